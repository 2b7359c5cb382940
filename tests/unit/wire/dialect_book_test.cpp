#include "wire/dialect_book.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "wire/ascii_text.h"

namespace chairside::wire {
namespace {

Dialect dialect(std::string name, std::vector<Recognition> recognise) {
    return {.name = std::move(name),
            .codes = {},
            .units = {},
            .sentinels = {},
            .chartableStatus = {},
            .notCharted = {},
            .recognise = std::move(recognise)};
}

Recognition asking(void (*fill)(Recognition&)) {
    Recognition recognition;
    fill(recognition);
    return recognition;
}

std::string chosen(const DialectBook& book, const std::string& bytes, const MonitorIdentity& monitor) {
    const auto message = Hl7Message::parse(bytes);
    return book.choose(message.value(), monitor).name();
}

class Choice : public testing::Test {
protected:
    static std::vector<Dialect> dialects() {
        std::vector<Dialect> all;
        all.push_back(dialect("maker", {asking([](Recognition& r) { r.application = "ACME*"; })}));
        all.push_back(dialect("nobody", {asking([](Recognition& r) {
                                  r.application = "";
                                  r.systems = {"none"};
                              })}));
        all.push_back(dialect("both", {asking([](Recognition& r) { r.systems = {"LN", "MDC"}; })}));
        all.push_back(dialect("loinc", {asking([](Recognition& r) { r.systems = {"LN"}; })}));
        all.push_back(dialect("here", {asking([](Recognition& r) { r.address = "10.0.0.9"; })}));
        all.push_back(dialect("again", {asking([](Recognition& r) { r.application = "ACME*"; })}));
        all.push_back(dialect("default", {}));
        return all;
    }
    const DialectBook book{dialects(), {{{.bed = "7", .device = "", .peer = ""}, "loinc", ChairId{"7"}}}};
    const MonitorIdentity somebody{"1", "", "10.0.0.7"};
};

TEST_F(Choice, GoesBySenderThenByCodeSystems) {
    EXPECT_EQ(chosen(book, "MSH|^~\\&|acme 7||", somebody), "maker") << "the first of two that fit equally well";
    EXPECT_EQ(chosen(book, "MSH|^~\\&|X||\rOBX|1|NM|1^a^LN", somebody), "loinc");
    EXPECT_EQ(chosen(book, "MSH|^~\\&|X||\rOBX|1|NM|1^a^LN^2^b^MDC", somebody), "both");
    EXPECT_EQ(chosen(book, "MSH|^~\\&|X||\rOBX|1|NM|1^a^LN\rOBX|2|NM|2^b^MDC", somebody), "both");
    EXPECT_EQ(chosen(book, "MSH|^~\\&|X||\rOBX|1|NM|1^a^MDC", somebody), "default");
    EXPECT_EQ(chosen(book, "MSH|^~\\&|ACME||\rOBX|1|NM|1^a^LN", somebody), "maker");
}

TEST_F(Choice, EmptyMeansThatNothingIsSaidThere) {
    EXPECT_EQ(chosen(book, "MSH|^~\\&|||\rOBX|1|NM|101^HR", somebody), "nobody");
    EXPECT_EQ(chosen(book, "MSH|^~\\&|||\rOBX|1|NM|101^HR^MDC", somebody), "default");
}

TEST_F(Choice, AnAddressBeatsWhatTheMessageSaysAndTheConfigurationBeatsAll) {
    EXPECT_EQ(chosen(book, "MSH|^~\\&|ACME||", {"1", "", "10.0.0.9"}), "here");
    EXPECT_EQ(chosen(book, "MSH|^~\\&|ACME||", {"7", "", "10.0.0.9"}), "loinc");
}

TEST_F(Choice, OfTwoThatTheConfigurationNamesABedCountsBeforeAnAddress) {
    std::vector<FixedDialect> fixed{{{.bed = "", .device = "", .peer = "10.0.0.9"}, "loinc", ChairId{"1"}},
                                    {{.bed = "", .device = "D1", .peer = ""}, "both", ChairId{"2"}},
                                    {{.bed = "7", .device = "", .peer = ""}, "", ChairId{"3"}}};
    for (int order = 0; order < 2; ++order) {
        const DialectBook both{dialects(), fixed};
        EXPECT_EQ(chosen(both, "MSH|^~\\&|X||", {"1", "", "10.0.0.9"}), "loinc");
        EXPECT_EQ(chosen(both, "MSH|^~\\&|X||", {"1", "D1", "10.0.0.9"}), "both");
        EXPECT_EQ(chosen(both, "MSH|^~\\&|ACME||", {"7", "D1", "10.0.0.7"}), "maker") << "fixed to none";
        std::ranges::reverse(fixed);
    }
}

TEST_F(Choice, OfTwoThatNameAMonitorForOneChairTheOneWithADialectHolds) {
    std::vector<FixedDialect> fixed{{{.bed = "", .device = "", .peer = "10.0.0.8"}, "loinc", ChairId{"2"}},
                                    {{.bed = "", .device = "D1", .peer = ""}, "", ChairId{"2"}},
                                    {{.bed = "", .device = "", .peer = "10.0.0.5"}, "loinc", ChairId{"1"}},
                                    {{.bed = "", .device = "D5", .peer = ""}, "both", ChairId{"1"}},
                                    {{.bed = "7", .device = "", .peer = ""}, "", ChairId{"1"}}};
    for (int order = 0; order < 2; ++order) {
        const DialectBook one{dialects(), fixed};
        EXPECT_EQ(chosen(one, "MSH|^~\\&|ACME||", {"1", "D1", "10.0.0.8"}), "loinc");
        EXPECT_EQ(chosen(one, "MSH|^~\\&|ACME||", {"1", "D1", "10.0.0.7"}), "maker") << "that address says nothing";
        EXPECT_EQ(chosen(one, "MSH|^~\\&|ACME||", {"7", "D5", "10.0.0.5"}), "both") << "a device before an address";
        EXPECT_EQ(chosen(one, "MSH|^~\\&|ACME||", {"7", "", "10.0.0.8"}), "maker") << "the address is another chair's";
        std::ranges::reverse(fixed);
    }
}

TEST(Patterns, AStarStandsForAnyText) {
    for (const auto& [text, pattern, fits] :
         {std::tuple{"", "", true}, std::tuple{"a", "", false}, std::tuple{"", "*", true},
          std::tuple{"MINDRAY_EGATEWAY^1", "*egateway*", true}, std::tuple{"VSP^1", "vsp^*", true},
          std::tuple{"VSP", "VSP^*", false}, std::tuple{"abcabd", "*abd", true}, std::tuple{"abcab", "*abd", false},
          std::tuple{"PIC iX", "*PIC*iX*", true}, std::tuple{"iX PIC", "*PIC*iX*", false}}) {
        EXPECT_EQ(fitsPattern(text, pattern), fits) << text << " " << pattern;
    }
}

}  // namespace
}  // namespace chairside::wire
