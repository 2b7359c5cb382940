#include "record/record_retention.h"

#include <gmock/gmock.h>

#include "record/record_file.h"
#include "record/record_query.h"
#include "unit/record/record_fixture.h"

namespace chairside::record {
namespace {

using testing::SizeIs;

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;

class RetentionTest : public RecordFixture {
protected:
    // Steps until the round is over, each bounded.
    void runRound(RecordFile& record, WallTime now, std::uint64_t checkpoint) {
        if (retention_.due(now, steady_)) stepThrough(record, checkpoint);
        steady_ += Retention::kBelievedAfter;  // the test leaps
        if (retention_.due(now, steady_)) stepThrough(record, checkpoint);
        EXPECT_FALSE(retention_.due(now, steady_)) << "once an hour";
    }
    void stepThrough(RecordFile& record, std::uint64_t checkpoint) {
        int steps = 0;
        while (retention_.step(record.database(), record.applied(), checkpoint)) ASSERT_LT(++steps, 10'000);
    }
    Retention::Steady::time_point steady_;
    Retention retention_{folder_.path(), RetentionPolicy{}};
};

TEST_F(RetentionTest, FoldsOldReadingsIntoMinutes) {
    RecordFile record(folder_.path(), {});
    const std::int64_t minute = kNoon - kNoon % 60'000;
    std::vector<StoredEntry> entries;
    for (const std::int64_t second : {0, 10, 20, 60, 70}) {
        const std::int64_t value = second == 10 ? 80'000 : 95'000 + second * 100;
        entries.push_back(readingEntry(entries.size() + 1, minute + second * 1000, value));
    }
    entries.push_back(readingEntry(6, minute + 91 * kDay, 99'000));
    record.apply(entries);
    runRound(record, WallTime{minute + 91 * kDay}, 0);

    Database& database = record.database();
    EXPECT_EQ(database.number("SELECT count(*) FROM reading"), 1);
    EXPECT_EQ(database.number("SELECT count(*) FROM reading_minute"), 2);
    EXPECT_EQ(database.number("SELECT min_milli FROM reading_minute"), 80'000);
    EXPECT_EQ(database.number("SELECT max_milli FROM reading_minute"), 97'000);
    EXPECT_EQ(database.number("SELECT mean_milli FROM reading_minute"), (95'000 + 80'000 + 97'000) / 3);
    EXPECT_EQ(database.number("SELECT count FROM reading_minute"), 3);

    const v1::HistoryReply history = readHistory(database, {}, std::chrono::steady_clock::time_point::max());
    ASSERT_EQ(history.series_size(), 1);
    EXPECT_TRUE(history.series(0).decimated());
    ASSERT_EQ(history.series(0).readings_size(), 5);
    EXPECT_EQ(history.series(0).readings(0).value_milli(), 80'000);
    EXPECT_EQ(history.series(0).readings(0).measured_unix_ms(), minute + 10'000) << "drawn where it was measured";

    // A late reading of a minute that was folded already.
    record.apply(std::vector<StoredEntry>{readingEntry(7, minute + 30'000, 70'000)});
    runRound(record, WallTime{minute + 91 * kDay + kHour}, 0);
    EXPECT_EQ(database.number("SELECT count FROM reading_minute"), 4);
    EXPECT_EQ(database.number("SELECT min_at_ms FROM reading_minute"), minute + 30'000);
}

TEST_F(RetentionTest, ForgetsOldAlarmsThatEnded) {
    RecordFile record(folder_.path(), {});
    record.apply(std::vector<StoredEntry>{alarmEntry(1, kNoon, "1-0", v1::START, kNoon),
                                          alarmEntry(2, kNoon + 1, "1-0", v1::END, kNoon),
                                          alarmEntry(3, kNoon + 2, "3-0", v1::START, kNoon + 2)});
    runRound(record, WallTime{kNoon + 365 * 5 * kDay}, 0);
    EXPECT_EQ(record.database().number("SELECT count(*) FROM occurrence"), 2);
    runRound(record, WallTime{kNoon + 365 * 6 * kDay + kHour}, 0);
    EXPECT_EQ(record.database().number("SELECT count(*) FROM occurrence"), 1) << "what is still active stays";
    EXPECT_EQ(record.database().number("SELECT count(*) FROM alarm_event"), 0);
}

TEST_F(RetentionTest, DropsRawFramesButNeverOfTheNewestFile) {
    start();
    append(1, 1200);
    append(1201, 1201, kNoon + 2 * kDay);
    append(1202, 1202, kNoon + 9 * kDay);
    ASSERT_TRUE(writer_->stop(kPatience));
    RecordFile record(folder_.path(), {});
    runRound(record, WallTime{kNoon + 4 * kDay}, 0);
    const auto reader = JournalReader::open(folder_.path());
    EXPECT_EQ(reader.value().rawFrame(1).value(), std::nullopt);
    EXPECT_EQ(reader.value().rawFrame(1200).value(), std::nullopt);
    EXPECT_TRUE(reader.value().rawFrame(1201).value().has_value()) << "not old enough";
    runRound(record, WallTime{kNoon + 20 * kDay}, 0);
    EXPECT_FALSE(reader.value().rawFrame(1201).value().has_value());
    EXPECT_TRUE(reader.value().rawFrame(1202).value().has_value());
    EXPECT_TRUE(JournalReader::verify(folder_.path()).sound());
    EXPECT_EQ(readSequences().size(), 1202u);
}

TEST_F(RetentionTest, JournalDaysGoOnlyWhenRecordAndCheckpointAreBeyond) {
    start();
    append(1, 5);
    append(6, 9, kNoon + kDay);
    append(10, 12, kNoon + 200 * kDay);
    ASSERT_TRUE(writer_->stop(kPatience));
    RecordFile record(folder_.path(), {});
    std::int64_t now = kNoon + 200 * kDay;
    const auto filesAfter = [&](std::uint64_t checkpoint) {
        runRound(record, WallTime{now += kHour}, checkpoint);
        return listJournal(folder_.path()).size();
    };
    EXPECT_EQ(filesAfter(100), 3u) << "the record has nothing yet";
    record.catchUp(folder_.path(), 100, [] { return true; });
    EXPECT_EQ(filesAfter(0), 3u) << "no checkpoint";
    EXPECT_EQ(filesAfter(5), 3u) << "replay from it needs entry 6, and must see that 5 is the one before";
    EXPECT_EQ(filesAfter(6), 2u);
    EXPECT_EQ(filesAfter(100), 1u) << "never the newest";
    EXPECT_EQ(readSequences(), sequences(10, 12));
}

TEST_F(RetentionTest, AClockSetAheadDeletesNothing) {
    start();
    append(1, 5);
    append(6, 9, kNoon + kDay);
    ASSERT_TRUE(writer_->stop(kPatience));
    RecordFile record(folder_.path(), {});
    record.catchUp(folder_.path(), 100, [] { return true; });
    runRound(record, WallTime{kNoon + kDay + kHour}, 9);

    const WallTime wrong{kNoon + 366 * kDay};
    EXPECT_FALSE(retention_.due(wrong, steady_));
    EXPECT_FALSE(retention_.due(wrong + std::chrono::hours(23), steady_ + std::chrono::hours(23)));
    const WallTime right{kNoon + kDay + 26 * kHour};
    EXPECT_TRUE(retention_.due(right, steady_ + std::chrono::hours(24))) << "set right again";
    EXPECT_EQ(listJournal(folder_.path()).size(), 2u);
    EXPECT_FALSE(retention_.due(wrong, steady_ + std::chrono::hours(25))) << "also in the middle of a round";
    EXPECT_TRUE(retention_.due(wrong, steady_ + std::chrono::hours(49))) << "it stood for a day";
}

TEST_F(RetentionTest, AClockSetAheadIsNotBelievedAfterARestart) {
    start();
    append(1, 5);
    append(6, 9, kNoon + kDay);
    append(10, 12, kNoon + 366 * kDay);
    ASSERT_TRUE(writer_->stop(kPatience));
    RecordFile record(folder_.path(), {});
    record.catchUp(folder_.path(), 100, [] { return true; });
    const WallTime wrong{kNoon + 366 * kDay};
    retention_.begin(wrong, steady_);
    EXPECT_TRUE(retention_.due(wrong, steady_)) << "as of the first day";
    stepThrough(record, 12);
    EXPECT_EQ(listJournal(folder_.path()).size(), 3u);
    EXPECT_TRUE(JournalReader::open(folder_.path()).value().rawFrame(1).value().has_value());
    EXPECT_TRUE(retention_.due(wrong + std::chrono::hours(24), steady_ + Retention::kBelievedAfter));
}

// Set back, but not by enough: the newest file is of a day that is still further ahead.
TEST_F(RetentionTest, AClockThatIsStillAheadIsNotBelievedBecauseItWasFurtherAhead) {
    start();
    append(1, 5);
    append(6, 9, kNoon + kDay);
    append(10, 10, kNoon + 400 * kDay);
    append(11, 12, kNoon + 370 * kDay);
    ASSERT_TRUE(writer_->stop(kPatience));
    RecordFile record(folder_.path(), {});
    record.catchUp(folder_.path(), 100, [] { return true; });
    const WallTime wrong{kNoon + 370 * kDay};
    retention_.begin(wrong, steady_);
    EXPECT_TRUE(retention_.due(wrong, steady_)) << "as of the first day";
    stepThrough(record, 12);
    EXPECT_EQ(listJournal(folder_.path()).size(), 3u);
    EXPECT_TRUE(JournalReader::open(folder_.path()).value().rawFrame(1).value().has_value());
}

TEST_F(RetentionTest, ARecordMadeAnewMeasuresALeapByTheJournal) {
    start();
    append(1, 5);
    append(6, 9, kNoon + kDay);
    ASSERT_TRUE(writer_->stop(kPatience));
    retention_.begin(std::nullopt, steady_);
    EXPECT_FALSE(retention_.due(WallTime{kNoon + 366 * kDay}, steady_)) << "the clock may be wrong";
    Retention sameDay{folder_.path(), RetentionPolicy{}};
    sameDay.begin(std::nullopt, steady_);
    EXPECT_TRUE(sameDay.due(WallTime{kNoon + kDay + kHour}, steady_));
}

// The journal's newest file is of that day until it comes: what lies between is in that file.
TEST_F(RetentionTest, OfAStationSwitchedOffEachNightGoesOnAfterAClockThatWasAhead) {
    start();
    append(1, 1, kNoon);
    append(2, 2, kNoon + kDay);
    append(3, 3, kNoon + 2 * kDay);
    append(4, 4, kNoon + 300 * kDay);
    append(5, 5, kNoon + 2 * kDay + kHour);
    ASSERT_TRUE(saved_.waitFor(5));
    RecordFile record(folder_.path(), {});
    RetentionPolicy policy;
    policy.rawFrames = std::chrono::hours(48);
    const auto reader = JournalReader::open(folder_.path());
    std::uint64_t sequence = 5;
    WallTime last{kNoon + 2 * kDay + kHour};
    for (const int day : {3, 4, 7, 8, 9}) {  // a weekend, too
        Retention visit{folder_.path(), policy};
        visit.begin(last, steady_);
        ++sequence;
        const WallTime morning{kNoon + day * kDay};
        append(sequence, sequence, morning.unixMs());
        ASSERT_TRUE(saved_.waitFor(sequence));
        EXPECT_TRUE(visit.due(morning, steady_));
        while (visit.step(record.database(), record.applied(), 0)) {}
        EXPECT_EQ(reader.value().rawFrame(1).value().has_value(), day < 7) << day;
        last = morning;
    }
    EXPECT_FALSE(reader.value().rawFrame(2).value()) << "as of the fourth day, which two others follow";
    EXPECT_TRUE(reader.value().rawFrame(3).value()) << "not old enough as of that day";
    ASSERT_TRUE(writer_->stop(kPatience));
}

// A clinic that opens every other day and switches the station off in the evening: none of its days is ever seen to
// stand for a day.
TEST_F(RetentionTest, OfAClinicOpenEveryOtherDayIsNotPutOffForEver) {
    RecordFile record(folder_.path(), {});
    start();
    std::optional<WallTime> last;
    std::uint64_t sequence = 0;
    RetentionPolicy policy;
    policy.rawFrames = std::chrono::hours(48);
    int visits = 0;
    for (const int day : {0, 2, 4, 7, 9}) {
        const WallTime morning{kNoon + day * kDay};
        ++sequence;
        append(sequence, sequence, morning.unixMs());
        ASSERT_TRUE(saved_.waitFor(sequence));
        Retention visit{folder_.path(), policy};
        visit.begin(last, steady_);
        bool due = false;
        for (int hour = 0; hour < 10; ++hour) {
            due = visit.due(morning + std::chrono::hours(hour), steady_ + std::chrono::hours(hour)) || due;
            while (due && visit.step(record.database(), record.applied(), 0)) {}
        }
        ++visits;
        EXPECT_EQ(due, visits == 1 || visits >= 3) << day;
        last = morning + std::chrono::hours(9);
    }
    ASSERT_TRUE(writer_->stop(kPatience));
    const auto reader = JournalReader::open(folder_.path());
    EXPECT_FALSE(reader.value().rawFrame(1).value()) << "of the first day";
    EXPECT_TRUE(reader.value().rawFrame(3).value()) << "only as of the day that two others follow";
}

TEST_F(RetentionTest, ANightOffCostsNothing) {
    const WallTime evening{kNoon};
    retention_.begin(evening, steady_);
    EXPECT_TRUE(retention_.due(evening + std::chrono::hours(14), steady_));
}

}  // namespace
}  // namespace chairside::record
