// A synthetic clinic-week in a journal, and how long it takes to ask it "what if": 12 chairs, 6 sessions a day of
// 90 minutes, a message a second with three vitals, 5 days: 5.8 million readings.
#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>
#include <semaphore>
#include <thread>

#include "codec/configuration_file.h"
#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "codec/profile_file.h"
#include "engine/engine.h"
#include "record/journal_writer.h"
#include "simulation/patient.h"
#include "tools/whatif_run.h"

namespace chairside::tools {
namespace {

using namespace std::chrono_literals;

constexpr int kChairs = 12;
constexpr int kSessionsADay = 6;
constexpr std::ptrdiff_t kWaitingMax = 20'000;
const WallTime kMonday{1'795'420'800'000};

class Week {
public:
    explicit Week(const std::filesystem::path& dataDir) : random_(1) {
        record::JournalOptions options;
        options.dataDir = dataDir;
        auto started = record::JournalWriter::start(std::move(options), {});
        if (!started) throw std::runtime_error(started.error().text());
        journal_ = std::move(started).value();
        for (int i = 0; i < kChairs; ++i) patients_.emplace_back(random_);
    }

    void write(int days) {
        engine::Started started;
        started.wall = kMonday;
        put(started);
        put(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}});
        for (int day = 0; day < days; ++day) {
            for (int session = 0; session < kSessionsADay; ++session) {
                now_ = Instant{} + day * 24h + 8h + session * 100min;
                for (int second = 0; second < 90 * 60; ++second, now_ = now_ + 1s) eachChair();
            }
        }
        if (!journal_->stop(60s)) throw std::runtime_error("the journal was not saved");
    }

private:
    void eachChair() {
        for (int chair = 0; chair < kChairs; ++chair) {
            DeviceMessage message;
            message.monitor = {std::to_string(chair + 1), "0123456789AB" + std::to_string(chair), "10.0.0.1"};
            message.protocol = "hl7";
            message.dialect = "ihe-pcd01";
            message.messageId = std::to_string(sequence_);
            message.sentAt = kMonday + (now_ - Instant{});
            message.connection = std::uint64_t(chair);
            simulation::Patient& patient = patients_[std::size_t(chair)];
            add(message, Vital::Spo2, patient.spo2.move(random_));
            add(message, Vital::HeartRate, patient.rate.move(random_));
            add(message, Vital::PulseRate, patient.rate.move(random_));
            put(message);
        }
    }
    static void add(DeviceMessage& message, Vital vital, int value) {
        Observation& observation = message.observations.emplace_back();
        observation.vital = vital;
        observation.value = Quantity::whole(value);
        observation.measuredAt = message.sentAt;
    }
    void put(const engine::Input& input) {
        engine::Events events;
        engine_.apply(input, {++sequence_, now_}, events);
        waiting_.acquire();
        journal_->append(
            {sequence_, now_, kMonday + (now_ - Instant{}), codec::encodeInput(input), codec::encodeEvents(events), {}},
            [this](bool) { waiting_.release(); });
    }

    simulation::Random random_;
    std::vector<simulation::Patient> patients_;
    std::counting_semaphore<kWaitingMax> waiting_{kWaitingMax};
    std::unique_ptr<record::JournalWriter> journal_;
    engine::Engine engine_;
    Instant now_{};
    std::uint64_t sequence_ = 0;
};

alarm::Profile stricter() {
    alarm::Profile profile = codec::builtInProfile();
    profile.hash = "stricter";
    for (alarm::Rule& rule : profile.rules) {
        if (auto* low = std::get_if<alarm::AtOrBelow>(&rule.condition.kind))
            low->limit = low->limit + Quantity::whole(1);
    }
    return profile;
}

int ask(const std::filesystem::path& dataDir, unsigned workers) {
    WhatIfOptions options;
    options.dataDir = dataDir;
    options.profile = stricter();
    options.workers = workers;
    const auto begun = std::chrono::steady_clock::now();
    const auto result = runWhatIf(options);
    const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    if (!result) {
        std::cerr << result.error().text() << '\n';
        return 1;
    }
    std::size_t recorded = 0, whatIf = 0;
    for (const RuleComparison& rule : result.value().rules) {
        recorded += rule.recorded();
        whatIf += rule.whatIf();
    }
    std::cout << result.value().readings << " readings in " << took << " s with " << workers
              << " workers: " << double(result.value().readings) / took / 1e6 << " million a second; " << recorded
              << " occurrences, " << whatIf << " with the other profile\n";
    return 0;
}

}  // namespace
}  // namespace chairside::tools

int main(int argc, char** argv) {
    std::filesystem::path dataDir;
    int days = 5;
    unsigned workers = std::max(1U, std::thread::hardware_concurrency());
    CLI::App app{"Writes a synthetic clinic-week (about 1.5 GB) and asks it what if."};
    app.add_option("--data", dataDir, "folder; written when it holds no journal")->required();
    app.add_option("--days", days)->capture_default_str();
    app.add_option("--workers", workers)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    if (!std::filesystem::exists(dataDir / "journal")) chairside::tools::Week{dataDir}.write(days);
    return chairside::tools::ask(dataDir, workers);
}
