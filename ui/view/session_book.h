// The recorded sessions, newest first, searched as somebody types. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <functional>
#include <string>
#include <vector>

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

    // `runs`: whether a session does, on any chair.
    SessionBook(StationPort& port, std::function<std::int64_t()> unixMs, std::function<bool(const std::string&)> runs,
                QObject* parent)
        : QAbstractListModel(parent), port_(port), unixMs_(std::move(unixMs)), runs_(std::move(runs)) {}

    // Asks the station anew.
    Q_INVOKABLE void refresh();
    // The station is there (again): what it did not tell is asked once more.
    void heard() {
        if (failed_) refresh();
    }

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
    void take(const v1::SessionsReply& reply);
    void filter();
    [[nodiscard]] bool fits(const v1::SessionRecord& session) const;

    StationPort& port_;
    std::function<std::int64_t()> unixMs_;
    std::function<bool(const std::string&)> runs_;
    int days_ = 1;
    QString search_;
    QString status_;
    bool waiting_ = false;
    bool failed_ = false;
    bool again_ = false;
    std::vector<v1::SessionRecord> known_;
    std::vector<v1::SessionRecord> rows_;
};

}  // namespace chairside::ui
