#include "link/server/live_values.h"

#include <algorithm>

namespace chairside::link {

void LiveValues::add(const std::string& chair, const v1::Reading& reading, std::int64_t heardInstantMs) {
    Chair& values = chairs_[chair];
    values.readings[Key{reading.vital(), reading.state() == v1::LATE}] = reading;
    values.heardInstantMs = std::max(values.heardInstantMs, heardInstantMs);
}

void LiveValues::add(const v1::LiveFrame& frame) {
    sequence_ = std::max(sequence_, frame.sequence());
    for (const v1::ChairReadings& chair : frame.chairs()) {
        for (const v1::Reading& reading : chair.readings()) add(chair.chair(), reading, chair.last_heard_instant_ms());
    }
}

void LiveValues::forget(const std::string& chair) { chairs_.erase(chair); }

v1::LiveFrame LiveValues::take() {
    v1::LiveFrame frame;
    frame.set_sequence(sequence_);
    for (auto& [name, values] : chairs_) {
        v1::ChairReadings& chair = *frame.add_chairs();
        chair.set_chair(name);
        chair.set_last_heard_instant_ms(values.heardInstantMs);
        for (auto& [key, reading] : values.readings) *chair.add_readings() = std::move(reading);
    }
    chairs_.clear();
    return frame;
}

}  // namespace chairside::link
