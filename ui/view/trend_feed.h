// Fills the series of one Qt Chart with a chair's trend, and says where its limits, gaps and marks lie. QML owns the
// chart; this draws into it when the schedule says so, and only while it is shown. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QVariantList>

#include "ui/model/envelope.h"
#include "ui/model/lane_scale.h"
#include "ui/model/trend_marks.h"
#include "ui/model/trend_schedule.h"
#include "ui/view/chair_model.h"
#include "ui/view/replay_model.h"
#include "ui/view/station_model.h"

namespace chairside::ui {

class TrendFeed : public QObject, public ScheduledTrend {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(chairside::ui::StationModel* station READ station WRITE setStation NOTIFY wiringChanged)
    Q_PROPERTY(chairside::ui::ChairModel* chair READ chair WRITE setChair NOTIFY wiringChanged)
    Q_PROPERTY(chairside::ui::ReplayModel* replay READ replay WRITE setReplay NOTIFY wiringChanged)
    Q_PROPERTY(QObject* spo2Series MEMBER spo2Series_ NOTIFY wiringChanged)
    Q_PROPERTY(QObject* rateSeries MEMBER rateSeries_ NOTIFY wiringChanged)
    Q_PROPERTY(QObject* barSeries MEMBER barSeries_ NOTIFY wiringChanged)
    Q_PROPERTY(QObject* meanSeries MEMBER meanSeries_ NOTIFY wiringChanged)
    Q_PROPERTY(int seconds MEMBER seconds_ NOTIFY wiringChanged)
    Q_PROPERTY(QString spanText READ spanText NOTIFY wiringChanged)
    Q_PROPERTY(double untilMs MEMBER untilMs_ NOTIFY wiringChanged)
    Q_PROPERTY(int columns MEMBER columns_ NOTIFY wiringChanged)
    Q_PROPERTY(bool shown READ visible WRITE setShown NOTIFY wiringChanged)
    Q_PROPERTY(double spo2Share MEMBER spo2Share_ NOTIFY wiringChanged)
    Q_PROPERTY(double letterWidth MEMBER letterWidth_ NOTIFY wiringChanged)
    Q_PROPERTY(double spo2Low READ spo2Low NOTIFY scaleChanged)
    Q_PROPERTY(double spo2High READ spo2High NOTIFY scaleChanged)
    Q_PROPERTY(double mainLow READ mainLow NOTIFY scaleChanged)
    Q_PROPERTY(double mainHigh READ mainHigh NOTIFY scaleChanged)
    Q_PROPERTY(QVariantList limits READ limits NOTIFY scaleChanged)
    Q_PROPERTY(QVariantList bands READ bands NOTIFY scaleChanged)
    Q_PROPERTY(QVariantList grid READ grid NOTIFY scaleChanged)
    Q_PROPERTY(QVariantList baselines READ baselines NOTIFY scaleChanged)
    Q_PROPERTY(QVariantList gaps READ gaps NOTIFY drawn)
    Q_PROPERTY(QVariantList alarms READ alarms NOTIFY drawn)
    Q_PROPERTY(QVariantList phases READ phases NOTIFY drawn)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY drawn)
    Q_PROPERTY(bool marked READ marked NOTIFY drawn)
    Q_PROPERTY(QVariantList byHand READ byHand NOTIFY drawn)
    Q_PROPERTY(QVariantList times READ times NOTIFY drawn)
    Q_PROPERTY(bool empty READ empty NOTIFY drawn)
    Q_PROPERTY(QString accessibleText READ accessibleText NOTIFY drawn)

public:
    explicit TrendFeed(QObject* parent = nullptr);
    ~TrendFeed() override;

    [[nodiscard]] StationModel* station() const { return station_; }
    void setStation(StationModel* station);
    [[nodiscard]] ChairModel* chair() const { return chair_; }
    void setChair(ChairModel* chair);
    [[nodiscard]] ReplayModel* replay() const { return replay_; }
    void setReplay(ReplayModel* replay);
    [[nodiscard]] bool visible() const override { return shown_ && chair_ != nullptr; }
    void setShown(bool shown);
    void draw(std::int64_t nowUnixMs) override;

    [[nodiscard]] double spo2Low() const { return spo2Axis_.low; }
    [[nodiscard]] double spo2High() const { return spo2Axis_.high; }
    [[nodiscard]] double mainLow() const { return mainAxis_.low; }
    [[nodiscard]] double mainHigh() const { return mainAxis_.high; }
    // Depths are fractions of the plot's height from its top, places fractions of its width from its left.
    [[nodiscard]] QVariantList limits() const { return limits_; }        // {depth, priority, rate}
    [[nodiscard]] QVariantList bands() const { return bands_; }          // {depth, extent, priority}
    [[nodiscard]] QVariantList grid() const { return grid_; }            // {depth, text, value, spo2}
    [[nodiscard]] QVariantList baselines() const { return baselines_; }  // {depth}
    [[nodiscard]] QVariantList alarms() const { return alarms_; }        // {place, extent, priority}
    // {place, extent, text, tone}; a tone of 1: the drug runs, 2: it is paused, 3: after it, 0: before it.
    [[nodiscard]] QVariantList phases() const { return phases_; }
    // {place, row, before, text, kind, priority}: what happened; a negative row: no room for its words. A kind of 0: of
    // the drug, 1: seen, 2: an alarm.
    [[nodiscard]] QVariantList marks() const { return marks_; }
    [[nodiscard]] bool marked() const { return !marks_.isEmpty(); }
    [[nodiscard]] QVariantList gaps() const { return gaps_; }    // {place, extent}
    [[nodiscard]] QVariantList times() const { return times_; }  // {place, text}
    // {place, depth, lane}: what people entered; a lane of 0: SpO2, 1: rate, 2: the systolic of a cuff.
    [[nodiscard]] QVariantList byHand() const { return byHand_; }
    [[nodiscard]] bool empty() const { return empty_; }
    [[nodiscard]] QString spanText() const;  // "40 min", "1 h 10"
    [[nodiscard]] QString accessibleText() const;
    // What was measured at that place of the axis, and when.
    Q_INVOKABLE QString readingAt(double place) const;

Q_SIGNALS:
    void wiringChanged();
    void scaleChanged();
    void drawn();

private:
    [[nodiscard]] TrendWindow window() const;
    [[nodiscard]] const AlarmBook& book() const { return replay_ ? replay_->book() : station_->book(); }
    [[nodiscard]] const std::vector<v1::SessionEntry>& entries() const;
    [[nodiscard]] std::vector<PhaseSpan> spans(const TrendWindow& window) const;
    [[nodiscard]] std::vector<TrendMark> alarmMarks() const;
    [[nodiscard]] QString happenedAt(std::int64_t unixMs) const;
    [[nodiscard]] std::int64_t unixAt(double place) const;
    [[nodiscard]] QString cuffAt(std::int64_t unixMs) const;
    [[nodiscard]] Lane mainLane() const { return barSeries_ != nullptr ? Lane::Pressure : Lane::Rate; }
    void drawSpo2(const TrendWindow& window);
    void drawMain(const TrendWindow& window);
    void rescale(const Range& spo2, const Range& main);
    void markLane(Lane lane, const Range& axis, const Range& inside);
    void markGrid(const Range& axis, const Range& inside, bool spo2);
    void markGaps(const TrendWindow& window);
    void markTimes(const TrendWindow& window);
    void markBaselines(Lane lane, const Range& axis, const Range& inside);
    void markAlarms(const TrendWindow& window);
    void markPhases(const TrendWindow& window);
    void markEvents(const TrendWindow& window);
    void markByHand(const TrendWindow& window);
    [[nodiscard]] QString enteredAt(std::int64_t unixMs) const;
    [[nodiscard]] Lane lane() const { return spo2Share_ >= 1 ? Lane::Spo2 : mainLane(); }

    QPointer<StationModel> station_;
    QPointer<ChairModel> chair_;
    QPointer<ReplayModel> replay_;  // none: what is drawn is now
    QPointer<QObject> spo2Series_;
    QPointer<QObject> rateSeries_;
    QPointer<QObject> barSeries_;
    QPointer<QObject> meanSeries_;
    int seconds_ = 2400;
    double untilMs_ = 0;  // the right end, unix time; 0: now
    int columns_ = 400;
    bool shown_ = false;
    double spo2Share_ = 0.28;
    double letterWidth_ = 0;  // of the words of marks, in columns; 0: nobody draws them
    std::int64_t endMs_ = 0;
    Range spo2Lane_;
    Range mainLane_;
    Range spo2Axis_{84, 101};
    Range mainAxis_{40, 200};
    int limitsDrawn_ = -1;
    QVariantList limits_;
    QVariantList bands_;
    QVariantList grid_;
    QVariantList baselines_;
    QVariantList alarms_;
    QVariantList phases_;
    QVariantList marks_;
    std::vector<PlacedMark> placed_;
    QVariantList gaps_;
    QVariantList times_;
    QVariantList byHand_;
    bool empty_ = true;
};

}  // namespace chairside::ui
