#include "simulators/load/load.h"

#include <algorithm>
#include <array>
#include <boost/asio/ip/address.hpp>
#include <charconv>
#include <cstdio>
#include <memory>
#include <thread>

#include "link/client/client.h"
#include "simulators/load/load_sender.h"

namespace chairside::sim {
namespace asio = boost::asio;

namespace {

constexpr int kConnectionsMost = 1000;

double percentile(std::vector<float>& values, double share) {
    if (values.empty()) return 0;
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

// A dashboard's connection, on a thread of its own.
class Watcher {
public:
    Watcher(const std::pair<std::string, std::uint16_t>& link, std::vector<std::unique_ptr<LoadSender>>& senders)
        : senders_(senders) {
        link::ClientOptions options;
        options.host = link.first;
        options.port = link.second;
        options.client = "chairside-sim@load";
        options.person = "load";
        client_ = std::make_unique<link::Client>(
            io_, std::move(options), link::ClientHandlers{{}, {}, [this](const v1::StationFrame& f) { watch(f); }});
        client_->start();
        thread_ = std::thread([this] { io_.run(); });
    }
    ~Watcher() { end(); }
    void end() {
        if (!thread_.joinable()) return;
        io_.stop();
        thread_.join();
    }
    std::vector<float> seenMs;

private:
    void watch(const v1::StationFrame& frame) {
        for (const v1::ChairReadings& chair : frame.live().chairs()) {
            int number = 0;
            const std::string& name = chair.chair();
            const std::size_t dash = name.find('-') + 1;
            if (std::from_chars(name.data() + dash, name.data() + name.size(), number).ec != std::errc{}) continue;
            for (const v1::Reading& reading : chair.readings()) {
                if (reading.vital() == v1::PULSE_RATE) seen(number - 1, static_cast<int>(reading.value_milli() / 1000));
            }
        }
    }
    void seen(int monitor, int pulse) {
        for (const auto& sender : senders_) {
            const auto sentAt = sender->sentPulse(monitor, pulse);
            if (!sentAt) continue;
            seenMs.push_back(std::chrono::duration<float, std::milli>(LoadSender::Steady::now() - *sentAt).count());
        }
    }

    std::vector<std::unique_ptr<LoadSender>>& senders_;
    asio::io_context io_{1};
    std::unique_ptr<link::Client> client_;
    std::thread thread_;
};

std::vector<std::unique_ptr<LoadSender>> share(const LoadOptions& options, const asio::ip::tcp::endpoint& station) {
    const int connections =
        options.connections > 0 ? options.connections : std::min(options.monitors, kConnectionsMost);
    const double rate = options.rate > 0 ? options.rate : options.monitors;
    std::vector<std::unique_ptr<LoadSender>> senders;
    int given = 0;
    for (int i = 0; i < options.threads; ++i) {
        const int until = options.monitors * (i + 1) / options.threads;
        const int monitors = until - given;
        const int own = std::clamp(connections * (i + 1) / options.threads - connections * i / options.threads, 1,
                                   std::max(1, monitors));
        const double share = rate * monitors / options.monitors;
        senders.push_back(
            std::make_unique<LoadSender>(LoadSender::Share{station, given, monitors, own, share, options.seconds}));
        given = until;
    }
    return senders;
}

LoadReport sumOf(const std::vector<std::unique_ptr<LoadSender>>& senders) {
    LoadReport sum;
    for (const auto& sender : senders) {
        LoadReport& part = sender->report();
        sum.sent += part.sent;
        sum.acked += part.acked;
        sum.refused += part.refused;
        sum.duplicates += part.duplicates;
        sum.broken += part.broken;
        sum.lateSendMs = std::max(sum.lateSendMs, part.lateSendMs);
        sum.ackMs.insert(sum.ackMs.end(), part.ackMs.begin(), part.ackMs.end());
    }
    return sum;
}

}  // namespace

std::string LoadReport::json(const LoadOptions& options) {
    std::array<char, 512> text{};
    std::snprintf(text.data(), text.size(),
                  "{\"monitors\":%d,\"seconds\":%d,\"sent\":%llu,\"acked\":%llu,\"refused\":%llu,\"lost\":%llu,"
                  "\"duplicates\":%llu,\"brokenConnections\":%llu,\"perSecond\":%.0f,\"lateSendMs\":%.1f,"
                  "\"ackMs\":{\"p50\":%.2f,\"p99\":%.2f,\"p999\":%.2f,\"max\":%.2f},"
                  "\"seen\":%llu,\"seenMs\":{\"p50\":%.2f,\"p99\":%.2f,\"max\":%.2f}}",
                  options.monitors, options.seconds, static_cast<unsigned long long>(sent),
                  static_cast<unsigned long long>(acked), static_cast<unsigned long long>(refused),
                  static_cast<unsigned long long>(lost()), static_cast<unsigned long long>(duplicates),
                  static_cast<unsigned long long>(broken), static_cast<double>(acked) / options.seconds, lateSendMs,
                  percentile(ackMs, 0.5), percentile(ackMs, 0.99), percentile(ackMs, 0.999), percentile(ackMs, 1.0),
                  static_cast<unsigned long long>(seen), percentile(seenMs, 0.5), percentile(seenMs, 0.99),
                  percentile(seenMs, 1.0));
    return text.data();
}

Result<LoadReport> runLoad(const LoadOptions& options) {
    const auto mllp = link::parseHostPort(options.mllp);
    if (!mllp) return Error{mllp.error().text(), "--mllp"};
    boost::system::error_code error;
    const auto address = asio::ip::make_address(mllp.value().first, error);
    if (error) return Error{"not a numeric address", "--mllp"};
    auto senders = share(options, {address, mllp.value().second});
    for (const auto& sender : senders) {
        if (const Outcome connected = sender->connect(); !connected) return connected.error();
    }
    std::unique_ptr<Watcher> watcher;
    if (!options.link.empty()) {
        const auto link = link::parseHostPort(options.link);
        if (!link) return Error{link.error().text(), "--link"};
        watcher = std::make_unique<Watcher>(link.value(), senders);
    }
    const auto begin = LoadSender::Steady::now();
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < senders.size(); ++i) {
        threads.emplace_back([sender = senders[i].get(), begin] { sender->run(begin); });
    }
    senders.front()->run(begin);
    for (std::thread& thread : threads) thread.join();
    LoadReport sum = sumOf(senders);
    if (watcher) {
        watcher->end();
        sum.seenMs = std::move(watcher->seenMs);
        sum.seen = sum.seenMs.size();
    }
    return sum;
}

}  // namespace chairside::sim
