#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include "record/sqlite.h"
#include "unit/record/journal_fixture.h"

namespace chairside::record {
namespace {

using testing::ElementsAreArray;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kDayMs = 86'400'000;

class Journal : public JournalFixture {};

TEST_F(Journal, GivesBackWhatWasAppended) {
    start();
    append(1, 3);
    ASSERT_TRUE(saved_.waitFor(3));
    EXPECT_EQ(saved_.all(), (std::vector<Saved>{{1, true}, {2, true}, {3, true}}));
    EXPECT_EQ(writer_->lastDurableSequence(), 3u);
    ASSERT_TRUE(stored_.waitFor(3));

    auto reader = JournalReader::open(folder_.path());
    ASSERT_TRUE(reader.ok());
    const auto last = reader.value().lastEntry();
    ASSERT_TRUE(last.ok());
    ASSERT_TRUE(last.value().has_value());
    EXPECT_EQ(last.value()->sequence, 3u);
    EXPECT_EQ(last.value()->at, Instant{1003});
    EXPECT_EQ(last.value()->wall, WallTime{kNoon + 3});
    EXPECT_EQ(last.value()->input, "input 3");
    EXPECT_EQ(last.value()->events, "events 3");
    EXPECT_EQ(reader.value().rawFrame(2).value(), "raw 2");
    EXPECT_EQ(reader.value().rawFrame(9).value(), std::nullopt);
}

TEST_F(Journal, OpensWhileSomebodyReadsAnOlderState) {
    write(3);
    const Database reading(onlyFile(), Access::ReadOnly);
    Statement row(reading, "SELECT seq FROM entry ORDER BY seq");
    ASSERT_TRUE(row.step());
    start();
    append(4, 6);
    ASSERT_TRUE(writer_->stop(kPatience));
    writer_.reset();
    start();
    EXPECT_TRUE(writer_->state().saving);
    EXPECT_EQ(writer_->lastDurableSequence(), 6u);
    append(7, 9);
    ASSERT_TRUE(writer_->stop(kPatience));
    int rows = 1;
    while (row.step()) ++rows;
    EXPECT_EQ(rows, 3) << "the reader goes on with what it began";
    EXPECT_EQ(readSequences(), sequences(1, 9));
}

TEST_F(Journal, GoesOnAfterReopening) {
    write(3);
    start();
    EXPECT_EQ(writer_->lastDurableSequence(), 3u);
    append(4, 6);
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_EQ(readSequences(), sequences(1, 6));
    EXPECT_TRUE(JournalReader::verify(folder_.path()).sound());
}

TEST_F(Journal, ReadsFromAnyEntryOn) {
    write(600);
    EXPECT_EQ(readSequences(598), sequences(598, 600));
    EXPECT_THAT(readSequences(601), IsEmpty());
    EXPECT_TRUE(readOutcome_.ok());
}

TEST_F(Journal, IsReadWhileItIsWritten) {
    start();
    std::uint64_t next = 1;
    for (int round = 0; round < 20; ++round) {
        append(next, next + 9);
        next += 10;
        ASSERT_TRUE(saved_.waitFor(next - 1));
        ASSERT_EQ(readSequences(), sequences(1, next - 1));
        ASSERT_TRUE(readOutcome_.ok());
    }
}

TEST_F(Journal, BeginsAFileEachDayAndChainsThem) {
    start();
    append(1, 2);
    append(3, 4, kNoon + kDayMs);
    append(5, 5, kNoon);  // somebody set the clock back: stays in the newest file
    append(6, 6, kNoon + 2 * kDayMs);
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_THAT(listJournal(folder_.path()), SizeIs(3));
    EXPECT_EQ(readSequences(), sequences(1, 6));
    EXPECT_EQ(readSequences(4), sequences(4, 6));
    const JournalReport report = JournalReader::verify(folder_.path());
    EXPECT_TRUE(report.sound());
    EXPECT_EQ(report.files, 3u);
    EXPECT_EQ(report.entries, 6u);
    EXPECT_EQ(report.firstSequence, 1u);
    EXPECT_EQ(report.lastSequence, 6u);

    std::filesystem::remove(listJournal(folder_.path())[1].path);
    const JournalReport broken = JournalReader::verify(folder_.path());
    ASSERT_FALSE(broken.sound());
    EXPECT_THAT(broken.problems.front().what, HasSubstr("does not continue the file before"));
}

TEST_F(Journal, OldDaysMayGo) {
    start();
    append(1, 2);
    append(3, 4, kNoon + kDayMs);
    ASSERT_TRUE(writer_->stop(kPatience));
    std::filesystem::remove(listJournal(folder_.path()).front().path);
    EXPECT_TRUE(JournalReader::verify(folder_.path()).sound());
    EXPECT_EQ(readSequences(), sequences(3, 4));
}

struct Damage {
    const char* name;
    const char* sql;
    const char* says;
    std::uint64_t at;
    std::uint64_t lastGood;
};

class DamagedJournal : public JournalFixture, public testing::WithParamInterface<Damage> {};

TEST_P(DamagedJournal, IsFound) {
    write(10);
    Database(onlyFile(), Access::ReadWrite).run(GetParam().sql);
    const JournalReport report = JournalReader::verify(folder_.path());
    ASSERT_THAT(report.problems, SizeIs(1));
    EXPECT_EQ(report.problems[0].sequence, GetParam().at);
    EXPECT_THAT(report.problems[0].what, HasSubstr(GetParam().says));
    EXPECT_EQ(readSequences(), sequences(1, GetParam().lastGood));
}

INSTANTIATE_TEST_SUITE_P(
    Journal, DamagedJournal,
    testing::Values(
        Damage{"InputChanged", "UPDATE entry SET input = x'00' WHERE seq = 5", "was changed", 5, 4},
        Damage{"EventsChanged", "UPDATE entry SET events = x'00' WHERE seq = 5", "was changed", 5, 4},
        Damage{"TimeChanged", "UPDATE entry SET wall_ms = wall_ms + 1 WHERE seq = 5", "was changed", 5, 4},
        Damage{"BytesMoved",
               "UPDATE entry SET input = CAST('input 5e' AS BLOB), events = CAST('vents 5' AS BLOB) WHERE seq = 5",
               "was changed", 5, 4},
        Damage{"EntryMissing", "DELETE FROM entry WHERE seq = 5", "entry 5 is missing", 6, 4},
        Damage{"EntriesMissing", "DELETE FROM entry WHERE seq BETWEEN 5 AND 7", "entries 5 to 7 are missing", 8, 4},
        Damage{"FirstMissing", "DELETE FROM entry WHERE seq = 1", "was changed", 2, 0},
        Damage{"FrameChanged", "UPDATE raw_frame SET bytes = x'00' WHERE seq = 5", "raw frame", 5, 10}),
    [](const auto& chosen) { return std::string(chosen.param.name); });

TEST_F(Journal, StopsAtDamageUnlessAskedToPassOverIt) {
    write(10);
    Database(onlyFile(), Access::ReadWrite).run("UPDATE entry SET input = x'00' WHERE seq = 5");
    EXPECT_EQ(readSequences(), sequences(1, 4));
    ASSERT_FALSE(readOutcome_.ok());
    EXPECT_THAT(readOutcome_.error().where, HasSubstr("entry 5"));
}

TEST_F(Journal, AFlippedByteInTheFileIsFound) {
    write(10);
    const std::filesystem::path file = onlyFile();
    std::string bytes;
    {
        std::ifstream in(file, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    const std::size_t at = bytes.find("events 7");
    ASSERT_NE(at, std::string::npos);
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    std::ofstream(file, std::ios::binary) << bytes;
    const JournalReport report = JournalReader::verify(folder_.path());
    ASSERT_THAT(report.problems, SizeIs(1));
    EXPECT_EQ(report.problems[0].sequence, 7u);
}

TEST_F(Journal, AFileThatIsNoJournalIsReportedAndNeverOverwritten) {
    write(3);
    const std::filesystem::path file = onlyFile();
    std::ofstream(file, std::ios::binary) << std::string(8192, 'x');
    const JournalReport report = JournalReader::verify(folder_.path());
    ASSERT_THAT(report.problems, SizeIs(1));
    EXPECT_EQ(report.problems[0].file, file.filename().string());

    start();
    EXPECT_THAT(writer_->state().damage, HasSubstr(file.filename().string()));
    const std::uint64_t next = writer_->lastDurableSequence() + 1;
    EXPECT_GT(next, 3u) << "no number of the damaged file is given again";
    append(next, next + 1);
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_EQ(saved_.all().back(), (Saved{next + 1, true}));
    EXPECT_EQ(std::filesystem::file_size(file), 8192u);
    EXPECT_GT(listJournal(folder_.path()).size(), 1u);
    EXPECT_EQ(readSequences(0, OnDamage::PassOver), sequences(next, next + 1));
    const JournalReport after = JournalReader::verify(folder_.path());
    EXPECT_THAT(after.problems, SizeIs(1)) << "the damaged file, and nothing else";
    ASSERT_THAT(after.notSaved, SizeIs(1));
    EXPECT_EQ(after.notSaved[0].toSequence, next - 1);
}

TEST_F(Journal, NumbersBehindDamageStayBehindItOnceTheGapIsWritten) {
    write(3);
    std::ofstream(onlyFile(), std::ios::binary) << std::string(8192, 'x');
    start();
    const std::uint64_t first = writer_->lastDurableSequence();
    const auto limit = std::chrono::steady_clock::now() + kPatience;
    while (writer_->metrics().commits == 0 && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
    EXPECT_EQ(writer_->lastDurableSequence(), first);
    append(first + 1, first + 1);
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_EQ(saved_.all().back(), (Saved{first + 1, true}));
}

TEST_F(Journal, LeavesOutWhatWasChangedWhenAStartMustNotFail) {
    write(10);
    Database(onlyFile(), Access::ReadWrite).run("UPDATE entry SET input = x'00' WHERE seq = 5");
    const std::vector<std::uint64_t> read = readSequences(0, OnDamage::PassOver);
    EXPECT_TRUE(readOutcome_.ok());
    EXPECT_EQ(read, (std::vector<std::uint64_t>{1, 2, 3, 4, 6, 7, 8, 9, 10}));
}

TEST_F(Journal, ADayInAnothersPlaceIsFound) {
    start();
    append(1, 2);
    append(3, 4, kNoon + kDayMs);
    ASSERT_TRUE(writer_->stop(kPatience));
    const std::vector<JournalFile> files = listJournal(folder_.path());
    const std::filesystem::path aside = folder_.path() / "aside";
    std::filesystem::rename(files[0].path, aside);
    std::filesystem::rename(files[1].path, files[0].path);
    std::filesystem::rename(aside, files[1].path);
    const JournalReport report = JournalReader::verify(folder_.path());
    ASSERT_FALSE(report.sound());
    EXPECT_EQ(report.problems.front().file, files[1].path.filename().string());
    EXPECT_THAT(report.problems.front().what, HasSubstr("does not continue the file before"));
}

// Bytes flipped anywhere, a file cut anywhere: it is found, or nothing that is read has changed. Never a crash.
class JournalInRuins : public JournalFixture, public testing::WithParamInterface<unsigned> {
protected:
    void spoil(const std::filesystem::path& file, const std::string& whole, std::mt19937& random) {
        std::string bytes = whole;
        if (random() % 4 == 0) {
            bytes.resize(random() % bytes.size());
        } else {
            for (auto flips = 1 + random() % 3; flips > 0; --flips) {
                bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
            }
        }
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    }
    [[nodiscard]] bool isAsWritten(std::uint64_t count) {
        std::uint64_t next = 1;
        const auto same = [&](const StoredEntry& entry) {
            const Entry wanted = entryAt(next++);
            return entry.sequence == wanted.sequence && entry.input == wanted.input && entry.events == wanted.events;
        };
        const auto reader = JournalReader::open(folder_.path());
        return reader.value().forEach(0, same).ok() && next == count + 1;
    }
};

TEST_P(JournalInRuins, IsFoundToBe) {
    constexpr std::uint64_t kCount = 120;
    write(kCount);
    const std::filesystem::path file = onlyFile();
    std::ifstream in(file, std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    std::mt19937 random(GetParam());
    for (int round = 0; round < 40; ++round) {
        spoil(file, whole, random);
        const JournalReport report = JournalReader::verify(folder_.path());
        if (!report.sound()) {
            EXPECT_FALSE(report.problems.front().file.empty());
            EXPECT_FALSE(report.problems.front().what.empty());
            (void)readSequences(0, OnDamage::PassOver);
            continue;
        }
        EXPECT_TRUE(isAsWritten(kCount)) << "seed " << GetParam() << ", round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(Journal, JournalInRuins, testing::Values(1U, 2U, 3U));

// One page of the only file is not what SQLite wrote.
class JournalWithABadPage : public JournalFixture {
protected:
    static constexpr std::uint64_t kCount = 400;

    void SetUp() override { write(kCount); }
    void spoil(const std::string& sqlOfPage) {
        const std::int64_t page = Database(onlyFile(), Access::ReadOnly).number(sqlOfPage);
        ASSERT_GT(page, 0);
        std::fstream out(onlyFile(), std::ios::binary | std::ios::in | std::ios::out);
        out.seekp((page - 1) * 4096);
        out << std::string(4096, '\xff');
    }
    void spoilLeaf(int number) {
        spoil("SELECT pageno FROM dbstat WHERE name='entry' AND pagetype='leaf' ORDER BY path LIMIT 1 OFFSET " +
              std::to_string(number));
    }
    // The first entry behind the page.
    [[nodiscard]] std::uint64_t firstBehind() {
        Database file(onlyFile(), Access::ReadOnly);
        const auto canRead = [&](std::uint64_t sequence) {
            try {
                return file.number("SELECT seq FROM entry WHERE seq = " + std::to_string(sequence)) > 0;
            } catch (const SqliteError&) { return false; }
        };
        std::uint64_t sequence = 1;
        while (sequence < kCount && canRead(sequence)) ++sequence;
        while (sequence < kCount && !canRead(sequence)) ++sequence;
        return sequence;
    }
};

TEST_F(JournalWithABadPage, WhatLiesBeyondIsRead) {
    spoilLeaf(3);
    const std::vector<std::uint64_t> read = readSequences(0, OnDamage::PassOver);
    EXPECT_TRUE(readOutcome_.ok());
    ASSERT_FALSE(read.empty());
    EXPECT_EQ(read.front(), 1u);
    EXPECT_EQ(read.back(), kCount);
    EXPECT_GT(read.size(), kCount / 2);
    EXPECT_LT(read.size(), kCount);
    EXPECT_FALSE(JournalReader::verify(folder_.path()).sound());
}

TEST_F(JournalWithABadPage, AnEntryThatCannotBeCheckedIsLeftOutWhenAStartMustNotFail) {
    spoilLeaf(3);
    const std::uint64_t first = firstBehind();
    EXPECT_THAT(readSequences(first - 1, OnDamage::PassOver), ElementsAreArray(sequences(first + 1, kCount)));
}

TEST_F(JournalWithABadPage, WhatFollowsIsReadFromAnyEntryOn) {
    spoilLeaf(3);
    const std::uint64_t first = firstBehind();
    EXPECT_THAT(readSequences(first, OnDamage::PassOver), ElementsAreArray(sequences(first + 1, kCount)));
}

TEST_F(JournalWithABadPage, WhatLiesBeforeIsReadWhenItIsTheLast) {
    const std::int64_t leaves = Database(onlyFile(), Access::ReadOnly)
                                    .number("SELECT count(*) FROM dbstat WHERE name='entry' AND pagetype='leaf'");
    spoilLeaf(static_cast<int>(leaves) - 1);
    const std::vector<std::uint64_t> read = readSequences(0, OnDamage::PassOver);
    EXPECT_GT(read.size(), kCount / 2);
    EXPECT_LT(read.size(), kCount);
    EXPECT_EQ(read, sequences(1, read.size()));
    const JournalReport report = JournalReader::verify(folder_.path());
    EXPECT_EQ(report.entries, read.size());
    EXPECT_FALSE(report.sound());
}

TEST_F(JournalWithABadPage, EntriesAreReadWithoutTheNotesOfLostOnes) {
    spoil("SELECT rootpage FROM sqlite_schema WHERE name='not_saved'");
    EXPECT_EQ(readSequences(0, OnDamage::PassOver), sequences(1, kCount));
    const JournalReport report = JournalReader::verify(folder_.path());
    EXPECT_EQ(report.entries, kCount);
    EXPECT_FALSE(report.sound());
}

TEST_F(Journal, NotesAreReadBesideAFileThatCannotBe) {
    write(3);
    std::ofstream(onlyFile(), std::ios::binary) << std::string(8192, 'x');
    start();
    append(writer_->lastDurableSequence() + 1, writer_->lastDurableSequence() + 1);
    ASSERT_TRUE(writer_->stop(kPatience));
    EXPECT_THAT(JournalReader::open(folder_.path()).value().notSaved(), SizeIs(1));
}

TEST_F(Journal, FilesBeforeTheOneAskedForAreNotLookedInto) {
    start();
    append(1, 2);
    append(3, 4, kNoon + kDayMs);
    ASSERT_TRUE(writer_->stop(kPatience));
    std::ofstream(listJournal(folder_.path()).front().path, std::ios::binary) << std::string(8192, 'x');
    std::vector<std::string> problems;
    const auto problemsFrom = [&](std::uint64_t from) {
        problems.clear();
        (void)JournalReader::open(folder_.path())
            .value()
            .forEach(
                from, [](const StoredEntry&) { return true; }, OnDamage::PassOver,
                [&](const JournalProblem& problem) { problems.push_back(problem.file); });
        return problems;
    };
    EXPECT_THAT(problemsFrom(4), IsEmpty());
    EXPECT_THAT(problemsFrom(2), SizeIs(1)) << "entry 2 was there";
}

TEST_F(Journal, HasOneWriter) {
    start();
    const auto second = JournalWriter::start(options(), {});
    ASSERT_FALSE(second.ok());
    EXPECT_THAT(second.error().what, HasSubstr("another process"));
}

TEST_F(Journal, OfANewerProgramIsLeftAlone) {
    write(1);
    Database(onlyFile(), Access::ReadWrite).run("PRAGMA user_version = 99");
    const auto started = JournalWriter::start(options(), {});
    ASSERT_FALSE(started.ok());
    EXPECT_THAT(started.error().what, HasSubstr("newer version"));
}

TEST_F(Journal, SaysWhenThereIsNone) {
    EXPECT_FALSE(JournalReader::open(folder_.path()).ok());
    EXPECT_FALSE(JournalReader::verify(folder_.path()).sound());
}

}  // namespace
}  // namespace chairside::record
