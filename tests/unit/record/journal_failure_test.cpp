#include <gmock/gmock.h>

#include "record/sqlite.h"
#include "unit/record/failing_vfs.h"
#include "unit/record/journal_fixture.h"

namespace chairside::record {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class FailingJournal : public JournalFixture {
protected:
    FailingJournal() { registerFailingVfs(); }
    ~FailingJournal() override { setDisk(Disk::Works); }
    [[nodiscard]] JournalOptions failing() const {
        JournalOptions chosen = options();
        chosen.vfs = kFailingVfs;
        chosen.retryMin = Duration{1};
        chosen.retryMax = Duration{5};
        return chosen;
    }
    // Other states may have come before: the test's own disk can be slow, too.
    [[nodiscard]] bool waitUntilNotSaving(std::uint64_t oldestWaiting) {
        const WallTime oldest{kNoon + static_cast<std::int64_t>(oldestWaiting)};
        return states_.waitUntil([&](const std::vector<SavingState>& states) {
            return !states.empty() && !states.back().saving && !states.back().reason.empty() &&
                   states.back().oldestWaiting == oldest;
        });
    }
    [[nodiscard]] bool waitUntilSaving() {
        return states_.waitUntil(
            [](const std::vector<SavingState>& states) { return !states.empty() && states.back().saving; });
    }
};

class JournalOnABadDisk : public FailingJournal, public testing::WithParamInterface<Disk> {};

TEST_P(JournalOnABadDisk, SaysSoAndSavesEverythingOnceItWorksAgain) {
    JournalOptions chosen = failing();
    if (GetParam() == Disk::Hangs) chosen.slowCommit = Duration{40};
    start(chosen);
    append(1, 2);
    ASSERT_TRUE(saved_.waitFor(2));
    setDisk(GetParam());
    append(3, 50);
    ASSERT_TRUE(waitUntilNotSaving(3));
    EXPECT_THAT(saved_.all(), SizeIs(2)) << "nothing is called durable while the disk fails";
    EXPECT_EQ(writer_->metrics().queueDepth, 48u);

    setDisk(Disk::Works);
    ASSERT_TRUE(saved_.waitFor(50));
    EXPECT_TRUE(waitUntilSaving());
    for (const Saved& saved : saved_.all()) EXPECT_TRUE(saved.durable);
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_EQ(readSequences(), sequences(1, 50));
    EXPECT_TRUE(JournalReader::verify(folder_.path()).sound());
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

INSTANTIATE_TEST_SUITE_P(Journal, JournalOnABadDisk,
                         testing::Values(Disk::Full, Disk::ReadOnly, Disk::FailsSync, Disk::Hangs), nameOf);

TEST_F(FailingJournal, RefusesWhatDoesNotFitAndNotesTheInterval) {
    JournalOptions chosen = failing();
    chosen.waitingBytesMax = 5000;
    start(chosen);
    append(1, 1);
    ASSERT_TRUE(saved_.waitFor(1));
    setDisk(Disk::Hangs);
    append(2, 2);
    waitUntilHanging();
    std::uint64_t next = 3;
    while (writer_->metrics().refused < 5) append(entryAt(next++));
    const std::uint64_t lastLost = next - 1;
    const std::uint64_t firstLost = lastLost - 4;
    EXPECT_EQ(saved_.all().back(), (Saved{lastLost, false})) << "refused within append";
    EXPECT_LE(writer_->metrics().waitingBytes, 5000u);

    setDisk(Disk::Works);
    ASSERT_TRUE(lost_.waitFor(1));
    EXPECT_EQ(lost_.all()[0].fromSequence, firstLost);
    EXPECT_EQ(lost_.all()[0].toSequence, lastLost);
    append(next, next + 2);
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_TRUE(waitUntilSaving());

    const JournalReport report = JournalReader::verify(folder_.path());
    EXPECT_THAT(report.problems, IsEmpty()) << "a noted interval is no damage";
    ASSERT_THAT(report.notSaved, SizeIs(1));
    EXPECT_EQ(report.notSaved[0].fromWall, WallTime{kNoon + static_cast<std::int64_t>(firstLost)});
    EXPECT_EQ(report.entries, next + 2 - 5);
    EXPECT_TRUE(readOutcome_.ok());

    Database(onlyFile(), Access::ReadWrite).run("DELETE FROM not_saved");
    EXPECT_THAT(JournalReader::verify(folder_.path()).problems, SizeIs(1)) << "without its note a hole is";
}

TEST_F(FailingJournal, NotesWhatAReadOnlyDiskLost) {
    JournalOptions chosen = failing();
    chosen.waitingBytesMax = 5000;
    start(chosen);
    append(1, 1);
    ASSERT_TRUE(saved_.waitFor(1));
    setDisk(Disk::ReadOnly);
    append(2, 2);
    ASSERT_TRUE(waitUntilNotSaving(2));
    std::uint64_t next = 3;
    while (writer_->metrics().refused < 5) append(entryAt(next++));
    EXPECT_FALSE(writer_->state().saving);

    setDisk(Disk::Works);
    ASSERT_TRUE(lost_.waitFor(1));
    EXPECT_EQ(lost_.all()[0].fromSequence, next - 5);
    EXPECT_EQ(lost_.all()[0].toSequence, next - 1);
    append(next, next);
    ASSERT_TRUE(writer_->stop(kPatience));
    const JournalReport report = JournalReader::verify(folder_.path());
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_THAT(report.notSaved, SizeIs(1));
    EXPECT_EQ(report.entries, next - 5);
}

TEST_F(FailingJournal, SaysEachTimeThatTheDiskIsSlowAndLosesNothing) {
    JournalOptions chosen = failing();
    chosen.slowCommit = Duration{20};
    start(chosen);
    for (std::uint64_t sequence = 1; sequence <= 3; ++sequence) {
        setDisk(Disk::Hangs);
        append(sequence, sequence);
        ASSERT_TRUE(waitUntilNotSaving(sequence));
        setDisk(Disk::Works);
        ASSERT_TRUE(saved_.waitFor(sequence));
        ASSERT_TRUE(waitUntilSaving());
    }
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_EQ(readSequences(), sequences(1, 3));
    EXPECT_THAT(JournalReader::verify(folder_.path()).notSaved, IsEmpty());
}

TEST_F(FailingJournal, SavesNothingAfterAHoleBeforeThereIsACheckpointBeyondIt) {
    JournalOptions chosen = failing();
    chosen.waitingBytesMax = 3000;
    start(chosen);
    checkpointWorks_ = false;
    setDisk(Disk::Hangs);
    append(1, 1);
    waitUntilHanging();
    std::uint64_t next = 2;
    while (writer_->metrics().refused == 0) append(entryAt(next++));
    setDisk(Disk::Works);
    const std::uint64_t lost = next - 1;
    ASSERT_TRUE(saved_.waitFor(lost));
    const std::uint64_t after = next;
    append(after, after);
    ASSERT_TRUE(lost_.waitFor(3)) << "asked again and again";
    EXPECT_EQ(writer_->lastDurableSequence(), lost - 1);

    checkpointWorks_ = true;
    ASSERT_TRUE(saved_.waitFor(after));
    EXPECT_EQ(saved_.all().back(), (Saved{after, true}));
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_TRUE(JournalReader::verify(folder_.path()).sound());
}

class JournalStartedOnABadDisk : public JournalOnABadDisk {};  // one that hangs is waited for

INSTANTIATE_TEST_SUITE_P(Journal, JournalStartedOnABadDisk,
                         testing::Values(Disk::Full, Disk::ReadOnly, Disk::FailsSync), nameOf);

TEST_P(JournalStartedOnABadDisk, SavesWhenItWorks) {
    write(5);
    setDisk(GetParam());
    start(failing());
    EXPECT_EQ(writer_->lastDurableSequence(), 5u);
    append(6, 9);
    ASSERT_TRUE(waitUntilNotSaving(6));
    setDisk(Disk::Works);
    ASSERT_TRUE(saved_.waitFor(9));
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_EQ(readSequences(), sequences(1, 9));
}

TEST_F(FailingJournal, RefusesWhatWaitedTooLong) {
    JournalOptions chosen = failing();
    chosen.waitingAgeMax = Duration{0};
    start(chosen);
    append(1, 1);
    ASSERT_TRUE(saved_.waitFor(1));
    setDisk(Disk::Hangs);
    append(2, 2);
    waitUntilHanging();
    append(3, 3);
    EXPECT_EQ(saved_.all().back(), (Saved{3, false}));
}

TEST_F(FailingJournal, StopsInTimeOnAHangingDisk) {
    start(failing());
    append(1, 1);
    ASSERT_TRUE(saved_.waitFor(1));
    setDisk(Disk::Hangs);
    append(2, 3);
    EXPECT_FALSE(writer_->stop(Duration{20}));
    EXPECT_EQ(saved_.all(), (std::vector<Saved>{{1, true}, {2, false}, {3, false}}));
    append(4, 4);
    EXPECT_EQ(saved_.all().back(), (Saved{4, false}));
    writer_.reset();
}

TEST_F(FailingJournal, SavesAllThatWaitsBeforeItStops) {
    start(failing());
    setDisk(Disk::Full);
    append(1, 20);
    ASSERT_TRUE(waitUntilNotSaving(1));
    setDisk(Disk::Works);
    EXPECT_TRUE(writer_->stop(kPatience));
    EXPECT_EQ(readSequences(), sequences(1, 20));
}

}  // namespace
}  // namespace chairside::record
