#include "alarm/occurrence.h"

#include <gtest/gtest.h>

namespace chairside::alarm {
namespace {

TEST(OccurrenceId, ReadsWhatItWrote) {
    const OccurrenceId id{.sequence = 1234, .ordinal = 7};
    EXPECT_EQ(toText(id), "1234-7");
    EXPECT_EQ(parseOccurrenceId("1234-7"), id);
}

TEST(OccurrenceId, RefusesAnythingElse) {
    for (const char* text : {"", "-", "1", "1-", "-1", "1-2x", "x1-2", "1 -2", "1-2-3", "99999999999999999999-1"}) {
        EXPECT_FALSE(parseOccurrenceId(text)) << text;
    }
}

}  // namespace
}  // namespace chairside::alarm
