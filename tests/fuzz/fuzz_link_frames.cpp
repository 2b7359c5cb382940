// A client's bytes in any pieces: frames do not depend on the pieces; what is in them is read or refused, never more.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "link/client/frame.h"
#include "link/server/client_input.h"

namespace {

using namespace chairside;
using namespace chairside::link;

void require(bool holds) {
    if (!holds) std::abort();
}

struct Cut {
    std::vector<std::string> frames;
    bool failed = false;
    bool operator==(const Cut&) const = default;
};

Cut cut(std::string_view bytes, std::size_t piece) {
    FrameReader reader;
    Cut cut;
    while (!bytes.empty() && !cut.failed) {
        const auto space = reader.prepare();
        const std::size_t count = std::min({piece, space.size(), bytes.size()});
        std::copy_n(bytes.data(), count, space.data());
        reader.commit(count);
        bytes.remove_prefix(count);
        while (true) {
            const auto next = reader.next();
            cut.failed = !next;
            if (!next || !next.value()) break;
            cut.frames.emplace_back(next.value()->data(), next.value()->size());
        }
    }
    return cut;
}

void take(const v1::ClientFrame& frame) {
    const ClientIdentity client{"test", "Ann", "peer"};
    (void)readHello(frame.hello(), "peer");
    if (frame.has_command()) (void)readCommand(frame.command(), client);
    if (!frame.has_reading_batch()) return;
    const auto message = readBatch(frame.reading_batch(), client, false);
    if (!message) return;
    for (const Observation& observation : message.value().observations) require(!observation.demo);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::size_t piece = std::size_t{data[0]} + 1;
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    const Cut whole = cut(bytes, bytes.size() + 1);
    require(whole == cut(bytes, piece));
    for (const std::string& one : whole.frames) {
        v1::ClientFrame frame;
        if (frame.ParseFromString(one)) take(frame);
    }
    return 0;
}
