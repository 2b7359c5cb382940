// How many readings a second the engine takes: 30 rules on each of 64 chairs, one core, nothing else.
#include <benchmark/benchmark.h>

#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

constexpr int kChairs = 64;

// Thirty rules, as many a vital as a full clinic profile has; values stay inside the limits, as they mostly do.
alarm::Profile thirtyRules() {
    alarm::Profile profile = Clinic::profile();
    profile.rules.clear();
    const Vital vitals[] = {Vital::Spo2, Vital::Rate, Vital::NibpSystolic, Vital::NibpDiastolic,
                            Vital::RespiratoryRate};
    for (int i = 0; i < 30; ++i) {
        const bool low = i % 2 == 0;
        const alarm::Condition condition = low ? alarm::Condition{alarm::AtOrBelow{Quantity::whole(5 + i)}}
                                               : alarm::Condition{alarm::AtOrAbove{Quantity::whole(190 + i)}};
        profile.rules.push_back({"rule-" + std::to_string(i),
                                 vitals[i % 5],
                                 condition,
                                 Quantity::whole(2),
                                 Duration{10'000},
                                 {},
                                 alarm::Priority::Medium,
                                 {}});
    }
    return profile;
}

struct Floor {
    Floor() : clinic(configured()) {
        for (int chair = 0; chair < kChairs; ++chair) {
            messages.emplace_back(clinic.message(
                std::to_string(chair), {{Vital::Spo2, 97}, {Vital::HeartRate, 72}, {Vital::RespiratoryRate, 50}}));
        }
    }
    static Configuration configured() {
        Configuration c = Clinic::automatic();
        c.profile = thirtyRules();
        return c;
    }
    Clinic clinic;
    std::vector<Input> messages;
};

void applyReadings(benchmark::State& state) {
    Floor floor;
    Events events;
    std::size_t next = 0;
    for (auto _ : state) {
        events.clear();
        floor.clinic.now = floor.clinic.now + Duration{next % kChairs == 0 ? 1000 : 0};
        floor.clinic.engine.apply(floor.messages[next++ % kChairs], {++floor.clinic.sequence, floor.clinic.now},
                                  events);
        benchmark::DoNotOptimize(events.data());
    }
    state.counters["readings"] = benchmark::Counter(double(state.iterations()) * 3, benchmark::Counter::kIsRate);
}
BENCHMARK(applyReadings);

void applyAndEncode(benchmark::State& state) {
    Floor floor;
    Events events;
    std::size_t next = 0;
    for (auto _ : state) {
        events.clear();
        floor.clinic.now = floor.clinic.now + Duration{next % kChairs == 0 ? 1000 : 0};
        const Input& input = floor.messages[next++ % kChairs];
        floor.clinic.engine.apply(input, {++floor.clinic.sequence, floor.clinic.now}, events);
        benchmark::DoNotOptimize(codec::encodeInput(input));
        benchmark::DoNotOptimize(codec::encodeEvents(events));
    }
    state.counters["readings"] = benchmark::Counter(double(state.iterations()) * 3, benchmark::Counter::kIsRate);
}
BENCHMARK(applyAndEncode);

}  // namespace
}  // namespace chairside::engine

BENCHMARK_MAIN();
