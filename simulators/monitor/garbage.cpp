#include "simulators/monitor/garbage.h"

#include "wire/mllp_framer.h"

namespace chairside::sim {

std::string garbageOf(Random& noise) {
    std::string bytes;
    for (std::uint64_t left = noise.next() % 200; left > 0; --left) {
        const char byte = static_cast<char>(noise.next() & 0xFF);
        bytes += byte == 0x0B || byte == 0x1C ? ' ' : byte;
    }
    switch (noise.next() % 3) {
        case 0: return bytes;
        case 1: return wire::frameMllp(bytes);
        case 2: return wire::frameMllp("MSH|^~\\&|" + bytes);
    }
    return {};
}

}  // namespace chairside::sim
