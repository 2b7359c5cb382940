// The hook: what the command is given, and what becomes of one that fails, hangs or cannot be started.
#include "station/hook_runner.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <mutex>
#include <sstream>

#include "unit/record/temporary_folder.h"

namespace chairside::station {
namespace {

using namespace std::chrono_literals;
using engine::HookFinished;
using engine::HookOutcome;

// Runs hooks and collects what became of them.
class Hooks {
public:
    explicit Hooks(std::vector<std::string> command, Duration limit = 10s, std::uint32_t atOnce = 4)
        : runner_(engine::Hook{std::move(command), limit, atOnce}, [this](const HookFinished& f) { add(f); }) {}

    void call(std::uint32_t level = 1) {
        runner_.call(
            {engine::SummonsWhy::NobodyAnswers, {12, 3}, ChairId{"a \"b\""}, "spo2-low", alarm::Priority::High, level});
    }
    std::vector<HookFinished> wait(std::size_t count) {
        std::unique_lock lock(mutex_);
        EXPECT_TRUE(changed_.wait_for(lock, 60s, [&] { return finished_.size() >= count; }));
        return finished_;
    }
    HookRunner& runner() { return runner_; }

private:
    void add(const HookFinished& f) {
        const std::scoped_lock lock(mutex_);
        finished_.push_back(f);
        changed_.notify_all();
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<HookFinished> finished_;
    HookRunner runner_;
};

std::string textOf(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// A killed process stays in the table until its parent, here init, has taken notice.
bool isRunning(int pid) {
    const std::string stat = textOf("/proc/" + std::to_string(pid) + "/stat");
    const auto name = stat.rfind(')');
    return name != std::string::npos && stat.substr(name + 2, 1) != "Z";
}

TEST(HookRunner, GivesTheFactsOnStandardInputAndNothingElse) {
    const record::TemporaryFolder folder;
    const std::string out = (folder.path() / "out").string();
    setenv("CHAIRSIDE_SECRET", "x", 1);
    Hooks hooks({"/bin/sh", "-c", "cat > \"$0\"; env >> \"$0\"; echo \"args $#\" >> \"$0\"", out});
    hooks.call();
    const auto finished = hooks.wait(1);
    ASSERT_EQ(finished.size(), 1U);
    EXPECT_EQ(finished[0].outcome, HookOutcome::Done);
    EXPECT_EQ(finished[0].occurrence, (alarm::OccurrenceId{12, 3}));
    const std::string text = textOf(out);
    EXPECT_NE(text.find(R"("occurrence":"12-3","chair":"a \"b\"","rule":"spo2-low","priority":"HIGH","level":1)"),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find("CHAIRSIDE_SECRET"), std::string::npos) << "the environment is clean";
    EXPECT_NE(text.find("args 0"), std::string::npos) << "nothing is added to the configured arguments";
}

TEST(HookRunner, TellsHowItFailed) {
    Hooks failing({"/bin/false"});
    failing.call();
    EXPECT_EQ(failing.wait(1)[0].outcome, HookOutcome::Failed);
    EXPECT_EQ(failing.wait(1)[0].exitCode, 1);
    Hooks missing({"/nonexistent/program"});
    missing.call();
    EXPECT_EQ(missing.wait(1)[0].outcome, HookOutcome::NotStarted);
}

TEST(HookRunner, KillsWhatTakesTooLongWithEverythingItStarted) {
    const record::TemporaryFolder folder;
    const std::string started = (folder.path() / "started").string();
    // On a busy machine the shell may be killed before it has come so far.
    for (Duration limit = 500ms; textOf(started).empty() && limit < 20s; limit *= 2) {
        Hooks hooks({"/bin/sh", "-c", "sleep 600 & echo $! > " + started + "; sleep 600"}, limit);
        hooks.call();
        const auto finished = hooks.wait(1);
        ASSERT_EQ(finished.size(), 1U);
        EXPECT_EQ(finished[0].outcome, HookOutcome::TimedOut);
    }
    ASSERT_FALSE(textOf(started).empty());
    const int left = std::stoi(textOf(started));
    const auto limit = std::chrono::steady_clock::now() + 20s;
    while (isRunning(left) && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
    EXPECT_FALSE(isRunning(left));
}

TEST(HookRunner, RunsABoundedNumberAtOnceAndLetsABoundedNumberWait) {
    Hooks hooks({"/bin/sleep", "600"}, 100ms, 2);
    const std::size_t calls = 3 * HookRunner::kWaitingMax;
    for (std::uint32_t i = 0; i < calls; ++i) hooks.call(i);
    std::size_t tooMany = 0;
    for (const HookFinished& f : hooks.wait(HookRunner::kWaitingMax / 2)) {
        tooMany += f.outcome == HookOutcome::TooMany ? 1 : 0;
    }
    EXPECT_GT(tooMany, 0U);
    hooks.runner().stop(0ms);
}

TEST(HookRunner, StopsWithoutWaitingForEver) {
    Hooks hooks({"/bin/sleep", "600"});
    hooks.call();
    hooks.runner().stop(10ms);
    SUCCEED() << "stop came back";
}

}  // namespace
}  // namespace chairside::station
