// Fetches what was measured before this dashboard looked: chair by chair, one request at a time. While the station's
// record is catching up an answer holds a part: it is delivered, and the same is asked for again later. GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <deque>
#include <functional>
#include <optional>

#include "ui/view/station_port.h"

namespace chairside::ui {

class HistoryLoader : public QObject {
    Q_OBJECT

public:
    using Steady = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds kPauseMin{3};
    static constexpr std::chrono::seconds kPauseMax{30};

    struct Wish {
        std::string chair;
        std::int64_t fromUnixMs = 0;
        std::int64_t toUnixMs = 0;
        std::uint32_t pointsMax = 0;
        bool operator==(const Wish&) const = default;
    };
    // Runs for each answer, with what was asked for; more than once for a wish of which an answer held a part.
    using Deliver = std::function<void(const v1::HistoryReply& reply, const Wish& wish)>;

    HistoryLoader(StationPort& port, Deliver deliver, QObject* parent);

    // At most kWishesMax wait, and as many of which a part came; the oldest is dropped.
    void load(Wish wish);
    // Also what is on its way: it was asked by another clock, or of another run.
    void forget();
    // Each tick. After a pause that grows from kPauseMin to kPauseMax one wish of which a part came is asked for again;
    // the others follow at once when its answer is whole.
    void tick(Steady now, bool heard);

private:
    static constexpr std::size_t kWishesMax = 256;
    static void keep(std::deque<Wish>& wishes, Wish wish);
    void next();
    void take(const Wish& wish, const v1::HistoryReply& reply);

    StationPort& port_;
    Deliver deliver_;
    std::deque<Wish> wishes_;
    std::deque<Wish> unfinished_;  // the record was behind when they were answered
    bool waiting_ = false;
    int generation_ = 0;
    std::chrono::seconds pause_ = kPauseMin;
    std::optional<Steady> again_;  // none: the pause has not begun
};

}  // namespace chairside::ui
