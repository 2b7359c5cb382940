#include "station/station_desk.h"

#include "codec/reading_codec.h"
#include "codec/view_codec.h"
#include "station/tap_frame.h"

namespace chairside::station {
namespace {

bool isOf(const v1::MonitorIdentity& monitor, const ingest::LineState& line) {
    if (!line.monitor.bed.empty()) return monitor.bed() == line.monitor.bed;
    if (!line.monitor.device.empty()) return monitor.device() == line.monitor.device;
    return monitor.peer() == line.monitor.peer;
}

// What a line does stands beside the monitor it brings; one that has not been heard yet gets a row of its own.
void showLine(const ingest::LineState& line, v1::MonitorsReply& reply) {
    bool found = false;
    for (v1::MonitorView& view : *reply.mutable_monitors()) {
        if (!isOf(view.monitor(), line)) continue;
        view.set_line(line.words);
        found = true;
    }
    if (found) return;
    v1::MonitorView& view = *reply.add_monitors();
    codec::toProto(line.monitor, *view.mutable_monitor());
    view.set_why_no_chair("never heard");
    view.set_link(v1::LINK_DOWN);
    view.set_line(line.words);
}

}  // namespace

StationDesk::StationDesk(EngineStrand& engine, const Clock& clock, Facts facts)
    : engine_(engine), clock_(clock), facts_(std::move(facts)) {}

void StationDesk::setSaving(bool saving, const std::string& reason) {
    const std::scoped_lock lock(mutex_);
    saving_ = saving;
    notSavingReason_ = reason;
}

v1::Welcome StationDesk::welcome() const {
    v1::Welcome welcome;
    welcome.set_site(facts_.site);
    welcome.set_station(facts_.station);
    welcome.set_epoch(facts_.epoch);
    welcome.set_version(CHAIRSIDE_VERSION);
    welcome.set_clock_is_real(clock_.isReal());
    welcome.set_demo_allowed(facts_.demoAllowed);
    return welcome;
}

v1::Heartbeat StationDesk::status() const {
    const EngineStrand::Status status = engine_.status();
    v1::Heartbeat heartbeat;
    heartbeat.set_sequence(status.sequence);
    heartbeat.set_station_instant_ms(status.now.ms());
    heartbeat.set_station_unix_ms(status.wall.unixMs());
    heartbeat.set_clock_speed(clock_.speed());
    if (status.audioPausedUntil) heartbeat.set_audio_paused_until_unix_ms(status.audioPausedUntil->unixMs());
    const std::scoped_lock lock(mutex_);
    heartbeat.set_saving(saving_);
    heartbeat.set_not_saving_reason(notSavingReason_);
    return heartbeat;
}

void StationDesk::snapshot(std::function<void(v1::Snapshot)> done) {
    engine_.withEngine([this, done = std::move(done)](const engine::Engine& engine) {
        v1::Snapshot snapshot;
        codec::toProto(engine.snapshot(), snapshot);
        const EngineStrand::Status status = engine_.status();
        snapshot.set_station_instant_ms(status.now.ms());
        snapshot.set_station_unix_ms(status.wall.unixMs());
        done(std::move(snapshot));
    });
}

void StationDesk::monitors(std::function<void(v1::MonitorsReply)> done) {
    engine_.withEngine([this, done = std::move(done)](const engine::Engine& engine) {
        v1::MonitorsReply reply;
        reply.set_station_unix_ms(engine_.status().wall.unixMs());
        for (const engine::MonitorView& view : engine.monitors()) codec::toProto(view, *reply.add_monitors());
        if (lines_ != nullptr) {
            for (const ingest::LineState& line : lines_->states()) showLine(line, reply);
        }
        done(std::move(reply));
    });
}

void StationDesk::unmapped(std::function<void(v1::UnmappedReply)> done) {
    engine_.withEngine([done = std::move(done)](const engine::Engine& engine) {
        v1::UnmappedReply reply;
        codec::toProto(engine.unmapped(), reply);
        done(std::move(reply));
    });
}

std::shared_ptr<void> StationDesk::tap(const std::string& address, std::function<void(v1::TapFrame)> sink) {
    if (!tap_) return nullptr;
    return tap_->watch(address, [sink = std::move(sink)](const ingest::TapEvent& event) { sink(toFrame(event)); });
}

void StationDesk::history(v1::HistoryRequest request, std::function<void(Result<v1::HistoryReply>)> done) {
    record_->history(std::move(request), engine_.status().sequence, std::move(done));
}

void StationDesk::alarmLog(v1::AlarmLogRequest request, std::function<void(Result<v1::AlarmLogReply>)> done) {
    record_->alarmLog(request, engine_.status().sequence, std::move(done));
}

void StationDesk::profiles(v1::ProfilesRequest request, std::function<void(Result<v1::ProfilesReply>)> done) {
    record_->profiles(std::move(request), engine_.status().sequence, std::move(done));
}

void StationDesk::sessions(v1::SessionsRequest request, std::function<void(Result<v1::SessionsReply>)> done) {
    record_->sessions(std::move(request), engine_.status().sequence, std::move(done));
}

void StationDesk::statistics(v1::StatisticsRequest request, std::function<void(Result<v1::StatisticsReply>)> done) {
    record_->statistics(std::move(request), engine_.status().sequence, std::move(done));
}

}  // namespace chairside::station
