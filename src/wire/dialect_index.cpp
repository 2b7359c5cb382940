#include "wire/dialect_index.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "wire/ascii_text.h"

namespace chairside::wire {
namespace {

// The first and the last eight bytes and the length: what tells codes and units apart, without a loop.
std::size_t hashOf(std::string_view text) {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    const auto take = [&](std::size_t bytes) {
        std::memcpy(&head, text.data(), bytes);
        std::memcpy(&tail, text.data() + text.size() - bytes, bytes);
    };
    if (text.size() >= 8) {
        take(8);
    } else if (text.size() >= 4) {
        take(4);
    } else {
        for (const char c : text) head = (head << 8U) | static_cast<unsigned char>(c);
    }
    const std::uint64_t mixed = (head ^ std::rotl(tail, 23) ^ text.size()) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(mixed >> 32U);
}

std::vector<std::int32_t> emptyTable(std::size_t entries) {
    return std::vector<std::int32_t>(std::bit_ceil(entries * 4 + 8), -1);
}

void insert(std::vector<std::int32_t>& table, std::string_view key, std::size_t index) {
    std::size_t at = hashOf(key) & (table.size() - 1);
    while (table[at] >= 0) at = (at + 1) & (table.size() - 1);
    table[at] = static_cast<std::int32_t>(index);
}

bool applies(const CodeMapping& mapping, const CodedName& coded) {
    if (mapping.code != coded.code) return false;
    if (!mapping.system.empty() && !equalWithoutCase(mapping.system, coded.system)) return false;
    if (!mapping.name.empty() && !equalWithoutCase(mapping.name, coded.name)) return false;
    return mapping.expectName.empty() || coded.name.empty() || containsWithoutCase(coded.name, mapping.expectName);
}

bool sameScale(const UnitMapping& a, const UnitMapping& b) { return a.scale == b.scale && a.offset == b.offset; }

std::optional<Quantity> scaled(Quantity sent, const UnitMapping& unit) {
    if (unit.scale == 1.0 && unit.offset == 0.0) return sent;
    constexpr double kMilliMax = 9e15;  // what Quantity holds
    const double milli = double(sent.milli()) * unit.scale + unit.offset * 1000.0;
    if (!(std::abs(milli) < kMilliMax)) return std::nullopt;
    return Quantity::fromMilli(std::llround(milli));
}

bool isLetter(std::string_view status) { return status.size() == 1 && status[0] >= 'A' && status[0] <= 'Z'; }
std::uint32_t letterBit(char letter) { return 1U << static_cast<unsigned>(letter - 'A'); }

}  // namespace

DialectIndex::DialectIndex(Dialect dialect) : dialect_(std::move(dialect)) {
    codeTable_ = emptyTable(dialect_.codes.size());
    unitTable_ = emptyTable(dialect_.units.size());
    for (std::size_t i = 0; i < dialect_.codes.size(); ++i) insert(codeTable_, dialect_.codes[i].code, i);
    for (std::size_t i = 0; i < dialect_.units.size(); ++i) addUnit(i);
    for (const std::string& text : dialect_.sentinels) {
        if (const auto quantity = parseQuantity(text))
            sentinelNumbers_.push_back(*quantity);
        else
            sentinelTexts_.push_back(text);
    }
    for (const std::string& status : dialect_.chartableStatus) {
        if (isLetter(status)) chartableLetters_ |= letterBit(status[0]);
        if (status.empty()) emptyIsChartable_ = true;
    }
}

void DialectIndex::addUnit(std::size_t index) {
    const UnitMapping& mapping = dialect_.units[index];
    auto known = std::ranges::find(units_, mapping.unit, &Unit::text);
    if (known == units_.end()) {
        insert(unitTable_, mapping.unit, units_.size());
        known = units_.insert(units_.end(), Unit{mapping.unit, {}});
    }
    known->mapping[slot(mapping.vital)] = static_cast<std::int16_t>(index + 1);
    const auto first = std::ranges::find(dialect_.units, mapping.vital, &UnitMapping::vital);
    if (!sameScale(*first, mapping)) differentScales_[slot(mapping.vital)] = true;
}

const CodeMapping* DialectIndex::find(const CodedName& coded) const {
    if (coded.code.empty()) return nullptr;
    const std::size_t mask = codeTable_.size() - 1;
    for (std::size_t at = hashOf(coded.code) & mask; codeTable_[at] >= 0; at = (at + 1) & mask) {
        const CodeMapping& mapping = dialect_.codes[static_cast<std::size_t>(codeTable_[at])];
        if (applies(mapping, coded)) return &mapping;
    }
    return nullptr;
}

const NotCharted* DialectIndex::findNotCharted(const CodedName& coded) const {
    const auto found = std::ranges::find_if(dialect_.notCharted, [&](const NotCharted& entry) {
        return entry.code == coded.code && (entry.system.empty() || equalWithoutCase(entry.system, coded.system));
    });
    return found == dialect_.notCharted.end() ? nullptr : &*found;
}

const DialectIndex::Unit* DialectIndex::unitNamed(std::string_view text) const {
    const std::size_t mask = unitTable_.size() - 1;
    for (std::size_t at = hashOf(text) & mask; unitTable_[at] >= 0; at = (at + 1) & mask) {
        const Unit& unit = units_[static_cast<std::size_t>(unitTable_[at])];
        if (unit.text == text) return &unit;
    }
    return nullptr;
}

const UnitMapping* DialectIndex::unitFor(Vital vital, std::string_view text) const {
    const auto mappingOf = [&](const Unit& unit) { return unit.mapping[slot(vital)]; };
    const Unit* exact = unitNamed(text);
    if (exact && mappingOf(*exact) > 0) return &dialect_.units[std::size_t(mappingOf(*exact)) - 1];
    const auto same = std::ranges::find_if(
        units_, [&](const Unit& unit) { return mappingOf(unit) > 0 && equalWithoutCase(unit.text, text); });
    return same == units_.end() ? nullptr : &dialect_.units[std::size_t(mappingOf(*same)) - 1];
}

std::optional<Quantity> DialectIndex::convert(Vital vital, Quantity sent, std::string_view unitCode,
                                              std::string_view unitName) const {
    if (unitCode.empty()) std::swap(unitCode, unitName);
    const UnitMapping* first = unitFor(vital, unitCode);
    const bool mayDisagree = !first || differentScales_[slot(vital)];
    const UnitMapping* second = unitName.empty() || !mayDisagree ? nullptr : unitFor(vital, unitName);
    if (first && second && !sameScale(*first, *second)) return std::nullopt;
    const UnitMapping* unit = first ? first : second;
    return unit ? scaled(sent, *unit) : std::nullopt;
}

bool DialectIndex::isSentinel(std::string_view text) const {
    return std::ranges::find(sentinelTexts_, text) != sentinelTexts_.end();
}

bool DialectIndex::isSentinel(Quantity sent) const {
    return std::ranges::find(sentinelNumbers_, sent) != sentinelNumbers_.end();
}

bool DialectIndex::isChartable(std::string_view status) const {
    if (status.empty()) return emptyIsChartable_;
    if (isLetter(status)) return (chartableLetters_ & letterBit(status[0])) != 0;
    return std::ranges::find(dialect_.chartableStatus, status) != dialect_.chartableStatus.end();
}

}  // namespace chairside::wire
