// Where the edges (MLLP, link) hand in what came. Implemented by the station: one bounded queue a lane, lanes
// taken round-robin on the engine's strand. Thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "engine/input.h"

namespace chairside::engine {

// One connection's own queue; numbers come from Intake::newLane and are never used again.
using Lane = std::uint64_t;

enum class Taken : std::uint8_t {
    Durable,   // on disk: may be acknowledged
    NotSaved,  // the engine has it, the disk has not: an HL7 message gets AE, a command "applied, not saved yet"
    Refused,   // not taken: `reason`
};

struct Receipt {
    Taken taken = Taken::Refused;
    std::string reason;
    bool commandAccepted = true;  // for commands: what the engine answered, with `reason` when not
};

using OnTaken = std::function<void(const Receipt&)>;

// Whether the sender on a lane has heard every answer that was written to it, as far as its connection told.
enum class Heard : std::uint8_t { All, PerhapsNotAll };

class Intake {
public:
    virtual ~Intake() = default;
    [[nodiscard]] virtual Lane newLane() = 0;
    // Takes the input; `rawFrame` (may be empty) is kept beside it in the journal. `done` runs exactly once, on any
    // thread, and must only post. Inputs of one lane keep their order. At most kLaneDepth may be waiting a lane: the
    // caller stops reading its socket before; beyond it the input is Refused.
    virtual void submit(Lane lane, Input input, std::string rawFrame, OnTaken done) = 0;
    // The lane's queue goes when it is empty.
    virtual void closeLane(Lane lane, Heard heard) = 0;

    static constexpr std::size_t kLaneDepth = 64;
};

}  // namespace chairside::engine
