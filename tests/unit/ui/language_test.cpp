// Every string of the dashboard is there in every language, and reaches the screen.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include "ui/model/alarm_words.h"
#include "ui/view/alarm_log.h"
#include "ui/view/language.h"

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
