#include "simulators/replay/journal_replay.h"

#include <set>

#include "chairside/v1/journal.pb.h"
#include "simulators/monitor/names.h"
#include "simulators/simulated_floor.h"
#include "unit/record/journal_fixture.h"

namespace chairside::sim {
namespace {

class JournalReplayTest : public record::JournalFixture {
protected:
    void say(std::uint64_t sequence, const v1::Input& input) {
        record::Entry entry = record::entryAt(sequence);
        entry.input = input.SerializeAsString();
        append(std::move(entry));
    }
};

void observe(v1::DeviceMessage& message, v1::Vital vital, int value, v1::Quality quality) {
    v1::Observation& observation = *message.add_observations();
    observation.set_vital(vital);
    observation.set_value_milli(value * 1000);
    observation.set_quality(quality);
}

TEST_F(JournalReplayTest, SaysWhatTheMonitorCouldNotMeasureAsNotMeasured) {
    v1::Input input;
    v1::DeviceMessage& message = *input.mutable_device_message();
    message.mutable_monitor()->set_bed("3");
    observe(message, v1::SPO2, 97, v1::GOOD);
    observe(message, v1::PULSE_RATE, 61, v1::QUESTIONABLE);
    observe(message, v1::NIBP_SYSTOLIC, 0, v1::BAD);
    start();
    say(1, input);
    ASSERT_TRUE(writer_->stop(record::kPatience));
    const auto floor = readJournal(folder_.path());
    ASSERT_TRUE(floor) << floor.error().text();
    ASSERT_EQ(floor.value().monitors.size(), 1U);
    EXPECT_EQ(floor.value().monitors.front().name, "3");
    const auto& said = floor.value().monitors.front().samples.at(0).measurements;
    ASSERT_EQ(said.size(), 3U);
    EXPECT_EQ(said[0].value, Quantity::whole(97));
    EXPECT_EQ(said[1].value, Quantity::whole(61));
    EXPECT_EQ(said[2].value, std::nullopt);
}

TEST_F(JournalReplayTest, NamesTheVitalsThatItDoesNotKnow) {
    v1::Input input;
    v1::DeviceMessage& message = *input.mutable_device_message();
    message.mutable_monitor()->set_bed("3");
    observe(message, static_cast<v1::Vital>(99), 5, v1::GOOD);
    observe(message, v1::TEMPERATURE, 37, v1::GOOD);
    start();
    say(1, input);
    ASSERT_TRUE(writer_->stop(record::kPatience));
    Options wanted;
    wanted.replay = {folder_.path().string()};
    const Pace pace;
    auto seated = makeFloor(wanted, WallTime{record::kNoon}, pace);
    ASSERT_TRUE(seated) << seated.error().text();
    EXPECT_EQ(seated.value().notes, std::vector<std::string>{wanted.replay.front() + ": not played: vital 99"});
    seated.value().feeds.front().pull(pace.start + std::chrono::seconds{1});
    ASSERT_NE(seated.value().feeds.front().front(), nullptr);
    const auto& said = seated.value().feeds.front().front()->sample.measurements;
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].vital, Vital::Temperature);
}

TEST_F(JournalReplayTest, MonitorsAreToldApartByTheirWholeNames) {
    const std::string longName = "infusion-suite-second-floor-chair-";
    start();
    for (std::uint64_t i = 1; i <= 3; ++i) {
        v1::Input input;
        v1::DeviceMessage& message = *input.mutable_device_message();
        if (i < 3) message.mutable_monitor()->set_bed(longName + std::to_string(i));
        // Not the bed of that name, but a monitor that tells no bed.
        if (i == 3) message.mutable_monitor()->set_device(longName + "1");
        observe(message, v1::SPO2, static_cast<int>(90 + i), v1::GOOD);
        say(i, input);
    }
    ASSERT_TRUE(writer_->stop(record::kPatience));
    const auto floor = readJournal(folder_.path());
    ASSERT_TRUE(floor) << floor.error().text();
    ASSERT_EQ(floor.value().monitors.size(), 3U);
    for (int i = 0; i < 3; ++i) {
        const auto& samples = floor.value().monitors[static_cast<std::size_t>(i)].samples;
        ASSERT_EQ(samples.size(), 1U);
        EXPECT_EQ(samples[0].measurements.at(0).value, Quantity::whole(91 + i));
    }
    Options wanted;
    wanted.replay = {folder_.path().string()};
    const auto seated = makeFloor(wanted, WallTime{record::kNoon}, Pace{});
    ASSERT_TRUE(seated) << seated.error().text();
    std::set<std::string> beds;
    for (const Feed& feed : seated.value().feeds) {
        EXPECT_TRUE(checkChairName(feed.monitor().bed)) << feed.monitor().bed;
        beds.insert(feed.monitor().bed);
    }
    EXPECT_EQ(beds.size(), 3U);
}

}  // namespace
}  // namespace chairside::sim
