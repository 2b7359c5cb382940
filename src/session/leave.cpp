#include "session/leave.h"

#include <algorithm>

#include "base/check.h"
#include "session/phrase.h"

namespace chairside::session {
namespace {

std::string minutes(Duration d) { return std::to_string(d.count() / 60'000); }

std::string said(Phrase phrase) { return Words{phrase}.text(); }

Instant recoveringSince(const Standing& standing) {
    return standing.infusion && standing.infusion->stopped ? *standing.infusion->stopped : standing.begunAt;
}

class Criteria {
public:
    Criteria(const Session& session, const Situation& situation)
        : session_(session),
          standing_(session.now),
          rule_(session.protocol.leave),
          situation_(situation),
          since_(recoveringSince(session.now)) {}

    [[nodiscard]] CriterionState state(Criterion criterion) const {
        switch (criterion) {
            case Criterion::BloodPressure: return pressure();
            case Criterion::Oxygen: return oxygen();
            case Criterion::Sedation: return awake();
            case Criterion::Dissociation: return dissociation();
            case Criterion::Gait:
            case Criterion::Nausea:
            case Criterion::IvOut:
            case Criterion::Escort:
            case Criterion::Instructions: return attested(criterion);
            case Criterion::SuicideScreen: return screened();
            case Criterion::Time: return time();
            case Criterion::Score: return score();
            case Criterion::NoHighAlarm: return alarms();
        }
        check(false, "no such criterion");
        return {};
    }

private:
    [[nodiscard]] Quantity systolicMax() const {
        if (!standing_.baseline) return rule_.systolicMax;
        const std::int64_t base = standing_.baseline->systolic.milli();
        const std::int64_t raised = base + base * rule_.systolicRisePercent.milli() / 100'000;
        return std::min(rule_.systolicMax, Quantity::whole(raised / 1000));
    }

    [[nodiscard]] bool fits(const CuffTaken& cuff) const {
        return cuff.systolic >= rule_.systolicMin && cuff.systolic <= systolicMax() &&
               cuff.diastolic <= rule_.diastolicMax;
    }

    // The newest readings, all of which must fit, have to reach back far enough.
    [[nodiscard]] CriterionState pressure() const {
        CriterionState state{Criterion::BloodPressure, false, {}, {}};
        state.wanted = Words{Phrase::PressureWanted,
                             {toText(rule_.systolicMin), toText(systolicMax()), toText(rule_.diastolicMax),
                              minutes(rule_.readingsApart)}}
                           .text();
        const auto& cuffs = standing_.cuffs;
        for (auto it = cuffs.rbegin(); it != cuffs.rend() && it->at >= since_; ++it) {
            const bool first = it == cuffs.rbegin();
            const bool apart = cuffs.back().at - it->at >= rule_.readingsApart;
            if (first || apart) {
                const std::string text = toText(it->cuff.systolic) + '/' + toText(it->cuff.diastolic);
                state.value = first ? text : text + ", " + state.value;
            }
            if (!fits(it->cuff)) return state;
            state.met = apart && !first;
            if (state.met) return state;
        }
        return state;
    }

    [[nodiscard]] CriterionState oxygen() const {
        CriterionState state{Criterion::Oxygen, false, {}, {}};
        Quantity least = rule_.spo2Min;
        if (standing_.baseline && standing_.baseline->spo2) least = std::min(least, *standing_.baseline->spo2);
        state.wanted = Words{Phrase::OxygenWanted, {toText(least)}}.text();
        const auto& given = standing_.assessed[slot(Scale::Oxygen)];
        const bool roomAir = !given || given->value == Quantity{};
        const auto spo2 = known(session_, situation_, Vital::Spo2);
        if (spo2) state.value = toText(*spo2) + " %";
        if (!roomAir) state.value = Words{Phrase::OnOxygen, {state.value, toText(given->value)}}.text();
        state.met = roomAir && spo2 && *spo2 >= least;
        return state;
    }

    [[nodiscard]] const Assessed* seenSince(Scale scale) const {
        const auto& seen = standing_.assessed[slot(scale)];
        return seen && seen->at >= since_ ? &*seen : nullptr;
    }

    // The newer of the two scales counts.
    [[nodiscard]] CriterionState awake() const {
        CriterionState state{Criterion::Sedation, false, {}, said(Phrase::AwakeWanted)};
        const Assessed* moaas = seenSince(Scale::Moaas);
        const Assessed* rass = seenSince(Scale::Rass);
        if (moaas != nullptr && (rass == nullptr || moaas->at >= rass->at)) {
            state.value = "MOAA/S " + toText(moaas->value);
            state.met = moaas->value == range(Scale::Moaas).highest;
        } else if (rass != nullptr) {
            state.value = "RASS " + toText(rass->value);
            state.met = rass->value == Quantity{};
        }
        return state;
    }

    [[nodiscard]] CriterionState dissociation() const {
        CriterionState state{Criterion::Dissociation, false, {}, {}};
        state.wanted = Words{Phrase::DissociationWanted, {toText(rule_.dissociationMax)}}.text();
        const Assessed* seen = seenSince(Scale::Dissociation);
        if (seen == nullptr) return state;
        state.value = toText(seen->value);
        state.met = seen->value <= rule_.dissociationMax;
        return state;
    }

    [[nodiscard]] CriterionState attested(Criterion criterion) const {
        const bool escort = criterion == Criterion::Escort;
        CriterionState state{criterion, false, {}, said(escort ? Phrase::EscortWanted : Phrase::PersonSays)};
        const auto found = standing_.attested.find(criterion);
        // An escort may have been there from the start; how the patient walks is seen afterwards.
        if (found == standing_.attested.end() || (!escort && found->second.at < since_)) return state;
        const Attested& seen = found->second;
        state.met = seen.met && (!escort || !seen.value.empty());
        state.value = seen.value.empty() ? said(seen.met ? Phrase::Yes : Phrase::No) : seen.value;
        return state;
    }

    [[nodiscard]] CriterionState screened() const {
        CriterionState state{Criterion::SuicideScreen, false, {}, said(Phrase::ScreenWanted)};
        if (!isPsychiatric(standing_.begun.indication)) {
            state.met = true;
            state.value = said(Phrase::NotAsked);
            return state;
        }
        const auto found = standing_.scored.find(Questionnaire::Cssrs);
        if (found == standing_.scored.end() || found->second.at < since_) return state;
        const Score& score = found->second.score;
        state.met = !score.highRisk;
        state.value = said(score.highRisk ? Phrase::HighRisk : score.suicideFlag ? Phrase::SomeRisk : Phrase::NoRisk);
        return state;
    }

    [[nodiscard]] CriterionState time() const {
        CriterionState state{Criterion::Time, true, {}, {}};
        const auto demand = [&](std::optional<Instant> from, Duration least, Phrase since) {
            if (least <= Duration{}) return;
            if (!state.wanted.empty()) state.wanted += ", ";
            state.wanted += Words{since, {minutes(least)}}.text();
            if (!from || situation_.now < *from + least) state.met = false;
            if (from) state.value = Words{since, {minutes(situation_.now - *from)}}.text();
        };
        const auto& infusion = standing_.infusion;
        demand(infusion ? infusion->stopped : standing_.begunAt, rule_.afterEnd,
               infusion ? Phrase::MinutesSinceEnd : Phrase::MinutesSinceCheckIn);
        if (infusion) demand(infusion->started, rule_.afterDose, Phrase::MinutesSinceDose);
        return state;
    }

    [[nodiscard]] CriterionState score() const {
        CriterionState state{Criterion::Score, !rule_.score.has_value(), {}, {}};
        if (!rule_.score) return state;
        state.wanted = Words{Phrase::ScoreWanted, {inWords(*rule_.score), toText(rule_.scoreMin)}}.text();
        const auto found = standing_.scored.find(*rule_.score);
        if (found == standing_.scored.end() || found->second.at < since_) return state;
        state.value = std::to_string(found->second.score.points);
        state.met = Quantity::whole(found->second.score.points) >= rule_.scoreMin;
        return state;
    }

    [[nodiscard]] CriterionState alarms() const {
        const Phrase active = situation_.highAlarm ? Phrase::HighAlarmIsActive : Phrase::NoneActive;
        return {Criterion::NoHighAlarm, !situation_.highAlarm, said(active), said(Phrase::AlarmWanted)};
    }

    const Session& session_;
    const Standing& standing_;
    const LeaveRule& rule_;
    const Situation& situation_;
    Instant since_;
};

}  // namespace

std::vector<CriterionState> criteriaOf(const Session& session, const Situation& situation) {
    const Criteria criteria{session, situation};
    std::vector<CriterionState> states;
    for (const Criterion criterion : session.protocol.leave.criteria) states.push_back(criteria.state(criterion));
    return states;
}

bool allMet(const std::vector<CriterionState>& criteria) { return std::ranges::all_of(criteria, &CriterionState::met); }

std::optional<Instant> criteriaDeadline(const Session& session, Instant now) {
    std::optional<Instant> first;
    const auto consider = [&](Instant at) {
        if (at > now && (!first || at < *first)) first = at;
    };
    const LeaveRule& rule = session.protocol.leave;
    const auto& infusion = session.now.infusion;
    if (!infusion) consider(session.now.begunAt + rule.afterEnd);
    if (infusion && infusion->stopped) consider(*infusion->stopped + rule.afterEnd);
    if (infusion) consider(infusion->started + rule.afterDose);
    return first;
}

}  // namespace chairside::session
