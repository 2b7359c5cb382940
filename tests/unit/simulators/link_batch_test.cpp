#include "simulators/monitor/link_batch.h"

#include <gtest/gtest.h>

#include "unit/simulators/floor_of_samples.h"

namespace chairside::sim {
namespace {

TEST(LinkBatch, CarriesWhatIsMeasuredMarkedAsDemo) {
    const WallTime cuff = kProgramStart - Duration{60'000};
    const Sample sample{Duration{0},
                        kProgramStart,
                        {{Vital::Spo2, std::nullopt, kProgramStart},
                         {Vital::RespiratoryRate, Quantity::whole(14), kProgramStart},
                         {Vital::NibpMean, Quantity::fromMilli(91'333), cuff}},
                        false};
    const std::string id = batchId(7, kProgramStart, "CHAIR-2", 5);
    EXPECT_EQ(id, "7-1768487405120-CHAIR-2-5");
    const v1::ReadingBatch batch = linkBatch({"CHAIR-2", "02AA", ""}, id, sample);
    EXPECT_EQ(batch.batch(), id);
    EXPECT_EQ(batch.message().monitor().bed(), "CHAIR-2");
    EXPECT_EQ(batch.message().monitor().device(), "02AA");
    EXPECT_EQ(batch.message().sent_unix_ms(), kProgramStart.unixMs());
    ASSERT_EQ(batch.message().observations_size(), 2);
    EXPECT_EQ(batch.message().observations(0).vital(), v1::RESPIRATORY_RATE);
    EXPECT_EQ(batch.message().observations(1).vital(), v1::NIBP_MEAN);
    EXPECT_EQ(batch.message().observations(1).value_milli(), 91'333);
    EXPECT_EQ(batch.message().observations(1).measured_unix_ms(), cuff.unixMs());
    for (const auto& observation : batch.message().observations()) {
        EXPECT_TRUE(observation.demo());
        EXPECT_EQ(observation.origin(), v1::MONITOR);
        EXPECT_EQ(observation.quality(), v1::GOOD);
    }
    EXPECT_EQ(batch.SerializeAsString(), linkBatch({"CHAIR-2", "02AA", ""}, id, sample).SerializeAsString());
}

}  // namespace
}  // namespace chairside::sim
