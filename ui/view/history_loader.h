// Fetches what was measured before this dashboard looked: chair by chair, one request at a time. GUI thread.
#pragma once

#include <QObject>
#include <QString>
#include <deque>
#include <functional>

#include "ui/view/station_port.h"

namespace chairside::ui {

class HistoryLoader : public QObject {
    Q_OBJECT

public:
    // Runs for each answer, with what was asked for.
    using Deliver = std::function<void(const v1::HistoryReply& reply, std::uint32_t pointsMax)>;

    HistoryLoader(StationPort& port, Deliver deliver, QObject* parent);

    struct Wish {
        std::string chair;
        std::int64_t fromUnixMs = 0;
        std::int64_t toUnixMs = 0;
        std::uint32_t pointsMax = 0;
    };
    // At most kWishesMax wait; the oldest is dropped.
    void load(Wish wish);
    // Also what is on its way: it was asked by another clock, or of another run.
    void forget() {
        wishes_.clear();
        ++generation_;
    }

private:
    static constexpr std::size_t kWishesMax = 256;
    void next();
    StationPort& port_;
    Deliver deliver_;
    std::deque<Wish> wishes_;
    bool waiting_ = false;
    int generation_ = 0;
};

}  // namespace chairside::ui
