#include <gtest/gtest.h>

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "simulators/monitor/ack.h"
#include "simulators/monitor/speaker.h"
#include "unit/simulators/floor_of_samples.h"
#include "wire/hl7_message.h"
#include "wire/mllp_framer.h"

namespace chairside::sim {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;
using std::chrono::seconds;

enum class Answer { Accept, AcceptInEnhancedMode, Error, Reject, Silence, Close, StaleThenAccept, Garbage };

// Answers each message as its script says; past the script's end everything is accepted.
struct ScriptedStation {
    explicit ScriptedStation(asio::io_context& io, std::vector<Answer> answers)
        : acceptor(io, {asio::ip::address_v4::loopback(), 0}), script(std::move(answers)) {}

    tcp::acceptor acceptor;
    std::vector<Answer> script;
    std::vector<std::string> messages;
    int connections = 0;
    wire::MllpFramer framer;
    std::array<char, 1000> incoming{};
};

std::string ackOf(const std::string& message, const std::string& code) {
    const auto parsed = wire::Hl7Message::parse(message);
    const std::string id(parsed.value().header().field(10));
    return wire::frameMllp("MSH|^~\\&|STATION||||20260115143015||ACK|1|P|2.6\rMSA|" + code + "|" + id + "\r");
}

std::string bytesFor(Answer answer, const std::string& message) {
    switch (answer) {
        case Answer::Accept: return ackOf(message, "AA");
        case Answer::AcceptInEnhancedMode: return ackOf(message, "CA");
        case Answer::Error: return ackOf(message, "AE");
        case Answer::Reject: return ackOf(message, "AR");
        case Answer::StaleThenAccept:
            return wire::frameMllp("MSH|^~\\&|S\rMSA|AA|another-message\r") + ackOf(message, "AA");
        case Answer::Garbage: return wire::frameMllp("hello") + "noise" + ackOf(message, "AA");
        case Answer::Silence:
        case Answer::Close: break;
    }
    return {};
}

// What goes back for the messages that are whole now; none: close the connection.
std::optional<std::string> answersTo(ScriptedStation& station, std::string_view bytes) {
    std::string answers;
    station.framer.feed(bytes);
    while (const auto event = station.framer.next()) {
        const std::size_t turn = station.messages.size();
        station.messages.emplace_back(event->bytes);
        const Answer answer = turn < station.script.size() ? station.script[turn] : Answer::Accept;
        if (answer == Answer::Close) return std::nullopt;
        answers += bytesFor(answer, station.messages.back());
    }
    return answers;
}

asio::awaitable<void> serveOne(std::shared_ptr<ScriptedStation> station, std::shared_ptr<tcp::socket> socket) {
    error_code error;
    station->framer = wire::MllpFramer();
    while (!error) {
        const std::size_t n = co_await socket->async_read_some(asio::buffer(station->incoming),
                                                               asio::redirect_error(asio::use_awaitable, error));
        if (error) break;
        const auto answers = answersTo(*station, {station->incoming.data(), n});
        if (!answers) break;
        co_await asio::async_write(*socket, asio::buffer(*answers), asio::redirect_error(asio::use_awaitable, error));
    }
}

asio::awaitable<void> serve(std::shared_ptr<ScriptedStation> station) {
    for (;;) {
        error_code error;
        const auto socket = std::make_shared<tcp::socket>(station->acceptor.get_executor());
        co_await station->acceptor.async_accept(*socket, asio::redirect_error(asio::use_awaitable, error));
        if (error) co_return;
        ++station->connections;
        co_await serveOne(station, socket);
        socket->close(error);
    }
}

// One monitor against one scripted station, all on this thread, until the monitor has said everything.
class Talk {
public:
    explicit Talk(std::vector<Answer> script) : station(std::make_shared<ScriptedStation>(io_, std::move(script))) {
        asio::co_spawn(io_, serve(station), [](std::exception_ptr) {});
    }

    Counts run(int samples, std::vector<Fault> faults = {}, Duration interval = Duration{0}) {
        SpeakerOptions options;
        options.port = station->acceptor.local_endpoint().port();
        options.programStart = kProgramStart;
        options.ackLimit = ackLimit;
        options.retryFirst = milliseconds{5};
        options.retryMost = milliseconds{20};
        Feed feed({{"CHAIR-1", "0200000000000001", ""}, FaultSchedule(std::move(faults)), Pace{}, {}},
                  std::make_unique<ScriptedSource>(samples, interval));
        const auto speaker = makeHl7Speaker(io_, options, std::move(feed));
        speaker->start([this] { station->acceptor.close(); });
        io_.run_for(seconds{30});
        return speaker->counts();
    }

private:
    asio::io_context io_{1};

public:
    milliseconds ackLimit{8'000};  // so long that a busy computer is no silent station
    std::shared_ptr<ScriptedStation> station;
};

TEST(Hl7Speaker, SendsInOrderAndCountsAcknowledgements) {
    Talk talk({Answer::Accept, Answer::AcceptInEnhancedMode});
    EXPECT_EQ(talk.run(4), (Counts{.sent = 4, .acked = 4}));
    ASSERT_EQ(talk.station->messages.size(), 4U);
    EXPECT_EQ(talk.station->connections, 1);
    EXPECT_NE(talk.station->messages[0].find("|90|262688^"), std::string::npos);
    EXPECT_NE(talk.station->messages[3].find("|93|262688^"), std::string::npos);
}

TEST(Hl7Speaker, WhatIsRefusedIsCountedAndNotSentAgain) {
    Talk talk({Answer::Reject, Answer::Reject, Answer::Accept});
    EXPECT_EQ(talk.run(3), (Counts{.sent = 3, .acked = 1, .refused = 2}));
    EXPECT_EQ(talk.station->messages.size(), 3U);
}

TEST(Hl7Speaker, WhatTheStationCouldNotTakeIsSentAgainForAWhile) {
    Talk talk({Answer::Error, Answer::Error, Answer::Accept});
    EXPECT_EQ(talk.run(1), (Counts{.sent = 1, .acked = 1, .resent = 2}));
    Talk hopeless(std::vector<Answer>(5, Answer::Error));
    EXPECT_EQ(hopeless.run(1), (Counts{.sent = 1, .resent = 4, .refused = 1}));
    EXPECT_EQ(hopeless.station->messages.size(), 5U);
}

TEST(Hl7Speaker, SilenceBringsTheSameBytesOnANewConnection) {
    Talk talk({Answer::Accept, Answer::Silence, Answer::Accept});
    talk.ackLimit = milliseconds{300};
    EXPECT_EQ(talk.run(3), (Counts{.sent = 3, .acked = 3, .resent = 1}));
    ASSERT_EQ(talk.station->messages.size(), 4U);
    EXPECT_EQ(talk.station->messages[1], talk.station->messages[2]);
    EXPECT_EQ(talk.station->connections, 2);
}

TEST(Hl7Speaker, ALostConnectionBringsTheSameBytesAgain) {
    Talk talk({Answer::Close, Answer::Close});
    EXPECT_EQ(talk.run(1), (Counts{.sent = 1, .acked = 1, .resent = 2}));
    EXPECT_EQ(talk.station->connections, 3);
    EXPECT_EQ(talk.station->messages[0], talk.station->messages[2]);
}

TEST(Hl7Speaker, OnlyItsOwnAcknowledgementCounts) {
    Talk talk({Answer::StaleThenAccept, Answer::Garbage});
    EXPECT_EQ(talk.run(2), (Counts{.sent = 2, .acked = 2}));
}

TEST(Hl7Speaker, ACutLinkClosesAndSendsWhatWaitedAfterwards) {
    Talk talk({});
    const Counts counts =
        talk.run(6, {{FaultKind::LinkCut, milliseconds{750}, milliseconds{3000}, 0}}, milliseconds{500});
    EXPECT_EQ(counts.acked, 6U);
    EXPECT_EQ(counts.resent, 0U);
    EXPECT_EQ(talk.station->connections, 2);
}

TEST(Hl7Speaker, StopEndsItWhateverItWaitsFor) {
    asio::io_context io{1};
    auto station = std::make_shared<ScriptedStation>(io, std::vector<Answer>(100, Answer::Silence));
    asio::co_spawn(io, serve(station), [](std::exception_ptr) {});
    SpeakerOptions options;
    options.port = station->acceptor.local_endpoint().port();
    options.programStart = kProgramStart;
    Feed feed({{"CHAIR-1", "02", ""}, {}, Pace{}, {}}, std::make_unique<ScriptedSource>(5));
    const auto speaker = makeHl7Speaker(io, options, std::move(feed));
    bool ended = false;
    speaker->start([&] {
        ended = true;
        station->acceptor.close();
    });
    while (station->messages.empty()) io.run_one_for(seconds{30});
    speaker->stop();
    io.run_for(seconds{5});
    EXPECT_TRUE(ended);
    EXPECT_EQ(speaker->counts().waiting, 5U);
}

TEST(ReadAck, TakesReasonAndRefusesWhatIsNone) {
    const auto refused = readAck("MSH|^~\\&|S\rMSA|AE|17\rERR||OBX^1|||E|||value is no number\r");
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused.value().verdict, Ack::Verdict::Error);
    EXPECT_EQ(refused.value().controlId, "17");
    EXPECT_EQ(refused.value().why, "value is no number");
    EXPECT_FALSE(readAck("MSH|^~\\&|S\r"));
    EXPECT_FALSE(readAck("MSH|^~\\&|S\rMSA|ZZ|17\r"));
    EXPECT_FALSE(readAck("not hl7"));
}

}  // namespace
}  // namespace chairside::sim
