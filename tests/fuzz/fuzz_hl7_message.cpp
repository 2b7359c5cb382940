// Parser, mapping and ack on any bytes: no crash, valid UTF-8 out, a vital at most once.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "unit/wire/wire_test_support.h"
#include "wire/hl7_ack.h"
#include "wire/hl7_mapping.h"
#include "wire/hl7_text.h"

namespace {

using namespace chairside;
using namespace chairside::wire;

void require(bool holds) {
    if (!holds) std::abort();
}

void requireUtf8(std::string_view text) { require(displayText(text, Hl7Charset::Utf8, text.size() * 3) == text); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto message = Hl7Message::parse(bytes);
    if (!message) {
        require(Hl7Message::parse(buildBareAck({AckCode::Reject, message.error(), "1", WallTime{}})).ok());
        return 0;
    }
    require(Hl7Message::parse(buildAck(message.value(), {AckCode::Error, {"why", "where"}, "1", WallTime{}})).ok());
    const ZoneRules utc = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms}; };
    const auto mapped =
        mapHl7(message.value(), test::ihePcd01(), {"peer", [&](const MonitorIdentity&) { return &utc; }, true});
    if (!mapped) return 0;
    const DeviceMessage& out = mapped.value().message;
    requireUtf8(out.monitor.bed);
    requireUtf8(out.monitor.device);
    requireUtf8(out.messageId);
    unsigned seen = 0;
    for (const Observation& observation : out.observations) {
        require((seen & (1u << slot(observation.vital))) == 0);
        seen |= 1u << slot(observation.vital);
    }
    for (const Unmapped& item : out.unmapped) {
        require(item.code.size() <= 96 && item.sample.size() <= 96 && !item.reason.empty());
        requireUtf8(item.code);
        requireUtf8(item.sample);
        requireUtf8(item.reason);
    }
    return 0;
}
