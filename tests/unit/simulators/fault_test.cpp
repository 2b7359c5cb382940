#include "simulators/monitor/fault.h"

#include <gtest/gtest.h>

namespace chairside::sim {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

TEST(ParseFault, ReadsKindChairAndTimes) {
    const auto plain = parseFault("probe-off@3:60+45");
    ASSERT_TRUE(plain) << plain.error().text();
    EXPECT_EQ(plain.value().chair, "3");
    EXPECT_EQ(plain.value().fault.kind, FaultKind::ProbeOff);
    EXPECT_EQ(plain.value().fault.start, seconds{60});
    EXPECT_EQ(plain.value().fault.length, seconds{45});

    const auto whole = parseFault("desaturation=90@CHAIR-3:2m+1h");
    ASSERT_TRUE(whole) << whole.error().text();
    EXPECT_EQ(whole.value().chair, "CHAIR-3");
    EXPECT_EQ(whole.value().fault.level, 90);
    EXPECT_EQ(whole.value().fault.start, minutes{2});
    EXPECT_EQ(whole.value().fault.length, minutes{60});
}

TEST(ParseFault, KnowsEveryKind) {
    for (const FaultWords& words : faultWords()) {
        std::string kind(words.name);
        if (words.kind == FaultKind::WrongChair) kind += "=CHAIR-2";
        const auto fault = parseFault(kind + "@1:0+10");
        ASSERT_TRUE(fault) << kind << fault.error().text();
        EXPECT_EQ(fault.value().fault.kind, words.kind);
        EXPECT_EQ(fault.value().fault.level, words.level);
        EXPECT_EQ(static_cast<std::size_t>(words.kind), static_cast<std::size_t>(&words - faultWords().data()));
    }
}

class WrongFaults : public testing::TestWithParam<const char*> {};

TEST_P(WrongFaults, AreRefusedWithTheText) {
    const auto fault = parseFault(GetParam());
    ASSERT_FALSE(fault);
    EXPECT_EQ(fault.error().where, GetParam());
    EXPECT_NE(fault.error().what.find("expected KIND"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(All, WrongFaults,
                         testing::Values("", "probe-off", "probe-off@1", "probe-off@1:5", "probe-off@:1+5",
                                         "sneeze@1:0+5", "wrong-chair@1:0+5", "probe-off@1:x+5", "probe-off@1:0+0",
                                         "probe-off@1:-1+5", "probe-off@1:0+", "probe-off=3@1:0+5",
                                         "desaturation=20@1:0+5", "desaturation=x@1:0+5", "1+2:3@probe-off",
                                         "probe-off@1:0+99999999999999"));

TEST(FaultSchedule, TellsWhenTheLinkIsCut) {
    const FaultSchedule schedule(
        {{FaultKind::LinkCut, seconds{10}, seconds{5}, 0}, {FaultKind::Freeze, seconds{30}, seconds{5}, 0}});
    EXPECT_FALSE(schedule.active(FaultKind::LinkCut, Duration{9'999}));
    EXPECT_TRUE(schedule.active(FaultKind::LinkCut, seconds{10}));
    EXPECT_FALSE(schedule.active(FaultKind::LinkCut, seconds{15}));
    EXPECT_FALSE(schedule.active(FaultKind::LinkCut, seconds{31}));
    EXPECT_EQ(schedule.nextStart(FaultKind::LinkCut, seconds{0}), seconds{10});
    EXPECT_EQ(schedule.nextStart(FaultKind::LinkCut, seconds{10}), std::nullopt);
    EXPECT_EQ(schedule.endOf(FaultKind::LinkCut, seconds{12}), seconds{15});
    EXPECT_EQ(schedule.endOf(FaultKind::LinkCut, seconds{16}), std::nullopt);
}

TEST(FaultSchedule, WhatIsAddedLaterIsKnownToEveryCopy) {
    FaultSchedule one;
    const FaultSchedule other = one;
    one.add({FaultKind::ProbeOff, seconds{10}, seconds{20}});
    EXPECT_TRUE(other.active(FaultKind::ProbeOff, seconds{15}));
    EXPECT_EQ(other.nextChange(seconds{10}), seconds{30});
    one.endAll(seconds{15});
    EXPECT_FALSE(other.active(FaultKind::ProbeOff, seconds{15}));
    EXPECT_TRUE(other.active(FaultKind::ProbeOff, seconds{14})) << "it was there";
}

}  // namespace
}  // namespace chairside::sim
