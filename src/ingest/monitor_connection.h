// One monitor's TCP connection: reads what it sends, hands it to the engine in order, answers in order. Lives on its
// own strand; start() and close() may be called from any thread.
//
//   socket ─▶ LineReader ─▶ Intake ─▶ receipt ─▶ AckQueue ─▶ socket
//     ▲                                                       │
//     └────────── not read while unansweredMax wait ◀─────────┘
//
// A connection on which nothing comes leaves no trace in the engine or the journal.
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
#include "ingest/line_options.h"
#include "ingest/line_reader.h"
#include "ingest/prompts.h"

namespace chairside::ingest {

class MonitorConnection : public std::enable_shared_from_this<MonitorConnection> {
public:
    using Socket = boost::asio::ip::tcp::socket;
    struct Ended {
        std::uint64_t number = 0;
        std::string why;
        std::uint64_t messages = 0;  // that went to the engine
    };
    struct Edge {
        engine::Intake& intake;
        const Clock& clock;
    };
    // `socket` runs on a strand of its own. `onEnd` runs on that strand, once, after everything is closed.
    MonitorConnection(Socket socket, std::uint64_t number, std::string peer, const LineOptions& options, Edge edge,
                      std::function<void(const Ended&)> onEnd);

    void start();
    // Ends the connection; what is unanswered stays unanswered, so that the monitor sends it again.
    void close(std::string reason);

private:
    using Self = std::shared_ptr<MonitorConnection>;
    using TimePoint = std::chrono::steady_clock::time_point;

    static boost::asio::awaitable<void> run(Self self);
    static boost::asio::awaitable<void> readFrames(Self self);
    static boost::asio::awaitable<void> waitForRoom(Self self);
    static boost::asio::awaitable<void> drain(Self self);
    static boost::asio::awaitable<void> prompt(Self self);
    static boost::asio::awaitable<void> writeOut(Self self);
    static boost::asio::awaitable<void> writeAll(Self self, boost::asio::const_buffer bytes);
    static boost::asio::awaitable<void> watch(Self self);

    void spawn(boost::asio::awaitable<void> task);
    [[nodiscard]] std::optional<ReadMessage> read(bool last);
    void take(ReadMessage message);
    void submit(engine::Input input, std::string rawFrame, Answer answer);
    void settled(AckQueue::Ticket ticket, const engine::Receipt& receipt);
    void say(std::string bytes, std::size_t answers);
    void submitLink(bool connected, const std::string& reason);
    void noteEnd(const boost::system::error_code& error);
    void finish();     // tells the engine, once
    void closeLane();  // when no answer is written any more, once
    void leave(const std::string& reason);
    void end(const std::string& reason);
    void noteProgress(TimePoint now, bool readSomething);
    void tellStrays();
    [[nodiscard]] TimePoint straysDue() const;
    void log(const std::string& what);
    void tell(TapEvent::Kind kind, std::string raw, std::string verdict);
    void tell(Account account);
    [[nodiscard]] bool idleButOwed(TimePoint now) const;
    [[nodiscard]] bool isFull() const { return unanswered_ >= options_.limits.unansweredMax; }
    [[nodiscard]] bool watched() const { return options_.tap->watched(); }

    Socket socket_;
    const std::uint64_t number_;
    const std::string peer_;
    const LineOptions options_;
    const Edge edge_;
    std::function<void(const Ended&)> onEnd_;
    std::optional<engine::Lane> lane_;  // from the first message on

    std::array<char, 16 * 1024> chunk_{};
    std::unique_ptr<LineReader> line_;
    AckQueue answers_;
    std::string outbox_;  // not yet written
    std::size_t outboxCount_ = 0;
    std::size_t unanswered_ = 0;  // submitted and not yet written back
    bool writing_ = false;
    bool finished_ = false, laneClosed_ = false;
    bool ended_ = false;
    std::string why_;            // why it ended
    bool endedInOrder_ = false;  // by the monitor, which may still read its answers
    engine::Heard answersHeard_ = engine::Heard::PerhapsNotAll;

    boost::asio::steady_timer changed_;   // cancelled when unanswered_ shrinks or the connection ends
    boost::asio::steady_timer alarm_;     // wakes watch()
    boost::asio::steady_timer prompter_;  // wakes prompt()
    std::optional<TimePoint> readBy_;     // none: reading is not what we wait for
    std::optional<TimePoint> writeBy_;
    std::optional<TimePoint> frameBegan_;
    std::optional<TimePoint> straysBegan_;  // bytes that begin nothing
    bool heard_ = false, draining_ = false;
    std::uint64_t messages_ = 0;
    std::uint64_t rejected_ = 0;
};

}  // namespace chairside::ingest
