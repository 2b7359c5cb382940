#include "record/reading_sampler.h"

#include <algorithm>

#include "chairside/v1/vitals.pb.h"

namespace chairside::record {
namespace {

bool isMeasured(const ReadingRow& row) { return row.state != v1::NONE && row.state != v1::INVALID; }

std::size_t bucketsOf(std::size_t pointsMax) { return std::max<std::size_t>(1, pointsMax / 2); }

}  // namespace

ReadingSampler::ReadingSampler(std::size_t pointsMax, std::int64_t first, std::int64_t last)
    : pointsMax_(pointsMax),
      first_(first),
      width_((last - first) / static_cast<std::int64_t>(bucketsOf(pointsMax)) + 1) {}

void ReadingSampler::add(const ReadingRow& row) {
    if (decimated()) return spread(row);
    rows_.push_back(row);
    if (rows_.size() <= pointsMax_) return;
    buckets_.resize(bucketsOf(pointsMax_));
    for (const ReadingRow& kept : rows_) spread(kept);
    rows_.clear();
}

ReadingSampler::Bucket& ReadingSampler::bucketAt(std::int64_t at) {
    const std::int64_t last = static_cast<std::int64_t>(buckets_.size()) - 1;
    return buckets_[static_cast<std::size_t>(std::clamp<std::int64_t>((at - first_) / width_, 0, last))];
}

void ReadingSampler::spread(const ReadingRow& row) {
    if (row.origin == v1::MANUAL) return entered_.push_back(row);
    Bucket& bucket = bucketAt(row.at);
    if (!isMeasured(row)) {
        if (!bucket.unmeasured) bucket.unmeasured = row;
        if (!unmeasured_) unmeasured_ = row;
        return;
    }
    if (unmeasured_ && row.at - unmeasured_->at >= kGapMs) bucketAt(unmeasured_->at).gap = unmeasured_;
    unmeasured_.reset();
    if (!bucket.low || row.value < bucket.low->value) bucket.low = row;
    if (!bucket.high || row.value > bucket.high->value) bucket.high = row;
}

std::vector<ReadingRow> ReadingSampler::take() {
    std::vector<ReadingRow> points = std::move(rows_);
    if (unmeasured_ && decimated()) bucketAt(unmeasured_->at).gap = unmeasured_;  // and nothing came after it
    for (const Bucket& bucket : buckets_) {
        if (!bucket.low) {
            if (bucket.unmeasured) points.push_back(*bucket.unmeasured);
            continue;
        }
        points.push_back(*bucket.low);
        if (bucket.high->value != bucket.low->value) points.push_back(*bucket.high);
        if (bucket.gap) points.push_back(*bucket.gap);
    }
    points.insert(points.end(), entered_.begin(), entered_.end());
    std::stable_sort(points.begin(), points.end(),
                     [](const ReadingRow& a, const ReadingRow& b) { return a.at < b.at; });
    return points;
}

}  // namespace chairside::record
