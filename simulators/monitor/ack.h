// The station's answer to an HL7 message: MSA-1 (AA, AE, AR; CA, CE, CR in enhanced mode) and MSA-2.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace chairside::sim {

struct Ack {
    enum class Verdict : std::uint8_t { Accepted, Error, Rejected };
    Verdict verdict = Verdict::Accepted;
    std::string controlId;  // of the message it answers
    std::string why;        // ERR-8, else MSA-3; at most 200 bytes, fit for a terminal
};

[[nodiscard]] Result<Ack> readAck(std::string_view message);

}  // namespace chairside::sim
