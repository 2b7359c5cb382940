// What the server does with clients that are slow, rude or too many.
#include <gmock/gmock.h>

#include "server_fixture.h"

namespace chairside::link {
namespace {

using namespace std::chrono_literals;

TEST_F(ServerTest, ASlowReaderGetsFewerLiveValuesAndTheNewest) {
    startServer();
    RawPeer peer;
    peer.connect(port_, 4096);
    hello(peer);
    subscribe(peer);
    ASSERT_TRUE(next(peer)->has_snapshot());
    constexpr int kLast = 4000;
    const std::string padding(1000, 'x');
    for (int i = 1; i <= kLast; ++i) station_.publish(*server_, {taken("3", i, padding)});
    int frames = 0;
    std::int64_t newest = 0;
    while (newest < kLast * 1000) {
        const auto frame = next(peer);
        ASSERT_TRUE(frame && frame->has_live());
        ++frames;
        ASSERT_EQ(frame->live().chairs_size(), 1);
        ASSERT_GT(frame->live().chairs(0).readings(0).value_milli(), newest);
        newest = frame->live().chairs(0).readings(0).value_milli();
    }
    EXPECT_LT(frames, kLast);
}

TEST_F(ServerTest, AClientThatReadsNothingIsCutOffAndComesBackForASnapshot) {
    startServer();
    RawPeer slow;
    slow.connect(port_, 4096);
    hello(slow);
    subscribe(slow);
    ASSERT_TRUE(next(slow)->has_snapshot());
    const std::string padding(10'000, 'x');
    until([&] {
        station_.publish(*server_, {linkChanged("3", padding)});
        return server_->clients() == 0;
    });
    RawPeer again;
    again.connect(port_);
    hello(again);
    subscribe(again);
    const auto snapshot = next(again);
    ASSERT_TRUE(snapshot && snapshot->has_snapshot());
    EXPECT_GT(snapshot->snapshot().sequence(), 1u);
}

// Its snapshot was taken before an entry that could not wait any more, its place among those who listen after it.
TEST_F(ServerTest, WhoSubscribesDuringAnOverrunMissesNothingUnnoticed) {
    options_.heartbeat = 5ms;
    startServer();
    RawPeer first, late;
    first.connect(port_);
    hello(first);
    subscribe(first);
    ASSERT_TRUE(next(first)->has_snapshot());
    late.connect(port_);
    hello(late);
    auto held = station_.holdBeats();
    until([this] { return station_.waitsForABeat(); });
    for (int i = 0; i < 16'384 + 1; ++i) station_.publish(*server_, {linkChanged("3")});
    const int snapshots = station_.snapshots();
    subscribe(late);
    until([this, snapshots] { return station_.snapshots() > snapshots; });
    const std::uint64_t missed = station_.publish(*server_, {linkChanged("4")});
    held.unlock();
    const auto snapshot = next(late);
    if (!snapshot) return;  // cut off at once: it comes back for a newer one
    ASSERT_TRUE(snapshot->has_snapshot());
    ASSERT_EQ(snapshot->snapshot().sequence(), missed - 1);
    std::optional<v1::StationFrame> frame;
    until([&] {
        station_.publish(*server_, {linkChanged("5")});
        frame = late.read<v1::StationFrame>();
        return !frame || frame->has_events();
    });
    EXPECT_TRUE(!frame || frame->events().sequence() == missed) << "it was not told of entry " << missed;
}

struct Rude {
    std::string name;
    std::string bytes;
    std::string reason;
};

class RudeTest : public ServerTest, public testing::WithParamInterface<Rude> {};

TEST_P(RudeTest, IsToldWhyAndClosed) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    peer.sendBytes(GetParam().bytes);
    const auto reply = peer.read<v1::StationFrame>();
    ASSERT_TRUE(reply && reply->has_refused());
    EXPECT_THAT(reply->refused().reason(), testing::HasSubstr(GetParam().reason));
    EXPECT_FALSE(peer.read<v1::StationFrame>());
    peer.close();
    until([this] { return server_->clients() == 0; });
}

std::string hello(std::uint32_t protocol, const std::string& client) {
    v1::ClientFrame frame;
    frame.mutable_hello()->set_protocol(protocol);
    frame.mutable_hello()->set_client(client);
    return encodeFrame(frame).value();
}

std::string subscribeFrame() {
    v1::ClientFrame frame;
    frame.mutable_subscribe();
    return encodeFrame(frame).value();
}

INSTANTIATE_TEST_SUITE_P(
    Bytes, RudeTest,
    testing::Values(Rude{"http", "GET / HTTP/1.1\r\n\r\n", "frame length"},
                    Rude{"too large", std::string("\x00\x80\x00\x01", 4), "frame length"},
                    Rude{"no message", std::string("\x00\x00\x00\x03\xff\xff\xff", 7), "no frame of the link"},
                    Rude{"other protocol", hello(2, "x"), "protocol 1"}, Rude{"no name", hello(1, ""), "missing"},
                    Rude{"no hello", subscribeFrame(), "Hello"}),
    [](const auto& rude) {
        std::string name = rude.param.name;
        std::replace(name.begin(), name.end(), ' ', '_');
        return name;
    });

TEST_F(ServerTest, AStormOfClientsWritesFewLinesIntoTheLog) {
    startServer();
    for (int i = 0; i < LogBudget::kBurst; ++i) {  // two lines each
        RawPeer peer;
        peer.connect(port_);
        peer.sendBytes("GET / HTTP/1.1\r\n\r\n");
        EXPECT_TRUE(next(peer)->has_refused());
    }
    until([this] { return server_->clients() == 0; });
    EXPECT_NE(options_.log->spend(std::chrono::steady_clock::now()), "") << "lines were left out";
}

TEST_F(ServerTest, GarbageAfterTheHelloClosesToo) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.sendBytes(std::string("\xff\xff\xff\xff", 4));
    ASSERT_TRUE(next(peer)->has_refused());
    EXPECT_FALSE(next(peer));
}

TEST_F(ServerTest, ASilentClientIsClosed) {
    options_.handshakeTimeout = 30ms;
    options_.heartbeat = 10ms;
    startServer();
    RawPeer peer;
    peer.connect(port_);
    EXPECT_FALSE(peer.read<v1::StationFrame>());
    until([this] { return server_->clients() == 0; });
}

TEST_F(ServerTest, AFrameBegunMustEnd) {
    options_.stallMax = 30ms;
    options_.heartbeat = 10ms;
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.sendBytes(std::string("\0\0\0", 3));
    while (peer.read<v1::StationFrame>()) {}
    until([this] { return server_->clients() == 0; });
}

TEST_F(ServerTest, TooManyClientsAreTurnedAway) {
    options_.clientsMax = 2;
    startServer();
    RawPeer first, second, third;
    first.connect(port_);
    hello(first);
    second.connect(port_);
    hello(second);
    third.connect(port_);
    const auto reply = third.read<v1::StationFrame>();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->refused().reason(), "too many clients");
}

TEST_F(ServerTest, OpenNetworksNeedInsecure) {
    options_.address = "0.0.0.0";
    options_.port = 0;
    LinkServer closed{io_, options_, station_, station_};
    const auto refused = closed.start();
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(refused.error().what, testing::HasSubstr("--insecure"));
    options_.insecure = true;
    LinkServer open{io_, options_, station_, station_};
    EXPECT_TRUE(open.start().ok());
    open.stop();
    io_.run();
}

TEST_F(ServerTest, APortInUseIsSaid) {
    startServer();
    options_.port = port_;
    LinkServer second{io_, options_, station_, station_};
    EXPECT_FALSE(second.start().ok());
}

}  // namespace
}  // namespace chairside::link
