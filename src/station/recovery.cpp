#include "station/recovery.h"

#include <spdlog/spdlog.h>

#include "codec/checkpoint_codec.h"
#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "engine/state.h"
#include "record/checkpoint_store.h"
#include "record/journal_reader.h"

namespace chairside::station {
namespace {

constexpr std::uint64_t kTellEvery = 1000;  // entries: hundredths of a second

// The newest checkpoint this engine can use; an older one when the newest is damaged or of a newer version.
std::optional<engine::State> newestUsable(const record::CheckpointStore& store) {
    auto stored = store.newest();
    while (stored) {
        auto state = codec::decodeCheckpoint(stored->bytes);
        if (state.ok()) return std::move(state).value();
        spdlog::warn("checkpoint {} is not used: {}", stored->sequence, state.error().text());
        if (stored->sequence == 0) break;
        stored = store.newestUpTo(stored->sequence - 1);
    }
    return std::nullopt;
}

// Applies one stored entry; false when it cannot be read.
Outcome replayEntry(Recovered& into, const record::StoredEntry& entry) {
    const auto input = codec::decodeInput(entry.input);
    if (!input.ok()) return Error{input.error().text(), "journal entry " + std::to_string(entry.sequence)};
    engine::Events events;
    into.engine.apply(input.value(), {entry.sequence, entry.at}, events);
    if (codec::encodeEvents(events) != entry.events) ++into.differing;
    into.lastSequence = entry.sequence;
    into.lastInstant = entry.at;
    into.lastWall = entry.wall;
    ++into.replayed;
    return Done{};
}

void note(Recovered& into, const std::string& problem) {
    spdlog::error("recovery: {}", problem);
    if (into.damage.empty()) into.damage = problem;
}

// A checkpoint beyond a lost interval is on disk before anything after it. Only without that checkpoint a replay
// would have to step over the interval.
void noteHoles(Recovered& into, const record::JournalReader& journal) {
    for (const record::NotSaved& hole : journal.notSaved(into.lastSequence + 1)) {
        note(into, "entries " + std::to_string(hole.fromSequence) + " to " + std::to_string(hole.toSequence) +
                       " were never saved (" + hole.reason + "), and no checkpoint after them can be read");
    }
}

Outcome replayRest(Recovered& into, const record::JournalReader& journal, const OnReplaying& onReplaying) {
    noteHoles(into, journal);
    Outcome outcome{Done{}};
    const auto replay = [&](const record::StoredEntry& entry) {
        if (into.lastSequence == 0 && entry.sequence > 1) {
            note(into, "no checkpoint can be used, and what was before entry " + std::to_string(entry.sequence) +
                           " is not in the journal: configuration, profile and sessions begin anew");
        }
        outcome = replayEntry(into, entry);
        if (!outcome.ok() || !onReplaying || into.replayed % kTellEvery != 0) return outcome.ok();
        if (!onReplaying(into.replayed)) outcome = Error{"the replay of the journal was given up", "recovery"};
        return outcome.ok();
    };
    const auto read = journal.forEach(into.lastSequence + 1, replay, record::OnDamage::PassOver,
                                      [&](const record::JournalProblem& problem) { note(into, problem.text()); });
    if (!outcome.ok()) return outcome;
    return read;
}

}  // namespace

Result<Recovered> recover(const std::filesystem::path& dataDir, const OnReplaying& onReplaying) {
    Recovered recovered;
    std::uint64_t checkpointAt = 0;
    if (auto state = newestUsable(record::CheckpointStore{dataDir})) {
        checkpointAt = recovered.lastSequence = state->last.sequence;
        recovered.lastInstant = state->last.now;
        recovered.lastWall = state->clockWall + (state->last.now - state->clockAt);
        recovered.engine = engine::Engine{*std::move(state)};
    }
    if (!std::filesystem::exists(dataDir / "journal")) return Result<Recovered>{std::move(recovered)};
    const auto journal = record::JournalReader::open(dataDir);
    if (!journal.ok()) return journal.error();
    const Outcome replayed = replayRest(recovered, journal.value(), onReplaying);
    if (!replayed.ok()) return replayed.error();
    recovered.cleanStop = recovered.lastSequence == checkpointAt;
    if (recovered.differing > 0) {
        spdlog::warn("{} of {} replayed journal entries give other events with this engine; the stored ones stay",
                     recovered.differing, recovered.replayed);
    }
    return Result<Recovered>{std::move(recovered)};
}

}  // namespace chairside::station
