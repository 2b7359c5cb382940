// BedsideMonitor: a vital-signs monitor on a simulated patient: oximeter, respiration, and a cuff every 5 minutes (10
// in observation). Like real monitors it repeats the last cuff, with that cuff's own time, in every sample until the
// next one; a cuff that failed is a pressure without a value. The first cuff begins within 16 s of the start. Values
// are whole numbers, as on its screen.
#pragma once

#include <array>
#include <cstdint>

#include "simulators/monitor/cuff.h"
#include "simulators/monitor/fault.h"
#include "simulators/monitor/oximeter.h"
#include "simulators/monitor/sample.h"
#include "simulators/patient/patient.h"

namespace chairside::sim {

struct BedsideOptions {
    std::uint64_t seed = 1;
    std::size_t chairIndex = 0;  // chairs of one seed get different people, at different points of their visit
    Duration interval{1000};     // simulated, at least kStep
    WallTime start;              // the device's clock at simulated time 0
    FaultSchedule faults;
    std::optional<Duration> intoVisit{};  // none: by the chair
    double doseMgPerKg = kUsualDose;
    History history = History::Any;
    bool calm = false;                    // nothing by chance: neither in the patient nor in the monitor
    bool sameArm = false;                 // probe and cuff
    bool ownAlarms = false;               // reports alarms by limits of its own
    std::optional<Duration> cuffEvery{};  // none: by the phase of the visit
};

class BedsideMonitor final : public SampleSource {
public:
    explicit BedsideMonitor(BedsideOptions options);

    [[nodiscard]] std::optional<Duration> due() const override { return due_; }
    [[nodiscard]] Sample take() override;
    [[nodiscard]] const Patient& patient() const { return patient_; }

private:
    void advanceTo(Duration t);
    void advanceOnce();
    void keepCuff(const CuffReading& reading);
    [[nodiscard]] bool active(FaultKind kind) const { return options_.faults.active(kind, now_); }
    [[nodiscard]] Duration cuffPeriod() const;
    [[nodiscard]] bool moving();
    [[nodiscard]] std::vector<MonitorAlarm> alarmsNow(const Sample& sample);
    [[nodiscard]] std::vector<MonitorAlarmKind> alarmsOnAfter(const std::vector<MonitorAlarm>& changes);

    BedsideOptions options_;
    Random random_;
    Patient patient_;
    Oximeter oximeter_;
    Cuff cuff_;
    MonitorAlarms alarms_;
    std::array<bool, kMonitorAlarmKinds> alarmsOn_{};  // a storm's too
    Duration now_{0};
    Duration due_;
    Duration motionUntil_{0};
    double respiratoryRate_ = 0;
    double stormOwed_ = 0;
    std::size_t stormTurn_ = 0;
    std::array<Measurement, 3> lastCuff_{};
    bool anyCuff_ = false;
    bool cuffSaid_ = true;
};

}  // namespace chairside::sim
