// Feed: what one simulated monitor has to say, in order: takes samples from its source when they are due and keeps
// them until the station has answered for them. Knows the transport's faults, not the transport.
// At most kWaitingMost samples wait (ten minutes at one a second); past that the oldest without a new cuff is dropped,
// and counted. One thread.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "simulators/monitor/dialect.h"
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
    std::string bed;  // that it names
    std::uint64_t transmissions = 0;
};

class Feed {
public:
    struct Options {
        MonitorIdentity monitor;
        FaultSchedule faults;
        Pace pace;
        std::optional<Duration> until;  // simulated: nothing due at or after it is taken
        Dialect dialect = Dialect::Pcd01;
        std::function<void(const Outgoing&)> accepted{};  // told of each that the station took
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
    // What waits is never said: a monitor that keeps nothing for later.
    void forget();

    [[nodiscard]] const Fault* fault(FaultKind kind, Pace::SteadyTime now) const;
    [[nodiscard]] bool linkCut(Pace::SteadyTime now) const { return fault(FaultKind::LinkCut, now) != nullptr; }
    [[nodiscard]] bool halfOpen(Pace::SteadyTime now) const { return fault(FaultKind::HalfOpen, now) != nullptr; }
    // The next moment at which pull(), linkCut() or halfOpen() gives something new.
    [[nodiscard]] Pace::SteadyTime nextEvent(Pace::SteadyTime now) const;
    // Something waits, or a sample is due.
    [[nodiscard]] bool hasWork(Pace::SteadyTime now) const;
    // Nothing waits and nothing will come.
    [[nodiscard]] bool ended() const { return waiting_.empty() && held_.empty() && !sourceDue(); }

    [[nodiscard]] const MonitorIdentity& monitor() const { return options_.monitor; }
    [[nodiscard]] const Pace& pace() const { return options_.pace; }
    [[nodiscard]] Dialect dialect() const { return options_.dialect; }
    [[nodiscard]] Counts counts() const;

private:
    [[nodiscard]] std::optional<Duration> sourceDue() const;
    void put(Outgoing outgoing, Duration due);
    void dropOne();

    Options options_;
    std::unique_ptr<SampleSource> source_;
    std::deque<Outgoing> waiting_;
    std::deque<Outgoing> held_;  // at most one: the first of two that change places
    std::uint64_t lastNumber_ = 0;
    Counts counts_;
};

}  // namespace chairside::sim
