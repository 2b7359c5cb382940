// One monitor's TCP connection: reads frames, hands them to the engine in order, answers in order. Lives on its own
// strand; start() and close() may be called from any thread.
//
//   socket ─▶ framer ─▶ MessageReader ─▶ Intake ─▶ receipt ─▶ AckQueue ─▶ socket
//     ▲                                                          │
//     └──────────── not read while unansweredMax wait ◀──────────┘
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "engine/intake.h"
#include "ingest/ack_queue.h"
#include "ingest/message_reader.h"
#include "ingest/mllp_options.h"

namespace chairside::ingest {

class MllpConnection : public std::enable_shared_from_this<MllpConnection> {
public:
    using Socket = boost::asio::ip::tcp::socket;
    // `socket` runs on a strand of its own. `onEnd` runs on that strand, once, after everything is closed.
    MllpConnection(Socket socket, std::uint64_t number, std::string peer, const MllpOptions& options,
                   engine::Intake& intake, const Clock& clock, std::function<void(std::uint64_t)> onEnd);

    void start();
    // Ends the connection; what is unanswered stays unanswered, so that the monitor sends it again.
    void close(std::string reason);

private:
    using Self = std::shared_ptr<MllpConnection>;
    using TimePoint = std::chrono::steady_clock::time_point;

    static boost::asio::awaitable<void> run(Self self);
    static boost::asio::awaitable<void> readFrames(Self self);
    static boost::asio::awaitable<void> waitForRoom(Self self);
    static boost::asio::awaitable<void> drain(Self self);
    static boost::asio::awaitable<void> writeAnswers(Self self);
    static boost::asio::awaitable<void> writeAll(Self self, boost::asio::const_buffer bytes);
    static boost::asio::awaitable<void> watch(Self self);

    void spawn(boost::asio::awaitable<void> task);
    void take(const wire::MllpEvent& event);
    void submit(engine::Input input, std::string rawFrame, Answer answer);
    void settled(AckQueue::Ticket ticket, const engine::Receipt& receipt);
    void submitLink(bool connected, const std::string& reason);
    void end(const std::string& reason);
    [[nodiscard]] bool isFull() const { return unanswered_ >= options_.limits.unansweredMax; }

    Socket socket_;
    const std::uint64_t number_;
    const std::string peer_;
    const MllpOptions options_;
    engine::Intake& intake_;
    const Clock& clock_;
    std::function<void(std::uint64_t)> onEnd_;
    engine::Lane lane_ = 0;

    std::array<char, 16 * 1024> chunk_{};
    wire::MllpFramer framer_;
    MessageReader reader_;
    AckQueue answers_;
    std::string outbox_;  // answers not yet written
    std::size_t outboxCount_ = 0;
    std::size_t unanswered_ = 0;  // submitted and not yet written back
    bool writing_ = false;
    bool ended_ = false;
    std::string why_;  // why it ended

    boost::asio::steady_timer changed_;  // cancelled when unanswered_ shrinks or the connection ends
    boost::asio::steady_timer alarm_;    // wakes watch()
    std::optional<TimePoint> readBy_;    // none: reading is not what we wait for
    std::optional<TimePoint> writeBy_;
    std::uint64_t messages_ = 0;
    std::uint64_t rejected_ = 0;
};

}  // namespace chairside::ingest
