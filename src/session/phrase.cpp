#include "session/phrase.h"

#include <array>
#include <utility>

#include "base/check.h"

namespace chairside::session {
namespace {

using Row = std::pair<Phrase, std::string_view>;

constexpr std::array kRows = {
    Row{Phrase::WrongPhase, "the session is in phase %1, this needs %2"},
    Row{Phrase::TextTooLong, "a text is longer than %1 bytes"},
    Row{Phrase::Missing, "%1 is missing"},
    Row{Phrase::HasToSign, "%1 has to sign: name and reason"},
    Row{Phrase::AnotherPerson, "%1 has to be another person than %2"},
    Row{Phrase::OnlyPrescriberSigns, "only the prescriber may sign this"},
    Row{Phrase::RunsAlready, "a session runs already"},
    Row{Phrase::NoSuchItem, "the protocol's checklist has no item \"%1\""},
    Row{Phrase::DrugHasBegun, "the drug has begun: measure the blood pressure"},
    Row{Phrase::NoCuffBefore, "there is no cuff reading of a known time in the 10 minutes before the session"},
    Row{Phrase::CuffIsThere, "this reading is in the session already"},
    Row{Phrase::BaselineIsThere, "the baseline is there"},
    Row{Phrase::ChoosesLater, "a person chooses after %1 readings that do not agree"},
    Row{Phrase::NoCuffEntry, "entry %1 is no cuff reading of this session"},
    Row{Phrase::NothingRuns, "nothing runs"},
    Row{Phrase::ImpossibleNewRate, "a rate is above 0 and at most 1000 mL/h; record a pause or the stop instead of 0"},
    Row{Phrase::AboveCeiling, "above the ceiling (%1): %2"},
    Row{Phrase::OutsideScale, "%1 goes from %2 to %3"},
    Row{Phrase::OutsideScaleWhole, "%1 goes from %2 to %3 in whole steps"},
    Row{Phrase::NoLimb, "say which limb of cuff, probe or IV"},
    Row{Phrase::IsReckoned, "%1 is reckoned, nobody can say it is met"},
    Row{Phrase::FoundOnly, "the station finds this itself"},
    Row{Phrase::BeforeLastChange, "this would lie before the last change of the infusion"},
    Row{Phrase::BeforePhase, "this would lie before the phase the session is in"},
    Row{Phrase::NoValue, "no value is given"},
    Row{Phrase::Implausible, "%1 %2 is outside what is plausible, %3 to %4"},
    Row{Phrase::HalfPressure, "a blood pressure needs systolic and diastolic"},
    Row{Phrase::PressureUpsideDown, "the systolic pressure has to be above the diastolic"},
    Row{Phrase::NoDrug, "this protocol gives no drug"},
    Row{Phrase::NoBaseline, "the baseline is not there yet: measure the blood pressure"},
    Row{Phrase::OtherWeightUnsigned, "the dose is for %1, the patient weighs %2: %3"},
    Row{Phrase::BeforeDrug, "before the drug: %1. %2"},
    Row{Phrase::BeforeDrugWait, "before the drug: %1. Wait and measure again, or give a reason to override"},
    Row{Phrase::HighAlarm, "a HIGH alarm is active: attend to the patient, or record a transfer"},
    Row{Phrase::NotMet, "not met: %1. The %2 may override, with a reason"},
    Row{Phrase::OnlyRoleOverrides, "only the %1 may override"},
    Row{Phrase::DrugWasGiven, "the drug was given: record the stop and watch the patient, unless the patient has left"},
    Row{Phrase::NoEntry, "there is no entry %1"},
    Row{Phrase::NotCorrectable, "an entry of this kind cannot be corrected: add a note"},
    Row{Phrase::OtherKind, "a correction is of the same kind as the entry"},
    Row{Phrase::StopBeforeLastChange, "the stop would lie before the last change of the infusion"},
    Row{Phrase::OutsideSession, "the time lies outside the session"},
    Row{Phrase::HasEnded, "the session has ended"},
    Row{Phrase::IsFull, "the session has as many entries as it may: only its end is missing"},
    Row{Phrase::InFuture, "this lies in the future"},
    Row{Phrase::BeforeSession, "this lies before the session"},
    Row{Phrase::NoSuchProtocol, "the protocol \"%1\" is not known"},
    Row{Phrase::NoName, "the patient's name is missing or too long"},
    Row{Phrase::NoSecondId, "a second identifier is missing or too long"},
    Row{Phrase::NoBirthDate, "the date of birth is not like 1984-05-30"},
    Row{Phrase::BornInFuture, "the date of birth lies in the future"},
    Row{Phrase::ImpossibleWeight, "a weight is from 20 to 350 kg"},
    Row{Phrase::ImpossibleNumber, "a session's number is from 1 to 999"},
    Row{Phrase::ImpossibleDose, "a dose is above 0 and at most 20 mg/kg"},
    Row{Phrase::ImpossibleConcentration, "a concentration is above 0 and at most 100 mg/mL"},
    Row{Phrase::ImpossibleVolume, "a volume is above 0 and at most 1000 mL"},
    Row{Phrase::ImpossibleRate, "a rate is above 0 and at most 1000 mL/h"},
    Row{Phrase::ImpossibleMg, "a dose is above 0 and at most 2000 mg"},
    Row{Phrase::DoseDisagrees, "%1 mg/kg x %2 = %3 mg, but %4 mL x %5 mg/mL = %6 mg"},
    Row{Phrase::RateDisagrees, "%1 mL in %2 min = %3 mL/h, but the rate is %4 mL/h"},
    Row{Phrase::NoPrescriber, "who prescribed it is missing"},
    Row{Phrase::PlannedOutside, "the protocol allows %1 to %2 whole minutes"},
    Row{Phrase::WrongCount, "%1: has %2 items, %3 were answered"},
    Row{Phrase::WrongAnswer, "%1, item %2: %3 is outside 0 to %4"},
    Row{Phrase::AskedAfter2, "%1, question %2: is only asked when question 2 is yes"},
    Row{Phrase::AskedAfter6, "%1, question %2: is only asked when question 6 is yes"},
    Row{Phrase::OfItem, "what is said about this item"},
    Row{Phrase::ReasonOfOverridingChecklist, "the reason to override the checklist"},
    Row{Phrase::Reason, "the reason"},
    Row{Phrase::ReasonOfPause, "the reason of the pause"},
    Row{Phrase::ReasonOfSignature, "the reason of the signature"},
    Row{Phrase::ReasonOfOverride, "the reason of the override"},
    Row{Phrase::ReasonOfCorrection, "the reason of the correction"},
    Row{Phrase::WhichSymptom, "which symptom"},
    Row{Phrase::TheText, "the text"},
    Row{Phrase::EscortsName, "the escort's name"},
    Row{Phrase::TheChair, "the chair"},
    Row{Phrase::WhereAndWhy, "where to and why"},
    Row{Phrase::SecondPerson, "a second person"},
    Row{Phrase::ThePrescriber, "the prescriber"},
    Row{Phrase::InfusingOrPaused, "infusing or paused"},
    Row{Phrase::BaselineNotStarted, "baseline: the drug was started before"},
    Row{Phrase::ReadyToLeave, "ready to leave"},
    Row{Phrase::RateBelow, "rate %1 < %2"},
    Row{Phrase::RateAbove, "rate %1 > %2"},
    Row{Phrase::IsNotLive, "%1 is not live"},
    Row{Phrase::PressureWanted, "SBP %1 to %2, DBP at most %3, two readings at least %4 min apart"},
    Row{Phrase::OxygenWanted, "at least %1 % on room air"},
    Row{Phrase::OnOxygen, "%1 on %2 L/min"},
    Row{Phrase::AwakeWanted, "MOAA/S 5 or RASS 0"},
    Row{Phrase::DissociationWanted, "at most %1 of 10"},
    Row{Phrase::EscortWanted, "present, named"},
    Row{Phrase::PersonSays, "a person says so"},
    Row{Phrase::Yes, "yes"},
    Row{Phrase::No, "no"},
    Row{Phrase::ScreenWanted, "C-SSRS screener after the drug, not high risk"},
    Row{Phrase::NotAsked, "not asked: no psychiatric indication"},
    Row{Phrase::HighRisk, "high risk"},
    Row{Phrase::SomeRisk, "risk, not high"},
    Row{Phrase::NoRisk, "no risk found"},
    Row{Phrase::MinutesSinceEnd, "%1 min since the drug ended"},
    Row{Phrase::MinutesSinceCheckIn, "%1 min since check-in"},
    Row{Phrase::MinutesSinceDose, "%1 min since the dose"},
    Row{Phrase::ScoreWanted, "%1 at least %2"},
    Row{Phrase::HighAlarmIsActive, "a HIGH alarm is active"},
    Row{Phrase::NoneActive, "none"},
    Row{Phrase::AlarmWanted, "no active HIGH alarm"},
    Row{Phrase::OtherWeight, "the dose is for %1, the patient weighs %2"},
    Row{Phrase::WeightBeforeAndNow, "%1 before, %2 now"},
    Row{Phrase::CssrsHigh, "C-SSRS: high risk"},
    Row{Phrase::CssrsModerate, "C-SSRS: moderate risk"},
    Row{Phrase::PhqItem9, "PHQ-9 item 9"},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (std::size_t(kRows[i].first) != i) return false;
    }
    return kRows.size() == std::size_t(Phrase::PhqItem9) + 1;
}
static_assert(inOrder(), "each phrase has its row, in order");

constexpr auto kTexts = [] {
    std::array<std::string_view, kRows.size()> texts{};
    for (std::size_t i = 0; i < kRows.size(); ++i) texts[i] = kRows[i].second;
    return texts;
}();

}  // namespace

std::span<const std::string_view> allPhrases() { return kTexts; }

Words::Varies::Varies(Phrase phrase) : text_(kTexts.at(std::size_t(phrase))) {}

// In one pass: what people wrote may hold a %1 of its own.
Words::Words(Phrase phrase, std::initializer_list<Varies> varies) {
    const std::string_view english = kTexts.at(std::size_t(phrase));
    for (std::size_t i = 0; i < english.size(); ++i) {
        const bool mark = english[i] == '%' && i + 1 < english.size() && english[i + 1] >= '1' && english[i + 1] <= '9';
        if (!mark) {
            text_ += english[i];
            continue;
        }
        const auto which = std::size_t(english[++i] - '1');
        check(which < varies.size(), "a phrase without what varies in it");
        text_ += (varies.begin() + which)->text();
    }
}

void Words::join(const Words& one) {
    if (!text_.empty()) text_ += ", ";
    text_ += one.text();
}

}  // namespace chairside::session
