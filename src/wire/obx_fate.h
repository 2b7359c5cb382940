// What became of one line of a message, in words: for people who connect a monitor. Made only when somebody asks.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace chairside::wire {

struct ObxFate {
    std::string_view line;  // the OBX segment as sent; a view into the message
    std::string words;      // "charted as SPO2 97 %", "not charted: status D (deleted)"
    bool charted = false;   // a value or an alarm that is, where its monitor has a chair
};

// Called on the thread that maps, once a line, not in the order of the lines (a line's address tells that). Must not
// throw.
using TraceFate = std::function<void(const ObxFate&)>;

}  // namespace chairside::wire
