// Damage, holes and rows that cannot be read: what the record keeps, derives again and says.
#include <gmock/gmock.h>

#include <fstream>
#include <utility>

#include "record/record_file.h"
#include "record/sqlite.h"
#include "unit/record/record_fixture.h"

namespace chairside::record {
namespace {

using testing::SizeIs;

class RecordDamage : public RecordFixture {
protected:
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

TEST_F(RecordDamage, ADamagedOneIsSetAsideAndDerivedAgain) {
    journal(readingEntries(1, 10));
    std::ofstream(recordPath(folder_.path())) << std::string(8192, 'x');
    startKeeper();
    EXPECT_EQ(values(10), numbers(1, 10));
    EXPECT_TRUE(std::filesystem::exists(recordPath(folder_.path()).string() + ".damaged-1"));
}

// What was in it and is not in the journal any more is gone: not without a word.
TEST_F(RecordDamage, OneThatIsNotThereIsSaidWhereTheJournalCannotReplaceIt) {
    Heard<std::string> said;
    RecordOptions chosen = recordOptions();
    chosen.onDamaged = [&said](const std::string& what) { said.add(what); };
    startKeeper(chosen);
    journal({readingEntry(1, kNoon, 1), readingEntry(2, kNoon + 24 * 3'600'000, 2)});
    EXPECT_EQ(values(2), numbers(1, 2));
    ASSERT_TRUE(keeper_->stop(kPatience));
    std::filesystem::remove(recordPath(folder_.path()));
    startKeeper(chosen);
    EXPECT_EQ(values(2), numbers(1, 2));
    EXPECT_TRUE(said.all().empty()) << "the journal has it all";
    ASSERT_TRUE(keeper_->stop(kPatience));
    ASSERT_TRUE(writer_->stop(kPatience));
    writer_.reset();
    const std::vector<JournalFile> days = listJournal(folder_.path());
    ASSERT_THAT(days, SizeIs(2));
    std::filesystem::remove(days.front().path);
    std::filesystem::remove(recordPath(folder_.path()));
    startKeeper(chosen);
    ASSERT_TRUE(said.waitFor(1));
    EXPECT_NE(said.all().front().find("begins at entry 2"), std::string::npos) << said.all().front();
    EXPECT_EQ(values(2), numbers(2, 2));
}

TEST_F(RecordDamage, AnEntryThatWasChangedInTheJournalIsLeftOut) {
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

TEST_F(RecordDamage, AGapBehindADamagedDayIsInIt) {
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

TEST_F(RecordDamage, IsRebuiltFromTheJournalAndKeepsWhatIsOlder) {
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

TEST_F(RecordDamage, KeepsWhatTheJournalLostWhenNumbersGoOnBehindIt) {
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
TEST_F(RecordDamage, OfADayThatIsMissingForgetsOnlyTheNumbersThatAreGivenAgain) {
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
TEST_F(RecordDamage, WhatWasOpenBeforeAHoleEndsThereUnlessItIsSaidAgain) {
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

TEST_F(RecordDamage, OneThatIsDamagedInsideIsSetAsideDerivedAgainAndSaid) {
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
TEST_F(RecordDamage, OneWhoseDamageAQuestionFindsIsDerivedAgain) {
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
TEST_F(RecordDamage, OneThatIsDamagedAgainAndAgainIsNotSetAsideForEver) {
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
TEST_F(RecordDamage, ARowThatCannotBeReadIsLeftOutAndCounted) {
    startKeeper();
    journal({readingEntry(1, kNoon, 1), alarmEntry(2, kNoon, "2-0", v1::START, kNoon),
             alarmEntry(3, kNoon + 9, "3-0", v1::START, kNoon + 9)});
    ASSERT_TRUE(keeper_->waitUntilApplied(3, kPatience));
    keeper_.reset();
    Database(recordPath(folder_.path()), Access::ReadWrite).run("UPDATE occurrence SET blob = x'ff' WHERE id = '3-0'");
    startKeeper();
    EXPECT_EQ(values(3), numbers(1, 1));
    const auto reply = alarmLog(3, false);
    ASSERT_TRUE(reply.ok()) << reply.error().text();
    EXPECT_EQ(reply.value().unreadable(), 1U);
    ASSERT_EQ(reply.value().occurrences_size(), 1);
    EXPECT_EQ(reply.value().occurrences(0).id(), "2-0");
    const auto counted = answered<v1::StatisticsReply>([&](auto tell) { keeper_->statistics({}, 3, tell); });
    EXPECT_EQ(counted.unreadable(), 1U);
    EXPECT_FALSE(std::filesystem::exists(recordPath(folder_.path()).string() + ".damaged-1"));
}

TEST_F(RecordDamage, ARowThatCannotBeReadDoesNotHoldUpWhatComesBehindAHole) {
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

TEST_F(RecordDamage, EventsThatCannotBeReadAreLeftOut) {
    startKeeper();
    std::vector<StoredEntry> entries = readingEntries(1, 3);
    entries[1].events = "\xff\xff\xff";
    journal(std::move(entries));
    EXPECT_EQ(values(3), (std::vector<std::int64_t>{1, 3}));
}

}  // namespace
}  // namespace chairside::record
