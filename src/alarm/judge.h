// A rule's condition against what is known of a chair: three-valued (Kleene) logic with Unknown, and a fourth answer,
// Between, for what does not hold but is not clear by the margin either.
#pragma once

#include <cstdint>
#include <optional>

#include "alarm/facts.h"
#include "alarm/profile.h"

namespace chairside::alarm {

enum class Judgement : std::uint8_t { Unknown = 0, Holds = 1, Between = 2, Clear = 3 };

[[nodiscard]] Judgement judgeLimit(Quantity limit, bool upper, Quantity margin, Quantity value);

// all_of: a part that does not hold decides, even beside unknown ones. any_of: a part that holds does.
[[nodiscard]] Judgement allOf(Judgement a, Judgement b);
[[nodiscard]] Judgement anyOf(Judgement a, Judgement b);

struct Question {
    const Facts& facts;
    Instant now;
    bool active = false;                           // an occurrence is on: the former session's baseline still counts
    std::optional<Quantity> limit = std::nullopt;  // set for this session instead of the rule's own
};

[[nodiscard]] Judgement judge(const Rule& rule, const Question& question);

// The rule's atOnce holds: neither delay nor confirmation is waited for.
[[nodiscard]] bool holdsAtOnce(const Rule& rule, const Question& question);

// It cannot judge because a baseline is not set yet.
[[nodiscard]] bool waitsForBaseline(const Rule& rule, const Facts& facts);

// When an overdue condition of the rule will hold if nothing is measured until then. None: it has none, or nothing is
// counted.
[[nodiscard]] std::optional<Instant> overdueAt(const Rule& rule, const Facts& facts);

enum class ConditionKind : std::uint8_t {
    Limit = 1,
    BaselineChange = 2,
    Trend = 3,
    Overdue = 4,
    Observed = 5,
    Score = 6,
};

// What is told of a rule that holds: of a composition, the first part that holds and knows a value.
struct Finding {
    ConditionKind kind = ConditionKind::Limit;
    std::optional<Vital> vital;
    std::optional<Scale> scale;
    std::optional<Quantity> value;      // of the vital or the scale; the score's points
    std::optional<Quantity> limit;      // in force: of a change the value at which it holds
    std::optional<Quantity> reference;  // the baseline, or the trend's extreme it is counted from
    bool upper = false;
};
[[nodiscard]] Finding explain(const Rule& rule, const Question& question);

}  // namespace chairside::alarm
