#include "ui/model/limits.h"

#include <algorithm>

#include "ui/model/vital_display.h"

namespace chairside::ui {

namespace {

bool moreSevere(const Limit& a, const Limit& b) { return a.priority > b.priority; }

bool isUpper(const v1::Condition& condition) { return condition.kind_case() == v1::Condition::kAtOrAbove; }

bool isLimit(const v1::Condition& condition) {
    return isUpper(condition) || condition.kind_case() == v1::Condition::kAtOrBelow;
}

double usualOf(const v1::Condition& condition) {
    return isUpper(condition) ? condition.at_or_above() : condition.at_or_below();
}

double inUnits(std::int64_t milli) { return static_cast<double>(milli) / 1000.0; }

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

std::vector<Limit> limitsOf(const v1::AlarmProfile& profile, Lane lane, const SessionLimits& session) {
    std::vector<Limit> found;
    for (const v1::Rule& rule : profile.rules()) {
        if (!inLane(rule.vital(), lane) || !isLimit(rule.condition())) continue;
        const auto own = session.find(rule.id());
        Limit limit;
        limit.vital = rule.vital();
        limit.upper = isUpper(rule.condition());
        limit.value = own == session.end() ? usualOf(rule.condition()) : inUnits(own->second.value_milli());
        limit.ofSession = own != session.end();
        limit.priority = rule.priority();
        limit.delaySeconds = static_cast<int>(rule.on_delay().seconds());
        found.push_back(limit);
    }
    std::stable_sort(found.begin(), found.end(), moreSevere);
    return found;
}

std::vector<Changeable> changeableOf(const v1::AlarmProfile& profile, const SessionLimits& session) {
    std::vector<Changeable> found;
    for (const v1::Rule& rule : profile.rules()) {
        if (!rule.has_session_bounds() || !isLimit(rule.condition())) continue;
        const auto own = session.find(rule.id());
        Changeable limit;
        limit.rule = rule.id();
        limit.vital = rule.vital();
        limit.priority = rule.priority();
        limit.upper = isUpper(rule.condition());
        limit.usual = usualOf(rule.condition());
        limit.value = own == session.end() ? limit.usual : inUnits(own->second.value_milli());
        limit.lowest = rule.session_bounds().lowest();
        limit.highest = rule.session_bounds().highest();
        if (own != session.end()) limit.by = own->second.by();
        found.push_back(limit);
    }
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
