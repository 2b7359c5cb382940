#include "tools/chair_router.h"

#include <google/protobuf/io/coded_stream.h>

#include <algorithm>

#include "chairside/v1/journal.pb.h"

namespace chairside::tools {
namespace {

using google::protobuf::io::CodedInputStream;

constexpr std::size_t kMonitorsRemembered = 4096;

constexpr std::uint32_t lengthDelimited(int field) { return static_cast<std::uint32_t>(field) << 3U | 2U; }

// The content of the message's first field when that is `field`: our bytes have fields in ascending order.
std::optional<std::string_view> firstField(std::string_view message, int field) {
    CodedInputStream stream{reinterpret_cast<const std::uint8_t*>(message.data()), int(message.size())};
    std::uint32_t length = 0;
    if (stream.ReadTag() != lengthDelimited(field) || !stream.ReadVarint32(&length)) return std::nullopt;
    const auto begin = static_cast<std::size_t>(stream.CurrentPosition());
    if (length > message.size() - begin) return std::nullopt;
    return message.substr(begin, length);
}

}  // namespace

void ChairRouter::configure(engine::Configuration configuration) {
    configuration_ = std::move(configuration);
    known_.clear();
}

std::optional<std::string> ChairRouter::chairOf(std::string_view input, bool& isMessage) {
    const auto message = firstField(input, v1::Input::kDeviceMessageFieldNumber);
    isMessage = message.has_value();
    if (!message) return std::nullopt;
    const auto monitor = firstField(*message, v1::DeviceMessage::kMonitorFieldNumber);
    if (!monitor) return std::nullopt;
    const auto known = known_.find(*monitor);
    if (known != known_.end()) return known->second;
    if (known_.size() >= kMonitorsRemembered) known_.clear();
    return known_.emplace(*monitor, lookUp(*monitor)).first->second;
}

std::optional<std::string> ChairRouter::lookUp(std::string_view monitor) const {
    v1::MonitorIdentity read;
    if (!read.ParseFromArray(monitor.data(), int(monitor.size()))) return std::nullopt;
    const MonitorIdentity identity{read.bed(), read.device(), read.peer()};
    if (configuration_.automatic()) {
        if (!identity.bed.empty()) return identity.bed;
        return identity.device.empty() ? identity.peer : identity.device;
    }
    const engine::ChairConfiguration* chair = engine::chairNaming(configuration_, identity);
    return chair != nullptr ? std::optional{chair->chair.value()} : std::nullopt;
}

}  // namespace chairside::tools
