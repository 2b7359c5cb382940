// What is known of the station itself and of our line to it. Turns into the words of StationStatus. Plain value; GUI
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "chairside/v1/link.pb.h"
#include "link/client/station_time.h"
#include "ui/model/vital_display.h"
#include "ui/view/station_status.h"

namespace chairside::ui {

class StationContact {
public:
    using Steady = link::StationTime::Steady;
    // No frame for this long: the station is lost, whatever the socket says.
    static constexpr std::chrono::milliseconds kSilenceMax{2500};

    void welcomed(const v1::Welcome& welcome, Steady now);
    void heardAny(Steady now) { lastHeard_ = now; }
    // A beat that tells no later time: the station's line lives, but what judges the readings stands still.
    [[nodiscard]] bool standsStill(const v1::Heartbeat& beat) const;
    void heardTime(std::int64_t instantMs, std::int64_t unixMs, Steady now);
    void heardBeat(const v1::Heartbeat& beat, Steady now);
    void lost(std::string why, Steady now);
    // Numbers are live from here on: a snapshot came.
    void current() { current_ = true; }

    // A snapshot came since the line was made, and frames keep coming.
    [[nodiscard]] bool heard(Steady now) const;
    [[nodiscard]] bool saving() const { return beat_.saving() || !beaten_; }
    [[nodiscard]] Moment moment(Steady now) const;
    [[nodiscard]] std::int64_t unixMs(Steady now) const { return time_.unixMs(now); }
    [[nodiscard]] bool timeKnown() const { return time_.known(); }
    [[nodiscard]] QString demoText() const;       // of the whole station; empty: everything is real
    [[nodiscard]] QString demoClockText() const;  // empty: the clock is real
    [[nodiscard]] StationStatus::Face face(Steady now, const std::string& address) const;

private:
    void describeSilence(StationStatus::Face& face, Steady now, const std::string& address) const;
    [[nodiscard]] std::int64_t silentMs(Steady now) const;

    v1::Welcome welcome_;
    bool welcomed_ = false;
    bool current_ = false;
    bool beaten_ = false;
    v1::Heartbeat beat_;
    link::StationTime time_;
    double speed_ = 1;
    std::optional<Steady> lastHeard_;
    std::string why_;
};

}  // namespace chairside::ui
