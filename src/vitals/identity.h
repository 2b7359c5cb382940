// Who and where: names for chairs, monitors, people.
#pragma once

#include <compare>
#include <string>

#include "base/strong_id.h"

namespace chairside {

using ChairId = StrongId<struct ChairIdTag>;      // "3", "CHAIR-3": a place, never a patient
using CommandId = StrongId<struct CommandIdTag>;  // client-made UUIDv7; a resent one acts once

// All that a message tells of the monitor that sent it. Each part may be empty but `peer`.
struct MonitorIdentity {
    std::string bed;     // HL7 PV1-3 bed; the link's `bed`
    std::string device;  // OBX-18 or MSH-3 device id (EUI-64, serial); the link's `device`
    std::string peer;    // address without port: "127.0.0.1"
    auto operator<=>(const MonitorIdentity&) const = default;
};

// The person behind a command. Nobody signs in yet: `person` reads "unverified:NAME" everywhere.
struct Actor {
    std::string person;
    std::string client;  // "chairside-dashboard@host"
    bool operator==(const Actor&) const = default;
};

}  // namespace chairside
