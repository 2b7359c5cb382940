#include "ui/view/alarm_model.h"

#include "link/client/alarm_text.h"
#include "ui/model/alarm_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

constexpr std::int64_t kUndoWithinMs = 60'000;  // where the profile says nothing

AlarmModel::Look lookOf(const v1::Occurrence& o) {
    switch (link::alarmLook(o)) {
        case link::AlarmLook::Sounding:
        case link::AlarmLook::Paused: return AlarmModel::Sounding;
        case link::AlarmLook::Acknowledged: return AlarmModel::Acknowledged;
        case link::AlarmLook::Latched: return AlarmModel::Latched;
        case link::AlarmLook::Over: return AlarmModel::Over;
    }
    return AlarmModel::Sounding;
}

QString fromTo(const v1::Occurrence& o) {
    return AlarmModel::tr("%1 to %2").arg(clockTime(o.started_unix_ms()), clockTime(o.ended_unix_ms()));
}

QString endedStatus(const v1::Occurrence& o) {
    const QString lasted = elapsed(o.ended_unix_ms() - o.started_unix_ms());
    if (o.acknowledged_by().empty()) return AlarmModel::tr("ended by itself after %1").arg(lasted);
    const QString by = personText(o.acknowledged_by());
    const QString answered = elapsed(o.acknowledged_unix_ms() - o.started_unix_ms());
    return AlarmModel::tr("ended after %1 · acknowledged by %2 after %3").arg(lasted, by, answered);
}

QString statusOf(const v1::Occurrence& o, std::int64_t nowUnixMs) {
    const link::AlarmLook look = link::alarmLook(o);
    if (look == link::AlarmLook::Latched) {
        return AlarmModel::tr("over since %1, nobody acknowledged").arg(clockTime(o.ended_unix_ms()));
    }
    if (look == link::AlarmLook::Over) return endedStatus(o);
    if (look == link::AlarmLook::Acknowledged) {
        const QString by = personText(o.acknowledged_by());
        const QString ago = elapsed(nowUnixMs - o.acknowledged_unix_ms());
        if (o.signal() == v1::REMINDING) return AlarmModel::tr("REMINDER · acknowledged by %1 · %2").arg(by, ago);
        return AlarmModel::tr("acknowledged by %1 · %2").arg(by, ago);
    }
    if (look == link::AlarmLook::Paused) return AlarmModel::tr("sound paused by %1").arg(personText(o.signal_by()));
    if (o.outvoiced()) return AlarmModel::tr("a worse alarm speaks for it");
    return AlarmModel::tr("sounding %1").arg(elapsed(nowUnixMs - o.started_unix_ms()));
}

QString withRateLabel(QString text, const v1::Occurrence& o, const QString& rateLabel) {
    if (o.vital() != v1::RATE || rateLabel.isEmpty()) return text;
    return text.replace(vitalLabel(v1::RATE), rateLabel);
}

std::int64_t undoWithinMs(const v1::AlarmProfile* profile) {
    if (profile == nullptr || !profile->signals().has_undo_within()) return kUndoWithinMs;
    return profile->signals().undo_within().seconds() * 1000;
}

QString durationOf(const v1::Occurrence& o, std::int64_t nowUnixMs) {
    if (o.has_ended_unix_ms()) return fromTo(o);
    return AlarmModel::tr("for %1").arg(elapsed(nowUnixMs - o.started_unix_ms()));
}

}  // namespace

AlarmModel::Face AlarmModel::faceOf(const v1::Occurrence& o, const Setting& setting, const CommandState& command) {
    Face face;
    face.present = true;
    face.look = lookOf(o);
    face.occurrence = QString::fromStdString(o.id());
    face.chair = QString::fromStdString(o.chair());
    face.badge = setting.badge.isEmpty() ? face.chair : setting.badge;
    face.priority = static_cast<int>(o.priority());
    face.technical = isTechnical(o);
    face.mark = priorityMark(o.priority(), face.technical);
    face.headline = withRateLabel(alarmHeadline(o), o, setting.rateLabel);
    face.sentence = withRateLabel(alarmSentence(o), o, setting.rateLabel);
    face.reason = alarmReason(o);
    face.duration = durationOf(o, setting.nowUnixMs);
    face.started = clockTimeExact(o.started_unix_ms());
    face.status = statusOf(o, setting.nowUnixMs);
    if (setting.profile != nullptr) face.advice = alarmAdvice(o, *setting.profile, setting.language);
    if (face.look == Sounding && o.level() > 0) face.unanswered = tr("nobody answers");
    face.flashing = face.look == Sounding && !o.outvoiced();
    const std::int64_t taken = setting.nowUnixMs - o.acknowledged_unix_ms();
    face.undoable = face.look == Acknowledged && taken < undoWithinMs(setting.profile);
    face.command = command;
    return face;
}

void AlarmModel::show(const Face& face) {
    if (face == face_) return;
    const Identity before = identity();
    const bool wasThere = face_.present;
    face_ = face;
    if (!(identity() == before)) exchangedUnixMs_ = wasThere ? nowUnixMs_ : 0;
    Q_EMIT changed();
}

bool AlarmModel::settled() const {
    const std::int64_t since = nowUnixMs_ - exchangedUnixMs_;
    return exchangedUnixMs_ == 0 || since < 0 || since >= kSettleMs;  // a clock that was set back holds nobody up
}

void AlarmModel::press() {
    pressed_ = identity();
    pressedSettled_ = settled();
}

bool AlarmModel::meant() {
    const bool same = pressed_.has_value() ? *pressed_ == identity() && pressedSettled_ : settled();
    pressed_.reset();
    return same;
}

QString AlarmModel::spoken() const {
    const QString word = priorityWord(static_cast<v1::Priority>(face_.priority));
    if (face_.chair.isEmpty()) return tr("%1 alarm, station: %2").arg(word, face_.sentence);
    return tr("%1 alarm, chair %2: %3").arg(word, face_.badge, face_.sentence);
}

QString AlarmModel::reasonAndDuration() const {
    return face_.reason.isEmpty() ? face_.duration : face_.reason + QStringLiteral(" · ") + face_.duration;
}

QString AlarmModel::commandAndStatus() const {
    const QString command = commandText();
    return command.isEmpty() ? face_.status : command + QStringLiteral(" · ") + face_.status;
}

}  // namespace chairside::ui
