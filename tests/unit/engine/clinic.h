// A small clinic for engine tests: one engine, a clock the test moves, monitors that say what the test wants.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "engine/state.h"

namespace chairside::engine {

using namespace std::chrono_literals;

inline constexpr WallTime kMorning{1'795'000'000'000};  // some day at the station

struct Says {
    Vital vital;
    int value;
    std::optional<WallTime> measuredAt{};
};

class Clinic {
public:
    Clinic() { start(); }
    explicit Clinic(Configuration wanted) : configuration(std::move(wanted)) { start(); }

    static alarm::Profile profile() {
        alarm::Profile p{.name = "test", .hash = "h1", .rules = {}, .technical = {}};
        const auto rule = [&p](const char* id, Vital vital, alarm::Condition c, int margin, Duration on,
                               alarm::Priority priority) {
            p.rules.push_back({id, vital, c, Quantity::whole(margin), on, 0s, priority, {}});
        };
        rule("spo2-very-low", Vital::Spo2, alarm::AtOrBelow{Quantity::whole(87)}, 2, 10s, alarm::Priority::High);
        rule("spo2-low", Vital::Spo2, alarm::AtOrBelow{Quantity::whole(91)}, 2, 15s, alarm::Priority::Medium);
        rule("rate-high", Vital::Rate, alarm::AtOrAbove{Quantity::whole(120)}, 5, 10s, alarm::Priority::Medium);
        rule("sbp-very-high", Vital::NibpSystolic, alarm::AtOrAbove{Quantity::whole(180)}, 5, 0s,
             alarm::Priority::High);
        rule("sbp-high", Vital::NibpSystolic, alarm::AtOrAbove{Quantity::whole(160)}, 5, 0s, alarm::Priority::Medium);
        for (const auto cause : {alarm::TechnicalCause::VitalLost, alarm::TechnicalCause::LinkLost,
                                 alarm::TechnicalCause::ClockStep, alarm::TechnicalCause::NotSaved}) {
            p.technical.push_back({cause, alarm::Priority::Medium, 0s, {}});
        }
        p.technical.push_back({alarm::TechnicalCause::NoBelievablePulse, alarm::Priority::High, 5s, {}});
        return p;
    }

    static Configuration automatic() {
        Configuration c;
        c.expected = {{Vital::Spo2, 10s}, {Vital::Rate, 10s}};
        c.profile = profile();
        return c;
    }

    static Configuration withChairs(std::vector<ChairConfiguration> chairs) {
        Configuration c = automatic();
        c.chairs = std::move(chairs);
        return c;
    }

    // Applies an input now; its events are in `last` and at the end of `all`.
    const Events& take(Input input) {
        last.clear();
        engine.apply(input, {++sequence, now}, last);
        all.insert(all.end(), last.begin(), last.end());
        return last;
    }
    const Events& hears(const std::string& bed, std::vector<Says> values) {
        return take(message(bed, std::move(values)));
    }
    void wait(Duration d) { now = now + d; }
    const Events& waitAndTick(Duration d) {
        wait(d);
        return take(Alive{});
    }
    // The monitor repeats itself each second, as monitors do.
    void hearsFor(Duration d, const std::string& bed, const std::vector<Says>& values) {
        for (Duration passed{}; passed < d; passed += 1s) {
            wait(1s);
            hears(bed, values);
        }
    }

    [[nodiscard]] DeviceMessage message(const std::string& bed, std::vector<Says> values) const {
        DeviceMessage m;
        m.monitor = {bed, "", "10.0.0.7"};
        m.protocol = "hl7";
        m.connection = connection;
        for (const Says& s : values) {
            Observation o;
            o.vital = s.vital;
            o.value = Quantity::whole(s.value);
            o.measuredAt = s.measuredAt;
            m.observations.push_back(o);
        }
        return m;
    }
    [[nodiscard]] WallTime wall() const { return engine.wallAt(now); }
    [[nodiscard]] std::optional<Reading> reading(const std::string& chair, Vital vital) const {
        for (const ChairView& view : engine.snapshot().chairs) {
            if (view.chair.value() != chair) continue;
            for (const Reading& r : view.readings) {
                if (r.vital == vital) return r;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<alarm::Occurrence> alarmOf(const std::string& rule) const {
        for (const auto& o : engine.snapshot().alarms) {
            if (o.rule == rule) return o;
        }
        return std::nullopt;
    }
    Events acknowledge(const alarm::Occurrence& o, const std::string& id = "c1") {
        return take(Command{CommandId{id}, {"unverified:Ana", "test"}, Acknowledge{o.id, o.priority}});
    }
    template <class What>
    [[nodiscard]] static int count(const Events& events) {
        int n = 0;
        for (const Event& e : events) n += std::holds_alternative<What>(e.what) ? 1 : 0;
        return n;
    }

    Configuration configuration = automatic();
    Engine engine;
    Instant now{1'000'000};
    std::uint64_t sequence = 0;
    std::uint64_t connection = 7;
    Events last;
    Events all;

private:
    void start() {
        take(Started{"1", kMorning, 0s, true, true, false});
        take(ConfigurationChanged{configuration, {"file", ""}});
    }
};

}  // namespace chairside::engine
