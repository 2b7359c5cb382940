// kill -9 at any moment: what was reported durable is there.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "unit/record/journal_fixture.h"

namespace chairside::record {
namespace {

// The child: appends as fast as it can and writes each durable sequence to the pipe, until it is killed.
[[noreturn]] void appendUntilKilled(const JournalOptions& options, int pipe) {
    auto started = JournalWriter::start(options, {});
    if (!started) ::_exit(2);
    JournalWriter& writer = *started.value();
    for (std::uint64_t sequence = writer.lastDurableSequence() + 1;; ++sequence) {
        writer.append(entryAt(sequence), [pipe, sequence](bool durable) {
            if (!durable || ::write(pipe, &sequence, sizeof sequence) != sizeof sequence) ::_exit(3);
        });
        while (writer.metrics().queueDepth > 64) std::this_thread::yield();
    }
}

// Kills the child after it reported `reports` entries, at whatever it is doing. The last it reported.
std::uint64_t killAfter(pid_t child, int pipe, int reports) {
    std::uint64_t durable = 0;
    std::uint64_t sequence = 0;
    while (reports-- > 0 && ::read(pipe, &sequence, sizeof sequence) == sizeof sequence) durable = sequence;
    ::kill(child, SIGKILL);
    while (::read(pipe, &sequence, sizeof sequence) == sizeof sequence) durable = sequence;
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    return durable;
}

class CrashingJournal : public JournalFixture {};

TEST_F(CrashingJournal, KeepsWhatItReportedDurable) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::uint64_t durable = 0;
    for (int round = 0; round < 8; ++round) {
        int ends[2] = {};
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) appendUntilKilled(options(), ends[1]);
        ::close(ends[1]);
        const std::uint64_t reported = killAfter(child, ends[0], 1 + static_cast<int>(random() % 300));
        ::close(ends[0]);
        ASSERT_GT(reported, durable);
        durable = reported;
        const JournalReport report = JournalReader::verify(folder_.path());
        ASSERT_TRUE(report.sound()) << report.problems.front().what;
        ASSERT_EQ(report.firstSequence, 1u);
        ASSERT_GE(report.lastSequence, durable);
        ASSERT_EQ(report.entries, report.lastSequence);
    }
}

}  // namespace
}  // namespace chairside::record
