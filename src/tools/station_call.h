// One conversation with the station: connect, ask, hang up. Blocks; every wait is limited.
#pragma once

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "link/client/client.h"

namespace chairside::tools {

struct StationAddress {
    std::string host = "127.0.0.1";
    std::uint16_t port = 7411;
    std::string person;  // who gives commands; empty for questions
};

// "chairsidectl@HOST", for the station's log and the alarm log.
[[nodiscard]] std::string clientName();

class StationCall {
public:
    static constexpr std::chrono::seconds kLimit{15};

    explicit StationCall(const StationAddress& station);
    // The station's answer, or why there is none. The first call connects.
    [[nodiscard]] Result<v1::StationFrame> ask(v1::ClientFrame question);
    // All it knows now.
    [[nodiscard]] Result<v1::Snapshot> askSnapshot();
    // Whether the last question got no answer: one that says no is an answer. False before the first question.
    [[nodiscard]] bool unanswered() const { return unanswered_; }

private:
    [[nodiscard]] Outcome connect();

    boost::asio::io_context io_;
    StationAddress station_;
    std::optional<Error> lost_;
    std::unique_ptr<link::Client> client_;
    bool unanswered_ = false;
};

}  // namespace chairside::tools
