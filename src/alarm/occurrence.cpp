#include "alarm/occurrence.h"

#include <charconv>

namespace chairside::alarm {

std::string toText(OccurrenceId id) { return std::to_string(id.sequence) + '-' + std::to_string(id.ordinal); }

std::optional<OccurrenceId> parseOccurrenceId(std::string_view text) {
    OccurrenceId id;
    const char* end = text.data() + text.size();
    const auto sequence = std::from_chars(text.data(), end, id.sequence);
    if (sequence.ec != std::errc{} || sequence.ptr == end || *sequence.ptr != '-') return std::nullopt;
    const auto ordinal = std::from_chars(sequence.ptr + 1, end, id.ordinal);
    if (ordinal.ec != std::errc{} || ordinal.ptr != end) return std::nullopt;
    return id;
}

}  // namespace chairside::alarm
