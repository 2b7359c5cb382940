// Conditions of every kind against what is known of a chair.
#include "alarm/judge.h"

#include <gtest/gtest.h>

#include "alarm/news2.h"

namespace chairside::alarm {
namespace {

using namespace std::chrono_literals;

constexpr Instant kNow{1'000'000};
constexpr auto U = Judgement::Unknown;
constexpr auto H = Judgement::Holds;
constexpr auto B = Judgement::Between;
constexpr auto C = Judgement::Clear;

Quantity q(int whole) { return Quantity::whole(whole); }

Rule rule(std::optional<Vital> vital, Condition condition, int margin = 0) {
    Rule r;
    r.id = "r";
    r.vital = vital;
    r.condition = std::move(condition);
    r.clearMargin = q(margin);
    return r;
}

Judgement judged(const Rule& r, const Facts& facts, bool active = false) {
    return judge(r, {.facts = facts, .now = kNow, .active = active});
}

Facts with(Vital vital, int value) {
    Facts facts;
    facts.live[slot(vital)] = q(value);
    return facts;
}

TEST(Judge, LimitsAreInclusiveAndClearByTheMargin) {
    struct Case {
        Condition condition;
        int value;
        Judgement expected;
    };
    const Condition low = AtOrBelow{q(91)};
    const Condition high = AtOrAbove{q(160)};
    for (const Case& c : {Case{low, 90, H}, Case{low, 91, H}, Case{low, 92, B}, Case{low, 93, C}, Case{high, 161, H},
                          Case{high, 160, H}, Case{high, 159, B}, Case{high, 158, C}}) {
        EXPECT_EQ(judged(rule(Vital::NibpMean, c.condition, 2), with(Vital::NibpMean, c.value)), c.expected) << c.value;
    }
    EXPECT_EQ(judgeLimit(q(91), false, {}, Quantity::fromMilli(91'001)), C) << "no margin: just inside clears";
    EXPECT_EQ(judged(rule(Vital::Spo2, low), {}), U) << "missing is not normal";
}

TEST(Judge, ALimitOfTheSessionTakesThePlaceOfTheRules) {
    const Facts facts = with(Vital::Spo2, 90);
    EXPECT_EQ(judge(rule(Vital::Spo2, AtOrBelow{q(91)}), {.facts = facts, .now = kNow, .limit = q(88)}), C);
}

TEST(Judge, ChangesAreCountedFromTheBaseline) {
    struct Case {
        BaselineChange change;
        int value;
        Judgement expected;
    };
    for (const Case& c :
         {Case{{true, false, q(40)}, 170, H}, Case{{true, false, q(40)}, 169, B}, Case{{true, false, q(40)}, 165, C},
          Case{{false, true, q(30)}, 91, H}, Case{{false, true, q(30)}, 92, B}, Case{{false, true, q(30)}, 96, C},
          Case{{true, true, q(20)}, 156, H}, Case{{false, false, q(20)}, 110, H}}) {
        Facts facts = with(Vital::NibpSystolic, c.value);
        facts.baseline[slot(Vital::NibpSystolic)] = q(130);
        EXPECT_EQ(judged(rule(Vital::NibpSystolic, c.change, 5), facts), c.expected) << c.value;
    }
}

TEST(Judge, WithoutABaselineItWaitsAndSaysSo) {
    const Rule r = rule(Vital::NibpSystolic, BaselineChange{true, false, q(40)}, 5);
    Facts facts = with(Vital::NibpSystolic, 200);
    EXPECT_EQ(judged(r, facts), U);
    EXPECT_TRUE(waitsForBaseline(r, facts));
    facts.formerBaseline[slot(Vital::NibpSystolic)] = q(130);
    EXPECT_EQ(judged(r, facts), U) << "somebody else's";
    EXPECT_EQ(judged(r, facts, true), H) << "what is active still counts from its own";
    facts.baseline[slot(Vital::NibpSystolic)] = q(130);
    EXPECT_FALSE(waitsForBaseline(r, facts));
}

TEST(Judge, ATrendLooksBackAsFarAsItsWindow) {
    const Rule r = rule(Vital::Spo2, Trend{false, q(4), 60s, q(94)}, 1);
    Facts facts = with(Vital::Spo2, 93);
    auto& recent = facts.recent[slot(Vital::Spo2)];
    recent = {{kNow - 61s, q(97), q(98)}, {kNow - 60s, q(97), q(97)}, {kNow, q(93), q(93)}};
    EXPECT_EQ(judged(r, facts), H);
    recent[1].high = q(96);
    EXPECT_EQ(judged(r, facts), C) << "98 was before the window; 3 is less than 4 by the margin";
    recent[1].high = q(98);
    facts.live[slot(Vital::Spo2)] = q(94);
    EXPECT_EQ(judged(r, facts), C) << "94 is not below 94";
    facts.live[slot(Vital::Spo2)].reset();
    EXPECT_EQ(judged(r, facts), U);
}

TEST(Judge, ARiseIsATrendToo) {
    const Rule r = rule(Vital::Rate, Trend{true, q(30), 60s, std::nullopt});
    Facts facts = with(Vital::Rate, 110);
    facts.recent[slot(Vital::Rate)] = {{kNow - 30s, q(80), q(85)}, {kNow, q(110), q(110)}};
    EXPECT_EQ(judged(r, facts), H);
    facts.recent[slot(Vital::Rate)][0].low = q(81);
    EXPECT_NE(judged(r, facts), H);
}

TEST(Judge, OverdueCountsTheSchedulesIntervals) {
    const Rule r = rule(Vital::NibpSystolic, Overdue{60s, Quantity::fromMilli(1500)});
    Facts facts;
    EXPECT_EQ(judged(r, facts), U) << "nothing is scheduled";
    facts.interval[slot(Vital::NibpSystolic)] = 5min;
    facts.countingSince = kNow - 510s;
    EXPECT_EQ(judged(r, facts), H) << "never measured in this session";
    EXPECT_EQ(overdueAt(r, facts), kNow);
    facts.measured[slot(Vital::NibpSystolic)] = kNow - 509s;
    EXPECT_EQ(judged(r, facts), C);
    facts.recheckDue = kNow - 60s;
    EXPECT_EQ(judged(r, facts), H) << "a breaching cuff was to be confirmed a minute ago";
}

TEST(Judge, WhatWasOverdueEndsWithAMeasurementWhenNothingIsScheduledAnyMore) {
    const Rule r = rule(Vital::NibpSystolic, Overdue{60s, q(1)});
    Facts facts;
    facts.measured[slot(Vital::NibpSystolic)] = kNow - 1h;
    EXPECT_EQ(judged(r, facts, true), U);
    facts.measured[slot(Vital::NibpSystolic)] = kNow - 10s;
    EXPECT_EQ(judged(r, facts, true), C);
}

TEST(Judge, ObservationsAreWhatPeopleEntered) {
    const Rule r = rule(std::nullopt, Observed{Scale::Rass, false, q(-3)});
    Facts facts;
    EXPECT_EQ(judged(r, facts), U);
    facts.observed[slot(Scale::Rass)] = q(-3);
    EXPECT_EQ(judged(r, facts), H);
    facts.observed[slot(Scale::Rass)] = q(-2);
    EXPECT_EQ(judged(r, facts), C);
}

// Kleene's tables, with Between and Clear as the two shades of "does not hold".
TEST(Judge, CompositionsAreThreeValued) {
    struct Case {
        Judgement a, b, all, any;
    };
    for (const Case& c : {Case{H, H, H, H}, Case{H, U, U, H}, Case{H, B, B, H}, Case{H, C, C, H}, Case{U, U, U, U},
                          Case{U, B, B, U}, Case{U, C, C, U}, Case{B, B, B, B}, Case{B, C, C, B}, Case{C, C, C, C}}) {
        EXPECT_EQ(allOf(c.a, c.b), c.all);
        EXPECT_EQ(allOf(c.b, c.a), c.all);
        EXPECT_EQ(anyOf(c.a, c.b), c.any);
        EXPECT_EQ(anyOf(c.b, c.a), c.any);
    }
}

TEST(Judge, CompositionsSpanSeveralVitals) {
    Condition rate = AtOrAbove{q(120)};
    rate.vital = Vital::Rate;
    Condition oxygen = AtOrBelow{q(92)};
    oxygen.vital = Vital::Spo2;
    oxygen.clearMargin = q(2);
    const Rule both = rule(Vital::Spo2, AllOf{{rate, oxygen}});
    Facts facts = with(Vital::Rate, 125);
    EXPECT_EQ(judged(both, facts), U);
    facts.live[slot(Vital::Spo2)] = q(93);
    EXPECT_EQ(judged(both, facts), B);
    facts.live[slot(Vital::Spo2)] = q(92);
    EXPECT_EQ(judged(both, facts), H);
    const Finding found = explain(both, {.facts = facts, .now = kNow});
    EXPECT_EQ(found.vital, Vital::Rate) << "the first that holds speaks";
    EXPECT_EQ(found.value, q(125));
    EXPECT_EQ(judged(rule(Vital::Spo2, AnyOf{{rate, oxygen}}), with(Vital::Spo2, 99)), U);
}

TEST(Judge, FarBeyondTheLimitNothingIsWaitedFor) {
    Rule r = rule(Vital::NibpSystolic, AtOrAbove{q(180)});
    EXPECT_FALSE(holdsAtOnce(r, {.facts = with(Vital::NibpSystolic, 220), .now = kNow}));
    r.atOnce = Condition{AtOrAbove{q(200)}};
    const Facts far = with(Vital::NibpSystolic, 200);
    const Facts near = with(Vital::NibpSystolic, 199);
    EXPECT_TRUE(holdsAtOnce(r, {.facts = far, .now = kNow}));
    EXPECT_FALSE(holdsAtOnce(r, {.facts = near, .now = kNow}));
}

TEST(Judge, TellsWhatAChangeIsCountedFrom) {
    Facts facts = with(Vital::NibpSystolic, 175);
    facts.baseline[slot(Vital::NibpSystolic)] = q(130);
    const Finding found =
        explain(rule(Vital::NibpSystolic, BaselineChange{true, false, q(40)}), {.facts = facts, .now = kNow});
    EXPECT_EQ(found.kind, ConditionKind::BaselineChange);
    EXPECT_EQ(found.value, q(175));
    EXPECT_EQ(found.limit, q(170));
    EXPECT_EQ(found.reference, q(130));
    EXPECT_TRUE(found.upper);
}

Facts wellObserved() {
    Facts facts;
    facts.live[slot(Vital::RespiratoryRate)] = q(14);
    facts.live[slot(Vital::Spo2)] = q(97);
    facts.live[slot(Vital::NibpSystolic)] = q(120);
    facts.live[slot(Vital::Rate)] = q(70);
    facts.live[slot(Vital::Temperature)] = q(37);
    facts.observed[slot(Scale::Oxygen)] = q(0);
    facts.observed[slot(Scale::Moaas)] = q(5);
    return facts;
}

TEST(News2, ScoresEachParameterAtItsSteps) {
    struct Case {
        Vital vital;
        int milli, points;
    };
    for (const Case& c : {Case{Vital::RespiratoryRate, 8'000, 3},
                          Case{Vital::RespiratoryRate, 9'000, 1},
                          Case{Vital::RespiratoryRate, 12'000, 0},
                          Case{Vital::RespiratoryRate, 21'000, 2},
                          Case{Vital::RespiratoryRate, 25'000, 3},
                          Case{Vital::Spo2, 91'000, 3},
                          Case{Vital::Spo2, 92'000, 2},
                          Case{Vital::Spo2, 94'000, 1},
                          Case{Vital::Spo2, 96'000, 0},
                          Case{Vital::NibpSystolic, 90'000, 3},
                          Case{Vital::NibpSystolic, 91'000, 2},
                          Case{Vital::NibpSystolic, 101'000, 1},
                          Case{Vital::NibpSystolic, 219'000, 0},
                          Case{Vital::NibpSystolic, 220'000, 3},
                          Case{Vital::Rate, 40'000, 3},
                          Case{Vital::Rate, 41'000, 1},
                          Case{Vital::Rate, 90'000, 0},
                          Case{Vital::Rate, 91'000, 1},
                          Case{Vital::Rate, 111'000, 2},
                          Case{Vital::Rate, 131'000, 3},
                          Case{Vital::Temperature, 35'000, 3},
                          Case{Vital::Temperature, 35'100, 1},
                          Case{Vital::Temperature, 38'000, 0},
                          Case{Vital::Temperature, 38'100, 1},
                          Case{Vital::Temperature, 39'100, 2}}) {
        Facts facts = wellObserved();
        facts.live[slot(c.vital)] = Quantity::fromMilli(c.milli);
        EXPECT_EQ(news2(facts).points, c.points) << name(c.vital) << ' ' << c.milli;
    }
}

TEST(News2, NamesWhatIsMissingAndNeverTakesItForNormal) {
    Facts facts = wellObserved();
    EXPECT_TRUE(news2(facts).missing.empty());
    facts.live[slot(Vital::Temperature)].reset();
    facts.observed[slot(Scale::Moaas)].reset();
    const News2 score = news2(facts);
    EXPECT_EQ(score.missing, (std::vector{News2Parameter::Consciousness, News2Parameter::Temperature}));
    const Rule r = rule(std::nullopt, Score{q(5)});
    EXPECT_EQ(judged(r, facts), U) << "the two missing could add six";
    facts.live[slot(Vital::Spo2)] = q(90);
    facts.live[slot(Vital::Rate)] = q(120);
    EXPECT_EQ(judged(r, facts), H) << "enough is enough";
    EXPECT_EQ(judged(r, wellObserved()), C);
}

}  // namespace
}  // namespace chairside::alarm
