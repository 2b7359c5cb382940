#include "tools/profile_diff.h"

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>

namespace chairside::tools {
namespace {

using testing::ElementsAre;

v1::AlarmProfile parsed(const std::string& text) {
    v1::AlarmProfile profile;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &profile));
    return profile;
}

const char* const kBefore = R"(
name: "Adult"
rules { id: "spo2-low" vital: SPO2 condition { at_or_below: 91 } clear_margin: 2 on_delay { seconds: 15 } priority: MEDIUM
        advice { en: "Look." } }
rules { id: "sbp-high" vital: NIBP_SYSTOLIC condition { at_or_above: 160 } priority: MEDIUM }
technical { cause: LINK_LOST priority: MEDIUM on_delay { seconds: 5 } }
)";

std::vector<std::string> texts(const std::string& after) {
    std::vector<std::string> all;
    for (const ProfileChange& change : diffProfiles(parsed(kBefore), parsed(after))) all.push_back(changeText(change));
    return all;
}

std::string changed(std::string from, const std::string& to) {
    std::string text = kBefore;
    return text.replace(text.find(from), from.size(), to);
}

TEST(ProfileDiff, SaysRuleFieldOldNewAndUnit) {
    EXPECT_THAT(texts(changed("at_or_below: 91", "at_or_below: 90.5")),
                ElementsAre("spo2-low: limit, at or below: 91 % → 90.5 %"));
    EXPECT_THAT(texts(changed("at_or_above: 160", "at_or_above: 170")),
                ElementsAre("sbp-high: limit, at or above: 160 mmHg → 170 mmHg"));
    EXPECT_THAT(texts(changed("on_delay { seconds: 15 }", "on_delay { seconds: 10 }")),
                ElementsAre("spo2-low: must hold before it alarms: 15 s → 10 s"));
    EXPECT_THAT(texts(changed("cause: LINK_LOST priority: MEDIUM", "cause: LINK_LOST priority: HIGH")),
                ElementsAre("technical LINK_LOST: priority: MEDIUM → HIGH"));
    EXPECT_THAT(texts(changed("Look.", "Look at the patient.")),
                ElementsAre("spo2-low: advice in English: Look. → Look at the patient."));
    EXPECT_THAT(texts(changed("Adult", "Child")), ElementsAre("profile: name: Adult → Child"));
}

TEST(ProfileDiff, SaysWhichRulesCameAndWent) {
    EXPECT_THAT(texts(changed("sbp-high", "sbp-too-high")),
                ElementsAre("sbp-high: removed: MEDIUM; limit, at or above 160 mmHg; vital NIBP_SYSTOLIC",
                            "sbp-too-high: added: MEDIUM; limit, at or above 160 mmHg; vital NIBP_SYSTOLIC"));
}

TEST(ProfileDiff, OrderAndCommentsAreNoDifference) {
    std::string commented = kBefore;
    commented.insert(0, "# a comment\n");
    EXPECT_THAT(texts(commented), ElementsAre());
    v1::AlarmProfile turned = parsed(kBefore);
    turned.mutable_rules()->SwapElements(0, 1);
    EXPECT_TRUE(diffProfiles(parsed(kBefore), turned).empty());
}

TEST(ProfileDiff, JsonNamesTheFieldOfTheFile) {
    const auto changes = diffProfiles(parsed(kBefore), parsed(changed("at_or_below: 91", "at_or_below: 90")));
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(
        changeJson(changes[0]),
        R"({"rule":"spo2-low","field":"condition.at_or_below","words":"limit, at or below","before":"91","after":"90","unit":"%"})");
}

}  // namespace
}  // namespace chairside::tools
