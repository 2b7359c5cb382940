#include "wire/hl7_message.h"

#include <gtest/gtest.h>

namespace chairside::wire {
namespace {

Hl7Message parsed(std::string_view bytes) {
    auto message = Hl7Message::parse(bytes);
    EXPECT_TRUE(message.ok()) << (message ? "" : message.error().text());
    return std::move(message).value();
}

TEST(Hl7Message, CountsFieldsAsHl7Does) {
    const auto message = parsed("MSH|^~\\&|APP^ID|FAC\rOBX|1|NM|150456^NAME^MDC||97\r");
    EXPECT_EQ(message.size(), 2u);
    EXPECT_EQ(message.header().field(1), "|");
    EXPECT_EQ(message.header().field(2), "^~\\&");
    EXPECT_EQ(message.header().component(3, 2), "ID");
    EXPECT_EQ(message.header().field(4), "FAC");
    EXPECT_EQ(message.header().field(5), "");
    const auto obx = message.segment(1);
    EXPECT_EQ(obx.name(), "OBX");
    EXPECT_EQ(obx.field(1), "1");
    EXPECT_EQ(obx.component(3, 3), "MDC");
    EXPECT_EQ(obx.component(3, 4), "");
    EXPECT_EQ(obx.field(4), "");
    EXPECT_EQ(obx.field(5), "97");
    EXPECT_EQ(obx.field(6), "");
    EXPECT_EQ(obx.field(1000), "");
}

TEST(Hl7Message, TakesEverySegmentEnd) {
    for (const char* bytes : {"MSH|^~\\&|A\rPID|1\rPV1||I", "MSH|^~\\&|A\nPID|1\nPV1||I\n",
                              "MSH|^~\\&|A\r\nPID|1\r\nPV1||I\r\n", "MSH|^~\\&|A \rPID|1  \r\r\rPV1||I \r",
                              "\r\n MSH|^~\\&|A\rPID|1\rPV1||I\r", "\xEF\xBB\xBFMSH|^~\\&|A\rPID|1\n\rPV1||I\t\r"}) {
        const auto message = parsed(bytes);
        ASSERT_EQ(message.size(), 3u) << bytes;
        EXPECT_EQ(message.header().field(3), "A") << bytes;
        EXPECT_EQ(message.segment(1).field(1), "1") << bytes;
        EXPECT_EQ(message.segment(2).text(), "PV1||I") << bytes;
    }
}

TEST(Hl7Message, FindsFieldsWhereverTheyFallInABlockOfSixteen) {
    for (std::size_t padding = 0; padding < 40; ++padding) {
        const std::string bytes =
            "MSH|^~\\&|" + std::string(padding, 'x') + "|B|C\rOBX||" + std::string(padding, 'y') + "|Z";
        const auto message = parsed(bytes);
        ASSERT_EQ(message.size(), 2u);
        EXPECT_EQ(message.header().field(3).size(), padding);
        EXPECT_EQ(message.header().field(5), "C");
        EXPECT_EQ(message.segment(1).field(3), "Z");
    }
}

TEST(Hl7Message, TakesOtherSeparators) {
    const auto message = parsed("MSH$%@!*$A%B@C%D\rOBX$1$NM");
    EXPECT_EQ(message.separators(), (Hl7Separators{'$', '%', '@', '!', '*'}));
    EXPECT_EQ(message.header().component(3, 2), "B");
    EXPECT_EQ(message.segment(1).field(2), "NM");
}

TEST(Hl7Message, CompletesAShortMsh2) {
    EXPECT_EQ(parsed("MSH|^|A").separators(), Hl7Separators{});
    EXPECT_EQ(parsed("MSH||A").separators(), Hl7Separators{});
    EXPECT_EQ(parsed("MSH|~\\&|A").separators(), Hl7Separators{});
    EXPECT_EQ(parsed("MSH|^~\\&#|A").separators(), Hl7Separators{}) << "the truncation character of 2.7";
    EXPECT_EQ(parsed("MSH|*|A").separators().component, '*');
}

struct Broken {
    const char* bytes;
    const char* where;
};

TEST(Hl7Message, RefusesWhatHasNoReadableHeaderAndSaysWhere) {
    for (const Broken& row :
         {Broken{"", "MSH"}, Broken{"\r\n  ", "MSH"}, Broken{"foobar", "MSH"}, Broken{"FHS|^~\\&|A\rMSH|^~\\&|", "MSH"},
          Broken{"PID|1\rMSH|^~\\&|A", "MSH"}, Broken{"MSH", "MSH, field 1"}, Broken{"MSHx^~\\&x", "MSH, field 1"},
          Broken{"MSH\r", "MSH, field 1"}, Broken{"MSH{{{{{|", "MSH, field 2"}, Broken{"MSH|^~^&|", "MSH, field 2"},
          Broken{"MSH|AB\\&|", "MSH, field 2"}, Broken{"MSH}\t\t\r", "MSH, field 2"},
          Broken{"MSH} }A\r", "MSH, field 2"}}) {
        const auto message = Hl7Message::parse(row.bytes);
        ASSERT_FALSE(message.ok()) << row.bytes;
        EXPECT_EQ(message.error().where, row.where) << row.bytes;
        EXPECT_FALSE(message.error().what.empty());
    }
}

TEST(Hl7Text, DecodesEscapes) {
    const Hl7Separators separators;
    EXPECT_EQ(unescapeHl7("a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f", separators), "a|b^c&d~e\\f");
    EXPECT_EQ(unescapeHl7("\\X41\\\\X4243\\", separators), "ABC");
    EXPECT_EQ(unescapeHl7("a\\.br\\b\\H\\c\\N\\", separators), "a\nbc");
    EXPECT_EQ(unescapeHl7("C:\\temp", separators), "C:\\temp") << "no escape: kept";
    EXPECT_EQ(unescapeHl7("\\X4\\ \\Z9\\ \\", separators), "\\X4\\ \\Z9\\ \\");
}

TEST(Hl7Text, EscapesWhatItSends) {
    const Hl7Separators separators;
    const std::string nasty = "a|b^c&d~e\\f";
    EXPECT_EQ(unescapeHl7(escapeHl7(nasty, separators), separators), nasty);
    EXPECT_EQ(escapeHl7("a\rb\n", separators), "a b ");
}

struct CharsetRow {
    const char* declared;
    const char* raw;
    const char* shown;
};

TEST(Hl7Text, IsValidUtf8WhateverIsDeclared) {
    for (const CharsetRow& row :
         {CharsetRow{"UNICODE UTF-8", "\xC3\xA9", "\xC3\xA9"}, CharsetRow{"8859/1", "\xE9", "\xC3\xA9"},
          CharsetRow{"8859/1", "\xC3\xA9", "\xC3\xA9"}, CharsetRow{"", "\xE9", "\xEF\xBF\xBD"},
          CharsetRow{"ASCII", "a\xFF\x62", "a\xEF\xBF\xBD\x62"},
          CharsetRow{"UNICODE UTF-8", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
          CharsetRow{"", "a\x1B[31mb", "a [31mb"}, CharsetRow{"", "\\X1B\\[2J", " [2J"}}) {
        const std::string bytes = std::string{"MSH|^~\\&|||||||ORU^R01|1|P|2.6||||||"} + row.declared;
        EXPECT_EQ(parsed(bytes).text(row.raw, 40), row.shown) << row.declared << " " << row.raw;
    }
}

TEST(Hl7Text, IsCutBetweenCharacters) {
    const auto message = parsed("MSH|^~\\&|");
    EXPECT_EQ(message.text(std::string(200, 'a'), 96), std::string(96, 'a'));
    std::string umlauts;
    for (int i = 0; i < 400; ++i) umlauts += "\xC3\xA9";
    EXPECT_EQ(message.text(umlauts, 97).size(), 96u);
}

}  // namespace
}  // namespace chairside::wire
