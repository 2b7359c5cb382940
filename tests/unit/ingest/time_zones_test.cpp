#include "ingest/time_zones.h"

#include <gtest/gtest.h>

namespace chairside::ingest {
namespace {

struct Row {
    const char* local;
    const char* utc;
};

class TimeZones : public testing::Test {
protected:
    void SetUp() override {
        if (!zoneRules("Europe/Berlin")) GTEST_SKIP() << "no tzdata on this computer";
    }
};

TEST_F(TimeZones, TurnsLocalTimeIntoUtc) {
    const auto berlin = zoneRules("Europe/Berlin");
    for (const Row& row :
         {Row{"20260115142510", "2026-01-15T13:25:10.000Z"}, Row{"20260715142510", "2026-07-15T12:25:10.000Z"},
          Row{"20261025013000", "2026-10-24T23:30:00.000Z"},
          Row{"20261025023000", "2026-10-25T00:30:00.000Z"},  // twice that night: the earlier
          Row{"20261025033000", "2026-10-25T02:30:00.000Z"},
          Row{"20260329023000", "2026-03-29T01:30:00.000Z"}}) {  // not that night: an hour on
        const auto time = wire::parseHl7Time(row.local);
        EXPECT_EQ(toIso8601(wire::resolveHl7Time(time.value(), berlin.value()).value()), row.utc) << row.local;
    }
}

TEST(TimeZonesAlways, UtcNeedsNoTzdata) {
    const auto utc = zoneRules("UTC");
    ASSERT_TRUE(utc.ok());
    EXPECT_EQ(utc.value()(wire::LocalTime{1000}).value(), WallTime{1000});
}

TEST(TimeZonesAlways, AnUnknownZoneIsNamed) {
    const auto none = zoneRules("Europe/Atlantis");
    ASSERT_FALSE(none.ok());
    EXPECT_NE(none.error().what.find("Europe/Atlantis"), std::string::npos);
}

}  // namespace
}  // namespace chairside::ingest
