#include "tools/report/trend_chart.h"

#include <algorithm>
#include <cmath>

#include "session/counted.h"

namespace chairside::tools {
namespace {

constexpr double kJoinSeconds = 30;  // values further apart are not joined
const QColor kInk{0x1a, 0x1f, 0x24};
const QColor kFaint{0x5b, 0x66, 0x70};
const QColor kGrid{0xe2, 0xe6, 0xea};
const QColor kGap{0xd9, 0xd9, 0xd9};

QFont small(double points, bool bold = false) {
    QFont font("DejaVu Sans");
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

QColor colourOf(v1::Priority priority) {
    if (priority == v1::HIGH) return {0xc4, 0x1c, 0x1c};
    return priority == v1::MEDIUM ? QColor(0xd9, 0x9a, 0x00) : QColor(0x0b, 0x8a, 0x9c);
}

QColor colourOf(ChairPhase phase) {
    switch (phase) {
        case ChairPhase::CheckIn: return {0xe8, 0xec, 0xf0};
        case ChairPhase::Baseline: return {0xd6, 0xe4, 0xf2};
        case ChairPhase::Infusing: return {0xb9, 0xd3, 0xee};
        case ChairPhase::Paused: return {0xf3, 0xe3, 0xb8};
        case ChairPhase::Observation: return {0xd8, 0xea, 0xd6};
        case ChairPhase::Ready: return {0xbf, 0xe0, 0xbb};
        case ChairPhase::Watch:
        case ChairPhase::Discharged:
        case ChairPhase::Aborted:
        case ChairPhase::Unoccupied: break;
    }
    return Qt::white;
}

struct PhaseStretch {
    ChairPhase phase;
    WallTime from, to;
};

std::vector<PhaseStretch> phasesOf(const Dossier& d) {
    std::vector<PhaseStretch> all;
    session::Standing standing;
    for (const session::Entry& entry : session::countedByTime(d.session.entries)) {
        const ChairPhase before = standing.phase;
        const bool first = all.empty();
        session::follow(standing, entry);
        if (!first && standing.phase == before) continue;
        if (!first) all.back().to = entry.wall;
        all.push_back({standing.phase, entry.wall, d.to});
    }
    return all;
}

class Chart {
public:
    Chart(QPainter& painter, const QRectF& area, const Dossier& dossier) : p_(painter), area_(area), d_(dossier) {
        plot_ = area_.adjusted(62, 46, -8, -26);
        seconds_ = std::max(60.0, d_.secondsOf(d_.to));
    }

    void draw() {
        p_.setRenderHint(QPainter::Antialiasing);
        const double third = plot_.height() / 3;
        const QRectF pressure(plot_.left(), plot_.top(), plot_.width(), third * 1.15);
        const QRectF rate(plot_.left(), pressure.bottom() + 22, plot_.width(), third * 0.75);
        const QRectF spo2(plot_.left(), rate.bottom() + 22, plot_.width(), plot_.bottom() - rate.bottom() - 28);
        drawGaps(rate, Vital::Rate);
        drawGaps(spo2, Vital::Spo2);
        drawTimes();
        drawPressure(pressure);
        drawLine(rate, {v1::HEART_RATE, v1::PULSE_RATE}, {40, 140}, "rate /min", QColor(0x1b, 0x7f, 0x3b));
        drawLine(spo2, {v1::SPO2}, {84, 100}, "SpO2 %", QColor(0x0b, 0x6f, 0xa8));
        drawPhases();
        drawAlarms();
        drawEvents();
    }

private:
    struct Range {
        double low, high;
    };

    // What was before the beginning (an adopted cuff) stands at the left edge.
    [[nodiscard]] double x(WallTime at) const {
        return plot_.left() + plot_.width() * std::clamp(d_.secondsOf(at) / seconds_, 0.0, 1.0);
    }
    static double y(const QRectF& lane, Range range, double value) {
        return lane.bottom() - lane.height() * (value - range.low) / (range.high - range.low);
    }
    // An extreme value is drawn where it is, never at the edge of what is usual.
    static void widen(Range& range, double value, double step) {
        range.low = std::min(range.low, std::floor(value / step) * step);
        range.high = std::max(range.high, std::ceil(value / step) * step);
    }

    void drawGaps(const QRectF& lane, Vital vital) {
        for (const session::Entry& entry : d_.session.entries) {
            const auto* gap = std::get_if<session::GapClosed>(&entry.what);
            if (gap == nullptr || gap->vital != vital) continue;
            const double from = x(entry.wall - gap->lasted);
            p_.fillRect(QRectF(from, lane.top(), std::max(1.0, x(entry.wall) - from), lane.height()), kGap);
        }
    }

    void drawTimes() {
        const double minutes = seconds_ / 60;
        const double step = minutes > 240 ? 60 : minutes > 120 ? 30 : minutes > 40 ? 10 : 5;
        p_.setFont(small(6.5));
        for (double at = 0; at <= minutes + 0.01; at += step) {
            const double px = plot_.left() + plot_.width() * at * 60 / seconds_;
            p_.setPen(QPen(kGrid, 1));
            p_.drawLine(QPointF(px, plot_.top()), QPointF(px, plot_.bottom()));
            p_.setPen(kFaint);
            p_.drawText(QRectF(px - 40, plot_.bottom() + 3, 80, 20), Qt::AlignHCenter, QString("%1 min").arg(at));
        }
    }

    void drawScale(const QRectF& lane, Range range, const QString& name, double step) {
        p_.setFont(small(6.5));
        for (double v = std::ceil(range.low / step) * step; v <= range.high; v += step) {
            const double py = y(lane, range, v);
            p_.setPen(QPen(kGrid, 1));
            p_.drawLine(QPointF(lane.left(), py), QPointF(lane.right(), py));
            p_.setPen(kFaint);
            p_.drawText(QRectF(area_.left(), py - 9, 56, 18), Qt::AlignRight | Qt::AlignVCenter, QString::number(v));
        }
        p_.setPen(kInk);
        p_.setFont(small(6.5, true));
        p_.drawText(QRectF(lane.left() + 4, lane.top() - 17, 200, 16), Qt::AlignLeft, name);
    }

    // Each measurement is a bar from diastolic to systolic; the baseline is dotted.
    void drawPressure(const QRectF& lane) {
        Range range{40, 220};
        for (const session::CuffReading& reading : d_.session.now.cuffs) {
            widen(range, reading.cuff.systolic.toDouble(), 20);
            widen(range, reading.cuff.diastolic.toDouble(), 20);
        }
        drawScale(lane, range, "blood pressure mmHg", 40);
        if (const auto& base = d_.session.now.baseline) {
            p_.setPen(QPen(kFaint, 1, Qt::DotLine));
            for (const Quantity q : {base->systolic, base->diastolic}) {
                p_.drawLine(QPointF(lane.left(), y(lane, range, q.toDouble())),
                            QPointF(lane.right(), y(lane, range, q.toDouble())));
            }
        }
        for (const session::CuffReading& reading : d_.session.now.cuffs) {
            const double px = x(reading.wall);
            const double high = y(lane, range, reading.cuff.systolic.toDouble());
            const double low = y(lane, range, reading.cuff.diastolic.toDouble());
            p_.setPen(QPen(QColor(0x7a, 0x1f, 0x5c), 2));
            p_.drawLine(QPointF(px, high), QPointF(px, low));
            p_.drawLine(QPointF(px - 4, high), QPointF(px + 4, high));
            p_.drawLine(QPointF(px - 4, low), QPointF(px + 4, low));
            if (reading.cuff.origin != Origin::Manual) continue;
            p_.setFont(small(5.5));
            p_.drawText(QRectF(px - 10, high - 14, 20, 12), Qt::AlignCenter, "M");
        }
    }

    static WallTime timeOf(const v1::Reading& reading) {
        return WallTime{reading.has_measured_unix_ms() ? reading.measured_unix_ms() : reading.received_unix_ms()};
    }

    // By time: of the first vital all, of the others what was entered by hand and what is far from any of the first.
    [[nodiscard]] std::vector<v1::Reading> seriesOf(const std::vector<v1::Vital>& vitals) const {
        std::vector<v1::Reading> all;
        for (const v1::Vital vital : vitals) {
            const auto found = d_.readings.find(vital);
            if (found == d_.readings.end()) continue;
            auto next = all.begin();
            std::vector<v1::Reading> added;
            for (const v1::Reading& reading : found->second) {
                const WallTime at = timeOf(reading);
                while (next != all.end() && d_.secondsOf(timeOf(*next)) < d_.secondsOf(at) - kJoinSeconds) ++next;
                const bool near = next != all.end() && d_.secondsOf(timeOf(*next)) <= d_.secondsOf(at) + kJoinSeconds;
                if (!near || reading.origin() == v1::MANUAL) added.push_back(reading);
            }
            all.insert(all.end(), added.begin(), added.end());
            std::ranges::stable_sort(all, {}, timeOf);
        }
        return all;
    }

    void drawLine(const QRectF& lane, const std::vector<v1::Vital>& vitals, Range range, const QString& name,
                  const QColor& colour) {
        const std::vector<v1::Reading> readings = seriesOf(vitals);
        const double step = range.high - range.low > 50 ? 20 : 4;
        for (const v1::Reading& reading : readings) widen(range, double(reading.value_milli()) / 1000, step);
        drawScale(lane, range, name, range.high - range.low > 50 ? 20 : 4);
        drawSeries(lane, range, readings, colour);
    }

    void drawSeries(const QRectF& lane, Range range, const std::vector<v1::Reading>& readings, const QColor& colour) {
        std::optional<QPointF> last;
        double lastSeconds = 0;
        p_.setPen(QPen(colour, 1.4));
        p_.setFont(small(5.5));
        for (const v1::Reading& reading : readings) {
            const WallTime at = timeOf(reading);
            const QPointF here(x(at), y(lane, range, double(reading.value_milli()) / 1000));
            const double seconds = d_.secondsOf(at);
            const bool joined = last && seconds - lastSeconds <= kJoinSeconds;
            if (joined) p_.drawLine(*last, here);
            if (!joined) p_.drawEllipse(here, 1.2, 1.2);
            if (reading.origin() == v1::MANUAL) {
                p_.drawText(QRectF(here.x() - 10, here.y() - 15, 20, 12), Qt::AlignCenter, "M");
            }
            last = here;
            lastSeconds = seconds;
        }
    }

    void drawPhases() {
        for (const PhaseStretch& stretch : phasesOf(d_)) {
            const double from = x(stretch.from), to = x(stretch.to);
            if (to - from < 1) continue;
            const QRectF band(from, area_.top(), to - from, 20);
            p_.fillRect(band, colourOf(stretch.phase));
            p_.setFont(small(6.5));
            const auto text = nameForPeople(stretch.phase);
            const QString name = QString::fromUtf8(text.data(), qsizetype(text.size()));
            p_.setPen(kInk);
            if (p_.fontMetrics().horizontalAdvance(name) < to - from - 4) p_.drawText(band, Qt::AlignCenter, name);
        }
    }

    // One line each priority, so that none hides another.
    void drawAlarms() {
        p_.setFont(small(6.5));
        p_.setPen(kFaint);
        p_.drawText(QRectF(area_.left(), area_.top() + 20, 58, 22), Qt::AlignRight | Qt::AlignVCenter, "alarms");
        for (const v1::Occurrence& alarm : d_.alarms) {
            const WallTime start = std::max(WallTime{alarm.started_unix_ms()}, d_.from);
            const WallTime end{alarm.has_ended_unix_ms() ? alarm.ended_unix_ms() : d_.to.unixMs()};
            const double from = x(start), to = x(std::min(end, d_.to));
            const int line = alarm.priority() == v1::HIGH ? 0 : alarm.priority() == v1::MEDIUM ? 1 : 2;
            p_.fillRect(QRectF(from, area_.top() + 24 + 6 * line, std::max(2.0, to - from), 5),
                        colourOf(alarm.priority()));
        }
    }

    void drawEvents() {
        p_.setFont(small(5.5, true));
        double lastX = -1e9;
        int row = 0;  // numbers of what happened close together stand above each other
        for (const session::Entry& entry : session::countedByTime(d_.session.entries)) {
            const bool drug = std::holds_alternative<session::StartDrug>(entry.what) ||
                              std::holds_alternative<session::StopDrug>(entry.what) ||
                              std::holds_alternative<session::ChangeRate>(entry.what);
            const bool symptom = std::holds_alternative<session::NoteSymptom>(entry.what) ||
                                 std::holds_alternative<session::Remark>(entry.what);
            if (!drug && !symptom) continue;
            const double px = x(entry.wall);
            p_.setPen(QPen(drug ? kInk : kFaint, 1, Qt::DashLine));
            p_.drawLine(QPointF(px, plot_.top()), QPointF(px, plot_.bottom()));
            p_.setPen(kInk);
            row = px - lastX < 24 ? (row + 1) % 4 : 0;
            lastX = px;
            p_.drawText(QRectF(px + 2, plot_.bottom() - 14 - 11 * row, 28, 13), Qt::AlignLeft | Qt::AlignVCenter,
                        QString::number(entry.number));
        }
    }

    QPainter& p_;
    QRectF area_, plot_;
    const Dossier& d_;
    double seconds_ = 0;
};

}  // namespace

void drawTrend(QPainter& painter, const QRectF& area, const Dossier& dossier) { Chart{painter, area, dossier}.draw(); }

}  // namespace chairside::tools
