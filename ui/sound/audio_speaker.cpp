#include "ui/sound/audio_speaker.h"

#include <QAudioDevice>
#include <QAudioFormat>

#include "ui/sound/burst.h"

namespace chairside::ui {

namespace {

constexpr int kLookEveryMs = 200;
constexpr int kStuckTurnsMax = 5;  // a device that takes nothing for a second is none

QAudioFormat format() {
    QAudioFormat wanted;
    wanted.setSampleRate(kSampleRate);
    wanted.setChannelCount(1);
    wanted.setSampleFormat(QAudioFormat::Int16);
    return wanted;
}

}  // namespace

AudioSpeaker::AudioSpeaker(QObject* parent) : QObject(parent) {
    connect(&devices_, &QMediaDevices::audioOutputsChanged, this, &AudioSpeaker::open);
    connect(&watch_, &QTimer::timeout, this, &AudioSpeaker::look);
    open();
}

AudioSpeaker::~AudioSpeaker() { stop(); }

void AudioSpeaker::open() {
    stop();
    sink_.reset();
    proved_ = false;
    ++opened_;
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull()) {
        trouble_ = tr("no audio device");
        return;
    }
    sink_ = std::make_unique<QAudioSink>(device, format());
    trouble_.clear();
}

void AudioSpeaker::play(const std::vector<std::int16_t>& samples) {
    stop();
    proved_ = false;
    if (!sink_) return;
    const auto* bytes = reinterpret_cast<const char*>(samples.data());
    sound_.setData(bytes, static_cast<int>(samples.size() * sizeof(std::int16_t)));
    sound_.open(QIODevice::ReadOnly);
    // The device is fed by this thread: what it holds already goes on while the thread is busy with something else.
    sink_->setBufferSize(sound_.size());
    sink_->start(&sound_);
    stuckTurns_ = 0;
    processedBefore_ = 0;
    watch_.start(kLookEveryMs);
}

void AudioSpeaker::stop() {
    watch_.stop();
    if (sink_) sink_->stop();
    sound_.close();
}

// A device that is there need not work: what it has taken must grow while something sounds.
void AudioSpeaker::look() {
    const bool over = sound_.atEnd() && sink_->state() == QAudio::IdleState;
    const QAudio::Error error = sink_->error();
    if (error == QAudio::OpenError || error == QAudio::IOError || error == QAudio::FatalError) {
        trouble_ = tr("the audio device fails");
        watch_.stop();
        return;
    }
    const qint64 processed = sink_->processedUSecs();
    stuckTurns_ = processed > processedBefore_ || over ? 0 : stuckTurns_ + 1;
    processedBefore_ = processed;
    if (processed > 0) {
        proved_ = true;
        trouble_.clear();
    }
    if (stuckTurns_ >= kStuckTurnsMax) trouble_ = tr("the audio device takes no sound");
    if (over) watch_.stop();
}

}  // namespace chairside::ui
