// One OBX segment judged by itself: a measurement, nothing, or something that goes to the tray and why.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "vitals/observation.h"
#include "wire/dialect_index.h"
#include "wire/hl7_message.h"

namespace chairside::wire {

// The fields we look at, cut but not decoded.
struct ObxLine {
    ObxLine(const Hl7Message& message, std::size_t at) : index(at), segment(message.segment(at)) {}

    std::size_t index;  // of its segment in the message
    Hl7Segment segment;
    std::string_view type{};               // OBX-2
    CodedName coded{};                     // OBX-3.1 to 3
    std::string_view subId{};              // OBX-4
    std::string_view value{};              // OBX-5, all of it
    std::string_view unitCode{};           // OBX-6.1
    std::string_view unitName{};           // OBX-6.2
    std::string_view flags{};              // OBX-8, all of it
    std::string_view status{};             // OBX-11
    std::string_view time{};               // OBX-14, all of it
    CodedName alternate{};                 // OBX-3.4 to 6
    const CodeMapping* mapping = nullptr;  // of OBX-3.1, else of its alternate, OBX-3.4; null: not to be charted
    bool fromCuff = false;                 // a pulse that the cuff measured: its code says so, or OBX-17
    std::string_view contradiction{};      // why its codes and names cannot all be true: mapping is null; empty: none
};

// Takes each part of OBX-8, repetitions and components alike.
template <class Take>
void forEachFlag(std::string_view flags, const Hl7Separators& separators, Take take) {
    const std::array ends{separators.repetition, separators.component};
    while (!flags.empty()) {
        const std::size_t end = flags.find_first_of(std::string_view{ends.data(), ends.size()});
        take(trimBlanks(flags.substr(0, end)));
        if (end == std::string_view::npos) return;
        flags.remove_prefix(end + 1);
    }
}
[[nodiscard]] inline bool isDemoFlag(std::string_view flag) { return flag == "DEMO" || flag == "TEST"; }

struct Measurement {
    Quantity value;
    Quality quality = Quality::Good;
    bool demo = false;
};
struct Nothing {};  // a line without a value: device, container
struct Refused {
    std::string reason;
    bool noValue = false;  // the monitor has this and says that it has no value for it
};

using Judgement = std::variant<Measurement, Nothing, Refused>;

// Why a status is not chartable, in words.
[[nodiscard]] std::string statusReason(std::string_view status);
// MSH-11: D debugging, T training (HL7 table 0103).
[[nodiscard]] bool saysDemo(const Hl7Message& message);
[[nodiscard]] ObxLine readObx(const Hl7Message& message, std::size_t index, const DialectIndex& dialect);
[[nodiscard]] Judgement judgeObx(const ObxLine& line, const DialectIndex& dialect, const Hl7Separators& separators);
[[nodiscard]] Unmapped toUnmapped(const ObxLine& line, const Hl7Message& message, std::string reason);
// The tray's entry for a line that no segment begins: damaged, or no HL7. None: it is a segment.
[[nodiscard]] std::optional<Unmapped> damagedLine(const Hl7Segment& segment, const Hl7Message& message);

}  // namespace chairside::wire
