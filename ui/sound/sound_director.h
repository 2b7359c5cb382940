// Which burst sounds now: one at a time, the highest priority wins and breaks in on a lower one; what is new is heard
// before what was heard already. Plain value; `now` is given. GUI thread.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ui/sound/burst.h"

namespace chairside::ui {

// An alarm as the ear has it.
struct Voice {
    std::string id;
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    Tune tune = Tune::General;
    bool loud = false;    // sounds now: not acknowledged, not paused, not outvoiced
    bool louder = false;  // nobody answered
};

struct Cue {
    v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
    Tune tune = Tune::General;
    bool louder = false;
    bool operator==(const Cue&) const = default;
};

class SoundDirector {
public:
    using Steady = std::chrono::steady_clock::time_point;
    struct Orders {
        bool stop = false;
        std::optional<Cue> play;
    };

    [[nodiscard]] Orders step(Steady now, const std::vector<Voice>& voices);
    // The burst that sounds; PRIORITY_UNSPECIFIED: none.
    [[nodiscard]] v1::Priority sounding(Steady now) const;

private:
    struct Playing {
        std::string id;
        v1::Priority priority = v1::PRIORITY_UNSPECIFIED;
        Steady ends;
    };
    [[nodiscard]] const Voice* next(const std::vector<Voice>& voices) const;
    [[nodiscard]] bool due(Steady now, const Voice& voice) const;
    Orders whilePlaying(Steady now, const std::vector<Voice>& voices);
    [[nodiscard]] Cue start(Steady now, const Voice& voice);

    std::optional<Playing> last_;
    std::set<std::string> heard_;
};

}  // namespace chairside::ui
