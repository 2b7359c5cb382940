#include "wire/hl7_ack.h"

#include <gtest/gtest.h>

namespace chairside::wire {
namespace {

const WallTime kAt{1'768'487'110'250};

std::string answer(std::string_view to, AckCode code, Error why = {}) {
    const auto message = Hl7Message::parse(to);
    return message ? buildAck(message.value(), {code, std::move(why), "7-1", kAt})
                   : buildBareAck({code, std::move(why), "7-1", kAt});
}

TEST(Hl7Ack, SwapsSenderAndReceiverAndEchoesId) {
    EXPECT_EQ(answer("MSH|^~\\&|MON^0001^EUI-64|WARD|STATION|CLINIC|20260115||ORU^R01^ORU_R01|A "
                     "1/7|P|2.6|||AL|NE||UNICODE UTF-8\r",
                     AckCode::Accept),
              "MSH|^~\\&|STATION|CLINIC|MON^0001^EUI-64|WARD|20260115142510.250+0000||ACK^R01^ACK|7-1|P|2.6||||||"
              "UNICODE UTF-8\r"
              "MSA|AA|A 1/7\r");
}

TEST(Hl7Ack, WithoutIdsVersionOrReceiver) {
    EXPECT_EQ(answer("MSH|^~\\&|||||||ORU^R40", AckCode::Accept),
              "MSH|^~\\&|CHAIRSIDE||||20260115142510.250+0000||ACK^R40^ACK|7-1|P|2.6||||||\rMSA|AA|\r");
}

TEST(Hl7Ack, KeepsTheirSeparators) {
    const std::string ack = answer("MSH$%@!*$A$B$C$D$$$ORU%R01$9$P$2.5", AckCode::Accept);
    EXPECT_TRUE(ack.starts_with("MSH$%@!*$C$D$A$B$")) << ack;
    EXPECT_NE(ack.find("MSA$AA$9\r"), std::string::npos) << ack;
}

TEST(Hl7Ack, SaysWhyEscaped) {
    const std::string ack =
        answer("MSH|^~\\&|A|B|C|D|||ORU^R01|9|P|2.6", AckCode::Error, {"bad | thing\r", "OBX 3, field 5"});
    EXPECT_NE(ack.find("MSA|AE|9|OBX 3, field 5: bad \\F\\ thing \r"), std::string::npos) << ack;
    EXPECT_NE(ack.find("ERR|||207^^HL70357|E||||OBX 3, field 5: bad \\F\\ thing \r"), std::string::npos) << ack;
}

TEST(Hl7Ack, RejectsWhatIsNoHl7) {
    const std::string ack = answer("foobar", AckCode::Reject, {"no MSH", "MSH"});
    EXPECT_TRUE(ack.starts_with("MSH|^~\\&|CHAIRSIDE|")) << ack;
    EXPECT_NE(ack.find("MSA|AR||MSH: no MSH\r"), std::string::npos) << ack;
    EXPECT_TRUE(Hl7Message::parse(ack).ok());
}

}  // namespace
}  // namespace chairside::wire
