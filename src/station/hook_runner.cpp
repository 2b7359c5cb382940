#include "station/hook_runner.h"

#include <google/protobuf/util/json_util.h>
#include <spdlog/spdlog.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "codec/enums.h"
#include "codec/event_codec.h"

namespace chairside::station {
namespace {

using namespace std::chrono_literals;
using engine::HookOutcome;

constexpr auto kLookEach = 20ms;  // at what runs; nothing is looked at while nothing does

// What the command reads: no patient data.
std::string jsonOf(const engine::Summoned& summoned) {
    v1::Event event;
    codec::toProto(engine::Event{{}, {}, summoned}, event);
    std::string json;
    google::protobuf::util::JsonPrintOptions options;
    options.always_print_primitive_fields = true;
    (void)google::protobuf::util::MessageToJsonString(event.summoned(), &json, options);
    return json + '\n';
}

// The read end of a pipe that holds the text; -1: errno says why not. The text is smaller than any pipe.
int pipeWith(const std::string& text) {
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    const auto written = write(ends[1], text.data(), text.size());
    close(ends[1]);
    if (written == static_cast<ssize_t>(text.size())) return ends[0];
    close(ends[0]);
    return -1;
}

class Spawn {
public:
    explicit Spawn(int input) {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
        posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawnattr_setpgroup(&attributes_, 0);
        sigset_t none, usual;
        sigemptyset(&none);
        sigfillset(&usual);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &usual);
    }
    ~Spawn() {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    Spawn(const Spawn&) = delete;
    Spawn& operator=(const Spawn&) = delete;

    // 0, or why not.
    int run(const std::vector<std::string>& command, int& pid) {
        std::vector<std::string> words = command;
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        std::string path = "PATH=/usr/bin:/bin";
        std::string language = "LANG=C.UTF-8";
        char* environment[] = {path.data(), language.data(), nullptr};
        return posix_spawn(&pid, argv[0], &files_, &attributes_, argv.data(), environment);
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

// 0, or why it was not started.
int start(const engine::Hook& hook, const engine::Summoned& summoned, int& pid) {
    if (hook.command.empty()) return ENOENT;  // taken out of the configuration meanwhile
    const int input = pipeWith(jsonOf(summoned));
    if (input < 0) return errno;
    const int failed = Spawn{input}.run(hook.command, pid);
    close(input);
    return failed;
}

engine::HookFinished finishedOf(const engine::Summoned& why, HookOutcome outcome) {
    return {.occurrence = why.occurrence, .level = why.level, .outcome = outcome, .exitCode = 0, .took = {}};
}

}  // namespace

HookRunner::HookRunner(engine::Hook hook, Done done)
    : hook_(std::move(hook)), done_(std::move(done)), thread_([this] { run(); }) {}

void HookRunner::configure(engine::Hook hook) {
    const std::scoped_lock lock(mutex_);
    hook_ = std::move(hook);
}

void HookRunner::call(const engine::Summoned& summoned) {
    const std::scoped_lock lock(mutex_);
    if (stopping_) return;
    if (hook_.command.empty()) {
        spdlog::warn("alarm {} needs somebody, and no hook is configured to fetch one", toText(summoned.occurrence));
        return;
    }
    if (waiting_.size() < kWaitingMax) {
        waiting_.push_back(summoned);
    } else if (refused_.size() < kWaitingMax) {
        refused_.push_back(summoned);
    } else {
        spdlog::error("hook for alarm {}: not run and not journaled, far too many wait", toText(summoned.occurrence));
    }
    changed_.notify_one();
}

void HookRunner::stop(std::chrono::milliseconds patience) {
    {
        const std::scoped_lock lock(mutex_);
        stopping_ = true;
        stopAt_ = Steady::now() + patience;
        waiting_.clear();
        refused_.clear();
        changed_.notify_one();
    }
    if (thread_.joinable()) thread_.join();
}

void HookRunner::run() {
    std::unique_lock lock(mutex_);
    while (!stopping_ || !running_.empty()) {
        startWaiting(lock);
        reapEnded(lock);
        if (!running_.empty()) {
            changed_.wait_for(lock, kLookEach);
        } else {
            changed_.wait(lock, [this] { return stopping_ || !waiting_.empty() || !refused_.empty(); });
        }
    }
}

void HookRunner::startWaiting(std::unique_lock<std::mutex>& lock) {
    while (!refused_.empty()) {
        const engine::Summoned why = refused_.front();
        refused_.pop_front();
        tell(lock, finishedOf(why, HookOutcome::TooMany));
    }
    while (!waiting_.empty() && running_.size() < hook_.atOnce) {
        Running begun{.why = waiting_.front(), .pid = 0, .begun = Steady::now(), .deadline = {}, .killed = false};
        waiting_.pop_front();
        begun.deadline = begun.begun + hook_.timeLimit;
        // A program on a hanging disk may hold this thread for long; call() runs on the engine's strand.
        const engine::Hook hook = hook_;
        lock.unlock();
        const int failed = start(hook, begun.why, begun.pid);
        lock.lock();
        if (failed == 0) {
            running_.push_back(std::move(begun));
            continue;
        }
        spdlog::error("the hook cannot be started: {}", std::strerror(failed));
        engine::HookFinished finished = finishedOf(begun.why, HookOutcome::NotStarted);
        finished.exitCode = failed;
        tell(lock, finished);
    }
}

void HookRunner::reapEnded(std::unique_lock<std::mutex>& lock) {
    for (auto it = running_.begin(); it != running_.end();) {
        const bool late = Steady::now() >= it->deadline || (stopping_ && Steady::now() >= stopAt_);
        if (late && !it->killed) {
            it->killed = true;
            kill(-it->pid, SIGKILL);
        }
        siginfo_t ended{};
        const bool over = waitid(P_PID, id_t(it->pid), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid != 0;
        if (!over) {
            ++it;
            continue;
        }
        kill(-it->pid, SIGKILL);  // what it left behind in its group
        (void)waitpid(it->pid, nullptr, 0);
        engine::HookFinished finished = finishedOf(it->why, HookOutcome::Done);
        if (it->killed) {
            finished.outcome = HookOutcome::TimedOut;
        } else if (ended.si_code != CLD_EXITED || ended.si_status != 0) {
            finished.outcome = HookOutcome::Failed;
            finished.exitCode = ended.si_code == CLD_EXITED ? ended.si_status : -ended.si_status;
        }
        finished.took = std::chrono::duration_cast<Duration>(Steady::now() - it->begun);
        it = running_.erase(it);
        tell(lock, finished);
    }
}

void HookRunner::tell(std::unique_lock<std::mutex>& lock, const engine::HookFinished& finished) {
    lock.unlock();
    const auto level = finished.outcome == HookOutcome::Done ? spdlog::level::info : spdlog::level::err;
    spdlog::log(level, "hook for alarm {}: {} (exit {}), {} ms", toText(finished.occurrence),
                v1::HookOutcome_Name(codec::toV1(finished.outcome)), finished.exitCode, finished.took.count());
    done_(finished);
    lock.lock();
}

}  // namespace chairside::station
