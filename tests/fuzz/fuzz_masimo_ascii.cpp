// Framer and mapping on any bytes in any pieces: the lines do not depend on the pieces, no byte is told of twice, a
// vital comes at most once, and no number is good while the sensor is off.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "wire/hl7_text.h"
#include "wire/masimo_ascii.h"

namespace {

using namespace chairside;
using namespace chairside::wire;

void require(bool holds) {
    if (!holds) std::abort();
}

std::vector<std::string> linesOf(std::string_view bytes, std::size_t piece) {
    MasimoFramer framer;
    std::vector<std::string> lines;
    std::size_t told = 0;
    const auto take = [&](const MasimoEvent& event) {
        told += event.count;
        if (event.kind == MasimoEvent::Kind::Line) lines.emplace_back(event.bytes);
    };
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(bytes.substr(at, piece));
        while (const auto event = framer.next()) take(*event);
    }
    if (const auto event = framer.finish()) take(*event);
    require(told <= bytes.size());
    return lines;
}

void requireUtf8(std::string_view text) { require(displayText(text, Hl7Charset::Utf8, text.size() * 3) == text); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::size_t piece = std::size_t{data[0]} + 1;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto lines = linesOf(bytes, bytes.size() + 1);
    require(lines == linesOf(bytes, piece));
    const ZoneRules utc = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms}; };
    MasimoContext context;
    context.peer = "peer";
    context.zone = &utc;
    for (const std::string& line : lines) {
        const auto message = mapMasimoLine(line, context);
        require(message.ok());
        unsigned seen = 0;
        for (const Observation& observation : message.value().observations) {
            require((seen & (1u << slot(observation.vital))) == 0);
            seen |= 1u << slot(observation.vital);
        }
        requireUtf8(message.value().monitor.device);
        for (const Unmapped& item : message.value().unmapped) {
            requireUtf8(item.code);
            requireUtf8(item.sample);
            require(!item.reason.empty());
        }
    }
    return 0;
}
