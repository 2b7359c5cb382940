#include "ui/model/trend_marks.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "ui/model/counted_entries.h"
#include "ui/model/dose_sums.h"
#include "ui/model/session_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(MarkWords)
};

constexpr qsizetype kRemarkLength = 22;
constexpr double kDotLetters = 3;  // the dot before the words, and the room after them

QString assessed(const v1::Assess& assess) {
    if (assess.scale() != v1::OXYGEN) {
        return QStringLiteral("%1 %2").arg(scaleLabel(assess.scale()), plain(assess.value_milli()));
    }
    return assess.value_milli() == 0 ? MarkWords::tr("room air")
                                     : MarkWords::tr("O₂ %1 L").arg(plain(assess.value_milli()));
}

QString shortened(const std::string& words) {
    const QString all = QString::fromStdString(words).simplified();
    return all.size() <= kRemarkLength ? all : all.left(kRemarkLength - 1) + QChar(0x2026);
}

QString drugWord(const v1::SessionAct& act) {
    switch (act.kind_case()) {
        case v1::SessionAct::kStartDrug:
            return act.start_drug().dose().dose_ug() > 0
                       ? MarkWords::tr("%1 mg given").arg(plain(act.start_drug().dose().dose_ug()))
                       : MarkWords::tr("start, %1 mL/h").arg(plain(act.start_drug().dose().rate_ul_per_h()));
        case v1::SessionAct::kChangeRate: return MarkWords::tr("%1 mL/h").arg(plain(act.change_rate().rate_ul_per_h()));
        case v1::SessionAct::kPauseDrug: return MarkWords::tr("paused");
        case v1::SessionAct::kResumeDrug: return MarkWords::tr("runs again");
        case v1::SessionAct::kStopDrug: return MarkWords::tr("stopped");
        default: return {};
    }
}

QString seenWord(const v1::SessionAct& act) {
    switch (act.kind_case()) {
        case v1::SessionAct::kNoteSymptom:
            return symptomWord(act.note_symptom().symptom()) + QStringLiteral(", ") +
                   severityWord(act.note_symptom().severity());
        case v1::SessionAct::kAssess: return assessed(act.assess());
        case v1::SessionAct::kRemark: return shortened(act.remark().text());
        case v1::SessionAct::kMove:
            return MarkWords::tr("to chair %1").arg(QString::fromStdString(act.move().to_chair()));
        case v1::SessionAct::kSwapMonitor: return MarkWords::tr("other monitor");
        default: return {};
    }
}

// The phase that an act puts the session into; unspecified: it stays where it is.
v1::ChairPhase phaseAfter(const v1::SessionAct& act) {
    switch (act.kind_case()) {
        case v1::SessionAct::kBegin: return v1::PHASE_CHECK_IN;
        case v1::SessionAct::kPhaseWent: return act.phase_went().phase();
        case v1::SessionAct::kStartDrug:
        case v1::SessionAct::kResumeDrug: return v1::PHASE_INFUSING;
        case v1::SessionAct::kPauseDrug: return v1::PHASE_PAUSED;
        case v1::SessionAct::kStopDrug: return v1::PHASE_OBSERVATION;
        case v1::SessionAct::kEnd:
            return act.end().ending() == v1::ENDED_ABORTED ? v1::PHASE_ABORTED : v1::PHASE_DISCHARGED;
        default: return v1::CHAIR_PHASE_UNSPECIFIED;
    }
}

// What the words of one row cover, in columns.
struct Taken {
    double from;
    double to;
};

class Rows {
public:
    // The first row that has the room.
    int take(double from, double to) {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            const bool clear = std::none_of(rows_[row].begin(), rows_[row].end(),
                                            [&](const Taken& t) { return t.from < to && from < t.to; });
            if (!clear) continue;
            rows_[row].push_back({from, to});
            return static_cast<int>(row);
        }
        return -1;
    }

private:
    std::array<std::vector<Taken>, kMarkRows> rows_;
};

void seat(PlacedMark& placed, double columns, double letterWidth, Rows& rows) {
    const double at = placed.place * columns;
    const double wide = (static_cast<double>(placed.mark.text.size()) + kDotLetters) * letterWidth;
    placed.before = at + wide > columns;
    placed.row = placed.before ? rows.take(at - wide, at) : rows.take(at, at + wide);
}

}  // namespace

std::vector<TrendMark> marksOf(const std::vector<v1::SessionEntry>& entries, std::int64_t untilMs) {
    std::vector<TrendMark> marks;
    for (const v1::SessionEntry& entry : countedEntries(entries)) {
        if (entry.at_unix_ms() > untilMs) break;
        const QString drug = drugWord(entry.act());
        const QString text = drug.isEmpty() ? seenWord(entry.act()) : drug;
        if (text.isEmpty()) continue;
        marks.push_back({entry.at_unix_ms(), text, drug.isEmpty() ? MarkKind::Seen : MarkKind::Drug, 0});
    }
    return marks;
}

std::vector<PhaseSpan> phasesOf(const std::vector<v1::SessionEntry>& entries, std::int64_t untilMs) {
    std::vector<PhaseSpan> spans;
    for (const v1::SessionEntry& entry : countedEntries(entries)) {
        if (entry.at_unix_ms() > untilMs) break;
        const v1::ChairPhase phase = phaseAfter(entry.act());
        if (phase == v1::CHAIR_PHASE_UNSPECIFIED) continue;
        if (!spans.empty()) spans.back().toMs = entry.at_unix_ms();
        spans.push_back({entry.at_unix_ms(), untilMs, phase});
    }
    return spans;
}

std::vector<PlacedMark> placeMarks(std::vector<TrendMark> marks, const TrendWindow& window, double letterWidth) {
    std::erase_if(marks, [&](const TrendMark& mark) { return mark.atMs < window.fromMs || mark.atMs > window.toMs; });
    std::stable_sort(marks.begin(), marks.end(),
                     [](const TrendMark& a, const TrendMark& b) { return a.atMs > b.atMs; });
    if (marks.size() > kMarksMax) marks.resize(kMarksMax);
    std::stable_sort(marks.begin(), marks.end(),
                     [](const TrendMark& a, const TrendMark& b) { return a.kind < b.kind; });
    std::vector<PlacedMark> placed;
    Rows rows;
    for (TrendMark& mark : marks) {
        PlacedMark& one = placed.emplace_back();
        one.place = static_cast<double>(mark.atMs - window.fromMs) / static_cast<double>(window.toMs - window.fromMs);
        one.mark = std::move(mark);
        seat(one, window.columns, letterWidth, rows);
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedMark& a, const PlacedMark& b) { return a.mark.atMs < b.mark.atMs; });
    return placed;
}

}  // namespace chairside::ui
