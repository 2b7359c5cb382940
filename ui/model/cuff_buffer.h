// The cuff measurements of one chair, by time, bounded: systolic, diastolic and mean that belong together.
// Plain value; GUI thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

#include "chairside/v1/vitals.pb.h"

namespace chairside::ui {

struct Cuff {
    std::optional<double> systolic;
    std::optional<double> diastolic;
    std::optional<double> mean;
    bool byHand = false;  // a person entered it
    [[nodiscard]] bool drawable() const { return systolic.has_value() && diastolic.has_value(); }
};

class CuffBuffer {
public:
    static constexpr std::size_t kCuffsMax = 5'760;  // 24 h, one each 15 s

    // Takes one of the three numbers of a cuff. A reading without a measuring time has no place on a time axis: it is
    // not taken. Returns whether it was.
    bool take(const v1::Reading& reading);
    void clear() { cuffs_.clear(); }

    [[nodiscard]] const std::map<std::int64_t, Cuff>& cuffs() const { return cuffs_; }
    // The cuff nearest to `unixMs`, at most `withinMs` away.
    [[nodiscard]] const std::pair<const std::int64_t, Cuff>* nearest(std::int64_t unixMs, std::int64_t withinMs) const;

private:
    std::map<std::int64_t, Cuff> cuffs_;
};

}  // namespace chairside::ui
