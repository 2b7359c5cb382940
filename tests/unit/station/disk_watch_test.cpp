// How much room is left where the station saves: when that is said.
#include "station/disk_watch.h"

#include <gtest/gtest.h>

#include <future>

#include "unit/record/temporary_folder.h"

namespace chairside::station {
namespace {

TEST(DiskRoom, IsLowBelowTheLimitAndEnoughOnlyWellAboveIt) {
    DiskRoom room = judgeRoom({}, kRoomLow);
    EXPECT_FALSE(room.low);
    room = judgeRoom(room, kRoomLow - 1);
    EXPECT_TRUE(room.low);
    room = judgeRoom(room, kRoomEnough - 1);
    EXPECT_TRUE(room.low) << "it would flicker";
    room = judgeRoom(room, kRoomEnough);
    EXPECT_FALSE(room.low);
}

TEST(DiskRoom, IsSaidInWords) {
    EXPECT_EQ(inWords({true, std::uint64_t{1} << 30U}), "1 GiB left");
    EXPECT_EQ(inWords({true, 0}), "0 GiB left");
}

TEST(DiskWatch, TellsAChangeFromWhatWasKnown) {
    const record::TemporaryFolder folder;
    std::error_code error;
    const auto room = std::filesystem::space(folder.path(), error).available;
    if (room >= kRoomLow && room < kRoomEnough) GTEST_SKIP() << "neither low nor enough: whatever was known stays";
    const bool isLow = room < kRoomLow;
    std::promise<DiskRoom> told;
    const DiskWatch watch(folder.path(), !isLow, [&told](const DiskRoom& now) { told.set_value(now); });
    auto answer = told.get_future();
    ASSERT_EQ(answer.wait_for(std::chrono::seconds{20}), std::future_status::ready);
    EXPECT_EQ(answer.get().low, isLow);
}

TEST(DiskWatch, SaysNothingOfAFolderThatIsNotThere) {
    const DiskWatch watch(
        "/nowhere/at/all", false, [](const DiskRoom&) { ADD_FAILURE(); }, Duration{1});
}

}  // namespace
}  // namespace chairside::station
