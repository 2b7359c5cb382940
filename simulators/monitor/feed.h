// Feed: what one simulated monitor has to say, in order: takes samples from its source when they are due and keeps
// them until the station has answered for them. Knows the transport's faults, not the transport.
// At most kWaitingMost samples wait (ten minutes at one a second); past that the oldest without a new cuff is dropped,
// and counted. One thread.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

#include "simulators/monitor/fault.h"
#include "simulators/monitor/pace.h"
#include "simulators/monitor/sample.h"
#include "vitals/identity.h"

namespace chairside::sim {

inline constexpr std::size_t kWaitingMost = 600;

struct Counts {
    std::uint64_t sent = 0;  // different messages that were sent at least once
    std::uint64_t acked = 0;
    std::uint64_t resent = 0;   // times a message was sent again
    std::uint64_t refused = 0;  // by the station: AE, AR, or a batch given up
    std::uint64_t dropped = 0;  // never acknowledged, pushed out by newer ones
    std::uint64_t waiting = 0;  // not answered when the simulator stopped
    Counts& operator+=(const Counts& other);
    bool operator==(const Counts&) const = default;
};

struct Outgoing {
    std::uint64_t number = 0;  // from 1, in this feed
    Sample sample;
    std::uint64_t transmissions = 0;
};

class Feed {
public:
    struct Options {
        MonitorIdentity monitor;
        FaultSchedule faults;
        Pace pace;
        std::optional<Duration> until;  // simulated: nothing due at or after it is taken
    };

    Feed(Options options, std::unique_ptr<SampleSource> source);

    // Takes every sample due by now.
    void pull(Pace::SteadyTime now);
    // The oldest that waits; none: nothing to say now.
    [[nodiscard]] const Outgoing* front() const { return waiting_.empty() ? nullptr : &waiting_.front(); }
    // Of the front: it goes on the wire now; the station took it; the station refused it for good.
    void transmitting();
    void accepted();
    void refused();

    [[nodiscard]] bool linkCut(Pace::SteadyTime now) const;
    // The next moment at which pull() or linkCut() gives something new.
    [[nodiscard]] Pace::SteadyTime nextEvent(Pace::SteadyTime now) const;
    // Nothing waits and nothing will come.
    [[nodiscard]] bool ended() const { return waiting_.empty() && !sourceDue(); }

    [[nodiscard]] const MonitorIdentity& monitor() const { return options_.monitor; }
    [[nodiscard]] Counts counts() const;

private:
    [[nodiscard]] std::optional<Duration> sourceDue() const;
    void dropOne();

    Options options_;
    std::unique_ptr<SampleSource> source_;
    std::deque<Outgoing> waiting_;
    std::uint64_t lastNumber_ = 0;
    Counts counts_;
};

}  // namespace chairside::sim
