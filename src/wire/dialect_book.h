// All dialects of a station, and which of them a message is in: the one fixed for the monitor, else the one whose
// recognition fits best, else the default. Immutable; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vitals/identity.h"
#include "wire/dialect_index.h"
#include "wire/hl7_message.h"

namespace chairside::wire {

// Of a monitor that the configuration names. Of `monitor` only what is not empty is compared, and all of that must be
// equal; a bed counts before a device id before an address, as for the chair. The first that fits says whose chair it
// is; of those of that chair that fit, the first with a dialect holds.
struct FixedDialect {
    MonitorIdentity monitor;
    std::string dialect;  // must be one of the book's; empty: chosen by what it sends
    ChairId chair;        // whose monitor it is
};

class DialectBook {
public:
    // In order of preference where recognitions fit equally well; the last is the default. At least one; names differ.
    explicit DialectBook(std::vector<Dialect> dialects, std::vector<FixedDialect> fixed = {});
    DialectBook(const DialectBook&) = delete;  // it points into itself
    DialectBook& operator=(const DialectBook&) = delete;

    // The reference lives as long as the book. It depends on nothing but the arguments.
    [[nodiscard]] const DialectIndex& choose(const Hl7Message& message, const MonitorIdentity& monitor) const;
    [[nodiscard]] const DialectIndex* named(std::string_view name) const;
    [[nodiscard]] const std::vector<DialectIndex>& all() const { return dialects_; }

private:
    struct Fixed {
        MonitorIdentity monitor;
        const DialectIndex* dialect;  // null: another of its chair may say it, else chosen by what it sends
        ChairId chair;
        bool otherFixes = false;  // some other of its chair has a dialect
    };
    [[nodiscard]] const DialectIndex* fixedFor(const MonitorIdentity& monitor) const;  // null: none
    std::vector<DialectIndex> dialects_;
    std::vector<Fixed> fixed_;
};

}  // namespace chairside::wire
