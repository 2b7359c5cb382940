#include "ui/view/trend_feed.h"

#include <QDateTime>
#include <QStringList>
#include <QVariantMap>
#include <QtCharts/QXYSeries>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iterator>

#include "ui/model/words.h"

namespace chairside::ui {

namespace {

constexpr qsizetype kGapsMax = 64;
constexpr std::ptrdiff_t kPhasesMax = 64;
constexpr qsizetype kWordsPointedAt = 3;

// One replace() a series: it alone keeps NaN, and it alone is fast.
void fill(QObject* series, const QList<QPointF>& points) {
    if (auto* line = qobject_cast<QXYSeries*>(series); line != nullptr) line->replace(points);
}

// How the ground of a phase is toned: as the infusion stands in it.
int toneOf(v1::ChairPhase phase) {
    switch (static_cast<int>(phase)) {
        case v1::PHASE_INFUSING: return 1;
        case v1::PHASE_PAUSED: return 2;
        case v1::PHASE_OBSERVATION:
        case v1::PHASE_READY: return 3;
        default: return 0;
    }
}

std::int64_t timeStepMs(int seconds) {
    constexpr std::array kMinutes = {1, 2, 5, 10, 15, 30, 60};
    for (const int minutes : kMinutes) {
        if (seconds <= minutes * 60 * 8) return std::int64_t{minutes} * 60'000;
    }
    return std::int64_t{2} * 3'600'000;
}

}  // namespace

TrendFeed::TrendFeed(QObject* parent) : QObject(parent) {
    connect(this, &TrendFeed::wiringChanged, this, [this] {
        if (station_) station_->trends().hurry(this);
    });
}

TrendFeed::~TrendFeed() {
    if (station_) station_->trends().dismiss(this);
}

void TrendFeed::setStation(StationModel* station) {
    if (station == station_) return;
    if (station_) station_->trends().dismiss(this);
    station_ = station;
    if (station_) station_->trends().enlist(this);
    Q_EMIT wiringChanged();
}

void TrendFeed::setChair(ChairModel* chair) {
    if (chair == chair_) return;
    chair_ = chair;
    limitsDrawn_ = -1;
    Q_EMIT wiringChanged();
}

void TrendFeed::setReplay(ReplayModel* replay) {
    if (replay == replay_) return;
    replay_ = replay;
    Q_EMIT wiringChanged();
}

void TrendFeed::setShown(bool shown) {
    if (shown == shown_) return;
    shown_ = shown;
    Q_EMIT wiringChanged();
}

TrendWindow TrendFeed::window() const {
    return {endMs_ - std::int64_t{seconds_} * 1000, endMs_, std::max(1, columns_)};
}

void TrendFeed::draw(std::int64_t nowUnixMs) {
    endMs_ = untilMs_ > 0 ? static_cast<std::int64_t>(untilMs_) : nowUnixMs;
    const TrendWindow now = window();
    empty_ = true;
    const Range spo2Before = spo2Lane_;
    const Range mainBefore = mainLane_;
    if (spo2Share_ > 0) drawSpo2(now);
    if (spo2Share_ < 1) drawMain(now);
    if (spo2Lane_ != spo2Before || mainLane_ != mainBefore || chair_->limitsStamp() != limitsDrawn_) {
        limitsDrawn_ = chair_->limitsStamp();
        rescale(spo2Lane_, mainLane_);
    }
    markGaps(now);
    markTimes(now);
    markAlarms(now);
    markPhases(now);
    markEvents(now);
    markByHand(now);
    Q_EMIT drawn();
}

void TrendFeed::drawSpo2(const TrendWindow& now) {
    QList<QPointF> points = envelope(chair_->record().spo2(), now);
    fill(spo2Series_, points);
    points += dots(chair_->record().spo2ByHand(), now);
    spo2Lane_ = rangeFor(Lane::Spo2, points);
    empty_ = empty_ && points.isEmpty();
}

void TrendFeed::drawMain(const TrendWindow& now) {
    QList<QPointF> all;
    if (rateSeries_) {
        const QList<QPointF> points = envelope(chair_->record().rate(), now);
        fill(rateSeries_, points);
        all += points + dots(chair_->record().rateByHand(), now);
    }
    if (barSeries_) {
        const QList<QPointF> bars = cuffBars(chair_->record().cuffs(), now);
        fill(barSeries_, bars);
        all += bars;
    }
    mainLane_ = rangeFor(mainLane(), all);
    if (meanSeries_) fill(meanSeries_, cuffMeans(chair_->record().cuffs(), now, mainLane_.span() / 60));
    empty_ = empty_ && all.isEmpty();
}

void TrendFeed::rescale(const Range& spo2, const Range& main) {
    limits_.clear();
    bands_.clear();
    baselines_.clear();
    grid_.clear();
    if (spo2Share_ > 0) {
        spo2Axis_ = axisFor(spo2, spo2Share_, true);
        markLane(Lane::Spo2, spo2Axis_, spo2);
        markGrid(spo2Axis_, spo2, true);
    }
    if (spo2Share_ < 1) {
        mainAxis_ = axisFor(main, 1 - spo2Share_, false);
        if (barSeries_) markLane(Lane::Pressure, mainAxis_, main);
        if (rateSeries_) markLane(Lane::Rate, mainAxis_, main);
        markGrid(mainAxis_, main, false);
    }
    Q_EMIT scaleChanged();
}

void TrendFeed::markLane(Lane lane, const Range& axis, const Range& inside) {
    if (!station_ || replay_) return;  // of a past session: which limits stood then is not known here
    markBaselines(lane, axis, inside);
    const v1::AlarmProfile& profile = chair_->record().judging(station_->profile());
    const std::vector<Limit> limits = limitsOf(profile, lane, chair_->record().sessionLimits());
    for (const Limit& limit : limits) {
        const bool drawnHere = limit.value > inside.low && limit.value < inside.high;
        // Of the three numbers of a cuff the systolic is the one that a bar's end is read against.
        if (!drawnHere || limit.vital == v1::NIBP_DIASTOLIC || limit.vital == v1::NIBP_MEAN) continue;
        limits_ << QVariantMap{{QStringLiteral("depth"), depth(axis, limit.value)},
                               {QStringLiteral("priority"), static_cast<int>(limit.priority)},
                               {QStringLiteral("rate"), lane == Lane::Rate}};
    }
    const v1::Vital banded = lane == Lane::Pressure ? v1::NIBP_SYSTOLIC : lane == Lane::Spo2 ? v1::SPO2 : v1::RATE;
    if (lane == Lane::Rate && barSeries_) return;
    std::vector<Limit> shaded = limits;
    // A bar's lower end is diastolic: a shaded low-systolic range behind it would look like a breach.
    if (lane == Lane::Pressure) std::erase_if(shaded, [](const Limit& limit) { return !limit.upper; });
    for (const Band& band : bandsOf(shaded, banded, inside.low, inside.high)) {
        bands_ << QVariantMap{{QStringLiteral("depth"), depth(axis, band.to)},
                              {QStringLiteral("extent"), (band.to - band.from) / axis.span()},
                              {QStringLiteral("priority"), static_cast<int>(band.priority)}};
    }
}

void TrendFeed::markBaselines(Lane lane, const Range& axis, const Range& inside) {
    for (const auto& [vital, milli] : chair_->record().baselines()) {
        const double value = static_cast<double>(milli) / 1000.0;
        const bool drawn = vital != v1::NIBP_MEAN && value > inside.low && value < inside.high;
        if (inLane(vital, lane) && drawn) baselines_ << QVariantMap{{QStringLiteral("depth"), depth(axis, value)}};
    }
}

// When which alarm stood, as bars above the trend.
void TrendFeed::markAlarms(const TrendWindow& now) {
    alarms_.clear();
    if (!station_) return;
    const std::string chair = chair_->name().toStdString();
    const auto span = static_cast<double>(now.toMs - now.fromMs);
    const auto mark = [&](const v1::Occurrence& o) {
        if (o.chair() != chair || !inLane(o.vital(), lane()) || alarms_.size() >= kGapsMax) return;
        const std::int64_t from = std::max(o.started_unix_ms(), now.fromMs);
        const std::int64_t to = std::min(o.has_ended_unix_ms() ? o.ended_unix_ms() : now.toMs, now.toMs);
        if (to <= from) return;
        alarms_ << QVariantMap{{QStringLiteral("place"), static_cast<double>(from - now.fromMs) / span},
                               {QStringLiteral("extent"), static_cast<double>(to - from) / span},
                               {QStringLiteral("priority"), static_cast<int>(o.priority())}};
    };
    for (const v1::Occurrence& o : book().ended()) mark(o);
    for (const v1::Occurrence& o : book().active()) mark(o);
}

const std::vector<v1::SessionEntry>& TrendFeed::entries() const {
    static const std::vector<v1::SessionEntry> none;
    if (replay_) return replay_->tape().entries();
    return station_ ? chair_->record().entries() : none;
}

std::vector<PhaseSpan> TrendFeed::spans(const TrendWindow& now) const {
    std::vector<PhaseSpan> told = phasesOf(entries(), now.toMs);
    if (!told.empty() || replay_ || !station_) return told;
    // Without a record of the session only the phase that stands is known.
    const v1::ChairPhase phase = chair_->record().phase();
    if (phase == v1::PHASE_WATCH || phase == v1::PHASE_UNOCCUPIED) return {};
    const std::int64_t since = station_->unixAt(chair_->record().phaseSinceMs());
    if (since > now.toMs) return {};
    return {{since, now.toMs, phase}};
}

void TrendFeed::markPhases(const TrendWindow& now) {
    phases_.clear();
    const auto length = static_cast<double>(now.toMs - now.fromMs);
    std::vector<PhaseSpan> shown = spans(now);
    std::erase_if(shown, [&](const PhaseSpan& span) { return span.toMs <= now.fromMs; });
    if (std::ssize(shown) > kPhasesMax) shown.erase(shown.begin(), shown.end() - kPhasesMax);  // the last ones stay
    for (const PhaseSpan& span : shown) {
        const double place = static_cast<double>(span.fromMs - now.fromMs) / length;
        const double from = std::max(0.0, place);
        const double extent = static_cast<double>(span.toMs - now.fromMs) / length - from;
        const QString word = phaseWord(span.phase);
        const bool room = extent * columns_ > static_cast<double>(word.size() + 2) * letterWidth_;
        phases_ << QVariantMap{{QStringLiteral("place"), from},
                               {QStringLiteral("extent"), extent},
                               {QStringLiteral("begins"), place >= 0},
                               {QStringLiteral("tone"), toneOf(span.phase)},
                               {QStringLiteral("text"), room ? word : QString()}};
    }
}

// Those of this chair, of any vital: a word each where there is room, after what people did and saw.
std::vector<TrendMark> TrendFeed::alarmMarks() const {
    std::vector<TrendMark> marks;
    const std::string chair = chair_->name().toStdString();
    const auto mark = [&](const v1::Occurrence& o) {
        if (o.chair() != chair || o.vital() == v1::VITAL_UNSPECIFIED) return;
        marks.push_back(
            {o.started_unix_ms(),
             priorityMark(o.priority(), o.kind() == v1::TECHNICAL) + QLatin1Char(' ') + vitalLabel(o.vital()),
             MarkKind::Alarm, static_cast<int>(o.priority())});
    };
    for (const v1::Occurrence& o : book().ended()) mark(o);
    for (const v1::Occurrence& o : book().active()) mark(o);
    return marks;
}

void TrendFeed::markEvents(const TrendWindow& now) {
    marks_.clear();
    placed_.clear();
    if (letterWidth_ <= 0 || !station_) return;
    std::vector<TrendMark> all = marksOf(entries(), now.toMs);
    const std::vector<TrendMark> alarms = alarmMarks();
    all.insert(all.end(), alarms.begin(), alarms.end());
    placed_ = placeMarks(std::move(all), now, letterWidth_);
    for (const PlacedMark& placed : placed_) {
        marks_ << QVariantMap{{QStringLiteral("place"), placed.place},
                              {QStringLiteral("row"), placed.row},
                              {QStringLiteral("before"), placed.before},
                              {QStringLiteral("text"), placed.mark.text},
                              {QStringLiteral("kind"), static_cast<int>(placed.mark.kind)},
                              {QStringLiteral("priority"), placed.mark.priority}};
    }
}

QString TrendFeed::happenedAt(std::int64_t unixMs) const {
    const std::int64_t within = std::int64_t{seconds_} * 1000 / 100;
    QStringList words;
    for (const PlacedMark& placed : placed_) {
        if (std::llabs(placed.mark.atMs - unixMs) > within || words.size() == kWordsPointedAt) continue;
        words << clockTime(placed.mark.atMs) + QStringLiteral("  ") + placed.mark.text;
    }
    return words.join(QStringLiteral("  ·  "));
}

void TrendFeed::markGrid(const Range& axis, const Range& inside, bool spo2) {
    const double step = spo2 ? (inside.span() > 30 ? 10 : 5) : (inside.span() > 120 ? 40 : 20);
    for (double value = std::ceil(inside.low / step) * step; value < inside.high; value += step) {
        if (value <= inside.low) continue;
        grid_ << QVariantMap{{QStringLiteral("depth"), depth(axis, value)},
                             {QStringLiteral("text"), QString::number(value)},
                             {QStringLiteral("value"), value},
                             {QStringLiteral("spo2"), spo2}};
    }
}

void TrendFeed::markGaps(const TrendWindow& now) {
    gaps_.clear();
    const TrendBuffer& buffer = spo2Share_ >= 1 ? chair_->record().spo2() : chair_->record().rate();
    const auto span = static_cast<double>(now.toMs - now.fromMs);
    for (const TrendGap& gap : buffer.gaps(now.fromMs, now.toMs)) {
        const double extent = static_cast<double>(gap.toMs - gap.fromMs) / span;
        if (extent * columns_ < 2 || gaps_.size() >= kGapsMax) continue;
        gaps_ << QVariantMap{{QStringLiteral("place"), static_cast<double>(gap.fromMs - now.fromMs) / span},
                             {QStringLiteral("extent"), extent}};
    }
}

void TrendFeed::markByHand(const TrendWindow& now) {
    byHand_.clear();
    const auto span = static_cast<double>(now.toMs - now.fromMs) / 1000;
    const auto mark = [&](const QPointF& point, const Range& axis, int lane) {
        if (byHand_.size() >= kGapsMax) return;
        byHand_ << QVariantMap{{QStringLiteral("place"), 1 + point.x() / span},
                               {QStringLiteral("depth"), depth(axis, point.y())},
                               {QStringLiteral("lane"), lane}};
    };
    const ChairRecord& record = chair_->record();
    if (spo2Share_ > 0) {
        for (const QPointF& point : dots(record.spo2ByHand(), now)) mark(point, spo2Axis_, 0);
    }
    if (rateSeries_) {
        for (const QPointF& point : dots(record.rateByHand(), now)) mark(point, mainAxis_, 1);
    }
    if (barSeries_) {
        for (const QPointF& point : cuffsByHand(record.cuffs(), now)) mark(point, mainAxis_, 2);
    }
}

void TrendFeed::markTimes(const TrendWindow& now) {
    times_.clear();
    const std::int64_t step = timeStepMs(seconds_);
    const auto span = static_cast<double>(now.toMs - now.fromMs);
    for (std::int64_t at = (now.fromMs / step + 1) * step; at <= now.toMs; at += step) {
        times_ << QVariantMap{{QStringLiteral("place"), static_cast<double>(at - now.fromMs) / span},
                              {QStringLiteral("text"), clockTime(at)}};
    }
}

std::int64_t TrendFeed::unixAt(double place) const {
    return endMs_ - static_cast<std::int64_t>((1 - place) * seconds_ * 1000);
}

QString TrendFeed::cuffAt(std::int64_t unixMs) const {
    const std::int64_t within = std::int64_t{seconds_} * 1000 / 40;
    const auto* cuff = chair_->record().cuffs().nearest(unixMs, within);
    if (cuff == nullptr || !cuff->second.drawable()) return {};
    const QString pressures = QStringLiteral("%1/%2").arg(*cuff->second.systolic).arg(*cuff->second.diastolic);
    const QString mean = cuff->second.mean.has_value() ? QStringLiteral(" (%1)").arg(*cuff->second.mean) : QString();
    const QString byHand = cuff->second.byHand ? QLatin1Char(' ') + byHandWord() : QString();
    return clockTime(cuff->first) + QStringLiteral("  ") + pressures + mean + byHand;
}

// What a person entered within a hundredth of the width.
QString TrendFeed::enteredAt(std::int64_t unixMs) const {
    const std::int64_t within = std::int64_t{seconds_} * 1000 / 100;
    const ChairRecord& record = chair_->record();
    const TrendBuffer& buffer = spo2Series_ ? record.spo2ByHand() : record.rateByHand();
    const TrendPoint* best = nullptr;
    for (const TrendPoint& point : buffer.points()) {
        const std::int64_t away = std::llabs(point.unixMs - unixMs);
        if (away <= within && (best == nullptr || away < std::llabs(best->unixMs - unixMs))) best = &point;
    }
    if (best == nullptr) return {};
    return clockTimeExact(best->unixMs) + QStringLiteral("  ") +
           QString::number(static_cast<double>(best->value), 'f', 0) + QLatin1Char(' ') + byHandWord();
}

QString TrendFeed::readingAt(double place) const {
    if (!chair_) return {};
    const std::int64_t at = unixAt(place);
    if (barSeries_) {
        QStringList words = {cuffAt(at), happenedAt(at)};
        words.removeAll(QString());
        return words.join(QStringLiteral("  ·  "));
    }
    const TrendBuffer& buffer = spo2Series_ ? chair_->record().spo2() : chair_->record().rate();
    const TrendPoint* point = buffer.nearest(at);
    const QString value =
        point == nullptr ? tr("no reading") : QString::number(static_cast<double>(point->value), 'f', 0);
    const QString entered = enteredAt(at);
    const QString measured = clockTimeExact(at) + QStringLiteral("  ") + value;
    if (entered.isEmpty()) return measured;
    return point == nullptr ? entered : measured + QStringLiteral("  ·  ") + entered;
}

QString TrendFeed::spanText() const { return age(std::int64_t{seconds_} * 1000); }

QString TrendFeed::accessibleText() const {
    if (!chair_) return {};
    return tr("Trend of chair %1, last %2 minutes").arg(chair_->name()).arg(seconds_ / 60);
}

}  // namespace chairside::ui
