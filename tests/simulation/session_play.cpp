#include "simulation/session_play.h"

#include <algorithm>

#include "codec/protocol_file.h"

namespace chairside::simulation {
namespace {

using namespace session;
using namespace std::chrono_literals;

Quantity q(std::int64_t whole) { return Quantity::whole(whole); }

template <class All>
auto any(const All& all, Random& random) {
    return all[std::size_t(random.below(std::int64_t(std::size(all))))];
}

Begin newPatient(const std::string& protocol, Random& random) {
    Begin begin;
    begin.protocol = protocol;
    begin.patient = {"Ada Byron", "MRN " + std::to_string(random.below(5)), "1984-05-30"};
    begin.weight = random.between(45'000, 120'000);
    begin.weightBefore = random.oneIn(3) ? random.between(45'000, 120'000) : 0;
    begin.indication = static_cast<Indication>(random.between(1, 6));
    begin.number = std::uint32_t(random.between(1, 8));
    return begin;
}

// That fits the patient and the protocol; now and then above a ceiling.
StartDrug start(const Session& session, Random& random) {
    StartDrug what;
    Dose& dose = what.dose;
    const Drug& drug = session.protocol.drug;
    dose.prescriber = "Dr Grey";
    dose.planned = drug.planned;
    if (drug.route == Route::Intranasal) {
        dose.mg = drug.fixedMg;
    } else {
        dose.weight = 80'000;
        dose.mgPerKg = Quantity::fromMilli(random.oneIn(4) ? 1'500 : 500);
        dose.mgPerMl = q(1);
        dose.ml = Quantity::fromMilli(dose.mgPerKg.milli() * 80);
        dose.mlPerHour =
            Quantity::fromMilli(dose.ml.milli() * 3'600'000 / std::max<std::int64_t>(1, dose.planned.count()));
    }
    if (!random.oneIn(4)) what.prescriber = {"Dr Grey", "prescriber", "seen"};
    if (!random.oneIn(4)) what.second = {"Ben", "nurse", "checked"};
    what.gateReason = random.oneIn(2) ? "seen" : "";
    return what;
}

ManualVitals measured(Random& random) {
    const std::int64_t systolic = random.between(95, 165);
    if (random.oneIn(4)) return {{{Vital::Spo2, q(random.between(90, 100))}}};
    return {{{Vital::NibpSystolic, q(systolic)}, {Vital::NibpDiastolic, q(systolic - 45)}}};
}

Act seen(Random& random) {
    const Scale scale = any(kAllScales, random);
    switch (random.below(6)) {
        case 0: return NoteSymptom{any(std::array{Symptom::Nausea, Symptom::Headache}, random), Severity::Mild, {}};
        case 1: return Remark{RemarkKind::Note, "asleep"};
        case 2: return PlaceLimbs{Limb::LeftArm, Limb::RightArm, Limb::LeftArm};
        case 3: return SwapMonitor{"battery"};
        default: return Assess{scale, q(random.between(0, 14))};
    }
}

Act forBaseline(const Session& session, Random& random) {
    if (random.oneIn(3)) return start(session, random);
    if (random.oneIn(4)) return AdoptCuff{};
    const auto& cuffs = session.now.cuffs;
    if (!cuffs.empty() && random.oneIn(4)) return ChooseBaseline{cuffs.back().entry, "calm"};
    return measured(random);
}

Act forDrug(Random& random) {
    switch (random.below(6)) {
        case 0: return ChangeRate{q(random.between(20, 90)), "asked", {}};
        case 1: return PauseDrug{"bathroom"};
        case 2: return ResumeDrug{};
        case 3: return StopDrug{"planned end"};
        default: return seen(random);
    }
}

Act toLeave(Random& random) {
    switch (random.below(6)) {
        case 0: return Assess{Scale::Moaas, q(random.oneIn(4) ? 4 : 5)};
        case 1: return Assess{Scale::Dissociation, q(0)};
        case 2: return Attest{static_cast<Criterion>(random.between(5, 9)), !random.oneIn(5), "Charles"};
        case 3: return AnswerScale{Questionnaire::Cssrs, {0, 0, 0, 0, 0, 0, 0}};
        case 4: return AnswerScale{Questionnaire::Aldrete, {2, 2, 2, 2, 2}};
        default: return measured(random);
    }
}

End leaving(Random& random) {
    End end;
    end.ending = static_cast<Ending>(random.between(1, 3));
    end.reason = "why";
    end.patientLeft = random.oneIn(2);
    if (random.oneIn(2)) end.override = {"Dr Grey", "prescriber", "seen"};
    return end;
}

// Now and then something else instead, at another time.
Correct corrects(const Session& session, std::uint32_t number, Random& random) {
    Correct correct{number, "slip", {}, {}};
    const Entry& entry = session.entries[number - 1];
    if (const auto* seen = std::get_if<Assess>(&entry.what)) correct.instead = Assess{seen->scale, q(random.below(5))};
    if (std::holds_alternative<StopDrug>(entry.what)) correct.instead = StopDrug{"planned end"};
    if (random.oneIn(2)) correct.happened = entry.wall - random.between(-300'000, 300'000) * 1ms;
    return random.oneIn(3) ? Correct{number, "slip", {}, {}} : correct;
}

Act next(const Session& session, Random& random) {
    if (random.oneIn(12)) return leaving(random);
    if (random.oneIn(10)) {
        const auto entry = std::uint32_t(random.between(1, std::int64_t(session.entries.size())));
        return corrects(session, entry, random);
    }
    if (random.oneIn(8)) return seen(random);
    switch (session.now.phase) {
        case ChairPhase::CheckIn: {
            if (random.oneIn(3)) return SkipChecklist{"known"};
            const auto& list = session.protocol.checklist;
            return list.empty() ? Act{SkipChecklist{"none"}} : Act{TickItem{any(list, random).id, true, "yes"}};
        }
        case ChairPhase::Baseline: return forBaseline(session, random);
        case ChairPhase::Infusing:
        case ChairPhase::Paused: return forDrug(random);
        case ChairPhase::Observation: return toLeave(random);
        case ChairPhase::Ready: return random.oneIn(2) ? Act{End{}} : toLeave(random);
        case ChairPhase::Watch:
        case ChairPhase::Discharged:
        case ChairPhase::Aborted:
        case ChairPhase::Unoccupied: break;
    }
    return seen(random);
}

}  // namespace

engine::SessionAct sessionAct(const engine::State& state, const ChairId& chair, Random& random) {
    engine::SessionAct act{chair, AdoptCuff{}, {}, {}, {}};
    const auto known = state.chairs.find(chair);
    const bool runs = known != state.chairs.end() && known->second.session;
    if (!runs || random.oneIn(40)) {
        // A protocol's own profile would be another clinic to the oracle.
        Protocol protocol = any(codec::builtInProtocols(), random);
        protocol.alarmProfile.clear();
        act.what = newPatient(protocol.id, random);
        act.protocol = std::move(protocol);
        return act;
    }
    const std::int64_t wallMs = (state.clockWall + (state.last.now - state.clockAt)).unixMs();
    if (random.oneIn(6)) act.happened = WallTime{wallMs - random.between(-10'000, 300'000)};
    if (random.oneIn(25)) {
        auto to = state.chairs.begin();
        std::advance(to, random.below(std::int64_t(state.chairs.size())));
        act.what = Move{to->first};
        return act;
    }
    act.what = next(*known->second.session, random);
    return act;
}

}  // namespace chairside::simulation
