// The words in which chairsidectl takes acts of a session, and their messages. Plain functions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "chairside/v1/session.pb.h"

namespace chairside::tools {

struct Weight {
    std::int64_t grams = 0;
    v1::WeightUnit unit = v1::KILOGRAMS;
};
// "80kg", "80.5 kg", "176lb". None: not like that.
[[nodiscard]] std::optional<Weight> weightOf(const std::string& text);

[[nodiscard]] std::optional<v1::Indication> indicationNamed(const std::string& text);

// The id a protocol's text gives itself; empty: none.
[[nodiscard]] std::string protocolIdIn(const std::string& text);

// rate ML_PER_HOUR; symptom KIND SEVERITY [TEXT]; oxygen LITRES; note TEXT; intervention TEXT;
// limbs cuff=left-arm probe=right-arm iv=right-arm; swap-monitor; correct ENTRY [KIND WORDS...], where
// KIND is one of these, of a check, or "stopped".
[[nodiscard]] Result<v1::SessionAct> eventAct(const std::string& kind, const std::vector<std::string>& words,
                                              const std::string& reason, const std::string& second);

// item ID [VALUE]; untick ID; bp 120/80; spo2 97; rate 70; rr 14; temperature 36.6; moaas 5; rass 0; breaths 14;
// dissociation 0; chest-pain 0; criterion NAME yes|no [VALUE]; scale NAME 0,1,2; adopt-cuff; baseline ENTRY.
[[nodiscard]] Result<v1::SessionAct> checkAct(const std::string& kind, const std::vector<std::string>& words,
                                              const std::string& reason);

}  // namespace chairside::tools
