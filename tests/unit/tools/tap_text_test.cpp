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

// As UTF-8 they are whole characters, and command a terminal all the same.
TEST(VisibleLines, WhatCommandsOrReordersATerminalIsShownAsNumbers) {
    EXPECT_THAT(visibleLines("a\xc2\x9b\x32Jb"), ElementsAre("a\\xc2\\x9b2Jb")) << "CSI as a C1 control";
    EXPECT_THAT(visibleLines("a\xe2\x80\xae\x62"), ElementsAre("a\\xe2\\x80\\xaeb")) << "right-to-left override";
    EXPECT_THAT(visibleLines("a\xe2\x81\xa6\x62"), ElementsAre("a\\xe2\\x81\\xa6b")) << "left-to-right isolate";
    EXPECT_THAT(visibleLines("a\xe2\x80\xa8\x62"), ElementsAre("a\\xe2\\x80\\xa8b")) << "line separator";
    EXPECT_THAT(visibleLines("\xc0\x9b"), ElementsAre("\\xc0\\x9b")) << "too long a form";
    EXPECT_THAT(visibleLines("\xc2\xa0\xe2\x82\xac"), ElementsAre("\xc2\xa0\xe2\x82\xac")) << "others stay";
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

TEST(TapText, WordsCannotReorderALineEither) {
    v1::TapFrame shown = frame();
    shown.set_verdict("so \xe2\x81\xa7 it is");
    EXPECT_EQ(tapText(shown).find("\xe2\x81\xa7"), std::string::npos);
}

TEST(TapText, JsonHasTheSame) {
    EXPECT_THAT(tapJson(frame()), HasSubstr(R"("event":"received","at":"1970-01-01T00:00:00.000Z","connection":3,)"));
    EXPECT_THAT(tapJson(frame()), HasSubstr(R"("raw":"MSH|␍")"));
    EXPECT_THAT(tapJson(frame()), HasSubstr(R"("fate":"charted as SPO2 97 %"}],"skipped":4)"));
}

}  // namespace
}  // namespace chairside::tools
