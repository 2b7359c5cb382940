// Durations counted in bounded memory: buckets that grow with the duration, sixteen for each doubling. A plain value.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace chairside::record {

class DurationHistogram {
public:
    void add(std::int64_t ms) {
        const std::uint64_t duration = ms > 0 ? static_cast<std::uint64_t>(ms) : 0;
        ++counts_[bucketOf(duration)];
        ++count_;
        total_ += static_cast<std::int64_t>(duration);
        longest_ = duration > longest_ ? duration : longest_;
    }
    [[nodiscard]] std::uint64_t count() const { return count_; }
    [[nodiscard]] std::int64_t total() const { return total_; }
    [[nodiscard]] std::int64_t longest() const { return static_cast<std::int64_t>(longest_); }

    // At most 1/16 below the true one; 0 when nothing was counted.
    [[nodiscard]] std::int64_t median() const {
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            seen += counts_[i];
            if (count_ > 0 && seen * 2 >= count_) return static_cast<std::int64_t>(lowestOf(i));
        }
        return 0;
    }

private:
    static constexpr unsigned kFine = 4;  // bits below the highest one

    static std::size_t bucketOf(std::uint64_t ms) {
        if (ms < (1U << kFine)) return static_cast<std::size_t>(ms);
        const unsigned shift = static_cast<unsigned>(std::bit_width(ms)) - kFine - 1;
        return (std::size_t{shift + 1} << kFine) + static_cast<std::size_t>((ms >> shift) & 15U);
    }
    static std::uint64_t lowestOf(std::size_t bucket) {
        if (bucket < (1U << kFine)) return bucket;
        const std::size_t shift = (bucket >> kFine) - 1;
        return ((std::uint64_t{1} << kFine) | (bucket & 15U)) << shift;
    }

    std::array<std::uint32_t, std::size_t{61} << kFine> counts_{};
    std::uint64_t count_ = 0, longest_ = 0;
    std::int64_t total_ = 0;
};

}  // namespace chairside::record
