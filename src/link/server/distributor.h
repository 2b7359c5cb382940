// Hands each published entry to every subscribed session, converted once, on a strand of its own: the engine's strand
// only posts. Also the pulse: a heartbeat for all clients and the look at their limits of time.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <memory>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "engine/event.h"
#include "link/server/station_view.h"

namespace chairside::link {

class ServerSession;

class Distributor : public std::enable_shared_from_this<Distributor> {
public:
    // Entries that may wait to be converted. Past it every subscriber is cut off and comes back with a snapshot.
    static constexpr std::size_t kBacklogMax = 16384;

    Distributor(boost::asio::io_context& io, StationView& station, std::chrono::milliseconds pulse);

    void start();
    void stop();  // any thread: closes every session
    void join(const std::shared_ptr<ServerSession>& session);
    void leave();  // any thread, once a session that joined
    // On the engine's strand, in the snapshot's callback: everything published after this call reaches the session.
    void subscribe(std::shared_ptr<ServerSession> session, std::uint64_t request, v1::Snapshot snapshot);
    // On the engine's strand.
    void publish(std::uint64_t sequence, std::shared_ptr<const engine::Events> entry);
    [[nodiscard]] std::size_t sessions() const { return sessionCount_; }

private:
    void pulse();
    void distribute(std::uint64_t sequence, const engine::Events& entry);
    void cutSubscribers();
    void forgetGone();

    StationView& station_;
    boost::asio::strand<boost::asio::io_context::executor_type> strand_;
    boost::asio::steady_timer timer_;
    std::chrono::milliseconds pulse_;
    // Sessions live by their own pending operations; these only find them. Strand only.
    std::vector<std::weak_ptr<ServerSession>> sessions_;
    std::vector<std::weak_ptr<ServerSession>> subscribers_;
    bool stopped_ = false;
    std::atomic<std::size_t> sessionCount_ = 0;
    std::atomic<std::size_t> subscriberCount_ = 0;  // those in subscribers_ and those on their way there
    std::atomic<std::size_t> backlog_ = 0;
    std::atomic<bool> overrun_ = false;
    std::atomic<std::uint64_t> newestDropped_ = 0;  // sequence of an entry that had no place
};

}  // namespace chairside::link
