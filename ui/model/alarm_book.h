// Every occurrence that the station told of: those not ended, in the order in which they speak, and the last that
// ended. Plain value; GUI thread.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "chairside/v1/alarm.pb.h"
#include "chairside/v1/journal.pb.h"
#include "ui/model/chair_record.h"

namespace chairside::ui {

class AlarmBook {
public:
    static constexpr std::size_t kEndedMax = 2000;  // the oldest are forgotten; the station keeps them all

    // Replaces what is active by a snapshot's.
    template <class Occurrences>
    void restart(const Occurrences& alarms) {
        active_.assign(alarms.begin(), alarms.end());
        sort();
    }
    void apply(const v1::AlarmChanged& change);
    // Puts what is live into every active alarm about a limit, so that none shows an older number than its chair does.
    // `chairNamed`: nullptr for a chair that is not known.
    void follow(const std::function<const ChairRecord*(const std::string&)>& chairNamed);
    // Adds what the log tells of ended occurrences.
    void remember(const v1::Occurrence& ended);

    [[nodiscard]] const std::vector<v1::Occurrence>& active() const { return active_; }
    [[nodiscard]] const std::vector<v1::Occurrence>& ended() const { return ended_; }  // newest first
    [[nodiscard]] const v1::Occurrence* find(const std::string& id) const;             // among the active
    // Active ones, chair by chair: the chair whose worst speaks first comes first.
    [[nodiscard]] std::vector<v1::Occurrence> byChair() const;
    [[nodiscard]] std::vector<v1::Occurrence> ofChair(const std::string& chair) const;

private:
    void sort();
    std::vector<v1::Occurrence> active_;
    std::vector<v1::Occurrence> ended_;
};

}  // namespace chairside::ui
