#include "ui/clinic.h"

#include <google/protobuf/text_format.h>

#include <array>
#include <fstream>
#include <sstream>

namespace chairside::test {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::array kNames = {"Ada Byron-Lovelace", "Benedikt Okri", "Cleo Marsh", "Maximiliane Oberhuber",
                               "Emil Roth"};

template <typename Message>
Message readText(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    Message message;
    google::protobuf::TextFormat::ParseFromString(text.str(), &message);
    return message;
}

// One chair's session as it is built up.
class Sitting {
public:
    Sitting(FakeStation& station, int chair, const v1::SessionProtocol& protocol)
        : station_(station), view_(*station.chairNamed(std::to_string(chair))), session_(*view_.mutable_session()) {
        const std::string name = kNames.at(static_cast<std::size_t>(chair - 1));
        session_.set_id("s" + std::to_string(chair));
        session_.set_protocol(protocol.id());
        *session_.mutable_protocol_in_force() = protocol;
        session_.set_initials(name.substr(0, 1) + "." + name.substr(name.find(' ') + 1, 1) + ".");
        session_.set_begun_unix_ms(station.unixMs() - 50 * kMinute);
        v1::SessionBegin& begin = *session_.mutable_begin();
        begin.mutable_patient()->set_name(name);
        begin.mutable_patient()->set_born("1984-05-30");
        begin.mutable_patient()->set_second_id("MRN 1704" + std::to_string(chair));
        begin.set_weight_g(79'800);
        begin.set_number(static_cast<std::uint32_t>(chair));
    }

    void phase(v1::ChairPhase phase, std::int64_t minutes) {
        view_.set_phase(phase);
        view_.set_phase_since_instant_ms(station_.instantMs() - minutes * kMinute);
    }
    void checklist(int done) {
        for (const v1::ChecklistItem& item : session_.protocol_in_force().checklist()) {
            v1::ChecklistView& shown = *session_.add_checklist();
            shown.set_id(item.id());
            shown.set_text(item.text());
            shown.set_needs_value(item.needs_value());
            shown.set_done(session_.checklist_size() <= done);
            if (shown.done() && item.needs_value()) shown.set_value("Charles, 555 0101");
        }
    }
    void cuffs(int count) {
        for (int i = 0; i < count; ++i) {
            v1::CuffView& cuff = *session_.add_cuffs();
            cuff.set_entry(static_cast<std::uint32_t>(10 + i));
            cuff.set_at_unix_ms(station_.unixMs() - (20 - 3 * i) * kMinute);
            cuff.set_systolic_milli((128 + 14 * i) * 1000);
            cuff.set_diastolic_milli(82'000);
        }
    }
    void baseline(v1::Vital vital, int value) {
        v1::BaselineView& shown = *view_.add_baselines();
        shown.set_vital(vital);
        shown.set_value_milli(value * 1000);
    }
    void infusion(std::int64_t minutes, bool paused) {
        v1::InfusionView& infusion = *session_.mutable_infusion();
        v1::Dose& dose = *infusion.mutable_dose();
        dose.set_prescriber("Dr Grey");
        dose.set_ug_per_kg(500);
        dose.set_weight_g(79'800);
        dose.set_ug_per_ml(1000);
        dose.set_volume_ul(39'900);
        dose.set_rate_ul_per_h(59'850);
        dose.set_planned_ms(40 * kMinute);
        infusion.set_started_unix_ms(station_.unixMs() - minutes * kMinute);
        infusion.set_paused(paused);
        infusion.set_given_ug(23'200);
        infusion.set_given_ul(23'200);
        infusion.set_rate_ul_per_h(59'850);
        infusion.set_planned_end_instant_ms(station_.instantMs() + (40 - minutes) * kMinute);
    }
    void check(v1::CheckKind kind, int dueInSeconds) {
        v1::CheckView& check = *session_.add_checks();
        check.set_check(kind);
        check.set_due_instant_ms(station_.instantMs() + dueInSeconds * 1000);
        check.set_every_ms(5 * kMinute);
        check.set_overdue(dueInSeconds < -60);
    }
    void criteria() {
        int nth = 0;
        for (const int criterion : session_.protocol_in_force().leave().criteria()) {
            v1::CriterionView& shown = *session_.add_criteria();
            shown.set_criterion(static_cast<v1::Criterion>(criterion));
            shown.set_met(++nth % 3 == 0);
            if (criterion != v1::LEAVE_BLOOD_PRESSURE) continue;
            shown.set_wanted("SBP 90 to 150, DBP at most 100, two readings at least 15 min apart");
            shown.set_value("152/91");
        }
    }
    void warn(const std::string& words) { session_.add_warnings(words); }
    void entry(std::int64_t minutesAgo, v1::SessionAct act) {
        v1::SessionEntry& entry = *record_.add_entries();
        entry.set_number(static_cast<std::uint32_t>(record_.entries_size()));
        entry.set_at_unix_ms(station_.unixMs() - minutesAgo * kMinute);
        entry.set_entered_unix_ms(entry.at_unix_ms());
        entry.set_at_instant_ms(station_.instantMs() - minutesAgo * kMinute);
        entry.set_by("unverified:A. Rivera");
        *entry.mutable_act() = std::move(act);
    }
    void went(std::int64_t minutesAgo, v1::ChairPhase phase) {
        v1::SessionAct act;
        act.mutable_phase_went()->set_phase(phase);
        entry(minutesAgo, act);
    }
    // What a session that reached this far has in its record.
    void entries(bool ended) {
        v1::SessionAct act;
        *act.mutable_begin() = session_.begin();
        entry(50, act);
        went(50, v1::PHASE_BASELINE);
        act.mutable_start_drug()->mutable_dose()->set_rate_ul_per_h(59'850);
        entry(38, act);
        went(38, v1::PHASE_INFUSING);
        act.mutable_note_symptom()->set_symptom(v1::ALLERGIC_REACTION);
        act.mutable_note_symptom()->set_severity(v1::MODERATE);
        act.mutable_note_symptom()->set_text("itching, both forearms, no swelling of the lips");
        entry(31, act);
        act.mutable_assess()->set_scale(v1::DISSOCIATION);
        act.mutable_assess()->set_value_milli(4000);
        entry(29, act);
        act.mutable_pause_drug()->set_reason("bathroom");
        entry(24, act);
        went(24, v1::PHASE_PAUSED);
        act.mutable_resume_drug();
        entry(21, act);
        went(21, v1::PHASE_INFUSING);
        act.mutable_answer_scale()->set_scale(v1::PHQ9);
        for (const unsigned item : {1U, 2U, 0U, 3U, 1U, 1U, 2U, 0U, 1U}) act.mutable_answer_scale()->add_items(item);
        entry(18, act);
        if (ended) {
            act.mutable_end()->set_ending(v1::ENDED_DISCHARGED);
            entry(2, act);
        }
        record_.set_id(session_.id());
        record_.set_chair(view_.chair());
        *record_.mutable_protocol() = session_.protocol_in_force();
        station_.addRecord(record_);
    }
    [[nodiscard]] v1::SessionView& view() { return session_; }
    void leave() { view_.clear_session(); }

private:
    FakeStation& station_;
    v1::ChairView& view_;
    v1::SessionView& session_;
    v1::SessionRecord record_;
};

void sitBeforeDrug(FakeStation& station, const v1::SessionProtocol& protocol) {
    Sitting checking(station, 1, protocol);
    checking.phase(v1::PHASE_CHECK_IN, 6);
    checking.checklist(4);
    checking.view().set_baseline_need(v1::FIRST_READING);
    checking.cuffs(1);
    checking.entries(false);

    Sitting gated(station, 2, protocol);
    gated.phase(v1::PHASE_BASELINE, 12);
    gated.checklist(protocol.checklist_size());
    gated.view().set_baseline_need(v1::PERSON_CHOOSES);
    gated.cuffs(4);
    gated.warn("cuff and IV share a limb");
    for (const char* finding : {"SBP 162 > 160", "rate 112 > 110"}) {
        v1::GateView& gate = *gated.view().add_gate();
        gate.set_prescriber(true);
        gate.set_text(finding);
    }
    gated.entries(false);
}

void sitWithDrug(FakeStation& station, const v1::SessionProtocol& protocol) {
    Sitting infusing(station, 3, protocol);
    infusing.phase(v1::PHASE_INFUSING, 23);
    infusing.infusion(23, false);
    infusing.check(v1::CHECK_SEDATION, -140);
    infusing.check(v1::CHECK_COUNTED_BREATHS, 75);
    infusing.check(v1::CHECK_BLOOD_PRESSURE, 130);
    infusing.baseline(v1::NIBP_SYSTOLIC, 131);
    infusing.baseline(v1::NIBP_DIASTOLIC, 82);
    infusing.view().mutable_spo2()->set_total_ms(23 * kMinute);
    infusing.view().mutable_spo2()->set_covered_ms(22 * kMinute);
    infusing.view().mutable_spo2()->set_longest_gap_ms(41'000);
    infusing.view().mutable_limbs()->set_cuff(v1::LEFT_ARM);
    infusing.view().mutable_limbs()->set_iv(v1::RIGHT_ARM);
    infusing.entries(false);

    Sitting paused(station, 4, protocol);
    paused.phase(v1::PHASE_PAUSED, 3);
    paused.infusion(18, true);
    paused.check(v1::CHECK_DISSOCIATION, 40);
    paused.entries(false);

    Sitting watched(station, 5, protocol);
    watched.phase(v1::PHASE_OBSERVATION, 34);
    watched.infusion(80, false);
    watched.view().mutable_infusion()->set_stopped_unix_ms(station.unixMs() - 34 * kMinute);
    watched.check(v1::CHECK_SEDATION, 260);
    watched.criteria();
    watched.entries(true);
}

}  // namespace

void setClinic(FakeStation& station) {
    const std::string sources = CHAIRSIDE_SOURCES;
    std::vector<v1::SessionProtocol> protocols;
    for (const char* name : {"depression_40", "maintenance", "pain_4h", "esketamine", "recovery"}) {
        protocols.push_back(
            readText<v1::SessionProtocol>(sources + "/session/protocols/" + std::string(name) + ".textproto"));
    }
    station.setProtocols(protocols);
    station.setProfile(readText<v1::AlarmProfile>(sources + "/alarm/profiles/ketamine_adult.textproto"));
    sitBeforeDrug(station, protocols[0]);
    sitWithDrug(station, protocols[0]);
}

}  // namespace chairside::test
