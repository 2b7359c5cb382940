#include "record/reading_sampler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "chairside/v1/vitals.pb.h"

namespace chairside::record {
namespace {

ReadingRow rowAt(std::int64_t at, std::int64_t value, int state = v1::VALID) {
    ReadingRow row;
    row.at = at;
    row.value = value;
    row.state = state;
    return row;
}

TEST(ReadingSampler, KeepsEverythingThatFits) {
    ReadingSampler sampler(3, 0, 2);
    for (int at = 0; at < 3; ++at) sampler.add(rowAt(at, 5));
    EXPECT_FALSE(sampler.decimated());
    EXPECT_EQ(sampler.take().size(), 3u);
}

TEST(ReadingSampler, KeepsTheExtremesOfEachBucketWithinThePoints) {
    std::mt19937 random(7);
    ReadingSampler sampler(40, 0, 9999);
    std::vector<std::int64_t> values;
    for (std::int64_t at = 0; at < 10'000; ++at) {
        values.push_back(static_cast<std::int64_t>(random() % 1000));
        sampler.add(rowAt(at, values.back()));
    }
    ASSERT_TRUE(sampler.decimated());
    const std::vector<ReadingRow> points = sampler.take();
    EXPECT_LE(points.size(), 40u);
    EXPECT_TRUE(std::is_sorted(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.at < b.at; }));
    for (std::size_t bucket = 0; bucket < 20; ++bucket) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(bucket * 500);
        for (const std::int64_t extreme :
             {*std::min_element(begin, begin + 500), *std::max_element(begin, begin + 500)}) {
            EXPECT_TRUE(std::any_of(points.begin(), points.end(),
                                    [&](const ReadingRow& point) {
                                        return point.value == extreme &&
                                               point.at / 500 == static_cast<std::int64_t>(bucket);
                                    }))
                << "bucket " << bucket;
        }
    }
}

TEST(ReadingSampler, WhatWasNotMeasuredIsNoExtreme) {
    ReadingSampler sampler(4, 0, 99);
    for (int at = 0; at < 50; ++at) sampler.add(rowAt(at, at == 10 ? 0 : 80 + at, at == 10 ? v1::INVALID : v1::VALID));
    for (int at = 50; at < 100; ++at) sampler.add(rowAt(at, 0, v1::INVALID));
    const std::vector<ReadingRow> points = sampler.take();
    ASSERT_EQ(points.size(), 3u);
    EXPECT_EQ(points[0].value, 80);
    EXPECT_EQ(points[1].value, 129);
    EXPECT_EQ(points[2].state, v1::INVALID) << "a time with nothing measured does not vanish";
}

TEST(ReadingSampler, AGapBesideGoodValuesDoesNotVanish) {
    ReadingSampler sampler(4, 0, 199'000);  // two buckets of 100 s
    for (int s = 0; s < 200; ++s) {
        const bool gap = (s >= 20 && s < 40) || (s >= 150 && s < 160);
        sampler.add(rowAt(s * 1000, gap ? 0 : 80 + s % 7, gap ? v1::INVALID : v1::VALID));
    }
    std::vector<std::int64_t> breaks;
    for (const ReadingRow& point : sampler.take()) {
        if (point.state == v1::INVALID) breaks.push_back(point.at);
    }
    EXPECT_EQ(breaks, (std::vector<std::int64_t>{20'000})) << "20 s are one, 10 s are none";
}

TEST(ReadingSampler, WhatAPersonEnteredIsNeverThinnedAway) {
    ReadingSampler sampler(4, 0, 99);
    for (int at = 0; at < 100; ++at) {
        ReadingRow row = rowAt(at, 80 + at % 9);
        if (at == 42) row.origin = v1::MANUAL;
        sampler.add(row);
    }
    const std::vector<ReadingRow> points = sampler.take();
    EXPECT_EQ(std::ranges::count_if(points, [](const ReadingRow& row) { return row.origin == v1::MANUAL; }), 1);
    EXPECT_TRUE(std::ranges::is_sorted(points, {}, &ReadingRow::at));
}

}  // namespace
}  // namespace chairside::record
