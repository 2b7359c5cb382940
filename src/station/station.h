// A whole station: recovery, engine, journal, record, listeners. Made, started, and stopped by one thread.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "ingest/monitor_lines.h"
#include "ingest/monitor_listener.h"
#include "link/server/link_server.h"
#include "record/checkpoint_store.h"
#include "station/engine_strand.h"
#include "station/options.h"
#include "station/station_desk.h"
#include "station/zones.h"
#include "wire/dialect_book.h"

namespace chairside::station {

class Station {
public:
    struct Ports {
        std::uint16_t mllp = 0, link = 0;
    };

    // Recovers what is in options.data, opens it for writing and starts to listen. An Error says why it cannot.
    static Result<std::unique_ptr<Station>> start(Options options, std::shared_ptr<Clock> clock);
    ~Station();
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;

    [[nodiscard]] Ports ports() const { return ports_; }
    // Reads the configuration file again; what is wrong with it leaves everything as it was.
    Outcome reload();
    // Stops listening, saves what waits and the last checkpoint. At most about ten seconds.
    void stop();

private:
    Station(Options options, std::shared_ptr<Clock> clock);
    Outcome open();
    Outcome openJournal(const engine::Configuration& configuration);
    Outcome openRecord(const engine::Configuration& configuration);
    Outcome openListeners();
    void takeFirstInputs(const Recovered& before, engine::Configuration configuration);
    void saveCheckpointSoon();
    void armCheckpoint();
    void keepCheckpoint(std::uint64_t sequence, const std::string& bytes);
    [[nodiscard]] ingest::LineOptions mllpOptions() const;

    Options options_;
    std::shared_ptr<Clock> clock_;
    boost::asio::io_context io_{kThreads};
    boost::asio::steady_timer checkpointTimer_{io_};
    std::unique_ptr<EngineStrand> engine_;
    std::unique_ptr<StationDesk> desk_;
    std::unique_ptr<record::JournalWriter> journal_;
    std::unique_ptr<record::RecordKeeper> record_;
    std::unique_ptr<record::CheckpointStore> checkpoints_;
    std::shared_ptr<ingest::Tap> tap_ = std::make_shared<ingest::Tap>();
    std::shared_ptr<ingest::MonitorListener> mllp_;
    std::unique_ptr<ingest::MonitorLines> lines_;
    std::unique_ptr<link::LinkServer> link_;
    engine::Configuration configuration_;              // as it was at the start
    std::atomic<std::shared_ptr<const Zones>> zones_;  // in force; the MLLP connections ask for each message
    std::atomic<std::shared_ptr<const wire::DialectBook>> dialects_;  // the same
    Ports ports_;
    std::vector<std::thread> threads_;
    std::atomic<bool> stopped_{false};

    static constexpr int kThreads = 2;
};

}  // namespace chairside::station
