// The power goes at any moment: whatever the disk then holds, what was acknowledged is there, and every file can be
// used. A disk that does not sync is found out, which proves that each sync is needed and that this test sees it.
#include "unit/record/power_loss.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <optional>

#include "record/checkpoint_store.h"
#include "record/files.h"
#include "record/sqlite.h"
#include "unit/record/failing_vfs.h"
#include "unit/record/journal_fixture.h"

namespace chairside::record {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::uint64_t kEntries = 60;

struct Moment {
    PowerLoss::Image disk;
    std::uint64_t acknowledged = 0;
    std::uint64_t checkpoint = 0;  // the newest that was reported saved
};

Entry bigEntry(std::uint64_t sequence) {
    Entry entry = entryAt(sequence, sequence <= kEntries / 2 ? kNoon : kNoon + kDayMs);
    entry.rawFrame.assign(700 + sequence * 13 % 900, static_cast<char>('a' + sequence % 26));
    return entry;
}

class PowerFails : public testing::Test {
protected:
    PowerFails() { registerFailingVfs(); }
    ~PowerFails() override { beforeEachWrite({}); }

    // The folder it is in is missing too at the first start.
    [[nodiscard]] static std::filesystem::path dataIn(const std::filesystem::path& root) {
        return root / "srv" / "data";
    }
    [[nodiscard]] static JournalOptions optionsAt(const std::filesystem::path& root) {
        JournalOptions options;
        options.dataDir = dataIn(root);
        options.engineVersion = "1";
        options.vfs = kFailingVfs;
        options.logPagesMax = 12;  // so that the log is moved into the file, and begun anew, many times
        return options;
    }

    // Now and then, as chance has it: what the disk may hold if the power goes now.
    void look() {
        if (random_() % 16 != 0) return;
        for (const Survives survives : {Survives::Synced, Survives::Written, Survives::Parts, Survives::Parts}) {
            moments_.push_back({disk_->image(survives, random_), acknowledged_, checkpoint_});
        }
    }

    // Entries one by one, two days, a stop and a start, checkpoints in between.
    void live(unsigned seed, std::function<bool(const std::filesystem::path&)> lies = {}) {
        random_.seed(seed);
        disk_.emplace(live_.path());
        disk_->lies = std::move(lies);
        disk_->onSync = [this] { look(); };
        beforeEachWrite([this] { look(); });
        const auto data = dataIn(live_.path());
        ASSERT_TRUE(makeFolder(data).ok());
        CheckpointStore checkpoints(data);
        std::uint64_t sequence = 0;
        for (const std::uint64_t until : {kEntries / 3, kEntries}) {
            auto writer = JournalWriter::start(optionsAt(live_.path()), {});
            ASSERT_TRUE(writer.ok()) << writer.error().text();
            while (sequence < until) {
                appendAndWait(*writer.value(), ++sequence);
                if (sequence % 10 == 0) save(checkpoints, sequence);
            }
            ASSERT_TRUE(writer.value()->stop(kPatience));
        }
        beforeEachWrite({});
        disk_.reset();
    }
    void beginAnew() {
        for (const auto& entry : std::filesystem::directory_iterator(live_.path())) std::filesystem::remove_all(entry);
        acknowledged_ = checkpoint_ = 0;
        moments_.clear();
    }
    void appendAndWait(JournalWriter& writer, std::uint64_t sequence) { appendAndWait(writer, bigEntry(sequence)); }
    void appendAndWait(JournalWriter& writer, Entry entry) {
        Heard<bool> saved;
        const std::uint64_t sequence = entry.sequence;
        writer.append(std::move(entry), [this, sequence, &saved](bool durable) {
            if (durable) acknowledged_ = sequence;
            saved.add(durable);
        });
        ASSERT_TRUE(saved.waitFor(1));
    }
    // A start that goes on in the next day's file at once: nothing is written into the file of the day before.
    void goOnInTheNextDay(const std::filesystem::path& root) {
        ASSERT_TRUE(makeFolder(dataIn(root)).ok());
        auto writer = JournalWriter::start(optionsAt(root), {});
        ASSERT_TRUE(writer.ok()) << writer.error().text();
        Entry next = bigEntry(writer.value()->lastDurableSequence() + 1);
        next.wall = WallTime{kNoon + kDayMs};
        appendAndWait(*writer.value(), std::move(next));
        ASSERT_TRUE(writer.value()->stop(kPatience));
    }
    // What is left if the power goes now, and by chance nothing that was not synced stays.
    [[nodiscard]] Moment synced() { return {disk_->image(Survives::Synced, random_), acknowledged_, 0}; }
    void save(CheckpointStore& checkpoints, std::uint64_t sequence) {
        ASSERT_TRUE(checkpoints.save(sequence, "1", std::string(3000, static_cast<char>('A' + sequence / 10))).ok());
        checkpoint_ = sequence;
    }

    // What is wrong with that disk; nothing: the promise is kept.
    static std::string wrongWith(const Moment& moment) {
        const TemporaryFolder found;
        PowerLoss::write(moment.disk, found.path());
        const auto data = dataIn(found.path());
        auto writer = JournalWriter::start(optionsAt(found.path()), {});
        if (!writer) return "cannot be opened: " + writer.error().text();
        const std::uint64_t last = writer.value()->lastDurableSequence();
        if (last < moment.acknowledged) {
            std::string files;
            for (const auto& [name, bytes] : moment.disk) files += "\n  " + name + ' ' + std::to_string(bytes.size());
            return std::to_string(moment.acknowledged) + " was acknowledged, " + std::to_string(last) +
                   " is the last there:" + files;
        }
        if (!goesOn(*writer.value(), last + 1)) return "cannot be written any more";
        writer.value().reset();
        const JournalReport report = JournalReader::verify(data);
        if (!report.sound()) return report.problems.front().file + ": " + report.problems.front().what;
        if (report.entries != last + 1) return "entries are missing";
        if (const std::string changed = changedEntry(data); !changed.empty()) return changed;
        const auto checkpoint = CheckpointStore(data).newest();
        if ((checkpoint ? checkpoint->sequence : 0) < moment.checkpoint) return "a saved checkpoint is lost";
        return {};
    }
    static bool goesOn(JournalWriter& writer, std::uint64_t sequence) {
        Heard<bool> saved;
        writer.append(bigEntry(sequence), [&saved](bool durable) { saved.add(durable); });
        return saved.waitFor(1) && saved.all().front();
    }
    static std::string changedEntry(const std::filesystem::path& data) {
        std::string changed;
        const auto isAsAppended = [&changed](const StoredEntry& entry) {
            const Entry wanted = bigEntry(entry.sequence);
            if (entry.input == wanted.input && entry.events == wanted.events) return true;
            changed = "entry " + std::to_string(entry.sequence) + " is not what was appended";
            return false;
        };
        const auto read = JournalReader::open(data).value().forEach(0, isAsAppended);
        return read.ok() ? changed : read.error().text();
    }

    std::mt19937 random_;
    TemporaryFolder live_;
    std::optional<PowerLoss> disk_;
    std::atomic<std::uint64_t> acknowledged_{0}, checkpoint_{0};
    std::vector<Moment> moments_;
};

class PowerFailsAtAnyMoment : public PowerFails, public testing::WithParamInterface<unsigned> {};

TEST_P(PowerFailsAtAnyMoment, AndNothingAcknowledgedIsLost) {
    live(GetParam());
    ASSERT_GT(moments_.size(), 30u);
    for (std::size_t i = 0; i < moments_.size(); ++i) {
        ASSERT_EQ(wrongWith(moments_[i]), "") << "seed " << GetParam() << ", moment " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Journal, PowerFailsAtAnyMoment, testing::Values(1U, 2U, 3U, 4U));

// Reads a day's file as it is now, until it ends: the file is not tidied up when the writer closes it.
class Looking {
public:
    explicit Looking(const std::filesystem::path& file)
        : file_(file, Access::ReadOnly), row_(file_, "SELECT seq FROM entry ORDER BY seq") {
        EXPECT_TRUE(row_.step());
    }

private:
    Database file_;
    Statement row_;
};

// The program died between a commit and its sync. Who starts behind it counts on what it finds.
TEST_F(PowerFails, WhatAKilledRunWroteIsSafeOnceItsFileIsOpen) {
    const TemporaryFolder after;
    disk_.emplace(live_.path());
    bool killed = false;
    disk_->onSync = [&] {
        if (killed || acknowledged_ < 20) return;
        killed = true;
        PowerLoss::write(disk_->image(Survives::Written, random_), after.path());
    };
    {
        auto writer = JournalWriter::start(optionsAt(live_.path()), {}).value();
        for (std::uint64_t sequence = 1; sequence <= 21; ++sequence) appendAndWait(*writer, sequence);
        ASSERT_TRUE(writer->stop(kPatience));
    }
    disk_.reset();
    ASSERT_TRUE(killed);
    disk_.emplace(after.path());
    const Looking looking{listJournal(dataIn(after.path())).front().path};
    goOnInTheNextDay(after.path());
    EXPECT_EQ(acknowledged_, 22U);
    const Moment left = synced();
    disk_.reset();
    EXPECT_EQ(wrongWith(left), "");
}

// So also when somebody reads an older state, so that nothing can be moved from the log into the file.
TEST_F(PowerFails, SoAlsoWhileSomebodyReadsWhatWasBefore) {
    std::atomic<bool> killed{false};
    disk_.emplace(live_.path());
    disk_->lies = [&](const std::filesystem::path&) { return killed.load(); };
    const auto run = [this](std::uint64_t sequence) {
        auto writer = JournalWriter::start(optionsAt(live_.path()), {}).value();
        appendAndWait(*writer, sequence);
        ASSERT_TRUE(writer->stop(kPatience));
    };
    run(1);
    const Looking looking{listJournal(dataIn(live_.path())).front().path};
    killed = true;
    run(2);
    killed = false;
    goOnInTheNextDay(live_.path());
    EXPECT_EQ(acknowledged_, 3U);
    const Moment left = synced();
    disk_.reset();
    EXPECT_EQ(wrongWith(left), "");
}

TEST_F(PowerFails, AFolderIsSafeThatSomebodyElseMade) {
    disk_.emplace(live_.path());
    std::filesystem::create_directories(dataIn(live_.path()));
    ASSERT_TRUE(makeFolder(dataIn(live_.path())).ok());
    EXPECT_TRUE(synced().disk.contains("srv/data/"));
}

TEST_F(PowerFails, AFolderMayBeInOneThatCannotBeSynced) { EXPECT_TRUE(makeFolder("/proc/self/fd").ok()); }

// Each kind of sync there is. A disk that leaves one out must lose something that was promised.
struct Lie {
    const char* name;
    bool (*about)(const std::filesystem::path&);
};

class LyingDisk : public PowerFails, public testing::WithParamInterface<Lie> {};

// Where the power fails is chance, and what the threads just did: one life may not meet the moment that counts.
TEST_P(LyingDisk, IsFoundOut) {
    const auto isWrong = [](const Moment& moment) { return !wrongWith(moment).empty(); };
    bool found = false;
    for (unsigned seed = 5; seed < 25 && !found; ++seed) {
        beginAnew();
        live(seed, GetParam().about);
        found = std::ranges::any_of(moments_, isWrong);
    }
    EXPECT_TRUE(found) << "this sync is not needed, or this test does not see it";
}

bool ends(const std::filesystem::path& path, const char* with) { return path.string().ends_with(with); }

INSTANTIATE_TEST_SUITE_P(
    Journal, LyingDisk,
    testing::Values(
        Lie{"AboutEverything", [](const std::filesystem::path&) { return true; }},
        Lie{"AboutTheLog", [](const std::filesystem::path& p) { return ends(p, "-wal"); }},
        Lie{"AboutTheFile", [](const std::filesystem::path& p) { return ends(p, ".sqlite"); }},
        Lie{"AboutTheJournalFolder", [](const std::filesystem::path& p) { return ends(p, "/journal"); }},
        Lie{"AboutTheDataFolder", [](const std::filesystem::path& p) { return ends(p, "/data"); }},
        Lie{"AboutTheFolderOfTheDataFolder", [](const std::filesystem::path& p) { return ends(p, "/srv"); }},
        Lie{"AboutTheFolderAboveIt",
            [](const std::filesystem::path& p) { return p.filename().string().starts_with("chairside-record-"); }},
        Lie{"AboutCheckpoints", [](const std::filesystem::path& p) { return ends(p, ".tmp"); }},
        Lie{"AboutTheCheckpointFolder", [](const std::filesystem::path& p) { return ends(p, "/checkpoints"); }}),
    [](const auto& chosen) { return std::string(chosen.param.name); });

}  // namespace
}  // namespace chairside::record
