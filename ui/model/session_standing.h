// What a running session comes to at one moment, in words for a screen: time of its phase, what is due, what is
// missing, what can be recorded now. Pure functions of the station's view.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/model/session_form.h"
#include "ui/model/vital_display.h"

namespace chairside::ui {

// How much of a phase's planned time is over.
struct PhaseClock {
    double part = -1;  // 0 to 1; negative: nothing is planned
    QString text;      // "23:10 of 40:00"; empty: nothing is planned
    bool over = false;
};
[[nodiscard]] PhaseClock phaseClock(const v1::SessionView& session, v1::ChairPhase phase, const Moment& now,
                                    std::int64_t nowUnixMs);

struct DueRow {
    QString text;  // "Sedation"
    QString due;   // "due in 2:10"
    bool overdue = false;
    v1::CheckKind check = v1::CHECK_KIND_UNSPECIFIED;
    v1::Scale scale = v1::SCALE_UNSPECIFIED;  // what ticks it off is assessed on; none: it is measured
    bool operator==(const DueRow&) const = default;
};
// By when they are due.
[[nodiscard]] std::vector<DueRow> dueRows(const v1::SessionView& session, const Moment& now);

// What the baseline waits for: "second cuff from 1:20 to 4:20"; empty: for nothing.
[[nodiscard]] QString baselineText(const v1::SessionView& session, const Moment& now);
// "40 mg in 40 min at 60 mL/h · 23.2 mg so far"; empty: no drug yet.
[[nodiscard]] QString drugText(const v1::SessionView& session);
// "97.8 % covered, longest gap 41 s".
[[nodiscard]] QString coverageText(const v1::CoverageView& coverage);

struct Offer {
    Ask ask = Ask::None;
    std::string subject = {};
    QString text = {};
    bool first = false;  // the next step
    bool operator==(const Offer&) const = default;
};
// What can be recorded in this phase: the next steps first, then what goes at any time.
[[nodiscard]] std::vector<Offer> stepsOf(const v1::SessionView& session, v1::ChairPhase phase);
[[nodiscard]] std::vector<Offer> furtherOf(const v1::SessionView& session, v1::ChairPhase phase);
[[nodiscard]] std::vector<Offer> symptomOffers();

}  // namespace chairside::ui
