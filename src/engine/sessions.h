// The infusion session of a chair inside the engine: people's acts come in as commands, readings and time as they come;
// what the session says moves the chair's phase, baselines and observations, which drive rules and intervals.
#pragma once

#include <optional>
#include <string>

#include "engine/turn.h"
#include "engine/view.h"

namespace chairside::engine {

// Answers why it was refused; empty: done.
[[nodiscard]] std::string takeSessionAct(Turn& turn, const SessionAct& wanted, const Actor& by);
[[nodiscard]] inline std::string execute(Turn& turn, const SessionAct& wanted, const Actor& by) {
    return takeSessionAct(turn, wanted, by);
}

// What was meant for one patient is never taken for another who sits on that chair by now: why the session `meant`
// (empty: not said) is not the one that runs on the chair; empty: it is.
[[nodiscard]] std::string whyAnotherSession(const State& state, const Chair& chair, const std::string& meant);

// While a session runs, what is entered by the plain command is an entry of it.
[[nodiscard]] std::string assess(Turn& turn, Chair& chair, const EnterObservation& wanted, const Actor& by);

// Another profile judges the chair; a limit of its session was changed.
void noteJudged(Turn& turn, Chair& chair);
void noteLimit(Turn& turn, Chair& chair, const LimitChanged& change);

// A reading was charted as good.
void noteReading(Turn& turn, Chair& chair, const Reading& reading);
// A fresh cuff measurement was charted.
void noteCuff(Turn& turn, Chair& chair);
// The vital is too old to be live.
void noteExpired(Chair& chair, Vital vital);
// The station was away.
void noteAway(Chair& chair, Duration gap);

// What follows by itself at turn.at.
void reviewSession(Turn& turn, Chair& chair);

// Says each entry of the running session once more, for a record that may lack some; nothing follows from it.
void saySessionAgain(Turn& turn, const Chair& chair);

// When reviewSession() may have something to say next; kept in chair.sessionDue.
void settleSession(Chair& chair, Instant now);

[[nodiscard]] SessionView viewSession(const Chair& chair, Instant now, WallTime wall);

// The session as the chair stands now. Only with a session.
[[nodiscard]] session::Situation situationOf(const Chair& chair, Instant now, WallTime wall);

}  // namespace chairside::engine
