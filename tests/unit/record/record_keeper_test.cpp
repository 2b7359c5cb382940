#include <gmock/gmock.h>

#include <utility>

#include "record/record_file.h"
#include "record/record_query.h"
#include "record/sqlite.h"
#include "unit/record/failing_vfs.h"
#include "unit/record/record_fixture.h"

namespace chairside::record {
namespace {

using testing::SizeIs;

class Record : public RecordFixture {};

TEST_F(Record, FollowsTheJournal) {
    startKeeper();
    journal(readingEntries(1, 10));
    EXPECT_EQ(values(10), numbers(1, 10));
    journal(readingEntries(11, 20));
    EXPECT_EQ(values(20), numbers(1, 20));
}

TEST_F(Record, AReadingKeepsEverything) {
    startKeeper();
    v1::EventList list;
    addReading(list, "3", v1::SPO2, kNoon, 91'000);
    v1::Reading& given = *list.mutable_events(0)->mutable_reading_taken()->mutable_reading();
    given.set_state(v1::INVALID);
    given.set_invalid_why(v1::IMPLAUSIBLE);
    given.set_quality(v1::QUESTIONABLE);
    given.set_origin(v1::MONITOR);
    given.set_device_unix_ms(kNoon - 3000);
    given.set_since_instant_ms(77);
    given.set_demo(true);
    journal({storedEntry(1, kNoon, list)});
    const v1::HistoryReply reply = history(1);
    ASSERT_EQ(reply.series_size(), 1);
    EXPECT_EQ(reply.series(0).chair(), "3");
    EXPECT_EQ(reply.series(0).vital(), v1::SPO2);
    EXPECT_FALSE(reply.series(0).decimated());
    ASSERT_EQ(reply.series(0).readings_size(), 1);
    EXPECT_EQ(reply.series(0).readings(0).SerializeAsString(), given.SerializeAsString());
}

TEST_F(Record, CatchesUpAndSurvivesReopening) {
    journal(readingEntries(1, 2500));
    startKeeper();
    EXPECT_EQ(values(2500), numbers(1, 2500));
    ASSERT_TRUE(keeper_->stop(kPatience));
    keeper_.reset();
    journal(readingEntries(2501, 2600));
    startKeeper();
    journal(readingEntries(2601, 2610));
    EXPECT_EQ(values(2610), numbers(1, 2610));
}

// A write-ahead log that stays behind could not be read on a disk that is full meanwhile. SQLite leaves it where two
// close the file at once.
TEST_F(Record, LeavesNoWriteAheadLogWhenItStops) {
    for (std::uint64_t entry = 1; entry <= 60; ++entry) {
        startKeeper();
        journal(readingEntries(entry, entry));
        EXPECT_EQ(values(entry), numbers(1, entry));
        ASSERT_TRUE(keeper_->stop(kPatience));
        keeper_.reset();
        ASSERT_FALSE(std::filesystem::exists(recordPath(folder_.path()).string() + "-wal")) << "stop " << entry;
    }
}

// What it cannot write yet it writes later: the station must run.
TEST_F(Record, StartsOnADiskThatTakesNothingAndGoesOn) {
    registerFailingVfs();
    journal(readingEntries(1, 10));
    startKeeper();
    EXPECT_EQ(values(10), numbers(1, 10));
    ASSERT_TRUE(keeper_->stop(kPatience));
    keeper_.reset();
    RecordOptions chosen = recordOptions();
    chosen.vfs = kFailingVfs;
    setDisk(Disk::ReadOnly);
    startKeeper(chosen);
    journal(readingEntries(11, 20));
    EXPECT_FALSE(keeper_->waitUntilApplied(11, Duration{10}));
    setDisk(Disk::Works);
    EXPECT_EQ(values(20), numbers(1, 20));
}

TEST_F(Record, WhenTheQueueIsFullNothingIsLost) {
    RecordOptions chosen = recordOptions();
    chosen.queueEntriesMax = 5;
    startKeeper(chosen);
    ASSERT_TRUE(keeper_->waitUntilApplied(0, kPatience));
    journal(readingEntries(1, 300));
    EXPECT_EQ(values(300), numbers(1, 300));
    journal(readingEntries(301, 303));
    EXPECT_EQ(values(303), numbers(1, 303));
}

TEST_F(Record, GoesOnWhenItsDiskWorksAgain) {
    registerFailingVfs();
    RecordOptions chosen = recordOptions();
    chosen.vfs = kFailingVfs;
    startKeeper(chosen);
    journal(readingEntries(1, 5));
    ASSERT_TRUE(keeper_->waitUntilApplied(5, kPatience));
    setDisk(Disk::Full);
    journal(readingEntries(6, 10));
    EXPECT_FALSE(keeper_->waitUntilApplied(10, Duration{20}));
    setDisk(Disk::Works);
    EXPECT_EQ(values(10), numbers(1, 10));
}

// Its own disk is not the journal's: what could not be written is no damage of the journal, and comes again.
TEST_F(Record, AWriteThatFailsInTheMiddleOfCatchingUpLeavesNothingOut) {
    registerFailingVfs();
    std::vector<StoredEntry> entries;
    for (std::int64_t number = 1; number <= 40; ++number) {
        const std::int64_t at = kNoon + number * 1000 + (number > 30 ? 24 * 3'600'000 : 0);
        v1::EventList list;
        addReading(list, std::to_string((number + 9) / 10), v1::SPO2, at, number);
        entries.push_back(storedEntry(static_cast<std::uint64_t>(number), at, list));
    }
    journal(entries);
    ASSERT_THAT(listJournal(folder_.path()), SizeIs(2));
    bool isFirstBatch = true;
    bool failsNext = false;
    beforeEachWrite([&failsNext] { setDisk(std::exchange(failsNext, false) ? Disk::Full : Disk::Works); });
    const auto failAfterTheFirst = [&] {
        failsNext = std::exchange(isFirstBatch, false);
        return true;
    };
    EXPECT_THROW(RecordFile(folder_.path(), kFailingVfs).catchUp(folder_.path(), 10, failAfterTheFirst), SqliteError);
    beforeEachWrite({});
    RecordFile(folder_.path(), {}).catchUp(folder_.path(), 10, [] { return true; });
    EXPECT_EQ(count("SELECT count(*) FROM reading"), 40);
    EXPECT_EQ(count("SELECT count(*) FROM reading r JOIN chair c ON c.id = r.chair "
                    "WHERE CAST(c.name AS INTEGER) = (r.value_milli + 9) / 10"),
              40)
        << "each is charted where it was measured";
}

TEST_F(Record, AnswersWhatItHasWhenItCannotCatchUp) {
    RecordOptions chosen = recordOptions();
    chosen.queryWaitMax = Duration{1};
    startKeeper(chosen);
    journal(readingEntries(1, 5));
    ASSERT_TRUE(keeper_->waitUntilApplied(5, kPatience));
    EXPECT_TRUE(history(99).behind());
    EXPECT_FALSE(alarmLog(99, true).ok()) << "an alarm log with holes would be a lie";
}

TEST_F(Record, ResentCuffsAreChartedOnce) {
    startKeeper();
    v1::EventList list;
    addReading(list, "3", v1::NIBP_SYSTOLIC, kNoon, 120'000);
    addReading(list, "3", v1::NIBP_SYSTOLIC, kNoon, 120'000, false);
    addReading(list, "3", v1::NIBP_SYSTOLIC, kNoon + 1, 121'000, false);
    for (const std::int64_t received : {kNoon + 1000, kNoon + 2000, kNoon + 3000}) {
        addReading(list, "3", v1::NIBP_SYSTOLIC, received, 130'000, false);
        list.mutable_events(list.events_size() - 1)
            ->mutable_reading_taken()
            ->mutable_reading()
            ->clear_measured_unix_ms();
    }
    journal({storedEntry(1, kNoon, list)});
    EXPECT_EQ(values(1), (std::vector<std::int64_t>{120'000, 121'000, 130'000}));
}

TEST_F(Record, DecimatedHistoryKeepsTheExtremes) {
    startKeeper();
    std::vector<StoredEntry> entries = readingEntries(1, 1000);
    entries[499] = readingEntry(500, kNoon + 500'000, -70);
    entries[500] = readingEntry(501, kNoon + 501'000, 5000);
    journal(std::move(entries));
    v1::HistoryRequest request;
    request.set_chair("3");
    request.add_vitals(v1::SPO2);
    request.set_points_max(20);
    const v1::HistoryReply reply = history(1000, request);
    ASSERT_EQ(reply.series_size(), 1);
    EXPECT_TRUE(reply.series(0).decimated());
    EXPECT_LE(reply.series(0).readings_size(), 20);
    std::vector<std::int64_t> kept;
    for (const v1::Reading& reading : reply.series(0).readings()) kept.push_back(reading.value_milli());
    EXPECT_THAT(kept, testing::IsSupersetOf({1, -70, 5000, 1000}));
}

TEST_F(Record, KeepsThingsAsLongAsItIsToldNow) {
    startKeeper();
    journal({alarmEntry(1, kNoon, "1-0", v1::START, kNoon), alarmEntry(2, kNoon + 1, "1-0", v1::END, kNoon)});
    ASSERT_TRUE(keeper_->waitUntilApplied(2, kPatience));
    RetentionPolicy shorter;
    shorter.alarms = std::chrono::hours(1);
    keeper_->setRetention(shorter);
    journal({readingEntry(3, kNoon + 3 * 3'600'000, 3)});
    const auto limit = std::chrono::steady_clock::now() + kPatience;
    const auto kept = [this] { return count("SELECT count(*) FROM occurrence"); };
    while (kept() > 0 && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
    EXPECT_EQ(kept(), 0);
}

TEST_F(Record, HistoryIsOfTheChairVitalAndTimeAskedFor) {
    startKeeper();
    v1::EventList list;
    addReading(list, "10", v1::SPO2, kNoon, 1);
    addReading(list, "3", v1::SPO2, kNoon, 2);
    addReading(list, "3", v1::HEART_RATE, kNoon, 3);
    addReading(list, "3", v1::SPO2, kNoon + 1000, 4);
    journal({storedEntry(1, kNoon, list)});
    EXPECT_EQ(history(1).series_size(), 3);
    v1::HistoryRequest request;
    request.set_chair("3");
    request.add_vitals(v1::SPO2);
    request.set_from_unix_ms(kNoon);
    request.set_to_unix_ms(kNoon + 999);
    const v1::HistoryReply reply = history(1, request);
    ASSERT_EQ(reply.series_size(), 1);
    ASSERT_EQ(reply.series(0).readings_size(), 1);
    EXPECT_EQ(reply.series(0).readings(0).value_milli(), 2);
    EXPECT_EQ(reply.series(0).readings(0).source(), "monitor 7");
    request.set_chair("nobody");
    EXPECT_EQ(history(1, request).series_size(), 0);
}

TEST_F(Record, TheAlarmLogTellsHowEachStands) {
    startKeeper();
    journal({alarmEntry(1, kNoon, "1-0", v1::START, kNoon), alarmEntry(2, kNoon + 1, "2-0", v1::START, kNoon + 1),
             alarmEntry(3, kNoon + 2, "1-0", v1::UPDATE, kNoon), alarmEntry(4, kNoon + 3, "1-0", v1::END, kNoon)});
    const auto open = alarmLog(4, false);
    ASSERT_TRUE(open.ok());
    ASSERT_EQ(open.value().occurrences_size(), 1);
    EXPECT_EQ(open.value().occurrences(0).id(), "2-0");
    const auto all = alarmLog(4, true);
    ASSERT_TRUE(all.ok());
    ASSERT_EQ(all.value().occurrences_size(), 2);
    EXPECT_EQ(all.value().occurrences(0).id(), "1-0");
    EXPECT_EQ(all.value().occurrences(0).ended_unix_ms(), kNoon + 3);
    EXPECT_EQ(alarmLog(4, true, kNoon + 4).value().occurrences_size(), 1) << "one that is still active";
    EXPECT_EQ(count("SELECT count(*) FROM alarm_event"), 4);
}

TEST_F(Record, TheAlarmLogIsOfTheChairAndTimeAskedFor) {
    startKeeper();
    journal({alarmEntry(1, kNoon, "1-0", v1::START, kNoon), alarmEntry(2, kNoon + 10, "2-0", v1::START, kNoon + 10)});
    v1::AlarmLogRequest request;
    request.set_all(true);
    request.set_chair("3");
    EXPECT_EQ(alarmLog(2, request).occurrences_size(), 2);
    request.set_to_unix_ms(kNoon + 9);
    ASSERT_EQ(alarmLog(2, request).occurrences_size(), 1);
    EXPECT_EQ(alarmLog(2, request).occurrences(0).id(), "1-0");
    request.set_all(false);
    EXPECT_EQ(alarmLog(2, request).occurrences_size(), 1);
    request.set_chair("4");
    EXPECT_EQ(alarmLog(2, request).occurrences_size(), 0);
}

TEST_F(Record, TheAlarmLogSaysThatItHoldsNoMore) {
    startKeeper();
    v1::EventList list;
    for (int i = 0; i < kAlarmLogMax; ++i) {
        v1::Event& event = *list.add_events();
        event.set_at_unix_ms(kNoon);
        v1::Occurrence& occurrence = *event.mutable_alarm_changed()->mutable_occurrence();
        occurrence.set_id("1-" + std::to_string(i));
        occurrence.set_started_unix_ms(kNoon + i);
    }
    journal({storedEntry(1, kNoon, list)});
    v1::AlarmLogRequest request;
    request.set_all(true);
    EXPECT_FALSE(alarmLog(1, request).truncated()) << "exactly as many as there is room for";
    journal({alarmEntry(2, kNoon - 1, "2-0", v1::START, kNoon - 1)});
    const v1::AlarmLogReply full = alarmLog(2, request);
    EXPECT_TRUE(full.truncated());
    ASSERT_EQ(full.occurrences_size(), kAlarmLogMax);
    EXPECT_EQ(full.occurrences(0).id(), "1-0") << "the oldest is left out";
}

TEST_F(Record, KeepsCommandsConfigurationsAndGaps) {
    startKeeper();
    v1::Input command;
    command.mutable_command()->set_command_id("c1");
    command.mutable_command()->mutable_actor()->set_person("unverified:ANN");
    command.mutable_command()->mutable_acknowledge()->set_occurrence("1-0");
    v1::EventList answered;
    answered.add_events()->mutable_command_answered()->set_command_id("c1");
    answered.mutable_events(0)->mutable_command_answered()->set_accepted(true);
    v1::EventList others;
    others.add_events()->mutable_configuration_in_force()->set_profile("adult");
    v1::GapRecorded& gap = *others.add_events()->mutable_gap_recorded();
    gap.set_from_unix_ms(kNoon);
    gap.set_to_unix_ms(kNoon + 5000);
    gap.set_cause("power");
    journal({storedEntry(1, kNoon, answered, command), storedEntry(2, kNoon, others)});
    ASSERT_TRUE(keeper_->waitUntilApplied(2, kPatience));
    EXPECT_EQ(count("SELECT count(*) FROM command WHERE id='c1' AND person='unverified:ANN' AND what='acknowledge 1-0' "
                    "AND accepted"),
              1);
    EXPECT_EQ(count("SELECT count(*) FROM configuration WHERE profile='adult'"), 1);
    EXPECT_EQ(count("SELECT to_ms - from_ms FROM gap WHERE cause='power'"), 5000);
}

}  // namespace
}  // namespace chairside::record
