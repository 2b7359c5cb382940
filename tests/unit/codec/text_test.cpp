#include "codec/text.h"

#include <gtest/gtest.h>

namespace chairside::codec {
namespace {

struct TextRow {
    const char* name;
    const char* bytes;
    const char* clean;
};

class Utf8 : public testing::TestWithParam<TextRow> {};

TEST_P(Utf8, isKeptOrMendedByteByByte) {
    EXPECT_EQ(toUtf8(GetParam().bytes), GetParam().clean);
    EXPECT_EQ(isUtf8(GetParam().bytes), std::string{GetParam().bytes} == GetParam().clean);
    EXPECT_TRUE(isUtf8(toUtf8(GetParam().bytes)));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Utf8,
    testing::Values(TextRow{"empty", "", ""}, TextRow{"ascii", "SpO2 97 %", "SpO2 97 %"},
                    TextRow{"twoThreeFourBytes", "é₂😀", "é₂😀"},
                    TextRow{"latin1",
                            "36,5\xB0"
                            "C",
                            "36,5?C"},
                    TextRow{"cutInTheMiddle", "caf\xC3", "caf?"}, TextRow{"cutFour", "\xF0\x9F\x98", "???"},
                    TextRow{"aloneContinuation", "\x80x", "?x"}, TextRow{"overlongSlash", "\xC0\xAF", "??"},
                    TextRow{"overlongThree", "\xE0\x80\x80", "???"}, TextRow{"surrogate", "\xED\xA0\x80", "???"},
                    TextRow{"beyondUnicode", "\xF4\x90\x80\x80", "????"}, TextRow{"neverALead", "\xFF", "?"}),
    [](const auto& row) { return row.param.name; });

TEST(Characters, areCountedNotBytes) {
    EXPECT_EQ(countCharacters("Chair é😀"), 8U);
    EXPECT_EQ(countCharacters(""), 0U);
}

}  // namespace
}  // namespace chairside::codec
