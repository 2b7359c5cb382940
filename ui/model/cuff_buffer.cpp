#include "ui/model/cuff_buffer.h"

#include <cstdlib>
#include <iterator>

namespace chairside::ui {

bool CuffBuffer::take(const v1::Reading& reading) {
    const bool measured = reading.state() == v1::VALID || reading.state() == v1::LATE || reading.state() == v1::STALE;
    if (!measured || !reading.has_measured_unix_ms()) return false;
    const double value = static_cast<double>(reading.value_milli()) / 1000.0;
    Cuff& cuff = cuffs_[reading.measured_unix_ms()];
    cuff.byHand = reading.origin() == v1::MANUAL;
    if (reading.vital() == v1::NIBP_SYSTOLIC) cuff.systolic = value;
    if (reading.vital() == v1::NIBP_DIASTOLIC) cuff.diastolic = value;
    if (reading.vital() == v1::NIBP_MEAN) cuff.mean = value;
    while (cuffs_.size() > kCuffsMax) cuffs_.erase(cuffs_.begin());
    return true;
}

const std::pair<const std::int64_t, Cuff>* CuffBuffer::nearest(std::int64_t unixMs, std::int64_t withinMs) const {
    const std::pair<const std::int64_t, Cuff>* best = nullptr;
    const auto after = cuffs_.lower_bound(unixMs);
    if (after != cuffs_.end()) best = &*after;
    if (after != cuffs_.begin()) {
        const auto before = std::prev(after);
        if (best == nullptr || unixMs - before->first < best->first - unixMs) best = &*before;
    }
    if (best == nullptr || std::abs(best->first - unixMs) > withinMs) return nullptr;
    return best;
}

}  // namespace chairside::ui
