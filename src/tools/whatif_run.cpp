#include "tools/whatif_run.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "codec/input_codec.h"
#include "codec/profile_codec.h"
#include "codec/profile_file.h"
#include "record/configuration_query.h"
#include "record/journal_inputs.h"
#include "record/journal_reader.h"
#include "tools/chair_router.h"
#include "tools/whatif_worker.h"

namespace chairside::tools {
namespace {

// Baselines and phases come from before: a session is shorter than this.
constexpr Duration kRunIn = std::chrono::hours{12};
constexpr std::uint64_t kEntriesAProgress = 50'000;

// The configuration in force when reading begins, as an input.
Result<std::optional<engine::Input>> configurationBefore(const std::filesystem::path& dataDir, WallTime at) {
    auto stored = record::configurationAt(dataDir, at);
    if (!stored) return stored.error();
    if (!stored.value()) return std::optional<engine::Input>{};
    v1::ConfigurationChanged& changed = *stored.value();
    if (!changed.has_profile()) {
        const auto profile = codec::parseProfile(changed.profile_text(), "version " + changed.profile_hash());
        if (!profile) return profile.error();
        codec::toProto(profile.value(), *changed.mutable_profile());
    }
    v1::Input input;
    *input.mutable_configuration_changed() = changed;
    auto read = codec::fromProto(input);
    if (!read) return read.error();
    return std::optional{std::move(read).value()};
}

Result<record::StoredEntry> lastEntry(const std::filesystem::path& dataDir) {
    const auto journal = record::JournalReader::open(dataDir);
    if (!journal) return journal.error();
    auto last = journal.value().lastEntry();
    if (!last) return last.error();
    if (!last.value()) return Error{"the journal is empty", dataDir.string()};
    return *std::move(last).value();
}

// Chairs that one worker must have, since sessions moved between them.
class ChairsTogether {
public:
    // One of those together with it, always the same.
    [[nodiscard]] const std::string& with(const std::string& chair) const {
        const auto known = of_.find(chair);
        return known == of_.end() ? chair : known->second;
    }
    void join(const std::string& a, const std::string& b) {
        const std::string from = with(a), to = with(b);
        for (auto& [chair, with] : of_) {
            if (with == from) with = to;
        }
        of_[a] = of_[b] = of_[from] = to;
    }

private:
    std::map<std::string, std::string> of_;
};

class WhatIfRun {
public:
    // Adds to `together` what moves of sessions say.
    WhatIfRun(const WhatIfOptions& options, ChairsTogether& together) : options_(options), together_(together) {
        for (unsigned i = 0; i < std::max(1U, options.workers); ++i) {
            workers_.push_back(std::make_unique<WhatIfWorker>(options.profile));
        }
    }

    Result<WhatIfResult> run();
    // A session moved between chairs of two workers: the result is worth nothing.
    [[nodiscard]] bool mustBeginAgain() const { return apart_; }

private:
    Outcome prime(const record::InputEntry& first);
    Outcome route(const record::InputEntry& entry);
    void everybody(const record::InputEntry& entry, std::string_view bytes);
    Outcome follow(std::string_view bytes);
    void followMove(const std::string& from, const std::string& to);
    [[nodiscard]] std::size_t placeFor(const std::string& chair);
    [[nodiscard]] WhatIfWorker& workerFor(const std::string& chair);
    [[nodiscard]] Result<WhatIfResult> gather(const record::StoredEntry& last);

    const WhatIfOptions& options_;
    ChairsTogether& together_;
    bool apart_ = false;
    std::vector<std::unique_ptr<WhatIfWorker>> workers_;
    std::map<std::string, std::size_t> chairs_;  // to workers
    std::map<std::string, std::size_t> places_;  // of those together
    ChairRouter router_;
    std::uint64_t read_ = 0;  // entries, with those before the period
    WhatIfResult result_;
};

Result<WhatIfResult> WhatIfRun::run() {
    const auto last = lastEntry(options_.dataDir);
    if (!last) return last.error();
    result_.until = last.value().wall;
    const WallTime readFrom = options_.since ? *options_.since - kRunIn : WallTime{};
    Outcome good{Done{}};
    const Outcome read =
        record::forEachInput(options_.dataDir, record::dayOf(readFrom), [&](const record::InputEntry& entry) {
            if (read_ == 0) good = prime(entry);
            if (good) good = route(entry);
            result_.entries += entry.wall >= result_.from ? 1 : 0;
            if (++read_ % kEntriesAProgress == 0 && options_.progress) {
                options_.progress(read_, entry.wall, result_.until);
            }
            return good.ok() && std::ranges::none_of(workers_, [](const auto& worker) { return worker->failed(); });
        });
    if (!good) return good.error();
    if (!read) return read.error();
    return gather(last.value());
}

Outcome WhatIfRun::prime(const record::InputEntry& first) {
    result_.from = std::max(first.wall, options_.since.value_or(first.wall));
    const auto configuration = configurationBefore(options_.dataDir, first.wall - Duration{1});
    if (!configuration) return configuration.error();
    engine::Started started;
    started.wall = first.wall;
    started.demoAllowed = true;  // what the station did not allow is not in its journal
    // Under the two numbers before the first entry's. The very first of a journal needs neither.
    record::InputEntry before = first;
    if (first.sequence < 3) return Done{};
    before.sequence = first.sequence - 2;
    everybody(before, codec::encodeInput(started));
    if (!configuration.value()) return Done{};
    const std::string bytes = codec::encodeInput(*configuration.value());
    before.sequence = first.sequence - 1;
    everybody(before, bytes);
    return follow(bytes);
}

Outcome WhatIfRun::route(const record::InputEntry& entry) {
    bool isMessage = false;
    const auto chair = router_.chairOf(entry.input, isMessage);
    if (apart_ && isMessage) return Done{};  // only the moves that follow are looked for
    if (chair) {
        workerFor(*chair).put({entry.sequence, entry.at, entry.input, entry.wall >= result_.from});
        return Done{};
    }
    if (isMessage) return Done{};  // charted nowhere
    everybody(entry, entry.input);
    return follow(entry.input);
}

void WhatIfRun::everybody(const record::InputEntry& entry, std::string_view bytes) {
    if (apart_) return;
    for (const auto& worker : workers_) worker->put({entry.sequence, entry.at, bytes});
}

// Which monitors belong to which chairs, which profiles were in force, and where sessions moved.
Outcome WhatIfRun::follow(std::string_view bytes) {
    const auto input = codec::decodeInput(bytes);
    if (!input) return input.error();
    const auto* changed = std::get_if<engine::ConfigurationChanged>(&input.value());
    const auto* command = std::get_if<engine::Command>(&input.value());
    const auto* activated = command != nullptr ? std::get_if<engine::ActivateProfile>(&command->action) : nullptr;
    const auto* act = command != nullptr ? std::get_if<engine::SessionAct>(&command->action) : nullptr;
    const auto* move = act != nullptr ? std::get_if<session::Move>(&act->what) : nullptr;
    if (move != nullptr) followMove(act->chair.value(), move->to.value());
    if (changed != nullptr) router_.configure(changed->configuration);
    if (changed == nullptr && activated == nullptr) return Done{};
    const std::string& hash = changed != nullptr ? changed->configuration.profile.hash : activated->profile.hash;
    auto& known = result_.profilesInForce;
    if (known.empty() || known.back() != hash) known.push_back(hash);
    return Done{};
}

void WhatIfRun::followMove(const std::string& from, const std::string& to) {
    const std::size_t place = placeFor(from);
    apart_ = apart_ || places_.try_emplace(together_.with(to), place).first->second != place;
    together_.join(from, to);
}

std::size_t WhatIfRun::placeFor(const std::string& chair) {
    const auto known = chairs_.find(chair);
    if (known != chairs_.end()) return known->second;
    return places_.try_emplace(together_.with(chair), places_.size() % workers_.size()).first->second;
}

WhatIfWorker& WhatIfRun::workerFor(const std::string& chair) {
    const auto known = chairs_.find(chair);
    if (known != chairs_.end()) return *workers_[known->second];
    const std::size_t place = placeFor(chair);
    chairs_.emplace(chair, place);
    workers_[place]->chairs.insert(chair);
    return *workers_[place];
}

Result<WhatIfResult> WhatIfRun::gather(const record::StoredEntry& last) {
    std::vector<Found> recorded, whatIf;
    const std::string alive = codec::encodeInput(engine::Alive{});
    for (const auto& worker : workers_) {
        worker->put({last.sequence + 1, last.at, alive});  // to where all of them end
        worker->finish();
        if (worker->error()) return *worker->error();
        std::ranges::move(worker->recorded().found(worker->chairs), std::back_inserter(recorded));
        std::ranges::move(worker->whatIf().found(worker->chairs), std::back_inserter(whatIf));
        result_.readings += worker->readings();
        result_.limitsNotKept += worker->whatIf().limitsRefused(worker->chairs);
    }
    result_.chairs = chairs_.size();
    result_.rules = compareRuns(std::move(recorded), std::move(whatIf), {result_.from, result_.until});
    return std::move(result_);
}

}  // namespace

Result<WallTime> lastJournaled(const std::filesystem::path& dataDir) {
    const auto last = lastEntry(dataDir);
    if (!last) return last.error();
    return last.value().wall;
}

Result<WhatIfResult> runWhatIf(const WhatIfOptions& options) {
    ChairsTogether together;
    for (;;) {
        // Each time more chairs are together: it ends.
        WhatIfRun run{options, together};
        auto result = run.run();
        if (!run.mustBeginAgain()) return result;
    }
}

}  // namespace chairside::tools
