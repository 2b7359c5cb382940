#include "simulators/simulated_floor.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "unit/simulators/floor_of_samples.h"

namespace chairside::sim {
namespace {

Result<SimulatedFloor> floorOf(const Options& options) { return makeFloor(options, kProgramStart, Pace{}); }

std::filesystem::path ownFolder(const std::string& name) {
    return std::filesystem::path(testing::TempDir()) / (name + "-" + std::to_string(::getpid()));
}

TEST(SimulatedFloor, HasAFeedForEachChair) {
    Options options;
    options.chairs = 3;
    options.demo = true;
    const auto floor = floorOf(options);
    ASSERT_TRUE(floor) << floor.error().text();
    ASSERT_EQ(floor.value().feeds.size(), 3U);
    EXPECT_EQ(floor.value().feeds[2].monitor().bed, "CHAIR-3");
    EXPECT_NE(floor.value().feeds[0].monitor().device, floor.value().feeds[1].monitor().device);
}

TEST(SimulatedFloor, HasAsManyChairsAsAreNamed) {
    Options options;
    EXPECT_EQ(floorOf(options).value().feeds.size(), 6U);
    options.chairNames = {"A", "B"};
    const auto floor = floorOf(options);
    ASSERT_TRUE(floor) << floor.error().text();
    ASSERT_EQ(floor.value().feeds.size(), 2U);
    EXPECT_EQ(floor.value().feeds[1].monitor().bed, "B");
}

// Their messages tell no bed: of one address they are one chair.
TEST(SimulatedFloor, HasOneMindrayAtAnAddress) {
    Options options;
    options.protocol = "mindray-pds";
    options.chairs = 2;
    ASSERT_FALSE(floorOf(options));
    EXPECT_EQ(floorOf(options).error().where, "--protocol");
    options.chairs = 1;
    EXPECT_TRUE(floorOf(options));
    options.chairs = 2;
    options.waitAt = "127.0.0.1:0";
    EXPECT_TRUE(floorOf(options)) << "each has a port of its own";
}

TEST(SimulatedFloor, NamesWhatAProtocolHasNoWordFor) {
    const std::filesystem::path dir = ownFolder("chairside_unsaid");
    std::filesystem::create_directories(dir);
    Options options;
    options.replay = {(dir / "night.csv").string()};
    std::ofstream(options.replay.front()) << "t_min,HR,SpO2,RR\n0,70,97,14\n1,71,97,\n";
    const auto notes = [&](const char* protocol) {
        options.protocol = protocol;
        return floorOf(options).value().notes;
    };
    EXPECT_TRUE(notes("hl7").empty());
    EXPECT_TRUE(notes("link").empty());
    ASSERT_EQ(notes("nihon-kohden").size(), 1U);
    EXPECT_EQ(notes("nihon-kohden").front(),
              "night: not played, nihon-kohden has no word for it: HEART_RATE RESPIRATORY_RATE");
    std::filesystem::remove_all(dir);
}

TEST(SimulatedFloor, PlaysRecordingsUnderShortNames) {
    const std::filesystem::path dir = ownFolder("chairside_simulated_floor");
    std::filesystem::create_directories(dir);
    const std::string path = (dir / "demo-night.csv").string();
    std::ofstream(path) << "t_min,HR,ABP_SYS\n0,70,120\n";
    Options options;
    options.replay = {path, path};
    const auto floor = floorOf(options);
    std::filesystem::remove_all(dir);
    ASSERT_TRUE(floor) << floor.error().text();
    EXPECT_EQ(floor.value().feeds[0].monitor().bed, "night");
    EXPECT_EQ(floor.value().feeds[1].monitor().bed, "night-2");
    ASSERT_EQ(floor.value().notes.size(), 2U);
    EXPECT_NE(floor.value().notes[0].find("ABP_SYS"), std::string::npos);
}

TEST(SimulatedFloor, RefusesWhatDoesNotFit) {
    Options badFault;
    badFault.faults = {"probe-off@99:0+5"};
    ASSERT_FALSE(floorOf(badFault));
    EXPECT_EQ(floorOf(badFault).error().where, "--fault");

    Options badNames;
    badNames.chairs = 2;
    for (const auto& names : std::vector<std::vector<std::string>>{{"A"}, {"A", "A"}, {"A", "B|C"}}) {
        badNames.chairNames = names;
        ASSERT_FALSE(floorOf(badNames));
        EXPECT_EQ(floorOf(badNames).error().where, "--chairs-named");
    }

    Options missing;
    missing.replay = {"/nowhere/night.csv"};
    EXPECT_FALSE(floorOf(missing));
}

}  // namespace
}  // namespace chairside::sim
