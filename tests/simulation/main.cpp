// The deterministic simulation: seeded days in a clinic, watched by an oracle. Prints the seed of what goes wrong; the
// same seed gives the same day.
#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <iostream>
#include <mutex>
#include <thread>

#include "simulation/clinic_day.h"

namespace chairside::simulation {
namespace {

using Steady = std::chrono::steady_clock;

struct Wanted {
    std::uint64_t seed = 1;
    std::uint64_t runs = 10;
    double minutes = 0;  // of real time; then `runs` does not count
    double hours = 1;    // of each run
    bool sparse = false;
    unsigned threads = 2;
};

Plan planOf(const Wanted& wanted) {
    Plan plan;
    plan.length = Duration{static_cast<std::int64_t>(wanted.hours * 3'600'000)};
    if (!wanted.sparse) return plan;
    plan.interval = std::chrono::seconds{60};
    plan.trouble = 20;
    return plan;
}

class Runs {
public:
    explicit Runs(const Wanted& wanted) : wanted_(wanted), next_(wanted.seed) {}

    // True when every run was well.
    bool all() {
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < wanted_.threads; ++i) threads.emplace_back([this] { work(); });
        for (std::thread& thread : threads) thread.join();
        const double took = std::chrono::duration<double>(Steady::now() - begun_).count();
        std::cout << "seeds " << wanted_.seed << " to " << wanted_.seed + done_ - 1 << ": " << done_ << " runs of "
                  << wanted_.hours << " h, " << steps_ << " steps, " << readings_ << " readings, " << occurrences_
                  << " occurrences, " << failed_ << " failed, " << took << " s\n";
        return failed_ == 0;
    }

private:
    [[nodiscard]] bool more(std::uint64_t seed) const {
        if (wanted_.minutes <= 0) return seed < wanted_.seed + wanted_.runs;
        return Steady::now() - begun_ < std::chrono::duration<double>(wanted_.minutes * 60);
    }
    void work() {
        for (std::uint64_t seed = next_++; more(seed); seed = next_++) {
            const Report report = ClinicDay{seed, planOf(wanted_)}.run();
            const std::scoped_lock lock(mutex_);
            ++done_;
            steps_ += report.steps;
            readings_ += report.readings;
            occurrences_ += report.occurrences;
            if (report.complaints.empty()) continue;
            ++failed_;
            for (const std::string& complaint : report.complaints) std::cout << complaint << '\n';
            std::cout << "  again: engine_simulation --seed " << seed << " --runs 1 --hours " << wanted_.hours
                      << (wanted_.sparse ? " --sparse" : "") << std::endl;
        }
    }

    const Wanted wanted_;
    const Steady::time_point begun_ = Steady::now();
    std::atomic<std::uint64_t> next_;
    std::mutex mutex_;
    std::uint64_t done_ = 0, steps_ = 0, readings_ = 0, occurrences_ = 0, failed_ = 0;
};

}  // namespace
}  // namespace chairside::simulation

int main(int argc, char** argv) {
    chairside::simulation::Wanted wanted;
    CLI::App app{"Lives seeded days in a clinic and watches that every promise about alarms is kept."};
    app.add_option("--seed", wanted.seed, "of the first run; the next ones count up")->capture_default_str();
    app.add_option("--runs", wanted.runs, "how many")->capture_default_str();
    app.add_option("--minutes", wanted.minutes, "go on for so long instead");
    app.add_option("--hours", wanted.hours, "that each run simulates")->capture_default_str();
    app.add_flag("--sparse", wanted.sparse, "a message a minute, much trouble; else one a second");
    app.add_option("--threads", wanted.threads)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    return chairside::simulation::Runs{wanted}.all() ? 0 : 1;
}
