// The signal half of an alarm: what people see and hear of one occurrence, apart from its condition. Plain values,
// `now` is an argument.
//
//   Silent ──begins──▶ Sounding ──acknowledge──▶ Acknowledged ──reminder due──▶ Reminding ──over──▶ Acknowledged
//                       │   ▲                        │
//                     pause │ pause ends             └─ undo, worse, new cuff ─▶ Sounding
//                       ▼   │
//                      Paused          condition gone: Silent; of a latching rule, unacknowledged: Latched,
//                                      which only a person makes Silent
//
// docs/alarm-states.md has the whole table.
#pragma once

#include <cstdint>
#include <optional>

#include "alarm/profile.h"
#include "base/time.h"

namespace chairside::alarm {

enum class Signal : std::uint8_t {
    Silent = 0,
    Sounding = 1,
    Acknowledged = 2,  // a person took it on: sight stays
    Paused = 3,        // quiet for the rest of the audio pause
    Latched = 4,       // the condition is gone and nobody acknowledged: sight stays
    Reminding = 5,     // acknowledged and still active: sounds for a moment
};

enum class SignalInput : std::uint8_t {
    Begins,
    Ends,
    EndsLatching,
    Acknowledge,
    Undo,
    Pause,
    PauseEnds,
    ReminderDue,
    ReminderOver,
    Worse,
    Raised,  // its priority
    NewCuff,
    NobodyAnswers,
};

// What the caller must tell the world; the names are IHE ACM phases.
enum class Told : std::uint8_t { Nothing, Start, Continue, End, Update, Escalate, Reset, Refused };

// Nobody answered this often: from then on it stays as loud as it is, until somebody takes it on or it becomes more
// urgent: then it is counted anew.
inline constexpr std::uint32_t kLevelMax = 3;

struct SignalMachine {
    Signal state = Signal::Silent;
    Instant since;                          // of the state
    std::optional<Instant> unansweredFrom;  // it is to be heard since then, and nobody took it on
    std::uint32_t level = 0;                // how often nobody answered, since somebody last did
    bool operator==(const SignalMachine&) const = default;
};

[[nodiscard]] Told step(SignalMachine& machine, SignalInput input, Instant now);

// While a worse alarm speaks for it, it is not to be heard: nobody can be expected to answer.
void setHeard(SignalMachine& machine, bool heard, Instant now);

struct SignalDue {
    Instant at;
    SignalInput what = SignalInput::ReminderDue;
};
// What happens by itself next. The end of an audio pause is not among it: it ends for all at once.
[[nodiscard]] std::optional<SignalDue> nextDue(const SignalMachine& machine, Priority priority,
                                               const SignalPolicy& policy);

// Sounds now, unless a worse one of its voice does.
[[nodiscard]] inline bool isLoud(Signal signal) { return signal == Signal::Sounding || signal == Signal::Reminding; }
// A person took it on, and it goes on.
[[nodiscard]] inline bool isTaken(Signal signal) {
    return signal == Signal::Acknowledged || signal == Signal::Reminding;
}

}  // namespace chairside::alarm
