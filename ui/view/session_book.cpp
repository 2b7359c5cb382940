#include "ui/view/session_book.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <algorithm>

#include "ui/model/session_words.h"
#include "ui/model/words.h"

namespace chairside::ui {

namespace {

const v1::SessionBegin& beginOf(const v1::SessionRecord& session) {
    return session.entries().empty() ? v1::SessionBegin::default_instance() : session.entries(0).act().begin();
}

std::int64_t begunMs(const v1::SessionRecord& session) {
    return session.entries().empty() ? 0 : session.entries(0).at_unix_ms();
}

// A line about a session has its first and its last entry.
const v1::SessionEntry* endOf(const v1::SessionRecord& session) {
    if (session.entries().empty()) return nullptr;
    const v1::SessionEntry& last = session.entries(session.entries_size() - 1);
    const bool over = last.act().has_end() ||
                      (last.act().has_phase_went() && (last.act().phase_went().phase() == v1::PHASE_DISCHARGED ||
                                                       last.act().phase_went().phase() == v1::PHASE_ABORTED));
    return over ? &last : nullptr;
}

QString howOf(const v1::SessionRecord& session, bool runs) {
    const v1::SessionEntry* end = endOf(session);
    if (end == nullptr) return runs ? SessionBook::tr("running") : SessionBook::tr("end not recorded");
    if (end->act().has_end()) return endingWord(end->act().end().ending());
    return end->act().phase_went().phase() == v1::PHASE_ABORTED ? endingWord(v1::ENDED_ABORTED)
                                                                : SessionBook::tr("ended");
}

}  // namespace

void SessionBook::refresh() {
    again_ = waiting_;
    if (waiting_) return;
    waiting_ = true;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(unixMs_());
    const QDateTime from(now.date().addDays(1 - days_), QTime(0, 0));
    v1::ClientFrame frame;
    frame.mutable_sessions_request()->set_from_unix_ms(days_ > 0 ? from.toMSecsSinceEpoch() : 0);
    const QPointer<SessionBook> self(this);
    port_.request(std::move(frame), [self](const Result<v1::StationFrame>& answer) {
        if (!self) return;
        self->waiting_ = false;
        const bool told = answer.ok() && answer.value().has_sessions_reply();
        self->failed_ = !told;
        self->status_ = told ? QString() : tr("the station did not tell");
        if (told) self->take(answer.value().sessions_reply());
        Q_EMIT self->changed();
        if (self->again_) self->refresh();
    });
}

void SessionBook::take(const v1::SessionsReply& reply) {
    known_.assign(reply.sessions().begin(), reply.sessions().end());
    if (reply.truncated()) status_ = tr("the newest %1; choose fewer days").arg(reply.sessions_size());
    filter();
}

void SessionBook::setDays(int days) {
    days_ = std::max(0, days);
    refresh();
    Q_EMIT changed();
}

void SessionBook::setSearch(const QString& search) {
    search_ = search;
    filter();
    Q_EMIT changed();
}

bool SessionBook::fits(const v1::SessionRecord& session) const {
    if (session.removed_unix_ms() != 0) return false;  // nothing of it is left but that it was
    const v1::SessionPatient& patient = beginOf(session).patient();
    const QString all =
        QString::fromStdString(patient.name() + '\n' + patient.second_id() + '\n' + session.chair() + '\n') +
        protocolName(session.protocol());
    const QStringList words = search_.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SessionBook::filter() {
    beginResetModel();
    rows_.clear();
    std::copy_if(known_.begin(), known_.end(), std::back_inserter(rows_),
                 [this](const v1::SessionRecord& session) { return fits(session); });
    endResetModel();
}

int SessionBook::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant SessionBook::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const v1::SessionRecord& session = rows_[static_cast<std::size_t>(index.row())];
    const QDateTime begun = QDateTime::fromMSecsSinceEpoch(begunMs(session));
    const v1::SessionEntry* end = endOf(session);
    switch (role) {
        case Id: return QString::fromStdString(session.id());
        case Name: return QString::fromStdString(beginOf(session).patient().name());
        case Chair: return QString::fromStdString(session.chair());
        case Begun:
            return QLocale().toString(begun.date(), QLocale::ShortFormat) + begun.toString(QStringLiteral("  HH:mm"));
        case Lasted: return end == nullptr ? QString() : age(end->at_unix_ms() - begunMs(session));
        case How: return howOf(session, runs_(session.id()));
        case Protocol: return protocolName(session.protocol());
        case SecondId: return QString::fromStdString(beginOf(session).patient().second_id());
        case Number: return static_cast<int>(beginOf(session).number());
        default: return {};
    }
}

QHash<int, QByteArray> SessionBook::roleNames() const {
    return {{Id, "session"}, {Name, "name"},         {Chair, "chair"},   {Begun, "begun"},      {Lasted, "lasted"},
            {How, "how"},    {Protocol, "protocol"}, {Number, "number"}, {SecondId, "secondId"}};
}

}  // namespace chairside::ui
