// Everything is bounded: connections, unanswered messages, sizes, waiting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/ingest/mllp_fixture.h"

namespace chairside::ingest::test {
namespace {

using testing::HasSubstr;

constexpr std::size_t kTriesMax = 20;  // of a message that must be there within a short limit

TEST_F(MllpTest, StopsReadingWhileTooManyWaitForTheDisk) {
    intake_.answerWith(std::nullopt);
    open();
    const std::size_t most = options_.limits.unansweredMax;
    EXPECT_LE(most + 2, engine::Intake::kLaneDepth);
    Client eager{port_};
    std::string burst;
    for (int i = 0; i < 100; ++i) burst += message(std::to_string(i));
    eager.send(burst);
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(most));
    // Once another connection's message was read after that, everything the first could have read was read.
    Client other{port_};
    other.send(message("other"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(most + 1));
    EXPECT_EQ(intake_.taken<DeviceMessage>().size(), most + 1);

    intake_.answerWith(kDurable);
    for (std::size_t i = 0; i < most + 1; ++i) intake_.release(0, kDurable);
    for (int i = 0; i < 100; ++i) ASSERT_EQ(eager.answer(), "AA|" + std::to_string(i));
    EXPECT_EQ(other.answer(), "AA|other");
}

TEST_F(MllpTest, RefusesConnectionsBeyondTheLimit) {
    options_.limits.connectionsMax = 1;
    open();
    Client first{port_};
    first.send(message("1"));
    EXPECT_EQ(first.answer(), "AA|1");
    Client second{port_};
    EXPECT_EQ(second.answer(), "end");
    first.send(message("2"));
    EXPECT_EQ(first.answer(), "AA|2");
}

TEST_F(MllpTest, RejectsAMessageThatIsTooLongAndGoesOn) {
    options_.limits.messageBytesMax = 2000;
    open();
    Client client{port_};
    client.send(message("1", std::string(5000, 'x')) + message("2"));
    EXPECT_THAT(client.answer(), HasSubstr("bytes: the message is longer than allowed"));
    EXPECT_EQ(client.answer(), "AA|2");
}

TEST_F(MllpTest, ClosesAConnectionOnWhichNothingComes) {
    options_.limits.idleMax = std::chrono::milliseconds{250};
    open();
    std::deque<Client> tries;  // a busy machine may send the message too late
    do {
        tries.emplace_back(port_).trySend(message("1"));
    } while (tries.back().answer() != "AA|1" && tries.size() < kTriesMax);
    EXPECT_EQ(tries.back().answer(), "end");
    ASSERT_TRUE(intake_.waitFor<engine::MonitorLink>(2));
    EXPECT_EQ(intake_.taken<engine::MonitorLink>()[1].reason, "nothing came for too long");
}

TEST_F(MllpTest, AConnectionThatNeverSpeaksEndsAndLeavesNoTrace) {
    options_.limits.firstByteMax = std::chrono::milliseconds{20};
    open();
    Client silent{port_};
    EXPECT_EQ(silent.answer(), "end");
    listener_->stop();
    join();
    EXPECT_TRUE(intake_.taken<engine::MonitorLink>().empty());
    EXPECT_TRUE(intake_.closedLanes().empty());
}

TEST_F(MllpTest, AMessageThatTricklesInIsNotWaitedForForEver) {
    options_.limits.frameMax = std::chrono::milliseconds{100};
    Seen seen;
    const auto watch = options_.tap->watch("", seen.sink());
    open();
    Client loris{port_};
    loris.send("\x0bMSH|");
    while (!loris.trySend("x")) {}  // bytes keep coming, the end never does
    EXPECT_EQ(seen.wait(TapEvent::Kind::Closed).verdict, "a message was begun and not ended");
    EXPECT_TRUE(intake_.taken<DeviceMessage>().empty());
}

TEST_F(MllpTest, Hl7WithoutFramingIsToldAndTheConnectionStays) {
    options_.limits.frameMax = std::chrono::milliseconds{100};
    open();
    Client client{port_};
    const std::string unframed = "MSH|^~\\&|A|B|||20260115143005||ORU^R01|9|P|2.6\rOBX|1\r";
    client.send(unframed);
    ASSERT_TRUE(intake_.waitFor<engine::MessageRejected>(1));
    client.send(unframed + "OBX|2\r");
    ASSERT_TRUE(intake_.waitFor<engine::MessageRejected>(2)) << "each time it says something";
    const auto rejected = intake_.taken<engine::MessageRejected>();
    EXPECT_THAT(rejected[0].reason, HasSubstr("HL7 without MLLP framing: switch MLLP on"));
    EXPECT_EQ(rejected[0].reason, rejected[1].reason) << "one entry of the tray";
    EXPECT_NE(rejected[0].where, rejected[1].where) << "how many bytes";
    EXPECT_TRUE(intake_.taken<engine::MonitorLink>()[0].connected) << "it is in the list of monitors";
    client.send(message("1"));
    EXPECT_EQ(client.answer(), "AA|1");
    EXPECT_EQ(intake_.taken<engine::MessageRejected>().size(), 2U);
}

TEST_F(MllpTest, WhoLooksSeesHl7WithoutFraming) {
    options_.limits.frameMax = std::chrono::milliseconds{100};
    Seen seen;
    const auto watch = options_.tap->watch("", seen.sink());
    open();
    Client client{port_};
    client.send("MSH|^~\\&|A|B|||20260115143005||ORU^R01|9|P|2.6\r");
    const TapEvent received = seen.wait(TapEvent::Kind::Received);
    EXPECT_THAT(received.verdict, HasSubstr("refused: MLLP, 47 bytes: HL7 without MLLP framing"));
    EXPECT_THAT(received.raw, testing::StartsWith("MSH|"));
}

TEST_F(MllpTest, OneAddressCannotTakeEveryPlace) {
    options_.limits.connectionsOfOneAddress = 1;
    open();
    Client first{port_};
    first.send(message("1"));
    EXPECT_EQ(first.answer(), "AA|1");
    Client second{port_};
    EXPECT_EQ(second.answer(), "end");
    Client elsewhere{port_, "127.0.0.2"};
    elsewhere.send(message("2"));
    EXPECT_EQ(elsewhere.answer(), "AA|2");
}

TEST_F(MllpTest, AnAddressThatConnectsTooOftenWaits) {
    options_.limits.connectsOfOneAddressAMinute = 3;
    open();
    for (int i = 0; i < 3; ++i) {
        Client one{port_};
        one.send(message("1"));
        EXPECT_EQ(one.answer(), "AA|1");
    }
    Client fourth{port_};
    EXPECT_EQ(fourth.answer(), "end");
    Client elsewhere{port_, "127.0.0.2"};
    elsewhere.send(message("2"));
    EXPECT_EQ(elsewhere.answer(), "AA|2");
}

TEST(Refusals, OneThatIsRefusedForEverHidesNoOther) {
    const auto address = [](unsigned n) { return boost::asio::ip::address{boost::asio::ip::address_v4{n}}; };
    Refusals refusals;
    EXPECT_EQ(refusals.add(address(1)), 1U);
    EXPECT_EQ(refusals.add(address(1)), 2U);
    EXPECT_EQ(refusals.add(address(2)), 1U);
    for (unsigned n = 3; n <= Refusals::kAddressesMax; ++n) EXPECT_EQ(refusals.add(address(n)), 1U);
    EXPECT_EQ(refusals.add(address(0x0A000001)), 1U);
    EXPECT_EQ(refusals.add(address(0x0A000002)), 2U) << "of those beyond the limit";
    EXPECT_EQ(refusals.add(address(1)), 3U);
}

TEST_F(MllpTest, AStormOfConnectionsWritesFewLinesIntoTheLog) {
    LogBudget budget;
    const auto start = std::chrono::steady_clock::now();
    int written = 0;
    for (int i = 0; i < 10'000; ++i) written += budget.spend(start) ? 1 : 0;
    EXPECT_EQ(written, LogBudget::kBurst);
    EXPECT_EQ(budget.spend(start + std::chrono::seconds{1}), " (9980 such lines left out)");
}

// Monitors whose answers wait for the disk, and who may not be idle for long.
class OwedAnswer : public MllpTest {
protected:
    // Whose message is the first that waits: a busy machine may send one too late for the limit, then another does.
    Client& owed() {
        do {
            tries_.emplace_back(port_).trySend(message(std::to_string(tries_.size())));
        } while (!intake_.waitFor<DeviceMessage>(1, std::chrono::seconds{1}) && tries_.size() < kTriesMax);
        const auto taken = intake_.taken<DeviceMessage>();
        EXPECT_FALSE(taken.empty());
        return taken.empty() ? tries_.back() : tries_.at(std::stoul(taken[0].messageId) - 1);
    }

private:
    std::deque<Client> tries_;
};

TEST_F(OwedAnswer, WaitingForTheDiskIsNotIdling) {
    options_.limits.idleMax = std::chrono::milliseconds{100};
    options_.limits.unansweredMax = 1;
    intake_.answerWith(std::nullopt);
    open();
    Client& client = owed();
    // Another connection lives and dies of idleness meanwhile; this one is still there.
    Client other{port_};
    EXPECT_EQ(other.answer(), "end");
    Client third{port_};
    EXPECT_EQ(third.answer(), "end");
    intake_.answerAll(kDurable);
    EXPECT_THAT(client.answer(), testing::StartsWith("AA|"));
}

TEST_F(OwedAnswer, AMonitorThatWaitsForItsAnswerIsNotIdle) {
    options_.limits.idleMax = std::chrono::milliseconds{250};
    intake_.answerWith(std::nullopt);
    open();
    Client& client = owed();
    for (int i = 0; i < 2; ++i) EXPECT_EQ(Client{port_}.answer(), "end");  // idle for as long meanwhile
    intake_.answerAll(kDurable);
    EXPECT_THAT(client.answer(), testing::StartsWith("AA|"));
}

TEST_F(MllpTest, StopClosesEverything) {
    open();
    Client client{port_};
    client.send(message("1"));
    EXPECT_EQ(client.answer(), "AA|1");
    listener_->stop();
    EXPECT_EQ(client.answer(), "end");
    join();  // nothing keeps the io_context busy
    EXPECT_EQ(intake_.taken<engine::MonitorLink>().back().reason, "the station stops");
}

TEST_F(MllpTest, WhoIsAcceptedWhileItStopsIsClosed) {
    listener_ = MonitorListener::create(context_.get_executor(), options_, intake_, clock_);
    const auto port = listener_->open();
    ASSERT_TRUE(port.ok());
    Client client{port.value()};
    listener_->stop();  // after the acceptor's first step, before that step's outcome
    context_.run_for(kPatience / 4);
    ASSERT_TRUE(context_.stopped()) << "nothing is left to do";
    EXPECT_EQ(client.answer(), "end");
}

TEST_F(MllpTest, StopDoesNotWaitForTheDisk) {
    intake_.answerWith(std::nullopt);
    open();
    Client client{port_};
    client.send(message("1"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1));
    listener_->stop();
    EXPECT_EQ(client.answer(), "end") << "unanswered: the monitor will send it again";
    join();
    intake_.release(0, kDurable);
}

TEST_F(MllpTest, AnOpenAddressNeedsNetworks) {
    options_.address = "0.0.0.0";
    const auto refused = MonitorListener::create(context_.get_executor(), options_, intake_, clock_)->open();
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(refused.error().text(), HasSubstr("mllp-allow"));
    options_.allow = {"10.0.0.0/8"};
    EXPECT_TRUE(MonitorListener::create(context_.get_executor(), options_, intake_, clock_)->open().ok());
}

TEST_F(MllpTest, APortInUseIsSaid) {
    open();
    options_.port = port_;
    const auto second = MonitorListener::create(context_.get_executor(), options_, intake_, clock_)->open();
    ASSERT_FALSE(second.ok());
    EXPECT_THAT(second.error().text(), HasSubstr("cannot listen"));
}

}  // namespace
}  // namespace chairside::ingest::test
