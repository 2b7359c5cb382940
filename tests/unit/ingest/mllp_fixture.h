// A listener on a port of its own, an engine that answers as the test says, and clients with blocking sockets.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <boost/asio/connect.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "ingest/monitor_listener.h"
#include "unit/wire/wire_test_support.h"

namespace chairside::ingest::test {

using boost::asio::ip::tcp;
inline constexpr std::chrono::seconds kPatience{20};

inline const engine::Receipt kDurable{engine::Taken::Durable, "", true};

// Remembers what was submitted; answers at once, or when the test says.
class FakeIntake : public engine::Intake {
public:
    struct Submission {
        engine::Lane lane;
        engine::Input input;
        std::string rawFrame;
        engine::OnTaken done;
    };

    engine::Lane newLane() override {
        const std::lock_guard lock{mutex_};
        return ++lanes_;
    }

    void submit(engine::Lane lane, engine::Input input, std::string rawFrame, engine::OnTaken done) override {
        std::unique_lock lock{mutex_};
        const bool isLink = std::holds_alternative<engine::MonitorLink>(input);
        all_.push_back({lane, std::move(input), std::move(rawFrame), {}});
        const std::optional<engine::Receipt> answer = isLink ? kDurable : automatic_;
        if (!answer) held_.push_back(done);
        lock.unlock();
        changed_.notify_all();
        if (answer) done(*answer);
    }

    void closeLane(engine::Lane, engine::Heard heard) override {
        const std::lock_guard lock{mutex_};
        closed_.push_back(heard);
        changed_.notify_all();
    }

    void answerWith(std::optional<engine::Receipt> receipt) {
        const std::lock_guard lock{mutex_};
        automatic_ = std::move(receipt);
    }

    // Answers the n-th of those held (0: the oldest).
    void release(std::size_t n, const engine::Receipt& receipt) {
        std::unique_lock lock{mutex_};
        ASSERT_LT(n, held_.size());
        const engine::OnTaken done = held_[n];
        held_.erase(held_.begin() + static_cast<std::ptrdiff_t>(n));
        lock.unlock();
        done(receipt);
    }

    // From now on at once, and those held first.
    void answerAll(const engine::Receipt& receipt) {
        std::unique_lock lock{mutex_};
        automatic_ = receipt;
        const auto held = std::exchange(held_, {});
        lock.unlock();
        for (const engine::OnTaken& done : held) done(receipt);
    }

    template <class Kind>
    std::vector<Kind> taken() {
        const std::lock_guard lock{mutex_};
        std::vector<Kind> found;
        for (const auto& one : all_) {
            if (const auto* kind = std::get_if<Kind>(&one.input)) found.push_back(*kind);
        }
        return found;
    }

    template <class Kind>
    [[nodiscard]] bool waitFor(std::size_t count, std::chrono::seconds patience = kPatience) {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, patience, [&] {
            return static_cast<std::size_t>(std::count_if(all_.begin(), all_.end(), [](const auto& one) {
                       return std::holds_alternative<Kind>(one.input);
                   })) >= count;
        });
    }

    [[nodiscard]] bool waitForClosedLanes(std::size_t count) {
        std::unique_lock lock{mutex_};
        return changed_.wait_for(lock, kPatience, [&] { return closed_.size() >= count; });
    }
    std::vector<engine::Heard> closedLanes() {
        const std::lock_guard lock{mutex_};
        return closed_;
    }

    std::string lastRawFrame() {
        const std::lock_guard lock{mutex_};
        return all_.back().rawFrame;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Submission> all_;
    std::deque<engine::OnTaken> held_;
    std::optional<engine::Receipt> automatic_ = kDurable;
    engine::Lane lanes_ = 0;
    std::vector<engine::Heard> closed_;
};

class Client {
public:
    explicit Client(std::uint16_t port, const char* from = "127.0.0.1") : socket_(context_, tcp::v4()) {
        socket_.bind({boost::asio::ip::make_address(from), 0});
        socket_.connect({boost::asio::ip::address_v4::loopback(), port});
    }

    void send(std::string_view bytes) { boost::asio::write(socket_, boost::asio::buffer(bytes)); }
    boost::system::error_code trySend(std::string_view bytes) {
        boost::system::error_code error;
        boost::asio::write(socket_, boost::asio::buffer(bytes), error);
        return error;
    }
    void endSending() { socket_.shutdown(tcp::socket::shutdown_send); }
    void close() { socket_.close(); }
    void waitForBytes() { socket_.wait(tcp::socket::wait_read); }
    [[nodiscard]] std::size_t available() { return socket_.available(); }
    // All that comes until the station closes the connection.
    std::string rest() {
        boost::system::error_code end;
        boost::asio::read(socket_, boost::asio::dynamic_buffer(received_), end);
        return std::exchange(received_, {});
    }

    // The MSA segment of the next answer ("AA|41"), or "end" when the station closed the connection.
    std::string answer() {
        boost::system::error_code error;
        const std::size_t length =
            boost::asio::read_until(socket_, boost::asio::dynamic_buffer(received_), "\x1C\r", error);
        if (error) return "end";
        const std::string frame = received_.substr(0, length);
        received_.erase(0, length);
        const std::size_t at = frame.find("\rMSA|");
        return at == std::string::npos ? "no MSA" : frame.substr(at + 5, frame.find('\r', at + 1) - at - 5);
    }

private:
    boost::asio::io_context context_;
    tcp::socket socket_;
    std::string received_;
};

// What somebody who looks at the tap was told. Its sink keeps what it writes to: a call under way may outlive a test's
// body.
class Seen {
public:
    Tap::Sink sink() {
        return [told = told_](const TapEvent& event) {
            const std::lock_guard lock{told->mutex};
            told->events.push_back(event);
            told->changed.notify_all();
        };
    }
    TapEvent wait(TapEvent::Kind kind) {
        std::unique_lock lock{told_->mutex};
        const auto ofKind = [kind](const TapEvent& event) { return event.kind == kind; };
        const auto& events = told_->events;
        const bool came = told_->changed.wait_for(lock, kPatience, [&] { return std::ranges::any_of(events, ofKind); });
        return came ? *std::ranges::find_if(events, ofKind) : TapEvent{};
    }
    [[nodiscard]] std::size_t count() {
        const std::lock_guard lock{told_->mutex};
        return told_->events.size();
    }
    [[nodiscard]] TapEvent last() {
        const std::lock_guard lock{told_->mutex};
        return told_->events.back();
    }

private:
    struct Told {
        std::mutex mutex;
        std::condition_variable changed;
        std::vector<TapEvent> events;
    };
    std::shared_ptr<Told> told_ = std::make_shared<Told>();
};

class MllpTest : public testing::Test {
protected:
    MllpTest() {
        options_.port = 0;
        options_.dialects = [] { return wire::test::shippedBook(); };
    }

    void open() {
        listener_ = MonitorListener::create(context_.get_executor(), options_, intake_, clock_);
        const auto port = listener_->open();
        ASSERT_TRUE(port.ok()) << port.error().text();
        port_ = port.value();
        for (std::thread& runner : runners_) runner = std::thread{[this] { context_.run(); }};
    }

    // After stop() nothing keeps the io_context busy: join() returns.
    void TearDown() override {
        if (listener_) listener_->stop();
        join();
    }

    void join() {
        for (std::thread& runner : runners_) {
            if (runner.joinable()) runner.join();
        }
    }

    static std::string message(const std::string& id, const std::string& more = {}) {
        return wire::frameMllp("MSH|^~\\&|VS^00AA^EUI-64|F|||20260115143005+0000||ORU^R01^ORU_R01|" + id +
                               "|P|2.6\rPV1||U|I^^CHAIR-3\rOBR|1\rOBX|1|NM|150456^S^MDC|1|97|%|||||R\r" + more);
    }

    LineOptions options_;
    FakeIntake intake_;
    SteppedClock clock_{{Duration{0}, WallTime{1'768'487'110'250}}};
    boost::asio::io_context context_;
    std::shared_ptr<MonitorListener> listener_;
    std::uint16_t port_ = 0;
    std::array<std::thread, 2> runners_;  // as in the station: a connection's steps run on any of them
};

}  // namespace chairside::ingest::test
