#include "codec/reading_codec.h"

#include <gtest/gtest.h>

#include "codec/occurrence_codec.h"
#include "unit/codec/samples.h"

namespace chairside::codec {
namespace {

template <class Message, class Domain>
Message encoded(const Domain& from) {
    Message to;
    toProto(from, to);
    return to;
}

TEST(ReadingCodec, aReadingComesBackWhole) {
    EXPECT_EQ(fromProto(encoded<v1::Reading>(samples::reading())).value(), samples::reading());
}

TEST(ReadingCodec, timesThatAreUnknownStayUnknown) {
    Reading reading = samples::reading();
    reading.measuredAt.reset();
    reading.deviceTime.reset();
    const auto back = fromProto(encoded<v1::Reading>(reading)).value();
    EXPECT_EQ(back, reading);
    EXPECT_FALSE(back.measuredAt.has_value());
}

TEST(ReadingCodec, timeZeroIsATime) {
    Reading reading = samples::reading();
    reading.measuredAt = WallTime{0};
    EXPECT_EQ(fromProto(encoded<v1::Reading>(reading)).value().measuredAt, WallTime{0});
}

// Checkpoints hold such readings too.
TEST(ReadingCodec, aReadingsTimeBeforeTheYear1StaysReadableAsTheFirstThereIs) {
    Reading reading = samples::reading();
    reading.deviceTime = WallTime{kUnixMsMin - 1};
    const auto back = fromProto(encoded<v1::Reading>(reading));
    ASSERT_TRUE(back.ok()) << back.error().text();
    EXPECT_EQ(back.value().deviceTime, WallTime{kUnixMsMin});
}

TEST(ReadingCodec, aDeviceMessageComesBackWhole) {
    EXPECT_EQ(fromProto(encoded<v1::DeviceMessage>(samples::deviceMessage())).value(), samples::deviceMessage());
}

TEST(ReadingCodec, aStrangersAlertNeedsACodeAPhaseAndFewWords) {
    const auto faultOf = [](void (*spoil)(v1::DeviceAlert&)) {
        auto message = encoded<v1::DeviceMessage>(samples::deviceMessage());
        spoil(*message.mutable_alerts(0));
        return fromProto(message).error().where;
    };
    EXPECT_EQ(faultOf([](v1::DeviceAlert& alert) { alert.clear_code(); }), "alerts[0].code");
    EXPECT_EQ(faultOf([](v1::DeviceAlert& alert) { alert.clear_phase(); }), "alerts[0].phase");
    EXPECT_EQ(faultOf([](v1::DeviceAlert& alert) { alert.set_text(std::string(121, 'x')); }), "alerts[0].text");
}

TEST(ReadingCodec, anActorAndAMonitorComeBackWhole) {
    EXPECT_EQ(fromProto(encoded<v1::Actor>(samples::actor())).value(), samples::actor());
    EXPECT_EQ(fromProto(encoded<v1::MonitorIdentity>(samples::monitor())).value(), samples::monitor());
}

TEST(ReadingCodec, everyVitalHasItsNumber) {
    for (const Vital vital : kAllVitals) EXPECT_EQ(v1::Vital_Name(toV1(vital)), name(vital));
}

TEST(OccurrenceCodec, anOccurrenceComesBackWhole) {
    EXPECT_EQ(fromProto(encoded<v1::Occurrence>(samples::occurrence())).value(), samples::occurrence());
}

TEST(OccurrenceCodec, whatIsNotThereStaysAway) {
    alarm::Occurrence bare;
    bare.id = {.sequence = 7, .ordinal = 0};
    bare.rule = "link-lost";
    EXPECT_EQ(fromProto(encoded<v1::Occurrence>(bare)).value(), bare);
}

TEST(OccurrenceCodec, anIdThatIsNoneIsRefusedByName) {
    auto message = encoded<v1::Occurrence>(samples::occurrence());
    message.set_id("12");
    EXPECT_EQ(fromProto(message).error().where, "id");
}

TEST(Quantities, peopleWriteAtMostThreeDecimals) {
    EXPECT_EQ(toQuantity(36.65), Quantity::fromMilli(36'650));
    EXPECT_EQ(toQuantity(-0.001), Quantity::fromMilli(-1));
    EXPECT_EQ(toQuantity(0.1 + 0.2), Quantity::fromMilli(300)) << "a decimal's own rounding is forgiven";
    EXPECT_EQ(toQuantity(1.2345), std::nullopt);
    EXPECT_EQ(toQuantity(1e7), std::nullopt);
    EXPECT_EQ(toQuantity(std::numeric_limits<double>::quiet_NaN()), std::nullopt);
    EXPECT_EQ(toQuantity(std::numeric_limits<double>::infinity()), std::nullopt);
}

TEST(Quantities, everyThousandthSurvivesTheContractsDouble) {
    for (std::int64_t milli = -300'000; milli <= 300'000; ++milli) {
        const auto quantity = Quantity::fromMilli(milli);
        ASSERT_EQ(toQuantity(quantity.toDouble()), quantity);
    }
}

}  // namespace
}  // namespace chairside::codec
