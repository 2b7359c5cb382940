// The single writer: turns inputs into readings on chairs and alarms. A pure function over time: no socket,
// thread, clock, file or random number inside; the same inputs give the same events, byte for byte.
// Not thread-safe: one strand owns it.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "engine/event.h"
#include "engine/input.h"
#include "engine/view.h"

namespace chairside::engine {

struct State;  // engine/state.h: everything an engine knows, as plain values (the checkpoint)

// Changes whenever the same inputs may give other events. Stored with journal and checkpoints.
inline constexpr std::string_view kEngineVersion = "15";

class Engine {
public:
    Engine();                      // knows nothing: chairs come with the first ConfigurationChanged
    explicit Engine(State state);  // goes on from a checkpoint
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    // Runs every deadline <= at.now, then takes the input. Appends what happened to `events`.
    // at.now must not go back, at.sequence must grow: both checked.
    void apply(const Input& input, Stamp at, Events& events);

    // Only the deadlines <= at.now. The station uses apply(Alive) instead, so that each event has a journal entry.
    void advance(Stamp at, Events& events);

    // When apply or advance must be called next although nothing arrived.
    [[nodiscard]] std::optional<Instant> nextDeadline() const;
    // Until then nothing is due; never later than nextDeadline(), and cheap.
    [[nodiscard]] Instant quietUntil() const;

    [[nodiscard]] Snapshot snapshot() const;
    [[nodiscard]] std::vector<MonitorView> monitors() const;
    [[nodiscard]] Tray unmapped() const;
    [[nodiscard]] const State& state() const;
    [[nodiscard]] WallTime wallAt(Instant at) const;

private:
    struct Core;
    std::unique_ptr<Core> core_;
};

}  // namespace chairside::engine
