// What the codes in an ORU^R40 (IHE PCD TF-2, PCD-04) stand for, as its senders write them. Used by AlarmReader. Pure;
// any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "wire/dialect_index.h"

namespace chairside::wire {

// A line that says more of an alarm than what happened.
enum class AlarmAttribute : std::uint8_t { Source, Phase, State, Inactivation, Priority, Type, Text };

[[nodiscard]] std::optional<AlarmAttribute> attributeOf(const CodedName& coded);
// MDC_EVT_ALARM only says that it is an alarm: which one stands in the value.
[[nodiscard]] bool isAnyAlarm(const CodedName& coded);
// A value beyond its limit: the code says too high or too low.
[[nodiscard]] bool isOfLimit(const CodedName& coded);
// What a device tells of itself. Only what is known to be that: an unknown code with words is an alarm.
[[nodiscard]] bool isOfDevice(const CodedName& coded);
// Sent every few seconds to show that the sender is there.
[[nodiscard]] bool isSignOfLife(const CodedName& coded);

// The first three components of OBX-5; words without components are the code.
[[nodiscard]] CodedName codedValue(std::string_view value, char component);
// What tells this code from others of its sender: the number, else the name; empty where there is neither.
[[nodiscard]] std::string_view codeOf(const CodedName& coded);

}  // namespace chairside::wire
