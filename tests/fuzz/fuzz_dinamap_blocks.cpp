// Framer and cycle on any bytes in any pieces: the blocks do not depend on the pieces, every byte is told of once, and
// nothing is ever charted.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "wire/dinamap_blocks.h"

namespace {

using namespace chairside;
using namespace chairside::wire;

void require(bool holds) {
    if (!holds) std::abort();
}

std::vector<std::string> blocksOf(std::string_view bytes, std::size_t piece) {
    DinamapFramer framer;
    std::vector<std::string> blocks;
    std::size_t told = 0;
    const auto take = [&](const DinamapEvent& event) {
        told += event.count;
        require(event.bytes.size() <= event.count);
        if (event.kind == DinamapEvent::Kind::Block) blocks.emplace_back(event.bytes);
    };
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(bytes.substr(at, piece));
        while (const auto event = framer.next()) take(*event);
    }
    if (const auto event = framer.finish()) take(*event);
    require(told == bytes.size());
    return blocks;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::size_t piece = std::size_t{data[0]} + 1;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto blocks = blocksOf(bytes, bytes.size() + 1);
    require(blocks == blocksOf(bytes, piece));
    DinamapCycle cycle{"peer"};
    for (const std::string& block : blocks) {
        require(isDinamapBlock(block));
        const auto message = cycle.add(block);
        if (!message) continue;
        require(message->observations.empty());
        require(cycle.takeRaw().size() % kDinamapBlock == 0);
    }
    return 0;
}
