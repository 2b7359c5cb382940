// The limits in force, as a trend and a table show them. Numbers come from the station's profile, none from here.
#pragma once

#include <QString>
#include <vector>

#include "chairside/v1/alarm.pb.h"

namespace chairside::ui {

enum class Lane { Spo2, Rate, Pressure };

struct Limit {
    v1::Vital vital = v1::VITAL_UNSPECIFIED;
    double value = 0;
    bool upper = false;  // at or above alarms
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    int delaySeconds = 0;
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
// All limits of one lane, the most severe first.
[[nodiscard]] std::vector<Limit> limitsOf(const v1::AlarmProfile& profile, Lane lane);
// The bands of one vital between the axis ends `low` and `high`.
[[nodiscard]] std::vector<Band> bandsOf(const std::vector<Limit>& limits, v1::Vital vital, double low, double high);

}  // namespace chairside::ui
