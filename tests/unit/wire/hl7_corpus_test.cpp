// Messages of real monitors that nobody here wrote. They are not part of the project: skipped where they are missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "unit/wire/wire_test_support.h"
#include "wire/hl7_ack.h"
#include "wire/hl7_mapping.h"
#include "wire/mllp_framer.h"

namespace chairside::wire {
namespace {

using testing::HasSubstr;
using testing::Not;

// The monitors' zone in these tests is UTC.
Result<Mapped> mapBytes(std::string_view bytes) {
    const auto message = Hl7Message::parse(bytes);
    if (!message) return message.error();
    static const ZoneRules utc = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms}; };
    return mapHl7(message.value(), test::ihePcd01(), {"10.0.0.7", [](const MonitorIdentity&) { return &utc; }, true});
}

struct Row {
    const char* file;
    const char* bed;
    const char* device;
    std::vector<std::string> observations;
};

const Row kRows[] = {
    {"ihe-continua-1-bp.hl7",
     "",
     "0123456789ABCDEF",
     {"NIBP_SYSTOLIC 120 @2009-08-13T09:57:15.000Z", "NIBP_DIASTOLIC 80 @2009-08-13T09:57:15.000Z",
      "NIBP_MEAN 100 @2009-08-13T09:57:15.000Z"}},
    // Of R, C, D, F, P, S, U and X only C and F carry a cuff value here; the mean shares the systolic's time.
    {"ihe-pcd01-2-ipf-max.hl7",
     "B1",
     "0123456789ABCDEF",
     {"NIBP_SYSTOLIC 140 @2009-08-13T04:57:25.000Z questionable", "NIBP_MEAN 100 @2009-08-13T04:57:25.000Z"}},
    {"ihe-waveform-1-t5.hl7", "23", "ABC123", {}},
    {"ge-b1x5-1-ibp.hl7", "79874", "080019FFFE134535", {}},  // arterial pressure is not a cuff's
    {"ge-b40-1-cyrillic.hl7",
     "443EC",
     "080019FFFE1443EC",
     {"HEART_RATE 68 @2023-03-09T14:39:00.000Z", "PULSE_RATE 67 @2023-03-09T14:39:00.000Z",
      "SPO2 97 @2023-03-09T14:39:00.000Z"}},
    {"ge-b40-2-header-only.hl7", "103", "080019FFFE4E0DC4", {}},
    {"ge-b40-3-manual-segments.hl7", "V2", "080019FFFE0B4020", {"HEART_RATE 80 @2013-01-22T13:41:00.000Z"}},
    {"mindray-egateway-1-numerics.hl7",
     "5",
     "000F14049B507238",
     {"SPO2 98 @2026-09-12T06:30:00.000Z", "PULSE_RATE 65 @2026-09-12T06:30:00.000Z",
      "PERFUSION_INDEX 1.76 @2026-09-12T06:30:00.000Z", "RESPIRATORY_RATE 17 @2026-09-12T06:30:00.000Z",
      "HEART_RATE 66 @2026-09-12T06:30:00.000Z"}},
    {"mindray-egateway-2-waveform.hl7", "", "", {}},
    {"philips-piicix-1-pocd.hl7",
     "Bed1",
     "7f2586c7-0506-46cd-a612-d8e75b838faa-IntelliVue MX500 - 866064",
     {"HEART_RATE 60 @2021-04-26T03:03:31.496Z demo"}},
    {"comen-nc5-2-oru-sentinel.hl7",
     "24",
     "KC575235977G",
     {"HEART_RATE 89 @2025-06-12T01:00:00.000Z", "PULSE_RATE 88 @2025-06-12T01:00:00.000Z",
      "SPO2 97 @2025-06-12T01:00:00.000Z", "TEMPERATURE 36.8 @2025-06-12T01:00:00.000Z",
      "RESPIRATORY_RATE 18 @2025-06-12T01:00:00.000Z"}},
    {"northern-1-minus100.hl7",
     "",
     "",
     {"TEMPERATURE 38.5 @2025-06-12T09:08:38.000Z", "NIBP_MEAN 114 @2025-06-12T09:33:19.000Z",
      "NIBP_DIASTOLIC 100 @2025-06-12T09:33:19.000Z"}},
};

class Hl7Corpus : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(test::corpus() / "hl7")) GTEST_SKIP() << "no corpus at " << test::corpus();
    }
};

TEST_F(Hl7Corpus, ReadsWhatTheMonitorsMeant) {
    for (const Row& row : kRows) {
        SCOPED_TRACE(row.file);
        const auto mapped = mapBytes(test::readFile(test::corpus() / "hl7" / row.file));
        ASSERT_TRUE(mapped.ok()) << mapped.error().text();
        const DeviceMessage& message = mapped.value().message;
        EXPECT_EQ(message.monitor.bed, row.bed);
        EXPECT_EQ(message.monitor.device, row.device);
        std::vector<std::string> charted;
        for (const auto& observation : message.observations) charted.push_back(test::describe(observation));
        EXPECT_EQ(charted, row.observations);
    }
}

TEST_F(Hl7Corpus, NoFileCrashesOrChartsNonsense) {
    std::size_t files = 0;
    for (const char* folder : {"hl7", "hl7-edge"}) {
        for (const auto& entry : std::filesystem::directory_iterator(test::corpus() / folder)) {
            SCOPED_TRACE(entry.path().string());
            ++files;
            const std::string bytes = test::readFile(entry.path());
            MllpFramer framer;
            framer.feed(bytes);
            std::vector<std::string> messages{bytes};
            while (const auto event = framer.next()) messages.emplace_back(event->bytes);
            for (const std::string& message : messages) {
                const auto mapped = mapBytes(message);
                if (const auto parsed = Hl7Message::parse(message)) {
                    EXPECT_TRUE(
                        Hl7Message::parse(buildAck(parsed.value(), {AckCode::Error, {"x", "y"}, "1", WallTime{}}))
                            .ok());
                }
                if (!mapped) {
                    EXPECT_FALSE(mapped.error().what.empty());
                    continue;
                }
                std::set<Vital> vitals;
                for (const auto& observation : mapped.value().message.observations) {
                    EXPECT_TRUE(vitals.insert(observation.vital).second) << "a vital twice";
                    EXPECT_TRUE(plausible(observation.vital).contains(observation.value))
                        << test::describe(observation);
                }
                for (const auto& item : mapped.value().message.unmapped) EXPECT_THAT(item.reason, Not(HasSubstr("\r")));
            }
        }
    }
    EXPECT_GT(files, 100u);
}

}  // namespace
}  // namespace chairside::wire
