// The framer on any bytes in any pieces: the events do not depend on the pieces, and no byte is lost.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "wire/mllp_framer.h"

namespace {

using chairside::wire::MllpEvent;
using chairside::wire::MllpFramer;

constexpr std::size_t kMessageMax = 64;  // small, so that the fuzzer meets it

void require(bool holds) {
    if (!holds) std::abort();
}

// The messages that came out, and how many bytes all events told of.
std::vector<std::string> frame(std::string_view bytes, std::size_t piece, std::size_t& told) {
    MllpFramer framer{kMessageMax};
    std::vector<std::string> messages;
    const auto take = [&](const MllpEvent& event) {
        told += event.count;
        require(event.bytes.size() <= event.count);
        if (event.kind == MllpEvent::Kind::Message) messages.emplace_back(event.bytes);
    };
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(bytes.substr(at, piece));
        while (const auto event = framer.next()) take(*event);
    }
    if (const auto event = framer.finish()) take(*event);
    return messages;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::size_t piece = std::size_t{data[0]} + 1;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    std::size_t toldWhole = 0;
    std::size_t toldPieces = 0;
    const auto whole = frame(bytes, bytes.size() + 1, toldWhole);
    const auto pieces = frame(bytes, piece, toldPieces);
    require(toldWhole <= bytes.size() && toldPieces <= bytes.size());
    require(whole == pieces);
    return 0;
}
