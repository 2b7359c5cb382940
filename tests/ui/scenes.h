// Floors to look at: calm, alarms (one of each look), storm (every chair calls), names (long ones), simulated (called
// CHAIR-n), demo (clock x60), lost (falls silent after 6 s), fresh (no vitals yet), clinic (of 6 at least: every chair
// elsewhere in its session), clinic demo (the same with simulated patients).
#pragma once

#include <QString>

#include "ui/fake_station.h"

namespace chairside::test {

// Sets the scene with so many chairs, before the station listens.
void setScene(FakeStation& station, const QString& scene, int chairs);

}  // namespace chairside::test
