// Messages of real monitors that nobody here wrote. They are not part of the project: skipped where they are missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

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
    std::set<Vital> vitals;
    for (const auto& observation : mapped.value().message.observations) {
        EXPECT_TRUE(vitals.insert(observation.vital).second) << "a vital twice";
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
    const std::map<std::string, std::vector<std::string>> measured = {
        {"hapi-164-pcd01-withdrawn-datatype.hl7", {"NIBP_SYSTOLIC 120", "NIBP_DIASTOLIC 80", "NIBP_MEAN 100"}},
        {"ge-msh2-typo.hl7", {"HEART_RATE 75"}}};
    for (const auto& entry : std::filesystem::directory_iterator(test::corpus() / "hl7-edge")) {
        const std::string name = entry.path().filename().string();
        SCOPED_TRACE(name);
        std::vector<std::string> charted;
        if (const auto mapped = mapBytes(test::readFile(entry.path()))) {
            for (const auto& observation : mapped.value().message.observations) {
                charted.push_back(test::describe(observation).substr(0, test::describe(observation).find(" @")));
            }
        }
        const auto row = measured.find(name);
        EXPECT_EQ(charted, row == measured.end() ? std::vector<std::string>{} : row->second);
    }
}

}  // namespace
}  // namespace chairside::wire
