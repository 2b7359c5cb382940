#include "ui/model/reason_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

namespace chairside::ui {

namespace {

struct ReasonWords {
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)
};

// As the station says them; %1 to %3 stand for what varies. The first that fits counts.
constexpr std::array kReasons = {
    QT_TRANSLATE_NOOP("ReasonWords", "above the ceiling (%1): %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "before the drug: %1. Wait and measure again, or give a reason to override"),
    QT_TRANSLATE_NOOP("ReasonWords", "before the drug: %1. %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "not live: %1. Connect it, or give a reason to override"),
    QT_TRANSLATE_NOOP("ReasonWords", "the session is in phase %1, this needs %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "the chair is already in phase %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "a second person has to sign: name and reason"),
    QT_TRANSLATE_NOOP("ReasonWords", "a second person has to be another person than %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "the prescriber has to sign: name and reason"),
    QT_TRANSLATE_NOOP("ReasonWords", "the prescriber has to be another person than %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "only the prescriber may sign this"),
    QT_TRANSLATE_NOOP("ReasonWords", "not met: %1. The %2 may override, with a reason"),
    QT_TRANSLATE_NOOP("ReasonWords", "only the %1 may override"),
    QT_TRANSLATE_NOOP("ReasonWords", "a HIGH alarm is active: attend to the patient, or record a transfer"),
    QT_TRANSLATE_NOOP("ReasonWords", "a session runs on this chair"),
    QT_TRANSLATE_NOOP("ReasonWords", "a session runs on chair %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "a session runs on this chair: its acts move the phase"),
    QT_TRANSLATE_NOOP("ReasonWords", "no session runs on this chair"),
    QT_TRANSLATE_NOOP("ReasonWords", "the baseline is not there yet: measure the blood pressure"),
    QT_TRANSLATE_NOOP("ReasonWords", "the baseline is there"),
    QT_TRANSLATE_NOOP("ReasonWords", "this protocol gives no drug"),
    QT_TRANSLATE_NOOP("ReasonWords", "who prescribed it is missing"),
    QT_TRANSLATE_NOOP("ReasonWords", "the protocol allows %1 to %2 whole minutes"),
    QT_TRANSLATE_NOOP("ReasonWords", "the dose is for %1, the patient weighs %2: %3"),
    QT_TRANSLATE_NOOP("ReasonWords", "this would lie before the last change of the infusion"),
    QT_TRANSLATE_NOOP("ReasonWords", "the drug has begun: measure the blood pressure"),
    QT_TRANSLATE_NOOP("ReasonWords", "there is no cuff reading of a known time in the 10 minutes before the session"),
    QT_TRANSLATE_NOOP("ReasonWords", "this reading is in the session already"),
    QT_TRANSLATE_NOOP("ReasonWords", "a person chooses after %1 readings that do not agree"),
    QT_TRANSLATE_NOOP("ReasonWords",
                      "a rate is above 0 and at most 1000 mL/h; record a pause or the stop instead of 0"),
    QT_TRANSLATE_NOOP("ReasonWords", "a blood pressure needs systolic and diastolic"),
    QT_TRANSLATE_NOOP("ReasonWords", "the systolic pressure has to be above the diastolic"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 is outside what is plausible, %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "no value is given"),
    QT_TRANSLATE_NOOP("ReasonWords", "the date of birth is not like 1984-05-30"),
    QT_TRANSLATE_NOOP("ReasonWords", "the date of birth lies in the future"),
    QT_TRANSLATE_NOOP("ReasonWords", "the patient's name is missing or too long"),
    QT_TRANSLATE_NOOP("ReasonWords", "a second identifier is missing or too long"),
    QT_TRANSLATE_NOOP("ReasonWords", "a weight is from 20 to 350 kg"),
    QT_TRANSLATE_NOOP("ReasonWords", "say which limb of cuff, probe or IV"),
    QT_TRANSLATE_NOOP("ReasonWords", "no chair is called \"%1\""),
    QT_TRANSLATE_NOOP("ReasonWords", "%1, but the rate is %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 mg, but %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 is missing"),
};

QRegularExpression patternOf(const QString& reason) {
    QString pattern = QRegularExpression::escape(reason);
    for (const char* mark : {"\\%1", "\\%2", "\\%3"}) {
        pattern.replace(QString::fromLatin1(mark), QStringLiteral("(.+)"));
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

}  // namespace

QString reasonText(const std::string& reason) {
    const QString said = QString::fromStdString(reason);
    for (const char* known : kReasons) {
        const QRegularExpressionMatch match = patternOf(QString::fromUtf8(known)).match(said);
        if (!match.hasMatch()) continue;
        QString text = ReasonWords::tr(known);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i) text = text.arg(match.captured(i));
        return text;
    }
    return said;
}

}  // namespace chairside::ui
