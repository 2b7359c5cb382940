// What people say of the patient on a chair: phase, baseline, observations. Commands now; the session module issues
// the same. Each answers why it was refused; empty: done.
#pragma once

#include <string>

#include "engine/turn.h"

namespace chairside::engine {

[[nodiscard]] std::string setPhase(Turn& turn, const SetPhase& wanted, const Actor& by);
[[nodiscard]] std::string setBaseline(Turn& turn, const SetBaseline& wanted, const Actor& by);
[[nodiscard]] std::string enterObservation(Turn& turn, const EnterObservation& wanted, const Actor& by);

// Within the profile's bounds for sessions; gone when the session ends.
[[nodiscard]] std::string changeLimit(Turn& turn, const ChangeLimit& wanted, const Actor& by);

[[nodiscard]] inline std::string execute(Turn& turn, const SetPhase& wanted, const Actor& by) {
    return setPhase(turn, wanted, by);
}
[[nodiscard]] inline std::string execute(Turn& turn, const SetBaseline& wanted, const Actor& by) {
    return setBaseline(turn, wanted, by);
}
[[nodiscard]] inline std::string execute(Turn& turn, const ChangeLimit& wanted, const Actor& by) {
    return changeLimit(turn, wanted, by);
}
[[nodiscard]] inline std::string execute(Turn& turn, const EnterObservation& wanted, const Actor& by) {
    return enterObservation(turn, wanted, by);
}

// The chair goes to this phase; an ended session leaves it in watch.
void enterPhase(Turn& turn, Chair& chair, ChairPhase phase, const std::string& by);
// The patient went to another chair: what was of the patient goes along.
void leaveChair(Turn& turn, Chair& chair);

// The probes of a chair whose session has ended are gone: nobody is there any more. Not so while an alarm of the body
// is on: a rule's, a vital lost past its limit, or no believable pulse.
void leaveIfGone(Turn& turn, Chair& chair);

// Where nobody sits, what cannot be known any more ends, with what is said of probes, link and cuff: no value will come
// that could end it.
void endUnknownIfEmpty(Turn& turn, Chair& chair, const std::string& by);
// Of a patient who sits there no more: what was judged by a baseline or an entered observation, though a cuff may be
// live. The chair's own baselines and observations are gone by then.
void endUnknownOfPatient(Turn& turn, Chair& chair, const std::string& by);

// A good value is about to be charted. Where nobody was, or where all probes of the last patient had gone while an
// alarm of theirs was still open, somebody sits now: the chair waits for nobody to leave any more.
void arrive(Turn& turn, Chair& chair);

}  // namespace chairside::engine
