// A session protocol: every number of a session, as data the clinic's medical director approves. Sources of the shipped
// ones: docs/clinical-numbers.md, "session protocols".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "session/words.h"
#include "vitals/phase.h"
#include "vitals/quantity.h"

namespace chairside::session {

// Of a text that stands in English beside it. Empty: that language has none, the English one is shown.
struct Translations {
    std::string es, de;
    bool operator==(const Translations&) const = default;
};

struct ChecklistItem {
    std::string id;
    std::string text;
    bool needsValue = false;  // ticked only with words: the escort's name and phone
    Translations textIn{};
    bool operator==(const ChecklistItem&) const = default;
};

struct BaselineRule {
    std::uint32_t readings = 2;  // cuff readings that must agree
    Duration apartMin{}, apartMax{};
    Quantity within;                // systolic and diastolic, mmHg
    std::uint32_t chooseAfter = 4;  // that many readings did not agree: a person chooses
    bool operator==(const BaselineRule&) const = default;
};

// Outside `nurse` a nurse may go on with a reason, outside `prescriber` only the prescriber. Blood pressure in mmHg:
// nurse: above systolicMax or diastolicMax; prescriber: at or above them, or below systolicMin.
struct Gate {
    Quantity nurseSystolicMax, nurseDiastolicMax;
    Quantity rateMin, rateMax;
    Quantity nurseSpo2Min;
    Quantity prescriberSystolicMax, prescriberDiastolicMax, prescriberSystolicMin;
    Quantity prescriberSpo2Min;
    bool operator==(const Gate&) const = default;
};

// Above these a second person signs.
struct Ceiling {
    Quantity mgPerKg, mgPerKgPerHour, mg;
    bool operator==(const Ceiling&) const = default;
};

struct Drug {
    std::string name;
    Route route = Route::Intravenous;
    Quantity mgPerKg;    // usual; zero: none
    Quantity fixedMg;    // of an intranasal dose, usual
    Duration planned{};  // usual
    Duration plannedMin{}, plannedMax{};
    Ceiling ceiling;
    Quantity tolerancePercent;  // by which dose, volume and rate may disagree (rounding)
    Translations nameIn{};
    bool operator==(const Drug&) const = default;
};

// Of the rows of one check in one phase the one with the latest `from` that is reached counts.
struct ScheduleRow {
    CheckKind check = CheckKind::BloodPressure;
    std::vector<ChairPhase> phases;
    Duration every{};
    Duration from{};               // since the phases' stretch began: 10 min for 60, then 15
    Duration afterRateIncrease{};  // also due this long after one; zero: not
    bool operator==(const ScheduleRow&) const = default;
};

struct LeaveRule {
    std::vector<Criterion> criteria;
    Duration readingsApart{};
    Quantity systolicMin, systolicMax, systolicRisePercent, diastolicMax;
    Quantity spo2Min;
    Quantity dissociationMax;
    Duration afterEnd{};   // of the drug
    Duration afterDose{};  // since its start
    std::optional<Questionnaire> score;
    Quantity scoreMin;
    std::string overrideBy;  // who may let the patient leave all the same: "prescriber"
    bool operator==(const LeaveRule&) const = default;
};

struct Protocol {
    std::string id;
    std::string name;
    std::uint32_t version = 1;
    std::string hash;          // SHA-256 of the file's bytes, lower-case hex
    std::string text{};        // these bytes
    std::string alarmProfile;  // name of a shipped one; empty: the one in force
    bool infuses = true;       // false: a recovery area without a drug
    std::vector<ChecklistItem> checklist;
    BaselineRule baseline;
    Gate gate;
    Drug drug;
    std::vector<ScheduleRow> schedule;
    Duration grace{};  // a check is late after that
    LeaveRule leave;
    Translations nameIn{};
    bool operator==(const Protocol&) const = default;
};

}  // namespace chairside::session
