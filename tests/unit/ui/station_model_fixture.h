// The station's model against scripted frames and a clock in hand: no socket, no screen.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "ui/view/station_model.h"
#include "unit/ui/fake_port.h"

namespace chairside::ui {

class StationModelTest : public testing::Test {
protected:
    StationModelTest() {
        StationModel::Options options;
        options.address = "127.0.0.1:7411";
        options.person = "A. Rivera";
        options.client = "test";
        options.now = [this] { return now_; };
        station_ = std::make_unique<StationModel>(port_, options);
    }
    void welcome(const std::string& epoch = "e1", bool real = true) {
        v1::Welcome w;
        w.set_epoch(epoch);
        w.set_clock_is_real(real);
        w.set_demo_allowed(!real);
        station_->welcomed(w);
    }
    v1::StationFrame snapshot(std::vector<std::string> chairs, std::uint64_t sequence = 10) const {
        v1::StationFrame frame;
        v1::Snapshot& s = *frame.mutable_snapshot();
        s.set_sequence(sequence);
        s.set_station_instant_ms(kInstant);
        s.set_station_unix_ms(kUnix);
        for (const std::string& name : chairs) {
            v1::ChairView& view = *s.add_chairs();
            view.set_chair(name);
            view.set_link_connected(true);
            view.set_monitored(true);
            view.set_last_heard_instant_ms(kInstant);
            v1::Reading& r = *view.add_readings();
            r.set_vital(v1::SPO2);
            r.set_value_milli(97'000);
            r.set_state(v1::VALID);
            r.set_since_instant_ms(kInstant);
            r.set_measured_unix_ms(kUnix);
        }
        return frame;
    }
    v1::StationFrame alarm(std::uint64_t sequence, v1::Priority priority, const std::string& chair = "2") const {
        v1::StationFrame frame;
        frame.mutable_events()->set_sequence(sequence);
        v1::Occurrence& o = *frame.mutable_events()->add_events()->mutable_alarm_changed()->mutable_occurrence();
        o.set_id(std::to_string(sequence) + "-0");
        o.set_chair(chair);
        o.set_priority(priority);
        o.set_kind(v1::PHYSIOLOGICAL);
        o.set_signal(v1::SOUNDING);
        o.set_vital(v1::SPO2);
        o.set_value_milli(87'000);
        o.set_limit_milli(88'000);
        o.set_started_unix_ms(kUnix);
        return frame;
    }
    Result<v1::StationFrame> outcome(v1::CommandOutcome what, const std::string& why = {}) const {
        v1::StationFrame frame;
        frame.mutable_command_result()->set_outcome(what);
        frame.mutable_command_result()->set_reason(why);
        return frame;
    }
    void pass(std::chrono::milliseconds time) {
        now_ += time;
        station_->tick();
    }
    ChairModel& chair(int row) { return *station_->chairs()->at(row); }

    static constexpr std::int64_t kInstant = 1'000'000;
    static constexpr std::int64_t kUnix = 1'700'000'000'000;
    StationModel::Steady now_{};
    FakePort port_;
    std::unique_ptr<StationModel> station_;
};

}  // namespace chairside::ui
