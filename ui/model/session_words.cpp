#include "ui/model/session_words.h"

#include <QCoreApplication>

namespace chairside::ui {

namespace {

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

QString inLanguage(const std::string& english, const v1::Translations& texts) {
    const QString language = SessionWords::tr("en");  // the code of the language that the reader reads
    const std::string& own = language == QLatin1String("es")   ? texts.es()
                             : language == QLatin1String("de") ? texts.de()
                                                               : english;
    return QString::fromStdString(own.empty() ? english : own);
}

}  // namespace

QString indicationWord(v1::Indication indication) {
    switch (static_cast<int>(indication)) {
        case v1::DEPRESSION: return SessionWords::tr("Depression");
        case v1::ANXIETY_DISORDER: return SessionWords::tr("Anxiety disorder");
        case v1::PTSD: return SessionWords::tr("Post-traumatic stress");
        case v1::SUICIDAL_THOUGHTS: return SessionWords::tr("Suicidal thoughts");
        case v1::PAIN: return SessionWords::tr("Chronic pain");
    }
    return SessionWords::tr("Other");  // none, or a newer station's
}

QString checkWord(v1::CheckKind check) {
    switch (static_cast<int>(check)) {
        case v1::CHECK_BLOOD_PRESSURE: return SessionWords::tr("Blood pressure");
        case v1::CHECK_SPO2: return SessionWords::tr("SpO₂");
        case v1::CHECK_RATE: return SessionWords::tr("Rate");
        case v1::CHECK_SEDATION: return SessionWords::tr("Sedation");
        case v1::CHECK_COUNTED_BREATHS: return SessionWords::tr("Counted breaths");
        case v1::CHECK_DISSOCIATION: return SessionWords::tr("Dissociation");
    }
    return SessionWords::tr("Check");  // none, or a newer station's
}

QString symptomWord(v1::Symptom symptom) {
    switch (static_cast<int>(symptom)) {
        case v1::NAUSEA: return SessionWords::tr("Nausea");
        case v1::VOMITING: return SessionWords::tr("Vomiting");
        case v1::HEADACHE: return SessionWords::tr("Headache");
        case v1::DIZZINESS: return SessionWords::tr("Dizziness");
        case v1::ANXIETY: return SessionWords::tr("Anxiety");
        case v1::CHEST_PAIN_SYMPTOM: return SessionWords::tr("Chest pain");
        case v1::ALLERGIC_REACTION: return SessionWords::tr("Allergic reaction");
        case v1::BLADDER: return SessionWords::tr("Bladder");
    }
    return SessionWords::tr("Other symptom");  // none, or a newer station's
}

QString severityWord(v1::Severity severity) {
    switch (static_cast<int>(severity)) {
        case v1::MILD: return SessionWords::tr("mild");
        case v1::MODERATE: return SessionWords::tr("moderate");
        case v1::SEVERE: return SessionWords::tr("severe");
        case v1::GONE: return SessionWords::tr("gone");
    }
    return {};  // none, or a newer station's
}

QString limbWord(v1::Limb limb) {
    switch (static_cast<int>(limb)) {
        case v1::LEFT_ARM: return SessionWords::tr("left arm");
        case v1::RIGHT_ARM: return SessionWords::tr("right arm");
        case v1::LEFT_LEG: return SessionWords::tr("left leg");
        case v1::RIGHT_LEG: return SessionWords::tr("right leg");
        case v1::ELSEWHERE: return SessionWords::tr("elsewhere");
    }
    return {};  // none, or a newer station's
}

QString criterionWord(v1::Criterion criterion) {
    switch (static_cast<int>(criterion)) {
        case v1::LEAVE_BLOOD_PRESSURE: return SessionWords::tr("Blood pressure");
        case v1::LEAVE_OXYGEN: return SessionWords::tr("Oxygen saturation");
        case v1::LEAVE_SEDATION: return SessionWords::tr("Awake");
        case v1::LEAVE_DISSOCIATION: return SessionWords::tr("Dissociation resolved");
        case v1::LEAVE_GAIT: return SessionWords::tr("Walks steadily");
        case v1::LEAVE_NAUSEA: return SessionWords::tr("Nausea minimal");
        case v1::LEAVE_IV_OUT: return SessionWords::tr("IV out");
        case v1::LEAVE_ESCORT: return SessionWords::tr("Escort");
        case v1::LEAVE_INSTRUCTIONS: return SessionWords::tr("Instructions given");
        case v1::LEAVE_SUICIDE_SCREEN: return SessionWords::tr("Suicide-risk screen");
        case v1::LEAVE_TIME: return SessionWords::tr("Time");
        case v1::LEAVE_SCORE: return SessionWords::tr("Recovery score");
        case v1::LEAVE_NO_HIGH_ALARM: return SessionWords::tr("No HIGH alarm");
    }
    return SessionWords::tr("Criterion");  // none, or a newer station's
}

QString questionnaireWord(v1::Questionnaire questionnaire) {
    switch (static_cast<int>(questionnaire)) {
        case v1::PHQ9: return SessionWords::tr("PHQ-9");
        case v1::GAD7: return SessionWords::tr("GAD-7");
        case v1::PCL5: return SessionWords::tr("PCL-5");
        case v1::CSSRS: return SessionWords::tr("C-SSRS screener");
        case v1::PAIN_NRS: return SessionWords::tr("Pain NRS");
        case v1::ALDRETE: return SessionWords::tr("Aldrete");
        case v1::PADSS: return SessionWords::tr("PADSS");
    }
    return SessionWords::tr("Scale");  // none, or a newer station's
}

QString gapWord(v1::GapCause cause) {
    switch (static_cast<int>(cause)) {
        case v1::NO_VALUE: return SessionWords::tr("no good value from the monitor");
        case v1::GAP_LINK_LOST: return SessionWords::tr("nothing came from the monitor");
        case v1::STATION_DOWN: return SessionWords::tr("the station did not run");
        case v1::PATIENT_AWAY: return SessionWords::tr("patient away");
        case v1::MONITOR_SWAP: return SessionWords::tr("monitor or chair changed");
    }
    return {};  // none, or a newer station's
}

QString endingWord(v1::SessionEnding ending) {
    switch (static_cast<int>(ending)) {
        case v1::ENDED_DISCHARGED: return SessionWords::tr("discharged");
        case v1::ENDED_TRANSFERRED: return SessionWords::tr("transferred out");
        case v1::ENDED_ABORTED: return SessionWords::tr("aborted");
    }
    return {};  // none, or a newer station's
}

QString warningWord(v1::SessionWarning warning) {
    switch (static_cast<int>(warning)) {
        case v1::WEIGHT_CHANGED: return SessionWords::tr("weight differs from last time by 10 % or more");
        case v1::CUFF_ON_IV_LIMB: return SessionWords::tr("cuff and IV share a limb");
        case v1::CUFF_ON_PROBE_LIMB: return SessionWords::tr("cuff and probe share a limb");
        case v1::SUICIDE_ITEM: return SessionWords::tr("an answer points to a risk of suicide");
        case v1::CHECKLIST_SKIPPED: return SessionWords::tr("the checklist was overridden");
        case v1::GATE_OVERRIDDEN: return SessionWords::tr("the gate before the drug was overridden");
        case v1::ABOVE_CEILING: return SessionWords::tr("the dose is above the protocol's ceiling");
    }
    return {};  // none, or a newer station's
}

QString protocolName(const v1::SessionProtocol& protocol) { return inLanguage(protocol.name(), protocol.name_in()); }

QString itemText(const v1::SessionView& session, const v1::ChecklistView& item) {
    for (const v1::ChecklistItem& told : session.protocol_in_force().checklist()) {
        if (told.id() == item.id()) return inLanguage(item.text(), told.text_in());
    }
    return QString::fromStdString(item.text());
}

bool isAttested(v1::Criterion criterion) {
    return criterion == v1::LEAVE_GAIT || criterion == v1::LEAVE_NAUSEA || criterion == v1::LEAVE_IV_OUT ||
           criterion == v1::LEAVE_ESCORT || criterion == v1::LEAVE_INSTRUCTIONS;
}

}  // namespace chairside::ui
