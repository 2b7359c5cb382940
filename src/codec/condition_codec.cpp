#include "codec/condition_codec.h"

namespace chairside::codec {
namespace {

struct KindToProto {
    v1::Condition& to;

    void operator()(const alarm::AtOrBelow& from) const { to.set_at_or_below(from.limit.toDouble()); }
    void operator()(const alarm::AtOrAbove& from) const { to.set_at_or_above(from.limit.toDouble()); }
    void operator()(const alarm::BaselineChange& from) const {
        v1::BaselineChange& change = *to.mutable_baseline_change();
        const double amount = from.amount.toDouble();
        if (from.percent) return from.upward ? change.set_up_by_percent(amount) : change.set_down_by_percent(amount);
        from.upward ? change.set_up_by(amount) : change.set_down_by(amount);
    }
    void operator()(const alarm::Trend& from) const {
        v1::Trend& trend = *to.mutable_trend();
        const double amount = from.amount.toDouble();
        from.upward ? trend.set_up_by(amount) : trend.set_down_by(amount);
        putDuration(*trend.mutable_window(), from.window);
        if (from.beyond) trend.set_beyond(from.beyond->toDouble());
    }
    void operator()(const alarm::Overdue& from) const {
        v1::Overdue& overdue = *to.mutable_overdue();
        putDuration(*overdue.mutable_after(), from.after);
        overdue.set_intervals(from.intervals.toDouble());
    }
    void operator()(const alarm::Observed& from) const {
        v1::ObservedCondition& observed = *to.mutable_observed();
        observed.set_scale(toV1(from.scale));
        const double limit = from.limit.toDouble();
        from.upper ? observed.set_at_or_above(limit) : observed.set_at_or_below(limit);
    }
    void operator()(const alarm::Score& from) const { to.set_news2_at_or_above(from.limit.toDouble()); }
    void operator()(const alarm::AllOf& from) const { list(from.parts, *to.mutable_all_of()); }
    void operator()(const alarm::AnyOf& from) const { list(from.parts, *to.mutable_any_of()); }

    static void list(const std::vector<alarm::Condition>& from, v1::ConditionList& to) {
        for (const alarm::Condition& part : from) toProto(part, *to.add_conditions());
    }
};

alarm::BaselineChange read(const v1::BaselineChange& from, FieldReader& reader) {
    const auto change = [&](bool upward, bool percent, double amount) -> alarm::BaselineChange {
        return {upward, percent, reader.quantity(amount, "baseline_change")};
    };
    switch (from.by_case()) {
        case v1::BaselineChange::kUpBy: return change(true, false, from.up_by());
        case v1::BaselineChange::kDownBy: return change(false, false, from.down_by());
        case v1::BaselineChange::kUpByPercent: return change(true, true, from.up_by_percent());
        case v1::BaselineChange::kDownByPercent: return change(false, true, from.down_by_percent());
        case v1::BaselineChange::BY_NOT_SET: break;
    }
    reader.fail("baseline_change", "says neither up nor down");
    return {};
}

alarm::Trend read(const v1::Trend& from, FieldReader& reader) {
    alarm::Trend to;
    if (from.by_case() == v1::Trend::BY_NOT_SET) reader.fail("trend", "says neither up nor down");
    to.upward = from.by_case() == v1::Trend::kUpBy;
    to.amount = reader.quantity(to.upward ? from.up_by() : from.down_by(), "trend");
    to.window = reader.duration(from.window(), "trend.window");
    if (from.has_beyond()) to.beyond = reader.quantity(from.beyond(), "trend.beyond");
    return to;
}

alarm::Observed read(const v1::ObservedCondition& from, FieldReader& reader) {
    alarm::Observed to;
    to.scale = reader.enumerator<Scale>(from.scale(), "observed.scale");
    if (from.limit_case() == v1::ObservedCondition::LIMIT_NOT_SET) reader.fail("observed", "has no limit");
    to.upper = from.limit_case() == v1::ObservedCondition::kAtOrAbove;
    to.limit = reader.quantity(to.upper ? from.at_or_above() : from.at_or_below(), "observed");
    return to;
}

std::vector<alarm::Condition> readList(const v1::ConditionList& from, FieldReader& reader) {
    std::vector<alarm::Condition> parts;
    for (const v1::Condition& part : from.conditions()) parts.push_back(read(part, reader));
    return parts;
}

alarm::Condition readKind(const v1::Condition& from, FieldReader& reader) {
    switch (from.kind_case()) {
        case v1::Condition::kAtOrBelow: return alarm::AtOrBelow{reader.quantity(from.at_or_below(), "condition")};
        case v1::Condition::kAtOrAbove: return alarm::AtOrAbove{reader.quantity(from.at_or_above(), "condition")};
        case v1::Condition::kBaselineChange: return read(from.baseline_change(), reader);
        case v1::Condition::kTrend: return read(from.trend(), reader);
        case v1::Condition::kOverdue:
            return alarm::Overdue{reader.duration(from.overdue().after(), "overdue.after"),
                                  reader.quantity(from.overdue().intervals(), "overdue.intervals")};
        case v1::Condition::kObserved: return read(from.observed(), reader);
        case v1::Condition::kNews2AtOrAbove:
            return alarm::Score{reader.quantity(from.news2_at_or_above(), "condition")};
        case v1::Condition::kAllOf: return alarm::AllOf{readList(from.all_of(), reader)};
        case v1::Condition::kAnyOf: return alarm::AnyOf{readList(from.any_of(), reader)};
        case v1::Condition::KIND_NOT_SET: break;
    }
    reader.fail("condition", "is missing");
    return alarm::AtOrBelow{};
}

}  // namespace

void toProto(const alarm::Condition& from, v1::Condition& to) {
    std::visit(KindToProto{to}, from.kind);
    if (from.vital) to.set_vital(toV1(*from.vital));
    if (from.clearMargin) to.set_clear_margin(from.clearMargin->toDouble());
}

alarm::Condition read(const v1::Condition& from, FieldReader& reader) {
    alarm::Condition to = readKind(from, reader);
    if (from.vital() != v1::VITAL_UNSPECIFIED) to.vital = reader.enumerator<Vital>(from.vital(), "condition.vital");
    if (from.has_clear_margin()) to.clearMargin = reader.quantity(from.clear_margin(), "condition.clear_margin");
    return to;
}

}  // namespace chairside::codec
