// Monitors that are called: asked, kept awake, called again, and none in another's way.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>

#include "ingest/monitor_lines.h"
#include "unit/ingest/mllp_fixture.h"
#include "unit/reserved_port.h"

namespace chairside::ingest::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

// A monitor that waits to be called, on a blocking socket.
class CalledMonitor {
public:
    explicit CalledMonitor(std::uint16_t port = 0)
        : acceptor_(context_, {boost::asio::ip::address_v4::loopback(), port}), socket_(context_) {}
    [[nodiscard]] std::uint16_t port() { return acceptor_.local_endpoint().port(); }
    void accept() { acceptor_.accept(socket_); }
    // Whether it was called within the patience of these tests.
    bool acceptInTime() {
        pollfd called{acceptor_.native_handle(), POLLIN, 0};
        const bool came = ::poll(&called, 1, int(std::chrono::milliseconds{kPatience}.count())) == 1;
        if (came) accept();
        return came;
    }
    void send(std::string_view bytes) { boost::asio::write(socket_, boost::asio::buffer(bytes)); }
    // The next frame's content.
    std::string frame() {
        boost::system::error_code error;
        const std::size_t length =
            boost::asio::read_until(socket_, boost::asio::dynamic_buffer(received_), "\x1C\r", error);
        if (error) return "end";
        const std::string frame = received_.substr(0, length);
        received_.erase(0, length);
        return frame;
    }
    void hangUp() {
        socket_.close();
        received_.clear();
    }

private:
    boost::asio::io_context context_;
    tcp::acceptor acceptor_;
    tcp::socket socket_;
    std::string received_;
};

class DialTest : public MllpTest {
protected:
    void dial(std::uint16_t port, LineProtocol protocol = LineProtocol::MindrayPds) {
        LineOptions options = options_;
        options.protocol = protocol;
        options.address = "127.0.0.1";
        options.port = port;
        options.bed = "B-" + std::to_string(dialers_.size() + 1);
        options.limits.retryFirst = retryFirst_;
        options.limits.retryMost = retryMost_;
        dialers_.push_back(MonitorDialer::create(context_.get_executor(), options, {intake_, clock_}));
        dialers_.back()->start();
        if (!runners_[0].joinable()) {
            for (std::thread& runner : runners_) runner = std::thread{[this] { context_.run(); }};
        }
    }
    void TearDown() override {
        for (const auto& dialer : dialers_) dialer->stop();
        join();
    }
    std::vector<std::shared_ptr<MonitorDialer>> dialers_;
    std::chrono::milliseconds retryFirst_ = 10ms;
    std::chrono::milliseconds retryMost_ = 20ms;
};

TEST_F(DialTest, AMindrayIsAskedKeptAwakeAndCharted) {
    CalledMonitor monitor;
    dial(monitor.port());
    monitor.accept();
    const std::string query = monitor.frame();
    EXPECT_THAT(query, HasSubstr("QRY^R02|1203|P|2.3.1\rQRD|20260115"));
    EXPECT_THAT(query, HasSubstr("QRF|MON||||0&0^1^1^1^\r"));
    EXPECT_THAT(query, HasSubstr("QRF|MON||||0&0^3^1^1^\r"));
    EXPECT_THAT(monitor.frame(), HasSubstr("|||||||ORU^R01|106|P|2.3.1|"));
    monitor.send(wire::frameMllp("MSH|^~\\&|||||||ORU^R01|106|P|2.3.1|"));
    monitor.send(message("1"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1));
    const DeviceMessage taken = intake_.taken<DeviceMessage>()[0];
    EXPECT_EQ(taken.monitor, (MonitorIdentity{"B-1", "", "127.0.0.1"})) << "whatever the message says";
    EXPECT_EQ(taken.protocol, "mindray-pds") << "nobody acknowledges it: nothing of it is a resend";
    EXPECT_EQ(taken.observations.size(), 1U);
    EXPECT_THAT(dialers_[0]->state(), HasSubstr(": connected"));
    EXPECT_THAT(monitor.frame(), HasSubstr("|106|")) << "signs of life go on; nothing is acknowledged";
}

TEST_F(DialTest, ASignOfLifeIsNoMessage) {
    CalledMonitor monitor;
    dial(monitor.port());
    monitor.accept();
    for (int i = 0; i < 3; ++i) monitor.send(wire::frameMllp("MSH|^~\\&|||||||ORU^R01|106|P|2.3.1|\r"));
    monitor.send(message("1"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1));
    EXPECT_EQ(intake_.taken<DeviceMessage>()[0].messageId, "1");
}

TEST_F(DialTest, ALostMonitorIsCalledAgainAndItsLinkIsTold) {
    CalledMonitor monitor;
    dial(monitor.port());
    for (std::size_t call = 1; call <= 3; ++call) {
        monitor.accept();
        monitor.send(message("1"));
        ASSERT_TRUE(intake_.waitFor<DeviceMessage>(call));
        monitor.hangUp();
        ASSERT_TRUE(intake_.waitFor<engine::MonitorLink>(2 * call));
        EXPECT_FALSE(intake_.taken<engine::MonitorLink>().back().connected);
        EXPECT_EQ(intake_.taken<engine::MonitorLink>().back().monitor.bed, "B-1");
    }
}

// Else a monitor with a bad cable, which works again after each loss, would be waited for longer and longer.
TEST_F(DialTest, AMonitorThatSpokeIsCalledAgainAsSoonAsAfterTheFirstLoss) {
    retryFirst_ = 1ms;
    retryMost_ = 24h;
    CalledMonitor monitor;
    dial(monitor.port());
    for (std::size_t call = 1; call <= 24; ++call) {  // doubled each time, the last pause were hours
        ASSERT_TRUE(monitor.acceptInTime()) << "call " << call;
        monitor.send(message(std::to_string(call)));
        ASSERT_TRUE(intake_.waitFor<DeviceMessage>(call));
        monitor.hangUp();
    }
}

TEST_F(DialTest, AMonitorThatSaysNothingIsCalledAgain) {
    options_.limits.idleMax = 20ms;
    CalledMonitor monitor;
    dial(monitor.port());
    for (int call = 1; call <= 3; ++call) {
        monitor.accept();
        while (monitor.frame() != "end") {}
        monitor.hangUp();
    }
    EXPECT_TRUE(intake_.taken<engine::MonitorLink>().empty()) << "it never was there";
}

// Decision 0013.
TEST(MonitorLines, ADialledMonitorMayBeSilentForAMinuteAndASerialLineForLonger) {
    engine::MonitorLine line{engine::LineProtocol::MindrayPds, true, "10.0.0.7", 4601, "3", ""};
    EXPECT_EQ(MonitorLines::optionsOf({}, line).limits.idleMax, 60s);
    LineOptions shorter;
    shorter.limits.idleMax = 20s;
    EXPECT_EQ(MonitorLines::optionsOf(shorter, line).limits.idleMax, 20s);
    line.dials = false;
    EXPECT_EQ(MonitorLines::optionsOf({}, line).limits.idleMax, LineLimits{}.idleMax);
}

TEST_F(DialTest, ABrokenMonitorDisturbsNoOther) {
    CalledMonitor silent;
    CalledMonitor noisy;
    CalledMonitor good;
    const ReservedPort nobody;
    for (const std::uint16_t port : {nobody.number(), silent.port(), noisy.port(), good.port()}) dial(port);
    silent.accept();
    noisy.accept();
    noisy.send(std::string(1 << 20, 'x'));
    good.accept();
    for (std::size_t i = 1; i <= 50; ++i) {
        good.send(message(std::to_string(i)));
        ASSERT_TRUE(intake_.waitFor<DeviceMessage>(i));
    }
    ASSERT_TRUE(intake_.waitFor<engine::MessageRejected>(1));
    EXPECT_EQ(intake_.taken<DeviceMessage>().size(), 50U);
    for (const DeviceMessage& taken : intake_.taken<DeviceMessage>()) EXPECT_EQ(taken.monitor.bed, "B-4");
}

TEST_F(DialTest, AMonitorThatOurOwnFaultCutOffIsCalledAgain) {
    options_.dialects = [asked = std::make_shared<std::atomic<int>>(0)] {
        if (++*asked == 2) throw std::runtime_error{"our own fault"};
        return wire::test::shippedBook();
    };
    CalledMonitor monitor;
    dial(monitor.port());
    monitor.accept();
    monitor.send(message("1") + message("2"));
    ASSERT_TRUE(intake_.waitForClosedLanes(1));
    EXPECT_FALSE(intake_.taken<engine::MonitorLink>().back().connected);
    monitor.hangUp();
    monitor.accept();
    monitor.send(message("3"));
    EXPECT_TRUE(intake_.waitFor<DeviceMessage>(2));
}

TEST_F(DialTest, WhyItIsNotConnectedIsSaidAlsoWhileItIsTriedAgain) {
    retryFirst_ = retryMost_ = 1ms;
    const ReservedPort nobody;
    dial(nobody.number());
    std::string state;
    const auto becomes = [&](const char* words) {
        const auto limit = std::chrono::steady_clock::now() + kPatience;
        while (state.find(words) == std::string::npos && std::chrono::steady_clock::now() < limit) {
            state = dialers_[0]->state();
        }
        return state;
    };
    const std::string where = "dials 127.0.0.1:" + std::to_string(nobody.number());
    EXPECT_THAT(becomes("again"), HasSubstr(where + ": Connection refused, "));
    EXPECT_THAT(becomes("connecting"), HasSubstr(where + ": connecting; before: Connection refused, "));
}

TEST_F(DialTest, LinesFollowTheConfiguration) {
    CalledMonitor first;
    CalledMonitor second;
    MonitorLines lines{context_.get_executor(), options_, {intake_, clock_}};
    const auto lineTo = [](CalledMonitor& monitor, const char* bed) {
        return engine::MonitorLine{engine::LineProtocol::MindrayPds, true, "127.0.0.1", monitor.port(), bed, ""};
    };
    ASSERT_TRUE(lines.follow({lineTo(first, "1"), lineTo(second, "2")}).ok());
    for (std::thread& runner : runners_) runner = std::thread{[this] { context_.run(); }};
    first.accept();
    second.accept();
    ASSERT_TRUE(lines.follow({lineTo(second, "2")}).ok());
    while (first.frame() != "end") {}
    second.send(message("1"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1)) << "the other went on undisturbed";
    ASSERT_EQ(lines.states().size(), 1U);
    EXPECT_EQ(lines.states()[0].monitor.bed, "2");
    lines.stop();
}

// At a reload, or at a start with the network still down: the line is not forgotten, it says why and is tried again.
TEST_F(DialTest, ALineWhosePortIsTakenSaysSoAndListensWhenItIsFree) {
    options_.limits.bindRetry = std::chrono::milliseconds{5};
    const ReservedPort reserved;
    const std::uint16_t port = reserved.number();
    auto taken = std::make_optional<CalledMonitor>(port);
    MonitorLines lines{context_.get_executor(), options_, {intake_, clock_}};
    const engine::MonitorLine line{engine::LineProtocol::MasimoAscii, false, "127.0.0.1", port, "", ""};
    ASSERT_TRUE(lines.follow({line}).ok());
    for (std::thread& runner : runners_) runner = std::thread{[this] { context_.run(); }};
    ASSERT_EQ(lines.states().size(), 1U);
    EXPECT_THAT(lines.states()[0].words, HasSubstr("cannot listen: Address already in use"));
    EXPECT_EQ(lines.states()[0].monitor.peer, "127.0.0.1:" + std::to_string(port));
    ASSERT_TRUE(lines.follow({line}).ok()) << "another reload";
    EXPECT_EQ(lines.states().size(), 1U);
    taken.reset();
    const auto limit = std::chrono::steady_clock::now() + kPatience;
    while (!lines.states().empty() && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
    EXPECT_TRUE(lines.states().empty()) << lines.states()[0].words;
    Client box{port};
    box.send("01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% ALARM=0000 EXC=000800\r\n");
    EXPECT_TRUE(intake_.waitFor<DeviceMessage>(1));
    lines.stop();
}

TEST_F(DialTest, ALineThatMayNotListenIsAFaultOfTheConfiguration) {
    MonitorLines lines{context_.get_executor(), options_, {intake_, clock_}};
    const Outcome followed = lines.follow({{engine::LineProtocol::MasimoAscii, false, "0.0.0.0", 4001, "1", ""}});
    ASSERT_FALSE(followed.ok());
    EXPECT_THAT(followed.error().text(), HasSubstr("mllp-allow"));
    ASSERT_EQ(lines.states().size(), 1U);
    EXPECT_THAT(lines.states()[0].words, HasSubstr("mllp-allow"));
    lines.stop();
}

TEST_F(DialTest, AListeningLineThatChangesListensAgainOnItsPort) {
    options_.limits.bindRetry = 5ms;  // the old one may be slow to close
    const ReservedPort reserved;
    const std::uint16_t port = reserved.number();
    const auto other = boost::asio::make_work_guard(context_);  // as in the station, the threads have other work
    MonitorLines lines{context_.get_executor(), options_, {intake_, clock_}};
    const auto lineOf = [&](const std::string& bed) {
        return engine::MonitorLine{engine::LineProtocol::MasimoAscii, false, "127.0.0.1", port, bed, ""};
    };
    const auto listens = [&] {
        const auto limit = std::chrono::steady_clock::now() + kPatience;
        std::string words;
        while (!words.starts_with("is waited for") && std::chrono::steady_clock::now() < limit) {
            words = lines.states().at(0).words;
        }
        return words;
    };
    ASSERT_TRUE(lines.follow({lineOf("0")}).ok());
    for (std::thread& runner : runners_) runner = std::thread{[this] { context_.run(); }};
    for (int i = 1; i <= 20; ++i) {
        Client box{port};
        const Outcome followed = lines.follow({lineOf(std::to_string(i))});
        EXPECT_TRUE(followed.ok()) << followed.error().text();
        EXPECT_EQ(box.rest(), "") << "what it was is over";
        ASSERT_THAT(listens(), testing::StartsWith("is waited for"));
    }
    Client box{port};
    box.send("01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% ALARM=0000 EXC=000800\r\n");
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1));
    EXPECT_EQ(intake_.taken<DeviceMessage>()[0].monitor.bed, "20");
    lines.stop();
}

}  // namespace
}  // namespace chairside::ingest::test
