// What people do, on its way to the station, and what became of it: a press is never silently lost and never acts
// twice. GUI thread.
#pragma once

#include <QObject>
#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <string>

#include "ui/model/command_state.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class CommandDesk : public QObject {
    Q_OBJECT

public:
    using Steady = std::chrono::steady_clock::time_point;
    struct Sender {
        std::string person;
        std::string client;
        std::function<Steady()> now;
    };

    CommandDesk(StationPort& port, Sender sender, QObject* parent);

    // `key` names what is done to what ("acknowledge:12-0", "standby:3"): while an answer to the same key is awaited a
    // further press does nothing (false: it was not sent); for two minutes after an answer that never came the same
    // command is sent again under its first id; later it is another act.
    bool send(const std::string& key, v1::Command command);
    [[nodiscard]] CommandState state(const std::string& key) const;
    // The station writes again: what was applied is saved.
    void savingAgain();
    // Another run of the station: what was only applied may be lost with the one before.
    void forgetUnsaved();
    void forget(const std::string& key) { sent_.erase(key); }
    // Forgets answers that have been readable for long enough.
    void tidy();

Q_SIGNALS:
    void changed();

private:
    struct Sent {
        v1::Command command;
        CommandState state;
        Steady since;
    };
    void answered(const std::string& key, const std::string& commandId, const Result<v1::StationFrame>& answer);

    StationPort& port_;
    Sender sender_;
    std::map<std::string, Sent> sent_;
};

}  // namespace chairside::ui
