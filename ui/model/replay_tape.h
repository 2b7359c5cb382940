// A past session as it was recorded: its readings, entries and alarms, and what stood at any moment of it. Plain value;
// GUI thread.
#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "ui/model/chair_record.h"

namespace chairside::ui {

class ReplayTape {
public:
    // Forgets what was before.
    void load(v1::SessionRecord session);
    void takeHistory(const v1::HistorySeries& series);
    void takeAlarms(const v1::AlarmLogReply& reply);

    [[nodiscard]] const v1::SessionRecord& session() const { return session_; }
    [[nodiscard]] const std::vector<v1::SessionEntry>& entries() const { return entries_; }
    [[nodiscard]] std::int64_t fromMs() const { return fromMs_; }
    [[nodiscard]] std::int64_t toMs() const { return toMs_; }
    // Which chair it was on then: it may have moved.
    [[nodiscard]] std::string chairAt(std::int64_t unixMs) const;
    // The first chair and those it moved to.
    [[nodiscard]] std::vector<std::string> chairs() const;
    [[nodiscard]] v1::ChairPhase phaseAt(std::int64_t unixMs, std::int64_t& sinceMs) const;

    // The latest of each vital by then; nothing that was measured later. Its instants are unix times.
    [[nodiscard]] std::vector<v1::Reading> readingsAt(std::int64_t unixMs) const;
    // As they stood then, with nothing that came later.
    [[nodiscard]] std::vector<v1::Occurrence> alarmsAt(std::int64_t unixMs) const;
    // All of it, for the trends, and how often each vital came.
    void fill(ChairRecord& record) const;
    // Nobody tells what the chair expected then: it is taken from how often the readings usually came, by the
    // station's own rule. A vital of too few readings is not among them.
    [[nodiscard]] std::map<v1::Vital, Expectation> expected() const;

private:
    v1::SessionRecord session_;
    std::vector<v1::SessionEntry> entries_;
    std::int64_t fromMs_ = 0;
    std::int64_t toMs_ = 0;
    std::map<v1::Vital, std::map<std::int64_t, v1::Reading>> readings_;
    std::vector<v1::Occurrence> alarms_;
};

}  // namespace chairside::ui
