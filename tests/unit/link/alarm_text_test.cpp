#include "link/client/alarm_text.h"

#include <gtest/gtest.h>

#include "link/client/reading_text.h"
#include "link/client/station_time.h"

namespace chairside::link {
namespace {

using std::chrono::milliseconds;

v1::Occurrence limitAlarm(v1::Vital vital, int value, int limit, bool upper) {
    v1::Occurrence alarm;
    alarm.set_kind(v1::PHYSIOLOGICAL);
    alarm.set_vital(vital);
    alarm.set_value_milli(value);
    alarm.set_limit_milli(limit);
    alarm.set_limit_is_upper(upper);
    return alarm;
}

v1::Occurrence technical(v1::TechnicalCause cause, v1::Vital vital = v1::VITAL_UNSPECIFIED) {
    v1::Occurrence alarm;
    alarm.set_kind(v1::TECHNICAL);
    alarm.set_rule("some-rule");
    alarm.set_cause(cause);
    alarm.set_vital(vital);
    return alarm;
}

TEST(AlarmText, NamesVitalValueAndLimit) {
    EXPECT_EQ(alarmText(limitAlarm(v1::SPO2, 87000, 88000, false)), "SpO₂ 87 ≤ 88");
    EXPECT_EQ(alarmText(limitAlarm(v1::NIBP_SYSTOLIC, 182000, 180000, true)), "SBP 182 ≥ 180");
    EXPECT_EQ(alarmText(limitAlarm(v1::TEMPERATURE, 38600, 38500, true)), "Temp 38.6 ≥ 38.5");
}

TEST(AlarmText, AValueBackInsideItsLimitIsNotSaidToPassIt) {
    EXPECT_EQ(alarmText(limitAlarm(v1::NIBP_SYSTOLIC, 158000, 160000, true)), "SBP 158, was ≥ 160");
    EXPECT_EQ(alarmText(limitAlarm(v1::SPO2, 89000, 88000, false)), "SpO₂ 89, was ≤ 88");
}

TEST(AlarmText, FollowsTheGoodValuesOfItsVital) {
    auto alarm = limitAlarm(v1::RATE, 135000, 121000, true);
    v1::Reading reading;
    reading.set_vital(v1::HEART_RATE);
    reading.set_value_milli(133000);
    reading.set_state(v1::INVALID);
    follow(alarm, reading, v1::HEART_RATE);
    EXPECT_EQ(alarm.value_milli(), 135000);
    reading.set_state(v1::VALID);
    follow(alarm, reading, v1::PULSE_RATE);
    EXPECT_EQ(alarm.value_milli(), 135000) << "RATE stands for the pulse";
    follow(alarm, reading, v1::HEART_RATE);
    EXPECT_EQ(alarm.value_milli(), 133000);
    alarm.set_ended_unix_ms(1);
    reading.set_value_milli(90000);
    follow(alarm, reading, v1::HEART_RATE);
    EXPECT_EQ(alarm.value_milli(), 133000) << "what ended stays as it was";
}

TEST(AlarmText, SaysThatNoReadingSaysSoNow) {
    auto alarm = limitAlarm(v1::SPO2, 87000, 88000, false);
    alarm.set_condition_unknown(true);
    EXPECT_EQ(alarmText(alarm), "SpO₂ 87 ≤ 88, no reading now");
    alarm.set_ended_unix_ms(1);
    EXPECT_EQ(alarmText(alarm), "SpO₂ 87 ≤ 88");
}

TEST(AlarmText, PutsTechnicalCausesIntoWords) {
    EXPECT_EQ(alarmText(technical(v1::VITAL_LOST, v1::SPO2)), "SpO₂ lost");
    EXPECT_EQ(alarmText(technical(v1::LINK_LOST)), "Link lost");
    auto pending = technical(v1::PENDING_LOST, v1::SPO2);
    pending.set_value_milli(87000);
    EXPECT_EQ(alarmText(pending), "SpO₂ lost after 87");
    EXPECT_EQ(alarmText(technical(v1::NO_BELIEVABLE_PULSE)), "No believable pulse: look at the patient");
    EXPECT_EQ(alarmText(technical(v1::CLOCK_STEP)), "The station's clock was changed");
    EXPECT_EQ(alarmText(technical(v1::NOT_SAVED)), "Record not being saved");
    EXPECT_EQ(alarmText(technical(v1::RECORD_DAMAGED)), "Part of the record is damaged");
    EXPECT_EQ(alarmText(technical(v1::OVERDUE, v1::NIBP_SYSTOLIC)), "Cuff overdue");
    EXPECT_EQ(alarmText(technical(v1::CUFF_FAILED, v1::NIBP_SYSTOLIC)), "Cuff failed again");
    EXPECT_EQ(alarmText(technical(v1::IMPLAUSIBLE_VALUE, v1::TEMPERATURE)), "Temp: a value that cannot be");
    EXPECT_EQ(alarmText(technical(v1::CONFLICTING, v1::RATE)), "Heart and pulse rate contradict");
    EXPECT_EQ(alarmText(technical(v1::CONFLICTING, v1::NIBP_SYSTOLIC)), "Cuff values contradict");
    auto away = technical(v1::STATION_RESTARTED);
    away.set_value_milli(95'000);
    EXPECT_EQ(alarmText(away), "The station was away for 1 min");
    auto cycle = technical(v1::CUFF_CYCLE, v1::NIBP_SYSTOLIC);
    cycle.set_value_milli(600000);
    cycle.set_limit_milli(300000);
    EXPECT_EQ(alarmText(cycle), "Cuff every 600 s, the protocol asks for 300 s");
    auto disk = technical(v1::DISK_LOW);
    disk.set_text("1 GB left");
    EXPECT_EQ(alarmText(disk), "The station's disk is nearly full: 1 GB left");
    auto nobody = technical(v1::NOBODY_ANNUNCIATES);
    EXPECT_EQ(alarmText(nobody), "No dashboard annunciates alarms");
    nobody.set_text("unconfirmed");
    EXPECT_EQ(alarmText(nobody), "No dashboard confirmed a HIGH alarm");
    EXPECT_EQ(alarmText(technical(static_cast<v1::TechnicalCause>(99))), "some-rule");
}

TEST(AlarmText, KnowsEveryCauseOfThisVersion) {
    for (int cause = 1; cause <= v1::TechnicalCause_MAX; ++cause) {
        if (!v1::TechnicalCause_IsValid(cause)) continue;
        EXPECT_NE(alarmText(technical(static_cast<v1::TechnicalCause>(cause))), "some-rule") << cause;
    }
}

TEST(AlarmText, SaysWhereALimitComesFrom) {
    auto alarm = limitAlarm(v1::NIBP_SYSTOLIC, 172000, 170000, true);
    alarm.set_condition(v1::BASELINE_CHANGE);
    alarm.set_reference_milli(130000);
    EXPECT_EQ(alarmText(alarm), "SBP 172 ≥ 170, baseline 130");
    alarm = limitAlarm(v1::SPO2, 92000, 93000, false);
    alarm.set_condition(v1::TREND);
    alarm.set_reference_milli(97000);
    EXPECT_EQ(alarmText(alarm), "SpO₂ 92 ≤ 93, from 97");
    alarm = limitAlarm(v1::SPO2, 87000, 88000, false);
    alarm.set_session_limit(true);
    EXPECT_EQ(alarmText(alarm), "SpO₂ 87 ≤ 88 (set for this session)");
}

TEST(AlarmText, NamesWhatPeopleSeeAndCount) {
    auto alarm = limitAlarm(v1::VITAL_UNSPECIFIED, -4000, -3000, false);
    alarm.set_condition(v1::OBSERVED);
    alarm.set_scale(v1::RASS);
    EXPECT_EQ(alarmText(alarm), "RASS -4 ≤ -3");
    alarm = limitAlarm(v1::VITAL_UNSPECIFIED, 7000, 7000, true);
    alarm.set_condition(v1::SCORE);
    EXPECT_EQ(alarmText(alarm), "NEWS2 7 ≥ 7");
}

TEST(AlarmText, ShapeFollowsPriorityAndKind) {
    auto alarm = technical(v1::LINK_LOST);
    alarm.set_priority(v1::MEDIUM);
    EXPECT_EQ(alarmShape(alarm), "◇▲▲");
    alarm.set_kind(v1::PHYSIOLOGICAL);
    alarm.set_priority(v1::HIGH);
    EXPECT_EQ(alarmShape(alarm), "▲▲▲");
}

TEST(AlarmText, WorstComesFirst) {
    v1::Occurrence high, acknowledged, low;
    high.set_priority(v1::HIGH);
    high.set_started_unix_ms(5);
    acknowledged = high;
    acknowledged.set_signal(v1::ACKNOWLEDGED);
    acknowledged.set_started_unix_ms(1);
    low.set_priority(v1::LOW);
    EXPECT_TRUE(moreUrgent(high, acknowledged));
    EXPECT_TRUE(moreUrgent(acknowledged, low));
    EXPECT_FALSE(moreUrgent(low, high));
}

TEST(AgeText, IsShort) {
    const std::pair<long long, const char*> rows[] = {{-5000, "0 s"},
                                                      {999, "0 s"},
                                                      {59'999, "59 s"},
                                                      {60'000, "1 min"},
                                                      {3'599'999, "59 min"},
                                                      {3'600'000, "1 h 00 min"},
                                                      {3'900'000, "1 h 05 min"},
                                                      {172'800'000, "2 d"}};
    for (const auto& [ms, text] : rows) EXPECT_EQ(ageText(milliseconds{ms}), text);
}

TEST(StationTime, RunsOnAtTheStationsSpeedButNeverGuessesFar) {
    StationTime time;
    const auto heard = StationTime::Steady{} + std::chrono::hours{1};
    time.heard(1000, 50'000, 60, heard);
    EXPECT_EQ(time.instantMs(heard + milliseconds{500}), 31'000);
    EXPECT_EQ(time.unixMs(heard + std::chrono::minutes{10}), 50'000 + 60 * 2000);
}

}  // namespace
}  // namespace chairside::link
