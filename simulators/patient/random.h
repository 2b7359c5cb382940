// Random: the simulators' only source of chance. Same seed, same numbers on every machine and library, which
// std's distributions do not promise. Plain value; any thread, one at a time.
#pragma once

#include <cstdint>

namespace chairside::sim {

// splitmix64 (Steele, Lea, Flood 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    [[nodiscard]] std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    // In [0, 1).
    [[nodiscard]] double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    [[nodiscard]] double uniform(double lowest, double highest) { return lowest + (highest - lowest) * uniform(); }

    // Mean 0, standard deviation 1, never beyond 6: the sum of twelve uniforms, which needs no logarithm whose last
    // bit differs between machines.
    [[nodiscard]] double gaussian() {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i) sum += uniform();
        return sum;
    }

    // The same for noise that is drawn each step: never beyond 3.47; the sum of four 16-bit parts of one number.
    [[nodiscard]] double noise() {
        const std::uint64_t z = next();
        const std::uint64_t sum = (z & 0xFFFF) + ((z >> 16) & 0xFFFF) + ((z >> 32) & 0xFFFF) + (z >> 48);
        constexpr double kMean = 2.0 * 65535.0;
        constexpr double kDeviation = 37837.227;  // 65536 / sqrt(3)
        return (static_cast<double>(sum) - kMean) / kDeviation;
    }

private:
    std::uint64_t state_;
};

// A seed for part `part` of what `seed` makes: chairs, visits and purposes do not share their chance.
[[nodiscard]] inline std::uint64_t seedFor(std::uint64_t seed, std::uint64_t part) {
    Random mix(seed ^ (part * 0xD6E8FEB86659FD93ULL));
    (void)mix.next();
    return mix.next();
}

}  // namespace chairside::sim
