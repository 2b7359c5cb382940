#include "station/intake_lanes.h"

#include <gtest/gtest.h>

namespace chairside::station {
namespace {

Waiting item(engine::Lane lane, const std::string& raw) { return {lane, engine::Alive{}, raw, {}}; }

TEST(IntakeLanes, AreTakenInTurnSoThatNoneStarvesAnother) {
    IntakeLanes lanes(1);
    const auto busy = lanes.open(), quiet = lanes.open();
    for (const char* raw : {"b1", "b2", "b3"}) {
        Waiting w = item(busy, raw);
        (void)lanes.put(w);
    }
    Waiting w = item(quiet, "q1");
    (void)lanes.put(w);
    std::vector<std::string> order;
    while (auto taken = lanes.take()) order.push_back(taken->rawFrame);
    EXPECT_EQ(order, (std::vector<std::string>{"b1", "q1", "b2", "b3"}));
}

TEST(IntakeLanes, RefuseWhatIsTooMuchForOneAndTakeTheOthers) {
    IntakeLanes lanes(1);
    const auto flood = lanes.open(), other = lanes.open();
    auto last = IntakeLanes::Put::Taken;
    for (std::size_t i = 0; i < 2 * engine::Intake::kLaneDepth && last != IntakeLanes::Put::Full; ++i) {
        Waiting w = item(flood, "x");
        last = lanes.put(w);
    }
    EXPECT_EQ(last, IntakeLanes::Put::Full);
    Waiting refused = item(flood, "mine");
    EXPECT_EQ(lanes.put(refused), IntakeLanes::Put::Full);
    EXPECT_EQ(refused.rawFrame, "mine") << "a refused one stays with the caller";
    Waiting w = item(other, "y");
    EXPECT_NE(lanes.put(w), IntakeLanes::Put::Full);
}

TEST(IntakeLanes, TellWhenSomebodyMustComeAndTake) {
    IntakeLanes lanes(1);
    const auto lane = lanes.open();
    Waiting a = item(lane, "a"), b = item(lane, "b"), c = item(lane, "c");
    EXPECT_EQ(lanes.put(a), IntakeLanes::Put::TakenFirst);
    EXPECT_EQ(lanes.put(b), IntakeLanes::Put::Taken);
    (void)lanes.take();
    (void)lanes.take();
    EXPECT_FALSE(lanes.take());
    EXPECT_EQ(lanes.put(c), IntakeLanes::Put::TakenFirst);
}

TEST(IntakeLanes, AClosedLaneGivesWhatItStillHolds) {
    IntakeLanes lanes(7);
    const auto lane = lanes.open();
    EXPECT_EQ(lane, 7U);
    Waiting w = item(lane, "farewell");
    (void)lanes.put(w);
    lanes.close(lane);
    ASSERT_TRUE(lanes.take());
    EXPECT_FALSE(lanes.take());
    EXPECT_EQ(lanes.open(), 8U) << "numbers are never used again";
}

}  // namespace
}  // namespace chairside::station
