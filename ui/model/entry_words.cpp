#include "ui/model/entry_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/model/dose_sums.h"
#include "ui/model/session_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

QString with(const QString& what, const std::string& words) {
    return words.empty() ? what : what + QStringLiteral(": ") + QString::fromStdString(words);
}

QString pressure(std::int64_t systolic, std::int64_t diastolic) {
    return QStringLiteral("%1/%2").arg(plain(systolic), plain(diastolic));
}

QString manual(const v1::ManualVitals& vitals) {
    QStringList values;
    for (const v1::EnteredVital& entered : vitals.vitals()) {
        values << vitalLabel(entered.vital()) + QLatin1Char(' ') + vitalText(entered.vital(), entered.value_milli());
    }
    return EntryWords::tr("MANUAL: %1").arg(values.join(QStringLiteral(", ")));
}

QString started(const v1::StartDrug& start) {
    const v1::Dose& dose = start.dose();
    if (dose.dose_ug() > 0) return EntryWords::tr("Dose given: %1 mg").arg(plain(dose.dose_ug()));
    return EntryWords::tr("Pump started: %1 mg/kg, %2 mL/h, prescribed by %3")
        .arg(plain(dose.ug_per_kg()), plain(dose.rate_ul_per_h()), QString::fromStdString(dose.prescriber()));
}

QString symptom(const v1::NoteSymptom& note) {
    return with(symptomWord(note.symptom()) + QStringLiteral(", ") + severityWord(note.severity()), note.text());
}

QString limbs(const v1::PlaceLimbs& place) {
    QStringList parts;
    if (place.cuff() != v1::LIMB_UNSPECIFIED) parts << EntryWords::tr("cuff %1").arg(limbWord(place.cuff()));
    if (place.probe() != v1::LIMB_UNSPECIFIED) parts << EntryWords::tr("probe %1").arg(limbWord(place.probe()));
    if (place.iv() != v1::LIMB_UNSPECIFIED) parts << EntryWords::tr("IV %1").arg(limbWord(place.iv()));
    return parts.join(QStringLiteral(", "));
}

QString attested(const v1::Attest& attest) {
    const QString what = criterionWord(attest.criterion());
    return with(attest.met() ? EntryWords::tr("%1: yes").arg(what) : EntryWords::tr("%1: no").arg(what),
                attest.value());
}

QString byStation(const v1::SessionAct& act) {
    switch (act.kind_case()) {
        case v1::SessionAct::kCuffTaken:
            return EntryWords::tr("BP %1").arg(
                pressure(act.cuff_taken().systolic_milli(), act.cuff_taken().diastolic_milli()));
        case v1::SessionAct::kPhaseWent: return EntryWords::tr("Phase: %1").arg(phaseWord(act.phase_went().phase()));
        case v1::SessionAct::kBaselineFound:
            return EntryWords::tr("Baseline %1")
                .arg(pressure(act.baseline_found().systolic_milli(), act.baseline_found().diastolic_milli()));
        case v1::SessionAct::kGapClosed:
            return EntryWords::tr("No %1 for %2: %3")
                .arg(vitalLabel(act.gap_closed().vital()), elapsed(act.gap_closed().lasted_ms()),
                     gapWord(act.gap_closed().cause()));
        case v1::SessionAct::kWarned: return warningWord(act.warned().warning());
        case v1::SessionAct::kJudged:
            return EntryWords::tr("Judged by %1").arg(QString::fromStdString(act.judged().profile()));
        case v1::SessionAct::kLimitSet:
            return act.limit_set().has_value_milli()
                       ? EntryWords::tr("Limit %1: %2")
                             .arg(QString::fromStdString(act.limit_set().rule()), plain(act.limit_set().value_milli()))
                       : EntryWords::tr("Limit %1: the profile's").arg(QString::fromStdString(act.limit_set().rule()));
        default: return {};
    }
}

QString beforeTheDrug(const v1::SessionAct& act) {
    switch (act.kind_case()) {
        case v1::SessionAct::kBegin: return EntryWords::tr("Checked in");
        case v1::SessionAct::kTickItem:
            return with(EntryWords::tr("Checked: %1").arg(QString::fromStdString(act.tick_item().item())),
                        act.tick_item().value());
        case v1::SessionAct::kSkipChecklist:
            return with(EntryWords::tr("Checklist overridden"), act.skip_checklist().reason());
        case v1::SessionAct::kAdoptCuff: return EntryWords::tr("Cuff before check-in taken over");
        case v1::SessionAct::kChooseBaseline:
            return with(EntryWords::tr("Baseline chosen"), act.choose_baseline().reason());
        case v1::SessionAct::kStartDrug: return started(act.start_drug());
        default: return byStation(act);
    }
}

}  // namespace

QString entryText(const v1::SessionEntry& entry) {
    const v1::SessionAct& act = entry.act();
    switch (act.kind_case()) {
        case v1::SessionAct::kManualVitals: return manual(act.manual_vitals());
        case v1::SessionAct::kChangeRate:
            return with(EntryWords::tr("Rate %1 mL/h").arg(plain(act.change_rate().rate_ul_per_h())),
                        act.change_rate().reason());
        case v1::SessionAct::kPauseDrug: return with(EntryWords::tr("Pump paused"), act.pause_drug().reason());
        case v1::SessionAct::kResumeDrug: return EntryWords::tr("Pump runs again");
        case v1::SessionAct::kStopDrug: return with(EntryWords::tr("Pump stopped"), act.stop_drug().reason());
        case v1::SessionAct::kNoteSymptom: return symptom(act.note_symptom());
        case v1::SessionAct::kAssess:
            return QStringLiteral("%1 %2").arg(scaleLabel(act.assess().scale()), plain(act.assess().value_milli()));
        case v1::SessionAct::kRemark: return QString::fromStdString(act.remark().text());
        case v1::SessionAct::kPlaceLimbs: return limbs(act.place_limbs());
        case v1::SessionAct::kAttest: return attested(act.attest());
        case v1::SessionAct::kAnswerScale: return questionnaireWord(act.answer_scale().scale());
        case v1::SessionAct::kEnd: return with(endingWord(act.end().ending()), act.end().reason());
        case v1::SessionAct::kMove:
            return EntryWords::tr("Moved to chair %1").arg(QString::fromStdString(act.move().to_chair()));
        case v1::SessionAct::kSwapMonitor: return with(EntryWords::tr("Another monitor"), act.swap_monitor().reason());
        case v1::SessionAct::kCorrect:
            return with(EntryWords::tr("Entry %1 corrected").arg(act.correct().entry()), act.correct().reason());
        default: return beforeTheDrug(act);
    }
}

}  // namespace chairside::ui
