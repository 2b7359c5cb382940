#include "vitals/scale.h"

#include <gtest/gtest.h>

namespace chairside {
namespace {

TEST(Scales, areFoundByTheirNames) {
    for (const Scale scale : kAllScales) EXPECT_EQ(scaleNamed(name(scale)), scale);
    EXPECT_FALSE(scaleNamed("rass"));
    EXPECT_FALSE(scaleNamed(""));
}

TEST(Scales, haveTheRangesOfThePublishedOnes) {
    struct Row {
        Scale scale;
        int lowest, highest;
    };
    for (const Row& row :
         {Row{Scale::Rass, -5, 4}, Row{Scale::Moaas, 0, 5}, Row{Scale::Dissociation, 0, 10},
          Row{Scale::ChestPain, 0, 10}, Row{Scale::CountedBreaths, 0, 120}, Row{Scale::Oxygen, 0, 60}}) {
        EXPECT_TRUE(range(row.scale).contains(Quantity::whole(row.lowest))) << name(row.scale);
        EXPECT_TRUE(range(row.scale).contains(Quantity::whole(row.highest))) << name(row.scale);
        EXPECT_FALSE(range(row.scale).contains(Quantity::whole(row.lowest - 1))) << name(row.scale);
        EXPECT_FALSE(range(row.scale).contains(Quantity::whole(row.highest + 1))) << name(row.scale);
    }
}

TEST(Scales, countInWholeStepsButForOxygen) {
    EXPECT_FALSE(range(Scale::Rass).contains(Quantity::fromMilli(-2'500)));
    EXPECT_TRUE(range(Scale::Oxygen).contains(Quantity::fromMilli(2'500)));
}

}  // namespace
}  // namespace chairside
