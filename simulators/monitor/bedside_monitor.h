// BedsideMonitor: a vital-signs monitor on a simulated patient: oximeter (averaging over 8 s), respiration, and a cuff
// every 5 minutes (10 in observation). Like real monitors it repeats the last cuff, with that cuff's own time, in
// every sample until the next one. The first cuff is taken within 16 s of the start.
#pragma once

#include <array>
#include <cstdint>

#include "simulators/monitor/fault.h"
#include "simulators/monitor/sample.h"
#include "simulators/patient/patient.h"

namespace chairside::sim {

struct BedsideOptions {
    std::uint64_t seed = 1;
    std::size_t chairIndex = 0;  // chairs of one seed get different people, at different points of their visit
    Duration interval{1000};     // simulated, at least kStep
    WallTime start;              // the device's clock at simulated time 0
    FaultSchedule faults;
};

class BedsideMonitor final : public SampleSource {
public:
    explicit BedsideMonitor(BedsideOptions options);

    [[nodiscard]] std::optional<Duration> due() const override { return due_; }
    [[nodiscard]] Sample take() override;
    [[nodiscard]] const Patient& patient() const { return patient_; }

private:
    // The oximeter's running average; nothing until the probe has been on for a while.
    struct Average {
        double spo2 = 0;
        double pulse = 0;
        Duration since{};  // time the probe has been on
    };

    void advanceTo(Duration t);
    void measureContinuously(const Physiology& body, Duration step);
    void measureCuff(const Physiology& body);

    BedsideOptions options_;
    Random random_;
    Patient patient_;
    Duration now_{0};
    Duration due_;
    Duration cuffDue_;
    Average oximeter_;
    double respiratoryRate_ = 0;
    bool cuffSaid_ = true;
    std::array<Measurement, 3> cuff_{};
    bool anyCuff_ = false;
};

}  // namespace chairside::sim
