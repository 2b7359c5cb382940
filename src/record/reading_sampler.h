// Keeps a series of readings within a number of points without losing an extreme. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace chairside::record {

// A row of the record's reading table.
struct ReadingRow {
    std::int64_t at = 0;
    std::int64_t value = 0;
    int state = 0, invalidWhy = 0, quality = 0, origin = 0;
    std::optional<std::int64_t> measured, device;
    std::int64_t received = 0, since = 0, source = 0;
    bool demo = false;
};

// All rows while they are at most `pointsMax`; beyond, the lowest and the highest of each of pointsMax / 2 equal
// time buckets between the first and the last time, and where nothing was measured for kGapMs or more the first row
// that says so: a client would draw a line across it. What people entered is no part of that: it all stays. Rows come
// by time.
class ReadingSampler {
public:
    static constexpr std::int64_t kGapMs = 15'000;  // no reading is live for longer, unless it comes seldom

    ReadingSampler(std::size_t pointsMax, std::int64_t first, std::int64_t last);

    void add(const ReadingRow& row);
    [[nodiscard]] bool decimated() const { return !buckets_.empty(); }
    [[nodiscard]] std::vector<ReadingRow> take();  // by time

private:
    struct Bucket {
        std::optional<ReadingRow> low, high, unmeasured, gap;
    };
    void spread(const ReadingRow& row);
    [[nodiscard]] Bucket& bucketAt(std::int64_t at);

    std::size_t pointsMax_;
    std::int64_t first_, width_;
    std::vector<ReadingRow> rows_;
    std::vector<Bucket> buckets_;
    std::vector<ReadingRow> entered_;
    std::optional<ReadingRow> unmeasured_;  // the first since the last measured one
};

}  // namespace chairside::record
