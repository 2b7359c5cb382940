// The words of an infusion session: what is checked, seen, asked and decided. Numbers are those of
// proto/chairside/v1/session.proto (the codec asserts it).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chairside::session {

enum class Indication : std::uint8_t {
    Depression = 1,
    Anxiety = 2,
    Ptsd = 3,
    SuicidalThoughts = 4,
    Pain = 5,
    Other = 6,
};
// A psychiatric indication asks for a suicide-risk screen before leaving.
[[nodiscard]] constexpr bool isPsychiatric(Indication indication) {
    return indication >= Indication::Depression && indication <= Indication::SuicidalThoughts;
}

enum class WeightUnit : std::uint8_t { Kilograms = 1, Pounds = 2 };

enum class Route : std::uint8_t {
    Intravenous = 1,  // weight, concentration, volume and rate
    Intranasal = 2,   // a fixed dose, nothing runs
};

enum class CheckKind : std::uint8_t {
    BloodPressure = 1,
    Spo2 = 2,
    Rate = 3,
    Sedation = 4,  // MOAA/S or RASS
    CountedBreaths = 5,
    Dissociation = 6,
};
inline constexpr std::size_t kCheckSlots = 7;
inline constexpr std::array kAllChecks = {CheckKind::BloodPressure, CheckKind::Spo2,           CheckKind::Rate,
                                          CheckKind::Sedation,      CheckKind::CountedBreaths, CheckKind::Dissociation};

enum class Symptom : std::uint8_t {
    Nausea = 1,
    Vomiting = 2,
    Headache = 3,
    Dizziness = 4,
    Anxiety = 5,
    ChestPain = 6,
    AllergicReaction = 7,
    Bladder = 8,
    Other = 9,
};

enum class Severity : std::uint8_t { Mild = 1, Moderate = 2, Severe = 3, Gone = 4 };

enum class RemarkKind : std::uint8_t {
    Note = 1,
    Intervention = 2,  // what people did, in their words: nothing here advises drugs or doses
};

enum class Limb : std::uint8_t { LeftArm = 1, RightArm = 2, LeftLeg = 3, RightLeg = 4, Elsewhere = 5 };

enum class Questionnaire : std::uint8_t {
    Phq9 = 1,
    Gad7 = 2,
    Pcl5 = 3,
    Cssrs = 4,  // screener: 1 to 5 thoughts, 6 behaviour ever, 7 behaviour in the last three months
    PainNrs = 5,
    Aldrete = 6,  // modified: activity, respiration, circulation, consciousness, saturation
    Padss = 7,    // vital signs, activity and mental status, pain and nausea, bleeding, intake and output
};

enum class Criterion : std::uint8_t {
    BloodPressure = 1,
    Oxygen = 2,
    Sedation = 3,
    Dissociation = 4,
    Gait = 5,
    Nausea = 6,
    IvOut = 7,
    Escort = 8,
    Instructions = 9,
    SuicideScreen = 10,
    Time = 11,
    Score = 12,
    NoHighAlarm = 13,
};
inline constexpr std::array kAllCriteria = {Criterion::BloodPressure, Criterion::Oxygen, Criterion::Sedation,
                                            Criterion::Dissociation,  Criterion::Gait,   Criterion::Nausea,
                                            Criterion::IvOut,         Criterion::Escort, Criterion::Instructions,
                                            Criterion::SuicideScreen, Criterion::Time,   Criterion::Score,
                                            Criterion::NoHighAlarm};
// A person says so; the others are reckoned.
[[nodiscard]] constexpr bool isAttested(Criterion criterion) {
    return criterion >= Criterion::Gait && criterion <= Criterion::Instructions;
}

enum class GapCause : std::uint8_t {
    NoValue = 1,      // the monitor speaks, but says nothing good of this vital
    LinkLost = 2,     // nothing comes from the monitor
    StationDown = 3,  // the station did not run
    PatientAway = 4,  // standby
    MonitorSwap = 5,  // another monitor was bound, or the patient moved
};

enum class Ending : std::uint8_t { Discharged = 1, Transferred = 2, Aborted = 3 };

enum class Warning : std::uint8_t {
    WeightChanged = 1,  // by 10 % or more since last time, or the dose is for another one
    CuffOnIvLimb = 2,
    CuffOnProbeLimb = 3,
    SuicideItem = 4,  // PHQ-9 item 9 above 0, or a C-SSRS of moderate or high risk
    ChecklistSkipped = 5,
    GateOverridden = 6,
    AboveCeiling = 7,
};

// For people, in English: "blood pressure". The contract's names are protobuf's.
[[nodiscard]] std::string_view inWords(Indication indication);
[[nodiscard]] std::string_view inWords(CheckKind check);
[[nodiscard]] std::string_view inWords(Symptom symptom);
[[nodiscard]] std::string_view inWords(Severity severity);
[[nodiscard]] std::string_view inWords(Limb limb);
[[nodiscard]] std::string_view inWords(Questionnaire questionnaire);
[[nodiscard]] std::string_view inWords(Criterion criterion);
[[nodiscard]] std::string_view inWords(GapCause cause);
[[nodiscard]] std::string_view inWords(Ending ending);
[[nodiscard]] std::string_view inWords(Warning warning);

}  // namespace chairside::session
