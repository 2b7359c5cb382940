#include "simulators/monitor/hl7_lines.h"

namespace chairside::sim {

std::string timeDigits(WallTime at, std::size_t digits) {
    std::string text;
    for (const char c : toIso8601(at)) {
        if (c >= '0' && c <= '9') text += c;
    }
    return text.substr(0, digits);
}

std::string zonedTime(WallTime at, std::size_t fraction) {
    std::string text = timeDigits(at, 14);
    if (fraction > 0) {
        std::string milliseconds = timeDigits(at, 17).substr(14);
        milliseconds.resize(fraction, '0');
        text += '.';
        text += milliseconds;
    }
    return text + "+0000";
}

}  // namespace chairside::sim
