// What the ear is told: drives the speaker, shows how sound stands, confirms to the station that a HIGH alarm is shown
// and sounded here, and pauses. GUI thread; `now` is given.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ui/model/command_state.h"
#include "ui/sound/sound_director.h"
#include "ui/sound/speaker.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class SoundModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(chairside::ui::SoundModel::State state READ state NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(bool paused READ paused NOTIFY changed)

public:
    enum State { On, Testing, Paused, Broken, Viewer };
    Q_ENUM(State)

    struct Scene {
        SoundDirector::Steady now;
        std::int64_t unixMs = 0;
        const std::vector<v1::Occurrence>* active = nullptr;
        bool heard = false;  // the station is there
        bool lost = false;   // a station that was there is not heard any more
        CommandState pauseCommand;
    };

    // `speaker` may be null: a viewer that promised nothing and stays quiet.
    SoundModel(Speaker* speaker, StationPort& port, std::string client, QObject* parent);

    // One soft burst: once the device has taken it, it is known to work.
    void selfTest();
    void step(const Scene& scene);
    void setPause(std::optional<std::int64_t> untilUnixMs, std::string by);
    // Whether the window can be seen: what nobody can see is not confirmed.
    void setShown(bool shown) { shown_ = shown; }
    // Quiet for two minutes at most about a station that is lost, or loud again; it cannot be asked.
    void toggleLostPause(SoundDirector::Steady now);

    [[nodiscard]] State state() const { return face_.state; }
    [[nodiscard]] QString text() const { return face_.text; }
    [[nodiscard]] QString detail() const { return face_.detail; }
    [[nodiscard]] bool paused() const { return face_.paused; }  // whatever the state: a silent screen ends a pause, too
    [[nodiscard]] QString trouble() const { return speaker_ == nullptr ? QString() : speaker_->trouble(); }

Q_SIGNALS:
    void changed();

private:
    struct Face {
        State state = Viewer;
        QString text;
        QString detail;
        bool paused = false;
        bool operator==(const Face&) const = default;
    };
    [[nodiscard]] std::vector<Voice> voicesOf(const Scene& scene) const;
    [[nodiscard]] Face faceOf(const Scene& scene) const;
    [[nodiscard]] QString pauseText(const Scene& scene) const;  // empty: none runs
    void confirm(const Scene& scene, const std::vector<Voice>& voices);
    void reportSound(const Scene& scene);
    void noteDevice(bool alarming);
    void tellConfirmed(const std::string& occurrence);

    Speaker* speaker_;
    StationPort& port_;
    std::string client_;
    SoundDirector director_;
    std::set<std::string> confirmed_;
    std::optional<QString> reported_;  // the trouble that the station was told of; empty: none
    std::optional<std::int64_t> pausedUntilUnixMs_;
    std::string pausedBy_;
    std::optional<SoundDirector::Steady> lostPausedUntil_;
    bool proved_ = false;  // this device has taken sound, and had no trouble since
    int device_ = 0;
    bool shown_ = true;
    Face face_;
};

}  // namespace chairside::ui
