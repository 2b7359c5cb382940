#include <gmock/gmock.h>

#include <fstream>
#include <utility>

#include "record/record_file.h"
#include "record/record_query.h"
#include "record/sqlite.h"
#include "unit/record/failing_vfs.h"
#include "unit/record/record_fixture.h"

namespace chairside::record {
namespace {

using testing::SizeIs;

class Record : public RecordFixture {
protected:
    [[nodiscard]] std::int64_t count(const std::string& sql) const {
        return Database(recordPath(folder_.path()), Access::ReadOnly).number(sql);
    }
    // Makes each leaf of the table unreadable; the file can still be opened. While no keeper runs.
    void overwriteLeaves(const std::string& table) const {
        const std::filesystem::path file = recordPath(folder_.path());
        // When the keeper's reading connection was the last to close, the pages still stand in the log as well.
        Database(file, Access::ReadWrite).run("PRAGMA wal_checkpoint(TRUNCATE)");
        std::vector<std::pair<std::int64_t, std::int64_t>> leaves;
        {
            Database record(file, Access::ReadOnly);
            Statement row(record, "SELECT pgoffset, pgsize FROM dbstat WHERE name=? AND pagetype='leaf' AND path<>'/'");
            row.bindText(1, table);
            while (row.step()) leaves.emplace_back(row.integer(0), row.integer(1));
        }
        ASSERT_FALSE(leaves.empty());
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        for (const auto& [at, size] : leaves) bytes.seekp(at) << std::string(std::size_t(size), 'x');
    }
};

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

TEST_F(Record, ADamagedOneIsSetAsideAndDerivedAgain) {
    journal(readingEntries(1, 10));
    std::ofstream(recordPath(folder_.path())) << std::string(8192, 'x');
    startKeeper();
    EXPECT_EQ(values(10), numbers(1, 10));
    EXPECT_TRUE(std::filesystem::exists(recordPath(folder_.path()).string() + ".damaged-1"));
}

TEST_F(Record, AnEntryThatWasChangedInTheJournalIsLeftOut) {
    journal(readingEntries(1, 10));
    ASSERT_TRUE(writer_->stop(kPatience));
    writer_.reset();
    const std::string other = readingEntry(5, kNoon + 5000, 99).events;
    {
        Database journal(onlyFile(), Access::ReadWrite);
        Statement(journal, "UPDATE entry SET events = ? WHERE seq = 5").bindBlob(1, other).run();
    }
    startKeeper();
    EXPECT_EQ(values(10), (std::vector<std::int64_t>{1, 2, 3, 4, 6, 7, 8, 9, 10}));
}

TEST_F(Record, AGapBehindADamagedDayIsInIt) {
    journal(readingEntries(1, 3));
    ASSERT_TRUE(writer_->stop(kPatience));
    writer_.reset();
    std::ofstream(onlyFile(), std::ios::binary) << std::string(8192, 'x');
    start();
    const std::uint64_t next = writer_->lastDurableSequence() + 1;
    journal({readingEntry(next, kNoon + 9000, 9)});
    startKeeper();
    EXPECT_EQ(values(next), (std::vector<std::int64_t>{9}));
    EXPECT_EQ(count("SELECT count(*) FROM gap"), 1);
}

TEST_F(Record, IsRebuiltFromTheJournalAndKeepsWhatIsOlder) {
    startKeeper();
    journal(readingEntries(1, 3));
    std::vector<StoredEntry> later = readingEntries(4, 10);
    for (StoredEntry& entry : later) entry.wall = entry.wall + std::chrono::hours(24);
    later.push_back(alarmEntry(11, kNoon + 20'000, "11-0", v1::START, kNoon + 20'000));
    journal(std::move(later));
    ASSERT_TRUE(keeper_->waitUntilApplied(11, kPatience));
    keeper_.reset();
    ASSERT_TRUE(writer_->stop(kPatience));
    {
        Database record(recordPath(folder_.path()), Access::ReadWrite);
        record.run("UPDATE reading SET value_milli = 0; DELETE FROM occurrence;");
    }
    ASSERT_THAT(listJournal(folder_.path()), SizeIs(2));
    std::filesystem::remove(listJournal(folder_.path()).front().path);
    ASSERT_TRUE(RecordKeeper::rebuild(folder_.path()).ok());
    startKeeper();
    EXPECT_EQ(values(11), (std::vector<std::int64_t>{0, 0, 0, 4, 5, 6, 7, 8, 9, 10}));
    EXPECT_EQ(alarmLog(11, true).value().occurrences_size(), 1);
}

TEST_F(Record, KeepsWhatTheJournalLostWhenNumbersGoOnBehindIt) {
    startKeeper();
    journal(readingEntries(1, 9));
    journal({readingEntry(10, kNoon + 24 * 3'600'000, 10)});
    ASSERT_EQ(values(10), numbers(1, 10));
    keeper_.reset();
    writer_.reset();
    std::filesystem::remove(listJournal(folder_.path()).back().path);
    RecordOptions knows = recordOptions();
    knows.lastSequence = 10;
    startKeeper(knows);
    EXPECT_EQ(values(10), numbers(1, 10));
    keeper_.reset();
    startKeeper();  // as far as it can see, the number 10 is to be given again
    EXPECT_EQ(values(9), numbers(1, 9));
}

// A checkpoint was beyond some of the missing day: the numbers up to it are not given again.
TEST_F(Record, OfADayThatIsMissingForgetsOnlyTheNumbersThatAreGivenAgain) {
    startKeeper();
    journal(readingEntries(1, 5));
    std::vector<StoredEntry> later = readingEntries(6, 10);
    for (StoredEntry& entry : later) entry.wall = entry.wall + std::chrono::hours(24);
    journal(std::move(later));
    ASSERT_EQ(values(10), numbers(1, 10));
    keeper_.reset();
    writer_.reset();
    std::filesystem::remove(listJournal(folder_.path()).back().path);
    RecordOptions knows = recordOptions();
    knows.lastSequence = 9;
    startKeeper(knows);
    EXPECT_EQ(values(9), numbers(1, 9));
    keeper_.reset();
    std::filesystem::remove(onlyFile());
    knows.lastSequence = 8;
    startKeeper(knows);
    EXPECT_EQ(values(8), numbers(1, 8)) << "also when no day is left";
}

// How an alarm ended in a hole nobody recorded: it must not go on for ever, in the reports of other patients. What is
// still on is said again behind the hole.
TEST_F(Record, WhatWasOpenBeforeAHoleEndsThereUnlessItIsSaidAgain) {
    startKeeper();
    journal({alarmEntry(1, kNoon, "1-0", v1::START, kNoon), alarmEntry(2, kNoon + 1, "2-0", v1::START, kNoon + 1)});
    ASSERT_TRUE(keeper_->waitUntilApplied(2, kPatience));
    ASSERT_TRUE(writer_->stop(kPatience));
    start();
    writer_->noteLost({3, 5, WallTime{kNoon + 2000}, WallTime{kNoon + 5000}, "disk full"});
    journal({alarmEntry(6, kNoon + 6000, "1-0", v1::UPDATE, kNoon),
             alarmEntry(7, kNoon + 7000, "7-0", v1::START, kNoon + 7000)});
    for (const char* how : {"as it comes", "from the journal"}) {
        v1::AlarmLogRequest request;
        const v1::AlarmLogReply open = alarmLog(7, request);
        ASSERT_EQ(open.occurrences_size(), 2) << how;
        EXPECT_EQ(open.occurrences(0).id(), "1-0") << how;
        EXPECT_FALSE(open.occurrences(0).has_ended_unix_ms()) << how;
        EXPECT_EQ(open.occurrences(1).id(), "7-0") << how;
        request.set_all(true);
        const v1::AlarmLogReply all = alarmLog(7, request);
        ASSERT_EQ(all.occurrences_size(), 3) << how;
        EXPECT_EQ(all.occurrences(1).id(), "2-0") << how;
        EXPECT_EQ(all.occurrences(1).ended_unix_ms(), kNoon + 5000) << how;
        keeper_.reset();
        std::filesystem::remove(recordPath(folder_.path()));
        startKeeper();
    }
}

TEST_F(Record, OneThatIsDamagedInsideIsSetAsideDerivedAgainAndSaid) {
    Heard<std::string> damaged;
    RecordOptions chosen = recordOptions();
    chosen.onDamaged = [&](const std::string& what) { damaged.add(what); };
    startKeeper(chosen);
    journal(readingEntries(1, 2000));
    ASSERT_EQ(values(2000), numbers(1, 2000));
    keeper_.reset();
    overwriteLeaves("reading");
    startKeeper(chosen);
    journal(readingEntries(2001, 2010));
    ASSERT_TRUE(damaged.waitFor(1)) << "nobody else sees that the history is incomplete";
    EXPECT_NE(damaged.all().front().find("record.sqlite"), std::string::npos);
    EXPECT_EQ(values(2010), numbers(1, 2010));
    EXPECT_TRUE(std::filesystem::exists(recordPath(folder_.path()).string() + ".damaged-1"));
    EXPECT_TRUE(alarmLog(2010, true).ok());
}

// A question may be the only one that ever looks at the damaged page.
TEST_F(Record, OneWhoseDamageAQuestionFindsIsDerivedAgain) {
    Heard<std::string> damaged;
    RecordOptions chosen = recordOptions();
    chosen.onDamaged = [&](const std::string& what) { damaged.add(what); };
    startKeeper();
    journal(readingEntries(1, 2000));
    std::vector<StoredEntry> alarms;
    for (std::uint64_t i = 2001; i <= 2200; ++i) {
        const std::int64_t at = kNoon + std::int64_t(i) * 1000;
        alarms.push_back(alarmEntry(i, at, std::to_string(i) + "-0", v1::START, at));
    }
    journal(alarms);
    ASSERT_EQ(alarmLog(2200, true).value().occurrences_size(), 200);
    keeper_.reset();
    overwriteLeaves("occurrence");
    startKeeper(chosen);
    EXPECT_FALSE(alarmLog(2200, false).ok());
    ASSERT_TRUE(damaged.waitFor(1));
    EXPECT_EQ(alarmLog(2200, v1::AlarmLogRequest{}).occurrences_size(), 200);
    EXPECT_TRUE(std::filesystem::exists(recordPath(folder_.path()).string() + ".damaged-1"));
}

// A disk that damages all that is written to it is not filled with copies.
TEST_F(Record, OneThatIsDamagedAgainAndAgainIsNotSetAsideForEver) {
    startKeeper();
    journal(readingEntries(1, 2000));
    ASSERT_EQ(values(2000), numbers(1, 2000));
    keeper_.reset();
    overwriteLeaves("reading");
    const std::filesystem::path file = recordPath(folder_.path());
    Heard<std::string> damaged;
    RecordOptions chosen = recordOptions();
    chosen.onDamaged = [&](const std::string& what) {
        std::ofstream(file) << std::string(8192, 'x');
        damaged.add(what);
    };
    startKeeper(chosen);
    journal(readingEntries(2001, 2010));
    ASSERT_TRUE(damaged.waitFor(3));
    keeper_.reset();  // after what follows the third
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".damaged-3"));
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".damaged-4"));
}

// It holds more years than the journal.
TEST_F(Record, ARowThatCannotBeReadFailsItsQuestionAndTheRecordStays) {
    startKeeper();
    journal({readingEntry(1, kNoon, 1), alarmEntry(2, kNoon, "2-0", v1::START, kNoon),
             alarmEntry(3, kNoon + 9, "3-0", v1::START, kNoon + 9)});
    ASSERT_TRUE(keeper_->waitUntilApplied(3, kPatience));
    keeper_.reset();
    Database(recordPath(folder_.path()), Access::ReadWrite).run("UPDATE occurrence SET blob = x'ff' WHERE id = '3-0'");
    startKeeper();
    for (const char* when : {"at first", "and still"}) {
        const auto reply = alarmLog(3, false);
        ASSERT_FALSE(reply.ok()) << when;
        EXPECT_NE(reply.error().text().find("3-0"), std::string::npos) << reply.error().text();
    }
    v1::AlarmLogRequest others;
    others.set_to_unix_ms(kNoon + 1);
    EXPECT_EQ(alarmLog(3, others).occurrences_size(), 1);
    EXPECT_EQ(values(3), numbers(1, 1));
    EXPECT_FALSE(std::filesystem::exists(recordPath(folder_.path()).string() + ".damaged-1"));
}

TEST_F(Record, ARowThatCannotBeReadDoesNotHoldUpWhatComesBehindAHole) {
    startKeeper();
    journal({alarmEntry(1, kNoon, "1-0", v1::START, kNoon), alarmEntry(2, kNoon + 1, "2-0", v1::START, kNoon + 1)});
    ASSERT_TRUE(keeper_->waitUntilApplied(2, kPatience));
    keeper_.reset();
    Database(recordPath(folder_.path()), Access::ReadWrite).run("UPDATE occurrence SET blob = x'ff' WHERE id = '1-0'");
    ASSERT_TRUE(writer_->stop(kPatience));
    start();
    writer_->noteLost({3, 5, WallTime{kNoon + 2000}, WallTime{kNoon + 5000}, "disk full"});
    journal({readingEntry(6, kNoon + 6000, 6)});
    startKeeper();
    EXPECT_EQ(values(6), numbers(6, 6));
    EXPECT_EQ(count("SELECT ended_ms FROM occurrence WHERE id = '2-0'"), kNoon + 5000);
    EXPECT_FALSE(std::filesystem::exists(recordPath(folder_.path()).string() + ".damaged-1"));
}

TEST_F(Record, EventsThatCannotBeReadAreLeftOut) {
    startKeeper();
    std::vector<StoredEntry> entries = readingEntries(1, 3);
    entries[1].events = "\xff\xff\xff";
    journal(std::move(entries));
    EXPECT_EQ(values(3), (std::vector<std::int64_t>{1, 3}));
}

}  // namespace
}  // namespace chairside::record
