#include "engine/standby.h"

#include "engine/attention.h"
#include "engine/chair_alarms.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::Occurrence;
using alarm::TechnicalCause;

const TechnicalKey kOver{TechnicalCause::StandbyOver, std::nullopt, {}};

bool hasSignal(const Chair& chair) { return isLive(chair.vitals[slot(Vital::Spo2)]) || isLive(rateSlot(chair)); }

// What keeps us from knowing matters while the patient is expected to be there. What was lost past a limit goes on
// until a good value comes.
void judgeAnew(Turn& turn, Chair& chair) {
    std::vector<TechnicalKey> known;
    for (const auto& [key, guard] : chair.technical) {
        if (chair.standby && key.cause != TechnicalCause::PendingLost) known.push_back(key);
    }
    for (const TechnicalKey& key : known) judgeCause(turn, chair, key, false);
    judgeLink(turn, chair);
    judgeChair(turn, chair);
}

// Nothing is judged anew yet.
void stop(Turn& turn, Chair& chair, const std::string& why, const std::string& by) {
    chair.standby.reset();
    const auto alarm = chair.technical.find(kOver);
    if (alarm != chair.technical.end()) {
        if (alarm->second.occurrence) endOccurrence(turn, chair, alarm->second);
        chair.technical.erase(alarm);
    }
    turn.say(StandbyChanged{chair.id, std::nullopt, why, by});
}

void end(Turn& turn, Chair& chair, const std::string& why, const std::string& by) {
    stop(turn, chair, why, by);
    judgeAnew(turn, chair);
}

void beginOver(Turn& turn, Chair& chair) {
    Guard& guard = chair.technical[kOver];
    guard.machine.state = alarm::ConditionState::Active;
    Occurrence o;
    o.rule = "standby-over";
    o.kind = alarm::Kind::Technical;
    o.cause = TechnicalCause::StandbyOver;
    const alarm::TechnicalRule* rule = alarm::technicalRule(turn.profile(), TechnicalCause::StandbyOver);
    o.priority = rule == nullptr ? alarm::Priority::Medium : rule->priority;
    o.text = chair.standby->reason;
    beginOccurrence(turn, chair, guard, std::move(o));
}

}  // namespace

std::string execute(Turn& turn, const BeginStandby& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr) return noChair(wanted.chair);
    if (chair->phase == ChairPhase::Infusing) return "the infusion runs: record that it is paused first";
    if (chair->standby) return "already in standby by " + chair->standby->by + ": end it first";
    if (wanted.reason.empty()) return "say why";
    const Duration most = turn.profile().signals.standby;
    if (wanted.time < Duration::zero() || wanted.time > most) {
        return "a standby lasts at most " + std::to_string(most.count() / 60'000) + " min";
    }
    Standby standby;
    standby.reason = wanted.reason;
    standby.by = by.person;
    standby.until = turn.at + (wanted.time == Duration::zero() ? most : wanted.time);
    standby.away = !hasSignal(*chair);
    chair->standby = standby;
    turn.say(StandbyChanged{chair->id, turn.wall() + (standby.until - turn.at), wanted.reason, by.person});
    judgeAnew(turn, *chair);
    return {};
}

std::string execute(Turn& turn, const EndStandby& wanted, const Actor& by) {
    Chair* chair = findChair(turn.state, wanted.chair);
    if (chair == nullptr || !chair->standby) return "the chair is not in standby";
    end(turn, *chair, "by hand", by.person);
    return {};
}

void endStandby(Turn& turn, Chair& chair, const std::string& why) {
    if (chair.standby) end(turn, chair, why, {});
}

std::optional<Standby> takeStandbyAway(Turn& turn, Chair& from) {
    std::optional<Standby> standby = from.standby;
    if (standby) stop(turn, from, "the patient moved", {});
    return standby;
}

void bringStandby(Turn& turn, Chair& to, std::optional<Standby> standby) {
    if (!to.standby && !standby) return;
    if (to.standby) stop(turn, to, "another patient comes", {});
    if (standby) {
        standby->over = standby->high = false;  // said again, where the patient is
        standby->away = !hasSignal(to);
        standby->backSince.reset();
        to.standby = standby;
        turn.say(StandbyChanged{to.id, turn.wall() + (standby->until - turn.at), standby->reason, standby->by});
    }
    judgeAnew(turn, to);
    expireStandby(turn, to);
}

void noteSignal(Turn& turn, Chair& chair) {
    if (!chair.standby) return;
    if (chair.phase == ChairPhase::Infusing) return end(turn, chair, "the infusion runs", {});
    Standby& standby = *chair.standby;
    if (!hasSignal(chair)) {
        standby.away = true;
        standby.backSince.reset();
        return;
    }
    if (!standby.away) return;
    if (!standby.backSince) standby.backSince = turn.at;
    if (turn.at - *standby.backSince >= turn.profile().signals.signalBack) end(turn, chair, "the signal is back", {});
}

void expireStandby(Turn& turn, Chair& chair) {
    const auto due = standbyDeadline(turn.profile(), chair);
    if (!due || *due > turn.at) return;
    Standby& standby = *chair.standby;
    if (!standby.over) {
        standby.over = true;
        beginOver(turn, chair);
        return;
    }
    standby.high = true;
    const auto alarm = chair.technical.find(kOver);
    if (alarm != chair.technical.end() && alarm->second.occurrence) {
        raisePriority(turn, alarm->second, alarm::Priority::High);
    }
}

std::optional<Instant> standbyDeadline(const alarm::Profile& profile, const Chair& chair) {
    if (!chair.standby || chair.standby->high) return std::nullopt;
    const Instant until = chair.standby->until;
    return chair.standby->over ? until + profile.signals.standbyOverHigh : until;
}

}  // namespace chairside::engine
