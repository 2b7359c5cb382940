// Session protocols as files: the shipped ones are valid, each slip is named with its place.
#include "codec/protocol_file.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "codec/protocol_codec.h"
#include "unit/session/visit.h"

namespace chairside::codec {
namespace {

TEST(ShippedProtocols, AreFiveAndValid) {
    std::vector<std::string> ids;
    for (const session::Protocol& protocol : builtInProtocols()) ids.push_back(protocol.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"depression-40", "pain-4h", "esketamine", "maintenance", "recovery"}));
    EXPECT_FALSE(builtInProtocol("other"));
}

TEST(ShippedProtocols, SpeakEachLanguage) {
    const auto translated = [](const session::Translations& texts) { return !texts.es.empty() && !texts.de.empty(); };
    for (const session::Protocol& protocol : builtInProtocols()) {
        EXPECT_TRUE(translated(protocol.nameIn)) << protocol.id;
        EXPECT_TRUE(!protocol.infuses || translated(protocol.drug.nameIn)) << protocol.id;
        for (const auto& item : protocol.checklist)
            EXPECT_TRUE(translated(item.textIn)) << protocol.id << ' ' << item.id;
    }
}

TEST(Protocol, NeedsNoTranslation) {
    std::string text = builtInProtocol("depression-40")->text;
    const auto at = text.find("name_in {");
    text.erase(at, text.find('\n', at) - at);
    const auto parsed = parseProtocol(text, "p.textproto");
    ASSERT_TRUE(parsed.ok()) << parsed.error().text();
    EXPECT_EQ(parsed.value().nameIn, session::Translations{});
}

TEST(ShippedProtocols, SayWhatTheDesignSays) {
    using namespace std::chrono_literals;
    const session::Protocol p = *builtInProtocol("depression-40");
    EXPECT_EQ(p.drug.planned, 40min);
    EXPECT_EQ(p.drug.mgPerKg, Quantity::fromMilli(500));
    EXPECT_EQ(p.gate, session::depression().gate);
    EXPECT_EQ(p.leave.afterEnd, 60min);
    EXPECT_EQ(builtInProtocol("esketamine")->leave.afterDose, 2h);
    EXPECT_EQ(builtInProtocol("pain-4h")->drug.planned, 4h);
    EXPECT_FALSE(builtInProtocol("recovery")->infuses);
}

// What is missing stands nowhere: the place is that of the list's first entry, or of what it should be in.
TEST(Protocol, ACriterionThatIsMissingIsNamed) {
    const std::string whole = builtInProtocol("depression-40")->text;
    std::string without = whole;
    without.erase(without.find("criteria: LEAVE_ESCORT"), std::string_view{"criteria: LEAVE_ESCORT"}.size());
    const auto line = 1 + std::count(whole.begin(), whole.begin() + std::ptrdiff_t(whole.find("criteria:")), '\n');
    EXPECT_EQ(parseProtocol(without, "p").error().what,
              "p:" + std::to_string(line) + ":3: leave, criteria: LEAVE_ESCORT has to be among them");
    EXPECT_FALSE(parseProtocol("leave { }", "p").ok());
    EXPECT_FALSE(parseProtocol("", "p").ok());
}

TEST(Protocol, ComesBackFromItsMessage) {
    for (const session::Protocol& protocol : builtInProtocols()) {
        v1::SessionProtocol message;
        toProto(protocol, message);
        auto back = readWhole<session::Protocol>(message, Trust::Journal);
        ASSERT_TRUE(back.ok()) << back.error().text();
        back.value().hash = protocol.hash;
        back.value().text = protocol.text;
        EXPECT_EQ(back.value(), protocol);
    }
}

struct SlipRow {
    const char* name;
    const char* from;
    const char* to;
    const char* finding;
};
class ProtocolSlip : public testing::TestWithParam<SlipRow> {};
TEST_P(ProtocolSlip, IsNamedWithItsPlace) {
    std::string text = builtInProtocol("depression-40")->text;
    const auto at = text.find(GetParam().from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, std::string_view{GetParam().from}.size(), GetParam().to);
    const auto parsed = parseProtocol(text, "p.textproto");
    ASSERT_FALSE(parsed.ok());
    EXPECT_NE(parsed.error().what.find(GetParam().finding), std::string::npos) << parsed.error().what;
    const auto line = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n');
    EXPECT_NE(parsed.error().what.find("p.textproto:" + std::to_string(line) + ":"), std::string::npos)
        << parsed.error().what;
}
INSTANTIATE_TEST_SUITE_P(
    Rows, ProtocolSlip,
    testing::Values(
        SlipRow{"id", "id: \"depression-40\"", "id: \"Depression 40\"", "id: must be at most 64 of a-z, 0-9 and '-'"},
        SlipRow{"typing", "grace {", "grase {", "grase"},
        SlipRow{"tiers", "prescriber_systolic_max: 160", "prescriber_systolic_max: 130",
                "gate, prescriber_systolic_max: lies inside the nurse's limit"},
        SlipRow{"unbelievable", "within_mmhg: 10", "within_mmhg: 100", "baseline, within_mmhg: must be 1 to 30"},
        SlipRow{"planned", "planned { seconds: 2400 }", "planned { seconds: 7200 }",
                "drug, planned: must lie from planned_min to planned_max"},
        SlipRow{"ceiling", "mg_per_kg: 0.5", "mg_per_kg: 1.5", "drug, mg_per_kg: lies above its ceiling"},
        SlipRow{"twice", "criteria: LEAVE_GAIT", "criteria: LEAVE_OXYGEN", "leave, criteria: is there twice"},
        SlipRow{"score", "score: ALDRETE", "score: PHQ9", "leave, score: must be ALDRETE or PADSS"},
        SlipRow{"twice in the list", "id: \"consent\"", "id: \"identity\"", "checklist #2, id: another item has it"}));

TEST(Protocol, HasToScheduleTheBloodPressure) {
    std::string text = builtInProtocol("recovery")->text;
    const std::string row = "schedule { check: CHECK_BLOOD_PRESSURE";
    text.replace(text.find(row), row.size(), "schedule { check: CHECK_RATE");
    const auto parsed = parseProtocol(text, "p.textproto");
    ASSERT_FALSE(parsed.ok());
    EXPECT_NE(parsed.error().what.find("has no blood pressure in PHASE_OBSERVATION from its beginning"),
              std::string::npos);
}

}  // namespace
}  // namespace chairside::codec
