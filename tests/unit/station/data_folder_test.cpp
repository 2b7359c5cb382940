#include "station/data_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "unit/record/power_loss.h"
#include "unit/record/temporary_folder.h"

namespace chairside::station {
namespace {

using record::PowerLoss;
using record::Survives;

TEST(DataFolder, IsThereAfterThePowerWentWithAllAboveIt) {
    const record::TemporaryFolder folder;
    const PowerLoss disk{folder.path()};
    ASSERT_TRUE(prepareDataFolder(folder.path() / "srv" / "chairside" / "data").ok());
    std::mt19937 random{1};
    EXPECT_TRUE(disk.image(Survives::Synced, random).contains("srv/chairside/data/"));
}

TEST(DataFolder, MayBeNamedWithASlashBehindIt) {
    const record::TemporaryFolder folder;
    const std::string data = (folder.path() / "srv" / "data").string() + '/';
    ASSERT_TRUE(prepareDataFolder(data).ok());
    EXPECT_TRUE(prepareDataFolder(data).ok()) << "and when it is there";
}

TEST(DataFolder, OfSomebodyElseIsNotTaken) {
    const record::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "photos");
    EXPECT_FALSE(prepareDataFolder(folder.path()).ok());
}

TEST(DataFolder, ThatAFileIsInTheWayOfIsAnError) {
    const record::TemporaryFolder folder;
    ASSERT_TRUE(prepareDataFolder(folder.path() / "data").ok());
    std::filesystem::remove(folder.path() / "data");
    std::ofstream(folder.path() / "data") << "a file";
    EXPECT_FALSE(prepareDataFolder(folder.path() / "data").ok());
    EXPECT_FALSE(prepareDataFolder(folder.path() / "data" / "below").ok());
}

}  // namespace
}  // namespace chairside::station
