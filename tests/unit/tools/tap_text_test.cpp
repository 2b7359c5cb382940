// Raw bytes made visible, and a frame of the tap as people and programs read it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tools/tap_text.h"

namespace chairside::tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(VisibleLines, ControlCharactersHavePicturesAndCarriageReturnsEndLines) {
    EXPECT_THAT(visibleLines("\x0bMSH|\rPID|\r\n\x1c\r"), ElementsAre("␋MSH|␍", "PID|␍␊", "␜␍"));
}

TEST(VisibleLines, WhatIsNoUtf8IsShownAsNumbers) {
    EXPECT_THAT(visibleLines("M\xfcller 36.8 \xc2\xb0\x43 \xe2\x90"), ElementsAre("M\\xfcller 36.8 °C \\xe2\\x90"));
    EXPECT_THAT(visibleLines(std::string_view{"\0\x7f", 2}), ElementsAre("␀␡"));
}

TEST(VisibleLines, NothingIsOneEmptyLine) { EXPECT_THAT(visibleLines(""), ElementsAre("")); }

v1::TapFrame frame() {
    v1::TapFrame frame;
    frame.set_kind(v1::TAP_RECEIVED);
    frame.set_connection(3);
    frame.set_address("10.0.0.7");
    frame.set_raw("MSH|\r");
    frame.set_size(5);
    frame.set_protocol("mllp");
    frame.set_verdict("1 charted");
    frame.add_fates()->set_line("OBX|1|\x1b[2J");
    frame.mutable_fates(0)->set_fate("charted as SPO2 97 %");
    frame.set_skipped(4);
    return frame;
}

TEST(TapText, ShowsBytesVerdictFatesAndWhatWasLeftOut) {
    const std::string text = tapText(frame());
    EXPECT_THAT(text, HasSubstr("#3 10.0.0.7  received 5 bytes, mllp"));
    EXPECT_THAT(text, HasSubstr("MSH|␍"));
    EXPECT_THAT(text, HasSubstr("= 1 charted"));
    EXPECT_THAT(text, HasSubstr("charted as SPO2 97 %"));
    EXPECT_THAT(text, HasSubstr("4 before were not shown"));
    EXPECT_EQ(text.find('\x1b'), std::string::npos) << "a device cannot command the terminal";
}

TEST(TapText, JsonHasTheSame) {
    EXPECT_THAT(tapJson(frame()), HasSubstr(R"("event":"received","at":"1970-01-01T00:00:00.000Z","connection":3,)"));
    EXPECT_THAT(tapJson(frame()), HasSubstr(R"("raw":"MSH|␍")"));
    EXPECT_THAT(tapJson(frame()), HasSubstr(R"("fate":"charted as SPO2 97 %"}],"skipped":4)"));
}

}  // namespace
}  // namespace chairside::tools
