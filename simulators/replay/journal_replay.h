// A station's journal as monitors that say again what was said: one source a monitor, at the times at which the
// station had it. Sessions, commands and alarms, the monitors' own too, are not played: what a station should find
// anew.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "simulators/monitor/sample.h"

namespace chairside::sim {

struct RecordedMonitor {
    std::string name;  // what fits of its bed, else its device, else its address: others may be called so too
    std::vector<Sample> samples;  // due counts from the journal's first message; `at` is the clock of then
};

struct RecordedFloor {
    WallTime begin;
    std::vector<RecordedMonitor> monitors;   // never empty; beds, devices, addresses, each in their order
    std::vector<std::string> ignoredVitals;  // of a newer station, whose numbers mean nothing here
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
