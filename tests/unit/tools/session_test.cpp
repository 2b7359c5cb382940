// Acts of a session said in words, and what exports make of a recorded session.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "codec/protocol_codec.h"
#include "tools/entry_text.h"
#include "tools/new_file.h"
#include "tools/session_export.h"
#include "tools/session_words.h"
#include "unit/session/visit.h"

namespace chairside::tools {
namespace {

using session::q;

TEST(SessionWords, TakeWeights) {
    EXPECT_EQ(weightOf("80kg")->grams, 80'000);
    EXPECT_EQ(weightOf("80.5 kg")->grams, 80'500);
    EXPECT_EQ(weightOf("176.37lb")->grams, 80'000);
    EXPECT_EQ(weightOf("176lb")->unit, v1::POUNDS);
    for (const char* wrong : {"80", "kg", "80st", "", "8o kg"}) EXPECT_FALSE(weightOf(wrong)) << wrong;
}

TEST(SessionWords, TakeEventsAndChecks) {
    EXPECT_EQ(eventAct("rate", {"30.5"}, "nausea", "").value().change_rate().rate_ul_per_h(), 30'500);
    EXPECT_EQ(eventAct("symptom", {"chest-pain", "severe", "left", "arm"}, "", "").value().note_symptom().text(),
              "left arm");
    EXPECT_EQ(eventAct("limbs", {"cuff=left-arm", "iv=right-arm"}, "", "").value().place_limbs().iv(), v1::RIGHT_ARM);
    EXPECT_EQ(eventAct("correct", {"17", "moaas", "4"}, "slip", "").value().correct().instead().assess().value_milli(),
              4'000);
    EXPECT_EQ(eventAct("correct", {"17", "stopped"}, "slip", "").value().correct().instead().stop_drug().reason(),
              "slip");
    EXPECT_NE(eventAct("correct", {"17", "symptom", "nausea"}, "", "").error().text().find("how severe"),
              std::string::npos);
    EXPECT_EQ(checkAct("bp", {"120/80"}, "").value().manual_vitals().vitals_size(), 2);
    EXPECT_EQ(checkAct("scale", {"phq9", "0,1,2,3,0,1,2,3,0"}, "").value().answer_scale().items(3), 3U);
    EXPECT_EQ(checkAct("item", {"escort", "Charles,", "555"}, "").value().tick_item().value(), "Charles, 555");
    EXPECT_EQ(checkAct("criterion", {"escort", "yes", "Charles"}, "").value().attest().value(), "Charles");
    for (const char* kind : {"bp", "scale", "criterion", "moaas", "nothing"}) {
        EXPECT_FALSE(checkAct(kind, {"x"}, "").ok()) << kind;
    }
    EXPECT_EQ(protocolIdIn("# one\nid: \"ours\"\n"), "ours");
}

TEST(Csv, IsNoFormula) {
    EXPECT_EQ(csvCell("=1+1"), "'=1+1");
    EXPECT_EQ(csvCell("+49 555"), "'+49 555");
    EXPECT_EQ(csvCell("-2"), "'-2");
    EXPECT_EQ(csvCell("@x"), "'@x");
    EXPECT_EQ(csvCell("\tx"), "'\tx");
    EXPECT_EQ(csvCell("a, \"b\""), "\"a, \"\"b\"\"\"");
    EXPECT_EQ(csvCell("plain"), "plain");
}

template <class What>
std::uint32_t lastOf(const session::Session& session) {
    std::uint32_t number = 0;
    for (const session::Entry& entry : session.entries) {
        if (std::holds_alternative<What>(entry.what)) number = entry.number;
    }
    return number;
}

Dossier dossier() {
    session::Visit v;
    v.toReady();
    (void)v.does(session::AnswerScale{session::Questionnaire::Phq9, {3, 3, 3, 3, 3, 3, 3, 3, 3}});
    const auto slip = std::uint32_t(lastOf<session::AnswerScale>(v.session));
    (void)v.does(session::Correct{slip, "another patient's", {}, {}});
    (void)v.does(session::Remark{session::RemarkKind::Note, "=HYPERLINK(\"x\")"});
    (void)v.does(session::End{});
    Dossier d;
    d.session = v.session;
    codec::toProto(v.session, d.record);
    d.from = v.session.now.begunWall;
    d.to = v.situation().wall;
    d.chairs = chairsOf(d.session, "3", d.to);
    v1::Reading reading;
    reading.set_vital(v1::SPO2);
    reading.set_value_milli(97'000);
    reading.set_measured_unix_ms((d.from + std::chrono::seconds{90}).unixMs());
    d.readings[v1::SPO2].push_back(reading);
    return d;
}

TEST(Csv, HasTimesWithOffsetSecondsAndUnits) {
    const auto text = toCsv(dossier(), "Europe/Berlin");
    ASSERT_TRUE(text.ok());
    EXPECT_TRUE(text.value().starts_with("time,session_seconds [s],SPO2 [%],HEART_RATE [/min]"));
    EXPECT_NE(text.value().find("+01:00,90.000,97,"), std::string::npos) << text.value().substr(0, 600);
    EXPECT_NE(text.value().find("Note: =HYPERLINK"), std::string::npos) << "not in front of a cell";
    EXPECT_FALSE(toCsv(dossier(), "Mars/Base").ok());
}

TEST(Csv, HasAColumnForEveryVitalThatIsMeasured) {
    Dossier d = dossier();
    d.readings.clear();
    for (const Vital vital : kAllVitals) {
        v1::Reading reading;
        reading.set_vital(static_cast<v1::Vital>(vital));
        reading.set_value_milli(1'000'001 + static_cast<std::int64_t>(slot(vital)) * 1'000);
        reading.set_measured_unix_ms(d.from.unixMs());
        d.readings[reading.vital()].push_back(reading);
    }
    const std::string text = toCsv(d, "UTC").value();
    for (const Vital vital : kAllVitals) {
        // Derived: it would say heart or pulse rate twice.
        const bool measured = vital != Vital::Rate;
        EXPECT_EQ(text.find(',' + std::string{name(vital)} + " [") != std::string::npos, measured) << name(vital);
        EXPECT_EQ(text.find(std::to_string(1'000 + slot(vital)) + ".001") != std::string::npos, measured)
            << name(vital);
    }
}

TEST(Csv, MarksWhatWasCorrectedAndNamesNoUnknownOrigin) {
    Dossier d = dossier();
    const std::string text = toCsv(d, "UTC").value();
    EXPECT_NE(text.find("(corrected later)"), std::string::npos);
    EXPECT_EQ(text.find("MONITOR"), std::string::npos) << "a thinned reading has no origin";
    d.readings[v1::SPO2][0].set_origin(v1::MANUAL);
    EXPECT_NE(toCsv(d, "UTC").value().find("MANUAL"), std::string::npos);
}

TEST(Fhir, LeavesOutWhatWasCorrected) {
    const Dossier d = dossier();
    const std::string text = toFhir(d);
    EXPECT_EQ(text.find("PHQ-9"), std::string::npos);
    EXPECT_EQ(text.find("HTEST"), std::string::npos);
    Dossier demo = dossier();
    demo.demo = true;
    EXPECT_NE(toFhir(demo).find("HTEST"), std::string::npos);
}

TEST(Fhir, AnInfusionWhoseEndIsUnknownGoesNotOn) {
    session::Visit v;
    v.toInfusing();
    v.wait(std::chrono::minutes{10});
    Dossier d;
    d.session = v.session;
    d.from = v.session.now.begunWall;
    d.to = v.situation().wall;
    EXPECT_NE(toFhir(d).find("in-progress"), std::string::npos);
    ASSERT_EQ(v.does(session::End{session::Ending::Aborted, {}, {}, "walked out", true}), "");
    d.session = v.session;
    EXPECT_EQ(toFhir(d).find("in-progress"), std::string::npos);
    EXPECT_NE(toFhir(d).find("No stop was recorded"), std::string::npos);
}

TEST(Alarms, OfThePatientBeforeAreNotTheirs) {
    const ChairStretch stretch{"3", WallTime{1'000'000}, WallTime{2'000'000}};
    v1::Occurrence alarm;
    alarm.set_chair("3");
    alarm.set_kind(v1::PHYSIOLOGICAL);
    alarm.set_started_unix_ms(999'000);
    EXPECT_FALSE(during(alarm, stretch)) << "still on, but about who sat there before";
    alarm.set_kind(v1::TECHNICAL);
    EXPECT_TRUE(during(alarm, stretch));
    alarm.set_ended_unix_ms(999'500);
    EXPECT_FALSE(during(alarm, stretch));
    alarm.set_kind(v1::PHYSIOLOGICAL);
    alarm.set_started_unix_ms(1'500'000);
    alarm.set_ended_unix_ms(1'600'000);
    EXPECT_TRUE(during(alarm, stretch));
    alarm.set_chair("4");
    EXPECT_FALSE(during(alarm, stretch));
}

TEST(Dossier, EndsWhenThePatientLeft) {
    session::Visit v;
    v.toReady();
    v.wait(std::chrono::minutes{10});
    (void)v.does(session::Remark{session::RemarkKind::Note, "looked after"});
    v.wait(std::chrono::minutes{10});
    EXPECT_EQ(endOf(v.session), v.situation().wall - std::chrono::minutes{10});
    ASSERT_EQ(v.does(session::End{}, std::chrono::minutes{5}), "");
    EXPECT_EQ(endOf(v.session), v.situation().wall - std::chrono::minutes{5});
}

TEST(Dossier, SaysWhatIsMissing) {
    Dossier d = dossier();
    EXPECT_TRUE(caveatsOf(d).empty());
    d.truncated = d.behind = d.thinned = d.demo = d.alarmsTruncated = true;
    EXPECT_EQ(caveatsOf(d).size(), 5U);
    d.alarmsUnreadable = 1;
    d.record.set_superseded(3);
    EXPECT_EQ(caveatsOf(d).size(), 7U);
}

// It ended while nothing could be saved: the record ends with whatever was said before.
TEST(Dossier, SaysThatTheEndWasNeverSaved) {
    Dossier d = dossier();
    d.session.now.ended.reset();
    ASSERT_EQ(caveatsOf(d).size(), 1U);
    EXPECT_EQ(caveatsOf(d).front().find("How it ended was never saved"), 0U);
    d.running.emplace();
    EXPECT_TRUE(caveatsOf(d).empty()) << "it runs";
}

TEST(Dossier, SaysWhichEntriesWereNeverSaved) {
    Dossier d = dossier();
    EXPECT_TRUE(caveatsOf(d).empty());
    d.session.entries.erase(d.session.entries.begin() + 2, d.session.entries.begin() + 5);
    ASSERT_EQ(caveatsOf(d).size(), 1U);
    EXPECT_EQ(caveatsOf(d).front().find("Entries 3 to 5 were never saved"), 0U);
}

TEST(NewFileTest, IsNeverWrittenOverAnother) {
    const std::string file = testing::TempDir() + "chairside-new-file-" + std::to_string(::getpid());
    EXPECT_EQ(writeNewFile("one", file), NewFile::Written);
    EXPECT_EQ(writeNewFile("two", file), NewFile::NotMade);
    std::ifstream in(file);
    std::string text;
    in >> text;
    EXPECT_EQ(text, "one");
    EXPECT_EQ(std::filesystem::status(file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::remove(file);
    EXPECT_EQ(writeNewFile("a", "/dev/full"), NewFile::NotMade);
}

TEST(Fhir, HasWhatItPromises) {
    const std::string text = toFhir(dossier());
    for (const char* part :
         {"\"Patient\"", "\"Encounter\"", "\"Procedure\"", "\"MedicationAdministration\"", "\"QuestionnaireResponse\"",
          "85354-9", "8480-6", "59408-5", "urn:iso:std:iso:11073:10101", "mm[Hg]"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(text, toFhir(dossier())) << "the same session gives the same bundle";
}

TEST(EntryText, ClaimsToHaveDrivenNothing) {
    for (const session::Entry& entry : dossier().session.entries) {
        const std::string text = entryText(entry);
        EXPECT_FALSE(text.empty());
        if (text.starts_with("Pump")) { EXPECT_NE(text.find("(recorded)"), std::string::npos) << text; }
    }
}

TEST(Chairs, FollowTheMoves) {
    session::Visit v;
    v.toInfusing();
    v.wait(std::chrono::minutes{10});
    (void)v.does(session::Move{ChairId{"7"}});
    const auto stretches = chairsOf(v.session, "3", v.situation().wall);
    ASSERT_EQ(stretches.size(), 2U);
    EXPECT_EQ(stretches[0].chair, "3");
    EXPECT_EQ(stretches[1].chair, "7");
    EXPECT_EQ(stretches[0].to, stretches[1].from);
}

}  // namespace
}  // namespace chairside::tools
