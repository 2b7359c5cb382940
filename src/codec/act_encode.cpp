#include "codec/act_codec.h"
#include "codec/enums.h"
#include "codec/session_enums.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

using namespace session;

void put(const Signature& from, v1::Signature& to) {
    putText(to, &v1::Signature::mutable_person, from.person);
    putText(to, &v1::Signature::mutable_role, from.role);
    putText(to, &v1::Signature::mutable_reason, from.reason);
}

void put(const Dose& from, v1::Dose& to) {
    putText(to, &v1::Dose::mutable_prescriber, from.prescriber);
    to.set_ug_per_kg(from.mgPerKg.milli());
    to.set_weight_g(from.weight);
    to.set_ug_per_ml(from.mgPerMl.milli());
    to.set_volume_ul(from.ml.milli());
    to.set_rate_ul_per_h(from.mlPerHour.milli());
    to.set_planned_ms(from.planned.count());
    to.set_dose_ug(from.mg.milli());
}

struct Put {
    v1::SessionAct& act;

    void operator()(const Begin& from) const {
        v1::SessionBegin& to = *act.mutable_begin();
        putText(to, &v1::SessionBegin::mutable_protocol, from.protocol);
        v1::SessionPatient& patient = *to.mutable_patient();
        putText(patient, &v1::SessionPatient::mutable_name, from.patient.name);
        putText(patient, &v1::SessionPatient::mutable_second_id, from.patient.secondId);
        putText(patient, &v1::SessionPatient::mutable_born, from.patient.born);
        to.set_weight_g(from.weight);
        to.set_weight_unit(toV1(from.weightUnit));
        to.set_weight_before_g(from.weightBefore);
        to.set_indication(toV1(from.indication));
        to.set_number(from.number);
    }
    void operator()(const TickItem& from) const {
        v1::TickItem& to = *act.mutable_tick_item();
        putText(to, &v1::TickItem::mutable_item, from.item);
        to.set_done(from.done);
        putText(to, &v1::TickItem::mutable_value, from.value);
    }
    void operator()(const SkipChecklist& from) const {
        putText(*act.mutable_skip_checklist(), &v1::SkipChecklist::mutable_reason, from.reason);
    }
    void operator()(const ManualVitals& from) const {
        for (const EnteredVital& vital : from.vitals) {
            v1::EnteredVital& to = *act.mutable_manual_vitals()->add_vitals();
            to.set_vital(toV1(vital.vital));
            to.set_value_milli(vital.value.milli());
        }
    }
    void operator()(const AdoptCuff&) const { act.mutable_adopt_cuff(); }
    void operator()(const ChooseBaseline& from) const {
        v1::ChooseBaseline& to = *act.mutable_choose_baseline();
        to.set_entry(from.entry);
        putText(to, &v1::ChooseBaseline::mutable_reason, from.reason);
    }
    void operator()(const StartDrug& from) const {
        v1::StartDrug& to = *act.mutable_start_drug();
        put(from.dose, *to.mutable_dose());
        putText(to, &v1::StartDrug::mutable_gate_reason, from.gateReason);
        put(from.prescriber, *to.mutable_prescriber());
        put(from.second, *to.mutable_second());
    }
    void operator()(const ChangeRate& from) const {
        v1::ChangeRate& to = *act.mutable_change_rate();
        to.set_rate_ul_per_h(from.mlPerHour.milli());
        putText(to, &v1::ChangeRate::mutable_reason, from.reason);
        put(from.second, *to.mutable_second());
    }
    void operator()(const PauseDrug& from) const {
        putText(*act.mutable_pause_drug(), &v1::PauseDrug::mutable_reason, from.reason);
    }
    void operator()(const ResumeDrug&) const { act.mutable_resume_drug(); }
    void operator()(const StopDrug& from) const {
        putText(*act.mutable_stop_drug(), &v1::StopDrug::mutable_reason, from.reason);
    }
    void operator()(const NoteSymptom& from) const {
        v1::NoteSymptom& to = *act.mutable_note_symptom();
        to.set_symptom(toV1(from.symptom));
        to.set_severity(toV1(from.severity));
        putText(to, &v1::NoteSymptom::mutable_text, from.text);
    }
    void operator()(const Assess& from) const {
        act.mutable_assess()->set_scale(toV1(from.scale));
        act.mutable_assess()->set_value_milli(from.value.milli());
    }
    void operator()(const Remark& from) const {
        act.mutable_remark()->set_kind(toV1(from.kind));
        putText(*act.mutable_remark(), &v1::Remark::mutable_text, from.text);
    }
    void operator()(const PlaceLimbs& from) const {
        v1::PlaceLimbs& to = *act.mutable_place_limbs();
        if (from.cuff) to.set_cuff(toV1(*from.cuff));
        if (from.probe) to.set_probe(toV1(*from.probe));
        if (from.iv) to.set_iv(toV1(*from.iv));
    }
    void operator()(const Attest& from) const {
        v1::Attest& to = *act.mutable_attest();
        to.set_criterion(toV1(from.criterion));
        to.set_met(from.met);
        putText(to, &v1::Attest::mutable_value, from.value);
    }
    void operator()(const AnswerScale& from) const {
        act.mutable_answer_scale()->set_scale(toV1(from.scale));
        for (const std::uint32_t item : from.items) act.mutable_answer_scale()->add_items(item);
    }
    void operator()(const End& from) const {
        v1::EndSession& to = *act.mutable_end();
        to.set_ending(toV1(from.ending));
        put(from.signature, *to.mutable_signature());
        put(from.override, *to.mutable_override());
        putText(to, &v1::EndSession::mutable_reason, from.reason);
        to.set_patient_left(from.patientLeft);
    }
    void operator()(const Move& from) const {
        putText(*act.mutable_move(), &v1::MoveSession::mutable_to_chair, from.to.value());
    }
    void operator()(const SwapMonitor& from) const {
        putText(*act.mutable_swap_monitor(), &v1::SwapMonitor::mutable_reason, from.reason);
    }
    void operator()(const Correct& from) const {
        v1::CorrectEntry& to = *act.mutable_correct();
        to.set_entry(from.entry);
        putText(to, &v1::CorrectEntry::mutable_reason, from.reason);
        if (from.happened) to.set_happened_unix_ms(from.happened->unixMs());
        const auto putInstead = [&to](const auto& instead) {
            if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(instead)>, std::monostate>) {
                Put{*to.mutable_instead()}(instead);
            }
        };
        std::visit(putInstead, from.instead);
    }
    void operator()(const CuffTaken& from) const {
        v1::CuffTaken& to = *act.mutable_cuff_taken();
        to.set_systolic_milli(from.systolic.milli());
        to.set_diastolic_milli(from.diastolic.milli());
        if (from.mean) to.set_mean_milli(from.mean->milli());
        to.set_origin(toV1(from.origin));
        to.set_adopted(from.adopted);
        putText(to, &v1::CuffTaken::mutable_source, from.source);
    }
    void operator()(const PhaseWent& from) const { act.mutable_phase_went()->set_phase(toV1(from.phase)); }
    void operator()(const BaselineFound& from) const {
        v1::BaselineFound& to = *act.mutable_baseline_found();
        to.set_systolic_milli(from.systolic.milli());
        to.set_diastolic_milli(from.diastolic.milli());
        if (from.rate) to.set_rate_milli(from.rate->milli());
        if (from.spo2) to.set_spo2_milli(from.spo2->milli());
        to.set_chosen(from.chosen);
    }
    void operator()(const GapClosed& from) const {
        v1::GapClosed& to = *act.mutable_gap_closed();
        to.set_vital(toV1(from.vital));
        to.set_lasted_ms(from.lasted.count());
        to.set_cause(toV1(from.cause));
    }
    void operator()(const Warned& from) const {
        act.mutable_warned()->set_warning(toV1(from.warning));
        putText(*act.mutable_warned(), &v1::SessionWarned::mutable_detail, from.detail);
    }
    void operator()(const Judged& from) const {
        putText(*act.mutable_judged(), &v1::SessionJudged::mutable_profile, from.profile);
        putText(*act.mutable_judged(), &v1::SessionJudged::mutable_profile_hash, from.hash);
    }
    void operator()(const LimitSet& from) const {
        v1::SessionLimitSet& to = *act.mutable_limit_set();
        putText(to, &v1::SessionLimitSet::mutable_rule, from.rule);
        if (from.value) to.set_value_milli(from.value->milli());
        to.set_before_milli(from.before.milli());
    }
};

}  // namespace

void toProto(const Act& from, v1::SessionAct& to) { std::visit(Put{to}, from); }

void toProto(const Entry& from, v1::SessionEntry& to) {
    to.set_number(from.number);
    to.set_at_instant_ms(from.at.ms());
    to.set_at_unix_ms(from.wall.unixMs());
    to.set_entered_unix_ms(from.entered.unixMs());
    putText(to, &v1::SessionEntry::mutable_by, from.by);
    toProto(from.what, *to.mutable_act());
}

}  // namespace chairside::codec
