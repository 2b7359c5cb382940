// What makes alarms audible. GUI thread.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

namespace chairside::ui {

class Speaker {
public:
    virtual ~Speaker() = default;
    // Sounds these (mono, 16 bit, kSampleRate) instead of what sounded before.
    virtual void play(const std::vector<std::int16_t>& samples) = 0;
    virtual void stop() = 0;
    // Why nothing can be heard; empty: the device takes what it is given.
    [[nodiscard]] virtual QString trouble() const = 0;
    // The device has taken some of what was played last: it is known to work, not merely hoped. It may have worked
    // before and hang now.
    [[nodiscard]] virtual bool proved() const = 0;
    // Another number: another device, of which nothing is known yet.
    [[nodiscard]] virtual int device() const { return 0; }
};

}  // namespace chairside::ui
