// What is reported, not measured: the monitors' own alarms, and calls for help.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Kind;
using alarm::Phase;
using alarm::Priority;
using alarm::Signal;

DeviceAlert alert(const std::string& code, DeviceAlertPhase phase,
                  DeviceAlertPriority priority = DeviceAlertPriority::High) {
    return {.code = code, .text = "** " + code + " **", .priority = priority, .phase = phase, .vital = {}, .at = {}};
}

struct Bedside : AttendedClinic {
    using AttendedClinic::AttendedClinic;

    void reports(std::vector<DeviceAlert> alerts) {
        DeviceMessage m = message("3", {});
        m.alerts = std::move(alerts);
        take(m);
    }
};

// Two monitors serve one chair, one after the other.
struct Replaced : Bedside {
    Replaced()
        : Bedside(Clinic::withChairs(
              {{ChairId{"1"}, {ByBed{"A"}, ByBed{"B"}}, {}, "", false}, {ChairId{"2"}, {ByBed{"C"}}, {}, "", false}})) {
        DeviceMessage m = message("A", {{Vital::Spo2, 97}});
        m.alerts = {alert("ASYSTOLE", DeviceAlertPhase::Started)};
        take(m);
    }
};

TEST(BedsideAlarms, AppearInTheDevicesWordsAndPriority) {
    Bedside clinic;
    clinic.reports({alert("ASYSTOLE", DeviceAlertPhase::Started),
                    alert("LEADS", DeviceAlertPhase::Started, DeviceAlertPriority::Low)});
    const auto asystole = clinic.alarmOf("ASYSTOLE");
    ASSERT_TRUE(asystole);
    EXPECT_EQ(asystole->kind, Kind::Bedside);
    EXPECT_EQ(asystole->priority, Priority::High);
    EXPECT_EQ(asystole->text, "** ASYSTOLE **");
    EXPECT_EQ(asystole->chair, ChairId{"3"});
    EXPECT_EQ(clinic.alarmOf("LEADS")->priority, Priority::Low);
    clinic.reports({alert("ASYSTOLE", DeviceAlertPhase::Ended)});
    EXPECT_FALSE(clinic.alarmOf("ASYSTOLE"));
    EXPECT_TRUE(clinic.alarmOf("LEADS"));
    EXPECT_EQ(clinic.toldOf("ASYSTOLE", Phase::End), 1);
}

TEST(BedsideAlarms, APriorityThatIsNotSaidIsNotMadeUpSilently) {
    Bedside clinic;
    clinic.reports({alert("TECH", DeviceAlertPhase::Started, DeviceAlertPriority::Unknown)});
    EXPECT_EQ(clinic.alarmOf("TECH")->priority, Priority::Medium);
    EXPECT_NE(clinic.alarmOf("TECH")->text.find("priority not said"), std::string::npos);
}

TEST(BedsideAlarms, AListWithoutItEndsIt) {
    Bedside clinic;
    clinic.reports({alert("A", DeviceAlertPhase::Present), alert("B", DeviceAlertPhase::Present)});
    clinic.wait(1s);
    clinic.reports({alert("A", DeviceAlertPhase::Present)});
    EXPECT_TRUE(clinic.alarmOf("A"));
    EXPECT_FALSE(clinic.alarmOf("B"));
    EXPECT_EQ(clinic.toldOf("A", Phase::Start), 1) << "said again is not begun again";
}

TEST(BedsideAlarms, OneListOfAMonitorEndsNothingOfItsOther) {
    const auto listed = [](const std::string& code, const std::string& list) {
        DeviceAlert one = alert(code, DeviceAlertPhase::Present);
        one.list = list;
        return one;
    };
    Bedside clinic;
    clinic.reports({listed("HR LOW", "54"), listed("SPO2 LOW", "54")});
    clinic.wait(1s);
    clinic.reports({listed("LEADS OFF", "56")});
    clinic.wait(1s);
    EXPECT_TRUE(clinic.alarmOf("HR LOW"));
    clinic.reports({listed("SPO2 LOW", "54")});
    EXPECT_FALSE(clinic.alarmOf("HR LOW")) << "its own list ends it";
    EXPECT_TRUE(clinic.alarmOf("SPO2 LOW"));
    EXPECT_TRUE(clinic.alarmOf("LEADS OFF"));
    EXPECT_EQ(clinic.toldOf("SPO2 LOW", Phase::Start), 1);
    EXPECT_EQ(clinic.toldOf("LEADS OFF", Phase::Start), 1);
}

// An Efficia tells each when it begins, in a message of its own, and no end: each is its own list.
TEST(BedsideAlarms, ToldOneByOneDoNotEndEachOtherAndAreDoubtedInTime) {
    const auto news = [](const std::string& code) {
        DeviceAlert one = alert(code, DeviceAlertPhase::Present);
        one.list = code;
        return one;
    };
    Bedside clinic;
    clinic.reports({news("SPO2 LOW")});
    clinic.hearsFor(5s, "3", {{Vital::Spo2, 97}});
    clinic.reports({news("HR LOW")});
    ASSERT_TRUE(clinic.alarmOf("SPO2 LOW"));
    EXPECT_FALSE(clinic.alarmOf("SPO2 LOW")->conditionUnknown);
    EXPECT_TRUE(clinic.alarmOf("HR LOW"));
    clinic.hearsFor(70s, "3", {{Vital::Spo2, 97}});
    ASSERT_TRUE(clinic.alarmOf("SPO2 LOW"));
    EXPECT_TRUE(clinic.alarmOf("SPO2 LOW")->conditionUnknown);
    clinic.acknowledge(*clinic.alarmOf("SPO2 LOW"));
    EXPECT_FALSE(clinic.alarmOf("SPO2 LOW"));
    EXPECT_TRUE(clinic.alarmOf("HR LOW"));
}

TEST(BedsideAlarms, AnEmptyListEndsWhatItNamedBefore) {
    Bedside clinic;
    DeviceMessage list = clinic.message("3", {});
    list.listsTold = {"54"};
    DeviceAlert spo2 = alert("SPO2 LOW", DeviceAlertPhase::Present);
    spo2.list = "54";
    DeviceAlert leads = alert("LEADS OFF", DeviceAlertPhase::Present);
    leads.list = "56";
    list.alerts = {spo2, leads};
    clinic.take(list);
    clinic.wait(1s);
    clinic.hears("3", {{Vital::Spo2, 97}});
    EXPECT_TRUE(clinic.alarmOf("SPO2 LOW")) << "a message that states no list ends nothing";
    list.alerts.clear();
    clinic.take(list);
    EXPECT_FALSE(clinic.alarmOf("SPO2 LOW"));
    EXPECT_EQ(clinic.toldOf("SPO2 LOW", Phase::End), 1);
    EXPECT_TRUE(clinic.alarmOf("LEADS OFF")) << "56 is another list";
}

TEST(BedsideAlarms, AnEmptyListEndsNothingOfAnotherMonitorAndNoNews) {
    Replaced clinic;
    DeviceMessage list = clinic.message("B", {});
    list.listsTold = {""};
    clinic.wait(1s);
    clinic.take(list);
    EXPECT_TRUE(clinic.alarmOf("ASYSTOLE")) << "of A";
    list.monitor = clinic.message("A", {}).monitor;
    clinic.take(list);
    EXPECT_TRUE(clinic.alarmOf("ASYSTOLE")) << "it was told as begun, in no list";
}

TEST(BedsideAlarms, AListWhoseDemoAlarmsWereRefusedEndsNothing) {
    Bedside clinic;
    clinic.reports({alert("A", DeviceAlertPhase::Present)});
    clinic.wait(1s);
    DeviceMessage training = clinic.message("3", {});
    training.listsTold = {""};
    training.alerts = {alert("B", DeviceAlertPhase::Present)};
    training.alerts[0].demo = true;
    clinic.take(training);
    EXPECT_TRUE(clinic.alarmOf("A"));
}

TEST(BedsideAlarms, WhatBecameMoreUrgentSoundsAgain) {
    Bedside clinic;
    clinic.reports({alert("A", DeviceAlertPhase::Present, DeviceAlertPriority::Low)});
    clinic.acknowledge(*clinic.alarmOf("A"));
    clinic.wait(1s);
    clinic.reports({alert("A", DeviceAlertPhase::Present, DeviceAlertPriority::High)});
    EXPECT_EQ(clinic.alarmOf("A")->priority, Priority::High);
    EXPECT_EQ(clinic.alarmOf("A")->signal, Signal::Sounding);
}

TEST(BedsideAlarms, WithTheMonitorLostNobodyKnowsWhetherItIsStillOn) {
    Bedside clinic;
    clinic.hears("3", {{Vital::HeartRate, 70}});
    clinic.reports({alert("ASYSTOLE", DeviceAlertPhase::Started), alert("SEEN", DeviceAlertPhase::Started)});
    clinic.acknowledge(*clinic.alarmOf("SEEN"));
    clinic.waitAndTick(1min);
    ASSERT_TRUE(clinic.alarmOf("link-lost"));
    EXPECT_FALSE(clinic.alarmOf("SEEN")) << "somebody had it";
    ASSERT_TRUE(clinic.alarmOf("ASYSTOLE")) << "a HIGH that nobody acknowledged does not go with its monitor";
    EXPECT_TRUE(clinic.alarmOf("ASYSTOLE")->conditionUnknown);
    EXPECT_EQ(clinic.alarmOf("ASYSTOLE")->signal, Signal::Sounding);
    clinic.acknowledge(*clinic.alarmOf("ASYSTOLE"), "c2");
    EXPECT_FALSE(clinic.alarmOf("ASYSTOLE"));
    EXPECT_EQ(clinic.toldOf("ASYSTOLE", Phase::End), 1);
}

TEST(BedsideAlarms, OfAMonitorThatAnotherReplacedAreInDoubt) {
    Replaced clinic;
    clinic.hearsFor(10s, "B", {{Vital::Spo2, 97}});
    ASSERT_TRUE(clinic.alarmOf("ASYSTOLE"));
    EXPECT_FALSE(clinic.alarmOf("ASYSTOLE")->conditionUnknown) << "it was heard not long ago";
    clinic.hearsFor(20s, "B", {{Vital::Spo2, 97}});
    ASSERT_FALSE(clinic.alarmOf("link-lost")) << "the chair is heard";
    ASSERT_TRUE(clinic.alarmOf("ASYSTOLE")) << "a HIGH that nobody acknowledged does not go with its monitor";
    EXPECT_TRUE(clinic.alarmOf("ASYSTOLE")->conditionUnknown);
    clinic.acknowledge(*clinic.alarmOf("ASYSTOLE"));
    EXPECT_FALSE(clinic.alarmOf("ASYSTOLE"));
}

TEST(BedsideAlarms, OfAMonitorThatServesAnotherChairAreInDoubt) {
    Replaced clinic;
    Configuration moved = clinic.configuration;
    moved.chairs[0].monitors = {ByBed{"B"}};
    moved.chairs[1].monitors = {ByBed{"C"}, ByBed{"A"}};
    clinic.take(ConfigurationChanged{moved, {"file", ""}});
    clinic.hears("A", {{Vital::Spo2, 97}});
    clinic.hears("B", {{Vital::Spo2, 97}});
    ASSERT_TRUE(clinic.alarmOf("ASYSTOLE"));
    EXPECT_EQ(clinic.alarmOf("ASYSTOLE")->chair, ChairId{"1"});
    EXPECT_TRUE(clinic.alarmOf("ASYSTOLE")->conditionUnknown);
}

TEST(BedsideAlarms, SpeakForThemselvesOnly) {
    Bedside clinic;
    DeviceAlert spo2 = alert("SPO2 LOW", DeviceAlertPhase::Started);
    spo2.vital = Vital::Spo2;
    clinic.reports({spo2});
    clinic.hearsFor(16s, "3", {{Vital::Spo2, 90}});
    ASSERT_TRUE(clinic.alarmOf("spo2-low"));
    EXPECT_FALSE(clinic.alarmOf("spo2-low")->outvoiced) << "our own judgement sounds beside it";
}

TEST(HelpCall, IsAHighOfItsOwnKindUntilSomebodyEndsIt) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::HeartRate, 70}});
    const ChairId chair{"3"};
    EXPECT_EQ(clinic.does(CallHelp{chair}, "chair 3"), "");
    const auto call = clinic.alarmOf("help");
    ASSERT_TRUE(call);
    EXPECT_EQ(call->kind, Kind::Help);
    EXPECT_EQ(call->priority, Priority::High);
    EXPECT_EQ(clinic.does(Acknowledge{call->id, Priority::High}), "");
    EXPECT_EQ(clinic.alarmOf("help")->signal, Signal::Acknowledged);
    EXPECT_EQ(clinic.does(CallHelp{chair}, "chair 3"), "") << "called again";
    EXPECT_EQ(clinic.alarmOf("help")->signal, Signal::Sounding);
    EXPECT_EQ(clinic.does(EndHelp{chair}), "");
    EXPECT_FALSE(clinic.alarmOf("help"));
    EXPECT_NE(clinic.does(EndHelp{chair}), "");
    EXPECT_NE(clinic.does(CallHelp{ChairId{"99"}}), "");
}

TEST(BedsideAlarms, WhatBecameLessUrgentNeedsNoProof) {
    Bedside clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.reports({alert("A", DeviceAlertPhase::Started)});
    clinic.wait(5s);
    clinic.reports({alert("A", DeviceAlertPhase::Started, DeviceAlertPriority::Low)});
    clinic.waitAndTick(10s);
    EXPECT_FALSE(clinic.alarmOf("nobody-annunciates"));
}

TEST(BedsideAlarms, DoNotMakeALiveValueLate) {
    Bedside clinic;
    clinic.hearsFor(20s, "3", {{Vital::Spo2, 97}});
    clinic.wait(1s);
    clinic.reports({alert("A", DeviceAlertPhase::Started)});
    clinic.wait(100ms);
    clinic.hears("3", {{Vital::Spo2, 90}});
    clinic.wait(100ms);
    clinic.reports({alert("B", DeviceAlertPhase::Started)});
    clinic.waitAndTick(1s);
    const auto spo2 = clinic.reading("3", Vital::Spo2);
    ASSERT_TRUE(spo2);
    EXPECT_EQ(spo2->value, Quantity::whole(90));
    EXPECT_EQ(spo2->state, ReadingState::Valid);
}

TEST(HelpCall, WhoEndedItIsTold) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::Spo2, 97}});
    clinic.does(CallHelp{ChairId{"3"}});
    clinic.acknowledge(*clinic.alarmOf("help"));
    EXPECT_EQ(clinic.does(EndHelp{ChairId{"3"}}, "Bo"), "");
    std::string by;
    for (const Event& e : clinic.last) {
        const auto* changed = std::get_if<AlarmChanged>(&e.what);
        if (changed != nullptr && changed->phase == Phase::End) by = changed->occurrence.signalBy;
    }
    EXPECT_EQ(by, "unverified:Bo");
}

}  // namespace
}  // namespace chairside::engine
