#include "link/client/client.h"

#include <gtest/gtest.h>

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <thread>

#include "raw_peer.h"
#include "unit/reserved_port.h"

namespace chairside::link {
namespace {

using namespace std::chrono_literals;
using boost::asio::ip::tcp;

// A scripted station on the test's thread; the client under test lives on its own io_context, run by wait().
class ClientTest : public testing::Test {
protected:
    ClientTest() : acceptor_(serverIo_, tcp::endpoint{boost::asio::ip::address_v4::loopback(), 0}) {
        options_.port = acceptor_.local_endpoint().port();
        options_.client = "test";
        options_.person = "Ann";
        options_.connectTimeout = options_.silenceMax = 60s;
    }

    void startClient() {
        ClientHandlers handlers;
        handlers.welcome = [this](const v1::Welcome& welcome) { log_.push_back("welcome " + welcome.station()); };
        handlers.lost = [this](const Error& why) { log_.push_back("lost"), lostWhy_ = why.text(); };
        handlers.frame = [this](const v1::StationFrame& frame) {
            log_.push_back(frame.has_snapshot() ? "snapshot" : frame.has_heartbeat() ? "heartbeat" : "other");
        };
        handlers.stillAnnunciates = stillAnnunciates_;
        client_ = std::make_unique<Client>(io_, options_, handlers);
        client_->start();
    }
    // Runs the client until `log` has so many entries.
    void wait(std::size_t entries) {
        const auto limit = std::chrono::steady_clock::now() + 30s;
        while (log_.size() < entries && std::chrono::steady_clock::now() < limit) io_.run_one_for(50ms);
        ASSERT_GE(log_.size(), entries);
    }
    // The station accepts, reads Hello and welcomes, while the client runs on another thread.
    void handshake(RawPeer& station, bool subscribe = true) {
        const std::size_t before = log_.size();
        std::thread client{[this, before] { wait(before + 1); }};
        station.accept(acceptor_);
        const auto hello = station.read<v1::ClientFrame>();
        EXPECT_TRUE(hello && hello->hello().client() == "test" && hello->hello().person() == "Ann" &&
                    hello->hello().protocol() == 1);
        v1::StationFrame welcome;
        welcome.mutable_welcome()->set_protocol(1);
        welcome.mutable_welcome()->set_station("s1");
        station.send(welcome);
        if (subscribe) { EXPECT_TRUE(station.read<v1::ClientFrame>()->has_subscribe()); }
        client.join();
    }
    static v1::StationFrame snapshot() {
        v1::StationFrame frame;
        frame.mutable_snapshot()->set_sequence(1);
        return frame;
    }

    boost::asio::io_context serverIo_;
    tcp::acceptor acceptor_;
    boost::asio::io_context io_;
    ClientOptions options_;
    std::function<bool()> stillAnnunciates_;
    std::unique_ptr<Client> client_;
    std::vector<std::string> log_;
    std::string lostWhy_;
};

using Log = std::vector<std::string>;

TEST_F(ClientTest, GreetsSubscribesAndHandsOnWhatComes) {
    startClient();
    RawPeer station;
    handshake(station);
    EXPECT_TRUE(client_->connected());
    station.send(snapshot());
    wait(2);
    EXPECT_EQ(log_, (Log{"welcome s1", "snapshot"}));
}

TEST_F(ClientTest, ComesBackAfterALoss) {
    startClient();
    {
        RawPeer station;
        handshake(station);
    }
    wait(2);
    EXPECT_FALSE(client_->connected());
    RawPeer again;
    handshake(again);
    EXPECT_EQ(log_, (Log{"welcome s1", "lost", "welcome s1"}));
}

TEST_F(ClientTest, WithoutReconnectTheFirstFailureIsTheLast) {
    options_.reconnect = false;
    const ReservedPort nobody;
    options_.port = nobody.number();
    startClient();
    io_.run_for(30s);
    EXPECT_TRUE(io_.stopped());
    EXPECT_EQ(log_, Log{"lost"});
}

TEST_F(ClientTest, SilenceIsALoss) {
    options_.silenceMax = 50ms;
    options_.reconnect = false;
    startClient();
    RawPeer station;
    handshake(station);
    wait(2);
    EXPECT_EQ(log_.back(), "lost");
    EXPECT_NE(lostWhy_.find("nothing heard"), std::string::npos);
}

TEST_F(ClientTest, AStationThatDoesNotGreetIsALoss) {
    options_.connectTimeout = 50ms;
    options_.reconnect = false;
    startClient();
    wait(1);
    EXPECT_NE(lostWhy_.find("does not answer"), std::string::npos);
}

TEST_F(ClientTest, GarbageFromTheStationIsALoss) {
    options_.reconnect = false;
    startClient();
    RawPeer station;
    handshake(station);
    station.sendBytes("HTTP/1.1 400 Bad Request\r\n");
    wait(2);
    EXPECT_EQ(log_.back(), "lost");
}

TEST_F(ClientTest, ARefusalIsALossWithItsReason) {
    options_.reconnect = false;
    startClient();
    RawPeer station;
    std::thread client{[this] { wait(1); }};
    station.accept(acceptor_);
    EXPECT_TRUE(station.read<v1::ClientFrame>());
    v1::StationFrame refused;
    refused.mutable_refused()->set_reason("too many clients");
    station.send(refused);
    client.join();
    EXPECT_EQ(lostWhy_, "refused: too many clients");
}

// Asked before each time: a program whose sounding part hangs does not say that it is there.
TEST_F(ClientTest, WhoAnnunciatesSaysThatItIsStillHere) {
    options_.annunciates = true;
    options_.stillHereEvery = 1ms;
    std::atomic<int> asked = 0;
    stillAnnunciates_ = [&asked] { return ++asked > 3; };
    startClient();
    RawPeer station;
    handshake(station);
    std::atomic<bool> heard = false;
    std::thread client{[&] {
        while (!heard) io_.run_one_for(1ms);
    }};
    const auto said = station.read<v1::ClientFrame>();
    heard = true;
    client.join();
    ASSERT_TRUE(said && said->has_still_here());
    EXPECT_NE(said->request(), 0u) << "a station that does not know it would close";
    EXPECT_GE(asked, 4);
}

class RequestTest : public ClientTest {
protected:
    void SetUp() override {
        options_.subscribe = false;
        options_.reconnect = false;
        startClient();
        handshake(station_, false);
    }
    void ask(std::chrono::milliseconds limit = 30s) {
        v1::ClientFrame frame;
        frame.mutable_monitors_request();
        auto answer = [this](const Result<v1::StationFrame>& reply) {
            log_.push_back(reply.ok() ? "answer " + std::to_string(reply.value().monitors_reply().monitors_size())
                                      : "error " + reply.error().what);
        };
        client_->request(std::move(frame), answer, limit);
    }

    RawPeer station_;
};

TEST_F(RequestTest, IsAnsweredByNumberInAnyOrder) {
    ask();
    ask();
    io_.run_for(10ms);
    const auto first = station_.read<v1::ClientFrame>();
    const auto second = station_.read<v1::ClientFrame>();
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->request(), second->request());
    v1::StationFrame reply;
    reply.set_request(second->request());
    reply.mutable_monitors_reply()->add_monitors();
    station_.send(reply);
    v1::StationFrame refused;
    refused.set_request(first->request());
    refused.mutable_refused()->set_reason("not now");
    station_.send(refused);
    wait(3);
    EXPECT_EQ(log_, (Log{"welcome s1", "answer 1", "error not now"}));
}

TEST_F(RequestTest, HasALimit) {
    ask(20ms);
    wait(2);
    EXPECT_EQ(log_.back(), "error the station did not answer in time");
}

TEST_F(RequestTest, IsAnsweredWhenTheStationIsLost) {
    ask();
    station_.close();
    wait(3);
    EXPECT_EQ(log_[1].substr(0, 27), "error the station was lost:");
    EXPECT_EQ(log_[2], "lost");
    ask();
    wait(4);
    EXPECT_EQ(log_.back(), "error not connected to the station");
}

TEST_F(RequestTest, MoreThan256AreAnsweredWithAnError) {
    for (int i = 0; i < 257; ++i) ask();
    wait(2);
    EXPECT_EQ(log_.back(), "error too many requests wait for the station");
    client_->stop();
    wait(2 + 256);
}

TEST_F(RequestTest, NothingRunsAfterTheClientIsGone) {
    ask();
    client_.reset();
    io_.run_for(1s);
    EXPECT_EQ(log_, Log{"welcome s1"});
}

}  // namespace
}  // namespace chairside::link
