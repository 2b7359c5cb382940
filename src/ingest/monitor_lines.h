// The lines that the configuration names: monitors that are dialled, and listeners for serial lines. Follows the
// configuration: a line that is no longer there stops, a new one starts, the others go on undisturbed.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/configuration.h"
#include "ingest/line_options.h"
#include "ingest/monitor_connection.h"
#include "ingest/monitor_dialer.h"
#include "ingest/monitor_listener.h"

namespace chairside::ingest {

// For `chairsidectl monitors`.
struct LineState {
    MonitorIdentity monitor;  // as configured; `peer` is the address dialled
    std::string words;
};

// Any thread; follow() waits, so not one of the executor's once it runs. `base` is what all lines have in common
// (dialect, zones, limits, tap, networks).
class MonitorLines {
public:
    MonitorLines(boost::asio::any_io_executor executor, LineOptions base, MonitorConnection::Edge edge);

    // Fails naming the first line that can never be opened so; the others run nevertheless. One whose port cannot be
    // had now is tried again: its state says so. Waits, at most a second, until the ports of lines that went are free.
    [[nodiscard]] Outcome follow(const std::vector<engine::MonitorLine>& lines);
    void stop();
    [[nodiscard]] std::vector<LineState> states() const;

    // What a line is opened with: what all have in common, and what the configuration says of this one.
    [[nodiscard]] static LineOptions optionsOf(LineOptions base, const engine::MonitorLine& line);

private:
    struct Running {
        engine::MonitorLine line;
        std::shared_ptr<MonitorDialer> dialer;  // one of the two
        std::shared_ptr<MonitorListener> listener;
    };
    [[nodiscard]] Running make(const engine::MonitorLine& line);
    [[nodiscard]] static Outcome start(const Running& running);
    void stopOthers(const std::vector<engine::MonitorLine>& lines);
    static void stop(const Running& running);

    boost::asio::any_io_executor executor_;
    LineOptions base_;
    MonitorConnection::Edge edge_;
    std::mutex following_;      // one change after another
    mutable std::mutex mutex_;  // of what follows
    std::vector<Running> running_;
};

}  // namespace chairside::ingest
