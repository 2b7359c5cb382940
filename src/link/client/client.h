// The clients' side of the link: connects, says Hello, asks for the snapshot and the stream, reconnects with jitter.
// Every callback and every call runs on the io_context's one thread; start() and stop() may be called from any.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "chairside/v1/link.pb.h"

namespace chairside::link {

struct ClientOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 7411;
    std::string client;  // "chairside-dashboard@front-desk"
    std::string person;
    std::string locale = "en";
    bool annunciates = false;                        // shows and sounds alarms, and confirms each HIGH
    bool subscribe = true;                           // ask for snapshot and stream after Welcome
    bool reconnect = true;                           // else one try: the first failure is the last `lost`
    std::chrono::milliseconds stillHereEvery{2000};  // who annunciates says so this often; 0: never
    std::chrono::milliseconds connectTimeout{3000};
    std::chrono::milliseconds silenceMax{2500};  // no frame for this long: the station is lost (heartbeat: 1 s)
};

struct ClientHandlers {
    std::function<void(const v1::Welcome&)> welcome;
    std::function<void(const Error&)> lost;  // after each failed try or lost connection; not after stop()
    std::function<void(const v1::StationFrame&)>
        frame;                                 // what the station sends by itself: snapshot, events, live, heartbeat
    std::function<bool()> stillAnnunciates{};  // asked before each StillHere; false: it is not said. Empty: always true
};

using OnAnswer = std::function<void(const Result<v1::StationFrame>&)>;

// Reconnects for ever, 250 ms to 5 s apart (with jitter), until stop(). Destroy it on the io_context's thread or when
// that no longer runs: no callback runs afterwards, and requests still waiting are forgotten.
class Client {
public:
    Client(boost::asio::io_context& io, ClientOptions options, ClientHandlers handlers);
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void start();
    void stop();
    // Sends the frame with a request number of its own; `answer` runs once: the station's frame, or why none came
    // (Refused, lost, or nothing within `limit`). At most 256 requests wait; more are answered with an error.
    void request(v1::ClientFrame frame, OnAnswer answer, std::chrono::milliseconds limit = std::chrono::seconds{5});
    [[nodiscard]] bool connected() const;

private:
    class Session;
    std::shared_ptr<Session> session_;
};

// "127.0.0.1:7411", "[::1]:7411" -> host and port.
[[nodiscard]] Result<std::pair<std::string, std::uint16_t>> parseHostPort(const std::string& text);

}  // namespace chairside::link
