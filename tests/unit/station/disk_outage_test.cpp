// From a message to its receipt while the disk does not work: alarms go on, receipts wait, the station says so as an
// alarm of its own, and when the disk works again everything is saved and that alarm ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <mutex>
#include <set>

#include "codec/checkpoint_codec.h"
#include "codec/configuration_file.h"
#include "engine/state.h"
#include "record/journal_reader.h"
#include "record/record_file.h"
#include "record/record_keeper.h"
#include "station/checkpoint_keeper.h"
#include "station/engine_strand.h"
#include "station/recovery.h"
#include "unit/record/failing_vfs.h"
#include "unit/record/temporary_folder.h"

namespace chairside::station {
namespace {

using namespace std::chrono_literals;
using record::Disk;

constexpr WallTime kMorning{1'795'000'000'000};
constexpr auto kPatience = 60s;

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
        wire(options, hooks);
        journal = record::JournalWriter::start(options, std::move(hooks)).value();
        strand.open(*journal, [this](std::uint64_t, const std::shared_ptr<const engine::Events>& events) {
            for (const engine::Event& event : *events) note(event);
        });
        strand.takeFirst(engine::Started{.engineVersion = "1", .wall = kMorning});
        strand.takeFirst(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}});
    }

    virtual void wire(record::JournalOptions& /*options*/, record::JournalHooks& /*hooks*/) {}

    void TearDown() override {
        record::setDisk(Disk::Works);
        EXPECT_TRUE(journal->stop(Duration{60'000}));
    }

    void note(const engine::Event& event) {
        const auto* changed = std::get_if<engine::AlarmChanged>(&event.what);
        if (changed == nullptr) return;
        if (changed->phase == alarm::Phase::Start) on.insert(changed->occurrence.rule);
        if (changed->phase == alarm::Phase::End) on.erase(changed->occurrence.rule);
    }

    void send(const std::string& bed, const std::string& alert = {}) { send(bed, alert, DeviceAlertPhase::Started); }
    void end(const std::string& bed, const std::string& alert) { send(bed, alert, DeviceAlertPhase::Ended); }
    void send(const std::string& bed, const std::string& alert, DeviceAlertPhase phase) {
        clock.step(Duration{1000});
        DeviceMessage message;
        message.monitor = {bed, "", "10.0.0.7"};
        message.protocol = "link";
        message.observations.push_back({.vital = Vital::Spo2, .value = Quantity::whole(97), .measuredAt = {}});
        if (!alert.empty()) {
            message.alerts.push_back({.code = alert,
                                      .text = alert,
                                      .priority = DeviceAlertPriority::High,
                                      .phase = phase,
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

// A disk that hangs for longer than memory reaches, wired as the station wires it: what was refused is told as
// such, the journal is sound around the hole, a start behind it finds no damage, and the record
// shows the hole and which alarms outlasted it.
class LongOutage : public DiskOutage {
protected:
    void wire(record::JournalOptions& options, record::JournalHooks& hooks) override {
        options.waitingBytesMax = 80 * 1024;  // the configuration alone takes half
        hooks.beforeNotSaved = [this](const record::NotSaved& lost) { return checkpointBeyond(lost); };
        hooks.onSaved = [this](std::vector<record::StoredEntry> entries) {
            if (keeper) keeper->post(std::move(entries));
        };
        record::RecordOptions recorded;
        recorded.dataDir = folder.path();
        recorded.batchAgeMax = Duration{5};
        keeper = record::RecordKeeper::start(std::move(recorded)).value();
    }
    // As Station::checkpointBeyond does, on the journal's thread.
    Outcome checkpointBeyond(const record::NotSaved& lost) {
        auto taken = std::make_shared<std::promise<Checkpoint>>();
        auto answer = taken->get_future();
        strand.withEngine([taken](const engine::Engine& engine) {
            taken->set_value({engine.state().last.sequence, codec::encodeCheckpoint(engine.state())});
        });
        if (answer.wait_for(kPatience) != std::future_status::ready) return Error{"the engine is busy", "checkpoint"};
        const Checkpoint now = answer.get();
        if (now.sequence < lost.toSequence) return Error{"the engine is not beyond them yet", "checkpoint"};
        return checkpoints.saveNow(now);
    }
    [[nodiscard]] std::size_t refused() {
        const std::scoped_lock lock(mutex);
        return std::size_t(std::ranges::count(receipts, engine::Taken::NotSaved));
    }
    [[nodiscard]] std::int64_t inRecord(const std::string& sql) const {
        return record::Database(record::recordPath(folder.path()), record::Access::ReadOnly).number(sql);
    }

    CheckpointKeeper checkpoints{folder.path(), [](std::uint64_t) {}};
    std::unique_ptr<record::RecordKeeper> keeper;
};

TEST_P(LongOutage, IsAHoleThatEverybodyKnowsOf) {
    send("1", "APNEA");
    send("2", "LEAK");
    ASSERT_TRUE(until([this] { return receiptCount() == 2; }));
    record::setDisk(GetParam());
    std::size_t sent = 2;
    while (refused() == 0 && sent < 500) {
        send("1");
        ++sent;
        io.restart();
        io.poll();
    }
    ASSERT_GE(refused(), 1U);
    end("2", "LEAK");  // nobody will find it in the journal
    ASSERT_TRUE(until([this] { return !on.contains("LEAK"); }));
    ASSERT_TRUE(until([this] { return refused() >= 2; }));
    const std::size_t lost = refused();

    record::setDisk(Disk::Works);
    ASSERT_TRUE(until([&] { return receiptCount() == sent + 1 && journal->state().saving; }));
    EXPECT_EQ(refused(), lost) << "all that waited was saved";
    send("1");
    ASSERT_TRUE(until([&] { return receiptCount() == sent + 2; }));
    EXPECT_EQ(receipts.back(), engine::Taken::Durable);
    send("1");  // and with it what is said again behind the hole
    ASSERT_TRUE(until([&] { return receiptCount() == sent + 3; }));

    ASSERT_TRUE(journal->stop(Duration{60'000}));
    const record::JournalReport report = record::JournalReader::verify(folder.path());
    EXPECT_TRUE(report.sound());
    EXPECT_FALSE(report.notSaved.empty());
    const auto recovered = recover(folder.path());
    ASSERT_TRUE(recovered.ok()) << recovered.error().text();
    EXPECT_EQ(recovered.value().damage, "");
    EXPECT_EQ(recovered.value().lastSequence, strand.lastSequence());

    ASSERT_TRUE(keeper->waitUntilApplied(strand.lastSequence(), kPatience));
    EXPECT_EQ(inRecord("SELECT count(*) FROM gap WHERE cause LIKE 'not saved: %'"),
              static_cast<std::int64_t>(report.notSaved.size()));
    EXPECT_EQ(inRecord("SELECT count(*) FROM occurrence WHERE rule='APNEA' AND ended_ms IS NULL"), 1);
    EXPECT_EQ(inRecord("SELECT count(*) FROM occurrence WHERE rule='LEAK' AND ended_ms IS NOT NULL"), 1);
}

INSTANTIATE_TEST_SUITE_P(Disks, LongOutage, testing::Values(Disk::Full, Disk::Hangs), nameOf);

INSTANTIATE_TEST_SUITE_P(Disks, DiskOutage, testing::Values(Disk::Full, Disk::ReadOnly, Disk::FailsSync, Disk::Hangs),
                         nameOf);

}  // namespace
}  // namespace chairside::station
