// A past session played again on a chair of its own, which no station knows: numbers, trends, alarms and entries as
// they stood at a moment that moves by itself or is dragged. Nothing of it is live, sounds, or can be acted on. GUI
// thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <deque>
#include <functional>
#include <memory>

#include "ui/model/alarm_book.h"
#include "ui/model/replay_tape.h"
#include "ui/view/chair_model.h"
#include "ui/view/flash_clock.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class ReplayModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(chairside::ui::ChairModel* chair READ chair NOTIFY opened)
    Q_PROPERTY(chairside::ui::FlashClock* flash READ flash CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY opened)
    Q_PROPERTY(QString state READ state NOTIFY moved)
    Q_PROPERTY(QString clock READ clock NOTIFY moved)
    Q_PROPERTY(double atMs READ atMs NOTIFY moved)
    Q_PROPERTY(double part READ part NOTIFY moved)
    Q_PROPERTY(bool playing READ playing NOTIFY moved)
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY moved)
    Q_PROPERTY(QVariantList entries READ entries NOTIFY moved)

public:
    static constexpr int kTickMs = 250;

    // `profile` says what limits and words are in force; `language` of their advice.
    ReplayModel(StationPort& port, const v1::AlarmProfile& profile, QString language, const Actions& actions,
                QObject* parent);
    ~ReplayModel() override;

    Q_INVOKABLE void open(const QString& session);
    Q_INVOKABLE void close();
    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    // 0: its beginning, 1: its end.
    Q_INVOKABLE void seek(double part);
    Q_INVOKABLE void skip(int seconds);
    // So much of real time passed.
    void pass(int ms);

    [[nodiscard]] bool isOpen() const { return chair_ != nullptr; }
    [[nodiscard]] ChairModel* chair() { return chair_.get(); }  // nullptr: none is open
    [[nodiscard]] FlashClock* flash() { return &flash_; }       // never flashes: this is the past
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString state() const;  // what is still loading, or what is missing and why
    [[nodiscard]] QString clock() const;  // "10:05:20"
    [[nodiscard]] double atMs() const { return static_cast<double>(atMs_); }
    [[nodiscard]] double part() const;
    [[nodiscard]] bool playing() const { return timer_.isActive(); }
    [[nodiscard]] int speed() const { return speed_; }
    void setSpeed(int speed);
    [[nodiscard]] QVariantList entries() const { return entries_; }  // {time, text, by}, newest first, up to now
    [[nodiscard]] const AlarmBook& book() const { return book_; }
    [[nodiscard]] const ReplayTape& tape() const { return tape_; }

Q_SIGNALS:
    void opened();
    void moved();

private:
    struct Stretch {
        std::string chair;
        std::int64_t fromMs = 0;
        std::int64_t toMs = 0;
    };
    void take(v1::SessionRecord session);
    void loadNext(int generation);
    void takeReadings(const v1::HistoryReply& reply);
    void loadAlarms(int generation);
    void takeAlarms(const Result<v1::StationFrame>& answer);
    void miss(const QString& what);
    void show();
    void listEntries();

    StationPort& port_;
    const v1::AlarmProfile& profile_;
    QString language_;
    const Actions& actions_;
    ReplayTape tape_;
    std::unique_ptr<ChairModel> chair_;
    AlarmBook book_;
    FlashClock flash_;
    QTimer timer_;
    std::deque<Stretch> missing_;
    QString wanted_;
    int generation_ = 0;
    QString state_;
    QStringList missed_;  // what the station could not tell in full
    std::int64_t atMs_ = 0;
    int speed_ = 10;
    QVariantList entries_;
};

}  // namespace chairside::ui
