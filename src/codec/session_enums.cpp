#include "codec/session_enums.h"

namespace chairside::codec {

using namespace session;

static_assert(toV1(Indication::Depression) == v1::DEPRESSION);
static_assert(toV1(Indication::Anxiety) == v1::ANXIETY_DISORDER);
static_assert(toV1(Indication::Ptsd) == v1::PTSD);
static_assert(toV1(Indication::SuicidalThoughts) == v1::SUICIDAL_THOUGHTS);
static_assert(toV1(Indication::Pain) == v1::PAIN);
static_assert(toV1(Indication::Other) == v1::OTHER_INDICATION);
static_assert(v1::Indication_MAX == v1::OTHER_INDICATION);

static_assert(toV1(WeightUnit::Kilograms) == v1::KILOGRAMS);
static_assert(toV1(WeightUnit::Pounds) == v1::POUNDS);
static_assert(v1::WeightUnit_MAX == v1::POUNDS);

static_assert(toV1(Route::Intravenous) == v1::INTRAVENOUS);
static_assert(toV1(Route::Intranasal) == v1::INTRANASAL);
static_assert(v1::DrugRoute_MAX == v1::INTRANASAL);

static_assert(toV1(CheckKind::BloodPressure) == v1::CHECK_BLOOD_PRESSURE);
static_assert(toV1(CheckKind::Spo2) == v1::CHECK_SPO2);
static_assert(toV1(CheckKind::Rate) == v1::CHECK_RATE);
static_assert(toV1(CheckKind::Sedation) == v1::CHECK_SEDATION);
static_assert(toV1(CheckKind::CountedBreaths) == v1::CHECK_COUNTED_BREATHS);
static_assert(toV1(CheckKind::Dissociation) == v1::CHECK_DISSOCIATION);
static_assert(v1::CheckKind_MAX == v1::CHECK_DISSOCIATION);

static_assert(toV1(Symptom::Nausea) == v1::NAUSEA);
static_assert(toV1(Symptom::Vomiting) == v1::VOMITING);
static_assert(toV1(Symptom::Headache) == v1::HEADACHE);
static_assert(toV1(Symptom::Dizziness) == v1::DIZZINESS);
static_assert(toV1(Symptom::Anxiety) == v1::ANXIETY);
static_assert(toV1(Symptom::ChestPain) == v1::CHEST_PAIN_SYMPTOM);
static_assert(toV1(Symptom::AllergicReaction) == v1::ALLERGIC_REACTION);
static_assert(toV1(Symptom::Bladder) == v1::BLADDER);
static_assert(toV1(Symptom::Other) == v1::OTHER_SYMPTOM);
static_assert(v1::Symptom_MAX == v1::OTHER_SYMPTOM);

static_assert(toV1(Severity::Mild) == v1::MILD);
static_assert(toV1(Severity::Moderate) == v1::MODERATE);
static_assert(toV1(Severity::Severe) == v1::SEVERE);
static_assert(toV1(Severity::Gone) == v1::GONE);
static_assert(v1::Severity_MAX == v1::GONE);

static_assert(toV1(RemarkKind::Note) == v1::NOTE);
static_assert(toV1(RemarkKind::Intervention) == v1::INTERVENTION);
static_assert(v1::RemarkKind_MAX == v1::INTERVENTION);

static_assert(toV1(Limb::LeftArm) == v1::LEFT_ARM);
static_assert(toV1(Limb::RightArm) == v1::RIGHT_ARM);
static_assert(toV1(Limb::LeftLeg) == v1::LEFT_LEG);
static_assert(toV1(Limb::RightLeg) == v1::RIGHT_LEG);
static_assert(toV1(Limb::Elsewhere) == v1::ELSEWHERE);
static_assert(v1::Limb_MAX == v1::ELSEWHERE);

static_assert(toV1(Questionnaire::Phq9) == v1::PHQ9);
static_assert(toV1(Questionnaire::Gad7) == v1::GAD7);
static_assert(toV1(Questionnaire::Pcl5) == v1::PCL5);
static_assert(toV1(Questionnaire::Cssrs) == v1::CSSRS);
static_assert(toV1(Questionnaire::PainNrs) == v1::PAIN_NRS);
static_assert(toV1(Questionnaire::Aldrete) == v1::ALDRETE);
static_assert(toV1(Questionnaire::Padss) == v1::PADSS);
static_assert(v1::Questionnaire_MAX == v1::PADSS);

static_assert(toV1(Criterion::BloodPressure) == v1::LEAVE_BLOOD_PRESSURE);
static_assert(toV1(Criterion::Oxygen) == v1::LEAVE_OXYGEN);
static_assert(toV1(Criterion::Sedation) == v1::LEAVE_SEDATION);
static_assert(toV1(Criterion::Dissociation) == v1::LEAVE_DISSOCIATION);
static_assert(toV1(Criterion::Gait) == v1::LEAVE_GAIT);
static_assert(toV1(Criterion::Nausea) == v1::LEAVE_NAUSEA);
static_assert(toV1(Criterion::IvOut) == v1::LEAVE_IV_OUT);
static_assert(toV1(Criterion::Escort) == v1::LEAVE_ESCORT);
static_assert(toV1(Criterion::Instructions) == v1::LEAVE_INSTRUCTIONS);
static_assert(toV1(Criterion::SuicideScreen) == v1::LEAVE_SUICIDE_SCREEN);
static_assert(toV1(Criterion::Time) == v1::LEAVE_TIME);
static_assert(toV1(Criterion::Score) == v1::LEAVE_SCORE);
static_assert(toV1(Criterion::NoHighAlarm) == v1::LEAVE_NO_HIGH_ALARM);
static_assert(v1::Criterion_MAX == v1::LEAVE_NO_HIGH_ALARM);

static_assert(toV1(GapCause::NoValue) == v1::NO_VALUE);
static_assert(toV1(GapCause::LinkLost) == v1::GAP_LINK_LOST);
static_assert(toV1(GapCause::StationDown) == v1::STATION_DOWN);
static_assert(toV1(GapCause::PatientAway) == v1::PATIENT_AWAY);
static_assert(toV1(GapCause::MonitorSwap) == v1::MONITOR_SWAP);
static_assert(v1::GapCause_MAX == v1::MONITOR_SWAP);

static_assert(toV1(Ending::Discharged) == v1::ENDED_DISCHARGED);
static_assert(toV1(Ending::Transferred) == v1::ENDED_TRANSFERRED);
static_assert(toV1(Ending::Aborted) == v1::ENDED_ABORTED);
static_assert(v1::SessionEnding_MAX == v1::ENDED_ABORTED);

static_assert(toV1(Warning::WeightChanged) == v1::WEIGHT_CHANGED);
static_assert(toV1(Warning::CuffOnIvLimb) == v1::CUFF_ON_IV_LIMB);
static_assert(toV1(Warning::CuffOnProbeLimb) == v1::CUFF_ON_PROBE_LIMB);
static_assert(toV1(Warning::SuicideItem) == v1::SUICIDE_ITEM);
static_assert(toV1(Warning::ChecklistSkipped) == v1::CHECKLIST_SKIPPED);
static_assert(toV1(Warning::GateOverridden) == v1::GATE_OVERRIDDEN);
static_assert(toV1(Warning::AboveCeiling) == v1::ABOVE_CEILING);
static_assert(v1::SessionWarning_MAX == v1::ABOVE_CEILING);

}  // namespace chairside::codec
