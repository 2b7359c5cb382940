// Which stretch of time the trends of the Chair screen show: how long, and until when. Zoomed and moved by hand;
// without a hand on it, it follows the present. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <cstdint>

#include "ui/view/chair_model.h"
#include "ui/view/station_model.h"

namespace chairside::ui {

class TrendSpan : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(chairside::ui::StationModel* station MEMBER station_ NOTIFY changed)
    Q_PROPERTY(chairside::ui::ChairModel* chair READ chair WRITE setChair NOTIFY changed)
    Q_PROPERTY(double pinnedMs READ pinnedMs WRITE setPinnedMs NOTIFY changed)
    Q_PROPERTY(int seconds READ seconds NOTIFY changed)
    Q_PROPERTY(double untilMs READ untilMs NOTIFY changed)
    Q_PROPERTY(bool live READ live NOTIFY changed)
    Q_PROPERTY(bool whole READ whole NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    static constexpr int kSecondsMin = 120;
    static constexpr int kSecondsMax = static_cast<int>(TrendBuffer::kSpanMs / 1000);
    static constexpr int kWholeWithoutSession = 4 * 3600;

    explicit TrendSpan(QObject* parent = nullptr);

    // So many seconds up to now.
    Q_INVOKABLE void show(int seconds);
    // The session up to now, and as long as it grows; without one the last 4 h.
    Q_INVOKABLE void showWhole();
    // `factor` below 1 shows less in more detail; what stands at `place` (0 left, 1 right) stays there.
    Q_INVOKABLE void zoom(double factor, double place);
    // By a part of what is shown; positive: towards the past.
    Q_INVOKABLE void move(double part);
    Q_INVOKABLE void goLive();

    [[nodiscard]] int seconds() const { return seconds_; }
    // The right end is there whatever is live: of a session that is played again. 0: it is not pinned.
    [[nodiscard]] double pinnedMs() const { return static_cast<double>(pinnedMs_); }
    void setPinnedMs(double unixMs);
    [[nodiscard]] double untilMs() const { return static_cast<double>(untilMs_); }  // 0: now
    [[nodiscard]] bool live() const { return untilMs_ == 0; }
    [[nodiscard]] bool whole() const { return whole_; }
    [[nodiscard]] ChairModel* chair() const { return chair_; }
    void setChair(ChairModel* chair);
    [[nodiscard]] QString text() const;  // "10:05 to 10:35"; empty while live

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::int64_t now() const;
    [[nodiscard]] std::int64_t end() const { return live() ? now() : untilMs_; }
    void set(int seconds, std::int64_t endMs);
    void grow();
    void loadDetail();

    QPointer<StationModel> station_;
    QPointer<ChairModel> chair_;
    QTimer rest_;  // details are fetched once the hand rests
    int seconds_ = 1800;
    bool whole_ = false;  // follows the session
    std::int64_t untilMs_ = 0;
    std::int64_t pinnedMs_ = 0;
};

}  // namespace chairside::ui
