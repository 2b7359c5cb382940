#include "tools/replay.h"

#include <gmock/gmock.h>

#include "codec/event_codec.h"
#include "codec/input_codec.h"

namespace chairside::tools {
namespace {

using testing::HasSubstr;

// A short journal, made by the engine itself.
std::vector<record::StoredEntry> journal() {
    engine::Engine engine;
    DeviceMessage message;
    message.monitor = {"3", "", "127.0.0.1"};
    message.protocol = "link";
    Observation spo2;
    spo2.vital = Vital::Spo2;
    spo2.value = Quantity::whole(97);
    message.observations.push_back(spo2);
    engine::Started started;
    started.engineVersion = std::string(engine::kEngineVersion);
    started.wall = WallTime{1'700'000'000'000};
    const std::vector<engine::Input> inputs = {started, engine::ConfigurationChanged{}, message, engine::Alive{}};
    std::vector<record::StoredEntry> entries;
    for (const engine::Input& input : inputs) {
        const engine::Stamp stamp{entries.size() + 1, Instant{std::int64_t(entries.size()) * 1000}};
        engine::Events events;
        engine.apply(input, stamp, events);
        entries.push_back(
            {stamp.sequence, stamp.now, WallTime{}, codec::encodeInput(input), codec::encodeEvents(events)});
    }
    return entries;
}

TEST(Replay, OfWhatTheEngineWroteIsEqual) {
    Replay replay;
    for (const auto& entry : journal()) {
        const Outcome taken = replay.take(entry, [](const Difference& difference) { FAIL() << difference.sequence; });
        ASSERT_TRUE(taken.ok()) << taken.error().text();
    }
    EXPECT_EQ(replay.entries(), 4u);
    EXPECT_GT(replay.events(), 0u);
    EXPECT_EQ(replay.writtenBy(), engine::kEngineVersion);
}

TEST(Replay, NamesTheEntryAndTheEventsThatDiffer) {
    auto entries = journal();
    auto events = codec::decodeEvents(entries[2].events).value();
    ASSERT_FALSE(events.empty());
    events.back().wall = WallTime{42};
    entries[2].events = codec::encodeEvents(events);
    Replay replay;
    std::vector<Difference> found;
    for (const auto& entry : entries) {
        ASSERT_TRUE(replay.take(entry, [&](const Difference& difference) { found.push_back(difference); }).ok());
    }
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].sequence, 3u);
    ASSERT_EQ(found[0].events.stored.size(), 1u);
    EXPECT_THAT(found[0].events.stored[0], HasSubstr("at_unix_ms: 42"));
    ASSERT_EQ(found[0].events.replayed.size(), 1u);
}

TEST(Replay, StopsWhereItCannotGoOn) {
    const auto ignore = [](const Difference&) {};
    auto entries = journal();
    Replay gap;
    EXPECT_THAT(gap.take(entries[1], ignore).error().text(), HasSubstr("does not follow"));
    Replay backwards;
    ASSERT_TRUE(backwards.take(entries[0], ignore).ok());
    ASSERT_TRUE(backwards.take(entries[1], ignore).ok());
    entries[2].at = Instant{-1};
    EXPECT_THAT(backwards.take(entries[2], ignore).error().text(), HasSubstr("back in time"));
    Replay damaged;
    entries[0].input = "\xff\xff";
    EXPECT_THAT(damaged.take(entries[0], ignore).error().text(), HasSubstr("entry 1"));
}

}  // namespace
}  // namespace chairside::tools
