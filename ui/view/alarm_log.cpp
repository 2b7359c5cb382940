#include "ui/view/alarm_log.h"

#include <algorithm>

#include "ui/model/alarm_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kByItselfMs = 15'000;

bool sameRows(const std::vector<v1::Occurrence>& a, const std::vector<v1::Occurrence>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const v1::Occurrence& x, const v1::Occurrence& y) {
        return x.id() == y.id() && x.ended_unix_ms() == y.ended_unix_ms();
    });
}

}  // namespace

void AlarmLog::show(const std::vector<v1::Occurrence>& ended, const AlarmModel::Setting& setting) {
    const bool minuteTurned = setting.nowUnixMs / 60'000 != setting_.nowUnixMs / 60'000;
    setting_ = setting;
    if (!minuteTurned && sameRows(known_, ended)) return;
    known_ = ended;
    refilter();
}

bool AlarmLog::passes(const v1::Occurrence& o) const {
    if (o.started_unix_ms() < setting_.nowUnixMs - hours_ * kHourMs) return false;
    if (static_cast<int>(o.priority()) < leastPriority_) return false;
    if (!chair_.isEmpty() && chair_ != QString::fromStdString(o.chair())) return false;
    return kind_ == Every || isTechnical(o) == (kind_ == Technical);
}

void AlarmLog::refilter() {
    std::vector<v1::Occurrence> rows;
    std::copy_if(known_.begin(), known_.end(), std::back_inserter(rows),
                 [this](const v1::Occurrence& o) { return passes(o); });
    if (!sameRows(rows, rows_)) {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    Q_EMIT filtered();
}

void AlarmLog::setHours(int hours) {
    hours_ = std::clamp(hours, 1, kHoursMax);
    Q_EMIT wanted(hours_);
    refilter();
}

void AlarmLog::setLeastPriority(int priority) {
    leastPriority_ = priority;
    refilter();
}

void AlarmLog::setChair(const QString& chair) {
    chair_ = chair;
    refilter();
}

void AlarmLog::setKind(Kind kind) {
    kind_ = kind;
    refilter();
}

QString AlarmLog::summary() const {
    std::vector<std::int64_t> answers;
    int byItself = 0;
    for (const v1::Occurrence& o : rows_) {
        if (o.has_acknowledged_unix_ms()) answers.push_back(o.acknowledged_unix_ms() - o.started_unix_ms());
        const bool brief = o.ended_unix_ms() - o.started_unix_ms() < kByItselfMs;
        if (brief && !o.has_acknowledged_unix_ms()) ++byItself;
    }
    const QString alarms = tr("%n alarm(s)", nullptr, count());
    const QString own = tr("%1 ended by themselves within 15 s").arg(byItself);
    if (answers.empty()) return alarms + QStringLiteral(" · ") + own;
    const auto middle = answers.begin() + static_cast<std::ptrdiff_t>(answers.size() / 2);
    std::nth_element(answers.begin(), middle, answers.end());
    const QString answered = tr("acknowledged after %1 (median of %2)").arg(elapsed(*middle)).arg(answers.size());
    return alarms + QStringLiteral(" · ") + answered + QStringLiteral(" · ") + own;
}

int AlarmLog::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AlarmLog::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const v1::Occurrence& o = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Mark: return priorityMark(o.priority(), isTechnical(o));
        case Priority: return static_cast<int>(o.priority());
        case Chair: return QString::fromStdString(o.chair());
        case Started: return clockTimeExact(o.started_unix_ms());
        case Sentence: return AlarmModel::faceOf(o, setting_, {}).sentence;
        case Status: return AlarmModel::faceOf(o, setting_, {}).status;
        case Spoken: return priorityWord(o.priority());
        default: return {};
    }
}

QHash<int, QByteArray> AlarmLog::roleNames() const {
    return {{Mark, "mark"},         {Priority, "priority"}, {Chair, "chair"},  {Started, "started"},
            {Sentence, "sentence"}, {Status, "status"},     {Spoken, "spoken"}};
}

}  // namespace chairside::ui
