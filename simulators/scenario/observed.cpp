#include "simulators/scenario/observed.h"

#include <algorithm>

#include "simulators/scenario/scenario.h"

namespace chairside::sim {
namespace {

constexpr std::int64_t kSecondMs = 1000;

// How precisely a dialect says when something was measured, in milliseconds; none: it does not say it.
std::optional<std::int64_t> precisionOf(Dialect dialect, Vital vital) {
    switch (dialect) {
        case Dialect::Pcd01:
        case Dialect::MindrayEgateway:
        case Dialect::PhilipsPicix:
        case Dialect::Link: return 1;
        case Dialect::MindrayPds: return isCuff(vital) ? std::optional(kSecondMs) : std::nullopt;
        case Dialect::PhilipsEfficia:
        case Dialect::GeBSeries: return isCuff(vital) ? std::nullopt : std::optional(kSecondMs);
        case Dialect::Comen: return kSecondMs;
        case Dialect::NihonKohden: return vital == Vital::RespiratoryRate ? std::nullopt : std::optional(kSecondMs);
    }
    return std::nullopt;
}

}  // namespace

std::string SeenAlarm::text() const {
    return rule + " (" + v1::Priority_Name(priority) + ")" + (chair.empty() ? " of the station" : " on " + chair) +
           " at " + clockText(began) + (ended ? ", ended " + clockText(*ended) : "");
}

void AlarmBook::take(const v1::Occurrence& occurrence) {
    const WallTime started{occurrence.started_unix_ms()};
    if (started < zero_) return;
    SeenAlarm& alarm = byId_[occurrence.id()];
    alarm.chair = occurrence.chair();
    alarm.rule = occurrence.rule();
    alarm.kind = occurrence.kind();
    alarm.priority = std::max(alarm.priority, occurrence.priority());
    alarm.began = started - zero_;
    if (occurrence.has_ended_unix_ms()) alarm.ended = WallTime{occurrence.ended_unix_ms()} - zero_;
}

std::vector<SeenAlarm> AlarmBook::seen() const {
    std::vector<SeenAlarm> all;
    for (const auto& [id, alarm] : byId_) all.push_back(alarm);
    std::ranges::stable_sort(all, {}, &SeenAlarm::began);
    return all;
}

void TakenBook::take(const Outgoing& outgoing, const std::string& chair, Dialect dialect) {
    for (const Measurement& measurement : outgoing.sample.measurements) {
        const std::optional<std::int64_t> precision = precisionOf(dialect, measurement.vital);
        if (!measurement.value || !precision) continue;
        const std::int64_t at = measurement.at.unixMs() / *precision * *precision;
        taken_.emplace(Key{chair, static_cast<v1::Vital>(measurement.vital), at, measurement.value->milli()}, 0);
        chairs_.insert(chair);
    }
}

void TakenBook::found(const v1::HistorySeries& series) {
    for (const v1::Reading& reading : series.readings()) {
        if (!reading.has_device_unix_ms()) continue;
        const auto at = taken_.find({series.chair(), series.vital(), reading.device_unix_ms(), reading.value_milli()});
        if (at != taken_.end()) ++at->second;
    }
}

void TakenBook::forgetFound() {
    for (auto& [key, times] : taken_) times = 0;
}

std::size_t TakenBook::missing() const {
    return static_cast<std::size_t>(std::ranges::count_if(taken_, [](const auto& one) { return one.second == 0; }));
}

std::string TakenBook::firstMissing() const {
    const auto one = std::ranges::find_if(taken_, [](const auto& entry) { return entry.second == 0; });
    if (one == taken_.end()) return {};
    const Key& key = one->first;
    return v1::Vital_Name(key.vital) + " " + toText(Quantity::fromMilli(key.milli)) + " of " + key.chair + " at " +
           toIso8601(WallTime{key.atMs});
}

std::size_t TakenBook::twice() const {
    return static_cast<std::size_t>(std::ranges::count_if(taken_, [](const auto& one) { return one.second > 1; }));
}

}  // namespace chairside::sim
