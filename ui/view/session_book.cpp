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

bool sameSessions(const std::vector<v1::SessionRecord>& some, const std::vector<v1::SessionRecord>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const v1::SessionRecord& a, const v1::SessionRecord& b) { return a.id() == b.id(); });
}

}  // namespace

void SessionBook::refresh() {
    again_ = waiting_;
    if (waiting_) return;
    waiting_ = true;
    wanted_ = false;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(unixMs_());
    const QDateTime from(now.date().addDays(1 - days_), QTime(0, 0));
    v1::ClientFrame frame;
    frame.mutable_sessions_request()->set_from_unix_ms(days_ > 0 ? from.toMSecsSinceEpoch() : 0);
    const QPointer<SessionBook> self(this);
    port_.request(std::move(frame), [self, asked = running_](const Result<v1::StationFrame>& answer) {
        if (!self) return;
        self->waiting_ = false;
        const bool told = answer.ok() && answer.value().has_sessions_reply();
        self->failed_ = !told;
        self->status_ = told ? QString() : tr("the station did not tell");
        if (told) self->take(answer.value().sessions_reply(), asked);
        Q_EMIT self->changed();
        if (self->again_) self->refresh();
    });
}

void SessionBook::tick(Steady now, bool heard) {
    const bool lately = asked_.has_value() && now - *asked_ < kAskEvery;
    if (!looking_ || !heard || lately || waiting_ || !(wanted_ || failed_)) return;
    asked_ = now;
    refresh();
}

void SessionBook::told(const RunningSessions& running) {
    const bool others = running.ids != running_.ids;
    running_ = running;
    if (others || inDoubt()) wanted_ = true;
    if (others && !rows_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1), {How});
}

// `asked`: what ran when it was asked. What began or ended since, the answer may know or not.
void SessionBook::take(const v1::SessionsReply& reply, const RunningSessions& asked) {
    known_.assign(reply.sessions().begin(), reply.sessions().end());
    ran_.clear();
    for (const v1::SessionRecord& session : known_) {
        if (endOf(session) == nullptr && asked.mayHold(session.id(), begunMs(session))) ran_.insert(session.id());
    }
    if (reply.truncated()) status_ = tr("the newest %1; choose fewer days").arg(reply.sessions_size());
    if (reply.unreadable() > 0) status_ = tr("left out, because they cannot be read: %1").arg(reply.unreadable());
    filter();
}

// Until an answer of afterwards came, a session that ran is not said to have lost its end.
bool SessionBook::runs(const v1::SessionRecord& session) const {
    return ran_.contains(session.id()) || running_.holds(session.id());
}

bool SessionBook::inDoubt() const {
    return std::any_of(ran_.begin(), ran_.end(), [this](const std::string& id) { return !running_.holds(id); });
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
    std::vector<v1::SessionRecord> rows;
    std::copy_if(known_.begin(), known_.end(), std::back_inserter(rows),
                 [this](const v1::SessionRecord& session) { return fits(session); });
    // Told again while somebody reads: the list does not jump, nor is a button taken away under a finger.
    if (!rows.empty() && sameSessions(rows, rows_)) {
        rows_ = std::move(rows);
        Q_EMIT dataChanged(index(0), index(count() - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
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
        case How: return howOf(session, runs(session));
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
