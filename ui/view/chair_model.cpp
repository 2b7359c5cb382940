#include "ui/view/chair_model.h"

#include <QStringList>
#include <algorithm>
#include <array>

#include "link/client/alarm_text.h"
#include "link/client/reading_text.h"
#include "ui/model/alarm_words.h"
#include "ui/model/check_due.h"
#include "ui/model/limits.h"
#include "ui/model/words.h"
#include "ui/view/limit_rows.h"

namespace chairside::ui {

namespace {

constexpr std::array kOthers = {v1::RESPIRATORY_RATE, v1::ETCO2, v1::TEMPERATURE, v1::PERFUSION_INDEX};
constexpr std::size_t kEndedShown = 50;

// Filled is a number that breaches its limit and that nobody has taken on; outlined one whose alarm stands all the
// same: taken on, or back inside. One whose alarm is over is nothing but a number.
bool breaches(const v1::Occurrence& o) { return !isAcknowledged(o) && !link::alarmSentence(o).insideAgain; }

// A breach is a number's own; that it was lost or is not believable says nothing of what stands there.
bool about(const v1::Occurrence& o, v1::Vital vital, std::optional<Lane> lane) {
    return lane.has_value() ? inLane(o.vital(), *lane) : o.vital() == vital;
}

void mark(VitalModel::Face& face, const std::vector<v1::Occurrence>& alarms, v1::Vital vital,
          std::optional<Lane> lane) {
    const auto first = std::find_if(alarms.begin(), alarms.end(), [&](const v1::Occurrence& o) {
        return about(o, vital, lane) && link::alarmLook(o) != link::AlarmLook::Latched;
    });
    if (first == alarms.end()) return;
    face.alarm = static_cast<int>(first->priority());
    // Only a live number is filled: an old one never looks as strong, and a technical alarm says nothing of its value.
    face.calm = first->kind() == v1::TECHNICAL || !breaches(*first) || face.shown.look != Look::Live;
}

QString standbyText(const v1::StandbyView& standby, std::int64_t nowUnixMs) {
    const QString by = personText(standby.by());
    const QString reason = standbyReasonText(standby.reason());
    const std::int64_t left = standby.until_unix_ms() - nowUnixMs;
    if (standby.over() || left <= 0) return ChairModel::tr("Standby over: %1 · by %2").arg(reason, by);
    return ChairModel::tr("Standby %1: %2 · by %3").arg(countdown(left), reason, by);
}

}  // namespace

ChairModel::ChairModel(QString name, QObject* parent) : QObject(parent), name_(std::move(name)), badge_(name_) {}

void ChairModel::setBadge(const QString& badge) {
    if (badge == badge_) return;
    badge_ = badge;
    Q_EMIT badgeChanged();
}

void ChairModel::refresh(const Scene& all) {
    Scene scene = all;
    if (scene.setting.profile != nullptr) scene.setting.profile = &record_.judging(*scene.setting.profile);
    const std::vector<v1::Occurrence> own = scene.book->ofChair(name_.toStdString());
    refreshVitals(scene, own);
    refreshOthers(scene, own);
    refreshAlarms(scene, own);
    refreshSteps(scene);
    refreshSpan(scene.setting.nowUnixMs);
    const v1::SessionView* session = record_.session().has_value() ? &*record_.session() : nullptr;
    session_.show(session, record_.phase(), scene.now, scene.setting.nowUnixMs);
    if (record_.baselines() != baselinesShown_) {
        baselinesShown_ = record_.baselines();
        ++limitsStamp_;  // lines in the trends, as limits are
    }
    session_.form()->follow(scene.actions->ofSession(name_.toStdString()));
    const Face face = faceOf(scene, own);
    if (face == face_) return;
    face_ = face;
    Q_EMIT changed();
}

void ChairModel::refreshSteps(const Scene& scene) {
    const QVariantList scales = scaleRows(record_.observations(), scene.setting.nowUnixMs);
    if (scales != scales_) {
        scales_ = scales;
        Q_EMIT scalesChanged();
    }
    if (stepsOf_ == record_.phase()) return;
    stepsOf_ = record_.phase();
    Q_EMIT stepsChanged();
}

void ChairModel::refreshSpan(std::int64_t nowUnixMs) {
    constexpr std::int64_t kStepMs = std::int64_t{10} * 60'000;  // the axis stands still in between
    constexpr std::int64_t kLeastMs = std::int64_t{40} * 60'000;
    std::int64_t ms = 0;
    if (const auto begun = record_.begunMs(); begun.has_value()) {
        const std::int64_t steps = (nowUnixMs - *begun + kStepMs - 1) / kStepMs;
        ms = std::clamp(steps * kStepMs, kLeastMs, TrendBuffer::kSpanMs);
    }
    if (ms == sessionSeconds_ * std::int64_t{1000}) return;
    sessionSeconds_ = static_cast<int>(ms / 1000);
    Q_EMIT sessionSecondsChanged();
}

void ChairModel::showLimits(const v1::AlarmProfile& inForce) {
    const v1::AlarmProfile& profile = record_.judging(inForce);
    QVariantList limits = limitRows(profile, record_.sessionLimits());
    QVariantList changeable = changeableRows(profile, record_.sessionLimits());
    if (limits == limits_ && changeable == changeable_) return;
    limits_ = std::move(limits);
    changeable_ = std::move(changeable);
    ++limitsStamp_;
    Q_EMIT limitsChanged();
}

void ChairModel::refreshVitals(const Scene& scene, const std::vector<v1::Occurrence>& alarms) {
    const auto shown = [&](v1::Vital vital) {
        return ui::show(record_.reading(vital), vital, record_.expectation(vital), scene.now);
    };
    VitalModel::Face spo2{vitalLabel(v1::SPO2), vitalUnit(v1::SPO2), shown(v1::SPO2), {}, 0, false};
    mark(spo2, alarms, v1::SPO2, Lane::Spo2);
    spo2_.show(spo2);

    VitalModel::Face rate{vitalLabel(record_.rateSource()), vitalUnit(v1::RATE), shown(v1::RATE), {}, 0, false};
    mark(rate, alarms, v1::RATE, Lane::Rate);
    rate_.show(rate);

    VitalModel::Face cuff{tr("BP"), vitalUnit(v1::NIBP_SYSTOLIC), {}, {}, 0, false};
    cuff.shown = showCuff(record_.reading(v1::NIBP_SYSTOLIC), record_.reading(v1::NIBP_DIASTOLIC),
                          record_.expectation(v1::NIBP_SYSTOLIC), scene.now);
    const Shown mean = shown(v1::NIBP_MEAN);
    const v1::Reading* const systolic = record_.reading(v1::NIBP_SYSTOLIC);
    const v1::Reading* const meant = record_.reading(v1::NIBP_MEAN);
    const bool together = systolic != nullptr && meant != nullptr && link::sameCuff(*systolic, *meant);
    const bool readable = cuff.shown.look == Look::Live || cuff.shown.look == Look::Dim;
    if (together && readable && (mean.look == Look::Live || mean.look == Look::Dim))
        cuff.extra = QLatin1Char('(') + mean.text + QLatin1Char(')');
    mark(cuff, alarms, v1::NIBP_SYSTOLIC, Lane::Pressure);
    cuff.unconfirmed = record_.recheckDueMs().has_value();
    if (const auto due = cuffDueMs(record_, *scene.setting.profile); due.has_value()) {
        cuff.due = dueText(*due, scene.now);
        cuff.overdue = isOverdue(*due, scene.now);
    }
    pressure_.show(cuff);
}

void ChairModel::refreshOthers(const Scene& scene, const std::vector<v1::Occurrence>& alarms) {
    bool grown = false;
    for (const v1::Vital vital : kOthers) {
        if (record_.reading(vital) == nullptr) continue;
        if (std::find(otherVitals_.begin(), otherVitals_.end(), vital) != otherVitals_.end()) continue;
        otherVitals_.push_back(vital);
        others_.append(new VitalModel(this));
        grown = true;
    }
    for (std::size_t i = 0; i < otherVitals_.size(); ++i) {
        const v1::Vital vital = otherVitals_[i];
        VitalModel::Face face{vitalLabel(vital), vitalUnit(vital), {}, {}, 0, false};
        face.shown = ui::show(record_.reading(vital), vital, record_.expectation(vital), scene.now);
        mark(face, alarms, vital, std::nullopt);
        others_.at(static_cast<qsizetype>(i))->show(face);
    }
    if (grown) Q_EMIT othersChanged();
}

QVariantList ChairModel::others() const {
    QVariantList list;
    for (VitalModel* vital : others_) list << QVariant::fromValue(vital);
    return list;
}

void ChairModel::refreshAlarms(const Scene& scene, const std::vector<v1::Occurrence>& alarms) {
    AlarmModel::Setting setting = scene.setting;
    setting.rateLabel = vitalLabel(record_.rateSource());
    const auto dress = [&](AlarmModel& model, const v1::Occurrence& o) {
        model.show(o, setting, scene.actions->ofAlarm(o.id()));
    };
    alarms_.show(alarms, dress);
    if (alarms.empty()) {
        worst_.clear();
    } else {
        dress(worst_, alarms.front());
    }
    std::vector<v1::Occurrence> past;
    for (const v1::Occurrence& o : scene.book->ended()) {
        if (o.chair() == name_.toStdString() && past.size() < kEndedShown) past.push_back(o);
    }
    ended_.show(past, dress);
}

ChairModel::Face ChairModel::faceOf(const Scene& scene, const std::vector<v1::Occurrence>& alarms) const {
    Face face;
    const std::optional<std::int64_t> heard = record_.lastHeardMs();
    const std::int64_t silent = heard.has_value() ? scene.now.instantMs - *heard + scene.now.silentMs : 0;
    face.linked = record_.connected() && scene.now.stationHeard && heard.has_value();
    if (!heard.has_value()) {
        face.link = tr("never heard");
    } else {
        face.link = record_.connected() ? age(silent) : tr("lost %1").arg(elapsed(silent));
    }
    face.monitor = QString::fromStdString(record_.monitor());
    if (!scene.demoText.isEmpty()) {
        face.demo = scene.demoText;
    } else if (record_.demo()) {
        face.demo = tr("DEMO");
    }
    face.phase = phaseWord(record_.phase());
    if (record_.phase() != v1::PHASE_WATCH && record_.phase() != v1::PHASE_UNOCCUPIED) {
        face.phaseTime = elapsed(scene.now.instantMs - record_.phaseSinceMs());
    }
    if (record_.standby().has_value()) face.standby = standbyText(*record_.standby(), scene.setting.nowUnixMs);
    face.helpCalled = std::any_of(alarms.begin(), alarms.end(), [](const v1::Occurrence& o) {
        return o.kind() == v1::HELP && !o.has_ended_unix_ms();
    });
    face.command = scene.actions->ofChair(name_.toStdString());
    if (!record_.monitored()) face.unguarded = tr("cannot alarm: its vitals were never seen");
    if (alarms.size() > 1) {
        QStringList others;
        for (std::size_t i = 1; i < alarms.size(); ++i) {
            others << priorityMark(alarms[i].priority(), isTechnical(alarms[i])) + QLatin1Char(' ') +
                          alarms_.at(static_cast<int>(i))->headline();
        }
        face.more = tr("+%1 more: %2").arg(others.size()).arg(others.join(QStringLiteral("  ")));
    }
    return face;
}

}  // namespace chairside::ui
