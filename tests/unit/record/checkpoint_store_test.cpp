#include "record/checkpoint_store.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <set>

#include "unit/record/temporary_folder.h"

namespace chairside::record {
namespace {

// Files of this process end at `bytes`, as on a disk that is full.
class FilesAtMost {
public:
    explicit FilesAtMost(rlim_t bytes) {
        before_ = std::signal(SIGXFSZ, SIG_IGN);
        EXPECT_EQ(getrlimit(RLIMIT_FSIZE, &limit_), 0);
        const rlimit small{bytes, limit_.rlim_max};
        EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    }
    ~FilesAtMost() {
        setrlimit(RLIMIT_FSIZE, &limit_);
        (void)std::signal(SIGXFSZ, before_);
    }
    FilesAtMost(const FilesAtMost&) = delete;
    FilesAtMost& operator=(const FilesAtMost&) = delete;

private:
    rlimit limit_{};
    void (*before_)(int) = SIG_DFL;
};

class Checkpoints : public testing::Test {
protected:
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> found;
        for (const auto& file : std::filesystem::directory_iterator(folder_.path() / "checkpoints")) {
            found.insert(file.path().filename().string());
        }
        return found;
    }
    [[nodiscard]] std::filesystem::path fileOf(std::uint64_t sequence) const {
        const std::string digits = std::to_string(sequence);
        return folder_.path() / "checkpoints" /
               ("checkpoint-" + std::string(20 - digits.size(), '0') + digits + ".bin");
    }
    void save(std::uint64_t sequence) {
        ASSERT_TRUE(store_.save(sequence, "1", "state " + std::to_string(sequence)).ok());
    }

    TemporaryFolder folder_;
    CheckpointStore store_{folder_.path()};
};

TEST_F(Checkpoints, AreNoneAtFirst) { EXPECT_FALSE(store_.newest().has_value()); }

TEST_F(Checkpoints, TheNewestThreeAreKept) {
    for (const std::uint64_t sequence : {7, 9, 100, 1000}) save(sequence);
    const auto newest = store_.newest();
    ASSERT_TRUE(newest.has_value());
    EXPECT_EQ(newest->sequence, 1000u);
    EXPECT_EQ(newest->engineVersion, "1");
    EXPECT_EQ(newest->bytes, "state 1000");
    EXPECT_EQ(store_.newestUpTo(999)->sequence, 100u);
    EXPECT_EQ(store_.newestUpTo(9)->sequence, 9u);
    EXPECT_FALSE(store_.newestUpTo(8).has_value());
}

TEST_F(Checkpoints, AnyChangedByteMakesItFallBack) {
    save(1);
    save(2);
    std::string whole;
    {
        std::ifstream in(fileOf(2), std::ios::binary);
        whole.assign(std::istreambuf_iterator<char>(in), {});
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        std::ofstream(fileOf(2), std::ios::binary) << damaged;
        ASSERT_EQ(store_.newest()->sequence, 1u) << "byte " << at;
    }
    for (std::size_t size = 0; size < whole.size(); ++size) {
        std::ofstream(fileOf(2), std::ios::binary) << whole.substr(0, size);
        ASSERT_EQ(store_.newest()->sequence, 1u) << "cut to " << size;
    }
    std::ofstream(fileOf(2), std::ios::binary) << whole;
    EXPECT_EQ(store_.newest()->sequence, 2u);
}

TEST_F(Checkpoints, AnUnfinishedOneIsNotSeen) {
    save(1);
    std::ofstream(fileOf(2).string() + ".tmp") << "half";
    EXPECT_EQ(store_.newest()->sequence, 1u);
}

// A full disk is tried again and again: what does not fit must not take its last room.
TEST_F(Checkpoints, OneThatDoesNotFitLeavesNothingBehind) {
    save(1);
    const std::set<std::string> before = names();
    {
        const FilesAtMost limit{1000};
        EXPECT_FALSE(store_.save(2, "1", std::string(2000, 'x')).ok());
    }
    EXPECT_EQ(names(), before);
    save(3);
    EXPECT_EQ(store_.newest()->sequence, 3u);
}

TEST_F(Checkpoints, WhatACrashLeftUnfinishedIsRemoved) {
    save(1);
    std::ofstream(fileOf(2).string() + ".tmp") << "half";
    save(3);
    EXPECT_EQ(names(), (std::set<std::string>{fileOf(1).filename(), fileOf(3).filename()}));
}

TEST_F(Checkpoints, FailureSaysWhere) {
    std::ofstream(folder_.path() / "checkpoints") << "a file where the folder should be";
    const Outcome saved = store_.save(1, "1", "state");
    ASSERT_FALSE(saved.ok());
    EXPECT_FALSE(saved.error().where.empty());
}

}  // namespace
}  // namespace chairside::record
