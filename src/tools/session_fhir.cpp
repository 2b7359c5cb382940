// FHIR R4 bundle of one session: a collection. Continuous vitals are thinned to the first good value of each minute;
// every cuff reading is there.
#include "codec/profile_file.h"
#include "session/counted.h"
#include "session/dose.h"
#include "tools/entry_text.h"
#include "tools/json_line.h"
#include "tools/session_export.h"

namespace chairside::tools {
namespace {

constexpr std::string_view kLoinc = "http://loinc.org";
constexpr std::string_view kMdc = "urn:iso:std:iso:11073:10101";
constexpr std::string_view kActReason = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
constexpr std::string_view kUcum = "http://unitsofmeasure.org";

struct Coded {
    v1::Vital vital;
    const char* loinc;
    const char* mdc;
    const char* display;
};
constexpr Coded kContinuous[] = {{v1::SPO2, "59408-5", "150456", "Oxygen saturation by pulse oximetry"},
                                 {v1::HEART_RATE, "8867-4", "147842", "Heart rate"},
                                 {v1::PULSE_RATE, "8889-8", "149530", "Heart rate by pulse oximetry"},
                                 {v1::RESPIRATORY_RATE, "9279-1", "151562", "Respiratory rate"},
                                 {v1::TEMPERATURE, "8310-5", "150344", "Body temperature"}};

std::string list(const std::vector<std::string>& items) {
    std::string text = "[";
    for (const std::string& item : items) text += (text.size() > 1 ? "," : "") + item;
    return text + "]";
}

std::string coding(std::string_view system, std::string_view code, std::string_view display = {}) {
    JsonLine line;
    line.text("system", system).text("code", code);
    if (!display.empty()) line.text("display", display);
    return line.str();
}

std::string concept_(const std::vector<std::string>& codings, std::string_view text = {}) {
    JsonLine line;
    if (!codings.empty()) line.raw("coding", list(codings));
    if (!text.empty()) line.text("text", text);
    return line.str();
}

std::string quantity(std::int64_t milli, std::string_view unit, std::string_view code) {
    return JsonLine{}
        .raw("value", toText(Quantity::fromMilli(milli)))
        .text("unit", unit)
        .text("system", kUcum)
        .text("code", code)
        .str();
}

class Bundle {
public:
    explicit Bundle(const Dossier& dossier) : d_(dossier), patient_(urn("patient")), encounter_(urn("encounter")) {}

    std::string make() {
        addPatient();
        addEncounter();
        if (d_.session.now.infusion) {
            addProcedure();
            addMedication();
        }
        addPressures();
        for (const Coded& vital : kContinuous) addContinuous(vital);
        for (const session::Entry& entry : session::countedByTime(d_.session.entries)) addAnswers(entry);
        for (const v1::Occurrence& alarm : d_.alarms) addIssue(alarm);
        JsonLine bundle;
        bundle.text("resourceType", "Bundle");
        if (d_.demo) {
            const std::string test = coding(kActReason, "HTEST", "test health data");
            bundle.raw("meta", JsonLine{}.raw("security", list({test})).str());
        }
        bundle.text("type", "collection").text("timestamp", toIso8601(d_.to)).raw("entry", list(entries_));
        return bundle.str() + "\n";
    }

private:
    // Made from what it names, so that the same session gives the same bundle.
    [[nodiscard]] std::string urn(const std::string& what) const {
        const std::string hex = codec::sha256Hex(d_.session.id + '|' + toIso8601(d_.from) + '|' + what);
        return "urn:uuid:" + hex.substr(0, 8) + '-' + hex.substr(8, 4) + "-8" + hex.substr(13, 3) + "-8" +
               hex.substr(17, 3) + '-' + hex.substr(20, 12);
    }
    void add(const std::string& what, const JsonLine& resource) {
        entries_.push_back(JsonLine{}.text("fullUrl", urn(what)).raw("resource", resource.str()).str());
    }
    [[nodiscard]] static std::string reference(const std::string& to) { return JsonLine{}.text("reference", to).str(); }
    [[nodiscard]] static std::string period(WallTime from, std::optional<WallTime> to) {
        JsonLine line;
        line.text("start", toIso8601(from));
        if (to) line.text("end", toIso8601(*to));
        return line.str();
    }

    void addPatient() {
        const session::Patient& who = d_.session.now.begun.patient;
        JsonLine line;
        line.text("resourceType", "Patient");
        line.raw("identifier", list({JsonLine{}.text("value", who.secondId).str()}));
        line.raw("name", list({JsonLine{}.text("text", who.name).str()}));
        add("patient", line.text("birthDate", who.born));
    }

    void addEncounter() {
        const bool over = d_.session.now.ended.has_value();
        JsonLine line;
        line.text("resourceType", "Encounter").text("status", over ? "finished" : "in-progress");
        line.raw("class", coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory"));
        line.raw("subject", reference(patient_));
        line.raw("period", period(d_.from, over ? std::optional{d_.to} : std::nullopt));
        add("encounter", line);
    }

    [[nodiscard]] const char* drugStatus() const {
        if (d_.session.now.infusion->stopped) return "completed";
        return d_.session.now.ended ? "unknown" : "in-progress";
    }

    void addProcedure() {
        const session::Infusion& infusion = *d_.session.now.infusion;
        JsonLine line;
        line.text("resourceType", "Procedure").text("status", drugStatus());
        line.raw("code", concept_({}, d_.session.protocol.name)).raw("subject", reference(patient_));
        line.raw("encounter", reference(encounter_));
        line.raw("performedPeriod", period(infusion.startedWall, infusion.stoppedWall));
        add("procedure", line);
    }

    void addMedication() {
        const session::Infusion& infusion = *d_.session.now.infusion;
        const session::Drug& drug = d_.session.protocol.drug;
        const bool iv = drug.route == session::Route::Intravenous;
        JsonLine dosage;
        dosage.text("text", entryTextOfStart());
        dosage.raw("route", concept_({coding("http://snomed.info/sct", iv ? "47625008" : "46713006",
                                             iv ? "Intravenous route" : "Nasal route")}));
        const Quantity given = session::givenMg(drug, infusion, d_.instantOf(d_.to));
        dosage.raw("dose", quantity(given.milli(), "mg", "mg"));
        if (iv) dosage.raw("rateQuantity", quantity(infusion.dose.mlPerHour.milli(), "mL/h", "mL/h"));
        JsonLine line;
        line.text("resourceType", "MedicationAdministration").text("status", drugStatus());
        line.raw("medicationCodeableConcept", concept_({}, drug.name)).raw("subject", reference(patient_));
        line.raw("context", reference(encounter_));
        line.raw("effectivePeriod", period(infusion.startedWall, infusion.stoppedWall));
        add("medication", line.raw("dosage", dosage.str()));
    }

    [[nodiscard]] std::string entryTextOfStart() const {
        std::string text;
        for (const session::Entry& entry : session::countedByTime(d_.session.entries)) {
            if (std::holds_alternative<session::StartDrug>(entry.what)) text = entryText(entry);
        }
        const session::Standing& now = d_.session.now;
        if (now.ended && !now.infusion->stopped) {
            text += ". No stop was recorded: the dose is reckoned up to the end of the session";
        }
        return text;
    }

    [[nodiscard]] JsonLine observation(const std::string& code, WallTime at) const {
        JsonLine line;
        line.text("resourceType", "Observation").text("status", "final");
        line.raw("category", list({concept_({coding("http://terminology.hl7.org/CodeSystem/observation-category",
                                                    "vital-signs", "Vital Signs")})}));
        line.raw("code", code).raw("subject", reference(patient_)).raw("encounter", reference(encounter_));
        return line.text("effectiveDateTime", toIso8601(at));
    }

    [[nodiscard]] static std::string component(const char* loinc, const char* mdc, const char* display,
                                               Quantity value) {
        return JsonLine{}
            .raw("code", concept_({coding(kLoinc, loinc, display), coding(kMdc, mdc)}))
            .raw("valueQuantity", quantity(value.milli(), "mmHg", "mm[Hg]"))
            .str();
    }

    void addPressures() {
        for (const session::CuffReading& reading : d_.session.now.cuffs) {
            JsonLine line = observation(
                concept_({coding(kLoinc, "85354-9", "Blood pressure panel with all children optional")}), reading.wall);
            std::vector<std::string> parts = {
                component("8480-6", "150021", "Systolic blood pressure", reading.cuff.systolic),
                component("8462-4", "150022", "Diastolic blood pressure", reading.cuff.diastolic)};
            if (reading.cuff.mean) {
                parts.push_back(component("8478-0", "150023", "Mean blood pressure", *reading.cuff.mean));
            }
            line.raw("component", list(parts));
            if (reading.cuff.origin == Origin::Manual) {
                line.raw("method", concept_({}, "MANUAL: measured and entered by a person"));
            }
            add("bp" + std::to_string(reading.entry), line);
        }
    }

    void addContinuous(const Coded& vital) {
        const auto found = d_.readings.find(vital.vital);
        if (found == d_.readings.end()) return;
        std::int64_t minute = -1;
        for (const v1::Reading& reading : found->second) {
            const std::int64_t at =
                reading.has_measured_unix_ms() ? reading.measured_unix_ms() : reading.received_unix_ms();
            if (at / 60'000 == minute) continue;
            minute = at / 60'000;
            std::vector<std::string> codes = {coding(kLoinc, vital.loinc, vital.display)};
            if (vital.vital == v1::SPO2)
                codes.push_back(coding(kLoinc, "2708-6", "Oxygen saturation in Arterial blood"));
            codes.push_back(coding(kMdc, vital.mdc));
            const auto domain = static_cast<Vital>(vital.vital);
            JsonLine line = observation(concept_(codes), WallTime{at});
            line.raw("valueQuantity", quantity(reading.value_milli(), unitForPeople(domain), unit(domain)));
            add(v1::Vital_Name(vital.vital) + std::to_string(at), line);
        }
    }

    void addAnswers(const session::Entry& entry) {
        const auto* answers = std::get_if<session::AnswerScale>(&entry.what);
        if (answers == nullptr) return;
        std::vector<std::string> items;
        for (std::size_t i = 0; i < answers->items.size(); ++i) {
            const std::string answer = JsonLine{}.number("valueInteger", answers->items[i]).str();
            items.push_back(JsonLine{}.text("linkId", std::to_string(i + 1)).raw("answer", list({answer})).str());
        }
        JsonLine line;
        line.text("resourceType", "QuestionnaireResponse").text("status", "completed");
        line.raw("identifier", JsonLine{}.text("value", std::string{inWords(answers->scale)}).str());
        line.raw("subject", reference(patient_)).raw("encounter", reference(encounter_));
        add("answers" + std::to_string(entry.number),
            line.text("authored", toIso8601(entry.wall)).raw("item", list(items)));
    }

    void addIssue(const v1::Occurrence& alarm) {
        const char* severity = alarm.priority() == v1::HIGH     ? "high"
                               : alarm.priority() == v1::MEDIUM ? "moderate"
                                                                : "low";
        std::optional<WallTime> end;
        if (alarm.has_ended_unix_ms()) end = WallTime{alarm.ended_unix_ms()};
        JsonLine line;
        line.text("resourceType", "DetectedIssue").text("status", end ? "final" : "preliminary");
        line.raw("code", concept_({}, alarm.rule())).text("severity", severity);
        line.raw("patient", reference(patient_));
        line.raw("identifiedPeriod", period(WallTime{alarm.started_unix_ms()}, end));
        add("alarm" + alarm.id(), line);
    }

    const Dossier& d_;
    std::string patient_, encounter_;
    std::vector<std::string> entries_;
};

}  // namespace

std::string toFhir(const Dossier& dossier) { return Bundle{dossier}.make(); }

}  // namespace chairside::tools
