// What happened in a session, on the time axis of its trends: events with a short word each, and the phases they fell
// into. Pure values; the screen draws them where they are placed here. Any thread after start.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "ui/model/envelope.h"

namespace chairside::ui {

// In the order in which their words get the room.
enum class MarkKind { Drug, Seen, Alarm };

struct TrendMark {
    std::int64_t atMs = 0;
    QString text;
    MarkKind kind = MarkKind::Seen;
    int priority = 0;  // of an alarm
};

struct PhaseSpan {
    std::int64_t fromMs = 0;
    std::int64_t toMs = 0;
    v1::ChairPhase phase = v1::CHAIR_PHASE_UNSPECIFIED;
};

// By time; nothing that happened after `untilMs`.
[[nodiscard]] std::vector<TrendMark> marksOf(const std::vector<v1::SessionEntry>& entries, std::int64_t untilMs);
// The phases of a session up to `untilMs`; the last one is open until then.
[[nodiscard]] std::vector<PhaseSpan> phasesOf(const std::vector<v1::SessionEntry>& entries, std::int64_t untilMs);

struct PlacedMark {
    TrendMark mark;
    double place = 0;     // a part of the window's width from its left
    int row = -1;         // of the rows of words; negative: its words have no room
    bool before = false;  // the words end where it happened: at the right edge
};

constexpr int kMarkRows = 2;
constexpr std::size_t kMarksMax = 64;  // the newest

// Those inside the window. No two words overlap; `letterWidth` in columns of the window.
[[nodiscard]] std::vector<PlacedMark> placeMarks(std::vector<TrendMark> marks, const TrendWindow& window,
                                                 double letterWidth);

}  // namespace chairside::ui
