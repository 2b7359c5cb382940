#include "ingest/monitor_lines.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <optional>

namespace chairside::ingest {
namespace {

// A monitor on such a line speaks each second; one that does not for so long is called again.
constexpr std::chrono::seconds kDialledIdleMax{60};
// A line that changed may listen on the port of the one that went; that one closes on its strand.
constexpr std::chrono::seconds kCloseMax{1};

LineProtocol protocolOf(engine::LineProtocol protocol) {
    switch (protocol) {
        case engine::LineProtocol::MindrayPds: return LineProtocol::MindrayPds;
        case engine::LineProtocol::MasimoAscii: return LineProtocol::MasimoAscii;
        case engine::LineProtocol::Dinamap: return LineProtocol::Dinamap;
    }
    return LineProtocol::Hl7;
}

}  // namespace

MonitorLines::MonitorLines(boost::asio::any_io_executor executor, LineOptions base, MonitorConnection::Edge edge)
    : executor_(std::move(executor)), base_(std::move(base)), edge_(edge) {}

LineOptions MonitorLines::optionsOf(LineOptions base, const engine::MonitorLine& line) {
    LineOptions options = std::move(base);
    options.protocol = protocolOf(line.protocol);
    options.address = line.address;
    options.port = line.port;
    options.bed = line.bed;
    options.device = line.device;
    options.log = std::make_shared<LogBudget>();
    if (line.dials) {
        options.limits.idleMax = std::min<std::chrono::milliseconds>(options.limits.idleMax, kDialledIdleMax);
    }
    return options;
}

MonitorLines::Running MonitorLines::make(const engine::MonitorLine& line) {
    LineOptions options = optionsOf(base_, line);
    Running running{line, nullptr, nullptr};
    if (line.dials) {
        running.dialer = MonitorDialer::create(executor_, std::move(options), edge_);
        return running;
    }
    running.listener = MonitorListener::create(executor_, std::move(options), edge_.intake, edge_.clock);
    return running;
}

Outcome MonitorLines::start(const Running& running) {
    if (running.listener) return running.listener->openWhenFree();
    running.dialer->start();
    return Done{};
}

void MonitorLines::stop(const Running& running) {
    if (running.dialer) running.dialer->stop();
    if (running.listener) running.listener->stop();
}

Outcome MonitorLines::follow(const std::vector<engine::MonitorLine>& lines) {
    const std::scoped_lock alone(following_);
    stopOthers(lines);
    std::optional<Error> first;
    for (const engine::MonitorLine& line : lines) {
        const std::scoped_lock lock(mutex_);
        if (std::ranges::find(running_, line, &Running::line) != running_.end()) continue;
        const Outcome started = start(running_.emplace_back(make(line)));
        if (!started && !first) first = started.error();
    }
    if (first) return *first;
    return Done{};
}

void MonitorLines::stopOthers(const std::vector<engine::MonitorLine>& lines) {
    std::vector<std::shared_ptr<MonitorListener>> closing;
    {
        const std::scoped_lock lock(mutex_);
        std::erase_if(running_, [&](const Running& running) {
            if (std::ranges::find(lines, running.line) != lines.end()) return false;
            stop(running);
            if (running.listener) closing.push_back(running.listener);
            return true;
        });
    }
    const auto limit = std::chrono::steady_clock::now() + kCloseMax;
    for (const auto& listener : closing) {
        if (!listener->waitForClosed(limit)) spdlog::warn("a line that changed is slow to close");
    }
}

void MonitorLines::stop() {
    const std::scoped_lock lock(following_, mutex_);
    for (const Running& running : running_) stop(running);
    running_.clear();
}

std::vector<LineState> MonitorLines::states() const {
    const std::scoped_lock lock(mutex_);
    std::vector<LineState> states;
    for (const Running& running : running_) {
        const engine::MonitorLine& line = running.line;
        if (running.dialer) {
            states.push_back({{line.bed, line.device, line.address}, running.dialer->state()});
            continue;
        }
        const std::string here = line.address + ':' + std::to_string(line.port);
        const std::string failure = running.listener->failure();
        if (!failure.empty()) {
            states.push_back({{line.bed, line.device, here}, "is not waited for on " + here + ": " + failure});
        } else if (!line.bed.empty() || !line.device.empty()) {
            states.push_back({{line.bed, line.device, ""}, "is waited for on " + here});
        }
    }
    return states;
}

}  // namespace chairside::ingest
