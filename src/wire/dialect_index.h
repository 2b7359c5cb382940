// A Dialect made ready for looking up: codes by hash, units, sentinels and statuses by short lists. Immutable; any
// thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "vitals/quantity.h"
#include "wire/dialect.h"

namespace chairside::wire {

struct CodedName {
    std::string_view code;    // OBX-3.1
    std::string_view name;    // OBX-3.2
    std::string_view system;  // OBX-3.3
};

class DialectIndex {
public:
    explicit DialectIndex(Dialect dialect);

    [[nodiscard]] const std::string& name() const { return dialect_.name; }

    // The mapping this code falls under; null: none. The pointer lives as long as the index.
    [[nodiscard]] const CodeMapping* find(const CodedName& coded) const;

    // The value in unit(vital). No value: neither OBX-6.1 nor OBX-6.2 is a unit known for this vital, they are and
    // disagree, or the number is beyond any measurement.
    [[nodiscard]] std::optional<Quantity> convert(Vital vital, Quantity sent, std::string_view unitCode,
                                                  std::string_view unitName) const;

    [[nodiscard]] bool isSentinel(std::string_view text) const;
    [[nodiscard]] bool isSentinel(Quantity sent) const;
    [[nodiscard]] bool isChartable(std::string_view status) const;

private:
    [[nodiscard]] const UnitMapping* unitNamed(Vital vital, std::string_view unit) const;

    Dialect dialect_;
    std::vector<std::int32_t> table_;  // open addressing: index into dialect_.codes or -1; its size is a power of two
    std::array<std::vector<UnitMapping>, kVitalSlots> units_;
    std::vector<Quantity> sentinelNumbers_;
    std::vector<std::string> sentinelTexts_;
};

}  // namespace chairside::wire
