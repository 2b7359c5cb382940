#include "simulators/replay/recording.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "simulators/replay/replay_source.h"
#include "unit/simulators/floor_of_samples.h"

namespace chairside::sim {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

Result<Recording> read(const std::string& text) {
    std::istringstream stream(text);
    return readRecording(stream, "night.csv");
}

Recording recording(const std::string& text) {
    Result<Recording> result = read(text);
    EXPECT_TRUE(result) << (result ? "" : result.error().text());
    return std::move(result).value();
}

TEST(Recording, ReadsRowsAndLeavesOutWhatWasNotMeasured) {
    const Recording r = recording(
        "t_min,HR,SpO2,NIBP_SYS,NIBP_DIA,NIBP_MEAN,ABP_MEAN\r\n0,,,166,67,,\r\n3,121,99,158,76,91.3333,-5\n4,,,,,,"
        "80\n");
    ASSERT_EQ(r.rows.size(), 2U);
    EXPECT_EQ(r.rows[0].values.size(), 2U);
    EXPECT_EQ(r.rows[1].at, minutes{3});
    ASSERT_EQ(r.rows[1].values.size(), 5U);
    EXPECT_EQ(r.rows[1].values[4], (std::pair{Vital::NibpMean, Quantity::fromMilli(91'333)}));
    EXPECT_EQ(r.ignoredColumns, std::vector<std::string>{"ABP_MEAN"});
}

struct WrongRecording {
    const char* name;
    const char* text;
    const char* where;
};

class WrongRecordings : public testing::TestWithParam<WrongRecording> {};

TEST_P(WrongRecordings, SayWhere) {
    const Result<Recording> result = read(GetParam().text);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().where, GetParam().where) << result.error().what;
    EXPECT_FALSE(result.error().what.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongRecordings,
    testing::Values(WrongRecording{"Empty", "", "night.csv:1"},
                    WrongRecording{"NoTime", "HR,SpO2\n1,2\n", "night.csv:1"},
                    WrongRecording{"OnlyTime", "t_min,ABP_SYS\n1,2\n", "night.csv:1"},
                    WrongRecording{"UnknownColumn", "t_min,HR,Mood\n0,1,2\n", "night.csv:1, column Mood"},
                    WrongRecording{"TwiceTheColumn", "t_min,HR,HR\n0,1,2\n", "night.csv:1, column HR"},
                    WrongRecording{"NoRows", "t_min,HR\n\n", "night.csv:3"},
                    WrongRecording{"NotANumber", "t_min,HR,SpO2\n0,71,97\n1,72,9x\n", "night.csv:3, column SpO2"},
                    WrongRecording{"NaN", "t_min,HR\n0,nan\n", "night.csv:2, column HR"},
                    WrongRecording{"NoTimeInRow", "t_min,HR\n,71\n", "night.csv:2, column t_min"},
                    WrongRecording{"NegativeTime", "t_min,HR\n-1,71\n", "night.csv:2, column t_min"},
                    WrongRecording{"TimeGoesBack", "t_min,HR\n5,71\n4,72\n", "night.csv:3, column t_min"},
                    WrongRecording{"TooFewCells", "t_min,HR,SpO2\n0,71\n", "night.csv:2"},
                    WrongRecording{"TooManyCells", "t_min,HR\n0,71,5\n", "night.csv:2"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Recording, AMissingFileIsAnError) {
    const auto result = readRecordingFile("/nowhere/night.csv");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().where, "/nowhere/night.csv");
}

TEST(ReplaySource, SaysEachRowAtItsTimeAndNothingBetween) {
    ReplaySource source(recording("t_min,HR,NIBP_SYS\n0,70,\n2,71,120\n5,72,\n"), kProgramStart, std::nullopt);
    const auto samples = samplesUntil(source, minutes{60});
    ASSERT_EQ(samples.size(), 3U);
    EXPECT_EQ(samples[1].due, minutes{2});
    EXPECT_EQ(samples[1].at, kProgramStart + minutes{2});
    EXPECT_TRUE(samples[1].newCuff);
    EXPECT_FALSE(find(samples[2], Vital::NibpSystolic));
    EXPECT_FALSE(source.due());
}

TEST(ReplaySource, HoldRepeatsTheLastValuesAndTheCuffKeepsItsTime) {
    ReplaySource source(recording("t_min,HR,NIBP_SYS\n0,70,120\n1,71,\n"), kProgramStart, seconds{20});
    const auto samples = samplesUntil(source, minutes{60});
    ASSERT_EQ(samples.size(), 4U);  // 0 s, 20 s, 40 s, 60 s
    EXPECT_EQ(samples[2].due, seconds{40});
    EXPECT_EQ(find(samples[2], Vital::HeartRate)->at, kProgramStart + seconds{40});
    EXPECT_EQ(find(samples[2], Vital::NibpSystolic)->at, kProgramStart);
    EXPECT_FALSE(samples[2].newCuff);
    EXPECT_EQ(value(samples[3], Vital::HeartRate), 71);
    EXPECT_FALSE(find(samples[3], Vital::NibpSystolic));
}

TEST(Recording, ReadsTheRealRecordings) {
    const char* named = std::getenv("CHAIRSIDE_CORPUS");
    const std::filesystem::path corpus = named != nullptr
                                             ? std::filesystem::path(named)
                                             : std::filesystem::path(CHAIRSIDE_SOURCE_DIR) / "../shared/corpus";
    if (!std::filesystem::is_directory(corpus / "vitals")) GTEST_SKIP() << "no recordings at " << corpus / "vitals";
    int read = 0;
    for (const auto& file : std::filesystem::directory_iterator(corpus / "vitals")) {
        const std::string name = file.path().filename().string();
        if (file.path().extension() != ".csv" || name.starts_with("vscapture")) continue;
        const auto result = readRecordingFile(file.path().string());
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        ++read;
    }
    EXPECT_EQ(read, 14);
}

}  // namespace
}  // namespace chairside::sim
