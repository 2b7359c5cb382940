#include "vitals/phase.h"

#include <gtest/gtest.h>

namespace chairside {
namespace {

TEST(ChairPhases, areFoundByTheirNames) {
    for (const ChairPhase phase : kAllPhases) {
        EXPECT_EQ(phaseNamed(name(phase)), phase);
        EXPECT_EQ(phaseNamed(nameForPeople(phase)), phase);
    }
    EXPECT_EQ(phaseNamed("Check_In"), ChairPhase::CheckIn);
    for (const char* text : {"", "check", "check-in ", "resting", "READY!"}) EXPECT_FALSE(phaseNamed(text)) << text;
}

TEST(ChairPhases, sayWhatTheyAre) {
    struct Row {
        ChairPhase phase;
        bool session, ends, drug;
    };
    for (const Row& row :
         {Row{ChairPhase::Watch, false, false, false}, Row{ChairPhase::CheckIn, true, false, false},
          Row{ChairPhase::Baseline, true, false, false}, Row{ChairPhase::Infusing, true, false, true},
          Row{ChairPhase::Paused, true, false, true}, Row{ChairPhase::Observation, true, false, false},
          Row{ChairPhase::Ready, true, false, false}, Row{ChairPhase::Discharged, false, true, false},
          Row{ChairPhase::Aborted, false, true, false}, Row{ChairPhase::Unoccupied, false, false, false}}) {
        EXPECT_EQ(inSession(row.phase), row.session) << name(row.phase);
        EXPECT_EQ(endsSession(row.phase), row.ends) << name(row.phase);
        EXPECT_EQ(underDrug(row.phase), row.drug) << name(row.phase);
    }
}

}  // namespace
}  // namespace chairside
