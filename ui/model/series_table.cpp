#include "ui/model/series_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QVariantMap>
#include <algorithm>
#include <array>
#include <map>

#include "ui/model/counted_entries.h"
#include "ui/model/dose_sums.h"
#include "ui/model/questionnaire.h"
#include "ui/model/session_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct SeriesWords {
    Q_DECLARE_TR_FUNCTIONS(SeriesWords)
};

constexpr std::int64_t kMsPerHour = 3'600'000;

void higher(std::optional<std::int64_t>& of, std::int64_t value) { of = of ? std::max(*of, value) : value; }
void lower(std::optional<std::int64_t>& of, std::int64_t value) { of = of ? std::min(*of, value) : value; }

SeriesScore scoreOf(const v1::AnswerScale& answers) {
    SeriesScore score;
    score.scale = answers.scale();
    score.pointsMax = pointsMaxOf(answers.scale());
    for (int i = 0; i < answers.items_size(); ++i) {
        if (answers.scale() != v1::CSSRS) {
            score.points += static_cast<int>(answers.items(i));
        } else if (answers.items(i) > 0) {
            score.points = std::min(i + 1, score.pointsMax);
        }
    }
    return score;
}

void takeManual(SeriesSession& session, const v1::ManualVitals& vitals) {
    for (const v1::EnteredVital& entered : vitals.vitals()) {
        if (entered.vital() == v1::NIBP_SYSTOLIC) higher(session.systolicMax, entered.value_milli());
        if (entered.vital() == v1::NIBP_DIASTOLIC) higher(session.diastolicMax, entered.value_milli());
        takePeaks(session, entered.vital(), entered.value_milli());
    }
}

void takeMeasured(SeriesSession& session, const v1::SessionAct& act) {
    if (act.has_cuff_taken()) {
        higher(session.systolicMax, act.cuff_taken().systolic_milli());
        higher(session.diastolicMax, act.cuff_taken().diastolic_milli());
    }
    if (act.has_manual_vitals()) takeManual(session, act.manual_vitals());
    if (act.has_baseline_found()) {
        session.baseline.emplace(act.baseline_found().systolic_milli(), act.baseline_found().diastolic_milli());
    }
}

std::optional<v1::SessionEnding> endingOf(const v1::SessionAct& act) {
    if (act.has_end()) return act.end().ending();
    if (!act.has_phase_went()) return std::nullopt;
    if (act.phase_went().phase() == v1::PHASE_DISCHARGED) return v1::ENDED_DISCHARGED;
    return act.phase_went().phase() == v1::PHASE_ABORTED ? std::optional{v1::ENDED_ABORTED} : std::nullopt;
}

void take(SeriesSession& session, const v1::SessionEntry& entry, std::map<v1::Questionnaire, SeriesScore>& scores) {
    const v1::SessionAct& act = entry.act();
    session.endMs = std::max(session.endMs, entry.at_unix_ms());
    takeMeasured(session, act);
    if (act.has_answer_scale()) {
        const SeriesScore score = scoreOf(act.answer_scale());
        scores[score.scale] = score;
        // As the station has it: any yes of the Columbia scale; of PHQ-9 it says so itself.
        session.suicideItem = session.suicideItem || (score.scale == v1::CSSRS && score.points > 0);
    }
    if (act.has_warned()) session.suicideItem = session.suicideItem || act.warned().warning() == v1::SUICIDE_ITEM;
    if (!session.ending.has_value()) session.ending = endingOf(act);
}

QString day(std::int64_t unixMs) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(unixMs).date(), QLocale::ShortFormat);
}

QString whole(std::int64_t milli) { return QString::number((milli + 500) / 1000); }

QString either(const std::optional<std::int64_t>& milli) {
    return milli.has_value() ? whole(*milli) : QStringLiteral("–");
}

QString peakText(const SeriesSession& session) {
    QStringList parts;
    if (session.systolicMax.has_value()) {
        parts << SeriesWords::tr("BP up to %1/%2").arg(either(session.systolicMax), either(session.diastolicMax));
    }
    if (session.stretchesMissing > 0) return parts.join(QStringLiteral(" · "));
    if (session.rateMax.has_value()) parts << SeriesWords::tr("HR up to %1").arg(whole(*session.rateMax));
    if (session.spo2Min.has_value()) parts << SeriesWords::tr("SpO₂ down to %1").arg(whole(*session.spo2Min));
    return parts.join(QStringLiteral(" · "));
}

QString stateText(const SeriesSession& session) {
    if (session.ending.has_value()) return endingWord(*session.ending);
    return session.runs ? SeriesWords::tr("running") : SeriesWords::tr("end not recorded");
}

QString scoresText(const SeriesSession& session) {
    QStringList parts;
    for (const SeriesScore& score : session.scores) {
        parts << QStringLiteral("%1 %2/%3").arg(questionnaireWord(score.scale)).arg(score.points).arg(score.pointsMax);
    }
    if (session.suicideItem) parts << QStringLiteral("! ") + warningWord(v1::SUICIDE_ITEM);
    return parts.join(QStringLiteral(" · "));
}

QString doseText(const SeriesSession& session) {
    if (!session.givenUg.has_value()) return SeriesWords::tr("no drug");
    return SeriesWords::tr("%1 mg").arg(QString::number(static_cast<double>(*session.givenUg) / 1000.0, 'f', 1));
}

}  // namespace

std::optional<std::int64_t> givenUg(const std::vector<v1::SessionEntry>& entries, std::int64_t untilMs) {
    const v1::Dose* dose = nullptr;
    std::int64_t rate = 0;
    std::int64_t before = 0;  // the rate that a pause interrupted
    std::int64_t since = 0;
    std::int64_t ulMs = 0;  // in thousandths of mL x ms per hour: divided once
    const auto change = [&](std::int64_t atMs, std::int64_t to) {
        ulMs += rate * std::max<std::int64_t>(0, atMs - since);
        since = atMs;
        rate = to;
    };
    const std::vector<v1::SessionEntry> counted = countedEntries(entries);
    for (const v1::SessionEntry& entry : counted) {
        const v1::SessionAct& act = entry.act();
        if (act.has_start_drug()) {
            dose = &act.start_drug().dose();
            change(entry.at_unix_ms(), dose->rate_ul_per_h());
        }
        if (act.has_change_rate()) change(entry.at_unix_ms(), act.change_rate().rate_ul_per_h());
        if (act.has_pause_drug()) {
            before = rate;
            change(entry.at_unix_ms(), 0);
        }
        if (act.has_resume_drug()) change(entry.at_unix_ms(), before);
        if (act.has_stop_drug() || act.has_end()) change(entry.at_unix_ms(), 0);
    }
    if (dose == nullptr) return std::nullopt;
    if (dose->dose_ug() > 0) return dose->dose_ug();
    change(untilMs, 0);
    return std::min(ulMs / kMsPerHour, dose->volume_ul()) * dose->ug_per_ml() / 1000;
}

void takePeaks(SeriesSession& session, v1::Vital vital, std::int64_t valueMilli) {
    if (vital == v1::SPO2) lower(session.spo2Min, valueMilli);
    if (vital == v1::HEART_RATE || vital == v1::PULSE_RATE || vital == v1::RATE) higher(session.rateMax, valueMilli);
}

SeriesSession seriesSessionOf(const v1::SessionRecord& record, std::optional<std::int64_t> runsUntilMs) {
    SeriesSession session;
    session.id = record.id();
    session.protocol = record.protocol().name();
    if (record.entries().empty()) return session;
    session.begunMs = record.entries(0).at_unix_ms();
    session.number = static_cast<int>(record.entries(0).act().begin().number());
    session.weightG = record.entries(0).act().begin().weight_g();
    const std::vector<v1::SessionEntry> entries(record.entries().begin(), record.entries().end());
    std::map<v1::Questionnaire, SeriesScore> scores;
    for (const v1::SessionEntry& entry : countedEntries(entries)) take(session, entry, scores);
    for (const auto& [scale, score] : scores) session.scores.push_back(score);
    session.runs = !session.ending.has_value() && runsUntilMs.has_value();
    if (session.runs) session.endMs = *runsUntilMs;
    session.givenUg = givenUg(entries, session.endMs);
    return session;
}

QVariantList seriesRows(const std::vector<SeriesSession>& newestFirst, const std::string& here) {
    QVariantList rows;
    for (const SeriesSession& session : newestFirst) {
        const QString base =
            session.baseline.has_value()
                ? SeriesWords::tr("Baseline %1/%2").arg(whole(session.baseline->first), whole(session.baseline->second))
                : QString();
        rows << QVariantMap{
            {QStringLiteral("session"), QString::fromStdString(session.id)},
            {QStringLiteral("title"), SeriesWords::tr("%1 · session %2").arg(day(session.begunMs)).arg(session.number)},
            {QStringLiteral("state"), stateText(session)},
            {QStringLiteral("dose"), doseText(session)},
            {QStringLiteral("baseline"), base},
            {QStringLiteral("peak"), peakText(session)},
            {QStringLiteral("scores"), scoresText(session)},
            {QStringLiteral("here"), session.id == here}};
    }
    return rows;
}

QVariantList seriesScores(const std::vector<SeriesSession>& newestFirst) {
    std::map<v1::Questionnaire, QVariantList> byScale;
    for (auto session = newestFirst.rbegin(); session != newestFirst.rend(); ++session) {
        for (const SeriesScore& score : session->scores) {
            if (score.pointsMax <= 0) continue;
            byScale[score.scale] << QVariantMap{
                {QStringLiteral("value"), score.points},
                {QStringLiteral("part"), static_cast<double>(score.points) / score.pointsMax},
                {QStringLiteral("when"), day(session->begunMs)}};
        }
    }
    QVariantList scores;
    for (const auto& [scale, points] : byScale) {
        scores << QVariantMap{{QStringLiteral("text"), questionnaireWord(scale)},
                              {QStringLiteral("most"), pointsMaxOf(scale)},
                              {QStringLiteral("points"), points}};
    }
    return scores;
}

}  // namespace chairside::ui
