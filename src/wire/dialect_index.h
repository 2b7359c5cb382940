// A Dialect made ready for looking up: codes and units by hash, sentinels and statuses by short lists. Immutable; any
// thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
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
    [[nodiscard]] const AlarmLines& alarmLines() const { return dialect_.alarmLines; }
    [[nodiscard]] const std::vector<Recognition>& recognise() const { return dialect_.recognise; }

    // The mapping this code falls under; null: none. The pointer lives as long as the index.
    [[nodiscard]] const CodeMapping* find(const CodedName& coded) const;
    // Why a known code is not charted; null: the dialect does not know it. For codes that find() did not find.
    [[nodiscard]] const NotCharted* findNotCharted(const CodedName& coded) const;

    // The value in unit(vital). No value: neither OBX-6.1 nor OBX-6.2 is a unit known for this vital, they are and
    // disagree, or the number is beyond any measurement.
    [[nodiscard]] std::optional<Quantity> convert(Vital vital, Quantity sent, std::string_view unitCode,
                                                  std::string_view unitName) const;

    [[nodiscard]] bool isSentinel(std::string_view text) const;
    [[nodiscard]] bool isSentinel(Quantity sent) const;
    [[nodiscard]] bool isChartable(std::string_view status) const;

private:
    struct Unit {
        std::string text;
        std::array<std::int16_t, kVitalSlots> mapping{};  // index into dialect_.units + 1; 0: not for this vital
    };
    void addUnit(std::size_t index);
    [[nodiscard]] const Unit* unitNamed(std::string_view text) const;
    [[nodiscard]] const UnitMapping* unitFor(Vital vital, std::string_view text) const;

    Dialect dialect_;
    std::vector<std::int32_t> codeTable_;  // open addressing: index into dialect_.codes or -1; sizes are powers of two
    std::vector<std::int32_t> unitTable_;  // the same into units_
    std::vector<Unit> units_;
    std::array<bool, kVitalSlots> differentScales_{};  // of the units of a vital
    std::vector<Quantity> sentinelNumbers_;
    std::vector<std::string> sentinelTexts_;
    std::uint32_t chartableLetters_ = 0;  // bit n: the status that is letter 'A' + n
    bool emptyIsChartable_ = false;
};

}  // namespace chairside::wire
