// What happens in a session: acts of people, and what the machine finds. A session is the list of these; everything
// else about it is reckoned from the list (standing.h). Chairside drives no pump and no cuff: acts say what people did.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "session/words.h"
#include "vitals/identity.h"
#include "vitals/observation.h"
#include "vitals/phase.h"
#include "vitals/scale.h"

namespace chairside::session {

inline constexpr std::size_t kTextBytesMax = 256;
inline constexpr std::size_t kEntriesMax = 8192;
inline constexpr std::size_t kEntriesAnAct = 8;  // an act of a person with all that follows from it: at most
inline constexpr std::size_t kEntriesToClose = 2 * kEntriesAnAct;  // kept for the drug's stop and the end

using Grams = std::int64_t;

struct Patient {
    std::string name;
    std::string secondId;  // a second identifier: a record number
    std::string born;      // "1984-05-30"
    bool operator==(const Patient&) const = default;
};

// A person who signs besides the one who enters. Unverified until people sign in.
struct Signature {
    std::string person;
    std::string role;
    std::string reason;
    [[nodiscard]] bool given() const { return !person.empty(); }
    bool operator==(const Signature&) const = default;
};

// A patient is put on a chair.
struct Begin {
    std::string protocol;  // its id; the whole of it is in the session
    Patient patient;
    Grams weight = 0;
    WeightUnit weightUnit = WeightUnit::Kilograms;  // as it was entered
    Grams weightBefore = 0;                         // last time; zero: not known
    Indication indication = Indication::Depression;
    std::uint32_t number = 1;  // of the series
    bool operator==(const Begin&) const = default;
};

struct TickItem {
    std::string item;
    bool done = true;
    std::string value;
    bool operator==(const TickItem&) const = default;
};

struct SkipChecklist {
    std::string reason;
    bool operator==(const SkipChecklist&) const = default;
};

struct EnteredVital {
    Vital vital = Vital::Spo2;
    Quantity value;
    bool operator==(const EnteredVital&) const = default;
};

// Measured by a person; charted as MANUAL, judged by the same rules.
struct ManualVitals {
    std::vector<EnteredVital> vitals;
    bool operator==(const ManualVitals&) const = default;
};

// The cuff reading from before the binding is this patient's: the person confirms it.
struct AdoptCuff {
    bool operator==(const AdoptCuff&) const = default;
};

// The cuff readings do not agree: this one is the baseline.
struct ChooseBaseline {
    std::uint32_t entry = 0;  // of the cuff reading
    std::string reason;
    bool operator==(const ChooseBaseline&) const = default;
};

struct Dose {
    std::string prescriber;
    Quantity mgPerKg;    // intravenous
    Grams weight = 0;    // the dose is reckoned from
    Quantity mgPerMl;    // concentration
    Quantity ml;         // volume
    Quantity mlPerHour;  // rate
    Duration planned{};  // whole minutes
    Quantity mg;         // intranasal; intravenous: reckoned
    bool operator==(const Dose&) const = default;
};

struct StartDrug {
    Dose dose;
    std::string gateReason;  // a nurse goes on all the same
    Signature prescriber;    // beyond the gate's second tier
    Signature second;        // above the ceiling
    bool operator==(const StartDrug&) const = default;
};

struct ChangeRate {
    Quantity mlPerHour;
    std::string reason;
    Signature second;
    bool operator==(const ChangeRate&) const = default;
};

struct PauseDrug {
    std::string reason;
    bool operator==(const PauseDrug&) const = default;
};
struct ResumeDrug {
    bool operator==(const ResumeDrug&) const = default;
};
struct StopDrug {
    std::string reason;
    bool operator==(const StopDrug&) const = default;
};

struct NoteSymptom {
    Symptom symptom = Symptom::Nausea;
    Severity severity = Severity::Mild;
    std::string text;
    bool operator==(const NoteSymptom&) const = default;
};

struct Assess {
    Scale scale = Scale::Moaas;
    Quantity value;
    bool operator==(const Assess&) const = default;
};

struct Remark {
    RemarkKind kind = RemarkKind::Note;
    std::string text;
    bool operator==(const Remark&) const = default;
};

struct PlaceLimbs {
    std::optional<Limb> cuff, probe, iv;
    bool operator==(const PlaceLimbs&) const = default;
};

struct Attest {
    Criterion criterion = Criterion::Gait;
    bool met = true;
    std::string value;  // the escort's name
    bool operator==(const Attest&) const = default;
};

struct AnswerScale {
    Questionnaire scale = Questionnaire::Phq9;
    std::vector<std::uint32_t> items;
    bool operator==(const AnswerScale&) const = default;
};

struct End {
    Ending ending = Ending::Discharged;
    Signature signature;
    Signature override;        // criteria are not met and the patient leaves all the same
    std::string reason;        // of an abort; where to, of a transfer
    bool patientLeft = false;  // an abort after the drug began: only when the patient has gone
    bool operator==(const End&) const = default;
};

struct Move {
    ChairId to;
    bool operator==(const Move&) const = default;
};

struct SwapMonitor {
    std::string reason;
    bool operator==(const SwapMonitor&) const = default;
};

// --- found by the machine ---

struct CuffTaken {
    Quantity systolic, diastolic;
    std::optional<Quantity> mean;
    Origin origin = Origin::Monitor;
    bool adopted = false;
    std::string source;
    bool operator==(const CuffTaken&) const = default;
};

struct PhaseWent {
    ChairPhase phase = ChairPhase::Baseline;
    bool operator==(const PhaseWent&) const = default;
};

struct BaselineFound {
    Quantity systolic, diastolic;
    std::optional<Quantity> rate, spo2;
    bool chosen = false;  // by a person
    bool operator==(const BaselineFound&) const = default;
};

// Ended at the entry's time.
struct GapClosed {
    Vital vital = Vital::Spo2;
    Duration lasted{};
    GapCause cause = GapCause::NoValue;
    bool operator==(const GapClosed&) const = default;
};

struct Warned {
    Warning warning = Warning::WeightChanged;
    std::string detail;
    bool operator==(const Warned&) const = default;
};

// The alarm profile that judges from here on.
struct Judged {
    std::string profile;
    std::string hash;
    bool operator==(const Judged&) const = default;
};

// A limit for this session, by a person; no value: the profile's own again.
struct LimitSet {
    std::string rule;
    std::optional<Quantity> value;
    Quantity before;
    bool operator==(const LimitSet&) const = default;
};

struct Correct;  // below: it may carry an act

using Correctable =
    std::variant<std::monostate, NoteSymptom, Assess, Remark, PlaceLimbs, Attest, AnswerScale, StopDrug, TickItem>;

// The entry was wrong: it counts no more; `instead`, when given, counts in its place. Both stay in the record.
struct Correct {
    std::uint32_t entry = 0;
    std::string reason;
    Correctable instead;
    std::optional<WallTime> happened;  // when it really happened; none: when the entry says
    bool operator==(const Correct&) const = default;
};

using Act =
    std::variant<Begin, TickItem, SkipChecklist, ManualVitals, AdoptCuff, ChooseBaseline, StartDrug, ChangeRate,
                 PauseDrug, ResumeDrug, StopDrug, NoteSymptom, Assess, Remark, PlaceLimbs, Attest, AnswerScale, End,
                 Move, SwapMonitor, Correct, CuffTaken, PhaseWent, BaselineFound, GapClosed, Warned, Judged, LimitSet>;

struct Entry {
    std::uint32_t number = 0;  // from 1
    Instant at;                // when it happened
    WallTime wall;             // the same
    WallTime entered;          // when it was recorded
    std::string by;            // "station": the machine
    Act what;
    bool operator==(const Entry&) const = default;
};

}  // namespace chairside::session
