// Alarms in the order in which they speak, as rows with one role, `alarm`. Rows keep their AlarmModel while the
// occurrence stays, so that a screen does not lose its place. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <functional>
#include <vector>

#include "ui/view/alarm_model.h"

namespace chairside::ui {

class AlarmListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its chair")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { AlarmRole = Qt::UserRole + 1 };
    using Dress = std::function<void(AlarmModel&, const v1::Occurrence&)>;

    using QAbstractListModel::QAbstractListModel;

    // Shows these, in this order; `dress` fills each row's model.
    void show(const std::vector<v1::Occurrence>& occurrences, const Dress& dress);

    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] AlarmModel* at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] bool sameRows(const std::vector<v1::Occurrence>& occurrences) const;
    void rebuild(const std::vector<v1::Occurrence>& occurrences);
    std::vector<AlarmModel*> rows_;
};

}  // namespace chairside::ui
