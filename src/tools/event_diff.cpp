#include "tools/event_diff.h"

#include <algorithm>

#include "chairside/v1/journal.pb.h"

namespace chairside::tools {
namespace {

std::vector<std::string> linesOf(std::string_view bytes) {
    v1::EventList list;
    if (!list.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return {"(bytes that are no events)"};
    std::vector<std::string> lines;
    for (const v1::Event& event : list.events()) lines.push_back(event.ShortDebugString());
    return lines;
}

}  // namespace

EventDiff diffEvents(std::string_view storedBytes, std::string_view replayedBytes) {
    EventDiff diff{linesOf(storedBytes), linesOf(replayedBytes)};
    auto [stored, replayed] =
        std::mismatch(diff.stored.begin(), diff.stored.end(), diff.replayed.begin(), diff.replayed.end());
    diff.stored.erase(diff.stored.begin(), stored);
    diff.replayed.erase(diff.replayed.begin(), replayed);
    while (!diff.stored.empty() && !diff.replayed.empty() && diff.stored.back() == diff.replayed.back()) {
        diff.stored.pop_back();
        diff.replayed.pop_back();
    }
    return diff;
}

}  // namespace chairside::tools
