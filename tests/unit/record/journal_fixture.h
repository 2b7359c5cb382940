// A journal in a temporary folder, and what its writer said.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "record/journal_reader.h"
#include "record/journal_writer.h"
#include "unit/record/temporary_folder.h"

namespace chairside::record {

inline constexpr std::int64_t kNoon = 1'790'000'000'000 - 1'790'000'000'000 % 86'400'000 + 43'200'000;
inline constexpr Duration kPatience{60'000};

inline Entry entryAt(std::uint64_t sequence, std::int64_t wall = kNoon) {
    const auto offset = static_cast<std::int64_t>(sequence);
    return Entry{sequence,
                 Instant{1000 + offset},
                 WallTime{wall + offset},
                 "input " + std::to_string(sequence),
                 "events " + std::to_string(sequence),
                 "raw " + std::to_string(sequence)};
}

// Collects what is told from other threads, and waits for it.
template <class T>
class Heard {
public:
    // Notifies with the lock held: who waits may end this object as soon as it has the lock.
    void add(T value) {
        const std::lock_guard lock(mutex_);
        all_.push_back(std::move(value));
        more_.notify_all();
    }
    [[nodiscard]] bool waitFor(std::size_t count) {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, kPatience, [&] { return all_.size() >= count; });
    }
    template <class Condition>
    [[nodiscard]] bool waitUntil(Condition holds) {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, kPatience, [&] { return holds(std::as_const(all_)); });
    }
    [[nodiscard]] std::vector<T> all() {
        const std::lock_guard lock(mutex_);
        return all_;
    }

private:
    std::mutex mutex_;
    std::condition_variable more_;
    std::vector<T> all_;
};

struct Saved {
    std::uint64_t sequence;
    bool durable;
    bool operator==(const Saved&) const = default;
};

class JournalFixture : public testing::Test {
protected:
    [[nodiscard]] JournalOptions options() const {
        JournalOptions chosen;
        chosen.dataDir = folder_.path();
        chosen.engineVersion = "1";
        chosen.site = "site";
        chosen.station = "station";
        return chosen;
    }
    void start(JournalOptions chosen) {
        JournalHooks hooks;
        hooks.onState = [this](const SavingState& state) { states_.add(state); };
        hooks.onSaved = [this](std::vector<StoredEntry> entries) {
            for (StoredEntry& entry : entries) stored_.add(std::move(entry));
        };
        hooks.beforeNotSaved = [this](const NotSaved& lost) {
            lost_.add(lost);
            return checkpointWorks_ ? Outcome{Done{}} : Outcome{Error{"no checkpoint", "test"}};
        };
        auto started = JournalWriter::start(std::move(chosen), std::move(hooks));
        ASSERT_TRUE(started.ok()) << started.error().text();
        writer_ = std::move(started).value();
    }
    void start() { start(options()); }
    void append(Entry entry) {
        const std::uint64_t sequence = entry.sequence;
        writer_->append(std::move(entry), [this, sequence](bool durable) { saved_.add({sequence, durable}); });
    }
    void append(std::uint64_t from, std::uint64_t to, std::int64_t wall = kNoon) {
        for (std::uint64_t sequence = from; sequence <= to; ++sequence) append(entryAt(sequence, wall));
    }
    // A journal that holds entries 1 to `count`, closed.
    void write(std::uint64_t count) {
        start();
        append(1, count);
        ASSERT_TRUE(writer_->stop(kPatience));
        writer_.reset();
    }
    [[nodiscard]] std::vector<std::uint64_t> readSequences(std::uint64_t from = 0, OnDamage onDamage = OnDamage::Stop) {
        std::vector<std::uint64_t> read;
        auto reader = JournalReader::open(folder_.path());
        EXPECT_TRUE(reader.ok());
        readOutcome_ = reader.value().forEach(
            from,
            [&](const StoredEntry& entry) {
                read.push_back(entry.sequence);
                return true;
            },
            onDamage);
        return read;
    }
    [[nodiscard]] std::filesystem::path onlyFile() const {
        const auto files = listJournal(folder_.path());
        EXPECT_EQ(files.size(), 1u);
        return files.front().path;
    }

    TemporaryFolder folder_;
    Heard<Saved> saved_;
    Heard<SavingState> states_;
    Heard<StoredEntry> stored_;
    Heard<NotSaved> lost_;
    std::atomic<bool> checkpointWorks_{true};
    Outcome readOutcome_ = Done{};
    std::unique_ptr<JournalWriter> writer_;
};

inline std::vector<std::uint64_t> sequences(std::uint64_t from, std::uint64_t to) {
    std::vector<std::uint64_t> all;
    for (std::uint64_t sequence = from; sequence <= to; ++sequence) all.push_back(sequence);
    return all;
}

}  // namespace chairside::record
