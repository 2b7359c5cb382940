// One end of a TCP connection that sends and reads exactly what a test says; every wait is limited.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <optional>
#include <string>

#include "link/client/frame.h"

namespace chairside::link {

class RawPeer {
public:
    using tcp = boost::asio::ip::tcp;
    static constexpr std::chrono::seconds kLimit{30};

    RawPeer() : socket_(io_) {}

    void connect(std::uint16_t port, int receiveBuffer = 0) {
        const tcp::endpoint station{boost::asio::ip::address_v4::loopback(), port};
        socket_.open(tcp::v4());
        if (receiveBuffer > 0) socket_.set_option(boost::asio::socket_base::receive_buffer_size{receiveBuffer});
        socket_.async_connect(station, [this](boost::system::error_code failed) { failed_ = failed; });
        run();
        ASSERT_FALSE(failed_) << failed_.message();
    }
    void accept(tcp::acceptor& acceptor) { socket_ = acceptor.accept(io_); }
    void sendBytes(const std::string& bytes) {
        boost::asio::async_write(socket_, boost::asio::buffer(bytes),
                                 [this](boost::system::error_code failed, std::size_t) { failed_ = failed; });
        run();
    }
    template <class Frame>
    void send(const Frame& frame) {
        sendBytes(encodeFrame(frame).value());
    }
    // The next frame; none when the other side closed, or sent nothing for kLimit.
    template <class Frame>
    [[nodiscard]] std::optional<Frame> read() {
        while (true) {
            const auto next = reader_.next();
            EXPECT_TRUE(next.ok());
            if (!next.ok()) return std::nullopt;
            if (next.value()) {
                Frame frame;
                EXPECT_TRUE(frame.ParseFromString(std::string(*next.value())));
                return frame;
            }
            if (!readSome()) return std::nullopt;
        }
    }
    void close() { socket_.close(); }
    [[nodiscard]] std::uint16_t port() const { return socket_.local_endpoint().port(); }

private:
    bool readSome() {
        const auto space = reader_.prepare();
        std::size_t came = 0;
        socket_.async_read_some(boost::asio::buffer(space.data(), space.size()),
                                [this, &came](boost::system::error_code failed, std::size_t bytes) {
                                    failed_ = failed;
                                    came = bytes;
                                });
        run();
        if (!failed_) reader_.commit(came);
        return !failed_;
    }
    void run() {
        failed_.clear();
        io_.restart();
        io_.run_for(kLimit);
        if (io_.stopped()) return;
        boost::system::error_code ignored;
        socket_.close(ignored);
        io_.run();
    }

    boost::asio::io_context io_;
    tcp::socket socket_;
    FrameReader reader_;
    boost::system::error_code failed_;
};

}  // namespace chairside::link
