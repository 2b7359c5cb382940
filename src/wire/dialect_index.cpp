#include "wire/dialect_index.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace chairside::wire {
namespace {

// FNV-1a; codes are 3 to 9 characters.
std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash ^ (hash >> 32);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

bool equalWithoutCase(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool containsWithoutCase(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char x, char y) { return lower(x) == lower(y); }) != text.end();
}

bool applies(const CodeMapping& mapping, const CodedName& coded) {
    if (mapping.code != coded.code) return false;
    if (!mapping.system.empty() && !equalWithoutCase(mapping.system, coded.system)) return false;
    return mapping.expectName.empty() || coded.name.empty() || containsWithoutCase(coded.name, mapping.expectName);
}

std::optional<Quantity> scaled(Quantity sent, const UnitMapping& unit) {
    if (unit.scale == 1.0 && unit.offset == 0.0) return sent;
    constexpr double kMilliMax = 9e15;  // what Quantity holds
    const double milli = double(sent.milli()) * unit.scale + unit.offset * 1000.0;
    if (!(std::abs(milli) < kMilliMax)) return std::nullopt;
    return Quantity::fromMilli(std::llround(milli));
}

}  // namespace

DialectIndex::DialectIndex(Dialect dialect) : dialect_(std::move(dialect)) {
    table_.assign(std::bit_ceil(dialect_.codes.size() * 4 + 8), -1);
    for (std::size_t i = 0; i < dialect_.codes.size(); ++i) {
        std::size_t at = hashOf(dialect_.codes[i].code) & (table_.size() - 1);
        while (table_[at] >= 0) at = (at + 1) & (table_.size() - 1);
        table_[at] = static_cast<std::int32_t>(i);
    }
    for (const UnitMapping& unit : dialect_.units) units_[slot(unit.vital)].push_back(unit);
    for (const std::string& text : dialect_.sentinels) {
        if (const auto quantity = parseQuantity(text))
            sentinelNumbers_.push_back(*quantity);
        else
            sentinelTexts_.push_back(text);
    }
}

const CodeMapping* DialectIndex::find(const CodedName& coded) const {
    if (coded.code.empty()) return nullptr;
    const std::size_t mask = table_.size() - 1;
    for (std::size_t at = hashOf(coded.code) & mask; table_[at] >= 0; at = (at + 1) & mask) {
        const CodeMapping& mapping = dialect_.codes[static_cast<std::size_t>(table_[at])];
        if (applies(mapping, coded)) return &mapping;
    }
    return nullptr;
}

const UnitMapping* DialectIndex::unitNamed(Vital vital, std::string_view unit) const {
    for (const UnitMapping& known : units_[slot(vital)]) {
        if (known.unit == unit) return &known;
    }
    for (const UnitMapping& known : units_[slot(vital)]) {
        if (equalWithoutCase(known.unit, unit)) return &known;
    }
    return nullptr;
}

std::optional<Quantity> DialectIndex::convert(Vital vital, Quantity sent, std::string_view unitCode,
                                              std::string_view unitName) const {
    if (unitCode.empty()) std::swap(unitCode, unitName);
    const UnitMapping* first = unitNamed(vital, unitCode);
    const UnitMapping* second = unitName.empty() ? nullptr : unitNamed(vital, unitName);
    if (first && second && (first->scale != second->scale || first->offset != second->offset)) return std::nullopt;
    const UnitMapping* unit = first ? first : second;
    return unit ? scaled(sent, *unit) : std::nullopt;
}

bool DialectIndex::isSentinel(std::string_view text) const {
    return std::any_of(sentinelTexts_.begin(), sentinelTexts_.end(), [&](const auto& known) { return known == text; });
}

bool DialectIndex::isSentinel(Quantity sent) const {
    return std::find(sentinelNumbers_.begin(), sentinelNumbers_.end(), sent) != sentinelNumbers_.end();
}

bool DialectIndex::isChartable(std::string_view status) const {
    return std::find(dialect_.chartableStatus.begin(), dialect_.chartableStatus.end(), status) !=
           dialect_.chartableStatus.end();
}

}  // namespace chairside::wire
