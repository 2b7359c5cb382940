// How many entries a second become durable: 16 producers that each wait for their entry before the next (as a
// connection waits for its ack), 1.5 kB raw frames. The folder is TMPDIR, so that a real disk can be named.
#include <benchmark/benchmark.h>
#include <spdlog/spdlog.h>
#include <stdlib.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <vector>

#include "record/journal_writer.h"

namespace chairside::record {
namespace {

constexpr int kProducers = 16;
constexpr std::size_t kRawSize = 1500, kInputSize = 600, kEventsSize = 500;

class JournalBench : public benchmark::Fixture {
public:
    void SetUp(benchmark::State& state) override {
        if (state.thread_index() != 0) return;
        std::string name = (std::filesystem::temp_directory_path() / "chairside-bench-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        JournalOptions options;
        options.dataDir = folder_;
        auto started = JournalWriter::start(std::move(options), {});
        if (!started) {
            state.SkipWithError(started.error().text().c_str());
            return;
        }
        writer_ = std::move(started).value();
        sequence_ = 0;
        latencies_.clear();
    }
    void TearDown(benchmark::State& state) override {
        if (state.thread_index() != 0) return;
        writer_.reset();
        std::filesystem::remove_all(folder_);
    }

protected:
    void append(JournalWriter::OnDurable done) {
        Entry entry;
        entry.wall = WallTime{1'790'000'000'000};
        entry.input.assign(kInputSize, 'i');
        entry.events.assign(kEventsSize, 'e');
        entry.rawFrame.assign(kRawSize, 'r');
        const std::lock_guard lock(order_);
        entry.sequence = ++sequence_;
        writer_->append(std::move(entry), std::move(done));
    }
    void report(benchmark::State& state, std::vector<double> latenciesMs) {
        const std::lock_guard lock(order_);
        latencies_.insert(latencies_.end(), latenciesMs.begin(), latenciesMs.end());
        state.SetItemsProcessed(state.iterations());
        if (latencies_.empty()) return;
        const auto p99 = latencies_.begin() + static_cast<std::ptrdiff_t>(latencies_.size() * 99 / 100);
        std::nth_element(latencies_.begin(), p99, latencies_.end());
        state.counters["p99_ms"] = benchmark::Counter(*p99, benchmark::Counter::kAvgThreads);
    }

private:
    std::filesystem::path folder_;
    std::unique_ptr<JournalWriter> writer_;
    std::mutex order_;
    std::uint64_t sequence_ = 0;
    std::vector<double> latencies_;
};

BENCHMARK_DEFINE_F(JournalBench, AppendUntilDurable)(benchmark::State& state) {
    std::vector<double> latenciesMs;
    for (auto _ : state) {
        std::binary_semaphore durable{0};
        const auto since = std::chrono::steady_clock::now();
        append([&durable](bool) { durable.release(); });
        durable.acquire();
        latenciesMs.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since).count());
    }
    report(state, std::move(latenciesMs));
}
BENCHMARK_REGISTER_F(JournalBench, AppendUntilDurable)->Threads(1)->Threads(kProducers)->UseRealTime();

// 64 unacknowledged entries a producer, the limit of a connection.
BENCHMARK_DEFINE_F(JournalBench, AppendWith64Unacknowledged)(benchmark::State& state) {
    constexpr int kUnacknowledged = 64;
    std::counting_semaphore<kUnacknowledged> room{kUnacknowledged};
    for (auto _ : state) {
        room.acquire();
        append([&room](bool) { room.release(); });
    }
    for (int i = 0; i < kUnacknowledged; ++i) room.acquire();
    report(state, {});
}
BENCHMARK_REGISTER_F(JournalBench, AppendWith64Unacknowledged)->Threads(kProducers)->UseRealTime();

}  // namespace
}  // namespace chairside::record
