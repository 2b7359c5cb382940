// What the link server needs of the station. Implemented by the composition root, over the engine and the record.
// Every function may be called on any thread and returns at once; each callback runs exactly once, on any thread
// unless said otherwise, and must only post.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "chairside/v1/link.pb.h"

namespace chairside::link {

class StationView {
public:
    virtual ~StationView() = default;

    // Everything but `protocol`, which is the server's.
    [[nodiscard]] virtual v1::Welcome welcome() const = 0;
    // The newest heartbeat: sequence, station time, whether the journal saves. Cheap: each second.
    [[nodiscard]] virtual v1::Heartbeat status() const = 0;
    [[nodiscard]] virtual bool demoAllowed() const = 0;

    // Made on the engine's strand, and `done` runs there too, before the engine takes another input: with the calls of
    // LinkServer::publish on the same strand the events after the snapshot's sequence are complete.
    virtual void snapshot(std::function<void(v1::Snapshot)> done) = 0;

    virtual void monitors(std::function<void(v1::MonitorsReply)> done) = 0;
    virtual void unmapped(std::function<void(v1::UnmappedReply)> done) = 0;
    // Tells `sink` what monitors send from `address` (empty: from any) for as long as the value lives. Null: too many
    // look already. `sink` runs on any thread, any number of times, and must only post.
    [[nodiscard]] virtual std::shared_ptr<void> tap(const std::string& address,
                                                    std::function<void(v1::TapFrame)> sink) = 0;
    virtual void history(v1::HistoryRequest request, std::function<void(Result<v1::HistoryReply>)> done) = 0;
    virtual void alarmLog(v1::AlarmLogRequest request, std::function<void(Result<v1::AlarmLogReply>)> done) = 0;
    virtual void profiles(v1::ProfilesRequest request, std::function<void(Result<v1::ProfilesReply>)> done) = 0;
    virtual void sessions(v1::SessionsRequest request, std::function<void(Result<v1::SessionsReply>)> done) = 0;
    virtual void statistics(v1::StatisticsRequest request, std::function<void(Result<v1::StatisticsReply>)> done) = 0;
};

}  // namespace chairside::link
