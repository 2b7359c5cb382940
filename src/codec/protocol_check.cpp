#include "codec/protocol_check.h"

#include <algorithm>
#include <set>

#include "codec/enums.h"
#include "codec/field_reader.h"
#include "codec/session_enums.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kNameCharactersMax = 64;
constexpr std::size_t kTextCharactersMax = 200;

std::string span(double lowest, double highest) {
    const auto text = [](double d) { return toText(Quantity::fromMilli(std::int64_t(d * 1000))); };
    return text(lowest) + " to " + text(highest);
}

class ProtocolCheck {
public:
    ProtocolCheck(const v1::SessionProtocol& protocol, const FieldPlaces& places, Findings& findings)
        : protocol_(protocol), places_(places), findings_(findings) {}

    void run() {
        id(protocol_.id(), places_.at("id"), "id");
        name(protocol_.name(), kNameCharactersMax, places_.at("name"), "name");
        translations(protocol_.name_in(), kNameCharactersMax, places_.below("name_in"), "name_in");
        if (protocol_.version() == 0) findings_.add(places_.at("version"), "version", "is missing: from 1");
        duration(protocol_.grace(), 10s, 10min, places_.at("grace"), "grace");
        checkChecklist();
        if (!protocol_.without_drug()) {
            checkBaseline();
            checkGate();
            checkDrug();
        }
        for (int i = 0; i < protocol_.schedule_size(); ++i) checkRow(protocol_.schedule(i), i);
        checkPressureScheduled();
        checkLeave();
    }

private:
    void name(const std::string& text, std::size_t max, TextPlace at, const std::string& who) {
        if (text.empty()) findings_.add(at, who, "is missing");
        if (countCharacters(text) > max)
            findings_.add(at, who, "is longer than " + std::to_string(max) + " characters");
    }

    // A language that has none is shown in English.
    void translations(const v1::Translations& texts, std::size_t max, const FieldPlaces& places,
                      const std::string& who) {
        const auto fits = [&](const std::string& text, const char* language) {
            if (countCharacters(text) <= max) return;
            findings_.add(places.at(language), who + '.' + language,
                          "is longer than " + std::to_string(max) + " characters");
        };
        fits(texts.es(), "es");
        fits(texts.de(), "de");
    }

    bool id(const std::string& text, TextPlace at, const std::string& who) {
        const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
        if (!text.empty() && text.size() <= kNameCharactersMax && std::ranges::all_of(text, allowed)) return true;
        findings_.add(at, who, text.empty() ? "is missing" : "must be at most 64 of a-z, 0-9 and '-'");
        return false;
    }

    void number(double value, double lowest, double highest, TextPlace at, const std::string& who) {
        const auto exact = toQuantity(value);
        if (!exact || value < lowest || value > highest) {
            findings_.add(at, who, "must be " + span(lowest, highest) + ", with at most three decimals");
        }
    }

    void duration(const google::protobuf::Duration& value, Duration lowest, Duration highest, TextPlace at,
                  const std::string& who) {
        const auto read = toMilliseconds(value);
        if (!read || *read < lowest || *read > highest) {
            findings_.add(at, who,
                          "must be " + std::to_string(lowest / 1s) + " s to " + std::to_string(highest / 1s) + " s");
        }
    }

    static Duration of(const google::protobuf::Duration& value) { return toMilliseconds(value).value_or(0ms); }

    void order(bool inOrder, TextPlace at, const std::string& who, const char* what) {
        if (!inOrder) findings_.add(at, who, what);
    }

    void checkChecklist() {
        std::set<std::string> seen;
        for (int i = 0; i < protocol_.checklist_size(); ++i) {
            const v1::ChecklistItem& item = protocol_.checklist(i);
            const FieldPlaces places = places_.below("checklist", i);
            const std::string who = "checklist #" + std::to_string(i + 1);
            if (id(item.id(), places.at("id"), who + ", id") && !seen.insert(item.id()).second) {
                findings_.add(places.at("id"), who + ", id", "another item has it");
            }
            name(item.text(), kTextCharactersMax, places.at("text"), who + ", text");
            translations(item.text_in(), kTextCharactersMax, places.below("text_in"), who + ", text_in");
        }
    }

    void checkBaseline() {
        const v1::BaselineRule& rule = protocol_.baseline();
        const FieldPlaces places = places_.below("baseline");
        number(rule.readings(), 1, 5, places.at("readings"), "baseline, readings");
        number(rule.within_mmhg(), 1, 30, places.at("within_mmhg"), "baseline, within_mmhg");
        duration(rule.apart_min(), 0s, 1h, places.at("apart_min"), "baseline, apart_min");
        duration(rule.apart_max(), 1s, 1h, places.at("apart_max"), "baseline, apart_max");
        order(of(rule.apart_min()) <= of(rule.apart_max()), places.at("apart_max"), "baseline, apart_max",
              "is shorter than apart_min");
        order(rule.choose_after() >= rule.readings() && rule.choose_after() <= 10, places.at("choose_after"),
              "baseline, choose_after", "must be from readings to 10");
    }

    void checkGate() {
        const v1::Gate& gate = protocol_.gate();
        const FieldPlaces places = places_.below("gate");
        number(gate.nurse_systolic_max(), 100, 200, places.at("nurse_systolic_max"), "gate, nurse_systolic_max");
        number(gate.nurse_diastolic_max(), 60, 120, places.at("nurse_diastolic_max"), "gate, nurse_diastolic_max");
        number(gate.rate_min(), 30, 70, places.at("rate_min"), "gate, rate_min");
        number(gate.rate_max(), 80, 160, places.at("rate_max"), "gate, rate_max");
        number(gate.nurse_spo2_min(), 85, 98, places.at("nurse_spo2_min"), "gate, nurse_spo2_min");
        number(gate.prescriber_systolic_max(), 120, 200, places.at("prescriber_systolic_max"),
               "gate, prescriber_systolic_max");
        number(gate.prescriber_diastolic_max(), 70, 120, places.at("prescriber_diastolic_max"),
               "gate, prescriber_diastolic_max");
        number(gate.prescriber_systolic_min(), 70, 100, places.at("prescriber_systolic_min"),
               "gate, prescriber_systolic_min");
        number(gate.prescriber_spo2_min(), 85, 98, places.at("prescriber_spo2_min"), "gate, prescriber_spo2_min");
        order(gate.nurse_systolic_max() <= gate.prescriber_systolic_max(), places.at("prescriber_systolic_max"),
              "gate, prescriber_systolic_max", "lies inside the nurse's limit");
        order(gate.nurse_diastolic_max() <= gate.prescriber_diastolic_max(), places.at("prescriber_diastolic_max"),
              "gate, prescriber_diastolic_max", "lies inside the nurse's limit");
        order(gate.prescriber_spo2_min() <= gate.nurse_spo2_min(), places.at("prescriber_spo2_min"),
              "gate, prescriber_spo2_min", "lies inside the nurse's limit");
    }

    void checkDrug() {
        const v1::DrugPlan& drug = protocol_.drug();
        const FieldPlaces places = places_.below("drug");
        name(drug.name(), kNameCharactersMax, places.at("name"), "drug, name");
        translations(drug.name_in(), kNameCharactersMax, places.below("name_in"), "drug, name_in");
        if (!known(drug.route()))
            findings_.add(places.at("route"), "drug, route", "is missing: INTRAVENOUS or INTRANASAL");
        duration(drug.planned_min(), 1min, 12h, places.at("planned_min"), "drug, planned_min");
        duration(drug.planned_max(), 1min, 12h, places.at("planned_max"), "drug, planned_max");
        order(of(drug.planned_min()) <= of(drug.planned()) && of(drug.planned()) <= of(drug.planned_max()),
              places.at("planned"), "drug, planned", "must lie from planned_min to planned_max");
        number(drug.ceiling_mg(), 1, 2000, places.at("ceiling_mg"), "drug, ceiling_mg");
        if (drug.route() != v1::INTRAVENOUS)
            return number(drug.fixed_mg(), 1, 500, places.at("fixed_mg"), "drug, fixed_mg");
        number(drug.mg_per_kg(), 0.05, 10, places.at("mg_per_kg"), "drug, mg_per_kg");
        number(drug.ceiling_mg_per_kg(), 0.05, 20, places.at("ceiling_mg_per_kg"), "drug, ceiling_mg_per_kg");
        number(drug.ceiling_mg_per_kg_per_hour(), 0.05, 20, places.at("ceiling_mg_per_kg_per_hour"),
               "drug, ceiling_mg_per_kg_per_hour");
        number(drug.tolerance_percent(), 0, 5, places.at("tolerance_percent"), "drug, tolerance_percent");
        order(drug.mg_per_kg() <= drug.ceiling_mg_per_kg(), places.at("mg_per_kg"), "drug, mg_per_kg",
              "lies above its ceiling");
    }

    void checkRow(const v1::ScheduleRow& row, int index) {
        const FieldPlaces places = places_.below("schedule", index);
        const std::string who = "schedule #" + std::to_string(index + 1);
        if (!known(row.check())) findings_.add(places.at("check"), who + ", check", "is missing");
        if (row.phases().empty()) findings_.add(places.self(), who + ", phases", "are missing");
        for (int i = 0; i < row.phases_size(); ++i) {
            const bool running = known(row.phases(i)) && inSession(static_cast<ChairPhase>(row.phases(i)));
            if (!running) findings_.add(places.at("phases", i), who + ", phases", "is no phase of a session");
        }
        duration(row.every(), 1min, 1h, places.at("every"), who + ", every");
        duration(row.from(), 0s, 12h, places.at("from"), who + ", from");
        duration(row.after_rate_increase(), 0s, 1h, places.at("after_rate_increase"), who + ", after_rate_increase");
    }

    void checkPressureScheduled() {
        for (const v1::ChairPhase phase :
             {v1::PHASE_INFUSING, v1::PHASE_PAUSED, v1::PHASE_OBSERVATION, v1::PHASE_READY}) {
            const bool ofDrug = phase == v1::PHASE_INFUSING || phase == v1::PHASE_PAUSED;
            if (ofDrug && protocol_.without_drug()) continue;
            const bool there = std::ranges::any_of(protocol_.schedule(), [phase](const v1::ScheduleRow& row) {
                return row.check() == v1::CHECK_BLOOD_PRESSURE && of(row.from()) == 0ms &&
                       std::ranges::find(row.phases(), int(phase)) != row.phases().end();
            });
            if (!there) {
                findings_.add(places_.self(), "schedule",
                              "has no blood pressure in " + v1::ChairPhase_Name(phase) + " from its beginning");
            }
        }
    }

    void checkLeave() {
        const v1::LeaveRule& leave = protocol_.leave();
        const FieldPlaces places = places_.below("leave");
        checkCriteria(leave, places);
        number(leave.systolic_min(), 70, 110, places.at("systolic_min"), "leave, systolic_min");
        number(leave.systolic_max(), 120, 200, places.at("systolic_max"), "leave, systolic_max");
        number(leave.systolic_rise_percent(), 0, 50, places.at("systolic_rise_percent"),
               "leave, systolic_rise_percent");
        number(leave.diastolic_max(), 70, 120, places.at("diastolic_max"), "leave, diastolic_max");
        number(leave.spo2_min(), 88, 98, places.at("spo2_min"), "leave, spo2_min");
        number(leave.dissociation_max(), 0, 3, places.at("dissociation_max"), "leave, dissociation_max");
        duration(leave.readings_apart(), 1min, 1h, places.at("readings_apart"), "leave, readings_apart");
        duration(leave.after_end(), 0s, 12h, places.at("after_end"), "leave, after_end");
        duration(leave.after_dose(), 0s, 12h, places.at("after_dose"), "leave, after_dose");
        name(leave.override_by(), kNameCharactersMax, places.at("override_by"), "leave, override_by");
    }

    void checkCriteria(const v1::LeaveRule& leave, const FieldPlaces& places) {
        std::set<int> seen;
        for (int i = 0; i < leave.criteria_size(); ++i) {
            const TextPlace at = places.at("criteria", i);
            if (!known(leave.criteria(i))) findings_.add(at, "leave, criteria", "is unknown");
            if (!seen.insert(leave.criteria(i)).second) findings_.add(at, "leave, criteria", "is there twice");
        }
        for (const v1::Criterion needed : {v1::LEAVE_BLOOD_PRESSURE, v1::LEAVE_SEDATION, v1::LEAVE_ESCORT,
                                           v1::LEAVE_TIME, v1::LEAVE_NO_HIGH_ALARM}) {
            if (seen.contains(needed)) continue;
            findings_.add(places.at("criteria"), "leave, criteria",
                          v1::Criterion_Name(needed) + " has to be among them");
        }
        const bool scored = leave.score() == v1::ALDRETE || leave.score() == v1::PADSS;
        if (seen.contains(v1::LEAVE_SCORE)) {
            order(scored, places.at("score"), "leave, score", "must be ALDRETE or PADSS");
            number(leave.score_min(), 7, 10, places.at("score_min"), "leave, score_min");
        }
        if (of(leave.after_end()) == 0ms && of(leave.after_dose()) == 0ms) {
            findings_.add(places.at("after_end"), "leave", "after_end or after_dose is needed");
        }
    }

    const v1::SessionProtocol& protocol_;
    const FieldPlaces& places_;
    Findings& findings_;
};

}  // namespace

void checkProtocol(const v1::SessionProtocol& protocol, const FieldPlaces& places, Findings& findings) {
    ProtocolCheck{protocol, places, findings}.run();
}

}  // namespace chairside::codec
