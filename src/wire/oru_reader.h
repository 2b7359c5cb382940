// The observations of one ORU^R01. Used by mapHl7.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "vitals/observation.h"
#include "wire/charted_patient.h"
#include "wire/dialect_index.h"
#include "wire/hl7_message.h"
#include "wire/message_times.h"
#include "wire/obx_fate.h"
#include "wire/obx_line.h"

namespace chairside::wire {

class OruReader {
public:
    // `zone` and `trace` may be null. All must outlive this.
    OruReader(const Hl7Message& message, const ChartedPatient& patient, const DialectIndex& dialect,
              const ZoneRules* zone, bool demoAllowed, DeviceMessage& out, const TraceFate& trace);

    // Fills observations, unmapped and sentAt of the DeviceMessage.
    void read();

private:
    // An OBR and the OBX lines under it; lines before any OBR are a group of their own.
    struct Group {
        std::string_view time;        // OBR-7
        bool hasOthers = false;       // something measured that no cuff measures
        bool tellsAsItComes = false;  // alarms that began, each once
    };
    // A line without a value that has a time: it may be the container of cuff values.
    struct Container {
        std::size_t group = 0;
        std::string_view subId;
        std::string_view time;
    };
    struct Candidate {
        const CodeMapping* mapping = nullptr;
        Measurement measurement;
        bool fromCuff = false;  // a pulse
        std::uint32_t group = 0;
        std::uint32_t segment = 0;
        std::string_view subId;
        std::string_view time;               // OBX-14
        std::optional<WallTime> toldAt;      // its time as told, also to the minute only: tells samples apart
        std::optional<WallTime> measuredAt;  // its time as charted
    };

    void takeSegment(std::size_t index);
    void takeOthers(std::size_t index);
    void takeObx(std::size_t index);
    void noteFailedCuff(const ObxLine& line, const Judgement& judgement);
    void takeMeasurement(const ObxLine& line, const Measurement& measurement);
    void takeAlarm(const ObxLine& line);
    void tellList();
    void refuse(const ObxLine& line, std::string reason);
    void refuse(const Candidate& candidate, std::string reason);
    void tell(const Hl7Segment& segment, std::string words) const;
    void date(Candidate& candidate);
    void leaveOut();
    void choose();
    void chartInOrder(std::vector<const Candidate*> samples);
    void chart(const Candidate& candidate);
    void notChosen(const Candidate& candidate, const Candidate& chosen);

    [[nodiscard]] static bool takesCuffTime(const Candidate& candidate);
    [[nodiscard]] static bool better(const Candidate& one, const Candidate& other);
    [[nodiscard]] bool sameSource(const Candidate& one, const Candidate& other) const;
    [[nodiscard]] std::optional<WallTime> cuffTimeOf(const Candidate& candidate);

    const Hl7Message& message_;
    const ChartedPatient& patient_;
    const DialectIndex& dialect_;
    DeviceMessage& out_;
    MessageTimes times_;
    const TraceFate& trace_;
    bool demoAllowed_;
    bool demoMessage_;
    bool listOfAlarms_;
    bool listIsWhole_;  // so far its lines are alarms and its end
    bool sawObx_ = false;
    std::size_t alarmLines_ = 0;
    std::size_t tooManyAlarms_ = 0;  // of these lines
    std::size_t tooManyValues_ = 0;
    std::vector<Group> groups_;  // the first is of lines before any OBR
    std::vector<Container> containers_;
    std::vector<Candidate> candidates_;
    std::optional<Candidate> failedCuff_;  // the first line of a cuff without a value
};

}  // namespace chairside::wire
