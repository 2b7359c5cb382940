#include "simulators/scenario/scenario.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "simulators/scenario/judgement.h"

namespace chairside::sim {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr const char* kBegin = "name: \"x\" length: \"2m\" chairs { chair: \"A\" }\n";

Result<Scenario> read(const std::string& more) { return readScenario(kBegin + more, "x.textproto"); }

TEST(Scenario, EveryShippedOneCanBeRead) {
    int count = 0;
    for (const auto& file :
         std::filesystem::directory_iterator(std::filesystem::path(CHAIRSIDE_SOURCE_DIR) / "simulators/scenarios")) {
        if (file.path().extension() != ".textproto") continue;
        const auto scenario = readScenarioFile(file.path().string());
        EXPECT_TRUE(scenario) << (scenario ? "" : scenario.error().text());
        if (!scenario) continue;
        EXPECT_FALSE(scenario.value().about.empty()) << file.path();
        ++count;
    }
    EXPECT_GE(count, 18);
}

TEST(Scenario, BecomesMonitorsFaultsAndExpectations) {
    const auto scenario = readScenario(R"(
        name: "all" length: "1h" seed: 7 step: "2s"
        chairs { chair: "A" speaks: "comen" interval: "2s" into_visit: "20m" history: HISTORY_HYPERTENSION }
        chairs { chair: "P-" count: 2 by_chance: true }
        events { chair: "A" what: "desaturation=80" at: "5m" lasts: "90" }
        events { what: "garbage" at: "0" lasts: "1m" }
        nurse { at: "3m" command { set_phase { chair: "A" phase: PHASE_BASELINE } } }
        nurse { at: "1m" command { call_help { chair: "A" } } refused: true }
        expect { chair: "A" rule: "spo2-low" priority: MEDIUM from: "5m" within: "40s" ends_within: "3m" }
        allow { rule: "vital-lost*" }
    )",
                                       "all.textproto");
    ASSERT_TRUE(scenario) << scenario.error().text();
    const Scenario& s = scenario.value();
    EXPECT_EQ(s.length, minutes{60});
    EXPECT_EQ(s.step, seconds{2});
    ASSERT_EQ(s.chairs.size(), 3U);
    EXPECT_EQ(s.chairs[0].dialect, Dialect::Comen);
    EXPECT_TRUE(s.chairs[0].bedside.calm);
    EXPECT_EQ(s.chairs[2].chair, "P-2");
    EXPECT_FALSE(s.chairs[2].bedside.calm);
    EXPECT_TRUE(s.chairs[0].bedside.faults.active(FaultKind::Desaturation, minutes{6}));
    EXPECT_TRUE(s.chairs[1].bedside.faults.active(FaultKind::Garbage, seconds{30})) << "of every chair";
    EXPECT_FALSE(s.chairs[1].bedside.faults.active(FaultKind::Desaturation, minutes{6}));
    ASSERT_EQ(s.nurse.size(), 2U);
    EXPECT_TRUE(s.nurse[0].refused) << "by time";
    EXPECT_EQ(s.expected[0].text(), "spo2-low (MEDIUM) on A between 5:00 and 5:40, ending within 3:00");
}

struct Wrong {
    const char* name;
    const char* text;
    const char* where;
};

class WrongScenarios : public testing::TestWithParam<Wrong> {};

TEST_P(WrongScenarios, SayWhere) {
    const auto scenario = read(GetParam().text);
    ASSERT_FALSE(scenario);
    EXPECT_EQ(scenario.error().where, GetParam().where) << scenario.error().what;
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongScenarios,
    testing::Values(Wrong{"NoSuchField", "nonsense: 1", "x.textproto:2:9"},
                    Wrong{"NoSuchFault", "events { what: \"sneeze\" at: \"1\" lasts: \"2\" }", "x.textproto, events 1"},
                    Wrong{"NoSuchChair", "events { chair: \"Z\" what: \"motion\" at: \"1\" lasts: \"2\" }",
                          "x.textproto, events 1"},
                    Wrong{"NoTime", "events { what: \"motion\" lasts: \"2\" }", "x.textproto, events 1"},
                    Wrong{"TwiceTheMonitor", "chairs { chair: \"A\" }", "x.textproto, chairs 2"},
                    Wrong{"NoSuchDialect", "chairs { chair: \"B\" speaks: \"morse\" }", "x.textproto, chairs 2"},
                    Wrong{"BadName", "chairs { chair: \"B|C\" }", "x.textproto, chairs 2"},
                    Wrong{"TooFast", "chairs { chair: \"B\" interval: \"0\" }", "x.textproto, chairs 2"},
                    Wrong{"NoCommand", "nurse { at: \"1\" }", "x.textproto, nurse 1"},
                    Wrong{"NoRule", "expect { within: \"5\" }", "x.textproto, expect 1"},
                    Wrong{"TooLate", "expect { rule: \"r\" from: \"1m\" within: \"2m\" }", "x.textproto, expect 1"}),
    [](const auto& row) { return std::string(row.param.name); });

SeenAlarm seen(const std::string& rule, int beganS, std::optional<int> endedS = {}) {
    SeenAlarm alarm{"A", rule, v1::MEDIUM, v1::PHYSIOLOGICAL, seconds{beganS}, {}};
    if (endedS) alarm.ended = seconds{*endedS};
    return alarm;
}

struct Judged {
    const char* name;
    const char* scenario;
    std::vector<SeenAlarm> seen;
    bool passed;
};

class Judgements : public testing::TestWithParam<Judged> {};

TEST_P(Judgements, AreFair) {
    const auto scenario = read(GetParam().scenario);
    ASSERT_TRUE(scenario) << scenario.error().text();
    Judgement judgement;
    judgeAlarms(scenario.value(), GetParam().seen, judgement);
    std::string all;
    for (const Finding& finding : judgement.findings) all += finding.text + "\n";
    EXPECT_EQ(judgement.passed(), GetParam().passed) << all;
}

constexpr const char* kLow = "expect { chair: \"A\" rule: \"low\" from: \"10\" within: \"20\" }";
constexpr const char* kLowTwice =
    "expect { chair: \"A\" rule: \"low\" within: \"60\" } expect { chair: \"A\" rule: \"low\" within: \"60\" }";
constexpr const char* kLowEnds = "expect { chair: \"A\" rule: \"low\" within: \"60\" ends_within: \"30\" }";

INSTANTIATE_TEST_SUITE_P(
    All, Judgements,
    testing::Values(Judged{"Met", kLow, {seen("low", 30)}, true}, Judged{"None", kLow, {}, false},
                    Judged{"TooEarly", kLow, {seen("low", 9)}, false},
                    Judged{"TooLate", kLow, {seen("low", 31)}, false},
                    Judged{"AnotherRule", kLow, {seen("lower", 15)}, false},
                    Judged{"OneMore", kLow, {seen("low", 15), seen("high", 50)}, false},
                    Judged{"OneMoreOfTheSame", kLow, {seen("low", 15), seen("low", 50)}, false},
                    Judged{"BothWereExpected", kLowTwice, {seen("low", 15), seen("low", 50)}, true},
                    Judged{"OnlyOneOfTwo", kLowTwice, {seen("low", 15)}, false},
                    Judged{"Allowed", "allow { rule: \"lo*\" chair: \"A\" }", {seen("low", 15)}, true},
                    Judged{"AllowedElsewhere", "allow { rule: \"lo*\" chair: \"B\" }", {seen("low", 15)}, false},
                    Judged{"Ends", kLowEnds, {seen("low", 15, 40)}, true},
                    Judged{"EndsLate", kLowEnds, {seen("low", 15, 50)}, false},
                    Judged{"DoesNotEnd", kLowEnds, {seen("low", 15)}, false}),
    [](const auto& row) { return std::string(row.param.name); });

Outgoing outgoing(std::int64_t atMs, int spo2) {
    Outgoing one;
    one.bed = "A";
    one.sample.measurements = {{Vital::Spo2, Quantity::whole(spo2), WallTime{atMs}}, {Vital::PulseRate, {}, {}}};
    return one;
}

v1::HistorySeries history(std::initializer_list<std::int64_t> times) {
    v1::HistorySeries series;
    series.set_chair("A");
    series.set_vital(v1::SPO2);
    for (const std::int64_t at : times) {
        v1::Reading& reading = *series.add_readings();
        reading.set_device_unix_ms(at);
        reading.set_value_milli(97'000);
    }
    return series;
}

TEST(TakenBook, TellsWhatIsMissingAndWhatIsThereTwice) {
    TakenBook book;
    book.take(outgoing(1'768'487'405'120, 97), "A", Dialect::Pcd01);
    book.take(outgoing(1'768'487'406'120, 97), "A", Dialect::Comen);
    EXPECT_EQ(book.expected(), 2U) << "what was not measured is not looked for";
    book.found(history({1'768'487'405'120}));
    EXPECT_EQ(book.missing(), 1U);
    EXPECT_EQ(book.firstMissing(), "SPO2 97 of A at 2026-01-15T14:30:06.000Z") << "said to the second";
    book.forgetFound();
    book.found(history({1'768'487'405'120, 1'768'487'406'000, 1'768'487'406'000}));
    EXPECT_EQ(book.missing(), 0U);
    EXPECT_EQ(book.twice(), 1U);
    Judgement judgement;
    judgeTaken(book, Counts{.sent = 2, .acked = 2}, true, judgement);
    EXPECT_TRUE(judgement.passed());
    judgeTaken(book, Counts{.sent = 2, .acked = 2}, false, judgement);
    EXPECT_FALSE(judgement.passed());
}

}  // namespace
}  // namespace chairside::sim
