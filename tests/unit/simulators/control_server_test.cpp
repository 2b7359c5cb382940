#include "simulators/control/control_server.h"

#include <gtest/gtest.h>

namespace chairside::sim {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

TEST(Tell, DoesNotWaitForWhoSaysNothing) {
    asio::io_context io;
    // Calls are taken by the system, and nobody answers them.
    const tcp::acceptor silent(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    const std::string address = "127.0.0.1:" + std::to_string(silent.local_endpoint().port());
    EXPECT_EQ(tell(address, {"chairs"}, std::chrono::milliseconds{50}), 3);
}

TEST(Tell, SaysWhenNobodyIsThere) {
    EXPECT_EQ(tell("127.0.0.1:1", {"chairs"}), 3);
    EXPECT_EQ(tell("nowhere", {"chairs"}), 2);
    EXPECT_EQ(tell("nowhere:7500", {"chairs"}), 2);
}

}  // namespace
}  // namespace chairside::sim
