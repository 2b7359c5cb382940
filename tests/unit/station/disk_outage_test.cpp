// From a message to its receipt while the disk does not work: alarms go on, receipts wait, the station says so as an
// alarm of its own, and when the disk works again everything is saved and that alarm ends.
#include <gtest/gtest.h>

#include <mutex>
#include <set>

#include "codec/configuration_file.h"
#include "record/journal_reader.h"
#include "station/engine_strand.h"
#include "unit/record/failing_vfs.h"
#include "unit/record/temporary_folder.h"

namespace chairside::station {
namespace {

using namespace std::chrono_literals;
using record::Disk;

constexpr WallTime kMorning{1'795'000'000'000};
constexpr auto kPatience = 10s;

class DiskOutage : public testing::TestWithParam<Disk> {
protected:
    void SetUp() override {
        record::registerFailingVfs();
        record::JournalOptions options;
        options.dataDir = folder.path();
        options.vfs = record::kFailingVfs;
        options.slowCommit = Duration{40};
        options.retryMin = Duration{1};
        options.retryMax = Duration{5};
        record::JournalHooks hooks;
        hooks.onState = [this](const record::SavingState& state) {
            strand.submitOwn(engine::StorageState{state.saving, state.reason, state.damage});
        };
        journal = record::JournalWriter::start(options, std::move(hooks)).value();
        strand.open(*journal, [this](std::uint64_t, const std::shared_ptr<const engine::Events>& events) {
            for (const engine::Event& event : *events) note(event);
        });
        strand.takeFirst(engine::Started{.engineVersion = "1", .wall = kMorning});
        strand.takeFirst(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}});
    }

    void TearDown() override {
        record::setDisk(Disk::Works);
        EXPECT_TRUE(journal->stop(Duration{5000}));
    }

    void note(const engine::Event& event) {
        const auto* changed = std::get_if<engine::AlarmChanged>(&event.what);
        if (changed == nullptr) return;
        if (changed->phase == alarm::Phase::Start) on.insert(changed->occurrence.rule);
        if (changed->phase == alarm::Phase::End) on.erase(changed->occurrence.rule);
    }

    void send(const std::string& bed, const std::string& alert = {}) {
        clock.step(Duration{1000});
        DeviceMessage message;
        message.monitor = {bed, "", "10.0.0.7"};
        message.protocol = "link";
        message.observations.push_back({.vital = Vital::Spo2, .value = Quantity::whole(97), .measuredAt = {}});
        if (!alert.empty()) {
            message.alerts.push_back({.code = alert,
                                      .text = alert,
                                      .priority = DeviceAlertPriority::High,
                                      .phase = DeviceAlertPhase::Started,
                                      .vital = {},
                                      .at = {}});
        }
        strand.submit(lane, message, {}, [this](const engine::Receipt& receipt) {
            const std::scoped_lock lock(mutex);
            receipts.push_back(receipt.taken);
        });
    }

    std::size_t receiptCount() {
        const std::scoped_lock lock(mutex);
        return receipts.size();
    }

    template <class Condition>
    [[nodiscard]] bool until(Condition holds) {
        const auto limit = std::chrono::steady_clock::now() + kPatience;
        while (!holds()) {
            if (std::chrono::steady_clock::now() > limit) return false;
            io.restart();
            io.run_one_for(5ms);
        }
        return true;
    }

    record::TemporaryFolder folder;
    boost::asio::io_context io;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> busy{io.get_executor()};
    SteppedClock clock{{Duration{0}, kMorning}};
    EngineStrand strand{io, clock, Recovered{}};
    std::unique_ptr<record::JournalWriter> journal;
    engine::Lane lane = strand.newLane();
    std::set<std::string> on;  // rules of the alarms that are on
    std::mutex mutex;
    std::vector<engine::Taken> receipts;
};

TEST_P(DiskOutage, DelaysNoAlarmIsAnAlarmItselfAndEndsByItself) {
    send("1");
    ASSERT_TRUE(until([this] { return receiptCount() == 1; }));
    record::setDisk(GetParam());
    send("2", "APNEA");
    ASSERT_TRUE(until([this] { return on.contains("APNEA"); })) << "an alarm waits for no disk";
    ASSERT_TRUE(until([this] { return on.contains("not-saved"); }));
    send("3");
    io.restart();
    io.poll();
    EXPECT_EQ(receiptCount(), 1U) << "nothing is acknowledged that is not on the disk";

    record::setDisk(Disk::Works);
    ASSERT_TRUE(until([this] { return receiptCount() == 3; }));
    EXPECT_EQ(receipts, (std::vector{engine::Taken::Durable, engine::Taken::Durable, engine::Taken::Durable}));
    EXPECT_TRUE(until([this] { return !on.contains("not-saved"); }));
    EXPECT_TRUE(record::JournalReader::verify(folder.path()).sound());
}

std::string nameOf(const testing::TestParamInfo<Disk>& chosen) {
    switch (chosen.param) {
        case Disk::Works: return "Works";
        case Disk::Full: return "Full";
        case Disk::ReadOnly: return "ReadOnly";
        case Disk::FailsSync: return "FailsSync";
        case Disk::Hangs: return "Hangs";
    }
    return "";
}

INSTANTIATE_TEST_SUITE_P(Disks, DiskOutage, testing::Values(Disk::Full, Disk::ReadOnly, Disk::FailsSync, Disk::Hangs),
                         nameOf);

}  // namespace
}  // namespace chairside::station
