#include "codec/enums.h"

namespace chairside::codec {

static_assert(toV1(Vital::HeartRate) == v1::HEART_RATE);
static_assert(toV1(Vital::PulseRate) == v1::PULSE_RATE);
static_assert(toV1(Vital::Spo2) == v1::SPO2);
static_assert(toV1(Vital::NibpSystolic) == v1::NIBP_SYSTOLIC);
static_assert(toV1(Vital::NibpDiastolic) == v1::NIBP_DIASTOLIC);
static_assert(toV1(Vital::NibpMean) == v1::NIBP_MEAN);
static_assert(toV1(Vital::RespiratoryRate) == v1::RESPIRATORY_RATE);
static_assert(toV1(Vital::Temperature) == v1::TEMPERATURE);
static_assert(toV1(Vital::Etco2) == v1::ETCO2);
static_assert(toV1(Vital::PerfusionIndex) == v1::PERFUSION_INDEX);
static_assert(toV1(Vital::Rate) == v1::RATE);
static_assert(v1::Vital_MAX == v1::RATE && kVitalSlots == v1::Vital_ARRAYSIZE);

static_assert(toV1(ReadingState::None) == v1::NONE);
static_assert(toV1(ReadingState::Valid) == v1::VALID);
static_assert(toV1(ReadingState::Late) == v1::LATE);
static_assert(toV1(ReadingState::Stale) == v1::STALE);
static_assert(toV1(ReadingState::Invalid) == v1::INVALID);
static_assert(v1::ReadingState_MAX == v1::INVALID);

static_assert(toV1(InvalidWhy::NotInvalid) == v1::NOT_INVALID);
static_assert(toV1(InvalidWhy::Implausible) == v1::IMPLAUSIBLE);
static_assert(toV1(InvalidWhy::Contradictory) == v1::CONTRADICTORY);
static_assert(toV1(InvalidWhy::BadQuality) == v1::BAD_QUALITY);
static_assert(v1::InvalidWhy_MAX == v1::BAD_QUALITY);

static_assert(toV1(Quality::Good) == v1::GOOD);
static_assert(toV1(Quality::Questionable) == v1::QUESTIONABLE);
static_assert(toV1(Quality::Bad) == v1::BAD);
static_assert(v1::Quality_MAX == v1::BAD);

static_assert(toV1(Origin::Monitor) == v1::MONITOR);
static_assert(toV1(Origin::Manual) == v1::MANUAL);
static_assert(v1::Origin_MAX == v1::MANUAL);

static_assert(toV1(DeviceAlertPriority::Unknown) == v1::DEVICE_ALERT_PRIORITY_UNKNOWN);
static_assert(toV1(DeviceAlertPriority::Low) == v1::DEVICE_ALERT_LOW);
static_assert(toV1(DeviceAlertPriority::Medium) == v1::DEVICE_ALERT_MEDIUM);
static_assert(toV1(DeviceAlertPriority::High) == v1::DEVICE_ALERT_HIGH);
static_assert(v1::DeviceAlertPriority_MAX == v1::DEVICE_ALERT_HIGH);

static_assert(toV1(DeviceAlertPhase::Present) == v1::DEVICE_ALERT_PRESENT);
static_assert(toV1(DeviceAlertPhase::Started) == v1::DEVICE_ALERT_STARTED);
static_assert(toV1(DeviceAlertPhase::Ended) == v1::DEVICE_ALERT_ENDED);
static_assert(v1::DeviceAlertPhase_MAX == v1::DEVICE_ALERT_ENDED);

static_assert(toV1(ChairPhase::Watch) == v1::PHASE_WATCH);
static_assert(toV1(ChairPhase::CheckIn) == v1::PHASE_CHECK_IN);
static_assert(toV1(ChairPhase::Baseline) == v1::PHASE_BASELINE);
static_assert(toV1(ChairPhase::Infusing) == v1::PHASE_INFUSING);
static_assert(toV1(ChairPhase::Paused) == v1::PHASE_PAUSED);
static_assert(toV1(ChairPhase::Observation) == v1::PHASE_OBSERVATION);
static_assert(toV1(ChairPhase::Ready) == v1::PHASE_READY);
static_assert(toV1(ChairPhase::Discharged) == v1::PHASE_DISCHARGED);
static_assert(toV1(ChairPhase::Aborted) == v1::PHASE_ABORTED);
static_assert(toV1(ChairPhase::Unoccupied) == v1::PHASE_UNOCCUPIED);
static_assert(v1::ChairPhase_MAX == v1::PHASE_UNOCCUPIED);

static_assert(toV1(Scale::Rass) == v1::RASS);
static_assert(toV1(Scale::Moaas) == v1::MOAAS);
static_assert(toV1(Scale::Dissociation) == v1::DISSOCIATION);
static_assert(toV1(Scale::ChestPain) == v1::CHEST_PAIN);
static_assert(toV1(Scale::CountedBreaths) == v1::COUNTED_BREATHS);
static_assert(toV1(Scale::Oxygen) == v1::OXYGEN);
static_assert(v1::Scale_MAX == v1::OXYGEN && kScaleSlots == v1::Scale_ARRAYSIZE);

static_assert(toV1(alarm::Priority::Low) == v1::LOW);
static_assert(toV1(alarm::Priority::Medium) == v1::MEDIUM);
static_assert(toV1(alarm::Priority::High) == v1::HIGH);
static_assert(v1::Priority_MAX == v1::HIGH);

static_assert(toV1(alarm::Kind::Physiological) == v1::PHYSIOLOGICAL);
static_assert(toV1(alarm::Kind::Technical) == v1::TECHNICAL);
static_assert(toV1(alarm::Kind::Bedside) == v1::BEDSIDE);
static_assert(toV1(alarm::Kind::Help) == v1::HELP);
static_assert(v1::AlarmKind_MAX == v1::HELP);

static_assert(toV1(alarm::Signal::Silent) == v1::SILENT);
static_assert(toV1(alarm::Signal::Sounding) == v1::SOUNDING);
static_assert(toV1(alarm::Signal::Acknowledged) == v1::ACKNOWLEDGED);
static_assert(toV1(alarm::Signal::Paused) == v1::PAUSED);
static_assert(toV1(alarm::Signal::Latched) == v1::LATCHED);
static_assert(toV1(alarm::Signal::Reminding) == v1::REMINDING);
static_assert(v1::SignalState_MAX == v1::REMINDING);

static_assert(toV1(alarm::Phase::Start) == v1::START);
static_assert(toV1(alarm::Phase::Continue) == v1::CONTINUE);
static_assert(toV1(alarm::Phase::End) == v1::END);
static_assert(toV1(alarm::Phase::Update) == v1::UPDATE);
static_assert(toV1(alarm::Phase::Escalate) == v1::ESCALATE);
static_assert(toV1(alarm::Phase::Deescalate) == v1::DEESCALATE);
static_assert(toV1(alarm::Phase::Reset) == v1::RESET);
static_assert(v1::AlarmPhase_MAX == v1::RESET);

static_assert(toV1(alarm::TechnicalCause::VitalLost) == v1::VITAL_LOST);
static_assert(toV1(alarm::TechnicalCause::LinkLost) == v1::LINK_LOST);
static_assert(toV1(alarm::TechnicalCause::PendingLost) == v1::PENDING_LOST);
static_assert(toV1(alarm::TechnicalCause::NoBelievablePulse) == v1::NO_BELIEVABLE_PULSE);
static_assert(toV1(alarm::TechnicalCause::ClockStep) == v1::CLOCK_STEP);
static_assert(toV1(alarm::TechnicalCause::NotSaved) == v1::NOT_SAVED);
static_assert(toV1(alarm::TechnicalCause::Overdue) == v1::OVERDUE);
static_assert(toV1(alarm::TechnicalCause::CuffFailed) == v1::CUFF_FAILED);
static_assert(toV1(alarm::TechnicalCause::Implausible) == v1::IMPLAUSIBLE_VALUE);
static_assert(toV1(alarm::TechnicalCause::Conflicting) == v1::CONFLICTING);
static_assert(toV1(alarm::TechnicalCause::ClockSkew) == v1::CLOCK_SKEW);
static_assert(toV1(alarm::TechnicalCause::TwoMonitors) == v1::TWO_MONITORS);
static_assert(toV1(alarm::TechnicalCause::UnknownMonitor) == v1::UNKNOWN_MONITOR);
static_assert(toV1(alarm::TechnicalCause::DemoData) == v1::DEMO_DATA);
static_assert(toV1(alarm::TechnicalCause::DiskLow) == v1::DISK_LOW);
static_assert(toV1(alarm::TechnicalCause::CuffCycle) == v1::CUFF_CYCLE);
static_assert(toV1(alarm::TechnicalCause::StationRestarted) == v1::STATION_RESTARTED);
static_assert(toV1(alarm::TechnicalCause::AudioMissing) == v1::AUDIO_MISSING);
static_assert(toV1(alarm::TechnicalCause::RecordDamaged) == v1::RECORD_DAMAGED);
static_assert(toV1(alarm::TechnicalCause::NobodyAnnunciates) == v1::NOBODY_ANNUNCIATES);
static_assert(toV1(alarm::TechnicalCause::StandbyOver) == v1::STANDBY_OVER);
static_assert(toV1(alarm::TechnicalCause::ChecksOverdue) == v1::CHECKS_OVERDUE);
static_assert(v1::TechnicalCause_MAX == v1::CHECKS_OVERDUE);

static_assert(toV1(engine::SummonsWhy::NobodyAnswers) == v1::NOBODY_ANSWERS);
static_assert(toV1(engine::SummonsWhy::NobodyAnnunciates) == v1::NOBODY_HEARS);
static_assert(toV1(engine::HookOutcome::Done) == v1::HOOK_DONE);
static_assert(toV1(engine::HookOutcome::Failed) == v1::HOOK_FAILED);
static_assert(toV1(engine::HookOutcome::TimedOut) == v1::HOOK_TIMED_OUT);
static_assert(toV1(engine::HookOutcome::NotStarted) == v1::HOOK_NOT_STARTED);
static_assert(toV1(engine::HookOutcome::TooMany) == v1::HOOK_TOO_MANY);
static_assert(v1::HookOutcome_MAX == v1::HOOK_TOO_MANY);
static_assert(v1::SummonsWhy_MAX == v1::NOBODY_HEARS);

static_assert(toV1(alarm::ConditionKind::Limit) == v1::LIMIT);
static_assert(toV1(alarm::ConditionKind::BaselineChange) == v1::BASELINE_CHANGE);
static_assert(toV1(alarm::ConditionKind::Trend) == v1::TREND);
static_assert(toV1(alarm::ConditionKind::Overdue) == v1::OVERDUE_CHECK);
static_assert(toV1(alarm::ConditionKind::Observed) == v1::OBSERVED);
static_assert(toV1(alarm::ConditionKind::Score) == v1::SCORE);
static_assert(v1::ConditionKind_MAX == v1::SCORE);

}  // namespace chairside::codec
