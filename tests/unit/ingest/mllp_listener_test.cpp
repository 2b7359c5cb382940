#include "ingest/monitor_listener.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/time_zones.h"
#include "unit/ingest/mllp_fixture.h"

namespace chairside::ingest::test {
namespace {

using testing::HasSubstr;

TEST_F(MllpTest, AcceptsOnlyWhatIsOnDisk) {
    intake_.answerWith(std::nullopt);
    open();
    Client client{port_};
    client.send(message("41"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1));
    EXPECT_EQ(client.available(), 0u);
    intake_.release(0, kDurable);
    EXPECT_EQ(client.answer(), "AA|41");
    const auto taken = intake_.taken<DeviceMessage>();
    EXPECT_EQ(taken[0].monitor, (MonitorIdentity{"CHAIR-3", "00AA", "127.0.0.1"}));
    ASSERT_EQ(taken[0].observations.size(), 1u);
    EXPECT_EQ(wire::test::describe(taken[0].observations[0]), "SPO2 97 @2026-01-15T14:30:05.000Z");
    EXPECT_THAT(intake_.lastRawFrame(), testing::StartsWith("MSH|^~\\&|VS^00AA"));
}

TEST_F(MllpTest, KnowsWhetherASenderReadItsAnswers) {
    open();
    using engine::Heard;
    // When the sender closes while our own write is just being noted, we stay on the safe side: so not each time.
    std::size_t lanes = 0;
    bool heard = false;
    while (!heard && lanes < 10) {
        Client reader{port_};
        reader.send(message("41"));
        EXPECT_EQ(reader.answer(), "AA|41");
        reader.close();
        ASSERT_TRUE(intake_.waitForClosedLanes(++lanes));
        heard = intake_.closedLanes().back() == Heard::All;
    }
    EXPECT_TRUE(heard);
    Client gone{port_};
    gone.send(message("42"));
    gone.waitForBytes();
    gone.close();
    ASSERT_TRUE(intake_.waitForClosedLanes(++lanes));
    EXPECT_EQ(intake_.closedLanes().back(), Heard::PerhapsNotAll);
}

TEST_F(MllpTest, AnswersInOrderWhateverTheOrderOfReceipts) {
    intake_.answerWith(std::nullopt);
    open();
    Client client{port_};
    client.send(message("1") + message("2") + message("3"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(3));
    intake_.release(2, kDurable);
    intake_.release(1, kDurable);
    intake_.release(0, kDurable);
    EXPECT_EQ(client.answer(), "AA|1");
    EXPECT_EQ(client.answer(), "AA|2");
    EXPECT_EQ(client.answer(), "AA|3");
}

TEST_F(MllpTest, NotSavedAndRefusedAreErrors) {
    intake_.answerWith(std::nullopt);
    open();
    Client client{port_};
    client.send(message("1") + message("2"));
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(2));
    intake_.release(0, {engine::Taken::NotSaved, "", true});
    intake_.release(0, {engine::Taken::Refused, "the lane is full", true});
    EXPECT_EQ(client.answer(), "AE|1|not saved yet");
    EXPECT_EQ(client.answer(), "AE|2|the lane is full");
}

TEST_F(MllpTest, FramesMayBeCutAnywhere) {
    open();
    Client client{port_};
    for (const char byte : message("1")) client.send({&byte, 1});
    EXPECT_EQ(client.answer(), "AA|1");
}

TEST_F(MllpTest, WhatCannotBeReadIsRejectedRecordedAndAnswered) {
    open();
    Client client{port_};
    client.send(wire::frameMllp("no hl7") + wire::frameMllp("MSH|^~\\&|A|B|||20260115|||77|P|2.6\r") + message("3"));
    EXPECT_EQ(client.answer(), "AR||MSH: the message does not begin with an MSH segment");
    EXPECT_EQ(client.answer(), "AE|77|MSH, field 9: no message type");
    EXPECT_EQ(client.answer(), "AA|3");
    const auto rejected = intake_.taken<engine::MessageRejected>();
    ASSERT_EQ(rejected.size(), 2u);
    EXPECT_EQ(rejected[0].monitor.peer, "127.0.0.1");
    EXPECT_EQ(rejected[0].where, "MSH");
    EXPECT_EQ(rejected[1].where, "MSH, field 9");
}

TEST_F(MllpTest, GarbageIsRecordedAndNotAnswered) {
    open();
    Client client{port_};
    client.send("noise" + message("1"));
    EXPECT_EQ(client.answer(), "AA|1");
    const auto rejected = intake_.taken<engine::MessageRejected>();
    ASSERT_EQ(rejected.size(), 1u);
    EXPECT_THAT(rejected[0].reason, HasSubstr("outside an MLLP frame"));
    EXPECT_EQ(rejected[0].where, "MLLP, 5 bytes");
}

TEST_F(MllpTest, NeverAnswersAnAcknowledgement) {
    open();
    Client client{port_};
    for (const std::string type : {"ACK^R01", "ACK", "MCF", ""}) {
        SCOPED_TRACE(type);
        std::string ack = "MSH|^~\\&|A|B|||20260115||";
        ack += type;
        ack += "|9|P|2.6\rMSA|AA|1\r";
        client.send(wire::frameMllp(ack) + message("2"));
        EXPECT_EQ(client.answer(), "AA|2");
    }
    EXPECT_EQ(intake_.taken<DeviceMessage>().size(), 4u);
    EXPECT_TRUE(intake_.taken<engine::MessageRejected>().empty());
}

TEST_F(MllpTest, OtherMessagesAreAcceptedForTheTray) {
    open();
    Client client{port_};
    client.send(wire::frameMllp("MSH|^~\\&|A|B|||20260115143005||ADT^A08|9|P|2.6\rPV1||I|^^3\r"));
    EXPECT_EQ(client.answer(), "AA|9");
    const auto taken = intake_.taken<DeviceMessage>();
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_TRUE(taken[0].observations.empty());
    EXPECT_EQ(taken[0].unmapped.size(), 1u);
}

TEST_F(MllpTest, TellsOfOpeningAndClosing) {
    open();
    {
        Client client{port_};
        client.send(message("1"));
        EXPECT_EQ(client.answer(), "AA|1");
        client.close();
    }
    ASSERT_TRUE(intake_.waitFor<engine::MonitorLink>(2));
    EXPECT_TRUE(intake_.waitForClosedLanes(1));
    const auto links = intake_.taken<engine::MonitorLink>();
    EXPECT_TRUE(links[0].connected);
    EXPECT_EQ(links[0].monitor.peer, "127.0.0.1");
    EXPECT_FALSE(links[1].connected);
    EXPECT_EQ(links[1].reason, "closed by the monitor");
    EXPECT_EQ(links[0].connection, links[1].connection);
}

TEST_F(MllpTest, ASenderThatOnlyStopsSendingStillGetsItsAnswer) {
    intake_.answerWith(std::nullopt);
    open();
    Client client{port_};
    client.send(message("1"));
    client.endSending();
    ASSERT_TRUE(intake_.waitFor<engine::MonitorLink>(2));
    EXPECT_TRUE(intake_.closedLanes().empty()) << "what is still to be answered is not unheard yet";
    intake_.release(0, kDurable);
    EXPECT_EQ(client.answer(), "AA|1");
    EXPECT_EQ(client.answer(), "end");
    ASSERT_TRUE(intake_.waitForClosedLanes(1));
}

TEST_F(MllpTest, AHalfMessageIsRecordedWhenTheConnectionEnds) {
    open();
    Client client{port_};
    client.send("\x0BMSH|^~\\&|half");
    client.close();
    ASSERT_TRUE(intake_.waitFor<engine::MessageRejected>(1));
    EXPECT_THAT(intake_.taken<engine::MessageRejected>()[0].reason, HasSubstr("ended inside a message"));
}

TEST_F(MllpTest, ZonelessTimesTakeTheMonitorsZone) {
    if (!zoneRules("Asia/Kolkata")) GTEST_SKIP() << "no tzdata on this computer";
    options_.zoneOf = [](const MonitorIdentity& monitor) { return monitor.bed == "3" ? "Asia/Kolkata" : ""; };
    open();
    Client client{port_};
    client.send(
        wire::frameMllp("MSH|^~\\&|A|B|||20260115143005||ORU^R01|9|P|2.6\rPV1||I|^^3\rOBX|1|NM|150456|1|97|%|||||R"));
    EXPECT_EQ(client.answer(), "AA|9");
    EXPECT_EQ(toIso8601(*intake_.taken<DeviceMessage>()[0].sentAt), "2026-01-15T09:00:05.000Z");
}

}  // namespace
}  // namespace chairside::ingest::test
