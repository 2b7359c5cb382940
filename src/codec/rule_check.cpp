#include "codec/rule_check.h"

#include <algorithm>

#include "codec/field_reader.h"
#include "vitals/phase.h"
#include "vitals/scale.h"

namespace chairside::codec {
namespace {

using namespace std::chrono_literals;

// docs/clinical-numbers.md, "what a profile must have".
constexpr int kNestingMax = 3;
constexpr std::uint32_t kConfirmMax = 5;
constexpr Duration kConfirmUrgentMax = 10s;   // HIGH, of SpO2 or a rate
constexpr Duration kConfirmPromptMax = 1min;  // other, of SpO2 or a rate: what is measured all the time
constexpr Duration kConfirmHighMax = 2min;
constexpr Duration kConfirmCuffMax = 15min;
constexpr Duration kWindowMin = 5s;
constexpr Duration kWindowMax = 10min;
constexpr Duration kOverdueMax = 1h;
constexpr Quantity kIntervalsMax = Quantity::whole(10);
constexpr Quantity kPercentMax = Quantity::whole(100);
constexpr Quantity kNews2Max = Quantity::whole(20);
constexpr Quantity kSpo2BoundFloor = Quantity::whole(85);

std::string rangeText(const PlausibleRange& range) {
    return "what is plausible, " + toText(range.lowest) + " to " + toText(range.highest);
}

bool isLimit(const v1::Condition& condition) {
    return condition.kind_case() == v1::Condition::kAtOrBelow || condition.kind_case() == v1::Condition::kAtOrAbove;
}

bool isUpper(const v1::Condition& condition) { return condition.kind_case() == v1::Condition::kAtOrAbove; }

std::optional<Quantity> limitIn(const v1::Condition& condition) {
    return toQuantity(isUpper(condition) ? condition.at_or_above() : condition.at_or_below());
}

double amountOf(const v1::BaselineChange& change) {
    switch (change.by_case()) {
        case v1::BaselineChange::kUpBy: return change.up_by();
        case v1::BaselineChange::kDownBy: return change.down_by();
        case v1::BaselineChange::kUpByPercent: return change.up_by_percent();
        case v1::BaselineChange::kDownByPercent: return change.down_by_percent();
        case v1::BaselineChange::BY_NOT_SET: break;
    }
    return 0;
}

bool isOxygenOrRate(v1::Vital vital) {
    return vital == v1::SPO2 || vital == v1::RATE || vital == v1::HEART_RATE || vital == v1::PULSE_RATE;
}

const v1::ConditionList* partsOf(const v1::Condition& condition) {
    if (condition.has_all_of()) return &condition.all_of();
    return condition.has_any_of() ? &condition.any_of() : nullptr;
}

bool isCuffVital(v1::Vital vital) { return known(vital) && isCuff(Vital(static_cast<std::uint8_t>(vital))); }

// Any part is about such a vital. `vital`: of the condition around it.
bool asks(const v1::Condition& condition, v1::Vital vital, bool (*such)(v1::Vital)) {
    const v1::Vital about = condition.vital() != v1::VITAL_UNSPECIFIED ? condition.vital() : vital;
    const v1::ConditionList* parts = partsOf(condition);
    if (parts == nullptr) return such(about);
    return std::ranges::any_of(parts->conditions(), [&](const v1::Condition& part) { return asks(part, about, such); });
}

}  // namespace

std::string limitOf(Vital vital) { return std::string{name(vital)}; }

bool asksOxygenOrRate(const v1::Rule& rule) { return asks(rule.condition(), rule.vital(), isOxygenOrRate); }

bool asksCuff(const v1::Rule& rule) { return asks(rule.condition(), rule.vital(), isCuffVital); }

void RuleCheck::run(const Checks& checks, std::vector<RuleLimit>& limits) const {
    const auto margin = toQuantity(rule_.clear_margin());
    if (!margin) add(places_.at("clear_margin"), "clear_margin", "is no number of three decimals");
    if (margin && *margin < Quantity{}) add(places_.at("clear_margin"), "clear_margin", "must not be below 0");
    const Part condition{rule_.condition(), places_.below("condition"),  "condition",
                         rule_.vital(),     margin.value_or(Quantity{}), 1};
    if (rule_.condition().vital() != v1::VITAL_UNSPECIFIED || rule_.condition().has_clear_margin()) {
        add(condition.places.self(), "condition", "vital and clear_margin are for the conditions of all_of and any_of");
    }
    checkPart(condition, &limits);
    if (rule_.has_at_once()) {
        checkAtOnce();
        checkPart({rule_.at_once(), places_.below("at_once"), "at_once", rule_.vital(), {}, 1}, nullptr);
    }
    for (int i = 0; i < rule_.phases_size(); ++i) {
        const int phase = rule_.phases(i);
        if (known(static_cast<v1::ChairPhase>(phase))) continue;
        add(places_.at("phases", i), "phases", "number " + std::to_string(phase) + " is not known");
    }
    checkConfirmation();
    checkSchedule(checks);
    checkBounds();
}

// Panic values lie beyond the limit: on its other side, or nearer, they would let the worst wait.
void RuleCheck::checkAtOnce() const {
    const v1::Condition& panic = rule_.at_once();
    const v1::Condition& condition = rule_.condition();
    if (!isLimit(panic)) return add(places_.at("at_once"), "at_once", "must be at_or_below or at_or_above");
    if (!isLimit(condition)) return;
    if (isUpper(panic) != isUpper(condition)) {
        return add(places_.at("at_once"), "at_once", "is on the other side of the condition");
    }
    const auto limit = limitIn(condition), worse = limitIn(panic);
    if (!limit || !worse || (isUpper(panic) ? *worse >= *limit : *worse <= *limit)) return;
    add(places_.at("at_once"), "at_once", "is nearer than the condition's " + toText(*limit));
}

bool RuleCheck::needsVital(const Part& part) const {
    switch (part.condition.kind_case()) {
        case v1::Condition::kAtOrBelow:
        case v1::Condition::kAtOrAbove:
        case v1::Condition::kBaselineChange:
        case v1::Condition::kTrend:
        case v1::Condition::kOverdue:
        case v1::Condition::KIND_NOT_SET: return true;
        case v1::Condition::kObserved:
        case v1::Condition::kNews2AtOrAbove:
        case v1::Condition::kAllOf:
        case v1::Condition::kAnyOf: return false;
    }
    return true;
}

void RuleCheck::checkPart(const Part& part, std::vector<RuleLimit>* limits) const {
    if (needsVital(part) && !known(part.vital)) {
        add(part.depth == 1 ? places_.at("vital") : part.places.self(), "vital", "is missing");
    }
    switch (part.condition.kind_case()) {
        case v1::Condition::kAtOrBelow:
        case v1::Condition::kAtOrAbove: return checkLimit(part, limits);
        case v1::Condition::kBaselineChange: return checkChange(part, limits);
        case v1::Condition::kTrend: return checkTrend(part);
        case v1::Condition::kOverdue: return checkOverdue(part);
        case v1::Condition::kObserved: return checkObserved(part, limits);
        case v1::Condition::kNews2AtOrAbove: return checkScore(part);
        case v1::Condition::kAllOf: return checkList(part, part.condition.all_of(), "all_of");
        case v1::Condition::kAnyOf: return checkList(part, part.condition.any_of(), "any_of");
        case v1::Condition::KIND_NOT_SET: add(part.places.self(), part.what, "is missing"); return;
    }
}

void RuleCheck::checkLimit(const Part& part, std::vector<RuleLimit>* limits) const {
    const bool upper = isUpper(part.condition);
    const TextPlace at = part.places.at(upper ? "at_or_above" : "at_or_below");
    const auto value = limitIn(part.condition);
    if (!value) return add(at, part.what, "is no number of at most three decimals");
    if (!known(part.vital)) return;
    const Vital vital{static_cast<std::uint8_t>(part.vital)};
    const PlausibleRange range = plausible(vital);
    if (!range.contains(*value)) return add(at, part.what, toText(*value) + " is outside " + rangeText(range));
    if (limits != nullptr) {
        limits->push_back({who_, limitOf(vital), upper, *value, rule_.priority(), at, &rule_.phases()});
    }
    // A rule that clears only where no value is believed never clears.
    const Quantity clearsAt = upper ? *value - part.margin : *value + part.margin;
    if (range.contains(clearsAt)) return;
    add(part.depth == 1 ? places_.at("clear_margin") : part.places.at("clear_margin"), "clear_margin",
        "it would clear at " + toText(clearsAt) + ", outside " + rangeText(range));
}

void RuleCheck::checkChange(const Part& part, std::vector<RuleLimit>* limits) const {
    const v1::BaselineChange& change = part.condition.baseline_change();
    const TextPlace at = part.places.at("baseline_change");
    if (change.by_case() == v1::BaselineChange::BY_NOT_SET) {
        return add(at, part.what, "is missing: up_by, down_by, up_by_percent or down_by_percent");
    }
    const bool percent = change.has_up_by_percent() || change.has_down_by_percent();
    const auto amount = toQuantity(amountOf(change));
    if (!amount || *amount <= Quantity{}) return add(at, part.what, "must be above 0");
    if (percent && *amount > kPercentMax) return add(at, part.what, "is more than 100 %");
    if (*amount <= part.margin) add(at, part.what, "is not more than the clear margin: it would never clear");
    if (limits == nullptr || !known(part.vital)) return;
    const bool up = change.has_up_by() || change.has_up_by_percent();
    const std::string of = v1::Vital_Name(part.vital) + (up ? " rise" : " fall") + (percent ? " %" : "");
    limits->push_back({who_, of, true, *amount, rule_.priority(), at, &rule_.phases()});
}

void RuleCheck::checkTrend(const Part& part) const {
    const v1::Trend& trend = part.condition.trend();
    const TextPlace at = part.places.at("trend");
    const auto amount = toQuantity(trend.has_up_by() ? trend.up_by() : trend.down_by());
    if (!amount || *amount <= Quantity{}) add(at, part.what, "up_by or down_by must be above 0");
    const auto window = toMilliseconds(trend.window());
    if (!window || *window < kWindowMin || *window > kWindowMax) {
        add(part.places.below("trend").at("window"), "trend.window", "must be from 5 s to 10 min");
    }
    if (!trend.has_beyond() || !known(part.vital)) return;
    const auto beyond = toQuantity(trend.beyond());
    const PlausibleRange range = plausible(Vital(static_cast<std::uint8_t>(part.vital)));
    if (beyond && range.contains(*beyond)) return;
    add(part.places.below("trend").at("beyond"), "trend.beyond", "is outside " + rangeText(range));
}

void RuleCheck::checkOverdue(const Part& part) const {
    const v1::Overdue& overdue = part.condition.overdue();
    const TextPlace at = part.places.at("overdue");
    // A schedule counts cuffs; what is measured all the time is told when it is lost.
    if (known(part.vital) && !isCuff(Vital(static_cast<std::uint8_t>(part.vital)))) {
        add(at, part.what, "overdue is for what a cuff measures");
    }
    if (part.depth > 1) add(at, part.what, "overdue stands alone, in no all_of and no any_of");
    const auto after = toMilliseconds(overdue.after());
    const auto intervals = toQuantity(overdue.intervals());
    if (!after || *after < Duration{} || *after > kOverdueMax) add(at, "overdue.after", "must be from 0 to 1 h");
    if (!intervals || *intervals < Quantity{} || *intervals > kIntervalsMax) {
        add(at, "overdue.intervals", "must be from 0 to 10");
    }
    if (after && intervals && *after == Duration{} && *intervals == Quantity{}) {
        add(at, part.what, "names no time: after, intervals or both");
    }
}

void RuleCheck::checkObserved(const Part& part, std::vector<RuleLimit>* limits) const {
    const v1::ObservedCondition& observed = part.condition.observed();
    const FieldPlaces places = part.places.below("observed");
    if (!known(observed.scale())) return add(places.at("scale"), "observed.scale", "is missing");
    if (observed.limit_case() == v1::ObservedCondition::LIMIT_NOT_SET) {
        return add(places.self(), part.what, "is missing: at_or_below or at_or_above");
    }
    const bool upper = observed.has_at_or_above();
    const auto value = toQuantity(upper ? observed.at_or_above() : observed.at_or_below());
    const ScaleRange allowed = range(Scale(static_cast<std::uint8_t>(observed.scale())));
    if (!value || !allowed.contains(*value)) {
        return add(places.self(), part.what,
                   "is outside the scale, " + toText(allowed.lowest) + " to " + toText(allowed.highest));
    }
    if (limits == nullptr) return;
    limits->push_back(
        {who_, v1::Scale_Name(observed.scale()), upper, *value, rule_.priority(), places.self(), &rule_.phases()});
}

void RuleCheck::checkScore(const Part& part) const {
    const auto limit = toQuantity(part.condition.news2_at_or_above());
    if (limit && *limit >= Quantity::whole(1) && *limit <= kNews2Max) return;
    add(part.places.self(), part.what, "NEWS2 goes from 0 to 20");
}

void RuleCheck::checkList(const Part& part, const v1::ConditionList& list, const char* field) const {
    const FieldPlaces places = part.places.below(field);
    if (list.conditions_size() < 2) add(places.self(), part.what, std::string{field} + " needs two conditions or more");
    if (part.depth >= kNestingMax) return add(places.self(), part.what, "is nested more than 3 deep");
    for (int i = 0; i < list.conditions_size(); ++i) {
        const v1::Condition& inner = list.conditions(i);
        const Quantity margin =
            inner.has_clear_margin() ? toQuantity(inner.clear_margin()).value_or(Quantity{}) : part.margin;
        const v1::Vital vital = inner.vital() != v1::VITAL_UNSPECIFIED ? inner.vital() : part.vital;
        checkPart({inner, places.below("conditions", i), part.what, vital, margin, part.depth + 1}, nullptr);
    }
}

void RuleCheck::checkConfirmation() const {
    const TextPlace at = places_.at("confirm_readings");
    if (rule_.confirm_readings() > kConfirmMax) add(at, "confirm_readings", "is more than 5");
    if (!rule_.has_confirm_within()) return;
    const bool urgent = rule_.priority() == v1::HIGH;
    const bool prompt = asksOxygenOrRate(rule_);
    const Duration most =
        prompt ? (urgent ? kConfirmUrgentMax : kConfirmPromptMax) : (urgent ? kConfirmHighMax : kConfirmCuffMax);
    const auto within = toMilliseconds(rule_.confirm_within());
    const TextPlace place = places_.at("confirm_within");
    if (rule_.confirm_readings() <= 1) add(place, "confirm_within", "says nothing without confirm_readings");
    if (within && *within > Duration{} && *within <= most) return;
    add(place, "confirm_within",
        "must be above 0 and at most " +
            std::to_string(std::chrono::duration_cast<std::chrono::seconds>(most).count()) + " s");
}

// An overdue rule that counts the schedule's intervals needs a schedule in each of its phases.
void RuleCheck::checkSchedule(const Checks& checks) const {
    if (!rule_.condition().has_overdue() || rule_.condition().overdue().intervals() <= 0) return;
    for (const ChairPhase phase : kAllPhases) {
        const int number = static_cast<int>(toV1(phase));
        const auto named = [number](const auto& phases) { return std::ranges::find(phases, number) != phases.end(); };
        if (rule_.phases().empty() ? !inSession(phase) : !named(rule_.phases())) continue;
        const bool scheduled = std::ranges::any_of(checks, [&](const v1::CheckInterval& check) {
            return check.vital() == rule_.vital() &&
                   (check.phases().empty() ? inSession(phase) : named(check.phases()));
        });
        if (scheduled) continue;
        add(rule_.phases().empty() ? places_.self() : places_.at("phases", 0), "condition",
            "counts intervals, and checks have none for " + v1::Vital_Name(rule_.vital()) + " in phase " +
                std::string{nameForPeople(phase)});
    }
}

void RuleCheck::checkBounds() const {
    if (!rule_.has_session_bounds()) return;
    const TextPlace at = places_.at("session_bounds");
    if (!isLimit(rule_.condition())) return add(at, "session_bounds", "are for at_or_below and at_or_above");
    const auto lowest = toQuantity(rule_.session_bounds().lowest());
    const auto highest = toQuantity(rule_.session_bounds().highest());
    const auto limit = limitIn(rule_.condition());
    if (!lowest || !highest || !limit || !known(rule_.vital())) return add(at, "session_bounds", "are no numbers");
    if (*lowest > *limit || *limit > *highest) {
        add(at, "session_bounds", "the rule's own limit " + toText(*limit) + " is outside them");
    }
    const Vital vital{static_cast<std::uint8_t>(rule_.vital())};
    const PlausibleRange range = plausible(vital);
    if (!range.contains(*lowest) || !range.contains(*highest)) {
        add(at, "session_bounds", "are outside " + rangeText(range));
    }
    const Quantity margin = toQuantity(rule_.clear_margin()).value_or(Quantity{});
    const Quantity clearsAt = isUpper(rule_.condition()) ? *lowest - margin : *highest + margin;
    if (!range.contains(clearsAt)) {
        add(at, "session_bounds", "a limit there would clear at " + toText(clearsAt) + ", outside " + rangeText(range));
    }
    const auto panic = rule_.has_at_once() && isLimit(rule_.at_once()) ? limitIn(rule_.at_once()) : std::nullopt;
    if (panic && (isUpper(rule_.condition()) ? *highest >= *panic : *lowest <= *panic)) {
        add(at, "session_bounds", "reach the at_once value " + toText(*panic));
    }
    const bool guards = vital == Vital::Spo2 && !isUpper(rule_.condition()) && *limit >= kSpo2BoundFloor;
    if (guards && *lowest < kSpo2BoundFloor) add(at, "session_bounds", "would let SpO2-low go below 85");
}

}  // namespace chairside::codec
