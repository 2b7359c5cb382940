// ReplaySource: plays a recording as a monitor would have sent it. Each row is a sample at its time; between rows
// nothing is invented. With `hold`, what was last measured is said again at that interval, as real monitors do: a
// cuff keeps its own time.
#pragma once

#include <map>
#include <optional>

#include "simulators/monitor/sample.h"
#include "simulators/replay/recording.h"

namespace chairside::sim {

class ReplaySource final : public SampleSource {
public:
    // `start` is the device's clock at the recording's time 0. `hold` is above 0.
    ReplaySource(Recording recording, WallTime start, std::optional<Duration> hold);

    [[nodiscard]] std::optional<Duration> due() const override;
    [[nodiscard]] Sample take() override;

private:
    [[nodiscard]] Sample takeRow();
    [[nodiscard]] Sample repeat(Duration at);

    Recording recording_;
    WallTime start_;
    std::optional<Duration> hold_;
    std::size_t next_ = 0;  // row
    Duration last_{0};      // when the last sample was due
    std::map<Vital, Measurement> held_;
};

}  // namespace chairside::sim
