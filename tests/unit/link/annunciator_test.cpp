// Clients that promise to annunciate alarms: the engine hears of their coming and their going.
#include "server_fixture.h"

namespace chairside::link {
namespace {

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

}  // namespace
}  // namespace chairside::link
