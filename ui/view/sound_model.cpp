#include "ui/view/sound_model.h"

#include <QPointer>
#include <algorithm>

#include "link/client/alarm_text.h"
#include "ui/model/command_id.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

constexpr std::chrono::seconds kLostPauseMax{120};
const std::string kLost = "station lost";

Voice voiceOf(const v1::Occurrence& o) {
    Voice voice{o.id(), o.priority(), tuneOf(o), false, o.level() > 0};
    voice.loud = (o.signal() == v1::SOUNDING || o.signal() == v1::REMINDING) && !o.outvoiced();
    return voice;
}

std::int64_t millisecondsUntil(SoundDirector::Steady then, SoundDirector::Steady now) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(then - now).count();
}

}  // namespace

SoundModel::SoundModel(Speaker* speaker, StationPort& port, std::string client, QObject* parent)
    : QObject(parent), speaker_(speaker), port_(port), client_(std::move(client)) {}

void SoundModel::selfTest() {
    if (speaker_ == nullptr) return;
    device_ = speaker_->device();
    proved_ = false;
    speaker_->play(render(burstOf(v1::LOW, Tune::General), levelOf(v1::LOW, false)));
}

void SoundModel::setPause(std::optional<std::int64_t> untilUnixMs, std::string by) {
    pausedUntilUnixMs_ = untilUnixMs;
    pausedBy_ = std::move(by);
}

void SoundModel::toggleLostPause(SoundDirector::Steady now) {
    if (speaker_ == nullptr) return;  // nothing sounds that could be paused
    const bool runs = lostPausedUntil_.has_value() && now < *lostPausedUntil_;
    lostPausedUntil_ = runs ? now : now + kLostPauseMax;  // never made longer while it runs
}

std::vector<Voice> SoundModel::voicesOf(const Scene& scene) const {
    std::vector<Voice> voices;
    if (scene.lost) {
        const bool quiet = lostPausedUntil_.has_value() && scene.now < *lostPausedUntil_;
        voices.push_back({kLost, v1::HIGH, Tune::Equipment, !quiet, false});
        return voices;  // how the others stand is not known any more
    }
    for (const v1::Occurrence& o : *scene.active) voices.push_back(voiceOf(o));
    return voices;
}

void SoundModel::step(const Scene& scene) {
    if (!scene.lost) lostPausedUntil_.reset();
    if (pausedUntilUnixMs_.has_value() && *pausedUntilUnixMs_ <= scene.unixMs) pausedUntilUnixMs_.reset();
    if (speaker_ != nullptr) {
        const std::vector<Voice> voices = voicesOf(scene);
        noteDevice(std::any_of(voices.begin(), voices.end(), [](const Voice& v) { return v.loud; }));
        const SoundDirector::Orders orders = director_.step(scene.now, voices);
        if (orders.stop) speaker_->stop();
        if (orders.play.has_value()) {
            const Cue& cue = *orders.play;
            speaker_->play(render(burstOf(cue.priority, cue.tune), levelOf(cue.priority, cue.louder)));
        }
        confirm(scene, voices);
        reportSound(scene);
    }
    const Face face = faceOf(scene);
    if (face == face_) return;
    face_ = face;
    Q_EMIT changed();
}

// A device is believed once it has taken sound; another one is tested again, by the alarm itself where one sounds.
void SoundModel::noteDevice(bool alarming) {
    if (speaker_->device() != device_) {
        device_ = speaker_->device();
        proved_ = false;
        director_ = {};  // what sounded on the other one is cut
        confirmed_.clear();
        if (!alarming) selfTest();
    }
    proved_ = speaker_->trouble().isEmpty() && (proved_ || speaker_->proved());
}

// Said only of what is seen and heard here: the window is shown, and the device takes the sound.
void SoundModel::confirm(const Scene& scene, const std::vector<Voice>& voices) {
    std::erase_if(confirmed_, [&](const std::string& id) {
        return std::none_of(voices.begin(), voices.end(), [&](const Voice& v) { return v.id == id && v.loud; });
    });
    const bool heard = speaker_->trouble().isEmpty() && speaker_->proved();
    if (scene.lost || !shown_ || !heard || director_.sounding(scene.now) != v1::HIGH) return;
    for (const Voice& voice : voices) {
        if (voice.loud && voice.priority == v1::HIGH && confirmed_.insert(voice.id).second) tellConfirmed(voice.id);
    }
}

// Told anew to each connection, and whenever it changes; not before the device has shown what it does.
void SoundModel::reportSound(const Scene& scene) {
    if (!scene.heard) reported_.reset();
    const QString trouble = speaker_->trouble();
    const bool known = !trouble.isEmpty() || speaker_->proved();
    if (!scene.heard || !known || reported_ == trouble) return;
    reported_ = trouble;
    v1::ClientFrame frame;
    v1::Command& command = *frame.mutable_command();
    command.set_command_id(newCommandId());
    command.mutable_actor()->set_client(client_);
    command.mutable_report_sound()->set_works(trouble.isEmpty());
    command.mutable_report_sound()->set_reason(trouble.toStdString());
    const QPointer<SoundModel> self(this);
    port_.request(std::move(frame), [self](const Result<v1::StationFrame>& answer) {
        if (self && !answer.ok()) self->reported_.reset();
    });
}

void SoundModel::tellConfirmed(const std::string& occurrence) {
    v1::ClientFrame frame;
    v1::Command& command = *frame.mutable_command();
    command.set_command_id(newCommandId());
    command.mutable_actor()->set_client(client_);
    command.mutable_annunciated()->set_occurrence(occurrence);
    const QPointer<SoundModel> self(this);
    port_.request(std::move(frame), [self, occurrence](const Result<v1::StationFrame>& answer) {
        if (self && !answer.ok()) self->confirmed_.erase(occurrence);  // said again with the next burst
    });
}

QString SoundModel::pauseText(const Scene& scene) const {
    if (lostPausedUntil_.has_value() && scene.now < *lostPausedUntil_) {
        return tr("Sound paused %1").arg(countdown(millisecondsUntil(*lostPausedUntil_, scene.now)));
    }
    if (!pausedUntilUnixMs_.has_value() || scene.lost) return {};  // a lost station's alarm is none of those
    return tr("Sound paused %1").arg(countdown(*pausedUntilUnixMs_ - scene.unixMs));
}

SoundModel::Face SoundModel::faceOf(const Scene& scene) const {
    const QString pause = pauseText(scene);
    const bool paused = !pause.isEmpty();
    const QString before = paused ? pause + QStringLiteral(" · ") : QString();
    if (speaker_ == nullptr) { return {Viewer, tr("Silent screen"), before + tr("alarms do not sound here"), paused}; }
    const QString trouble = speaker_->trouble();
    if (!trouble.isEmpty()) return {Broken, tr("NO SOUND"), before + trouble, paused};
    if (paused) {
        const bool told = !scene.lost && !pausedBy_.empty();
        return {Paused, pause, told ? personText(pausedBy_) : QString(), paused};
    }
    if (!proved_) return {Testing, tr("Testing sound"), tr("not heard to work yet"), paused};
    const bool saved = scene.pauseCommand.phase == CommandPhase::Saved;
    return {On, tr("Sound on"), saved ? QString() : commandText(scene.pauseCommand), paused};
}

}  // namespace chairside::ui
