#include "ui/view/session_model.h"

#include <QVariantMap>

#include "ui/model/dose_sums.h"
#include "ui/model/reason_words.h"
#include "ui/model/session_words.h"

namespace chairside::ui {

namespace {

QVariantList rowsOf(const std::vector<Offer>& offers) {
    QVariantList rows;
    for (const Offer& offer : offers) {
        rows << QVariantMap{{QStringLiteral("ask"), static_cast<int>(offer.ask)},
                            {QStringLiteral("subject"), QString::fromStdString(offer.subject)},
                            {QStringLiteral("text"), offer.text},
                            {QStringLiteral("first"), offer.first}};
    }
    return rows;
}

QString patientText(const v1::SessionBegin& begin) {
    const v1::SessionPatient& patient = begin.patient();
    return SessionModel::tr("%1 · born %2 · %3 · %4 kg · session %5")
        .arg(QString::fromStdString(patient.name()), QString::fromStdString(patient.born()),
             QString::fromStdString(patient.second_id()), weightText(begin.weight_g()))
        .arg(begin.number());
}

// What a person wrote stays as it is.
QString valueText(const v1::CriterionView& state) {
    const bool said = state.value() == "yes" || state.value() == "no";
    if (isAttested(state.criterion()) && !said) return QString::fromStdString(state.value());
    return reasonText(state.value());
}

}  // namespace

SessionModel::SessionModel(QObject* parent) : QObject(parent), symptoms_(rowsOf(symptomOffers())), form_(this) {}

void SessionModel::show(const v1::SessionView* session, v1::ChairPhase phase, const Moment& now,
                        std::int64_t nowUnixMs) {
    Face face;
    Lists lists;
    if (session != nullptr) {
        face = faceOf(*session, phase, now, nowUnixMs);
        lists = listsOf(*session, phase);
    }
    if (lists != lists_) {
        lists_ = std::move(lists);
        Q_EMIT listsChanged();
    }
    if (face == face_) return;
    face_ = std::move(face);
    Q_EMIT changed();
}

SessionModel::Face SessionModel::faceOf(const v1::SessionView& session, v1::ChairPhase phase, const Moment& now,
                                        std::int64_t nowUnixMs) {
    Face face;
    face.running = true;
    face.initials = QString::fromStdString(session.initials());
    face.patient = patientText(session.begin());
    const v1::SessionPatient& who = session.begin().patient();
    face.name = QString::fromStdString(who.name());
    face.identity = tr("born %1 · %2").arg(QString::fromStdString(who.born()), QString::fromStdString(who.second_id()));
    face.id = QString::fromStdString(session.id());
    face.secondId = QString::fromStdString(session.begin().patient().second_id());
    face.protocol = protocolName(session.protocol_in_force());
    const PhaseClock clock = phaseClock(session, phase, now, nowUnixMs);
    face.part = clock.part;
    face.clock = clock.text;
    face.over = clock.over;
    face.drug = drugText(session);
    face.coverage = coverageText(session.spo2());
    if (!session.has_infusion()) face.baseline = baselineText(session, now);
    for (const DueRow& row : dueRows(session, now)) {
        face.checks << QVariantMap{{QStringLiteral("text"), row.text},
                                   {QStringLiteral("due"), row.due},
                                   {QStringLiteral("overdue"), row.overdue},
                                   {QStringLiteral("check"), static_cast<int>(row.check)},
                                   {QStringLiteral("scale"), static_cast<int>(row.scale)}};
        face.anyOverdue = face.anyOverdue || row.overdue;
        if (row.check == v1::CHECK_BLOOD_PRESSURE || !face.firstDue.isEmpty()) continue;
        face.firstDue = row.text + QLatin1Char(' ') + row.due;
    }
    return face;
}

SessionModel::Lists SessionModel::listsOf(const v1::SessionView& session, v1::ChairPhase phase) {
    Lists lists;
    for (const v1::ChecklistView& item : session.checklist()) {
        lists.checklist << QVariantMap{{QStringLiteral("id"), QString::fromStdString(item.id())},
                                       {QStringLiteral("text"), itemText(session, item)},
                                       {QStringLiteral("done"), item.done()},
                                       {QStringLiteral("needsValue"), item.needs_value()},
                                       {QStringLiteral("value"), QString::fromStdString(item.value())}};
    }
    for (const v1::GateView& finding : session.gate()) {
        lists.gate << QVariantMap{{QStringLiteral("text"), reasonText(finding.text())},
                                  {QStringLiteral("prescriber"), finding.prescriber()}};
    }
    for (const v1::CriterionView& state : session.criteria()) {
        lists.criteria << QVariantMap{{QStringLiteral("criterion"), static_cast<int>(state.criterion())},
                                      {QStringLiteral("text"), criterionWord(state.criterion())},
                                      {QStringLiteral("met"), state.met()},
                                      {QStringLiteral("value"), valueText(state)},
                                      {QStringLiteral("wanted"), reasonText(state.wanted())},
                                      {QStringLiteral("attested"), isAttested(state.criterion())}};
    }
    lists.steps = rowsOf(stepsOf(session, phase));
    lists.further = rowsOf(furtherOf(session, phase));
    for (const std::string& warning : session.warnings()) lists.warnings << warningText(warning);
    return lists;
}

}  // namespace chairside::ui
