#include "alarm/judge.h"

#include <algorithm>

#include "alarm/news2.h"

namespace chairside::alarm {
namespace {

// One condition being asked, with what the conditions around it say for it.
struct Leaf {
    const Condition& condition;
    std::optional<Vital> vital;
    Quantity margin;
    const Question& question;

    [[nodiscard]] const std::optional<Quantity>& live() const { return question.facts.live[slot(*vital)]; }
};

struct Limit {
    Quantity limit;
    bool upper = false;
    std::optional<Quantity> reference{};
};

std::optional<Limit> limitOf(const BaselineChange& change, const Leaf& leaf) {
    const std::size_t at = slot(*leaf.vital);
    std::optional<Quantity> baseline = leaf.question.facts.baseline[at];
    if (!baseline && leaf.question.active) baseline = leaf.question.facts.formerBaseline[at];
    if (!baseline) return std::nullopt;
    const std::int64_t by =
        change.percent ? baseline->milli() * change.amount.milli() / 100'000 : change.amount.milli();
    const Quantity amount = Quantity::fromMilli(by);
    return Limit{change.upward ? *baseline + amount : *baseline - amount, change.upward, baseline};
}

// The window's extreme that the trend is counted from; the limit is that far away from it.
std::optional<Limit> limitOf(const Trend& trend, const Leaf& leaf) {
    std::optional<Quantity> from;
    for (const TrendPoint& point : leaf.question.facts.recent[slot(*leaf.vital)]) {
        if (point.at < leaf.question.now - trend.window) continue;
        const Quantity value = trend.upward ? point.low : point.high;
        if (!from || (trend.upward ? value < *from : value > *from)) from = value;
    }
    if (!from) return std::nullopt;
    return Limit{trend.upward ? *from + trend.amount : *from - trend.amount, trend.upward, from};
}

Judgement judgeChange(const std::optional<Limit>& limit, const Leaf& leaf) {
    if (!limit || !leaf.live()) return Judgement::Unknown;
    return judgeLimit(limit->limit, limit->upper, leaf.margin, *leaf.live());
}

// Since when nothing acceptable was measured.
std::optional<Instant> idleSince(const Leaf& leaf) {
    const Facts& facts = leaf.question.facts;
    const auto& measured = facts.measured[slot(*leaf.vital)];
    if (!measured) return facts.countingSince;
    return facts.countingSince ? std::max(*measured, *facts.countingSince) : *measured;
}

std::optional<Instant> overdueAt(const Overdue& overdue, const Leaf& leaf) {
    const Facts& facts = leaf.question.facts;
    if (facts.away) return std::nullopt;
    const auto since = idleSince(leaf);
    const auto& interval = facts.interval[slot(*leaf.vital)];
    const bool scheduled = overdue.intervals > Quantity{};
    if (!since || (scheduled && !interval)) return std::nullopt;
    const Duration intervals = scheduled ? Duration{interval->count() * overdue.intervals.milli() / 1000} : Duration{};
    const Instant at = *since + overdue.after + intervals;
    // What was measured after the recheck fell due was the recheck.
    const bool recheck = scheduled && isCuff(*leaf.vital) && facts.recheckDue && *since < *facts.recheckDue;
    return recheck ? std::min(at, *facts.recheckDue + overdue.after) : at;
}

struct Judge {
    const Leaf& leaf;

    Judgement operator()(const AtOrBelow& c) const { return limited(c.limit, false); }
    Judgement operator()(const AtOrAbove& c) const { return limited(c.limit, true); }
    Judgement operator()(const BaselineChange& c) const { return judgeChange(limitOf(c, leaf), leaf); }
    Judgement operator()(const Trend& c) const {
        if (!leaf.live()) return Judgement::Unknown;
        const bool past = !c.beyond || (c.upward ? *leaf.live() > *c.beyond : *leaf.live() < *c.beyond);
        return past ? judgeChange(limitOf(c, leaf), leaf) : Judgement::Clear;
    }
    Judgement operator()(const Overdue& c) const {
        if (leaf.question.facts.away) return Judgement::Clear;
        const auto at = overdueAt(c, leaf);
        if (at) return leaf.question.now >= *at ? Judgement::Holds : Judgement::Clear;
        // Nothing is scheduled any more: what was overdue goes on until it is measured.
        const auto& measured = leaf.question.facts.measured[slot(*leaf.vital)];
        const bool justNow = measured && leaf.question.now - *measured <= c.after;
        return justNow ? Judgement::Clear : Judgement::Unknown;
    }
    Judgement operator()(const Observed& c) const {
        const auto& seen = leaf.question.facts.observed[slot(c.scale)];
        return seen ? judgeLimit(c.limit, c.upper, leaf.margin, *seen) : Judgement::Unknown;
    }
    // The missing parameters can only add: enough points are enough, and too few are few only when all are known.
    Judgement operator()(const Score& c) const {
        const News2 score = news2(leaf.question.facts);
        if (Quantity::whole(score.points) >= c.limit) return Judgement::Holds;
        if (Quantity::whole(score.points + score.missingMost) >= c.limit) return Judgement::Unknown;
        return judgeLimit(c.limit, true, leaf.margin, Quantity::whole(score.points + score.missingMost));
    }
    Judgement operator()(const AllOf& c) const {
        Judgement all = Judgement::Holds;
        for (const Condition& part : c.parts) all = allOf(all, ask(part));
        return all;
    }
    Judgement operator()(const AnyOf& c) const {
        // Of several scales for one thing people use one: where one was entered, those nobody uses say nothing.
        const bool entered = std::ranges::any_of(c.parts, [this](const Condition& part) { return isEntered(part); });
        Judgement any = Judgement::Clear;
        for (const Condition& part : c.parts) {
            const bool unused = entered && std::holds_alternative<Observed>(part.kind) && !isEntered(part);
            if (!unused) any = anyOf(any, ask(part));
        }
        return any;
    }

    [[nodiscard]] bool isEntered(const Condition& part) const {
        const auto* observed = std::get_if<Observed>(&part.kind);
        return observed != nullptr && leaf.question.facts.observed[slot(observed->scale)];
    }

    [[nodiscard]] Leaf inner(const Condition& part) const {
        return {part, part.vital ? part.vital : leaf.vital, part.clearMargin.value_or(leaf.margin), leaf.question};
    }
    [[nodiscard]] Judgement ask(const Condition& part) const {
        const Leaf below = inner(part);
        return std::visit(Judge{below}, part.kind);
    }
    [[nodiscard]] Judgement limited(Quantity limit, bool upper) const {
        const auto& value = leaf.live();
        return value ? judgeLimit(limit, upper, leaf.margin, *value) : Judgement::Unknown;
    }
};

struct Explain {
    const Leaf& leaf;

    Finding operator()(const AtOrBelow& c) const { return ofVital(ConditionKind::Limit, Limit{c.limit, false}); }
    Finding operator()(const AtOrAbove& c) const { return ofVital(ConditionKind::Limit, Limit{c.limit, true}); }
    Finding operator()(const BaselineChange& c) const {
        return ofVital(ConditionKind::BaselineChange, limitOf(c, leaf));
    }
    Finding operator()(const Trend& c) const { return ofVital(ConditionKind::Trend, limitOf(c, leaf)); }
    Finding operator()(const Overdue&) const { return ofVital(ConditionKind::Overdue, std::nullopt); }
    Finding operator()(const Observed& c) const {
        return {.kind = ConditionKind::Observed,
                .vital = leaf.vital,
                .scale = c.scale,
                .value = leaf.question.facts.observed[slot(c.scale)],
                .limit = c.limit,
                .reference = {},
                .upper = c.upper};
    }
    Finding operator()(const Score& c) const {
        return {.kind = ConditionKind::Score,
                .vital = leaf.vital,
                .scale = {},
                .value = Quantity::whole(news2(leaf.question.facts).points),
                .limit = c.limit,
                .reference = {},
                .upper = true};
    }
    Finding operator()(const AllOf& c) const { return first(c.parts); }
    Finding operator()(const AnyOf& c) const { return first(c.parts); }

    [[nodiscard]] Finding ofVital(ConditionKind kind, const std::optional<Limit>& limit) const {
        Finding finding;
        finding.kind = kind;
        finding.vital = leaf.vital;
        finding.value = leaf.live();
        if (!limit) return finding;
        finding.limit = limit->limit;
        finding.reference = limit->reference;
        finding.upper = limit->upper;
        return finding;
    }
    [[nodiscard]] Finding first(const std::vector<Condition>& parts) const {
        for (const Condition& part : parts) {
            const Leaf below = Judge{leaf}.inner(part);
            if (std::visit(Judge{below}, part.kind) == Judgement::Holds) return std::visit(Explain{below}, part.kind);
        }
        return {
            .kind = ConditionKind::Limit, .vital = leaf.vital, .scale = {}, .value = {}, .limit = {}, .reference = {}};
    }
};

}  // namespace

Judgement judgeLimit(Quantity limit, bool upper, Quantity margin, Quantity value) {
    if (upper) {
        if (value >= limit) return Judgement::Holds;
        return value <= limit - margin ? Judgement::Clear : Judgement::Between;
    }
    if (value <= limit) return Judgement::Holds;
    return value >= limit + margin ? Judgement::Clear : Judgement::Between;
}

Judgement allOf(Judgement a, Judgement b) {
    for (const Judgement decides : {Judgement::Clear, Judgement::Between, Judgement::Unknown}) {
        if (a == decides || b == decides) return decides;
    }
    return Judgement::Holds;
}

Judgement anyOf(Judgement a, Judgement b) {
    for (const Judgement decides : {Judgement::Holds, Judgement::Unknown, Judgement::Between}) {
        if (a == decides || b == decides) return decides;
    }
    return Judgement::Clear;
}

Judgement judge(const Rule& rule, const Question& question) {
    const Leaf leaf{rule.condition, rule.vital, rule.clearMargin, question};
    if (question.limit) {
        return Judge{leaf}.limited(*question.limit, std::holds_alternative<AtOrAbove>(rule.condition.kind));
    }
    // Nearly every judgement is one of these two.
    if (const auto* low = std::get_if<AtOrBelow>(&rule.condition.kind)) return Judge{leaf}(*low);
    if (const auto* high = std::get_if<AtOrAbove>(&rule.condition.kind)) return Judge{leaf}(*high);
    return std::visit(Judge{leaf}, rule.condition.kind);
}

bool holdsAtOnce(const Rule& rule, const Question& question) {
    if (!rule.atOnce) return false;
    const Leaf leaf{*rule.atOnce, rule.atOnce->vital ? rule.atOnce->vital : rule.vital, Quantity{}, question};
    return std::visit(Judge{leaf}, rule.atOnce->kind) == Judgement::Holds;
}

bool waitsForBaseline(const Rule& rule, const Facts& facts) {
    bool waits = false;
    forEachLeaf(rule.condition, rule.vital, [&](const Condition& leaf, std::optional<Vital> vital) {
        if (!std::holds_alternative<BaselineChange>(leaf.kind) || !vital) return;
        waits = waits || !facts.baseline[slot(*vital)];
    });
    return waits;
}

std::optional<Instant> overdueAt(const Rule& rule, const Facts& facts) {
    std::optional<Instant> first;
    const Question question{.facts = facts, .now = {}};
    forEachLeaf(rule.condition, rule.vital, [&](const Condition& condition, std::optional<Vital> vital) {
        const auto* overdue = std::get_if<Overdue>(&condition.kind);
        if (overdue == nullptr) return;
        const auto at = overdueAt(*overdue, Leaf{condition, vital, {}, question});
        if (at && (!first || *at < *first)) first = at;
    });
    return first;
}

Finding explain(const Rule& rule, const Question& question) {
    const Leaf leaf{rule.condition, rule.vital, rule.clearMargin, question};
    Finding finding = std::visit(Explain{leaf}, rule.condition.kind);
    if (question.limit) finding.limit = question.limit;
    return finding;
}

}  // namespace chairside::alarm
