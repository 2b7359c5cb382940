// A whole station: recovery, engine, journal, record, listeners. Made, started, and stopped by one thread.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "ingest/monitor_lines.h"
#include "ingest/monitor_listener.h"
#include "link/server/link_server.h"
#include "station/checkpoint_keeper.h"
#include "station/disk_watch.h"
#include "station/engine_strand.h"
#include "station/hook_runner.h"
#include "station/options.h"
#include "station/station_desk.h"
#include "station/strand_watch.h"
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
    // Stops listening, saves what waits and the last checkpoint. At most about ten seconds; what hangs then ends the
    // process.
    void stop();

private:
    Station(Options options, std::shared_ptr<Clock> clock);
    Outcome open();
    Outcome openJournal(const engine::Configuration& configuration);
    Outcome openRecord(const engine::Configuration& configuration);
    Outcome openListeners();
    void takeFirstInputs(const Recovered& before, const engine::Configuration& file);
    void follow(const std::vector<engine::MonitorLine>& lines);
    void compare(Recovered& before);
    void noteSaving(const record::SavingState& state);
    void noteDamagedRecord(const std::string& what);
    void tellSaving();
    void watchDisk();
    void saveCheckpointSoon();
    void armCheckpoint();
    [[nodiscard]] Outcome checkpointBeyond(const record::NotSaved& lost);
    [[nodiscard]] Result<Checkpoint> checkpointNow();
    [[nodiscard]] ingest::LineOptions mllpOptions() const;

    Options options_;
    std::shared_ptr<Clock> clock_;
    std::shared_ptr<ingest::ConnectionBudget> budget_;
    boost::asio::io_context io_{kThreads};
    boost::asio::steady_timer checkpointTimer_{io_};
    std::unique_ptr<EngineStrand> engine_;
    std::unique_ptr<StationDesk> desk_;
    std::unique_ptr<record::JournalWriter> journal_;
    std::unique_ptr<record::RecordKeeper> record_;
    std::unique_ptr<CheckpointKeeper> checkpoints_;
    std::shared_ptr<ingest::Tap> tap_ = std::make_shared<ingest::Tap>();
    std::shared_ptr<ingest::MonitorListener> mllp_;
    std::unique_ptr<ingest::MonitorLines> lines_;
    std::unique_ptr<link::LinkServer> link_;
    std::unique_ptr<DiskWatch> disk_;                  // ends before the engine
    std::unique_ptr<HookRunner> hooks_;                // before its end nothing that it tells may go
    engine::Configuration configuration_;              // as it was at the start
    std::atomic<std::shared_ptr<const Zones>> zones_;  // in force; the MLLP connections ask for each message
    std::atomic<std::shared_ptr<const wire::DialectBook>> dialects_;  // the same
    Ports ports_;
    std::vector<std::thread> threads_;
    std::unique_ptr<StrandWatch> strandWatch_;  // ends before the engine
    std::atomic<bool> stopped_{false};
    std::atomic<bool> engineRests_{false};  // after the threads ended: nobody changes it any more

    std::mutex savingMutex_;
    record::SavingState saving_;
    std::optional<engine::EntriesLost> lostBeforeStart_;
    std::string damage_;         // found while recovering
    bool savingIsTold_ = false;  // the engine takes inputs
    std::promise<void> ready_;   // the engine runs
    std::shared_future<void> isReady_{ready_.get_future()};

    static constexpr int kThreads = 2;
};

}  // namespace chairside::station
