// Questionnaires and recovery scores, row by row.
#include <gtest/gtest.h>

#include "session/scores.h"

namespace chairside::session {
namespace {

using Items = std::vector<std::uint32_t>;
using Q = Questionnaire;

struct Row {
    const char* name;
    Q scale;
    Items items;
    std::uint32_t points;
    Band band;
    bool positive, suicide, high;
};
class Scores : public testing::TestWithParam<Row> {};
TEST_P(Scores, AreAddedAndRead) {
    const Row& row = GetParam();
    const auto score = scoreOf(row.scale, row.items);
    ASSERT_TRUE(score.ok()) << score.error().text();
    EXPECT_EQ(score.value().points, row.points);
    EXPECT_EQ(score.value().band, row.band);
    EXPECT_EQ(score.value().positive, row.positive);
    EXPECT_EQ(score.value().suicideFlag, row.suicide);
    EXPECT_EQ(score.value().highRisk, row.high);
}
INSTANTIATE_TEST_SUITE_P(
    Rows, Scores,
    testing::Values(
        Row{"PHQ-9 nothing", Q::Phq9, {0, 0, 0, 0, 0, 0, 0, 0, 0}, 0, Band::Minimal, false, false, false},
        Row{"PHQ-9 4", Q::Phq9, {1, 1, 1, 1, 0, 0, 0, 0, 0}, 4, Band::Minimal, false, false, false},
        Row{"PHQ-9 5", Q::Phq9, {1, 1, 1, 1, 1, 0, 0, 0, 0}, 5, Band::Mild, false, false, false},
        Row{"PHQ-9 9 and item 9", Q::Phq9, {1, 1, 1, 1, 1, 1, 1, 1, 1}, 9, Band::Mild, false, true, false},
        Row{"PHQ-9 10", Q::Phq9, {2, 2, 2, 2, 2, 0, 0, 0, 0}, 10, Band::Moderate, true, false, false},
        Row{"PHQ-9 15", Q::Phq9, {3, 3, 3, 3, 3, 0, 0, 0, 0}, 15, Band::ModeratelySevere, true, false, false},
        Row{"PHQ-9 20", Q::Phq9, {3, 3, 3, 3, 3, 3, 2, 0, 0}, 20, Band::Severe, true, false, false},
        Row{"PHQ-9 all", Q::Phq9, {3, 3, 3, 3, 3, 3, 3, 3, 3}, 27, Band::Severe, true, true, false},
        Row{"GAD-7 7", Q::Gad7, {1, 1, 1, 1, 1, 1, 1}, 7, Band::Mild, false, false, false},
        Row{"GAD-7 8", Q::Gad7, {2, 1, 1, 1, 1, 1, 1}, 8, Band::Mild, true, false, false},
        Row{"GAD-7 10", Q::Gad7, {3, 3, 3, 1, 0, 0, 0}, 10, Band::Moderate, true, false, false},
        Row{"GAD-7 15", Q::Gad7, {3, 3, 3, 3, 3, 0, 0}, 15, Band::Severe, true, false, false},
        Row{"PCL-5 30",
            Q::Pcl5,
            {4, 4, 4, 4, 4, 4, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            30,
            Band::None,
            false,
            false,
            false},
        Row{"PCL-5 31",
            Q::Pcl5,
            {4, 4, 4, 4, 4, 4, 4, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            31,
            Band::None,
            true,
            false,
            false},
        Row{"C-SSRS no", Q::Cssrs, {0, 0, 0, 0, 0, 0, 0}, 0, Band::None, false, false, false},
        Row{"C-SSRS wish", Q::Cssrs, {1, 0, 0, 0, 0, 0, 0}, 1, Band::Mild, true, true, false},
        Row{"C-SSRS thoughts", Q::Cssrs, {1, 1, 0, 0, 0, 0, 0}, 2, Band::Mild, true, true, false},
        Row{"C-SSRS method", Q::Cssrs, {1, 1, 1, 0, 0, 0, 0}, 3, Band::Moderate, true, true, false},
        Row{"C-SSRS intent", Q::Cssrs, {0, 1, 0, 1, 0, 0, 0}, 4, Band::Severe, true, true, true},
        Row{"C-SSRS plan", Q::Cssrs, {0, 1, 0, 0, 1, 0, 0}, 5, Band::Severe, true, true, true},
        Row{"C-SSRS behaviour long ago", Q::Cssrs, {0, 0, 0, 0, 0, 1, 0}, 6, Band::Moderate, true, true, false},
        Row{"C-SSRS behaviour lately", Q::Cssrs, {0, 0, 0, 0, 0, 1, 1}, 6, Band::Severe, true, true, true},
        Row{"pain 0", Q::PainNrs, {0}, 0, Band::Minimal, false, false, false},
        Row{"pain 3", Q::PainNrs, {3}, 3, Band::Mild, false, false, false},
        Row{"pain 4", Q::PainNrs, {4}, 4, Band::Moderate, false, false, false},
        Row{"pain 7", Q::PainNrs, {7}, 7, Band::Severe, false, false, false},
        Row{"Aldrete 8", Q::Aldrete, {2, 2, 1, 2, 1}, 8, Band::None, false, false, false},
        Row{"Aldrete 9", Q::Aldrete, {2, 2, 1, 2, 2}, 9, Band::None, true, false, false},
        Row{"Aldrete 10", Q::Aldrete, {2, 2, 2, 2, 2}, 10, Band::None, true, false, false},
        Row{"PADSS 8", Q::Padss, {2, 1, 2, 2, 1}, 8, Band::None, false, false, false},
        Row{"PADSS 9", Q::Padss, {2, 2, 2, 2, 1}, 9, Band::None, true, false, false}));

struct BadRow {
    Q scale;
    Items items;
    const char* why;
};
class BadAnswers : public testing::TestWithParam<BadRow> {};
TEST_P(BadAnswers, AreRefusedWithTheItem) {
    const auto score = scoreOf(GetParam().scale, GetParam().items);
    ASSERT_FALSE(score.ok());
    EXPECT_EQ(score.error().text(), GetParam().why);
}
INSTANTIATE_TEST_SUITE_P(
    Rows, BadAnswers,
    testing::Values(
        BadRow{Q::Phq9, {0, 0, 0}, "PHQ-9: has 9 items, 3 were answered"},
        BadRow{Q::Phq9, {0, 0, 0, 4, 0, 0, 0, 0, 0}, "PHQ-9, item 4: 4 is outside 0 to 3"},
        BadRow{Q::PainNrs, {11}, "pain NRS, item 1: 11 is outside 0 to 10"},
        BadRow{Q::Aldrete, {2, 2, 2, 2, 2, 2}, "modified Aldrete: has 5 items, 6 were answered"},
        BadRow{Q::Cssrs, {1, 0, 1, 0, 0, 0, 0}, "C-SSRS screener, question 3: is only asked when question 2 is yes"},
        BadRow{Q::Cssrs, {0, 0, 0, 0, 0, 0, 1}, "C-SSRS screener, question 7: is only asked when question 6 is yes"}));

}  // namespace
}  // namespace chairside::session
