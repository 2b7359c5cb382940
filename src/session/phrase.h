// Everything the session's machine says to people, in English, as one list: refusals, findings of the gate, criteria to
// leave, warnings. Clients put it into the reader's language by finding it there (ui/model/reason_words), so nothing
// may be said that is not in it. Plain values; any thread.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace chairside::session {

enum class Phrase : std::uint8_t {
    // Refusals.
    WrongPhase,
    TextTooLong,
    Missing,
    HasToSign,
    AnotherPerson,
    OnlyPrescriberSigns,
    RunsAlready,
    NoSuchItem,
    DrugHasBegun,
    NoCuffBefore,
    CuffIsThere,
    BaselineIsThere,
    ChoosesLater,
    NoCuffEntry,
    NothingRuns,
    ImpossibleNewRate,
    AboveCeiling,
    OutsideScale,
    OutsideScaleWhole,
    NoLimb,
    IsReckoned,
    FoundOnly,
    BeforeLastChange,
    BeforePhase,
    NoValue,
    Implausible,
    HalfPressure,
    PressureUpsideDown,
    NoDrug,
    NoBaseline,
    OtherWeightUnsigned,
    BeforeDrug,
    BeforeDrugWait,
    HighAlarm,
    NotMet,
    OnlyRoleOverrides,
    DrugWasGiven,
    NoEntry,
    NotCorrectable,
    OtherKind,
    StopBeforeLastChange,
    OutsideSession,
    HasEnded,
    IsFull,
    InFuture,
    BeforeSession,
    NoSuchProtocol,
    NoName,
    NoSecondId,
    NoBirthDate,
    BornInFuture,
    ImpossibleWeight,
    ImpossibleNumber,
    ImpossibleDose,
    ImpossibleConcentration,
    ImpossibleVolume,
    ImpossibleRate,
    ImpossibleMg,
    DoseDisagrees,
    RateDisagrees,
    NoPrescriber,
    PlannedOutside,
    WrongCount,
    WrongAnswer,
    AskedAfter2,
    AskedAfter6,
    // What is missing, who signs, which phase is needed.
    OfItem,
    ReasonOfOverridingChecklist,
    Reason,
    ReasonOfPause,
    ReasonOfSignature,
    ReasonOfOverride,
    ReasonOfCorrection,
    WhichSymptom,
    TheText,
    EscortsName,
    TheChair,
    WhereAndWhy,
    SecondPerson,
    ThePrescriber,
    InfusingOrPaused,
    BaselineNotStarted,
    ReadyToLeave,
    // The gate before the drug.
    RateBelow,
    RateAbove,
    IsNotLive,
    // Criteria to leave: what is wanted, what is known.
    PressureWanted,
    OxygenWanted,
    OnOxygen,
    AwakeWanted,
    DissociationWanted,
    EscortWanted,
    PersonSays,
    Yes,
    No,
    ScreenWanted,
    NotAsked,
    HighRisk,
    SomeRisk,
    NoRisk,
    MinutesSinceEnd,
    MinutesSinceCheckIn,
    MinutesSinceDose,
    ScoreWanted,
    HighAlarmIsActive,
    NoneActive,
    AlarmWanted,
    // Warnings.
    OtherWeight,
    WeightBeforeAndNow,
    CssrsHigh,
    CssrsModerate,
    PhqItem9,
};

// In the order of Phrase; %1 to %6 stand for what varies.
[[nodiscard]] std::span<const std::string_view> allPhrases();

// Said words. What varies is a number, a name, what people wrote or said words: never a word of this program that is
// not in the list.
class Words {
public:
    class Varies {
    public:
        Varies(std::string text) : text_(std::move(text)) {}           // NOLINT(google-explicit-constructor)
        Varies(std::string_view text) : text_(text) {}                 // NOLINT(google-explicit-constructor)
        Varies(Phrase phrase);                                         // NOLINT(google-explicit-constructor)
        Varies(const Words& words) : text_(words.text()) {}            // NOLINT(google-explicit-constructor)
        Varies(std::size_t number) : text_(std::to_string(number)) {}  // NOLINT(google-explicit-constructor)
        Varies(const char*) = delete;
        [[nodiscard]] const std::string& text() const { return text_; }

    private:
        std::string text_;
    };

    Words() = default;                           // nothing
    Words(Phrase phrase) : Words(phrase, {}) {}  // NOLINT(google-explicit-constructor)
    Words(Phrase phrase, std::initializer_list<Varies> varies);

    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] const std::string& text() const { return text_; }
    // Another of a list: "a, b".
    void join(const Words& one);

private:
    std::string text_;
};

}  // namespace chairside::session
