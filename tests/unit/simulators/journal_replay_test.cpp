#include "simulators/replay/journal_replay.h"

#include "chairside/v1/journal.pb.h"
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

}  // namespace
}  // namespace chairside::sim
