// DINAMAP blocks: found in any stream, checked, gathered into one message a second, never charted by guess.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "wire/dinamap_blocks.h"

namespace chairside::wire {
namespace {

std::string block(unsigned sequence, unsigned status = 0, const std::string& numbers = std::string(3, '\0')) {
    const std::string body = std::string(1, char(status)) + "waveforms." + numbers;
    const auto checksum = dinamapChecksum(body);
    return std::string(1, char(sequence)) + body + char(checksum) + char(checksum ^ 0xFF) + char(sequence ^ 0xFF);
}

std::string blocks(unsigned from, unsigned count) {
    std::string stream;
    for (unsigned i = from; i < from + count; ++i) {
        stream += block(i % kDinamapSequences, 0, i % kDinamapCycle == 45 ? "\x32\x04\x0c" : std::string(3, '\0'));
    }
    return stream;
}

struct Cut {
    std::size_t blocks = 0, garbage = 0;
    bool operator==(const Cut&) const = default;
};

Cut cut(std::string_view bytes, std::size_t piece) {
    DinamapFramer framer;
    Cut cut;
    const auto take = [&](const DinamapEvent& event) {
        if (event.kind == DinamapEvent::Kind::Block) ++cut.blocks;
        if (event.kind == DinamapEvent::Kind::Garbage) cut.garbage += event.count;
    };
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(bytes.substr(at, piece));
        while (const auto event = framer.next()) take(*event);
    }
    if (const auto event = framer.finish()) take(*event);
    return cut;
}

TEST(DinamapBlock, IsOneOnlyWhenEverythingAgrees) {
    const std::string good = block(7);
    ASSERT_EQ(good.size(), kDinamapBlock);
    EXPECT_TRUE(isDinamapBlock(good));
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string bad = good;
        bad[at] = char(bad[at] ^ 0x10);
        EXPECT_FALSE(isDinamapBlock(bad)) << at;
    }
    EXPECT_FALSE(isDinamapBlock(good.substr(1)));
    EXPECT_FALSE(isDinamapBlock(block(200))) << "sequence numbers end at 199";
}

TEST(DinamapFramer, FindsBlocksAgainAfterNoiseInAnyPieces) {
    const std::string stream =
        blocks(3, 4).substr(5) + "noise" + blocks(10, 3) + block(13).substr(0, 9) + blocks(14, 2);
    const Cut whole = cut(stream, stream.size());
    EXPECT_EQ(whole, (Cut{8, 13 + 5 + 9}));
    for (std::size_t piece = 1; piece < stream.size(); ++piece) ASSERT_EQ(cut(stream, piece), whole) << piece;
}

TEST(DinamapCycle, ASecondIsOneMessageThatChartsNothing) {
    DinamapCycle cycle{"10.0.0.7"};
    std::vector<DeviceMessage> messages;
    const std::string stream = blocks(0, 100);
    for (std::size_t at = 0; at < stream.size(); at += kDinamapBlock) {
        if (auto message = cycle.add(stream.substr(at, kDinamapBlock))) messages.push_back(*std::move(message));
    }
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_TRUE(messages[1].observations.empty());
    ASSERT_EQ(messages[1].unmapped.size(), 1U);
    EXPECT_EQ(messages[1].unmapped[0].sample, "1 blocks");
    EXPECT_TRUE(messages[1].alerts.empty());
    EXPECT_EQ(messages[1].listsTold, std::vector<std::string>{""}) << "both bits are off: no alarm is on";
    EXPECT_EQ(cycle.takeRaw(), stream.substr(95 * kDinamapBlock, kDinamapBlock));
}

TEST(DinamapCycle, MissingBlocksAndAlarmBitsAreTold) {
    DinamapCycle cycle{"10.0.0.7"};
    std::optional<DeviceMessage> message;
    for (const unsigned sequence : {40U, 41U, 44U}) EXPECT_FALSE(cycle.add(block(sequence, sequence == 41 ? 0x20 : 0)));
    for (unsigned sequence = 45; sequence < 50; ++sequence) message = cycle.add(block(sequence, 0x40));
    ASSERT_TRUE(message);
    ASSERT_EQ(message->unmapped.size(), 1U);
    EXPECT_EQ(message->unmapped[0].sample, "2");
    ASSERT_EQ(message->alerts.size(), 2U);
    EXPECT_EQ(message->alerts[0].priority, DeviceAlertPriority::High);
    EXPECT_EQ(message->alerts[1].priority, DeviceAlertPriority::Medium);
    EXPECT_FALSE(cycle.add(block(50)));
    const auto jumped = cycle.add(block(120));
    ASSERT_TRUE(jumped) << "another cycle began";
    EXPECT_TRUE(jumped->alerts.empty()) << "of its own second alone";
}

TEST(DinamapCycle, ASequenceNumberThatNeverMovesStillEndsCycles) {
    DinamapCycle cycle{"10.0.0.7"};
    std::size_t messages = 0;
    std::size_t rawMost = 0;
    for (std::size_t i = 0; i < 10 * kDinamapCycle; ++i) {
        if (cycle.add(block(7, 0, "\x32\x04\x0c"))) ++messages;
        rawMost = std::max(rawMost, cycle.takeRaw().size());
    }
    EXPECT_EQ(messages, 10U);
    EXPECT_EQ(rawMost, kDinamapCycle * kDinamapBlock);
}

TEST(DinamapCapture, EveryBlockOfAMonitorIsSound) {
    const char* const set = std::getenv("CHAIRSIDE_CORPUS");
    const std::filesystem::path base = set ? set : CHAIRSIDE_SOURCE_DIR "/../shared/corpus";
    std::ifstream in{base / "captures/ge-dinamap-pro1000-binblocks.txt"};
    if (!in) GTEST_SKIP() << "no corpus (CHAIRSIDE_CORPUS)";
    std::string stream;
    for (std::string line; in >> line;) {
        for (std::size_t at = 0; at + 1 < line.size(); at += 2)
            stream += char(std::stoi(line.substr(at, 2), nullptr, 16));
    }
    ASSERT_EQ(stream.size(), 1152 * kDinamapBlock);
    for (const std::size_t piece : {stream.size(), std::size_t{1}, std::size_t{17}}) {
        EXPECT_EQ(cut(stream, piece), (Cut{1152, 0}));
    }
    EXPECT_EQ(cut(std::string_view{stream}.substr(5), 64), (Cut{1151, 13})) << "joined in the middle of a block";
    DinamapCycle cycle{"peer"};
    std::size_t seconds = 0;
    for (std::size_t at = 0; at < stream.size(); at += kDinamapBlock) {
        const auto message = cycle.add(std::string_view{stream}.substr(at, kDinamapBlock));
        if (!message) continue;
        ++seconds;
        EXPECT_TRUE(message->observations.empty());
    }
    EXPECT_EQ(seconds, 23U);
}

}  // namespace
}  // namespace chairside::wire
