#include "ui/model/vital_display.h"

#include <QCoreApplication>
#include <algorithm>

#include "link/client/reading_text.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

const QString kDashes = QStringLiteral("--");
// Between two frames the station's own ageing may be this much behind ours.
constexpr std::int64_t kGraceMs = 2'000;

struct VitalDisplay {
    Q_DECLARE_TR_FUNCTIONS(VitalDisplay)
};

QString whyInvalid(v1::InvalidWhy why) {
    switch (why) {
        case v1::IMPLAUSIBLE: return VitalDisplay::tr("implausible");
        case v1::CONTRADICTORY: return VitalDisplay::tr("contradictory");
        case v1::BAD_QUALITY: return VitalDisplay::tr("bad signal");
        default: return VitalDisplay::tr("not valid");
    }
}

std::int64_t staleAfter(v1::Vital vital, const Expectation& expect) {
    if (expect.staleAfterMs > 0) return expect.staleAfterMs;
    return isCuff(vital) ? kCuffStaleAfterMs : kStaleAfterMs;
}

QString marked(bool byHand, const QString& note) {
    if (!byHand) return note;
    return note.isEmpty() ? byHandWord() : byHandWord() + QStringLiteral(" · ") + note;
}

// A number that comes once a minute is as old as that at times: both are said.
QString slowNote(const Expectation& expect, std::int64_t oldMs) {
    if (expect.slowEveryMs <= 0) return {};
    return VitalDisplay::tr("every %1 · %2 old").arg(age(expect.slowEveryMs), age(oldMs));
}

Shown aged(const v1::Reading& reading, const Expectation& expect, const Moment& now) {
    const std::int64_t stale = staleAfter(reading.vital(), expect);
    const std::int64_t old = std::max<std::int64_t>(0, now.instantMs - reading.since_instant_ms()) + now.silentMs;
    const QString text = vitalText(reading.vital(), reading.value_milli());
    if (old > 2 * stale) return {kDashes, Look::Gone, VitalDisplay::tr("none for %1").arg(age(old))};
    const bool live = reading.state() == v1::VALID && now.stationHeard && old <= stale + kGraceMs;
    const bool byHand = reading.origin() == v1::MANUAL;
    if (live) return {text, Look::Live, marked(byHand, slowNote(expect, old)), byHand};
    const QString why = now.stationHeard ? VitalDisplay::tr("%1 old").arg(age(old)) : VitalDisplay::tr("not live");
    return {text, Look::Dim, marked(byHand, why), byHand};
}

// Of two looks the one that promises less.
Look worse(Look a, Look b) { return std::max(a, b); }

}  // namespace

bool isCuff(v1::Vital vital) {
    return vital == v1::NIBP_SYSTOLIC || vital == v1::NIBP_DIASTOLIC || vital == v1::NIBP_MEAN;
}

QString byHandWord() { return VitalDisplay::tr("MANUAL"); }

std::optional<std::int64_t> ageMs(const v1::Reading& reading, const Moment& now) {
    if (isCuff(reading.vital()) && !reading.has_measured_unix_ms()) return std::nullopt;
    return std::max<std::int64_t>(0, now.instantMs - reading.since_instant_ms()) + now.silentMs;
}

Shown show(const v1::Reading* reading, v1::Vital vital, const Expectation& expect, const Moment& now) {
    const v1::ReadingState state = reading == nullptr ? v1::NONE : reading->state();
    switch (state) {
        case v1::VALID:
        case v1::STALE: return aged(*reading, expect, now);
        case v1::LATE: return {kDashes, Look::Gone, VitalDisplay::tr("late")};
        case v1::INVALID: return {QStringLiteral("?"), Look::Invalid, whyInvalid(reading->invalid_why())};
        default: break;
    }
    const bool due = expect.expected && !isCuff(vital);
    return {kDashes, Look::Absent, due ? VitalDisplay::tr("no reading yet") : VitalDisplay::tr("not monitored")};
}

Shown showCuff(const v1::Reading* systolic, const v1::Reading* diastolic, const Expectation& expect,
               const Moment& now) {
    // What one inflation measured alone stands alone: nobody measured the pair.
    if (systolic != nullptr && diastolic != nullptr && !link::sameCuff(*systolic, *diastolic)) {
        (systolic->since_instant_ms() < diastolic->since_instant_ms() ? systolic : diastolic) = nullptr;
    }
    const Shown sys = show(systolic, v1::NIBP_SYSTOLIC, expect, now);
    const Shown dia = show(diastolic, v1::NIBP_DIASTOLIC, expect, now);
    if (sys.look == Look::Absent && dia.look == Look::Absent) {
        return {kDashes, Look::Absent, expect.expected ? VitalDisplay::tr("no cuff yet") : VitalDisplay::tr("no cuff")};
    }
    const bool alone = sys.look == Look::Absent || dia.look == Look::Absent;
    const Look look = alone ? std::min(sys.look, dia.look) : worse(sys.look, dia.look);
    if (look == Look::Invalid) return {QStringLiteral("?"), look, sys.look == look ? sys.note : dia.note};
    if (look == Look::Gone) return {kDashes, look, sys.look == look ? sys.note : dia.note};
    const QString text = sys.text + QLatin1Char('/') + dia.text;
    const v1::Reading& told = systolic != nullptr ? *systolic : *diastolic;
    const std::optional<std::int64_t> old = ageMs(told, now);
    const QString when = old.has_value() ? VitalDisplay::tr("%1 ago").arg(age(*old)) : VitalDisplay::tr("age unknown");
    const bool byHand = told.origin() == v1::MANUAL;
    return {text, look, marked(byHand, when), byHand};
}

}  // namespace chairside::ui
