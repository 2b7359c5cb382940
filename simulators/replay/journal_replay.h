// A station's journal as monitors that say again what was said: one source a monitor, at the times at which the
// station had it. Sessions, commands and alarms are not played: they are what a station should find anew.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "simulators/monitor/sample.h"

namespace chairside::sim {

struct RecordedMonitor {
    std::string name;             // its bed, else its device, else its address
    std::vector<Sample> samples;  // due counts from the journal's first message; `at` is the clock of then
};

struct RecordedFloor {
    WallTime begin;
    std::vector<RecordedMonitor> monitors;  // by name; never empty
};

// `dataDir` as given to the station, which may be running. At most 5,000,000 measurements. An Error names what is
// wrong: no journal there, damage, nothing in it.
[[nodiscard]] Result<RecordedFloor> readJournal(const std::filesystem::path& dataDir);

class JournalReplay final : public SampleSource {
public:
    // `start` is the devices' clock at simulated time 0.
    JournalReplay(std::vector<Sample> samples, WallTime begin, WallTime start);

    [[nodiscard]] std::optional<Duration> due() const override;
    [[nodiscard]] Sample take() override;

private:
    std::vector<Sample> samples_;
    Duration shift_;
    std::size_t next_ = 0;
};

}  // namespace chairside::sim
