// Two lists of events, as the journal keeps them, compared for people: what one has and the other has not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chairside::tools {

struct EventDiff {
    std::vector<std::string> stored;  // one line an event, in protobuf text; the equal beginning and end left out
    std::vector<std::string> replayed;
};

[[nodiscard]] EventDiff diffEvents(std::string_view storedBytes, std::string_view replayedBytes);

}  // namespace chairside::tools
