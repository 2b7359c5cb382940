// The guards of technical causes, of a chair and of the station: which are on, with which priority in which phase.
// Functions on plain state, run inside a Turn.
#pragma once

#include <optional>
#include <string>

#include "engine/turn.h"

namespace chairside::engine {

// What is told with a technical occurrence that begins.
struct Particulars {
    std::optional<Quantity> value{};
    std::string text{};
    std::optional<Quantity> limit{};
};

// Begins, goes on with or ends what the profile says of the cause. Causes the profile does not have are not said.
void judgeTechnical(Turn& turn, Chair& chair, const TechnicalKey& key, bool holds, const Particulars& with = {});

// Delays that are due, and what lasted so long that it is more urgent while infusing.
void expireTechnical(Turn& turn, Chair& chair, bool infusing);
[[nodiscard]] std::optional<Instant> technicalDeadline(const Chair& chair, bool infusing);

// The same of the station's own matters; infusing: on any chair.
void judgeStation(Turn& turn, alarm::TechnicalCause cause, bool holds, const Particulars& with = {});
void expireStation(Turn& turn);
[[nodiscard]] std::optional<Instant> stationTechnicalDeadline(const State& state);
[[nodiscard]] bool anyInfusing(const State& state);

// The station's own matters have no chair: this nameless one lends them the same machinery, for its lifetime.
class StationAsChair {
public:
    explicit StationAsChair(State& state);
    ~StationAsChair();
    StationAsChair(const StationAsChair&) = delete;
    StationAsChair& operator=(const StationAsChair&) = delete;

    Chair chair;

private:
    State& state_;
};

}  // namespace chairside::engine
