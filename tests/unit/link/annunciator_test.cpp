// Clients that promise to annunciate alarms: the engine hears of their coming and their going.
#include "server_fixture.h"
#include "unit/tcp_ends.h"

namespace chairside::link {
namespace {

using namespace std::chrono_literals;

class AnnunciatorTest : public ServerTest {
protected:
    void greet(RawPeer& peer, bool annunciates) const {
        v1::ClientFrame frame;
        frame.mutable_hello()->set_protocol(1);
        frame.mutable_hello()->set_client("desk");
        frame.mutable_hello()->set_annunciates(annunciates);
        peer.send(frame);
        const auto welcome = peer.read<v1::StationFrame>();
        ASSERT_TRUE(welcome && welcome->has_welcome());
    }
    static void say(RawPeer& peer, const std::function<void(v1::ClientFrame&)>& what) {
        v1::ClientFrame frame;
        frame.set_request(1);
        what(frame);
        peer.send(frame);
    }
    static void sayStillHere(RawPeer& peer) {
        say(peer, [](v1::ClientFrame& frame) { frame.mutable_still_here(); });
    }
    [[nodiscard]] std::vector<engine::AnnunciatorLink> told() const {
        std::vector<engine::AnnunciatorLink> links;
        for (const auto& one : station_.submitted()) {
            const auto* link = std::get_if<engine::AnnunciatorLink>(&one.input);
            if (link != nullptr) links.push_back(*link);
        }
        return links;
    }
};

TEST_F(AnnunciatorTest, ComesAndGoes) {
    startServer();
    {
        RawPeer peer;
        peer.connect(port_);
        greet(peer, true);
        until([this] { return told().size() == 1; });
        EXPECT_TRUE(told()[0].connected);
        EXPECT_EQ(told()[0].client, "desk");
    }
    until([this] { return told().size() == 2; });
    EXPECT_FALSE(told()[1].connected);
}

TEST_F(AnnunciatorTest, IsNobodyWhoDidNotPromise) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    greet(peer, false);
    v1::ClientFrame frame;
    frame.set_request(1);
    frame.mutable_command()->set_command_id("c1");
    frame.mutable_command()->mutable_annunciated()->set_occurrence("5-0");
    peer.send(frame);
    const auto answer = next(peer);
    ASSERT_TRUE(answer && answer->has_command_result());
    EXPECT_EQ(answer->command_result().outcome(), v1::REFUSED);
    EXPECT_TRUE(told().empty());
}

// A machine that lost its power, a tunnel that swallows everything, a program that hangs: none says goodbye.
TEST_F(AnnunciatorTest, ThatFallsSilentDoesNotCountUntilItIsHeardAgain) {
    options_.heartbeat = 5ms;
    options_.annunciatorSilenceMax = 20ms;
    startServer();
    RawPeer peer;
    peer.connect(port_);
    greet(peer, true);
    sayStillHere(peer);
    until([this] { return told().size() == 2; });
    EXPECT_FALSE(told()[1].connected);
    EXPECT_EQ(told()[1].client, "desk");
    sayStillHere(peer);
    until([this] { return told().size() >= 3; });
    EXPECT_TRUE(told()[2].connected);
    EXPECT_EQ(server_->clients(), 1u) << "it keeps its connection";
}

// A client need not say anything: only the kernel can tell that its machine is gone, and nobody-annunciates is promised
// after 10 s.
TEST_F(AnnunciatorTest, WhoseMachineIsGoneIsNoticedInSeconds) {
    startServer();
    RawPeer peer;
    peer.connect(port_);
    greet(peer, true);
    const int socket = endOf(port_, peer.port());
    ASSERT_GE(socket, 0);
    EXPECT_EQ(optionOf(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
    const int idle = optionOf(socket, IPPROTO_TCP, TCP_KEEPIDLE);
    const int interval = optionOf(socket, IPPROTO_TCP, TCP_KEEPINTVL);
    EXPECT_LE(idle + interval * optionOf(socket, IPPROTO_TCP, TCP_KEEPCNT), 10) << "seconds";
    EXPECT_GT(optionOf(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 0) << "0 is the system's: a quarter of an hour";
    EXPECT_LE(optionOf(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 10'000) << "milliseconds";
}

// Clients of an older build never say it; the kernel notices when their machine is gone.
TEST_F(AnnunciatorTest, ThatNeverSaidItIsHereIsNotMissed) {
    options_.heartbeat = 5ms;
    options_.annunciatorSilenceMax = 5ms;
    startServer();
    RawPeer peer;
    peer.connect(port_);
    greet(peer, true);
    for (int beats = 0; beats < 10; ++beats) ASSERT_TRUE(peer.read<v1::StationFrame>());
    EXPECT_EQ(told().size(), 1u);
}

// The station forgets what it knew of a client's sound with the client; nobody else would say it again.
TEST_F(AnnunciatorTest, ThatHasNoSoundHasNoneWhenItIsHeardAgain) {
    options_.heartbeat = 5ms;
    options_.annunciatorSilenceMax = 20ms;
    startServer();
    RawPeer peer;
    peer.connect(port_);
    greet(peer, true);
    say(peer, [](v1::ClientFrame& frame) {
        frame.mutable_command()->set_command_id("c1");
        frame.mutable_command()->mutable_report_sound()->set_works(false);
    });
    sayStillHere(peer);
    until([this] { return told().size() == 2; });
    sayStillHere(peer);
    const auto reports = [this] {
        std::vector<engine::Command> found;
        for (const auto& one : station_.submitted()) {
            if (const auto* command = std::get_if<engine::Command>(&one.input)) found.push_back(*command);
        }
        return found;
    };
    until([&] { return reports().size() >= 2; });
    EXPECT_EQ(reports()[0].action, reports()[1].action);
    EXPECT_NE(reports()[0].id, reports()[1].id) << "an id acts once";
}

}  // namespace
}  // namespace chairside::link
