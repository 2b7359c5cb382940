#include "alarm/news2.h"

#include <initializer_list>

namespace chairside::alarm {
namespace {

// Points of a value: those of the first step whose upper bound is not passed, else `above`.
struct Step {
    int upToMilli;
    int points;
};

int pointsOf(Quantity value, std::initializer_list<Step> steps, int above) {
    for (const Step& step : steps) {
        if (value.milli() <= step.upToMilli) return step.points;
    }
    return above;
}

int respiration(Quantity q) { return pointsOf(q, {{8'000, 3}, {11'000, 1}, {20'000, 0}, {24'000, 2}}, 3); }
int oxygenation(Quantity q) { return pointsOf(q, {{91'000, 3}, {93'000, 2}, {95'000, 1}}, 0); }
int pressure(Quantity q) { return pointsOf(q, {{90'000, 3}, {100'000, 2}, {110'000, 1}, {219'000, 0}}, 3); }
int pulse(Quantity q) { return pointsOf(q, {{40'000, 3}, {50'000, 1}, {90'000, 0}, {110'000, 1}, {130'000, 2}}, 3); }
int temperature(Quantity q) { return pointsOf(q, {{35'000, 3}, {36'000, 1}, {38'000, 0}, {39'000, 1}}, 2); }
int oxygen(Quantity q) { return q > Quantity{} ? 2 : 0; }

std::optional<Quantity> breaths(const Facts& facts) {
    const auto& measured = facts.live[slot(Vital::RespiratoryRate)];
    return measured ? measured : facts.observed[slot(Scale::CountedBreaths)];
}

// Alert is MOAA/S 5, or a RASS of 0 or more; anything less counts as C, V, P or U.
std::optional<int> consciousness(const Facts& facts) {
    const auto& moaas = facts.observed[slot(Scale::Moaas)];
    if (moaas) return *moaas >= Quantity::whole(5) ? 0 : 3;
    const auto& rass = facts.observed[slot(Scale::Rass)];
    if (rass) return *rass >= Quantity{} ? 0 : 3;
    return std::nullopt;
}

}  // namespace

News2 news2(const Facts& facts) {
    News2 score;
    const auto add = [&score](News2Parameter parameter, std::optional<int> points, int most) {
        if (points) {
            score.points += *points;
            return;
        }
        score.missing.push_back(parameter);
        score.missingMost += most;
    };
    const auto of = [](const std::optional<Quantity>& value, int (*points)(Quantity)) {
        return value ? std::optional{points(*value)} : std::nullopt;
    };
    add(News2Parameter::Respiration, of(breaths(facts), respiration), 3);
    add(News2Parameter::Oxygenation, of(facts.live[slot(Vital::Spo2)], oxygenation), 3);
    add(News2Parameter::Oxygen, of(facts.observed[slot(Scale::Oxygen)], oxygen), 2);
    add(News2Parameter::Pressure, of(facts.live[slot(Vital::NibpSystolic)], pressure), 3);
    add(News2Parameter::Pulse, of(facts.live[slot(Vital::Rate)], pulse), 3);
    add(News2Parameter::Consciousness, consciousness(facts), 3);
    add(News2Parameter::Temperature, of(facts.live[slot(Vital::Temperature)], temperature), 3);
    return score;
}

}  // namespace chairside::alarm
