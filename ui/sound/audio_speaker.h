// The computer's own sound device, by Qt Multimedia: follows devices that come and go. GUI thread.
#pragma once

#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>
#include <memory>

#include "ui/sound/speaker.h"

namespace chairside::ui {

class AudioSpeaker : public QObject, public Speaker {
    Q_OBJECT

public:
    explicit AudioSpeaker(QObject* parent = nullptr);
    ~AudioSpeaker() override;

    void play(const std::vector<std::int16_t>& samples) override;
    void stop() override;
    [[nodiscard]] QString trouble() const override { return trouble_; }
    [[nodiscard]] bool proved() const override { return proved_; }
    [[nodiscard]] int device() const override { return opened_; }

private:
    void open();
    void look();

    QMediaDevices devices_;
    std::unique_ptr<QAudioSink> sink_;
    QBuffer sound_;
    QTimer watch_;
    QString trouble_;
    bool proved_ = false;
    int opened_ = 0;
    int stuckTurns_ = 0;
    qint64 processedBefore_ = 0;
};

}  // namespace chairside::ui
