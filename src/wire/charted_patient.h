// Which segments of an HL7 message are about the patient who is charted.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "wire/hl7_message.h"

namespace chairside::wire {

// A message may hold several patients, but it has one identity (one bed, one device): only the patient in force at its
// first OBX is charted; without any OBX, the first. PID tells who it is and forgets where the one before was, PV1 tells
// where. Who is told again with the same PID-3, PID-5 and PV1-3 is the same, unless these name neither a person nor a
// bed. A view: the message must outlive it and not move. Const use from any thread.
class ChartedPatient {
public:
    explicit ChartedPatient(const Hl7Message& message);
    // Whether this segment of the message is theirs.
    [[nodiscard]] bool owns(std::size_t segment) const { return stretches_.size() == 1 || isCharted(segment); }

private:
    // The segments from one patient's PID and PV1 to the next one's.
    struct Stretch {
        std::size_t begin = 0;
        std::size_t pid = 0;     // that is in force; 0: none
        std::size_t pv1 = 0;     // its own
        bool hasOwnPid = false;  // not only that of the stretch before
        bool hasOrder = false;   // ORC, OBR
        bool hasLine = false;    // OBX
    };
    void takePid(std::size_t index);
    void takePv1(std::size_t index);
    [[nodiscard]] bool isCharted(std::size_t segment) const;
    [[nodiscard]] bool namesSomebody(const Stretch& stretch) const;
    [[nodiscard]] std::string_view field(std::size_t segment, std::size_t n) const;

    const Hl7Message* message_;
    std::vector<Stretch> stretches_;  // in order; never empty
    std::size_t charted_ = 0;         // of these
};

}  // namespace chairside::wire
