#include "link/server/client_input.h"

#include <algorithm>

#include "codec/batch_codec.h"
#include "codec/input_codec.h"

namespace chairside::link {
namespace {

constexpr std::uint32_t kProtocol = 1;
constexpr std::size_t kNameMax = 128;
constexpr std::size_t kIdMax = 64;
constexpr const char* kUnverified = "unverified:";

bool printable(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
}

Outcome checkText(const std::string& text, std::size_t bytesMax, const char* where) {
    if (text.empty()) return Error{"is missing", where};
    if (text.size() > bytesMax) return Error{"is longer than " + std::to_string(bytesMax) + " bytes", where};
    if (!printable(text)) return Error{"has control characters", where};
    return Done{};
}

bool anyDemo(const DeviceMessage& message) {
    return std::any_of(message.observations.begin(), message.observations.end(),
                       [](const Observation& observation) { return observation.demo; }) ||
           std::any_of(message.alerts.begin(), message.alerts.end(),
                       [](const DeviceAlert& alert) { return alert.demo; });
}

}  // namespace

Result<ClientIdentity> readHello(const v1::Hello& hello, const std::string& peer) {
    if (hello.protocol() != kProtocol) {
        return Error{"this station speaks link protocol 1, not " + std::to_string(hello.protocol()), "Hello.protocol"};
    }
    if (const Outcome name = checkText(hello.client(), kNameMax, "Hello.client"); !name) return name.error();
    if (hello.person().size() > kNameMax || !printable(hello.person())) {
        return Error{"is not a name of at most " + std::to_string(kNameMax) + " bytes", "Hello.person"};
    }
    return ClientIdentity{hello.client(), hello.person(), peer, hello.annunciates()};
}

Result<engine::Command> readCommand(const v1::Command& command, const ClientIdentity& from) {
    if (const Outcome id = checkText(command.command_id(), kIdMax, "Command.command_id"); !id) return id.error();
    std::string person = command.actor().person().empty() ? from.person : command.actor().person();
    const bool byItself = command.has_annunciated() || command.has_report_sound();
    if (person.empty() && byItself) person = from.client;  // nobody pressed anything
    if (person.starts_with(kUnverified)) person.erase(0, std::string_view{kUnverified}.size());
    if (const Outcome name = checkText(person, kNameMax, "Command.actor.person"); !name) return name.error();
    auto read = codec::fromProto(command);
    if (!read) return read.error();
    engine::Command input = std::move(read).value();
    const bool soundsOnly = std::holds_alternative<engine::Annunciated>(input.action) ||
                            std::holds_alternative<engine::ReportSound>(input.action);
    if (soundsOnly && !from.annunciates) {
        return Error{"this client did not say in Hello that it annunciates", "Command"};
    }
    input.actor = Actor{kUnverified + person, from.client};
    return input;
}

Result<DeviceMessage> readBatch(const v1::ReadingBatch& batch, const ClientIdentity& from, bool demoAllowed) {
    if (const Outcome id = checkText(batch.batch(), kIdMax, "ReadingBatch.batch"); !id) return id.error();
    auto read = codec::fromProto(batch);
    if (!read) return read.error();
    DeviceMessage message = std::move(read).value();
    if (!demoAllowed && anyDemo(message)) {
        return Error{"demo data is not taken: this station runs without --allow-demo-data", "ReadingBatch.message"};
    }
    message.monitor.peer = from.peer;
    message.protocol = "link";
    message.messageId = from.client + "/" + batch.batch();
    return message;
}

MonitorIdentity senderOf(const v1::ReadingBatch& batch, const ClientIdentity& from) {
    const auto orNothing = [](const std::string& name) {
        return checkText(name, kNameMax, "name") ? name : std::string{};
    };
    const v1::MonitorIdentity& said = batch.message().monitor();
    return {orNothing(said.bed()), orNothing(said.device()), from.peer};
}

}  // namespace chairside::link
