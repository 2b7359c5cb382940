// Which chairs a changed configuration may not take away.
#include "station/chairs_in_use.h"

#include <gmock/gmock.h>

namespace chairside::station {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

engine::ChairConfiguration chairNamed(const std::string& name) {
    return {ChairId{name}, {engine::ByBed{"BED-" + name}}, {}, {}};
}

class ChairsInUse : public testing::Test {
protected:
    ChairsInUse() {
        for (const char* name : {"1", "2", "3"}) {
            state.configuration.chairs.push_back(chairNamed(name));
            engine::Chair chair;
            chair.id = ChairId{name};
            state.chairs.emplace(chair.id, chair);
        }
        next.chairs = {chairNamed("1")};
    }
    engine::Chair& chair(const std::string& name) { return state.chairs.at(ChairId{name}); }
    static engine::Guard alarm(alarm::Kind kind, alarm::Priority priority) {
        engine::Guard guard;
        guard.occurrence = alarm::Occurrence{};
        guard.occurrence->kind = kind;
        guard.occurrence->priority = priority;
        return guard;
    }
    engine::State state;
    engine::Configuration next;
};

TEST_F(ChairsInUse, WhereNothingHappensAChairMayGo) {
    chair("2").phase = ChairPhase::Watch;
    chair("3").phase = ChairPhase::Discharged;
    EXPECT_THAT(chairsTakenAway(state, next), IsEmpty());
}

TEST_F(ChairsInUse, ARunningSessionKeepsItsChair) {
    chair("1").phase = ChairPhase::Infusing;
    chair("2").phase = ChairPhase::CheckIn;
    chair("3").phase = ChairPhase::Ready;
    EXPECT_THAT(chairsTakenAway(state, next), ElementsAre(ChairId{"2"}, ChairId{"3"}));
    next.chairs.clear();
    EXPECT_THAT(chairsTakenAway(state, next), IsEmpty()) << "automatic mode takes no chair away";
}

TEST_F(ChairsInUse, AHighAlarmOfThePatientKeepsItsChair) {
    chair("1").rules.push_back(alarm(alarm::Kind::Physiological, alarm::Priority::High));
    chair("2").rules.push_back(alarm(alarm::Kind::Physiological, alarm::Priority::High));
    chair("3").rules.push_back(alarm(alarm::Kind::Physiological, alarm::Priority::Medium));
    chair("3").rules.push_back(alarm(alarm::Kind::Technical, alarm::Priority::High));
    EXPECT_THAT(chairsTakenAway(state, next), ElementsAre(ChairId{"2"}));
}

TEST_F(ChairsInUse, AHighAlarmOfTheMonitorKeepsItsChair) {
    chair("2").reported["ASYSTOLE"].guard = alarm(alarm::Kind::Physiological, alarm::Priority::High);
    EXPECT_THAT(chairsTakenAway(state, next), ElementsAre(ChairId{"2"}));
}

TEST_F(ChairsInUse, PutBackItIsAsItWas) {
    putBack(state, ChairId{"2"}, next);
    EXPECT_THAT(next.chairs, ElementsAre(chairNamed("1"), chairNamed("2")));
}

TEST_F(ChairsInUse, AChairOfAutomaticModeIsPutBackByItsName) {
    state.configuration.chairs.clear();
    putBack(state, ChairId{"2"}, next);
    ASSERT_EQ(next.chairs.size(), 2U);
    EXPECT_TRUE(engine::matches(next.chairs[1].monitors[0], MonitorIdentity{"2", "", "10.0.0.7"}));
}

}  // namespace
}  // namespace chairside::station
