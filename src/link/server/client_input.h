// What clients send, checked and turned into the engine's inputs. Plain functions, any thread.
#pragma once

#include <string>

#include "base/result.h"
#include "chairside/v1/link.pb.h"
#include "engine/input.h"

namespace chairside::link {

// Who is at the other end, as its Hello said. Nobody signs in yet: `person` is unverified.
struct ClientIdentity {
    std::string client;
    std::string person;
    std::string peer;  // address without port, from the socket
    bool annunciates = false;
};

[[nodiscard]] Result<ClientIdentity> readHello(const v1::Hello& hello, const std::string& peer);

// The person is the command's own, else the one of Hello, always as "unverified:NAME".
[[nodiscard]] Result<engine::Command> readCommand(const v1::Command& command, const ClientIdentity& from);

// messageId becomes "CLIENT/BATCH": the engine takes each of them once.
[[nodiscard]] Result<DeviceMessage> readBatch(const v1::ReadingBatch& batch, const ClientIdentity& from,
                                              bool demoAllowed);

// Whose batch it is, also of one that is refused: a bed or device that is no name stays empty.
[[nodiscard]] MonitorIdentity senderOf(const v1::ReadingBatch& batch, const ClientIdentity& from);

}  // namespace chairside::link
