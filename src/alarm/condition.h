// What a rule asks. One sum type, composable; what is asked of which facts is in judge.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.h"
#include "vitals/scale.h"
#include "vitals/vital.h"

namespace chairside::alarm {

// Limits are inclusive.
struct AtOrBelow {
    Quantity limit;
    bool operator==(const AtOrBelow&) const = default;
};
struct AtOrAbove {
    Quantity limit;
    bool operator==(const AtOrAbove&) const = default;
};

// Away from the patient's own baseline by the amount or more. Without a baseline it waits.
struct BaselineChange {
    bool upward = true;
    bool percent = false;  // of the baseline
    Quantity amount;
    bool operator==(const BaselineChange&) const = default;
};

// Changed by the amount or more within the window; with `beyond` only while the value is past it (below it for a fall).
struct Trend {
    bool upward = false;
    Quantity amount;
    Duration window{};
    std::optional<Quantity> beyond;
    bool operator==(const Trend&) const = default;
};

// No acceptable measurement for `after` + `intervals` x the schedule's interval.
struct Overdue {
    Duration after{};
    Quantity intervals;
    bool operator==(const Overdue&) const = default;
};

// An entered observation.
struct Observed {
    Scale scale = Scale::Rass;
    bool upper = false;  // at or above, else at or below
    Quantity limit;
    bool operator==(const Observed&) const = default;
};

// NEWS2 of what is known, at or above.
struct Score {
    Quantity limit;
    bool operator==(const Score&) const = default;
};

struct Condition;

struct AllOf {
    std::vector<Condition> parts;
    bool operator==(const AllOf& other) const;
};
struct AnyOf {
    std::vector<Condition> parts;
    bool operator==(const AnyOf& other) const;
};

struct Condition {
    using Kind = std::variant<AtOrBelow, AtOrAbove, BaselineChange, Trend, Overdue, Observed, Score, AllOf, AnyOf>;

    Condition() = default;
    template <class K>
    requires std::is_constructible_v<Kind, K> &&(!std::is_same_v<std::remove_cvref_t<K>, Condition>)Condition(K what)
        : kind(std::move(what)) {}  // NOLINT(google-explicit-constructor): a kind is a condition

    Kind kind;
    std::optional<Vital> vital;           // inside all_of and any_of; none: the rule's
    std::optional<Quantity> clearMargin;  // the same
    bool operator==(const Condition&) const = default;
};

inline bool AllOf::operator==(const AllOf& other) const { return parts == other.parts; }
inline bool AnyOf::operator==(const AnyOf& other) const { return parts == other.parts; }

// Calls `see(leaf, vital)` with every condition that is no composition, and the vital it is about.
template <class See>
void forEachLeaf(const Condition& condition, std::optional<Vital> vital, See&& see) {
    const std::optional<Vital> about = condition.vital ? condition.vital : vital;
    const std::vector<Condition>* parts = nullptr;
    if (const auto* all = std::get_if<AllOf>(&condition.kind)) parts = &all->parts;
    if (const auto* any = std::get_if<AnyOf>(&condition.kind)) parts = &any->parts;
    if (parts == nullptr) return see(condition, about);
    for (const Condition& part : *parts) forEachLeaf(part, about, see);
}

}  // namespace chairside::alarm
