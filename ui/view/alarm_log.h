// The alarms of the last hours as a list with filters, newest first: what it was, how bad it got, who answered and how
// fast. Rows are made from the book when they are looked at. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QStringList>
#include <vector>

#include "ui/view/alarm_model.h"

namespace chairside::ui {

class AlarmLog : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(int count READ count NOTIFY filtered)
    Q_PROPERTY(int hours READ hours WRITE setHours NOTIFY filtered)
    Q_PROPERTY(int leastPriority READ leastPriority WRITE setLeastPriority NOTIFY filtered)
    Q_PROPERTY(QString chair READ chair WRITE setChair NOTIFY filtered)
    Q_PROPERTY(chairside::ui::AlarmLog::Kind kind READ kind WRITE setKind NOTIFY filtered)
    Q_PROPERTY(QString summary READ summary NOTIFY filtered)

public:
    enum Role { Mark = Qt::UserRole + 1, Priority, Chair, Started, Sentence, Status, Spoken };
    enum Kind { Every, OfPatients, Technical };
    Q_ENUM(Kind)
    static constexpr int kHoursMax = 24;

    using QAbstractListModel::QAbstractListModel;

    // What is known of ended alarms, newest first; `setting` as of now.
    void show(const std::vector<v1::Occurrence>& ended, const AlarmModel::Setting& setting);

    [[nodiscard]] int hours() const { return hours_; }
    void setHours(int hours);
    [[nodiscard]] int leastPriority() const { return leastPriority_; }
    void setLeastPriority(int priority);
    [[nodiscard]] QString chair() const { return chair_; }  // empty: every chair
    void setChair(const QString& chair);
    [[nodiscard]] Kind kind() const { return kind_; }
    void setKind(Kind kind);
    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    // "12 alarms · acknowledged after 0:24 (median) · 3 ended by themselves within 15 s"
    [[nodiscard]] QString summary() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filtered();
    // The book has to reach further back.
    void wanted(int hours);

private:
    [[nodiscard]] bool passes(const v1::Occurrence& occurrence) const;
    void refilter();

    std::vector<v1::Occurrence> known_;
    std::vector<v1::Occurrence> rows_;
    AlarmModel::Setting setting_;
    int hours_ = 4;
    int leastPriority_ = 1;
    QString chair_;
    Kind kind_ = Every;
};

}  // namespace chairside::ui
