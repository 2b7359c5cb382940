#include "wire/hl7_answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chairside::wire {
namespace {

using testing::ElementsAre;

std::string header(const std::string& commit, const std::string& application) {
    return "MSH|^~\\&|MON|W|ST|C|||ORU^R01|17|P|2.6|||" + commit + "|" + application;
}

// "CA", "AA": MSA-1 of each answer.
std::vector<std::string> codes(const std::string& bytes, AckCode code) {
    const auto message = Hl7Message::parse(bytes);
    std::vector<std::string> out;
    for (const std::string& answer : buildAnswers(message.value(), {code, {"why", ""}, "7-1", WallTime{}})) {
        const auto parsed = Hl7Message::parse(answer);
        EXPECT_TRUE(parsed.ok()) << answer;
        const Hl7Segment msa = parsed.value().segment(1);
        EXPECT_EQ(msa.field(2), message.value().header().field(10));
        out.emplace_back(msa.field(1));
    }
    return out;
}

TEST(AckMode, FollowsMsh15And16) {
    using Codes = std::vector<std::string>;
    struct Row {
        const char* commit;
        const char* application;
        Codes accepted, error, reject;
    };
    for (const Row& row : {Row{"", "", {"AA"}, {"AE"}, {"AR"}}, Row{"NE", "AL", {"AA"}, {"AE"}, {"AR"}},
                           Row{"AL", "NE", {"CA"}, {"CE"}, {"CR"}}, Row{"AL", "", {"CA"}, {"CE"}, {"CR"}},
                           Row{"AL", "AL", {"CA", "AA"}, {"CE"}, {"CR"}}, Row{"", "AL", {"AA"}, {"AE"}, {"AR"}},
                           Row{"NE", "", {"AA"}, {"AE"}, {"AR"}}, Row{"NE", "NE", {}, {}, {}},
                           Row{"", "NE", {"AA"}, {"AE"}, {"AR"}}, Row{"0", "NE", {"AA"}, {"AE"}, {"AR"}},
                           Row{"ER", "NE", {}, {"CE"}, {"CR"}}, Row{"ER", "", {"AA"}, {"CE"}, {"CR"}},
                           Row{"ER", "AL", {"AA"}, {"CE"}, {"CR"}}, Row{"SU", "ER", {"CA"}, {"AE"}, {"AR"}},
                           Row{"NE", "SU", {"AA"}, {}, {}}, Row{"", "0", {"AA"}, {"AE"}, {"AR"}}}) {
        SCOPED_TRACE(std::string{row.commit} + "/" + row.application);
        EXPECT_EQ(codes(header(row.commit, row.application), AckCode::Accept), row.accepted);
        EXPECT_EQ(codes(header(row.commit, row.application), AckCode::Error), row.error);
        EXPECT_EQ(codes(header(row.commit, row.application), AckCode::Reject), row.reject);
    }
}

TEST(AckMode, IsReadInAHeaderShiftedByOneFieldToo) {
    EXPECT_THAT(
        codes("MSH|^~\\&||MON^00AA^EUI-64||||20190929092150000||ORU^R01^ORU_R01|374|P|2.6|||AL|NE", AckCode::Accept),
        ElementsAre("CA"));
}

std::string onlyAnswer(const std::string& query) {
    const auto whole = Hl7Message::parse(query);
    const std::string lines = linesForAnswer(whole.value());
    const auto message = Hl7Message::parse(lines);
    const auto answers = buildAnswers(message.value(), {AckCode::Accept, {}, "7-1", WallTime{0}});
    EXPECT_EQ(answers.size(), 1u);
    return answers.empty() ? "" : answers.front();
}

TEST(Queries, AreAnsweredThatNobodyIsFound) {
    EXPECT_EQ(onlyAnswer("MSH|^~\\&|MON|GW|||20260115||QRY^A19|2|P|2.3.1\rQRD|20260115|D|D|1|||1^RD|12345|^DEM\r"),
              "MSH|^~\\&|CHAIRSIDE||MON|GW|19700101000000.000+0000||ADR^A19|7-1|P|2.3.1||||||\rMSA|AA|2\r"
              "QAK|1|NF|\rQRD|20260115|D|D|1|||1^RD|12345|^DEM\r");
    EXPECT_EQ(onlyAnswer("MSH|^~\\&||KC1|||20260115||QRY^R02|5|P|2.6\rQRD|20260115|R|I|Q101\rPID|||12345\rQRF|MON\r"),
              "MSH|^~\\&|CHAIRSIDE|||KC1|19700101000000.000+0000||ORF^R04|7-1|P|2.6||||||\rMSA|AA|5\r"
              "QAK|Q101|NF|\rQRD|20260115|R|I|Q101\rQRF|MON\r");
    EXPECT_EQ(onlyAnswer("MSH|^~\\&|M||||20260115||QBP^Q22^QBP_Q21|7|P|2.5\rQPD|IHE PDQ Query|T8|@PID.3.1^1\rRCP|I"),
              "MSH|^~\\&|CHAIRSIDE||M||19700101000000.000+0000||RSP^K22^RSP_K21|7-1|P|2.5||||||\rMSA|AA|7\r"
              "QAK|T8|NF|IHE PDQ Query\rQPD|IHE PDQ Query|T8|@PID.3.1^1\r");
}

TEST(Queries, AreAnsweredEvenWhereOnlyTheCommitWasAskedFor) {
    const std::string query = "MSH|^~\\&|M^1^E|M|||2026||QBP^ZV1^QBP_Q21|7|P|2.6|||AL|NE\rQPD|Q|T8|@PID.3.1^1";
    EXPECT_THAT(codes(query, AckCode::Accept), ElementsAre("CA", "AA"));
    EXPECT_THAT(codes(query, AckCode::Error), ElementsAre("CE"));
}

TEST(Queries, LinesForTheAnswerAreBounded) {
    const std::string query = "MSH|^~\\&|M||||2026||QRY^R02|7|P|2.3\rQRD|" + std::string(100'000, 'x') + "\rQRF|MON";
    const auto message = Hl7Message::parse(query);
    EXPECT_EQ(linesForAnswer(message.value()), "MSH|^~\\&|M||||2026||QRY^R02|7|P|2.3\rQRF|MON");
}

}  // namespace
}  // namespace chairside::wire
