// Messages of real monitors that nobody here wrote. They are not part of the project: skipped where they are missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "unit/wire/corpus_rendering.h"
#include "wire/hl7_ack.h"
#include "wire/hl7_answer.h"
#include "wire/mllp_framer.h"

namespace chairside::wire {
namespace {

using testing::HasSubstr;
using testing::Not;

// The monitors' zone in these tests is UTC.
Result<Mapped> mapBytes(std::string_view bytes) {
    const auto message = Hl7Message::parse(bytes);
    if (!message) return message.error();
    static const ZoneRules utc = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms}; };
    return test::mapRecognised(message.value(), {"10.0.0.7", [](const MonitorIdentity&) { return &utc; }, true});
}

std::map<std::string, std::string> expectedByFile() {
    std::ifstream file{std::filesystem::path{CHAIRSIDE_SOURCE_DIR} / "tests/corpus/expected.txt"};
    std::map<std::string, std::string> expected;
    std::string name;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("== ")) {
            name = line.substr(3);
            expected[name];
        } else if (!line.empty() && !line.starts_with('#')) {
            expected[name] += line + "\n";
        }
    }
    return expected;
}

class Hl7Corpus : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(test::corpus() / "hl7")) GTEST_SKIP() << "no corpus at " << test::corpus();
    }
};

TEST_F(Hl7Corpus, EachFileGivesWhatTheMonitorMeantAndNothingElse) {
    auto expected = expectedByFile();
    for (const auto& entry : std::filesystem::directory_iterator(test::corpus() / "hl7")) {
        if (entry.path().extension() != ".hl7") continue;
        SCOPED_TRACE(entry.path().string());
        const auto row = expected.find(entry.path().filename().string());
        ASSERT_NE(row, expected.end()) << "has no row in tests/corpus/expected.txt";
        EXPECT_EQ(test::render(mapBytes(test::readFile(entry.path()))), row->second);
        expected.erase(row);
    }
    EXPECT_TRUE(expected.empty()) << expected.begin()->first << " is not in the corpus";
}

void requireSane(const Result<Mapped>& mapped) {
    if (!mapped) {
        EXPECT_FALSE(mapped.error().what.empty());
        return;
    }
    std::set<std::pair<Vital, std::optional<WallTime>>> samples;
    for (const auto& observation : mapped.value().message.observations) {
        EXPECT_TRUE(samples.emplace(observation.vital, observation.measuredAt).second) << "a vital twice";
        EXPECT_TRUE(plausible(observation.vital).contains(observation.value)) << test::describe(observation);
    }
    for (const auto& item : mapped.value().message.unmapped) EXPECT_THAT(item.reason, Not(HasSubstr("\r")));
}

void requireReadableAnswers(const std::string& bytes) {
    const auto message = Hl7Message::parse(bytes);
    if (!message) return;
    const std::string lines = linesForAnswer(message.value());
    const auto asked = Hl7Message::parse(lines);
    ASSERT_TRUE(asked.ok());
    for (const AckCode code : {AckCode::Accept, AckCode::Error, AckCode::Reject}) {
        for (const std::string& answer : buildAnswers(asked.value(), {code, {"x", "y"}, "1", WallTime{}})) {
            EXPECT_TRUE(Hl7Message::parse(answer).ok()) << answer;
        }
    }
}

// The whole bytes as one message, and each message that the framer finds in them.
TEST_F(Hl7Corpus, NoFileCrashesOrChartsNonsense) {
    std::size_t files = 0;
    for (const char* folder : {"hl7", "hl7-edge"}) {
        for (const auto& entry : std::filesystem::directory_iterator(test::corpus() / folder)) {
            SCOPED_TRACE(entry.path().string());
            ++files;
            const std::string bytes = test::readFile(entry.path());
            MllpFramer framer;
            framer.feed(bytes);
            std::vector<std::string> messages{bytes};
            while (const auto event = framer.next()) messages.emplace_back(event->bytes);
            for (const std::string& message : messages) {
                requireSane(mapBytes(message));
                requireReadableAnswers(message);
            }
        }
    }
    EXPECT_GT(files, 100u);
}

// Of the edge cases only these hold a vital that a monitor measured; of all others not one number may be charted.
TEST_F(Hl7Corpus, EdgeCasesChartOnlyWhatIsAMeasurement) {
    using Measured = std::tuple<std::string, std::string, std::vector<std::string>>;  // bed, device, charted
    const std::map<std::string, Measured> measured = {
        {"hapi-164-pcd01-withdrawn-datatype.hl7",
         {"",
          "0123456789ABCDEF",
          {"NIBP_SYSTOLIC 120 @2009-08-13T09:57:15.000Z", "NIBP_DIASTOLIC 80 @2009-08-13T09:57:15.000Z",
           "NIBP_MEAN 100 @2009-08-13T09:57:15.000Z"}}},
        {"ge-msh2-typo.hl7", {"79874", "080019FFFE0B4020", {"HEART_RATE 75 @2012-11-09T15:09:00.000Z"}}}};
    for (const auto& entry : std::filesystem::directory_iterator(test::corpus() / "hl7-edge")) {
        const std::string name = entry.path().filename().string();
        SCOPED_TRACE(name);
        Measured found;
        if (const auto mapped = mapBytes(test::readFile(entry.path()))) {
            const DeviceMessage& message = mapped.value().message;
            std::vector<std::string> charted;
            for (const auto& observation : message.observations) charted.push_back(test::describe(observation));
            if (!charted.empty()) found = {message.monitor.bed, message.monitor.device, charted};
        }
        const auto row = measured.find(name);
        EXPECT_EQ(found, row == measured.end() ? Measured{} : row->second);
    }
}

}  // namespace
}  // namespace chairside::wire
