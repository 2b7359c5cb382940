#include "engine/following.h"

#include "alarm/news2.h"
#include "engine/attention.h"
#include "engine/session_limits.h"
#include "engine/voices.h"

namespace chairside::engine {
namespace {

using alarm::ConditionKind;
using alarm::Finding;
using alarm::Judgement;
using alarm::Kind;
using alarm::Occurrence;
using alarm::Phase;
using alarm::Rule;

bool worse(const Occurrence& o, Quantity value) {
    return !o.extreme || (o.limitIsUpper ? value > *o.extreme : value < *o.extreme);
}

// What is measured can be worse than what was acknowledged; an entered observation and a score have no measure of it.
bool hasMeasure(const Occurrence& o) {
    return o.condition != ConditionKind::Observed && o.condition != ConditionKind::Score;
}

// Keeps value, extreme and known/unknown true; says so only when people would see a difference.
void follow(Turn& turn, Guard& guard, const Reading* reading) {
    Occurrence& o = *guard.occurrence;
    const bool unknown = reading == nullptr;
    const bool worsened = reading != nullptr && worse(o, reading->value);
    const bool changed = worsened || unknown != o.conditionUnknown;
    if (reading != nullptr) o.value = reading->value;
    if (worsened) o.extreme = reading->value;
    o.conditionUnknown = unknown;
    if (changed) turn.say(AlarmChanged{Phase::Update, o});
    if (reading != nullptr && hasMeasure(o)) attendTo(turn, guard, *reading);
}

// The limit in force may be changed while the alarm is on: what is shown and recorded is the new one.
void followLimit(Turn& turn, const Chair& chair, Guard& guard, const Rule& rule) {
    Occurrence& o = *guard.occurrence;
    if (o.condition != ConditionKind::Limit || !ownLimit(rule)) return;
    const std::optional<Quantity> limit = alarm::explain(rule, questionOf(turn, chair, guard)).limit;
    if (limit == o.limit && o.sessionLimit == guard.limit.has_value()) return;
    o.limit = limit;
    o.sessionLimit = guard.limit.has_value();
    turn.say(AlarmChanged{Phase::Update, o});
}

bool isComposed(const Rule& rule) {
    return std::holds_alternative<alarm::AllOf>(rule.condition.kind) ||
           std::holds_alternative<alarm::AnyOf>(rule.condition.kind);
}

bool isShown(const Occurrence& o, const Finding& found) {
    return found.kind == o.condition && found.vital == o.vital && found.scale == o.scale &&
           found.upper == o.limitIsUpper;
}

// Of a composition that holds another part may hold by now: that one is shown, and worse is measured from its value.
// While it does not, the part that was shown is followed.
void followPart(Turn& turn, Chair& chair, Guard& guard, const Rule& rule) {
    if (!isComposed(rule)) return;
    const Finding found = alarm::explain(rule, questionOf(turn, chair, guard));
    Occurrence& o = *guard.occurrence;
    const bool shown = isShown(o, found);
    if (!found.value || (shown && (found.kind != ConditionKind::Limit || found.limit == o.limit))) return;
    o.limit = found.limit;
    if (!shown) {
        o.condition = found.kind;
        o.vital = found.vital;
        o.scale = found.scale;
        o.reference = found.reference;
        o.limitIsUpper = found.upper;
        o.value = o.startValue = o.extreme = found.value;
        if (o.vital) o.demo = slotFor(chair, *o.vital).reading && slotFor(chair, *o.vital).reading->demo;
        if (guard.attention.takenValue) guard.attention.takenValue = found.value;
    }
    turn.say(AlarmChanged{Phase::Update, o});
    settleVoices(turn, chair);
}

}  // namespace

alarm::Question questionOf(const Turn& turn, const Chair& chair, const Guard& guard) {
    const std::optional<Quantity> limit = guard.limit ? std::optional{guard.limit->value} : std::nullopt;
    return {.facts = chair.facts, .now = turn.at, .active = alarm::isActive(guard.machine), .limit = limit};
}

const VitalSlot& slotFor(const Chair& chair, Vital vital) {
    return vital == Vital::Rate ? rateSlot(chair) : chair.vitals[slot(vital)];
}

void followUp(Turn& turn, Chair& chair, Guard& guard, const Rule& rule, Judgement judgement) {
    followLimit(turn, chair, guard, rule);
    if (guard.occurrence->kind != Kind::Physiological) return;
    if (judgement == Judgement::Holds) followPart(turn, chair, guard, rule);
    const Occurrence& o = *guard.occurrence;
    if (o.condition == ConditionKind::Observed && o.scale) {
        const auto& seen = chair.observations[slot(*o.scale)];
        Reading entered;
        if (seen) entered.value = seen->value;
        return follow(turn, guard, seen ? &entered : nullptr);
    }
    if (o.condition == ConditionKind::Score) {
        Reading points;
        points.value = Quantity::whole(alarm::news2(chair.facts).points);
        return follow(turn, guard, judgement != Judgement::Unknown ? &points : nullptr);
    }
    const VitalSlot* s = o.vital ? &slotFor(chair, *o.vital) : nullptr;
    const bool known = judgement != Judgement::Unknown && s != nullptr && isLive(*s);
    follow(turn, guard, known ? &*s->reading : nullptr);
}

}  // namespace chairside::engine
