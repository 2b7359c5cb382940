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
    Accept,  // AA, CA: on disk
    Error,   // AE, CE: readable, but not taken; sending it again may help
    Reject,  // AR, CR: not readable as HL7
};

// Commit: "it is kept"; Application: "it is done". HL7's enhanced mode asks for each by itself (hl7_answer.h).
enum class AckLevel : std::uint8_t { Application, Commit };

struct Ack {
    AckCode code = AckCode::Accept;
    Error why;              // for Error and Reject: what and where
    std::string controlId;  // our own MSH-10
    WallTime at;
    AckLevel level = AckLevel::Application;
};

// MSH with sender and receiver swapped, same separators and version, MSA, and ERR unless accepted; not framed.
// Ids are echoed byte for byte.
[[nodiscard]] std::string buildAck(const Hl7Message& to, const Ack& ack);
// The same with MSH-9 as given.
[[nodiscard]] std::string buildAck(const Hl7Message& to, const Ack& ack, std::string_view type);

// The answer to what has no readable MSH: standard separators, an empty MSA-2.
[[nodiscard]] std::string buildBareAck(const Ack& ack);

}  // namespace chairside::wire
