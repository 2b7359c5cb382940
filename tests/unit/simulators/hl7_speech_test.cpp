// Each maker's messages are read by the station's own mapping, with the shipped dialects, and mean what was meant.
#include "simulators/monitor/hl7_speech.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "codec/dialect_file.h"
#include "simulators/monitor/bedside_monitor.h"
#include "unit/simulators/floor_of_samples.h"
#include "wire/hl7_mapping.h"

namespace chairside::sim {
namespace {

using std::chrono::seconds;

struct Maker {
    Dialect dialect;
    const char* heardAs;
    const char* bed;       // heard; empty: it tells none
    bool pulseAndBreaths;  // says both
    bool cuffTime;         // the cuff has a time of its own
    bool alarms;
    bool alarmEnds;  // in words; else by a list that does not name it any more, or not at all
};

const Maker kMakers[] = {
    {Dialect::Pcd01, "ihe-pcd01", "CHAIR-3", true, true, true, true},
    {Dialect::MindrayEgateway, "mindray-egateway", "CHAIR-3", true, true, true, true},
    {Dialect::MindrayPds, "mindray-pds", "", true, true, true, false},
    {Dialect::PhilipsEfficia, "philips-mdil", "CHAIR-3", true, false, true, false},
    {Dialect::PhilipsPicix, "philips-picix", "CHAIR-3", true, true, false, false},
    {Dialect::GeBSeries, "ge-bseries", "CHAIR-3", true, false, false, false},
    {Dialect::Comen, "comen", "CHAIR-3", true, true, false, false},
    {Dialect::NihonKohden, "nihon-kohden", "CHAIR-3", false, true, false, false},
};

const wire::DialectBook& book() {
    static const wire::DialectBook all(codec::shippedDialects());
    return all;
}

// Simulated monitors are set to UTC.
const wire::ZoneRules* utc(const MonitorIdentity&) {
    static const wire::ZoneRules rules = [](wire::LocalTime at) -> Result<WallTime> { return WallTime{at.ms}; };
    return &rules;
}

DeviceMessage heard(const std::string& text) {
    const auto parsed = wire::Hl7Message::parse(text);
    EXPECT_TRUE(parsed) << parsed.error().text() << text;
    const auto choose = [](const wire::Hl7Message& m, const MonitorIdentity& id) -> const wire::DialectIndex& {
        return book().choose(m, id);
    };
    const auto mapped = wire::mapHl7(parsed.value(), choose, {.peer = "127.0.0.1", .zoneOf = utc, .demoAllowed = true});
    EXPECT_TRUE(mapped) << mapped.error().text() << text;
    return mapped.value().message;
}

Sample sample() {
    const WallTime at = WallTime{kProgramStart.unixMs() / 1000 * 1000} + seconds{10};
    const WallTime cuff = at - seconds{250};
    return {seconds{10},
            at,
            {{Vital::Spo2, Quantity::whole(97), at},
             {Vital::PulseRate, Quantity::whole(82), at},
             {Vital::RespiratoryRate, Quantity::whole(14), at},
             {Vital::NibpSystolic, Quantity::whole(142), cuff},
             {Vital::NibpDiastolic, Quantity::whole(91), cuff},
             {Vital::NibpMean, Quantity::whole(109), cuff}},
            true,
            {}};
}

const MonitorIdentity kMonitor{"CHAIR-3", "0200000000ABCDEF", ""};

class Makers : public testing::TestWithParam<Maker> {
protected:
    Spoken say(const Sample& sample) { return speak(GetParam().dialect, kMonitor, kProgramStart, 41, sample); }
};

TEST_P(Makers, AreUnderstoodAsTheyMeanIt) {
    const Sample said = sample();
    std::vector<Observation> all;
    for (const SpokenMessage& message : say(said)) {
        const DeviceMessage understood = heard(message.text);
        EXPECT_EQ(understood.dialect, GetParam().heardAs);
        EXPECT_EQ(understood.monitor.bed, GetParam().bed);
        EXPECT_EQ(understood.messageId, message.controlId);
        all.insert(all.end(), understood.observations.begin(), understood.observations.end());
    }
    for (const Measurement& measurement : said.measurements) {
        if (!GetParam().pulseAndBreaths && measurement.vital == Vital::RespiratoryRate) continue;
        const auto found =
            std::ranges::find_if(all, [&](const Observation& o) { return o.vital == measurement.vital; });
        ASSERT_NE(found, all.end()) << name(measurement.vital);
        EXPECT_EQ(found->value, measurement.value);
        EXPECT_TRUE(found->demo);
        if (!isCuff(measurement.vital)) continue;
        EXPECT_EQ(found->measuredAt.has_value(), GetParam().cuffTime);
    }
}

// A recording holds vitals that no simulated patient has, in any order.
TEST_P(Makers, SayOfARecordingWhatTheySayTheySay) {
    for (const Vital vital : kAllVitals) {
        if (vital == Vital::Rate) continue;
        Sample recorded = sample();
        const Measurement measurement{vital, plausible(vital).highest, recorded.at};
        recorded.measurements = {{Vital::Rate, Quantity::whole(60), recorded.at}, measurement};
        std::vector<Observation> all;
        for (const SpokenMessage& message : say(recorded)) {
            const DeviceMessage understood = heard(message.text);
            all.insert(all.end(), understood.observations.begin(), understood.observations.end());
        }
        ASSERT_EQ(all.size(), says(GetParam().dialect, vital) ? 1U : 0U) << name(vital);
        if (all.empty()) continue;
        EXPECT_EQ(all.front().vital, vital);
        EXPECT_EQ(all.front().value, measurement.value);
    }
}

TEST(HL7Speech, SaysEveryVitalAsIhePcd01OrOverTheLink) {
    for (const Vital vital : kAllVitals) {
        EXPECT_EQ(says(Dialect::Pcd01, vital), vital != Vital::Rate) << name(vital);
        EXPECT_EQ(says(Dialect::Link, vital), vital != Vital::Rate) << name(vital);
    }
    EXPECT_FALSE(says(Dialect::NihonKohden, Vital::RespiratoryRate));
    EXPECT_FALSE(says(Dialect::GeBSeries, Vital::Temperature));
}

TEST_P(Makers, SayNoValueSoThatNoneIsCharted) {
    Sample off = sample();
    for (Measurement& measurement : off.measurements) measurement.value.reset();
    for (const SpokenMessage& message : say(off)) {
        const DeviceMessage understood = heard(message.text);
        EXPECT_TRUE(understood.observations.empty()) << message.text;
    }
}

TEST_P(Makers, ReportTheirAlarms) {
    Sample alarming = sample();
    alarming.alarms = {{MonitorAlarmKind::Spo2Low, true, Quantity::whole(86)}, {MonitorAlarmKind::ProbeOff, true, {}}};
    alarming.alarmsOn = {MonitorAlarmKind::Spo2Low, MonitorAlarmKind::ProbeOff};
    std::vector<DeviceAlert> began;
    for (const SpokenMessage& message : say(alarming)) {
        const auto alerts = heard(message.text).alerts;
        began.insert(began.end(), alerts.begin(), alerts.end());
    }
    ASSERT_EQ(began.size(), GetParam().alarms ? 2U : 0U);
    if (!GetParam().alarms) return;
    EXPECT_EQ(began[0].vital, Vital::Spo2);
    EXPECT_TRUE(began[0].demo);
    EXPECT_NE(began[0].text.find("SpO2"), std::string::npos) << began[0].text;
    for (MonitorAlarm& alarm : alarming.alarms) alarm.began = false;
    alarming.alarmsOn.clear();
    std::vector<DeviceAlert> ended;
    for (const SpokenMessage& message : say(alarming)) {
        const auto alerts = heard(message.text).alerts;
        ended.insert(ended.end(), alerts.begin(), alerts.end());
    }
    ASSERT_EQ(ended.size(), GetParam().alarmEnds ? 2U : 0U);
    for (std::size_t i = 0; i < ended.size(); ++i) {
        EXPECT_EQ(ended[i].phase, DeviceAlertPhase::Ended);
        EXPECT_EQ(ended[i].code, began[i].code) << "the end names the same alarm";
    }
}

TEST_P(Makers, NoStationThatWatchesPatientsChartsThem) {
    for (const SpokenMessage& message : say(sample())) {
        const auto parsed = wire::Hl7Message::parse(message.text);
        ASSERT_TRUE(parsed);
        const auto choose = [](const wire::Hl7Message& m, const MonitorIdentity& id) -> const wire::DialectIndex& {
            return book().choose(m, id);
        };
        const auto mapped = wire::mapHl7(parsed.value(), choose, {.peer = "127.0.0.1", .zoneOf = {}});
        ASSERT_TRUE(mapped);
        EXPECT_TRUE(mapped.value().message.observations.empty()) << message.text;
    }
}

TEST_P(Makers, SameSeedSameBytes) {
    const auto bytes = [&](std::uint64_t seed) {
        BedsideOptions options = bedside(seed, 1, {{FaultKind::Desaturation, seconds{60}, seconds{60}, 80}});
        options.ownAlarms = true;
        BedsideMonitor monitor(options);
        std::string all;
        std::uint64_t number = 0;
        for (const Sample& one : samplesUntil(monitor, seconds{400})) {
            for (const SpokenMessage& message : speak(GetParam().dialect, kMonitor, kProgramStart, ++number, one))
                all += message.controlId + message.text;
        }
        return all;
    };
    EXPECT_EQ(bytes(7), bytes(7));
    EXPECT_NE(bytes(7), bytes(8));
}

INSTANTIATE_TEST_SUITE_P(All, Makers, testing::ValuesIn(kMakers), [](const auto& row) {
    std::string text(name(row.param.dialect));
    std::ranges::replace(text, '-', '_');
    return text;
});

TEST(HL7Speech, HasTheQuirksOfItsMakers) {
    const Sample said = sample();
    const auto first = [&](Dialect dialect, std::uint64_t number) {
        return speak(dialect, kMonitor, kProgramStart, number, said).front();
    };
    EXPECT_EQ(first(Dialect::GeBSeries, 1).controlId, first(Dialect::GeBSeries, 2).controlId) << "MSH-10 repeats";
    EXPECT_EQ(first(Dialect::GeBSeries, 1).text.find('\r'), std::string::npos) << "LF";
    EXPECT_NE(first(Dialect::Comen, 1).text.find("\r\nOBX"), std::string::npos) << "CRLF";
    EXPECT_NE(first(Dialect::Comen, 1).text.find("|8388607|"), std::string::npos) << "a sentinel";
    EXPECT_EQ(first(Dialect::NihonKohden, 1).text.find("+0000"), std::string::npos) << "no zone";
    EXPECT_EQ(first(Dialect::MindrayPds, 1).controlId, "204") << "MSH-10 is the kind of message";
    // The cuff comes again with every message, at its own time.
    const Spoken again = speak(Dialect::MindrayPds, kMonitor, kProgramStart, 42, said);
    EXPECT_EQ(again.back().controlId, "503");
    EXPECT_EQ(again.back().text, speak(Dialect::MindrayPds, kMonitor, kProgramStart, 43, said).back().text);
}

TEST(HL7Speech, EachParameterModuleOfAMindrayPdsHasAMessageOfItsOwn) {
    Sample said = sample();
    said.measurements.push_back({Vital::HeartRate, Quantity::whole(81), said.at});
    std::vector<std::set<Vital>> told;
    for (const SpokenMessage& message : speak(Dialect::MindrayPds, kMonitor, kProgramStart, 41, said)) {
        EXPECT_EQ(message.controlId, told.size() < 3 ? "204" : "503");
        told.emplace_back();
        for (const Observation& o : heard(message.text).observations) told.back().insert(o.vital);
    }
    EXPECT_EQ(told, (std::vector<std::set<Vital>>{{Vital::HeartRate},
                                                  {Vital::RespiratoryRate},
                                                  {Vital::Spo2, Vital::PulseRate},
                                                  {Vital::NibpSystolic, Vital::NibpDiastolic, Vital::NibpMean}}));
}

std::string namedIn(const DeviceMessage& message) {
    std::string texts;
    for (const DeviceAlert& alert : message.alerts) texts += alert.text + ' ';
    return texts;
}

// 54 and 56 are lists: each tells all that is on, so that what it no longer names has ended.
TEST(HL7Speech, AnOlderMindrayListsAllAlarmsThatAreOnAtEachChange) {
    using Kind = MonitorAlarmKind;
    struct Change {
        MonitorAlarm what;
        std::vector<MonitorAlarmKind> on;
        std::string kind, named;
    };
    const Change changes[] = {
        {{Kind::Spo2Low, true, {}}, {Kind::Spo2Low}, "54", "SpO2 Too Low "},
        {{Kind::PulseLow, true, {}}, {Kind::Spo2Low, Kind::PulseLow}, "54", "SpO2 Too Low PR Too Low "},
        {{Kind::ProbeOff, true, {}}, {Kind::Spo2Low, Kind::PulseLow, Kind::ProbeOff}, "56", "SpO2 Sensor Off "},
        {{Kind::Spo2Low, false, {}}, {Kind::PulseLow, Kind::ProbeOff}, "54", "PR Too Low "},
        {{Kind::PulseLow, false, {}}, {Kind::ProbeOff}, "54", ""},
        {{Kind::ProbeOff, false, {}}, {}, "56", ""},
    };
    for (const Change& change : changes) {
        Sample said = sample();
        said.alarms = {change.what};
        said.alarmsOn = change.on;
        const SpokenMessage list = speak(Dialect::MindrayPds, kMonitor, kProgramStart, 1, said).back();
        ASSERT_EQ(list.controlId, change.kind);
        const DeviceMessage understood = heard(list.text);
        EXPECT_EQ(namedIn(understood), change.named);
        EXPECT_EQ(understood.listsTold.size(), 1U);
        EXPECT_TRUE(std::ranges::all_of(
            understood.alerts, [](const DeviceAlert& alert) { return alert.phase == DeviceAlertPhase::Present; }));
    }
    EXPECT_EQ(speak(Dialect::MindrayPds, kMonitor, kProgramStart, 1, sample()).back().controlId, "503")
        << "nothing changed";
}

TEST(Dialects, AreFoundByName) {
    std::set<std::string_view> names;
    for (const DialectWords& words : dialectWords()) {
        const auto found = dialectNamed(words.name);
        ASSERT_TRUE(found);
        EXPECT_EQ(found.value(), words.dialect);
        EXPECT_EQ(name(words.dialect), words.name);
        names.insert(words.name);
    }
    EXPECT_EQ(names.size(), dialectWords().size());
    EXPECT_EQ(dialectNamed("hl7").value(), Dialect::Pcd01);
    EXPECT_FALSE(dialectNamed("morse"));
}

}  // namespace
}  // namespace chairside::sim
