// What happened in a session, on the axis of its trends: which entries are marked, in which words, and where the words
// have room.
#include <gtest/gtest.h>

#include "ui/model/replay_tape.h"
#include "ui/model/trend_marks.h"

namespace chairside::ui {
namespace {

constexpr std::int64_t kMinute = 60'000;

v1::SessionEntry& add(std::vector<v1::SessionEntry>& entries, int minute) {
    v1::SessionEntry& entry = entries.emplace_back();
    entry.set_number(static_cast<std::uint32_t>(entries.size()));
    entry.set_at_unix_ms(minute * kMinute);
    return entry;
}

std::vector<v1::SessionEntry> session() {
    std::vector<v1::SessionEntry> entries;
    add(entries, 0).mutable_act()->mutable_begin();
    add(entries, 10).mutable_act()->mutable_phase_went()->set_phase(v1::PHASE_BASELINE);
    v1::Dose& dose = *add(entries, 20).mutable_act()->mutable_start_drug()->mutable_dose();
    dose.set_rate_ul_per_h(60'000);
    v1::NoteSymptom& symptom = *add(entries, 25).mutable_act()->mutable_note_symptom();
    symptom.set_symptom(v1::NAUSEA);
    symptom.set_severity(v1::MILD);
    v1::Assess& oxygen = *add(entries, 26).mutable_act()->mutable_assess();
    oxygen.set_scale(v1::OXYGEN);
    oxygen.set_value_milli(2000);
    add(entries, 30).mutable_act()->mutable_pause_drug()->set_reason("bathroom");
    return entries;
}

QStringList wordsOf(const std::vector<TrendMark>& marks) {
    QStringList words;
    for (const TrendMark& mark : marks) words << mark.text;
    return words;
}

TEST(TrendMarks, sayInAFewWordsWhatPeopleDidAndSaw) {
    EXPECT_EQ(wordsOf(marksOf(session(), 60 * kMinute)),
              (QStringList{"start, 60 mL/h", "Nausea, mild", "O₂ 2 L", "paused"}));
    EXPECT_EQ(marksOf(session(), 60 * kMinute)[0].kind, MarkKind::Drug);
    EXPECT_EQ(marksOf(session(), 60 * kMinute)[1].kind, MarkKind::Seen);
}

TEST(TrendMarks, tellNothingOfLater) {
    EXPECT_EQ(wordsOf(marksOf(session(), 25 * kMinute)), (QStringList{"start, 60 mL/h", "Nausea, mild"}));
}

TEST(TrendMarks, followCorrections) {
    std::vector<v1::SessionEntry> entries = session();
    add(entries, 40).mutable_act()->mutable_correct()->set_entry(4);
    EXPECT_FALSE(wordsOf(marksOf(entries, 60 * kMinute)).contains("Nausea, mild")) << "it did not happen";
    v1::CorrectEntry& later = *add(entries, 41).mutable_act()->mutable_correct();
    later.set_entry(4);
    *later.mutable_instead() = entries[3].act();
    later.mutable_instead()->mutable_note_symptom()->set_severity(v1::SEVERE);
    later.set_happened_unix_ms(24 * kMinute);
    const std::vector<TrendMark> marks = marksOf(entries, 60 * kMinute);
    EXPECT_EQ(marks[1].text, "Nausea, severe");
    EXPECT_EQ(marks[1].atMs, 24 * kMinute);
}

TEST(TrendMarks, phasesFollowEachOtherAndTheLastIsOpen) {
    const std::vector<PhaseSpan> spans = phasesOf(session(), 35 * kMinute);
    ASSERT_EQ(spans.size(), 4U);
    EXPECT_EQ(spans[0].phase, v1::PHASE_CHECK_IN);
    EXPECT_EQ(spans[1].toMs, 20 * kMinute);
    EXPECT_EQ(spans[2].phase, v1::PHASE_INFUSING);
    EXPECT_EQ(spans[2].toMs, 30 * kMinute);
    EXPECT_EQ(spans[3].phase, v1::PHASE_PAUSED);
    EXPECT_EQ(spans[3].toMs, 35 * kMinute);
}

TEST(ReplayTape, standsInThePhaseThatTheActsMade) {
    v1::SessionRecord record;
    for (const v1::SessionEntry& entry : session()) *record.add_entries() = entry;
    ReplayTape tape;
    tape.load(record);
    std::int64_t since = 0;
    EXPECT_EQ(tape.phaseAt(5 * kMinute, since), v1::PHASE_CHECK_IN);
    EXPECT_EQ(tape.phaseAt(25 * kMinute, since), v1::PHASE_INFUSING);
    EXPECT_EQ(since, 20 * kMinute);
    EXPECT_EQ(tape.phaseAt(31 * kMinute, since), v1::PHASE_PAUSED);
}

std::vector<TrendMark> at(std::initializer_list<int> minutes, MarkKind kind = MarkKind::Seen) {
    std::vector<TrendMark> marks;
    for (const int minute : minutes) marks.push_back({minute * kMinute, QStringLiteral("ten letter"), kind, 0});
    return marks;
}

// Words of ten letters take 13 of the 100 columns.
constexpr TrendWindow kHour{0, 60 * kMinute, 100};

TEST(PlacedMarks, noTwoWordsOverlap) {
    const std::vector<PlacedMark> placed = placeMarks(at({10, 11, 12, 40}), kHour, 1);
    ASSERT_EQ(placed.size(), 4U);
    EXPECT_LT(placed[0].row, 0) << "the oldest of three has no room: two rows";
    EXPECT_EQ(placed[1].row, 1);
    EXPECT_EQ(placed[2].row, 0);
    EXPECT_EQ(placed[3].row, 0);
    EXPECT_DOUBLE_EQ(placed[3].place, 40.0 / 60);
}

TEST(PlacedMarks, whatHappenedJustNowHasItsWordsBeforeIt) {
    const std::vector<PlacedMark> placed = placeMarks(at({59}), kHour, 1);
    ASSERT_EQ(placed.size(), 1U);
    EXPECT_TRUE(placed[0].before);
    EXPECT_GE(placed[0].row, 0);
}

TEST(PlacedMarks, theDrugComesBeforeAlarmsAndOutsideIsNothing) {
    std::vector<TrendMark> marks = at({20, 21, 22}, MarkKind::Alarm);
    const std::vector<TrendMark> drug = at({20, 70}, MarkKind::Drug);
    marks.insert(marks.end(), drug.begin(), drug.end());
    const std::vector<PlacedMark> placed = placeMarks(marks, kHour, 1);
    ASSERT_EQ(placed.size(), 4U);
    for (const PlacedMark& one : placed) { EXPECT_EQ(one.row == 0, one.mark.kind == MarkKind::Drug); }
}

TEST(PlacedMarks, areBounded) {
    std::vector<TrendMark> marks;
    for (int i = 0; i < 500; ++i) marks.push_back({i * 1000, QStringLiteral("x"), MarkKind::Alarm, 2});
    EXPECT_EQ(placeMarks(std::move(marks), kHour, 1).size(), kMarksMax);
}

}  // namespace
}  // namespace chairside::ui
