// The monitor's own alarms in a message: lines of an ORU^R01 that the dialect calls alarms, and ORU^R40 (IHE PCD-04).
// Used by mapHl7. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vitals/observation.h"
#include "wire/alarm_codes.h"
#include "wire/charted_patient.h"
#include "wire/dialect_index.h"
#include "wire/hl7_message.h"
#include "wire/message_times.h"
#include "wire/obx_fate.h"
#include "wire/obx_line.h"

namespace chairside::wire {

inline constexpr std::size_t kAlarmsOfOneMessageMax = 256;
// The tray's entry for the lines beyond.
[[nodiscard]] Unmapped tooManyAlarms(std::size_t lines);

// Whether this line of an ORU^R01 reports an alarm. `listOfAlarms`: the message's MSH-10 says that all its lines do;
// what holds a number does not even so.
[[nodiscard]] bool isAlarmLine(const ObxLine& line, const DialectIndex& dialect, bool listOfAlarms);
// The alarm of such a line; its time, and what MSH says of demo, are left to the caller.
[[nodiscard]] DeviceAlert readAlarmLine(const ObxLine& line, const Hl7Message& message, const DialectIndex& dialect);

// The alarms of one ORU^R40: news of each, never a list of all that are on. An alarm is several lines whose OBX-4
// differs in the last part only: what happened and where (.1), the value (.2), phase, state, priority; without OBX-4
// each line that says what happened begins one. The value is evidence, it is never charted: it goes to the tray, as do
// what a device tells of itself and signs of life.
class AlarmReader {
public:
    // `zone` and `trace` may be null. All must outlive this.
    AlarmReader(const Hl7Message& message, const ChartedPatient& patient, const DialectIndex& dialect,
                const ZoneRules* zone, bool demoAllowed, DeviceMessage& out, const TraceFate& trace);
    void read();

private:
    struct Alarm {
        std::size_t line = 0;     // that says what happened, else its first
        std::uint32_t group = 0;  // OBR
        std::string_view parent;  // of OBX-4
        std::string_view time;    // OBX-14, else OBR-7
        std::string event, text;  // code of what happened, words
        std::string_view kind;    // what OBX-5 adds to the event: a code of its own, or words
        std::string words;        // MDC_ATTR_ALERT_TEXT
        std::string_view source;  // code of the value or the part of the device it is about
        DeviceAlert alert;
        bool kindIsWords = false;
        bool eventIsNumber = false;
        bool ofLimit = false;   // the event says too high or too low
        bool hasValue = false;  // a line of the value, perhaps empty
        bool ended = false;
        bool signOfLife = false;
    };
    [[nodiscard]] Alarm* knownAlarmOf(const ObxLine& line);  // null: none yet
    [[nodiscard]] Alarm* alarmOf(const ObxLine& line);       // null: there are too many
    void takeLine(const ObxLine& line);
    void takeWithoutValue(const ObxLine& line);
    void takeAttribute(AlarmAttribute attribute, const ObxLine& line, Alarm& alarm);
    void takeEvent(const ObxLine& line, Alarm& alarm);
    void takeSource(const ObxLine& line, Alarm& alarm) const;
    static void noteSource(std::string_view code, const CodeMapping* mapping, Alarm& alarm);
    void takeFlags(std::string_view flags, Alarm& alarm) const;
    static void noteKind(const CodedName& event, const CodedName& value, Alarm& alarm);
    [[nodiscard]] static std::string kindOf(const Alarm& alarm);
    void finish(Alarm& alarm);
    void refuse(const ObxLine& line, std::string reason);
    void tell(const Hl7Segment& segment, std::string words, bool charted = false) const;

    const Hl7Message& message_;
    const ChartedPatient& patient_;
    const DialectIndex& dialect_;
    DeviceMessage& out_;
    MessageTimes times_;
    const TraceFate& trace_;
    bool demoAllowed_;
    bool otherPatient_ = false;  // the line at hand is another's
    std::size_t tooMany_ = 0;    // lines of alarms beyond the most
    std::uint32_t group_ = 0;
    std::string_view groupTime_;
    std::vector<Alarm> alarms_;
};

}  // namespace chairside::wire
