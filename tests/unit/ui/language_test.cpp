// Every string of the dashboard is there in every language, and reaches the screen.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include "session/phrase.h"
#include "session/words.h"
#include "ui/model/alarm_words.h"
#include "ui/model/reason_words.h"
#include "ui/model/session_words.h"
#include "ui/view/alarm_log.h"
#include "ui/view/language.h"
#include "vitals/phase.h"

namespace chairside::ui {
namespace {

QString text(const QString& language) {
    QFile file(QStringLiteral(CHAIRSIDE_TRANSLATIONS "/chairside_%1.ts").arg(language));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

// The marks that a translation must keep: %1, %2, %n.
QStringList marksIn(const QString& words) {
    static const QRegularExpression mark(QStringLiteral("%([0-9n])"));
    QStringList found;
    for (auto at = mark.globalMatch(words); at.hasNext();) found << at.next().captured();
    found.sort();
    return found;
}

class Translated : public testing::TestWithParam<const char*> {};

TEST_P(Translated, nothingIsUnfinished) {
    const QString ts = text(GetParam());
    EXPECT_FALSE(ts.contains("unfinished"));
    EXPECT_FALSE(ts.contains("vanished") || ts.contains("obsolete"));
    EXPECT_FALSE(ts.contains("<translation></translation>"));
}

TEST_P(Translated, marksAreKept) {
    static const QRegularExpression pair(
        QStringLiteral("<source>([^<]*)</source>\\s*<translation>([^<]*)</translation>"));
    int seen = 0;
    for (auto at = pair.globalMatch(text(GetParam())); at.hasNext(); ++seen) {
        const QRegularExpressionMatch message = at.next();
        EXPECT_EQ(marksIn(message.captured(1)), marksIn(message.captured(2))) << message.captured(1).toStdString();
    }
    EXPECT_GT(seen, 200);
}

INSTANTIATE_TEST_SUITE_P(Languages, Translated, testing::Values("es", "de"));

class Spoken : public testing::Test {
protected:
    void speak(const QString& locale) {
        ASSERT_TRUE(language_.open(locale));
        QCoreApplication::installTranslator(&language_);
    }
    ~Spoken() override { QCoreApplication::removeTranslator(&language_); }
    static v1::Occurrence alarm() {
        v1::Occurrence o;
        o.set_kind(v1::PHYSIOLOGICAL);
        o.set_priority(v1::HIGH);
        o.set_vital(v1::NIBP_SYSTOLIC);
        o.set_value_milli(175'000);
        o.set_limit_milli(180'000);
        o.set_limit_is_upper(true);
        o.set_started_unix_ms(1'700'000'000'000);
        o.set_ended_unix_ms(1'700'000'012'000);
        return o;
    }
    int argc_ = 0;
    QCoreApplication app_{argc_, nullptr};  // translators need one
    Language language_;
};

TEST_P(Translated, hasAllThatTheSessionMachineSays) {
    int argc = 0;
    const QCoreApplication app(argc, nullptr);
    Language language;
    ASSERT_TRUE(language.open(QString::fromLatin1(GetParam())));
    const auto there = [&](std::string_view english) {
        const std::string text{english};
        return !language.translate("ReasonWords", text.c_str(), nullptr, -1).isEmpty();
    };
    for (const std::string_view phrase : session::allPhrases()) EXPECT_TRUE(there(phrase)) << phrase;
    for (const ChairPhase phase : kAllPhases) EXPECT_TRUE(there(nameForPeople(phase))) << nameForPeople(phase);
    for (const session::Criterion c : session::kAllCriteria) EXPECT_TRUE(there(inWords(c))) << inWords(c);
    for (const session::CheckKind check : session::kAllChecks) EXPECT_TRUE(there(inWords(check))) << inWords(check);
    for (int i = 1; i <= int(session::Limb::Elsewhere); ++i) EXPECT_TRUE(there(inWords(session::Limb(i)))) << i;
    for (int i = 1; i <= int(session::Warning::AboveCeiling); ++i)
        EXPECT_TRUE(there(inWords(session::Warning(i)))) << i;
}

TEST_F(Spoken, whyTheStationIsLost) {
    speak("de");
    EXPECT_EQ(reasonText("nothing heard from the station"), "nichts von der Station gehört");
    EXPECT_EQ(reasonText("the station was lost: the station closed the connection"),
              "die Station ging verloren: die Station hat die Verbindung geschlossen");
    EXPECT_EQ(reasonText("Network is unreachable"), "Network is unreachable") << "the computer's own words stay";
}

TEST_F(Spoken, whatTheStationRefusesInTheReadersLanguage) {
    speak("de");
    using session::Phrase;
    using session::Words;
    const Words unsigned_{Phrase::HasToSign, {Phrase::SecondPerson}};
    EXPECT_EQ(reasonText(unsigned_.text()), "eine zweite Person muss unterschreiben: Name und Grund");
    EXPECT_EQ(reasonText(Words{Phrase::AboveCeiling, {std::string{"96 mg > 80 mg"}, unsigned_}}.text()),
              "über der Obergrenze (96 mg > 80 mg): eine zweite Person muss unterschreiben: Name und Grund");
    EXPECT_EQ(
        reasonText(Words{Phrase::WrongPhase, {nameForPeople(ChairPhase::Paused), Phrase::InfusingOrPaused}}.text()),
        "die Sitzung ist in Phase pausiert, dies braucht Infusion oder pausiert");
    EXPECT_EQ(reasonText(Words{Phrase::Missing, {Phrase::EscortsName}}.text()), "es fehlt: der Name der Begleitung");
    EXPECT_EQ(
        reasonText("before the drug: SBP 152 > 140, SpO2 is not live. Wait and measure again, or give a reason to "
                   "override"),
        "vor dem Mittel: SBP 152 > 140, SpO₂ ist nicht live. Warten und neu messen, oder einen Grund angeben");
    EXPECT_EQ(reasonText("not met: walks steadily, escort. The prescriber may override, with a reason"),
              "nicht erfüllt: geht sicher, Begleitung. Übergehen darf mit Grund: Verordner");
    EXPECT_EQ(reasonText("60 min since the drug ended, 120 min since the dose"),
              "60 min seit dem Ende des Mittels, 120 min seit der Dosis");
    EXPECT_EQ(warningText("the checklist was overridden: emergency, 100%1"),
              "die Checkliste wurde übergangen: emergency, 100%1")
        << "what people wrote stays";
    EXPECT_EQ(warningText("weight differs from last time by 10 % or more: 80 kg before, 70 kg now"),
              "Gewicht weicht um 10 % oder mehr vom letzten ab: 80 kg vorher, 70 kg jetzt");
    EXPECT_EQ(reasonText("in words of a newer station"), "in words of a newer station");
}

TEST_F(Spoken, whatSentencesHoldIsPutInItsPlace) {
    speak("es");
    EXPECT_EQ(reasonText("above the ceiling (96 mg > 80 mg): a second person has to sign: name and reason"),
              "por encima del máximo (96 mg > 80 mg): tiene que firmar una segunda persona: nombre y motivo");
    EXPECT_EQ(reasonText("blood pressure is not live, SpO2 is not live"),
              "presión arterial no está en vivo, SpO₂ no está en vivo");
}

TEST_F(Spoken, protocolsInTheReadersLanguage) {
    v1::SessionView session;
    v1::SessionProtocol& protocol = *session.mutable_protocol_in_force();
    protocol.set_name("Ketamine, depression");
    protocol.mutable_name_in()->set_es("Ketamina, depresión");
    v1::ChecklistItem& told = *protocol.add_checklist();
    told.set_id("consent");
    told.mutable_text_in()->set_de("Die Einwilligung ist unterschrieben");
    v1::ChecklistView item;
    item.set_id("consent");
    item.set_text("Consent is signed");
    EXPECT_EQ(itemText(session, item), "Consent is signed");
    speak("de_AT");
    EXPECT_EQ(itemText(session, item), "Die Einwilligung ist unterschrieben");
    EXPECT_EQ(protocolName(protocol), "Ketamine, depression") << "English where there is none";
}

TEST_F(Spoken, alarmsInTheReadersLanguage) {
    speak("de_AT");
    v1::Occurrence active = alarm();
    active.clear_ended_unix_ms();
    EXPECT_EQ(alarmSentence(active), "SYS 175 · war ≥ 180, jetzt innerhalb");
    EXPECT_EQ(AlarmModel::faceOf(alarm(), {}, {}).status, "endete von selbst nach 12 s");
}

TEST_F(Spoken, plurals) {
    speak("es");
    AlarmLog log;
    AlarmModel::Setting now;
    now.nowUnixMs = 1'700'000'100'000;
    log.show({alarm()}, now);
    EXPECT_TRUE(log.summary().startsWith("1 alarma ·")) << log.summary().toStdString();
}

TEST_F(Spoken, englishWhereThereIsNoTranslation) {
    speak("fr_FR");
    EXPECT_EQ(AlarmModel::faceOf(alarm(), {}, {}).status, "ended by itself after 12 s");
}

}  // namespace
}  // namespace chairside::ui
