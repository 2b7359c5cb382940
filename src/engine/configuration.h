// What the engine must know of the clinic: chairs, their monitors, what they are expected to send, the
// alarm profile. Comes as an input, so a replay has it too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "alarm/profile.h"
#include "base/time.h"
#include "vitals/identity.h"
#include "vitals/vital.h"

namespace chairside::engine {

struct ByBed {
    std::string bed;
    bool operator==(const ByBed&) const = default;
};
struct ByDevice {
    std::string device;
    bool operator==(const ByDevice&) const = default;
};
struct ByAddress {
    std::string address;
    bool operator==(const ByAddress&) const = default;
};
using MonitorMatch = std::variant<ByBed, ByDevice, ByAddress>;  // in the order of what they are worth
[[nodiscard]] bool matches(const MonitorMatch& match, const MonitorIdentity& monitor);

struct ExpectedVital {
    Vital vital = Vital::Spo2;
    Duration interval{};
    bool operator==(const ExpectedVital&) const = default;
};

struct ChairConfiguration {
    ChairId chair;
    std::vector<MonitorMatch> monitors;
    std::vector<ExpectedVital> expected;
    std::string timeZone;  // IANA; used by ingest for zone-less device times, kept here for the record
    bool probeOnCuffArm = false;
    bool operator==(const ChairConfiguration&) const = default;
};

enum class LineProtocol : std::uint8_t { MindrayPds = 1, MasimoAscii = 2, Dinamap = 3 };

// A line of one monitor: the station connects to it, or waits for it on a port of its own. Not used by the engine; it
// travels with the rest.
struct MonitorLine {
    LineProtocol protocol = LineProtocol::MindrayPds;
    bool dials = true;
    std::string address;  // numeric; to connect to, or to listen on
    std::uint16_t port = 0;
    std::string bed, device;  // what the monitor is known by, whatever it says itself; may be empty
    bool operator==(const MonitorLine&) const = default;
};

// How long each part of the past is kept. Not used by the engine; it travels with the rest.
struct Retention {
    Duration rawFrames = std::chrono::hours{72};
    Duration fullRate = std::chrono::hours{24 * 90};
    Duration alarms = std::chrono::hours{24 * 365 * 6 + 24 * 2};  // 6 years: HIPAA 45 CFR 164.316(b)(2)
    std::optional<Duration> sessions{};                           // that ended, with who the patient was; none: kept
    bool operator==(const Retention&) const = default;
};

// The command that is run when somebody has to be fetched by other means. Not used by the engine.
struct Hook {
    std::vector<std::string> command{};  // argv, the first an absolute path; empty: none
    Duration timeLimit = std::chrono::seconds{10};
    std::uint32_t atOnce = 4;
    bool operator==(const Hook&) const = default;
};

struct Configuration {
    std::string site = "site";
    std::string station = "station";
    std::vector<ChairConfiguration> chairs;  // empty: automatic mode
    std::vector<ExpectedVital> expected;     // of every chair that names none itself
    std::string timeZone = "UTC";
    Retention retention;
    std::vector<MonitorLine> lines;
    alarm::Profile profile;       // in force: the file's, or one that was activated since
    std::string profileFileHash;  // of the file's profile when it was last taken: tells whether the file changed
    Hook hook{};
    [[nodiscard]] bool automatic() const { return chairs.empty(); }
    bool operator==(const Configuration&) const = default;
};

// The chair that the configuration names for a monitor. By its bed before its device id before its address, wherever
// they stand in the file: addresses are given anew, and a gateway's is that of all its beds. Null: it names none.
[[nodiscard]] const ChairConfiguration* chairNaming(const Configuration& configuration, const MonitorIdentity& monitor);

}  // namespace chairside::engine
