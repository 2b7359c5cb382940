#include "engine/session_limits.h"

#include <algorithm>

#include "engine/sessions.h"

namespace chairside::engine {
namespace {

constexpr std::string_view kStation = "station";

bool isUpper(const alarm::Rule& rule) { return std::holds_alternative<alarm::AtOrAbove>(rule.condition.kind); }

// The same question with another number: only then does a limit that was set for the one fit the other.
bool asksTheSame(const alarm::Rule& a, const alarm::Rule& b) {
    return ownLimit(a) && ownLimit(b) && a.vital == b.vital && isUpper(a) == isUpper(b);
}

}  // namespace

void sayLimit(Turn& turn, Chair& chair, const LimitChanged& change) {
    turn.say(change);
    noteLimit(turn, chair, change);
}

void dropLimit(Turn& turn, Chair& chair, Guard& guard, const std::string& rule) {
    if (!guard.limit) return;
    const Quantity before = guard.limit->value;
    guard.limit.reset();
    sayLimit(turn, chair, {chair.id, rule, std::nullopt, before, std::string{kStation}});
}

std::optional<Quantity> ownLimit(const alarm::Rule& rule) {
    if (const auto* low = std::get_if<alarm::AtOrBelow>(&rule.condition.kind)) return low->limit;
    if (const auto* high = std::get_if<alarm::AtOrAbove>(&rule.condition.kind)) return high->limit;
    return std::nullopt;
}

// Of two rules on one side of a vital the milder one must come first, whatever is set for a session.
std::string whyNotLimit(const Chair& chair, const std::vector<alarm::Rule>& rules, const alarm::Rule& rule,
                        Quantity value) {
    const alarm::SessionBounds& bounds = *rule.sessionBounds;
    if (value < bounds.lowest || value > bounds.highest) {
        return toText(value) + " is outside what the profile allows, " + toText(bounds.lowest) + " to " +
               toText(bounds.highest);
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const alarm::Rule& other = rules[i];
        auto limit = ownLimit(other);
        if (!limit || other.vital != rule.vital || isUpper(other) != isUpper(rule)) continue;
        if (chair.rules[i].limit) limit = chair.rules[i].limit->value;
        const bool milder = isUpper(rule) ? *limit < value : *limit > value;
        const bool severer = isUpper(rule) ? *limit > value : *limit < value;
        if ((other.priority > rule.priority && milder) || (other.priority < rule.priority && severer)) {
            return toText(value) + " would pass " + toText(*limit) + ", the limit of " + other.id;
        }
    }
    return {};
}

void dropLimits(Turn& turn, Chair& chair) {
    for (std::size_t i = 0; i < chair.rules.size(); ++i) {
        dropLimit(turn, chair, chair.rules[i], chair.judged->profile.rules[i].id);
    }
}

void reviewLimits(Turn& turn, Chair& chair, const alarm::Profile& before) {
    const auto& rules = chair.judged->profile.rules;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        Guard& guard = chair.rules[i];
        if (!guard.limit) continue;
        const auto was = std::ranges::find(before.rules, rules[i].id, &alarm::Rule::id);
        const bool fits = was != before.rules.end() && asksTheSame(*was, rules[i]) && rules[i].sessionBounds &&
                          whyNotLimit(chair, rules, rules[i], guard.limit->value).empty();
        if (!fits) dropLimit(turn, chair, guard, rules[i].id);
    }
}

}  // namespace chairside::engine
