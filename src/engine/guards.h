// Going through the guards of a chair and of the whole station, always in the same order.
#pragma once

#include "engine/state.h"

namespace chairside::engine {

// Calls `see` with each guard of the chair: rules first, in profile order, then technical ones, then reports.
template <class See>
void forEachGuard(Chair& chair, See&& see) {
    for (Guard& guard : chair.rules) see(guard);
    for (auto& [key, guard] : chair.technical) see(guard);
    for (auto& [key, report] : chair.reported) see(report.guard);
}

// Those that have an occurrence.
template <class See>
void forEachOpen(Chair& chair, See&& see) {
    forEachGuard(chair, [&](Guard& guard) {
        if (guard.occurrence) see(guard);
    });
}

// Each guard of each chair, then the station's own.
template <class See>
void forEachGuardOf(State& state, See&& see) {
    for (auto& [id, chair] : state.chairs) forEachGuard(chair, see);
    for (auto& [key, guard] : state.stationTechnical) see(guard);
}

}  // namespace chairside::engine
