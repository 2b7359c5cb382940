#include "ui/view/alarm_model.h"

#include "link/client/alarm_text.h"
#include "ui/model/alarm_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

QString statusOf(const v1::Occurrence& o, std::int64_t nowUnixMs) {
    const link::AlarmLook look = link::alarmLook(o);
    if (look == link::AlarmLook::Latched) {
        return AlarmModel::tr("over since %1, nobody acknowledged").arg(clockTime(o.ended_unix_ms()));
    }
    if (look == link::AlarmLook::Over) {
        return AlarmModel::tr("ended %1 after %2")
            .arg(clockTime(o.ended_unix_ms()), elapsed(o.ended_unix_ms() - o.started_unix_ms()));
    }
    if (isAcknowledged(o)) {
        const QString by = personText(o.acknowledged_by());
        const std::int64_t ago = nowUnixMs - o.acknowledged_unix_ms();
        return AlarmModel::tr("acknowledged by %1 · %2").arg(by, elapsed(ago));
    }
    if (look == link::AlarmLook::Paused) return AlarmModel::tr("sound paused by %1").arg(personText(o.signal_by()));
    if (o.outvoiced()) return AlarmModel::tr("a worse alarm speaks for it");
    return AlarmModel::tr("sounding %1").arg(elapsed(nowUnixMs - o.started_unix_ms()));
}

QString withRateLabel(QString text, const v1::Occurrence& o, const QString& rateLabel) {
    if (o.vital() != v1::RATE || rateLabel.isEmpty()) return text;
    return text.replace(vitalLabel(v1::RATE), rateLabel);
}

}  // namespace

void AlarmModel::show(const v1::Occurrence& o, const Setting& setting, const CommandState& command) {
    Face face;
    face.present = true;
    face.occurrence = QString::fromStdString(o.id());
    face.chair = QString::fromStdString(o.chair());
    face.priority = static_cast<int>(o.priority());
    face.technical = isTechnical(o);
    face.mark = priorityMark(o.priority(), face.technical);
    face.headline = withRateLabel(alarmHeadline(o), o, setting.rateLabel);
    face.sentence = withRateLabel(alarmSentence(o), o, setting.rateLabel);
    face.reason = alarmReason(o);
    const std::int64_t until = o.has_ended_unix_ms() ? o.ended_unix_ms() : setting.nowUnixMs;
    face.duration = tr("for %1").arg(elapsed(until - o.started_unix_ms()));
    face.started = clockTimeExact(o.started_unix_ms());
    face.status = statusOf(o, setting.nowUnixMs);
    if (setting.profile != nullptr) face.advice = alarmAdvice(o, *setting.profile, setting.language);
    face.acknowledged = isAcknowledged(o);
    face.sounding = (o.signal() == v1::SOUNDING || o.signal() == v1::REMINDING) && !o.outvoiced();
    face.command = command;
    show(face);
}

void AlarmModel::show(const Face& face) {
    if (face == face_) return;
    face_ = face;
    Q_EMIT changed();
}

QString AlarmModel::spoken() const {
    const QString word = priorityWord(static_cast<v1::Priority>(face_.priority));
    if (face_.chair.isEmpty()) return tr("%1 alarm, station: %2").arg(word, face_.sentence);
    return tr("%1 alarm, chair %2: %3").arg(word, face_.chair, face_.sentence);
}

QString AlarmModel::reasonAndDuration() const {
    return face_.reason.isEmpty() ? face_.duration : face_.reason + QStringLiteral(" · ") + face_.duration;
}

QString AlarmModel::commandAndStatus() const {
    const QString command = commandText();
    return command.isEmpty() ? face_.status : command + QStringLiteral(" · ") + face_.status;
}

QString AlarmModel::commandText() const {
    const QString& why = face_.command.reason;
    switch (face_.command.phase) {
        case CommandPhase::None: return {};
        case CommandPhase::Sending: return tr("saving…");
        case CommandPhase::Saved: return tr("saved");
        case CommandPhase::NotSaved: return tr("applied, not saved yet");
        case CommandPhase::Refused: return tr("refused: %1").arg(why);
        case CommandPhase::Unanswered: return tr("no answer (%1): press again").arg(why);
    }
    return {};
}

}  // namespace chairside::ui
