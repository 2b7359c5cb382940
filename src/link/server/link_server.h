// The station's side of the link: accepts clients, gives each the snapshot and the stream of events, takes commands and
// batches of readings. What it promises clients: docs/wire-formats.md.
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "engine/event.h"
#include "engine/intake.h"
#include "link/server/server_options.h"
#include "link/server/station_view.h"

namespace chairside::link {

// The events of one journal entry, never changed after publish().
using PublishedEntry = engine::Events;

class LinkServer {
public:
    // `intake` and `station` must live until `io` runs no more. `io` may be run by several threads.
    LinkServer(boost::asio::io_context& io, LinkServerOptions options, engine::Intake& intake, StationView& station);
    ~LinkServer();
    LinkServer(const LinkServer&) = delete;
    LinkServer& operator=(const LinkServer&) = delete;

    // Listens; the port, or why not (address in use; not loopback and not `insecure`). Once, before `io` runs or while.
    [[nodiscard]] Result<std::uint16_t> start();
    // Closes the listener and every client. Any thread; done when `io` has run what this posted.
    void stop();
    // On the engine's strand, in the order of `sequence`. Hands the entry over and returns: no conversion here.
    void publish(std::uint64_t sequence, std::shared_ptr<const PublishedEntry> entry);
    // Connections open now. Any thread.
    [[nodiscard]] std::size_t clients() const;

private:
    class Listener;
    std::shared_ptr<Listener> listener_;
};

}  // namespace chairside::link
