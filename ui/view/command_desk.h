// A person's acknowledgements on their way to the station, and what became of each: a press is never silently lost and
// never acts twice. GUI thread.
#pragma once

#include <QObject>
#include <cstddef>
#include <map>
#include <string>

#include "ui/view/alarm_model.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class CommandDesk : public QObject {
    Q_OBJECT

public:
    CommandDesk(StationPort& port, std::string person, std::string client, QObject* parent);

    // Sends it once; while an answer is awaited a further press does nothing. After an answer that never came the same
    // command is sent again under its first id.
    void acknowledge(const v1::Occurrence& occurrence);
    [[nodiscard]] CommandState state(const std::string& occurrence) const;
    // The station writes again: what was applied is saved.
    void savingAgain();
    // Forgets what concerned this occurrence.
    void forget(const std::string& occurrence) { sent_.erase(occurrence); }

Q_SIGNALS:
    void changed();

private:
    struct Sent {
        std::string commandId;
        CommandState state;
    };
    void answered(const std::string& occurrence, const std::string& commandId, const Result<v1::StationFrame>& answer);

    StationPort& port_;
    std::string person_;
    std::string client_;
    std::map<std::string, Sent> sent_;  // by occurrence; at most one for each not ended
};

}  // namespace chairside::ui
