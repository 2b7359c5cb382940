#include "wire/dialect_book.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/check.h"
#include "wire/ascii_text.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kSystemsMax = 4;  // a message in more code systems is nobody's dialect

// What a recognition looks at.
struct Facts {
    std::string_view application, facility, version, code;
    std::array<std::string_view, kSystemsMax> systems;
    std::size_t systemCount = 0;

    [[nodiscard]] bool saw(std::string_view pattern) const {
        const auto end = systems.begin() + static_cast<std::ptrdiff_t>(systemCount);
        return std::any_of(systems.begin(), end, [&](std::string_view seen) { return fitsPattern(seen, pattern); });
    }
    void see(std::string_view system) {
        if (system.empty() || systemCount == kSystemsMax) return;
        const auto end = systems.begin() + static_cast<std::ptrdiff_t>(systemCount);
        if (std::find(systems.begin(), end, system) == end) systems[systemCount++] = system;
    }
};

void seeLine(const Hl7Segment& obx, const Hl7Separators& separators, Facts& facts) {
    const std::string_view id = obx.field(3);
    // Nearly always the system is the last component, and one that was seen before.
    const std::size_t last = id.rfind(separators.component);
    if (last == std::string_view::npos) return;
    if (facts.systemCount > 0 && id.substr(last + 1) == facts.systems[0]) {
        if (std::count(id.begin(), id.end(), separators.component) == 2) return;
    }
    facts.see(obx.component(3, 3));
    facts.see(obx.component(3, 6));
}

Facts factsOf(const Hl7Message& message) {
    Facts facts;
    const Hl7Segment header = message.header();
    facts.application = trimBlanks(header.field(3));
    facts.facility = trimBlanks(header.field(4));
    facts.version = header.component(12, 1);
    bool first = true;
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (!segment.is("OBX")) continue;
        if (first) facts.code = segment.component(3, 1);
        first = false;
        seeLine(segment, message.separators(), facts);
    }
    return facts;
}

constexpr int kAddressWeight = 1000;
constexpr int kSenderWeight = 100;
constexpr int kDeviceWeight = 50;
constexpr int kSystemWeight = 10;
constexpr int kCodeWeight = 5;
constexpr int kVersionWeight = 1;

// How much of what the recognition asks for fits: 0 when anything does not, and the first that does not decides. A
// sender's own name says more than the code system it uses; a site that names an address means that very monitor.
int weigh(const Recognition& asks, const Facts& facts, const MonitorIdentity& monitor) {
    int weight = 0;
    const auto fits = [&weight](std::string_view is, std::string_view asked, int adds) {
        weight += adds;
        return fitsPattern(is, asked);
    };
    if (asks.application && !fits(facts.application, *asks.application, kSenderWeight)) return 0;
    if (asks.facility && !fits(facts.facility, *asks.facility, kSenderWeight)) return 0;
    if (!asks.version.empty() && !fits(facts.version, asks.version, kVersionWeight)) return 0;
    if (!asks.code.empty() && !fits(facts.code, asks.code, kCodeWeight)) return 0;
    if (!asks.device.empty() && !fits(monitor.device, asks.device, kDeviceWeight)) return 0;
    if (!asks.address.empty() && !fits(monitor.peer, asks.address, kAddressWeight)) return 0;
    for (const std::string& system : asks.systems) {
        if (system == "none" ? facts.systemCount > 0 : !facts.saw(system)) return 0;
        weight += kSystemWeight;
    }
    return weight;
}

bool covers(const MonitorIdentity& asked, const MonitorIdentity& monitor) {
    const auto fits = [](const std::string& wanted, const std::string& is) { return wanted.empty() || wanted == is; };
    return fits(asked.bed, monitor.bed) && fits(asked.device, monitor.device) && fits(asked.peer, monitor.peer);
}

int worthOf(const MonitorIdentity& named) {
    if (!named.bed.empty()) return 0;
    return named.device.empty() ? 2 : 1;
}

}  // namespace

DialectBook::DialectBook(std::vector<Dialect> dialects, std::vector<FixedDialect> fixed) {
    check(!dialects.empty(), "a book has dialects");
    dialects_.reserve(dialects.size());
    for (Dialect& dialect : dialects) dialects_.emplace_back(std::move(dialect));
    std::set<ChairId> fixing;
    for (FixedDialect& one : fixed) {
        const DialectIndex* dialect = named(one.dialect);
        check(dialect != nullptr || one.dialect.empty(), "a fixed dialect is in the book");
        if (dialect != nullptr) fixing.insert(one.chair);
        fixed_.push_back({std::move(one.monitor), dialect, std::move(one.chair)});
    }
    if (fixing.empty()) fixed_.clear();  // choose() need not look at what fixes nothing
    for (Fixed& one : fixed_) one.otherFixes = one.dialect == nullptr && fixing.contains(one.chair);
    std::ranges::stable_sort(fixed_, {}, [](const Fixed& one) { return worthOf(one.monitor); });
}

const DialectIndex* DialectBook::named(std::string_view name) const {
    const auto found = std::ranges::find(dialects_, name, &DialectIndex::name);
    return found == dialects_.end() ? nullptr : &*found;
}

const DialectIndex* DialectBook::fixedFor(const MonitorIdentity& monitor) const {
    const auto first = std::ranges::find_if(fixed_, [&](const Fixed& one) { return covers(one.monitor, monitor); });
    if (first == fixed_.end()) return nullptr;
    if (!first->otherFixes) return first->dialect;
    const auto other = std::find_if(first, fixed_.end(), [&](const Fixed& one) {
        return one.dialect != nullptr && one.chair == first->chair && covers(one.monitor, monitor);
    });
    return other == fixed_.end() ? nullptr : other->dialect;
}

const DialectIndex& DialectBook::choose(const Hl7Message& message, const MonitorIdentity& monitor) const {
    if (const DialectIndex* fixed = fixedFor(monitor)) return *fixed;
    const DialectIndex* best = &dialects_.back();
    if (dialects_.size() == 1) return *best;
    const Facts facts = factsOf(message);
    int bestWeight = 0;
    for (const DialectIndex& dialect : dialects_) {
        for (const Recognition& recognition : dialect.recognise()) {
            const int weight = weigh(recognition, facts, monitor);
            if (weight <= bestWeight) continue;
            best = &dialect;
            bestWeight = weight;
        }
    }
    return *best;
}

}  // namespace chairside::wire
