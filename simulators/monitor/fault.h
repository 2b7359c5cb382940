// Faults: what goes wrong on a simulated chair, and when. Times are simulated, since the program started.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "simulators/patient/patient.h"

namespace chairside::sim {

enum class FaultKind : std::uint8_t {
    ProbeOff,      // the oximeter measures nothing
    Desaturation,  // SpO2 down to the level and back, with shallow breathing
    Hypertension,  // systolic up to the level; somebody presses the cuff key when it is there (20 s) and 15 s after its
                   // end
    Bradycardia,   // rate down to the level
    LinkCut,       // the connection is closed and stays closed; the monitor goes on and sends what waited
    Freeze,        // the monitor says nothing, its connection open
};

struct Fault {
    FaultKind kind = FaultKind::ProbeOff;
    Duration start{};
    Duration length{};
    double level = 0;  // %, mmHg or /min; only of the three in the middle
    [[nodiscard]] Duration end() const { return start + length; }
    [[nodiscard]] bool activeAt(Duration t) const { return start <= t && t < end(); }
};

struct ChairFault {
    std::string chair;  // name, or its number counted from 1
    Fault fault;
};

// "KIND[=LEVEL]@CHAIR:START+DURATION", as "desaturation=90@2:40+60" or "link-cut@CHAIR-3:2m+30s". START and DURATION
// are whole seconds, or end in s, m, h. KIND: probe-off, desaturation (84), hypertension (192), bradycardia (38),
// link-cut, freeze; in brackets the level without =LEVEL.
[[nodiscard]] Result<ChairFault> parseFault(std::string_view text);

// The faults of --demo: within three minutes chair 2 has a MEDIUM SpO2 alarm (0:40), chair 4 its probe off (1:20) and
// chair 3 a HIGH blood pressure (2:00). With fewer chairs, those that exist.
[[nodiscard]] std::vector<ChairFault> demoFaults();

// The faults of one chair.
class FaultSchedule {
public:
    FaultSchedule() = default;
    explicit FaultSchedule(std::vector<Fault> faults) : faults_(std::move(faults)) {}

    [[nodiscard]] bool active(FaultKind kind, Duration t) const;
    // When the fault of this kind that is active at t ends; its start if it is yet to come; none after the last.
    [[nodiscard]] std::optional<Duration> endOf(FaultKind kind, Duration t) const;
    [[nodiscard]] std::optional<Duration> nextStart(FaultKind kind, Duration t) const;
    // The body with the active faults of the body in it.
    [[nodiscard]] Physiology apply(Physiology body, Duration t) const;
    // When somebody presses the cuff key within (after, until].
    [[nodiscard]] bool cuffPressed(Duration after, Duration until) const;

private:
    std::vector<Fault> faults_;
};

}  // namespace chairside::sim
