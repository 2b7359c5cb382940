#include "simulators/load/load_sender.h"

#include <algorithm>
#include <boost/asio/write.hpp>

#include "base/clock.h"
#include "simulators/monitor/ack.h"
#include "simulators/monitor/hl7_speech.h"
#include "simulators/monitor/names.h"

namespace chairside::sim {
namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr int kOfOneAddress = 200;  // a station takes 256 connections of one address
constexpr double kAnswersS = 10;    // for what waits at the end

float msSince(LoadSender::Steady::time_point then) {
    return std::chrono::duration<float, std::milli>(LoadSender::Steady::now() - then).count();
}

// A message of the usual size: three vitals and the last cuff. The pulse tells the messages of a monitor apart.
Sample sampleOf(std::uint64_t message, WallTime now) {
    const auto value = [&](Vital vital, int number, WallTime at) {
        return Measurement{vital, Quantity::whole(number), at};
    };
    const WallTime cuff = now - std::chrono::seconds{static_cast<std::int64_t>(30 + message % 240)};
    return {Duration{0},
            now,
            {value(Vital::Spo2, 97, now), value(Vital::PulseRate, LoadSender::pulseOf(message), now),
             value(Vital::RespiratoryRate, 14, now), value(Vital::NibpSystolic, 124, cuff),
             value(Vital::NibpDiastolic, 78, cuff), value(Vital::NibpMean, 94, cuff)},
            false,
            {}};
}

}  // namespace

struct LoadSender::Connection {
    explicit Connection(asio::io_context& io) : socket(io) {}
    struct Waiting {
        std::string id;
        Steady::time_point sentAt;
    };
    tcp::socket socket;
    std::array<char, 16384> bytes{};
    std::string outgoing, writing;
    wire::MllpFramer framer;
    std::deque<Waiting> waiting;
    bool open = false;
};

LoadSender::LoadSender(Share share) : share_(std::move(share)) {
    for (int i = 0; i < share_.monitors; ++i) {
        const std::string bed = bedOf(share_.firstMonitor + i);
        monitors_.push_back(std::make_unique<Monitor>());
        monitors_.back()->identity = {bed, deviceId(1, bed), ""};
    }
}

LoadSender::~LoadSender() = default;

std::string LoadSender::bedOf(int number) { return "LOAD-" + std::to_string(number + 1); }

Outcome LoadSender::connect() {
    for (int i = 0; i < share_.connections; ++i) {
        connections_.push_back(std::make_unique<Connection>(io_));
        Connection& connection = *connections_.back();
        error_code error;
        connection.socket.open(share_.station.protocol(), error);
        if (share_.station.address().is_loopback() && share_.station.address().is_v4()) {
            // Many addresses of this computer, as many monitors have; the system chooses the port when it connects.
            const int place = (share_.firstMonitor + i) / kOfOneAddress;
            const asio::ip::address_v4 from(0x7F000001U + static_cast<std::uint32_t>(place));
            connection.socket.set_option(asio::socket_base::reuse_address(true), error);
            connection.socket.bind({from, 0}, error);
        }
        if (!error) connection.socket.connect(share_.station, error);
        if (error) return Error{"no connection: " + error.message(), "--mllp"};
        connection.socket.set_option(tcp::no_delay(true), error);
        connection.open = true;
    }
    for (std::size_t i = 0; i < monitors_.size(); ++i)
        monitors_[i]->connection = connections_[i % connections_.size()].get();
    return Done{};
}

void LoadSender::run(Steady::time_point begin) {
    begun_ = begin;
    for (const auto& connection : connections_) read(*connection);
    tick();
    io_.run();
}

void LoadSender::tick() {
    const double passed = std::chrono::duration<double>(Steady::now() - begun_).count();
    const auto due = static_cast<std::uint64_t>(std::clamp(passed, 0.0, double(share_.seconds)) * share_.rate);
    const double behind = passed - double(report_.sent) / share_.rate;
    if (passed < share_.seconds) report_.lateSendMs = std::max(report_.lateSendMs, 1000 * (behind - 1 / share_.rate));
    while (report_.sent < due) send(*monitors_[report_.sent % monitors_.size()]);
    const bool answered = report_.acked + report_.refused >= report_.sent;
    if (passed >= share_.seconds && (answered || passed > share_.seconds + kAnswersS)) {
        io_.stop();
        return;
    }
    timer_.expires_after(std::chrono::milliseconds{1});
    timer_.async_wait([this](const error_code& error) {
        if (!error) tick();
    });
}

void LoadSender::send(Monitor& monitor) {
    const WallTime now = RealClock{}.read().wall;
    const std::uint64_t number = ++monitor.messages;
    const Spoken spoken = speak(Dialect::Pcd01, monitor.identity,
                                WallTime{begun_.time_since_epoch().count() / 1'000'000}, number, sampleOf(number, now));
    Connection& connection = *monitor.connection;
    const Steady::time_point at = Steady::now();
    // Beds behind one connection number their messages alike.
    connection.waiting.push_back({spoken.front().controlId, at});
    monitor.pulse = pulseOf(number);
    monitor.sentNs = at.time_since_epoch().count();
    ++report_.sent;
    if (!connection.open) return;
    connection.outgoing += wire::frameMllp(spoken.front().text);
    write(connection);
}

void LoadSender::write(Connection& connection) {
    if (!connection.writing.empty() || connection.outgoing.empty()) return;
    connection.writing.swap(connection.outgoing);
    asio::async_write(connection.socket, asio::buffer(connection.writing),
                      [this, &connection](const error_code& error, std::size_t) {
                          connection.writing.clear();
                          if (error) return broke(connection);
                          write(connection);
                      });
}

void LoadSender::read(Connection& connection) {
    connection.socket.async_read_some(asio::buffer(connection.bytes),
                                      [this, &connection](const error_code& error, std::size_t count) {
                                          if (error) return broke(connection);
                                          connection.framer.feed({connection.bytes.data(), count});
                                          while (const auto event = connection.framer.next()) {
                                              if (event->kind == wire::MllpEvent::Kind::Message)
                                                  answered(connection, event->bytes);
                                          }
                                          read(connection);
                                      });
}

// Answers come in the order of the messages.
void LoadSender::answered(Connection& connection, std::string_view text) {
    const Result<Ack> ack = readAck(text);
    const bool ours = ack && !connection.waiting.empty() && ack.value().controlId == connection.waiting.front().id;
    if (!ours) {
        ++report_.duplicates;
        return;
    }
    report_.ackMs.push_back(msSince(connection.waiting.front().sentAt));
    connection.waiting.pop_front();
    ++(ack.value().verdict == Ack::Verdict::Accepted ? report_.acked : report_.refused);
}

void LoadSender::broke(Connection& connection) {
    if (!connection.open) return;
    connection.open = false;
    ++report_.broken;
}

std::optional<LoadSender::Steady::time_point> LoadSender::sentPulse(int number, int pulse) {
    const int own = number - share_.firstMonitor;
    if (own < 0 || own >= share_.monitors) return std::nullopt;
    Monitor& monitor = *monitors_[static_cast<std::size_t>(own)];
    if (monitor.pulse != pulse) return std::nullopt;
    const std::int64_t at = monitor.sentNs.exchange(0);
    if (at == 0) return std::nullopt;
    return Steady::time_point{Steady::duration{at}};
}

}  // namespace chairside::sim
