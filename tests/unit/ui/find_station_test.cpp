// A station is found by the command lines of running programs.
#include <gtest/gtest.h>

#include <fstream>

#include "ui/app/find_station.h"

namespace chairside::ui {
namespace {

namespace fs = std::filesystem;

class FindStation : public testing::Test {
protected:
    FindStation() {
        proc_ = fs::path(testing::TempDir()) /
                ("proc-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        fs::remove_all(proc_);
        fs::create_directories(proc_ / "self");
    }
    ~FindStation() override { fs::remove_all(proc_); }
    void run(const std::string& pid, const std::vector<std::string>& arguments) {
        fs::create_directories(proc_ / pid);
        std::ofstream file(proc_ / pid / "cmdline", std::ios::binary);
        for (const std::string& argument : arguments) file << argument << '\0';
    }
    fs::path proc_;
};

TEST_F(FindStation, byItsCommandLine) {
    run("12", {"/usr/bin/bash"});
    run("40", {"/opt/chairside-station", "--data", "/d", "--listen-link", "127.0.0.1:7500"});
    EXPECT_EQ(linkOfRunningStation(proc_), "127.0.0.1:7500");
}

TEST_F(FindStation, atTheUsualPortWhenItSaysNothing) {
    run("40", {"chairside-station", "--data", "/d"});
    EXPECT_EQ(linkOfRunningStation(proc_), "127.0.0.1:7411");
}

TEST_F(FindStation, notWhereItsPortIsItsOwnSecret) {
    run("40", {"chairside-station", "--listen-link=127.0.0.1:0"});
    run("41", {"chairside-station", "--config", "/etc/chairside.textproto"});
    EXPECT_EQ(linkOfRunningStation(proc_), std::nullopt);
}

TEST_F(FindStation, nothingRunsOrNothingCanBeRead) {
    EXPECT_EQ(linkOfRunningStation(proc_), std::nullopt);
    EXPECT_EQ(linkOfRunningStation(proc_ / "missing"), std::nullopt);
}

}  // namespace
}  // namespace chairside::ui
