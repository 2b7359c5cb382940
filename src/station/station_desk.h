// What clients may ask of the station: answers from the engine (on its strand) and the record (on its own thread).
#pragma once

#include <string>

#include "base/clock.h"
#include "ingest/monitor_lines.h"
#include "ingest/tap.h"
#include "link/server/station_view.h"
#include "record/record_keeper.h"
#include "station/engine_strand.h"

namespace chairside::station {

class StationDesk final : public link::StationView {
public:
    struct Facts {
        std::string site, station, epoch;
        bool demoAllowed = false;
    };
    StationDesk(EngineStrand& engine, const Clock& clock, Facts facts);

    void open(record::RecordKeeper& record) { record_ = &record; }
    void setLines(const ingest::MonitorLines& lines) { lines_ = &lines; }
    void setTap(std::shared_ptr<ingest::Tap> tap) { tap_ = std::move(tap); }
    void setSaving(bool saving, const std::string& reason);  // any thread

    [[nodiscard]] v1::Welcome welcome() const override;
    [[nodiscard]] v1::Heartbeat status() const override;
    [[nodiscard]] bool demoAllowed() const override { return facts_.demoAllowed; }
    void snapshot(std::function<void(v1::Snapshot)> done) override;
    void monitors(std::function<void(v1::MonitorsReply)> done) override;
    void unmapped(std::function<void(v1::UnmappedReply)> done) override;
    [[nodiscard]] std::shared_ptr<void> tap(const std::string& address,
                                            std::function<void(v1::TapFrame)> sink) override;
    void history(v1::HistoryRequest request, std::function<void(Result<v1::HistoryReply>)> done) override;
    void alarmLog(v1::AlarmLogRequest request, std::function<void(Result<v1::AlarmLogReply>)> done) override;
    void profiles(v1::ProfilesRequest request, std::function<void(Result<v1::ProfilesReply>)> done) override;
    void sessions(v1::SessionsRequest request, std::function<void(Result<v1::SessionsReply>)> done) override;
    void statistics(v1::StatisticsRequest request, std::function<void(Result<v1::StatisticsReply>)> done) override;

private:
    EngineStrand& engine_;
    const Clock& clock_;
    Facts facts_;
    record::RecordKeeper* record_ = nullptr;
    std::shared_ptr<ingest::Tap> tap_;
    const ingest::MonitorLines* lines_ = nullptr;
    mutable std::mutex mutex_;  // of the two below
    bool saving_ = true;
    std::string notSavingReason_;
};

}  // namespace chairside::station
