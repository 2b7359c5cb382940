// Chance from a seed, the same on every machine (the standard library's distributions are not).
#pragma once

#include <cstdint>

namespace chairside::simulation {

class Random {
public:
    // Mixed: seeds side by side would else give the same numbers, one place on.
    explicit Random(std::uint64_t seed) : state_(mixed(seed + 0x632be59bd9b4e019U)) {}

    std::uint64_t next() { return mixed(state_ += 0x9e3779b97f4a7c15U); }  // SplitMix64
    std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(n)); }
    std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
    bool oneIn(std::int64_t n) { return below(n) == 0; }

private:
    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    std::uint64_t state_;
};

}  // namespace chairside::simulation
