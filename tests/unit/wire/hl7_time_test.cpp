#include "wire/hl7_time.h"

#include <gtest/gtest.h>

namespace chairside::wire {
namespace {

constexpr std::int64_t kMinute = 60'000;

ZoneRules fixedZone(int hours) {
    return [hours](LocalTime local) -> Result<WallTime> { return WallTime{local.ms - hours * 60 * kMinute}; };
}

struct Row {
    const char* text;
    const char* utc;
};

TEST(Hl7Time, ReadsEveryFormMonitorsSend) {
    for (const Row& row :
         {Row{"20260115142510", "2026-01-15T13:25:10.000Z"}, Row{"202601151425", "2026-01-15T13:25:00.000Z"},
          Row{"20260115142510+0000", "2026-01-15T14:25:10.000Z"},
          Row{"20260115142510-0730", "2026-01-15T21:55:10.000Z"},
          Row{"20260115142510.5+0530", "2026-01-15T08:55:10.500Z"},
          Row{"20260115142510.1239", "2026-01-15T13:25:10.123Z"},
          Row{"20260115142510.0000+0530", "2026-01-15T08:55:10.000Z"},
          Row{"20260115142510250", "2026-01-15T13:25:10.250Z"},
          Row{"20260115142510250+0800", "2026-01-15T06:25:10.250Z"}, Row{"20240229", "2024-02-28T23:00:00.000Z"},
          Row{"2026", "2025-12-31T23:00:00.000Z"}, Row{"19691231235959", "1969-12-31T22:59:59.000Z"}}) {
        const auto time = parseHl7Time(row.text);
        ASSERT_TRUE(time.ok()) << row.text;
        EXPECT_EQ(toIso8601(resolveHl7Time(time.value(), fixedZone(1)).value()), row.utc) << row.text;
    }
}

TEST(Hl7Time, RefusesWhatIsNoTime) {
    for (const char* text : {"",
                             "0",
                             "00000000000000",
                             "something",
                             "2026011514251",
                             "20260230",
                             "20261301",
                             "20260115240000",
                             "20260115146000",
                             "20260115142510+25",
                             "20260115142510+9900",
                             "20260115142510.",
                             "2026011514.5",
                             "20260115142510.12x",
                             "-20260115",
                             "202601151425101",
                             "2026-01-15T14:25:10Z",
                             "18000101",
                             "20260115142510+0530+0000",
                             "2026011514251012345678"}) {
        EXPECT_FALSE(parseHl7Time(text).ok()) << text;
    }
}

TEST(Hl7Time, KnowsWhatMeansNoTime) {
    EXPECT_TRUE(isNoHl7Time(""));
    EXPECT_TRUE(isNoHl7Time("0"));
    EXPECT_TRUE(isNoHl7Time("00000000000000"));
    EXPECT_FALSE(isNoHl7Time("20260115"));
}

TEST(Hl7Time, TellsWhetherMinutesWereSent) {
    EXPECT_FALSE(parseHl7Time("20260115").value().hasMinutes);
    EXPECT_FALSE(parseHl7Time("2026011514").value().hasMinutes);
    EXPECT_TRUE(parseHl7Time("202601151425").value().hasMinutes);
}

TEST(Hl7Time, TellsWhetherSecondsWereSent) {
    EXPECT_FALSE(parseHl7Time("202601151425").value().hasSeconds);
    EXPECT_FALSE(parseHl7Time("202601151425+0100").value().hasSeconds);
    EXPECT_TRUE(parseHl7Time("20260115142500").value().hasSeconds);
    EXPECT_TRUE(parseHl7Time("20260115142500.5+0100").value().hasSeconds);
}

TEST(Hl7Time, WithoutZoneItFailsInWords) {
    const auto time = resolveHl7Time(parseHl7Time("20260115142510").value(), ZoneRules{});
    ASSERT_FALSE(time.ok());
    EXPECT_NE(time.error().what.find("no zone"), std::string::npos);
}

// Nothing that is kept or shown holds a later time than the year 9999 in UTC.
TEST(Hl7Time, AfterTheYear9999InUtcItFailsInWords) {
    for (const char* text : {"99991231235959", "99991231235959-0500", "99991231235960+0000"}) {
        const auto time = parseHl7Time(text);
        ASSERT_TRUE(time.ok()) << text;
        const auto utc = resolveHl7Time(time.value(), fixedZone(-5));
        ASSERT_FALSE(utc.ok()) << text;
        EXPECT_NE(utc.error().what.find("9999"), std::string::npos) << text;
    }
    const auto last = parseHl7Time("99991231235959.999+0000");
    EXPECT_EQ(toIso8601(resolveHl7Time(last.value(), {}).value()), "9999-12-31T23:59:59.999Z");
}

TEST(Hl7Time, WritesWhatItReads) {
    const WallTime at{1'768'487'110'250};
    EXPECT_EQ(toHl7Time(at), "20260115142510.250+0000");
    EXPECT_EQ(resolveHl7Time(parseHl7Time(toHl7Time(at)).value(), {}).value(), at);
}

}  // namespace
}  // namespace chairside::wire
