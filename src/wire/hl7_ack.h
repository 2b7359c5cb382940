// Answers to HL7 messages. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/time.h"
#include "wire/hl7_message.h"

namespace chairside::wire {

enum class AckCode : std::uint8_t {
    Accept,  // AA: on disk
    Error,   // AE: readable, but not taken; sending it again may help
    Reject,  // AR: not readable as HL7
};

struct Ack {
    AckCode code = AckCode::Accept;
    Error why;              // for Error and Reject: what and where
    std::string controlId;  // our own MSH-10
    WallTime at;
};

// MSH with sender and receiver swapped, same separators and version, MSA, and ERR unless accepted; not framed.
// Ids are echoed byte for byte.
[[nodiscard]] std::string buildAck(const Hl7Message& to, const Ack& ack);

// The answer to what has no readable MSH: standard separators, an empty MSA-2.
[[nodiscard]] std::string buildBareAck(const Ack& ack);

}  // namespace chairside::wire
