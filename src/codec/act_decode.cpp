#include "codec/act_codec.h"
#include "codec/enums.h"
#include "codec/session_enums.h"

namespace chairside::codec {
namespace {

using namespace session;

constexpr std::int64_t kGramsMax = 1'000'000;
constexpr int kItemsMax = 64;

Signature signature(const v1::Signature& from, FieldReader& reader) {
    return {reader.text(from.person(), "person"), reader.text(from.role(), "role"),
            reader.text(from.reason(), "reason")};
}

Grams grams(std::int64_t value, FieldReader& reader, const char* field) {
    if (value >= 0 && value <= kGramsMax) return value;
    reader.fail(field, "is outside 0 to 1000 kg");
    return 0;
}

Dose dose(const v1::Dose& from, FieldReader& reader) {
    Dose to;
    to.prescriber = reader.text(from.prescriber(), "prescriber");
    to.mgPerKg = reader.milli(from.ug_per_kg(), "ug_per_kg");
    to.weight = grams(from.weight_g(), reader, "weight_g");
    to.mgPerMl = reader.milli(from.ug_per_ml(), "ug_per_ml");
    to.ml = reader.milli(from.volume_ul(), "volume_ul");
    to.mlPerHour = reader.milli(from.rate_ul_per_h(), "rate_ul_per_h");
    to.planned = reader.milliseconds(from.planned_ms(), "planned_ms");
    to.mg = reader.milli(from.dose_ug(), "dose_ug");
    return to;
}

Begin begin(const v1::SessionBegin& from, FieldReader& reader) {
    Begin to;
    to.protocol = reader.text(from.protocol(), "protocol");
    to.patient = {reader.text(from.patient().name(), "name"), reader.text(from.patient().second_id(), "second_id"),
                  reader.text(from.patient().born(), "born")};
    to.weight = grams(from.weight_g(), reader, "weight_g");
    to.weightUnit = reader.enumerator<WeightUnit>(from.weight_unit(), "weight_unit");
    to.weightBefore = grams(from.weight_before_g(), reader, "weight_before_g");
    to.indication = reader.enumerator<Indication>(from.indication(), "indication");
    to.number = from.number();
    return to;
}

ManualVitals manualVitals(const v1::ManualVitals& from, FieldReader& reader) {
    ManualVitals to;
    reader.atMost(from.vitals_size(), kItemsMax, "vitals");
    if (!reader.ok()) return to;
    for (int i = 0; i < from.vitals_size(); ++i) {
        const FieldReader::Inside inside{reader, "vitals", i};
        to.vitals.push_back({reader.enumerator<Vital>(from.vitals(i).vital(), "vital"),
                             reader.milli(from.vitals(i).value_milli(), "value_milli")});
    }
    return to;
}

StartDrug startDrug(const v1::StartDrug& from, FieldReader& reader) {
    StartDrug to;
    to.dose = dose(from.dose(), reader);
    to.gateReason = reader.text(from.gate_reason(), "gate_reason");
    to.prescriber = signature(from.prescriber(), reader);
    to.second = signature(from.second(), reader);
    return to;
}

std::optional<Limb> limb(v1::Limb from, FieldReader& reader, const char* field) {
    if (from == v1::LIMB_UNSPECIFIED) return std::nullopt;
    return reader.enumerator<Limb>(from, field);
}

AnswerScale answerScale(const v1::AnswerScale& from, FieldReader& reader) {
    AnswerScale to;
    to.scale = reader.enumerator<Questionnaire>(from.scale(), "scale");
    reader.atMost(from.items_size(), kItemsMax, "items");
    if (reader.ok()) to.items.assign(from.items().begin(), from.items().end());
    return to;
}

End end(const v1::EndSession& from, FieldReader& reader) {
    return {reader.enumerator<Ending>(from.ending(), "ending"), signature(from.signature(), reader),
            signature(from.override(), reader), reader.text(from.reason(), "reason"), from.patient_left()};
}

struct AsCorrectable {
    FieldReader& reader;
    template <class What>
    Correctable operator()(What& what) const {
        if constexpr (std::is_constructible_v<Correctable, What> && !std::is_same_v<What, Correct>) {
            return Correctable{std::move(what)};
        } else {
            reader.fail("instead", "an entry of this kind cannot be corrected");
            return std::monostate{};
        }
    }
};

Correct correct(const v1::CorrectEntry& from, FieldReader& reader) {
    Correct to;
    to.entry = from.entry();
    to.reason = reader.text(from.reason(), "reason");
    if (from.has_happened_unix_ms()) to.happened = reader.wall(from.happened_unix_ms(), "happened_unix_ms");
    if (!from.has_instead()) return to;
    if (from.instead().has_correct()) {
        reader.fail("instead", "a correction does not correct a correction");
        return to;
    }
    Act instead = read(from.instead(), reader);
    to.instead = std::visit(AsCorrectable{reader}, instead);
    return to;
}

CuffTaken cuffTaken(const v1::CuffTaken& from, FieldReader& reader) {
    CuffTaken to;
    to.systolic = reader.milli(from.systolic_milli(), "systolic_milli");
    to.diastolic = reader.milli(from.diastolic_milli(), "diastolic_milli");
    if (from.has_mean_milli()) to.mean = reader.milli(from.mean_milli(), "mean_milli");
    to.origin = reader.enumerator<Origin>(from.origin(), "origin");
    to.adopted = from.adopted();
    to.source = reader.text(from.source(), "source");
    return to;
}

BaselineFound baselineFound(const v1::BaselineFound& from, FieldReader& reader) {
    BaselineFound to;
    to.systolic = reader.milli(from.systolic_milli(), "systolic_milli");
    to.diastolic = reader.milli(from.diastolic_milli(), "diastolic_milli");
    if (from.has_rate_milli()) to.rate = reader.milli(from.rate_milli(), "rate_milli");
    if (from.has_spo2_milli()) to.spo2 = reader.milli(from.spo2_milli(), "spo2_milli");
    to.chosen = from.chosen();
    return to;
}

LimitSet limitSet(const v1::SessionLimitSet& from, FieldReader& reader) {
    LimitSet to{reader.text(from.rule(), "rule"), {}, reader.milli(from.before_milli(), "before_milli")};
    if (from.has_value_milli()) to.value = reader.milli(from.value_milli(), "value_milli");
    return to;
}

// What only the station finds.
Act found(const v1::SessionAct& from, FieldReader& reader) {
    if (reader.fromStranger()) reader.fail("act", "the station finds this itself");
    switch (from.kind_case()) {
        case v1::SessionAct::kCuffTaken: return cuffTaken(from.cuff_taken(), reader);
        case v1::SessionAct::kPhaseWent:
            return PhaseWent{reader.enumerator<ChairPhase>(from.phase_went().phase(), "phase")};
        case v1::SessionAct::kBaselineFound: return baselineFound(from.baseline_found(), reader);
        case v1::SessionAct::kGapClosed:
            return GapClosed{reader.enumerator<Vital>(from.gap_closed().vital(), "vital"),
                             reader.milliseconds(from.gap_closed().lasted_ms(), "lasted_ms"),
                             reader.enumerator<GapCause>(from.gap_closed().cause(), "cause")};
        case v1::SessionAct::kJudged:
            return Judged{reader.text(from.judged().profile(), "profile"),
                          reader.text(from.judged().profile_hash(), "profile_hash")};
        case v1::SessionAct::kLimitSet: return limitSet(from.limit_set(), reader);
        default:
            return Warned{reader.enumerator<Warning>(from.warned().warning(), "warning"),
                          reader.text(from.warned().detail(), "detail")};
    }
}

// What people do to the drug.
Act drugAct(const v1::SessionAct& from, FieldReader& reader) {
    switch (from.kind_case()) {
        case v1::SessionAct::kStartDrug: return startDrug(from.start_drug(), reader);
        case v1::SessionAct::kChangeRate:
            return ChangeRate{reader.milli(from.change_rate().rate_ul_per_h(), "rate_ul_per_h"),
                              reader.text(from.change_rate().reason(), "reason"),
                              signature(from.change_rate().second(), reader)};
        case v1::SessionAct::kPauseDrug: return PauseDrug{reader.text(from.pause_drug().reason(), "reason")};
        case v1::SessionAct::kResumeDrug: return ResumeDrug{};
        default: return StopDrug{reader.text(from.stop_drug().reason(), "reason")};
    }
}

// What people see and say.
Act said(const v1::SessionAct& from, FieldReader& reader) {
    switch (from.kind_case()) {
        case v1::SessionAct::kNoteSymptom:
            return NoteSymptom{reader.enumerator<Symptom>(from.note_symptom().symptom(), "symptom"),
                               reader.enumerator<Severity>(from.note_symptom().severity(), "severity"),
                               reader.text(from.note_symptom().text(), "text")};
        case v1::SessionAct::kAssess:
            return Assess{reader.enumerator<Scale>(from.assess().scale(), "scale"),
                          reader.milli(from.assess().value_milli(), "value_milli")};
        case v1::SessionAct::kRemark:
            return Remark{reader.enumerator<RemarkKind>(from.remark().kind(), "kind"),
                          reader.text(from.remark().text(), "text")};
        case v1::SessionAct::kPlaceLimbs:
            return PlaceLimbs{limb(from.place_limbs().cuff(), reader, "cuff"),
                              limb(from.place_limbs().probe(), reader, "probe"),
                              limb(from.place_limbs().iv(), reader, "iv")};
        case v1::SessionAct::kAttest:
            return Attest{reader.enumerator<Criterion>(from.attest().criterion(), "criterion"), from.attest().met(),
                          reader.text(from.attest().value(), "value")};
        default: return answerScale(from.answer_scale(), reader);
    }
}

}  // namespace

Act read(const v1::SessionAct& from, FieldReader& reader) {
    using Kind = v1::SessionAct::KindCase;
    switch (from.kind_case()) {
        case Kind::kBegin: return begin(from.begin(), reader);
        case Kind::kTickItem:
            return TickItem{reader.text(from.tick_item().item(), "item"), from.tick_item().done(),
                            reader.text(from.tick_item().value(), "value")};
        case Kind::kSkipChecklist: return SkipChecklist{reader.text(from.skip_checklist().reason(), "reason")};
        case Kind::kManualVitals: return manualVitals(from.manual_vitals(), reader);
        case Kind::kAdoptCuff: return AdoptCuff{};
        case Kind::kChooseBaseline:
            return ChooseBaseline{from.choose_baseline().entry(),
                                  reader.text(from.choose_baseline().reason(), "reason")};
        case Kind::kStartDrug:
        case Kind::kChangeRate:
        case Kind::kPauseDrug:
        case Kind::kResumeDrug:
        case Kind::kStopDrug: return drugAct(from, reader);
        case Kind::kNoteSymptom:
        case Kind::kAssess:
        case Kind::kRemark:
        case Kind::kPlaceLimbs:
        case Kind::kAttest:
        case Kind::kAnswerScale: return said(from, reader);
        case Kind::kEnd: return end(from.end(), reader);
        case Kind::kMove: return Move{ChairId{reader.text(from.move().to_chair(), "to_chair")}};
        case Kind::kSwapMonitor: return SwapMonitor{reader.text(from.swap_monitor().reason(), "reason")};
        case Kind::kCorrect: return correct(from.correct(), reader);
        case Kind::kCuffTaken:
        case Kind::kPhaseWent:
        case Kind::kBaselineFound:
        case Kind::kGapClosed:
        case Kind::kWarned:
        case Kind::kJudged:
        case Kind::kLimitSet: return found(from, reader);
        case Kind::KIND_NOT_SET: break;
    }
    reader.fail("act", "is missing");
    return AdoptCuff{};
}

Entry read(const v1::SessionEntry& from, FieldReader& reader) {
    Entry to;
    to.number = from.number();
    to.at = reader.instant(from.at_instant_ms(), "at_instant_ms");
    to.wall = reader.wall(from.at_unix_ms(), "at_unix_ms");
    to.entered = reader.wall(from.entered_unix_ms(), "entered_unix_ms");
    to.by = reader.text(from.by(), "by");
    const FieldReader::Inside act{reader, "act"};
    to.what = read(from.act(), reader);
    return to;
}

}  // namespace chairside::codec
