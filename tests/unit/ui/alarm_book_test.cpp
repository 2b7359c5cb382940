// Which alarm speaks first, what it says, and what remains when it has ended.
#include <gtest/gtest.h>

#include "ui/model/alarm_book.h"
#include "ui/model/alarm_words.h"

namespace chairside::ui {
namespace {

v1::Occurrence alarm(const std::string& id, v1::Priority priority, std::int64_t started = 0) {
    v1::Occurrence o;
    o.set_id(id);
    o.set_chair("2");
    o.set_rule("spo2-low");
    o.set_kind(v1::PHYSIOLOGICAL);
    o.set_priority(priority);
    o.set_signal(v1::SOUNDING);
    o.set_vital(v1::SPO2);
    o.set_value_milli(87'000);
    o.set_limit_milli(88'000);
    o.set_started_unix_ms(started);
    return o;
}

v1::AlarmChanged change(const v1::Occurrence& occurrence) {
    v1::AlarmChanged changed;
    *changed.mutable_occurrence() = occurrence;
    return changed;
}

TEST(AlarmBook, theWorstThatNobodyTookOnSpeaksFirst) {
    AlarmBook book;
    v1::Occurrence taken = alarm("1-0", v1::HIGH);
    taken.set_signal(v1::SignalState::ACKNOWLEDGED);
    book.apply(change(taken));
    book.apply(change(alarm("2-0", v1::MEDIUM, 10)));
    book.apply(change(alarm("3-0", v1::HIGH, 20)));
    book.apply(change(alarm("4-0", v1::HIGH, 5)));
    std::vector<std::string> order;
    for (const v1::Occurrence& o : book.active()) order.push_back(o.id());
    EXPECT_EQ(order, (std::vector<std::string>{"4-0", "3-0", "2-0", "1-0"}));
}

TEST(AlarmBook, whatStandsSpeaksBeforeWhatIsOver) {
    AlarmBook book;
    v1::Occurrence over = alarm("1-0", v1::HIGH);
    over.set_signal(v1::LATCHED);
    over.set_ended_unix_ms(5000);
    book.restart(std::vector{over, alarm("2-0", v1::MEDIUM, 10)});
    ASSERT_EQ(book.active().size(), 2U);
    EXPECT_EQ(book.active()[0].id(), "2-0") << "it sounds now";
    v1::Occurrence taken = alarm("3-0", v1::HIGH);
    taken.set_signal(v1::SignalState::ACKNOWLEDGED);
    book.restart(std::vector{taken, over});
    EXPECT_EQ(book.active()[0].id(), "1-0") << "nobody has seen it yet";
}

TEST(AlarmBook, anEndedAlarmMovesToThePast) {
    AlarmBook book;
    v1::Occurrence o = alarm("1-0", v1::HIGH);
    book.apply(change(o));
    o.set_ended_unix_ms(5000);
    book.apply(change(o));
    EXPECT_TRUE(book.active().empty());
    ASSERT_EQ(book.ended().size(), 1U);
    book.remember(o);
    EXPECT_EQ(book.ended().size(), 1U) << "the log tells of it again";
}

TEST(AlarmBook, thePastIsBoundedAndNewestFirst) {
    AlarmBook book;
    constexpr int kMany = AlarmBook::kEndedMax + 100;
    for (int i = 0; i < kMany; ++i) {
        v1::Occurrence o = alarm(std::to_string(i), v1::LOW, i);
        o.set_ended_unix_ms(i + 1);
        book.remember(o);
    }
    EXPECT_EQ(book.ended().size(), AlarmBook::kEndedMax);
    EXPECT_EQ(book.ended().front().id(), std::to_string(kMany - 1));
}

TEST(AlarmWords, nameVitalValueAndLimit) {
    const v1::Occurrence o = alarm("1-0", v1::HIGH);
    EXPECT_EQ(alarmHeadline(o), "SpO₂ 87");
    EXPECT_EQ(alarmReason(o), "≤ 88");
    EXPECT_EQ(alarmSentence(o), "SpO₂ 87 ≤ 88");
}

TEST(AlarmWords, insideAgainIsNotSaidAsABreach) {
    v1::Occurrence o = alarm("1-0", v1::HIGH);
    o.set_value_milli(89'000);
    EXPECT_EQ(alarmSentence(o), "SpO₂ 89 · was ≤ 88, now inside");
}

TEST(AlarmWords, withoutAGoodReadingItWasAndIsNot) {
    v1::Occurrence o = alarm("1-0", v1::HIGH);
    o.set_condition_unknown(true);
    EXPECT_EQ(alarmSentence(o), "SpO₂ was 87 ≤ 88 · no good reading now");
}

TEST(AlarmWords, whatIsOverTellsItsWorstValue) {
    v1::Occurrence o = alarm("1-0", v1::HIGH);
    o.set_value_milli(90'000);
    o.set_extreme_milli(83'000);
    o.set_ended_unix_ms(5000);
    EXPECT_EQ(alarmSentence(o), "SpO₂ 83 ≤ 88");
    o.set_signal(v1::LATCHED);
    EXPECT_EQ(alarmSentence(o), "SpO₂ was 83 ≤ 88");
}

TEST(AlarmWords, aLostVitalTellsItsLastValue) {
    v1::Occurrence o = alarm("1-0", v1::MEDIUM);
    o.set_kind(v1::TECHNICAL);
    o.set_cause(v1::VITAL_LOST);
    o.clear_limit_milli();
    EXPECT_EQ(alarmSentence(o), "SpO₂ lost · no reading · last 87");
    EXPECT_TRUE(isTechnical(o));
}

TEST(AlarmWords, adviceFallsBackToEnglish) {
    v1::AlarmProfile profile;
    v1::Rule& rule = *profile.add_rules();
    rule.set_id("spo2-low");
    rule.mutable_advice()->set_en("Look at the patient.");
    rule.mutable_advice()->set_de("Nach dem Patienten sehen.");
    const v1::Occurrence o = alarm("1-0", v1::HIGH);
    EXPECT_EQ(alarmAdvice(o, profile, "de_DE"), "Nach dem Patienten sehen.");
    EXPECT_EQ(alarmAdvice(o, profile, "es_ES"), "Look at the patient.");
}

}  // namespace
}  // namespace chairside::ui
