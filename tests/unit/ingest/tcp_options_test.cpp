// A monitor whose cable was pulled never says goodbye: the kernel asks after it on every connection, whoever opened it.
#include "ingest/tcp_options.h"

#include <gtest/gtest.h>

#include "ingest/monitor_dialer.h"
#include "unit/ingest/mllp_fixture.h"
#include "unit/tcp_ends.h"

namespace chairside::ingest::test {
namespace {

// tcp_options.h promises about a minute.
void expectNoticesDeadPeers(int socket) {
    ASSERT_GE(socket, 0);
    EXPECT_EQ(optionOf(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
    const int idle = optionOf(socket, IPPROTO_TCP, TCP_KEEPIDLE);
    const int interval = optionOf(socket, IPPROTO_TCP, TCP_KEEPINTVL);
    const int probes = optionOf(socket, IPPROTO_TCP, TCP_KEEPCNT);
    EXPECT_LE(idle + interval * probes, 60) << "seconds of silence";
    const int unacknowledged = optionOf(socket, IPPROTO_TCP, TCP_USER_TIMEOUT);
    EXPECT_GT(unacknowledged, 0) << "0 is the system's: a quarter of an hour";
    EXPECT_LE(unacknowledged, 60'000) << "milliseconds";
}

class DeadPeers : public MllpTest {};

TEST_F(DeadPeers, AreNoticedOnAConnectionThatAMonitorOpened) {
    open();
    boost::asio::io_context context;
    tcp::socket monitor{context, tcp::v4()};
    monitor.connect({boost::asio::ip::address_v4::loopback(), port_});
    boost::asio::write(monitor, boost::asio::buffer(message("1")));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1));
    expectNoticesDeadPeers(endOf(port_, monitor.local_endpoint().port()));
}

TEST_F(DeadPeers, AreNoticedOnAConnectionThatTheStationOpened) {
    boost::asio::io_context context;
    tcp::acceptor waiting{context, {boost::asio::ip::address_v4::loopback(), 0}};
    LineOptions options = options_;
    options.protocol = LineProtocol::MasimoAscii;
    options.port = waiting.local_endpoint().port();
    const auto dialer = MonitorDialer::create(context_.get_executor(), options, {intake_, clock_});
    dialer->start();
    for (std::thread& runner : runners_) runner = std::thread{[this] { context_.run(); }};
    tcp::socket monitor{context};
    waiting.accept(monitor);
    boost::asio::write(monitor, boost::asio::buffer(std::string_view{
                                    "01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% ALARM=0000 "
                                    "EXC=000800\r\n"}));
    EXPECT_TRUE(intake_.waitFor<DeviceMessage>(1));
    expectNoticesDeadPeers(endOf(monitor.remote_endpoint().port(), options.port));
    dialer->stop();
}

}  // namespace
}  // namespace chairside::ingest::test
