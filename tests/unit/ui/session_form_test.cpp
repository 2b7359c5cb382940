// What is asked before an act of a session is recorded, what is missing, the arithmetic, and the command it becomes.
#include <gtest/gtest.h>

#include <QDateTime>

#include "ui/model/dose_sums.h"
#include "ui/model/entry_words.h"
#include "ui/model/reason_words.h"
#include "ui/model/session_form.h"
#include "ui/model/session_standing.h"

namespace chairside::ui {
namespace {

v1::SessionProtocol depression() {
    v1::SessionProtocol protocol;
    protocol.set_id("depression-40");
    protocol.set_name("Ketamine, depression, 40 minutes");
    v1::DrugPlan& drug = *protocol.mutable_drug();
    drug.set_route(v1::INTRAVENOUS);
    drug.set_mg_per_kg(0.5);
    drug.mutable_planned()->set_seconds(2400);
    drug.set_ceiling_mg_per_kg(1);
    drug.set_ceiling_mg_per_kg_per_hour(1);
    drug.set_ceiling_mg(100);
    drug.set_tolerance_percent(2);
    protocol.mutable_leave()->mutable_after_end()->set_seconds(3600);
    protocol.mutable_leave()->set_override_by("prescriber");
    return protocol;
}

FormScene scene() {
    FormScene scene;
    scene.chair = "3";
    scene.protocols = {depression()};
    scene.session.emplace();
    *scene.session->mutable_protocol_in_force() = depression();
    scene.session->mutable_begin()->set_weight_g(80'000);
    scene.nowUnixMs = QDateTime(QDate(2026, 11, 22), QTime(10, 30)).toMSecsSinceEpoch();
    return scene;
}

FormValues dose() {
    return {{"prescriber", "Dr Grey"}, {"mgPerKg", "0.5"}, {"kg", "80"}, {"mgPerMl", "1"}, {"ml", "40"},
            {"mlPerHour", "60"},       {"minutes", "40"}};
}

bool asks(const Form& form, const std::string& key) {
    return std::any_of(form.fields.begin(), form.fields.end(), [&](const FormField& f) { return f.key == key; });
}

TEST(SessionForm, checkInBecomesABegin) {
    FormValues values = formOf(Ask::Begin, {}, {}, scene()).beginning;
    EXPECT_EQ(formOf(Ask::Begin, {}, values, scene()).missing, "Missing: Name");
    values["name"] = " Ada Byron ";
    values["secondId"] = "MRN 17";
    values["born"] = "1984-05-30";
    values["weight"] = "176";
    values["unit"] = "2";
    values["indication"] = "1";
    const Form form = formOf(Ask::Begin, {}, values, scene());
    EXPECT_EQ(form.missing, "");
    EXPECT_EQ(form.sums, QStringList{"79.8 kg"});
    const v1::SessionCommand command = actOf(Ask::Begin, {}, values, scene());
    EXPECT_EQ(command.chair(), "3");
    EXPECT_EQ(command.session(), "") << "one begins";
    const v1::SessionBegin& begin = command.act().begin();
    EXPECT_EQ(begin.protocol(), "depression-40");
    EXPECT_EQ(begin.patient().name(), "Ada Byron");
    EXPECT_EQ(begin.weight_g(), 79'832);
    EXPECT_EQ(begin.weight_unit(), v1::POUNDS);
    EXPECT_EQ(begin.indication(), v1::DEPRESSION);
    EXPECT_EQ(begin.number(), 1U);
}

TEST(SessionForm, anActIsForTheSessionItsFormWasOpenedFor) {
    FormScene at = scene();
    at.session->set_id("1234");
    EXPECT_EQ(actOf(Ask::Pause, {}, {{"reason", "bathroom"}}, at).session(), "1234");
    EXPECT_EQ(actOf(Ask::Vitals, {}, {{"spo2", "97"}}, at).session(), "1234");
    EXPECT_EQ(actOf(Ask::Begin, {}, {}, at).session(), "");
}

TEST(SessionForm, aZeroIsAValueAndNotAnEmptyField) {
    const FormValues values = {{"breaths", "0"}, {"spo2", " "}, {"rate", "61"}};
    EXPECT_TRUE(formOf(Ask::Vitals, {}, {{"breaths", "0"}}, scene()).sums.isEmpty());
    EXPECT_EQ(formOf(Ask::Vitals, {}, {{"spo2", " "}}, scene()).sums.size(), 1) << "at least one value";
    const v1::ManualVitals sent = actOf(Ask::Vitals, {}, values, scene()).act().manual_vitals();
    ASSERT_EQ(sent.vitals_size(), 2);
    EXPECT_EQ(sent.vitals(0).vital(), v1::RATE);
    EXPECT_EQ(sent.vitals(1).vital(), v1::RESPIRATORY_RATE);
    EXPECT_EQ(sent.vitals(1).value_milli(), 0);
}

TEST(SessionForm, aWeightFarFromLastTimesIsAskedAbout) {
    FormScene at = scene();
    at.weightBeforeG = 80'000;
    FormValues values = {{"weight", "60"}, {"unit", "1"}};
    EXPECT_EQ(formOf(Ask::Begin, {}, values, at).sums.size(), 1);
    values["weight"] = "75";
    EXPECT_TRUE(formOf(Ask::Begin, {}, values, at).sums.isEmpty());
}

TEST(SessionForm, theStartShowsItsArithmetic) {
    const Form form = formOf(Ask::Start, {}, dose(), scene());
    EXPECT_EQ(form.missing, "");
    EXPECT_EQ(form.sums, (QStringList{"0.5 mg/kg × 80 kg = 40 mg", "40 mL × 1 mg/mL = 40 mg  ✓",
                                      "40 mL in 40 min = 60 mL/h  ✓", "0.75 mg/kg/h, ceiling 1"}));
    EXPECT_FALSE(asks(form, "second"));
    const v1::Dose sent = actOf(Ask::Start, {}, dose(), scene()).act().start_drug().dose();
    EXPECT_EQ(sent.ug_per_kg(), 500);
    EXPECT_EQ(sent.weight_g(), 80'000);
    EXPECT_EQ(sent.volume_ul(), 40'000);
    EXPECT_EQ(sent.rate_ul_per_h(), 60'000);
    EXPECT_EQ(sent.planned_ms(), 2'400'000);
}

TEST(SessionForm, numbersThatContradictAreSaid) {
    FormValues values = dose();
    values["ml"] = "50";
    const Form form = formOf(Ask::Start, {}, values, scene());
    EXPECT_TRUE(form.sums.contains("50 mL × 1 mg/mL = 50 mg  ≠"));
    EXPECT_TRUE(form.sums.contains("The numbers do not agree"));
    values["ml"] = "much";
    EXPECT_EQ(formOf(Ask::Start, {}, values, scene()).missing, "Volume: not a number");
}

TEST(SessionForm, aboveTheCeilingASecondPersonSigns) {
    FormValues values = dose();
    values["mgPerKg"] = "1.2";
    values["ml"] = "96";
    values["mlPerHour"] = "144";
    EXPECT_EQ(formOf(Ask::Start, {}, values, scene()).missing, "Missing: Second person: name");
    values["second"] = "Ben";
    values["secondReason"] = "tolerated before";
    EXPECT_EQ(formOf(Ask::Start, {}, values, scene()).missing, "");
    EXPECT_EQ(actOf(Ask::Start, {}, values, scene()).act().start_drug().second().person(), "Ben");
}

TEST(SessionForm, theGateAsksForAReasonOrForThePrescriber) {
    FormScene at = scene();
    at.session->add_gate()->set_text("SBP 152 > 140");
    EXPECT_EQ(formOf(Ask::Start, {}, dose(), at).missing, "Missing: Why it is given all the same");
    at.session->add_gate()->set_prescriber(true);
    FormValues values = dose();
    EXPECT_EQ(formOf(Ask::Start, {}, values, at).missing, "Missing: Prescriber who signs: name");
    values["signs"] = "Dr Grey";
    values["signsReason"] = "usual for her";
    const v1::Signature signature = actOf(Ask::Start, {}, values, at).act().start_drug().prescriber();
    EXPECT_EQ(signature.person(), "Dr Grey");
    EXPECT_EQ(signature.role(), "prescriber");
}

TEST(SessionForm, aTimeIsTheNearestBeforeNow) {
    FormValues values = {{"reason", "done"}, {"time", "10:05"}};
    const FormScene at = scene();
    EXPECT_EQ(actOf(Ask::Stop, {}, values, at).happened_unix_ms(), at.nowUnixMs - 25 * 60'000);
    values["time"] = "23:50";
    EXPECT_EQ(actOf(Ask::Stop, {}, values, at).happened_unix_ms(), at.nowUnixMs - (10 * 60 + 40) * 60'000);
    values["time"] = "soon";
    EXPECT_TRUE(formOf(Ask::Stop, {}, values, at).missing.contains("like 10:41"));
    values["time"] = "";
    EXPECT_FALSE(actOf(Ask::Stop, {}, values, at).has_happened_unix_ms());
}

TEST(SessionForm, TheMinuteThatRunsIsNow) {
    const FormScene at = scene();
    FormValues values = {{"reason", "done"}, {"time", "10:32"}};
    EXPECT_EQ(actOf(Ask::Stop, {}, values, at).happened_unix_ms(), at.nowUnixMs) << "a clock that is ahead";
    values["time"] = "10:40";
    EXPECT_LT(actOf(Ask::Stop, {}, values, at).happened_unix_ms(), at.nowUnixMs - 23 * 3'600'000LL) << "yesterday";
}

TEST(SessionForm, sharedLimbsAreWarnedOf) {
    const Form form = formOf(Ask::Limbs, {}, {{"cuff", "1"}, {"iv", "1"}, {"probe", "2"}}, scene());
    ASSERT_EQ(form.sums.size(), 1);
    EXPECT_TRUE(form.sums[0].startsWith("Cuff and IV share a limb"));
    const v1::PlaceLimbs place = actOf(Ask::Limbs, {}, {{"cuff", "1"}}, scene()).act().place_limbs();
    EXPECT_EQ(place.cuff(), v1::LEFT_ARM);
    EXPECT_EQ(place.iv(), v1::LIMB_UNSPECIFIED);
}

TEST(SessionForm, dischargeAsksForAnOverrideWhileACriterionIsOpen) {
    FormScene at = scene();
    at.session->add_criteria()->set_criterion(v1::LEAVE_GAIT);
    EXPECT_TRUE(asks(formOf(Ask::Discharge, {}, {}, at), "override"));
    const FormValues values = {{"signature", "Nora"}, {"override", "Dr Grey"}, {"overrideReason", "walks with help"}};
    const v1::EndSession end = actOf(Ask::Discharge, {}, values, at).act().end();
    EXPECT_EQ(end.override().role(), "prescriber");
    EXPECT_EQ(end.signature().person(), "Nora");
    at.session->mutable_criteria(0)->set_met(true);
    EXPECT_FALSE(asks(formOf(Ask::Discharge, {}, {}, at), "override"));
}

TEST(SessionForm, aCorrectionKeepsWhatTheEntrySaidAtAnotherTime) {
    FormScene at = scene();
    v1::SessionEntry& stop = at.entries.emplace_back();
    stop.set_number(17);
    stop.set_by("unverified:Nora");
    stop.mutable_act()->mutable_stop_drug()->set_reason("end");
    v1::SessionEntry& found = at.entries.emplace_back();
    found.set_number(18);
    found.mutable_act()->mutable_phase_went();
    const Form form = formOf(Ask::Correct, {}, {}, at);
    ASSERT_EQ(form.fields[0].options.size(), 1U) << "what the station found cannot be corrected";
    const FormValues values = {{"entry", "17"}, {"how", "1"}, {"at", "10:20"}, {"reason", "slip"}};
    const v1::CorrectEntry correct = actOf(Ask::Correct, {}, values, at).act().correct();
    EXPECT_EQ(correct.entry(), 17U);
    EXPECT_EQ(correct.instead().stop_drug().reason(), "end");
    EXPECT_EQ(correct.happened_unix_ms(), at.nowUnixMs - 10 * 60'000);
}

TEST(SessionForm, aCorrectionOffersWhatWasEnteredAndTakesAnotherValue) {
    FormScene at = scene();
    v1::SessionEntry& seen = at.entries.emplace_back();
    seen.set_number(9);
    seen.mutable_act()->mutable_note_symptom()->set_symptom(v1::NAUSEA);
    seen.mutable_act()->mutable_note_symptom()->set_severity(v1::MILD);
    v1::SessionEntry& oxygen = at.entries.emplace_back();
    oxygen.set_number(10);
    oxygen.mutable_act()->mutable_assess()->set_scale(v1::OXYGEN);
    oxygen.mutable_act()->mutable_assess()->set_value_milli(2000);
    FormValues values = {{"entry", "9"}, {"how", "2"}, {"reason", "worse than that"}};
    const Form form = formOf(Ask::Correct, {}, values, at);
    EXPECT_EQ(form.beginning.at("9.severity"), QString::number(v1::MILD));
    values["9.severity"] = QString::number(v1::SEVERE);
    v1::CorrectEntry correct = actOf(Ask::Correct, {}, values, at).act().correct();
    EXPECT_EQ(correct.instead().note_symptom().severity(), v1::SEVERE);
    EXPECT_EQ(correct.instead().note_symptom().symptom(), v1::NAUSEA);
    EXPECT_FALSE(correct.has_happened_unix_ms());
    values = {{"entry", "10"}, {"how", "2"}, {"10.value", "4"}, {"reason", "slip"}};
    correct = actOf(Ask::Correct, {}, values, at).act().correct();
    EXPECT_EQ(correct.instead().assess().value_milli(), 4000);
    values = {{"entry", "10"}, {"how", "1"}, {"at", "noon"}, {"reason", "slip"}};
    EXPECT_FALSE(formOf(Ask::Correct, {}, values, at).missing.isEmpty()) << "a time that is none is asked for again";
}

TEST(SessionForm, aStopIsNeverUndoneByACorrection) {
    FormScene at = scene();
    v1::SessionEntry& stop = at.entries.emplace_back();
    stop.set_number(17);
    stop.mutable_act()->mutable_stop_drug();
    const Form form = formOf(Ask::Correct, {}, {{"entry", "17"}}, at);
    for (const FieldOption& how : form.fields[1].options) EXPECT_NE(how.value, "0");
}

TEST(SessionForm, everyAskIsDescribedAndReadsNothingThatIsNotThere) {
    for (int ask = static_cast<int>(Ask::Begin); ask <= static_cast<int>(Ask::Correct); ++ask) {
        const std::string subject = static_cast<Ask>(ask) == Ask::Tick ? "escort" : "1";
        FormScene at = scene();
        v1::ChecklistView& item = *at.session->add_checklist();
        item.set_id("escort");
        item.set_text("Escort home");
        EXPECT_FALSE(formOf(static_cast<Ask>(ask), subject, {}, at).title.isEmpty()) << ask;
    }
}

TEST(SessionStanding, theRingFollowsThePlannedEnd) {
    v1::SessionView session;
    session.mutable_infusion()->set_started_unix_ms(1'000'000);
    session.mutable_infusion()->set_planned_end_instant_ms(50'000 + 1'010'000);
    const PhaseClock clock = phaseClock(session, v1::PHASE_INFUSING, {true, 50'000, 0}, 1'000'000 + 1'390'000);
    EXPECT_EQ(clock.text, "23:10 of 40:00");
    EXPECT_NEAR(clock.part, 1390.0 / 2400, 1e-6);
    EXPECT_FALSE(clock.over);
    EXPECT_LT(phaseClock(session, v1::PHASE_CHECK_IN, {true, 0, 0}, 0).part, 0);
}

TEST(SessionStanding, checksAreInTheOrderTheyAreDue) {
    v1::SessionView session;
    v1::CheckView& breaths = *session.add_checks();
    breaths.set_check(v1::CHECK_COUNTED_BREATHS);
    breaths.set_due_instant_ms(230'000);
    v1::CheckView& sedation = *session.add_checks();
    sedation.set_check(v1::CHECK_SEDATION);
    sedation.set_due_instant_ms(60'000);
    const std::vector<DueRow> rows = dueRows(session, {true, 100'000, 0});
    EXPECT_EQ(rows[0].text + " " + rows[0].due, "Sedation overdue 0:40");
    EXPECT_EQ(rows[0].scale, v1::MOAAS);
    EXPECT_EQ(rows[1].due, "due in 2:10");
}

TEST(SessionStanding, coverageIsAShareAndItsLongestGap) {
    v1::CoverageView coverage;
    coverage.set_total_ms(1'000'000);
    coverage.set_covered_ms(978'000);
    coverage.set_longest_gap_ms(41'000);
    EXPECT_EQ(coverageText(coverage), "97.8 % covered, longest gap 41 s");
}

TEST(ReasonWords, knownReasonsKeepWhatVaries) {
    EXPECT_EQ(reasonText("above the ceiling (1.2 mg/kg > 1 mg/kg): a second person has to sign: name and reason"),
              "above the ceiling (1.2 mg/kg > 1 mg/kg): a second person has to sign: name and reason");
    EXPECT_EQ(reasonText("something of another make"), "something of another make");
}

TEST(EntryWords, saysWhatHappened) {
    v1::SessionEntry entry;
    entry.mutable_act()->mutable_note_symptom()->set_symptom(v1::NAUSEA);
    entry.mutable_act()->mutable_note_symptom()->set_severity(v1::MILD);
    EXPECT_EQ(entryText(entry), "Nausea, mild");
    entry.mutable_act()->mutable_stop_drug()->set_reason("planned end");
    EXPECT_EQ(entryText(entry), "Pump stopped: planned end");
}

}  // namespace
}  // namespace chairside::ui
