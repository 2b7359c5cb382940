#include "tools/rows.h"

#include <gmock/gmock.h>

namespace chairside::tools {
namespace {

using testing::HasSubstr;
using testing::Not;

const StationNow kNow{100'000, 1'700'000'100'000};

v1::Reading reading(v1::Vital vital, std::int64_t milli, v1::ReadingState state = v1::VALID) {
    v1::Reading made;
    made.set_vital(vital);
    made.set_value_milli(milli);
    made.set_state(state);
    made.set_measured_unix_ms(1'700'000'098'000);
    made.set_received_unix_ms(1'700'000'098'250);
    made.set_since_instant_ms(98'000);
    made.set_quality(v1::GOOD);
    made.set_origin(v1::MONITOR);
    made.set_source("hl7 0123");
    return made;
}

TEST(ReadingJson, HasTheContractsKeys) {
    EXPECT_EQ(readingJson("3", reading(v1::NIBP_SYSTOLIC, 122'500), kNow),
              R"({"chair":"3","vital":"NIBP_SYSTOLIC","value":122.5,"unit":"mm[Hg]","state":"VALID","invalidWhy":null,)"
              R"("quality":"GOOD","measuredAt":"2023-11-14T22:14:58.000Z","deviceTime":null,)"
              R"("receivedAt":"2023-11-14T22:14:58.250Z",)"
              R"("origin":"MONITOR","source":"hl7 0123","demo":false,"ageSeconds":2})");
}

TEST(ReadingJson, SaysWhatIsNotKnown) {
    v1::Reading invalid = reading(v1::SPO2, 30'000, v1::INVALID);
    invalid.set_invalid_why(v1::IMPLAUSIBLE);
    EXPECT_THAT(readingJson("3", invalid, kNow), HasSubstr(R"("state":"INVALID","invalidWhy":"IMPLAUSIBLE")"));
    v1::Reading doubted = reading(v1::SPO2, 97'000);
    doubted.set_quality(v1::QUESTIONABLE);
    EXPECT_THAT(readingJson("3", doubted, kNow), HasSubstr(R"("invalidWhy":null,"quality":"QUESTIONABLE",)"));
    EXPECT_THAT(readingJson("3", reading(v1::SPO2, 0, v1::NONE), kNow), HasSubstr(R"("quality":null)"));
    v1::Reading thinned = reading(v1::SPO2, 97'000);
    thinned.clear_quality();
    thinned.clear_origin();
    EXPECT_THAT(readingJson("3", thinned, kNow), HasSubstr(R"("quality":null)"));
    EXPECT_THAT(readingJson("3", thinned, kNow), HasSubstr(R"("origin":null)"));
    v1::Reading timeless = reading(v1::NIBP_MEAN, 90'000);
    timeless.clear_measured_unix_ms();
    EXPECT_THAT(readingJson("3", timeless, kNow), HasSubstr(R"("measuredAt":null)"));
    EXPECT_THAT(readingJson("3", timeless, kNow), HasSubstr(R"("ageSeconds":null)"));
    EXPECT_THAT(readingJson("3", reading(v1::SPO2, 0, v1::NONE), kNow), HasSubstr(R"("value":null)"));
}

TEST(ReadingTable, IsForPeople) {
    Table table = readingTable();
    v1::Reading demo = reading(v1::TEMPERATURE, 36'600);
    demo.set_demo(true);
    addReading(table, "3", demo, kNow);
    EXPECT_THAT(table.str(), HasSubstr("TEMPERATURE   36.6  °C    VALID DEMO  2 s  2023-11-14 22:14:58  hl7 0123"));
}

v1::ChairView chair() {
    v1::ChairView view;
    view.set_chair("3");
    view.set_link_connected(true);
    view.set_monitored(true);
    view.set_monitor("bed 3");
    view.set_last_heard_instant_ms(99'000);
    *view.add_readings() = reading(v1::NIBP_SYSTOLIC, 122'000);
    *view.add_readings() = reading(v1::NIBP_DIASTOLIC, 80'000);
    *view.add_readings() = reading(v1::SPO2, 97'000, v1::STALE);
    *view.add_readings() = reading(v1::PULSE_RATE, 70'000);
    return view;
}

TEST(ChairRows, ShowOnlyWhatIsLive) {
    EXPECT_EQ(liveText(chair(), v1::RATE), "70");
    EXPECT_EQ(liveText(chair(), v1::SPO2), "—");
    EXPECT_EQ(liveText(chair(), v1::ETCO2), "—");
    EXPECT_EQ(pressureText(chair()), "122/80");
}

TEST(ChairRows, AMeanStandsOnlyBesideItsOwnPressures) {
    v1::ChairView view = chair();
    *view.add_readings() = reading(v1::NIBP_MEAN, 96'000);
    EXPECT_EQ(pressureText(view), "122/80 (96)");
    view.mutable_readings(view.readings_size() - 1)->set_since_instant_ms(40'000);
    EXPECT_EQ(pressureText(view), "122/80") << "the mean is another inflation's";
    view.mutable_readings(0)->set_state(v1::STALE);
    view.mutable_readings(1)->set_state(v1::STALE);
    EXPECT_EQ(pressureText(view), "—/— (96)");
}

TEST(ChairJson, CarriesTheVitalsButNotTheDerivedRate) {
    const std::string json = chairJson(chair(), kNow);
    EXPECT_THAT(
        json,
        HasSubstr(
            R"({"chair":"3","link":"UP","monitor":"bed 3","monitored":true,"phase":"WATCH","lastHeardSeconds":1,)"));
    EXPECT_THAT(json, HasSubstr(R"("SPO2":{"value":97,"unit":"%","state":"STALE","ageSeconds":2})"));
    EXPECT_THAT(json, Not(HasSubstr("\"RATE\"")));
}

TEST(AlarmJson, HasTheContractsKeys) {
    v1::Occurrence alarm;
    alarm.set_id("12-0");
    alarm.set_chair("3");
    alarm.set_rule("spo2-low");
    alarm.set_kind(v1::PHYSIOLOGICAL);
    alarm.set_priority(v1::HIGH);
    alarm.set_signal(v1::ACKNOWLEDGED);
    alarm.set_vital(v1::SPO2);
    alarm.set_value_milli(87'000);
    alarm.set_limit_milli(88'000);
    alarm.set_started_unix_ms(0);
    alarm.set_acknowledged_by("unverified:Ann");
    alarm.set_acknowledged_unix_ms(1000);
    alarm.set_profile("p");
    EXPECT_EQ(
        alarmJson(alarm),
        R"({"occurrence":"12-0","chair":"3","rule":"spo2-low","kind":"PHYSIOLOGICAL","priority":"HIGH",)"
        R"("signal":"ACKNOWLEDGED","text":"SpO₂ 87 ≤ 88","vital":"SPO2","value":87,"limit":88,"unit":"%",)"
        R"("startValue":null,"extreme":null,"startedAt":"1970-01-01T00:00:00.000Z","endedAt":null,)"
        R"("acknowledgedBy":"unverified:Ann","acknowledgedAt":"1970-01-01T00:00:01.000Z",)"
        R"("signalBy":null,"level":0,"pausedUntil":null,"story":null,"annunciatedBy":null,"said":null,"outvoiced":false,)"
        R"("profile":"p","profileHash":"","demo":false})");
}

TEST(MonitorJson, SaysWhereItIsChartedOrWhyNot) {
    v1::MonitorView monitor;
    monitor.mutable_monitor()->set_peer("10.0.0.7");
    monitor.set_why_no_chair("not in the configuration");
    monitor.set_messages(3);
    monitor.set_clock_offset_ms(-1500);
    EXPECT_THAT(monitorJson(monitor), HasSubstr(R"("peer":"10.0.0.7","chair":null,"whyNoChair":"not in the)"));
    EXPECT_THAT(monitorJson(monitor), HasSubstr(R"("clockOffsetSeconds":-1.5)"));
}

TEST(MonitorJson, SaysHowItsLinkIs) {
    v1::MonitorView monitor;
    monitor.set_link(v1::LINK_SILENT);
    monitor.set_declared_interval_ms(10'000);
    monitor.set_learned_interval_ms(2100);
    monitor.set_jitter_ms(250);
    monitor.set_line("dials 10.0.0.7:4601: connected");
    EXPECT_THAT(monitorJson(monitor),
                HasSubstr(R"("intervalSeconds":2.1,"link":"SILENT","declaredIntervalSeconds":10,"jitterSeconds":0.25,)"
                          R"("line":"dials 10.0.0.7:4601: connected")"));
}

TEST(MonitorTable, SaysWhenItWasHeardAndHowItsClockIs) {
    v1::MonitorView monitor;
    monitor.set_link(v1::LINK_UP);
    monitor.set_messages(1);
    monitor.set_last_heard_unix_ms(1'000'000);
    monitor.set_learned_interval_ms(2100);
    monitor.set_clock_offset_ms(-180'000);
    monitor.set_last_reject("no MSH");
    Table table = monitorTable();
    addMonitor(table, monitor, 1'004'000);
    EXPECT_THAT(table.str(), HasSubstr("up"));
    EXPECT_THAT(table.str(), HasSubstr("4.0 s ago"));
    EXPECT_THAT(table.str(), HasSubstr("2.1 s"));
    EXPECT_THAT(table.str(), HasSubstr("3 min ahead"));
    EXPECT_THAT(table.str(), HasSubstr("last reject: no MSH"));
}

TEST(UnmappedJson, TellsCodeReasonAndCount) {
    v1::UnmappedView item;
    item.set_code("150999^MDC_FOO^MDC");
    item.set_reason("code not in dialect");
    item.set_count(7);
    EXPECT_THAT(unmappedJson(item),
                HasSubstr(R"("code":"150999^MDC_FOO^MDC","sample":"","reason":"code not in dialect","count":7)"));
}

}  // namespace
}  // namespace chairside::tools
