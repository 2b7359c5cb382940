#include "ui/model/limits.h"

#include <algorithm>

#include "ui/model/vital_display.h"

namespace chairside::ui {

namespace {

bool moreSevere(const Limit& a, const Limit& b) { return a.priority > b.priority; }

}  // namespace

bool inLane(v1::Vital vital, Lane lane) {
    const bool rate = vital == v1::RATE || vital == v1::HEART_RATE || vital == v1::PULSE_RATE;
    switch (lane) {
        case Lane::Spo2: return vital == v1::SPO2;
        case Lane::Rate: return rate;
        case Lane::Pressure: return isCuff(vital);
    }
    return false;
}

std::vector<Limit> limitsOf(const v1::AlarmProfile& profile, Lane lane) {
    std::vector<Limit> found;
    for (const v1::Rule& rule : profile.rules()) {
        if (!inLane(rule.vital(), lane)) continue;
        const v1::Condition& condition = rule.condition();
        const int delay = static_cast<int>(rule.on_delay().seconds());
        if (condition.kind_case() == v1::Condition::kAtOrAbove) {
            found.push_back({rule.vital(), condition.at_or_above(), true, rule.priority(), delay});
        } else if (condition.kind_case() == v1::Condition::kAtOrBelow) {
            found.push_back({rule.vital(), condition.at_or_below(), false, rule.priority(), delay});
        }
    }
    std::stable_sort(found.begin(), found.end(), moreSevere);
    return found;
}

std::vector<Band> bandsOf(const std::vector<Limit>& limits, v1::Vital vital, double low, double high) {
    std::vector<Band> bands;
    double top = high;
    double bottom = low;
    for (const Limit& limit : limits) {  // most severe first: it takes the outermost band
        if (limit.vital != vital) continue;
        if (limit.upper && limit.value < top) {
            bands.push_back({std::max(limit.value, low), top, limit.priority});
            top = std::max(limit.value, low);
        }
        if (!limit.upper && limit.value > bottom) {
            bands.push_back({bottom, std::min(limit.value, high), limit.priority});
            bottom = std::min(limit.value, high);
        }
    }
    return bands;
}

}  // namespace chairside::ui
