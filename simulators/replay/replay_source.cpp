#include "simulators/replay/replay_source.h"

#include <algorithm>

#include "base/check.h"

namespace chairside::sim {

ReplaySource::ReplaySource(Recording recording, WallTime start, std::optional<Duration> hold)
    : recording_(std::move(recording)), start_(start), hold_(hold) {
    check(!hold || *hold > Duration{0}, "values are held for a time above 0");
}

std::optional<Duration> ReplaySource::due() const {
    if (next_ == recording_.rows.size()) return std::nullopt;
    const Duration row = recording_.rows[next_].at;
    if (!hold_ || held_.empty()) return row;
    return std::min(row, last_ + *hold_);
}

Sample ReplaySource::take() {
    const std::optional<Duration> at = due();
    check(at.has_value(), "the recording has ended");
    last_ = *at;
    return *at == recording_.rows[next_].at ? takeRow() : repeat(*at);
}

Sample ReplaySource::takeRow() {
    const RecordedRow& row = recording_.rows[next_++];
    const WallTime at = start_ + row.at;
    Sample sample{row.at, at, {}, false};
    for (const auto& [vital, value] : row.values) {
        const Measurement measurement{vital, value, at};
        sample.measurements.push_back(measurement);
        sample.newCuff = sample.newCuff || isCuff(vital);
        held_[vital] = measurement;
    }
    return sample;
}

Sample ReplaySource::repeat(Duration at) {
    Sample sample{at, start_ + at, {}, false};
    for (const auto& [vital, measurement] : held_) {
        sample.measurements.push_back({vital, measurement.value, isCuff(vital) ? measurement.at : sample.at});
    }
    return sample;
}

}  // namespace chairside::sim
