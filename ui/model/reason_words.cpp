#include "ui/model/reason_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace chairside::ui {

namespace {

struct ReasonWords {
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)
};

// As the station says them; %1 to %6 stand for what varies.
constexpr std::array kReasons = {
    // Of the link to the station.
    QT_TRANSLATE_NOOP("ReasonWords", "the station closed the connection"),
    QT_TRANSLATE_NOOP("ReasonWords", "nothing heard from the station"),
    QT_TRANSLATE_NOOP("ReasonWords", "the station does not answer"),
    QT_TRANSLATE_NOOP("ReasonWords", "the station was lost: %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "the station did not answer in time"),
    QT_TRANSLATE_NOOP("ReasonWords", "not connected to the station"),
    QT_TRANSLATE_NOOP("ReasonWords", "too many requests wait for the station"),
    QT_TRANSLATE_NOOP("ReasonWords", "Connection refused"),
    QT_TRANSLATE_NOOP("ReasonWords", "refused: %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "stopped"),
    // Of its disk.
    QT_TRANSLATE_NOOP("ReasonWords", "the disk does not answer"),
    QT_TRANSLATE_NOOP("ReasonWords", "the disk was too slow or failed, and memory for waiting entries was full"),
    QT_TRANSLATE_NOOP("ReasonWords", "not saved: the disk does not work"),
    QT_TRANSLATE_NOOP("ReasonWords", "not saved yet: the disk is late"),
    // Of what was asked of it.
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
    QT_TRANSLATE_NOOP("ReasonWords", "no value is given"),
    QT_TRANSLATE_NOOP("ReasonWords", "the date of birth is not like 1984-05-30"),
    QT_TRANSLATE_NOOP("ReasonWords", "the date of birth lies in the future"),
    QT_TRANSLATE_NOOP("ReasonWords", "the patient's name is missing or too long"),
    QT_TRANSLATE_NOOP("ReasonWords", "a second identifier is missing or too long"),
    QT_TRANSLATE_NOOP("ReasonWords", "a weight is from 20 to 350 kg"),
    QT_TRANSLATE_NOOP("ReasonWords", "say which limb of cuff, probe or IV"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 is missing"),
    QT_TRANSLATE_NOOP("ReasonWords", "a text is longer than %1 bytes"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 has to sign: name and reason"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 has to be another person than %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "a session runs already"),
    QT_TRANSLATE_NOOP("ReasonWords", "the protocol's checklist has no item \"%1\""),
    QT_TRANSLATE_NOOP("ReasonWords", "entry %1 is no cuff reading of this session"),
    QT_TRANSLATE_NOOP("ReasonWords", "nothing runs"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 goes from %2 to %3"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 goes from %2 to %3 in whole steps"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 is reckoned, nobody can say it is met"),
    QT_TRANSLATE_NOOP("ReasonWords", "the station finds this itself"),
    QT_TRANSLATE_NOOP("ReasonWords", "this would lie before the phase the session is in"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 %2 is outside what is plausible, %3 to %4"),
    QT_TRANSLATE_NOOP("ReasonWords",
                      "the drug was given: record the stop and watch the patient, unless the patient has left"),
    QT_TRANSLATE_NOOP("ReasonWords", "there is no entry %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "an entry of this kind cannot be corrected: add a note"),
    QT_TRANSLATE_NOOP("ReasonWords", "a correction is of the same kind as the entry"),
    QT_TRANSLATE_NOOP("ReasonWords", "the stop would lie before the last change of the infusion"),
    QT_TRANSLATE_NOOP("ReasonWords", "the time lies outside the session"),
    QT_TRANSLATE_NOOP("ReasonWords", "the session has ended"),
    QT_TRANSLATE_NOOP("ReasonWords", "the session has as many entries as it may: only its end is missing"),
    QT_TRANSLATE_NOOP("ReasonWords", "this lies in the future"),
    QT_TRANSLATE_NOOP("ReasonWords", "this lies before the session"),
    QT_TRANSLATE_NOOP("ReasonWords", "the protocol \"%1\" is not known"),
    QT_TRANSLATE_NOOP("ReasonWords", "a session's number is from 1 to 999"),
    QT_TRANSLATE_NOOP("ReasonWords", "a dose is above 0 and at most 20 mg/kg"),
    QT_TRANSLATE_NOOP("ReasonWords", "a concentration is above 0 and at most 100 mg/mL"),
    QT_TRANSLATE_NOOP("ReasonWords", "a volume is above 0 and at most 1000 mL"),
    QT_TRANSLATE_NOOP("ReasonWords", "a rate is above 0 and at most 1000 mL/h"),
    QT_TRANSLATE_NOOP("ReasonWords", "a dose is above 0 and at most 2000 mg"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 mg/kg x %2 = %3 mg, but %4 mL x %5 mg/mL = %6 mg"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 mL in %2 min = %3 mL/h, but the rate is %4 mL/h"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1: has %2 items, %3 were answered"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1, item %2: %3 is outside 0 to %4"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1, question %2: is only asked when question 2 is yes"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1, question %2: is only asked when question 6 is yes"),
    QT_TRANSLATE_NOOP("ReasonWords", "what is said about this item"),
    QT_TRANSLATE_NOOP("ReasonWords", "the reason to override the checklist"),
    QT_TRANSLATE_NOOP("ReasonWords", "the reason"),
    QT_TRANSLATE_NOOP("ReasonWords", "the reason of the pause"),
    QT_TRANSLATE_NOOP("ReasonWords", "the reason of the signature"),
    QT_TRANSLATE_NOOP("ReasonWords", "the reason of the override"),
    QT_TRANSLATE_NOOP("ReasonWords", "the reason of the correction"),
    QT_TRANSLATE_NOOP("ReasonWords", "which symptom"),
    QT_TRANSLATE_NOOP("ReasonWords", "the text"),
    QT_TRANSLATE_NOOP("ReasonWords", "the escort's name"),
    QT_TRANSLATE_NOOP("ReasonWords", "the chair"),
    QT_TRANSLATE_NOOP("ReasonWords", "where to and why"),
    QT_TRANSLATE_NOOP("ReasonWords", "a second person"),
    QT_TRANSLATE_NOOP("ReasonWords", "the prescriber"),
    QT_TRANSLATE_NOOP("ReasonWords", "prescriber"),
    QT_TRANSLATE_NOOP("ReasonWords", "infusing or paused"),
    QT_TRANSLATE_NOOP("ReasonWords", "baseline: the drug was started before"),
    QT_TRANSLATE_NOOP("ReasonWords", "ready to leave"),
    QT_TRANSLATE_NOOP("ReasonWords", "rate %1 < %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "rate %1 > %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 is not live"),
    QT_TRANSLATE_NOOP("ReasonWords", "SBP %1 to %2, DBP at most %3, two readings at least %4 min apart"),
    QT_TRANSLATE_NOOP("ReasonWords", "at least %1 % on room air"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 on %2 L/min"),
    QT_TRANSLATE_NOOP("ReasonWords", "MOAA/S 5 or RASS 0"),
    QT_TRANSLATE_NOOP("ReasonWords", "at most %1 of 10"),
    QT_TRANSLATE_NOOP("ReasonWords", "present, named"),
    QT_TRANSLATE_NOOP("ReasonWords", "a person says so"),
    QT_TRANSLATE_NOOP("ReasonWords", "yes"),
    QT_TRANSLATE_NOOP("ReasonWords", "no"),
    QT_TRANSLATE_NOOP("ReasonWords", "C-SSRS screener after the drug, not high risk"),
    QT_TRANSLATE_NOOP("ReasonWords", "not asked: no psychiatric indication"),
    QT_TRANSLATE_NOOP("ReasonWords", "high risk"),
    QT_TRANSLATE_NOOP("ReasonWords", "risk, not high"),
    QT_TRANSLATE_NOOP("ReasonWords", "no risk found"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 min since the drug ended"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 min since check-in"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 min since the dose"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 at least %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "a HIGH alarm is active"),
    QT_TRANSLATE_NOOP("ReasonWords", "none"),
    QT_TRANSLATE_NOOP("ReasonWords", "no active HIGH alarm"),
    QT_TRANSLATE_NOOP("ReasonWords", "the dose is for %1, the patient weighs %2"),
    QT_TRANSLATE_NOOP("ReasonWords", "%1 before, %2 now"),
    QT_TRANSLATE_NOOP("ReasonWords", "C-SSRS: high risk"),
    QT_TRANSLATE_NOOP("ReasonWords", "C-SSRS: moderate risk"),
    QT_TRANSLATE_NOOP("ReasonWords", "PHQ-9 item 9"),
    QT_TRANSLATE_NOOP("ReasonWords", "weight differs from last time by 10 % or more"),
    QT_TRANSLATE_NOOP("ReasonWords", "cuff and IV share a limb"),
    QT_TRANSLATE_NOOP("ReasonWords", "cuff and probe share a limb"),
    QT_TRANSLATE_NOOP("ReasonWords", "an answer points to a risk of suicide"),
    QT_TRANSLATE_NOOP("ReasonWords", "the checklist was overridden"),
    QT_TRANSLATE_NOOP("ReasonWords", "the gate before the drug was overridden"),
    QT_TRANSLATE_NOOP("ReasonWords", "the dose is above the protocol's ceiling"),
    QT_TRANSLATE_NOOP("ReasonWords", "watch"),
    QT_TRANSLATE_NOOP("ReasonWords", "check-in"),
    QT_TRANSLATE_NOOP("ReasonWords", "baseline"),
    QT_TRANSLATE_NOOP("ReasonWords", "infusing"),
    QT_TRANSLATE_NOOP("ReasonWords", "paused"),
    QT_TRANSLATE_NOOP("ReasonWords", "observation"),
    QT_TRANSLATE_NOOP("ReasonWords", "discharged"),
    QT_TRANSLATE_NOOP("ReasonWords", "aborted"),
    QT_TRANSLATE_NOOP("ReasonWords", "unoccupied"),
    QT_TRANSLATE_NOOP("ReasonWords", "blood pressure"),
    QT_TRANSLATE_NOOP("ReasonWords", "oxygen saturation"),
    QT_TRANSLATE_NOOP("ReasonWords", "awake"),
    QT_TRANSLATE_NOOP("ReasonWords", "dissociation resolved"),
    QT_TRANSLATE_NOOP("ReasonWords", "walks steadily"),
    QT_TRANSLATE_NOOP("ReasonWords", "nausea minimal"),
    QT_TRANSLATE_NOOP("ReasonWords", "IV out"),
    QT_TRANSLATE_NOOP("ReasonWords", "escort"),
    QT_TRANSLATE_NOOP("ReasonWords", "instructions given"),
    QT_TRANSLATE_NOOP("ReasonWords", "suicide-risk screen"),
    QT_TRANSLATE_NOOP("ReasonWords", "time"),
    QT_TRANSLATE_NOOP("ReasonWords", "recovery score"),
    QT_TRANSLATE_NOOP("ReasonWords", "no HIGH alarm"),
    QT_TRANSLATE_NOOP("ReasonWords", "SpO2"),
    QT_TRANSLATE_NOOP("ReasonWords", "heart or pulse rate"),
    QT_TRANSLATE_NOOP("ReasonWords", "sedation"),
    QT_TRANSLATE_NOOP("ReasonWords", "counted breaths"),
    QT_TRANSLATE_NOOP("ReasonWords", "dissociation"),
    QT_TRANSLATE_NOOP("ReasonWords", "left arm"),
    QT_TRANSLATE_NOOP("ReasonWords", "right arm"),
    QT_TRANSLATE_NOOP("ReasonWords", "left leg"),
    QT_TRANSLATE_NOOP("ReasonWords", "right leg"),
    QT_TRANSLATE_NOOP("ReasonWords", "elsewhere"),
    QT_TRANSLATE_NOOP("ReasonWords", "C-SSRS screener"),
    QT_TRANSLATE_NOOP("ReasonWords", "pain NRS"),
    QT_TRANSLATE_NOOP("ReasonWords", "modified Aldrete"),
    QT_TRANSLATE_NOOP("ReasonWords", "Dissociation"),
    QT_TRANSLATE_NOOP("ReasonWords", "Chest pain"),
    QT_TRANSLATE_NOOP("ReasonWords", "Breaths counted"),
    QT_TRANSLATE_NOOP("ReasonWords", "there is no chair \"%1\""),
    QT_TRANSLATE_NOOP("ReasonWords", "chair %1 is in another session by now"),
    QT_TRANSLATE_NOOP("ReasonWords", "this session is on chair %1 by now"),
    QT_TRANSLATE_NOOP("ReasonWords", "the session that is meant runs on no chair"),
    QT_TRANSLATE_NOOP("ReasonWords", "the protocol is missing"),
    QT_TRANSLATE_NOOP("ReasonWords", "a session runs: end it as discharged or aborted"),
    QT_TRANSLATE_NOOP("ReasonWords", "a session runs on this chair: it finds its baseline from cuff readings"),
    QT_TRANSLATE_NOOP("ReasonWords", "no session runs on this chair: a limit is changed for one session"),
    QT_TRANSLATE_NOOP("ReasonWords", "the profile has no rule \"%1\""),
    QT_TRANSLATE_NOOP("ReasonWords", "the profile does not let the limit of %1 be changed"),
    QT_TRANSLATE_NOOP("ReasonWords", "the infusion runs: record that it is paused first"),
    QT_TRANSLATE_NOOP("ReasonWords", "already in standby by %1: end it first"),
    QT_TRANSLATE_NOOP("ReasonWords", "say why"),
    QT_TRANSLATE_NOOP("ReasonWords", "a standby lasts at most %1 min"),
    QT_TRANSLATE_NOOP("ReasonWords", "the chair is not in standby"),
    QT_TRANSLATE_NOOP("ReasonWords", "the sound is already paused by %1: it cannot be made longer"),
    QT_TRANSLATE_NOOP("ReasonWords", "a pause lasts at most %1 s"),
    QT_TRANSLATE_NOOP("ReasonWords", "nothing is sounding"),
    QT_TRANSLATE_NOOP("ReasonWords", "the sound is not paused"),
    QT_TRANSLATE_NOOP("ReasonWords", "nobody called for help from there"),
    QT_TRANSLATE_NOOP("ReasonWords", "no alarm %1 is active: it has ended, or never was"),
    QT_TRANSLATE_NOOP("ReasonWords", "its priority changed meanwhile: look again"),
    QT_TRANSLATE_NOOP("ReasonWords", "already acknowledged by %1"),
    QT_TRANSLATE_NOOP("ReasonWords", "it is not acknowledged"),
    QT_TRANSLATE_NOOP("ReasonWords", "it was acknowledged more than %1 s ago"),
    QT_TRANSLATE_NOOP("ReasonWords", "ready"),
};

struct Pattern {
    const char* english;
    QString before, after;  // what varies: a quick look first
    QRegularExpression words;
    qsizetype own;  // how many letters are the pattern's own
};

struct Known {
    QHash<QString, const char*> whole;
    std::vector<Pattern> patterns;  // those that begin longest themselves come first, then those that say most
};

Pattern patternOf(const char* english) {
    static const QRegularExpression mark(QStringLiteral("%([1-6])"));
    const QStringList parts = QString::fromUtf8(english).split(mark);
    QString pattern;
    for (const QString& part : parts) {
        if (&part != &parts.front()) pattern += QStringLiteral("(.+)");
        pattern += QRegularExpression::escape(part);
    }
    const auto options = QRegularExpression::DotMatchesEverythingOption;
    return {english, parts.front(), parts.back(),
            QRegularExpression(QRegularExpression::anchoredPattern(pattern), options), parts.join(QString()).size()};
}

const Known& known() {
    static const Known all = [] {
        Known found;
        for (const char* english : kReasons) {
            const QString text = QString::fromUtf8(english);
            if (text.contains(QStringLiteral("%1"))) {
                found.patterns.push_back(patternOf(english));
            } else {
                found.whole.insert(text, english);
            }
        }
        const auto sure = [](const Pattern& p) { return std::pair{p.before.size(), p.own}; };
        std::ranges::stable_sort(found.patterns, std::ranges::greater{}, sure);
        return found;
    }();
    return all;
}

QString listOf(const QString& said);

// In one pass: what people wrote may hold a %1 of its own.
QString filled(const QString& text, const QRegularExpressionMatch& match) {
    QString all;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int which = i + 1 < text.size() && text[i] == QLatin1Char('%') ? text[i + 1].digitValue() : -1;
        if (which < 1 || which > match.lastCapturedIndex()) {
            all += text[i];
            continue;
        }
        all += listOf(match.captured(which));
        ++i;
    }
    return all;
}

// Nothing: no words of the station.
QString sentenceOf(const QString& said) {
    const auto whole = known().whole.constFind(said);
    if (whole != known().whole.constEnd()) return ReasonWords::tr(whole.value());
    for (const Pattern& pattern : known().patterns) {
        if (!said.startsWith(pattern.before) || !said.endsWith(pattern.after)) continue;
        const QRegularExpressionMatch match = pattern.words.match(said);
        if (match.hasMatch()) return filled(ReasonWords::tr(pattern.english), match);
    }
    return {};
}

// "what: the rest", "one, another", or as it is.
QString listOf(const QString& said) {
    const QString sentence = sentenceOf(said);
    if (!sentence.isEmpty()) return sentence;
    QStringList parts = said.split(QStringLiteral(", "));
    for (QString& part : parts) {
        const QString words = parts.size() > 1 ? sentenceOf(part) : QString();
        if (!words.isEmpty()) part = words;
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString reasonText(const std::string& reason) { return listOf(QString::fromStdString(reason)); }

QString warningText(const std::string& warning) {
    const QString said = QString::fromStdString(warning);
    const qsizetype colon = said.indexOf(QStringLiteral(": "));
    if (colon < 0) return listOf(said);
    return listOf(said.left(colon)) + QStringLiteral(": ") + listOf(said.mid(colon + 2));
}

}  // namespace chairside::ui
