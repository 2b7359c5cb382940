#include "session/refusal.h"

#include <algorithm>

#include "base/check.h"
#include "session/dose.h"
#include "session/phrase.h"

namespace chairside::session {
namespace {

using Text = std::string;

constexpr std::string_view kUnverified = "unverified:";
constexpr std::string_view kPrescriber = "prescriber";

Words wrongPhase(const Session& session, const Words::Varies& wanted) {
    return {Phrase::WrongPhase, {nameForPeople(session.now.phase), wanted}};
}

Words tooLong(const Text& text) {
    if (text.size() <= kTextBytesMax) return {};
    return {Phrase::TextTooLong, {kTextBytesMax}};
}

Words needed(const Text& text, Phrase what) {
    if (text.empty()) return {Phrase::Missing, {what}};
    return tooLong(text);
}

// Another person than the one who enters.
Words whyNotSigned(const Signature& signature, const Text& by, Phrase who) {
    if (!signature.given()) return {Phrase::HasToSign, {who}};
    if (unverified(signature.person) == unverified(by)) return {Phrase::AnotherPerson, {who, by}};
    return needed(signature.reason, Phrase::ReasonOfSignature);
}

Words whyNotPrescriber(const Signature& signature, const Text& by) {
    Words wrong = whyNotSigned(signature, by, Phrase::ThePrescriber);
    if (wrong.empty() && signature.role != kPrescriber) return Phrase::OnlyPrescriberSigns;
    return wrong;
}

bool tookPlace(const Session& session, std::uint32_t entry) { return entry >= 1 && entry <= session.entries.size(); }

class WhyNot {
public:
    WhyNot(const Session& session, const Said& said, Instant when, const Situation& at)
        : session_(session), standing_(session.now), said_(said), when_(when), at_(at) {}

    Words operator()(const Begin&) const { return Phrase::RunsAlready; }
    Words operator()(const TickItem& what) const {
        const auto& list = session_.protocol.checklist;
        const auto item = std::ranges::find(list, what.item, &ChecklistItem::id);
        if (item == list.end()) return {Phrase::NoSuchItem, {what.item}};
        if (what.done && item->needsValue) return needed(what.value, Phrase::OfItem);
        return tooLong(what.value);
    }
    Words operator()(const SkipChecklist& what) const {
        if (standing_.phase != ChairPhase::CheckIn) return wrongPhase(session_, nameForPeople(ChairPhase::CheckIn));
        return needed(what.reason, Phrase::ReasonOfOverridingChecklist);
    }
    Words operator()(const ManualVitals& what) const { return whyNotVitals(what.vitals); }
    Words operator()(const AdoptCuff&) const {
        constexpr Duration kAdoptable = std::chrono::minutes{10};
        if (standing_.infusion) return Phrase::DrugHasBegun;
        if (!at_.cuffBefore || at_.now - at_.cuffBefore->at > kAdoptable) { return Phrase::NoCuffBefore; }
        const auto taken = [&](const CuffReading& r) { return r.cuff.adopted && r.at == at_.cuffBefore->at; };
        return std::ranges::any_of(standing_.cuffs, taken) ? Words{Phrase::CuffIsThere} : Words{};
    }
    Words operator()(const ChooseBaseline& what) const {
        const auto need = baselineOf(session_, at_).need;
        if (need == BaselineNeed::Found) return Phrase::BaselineIsThere;
        if (need != BaselineNeed::PersonChooses) {
            return {Phrase::ChoosesLater, {session_.protocol.baseline.chooseAfter}};
        }
        if (std::ranges::find(standing_.cuffs, what.entry, &CuffReading::entry) == standing_.cuffs.end()) {
            return {Phrase::NoCuffEntry, {what.entry}};
        }
        return needed(what.reason, Phrase::Reason);
    }
    Words operator()(const StartDrug& what) const;
    Words operator()(const ChangeRate& what) const {
        if (standing_.phase != ChairPhase::Infusing) return wrongPhase(session_, nameForPeople(ChairPhase::Infusing));
        if (Words order = whyNotInOrder(); !order.empty()) return order;
        if (session_.protocol.drug.route != Route::Intravenous) return Phrase::NothingRuns;
        if (what.mlPerHour <= Quantity{} || what.mlPerHour > Quantity::whole(1000)) {
            return Phrase::ImpossibleNewRate;
        }
        const Text above = rateAboveCeiling(session_.protocol.drug, standing_.infusion->dose, what.mlPerHour);
        if (!above.empty()) {
            const Words unsigned_ = whyNotSigned(what.second, said_.by, Phrase::SecondPerson);
            if (!unsigned_.empty()) return {Phrase::AboveCeiling, {above, unsigned_}};
        }
        return tooLong(what.reason);
    }
    Words operator()(const PauseDrug& what) const {
        if (standing_.phase != ChairPhase::Infusing) return wrongPhase(session_, nameForPeople(ChairPhase::Infusing));
        if (Words order = whyNotInOrder(); !order.empty()) return order;
        return needed(what.reason, Phrase::ReasonOfPause);
    }
    Words operator()(const ResumeDrug&) const {
        if (standing_.phase != ChairPhase::Paused) return wrongPhase(session_, nameForPeople(ChairPhase::Paused));
        return whyNotInOrder();
    }
    Words operator()(const StopDrug& what) const {
        if (!underDrug(standing_.phase)) return wrongPhase(session_, Phrase::InfusingOrPaused);
        if (Words order = whyNotInOrder(); !order.empty()) return order;
        return tooLong(what.reason);
    }
    Words operator()(const NoteSymptom& what) const {
        if (what.symptom == Symptom::Other) return needed(what.text, Phrase::WhichSymptom);
        return tooLong(what.text);
    }
    Words operator()(const Assess& what) const {
        const ScaleRange allowed = range(what.scale);
        if (allowed.contains(what.value)) return {};
        return {allowed.wholeOnly ? Phrase::OutsideScaleWhole : Phrase::OutsideScale,
                {shortName(what.scale), toText(allowed.lowest), toText(allowed.highest)}};
    }
    Words operator()(const Remark& what) const { return needed(what.text, Phrase::TheText); }
    Words operator()(const PlaceLimbs& what) const {
        return what.cuff || what.probe || what.iv ? Words{} : Words{Phrase::NoLimb};
    }
    Words operator()(const Attest& what) const {
        if (!isAttested(what.criterion)) return {Phrase::IsReckoned, {inWords(what.criterion)}};
        if (what.criterion == Criterion::Escort && what.met) return needed(what.value, Phrase::EscortsName);
        return tooLong(what.value);
    }
    Words operator()(const AnswerScale& what) const { return whyNotAnswered(what.scale, what.items); }
    Words operator()(const End& what) const;
    Words operator()(const Move& what) const { return needed(what.to.value(), Phrase::TheChair); }
    Words operator()(const SwapMonitor& what) const { return needed(what.reason, Phrase::Reason); }
    Words operator()(const Correct& what) const;
    Words operator()(const CuffTaken&) const { return kFoundOnly; }
    Words operator()(const PhaseWent&) const { return kFoundOnly; }
    Words operator()(const BaselineFound&) const { return kFoundOnly; }
    Words operator()(const GapClosed&) const { return kFoundOnly; }
    Words operator()(const Warned&) const { return kFoundOnly; }
    Words operator()(const Judged&) const { return kFoundOnly; }
    Words operator()(const LimitSet&) const { return kFoundOnly; }

private:
    static constexpr Phrase kFoundOnly = Phrase::FoundOnly;

    // What changes the drug happens after what changed it before.
    [[nodiscard]] Words whyNotInOrder() const {
        const bool before = standing_.infusion && when_ < standing_.infusion->rates.back().from;
        return before ? Words{Phrase::BeforeLastChange} : Words{};
    }
    // What begins or ends something happens in the phase that the session is in.
    [[nodiscard]] Words whyNotInPhase() const {
        return when_ < standing_.stretchSince ? Words{Phrase::BeforePhase} : Words{};
    }
    [[nodiscard]] static Words whyNotVitals(const std::vector<EnteredVital>& vitals);
    [[nodiscard]] Words whyNotGate(const StartDrug& what) const;
    [[nodiscard]] Words whyNotDischarge(const End& what) const;

    const Session& session_;
    const Standing& standing_;
    const Said& said_;
    Instant when_;
    const Situation& at_;
};

Words WhyNot::whyNotVitals(const std::vector<EnteredVital>& vitals) {
    if (vitals.empty()) return Phrase::NoValue;
    std::optional<Quantity> systolic, diastolic;
    for (const EnteredVital& vital : vitals) {
        const PlausibleRange allowed = plausible(vital.vital);
        if (!allowed.contains(vital.value)) {
            return {Phrase::Implausible,
                    {shortName(vital.vital), toText(vital.value), toText(allowed.lowest), toText(allowed.highest)}};
        }
        if (vital.vital == Vital::NibpSystolic) systolic = vital.value;
        if (vital.vital == Vital::NibpDiastolic) diastolic = vital.value;
    }
    if (systolic.has_value() != diastolic.has_value()) return Phrase::HalfPressure;
    if (systolic && *systolic <= *diastolic) return Phrase::PressureUpsideDown;
    return {};
}

Words WhyNot::operator()(const StartDrug& what) const {
    const Protocol& protocol = session_.protocol;
    if (!protocol.infuses) return Phrase::NoDrug;
    if (standing_.infusion) return wrongPhase(session_, Phrase::BaselineNotStarted);
    if (standing_.phase != ChairPhase::Baseline) return wrongPhase(session_, nameForPeople(ChairPhase::Baseline));
    if (Words order = whyNotInPhase(); !order.empty()) return order;
    if (!standing_.baseline) return Phrase::NoBaseline;
    Words wrong = whyDoseIsWrong(protocol.drug, what.dose);
    if (!wrong.empty()) return wrong;
    const Text above = aboveCeiling(protocol.drug, what.dose);
    if (!above.empty()) {
        wrong = whyNotSigned(what.second, said_.by, Phrase::SecondPerson);
        if (!wrong.empty()) return {Phrase::AboveCeiling, {above, wrong}};
    }
    const Grams patient = standing_.begun.weight;
    if (isForAnotherWeight(protocol.drug, what.dose, patient)) {
        wrong = whyNotSigned(what.second, said_.by, Phrase::SecondPerson);
        if (!wrong.empty()) return {Phrase::OtherWeightUnsigned, {inKg(what.dose.weight), inKg(patient), wrong}};
    }
    return whyNotGate(what);
}

Words WhyNot::whyNotGate(const StartDrug& what) const {
    const auto findings = gateOf(session_, at_);
    const GateTier tier = tierOf(findings);
    if (tier == GateTier::Open) return {};
    const Text found = inWords(findings);
    if (tier == GateTier::Prescriber || what.prescriber.given()) {
        const Words unsigned_ = whyNotPrescriber(what.prescriber, said_.by);
        if (!unsigned_.empty()) return {Phrase::BeforeDrug, {found, unsigned_}};
        return tooLong(what.gateReason);
    }
    if (!what.gateReason.empty()) return tooLong(what.gateReason);
    return {Phrase::BeforeDrugWait, {found}};
}

Words WhyNot::whyNotDischarge(const End& what) const {
    const bool ready = standing_.phase == ChairPhase::Ready;
    if (!ready && standing_.phase != ChairPhase::Observation) return wrongPhase(session_, Phrase::ReadyToLeave);
    if (at_.highAlarm) return Phrase::HighAlarm;
    Text open;
    for (const CriterionState& state : criteriaOf(session_, at_)) {
        if (state.met) continue;
        if (!open.empty()) open += ", ";
        open += inWords(state.criterion);
    }
    if (open.empty()) return {};
    const LeaveRule& rule = session_.protocol.leave;
    if (!what.override.given()) return {Phrase::NotMet, {open, rule.overrideBy}};
    if (what.override.role != rule.overrideBy) return {Phrase::OnlyRoleOverrides, {rule.overrideBy}};
    return needed(what.override.reason, Phrase::ReasonOfOverride);
}

Words WhyNot::operator()(const End& what) const {
    if (Words order = whyNotInPhase(); !order.empty()) return order;
    switch (what.ending) {
        case Ending::Discharged: return whyNotDischarge(what);
        case Ending::Transferred: return needed(what.reason, Phrase::WhereAndWhy);
        case Ending::Aborted:
            if (standing_.infusion && !what.patientLeft) { return Phrase::DrugWasGiven; }
            return needed(what.reason, Phrase::Reason);
    }
    check(false, "no such ending");
    return {};
}

Words WhyNot::operator()(const Correct& what) const {
    if (!tookPlace(session_, what.entry)) return {Phrase::NoEntry, {what.entry}};
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
    if (!correctable) return Phrase::NotCorrectable;
    if (!std::visit(same, what.instead)) return Phrase::OtherKind;
    if (std::holds_alternative<StopDrug>(entry.what) && what.happened) {
        const Instant stop = at_.instantOf(*what.happened);
        if (stop < standing_.infusion->rates.back().from) return Phrase::StopBeforeLastChange;
    }
    if (what.happened) {
        const Instant when = at_.instantOf(*what.happened);
        if (when > at_.now || when < standing_.begunAt) return Phrase::OutsideSession;
    }
    if (!nothing) {
        const auto inner = [&](const auto& instead) -> Words {
            using What = std::remove_cvref_t<decltype(instead)>;
            if constexpr (std::is_same_v<What, std::monostate> || std::is_same_v<What, StopDrug>) {
                return {};
            } else {
                return (*this)(instead);
            }
        };
        Words wrong = std::visit(inner, what.instead);
        if (!wrong.empty()) return wrong;
    }
    return needed(what.reason, Phrase::ReasonOfCorrection);
}

}  // namespace

std::string unverified(const std::string& person) {
    if (person.empty() || person.starts_with(kUnverified)) return person;
    Text named{kUnverified};
    named += person;
    return named;
}

std::string whyNot(const Session& session, const Said& said, Instant when, const Situation& at) {
    if (session.now.ended) return Words{Phrase::HasEnded}.text();
    const bool closes = std::holds_alternative<End>(said.what) || std::holds_alternative<StopDrug>(said.what);
    if (session.entries.size() + kEntriesAnAct + (closes ? 0 : kEntriesToClose) > kEntriesMax) {
        return Words{Phrase::IsFull}.text();
    }
    if (when > at.now) return Words{Phrase::InFuture}.text();
    if (when < session.now.begunAt) return Words{Phrase::BeforeSession}.text();
    return std::visit(WhyNot{session, said, when, at}, said.what).text();
}

}  // namespace chairside::session
