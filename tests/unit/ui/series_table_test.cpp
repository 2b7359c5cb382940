// A patient's sessions beside each other: dose, baseline, peaks and scores as they were recorded.
#include <gtest/gtest.h>

#include <QVariantMap>

#include "ui/model/dose_sums.h"
#include "ui/model/series_table.h"
#include "ui/model/words.h"

namespace chairside::ui {
namespace {

constexpr std::int64_t kMinute = 60'000;

v1::SessionEntry& add(v1::SessionRecord& record, int minute) {
    v1::SessionEntry& entry = *record.add_entries();
    entry.set_number(static_cast<std::uint32_t>(record.entries_size()));
    entry.set_at_unix_ms(minute * kMinute);
    return entry;
}

void answer(v1::SessionRecord& record, v1::Questionnaire scale, std::initializer_list<unsigned> items) {
    v1::AnswerScale& answers = *add(record, 2).mutable_act()->mutable_answer_scale();
    answers.set_scale(scale);
    for (const unsigned item : items) answers.add_items(item);
}

void cuff(v1::SessionRecord& record, int minute, int systolic, int diastolic) {
    v1::CuffTaken& taken = *add(record, minute).mutable_act()->mutable_cuff_taken();
    taken.set_systolic_milli(systolic * 1000);
    taken.set_diastolic_milli(diastolic * 1000);
}

void start(v1::SessionRecord& record, int minute) {
    v1::Dose& dose = *add(record, minute).mutable_act()->mutable_start_drug()->mutable_dose();
    dose.set_rate_ul_per_h(60'000);
    dose.set_volume_ul(40'000);
    dose.set_ug_per_ml(1'000);
}

v1::SessionRecord session(const std::string& id, int number) {
    v1::SessionRecord record;
    record.set_id(id);
    add(record, 0).mutable_act()->mutable_begin()->set_number(static_cast<std::uint32_t>(number));
    answer(record, v1::PHQ9, {3, 3, 2, 2, 1, 1, 1, 1, 0});
    cuff(record, 5, 128, 80);
    v1::BaselineFound& base = *add(record, 6).mutable_act()->mutable_baseline_found();
    base.set_systolic_milli(128'000);
    base.set_diastolic_milli(80'000);
    start(record, 10);
    cuff(record, 20, 164, 92);
    cuff(record, 30, 151, 98);
    add(record, 50).mutable_act()->mutable_stop_drug();
    add(record, 120).mutable_act()->mutable_end()->set_ending(v1::ENDED_DISCHARGED);
    return record;
}

TEST(SeriesTable, reckonsWhatWasRecordedOfASession) {
    const SeriesSession of = seriesSessionOf(session("s1", 3), 500 * kMinute);
    EXPECT_EQ(of.number, 3);
    EXPECT_EQ(of.givenUg, 40'000) << "60 mL/h of 1 mg/mL for 40 minutes";
    EXPECT_EQ(of.baseline, std::make_pair(std::int64_t{128'000}, std::int64_t{80'000}));
    EXPECT_EQ(of.systolicMax, 164'000);
    EXPECT_EQ(of.diastolicMax, 98'000);
    EXPECT_EQ(of.ending, v1::ENDED_DISCHARGED);
    ASSERT_EQ(of.scores.size(), 1U);
    EXPECT_EQ(of.scores[0].points, 14);
    EXPECT_EQ(of.scores[0].pointsMax, 27);
}

TEST(SeriesTable, pausesAndRatesChangeWhatWasGiven) {
    v1::SessionRecord record = session("s1", 1);
    record.mutable_entries()->DeleteSubrange(5, record.entries_size() - 5);  // from the first cuff under the drug on
    ASSERT_TRUE(record.entries(4).act().has_start_drug());
    add(record, 20).mutable_act()->mutable_pause_drug();
    add(record, 30).mutable_act()->mutable_resume_drug();
    add(record, 35).mutable_act()->mutable_change_rate()->set_rate_ul_per_h(30'000);
    add(record, 45).mutable_act()->mutable_stop_drug();
    EXPECT_EQ(seriesSessionOf(record, 500 * kMinute).givenUg, 20'000) << "10 and 5 minutes at 60, 10 at 30 mL/h";
}

TEST(SeriesTable, aPumpThatRunsHasGivenWhatItCouldAndNoMore) {
    v1::SessionRecord record;
    add(record, 0).mutable_act()->mutable_begin();
    start(record, 10);
    EXPECT_EQ(seriesSessionOf(record, 20 * kMinute).givenUg, 10'000);
    EXPECT_EQ(seriesSessionOf(record, 900 * kMinute).givenUg, 40'000) << "at most what was drawn";
    EXPECT_FALSE(seriesSessionOf(v1::SessionRecord(), 0).givenUg.has_value());
}

// What is measured there later is another patient's.
TEST(SeriesTable, aSessionWhoseEndWasNeverSavedEndsWithItsLastEntry) {
    v1::SessionRecord record;
    add(record, 0).mutable_act()->mutable_begin();
    start(record, 10);
    cuff(record, 20, 164, 92);
    const SeriesSession of = seriesSessionOf(record, std::nullopt);
    EXPECT_EQ(of.endMs, 20 * kMinute);
    EXPECT_EQ(of.givenUg, 10'000) << "what is known";
    EXPECT_EQ(seriesRows({of}, "")[0].toMap()["state"].toString(), "end not recorded");
    EXPECT_EQ(seriesRows({seriesSessionOf(record, 30 * kMinute)}, "")[0].toMap()["state"].toString(), "running");
}

TEST(SeriesTable, theNasalDoseIsWhatWasGiven) {
    v1::SessionRecord record;
    add(record, 0).mutable_act()->mutable_begin();
    add(record, 5).mutable_act()->mutable_start_drug()->mutable_dose()->set_dose_ug(84'000);
    EXPECT_EQ(seriesSessionOf(record, 50 * kMinute).givenUg, 84'000);
}

TEST(SeriesTable, scoresStandOverTimeAndTheSessionHereIsMarked) {
    v1::SessionRecord later = session("s2", 4);
    for (v1::SessionEntry& entry : *later.mutable_entries())
        entry.set_at_unix_ms(entry.at_unix_ms() + 7 * 24 * 60 * kMinute);
    later.mutable_entries(1)->mutable_act()->mutable_answer_scale()->set_items(0, 0);
    std::vector<SeriesSession> all = {seriesSessionOf(later, 0), seriesSessionOf(session("s1", 3), 0)};
    takePeaks(all[0], v1::SPO2, 93'000);
    takePeaks(all[0], v1::SPO2, 95'000);
    takePeaks(all[0], v1::PULSE_RATE, 101'000);
    const QVariantList rows = seriesRows(all, "s2");
    ASSERT_EQ(rows.size(), 2);
    EXPECT_TRUE(rows[0].toMap()["here"].toBool());
    EXPECT_EQ(rows[0].toMap()["peak"].toString(), "BP up to 164/98 · HR up to 101 · SpO₂ down to 93");
    EXPECT_EQ(rows[1].toMap()["baseline"].toString(), "Baseline 128/80");
    EXPECT_EQ(rows[1].toMap()["dose"].toString(), "40.0 mg");
    const QVariantList scores = seriesScores(all);
    ASSERT_EQ(scores.size(), 1);
    const QVariantList points = scores[0].toMap()["points"].toList();
    ASSERT_EQ(points.size(), 2);
    EXPECT_EQ(points[0].toMap()["value"].toInt(), 14) << "the oldest first";
    EXPECT_EQ(points[1].toMap()["value"].toInt(), 11);
}

TEST(SeriesTable, theColumbiaScaleSaysItsHighestYes) {
    v1::SessionRecord record;
    add(record, 0).mutable_act()->mutable_begin();
    answer(record, v1::CSSRS, {1, 1, 0, 1, 0, 0, 0});
    const SeriesSession of = seriesSessionOf(record, 0);
    ASSERT_EQ(of.scores.size(), 1U);
    EXPECT_EQ(of.scores[0].points, 4);
    EXPECT_EQ(of.scores[0].pointsMax, 6);
    EXPECT_TRUE(of.suicideItem);
}

TEST(Weight, isSaidAsPeopleSayIt) {
    EXPECT_EQ(weightText(79'832), "79.8");
    EXPECT_EQ(weightText(80'000), "80");
    EXPECT_EQ(weightText(79'960), "80");
}

TEST(ChairNames, areShortFromAfar) {
    EXPECT_EQ(shortChairName("CHAIR-12"), "12");
    EXPECT_EQ(shortChairName("Bay 3"), "3");
    EXPECT_EQ(shortChairName("7"), "7");
    EXPECT_EQ(shortChairName("Garden room recliner 2"), "Garden room recliner 2");
    EXPECT_EQ(shortChairName("B-07"), "B-07") << "a number that begins with nothing is a name";
}

}  // namespace
}  // namespace chairside::ui
