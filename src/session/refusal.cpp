#include "session/refusal.h"

#include <algorithm>

#include "session/dose.h"

namespace chairside::session {
namespace {

using Text = std::string;

constexpr std::string_view kUnverified = "unverified:";
constexpr std::string_view kPrescriber = "prescriber";

Text wrongPhase(const Session& session, std::string_view wanted) {
    return "the session is in phase " + Text{nameForPeople(session.now.phase)} + ", this needs " + Text{wanted};
}

Text tooLong(const Text& text) {
    return text.size() > kTextBytesMax ? "a text is longer than " + std::to_string(kTextBytesMax) + " bytes" : "";
}

Text needed(const Text& text, const char* what) {
    if (text.empty()) return Text{what} + " is missing";
    return tooLong(text);
}

// Another person than the one who enters.
Text whyNotSigned(const Signature& signature, const Text& by, const char* who) {
    if (!signature.given()) return Text{who} + " has to sign: name and reason";
    if (unverified(signature.person) == unverified(by)) return Text{who} + " has to be another person than " + by;
    return needed(signature.reason, "the reason of the signature");
}

Text whyNotPrescriber(const Signature& signature, const Text& by) {
    Text wrong = whyNotSigned(signature, by, "the prescriber");
    if (wrong.empty() && signature.role != kPrescriber) return "only the prescriber may sign this";
    return wrong;
}

bool tookPlace(const Session& session, std::uint32_t entry) { return entry >= 1 && entry <= session.entries.size(); }

class WhyNot {
public:
    WhyNot(const Session& session, const Said& said, Instant when, const Situation& at)
        : session_(session), standing_(session.now), said_(said), when_(when), at_(at) {}

    Text operator()(const Begin&) const { return "a session runs already"; }
    Text operator()(const TickItem& what) const {
        const auto& list = session_.protocol.checklist;
        const auto item = std::ranges::find(list, what.item, &ChecklistItem::id);
        if (item == list.end()) return "the protocol's checklist has no item \"" + what.item + '"';
        if (what.done && item->needsValue) return needed(what.value, "what is said about this item");
        return tooLong(what.value);
    }
    Text operator()(const SkipChecklist& what) const {
        if (standing_.phase != ChairPhase::CheckIn) return wrongPhase(session_, "check-in");
        return needed(what.reason, "the reason to override the checklist");
    }
    Text operator()(const ManualVitals& what) const { return whyNotVitals(what.vitals); }
    Text operator()(const AdoptCuff&) const {
        constexpr Duration kAdoptable = std::chrono::minutes{10};
        if (standing_.infusion) return "the drug has begun: measure the blood pressure";
        if (!at_.cuffBefore || at_.now - at_.cuffBefore->at > kAdoptable) {
            return "there is no cuff reading of a known time in the 10 minutes before the session";
        }
        const auto taken = [&](const CuffReading& r) { return r.cuff.adopted && r.at == at_.cuffBefore->at; };
        return std::ranges::any_of(standing_.cuffs, taken) ? "this reading is in the session already" : "";
    }
    Text operator()(const ChooseBaseline& what) const {
        const auto need = baselineOf(session_, at_).need;
        if (need == BaselineNeed::Found) return "the baseline is there";
        if (need != BaselineNeed::PersonChooses) {
            return "a person chooses after " + std::to_string(session_.protocol.baseline.chooseAfter) +
                   " readings that do not agree";
        }
        if (std::ranges::find(standing_.cuffs, what.entry, &CuffReading::entry) == standing_.cuffs.end()) {
            return "entry " + std::to_string(what.entry) + " is no cuff reading of this session";
        }
        return needed(what.reason, "the reason");
    }
    Text operator()(const StartDrug& what) const;
    Text operator()(const ChangeRate& what) const {
        if (standing_.phase != ChairPhase::Infusing) return wrongPhase(session_, "infusing");
        if (Text order = whyNotInOrder(); !order.empty()) return order;
        if (session_.protocol.drug.route != Route::Intravenous) return "nothing runs";
        if (what.mlPerHour <= Quantity{} || what.mlPerHour > Quantity::whole(1000)) {
            return "a rate is above 0 and at most 1000 mL/h; record a pause or the stop instead of 0";
        }
        const Text above = rateAboveCeiling(session_.protocol.drug, standing_.infusion->dose, what.mlPerHour);
        if (!above.empty()) {
            const Text unsigned_ = whyNotSigned(what.second, said_.by, "a second person");
            if (!unsigned_.empty()) return "above the ceiling (" + above + "): " + unsigned_;
        }
        return tooLong(what.reason);
    }
    Text operator()(const PauseDrug& what) const {
        if (standing_.phase != ChairPhase::Infusing) return wrongPhase(session_, "infusing");
        if (Text order = whyNotInOrder(); !order.empty()) return order;
        return needed(what.reason, "the reason of the pause");
    }
    Text operator()(const ResumeDrug&) const {
        if (standing_.phase != ChairPhase::Paused) return wrongPhase(session_, "paused");
        return whyNotInOrder();
    }
    Text operator()(const StopDrug& what) const {
        if (!underDrug(standing_.phase)) return wrongPhase(session_, "infusing or paused");
        if (Text order = whyNotInOrder(); !order.empty()) return order;
        return tooLong(what.reason);
    }
    Text operator()(const NoteSymptom& what) const {
        if (what.symptom == Symptom::Other) return needed(what.text, "which symptom");
        return tooLong(what.text);
    }
    Text operator()(const Assess& what) const {
        const ScaleRange allowed = range(what.scale);
        if (allowed.contains(what.value)) return {};
        return Text{shortName(what.scale)} + " goes from " + toText(allowed.lowest) + " to " + toText(allowed.highest) +
               (allowed.wholeOnly ? " in whole steps" : "");
    }
    Text operator()(const Remark& what) const { return needed(what.text, "the text"); }
    Text operator()(const PlaceLimbs& what) const {
        return what.cuff || what.probe || what.iv ? "" : "say which limb of cuff, probe or IV";
    }
    Text operator()(const Attest& what) const {
        if (!isAttested(what.criterion))
            return Text{inWords(what.criterion)} + " is reckoned, nobody can say it is met";
        if (what.criterion == Criterion::Escort && what.met) return needed(what.value, "the escort's name");
        return tooLong(what.value);
    }
    Text operator()(const AnswerScale& what) const {
        const Result<Score> score = scoreOf(what.scale, what.items);
        return score ? "" : score.error().text();
    }
    Text operator()(const End& what) const;
    Text operator()(const Move& what) const { return needed(what.to.value(), "the chair"); }
    Text operator()(const SwapMonitor& what) const { return needed(what.reason, "the reason"); }
    Text operator()(const Correct& what) const;
    Text operator()(const CuffTaken&) const { return kFoundOnly; }
    Text operator()(const PhaseWent&) const { return kFoundOnly; }
    Text operator()(const BaselineFound&) const { return kFoundOnly; }
    Text operator()(const GapClosed&) const { return kFoundOnly; }
    Text operator()(const Warned&) const { return kFoundOnly; }
    Text operator()(const Judged&) const { return kFoundOnly; }
    Text operator()(const LimitSet&) const { return kFoundOnly; }

private:
    static constexpr const char* kFoundOnly = "the station finds this itself";

    // What changes the drug happens after what changed it before.
    [[nodiscard]] Text whyNotInOrder() const {
        const bool before = standing_.infusion && when_ < standing_.infusion->rates.back().from;
        return before ? "this would lie before the last change of the infusion" : "";
    }
    // What begins or ends something happens in the phase that the session is in.
    [[nodiscard]] Text whyNotInPhase() const {
        return when_ < standing_.stretchSince ? "this would lie before the phase the session is in" : "";
    }
    [[nodiscard]] static Text whyNotVitals(const std::vector<EnteredVital>& vitals);
    [[nodiscard]] Text whyNotGate(const StartDrug& what) const;
    [[nodiscard]] Text whyNotDischarge(const End& what) const;

    const Session& session_;
    const Standing& standing_;
    const Said& said_;
    Instant when_;
    const Situation& at_;
};

Text WhyNot::whyNotVitals(const std::vector<EnteredVital>& vitals) {
    if (vitals.empty()) return "no value is given";
    std::optional<Quantity> systolic, diastolic;
    for (const EnteredVital& vital : vitals) {
        const PlausibleRange allowed = plausible(vital.vital);
        if (!allowed.contains(vital.value)) {
            return Text{shortName(vital.vital)} + " " + toText(vital.value) + " is outside what is plausible, " +
                   toText(allowed.lowest) + " to " + toText(allowed.highest);
        }
        if (vital.vital == Vital::NibpSystolic) systolic = vital.value;
        if (vital.vital == Vital::NibpDiastolic) diastolic = vital.value;
    }
    if (systolic.has_value() != diastolic.has_value()) return "a blood pressure needs systolic and diastolic";
    if (systolic && *systolic <= *diastolic) return "the systolic pressure has to be above the diastolic";
    return {};
}

Text WhyNot::operator()(const StartDrug& what) const {
    const Protocol& protocol = session_.protocol;
    if (!protocol.infuses) return "this protocol gives no drug";
    if (standing_.infusion) return wrongPhase(session_, "baseline: the drug was started before");
    if (standing_.phase != ChairPhase::Baseline) return wrongPhase(session_, "baseline");
    if (Text order = whyNotInPhase(); !order.empty()) return order;
    if (!standing_.baseline) return "the baseline is not there yet: measure the blood pressure";
    Text wrong = whyDoseIsWrong(protocol.drug, what.dose);
    if (!wrong.empty()) return wrong;
    const Text above = aboveCeiling(protocol.drug, what.dose);
    if (!above.empty()) {
        wrong = whyNotSigned(what.second, said_.by, "a second person");
        if (!wrong.empty()) return "above the ceiling (" + above + "): " + wrong;
    }
    const Text other = forAnotherWeight(protocol.drug, what.dose, standing_.begun.weight);
    if (!other.empty()) {
        wrong = whyNotSigned(what.second, said_.by, "a second person");
        if (!wrong.empty()) return other + ": " + wrong;
    }
    return whyNotGate(what);
}

Text WhyNot::whyNotGate(const StartDrug& what) const {
    const auto findings = gateOf(session_, at_);
    const GateTier tier = tierOf(findings);
    if (tier == GateTier::Open) return {};
    const Text found = "before the drug: " + inWords(findings) + ". ";
    if (tier == GateTier::Prescriber || what.prescriber.given()) {
        const Text unsigned_ = whyNotPrescriber(what.prescriber, said_.by);
        return unsigned_.empty() ? tooLong(what.gateReason) : found + unsigned_;
    }
    if (!what.gateReason.empty()) return tooLong(what.gateReason);
    return found + "Wait and measure again, or give a reason to override";
}

Text WhyNot::whyNotDischarge(const End& what) const {
    const bool ready = standing_.phase == ChairPhase::Ready;
    if (!ready && standing_.phase != ChairPhase::Observation) return wrongPhase(session_, "ready to leave");
    if (at_.highAlarm) return "a HIGH alarm is active: attend to the patient, or record a transfer";
    Text open;
    for (const CriterionState& state : criteriaOf(session_, at_)) {
        if (state.met) continue;
        if (!open.empty()) open += ", ";
        open += inWords(state.criterion);
    }
    if (open.empty()) return {};
    const LeaveRule& rule = session_.protocol.leave;
    if (!what.override.given()) return "not met: " + open + ". The " + rule.overrideBy + " may override, with a reason";
    if (what.override.role != rule.overrideBy) return "only the " + rule.overrideBy + " may override";
    return needed(what.override.reason, "the reason of the override");
}

Text WhyNot::operator()(const End& what) const {
    if (Text order = whyNotInPhase(); !order.empty()) return order;
    switch (what.ending) {
        case Ending::Discharged: return whyNotDischarge(what);
        case Ending::Transferred: return needed(what.reason, "where to and why");
        case Ending::Aborted:
            if (standing_.infusion && !what.patientLeft) {
                return "the drug was given: record the stop and watch the patient, unless the patient has left";
            }
            return needed(what.reason, "the reason");
    }
    return "no such ending";
}

Text WhyNot::operator()(const Correct& what) const {
    if (!tookPlace(session_, what.entry)) return "there is no entry " + std::to_string(what.entry);
    const Entry& entry = session_.entries[what.entry - 1];
    const bool nothing = std::holds_alternative<std::monostate>(what.instead);
    const auto same = [&](const auto& instead) {
        using What = std::remove_cvref_t<decltype(instead)>;
        if constexpr (std::is_same_v<What, std::monostate>) {
            return !std::holds_alternative<StopDrug>(entry.what);
        } else {
            return std::holds_alternative<What>(entry.what);
        }
    };
    const bool correctable =
        std::holds_alternative<NoteSymptom>(entry.what) || std::holds_alternative<Assess>(entry.what) ||
        std::holds_alternative<Remark>(entry.what) || std::holds_alternative<PlaceLimbs>(entry.what) ||
        std::holds_alternative<Attest>(entry.what) || std::holds_alternative<AnswerScale>(entry.what) ||
        std::holds_alternative<StopDrug>(entry.what) || std::holds_alternative<TickItem>(entry.what);
    if (!correctable) return "an entry of this kind cannot be corrected: add a note";
    if (!std::visit(same, what.instead)) return "a correction is of the same kind as the entry";
    if (std::holds_alternative<StopDrug>(entry.what) && what.happened) {
        const Instant stop = at_.instantOf(*what.happened);
        if (stop < standing_.infusion->rates.back().from)
            return "the stop would lie before the last change of the infusion";
    }
    if (what.happened) {
        const Instant when = at_.instantOf(*what.happened);
        if (when > at_.now || when < standing_.begunAt) return "the time lies outside the session";
    }
    if (!nothing) {
        const auto inner = [&](const auto& instead) -> Text {
            using What = std::remove_cvref_t<decltype(instead)>;
            if constexpr (std::is_same_v<What, std::monostate> || std::is_same_v<What, StopDrug>) {
                return {};
            } else {
                return (*this)(instead);
            }
        };
        Text wrong = std::visit(inner, what.instead);
        if (!wrong.empty()) return wrong;
    }
    return needed(what.reason, "the reason of the correction");
}

}  // namespace

std::string unverified(const std::string& person) {
    if (person.empty() || person.starts_with(kUnverified)) return person;
    Text named{kUnverified};
    named += person;
    return named;
}

std::string whyNot(const Session& session, const Said& said, Instant when, const Situation& at) {
    if (session.now.ended) return "the session has ended";
    const bool closes = std::holds_alternative<End>(said.what) || std::holds_alternative<StopDrug>(said.what);
    if (session.entries.size() + kEntriesAnAct + (closes ? 0 : kEntriesToClose) > kEntriesMax) {
        return "the session has as many entries as it may: only its end is missing";
    }
    if (when > at.now) return "this lies in the future";
    if (when < session.now.begunAt) return "this lies before the session";
    return std::visit(WhyNot{session, said, when, at}, said.what);
}

}  // namespace chairside::session
