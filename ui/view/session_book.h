// The recorded sessions, newest first, searched as somebody types. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ui/model/running_sessions.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class SessionBook : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY changed)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString status READ status NOTIFY changed)

public:
    enum Role { Id = Qt::UserRole + 1, Name, Chair, Begun, Lasted, How, Protocol, Number, SecondId };

    using Steady = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds kAskEvery{1};

    SessionBook(StationPort& port, std::function<std::int64_t()> unixMs, QObject* parent)
        : QAbstractListModel(parent), port_(port), unixMs_(std::move(unixMs)) {}

    // Asks the station anew.
    Q_INVOKABLE void refresh();
    // The station is there (again): what it did not tell is asked once more.
    void heard() {
        if (failed_) refresh();
    }
    // The station told which sessions run: a row changes with it, and one that runs no more is asked for again.
    void told(const RunningSessions& running);
    // An entry was recorded somewhere.
    void want() { wanted_ = true; }
    // While somebody looks, what changed is asked for: once kAskEvery at most, however much is recorded.
    void look(bool looking) { looking_ = looking; }
    void tick(Steady now, bool heard);

    [[nodiscard]] int days() const { return days_; }  // back from now; 1: since midnight; 0: all
    void setDays(int days);
    [[nodiscard]] QString search() const { return search_; }
    // In name, second identifier, chair and protocol.
    void setSearch(const QString& search);
    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QString status() const { return status_; }  // why there is nothing, or not all

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void take(const v1::SessionsReply& reply, const RunningSessions& asked);
    void filter();
    [[nodiscard]] bool fits(const v1::SessionRecord& session) const;
    [[nodiscard]] bool runs(const v1::SessionRecord& session) const;
    [[nodiscard]] bool inDoubt() const;

    StationPort& port_;
    std::function<std::int64_t()> unixMs_;
    RunningSessions running_;
    // Of those without an end in the last answer: they may have run when it was made.
    std::set<std::string> ran_;
    int days_ = 1;
    QString search_;
    QString status_;
    bool waiting_ = false;
    bool failed_ = false;
    bool again_ = false;
    bool looking_ = false;
    bool wanted_ = false;  // what was recorded since it was asked
    std::optional<Steady> asked_;
    std::vector<v1::SessionRecord> known_;
    std::vector<v1::SessionRecord> rows_;
};

}  // namespace chairside::ui
