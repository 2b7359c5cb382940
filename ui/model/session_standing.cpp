#include "ui/model/session_standing.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/model/check_due.h"
#include "ui/model/dose_sums.h"
#include "ui/model/session_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

struct StandingWords {
    Q_DECLARE_TR_FUNCTIONS(StandingWords)
};

QString clock(std::int64_t ms) { return countdown(std::max<std::int64_t>(0, ms)); }

PhaseClock clockOf(std::int64_t doneMs, std::int64_t wholeMs) {
    PhaseClock shown;
    if (wholeMs <= 0) return shown;
    const std::int64_t done = std::max<std::int64_t>(0, doneMs);
    shown.part = std::min(1.0, static_cast<double>(done) / static_cast<double>(wholeMs));
    shown.over = done > wholeMs;
    shown.text = StandingWords::tr("%1 of %2").arg(clock(done / 1000 * 1000), clock(wholeMs));
    return shown;
}

v1::Scale scaleOf(v1::CheckKind check) {
    switch (static_cast<int>(check)) {
        case v1::CHECK_SEDATION: return v1::MOAAS;
        case v1::CHECK_COUNTED_BREATHS: return v1::COUNTED_BREATHS;
        case v1::CHECK_DISSOCIATION: return v1::DISSOCIATION;
    }
    return v1::SCALE_UNSPECIFIED;
}

bool checklistOpen(const v1::SessionView& session) {
    return std::any_of(session.checklist().begin(), session.checklist().end(),
                       [](const v1::ChecklistView& item) { return !item.done(); });
}

bool allMet(const v1::SessionView& session) {
    return std::all_of(session.criteria().begin(), session.criteria().end(),
                       [](const v1::CriterionView& state) { return state.met(); });
}

}  // namespace

PhaseClock phaseClock(const v1::SessionView& session, v1::ChairPhase phase, const Moment& now, std::int64_t nowUnixMs) {
    const v1::InfusionView& infusion = session.infusion();
    const bool runs = phase == v1::PHASE_INFUSING || phase == v1::PHASE_PAUSED;
    if (runs && infusion.has_planned_end_instant_ms()) {
        const std::int64_t done = nowUnixMs - infusion.started_unix_ms();
        return clockOf(done, done + infusion.planned_end_instant_ms() - now.instantMs);
    }
    const std::int64_t afterMs = session.protocol_in_force().leave().after_end().seconds() * 1000;
    if (phase == v1::PHASE_OBSERVATION && infusion.has_stopped_unix_ms()) {
        return clockOf(nowUnixMs - infusion.stopped_unix_ms(), afterMs);
    }
    return {};
}

std::vector<DueRow> dueRows(const v1::SessionView& session, const Moment& now) {
    std::vector<v1::CheckView> checks(session.checks().begin(), session.checks().end());
    std::stable_sort(checks.begin(), checks.end(), [](const v1::CheckView& a, const v1::CheckView& b) {
        return a.due_instant_ms() < b.due_instant_ms();
    });
    std::vector<DueRow> rows;
    for (const v1::CheckView& check : checks) {
        rows.push_back({checkWord(check.check()), dueText(check.due_instant_ms(), now),
                        isOverdue(check.due_instant_ms(), now), check.check(), scaleOf(check.check())});
    }
    return rows;
}

QString baselineText(const v1::SessionView& session, const Moment& now) {
    switch (static_cast<int>(session.baseline_need())) {
        case v1::FIRST_READING: return StandingWords::tr("Baseline: measure the blood pressure");
        case v1::NEXT_READING:
        case v1::READINGS_DISAGREE: break;
        case v1::PERSON_CHOOSES: return StandingWords::tr("Baseline: the readings do not agree, a person chooses");
        default: return {};
    }
    const std::int64_t from = session.next_cuff_from_instant_ms() - now.instantMs;
    const QString when =
        from > 0 ? StandingWords::tr("next cuff in %1").arg(clock(from)) : StandingWords::tr("next cuff now");
    return session.baseline_need() == v1::READINGS_DISAGREE
               ? StandingWords::tr("Baseline: the readings do not agree, %1").arg(when)
               : StandingWords::tr("Baseline: %1").arg(when);
}

QString drugText(const v1::SessionView& session) {
    if (!session.has_infusion()) return {};
    const v1::InfusionView& infusion = session.infusion();
    const QString given = StandingWords::tr("%1 mg so far")
                              .arg(QString::number(static_cast<double>(infusion.given_ug()) / 1000.0, 'f', 1));
    if (infusion.dose().dose_ug() > 0) return StandingWords::tr("%1 mg given").arg(plain(infusion.dose().dose_ug()));
    if (infusion.has_stopped_unix_ms())
        return given + StandingWords::tr(" · stopped %1").arg(clockTime(infusion.stopped_unix_ms()));
    const QString rate = StandingWords::tr("%1 mg/kg at %2 mL/h")
                             .arg(plain(infusion.dose().ug_per_kg()), plain(infusion.rate_ul_per_h()));
    return infusion.paused() ? rate + StandingWords::tr(" · paused · ") + given : rate + QStringLiteral(" · ") + given;
}

QString coverageText(const v1::CoverageView& coverage) {
    if (coverage.total_ms() <= 0) return {};
    const double percent =
        100.0 * static_cast<double>(coverage.covered_ms()) / static_cast<double>(coverage.total_ms());
    const QString share = QString::number(percent, 'f', 1);
    if (coverage.longest_gap_ms() <= 0) return StandingWords::tr("%1 % covered").arg(share);
    return StandingWords::tr("%1 % covered, longest gap %2").arg(share, elapsed(coverage.longest_gap_ms()));
}

std::vector<Offer> stepsOf(const v1::SessionView& session, v1::ChairPhase phase) {
    const bool infuses = session.protocol_in_force().drug().route() != v1::INTRANASAL;
    const QString stop =
        infuses ? StandingWords::tr("Record pump stopped…") : StandingWords::tr("Record the end of the dose…");
    std::vector<Offer> offers;
    switch (static_cast<int>(phase)) {
        case v1::PHASE_CHECK_IN:
            if (checklistOpen(session))
                offers.push_back({Ask::SkipChecklist, {}, StandingWords::tr("Go on without it…"), false});
            break;
        case v1::PHASE_BASELINE:
            if (session.baseline_need() == v1::PERSON_CHOOSES) {
                offers.push_back({Ask::ChooseBaseline, {}, StandingWords::tr("Choose the baseline…"), true});
            }
            if (!session.protocol_in_force().without_drug()) {
                offers.push_back(
                    {Ask::Start,
                     {},
                     infuses ? StandingWords::tr("Record infusion started…") : StandingWords::tr("Record dose given…"),
                     session.baseline_need() == v1::BASELINE_IS_FOUND});
            }
            break;
        case v1::PHASE_INFUSING:
            offers.push_back({Ask::Pause, {}, StandingWords::tr("Record pump paused…"), true});
            offers.push_back({Ask::Stop, {}, stop, false});
            if (infuses) offers.push_back({Ask::ChangeRate, {}, StandingWords::tr("Record another rate…"), false});
            break;
        case v1::PHASE_PAUSED:
            offers.push_back({Ask::Resume, {}, StandingWords::tr("Record pump runs again…"), true});
            offers.push_back({Ask::Stop, {}, stop, false});
            break;
        case v1::PHASE_OBSERVATION:
        case v1::PHASE_READY:
            offers.push_back(
                {Ask::Discharge,
                 {},
                 allMet(session) ? StandingWords::tr("Discharge…") : StandingWords::tr("Discharge with override…"),
                 allMet(session)});
            break;
        default: break;
    }
    return offers;
}

std::vector<Offer> furtherOf(const v1::SessionView& session, v1::ChairPhase phase) {
    std::vector<Offer> offers = {{Ask::Vitals, {}, StandingWords::tr("Vital signs by hand"), false},
                                 {Ask::Remark, {}, StandingWords::tr("Note"), false},
                                 {Ask::Limbs, {}, StandingWords::tr("Limbs"), false}};
    if (!session.has_infusion())
        offers.push_back({Ask::AdoptCuff, {}, StandingWords::tr("Take over last cuff"), false});
    for (const int scale : {v1::ALDRETE, v1::PADSS, v1::CSSRS, v1::PHQ9, v1::GAD7, v1::PCL5, v1::PAIN_NRS}) {
        offers.push_back(
            {Ask::AnswerScale, std::to_string(scale), questionnaireWord(static_cast<v1::Questionnaire>(scale)), false});
    }
    offers.push_back({Ask::Move, {}, StandingWords::tr("Move chair"), false});
    offers.push_back({Ask::SwapMonitor, {}, StandingWords::tr("Swap monitor"), false});
    offers.push_back({Ask::Correct, {}, StandingWords::tr("Correct an entry"), false});
    offers.push_back({Ask::Transfer, {}, StandingWords::tr("Transfer out"), false});
    if (phase != v1::PHASE_READY) offers.push_back({Ask::Abort, {}, StandingWords::tr("Abort"), false});
    return offers;
}

std::vector<Offer> symptomOffers() {
    std::vector<Offer> offers;
    for (int i = v1::NAUSEA; i <= v1::OTHER_SYMPTOM; ++i) {
        offers.push_back({Ask::NoteSymptom, std::to_string(i), symptomWord(static_cast<v1::Symptom>(i)), false});
    }
    return offers;
}

}  // namespace chairside::ui
