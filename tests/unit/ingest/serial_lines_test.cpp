// Serial devices behind a serial-to-TCP box, over real sockets: charted, never answered, and found again after noise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/ingest/mllp_fixture.h"
#include "wire/dinamap_blocks.h"

namespace chairside::ingest::test {
namespace {

const std::string kMasimo = "01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% ALARM=0000 EXC=000800\r\n";

TEST_F(MllpTest, AMasimoLineIsCharted) {
    options_.protocol = LineProtocol::MasimoAscii;
    options_.zoneOf = [](const MonitorIdentity&) { return "UTC"; };
    open();
    Client box{port_};
    box.send("BPM=071 EXC=000800\r\n" + kMasimo + "noise\r\n" + kMasimo);
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(2));
    const DeviceMessage taken = intake_.taken<DeviceMessage>()[0];
    EXPECT_EQ(taken.monitor, (MonitorIdentity{"", "0000000001", "127.0.0.1"}));
    EXPECT_EQ(taken.observations.size(), 3U);
    EXPECT_TRUE(taken.observations[0].measuredAt);
    const auto rejected = intake_.taken<engine::MessageRejected>();
    ASSERT_EQ(rejected.size(), 1U) << "the noise; not what was on its way when we connected";
    box.endSending();
    EXPECT_EQ(box.rest(), "") << "a serial device wants no answers";
}

TEST_F(MllpTest, ALineOfOneMonitorIsThatMonitors) {
    options_.protocol = LineProtocol::MasimoAscii;
    options_.bed = "CHAIR-4";
    open();
    Client box{port_};
    box.send(kMasimo);
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(1));
    EXPECT_EQ(intake_.taken<DeviceMessage>()[0].monitor, (MonitorIdentity{"CHAIR-4", "0000000001", "127.0.0.1"}));
}

TEST_F(MllpTest, ADinamapIsHeardAndNothingIsChartedFromIt) {
    options_.protocol = LineProtocol::Dinamap;
    open();
    Client box{port_};
    std::string stream;
    for (unsigned i = 0; i < 2 * wire::kDinamapCycle; ++i) {
        const std::string body(14, '\x01');
        const auto checksum = wire::dinamapChecksum(body);
        stream += std::string(1, char(i)) + body + char(checksum) + char(checksum ^ 0xFF) + char(i ^ 0xFF);
    }
    box.send(stream);
    ASSERT_TRUE(intake_.waitFor<DeviceMessage>(2));
    EXPECT_EQ(intake_.taken<DeviceMessage>()[0].protocol, "dinamap");
    EXPECT_TRUE(intake_.taken<DeviceMessage>()[0].observations.empty());
}

}  // namespace
}  // namespace chairside::ingest::test
