#include "ingest/message_reader.h"

#include <spdlog/spdlog.h>

#include "ingest/time_zones.h"
#include "wire/hl7_mapping.h"
#include "wire/monitor_identity.h"

namespace chairside::ingest {
namespace {

constexpr std::size_t kZonesMax = 32;  // a gateway's monitors stand in one zone, perhaps two

}  // namespace

MessageReader::MessageReader(const MllpOptions& options, std::string peer)
    : dialect_(options.dialect), zoneOf_(options.zoneOf), peer_(std::move(peer)), demoAllowed_(options.demoAllowed) {}

std::optional<ReadMessage> MessageReader::read(const wire::MllpEvent& event) {
    using Kind = wire::MllpEvent::Kind;
    const Error why{std::string{event.reason} + " (" + std::to_string(event.count) + " bytes)", "MLLP"};
    switch (event.kind) {
        case Kind::Message: return readMessage(event.bytes);
        case Kind::Garbage:
        case Kind::Rejected: return rejected(nullptr, event.bytes, wire::AckCode::Reject, why, true);
        case Kind::TooLong: {
            const auto start = wire::Hl7Message::parse(event.bytes);
            return rejected(start ? &start.value() : nullptr, event.bytes, wire::AckCode::Reject, why, false);
        }
    }
    return std::nullopt;
}

std::optional<ReadMessage> MessageReader::readMessage(std::string_view bytes) {
    const auto message = wire::Hl7Message::parse(bytes);
    if (!message) return rejected(nullptr, bytes, wire::AckCode::Reject, message.error(), false);
    const wire::MappingOptions options{peer_, [this](const MonitorIdentity& monitor) { return rulesFor(monitor); },
                                       demoAllowed_};
    auto mapped = wire::mapHl7(message.value(), *dialect_, options);
    if (!mapped) return rejected(&message.value(), bytes, wire::AckCode::Error, mapped.error(), false);
    if (mapped.value().kind == wire::MessageKind::Acknowledgement) return std::nullopt;
    return ReadMessage{std::move(mapped).value().message, std::string{bytes},
                       Answer{std::string{message.value().header().text()}, wire::AckCode::Accept, {}, false}};
}

ReadMessage MessageReader::rejected(const wire::Hl7Message* message, std::string_view bytes, wire::AckCode code,
                                    Error why, bool silent) const {
    engine::MessageRejected input;
    input.monitor = message ? wire::identifyMonitor(*message, peer_) : MonitorIdentity{"", "", peer_};
    input.reason = why.what;
    input.where = why.where;
    Answer answer{message ? std::string{message->header().text()} : std::string{}, code, std::move(why), silent};
    return {std::move(input), std::string{bytes}, std::move(answer)};
}

const wire::ZoneRules* MessageReader::rulesFor(const MonitorIdentity& monitor) {
    const std::string zone = zoneOf_ ? zoneOf_(monitor) : std::string{};
    if (zone.empty()) return nullptr;
    auto known = zones_.find(zone);
    if (known == zones_.end()) {
        if (zones_.size() >= kZonesMax) zones_.clear();
        auto rules = zoneRules(zone);
        if (!rules) spdlog::error("mllp {}: {}", peer_, rules.error().text());
        known = zones_.emplace(zone, rules ? std::move(rules).value() : wire::ZoneRules{}).first;
    }
    return &known->second;
}

}  // namespace chairside::ingest
