// The limits in force, as a trend and a table show them. Numbers come from the station's profile, none from here.
#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "chairside/v1/alarm.pb.h"
#include "chairside/v1/link.pb.h"

namespace chairside::ui {

enum class Lane { Spo2, Rate, Pressure };

struct Limit {
    v1::Vital vital = v1::VITAL_UNSPECIFIED;
    double value = 0;
    bool upper = false;  // at or above alarms
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    int delaySeconds = 0;
    bool ofSession = false;  // set by a person for this session
    bool operator==(const Limit&) const = default;
};

// A range in which a rule alarms, cut where a more severe one takes over.
struct Band {
    double from = 0;
    double to = 0;
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    bool operator==(const Band&) const = default;
};

[[nodiscard]] bool inLane(v1::Vital vital, Lane lane);
using SessionLimits = std::map<std::string, v1::SessionLimitView>;  // by rule

// A limit that a nurse may set for one session, and within which bounds.
struct Changeable {
    std::string rule;
    v1::Vital vital = v1::VITAL_UNSPECIFIED;
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    bool upper = false;
    double value = 0;
    double lowest = 0;
    double highest = 0;
    double usual = 0;  // the profile's
    std::string by;    // who set it; empty: the profile's is in force
};
[[nodiscard]] std::vector<Changeable> changeableOf(const v1::AlarmProfile& profile, const SessionLimits& session);

// All limits of one lane, the most severe first.
[[nodiscard]] std::vector<Limit> limitsOf(const v1::AlarmProfile& profile, Lane lane,
                                          const SessionLimits& session = {});
// The bands of one vital between the axis ends `low` and `high`.
[[nodiscard]] std::vector<Band> bandsOf(const std::vector<Limit>& limits, v1::Vital vital, double low, double high);

}  // namespace chairside::ui
