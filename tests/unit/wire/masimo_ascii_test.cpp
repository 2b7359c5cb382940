// Masimo lines: found in any stream, charted by name, never good while the device says otherwise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "wire/masimo_ascii.h"

namespace chairside::wire {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kLine =
    "01/02/26 10:11:12 SN=0000000001 SPO2=097% BPM=071 PI=02.10% SPCO=--.-% SPMET=--.-% DESAT=-- PIDELTA=+-- "
    "ALARM=0000 EXC=000800";

const ZoneRules kUtc = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms}; };

DeviceMessage mapped(const std::string& line) {
    MasimoContext context;
    context.peer = "10.0.0.7";
    context.zone = &kUtc;
    auto message = mapMasimoLine(line, context);
    EXPECT_TRUE(message.ok()) << line;
    return message.ok() ? std::move(message).value() : DeviceMessage{};
}

std::vector<std::string> values(const DeviceMessage& message) {
    std::vector<std::string> texts;
    for (const Observation& o : message.observations) {
        const char* quality = o.quality == Quality::Good ? "" : o.quality == Quality::Bad ? " bad" : " doubtful";
        texts.push_back(std::string{name(o.vital)} + ' ' + toText(o.value) + quality);
    }
    return texts;
}

std::vector<std::string> cut(std::string_view bytes, std::size_t piece) {
    MasimoFramer framer;
    std::vector<std::string> told;
    const auto take = [&](const MasimoEvent& event) {
        told.push_back((event.kind == MasimoEvent::Kind::Line ? "" : "garbage ") + std::string{event.bytes});
    };
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(bytes.substr(at, piece));
        while (const auto event = framer.next()) take(*event);
    }
    if (const auto event = framer.finish()) take(*event);
    return told;
}

TEST(MasimoAscii, ALineBecomesItsVitals) {
    const DeviceMessage message = mapped(kLine);
    EXPECT_THAT(values(message), ElementsAre("SPO2 97", "PULSE_RATE 71", "PERFUSION_INDEX 2.1"));
    EXPECT_EQ(message.monitor.device, "0000000001");
    EXPECT_EQ(message.protocol, "masimo-ascii");
    ASSERT_TRUE(message.sentAt);
    EXPECT_EQ(toIso8601(*message.sentAt), "2026-01-02T10:11:12.000Z");
    EXPECT_EQ(message.observations[0].measuredAt, message.sentAt);
    EXPECT_TRUE(message.unmapped.empty()) << "dashes carry nothing";
}

struct Exceptions {
    const char* text;
    const char* value;
};

TEST(MasimoAscii, TheExceptionsDecideHowGoodAValueIs) {
    for (const Exceptions& row :
         {Exceptions{"800", "SPO2 98"}, Exceptions{"000800", "SPO2 98"}, Exceptions{"0000800", "SPO2 98"},
          Exceptions{"000000", "SPO2 98"}, Exceptions{"000820", "SPO2 98 bad"}, Exceptions{"000801", "SPO2 98 bad"},
          Exceptions{"000802", "SPO2 98 bad"}, Exceptions{"000880", "SPO2 98 bad"}, Exceptions{"000824", "SPO2 98 bad"},
          Exceptions{"000804", "SPO2 98 doubtful"}, Exceptions{"000808", "SPO2 98 doubtful"},
          Exceptions{"000810", "SPO2 98 doubtful"}, Exceptions{"000840", "SPO2 98 doubtful"},
          Exceptions{"0000C00", "SPO2 98 doubtful"}, Exceptions{"1000800", "SPO2 98 doubtful"},
          Exceptions{"zz", "SPO2 98 doubtful"}}) {
        EXPECT_THAT(values(mapped(std::string{"01/02/26 10:11:12 SPO2=098% EXC="} + row.text)), ElementsAre(row.value))
            << row.text;
    }
}

TEST(MasimoAscii, NoValueIsNoReading) {
    const DeviceMessage message = mapped("01/02/26 10:11:12 SPO2=---% BPM=--- PI=--.--% EXC=000001");
    EXPECT_TRUE(message.observations.empty());
    EXPECT_EQ(message.unmapped.size(), 4U) << "three without a value, and that there is no sensor";
}

TEST(MasimoAscii, WhatIsNotChartedIsSaid) {
    const DeviceMessage message = mapped("01/02/26 10:11:12 SPO2=9x% BPM=60 BPM=61 SPCO=01.0% EXC=800");
    EXPECT_THAT(values(message), ElementsAre("PULSE_RATE 60"));
    ASSERT_EQ(message.unmapped.size(), 3U);
    EXPECT_EQ(message.unmapped[0].reason, "not a number");
    EXPECT_EQ(message.unmapped[1].reason, "said twice in one line");
    EXPECT_EQ(message.unmapped[2].reason, "not charted by this station");
}

TEST(MasimoAscii, ATimeThatIsNoneIsNoTime) {
    const DeviceMessage message = mapped("13/40/26 99:11:12 SPO2=098% EXC=800");
    EXPECT_FALSE(message.sentAt);
    EXPECT_FALSE(message.observations.at(0).measuredAt);
    EXPECT_EQ(message.unmapped.at(0).code, "time");
}

TEST(MasimoAscii, EveryFieldHasItsFate) {
    MasimoContext context;
    std::vector<std::string> fates;
    context.trace = [&](const ObxFate& fate) { fates.push_back(std::string{fate.line} + " -> " + fate.words); };
    ASSERT_TRUE(mapMasimoLine(kLine, context).ok());
    EXPECT_EQ(fates.size(), 11U);
    EXPECT_THAT(fates, testing::Contains("SPO2=097% -> charted as SPO2 97 %"));
    EXPECT_THAT(fates, testing::Contains("DESAT=-- -> carries no value"));
}

TEST(MasimoAscii, OtherLinesAreNone) {
    EXPECT_FALSE(isMasimoLine(""));
    EXPECT_FALSE(isMasimoLine("SPO2=098% EXC=800"));
    EXPECT_FALSE(isMasimoLine("01/02/26 10:11:12 SPO2=098%")) << "cut before the exceptions";
    EXPECT_FALSE(mapMasimoLine("x", {}).ok());
}

TEST(MasimoFramer, FindsLinesInAnyPieces) {
    const std::string stream = kLine.substr(40) + "\r\n" + kLine + "\r\n\r\n" + kLine + "\nnoise\x01\r" + kLine + "\r";
    const auto whole = cut(stream, stream.size());
    EXPECT_THAT(whole, ElementsAre("garbage " + kLine.substr(40), kLine, kLine, "garbage noise\x01", kLine));
    for (std::size_t piece = 1; piece < stream.size(); ++piece) ASSERT_EQ(cut(stream, piece), whole) << piece;
}

TEST(MasimoFramer, ALineWithoutEndIsBounded) {
    MasimoFramer framer;
    std::size_t told = 0;
    for (int i = 0; i < 1000; ++i) {
        framer.feed(std::string(1000, 'x'));
        while (const auto event = framer.next()) {
            EXPECT_LE(event->count, MasimoFramer::kGarbageMax);
            told += event->count;
        }
    }
    EXPECT_GT(told, 990'000U);
    framer.feed("\r\n" + kLine + "\r\n");
    std::vector<MasimoEvent::Kind> kinds;
    while (const auto event = framer.next()) kinds.push_back(event->kind);
    EXPECT_EQ(kinds.back(), MasimoEvent::Kind::Line) << "found again after the noise";
}

std::string corpusFile(const std::string& file) {
    const char* const set = std::getenv("CHAIRSIDE_CORPUS");
    const std::filesystem::path base = set ? set : CHAIRSIDE_SOURCE_DIR "/../shared/corpus";
    std::ifstream in{base / "captures" / file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(MasimoCapture, ARad8IsChartedSecondBySecond) {
    const std::string stream = corpusFile("masimo-rad8-ascii1.txt");
    if (stream.empty()) GTEST_SKIP() << "no corpus (CHAIRSIDE_CORPUS)";
    for (const std::size_t piece : {stream.size(), std::size_t{1}, std::size_t{7}}) {
        const auto lines = cut(stream, piece);
        ASSERT_EQ(lines.size(), 5U);
        EXPECT_THAT(values(mapped(lines[0])), ElementsAre("SPO2 98", "PULSE_RATE 97", "PERFUSION_INDEX 3.6"));
        EXPECT_THAT(values(mapped(lines[1])), ElementsAre("SPO2 98", "PULSE_RATE 96", "PERFUSION_INDEX 3.95"));
        EXPECT_THAT(values(mapped(lines[4])), ElementsAre("SPO2 98", "PULSE_RATE 97", "PERFUSION_INDEX 2.41"));
    }
}

TEST(MasimoCapture, EveryModelIsUnderstood) {
    const std::string stream = corpusFile("masimo-variants.txt");
    if (stream.empty()) GTEST_SKIP() << "no corpus (CHAIRSIDE_CORPUS)";
    const auto lines = cut(stream, 3);
    const std::vector<std::vector<std::string>> expected{
        {},  // Rad-8, no sensor
        {"SPO2 98", "PULSE_RATE 57", "PERFUSION_INDEX 7.02"},
        {"SPO2 98 bad", "PULSE_RATE 101 bad"},  // sensor off, numbers go on
        {"SPO2 98 doubtful", "PULSE_RATE 123 doubtful", "PERFUSION_INDEX 0.55 doubtful"},
        {"SPO2 98 bad", "PULSE_RATE 240 bad", "PERFUSION_INDEX 20 bad"},  // sensor off
        {"SPO2 97", "PULSE_RATE 64", "PERFUSION_INDEX 11.82"},            // Rad-5: no serial number
    };
    ASSERT_EQ(lines.size(), expected.size());
    for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(values(mapped(lines[i])), expected[i]) << lines[i];
    EXPECT_EQ(mapped(lines[3]).monitor.device, "") << "SN=----------";
    EXPECT_EQ(mapped(lines[5]).monitor.device, "");
}

}  // namespace
}  // namespace chairside::wire
