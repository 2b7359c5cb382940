#include <gmock/gmock.h>

#include <limits>

#include "link/client/client.h"
#include "server_fixture.h"

namespace chairside::link {
namespace {

using namespace std::chrono_literals;

// What one real client saw of the stream.
struct Seen {
    std::uint64_t snapshot = 0;
    std::vector<std::uint64_t> events;
};

// Publishes while real clients come: each must have the snapshot and then every event after it, once, in order.
TEST_F(ServerTest, SnapshotThenEventsWithoutGapOrDuplicateWhileTheEngineGoesOn) {
    startServer();
    constexpr std::uint64_t kLast = 3000;
    std::thread engine{[this] {
        for (std::uint64_t i = 0; i < kLast; ++i) {
            station_.publish(*server_, {linkChanged("chair")});
            if (i % 50 == 0) until([&] { return station_.snapshots() >= int(i / 500); });
        }
    }};
    boost::asio::io_context clientIo;
    std::vector<Seen> seen(8);
    std::vector<std::unique_ptr<Client>> clients;
    std::size_t finished = 0;
    for (Seen& one : seen) {
        ClientOptions options;
        options.port = port_;
        options.client = "test";
        options.connectTimeout = options.silenceMax = 60s;
        ClientHandlers handlers;
        handlers.frame = [&](const v1::StationFrame& frame) {
            if (frame.has_snapshot()) one.snapshot = frame.snapshot().sequence();
            if (frame.has_events()) one.events.push_back(frame.events().sequence());
            if (!one.events.empty() && one.events.back() == kLast && frame.has_events()) ++finished;
        };
        clients.push_back(std::make_unique<Client>(clientIo, options, handlers));
        clients.back()->start();
    }
    const auto limit = std::chrono::steady_clock::now() + 60s;
    const auto allSaw = [&] {
        return std::all_of(seen.begin(), seen.end(), [](const Seen& one) {
            return one.snapshot == kLast || (!one.events.empty() && one.events.back() == kLast);
        });
    };
    while (!allSaw() && std::chrono::steady_clock::now() < limit) clientIo.run_one_for(20ms);
    engine.join();
    for (const Seen& one : seen) {
        ASSERT_EQ(one.events.size(), kLast - one.snapshot);
        for (std::size_t i = 0; i < one.events.size(); ++i) ASSERT_EQ(one.events[i], one.snapshot + 1 + i);
    }
}

TEST_F(ServerTest, WelcomesAndBeats) {
    options_.heartbeat = 20ms;
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    const auto beat = peer.read<v1::StationFrame>();
    ASSERT_TRUE(beat && beat->has_heartbeat());
    EXPECT_TRUE(beat->heartbeat().saving());
}

TEST_F(ServerTest, EventsAndLiveValuesTravelApart) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    subscribe(peer);
    ASSERT_TRUE(next(peer)->has_snapshot());
    station_.publish(*server_, {taken("3", 97), linkChanged("3"), taken("3", 98)});
    const auto events = next(peer);
    ASSERT_TRUE(events && events->has_events());
    EXPECT_EQ(events->events().events_size(), 1);
    EXPECT_EQ(events->events().sequence(), 1u);
    const auto live = next(peer);
    ASSERT_TRUE(live && live->has_live());
    ASSERT_EQ(live->live().chairs_size(), 1);
    EXPECT_EQ(live->live().chairs(0).readings(0).value_milli(), 98'000);
    EXPECT_EQ(live->live().chairs(0).last_heard_instant_ms(), 98);
}

class CommandTest : public ServerTest,
                    public testing::WithParamInterface<std::pair<engine::Receipt, v1::CommandOutcome>> {
protected:
    static v1::ClientFrame acknowledge(const std::string& occurrence, std::uint64_t request = 7) {
        v1::ClientFrame frame;
        frame.set_request(request);
        frame.mutable_command()->set_command_id("c1");
        frame.mutable_command()->mutable_acknowledge()->set_occurrence(occurrence);
        return frame;
    }
};

TEST_P(CommandTest, IsAnsweredAsTheEngineTookIt) {
    startServer();
    station_.answerAtOnce(GetParam().first);
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.send(acknowledge("12-3"));
    const auto reply = next(peer);
    ASSERT_TRUE(reply && reply->has_command_result());
    EXPECT_EQ(reply->request(), 7u);
    EXPECT_EQ(reply->command_result().command_id(), "c1");
    EXPECT_EQ(reply->command_result().outcome(), GetParam().second);
    const auto inputs = station_.submitted();
    ASSERT_EQ(inputs.size(), 1u);
    const auto& command = std::get<engine::Command>(inputs[0].input);
    EXPECT_EQ(command.actor, (Actor{"unverified:Ann", "test"}));
    EXPECT_EQ(std::get<engine::Acknowledge>(command.action).occurrence, (alarm::OccurrenceId{12, 3}));
}

using engine::Taken;
INSTANTIATE_TEST_SUITE_P(Receipts, CommandTest,
                         testing::Values(std::pair{engine::Receipt{Taken::Durable, "", true}, v1::SAVED},
                                         std::pair{engine::Receipt{Taken::NotSaved, "disk late", true},
                                                   v1::APPLIED_NOT_SAVED},
                                         std::pair{engine::Receipt{Taken::Durable, "it ended", false}, v1::REFUSED},
                                         std::pair{engine::Receipt{Taken::NotSaved, "it ended", false}, v1::REFUSED},
                                         std::pair{engine::Receipt{Taken::Refused, "queue full", true}, v1::REFUSED}));

TEST_F(CommandTest, ThatCannotBeReadIsRefusedWithAReason) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.send(acknowledge("not-an-id"));
    const auto reply = next(peer);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->command_result().outcome(), v1::REFUSED);
    EXPECT_FALSE(reply->command_result().reason().empty());
    EXPECT_TRUE(station_.submitted().empty());
}

class BatchTest : public ServerTest {
protected:
    static v1::ClientFrame batch(const std::string& id, bool demo = false) {
        v1::ClientFrame frame;
        frame.set_request(9);
        frame.mutable_reading_batch()->set_batch(id);
        v1::DeviceMessage& message = *frame.mutable_reading_batch()->mutable_message();
        message.mutable_monitor()->set_bed("3");
        v1::Observation& observation = *message.add_observations();
        observation.set_vital(v1::SPO2);
        observation.set_value_milli(97'000);
        observation.set_quality(v1::GOOD);
        observation.set_origin(v1::MONITOR);
        observation.set_demo(demo);
        return frame;
    }
};

TEST_F(BatchTest, IsAcknowledgedOnlyWhenDurable) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer, "gateway");
    peer.send(batch("b1"));
    until([this] { return station_.submitted().size() == 2; });
    const auto inputs = station_.submitted();
    const auto& link = std::get<engine::MonitorLink>(inputs[0].input);
    EXPECT_TRUE(link.connected);
    EXPECT_EQ(link.monitor.peer, "127.0.0.1");
    const auto& message = std::get<DeviceMessage>(inputs[1].input);
    EXPECT_EQ(message.messageId, "gateway/b1");
    EXPECT_EQ(message.protocol, "link");
    EXPECT_EQ(message.connection, link.connection);
    EXPECT_EQ(message.monitor, (MonitorIdentity{"3", "", "127.0.0.1"}));
    station_.answerAll({Taken::Durable, "", true});
    const auto reply = next(peer);
    ASSERT_TRUE(reply && reply->has_batch_result());
    EXPECT_TRUE(reply->batch_result().durable());
    EXPECT_EQ(reply->batch_result().batch(), "b1");
    peer.close();
    until([this] { return station_.lanesClosed() == 1; });
    EXPECT_FALSE(std::get<engine::MonitorLink>(station_.submitted().back().input).connected);
}

TEST_F(BatchTest, ThatIsNotSavedIsNotDurable) {
    startServer();
    station_.answerAtOnce({Taken::NotSaved, "the disk is full", true});
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.send(batch("b1"));
    const auto reply = next(peer);
    ASSERT_TRUE(reply && reply->has_batch_result());
    EXPECT_FALSE(reply->batch_result().durable());
    EXPECT_FALSE(reply->batch_result().invalid());
    EXPECT_EQ(reply->batch_result().reason(), "the disk is full");
}

TEST_F(BatchTest, DemoDataNeedsPermission) {
    startServer();
    station_.answerAtOnce({Taken::Durable, "", true});
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.send(batch("b1", true));
    const auto refused = next(peer);
    ASSERT_TRUE(refused && refused->has_batch_result());
    EXPECT_TRUE(refused->batch_result().invalid());
    EXPECT_THAT(refused->batch_result().reason(), testing::HasSubstr("--allow-demo-data"));
    station_.allowDemo();
    peer.send(batch("b1", true));
    EXPECT_TRUE(next(peer)->batch_result().durable());
}

TEST_F(BatchTest, ThatCannotBeReadIsCountedForWhoItNames) {
    startServer();
    station_.answerAtOnce({Taken::Durable, "", true});
    RawPeer peer;
    peer.connect(port_);
    hello(peer, "gateway");
    v1::ClientFrame frame = batch("b1");
    frame.mutable_reading_batch()->mutable_message()->mutable_observations(0)->set_value_milli(
        std::numeric_limits<std::int64_t>::max());
    peer.send(frame);
    const auto reply = next(peer);
    ASSERT_TRUE(reply && reply->has_batch_result());
    EXPECT_TRUE(reply->batch_result().invalid());
    const auto inputs = station_.submitted();
    ASSERT_EQ(inputs.size(), 1u);
    const auto& rejected = std::get<engine::MessageRejected>(inputs[0].input);
    EXPECT_EQ(rejected.monitor, (MonitorIdentity{"3", "", "127.0.0.1"}));
    EXPECT_THAT(rejected.where, testing::HasSubstr("observations[0]"));
    EXPECT_EQ(reply->batch_result().reason(), (Error{rejected.reason, rejected.where}).text());
}

// The socket is not read past 62 unanswered (two of the lane's 64 places are the monitor's own).
TEST_F(BatchTest, UnansweredOnesStopTheReading) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    constexpr int kSent = 200;
    std::string bytes;
    for (int i = 0; i < kSent; ++i) bytes += encodeFrame(batch("b" + std::to_string(i))).value();
    peer.sendBytes(bytes);
    int answered = 0;
    while (answered < kSent) {
        const std::size_t expected = std::min<std::size_t>(62, std::size_t(kSent - answered));
        const auto batches = [this] {
            const auto all = station_.submitted();
            return std::size_t(std::count_if(all.begin(), all.end(), [](const FakeStation::Submitted& one) {
                return std::holds_alternative<DeviceMessage>(one.input);
            }));
        };
        until([&] { return batches() >= expected; });
        ASSERT_EQ(batches(), expected);
        station_.answerAll({Taken::Durable, "", true});
        for (std::size_t i = 0; i < expected; ++i, ++answered) {
            const auto reply = next(peer);
            ASSERT_TRUE(reply);
            ASSERT_EQ(reply->batch_result().batch(), "b" + std::to_string(answered));
        }
    }
}

class OpenQuestions : public CommandTest {
protected:
    // The record is behind, or its thread hangs.
    static std::string unanswered(int count) {
        std::string bytes;
        for (int i = 1; i <= count; ++i) {
            v1::ClientFrame frame;
            frame.set_request(std::uint64_t(100 + i));
            frame.mutable_history_request()->set_chair("unanswered");
            bytes += encodeFrame(frame).value();
        }
        return bytes;
    }
    // None: nothing but heartbeats comes.
    static std::optional<v1::StationFrame> soon(RawPeer& peer) {
        for (int beats = 0; beats < 10; ++beats) {
            auto frame = peer.read<v1::StationFrame>();
            if (!frame || !frame->has_heartbeat()) return frame;
        }
        return std::nullopt;
    }
};

TEST_F(OpenQuestions, KeepNoCommandWaiting) {
    startServer();
    station_.answerAtOnce({Taken::Durable, "", true});
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.sendBytes(unanswered(16));
    peer.send(acknowledge("12-3"));
    const auto reply = soon(peer);
    ASSERT_TRUE(reply && reply->has_command_result()) << "the command is not answered";
    EXPECT_EQ(reply->command_result().outcome(), v1::SAVED);
}

TEST_F(OpenQuestions, AreAskedThreeAtATimeAndAllAnswered) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.sendBytes(unanswered(8));
    for (int answered = 0; answered < 8;) {
        const int expected = std::min(3, 8 - answered);
        until([&] { return station_.historiesOpen() >= std::size_t(expected); });
        ASSERT_EQ(station_.historiesOpen(), std::size_t(expected));
        station_.answerHistories();
        for (int i = 0; i < expected; ++i) {
            const auto reply = soon(peer);
            ASSERT_TRUE(reply && reply->has_history_reply());
            EXPECT_EQ(reply->request(), std::uint64_t(100 + ++answered));
        }
    }
}

TEST_F(OpenQuestions, BeyondSixteenAreRefused) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    peer.sendBytes(unanswered(17));
    const auto reply = soon(peer);
    ASSERT_TRUE(reply && reply->has_refused());
    EXPECT_EQ(reply->request(), 117U);
    EXPECT_EQ(reply->refused().reason(), "too many questions are open");
}

TEST_F(ServerTest, WhatMonitorsSendIsShownUntilTheTimeIsUp) {
    options_.heartbeat = 20ms;
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    v1::ClientFrame question;
    question.set_request(5);
    question.mutable_tap_request()->set_address("10.0.0.7");
    question.mutable_tap_request()->set_seconds(600);
    peer.send(question);
    EXPECT_EQ(next(peer)->tap_reply().seconds(), 600U);
    v1::TapFrame received;
    received.set_kind(v1::TAP_RECEIVED);
    received.set_raw("MSH|");
    station_.showTap(received);
    const auto shown = next(peer);
    EXPECT_EQ(shown->request(), 0U);
    EXPECT_EQ(shown->tap_frame().raw(), "MSH|");
    peer.send(question);
    EXPECT_EQ(next(peer)->refused().reason(), "this client is looking already");
    RawPeer brief;
    brief.connect(port_);
    hello(brief);
    question.mutable_tap_request()->set_seconds(1);
    brief.send(question);
    EXPECT_EQ(next(brief)->tap_reply().seconds(), 1U);
    EXPECT_EQ(next(brief)->tap_frame().kind(), v1::TAP_ENDED);
    question.mutable_tap_request()->set_seconds(601);
    brief.send(question);
    EXPECT_EQ(next(brief)->refused().where(), "seconds");
}

TEST_F(ServerTest, QuestionsAreAnsweredOrRefused) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    hello(peer);
    v1::ClientFrame frame;
    frame.set_request(1);
    frame.mutable_alarm_log_request();
    peer.send(frame);
    EXPECT_EQ(next(peer)->alarm_log_reply().occurrences_size(), 1);
    frame.mutable_history_request();
    peer.send(frame);
    EXPECT_EQ(next(peer)->refused().reason(), "no history here");
    frame.mutable_history_request()->set_chair("huge");
    peer.send(frame);
    EXPECT_THAT(next(peer)->refused().reason(), testing::HasSubstr("does not fit"));
    frame.clear_kind();
    peer.send(frame);
    EXPECT_THAT(next(peer)->refused().reason(), testing::HasSubstr("does not know"));
    frame.mutable_snapshot_request();
    peer.send(frame);
    EXPECT_TRUE(next(peer)->has_snapshot());
}

}  // namespace
}  // namespace chairside::link
