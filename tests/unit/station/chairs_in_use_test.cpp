// Which chairs a changed configuration may not take away.
#include "station/chairs_in_use.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "station/configuration_choice.h"

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

TEST_F(ChairsInUse, AFileWithoutThemIsKeptFromTakingThemAway) {
    chair("2").phase = ChairPhase::Infusing;
    EXPECT_THAT(chooseAtStart(state, next).chairs, ElementsAre(chairNamed("1"), chairNamed("2")));
    const auto refused = chooseAtReload(state, next, "clinic.textproto");
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(refused.error().text(), testing::StartsWith("clinic.textproto: chair 2: not in the file any more"));
    chair("2").phase = ChairPhase::Watch;
    EXPECT_EQ(chooseAtStart(state, next), next);
    EXPECT_EQ(chooseAtReload(state, next, "clinic.textproto").value(), next);
}

TEST_F(ChairsInUse, PutBackItIsAsItWas) {
    putBack(state, ChairId{"2"}, next);
    EXPECT_THAT(next.chairs, ElementsAre(chairNamed("1"), chairNamed("2")));
}

TEST_F(ChairsInUse, AChairOfAutomaticModeIsPutBackByItsName) {
    state.configuration.chairs.clear();
    putBack(state, ChairId{"2"}, next);
    ASSERT_EQ(next.chairs.size(), 2U);
    for (const MonitorIdentity& known :
         {MonitorIdentity{"2", "", "10.0.0.7"}, MonitorIdentity{"", "2", "10.0.0.7"}, MonitorIdentity{"", "", "2"}}) {
        const auto names = [&](const auto& match) { return engine::matches(match, known); };
        EXPECT_TRUE(std::ranges::any_of(next.chairs[1].monitors, names)) << known.bed << '|' << known.device;
    }
}

engine::MonitorLine calls(const std::string& address, const std::string& bed = "") {
    return {.protocol = engine::LineProtocol::MasimoAscii, .address = address, .port = 4001, .bed = bed, .device = {}};
}

TEST_F(ChairsInUse, PutBackItsMonitorsLineComesWithIt) {
    engine::MonitorLine waits = calls("10.0.0.1", "BED-2");
    waits.dials = false;
    state.configuration.lines = {calls("10.0.0.12", "BED-2"), waits, calls("10.0.0.13", "BED-3")};
    next.lines = {calls("10.0.0.11", "BED-1")};
    putBack(state, ChairId{"2"}, next);
    EXPECT_THAT(next.lines, ElementsAre(calls("10.0.0.11", "BED-1"), calls("10.0.0.12", "BED-2"), waits));
}

// Several behind one serial-to-TCP box: what they send must not come to the chair that is named by its address.
TEST_F(ChairsInUse, PutBackNoLineThatIsNamedForAnotherBed) {
    state.configuration.chairs[1].monitors = {engine::ByAddress{"10.0.0.12"}};
    state.configuration.lines = {calls("10.0.0.12", "BED-7")};
    putBack(state, ChairId{"2"}, next);
    EXPECT_THAT(next.lines, IsEmpty());
    engine::Monitor& heard = state.monitors["7"];
    heard.identity = {"BED-7", "", "10.0.0.12"};
    heard.chair = ChairId{"2"};
    putBack(state, ChairId{"2"}, next);
    EXPECT_THAT(next.lines, ElementsAre(calls("10.0.0.12", "BED-7"))) << "it was, all the time";
}

TEST_F(ChairsInUse, PutBackALineThatNamesNobodyIsOfTheChairItWasHeardFor) {
    state.configuration.lines = {calls("10.0.0.12"), calls("10.0.0.13")};
    engine::Monitor& heard = state.monitors["serial 12"];
    heard.identity = {"", "0000000012", "10.0.0.12"};
    heard.chair = ChairId{"2"};
    putBack(state, ChairId{"2"}, next);
    EXPECT_THAT(next.lines, ElementsAre(calls("10.0.0.12")));
}

TEST_F(ChairsInUse, PutBackNoLineThatTheFileGivesToAnother) {
    state.configuration.lines = {calls("10.0.0.12", "BED-2")};
    next.lines = {calls("10.0.0.12", "BED-1")};
    putBack(state, ChairId{"2"}, next);
    EXPECT_THAT(next.lines, ElementsAre(calls("10.0.0.12", "BED-1")));
}

}  // namespace
}  // namespace chairside::station
