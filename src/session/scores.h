// Questionnaires and recovery scores: validated and added up. Sources of ranges and bands: docs/clinical-numbers.md.
// Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "session/phrase.h"
#include "session/words.h"

namespace chairside::session {

struct ScoreShape {
    std::uint32_t items = 0;
    std::uint32_t itemMax = 0;  // each from 0
};
[[nodiscard]] ScoreShape shapeOf(Questionnaire scale);

// Bands of severity. A recovery score has none.
enum class Band : std::uint8_t { None = 0, Minimal = 1, Mild = 2, Moderate = 3, ModeratelySevere = 4, Severe = 5 };
[[nodiscard]] std::string_view inWords(Band band);

struct Score {
    std::uint32_t points = 0;  // of the C-SSRS screener: the highest question answered yes
    std::uint32_t pointsMax = 0;
    Band band = Band::None;
    bool positive = false;     // at or above the scale's screening cut-off
    bool suicideFlag = false;  // PHQ-9 item 9 above 0; C-SSRS: any yes
    bool highRisk = false;     // C-SSRS: thoughts with intent, a plan, or behaviour in three months
    bool operator==(const Score&) const = default;
};

// Which item is missing, out of range or contradicts another; empty: none.
[[nodiscard]] Words whyNotAnswered(Questionnaire scale, const std::vector<std::uint32_t>& items);

// An Error says which item is missing or out of range. C-SSRS items are 0 (no) or 1 (yes); when question 2 is no,
// questions 3 to 5 are not asked and must be 0; a recent behaviour (7) needs the behaviour (6).
[[nodiscard]] Result<Score> scoreOf(Questionnaire scale, const std::vector<std::uint32_t>& items);

}  // namespace chairside::session
