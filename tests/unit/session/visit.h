// One patient's visit for session tests: a protocol, a clock the test moves, a monitor that says what the test wants.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "session/checks.h"
#include "session/machine.h"

namespace chairside::session {

using namespace std::chrono_literals;

inline constexpr Quantity q(std::int64_t whole) { return Quantity::whole(whole); }
inline constexpr Quantity m(std::int64_t milli) { return Quantity::fromMilli(milli); }

inline Protocol depression() {
    using enum ChairPhase;
    Protocol p;
    p.id = "depression-40";
    p.name = "Depression, 40 minutes";
    p.checklist = {{"consent", "Consent is signed", false}, {"escort", "Escort and phone", true}};
    p.baseline = {2, 2min, 5min, q(10), 4};
    p.gate = {q(140), q(90), q(50), q(110), q(94), q(160), q(100), q(90), q(92)};
    p.drug.name = "ketamine";
    p.drug.mgPerKg = m(500);
    p.drug.planned = 40min;
    p.drug.plannedMin = 20min;
    p.drug.plannedMax = 240min;
    p.drug.ceiling = {q(1), q(1), q(100)};
    p.drug.tolerancePercent = q(2);
    p.schedule = {{CheckKind::BloodPressure, {Infusing, Paused}, 5min, 0s, 0s},
                  {CheckKind::Sedation, {Infusing, Paused}, 15min, 0s, 2min},
                  {CheckKind::BloodPressure, {Observation}, 10min, 0s, 0s},
                  {CheckKind::BloodPressure, {Observation}, 15min, 60min, 0s},
                  {CheckKind::BloodPressure, {Ready}, 15min, 0s, 0s}};
    p.grace = 60s;
    p.leave.criteria.assign(kAllCriteria.begin(), kAllCriteria.end());
    p.leave.readingsApart = 10min;
    p.leave.systolicMin = q(90);
    p.leave.systolicMax = q(160);
    p.leave.systolicRisePercent = q(20);
    p.leave.diastolicMax = q(100);
    p.leave.spo2Min = q(94);
    p.leave.afterEnd = 60min;
    p.leave.score = Questionnaire::Aldrete;
    p.leave.scoreMin = q(9);
    p.leave.overrideBy = "prescriber";
    return p;
}

inline Begin ada() {
    Begin begin;
    begin.protocol = "depression-40";
    begin.patient = {"Ada Byron", "MRN 17", "1984-05-30"};
    begin.weight = 80'000;
    return begin;
}

// 0.5 mg/kg x 80 kg = 40 mg = 40 mL x 1 mg/mL in 40 min = 60 mL/h.
inline Dose halfAMilligram() {
    Dose dose;
    dose.prescriber = "Dr Grey";
    dose.mgPerKg = m(500);
    dose.weight = 80'000;
    dose.mgPerMl = q(1);
    dose.ml = q(40);
    dose.mlPerHour = q(60);
    dose.planned = 40min;
    return dose;
}

class Visit {
public:
    explicit Visit(Protocol protocol = depression(), Begin what = ada())
        : session(begin("1", std::move(protocol), {what, "unverified:Nora", {}}, situation())) {}

    [[nodiscard]] Situation situation() const {
        return {now,       WallTime{1'795'000'000'000} + (now - Instant{1'000'000}) + clockSet, spo2, rate, highAlarm,
                cuffBefore};
    }
    std::string does(Act act, std::optional<Duration> ago = {}) {
        std::optional<WallTime> happened;
        if (ago) happened = situation().wall - *ago;
        return take(session, {std::move(act), "unverified:Nora", happened}, situation());
    }
    void wait(Duration d) {
        now = now + d;
        review(session, situation());
    }
    void cuff(int systolic, int diastolic) {
        takeCuff(session, {q(systolic), q(diastolic), {}, Origin::Monitor, false, "hl7 1"}, now, situation());
        review(session, situation());
    }
    void checklist() {
        (void)does(TickItem{"consent", true, {}});
        (void)does(TickItem{"escort", true, "Charles, 555 0101"});
    }
    void toBaseline(int systolic = 122, int diastolic = 74) {
        checklist();
        cuff(systolic, diastolic);
        wait(3min);
        cuff(systolic, diastolic);
    }
    void toInfusing() {
        toBaseline();
        (void)does(StartDrug{halfAMilligram(), {}, {}, {}});
    }
    void toObservation() {
        toInfusing();
        wait(40min);
        (void)does(StopDrug{"planned end"});
    }
    // All that a person says before the patient may leave.
    void attestAll() {
        (void)does(Assess{Scale::Moaas, q(5)});
        (void)does(Assess{Scale::Dissociation, q(0)});
        for (const Criterion c : {Criterion::Gait, Criterion::Nausea, Criterion::IvOut, Criterion::Instructions}) {
            (void)does(Attest{c, true, {}});
        }
        (void)does(Attest{Criterion::Escort, true, "Charles"});
        (void)does(AnswerScale{Questionnaire::Cssrs, {0, 0, 0, 0, 0, 0, 0}});
        (void)does(AnswerScale{Questionnaire::Aldrete, {2, 2, 2, 2, 2}});
    }
    void toReady() {
        toObservation();
        cuff(124, 76);
        wait(10min);
        cuff(121, 75);
        attestAll();
        wait(50min);
    }
    [[nodiscard]] ChairPhase phase() const { return session.now.phase; }
    [[nodiscard]] CriterionState criterion(Criterion wanted) const {
        for (const CriterionState& state : criteriaOf(session, situation())) {
            if (state.criterion == wanted) return state;
        }
        return {};
    }
    template <class What>
    [[nodiscard]] int count() const {
        int n = 0;
        for (const Entry& e : session.entries) n += std::holds_alternative<What>(e.what) ? 1 : 0;
        return n;
    }
    [[nodiscard]] bool warned(Warning warning) const {
        for (const Entry& e : session.entries) {
            const auto* what = std::get_if<Warned>(&e.what);
            if (what != nullptr && what->warning == warning) return true;
        }
        return false;
    }

    Instant now{1'000'000};
    Duration clockSet{};  // by somebody, against the time that passed
    std::optional<Quantity> spo2 = q(98), rate = q(70);
    bool highAlarm = false;
    std::optional<CuffReading> cuffBefore;
    Session session;
};

}  // namespace chairside::session
