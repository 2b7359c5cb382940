// chairsidectl session start|phase|event|check|discharge|move: each is one act of a person, said in words.
#include <iostream>

#include "codec/text_file.h"
#include "session/dose.h"
#include "tools/command_call.h"
#include "tools/exit_code.h"
#include "tools/session_commands.h"
#include "tools/session_words.h"
#include "tools/table.h"

namespace chairside::tools {
namespace {

int usage(const std::string& what) {
    std::cerr << "chairsidectl: " << what << '\n';
    return kUsage;
}

struct Act {
    v1::SessionAct act;
    std::string protocolText;
};

int give(const StationAddress& station, const Output& output, const SessionWish& wish, Act act) {
    v1::Command command;
    v1::SessionCommand& session = *command.mutable_session();
    session.set_chair(wish.chair);
    session.set_session(wish.session);
    *session.mutable_act() = std::move(act.act);
    session.set_protocol_text(std::move(act.protocolText));
    if (!wish.at.empty()) {
        const auto at = fromIso8601(wish.at);
        if (!at) return usage("--at: \"" + printable(wish.at) + "\" is no ISO 8601 time with an offset");
        // Of a correction it is the time of what is corrected: the correction itself is made now.
        if (session.act().has_correct()) {
            session.mutable_act()->mutable_correct()->set_happened_unix_ms(at->unixMs());
        } else {
            session.set_happened_unix_ms(at->unixMs());
        }
    }
    return giveCommand(station, output, std::move(command), "chair", wish.chair);
}

void sign(const std::string& person, const char* role, const std::string& reason, v1::Signature& to) {
    if (person.empty()) return;
    to.set_person(person);
    to.set_role(role);
    to.set_reason(reason);
}

// The weight of the patient's last session, so that a large change is warned of. No answer: not known.
std::int64_t weightBefore(const StationAddress& station, const std::string& secondId) {
    StationCall call{station};
    v1::ClientFrame question;
    question.mutable_sessions_request()->set_second_id(secondId);
    const auto reply = call.ask(std::move(question));
    if (!reply || secondId.empty() || reply.value().sessions_reply().sessions().empty()) return 0;
    const v1::SessionRecord& last = reply.value().sessions_reply().sessions(0);
    return last.entries().empty() ? 0 : last.entries(0).act().begin().weight_g();
}

Result<v1::Dose> doseOf(const DoseWish& wish, std::int64_t weightG) {
    v1::Dose dose;
    dose.set_prescriber(wish.prescriber);
    const auto put = [](const std::string& text, const char* what, auto set) -> Outcome {
        if (text.empty()) return Done{};
        const auto value = parseQuantity(text);
        if (!value) return Error{'"' + printable(text) + "\" is no number", what};
        set(value->milli());
        return Done{};
    };
    for (const Outcome& outcome :
         {put(wish.mgPerKg, "--mg-per-kg", [&](std::int64_t v) { dose.set_ug_per_kg(v); }),
          put(wish.mgPerMl, "--mg-per-ml", [&](std::int64_t v) { dose.set_ug_per_ml(v); }),
          put(wish.ml, "--ml", [&](std::int64_t v) { dose.set_volume_ul(v); }),
          put(wish.mlPerHour, "--ml-per-hour", [&](std::int64_t v) { dose.set_rate_ul_per_h(v); }),
          put(wish.mg, "--mg", [&](std::int64_t v) { dose.set_dose_ug(v); })}) {
        if (!outcome) return outcome.error();
    }
    dose.set_weight_g(weightG);
    dose.set_planned_ms(wish.minutes * 60'000);
    return dose;
}

int startDrug(const StationAddress& station, const Output& output, const SessionWish& wish) {
    std::int64_t weight = 0;
    if (!wish.weight.empty()) {
        const auto grams = weightOf(wish.weight);
        if (!grams) return usage("--weight: \"" + printable(wish.weight) + "\" is not like 80kg or 176lb");
        weight = grams->grams;
    }
    const auto dose = doseOf(wish.dose, weight);
    if (!dose) return usage(dose.error().text());
    Act act;
    v1::StartDrug& start = *act.act.mutable_start_drug();
    *start.mutable_dose() = dose.value();
    start.set_gate_reason(wish.reason);
    sign(wish.prescriberSigns, "prescriber", wish.reason, *start.mutable_prescriber());
    sign(wish.second, "second person", wish.reason.empty() ? "checked" : wish.reason, *start.mutable_second());
    return give(station, output, wish, std::move(act));
}

}  // namespace

int startSession(const StationAddress& station, const Output& output, const SessionWish& wish, const StartWish& start) {
    const auto weight = start.weight.empty() ? std::optional{Weight{}} : weightOf(start.weight);
    if (!weight) return usage("--weight: \"" + printable(start.weight) + "\" is not like 80kg or 176lb");
    const auto indication = indicationNamed(start.indication);
    if (!indication) return usage("--indication: one of depression, anxiety, ptsd, suicidal-thoughts, pain, other");
    Act act;
    v1::SessionBegin& begin = *act.act.mutable_begin();
    begin.set_protocol(start.protocol);
    if (start.protocol.find_first_of("./") != std::string::npos) {
        auto text = codec::readTextFile(start.protocol);
        if (!text) return usage(text.error().text());
        act.protocolText = std::move(text).value();
        begin.set_protocol(protocolIdIn(act.protocolText));
    }
    begin.mutable_patient()->set_name(start.name);
    begin.mutable_patient()->set_second_id(start.secondId);
    begin.mutable_patient()->set_born(start.born);
    begin.set_weight_g(weight->grams);
    begin.set_weight_unit(weight->unit);
    begin.set_weight_before_g(weightBefore(station, start.secondId));
    begin.set_indication(*indication);
    begin.set_number(start.number);
    return give(station, output, wish, std::move(act));
}

int goToPhase(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& phase) {
    Act act;
    if (phase == "baseline") {
        act.act.mutable_skip_checklist()->set_reason(wish.reason);
    } else if (phase == "infusing") {
        return startDrug(station, output, wish);
    } else if (phase == "resumed") {
        act.act.mutable_resume_drug();
    } else if (phase == "paused") {
        act.act.mutable_pause_drug()->set_reason(wish.reason);
    } else if (phase == "stopped") {
        act.act.mutable_stop_drug()->set_reason(wish.reason);
    } else {
        return usage("a person records: baseline (checklist overridden), infusing, paused, resumed, stopped");
    }
    return give(station, output, wish, std::move(act));
}

int recordEvent(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& kind,
                const std::vector<std::string>& words) {
    const auto act = eventAct(kind, words, wish.reason, wish.second);
    if (!act) return usage(act.error().text());
    return give(station, output, wish, {act.value(), {}});
}

int recordCheck(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& kind,
                const std::vector<std::string>& words) {
    const auto act = checkAct(kind, words, wish.reason);
    if (!act) return usage(act.error().text());
    return give(station, output, wish, {act.value(), {}});
}

int endSession(const StationAddress& station, const Output& output, const SessionWish& wish, const EndWish& end) {
    Act act;
    v1::EndSession& to = *act.act.mutable_end();
    to.set_ending(end.abort ? v1::ENDED_ABORTED : end.transfer ? v1::ENDED_TRANSFERRED : v1::ENDED_DISCHARGED);
    to.set_reason(wish.reason);
    to.set_patient_left(end.patientLeft);
    if (!end.overrideBy.empty()) {
        to.mutable_override()->set_person(end.overrideBy);
        to.mutable_override()->set_role(end.role);
        to.mutable_override()->set_reason(wish.reason);
    }
    return give(station, output, wish, std::move(act));
}

int moveSession(const StationAddress& station, const Output& output, const SessionWish& wish, const std::string& to) {
    Act act;
    act.act.mutable_move()->set_to_chair(to);
    return give(station, output, wish, std::move(act));
}

}  // namespace chairside::tools
