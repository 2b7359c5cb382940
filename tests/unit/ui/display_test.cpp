// What a screen may say of a reading, and the small shapes and words around it.
#include <gtest/gtest.h>

#include <QStringList>
#include <algorithm>

#include "ui/model/command_id.h"
#include "ui/model/grid_shape.h"
#include "ui/model/limits.h"
#include "ui/model/vital_display.h"
#include "ui/model/words.h"

namespace chairside::ui {
namespace {

v1::Reading reading(v1::ReadingState state, std::int64_t sinceMs, double value = 97) {
    v1::Reading r;
    r.set_vital(v1::SPO2);
    r.set_state(state);
    r.set_value_milli(static_cast<std::int64_t>(value * 1000));
    r.set_since_instant_ms(sinceMs);
    r.set_measured_unix_ms(1);
    return r;
}

struct Row {
    const char* name;
    v1::ReadingState state;
    std::int64_t ageMs;
    bool stationHeard;
    std::int64_t silentMs;
    const char* text;
    Look look;
};

class ReadingLook : public testing::TestWithParam<Row> {};

TEST_P(ReadingLook, isTrue) {
    const Row& row = GetParam();
    const v1::Reading r = reading(row.state, 1'000'000 - row.ageMs);
    const Shown shown = show(&r, v1::SPO2, {true, 15'000}, {row.stationHeard, 1'000'000, row.silentMs});
    EXPECT_EQ(shown.text, QString::fromUtf8(row.text));
    EXPECT_EQ(shown.look, row.look);
    EXPECT_EQ(shown.note.isEmpty(), row.look == Look::Live) << "what is not live says why";
}

INSTANTIATE_TEST_SUITE_P(States, ReadingLook,
                         testing::Values(Row{"valid", v1::VALID, 1000, true, 0, "97", Look::Live},
                                         Row{"staleDims", v1::STALE, 20'000, true, 0, "97", Look::Dim},
                                         Row{"staleTurnsToDashes", v1::STALE, 31'000, true, 0, "--", Look::Gone},
                                         Row{"validButOldDims", v1::VALID, 20'000, true, 0, "97", Look::Dim},
                                         Row{"lostStationDims", v1::VALID, 1000, false, 3000, "97", Look::Dim},
                                         Row{"lostStationTurnsToDashes", v1::VALID, 1000, false, 30'000, "--",
                                             Look::Gone},
                                         Row{"late", v1::LATE, 1000, true, 0, "--", Look::Gone},
                                         Row{"invalid", v1::INVALID, 1000, true, 0, "?", Look::Invalid},
                                         Row{"none", v1::NONE, 0, true, 0, "--", Look::Absent}),
                         [](const auto& row) { return row.param.name; });

TEST(ByHand, isSaidBesideEveryValueThatAPersonEntered) {
    const Moment now{true, 1'000'000, 0};
    v1::Reading r = reading(v1::VALID, 999'000);
    EXPECT_FALSE(show(&r, v1::SPO2, {true, 15'000}, now).byHand);
    r.set_origin(v1::MANUAL);
    EXPECT_EQ(show(&r, v1::SPO2, {true, 15'000}, now), (Shown{"97", Look::Live, "MANUAL", true}));
    r.set_since_instant_ms(980'000);
    r.set_state(v1::STALE);
    EXPECT_EQ(show(&r, v1::SPO2, {true, 15'000}, now), (Shown{"97", Look::Dim, "MANUAL · 20 s old", true}));
    v1::Reading systolic = reading(v1::VALID, 880'000, 148);
    v1::Reading diastolic = reading(v1::VALID, 880'000, 92);
    systolic.set_vital(v1::NIBP_SYSTOLIC);
    diastolic.set_vital(v1::NIBP_DIASTOLIC);
    systolic.set_origin(v1::MANUAL);
    diastolic.set_origin(v1::MANUAL);
    EXPECT_EQ(showCuff(&systolic, &diastolic, {}, now), (Shown{"148/92", Look::Live, "MANUAL · 2 min ago", true}));
}

TEST(Cuff, showsItsAgeOrThatItIsUnknown) {
    v1::Reading sys = reading(v1::VALID, 880'000, 148);
    v1::Reading dia = reading(v1::VALID, 880'000, 92);
    sys.set_vital(v1::NIBP_SYSTOLIC);
    dia.set_vital(v1::NIBP_DIASTOLIC);
    const Moment now{true, 1'000'000, 0};
    EXPECT_EQ(showCuff(&sys, &dia, {}, now), (Shown{"148/92", Look::Live, "2 min ago"}));
    sys.clear_measured_unix_ms();
    EXPECT_EQ(showCuff(&sys, &dia, {}, now).note, "age unknown");
    dia.set_state(v1::INVALID);
    EXPECT_EQ(showCuff(&sys, &dia, {}, now).look, Look::Invalid);
    EXPECT_EQ(showCuff(nullptr, nullptr, {}, now).look, Look::Absent);
}

TEST(Cuff, showsNoPairThatNobodyMeasured) {
    v1::Reading sys = reading(v1::VALID, 880'000, 182);
    v1::Reading dia = reading(v1::VALID, 580'000, 85);
    sys.set_vital(v1::NIBP_SYSTOLIC);
    dia.set_vital(v1::NIBP_DIASTOLIC);
    const Moment now{true, 1'000'000, 0};
    EXPECT_EQ(showCuff(&sys, &dia, {}, now), (Shown{"182/--", Look::Live, "2 min ago"}));
    std::swap(sys, dia);
    sys.set_vital(v1::NIBP_SYSTOLIC);
    dia.set_vital(v1::NIBP_DIASTOLIC);
    EXPECT_EQ(showCuff(&sys, &dia, {}, now).text, "--/182");
}

TEST(Words, chairsAreOrderedAsPeopleCount) {
    QStringList names = {"10", "Bay B 1", "2", "Bay A 10", "1", "Bay A 9", "bay a 9b"};
    std::sort(names.begin(), names.end(), naturallyBefore);
    EXPECT_EQ(names, (QStringList{"1", "2", "10", "Bay A 9", "bay a 9b", "Bay A 10", "Bay B 1"}));
}

TEST(Words, timesAndPeople) {
    EXPECT_EQ(elapsed(18'400), "18 s");
    EXPECT_EQ(elapsed(125'000), "2:05");
    EXPECT_EQ(elapsed(3'725'000), "1:02:05");
    EXPECT_EQ(elapsed(-5), "0 s");
    EXPECT_EQ(age(7'500'000), "2 h 05");
    EXPECT_EQ(personText("unverified:A. Rivera"), "A. Rivera (unverified)");
    EXPECT_EQ(vitalText(v1::TEMPERATURE, 36'650), "36.6");
    EXPECT_EQ(vitalText(v1::SPO2, 97'000), "97");
}

TEST(GridShape, holdsAllTilesWithoutScrolling) {
    for (int count = 1; count <= 24; ++count) {
        for (const auto& [width, height] : {std::pair{1892.0, 986.0}, std::pair{1262.0, 726.0}}) {
            const GridShape shape = gridFor(count, width, height);
            EXPECT_GE(shape.columns * shape.rows, count);
            EXPECT_LT(shape.columns * (shape.rows - 1), count) << "no empty row";
        }
    }
    EXPECT_EQ(gridFor(6, 1892, 986), (GridShape{3, 2}));
    EXPECT_EQ(gridFor(0, 100, 100), (GridShape{1, 1}));
}

TEST(CommandId, isAVersionSevenUuidOfItsTime) {
    EXPECT_EQ(uuidV7(0x017F22E279B0, 0xCC3, 0x18C4DC0C0C07398F << 2U), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    EXPECT_NE(newCommandId(), newCommandId());
}

TEST(Limits, bandsAreCutWhereAWorseRuleTakesOver) {
    const std::vector<Limit> limits = {{v1::SPO2, 88, false, v1::HIGH, 10}, {v1::SPO2, 91, false, v1::MEDIUM, 15}};
    const std::vector<Band> expected = {{84, 88, v1::HIGH}, {88, 91, v1::MEDIUM}};
    EXPECT_EQ(bandsOf(limits, v1::SPO2, 84, 101), expected);
    EXPECT_TRUE(bandsOf(limits, v1::RATE, 40, 150).empty());
}

}  // namespace
}  // namespace chairside::ui
