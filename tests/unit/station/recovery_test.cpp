// What a station knows after a stop, after a crash, and with a damaged checkpoint.
#include "station/recovery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <future>

#include "chairside/v1/checkpoint.pb.h"
#include "codec/checkpoint_codec.h"
#include "codec/configuration_file.h"
#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "engine/state.h"
#include "record/checkpoint_store.h"
#include "record/journal_writer.h"
#include "record/sqlite.h"
#include "station/station.h"

namespace chairside::station {
namespace {

constexpr WallTime kMorning{1'795'000'000'000};
constexpr std::int64_t kPage = 4096;
constexpr std::int64_t kNextPage = 4;  // bytes at the begin of a page that a row goes on in: which is the next

class RecoveryTest : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "chairside-recovery-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        dir = pattern;
        record::JournalOptions options;
        options.dataDir = dir;
        journal = record::JournalWriter::start(options, {}).value();
        take(engine::Started{.engineVersion = "1", .wall = kMorning});
        take(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}});
    }
    void TearDown() override {
        journal.reset();
        std::filesystem::remove_all(dir);
    }

    void take(const engine::Input& input) {
        std::promise<bool> saved;
        append(input, [&saved](bool ok) { saved.set_value(ok); });
        ASSERT_TRUE(saved.get_future().get());
    }
    void append(const engine::Input& input, std::function<void(bool)> saved) {
        now = now + Duration{1000};
        const engine::Stamp at{++sequence, now};
        engine::Events events;
        engine.apply(input, at, events);
        journal->append(
            {at.sequence, at.now, engine.wallAt(now), codec::encodeInput(input), codec::encodeEvents(events), {}},
            std::move(saved));
    }
    void takeReading(int spo2) {
        DeviceMessage message;
        message.monitor = {"3", "", "10.0.0.7"};
        message.protocol = "hl7";
        message.observations.push_back({.vital = Vital::Spo2, .value = Quantity::whole(spo2), .measuredAt = {}});
        take(message);
    }
    // So large that it reaches beyond its page.
    static engine::Input reportOf(int readings) {
        DeviceMessage message;
        message.monitor = {"3", "", "10.0.0.7"};
        message.protocol = "hl7";
        for (int i = 0; i < readings; ++i) {
            message.observations.push_back({.vital = Vital::Spo2, .value = Quantity::whole(97), .measuredAt = {}});
        }
        return message;
    }
    static std::int64_t pageOf(const std::filesystem::path& file, const std::string& where) {
        return record::Database(file, record::Access::ReadOnly)
            .number("SELECT pageno FROM dbstat WHERE name='entry' AND " + where);
    }
    static void overwrite(const std::filesystem::path& file, std::int64_t page, std::int64_t from, char with) {
        ASSERT_GT(page, 0);
        std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
        out.seekp((page - 1) * kPage + from);
        out << std::string(static_cast<std::size_t>(kPage - from), with);
    }
    void saveCheckpoint(std::string_view version = engine::kEngineVersion) {
        v1::Checkpoint checkpoint;
        ASSERT_TRUE(checkpoint.ParseFromString(codec::encodeCheckpoint(engine.state())));
        checkpoint.set_engine_version(std::string{version});
        ASSERT_TRUE(record::CheckpointStore{dir}.save(sequence, version, checkpoint.SerializeAsString()).ok());
    }
    // As retention leaves it: a checkpoint, the journal of its day and later, nothing before.
    void leaveOnlyACheckpoint(std::string_view version) {
        engine::Configuration ours = codec::automaticConfiguration();
        ours.site = "north";
        ours.chairs.push_back({ChairId{"3"}, {engine::ByBed{"3"}}, {}, {}});
        ours.profile.name = "ours";
        ours.profile.hash = "a version that was activated";
        take(engine::ConfigurationChanged{ours, {"Ana", ""}});
        now = now + std::chrono::hours(24);
        takeReading(97);
        saveCheckpoint(version);
        takeReading(96);
        journal->stop(Duration{60'000});
        const auto days = record::listJournal(dir);
        ASSERT_EQ(days.size(), 2U);
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(days[0].path.string() + suffix);
    }
    Recovered recovered() {
        journal->stop(Duration{60'000});
        auto result = recover(dir);
        EXPECT_TRUE(result.ok()) << result.error().text();
        return std::move(result).value();
    }
    void expectAllKnown(const Recovered& r) {
        EXPECT_EQ(r.lastSequence, sequence);
        EXPECT_EQ(codec::encodeCheckpoint(r.engine.state()), codec::encodeCheckpoint(engine.state()));
        EXPECT_EQ(r.differing, 0U);
    }

    std::filesystem::path dir;
    std::unique_ptr<record::JournalWriter> journal;
    engine::Engine engine;
    Instant now{0};
    std::uint64_t sequence = 0;
};

TEST_F(RecoveryTest, FromTheJournalAlone) {
    takeReading(97);
    const Recovered r = recovered();
    expectAllKnown(r);
    EXPECT_FALSE(r.cleanStop);
    EXPECT_EQ(r.replayed, sequence);
}

// Who waits for the start is told that it goes on, and may give it up.
TEST_F(RecoveryTest, ALongReplayIsToldAndCanBeGivenUp) {
    for (int i = 0; i < 2500; ++i) append(engine::Alive{}, [](bool) {});
    takeReading(97);
    std::vector<std::uint64_t> told;
    const auto whole = recover(dir, [&told](std::uint64_t replayed) {
        told.push_back(replayed);
        return true;
    });
    ASSERT_TRUE(whole.ok()) << whole.error().text();
    EXPECT_EQ(told, (std::vector<std::uint64_t>{1000, 2000}));
    const auto given = recover(dir, [](std::uint64_t) { return false; });
    ASSERT_FALSE(given.ok());
    EXPECT_NE(given.error().what.find("given up"), std::string::npos);
}

TEST_F(RecoveryTest, FromACheckpointAndWhatFollows) {
    takeReading(97);
    saveCheckpoint();
    takeReading(96);
    const Recovered r = recovered();
    expectAllKnown(r);
    EXPECT_EQ(r.replayed, 1U);
    EXPECT_FALSE(r.cleanStop);
}

TEST_F(RecoveryTest, ACheckpointAfterTheLastEntryIsACleanStop) {
    takeReading(97);
    saveCheckpoint();
    EXPECT_TRUE(recovered().cleanStop);
}

TEST_F(RecoveryTest, ADamagedCheckpointGivesWayToAnOlderOne) {
    saveCheckpoint();
    takeReading(97);
    saveCheckpoint();
    std::filesystem::path damaged;  // the newest: names sort by sequence
    for (const auto& file : std::filesystem::directory_iterator(dir / "checkpoints")) {
        damaged = std::max(damaged, file.path());
    }
    std::filesystem::resize_file(damaged, std::filesystem::file_size(damaged) / 2);
    expectAllKnown(recovered());
}

TEST_F(RecoveryTest, AnUpgradeKeepsWhatOnlyTheOldCheckpointKnows) {
    leaveOnlyACheckpoint("9");
    const Recovered r = recovered();
    expectAllKnown(r);
    EXPECT_EQ(r.damage, "");
    EXPECT_EQ(r.replayed, 1U);
    const engine::Configuration& configuration = r.engine.state().configuration;
    EXPECT_EQ(configuration.site, "north");
    EXPECT_FALSE(configuration.automatic());
    EXPECT_EQ(configuration.profile.name, "ours");
    EXPECT_EQ(configuration.profile.hash, "a version that was activated");
}

TEST_F(RecoveryTest, ACheckpointOfANewerProgramIsNotUsedAndWhatIsMissingIsSaid) {
    leaveOnlyACheckpoint("999");
    EXPECT_NE(recovered().damage, "");
}

TEST_F(RecoveryTest, ADamagedEntryIsLeftOutAndSaid) {
    takeReading(97);
    takeReading(96);
    journal->stop(Duration{60'000});
    record::Database(record::listJournal(dir).front().path, record::Access::ReadWrite)
        .run("UPDATE entry SET input = x'00' WHERE seq = 3");
    const Recovered r = recovered();
    EXPECT_EQ(r.lastSequence, sequence);
    EXPECT_EQ(r.replayed, sequence - 1);
    EXPECT_NE(r.damage.find("entry 3"), std::string::npos) << r.damage;
}

// A row that a damaged page comes before cannot be checked: its own pages may be damaged too.
TEST_F(RecoveryTest, AnEntryBehindUnreadablePagesThatWasChangedDoesNotStopTheStart) {
    for (int i = 0; i < 40; ++i) take(reportOf(300));
    journal->stop(Duration{60'000});
    const auto file = record::listJournal(dir).front().path;
    overwrite(file, pageOf(file, "path = '/003/'"), 0, '\xff');
    overwrite(file, pageOf(file, "path LIKE '/004/000+%' ORDER BY path LIMIT 1"), kNextPage, '\0');
    const Recovered r = recovered();
    EXPECT_NE(r.damage, "");
    EXPECT_EQ(r.lastSequence, sequence);
    EXPECT_LT(r.replayed, sequence);
    EXPECT_EQ(r.differing, 0U);
}

TEST_F(RecoveryTest, DamageBeforeTheCheckpointIsNotSaidAgain) {
    now = now + std::chrono::hours(24);
    takeReading(97);
    saveCheckpoint();
    takeReading(96);
    journal->stop(Duration{60'000});
    const auto days = record::listJournal(dir);
    ASSERT_EQ(days.size(), 2U);
    overwrite(days.front().path, 1, 0, '\xff');
    const Recovered r = recovered();
    EXPECT_EQ(r.damage, "");
    expectAllKnown(r);
}

TEST_F(RecoveryTest, AHoleWithoutACheckpointAfterItIsSaid) {
    takeReading(97);
    journal->noteLost({sequence + 1, sequence + 10, kMorning, kMorning, "the disk was full"});
    sequence += 10;
    takeReading(96);
    EXPECT_NE(recovered().damage, "");
    saveCheckpoint();
    EXPECT_EQ(recovered().damage, "") << "with the checkpoint there is nothing to step over";
}

TEST_F(RecoveryTest, AnEmptyFolderIsAFirstStart) {
    const auto empty = dir / "new";
    std::filesystem::create_directories(empty);
    const auto r = recover(empty);
    ASSERT_TRUE(r.ok());
    EXPECT_EQ(r.value().lastSequence, 0U);
    EXPECT_FALSE(r.value().lastWall);
}

// What the run before said of the disk and of the journal is of that run.
struct SaidBefore {
    const char* name;
    engine::StorageState state;
    alarm::TechnicalCause cause;
};

class RecoveryOfAWellStation : public RecoveryTest, public testing::WithParamInterface<SaidBefore> {
protected:
    [[nodiscard]] static bool isOn(const Recovered& known) {
        return std::ranges::any_of(known.engine.state().stationTechnical,
                                   [](const auto& one) { return one.first.cause == GetParam().cause; });
    }
};

TEST_P(RecoveryOfAWellStation, EndsWhatTheRunBeforeSaidOfItsStorage) {
    take(GetParam().state);
    saveCheckpoint();
    ASSERT_TRUE(isOn(recovered()));
    journal.reset();
    Options options;
    options.data = dir;
    options.mllp.port = options.link.port = 0;
    auto started = Station::start(options, std::make_shared<RealClock>());
    ASSERT_TRUE(started.ok()) << started.error().text();
    started.value()->stop();
    const auto after = recover(dir);
    ASSERT_TRUE(after.ok()) << after.error().text();
    EXPECT_FALSE(isOn(after.value()));
}

INSTANTIATE_TEST_SUITE_P(
    Said, RecoveryOfAWellStation,
    testing::Values(SaidBefore{"NotSaved", {false, "the disk is full", ""}, alarm::TechnicalCause::NotSaved},
                    SaidBefore{"Damage", {true, "", "a day is damaged"}, alarm::TechnicalCause::RecordDamaged}),
    [](const auto& chosen) { return std::string(chosen.param.name); });

}  // namespace
}  // namespace chairside::station
