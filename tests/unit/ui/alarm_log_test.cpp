// The log with its filters, and how the station's counts are told.
#include <gtest/gtest.h>

#include "ui/view/alarm_burden.h"
#include "ui/view/alarm_log.h"
#include "unit/ui/fake_port.h"

namespace chairside::ui {
namespace {

constexpr std::int64_t kNow = 1'700'000'000'000;
constexpr std::int64_t kMinute = 60'000;

v1::Occurrence ended(const std::string& id, const std::string& chair, v1::Priority priority, std::int64_t agoMs,
                     std::int64_t lastedMs) {
    v1::Occurrence o;
    o.set_id(id);
    o.set_chair(chair);
    o.set_kind(v1::PHYSIOLOGICAL);
    o.set_priority(priority);
    o.set_vital(v1::SPO2);
    o.set_value_milli(92'000);
    o.set_extreme_milli(86'000);
    o.set_limit_milli(88'000);
    o.set_started_unix_ms(kNow - agoMs);
    o.set_ended_unix_ms(kNow - agoMs + lastedMs);
    return o;
}

class AlarmLogTest : public testing::Test {
protected:
    AlarmLogTest() {
        v1::Occurrence taken = ended("1", "1", v1::HIGH, 10 * kMinute, 2 * kMinute);
        taken.set_acknowledged_by("unverified:Ana");
        taken.set_acknowledged_unix_ms(taken.started_unix_ms() + 24'000);
        v1::Occurrence technical = ended("3", "2", v1::MEDIUM, 30 * kMinute, kMinute);
        technical.set_kind(v1::TECHNICAL);
        technical.set_cause(v1::LINK_LOST);
        AlarmModel::Setting setting;
        setting.nowUnixMs = kNow;
        log_.show({taken, ended("2", "2", v1::LOW, 20 * kMinute, 9'000), technical,
                   ended("4", "1", v1::HIGH, 5 * 60 * kMinute, kMinute)},
                  setting);
    }
    [[nodiscard]] QString text(int row, int role) const { return log_.data(log_.index(row, 0), role).toString(); }
    AlarmLog log_;
};

TEST_F(AlarmLogTest, tellsTheWorstValueNotTheLast) { EXPECT_EQ(text(0, AlarmLog::Sentence), "SpO₂ 86 ≤ 88"); }

TEST_F(AlarmLogTest, tellsWhoAnsweredAndHowFast) {
    EXPECT_EQ(text(0, AlarmLog::Status), "ended after 2:00 · acknowledged by Ana (unverified) after 24 s");
    EXPECT_EQ(text(1, AlarmLog::Status), "ended by itself after 9 s");
    EXPECT_TRUE(log_.summary().contains("acknowledged after 24 s")) << log_.summary().toStdString();
    EXPECT_TRUE(log_.summary().contains("1 ended by themselves within 15 s"));
}

TEST_F(AlarmLogTest, filtersByHoursPriorityChairAndKind) {
    EXPECT_EQ(log_.count(), 3) << "the last four hours";
    log_.setHours(24);
    EXPECT_EQ(log_.count(), 4);
    log_.setLeastPriority(v1::HIGH);
    EXPECT_EQ(log_.count(), 2);
    log_.setLeastPriority(v1::LOW);
    log_.setChair("2");
    EXPECT_EQ(log_.count(), 2);
    log_.setKind(AlarmLog::Technical);
    EXPECT_EQ(log_.count(), 1);
    EXPECT_EQ(text(0, AlarmLog::Sentence), "Monitor lost · nothing heard of it");
}

TEST(AlarmBurden, tellsRatesAndAnswers) {
    FakePort port;
    AlarmBurden burden(port, nullptr);
    burden.ask(kNow);
    burden.ask(kNow);
    ASSERT_EQ(port.sent.size(), 1U) << "one question at a time";
    v1::StationFrame frame;
    v1::StatisticsReply& reply = *frame.mutable_statistics_reply();
    v1::RuleStatistics& rule = *reply.add_rules();
    rule.set_rule("spo2-low");
    rule.set_priority(v1::MEDIUM);
    rule.set_occurrences(6);
    rule.set_ended(4);
    rule.set_acknowledged(2);
    rule.set_cleared_by_itself(1);
    rule.set_acknowledge_median_ms(24'000);
    reply.add_chairs()->set_monitored_ms(std::int64_t{120} * kMinute);
    port.answers.back()(frame);
    EXPECT_EQ(burden.rate(), "3.0 alarms per chair and hour");
    ASSERT_EQ(burden.rows().size(), 1);
    EXPECT_EQ(burden.rows()[0].toMap()["answer"], "24 s");
    EXPECT_EQ(burden.rows()[0].toMap()["byItself"], "25 %");
    burden.ask(kNow);
    port.answers.back()(Error{"lost", {}});
    EXPECT_EQ(burden.problem(), "the station did not tell");
}

}  // namespace
}  // namespace chairside::ui
