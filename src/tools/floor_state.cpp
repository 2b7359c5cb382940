#include "tools/floor_state.h"

#include <algorithm>

#include "link/client/alarm_text.h"
#include "link/client/standing_beat.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

// A late reading belongs to the chart at its time: it never takes the place of what is shown live.
void show(v1::ChairView& chair, const v1::Reading& reading) {
    for (v1::Reading& shown : *chair.mutable_readings()) {
        if (shown.vital() != reading.vital()) continue;
        if (reading.state() != v1::LATE) shown = reading;
        return;
    }
    *chair.add_readings() = reading;
}

}  // namespace

// Another epoch is another run of the station, or another station: nothing of before holds.
void FloorState::welcomed(const v1::Welcome& welcome, Steady now) {
    if (welcome.epoch() != welcome_.epoch()) forget();
    welcome_ = welcome;
    connected_ = true;
    current_ = beaten_ = false;
    movedAt_ = now;
    lostSince_.reset();
    lostWhy_.clear();
}

void FloorState::lost(const Error& why, Steady now) {
    connected_ = false;
    lostWhy_ = why.text();
    if (!lostSince_) lostSince_ = now;
}

void FloorState::apply(const v1::StationFrame& frame, Steady now) {
    if (frame.has_snapshot()) take(frame.snapshot(), now);
    if (frame.has_live()) take(frame.live());
    if (frame.has_events()) {
        for (const v1::Event& event : frame.events().events()) take(event);
    }
    if (frame.has_heartbeat()) {
        take(frame.heartbeat(), now);
    } else {
        movedAt_ = now;
    }
}

bool FloorState::standsStill(Steady now) const {
    return connected_ && welcome_.clock_is_real() && now - movedAt_ > link::kNoSignOfLifeMax;
}

void FloorState::forget() {
    heartbeat_.Clear();
    time_ = {};
    chairs_.clear();
    alarms_.clear();
    pausedUntil_.reset();
    pausedBy_.clear();
}

void FloorState::take(const v1::Heartbeat& beat, Steady now) {
    if (!beaten_ || !link::standsStill(welcome_, heartbeat_, beat)) movedAt_ = now;
    beaten_ = true;
    heartbeat_ = beat;
    const double speed = beat.clock_speed() > 0 ? beat.clock_speed() : 1;
    time_.heard(beat.station_instant_ms(), beat.station_unix_ms(), speed, now);
}

void FloorState::take(const v1::Snapshot& snapshot, Steady now) {
    current_ = true;
    chairs_.clear();
    alarms_.clear();
    for (const v1::ChairView& chair : snapshot.chairs()) chairs_[chair.chair()] = chair;
    for (const v1::Occurrence& alarm : snapshot.alarms()) alarms_[alarm.id()] = alarm;
    pausedUntil_.reset();
    if (snapshot.has_audio_paused_until_unix_ms()) pausedUntil_ = snapshot.audio_paused_until_unix_ms();
    pausedBy_ = snapshot.audio_paused_by();
    time_.heard(snapshot.station_instant_ms(), snapshot.station_unix_ms(), 1, now);
}

void FloorState::take(const v1::Event& event) {
    switch (event.kind_case()) {
        case v1::Event::kChairAdded: chairs_[event.chair_added().chair()].set_chair(event.chair_added().chair()); break;
        case v1::Event::kChairRemoved: chairs_.erase(event.chair_removed().chair()); break;
        case v1::Event::kChairLinkChanged: {
            const auto found = chairs_.find(event.chair_link_changed().chair());
            if (found == chairs_.end()) break;
            found->second.set_link_connected(event.chair_link_changed().connected());
            found->second.set_monitor(event.chair_link_changed().monitor());
            break;
        }
        case v1::Event::kAlarmChanged: {
            const v1::Occurrence& alarm = event.alarm_changed().occurrence();
            alarms_[alarm.id()] = alarm;
            if (link::isOver(alarm)) alarms_.erase(alarm.id());
            break;
        }
        case v1::Event::kPhaseChanged: {
            const auto found = chairs_.find(event.phase_changed().chair());
            if (found != chairs_.end()) found->second.set_phase(event.phase_changed().phase());
            break;
        }
        case v1::Event::kAudioPauseChanged: {
            const v1::AudioPauseChanged& pause = event.audio_pause_changed();
            pausedUntil_.reset();
            if (pause.has_until_unix_ms()) pausedUntil_ = pause.until_unix_ms();
            pausedBy_ = pause.by();
            break;
        }
        case v1::Event::kStandbyChanged: {
            const v1::StandbyChanged& changed = event.standby_changed();
            const auto found = chairs_.find(changed.chair());
            if (found == chairs_.end()) break;
            found->second.clear_standby();
            if (!changed.has_until_unix_ms()) break;
            found->second.mutable_standby()->set_reason(changed.reason());
            found->second.mutable_standby()->set_by(changed.by());
            found->second.mutable_standby()->set_until_unix_ms(changed.until_unix_ms());
            break;
        }
        case v1::Event::kSessionRecorded:
        case v1::Event::kHookRan:
        case v1::Event::kSummoned:
        case v1::Event::kBaselineSet:
        case v1::Event::kObservationEntered:
        case v1::Event::kRecheckDue:
        case v1::Event::kLimitChanged:
        case v1::Event::kReadingTaken:
        case v1::Event::kReadingAged:
        case v1::Event::kCommandAnswered:
        case v1::Event::kGapRecorded:
        case v1::Event::kConfigurationInForce:
        case v1::Event::kClockStepped:
        case v1::Event::KIND_NOT_SET: break;
    }
}

void FloorState::take(const v1::LiveFrame& live) {
    for (const v1::ChairReadings& readings : live.chairs()) {
        const auto found = chairs_.find(readings.chair());
        if (found == chairs_.end()) continue;  // its removal overtook these values
        v1::ChairView& chair = found->second;
        for (const v1::Reading& reading : readings.readings()) {
            show(chair, reading);
            const v1::Reading* const rate = readingOf(chair, v1::RATE);
            for (auto& [id, alarm] : alarms_) {
                if (alarm.chair() != chair.chair()) continue;
                link::follow(alarm, reading, rate == nullptr ? v1::HEART_RATE : rate->vital());
            }
            chair.set_demo(chair.demo() || reading.demo());
            if (reading.state() == v1::VALID) chair.set_monitored(true);
        }
        const std::int64_t heard = std::max(chair.last_heard_instant_ms(), readings.last_heard_instant_ms());
        if (heard > 0) chair.set_last_heard_instant_ms(heard);
    }
}

std::vector<v1::Occurrence> FloorState::alarmsWorstFirst() const {
    std::vector<v1::Occurrence> alarms;
    for (const auto& [id, alarm] : alarms_) alarms.push_back(alarm);
    std::sort(alarms.begin(), alarms.end(), link::moreUrgent);
    return alarms;
}

}  // namespace chairside::tools
