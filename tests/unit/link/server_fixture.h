// A link server on a free port, its io_context run by a thread of its own; the test's thread talks to it.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <thread>

#include "fake_station.h"
#include "raw_peer.h"

namespace chairside::link {

class ServerTest : public testing::Test {
protected:
    void startServer() {
        options_.port = 0;
        server_ = std::make_unique<LinkServer>(io_, options_, station_, station_);
        const auto started = server_->start();
        ASSERT_TRUE(started.ok()) << started.error().text();
        port_ = started.value();
        for (int i = 0; i < 2; ++i) threads_.emplace_back([this] { io_.run(); });
    }
    void TearDown() override {
        if (server_) server_->stop();
        for (std::thread& thread : threads_) thread.join();
        EXPECT_EQ(server_ ? server_->clients() : 0u, 0u);
    }
    void hello(RawPeer& peer, const std::string& client = "test") const {
        v1::ClientFrame frame;
        frame.mutable_hello()->set_protocol(1);
        frame.mutable_hello()->set_client(client);
        frame.mutable_hello()->set_person("Ann");
        peer.send(frame);
        const auto welcome = peer.read<v1::StationFrame>();
        ASSERT_TRUE(welcome && welcome->has_welcome());
    }
    static void subscribe(RawPeer& peer) {
        v1::ClientFrame frame;
        frame.mutable_subscribe();
        peer.send(frame);
    }
    // The next frame that is no heartbeat.
    static std::optional<v1::StationFrame> next(RawPeer& peer) {
        while (true) {
            auto frame = peer.read<v1::StationFrame>();
            if (!frame || !frame->has_heartbeat()) return frame;
        }
    }
    static void until(const std::function<bool()>& holds) {
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds{30};
        while (!holds() && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
        ASSERT_TRUE(holds());
    }
    static engine::Event linkChanged(const std::string& chair, std::string reason = "") {
        return {Instant{1}, WallTime{1}, engine::ChairLinkChanged{ChairId{chair}, true, "m", std::move(reason)}};
    }
    static engine::Event taken(const std::string& chair, int value, std::string source = "") {
        Reading reading;
        reading.vital = Vital::Spo2;
        reading.value = Quantity::whole(value);
        reading.state = ReadingState::Valid;
        reading.source = std::move(source);
        return {Instant{value}, WallTime{1}, engine::ReadingTaken{ChairId{chair}, reading, true}};
    }

    boost::asio::io_context io_;
    LinkServerOptions options_;
    FakeStation station_;
    std::unique_ptr<LinkServer> server_;
    std::vector<std::thread> threads_;
    std::uint16_t port_ = 0;
};

}  // namespace chairside::link
