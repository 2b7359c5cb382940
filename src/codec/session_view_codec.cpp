#include "codec/session_view_codec.h"

#include "codec/act_codec.h"
#include "codec/protocol_codec.h"
#include "codec/session_enums.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

using namespace session;

void put(const Coverage& from, v1::CoverageView& to) {
    to.set_total_ms(from.total.count());
    to.set_covered_ms(from.covered.count());
    to.set_longest_gap_ms(from.longestGap.count());
}

void putChecklist(const engine::SessionView& from, v1::SessionView& to) {
    for (const ChecklistItem& item : from.protocol.checklist) {
        v1::ChecklistView& added = *to.add_checklist();
        putText(added, &v1::ChecklistView::mutable_id, item.id);
        putText(added, &v1::ChecklistView::mutable_text, item.text);
        added.set_needs_value(item.needsValue);
        const auto ticked = from.now.checklist.find(item.id);
        if (ticked == from.now.checklist.end()) continue;
        added.set_done(ticked->second.done);
        putText(added, &v1::ChecklistView::mutable_value, ticked->second.value);
        putText(added, &v1::ChecklistView::mutable_by, ticked->second.by);
    }
}

void putBeforeDrug(const engine::SessionView& from, v1::SessionView& to) {
    to.set_baseline_need(static_cast<v1::BaselineNeed>(from.baseline.need));
    if (from.baseline.nextFrom) to.set_next_cuff_from_instant_ms(from.baseline.nextFrom->ms());
    if (from.baseline.nextUntil) to.set_next_cuff_until_instant_ms(from.baseline.nextUntil->ms());
    for (const GateFinding& finding : from.gate) {
        v1::GateView& added = *to.add_gate();
        added.set_prescriber(finding.tier == GateTier::Prescriber);
        putText(added, &v1::GateView::mutable_text, finding.text);
    }
}

void putInfusion(const engine::SessionView& from, v1::InfusionView& to) {
    const Infusion& infusion = *from.now.infusion;
    v1::SessionAct act;
    toProto(Act{StartDrug{infusion.dose, {}, {}, {}}}, act);
    *to.mutable_dose() = act.start_drug().dose();
    to.set_started_unix_ms(infusion.startedWall.unixMs());
    putText(to, &v1::InfusionView::mutable_by, infusion.by);
    if (infusion.stoppedWall) to.set_stopped_unix_ms(infusion.stoppedWall->unixMs());
    if (from.plannedEnd) to.set_planned_end_instant_ms(from.plannedEnd->ms());
    to.set_paused(infusion.paused.has_value());
    to.set_given_ug(from.givenMg.milli());
    to.set_given_ul(from.givenMl.milli());
    to.set_rate_ul_per_h(infusion.rates.back().mlPerHour.milli());
}

void putCuffs(const std::vector<CuffReading>& cuffs, v1::SessionView& to) {
    for (const CuffReading& reading : cuffs) {
        v1::CuffView& added = *to.add_cuffs();
        added.set_entry(reading.entry);
        added.set_at_unix_ms(reading.wall.unixMs());
        added.set_systolic_milli(reading.cuff.systolic.milli());
        added.set_diastolic_milli(reading.cuff.diastolic.milli());
        added.set_manual(reading.cuff.origin == Origin::Manual);
        added.set_adopted(reading.cuff.adopted);
    }
}

void putScores(const std::map<Questionnaire, Scored>& scores, v1::SessionView& to) {
    for (const auto& [scale, scored] : scores) {
        v1::ScoreView& added = *to.add_scores();
        added.set_scale(toV1(scale));
        added.set_points(scored.score.points);
        added.set_points_max(scored.score.pointsMax);
        if (scored.score.band != Band::None) added.set_band(std::string{inWords(scored.score.band)});
        added.set_suicide_flag(scored.score.suicideFlag);
        added.set_high_risk(scored.score.highRisk);
        putText(added, &v1::ScoreView::mutable_by, scored.by);
    }
}

void putLimbs(const PlaceLimbs& from, v1::PlaceLimbs& to) {
    if (from.cuff) to.set_cuff(toV1(*from.cuff));
    if (from.probe) to.set_probe(toV1(*from.probe));
    if (from.iv) to.set_iv(toV1(*from.iv));
}

}  // namespace

std::string initialsOf(const std::string& name) {
    std::string initials;
    const auto add = [&](std::size_t at) {
        if (at >= name.size()) return;
        std::size_t end = at + 1;
        while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
        initials += name.substr(at, end - at);
    };
    const std::size_t first = name.find_first_not_of(' ');
    if (first == std::string::npos) return initials;
    add(first);
    const std::size_t lastSpace = name.find_last_of(' ', name.find_last_not_of(' '));
    if (lastSpace != std::string::npos && lastSpace > first) add(lastSpace + 1);
    return initials;
}

void toProto(const engine::SessionView& from, Instant now, v1::SessionView& to) {
    putText(to, &v1::SessionView::mutable_id, from.id);
    putText(to, &v1::SessionView::mutable_protocol, from.protocol.id);
    putText(to, &v1::SessionView::mutable_protocol_name, from.protocol.name);
    putText(to, &v1::SessionView::mutable_initials, initialsOf(from.now.begun.patient.name));
    v1::SessionAct begin;
    toProto(Act{from.now.begun}, begin);
    *to.mutable_begin() = begin.begin();
    to.set_begun_unix_ms(from.now.begunWall.unixMs());
    to.set_entries(from.entries);
    putChecklist(from, to);
    putBeforeDrug(from, to);
    if (from.now.infusion) putInfusion(from, *to.mutable_infusion());
    for (const DueCheck& due : from.checks) {
        v1::CheckView& added = *to.add_checks();
        added.set_check(toV1(due.check));
        added.set_due_instant_ms(due.due.ms());
        added.set_every_ms(due.every.count());
        added.set_overdue(isOverdue(from.protocol, due, now));
    }
    for (const CriterionState& state : from.criteria) {
        v1::CriterionView& added = *to.add_criteria();
        added.set_criterion(toV1(state.criterion));
        added.set_met(state.met);
        putText(added, &v1::CriterionView::mutable_value, state.value);
        putText(added, &v1::CriterionView::mutable_wanted, state.wanted);
    }
    put(from.spo2, *to.mutable_spo2());
    put(from.rate, *to.mutable_rate());
    for (const std::string& warning : from.warnings) to.add_warnings(toUtf8(warning));
    putLimbs(from.now.limbs, *to.mutable_limbs());
    toProto(from.protocol, *to.mutable_protocol_in_force());
    putCuffs(from.now.cuffs, to);
    putScores(from.now.scored, to);
}

}  // namespace chairside::codec
