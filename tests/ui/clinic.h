// A floor on which every chair stands elsewhere in its session, after the shipped protocols and rules: for looking at
// what a session shows. 1: checklist, 2: gate, 3: infusing with checks overdue, 4: paused, 5: observation, 6: nobody.
#pragma once

#include "ui/fake_station.h"

namespace chairside::test {

void setClinic(FakeStation& station);

}  // namespace chairside::test
