// Parser, mapping and ack on any bytes: no crash, valid UTF-8 out, a cuff's value at most once, samples of any other
// vital together, and the journal gives it back.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "codec/input_codec.h"
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
    // West of Greenwich: the end of the year 9999 there is after it in UTC.
    const ZoneRules west = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms + 5 * 3'600'000}; };
    const auto mapped =
        mapHl7(message.value(), test::ihePcd01(), {"peer", [&](const MonitorIdentity&) { return &west; }, true});
    if (!mapped) return 0;
    const DeviceMessage& out = mapped.value().message;
    requireUtf8(out.monitor.bed);
    requireUtf8(out.monitor.device);
    requireUtf8(out.messageId);
    unsigned seen = 0;
    const Observation* last = nullptr;
    for (const Observation& observation : out.observations) {
        const bool another = !last || last->vital != observation.vital;
        require((!another && !isCuff(observation.vital)) || (seen & (1u << slot(observation.vital))) == 0);
        seen |= 1u << slot(observation.vital);
        last = &observation;
    }
    for (const Unmapped& item : out.unmapped) {
        require(item.code.size() <= 96 && item.sample.size() <= 96 && !item.reason.empty());
        requireUtf8(item.code);
        requireUtf8(item.sample);
        requireUtf8(item.reason);
    }
    const auto back = codec::decodeInput(codec::encodeInput(out));
    require(back.ok() && back.value() == engine::Input{out});
    return 0;
}
