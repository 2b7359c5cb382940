// Somebody looks at what monitors send: everything is shown with its fate, within bounds, and only while they look.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/tap.h"
#include "unit/ingest/mllp_fixture.h"

namespace chairside::ingest::test {
namespace {

using testing::HasSubstr;
using Kind = TapEvent::Kind;

TEST_F(MllpTest, WhoLooksSeesFrameFatesAndAnswer) {
    Seen seen;
    const auto watch = options_.tap->watch("", seen.sink());
    open();
    Client client{port_};
    client.send(message("1", "OBX|2|NM|1^X^Y||4||||||R\r"));
    EXPECT_EQ(client.answer(), "AA|1");
    client.close();
    const TapEvent received = seen.wait(Kind::Received);
    EXPECT_THAT(received.raw, HasSubstr("MSH|"));
    EXPECT_EQ(received.peer, "127.0.0.1");
    EXPECT_EQ(received.dialect, "ihe-pcd01");
    EXPECT_THAT(received.verdict, HasSubstr("1 charted, 1 to the unmapped tray; from bed CHAIR-3 device 00AA"));
    ASSERT_EQ(received.fates.size(), 2U);
    EXPECT_THAT(received.fates[0].line, HasSubstr("OBX|1"));
    EXPECT_THAT(received.fates[0].words, HasSubstr("charted as SPO2 97 %"));
    EXPECT_THAT(received.fates[1].words, HasSubstr("not charted: code not in dialect"));
    EXPECT_THAT(seen.wait(Kind::Sent).raw, HasSubstr("MSA|AA|1"));
    EXPECT_EQ(seen.wait(Kind::Closed).verdict, "closed by the monitor");
}

TEST_F(MllpTest, WhoLooksIsToldThatNoChairTakesTheValues) {
    options_.whyNoChair = [](const MonitorIdentity& monitor) { return "nothing names " + monitor.bed; };
    Seen seen;
    const auto watch = options_.tap->watch("", seen.sink());
    open();
    Client client{port_};
    client.send(message("1", "OBX|2|NM|1^X^Y||4||||||R\r"));
    const TapEvent received = seen.wait(Kind::Received);
    EXPECT_THAT(received.verdict, HasSubstr("1 not charted (nothing names CHAIR-3), 2 to the unmapped tray; from bed"));
    ASSERT_EQ(received.fates.size(), 2U);
    EXPECT_THAT(received.fates[0].words, HasSubstr("not charted: no chair; else charted as SPO2 97 %"));
    EXPECT_THAT(received.fates[1].words, HasSubstr("not charted: code not in dialect"));
}

TEST_F(MllpTest, WhoLooksIsToldThatAnAlarmReachesNoChair) {
    options_.whyNoChair = [](const MonitorIdentity& monitor) { return "nothing names " + monitor.bed; };
    Seen seen;
    const auto watch = options_.tap->watch("", seen.sink());
    open();
    Client client{port_};
    client.send(
        wire::frameMllp("MSH|^~\\&|GW^00AA^EUI-64|F|||||ORU^R40^ORU_R40|1|P|2.6\rPV1||I|U^^TYPO\r"
                        "OBR|1|||196616^MDC_EVT_ALARM^MDC\r"
                        "OBX|1|ST|196802^MDC_EVT_LO^MDC|1.1.1.1.1|SpO2 low||||||R\r"
                        "OBX|2|ST|68481^MDC_ATTR_EVENT_PHASE^MDC|1.1.1.1.3|start||||||R\r"));
    const TapEvent received = seen.wait(Kind::Received);
    EXPECT_THAT(received.verdict, HasSubstr("nothing charted (nothing names TYPO), 1 to the unmapped tray, "
                                            "1 alarm of the monitor that reaches no chair"));
    EXPECT_THAT(received.fates, testing::Contains(testing::Field(
                                    &TapFate::words, "not charted: no chair; else alarm of the monitor: SpO2 low")));
}

// Lines that are charted are known last, when the whole message was read.
TEST_F(MllpTest, OfAMessageWithTooManyLinesWhatIsChartedIsShownAndTheRestCounted) {
    Seen seen;
    const auto watch = options_.tap->watch("", seen.sink());
    open();
    Client client{port_};
    std::string unknown;
    for (std::size_t i = 0; i < kTapFatesMax + 44; ++i) unknown += "OBX|2|NM|1^X^Y||4||||||R\r";
    client.send(message("1", unknown));
    const TapEvent received = seen.wait(Kind::Received);
    ASSERT_EQ(received.fates.size(), kTapFatesMax);
    EXPECT_THAT(received.fates[0].words, HasSubstr("charted as SPO2 97 %"));
    EXPECT_THAT(received.verdict, HasSubstr("; 45 more lines not shown"));
}

TEST(Tap, AnAddressOfIpv6IsTheSameHoweverItIsWritten) {
    Tap tap;
    int seen = 0;
    const auto watch = tap.watch("2001:db8::15", [&seen](const TapEvent&) { ++seen; });
    TapEvent event;
    event.peer = "2001:db8:0::15";
    tap.tell(event);
    event.peer = "2001:db8::16";
    tap.tell(event);
    event.peer = "no address";
    tap.tell(event);
    EXPECT_EQ(seen, 1);
}

TEST_F(MllpTest, WhoLooksAtASerialLineIsToldThatNoChairTakesItsValues) {
    options_.protocol = LineProtocol::MasimoAscii;
    options_.bed = "CHAIR-4";
    options_.whyNoChair = [](const MonitorIdentity& monitor) { return "nothing names " + monitor.bed; };
    Seen seen;
    const auto watch = options_.tap->watch("", seen.sink());
    open();
    Client box{port_};
    box.send("01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% ALARM=0000 EXC=000800\r\n");
    const TapEvent received = seen.wait(Kind::Received);
    EXPECT_EQ(received.verdict, "3 not charted (nothing names CHAIR-4)");
    EXPECT_THAT(received.fates,
                testing::Contains(testing::Field(&TapFate::words, "not charted: no chair; else charted as SPO2 97 %")));
}

TEST(Tap, NobodyLooksWhenTheLastHasGone) {
    Tap tap;
    EXPECT_FALSE(tap.watched());
    auto one = tap.watch("", [](const TapEvent&) {});
    auto two = tap.watch("", [](const TapEvent&) {});
    EXPECT_TRUE(tap.watched());
    one.reset();
    EXPECT_TRUE(tap.watched());
    two.reset();
    EXPECT_FALSE(tap.watched());
}

TEST(Tap, OnlySoManyMayLook) {
    Tap tap;
    std::vector<std::shared_ptr<void>> watchers;
    for (int i = 0; i < Tap::kWatchersMax; ++i) watchers.push_back(tap.watch("", [](const TapEvent&) {}));
    EXPECT_EQ(tap.watch("", [](const TapEvent&) {}), nullptr);
    watchers.pop_back();
    EXPECT_NE(tap.watch("", [](const TapEvent&) {}), nullptr);
}

TEST(Tap, OnlyTheAddressAskedForIsShown) {
    Tap tap;
    Seen seen;
    const auto watch = tap.watch("10.0.0.7", seen.sink());
    for (const char* peer : {"10.0.0.7", "10.0.0.8"}) {
        TapEvent event;
        event.peer = peer;
        tap.tell(event);
    }
    EXPECT_EQ(seen.count(), 1U);
}

TEST(Tap, WhatIsLongIsCutAndWhatComesTooFastIsCounted) {
    Tap tap;
    Seen seen;
    const auto watch = tap.watch("", seen.sink());
    TapEvent event;
    event.raw = std::string(1 << 20, 'x');
    tap.tell(event);
    EXPECT_EQ(seen.last().raw.size(), kTapRawMax);
    EXPECT_EQ(seen.last().size, std::size_t{1} << 20);
    for (int i = 0; i < 10 * Tap::kEventsASecond; ++i) tap.tell(TapEvent{});
    EXPECT_LE(seen.count(), std::size_t{2 * Tap::kEventsASecond});
}

}  // namespace
}  // namespace chairside::ingest::test
