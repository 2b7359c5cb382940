// The monitor's own alarms in a message: lines of an ORU^R01 that the dialect calls alarms, and ORU^R40 (IHE PCD-04).
// Used by mapHl7. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitals/observation.h"
#include "wire/dialect_index.h"
#include "wire/hl7_message.h"
#include "wire/message_times.h"
#include "wire/obx_line.h"

namespace chairside::wire {

// Whether this line of an ORU^R01 reports an alarm. `listOfAlarms`: the message's MSH-10 says that all its lines do.
[[nodiscard]] bool isAlarmLine(const ObxLine& line, const DialectIndex& dialect, bool listOfAlarms);
// The alarm of such a line; its time is left to the caller.
[[nodiscard]] DeviceAlert readAlarmLine(const ObxLine& line, const Hl7Message& message, const DialectIndex& dialect);

// The alarms of one ORU^R40. An alarm is several lines whose OBX-4 differs in the last part only: what happened and
// where (.1), the value (.2), phase, state, priority. The value is evidence, it is never charted: it goes to the tray.
class AlarmReader {
public:
    // `zone` may be null. All must outlive this.
    AlarmReader(const Hl7Message& message, const DialectIndex& dialect, const ZoneRules* zone, bool demoAllowed,
                DeviceMessage& out);
    void read();

private:
    struct Alarm {
        std::uint32_t group = 0;  // OBR
        std::string_view parent;  // of OBX-4
        std::string_view time;    // OBX-14, else OBR-7
        std::string event, text;  // code of what happened, words
        std::string_view source;  // code of the value it is about
        DeviceAlert alert;
        bool ended = false;
    };
    Alarm& alarmOf(const ObxLine& line);
    void takeLine(const ObxLine& line);
    void takeEvent(const ObxLine& line, Alarm& alarm);
    void takeSource(const ObxLine& line, Alarm& alarm);
    void takeFlags(std::string_view flags, Alarm& alarm) const;
    void finish(Alarm& alarm);

    const Hl7Message& message_;
    const DialectIndex& dialect_;
    DeviceMessage& out_;
    MessageTimes times_;
    bool demoAllowed_;
    std::uint32_t group_ = 0;
    std::string_view groupTime_;
    std::vector<Alarm> alarms_;
};

}  // namespace chairside::wire
