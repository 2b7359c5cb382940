#include "wire/mllp_framer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace chairside::wire {
namespace {

using std::string_literals::operator""s;
using Kind = MllpEvent::Kind;

void drain(MllpFramer& framer, std::vector<std::string>& out) {
    const auto letter = [](Kind kind) { return kind == Kind::Message ? "M:" : kind == Kind::Garbage ? "G:" : "R:"; };
    while (const auto event = framer.next()) out.push_back(letter(event->kind) + std::string{event->bytes});
}

std::vector<std::string> frameInPieces(const std::string& bytes, std::size_t piece) {
    MllpFramer framer;
    std::vector<std::string> out;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(std::string_view{bytes}.substr(at, piece));
        drain(framer, out);
    }
    if (const auto rest = framer.finish())
        out.push_back((rest->kind == Kind::Garbage ? "G:" : "R:") + std::string{rest->bytes});
    return out;
}

struct Row {
    const char* name;
    std::string bytes;
    std::vector<std::string> events;
};

const Row kRows[] = {
    {"one",
     "\x0B"
     "abc\x1C\r",
     {"M:abc"}},
    {"two in one read",
     "\x0B"
     "a\x1C\r\x0B"
     "b\x1C\r",
     {"M:a", "M:b"}},
    {"FS without CR",
     "\x0B"
     "a\x1C\x0B"
     "b\x1C",
     {"M:a", "M:b"}},
    {"line ends between frames",
     "\x0B"
     "a\x1C\r\n\r\n\x0B"
     "b\x1C\r",
     {"M:a", "M:b"}},
    {"CR and LF inside are content",
     "\x0B"
     "a\rb\r\n\x1C\r",
     {"M:a\rb\r\n"}},
    {"garbage before",
     "xyz\x0B"
     "a\x1C\r",
     {"G:xyz", "M:a"}},
    {"garbage between",
     "\x0B"
     "a\x1C\rxyz\x0B"
     "b\x1C\r",
     {"M:a", "G:xyz", "M:b"}},
    {"second FS",
     "\x0B"
     "a\x1C\r\x1C\r\x0B"
     "b\x1C\r",
     {"M:a", "G:\x1C\r", "M:b"}},
    {"VT inside restarts",
     "\x0B"
     "aa\x0B"
     "b\x1C\r",
     {"R:aa", "M:b"}},
    {"VT twice",
     "\x0B\x0B"
     "b\x1C\r",
     {"R:", "M:b"}},
    {"empty frame", "\x0B\x1C\r", {"M:"}},
    {"never framed", "MSH|^~\\&|\r", {"G:MSH|^~\\&|\r"}},
    {"cut off",
     "\x0B"
     "a\x1C\r\x0B"
     "half",
     {"M:a", "R:half"}},
    {"NUL inside",
     "\x0B"
     "a\0b\x1C\r"s,
     {"M:a\0b"s}},
};

TEST(MllpFramer, SplitsEveryStreamTheSameWhereverItIsCut) {
    for (const Row& row : kRows) {
        SCOPED_TRACE(row.name);
        // A garbage run may be reported in one piece only: each cut must give the same events.
        for (std::size_t piece = 1; piece <= row.bytes.size(); ++piece) {
            EXPECT_EQ(frameInPieces(row.bytes, piece), row.events) << "pieces of " << piece;
        }
    }
}

TEST(MllpFramer, EverySplitPositionOfTwoFramesGivesBoth) {
    const std::string bytes = frameMllp("MSH|one\r") + frameMllp("MSH|two\r");
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        MllpFramer framer;
        std::vector<std::string> out;
        framer.feed(std::string_view{bytes}.substr(0, cut));
        drain(framer, out);
        framer.feed(std::string_view{bytes}.substr(cut));
        drain(framer, out);
        EXPECT_EQ(out, (std::vector<std::string>{"M:MSH|one\r", "M:MSH|two\r"})) << "cut at " << cut;
    }
}

TEST(MllpFramer, MessageOfExactlyTheLimitPasses) {
    MllpFramer framer{10};
    framer.feed(frameMllp("0123456789"));
    const auto event = framer.next();
    ASSERT_TRUE(event);
    EXPECT_EQ(event->kind, Kind::Message);
    EXPECT_EQ(event->count, 10u);
}

TEST(MllpFramer, TooLongIsRejectedOnceAndTheNextFrameIsRead) {
    MllpFramer framer{10};
    framer.feed(
        "\x0B"
        "0123456789A");
    auto event = framer.next();
    ASSERT_TRUE(event);
    EXPECT_EQ(event->kind, Kind::TooLong);
    EXPECT_EQ(event->reason, "the message is longer than allowed");
    EXPECT_EQ(event->count, 11u);
    framer.feed("BCDEF\x1C\r" + frameMllp("ok"));
    event = framer.next();
    ASSERT_TRUE(event);
    EXPECT_EQ(event->kind, Kind::Garbage) << "the rest of it is accounted for";
    EXPECT_EQ(event->count, 7u);
    event = framer.next();
    ASSERT_TRUE(event);
    EXPECT_EQ(event->bytes, "ok");
}

TEST(MllpFramer, GarbageWithoutEndIsReportedInBoundedPieces) {
    MllpFramer framer;
    std::size_t told = 0;
    for (int i = 0; i < 300; ++i) {
        framer.feed(std::string(1000, 'x'));
        while (const auto event = framer.next()) {
            EXPECT_EQ(event->kind, Kind::Garbage);
            EXPECT_LE(event->bytes.size(), MllpFramer::kSampleMax);
            told += event->count;
        }
    }
    if (const auto rest = framer.finish()) told += rest->count;
    EXPECT_EQ(told, 300'000u);
}

TEST(MllpFramer, ALineEndThatWasNotAskedForIsNoGarbage) {
    MllpFramer framer;
    framer.feed(frameMllp("a"));
    EXPECT_TRUE(framer.next());
    EXPECT_FALSE(framer.finish());
}

TEST(MllpFramer, KnowsThatBytesOutsideAnyFrameWaitToBeTold) {
    struct Stream {
        const char* bytes;
        bool strays;
    };
    for (const Stream& row :
         {Stream{"", false}, Stream{"\r\n", false}, Stream{"noise", true}, Stream{"noise\x0BM", false},
          Stream{"\x0BM\x1C\r", false}, Stream{"\x0BM\x1C\rnoise", true}}) {
        SCOPED_TRACE(row.bytes);
        MllpFramer framer;
        framer.feed(row.bytes);
        while (framer.next()) {}
        EXPECT_EQ(framer.hasStrays(), row.strays);
        (void)framer.finish();
        EXPECT_FALSE(framer.hasStrays());
    }
}

TEST(MllpFramer, IsAsNewAfterFinish) {
    MllpFramer framer;
    framer.feed(
        "\x0B"
        "half");
    EXPECT_TRUE(framer.finish());
    EXPECT_FALSE(framer.finish());
    framer.feed(frameMllp("a"));
    const auto event = framer.next();
    ASSERT_TRUE(event);
    EXPECT_EQ(event->bytes, "a");
}

}  // namespace
}  // namespace chairside::wire
