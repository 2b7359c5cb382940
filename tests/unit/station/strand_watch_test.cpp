// When a hanging strand ends the station, and when it must not.
#include "station/strand_watch.h"

#include <gtest/gtest.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <latch>
#include <optional>

#include "station/station.h"
#include "unit/record/temporary_folder.h"

namespace chairside::station {
namespace {

using namespace std::chrono_literals;

class StillnessTest : public testing::Test {
protected:
    // Looks each second for so long; true when one of them says stuck.
    bool looks(std::chrono::seconds lasting, bool moving) {
        for (auto passed = 0s; passed < lasting; passed += 1s) {
            at += 1s;
            if (moving) ++ticks;
            if (stillness.look(at, ticks)) return true;
        }
        return false;
    }
    Stillness::Steady::time_point at{1h};
    std::uint64_t ticks = 0;
    Stillness stillness{MoveLimits{1s, 10s}};
};

TEST_F(StillnessTest, AMovingStrandIsNeverStuck) { EXPECT_FALSE(looks(100s, true)); }

TEST_F(StillnessTest, OneThatStandsForTheLimitIsStuck) {
    EXPECT_FALSE(looks(5s, true));
    EXPECT_FALSE(looks(9s, false));
    EXPECT_TRUE(looks(1s, false));
}

TEST_F(StillnessTest, OneTickBeginsTheTimeAnew) {
    EXPECT_FALSE(looks(9s, false));
    EXPECT_FALSE(looks(1s, true));
    EXPECT_FALSE(looks(9s, false));
}

TEST_F(StillnessTest, TimeInWhichTheWholeProcessStoodStillDoesNotCount) {
    EXPECT_FALSE(looks(1s, true));
    EXPECT_FALSE(looks(8s, false));
    at += 1h;  // SIGSTOP and SIGCONT: nothing of the process ran
    EXPECT_FALSE(looks(1s, false));
    EXPECT_TRUE(looks(1s, false)) << "it does not move afterwards either";
}

TEST_F(StillnessTest, LateLooksOfABusyMachineCountAsInTime) {
    EXPECT_FALSE(looks(1s, true));
    for (int i = 0; i < 9; ++i) EXPECT_FALSE(stillness.look(at += 3s, ticks)) << i;
    EXPECT_TRUE(stillness.look(at += 3s, ticks));
}

TEST(StrandWatch, CallsOnceWhenNothingMoves) {
    std::promise<void> stuck;
    const StrandWatch watch(
        {1s / 1000, 5s / 1000}, [] { return 7U; }, [&stuck] { stuck.set_value(); });
    EXPECT_EQ(stuck.get_future().wait_for(30s), std::future_status::ready);
}

TEST(StrandWatch, EndsAtOnceWhileItRests) {
    std::atomic<bool> called{false};
    {
        const StrandWatch watch(
            {1h, 1h}, [] { return 7U; }, [&called] { called = true; });
    }
    EXPECT_FALSE(called);
}

// The engine's strand asks the clock at each tick: this one does not answer any more once it is told to hang.
struct HangingClock : Clock {
    [[nodiscard]] ClockReading read() const override {
        if (hanging) {
            if (!asked.exchange(true)) isAsked.count_down();
            std::promise<void>{}.get_future().wait();
        }
        return RealClock{}.read();
    }
    [[nodiscard]] Duration realWait(Duration d) const override { return d; }
    [[nodiscard]] bool isReal() const override { return true; }
    [[nodiscard]] double speed() const override { return 1; }
    std::atomic<bool> hanging{false};
    mutable std::atomic<bool> asked{false};
    mutable std::latch isAsked{1};
};

struct HungStation {
    HungStation(const std::filesystem::path& data, std::chrono::milliseconds strandStuckAfter) {
        spdlog::set_default_logger(spdlog::stderr_logger_mt("station"));  // where a death test reads
        Options options;
        options.data = data;
        options.mllp.port = options.link.port = 0;
        options.strandStuckAfter = strandStuckAfter;
        options.stopStuckAfter = 200ms;
        station = Station::start(options, clock).value();
        clock->hanging = true;
        clock->isAsked.wait();
    }
    std::shared_ptr<HangingClock> clock = std::make_shared<HangingClock>();
    std::unique_ptr<Station> station;
};

// Who dies is this program started anew, which ends without destructors: the folder is its parent's.
class HungStationDeathTest : public testing::Test {
protected:
    HungStationDeathTest() {
        testing::FLAGS_gtest_death_test_style = "threadsafe";
        if (testing::internal::InDeathTestChild()) return;
        ::setenv(kFolder, made_.emplace().path().c_str(), 1);
    }
    static std::filesystem::path folder() { return ::getenv(kFolder); }

private:
    static constexpr const char* kFolder = "CHAIRSIDE_HUNG_STATION_FOLDER";
    std::optional<record::TemporaryFolder> made_;
};

TEST_F(HungStationDeathTest, EndsItselfWhenItsEngineDoesNotMove) {
    const auto hang = [] {
        const HungStation hung{folder(), 200ms};
        std::promise<void>{}.get_future().wait();
    };
    EXPECT_EXIT(hang(), testing::ExitedWithCode(kHungExit), "the engine does not move any more");
}

TEST_F(HungStationDeathTest, EndsItselfWhenItsStopHangs) {
    const auto stop = [] {
        const HungStation hung{folder(), 1h};
        hung.station->stop();
    };
    EXPECT_EXIT(stop(), testing::ExitedWithCode(kHungExit), "the stop hangs: ");
}

}  // namespace
}  // namespace chairside::station
