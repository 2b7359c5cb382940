// What somebody who looks is told of values that were read: whether they are charted. Those of a monitor that no chair
// in the configuration names are not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/tap.h"

namespace chairside::ingest {

[[nodiscard]] inline std::string chartedInWords(std::size_t values, const std::string& whyNoChair) {
    const std::string count = std::to_string(values);
    if (whyNoChair.empty()) return count + " charted";
    return (values == 0 ? "nothing charted (" : count + " not charted (") + whyNoChair + ')';
}

inline void sayNotCharted(std::vector<TapFate>& fates) {
    for (TapFate& fate : fates) {
        if (fate.charted) fate.words.insert(0, "not charted: no chair; else ");
    }
}

}  // namespace chairside::ingest
