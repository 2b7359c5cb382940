// Where a chair's session stands. The session module moves it; alarms and checks ask it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chairside {

// Numbers are those of proto/chairside/v1/vitals.proto (the codec asserts it).
//
//   unoccupied ─▶ watch ─▶ check-in ─▶ baseline ─▶ infusing ◀─▶ paused
//                   ▲                                 └───┬──────┘
//                   │                                     ▼
//                   └── discharged, aborted ◀── observation ◀─▶ ready
//
// Discharged and aborted are told and recorded, then the chair is in watch: no chair stays in them.
enum class ChairPhase : std::uint8_t {
    Watch = 1,  // no session; whoever sits there is watched under the default profile
    CheckIn = 2,
    Baseline = 3,
    Infusing = 4,
    Paused = 5,
    Observation = 6,
    Ready = 7,  // to leave
    Discharged = 8,
    Aborted = 9,
    Unoccupied = 10,  // nobody there: probes are unplugged, which is no technical alarm
};

inline constexpr std::array kAllPhases = {
    ChairPhase::Watch,       ChairPhase::CheckIn, ChairPhase::Baseline,   ChairPhase::Infusing, ChairPhase::Paused,
    ChairPhase::Observation, ChairPhase::Ready,   ChairPhase::Discharged, ChairPhase::Aborted,  ChairPhase::Unoccupied};

// From check-in to ready: a patient's session runs.
[[nodiscard]] constexpr bool inSession(ChairPhase phase) {
    return phase >= ChairPhase::CheckIn && phase <= ChairPhase::Ready;
}
[[nodiscard]] constexpr bool endsSession(ChairPhase phase) {
    return phase == ChairPhase::Discharged || phase == ChairPhase::Aborted;
}
// The drug runs, or is held and may run again.
[[nodiscard]] constexpr bool underDrug(ChairPhase phase) {
    return phase == ChairPhase::Infusing || phase == ChairPhase::Paused;
}

[[nodiscard]] std::string_view name(ChairPhase phase);           // "CHECK_IN": the contract's name without PHASE_
[[nodiscard]] std::string_view nameForPeople(ChairPhase phase);  // "check-in"

// Takes either name, in any case. None: no phase is called so.
[[nodiscard]] std::optional<ChairPhase> phaseNamed(std::string_view text);

}  // namespace chairside
