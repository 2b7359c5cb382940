// Recordings played through the engine under the default profile, against lists of alarms that people have looked at:
// tests/golden/alarms/NAME.txt, one line an occurrence. Between a recording's rows its monitor repeats what it measured
// last, each 10 s, as monitors do. Real recordings are looked for in the corpus; the artefacts are our own.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "codec/configuration_file.h"
#include "engine/engine.h"
#include "simulators/replay/replay_source.h"

namespace chairside::sim {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

const WallTime kNine{1'795'420'800'000};
constexpr Instant kBegin{1'000'000};

fs::path corpus() {
    const char* named = std::getenv("CHAIRSIDE_CORPUS");
    const fs::path root = named != nullptr ? fs::path{named} : fs::path{CHAIRSIDE_SOURCE_DIR} / "../shared/corpus";
    return root / "vitals";
}

DeviceMessage messageOf(const Sample& sample) {
    DeviceMessage message;
    message.monitor = {"1", "", "10.0.0.1"};
    message.protocol = "hl7";
    message.sentAt = sample.at;
    message.connection = 1;
    for (const Measurement& measurement : sample.measurements) {
        Observation& o = message.observations.emplace_back();
        o.vital = measurement.vital;
        o.value = *measurement.value;
        o.measuredAt = measurement.at;
    }
    return message;
}

// One chair, which hears one recording; what became of each alarm.
class Played {
public:
    explicit Played(Recording recording) {
        engine::Started started;
        started.wall = kNine;
        take(started, kBegin);
        take(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}}, kBegin);
        take(engine::AnnunciatorLink{"desk", true, 9}, kBegin);
        ReplaySource source{std::move(recording), kNine, 10s};
        for (auto due = source.due(); due; due = source.due()) take(messageOf(source.take()), kBegin + *due);
    }
    [[nodiscard]] std::string lines() const {
        std::string all;
        for (const auto& [id, o] : occurrences_) all += line(o) + '\n';
        return all;
    }

private:
    void take(const engine::Input& input, Instant at) {
        engine::Events events;
        engine_.apply(input, {++sequence_, at}, events);
        for (const engine::Event& event : events) {
            const auto* changed = std::get_if<engine::AlarmChanged>(&event.what);
            const bool ofChair = changed != nullptr && !changed->occurrence.chair.value().empty();
            if (ofChair) occurrences_[changed->occurrence.id] = changed->occurrence;
        }
    }
    static std::string minute(WallTime at) {
        const std::int64_t seconds = (at - kNine).count() / 1000;
        const std::string rest = std::to_string(seconds % 60);
        return std::to_string(seconds / 60) + ':' + (rest.size() < 2 ? "0" : "") + rest;
    }
    static std::string value(const std::optional<Quantity>& q) { return q ? toText(*q) : "-"; }
    // "12:10 to 17:00 MEDIUM sbp-high 165, worst 174"
    static std::string line(const alarm::Occurrence& o) {
        static const std::map<alarm::Priority, const char*> kNames = {
            {alarm::Priority::Low, "LOW"}, {alarm::Priority::Medium, "MEDIUM"}, {alarm::Priority::High, "HIGH"}};
        std::string text = minute(o.startedAt) + " to " + (o.endedAt ? minute(*o.endedAt) : "the end") + ' ';
        text += std::string{kNames.at(o.priority)} + ' ' + o.rule + ' ' + value(o.startValue);
        return o.extreme && o.extreme != o.startValue ? text + ", worst " + value(o.extreme) : text;
    }

    engine::Engine engine_;
    std::uint64_t sequence_ = 0;
    std::map<alarm::OccurrenceId, alarm::Occurrence> occurrences_;
};

std::string contentOf(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

void compare(const fs::path& recording) {
    auto read = readRecordingFile(recording.string());
    ASSERT_TRUE(read.ok()) << read.error().text();
    const Played played{std::move(read).value()};
    const fs::path list = fs::path{CHAIRSIDE_SOURCE_DIR} / "tests/golden/alarms" / (recording.stem().string() + ".txt");
    if (std::getenv("CHAIRSIDE_WRITE_GOLDEN") != nullptr) std::ofstream{list} << played.lines();
    EXPECT_EQ(played.lines(), contentOf(list))
        << "look at each difference; CHAIRSIDE_WRITE_GOLDEN=1 writes the list anew";
}

TEST(GoldenAlarms, OfArtefactsNothingIsDroppedAndNothingTakenAsPhysiology) {
    compare(fs::path{CHAIRSIDE_SOURCE_DIR} / "tests/golden/alarms/artefacts.csv");
}

class RecordedAlarms : public testing::TestWithParam<const char*> {};

TEST_P(RecordedAlarms, AreThoseThatPeopleHaveLookedAt) {
    const fs::path recording = corpus() / (std::string{GetParam()} + ".csv");
    if (!fs::exists(recording)) GTEST_SKIP() << "no corpus: " << recording << " (set CHAIRSIDE_CORPUS)";
    compare(recording);
}

std::string nameOf(const testing::TestParamInfo<const char*>& info) {
    std::string name = info.param;
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, RecordedAlarms,
                         testing::Values("eicudemo-stay1072171-nibp", "eicudemo-stay151179-nibp",
                                         "eicudemo-stay2571798-nibp", "eicudemo-stay2600791-nibp",
                                         "eicudemo-stay3094334-nibp", "mimic3demo-icustay210989",
                                         "mimic3demo-icustay217724", "mimic3demo-icustay221684",
                                         "mimic3demo-icustay234541", "mimic3demo-icustay239935",
                                         "mimic3demo-icustay249805", "mimic3demo-icustay270154",
                                         "mimic3demo-icustay272047", "mimic3demo-icustay283181"),
                         nameOf);

}  // namespace
}  // namespace chairside::sim
