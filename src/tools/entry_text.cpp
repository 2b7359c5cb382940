#include "tools/entry_text.h"

#include "session/scores.h"
#include "session/words.h"
#include "vitals/scale.h"

namespace chairside::tools {
namespace {

using namespace session;
using Text = std::string;

Text because(const Text& reason) { return reason.empty() ? Text{} : ": " + reason; }

Text signedBy(const Signature& by) {
    if (!by.given()) return {};
    Text text = "; signed by " + by.person;
    if (!by.role.empty()) text += " (" + by.role + ")";
    return text + because(by.reason);
}

Text kg(Grams grams) { return toText(Quantity::fromMilli(grams)) + " kg"; }

Text doseText(const Dose& dose) {
    if (dose.mg > Quantity{}) return toText(dose.mg) + " mg";
    return toText(dose.mgPerKg) + " mg/kg for " + kg(dose.weight) + ", " + toText(dose.ml) + " mL of " +
           toText(dose.mgPerMl) + " mg/mL at " + toText(dose.mlPerHour) + " mL/h";
}

struct Say {
    Text operator()(const Begin& e) const {
        return "Check-in, protocol " + e.protocol + ", session " + std::to_string(e.number) + ", " +
               Text{inWords(e.indication)} + (e.weight > 0 ? ", " + kg(e.weight) : "");
    }
    Text operator()(const TickItem& e) const {
        return "Checklist: " + e.item + (e.done ? " done" : " not done") + because(e.value);
    }
    Text operator()(const SkipChecklist& e) const { return "Checklist overridden" + because(e.reason); }
    Text operator()(const ManualVitals& e) const {
        Text text = "Measured by hand:";
        for (const EnteredVital& v : e.vitals) text += ' ' + Text{shortName(v.vital)} + ' ' + toText(v.value);
        return text;
    }
    Text operator()(const AdoptCuff&) const {
        return "Cuff reading from before the session adopted, patient confirmed";
    }
    Text operator()(const ChooseBaseline& e) const {
        return "Baseline chosen: entry " + std::to_string(e.entry) + because(e.reason);
    }
    Text operator()(const StartDrug& e) const {
        Text text = "Pump started (recorded): " + doseText(e.dose) + ", planned " +
                    std::to_string(e.dose.planned.count() / 60'000) + " min, prescribed by " + e.dose.prescriber;
        text += because(e.gateReason);  // whether it overrode the gate, a warning tells
        return text + signedBy(e.prescriber) + signedBy(e.second);
    }
    Text operator()(const ChangeRate& e) const {
        return "Rate changed (recorded) to " + toText(e.mlPerHour) + " mL/h" + because(e.reason) + signedBy(e.second);
    }
    Text operator()(const PauseDrug& e) const { return "Pump paused (recorded)" + because(e.reason); }
    Text operator()(const ResumeDrug&) const { return "Pump resumed (recorded)"; }
    Text operator()(const StopDrug& e) const { return "Pump stopped (recorded)" + because(e.reason); }
    Text operator()(const NoteSymptom& e) const {
        return "Symptom: " + Text{inWords(e.symptom)} + ", " + Text{inWords(e.severity)} + because(e.text);
    }
    Text operator()(const Assess& e) const { return Text{shortName(e.scale)} + ' ' + toText(e.value); }
    Text operator()(const Remark& e) const {
        return (e.kind == RemarkKind::Intervention ? "Intervention: " : "Note: ") + e.text;
    }
    Text operator()(const PlaceLimbs& e) const {
        Text text = "Limbs:";
        if (e.cuff) text += " cuff " + Text{inWords(*e.cuff)};
        if (e.probe) text += " probe " + Text{inWords(*e.probe)};
        if (e.iv) text += " IV " + Text{inWords(*e.iv)};
        return text;
    }
    Text operator()(const Attest& e) const {
        return "To leave: " + Text{inWords(e.criterion)} + (e.met ? " yes" : " no") + because(e.value);
    }
    Text operator()(const AnswerScale& e) const {
        const auto score = scoreOf(e.scale, e.items);
        Text text{inWords(e.scale)};
        if (!score) return text;
        text += ' ' + std::to_string(score.value().points) + " of " + std::to_string(score.value().pointsMax);
        if (score.value().band != Band::None) text += ", " + Text{inWords(score.value().band)};
        return text + (score.value().suicideFlag ? ", points to a risk of suicide" : "");
    }
    Text operator()(const End& e) const {
        Text text{inWords(e.ending)};
        text[0] = char(text[0] - 'a' + 'A');
        text += because(e.reason) + signedBy(e.signature);
        if (e.override.given()) text += "; criteria overridden" + signedBy(e.override);
        return text + (e.patientLeft ? "; the patient had left" : "");
    }
    Text operator()(const Move& e) const { return "Moved to chair " + e.to.value(); }
    Text operator()(const SwapMonitor& e) const { return "Monitor changed" + because(e.reason); }
    Text operator()(const Correct& e) const {
        const auto instead = [](const auto& what) {
            using What = std::remove_cvref_t<decltype(what)>;
            if constexpr (std::is_same_v<What, std::monostate>) {
                return Text{"does not count"};
            } else {
                return "reads: " + Say{}(what);
            }
        };
        Text text = "Correction of entry " + std::to_string(e.entry) + " (" + e.reason + "): ";
        text += std::visit(instead, e.instead);
        if (e.happened) text += ", at " + toIso8601(*e.happened);
        return text;
    }
    Text operator()(const CuffTaken& e) const {
        Text text = "Blood pressure " + toText(e.systolic) + '/' + toText(e.diastolic);
        if (e.mean) text += " (" + toText(*e.mean) + ")";
        if (e.origin == Origin::Manual) text += ", MANUAL";
        return text + (e.adopted ? ", adopted" : "");
    }
    Text operator()(const PhaseWent& e) const { return "Phase " + Text{nameForPeople(e.phase)}; }
    Text operator()(const BaselineFound& e) const {
        Text text = "Baseline " + toText(e.systolic) + '/' + toText(e.diastolic);
        if (e.rate) text += ", rate " + toText(*e.rate);
        if (e.spo2) text += ", SpO2 " + toText(*e.spo2);
        return text + (e.chosen ? ", chosen by a person" : "");
    }
    Text operator()(const GapClosed& e) const {
        return "Gap: no " + Text{shortName(e.vital)} + " for " + std::to_string((e.lasted.count() + 500) / 1000) +
               " s, " + Text{inWords(e.cause)};
    }
    Text operator()(const Warned& e) const { return "Warning: " + Text{inWords(e.warning)} + because(e.detail); }
    Text operator()(const Judged& e) const {
        return "Alarm profile " + e.profile + ", version " + e.hash.substr(0, 12);
    }
    Text operator()(const LimitSet& e) const {
        return "Limit of " + e.rule +
               (e.value ? " for this session: " + toText(*e.value) : Text{" as in the profile"}) + ", before " +
               toText(e.before);
    }
};

struct Kind {
    const char* operator()(const Begin&) const { return "begin"; }
    const char* operator()(const TickItem&) const { return "checklist"; }
    const char* operator()(const SkipChecklist&) const { return "checklist"; }
    const char* operator()(const ManualVitals&) const { return "manual"; }
    const char* operator()(const AdoptCuff&) const { return "manual"; }
    const char* operator()(const ChooseBaseline&) const { return "baseline"; }
    const char* operator()(const StartDrug&) const { return "drug"; }
    const char* operator()(const ChangeRate&) const { return "drug"; }
    const char* operator()(const PauseDrug&) const { return "drug"; }
    const char* operator()(const ResumeDrug&) const { return "drug"; }
    const char* operator()(const StopDrug&) const { return "drug"; }
    const char* operator()(const NoteSymptom&) const { return "symptom"; }
    const char* operator()(const Assess&) const { return "assessment"; }
    const char* operator()(const Remark&) const { return "remark"; }
    const char* operator()(const PlaceLimbs&) const { return "limbs"; }
    const char* operator()(const Attest&) const { return "criterion"; }
    const char* operator()(const AnswerScale&) const { return "scale"; }
    const char* operator()(const End&) const { return "end"; }
    const char* operator()(const Move&) const { return "move"; }
    const char* operator()(const SwapMonitor&) const { return "monitor"; }
    const char* operator()(const Correct&) const { return "correction"; }
    const char* operator()(const CuffTaken&) const { return "pressure"; }
    const char* operator()(const PhaseWent&) const { return "phase"; }
    const char* operator()(const BaselineFound&) const { return "baseline"; }
    const char* operator()(const GapClosed&) const { return "gap"; }
    const char* operator()(const Warned&) const { return "warning"; }
    const char* operator()(const Judged&) const { return "limits"; }
    const char* operator()(const LimitSet&) const { return "limits"; }
};

}  // namespace

std::string entryText(const Entry& entry) { return std::visit(Say{}, entry.what); }
std::string entryKind(const Entry& entry) { return std::visit(Kind{}, entry.what); }

}  // namespace chairside::tools
