// A phase that people choose ends no alarm, but for those that are about being in the phase before.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>

#include "engine/event.h"
#include "engine/input.h"
#include "engine/state.h"

namespace chairside::simulation {

class PhaseOracle {
public:
    using Complain = std::function<void(const std::string&)>;
    explicit PhaseOracle(Complain complain) : complain_(std::move(complain)) {}

    // Before each input, and after it.
    void before(const engine::State& state);
    void check(const engine::Input& input, const engine::Events& events, const engine::State& state) const;

private:
    Complain complain_;
    std::map<ChairId, engine::JudgedBy> judged_;  // what another profile says may come and go with a session
};

}  // namespace chairside::simulation
