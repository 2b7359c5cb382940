// What the strand hands to the engine: which messages may be resends of others.
#include "station/engine_strand.h"

#include <gtest/gtest.h>

#include "codec/configuration_file.h"
#include "engine/state.h"
#include "unit/record/temporary_folder.h"

namespace chairside::station {
namespace {

constexpr WallTime kMorning{1'795'000'000'000};

// Time passes between any two looks at it, as on a computer that is busy with something else.
struct RestlessClock : Clock {
    mutable std::int64_t looks = 0;
    [[nodiscard]] ClockReading read() const override {
        const Duration passed = std::chrono::seconds{70} * ++looks;
        return {passed, kMorning + passed};
    }
    [[nodiscard]] Duration realWait(Duration /*d*/) const override { return Duration{60'000}; }
    [[nodiscard]] bool isReal() const override { return true; }
    [[nodiscard]] double speed() const override { return 1; }
};

TEST(EngineStrandOnABusyComputer, TakesNoPauseOfItsOwnForAStepOfTheClock) {
    const record::TemporaryFolder folder;
    record::JournalOptions options;
    options.dataDir = folder.path();
    const auto journal = record::JournalWriter::start(options, {}).value();
    boost::asio::io_context io;
    const RestlessClock clock;
    EngineStrand strand{io, clock, Recovered{}};
    int entries = 0;
    bool stepped = false;
    strand.open(*journal, [&](std::uint64_t, const std::shared_ptr<const engine::Events>& events) {
        for (const engine::Event& event : *events) stepped |= std::holds_alternative<engine::ClockStepped>(event.what);
        if (++entries >= 6) io.stop();
    });
    strand.takeFirst(engine::Started{.engineVersion = "1", .wall = kMorning});
    strand.takeFirst(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}});
    strand.startTicking();
    io.run_for(std::chrono::seconds{30});
    EXPECT_GE(entries, 6) << "a minute passed at each tick";
    EXPECT_FALSE(stepped);
    EXPECT_TRUE(journal->stop(Duration{60'000}));
}

class EngineStrandTest : public testing::Test {
protected:
    void SetUp() override {
        record::JournalOptions options;
        options.dataDir = folder.path();
        journal = record::JournalWriter::start(options, {}).value();
        strand.open(*journal, [this](std::uint64_t, const std::shared_ptr<const engine::Events>& events) {
            for (const engine::Event& event : *events) {
                readings += std::holds_alternative<engine::ReadingTaken>(event.what) ? 1U : 0U;
                if (std::holds_alternative<engine::ConfigurationInForce>(event.what)) readingsAtChange = readings;
            }
        });
        restart();
        strand.takeFirst(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}});
    }

    // Its answers go to the strand.
    void TearDown() override { EXPECT_TRUE(journal->stop(Duration{60'000})); }

    void restart() { strand.takeFirst(engine::Started{.engineVersion = "1", .wall = kMorning}); }

    // Whether the same bytes, with nothing in them that tells them from others, are charted.
    bool charts(const std::string& protocol) {
        DeviceMessage message;
        message.monitor = {"3", "", "10.0.0.7"};
        message.protocol = protocol;
        message.observations.push_back({.vital = Vital::Spo2, .value = Quantity::whole(97), .measuredAt = {}});
        const std::size_t before = readings;
        clock.step(Duration{1000});
        strand.submit(lane, message, "the same bytes", [](const engine::Receipt&) {});
        io.restart();
        io.run();
        return readings > before;
    }

    record::TemporaryFolder folder;
    boost::asio::io_context io;
    SteppedClock clock{{Duration{0}, kMorning}};
    std::unique_ptr<record::JournalWriter> journal;
    EngineStrand strand{io, clock, Recovered{}};
    engine::Lane lane = strand.newLane();
    std::size_t readings = 0;
    std::size_t readingsAtChange = 0;  // of the configuration
};

TEST_F(EngineStrandTest, AfterARestartTheSameBytesOfAnHl7SenderMayBeAResend) {
    EXPECT_TRUE(charts("hl7"));
    restart();
    EXPECT_FALSE(charts("hl7"));
    EXPECT_TRUE(charts("hl7"));
}

// What comes while a changed configuration is looked at finds it in force, and is not undone by it.
TEST_F(EngineStrandTest, NothingComesBetweenADecisionAndItsInput) {
    DeviceMessage message;
    message.monitor = {"3", "", "10.0.0.7"};
    message.observations.push_back({.vital = Vital::Spo2, .value = Quantity::whole(97), .measuredAt = {}});
    strand.takeDecided([&](const engine::State& known) -> std::optional<engine::Input> {
        strand.submitOwn(engine::Alive{});
        strand.submit(lane, message, {}, [](const engine::Receipt&) {});
        return engine::ConfigurationChanged{known.configuration, {"file", ""}};
    });
    io.run();
    EXPECT_EQ(readings, 1U);
    EXPECT_EQ(readingsAtChange, 0U);
}

TEST_F(EngineStrandTest, ADecisionAgainstAnInputTakesNone) {
    const std::uint64_t before = strand.lastSequence();
    strand.takeDecided([](const engine::State&) { return std::nullopt; });
    io.run();
    EXPECT_EQ(strand.lastSequence(), before);
}

TEST_F(EngineStrandTest, LinesThatAreNeverAcknowledgedSendNothingAgain) {
    for (const char* protocol : {"mindray-pds", "masimo-ascii", "dinamap", "link"}) {
        EXPECT_TRUE(charts(protocol)) << protocol;
        restart();
        EXPECT_TRUE(charts(protocol)) << protocol;
    }
}

}  // namespace
}  // namespace chairside::station
