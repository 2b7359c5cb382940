// Faults: what goes wrong on a simulated chair, and when. Times are simulated, since the program started.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "simulators/patient/patient.h"

namespace chairside::sim {

enum class FaultKind : std::uint8_t {
    // The body. A level is reached in 20 s at most, and left before the end.
    Desaturation,   // SpO2 down to the level and back, with shallow breathing
    Hypertension,   // systolic up to the level
    Hypotension,    // systolic down to the level, the heart faster
    Bradycardia,    // rate down to the level
    Tachycardia,    // rate up to the level
    SlowBreathing,  // respiratory rate down to the level
    Vagal,          // a faint: rate and pressure fall together
    SetSpo2,        // what is measured is this, whatever the body does
    SetRate,
    SetSystolic,
    SetBreaths,
    // The sensors.
    ProbeOff,  // the oximeter measures nothing
    Motion,    // the finger moves
    CuffFail,  // no cycle of the cuff succeeds
    CuffNow,   // somebody presses the cuff key at the start
    Bathroom,  // all sensors are off; the monitor is on
    // The monitor and its way to the station.
    LinkCut,     // the connection is closed and stays closed; the monitor goes on and sends what waited
    HalfOpen,    // the connection is dead but open; then the monitor makes a new one and sends what waited
    Freeze,      // the monitor says nothing, its connection open
    SlowLink,    // each message takes so many seconds
    Duplicate,   // each message is sent twice
    Reorder,     // each second message is sent before the first
    Garbage,     // noise between the messages, and frames that are no message
    ClockSkew,   // the device's clock is wrong by so many seconds
    WrongChair,  // the monitor says that it stands at another chair
    AlarmStorm,  // the monitor reports so many alarms a minute
};

struct Fault {
    FaultKind kind = FaultKind::ProbeOff;
    Duration start{};
    Duration length{};
    double level = 0;    // %, mmHg, /min, s
    std::string text{};  // of WrongChair: the other chair
    [[nodiscard]] Duration end() const { return start + length; }
    [[nodiscard]] bool activeAt(Duration t) const { return start <= t && t < end(); }
};

struct ChairFault {
    std::string chair;  // name, or its number counted from 1
    Fault fault;
};

// "desaturation", and what a level means there. Every kind, in the order of FaultKind.
struct FaultWords {
    FaultKind kind;
    std::string_view name;
    double level;  // the usual one
    double lowest;
    double highest;  // equal to lowest: it has no level
    std::string_view help;
};
[[nodiscard]] const std::vector<FaultWords>& faultWords();

// "desaturation" or "desaturation=90" or "wrong-chair=CHAIR-2", without times.
[[nodiscard]] Result<Fault> parseFaultKind(std::string_view text);

// "KIND[=LEVEL]@CHAIR:START+DURATION", as "desaturation=90@2:40+60" or "link-cut@CHAIR-3:2m+30s". START and DURATION
// are whole seconds, or end in s, m, h.
[[nodiscard]] Result<ChairFault> parseFault(std::string_view text);
[[nodiscard]] std::optional<Duration> parseSpan(std::string_view text);

// The faults of --demo: within three minutes chair 2 has a MEDIUM SpO2 alarm (0:40), chair 4 its probe off (1:20) and
// chair 3 a HIGH blood pressure (2:00). With fewer chairs, those that exist.
[[nodiscard]] std::vector<ChairFault> demoFaults();

// The faults of one chair. Copies share what they hold, so that a fault added while it runs is known to the monitor
// and to its connection. One thread.
class FaultSchedule {
public:
    FaultSchedule() : FaultSchedule(std::vector<Fault>{}) {}
    explicit FaultSchedule(std::vector<Fault> faults)
        : faults_(std::make_shared<std::vector<Fault>>(std::move(faults))) {}

    void add(Fault fault) { faults_->push_back(std::move(fault)); }
    // Everything that is active at t ends there; what is yet to come stays.
    void endAll(Duration t);
    void end(FaultKind kind, Duration t);

    [[nodiscard]] bool active(FaultKind kind, Duration t) const { return find(kind, t) != nullptr; }
    // The last one added that is active.
    [[nodiscard]] const Fault* find(FaultKind kind, Duration t) const;
    // When the fault of this kind that is active at t ends; its start if it is yet to come; none after the last.
    [[nodiscard]] std::optional<Duration> endOf(FaultKind kind, Duration t) const;
    [[nodiscard]] std::optional<Duration> nextStart(FaultKind kind, Duration t) const;
    // The next start or end of any fault after t.
    [[nodiscard]] std::optional<Duration> nextChange(Duration t) const;
    // The body with the active faults of the body in it.
    [[nodiscard]] Physiology apply(Physiology body, Duration t) const;
    // When somebody presses the cuff key within (after, until]: 20 s into a fault of the pressure and 15 s after its
    // end, or as CuffNow says.
    [[nodiscard]] bool cuffPressed(Duration after, Duration until) const;
    // How far the device's clock is off.
    [[nodiscard]] Duration clockOff(Duration t) const;

private:
    std::shared_ptr<std::vector<Fault>> faults_;
};

}  // namespace chairside::sim
