#include "station/options.h"

#include <gtest/gtest.h>

namespace chairside::station {
namespace {

TEST(Endpoint, IsANumericAddressAndAPort) {
    EXPECT_EQ(parseEndpoint("127.0.0.1:2575").value().port, 2575);
    EXPECT_EQ(parseEndpoint("[::1]:0").value().address, "::1");
    for (const char* text : {"", "127.0.0.1", "localhost:1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", ":1"}) {
        EXPECT_FALSE(parseEndpoint(text).ok()) << text;
    }
}

TEST(ClockChoice, IsRealSteppedOrASpeed) {
    EXPECT_EQ(parseClock("real").value().kind, ClockChoice::Kind::Real);
    EXPECT_EQ(parseClock("stepped").value().kind, ClockChoice::Kind::Stepped);
    EXPECT_EQ(parseClock("60").value().speed, 60);
    for (const char* text : {"", "fast", "0", "-1", "60x", "100000"}) EXPECT_FALSE(parseClock(text).ok()) << text;
}

TEST(Options, DemonstrationClocksNeedDemoData) {
    Options options;
    options.clock = parseClock("60").value();
    EXPECT_FALSE(checkOptions(options).ok());
    options.allowDemoData = true;
    EXPECT_TRUE(checkOptions(options).ok());
}

TEST(Options, ListeningBeyondThisMachineMustBeMeant) {
    Options options;
    options.mllp.address = "0.0.0.0";
    EXPECT_FALSE(checkOptions(options).ok());
    options.mllpAllow = {"192.168.7.0/24"};
    EXPECT_TRUE(checkOptions(options).ok());
    options.link.address = "0.0.0.0";
    EXPECT_FALSE(checkOptions(options).ok());
    options.insecure = true;
    EXPECT_TRUE(checkOptions(options).ok());
}

}  // namespace
}  // namespace chairside::station
