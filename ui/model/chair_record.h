// What the station told of one chair: its latest readings, what it expects, its link, and the points of its trends.
// Plain value; GUI thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "ui/model/cuff_buffer.h"
#include "ui/model/rate_trend.h"
#include "ui/model/trend_buffer.h"
#include "ui/model/vital_display.h"

namespace chairside::ui {

class ChairRecord {
public:
    void takeView(const v1::ChairView& view);
    // Only its session; a view that has none ends it.
    void takeSession(const v1::ChairView& view);
    // Limits of the session, observations and baselines: they come and go with the patient, also by a move.
    void takeOfPatient(const v1::ChairView& view);
    // All that was recorded of the session that runs.
    void takeEntries(const v1::SessionRecord& record);
    void takeReading(const v1::Reading& reading);
    void takeLink(const v1::ChairLinkChanged& link);
    void takePhase(const v1::PhaseChanged& change, std::int64_t atInstantMs);
    void takeLimit(const v1::LimitChanged& change, std::int64_t atUnixMs);
    void takeObservation(const v1::ObservationEntered& entered, std::int64_t atUnixMs);
    void takeBaseline(v1::Vital vital, std::int64_t valueMilli) { baselines_[vital] = valueMilli; }
    void takeStandby(const v1::StandbyChanged& change);
    // Another profile than the one in force judges this chair: an older version, or its session's own. nullptr: that
    // one.
    void takeJudging(std::shared_ptr<const v1::AlarmProfile> other) { otherProfile_ = std::move(other); }
    // A cuff that breaches for the first time is to be confirmed by then, in station instants; none: nothing is.
    void takeRecheck(std::optional<std::int64_t> dueInstantMs) { recheckDueMs_ = dueInstantMs; }
    // 0: what was told is no news of the monitor (a reading grew stale).
    void heardAt(std::int64_t instantMs) {
        if (instantMs > lastHeardMs_.value_or(0)) lastHeardMs_ = instantMs;
    }
    // One series of a history reply; `pointsMax` is what was asked for. `restMs`: of what stretch the rest is still to
    // come, where the reply held a part; 0: it held all.
    void takeHistory(const v1::HistorySeries& series, std::uint32_t pointsMax, std::int64_t restMs = 0);
    void forgetTrends();
    // Trends reach so far back, where that is more than usual.
    void keepTrends(std::int64_t spanMs);
    // How often each vital comes, where no station tells it.
    void expect(std::map<v1::Vital, Expectation> expected) { expected_ = std::move(expected); }
    // Of a session that is played again: what stood at a moment of the past; its trends stay.
    void showPast(const std::vector<v1::Reading>& readings, v1::ChairPhase phase, std::int64_t sinceMs);
    void setBegun(std::int64_t unixMs) { begunMs_ = unixMs; }

    // nullptr: never seen.
    [[nodiscard]] const v1::Reading* reading(v1::Vital vital) const;
    [[nodiscard]] Expectation expectation(v1::Vital vital) const;
    // Which of the two RATE stands for now.
    [[nodiscard]] v1::Vital rateSource() const;
    [[nodiscard]] bool demo() const;
    [[nodiscard]] bool connected() const { return connected_; }
    [[nodiscard]] bool monitored() const { return monitored_; }
    [[nodiscard]] const std::string& monitor() const { return monitor_; }
    // By rule: what a person set for this session instead of the profile's.
    [[nodiscard]] const std::map<std::string, v1::SessionLimitView>& sessionLimits() const { return sessionLimits_; }
    // What judges this chair.
    [[nodiscard]] const v1::AlarmProfile& judging(const v1::AlarmProfile& inForce) const {
        return otherProfile_ != nullptr ? *otherProfile_ : inForce;
    }
    [[nodiscard]] const std::map<v1::Vital, std::int64_t>& baselines() const { return baselines_; }  // in thousandths
    // The last of each scale.
    [[nodiscard]] const std::map<v1::Scale, v1::ObservationView>& observations() const { return observations_; }
    // What it came to when the station last told; none: none runs.
    [[nodiscard]] const std::optional<v1::SessionView>& session() const { return session_; }
    // When the session began that runs or is played again; none: there is none.
    [[nodiscard]] std::optional<std::int64_t> begunMs() const { return begunMs_; }
    // What was recorded of it, as far as it was fetched; empty: nothing was, or none runs.
    [[nodiscard]] const std::vector<v1::SessionEntry>& entries() const { return entries_; }
    [[nodiscard]] v1::ChairPhase phase() const { return phase_; }
    [[nodiscard]] std::int64_t phaseSinceMs() const { return phaseSinceMs_; }
    [[nodiscard]] const std::optional<v1::StandbyView>& standby() const { return standby_; }
    [[nodiscard]] std::optional<std::int64_t> recheckDueMs() const { return recheckDueMs_; }
    [[nodiscard]] std::optional<std::int64_t> lastHeardMs() const { return lastHeardMs_; }

    [[nodiscard]] const TrendBuffer& spo2() const { return spo2_; }
    [[nodiscard]] const TrendBuffer& rate() const { return rate_.trend(); }
    // What people entered of the two.
    [[nodiscard]] const TrendBuffer& spo2ByHand() const { return spo2ByHand_; }
    [[nodiscard]] const TrendBuffer& rateByHand() const { return rateByHand_; }
    [[nodiscard]] const CuffBuffer& cuffs() const { return cuffs_; }

private:
    void noticeGuarded(v1::Vital vital);
    void forgetEntries();
    bool noteByHand(const v1::Reading& reading);  // false: it was measured
    [[nodiscard]] TrendPoint pointOf(const v1::Reading& reading) const;

    std::map<v1::Vital, v1::Reading> readings_;
    std::map<v1::Vital, Expectation> expected_;
    bool connected_ = false;
    bool demo_ = false;
    bool monitored_ = false;
    std::string monitor_;
    v1::ChairPhase phase_ = v1::PHASE_WATCH;
    std::int64_t phaseSinceMs_ = 0;
    std::optional<v1::SessionView> session_;
    std::optional<std::int64_t> begunMs_;
    std::vector<v1::SessionEntry> entries_;
    std::string entriesOf_;  // the session they are of
    std::optional<v1::StandbyView> standby_;
    std::map<std::string, v1::SessionLimitView> sessionLimits_;
    std::shared_ptr<const v1::AlarmProfile> otherProfile_;
    std::map<v1::Vital, std::int64_t> baselines_;
    std::map<v1::Scale, v1::ObservationView> observations_;
    std::optional<std::int64_t> recheckDueMs_;
    std::optional<std::int64_t> lastHeardMs_;
    TrendBuffer spo2_;
    RateTrend rate_;
    TrendBuffer spo2ByHand_;
    TrendBuffer rateByHand_;
    CuffBuffer cuffs_;
};

}  // namespace chairside::ui
