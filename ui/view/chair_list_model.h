// The chairs in their fixed places: by name, as people count; nothing re-sorts by itself. One role, `chair`. GUI
// thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "ui/view/chair_model.h"

namespace chairside::ui {

class ChairListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the station's model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ChairRole = Qt::UserRole + 1 };
    using QAbstractListModel::QAbstractListModel;

    // The chair of that name, put in its place if it is new.
    ChairModel* add(const QString& name);
    void remove(const QString& name);
    [[nodiscard]] ChairModel* find(const QString& name) const;  // nullptr: no such chair
    [[nodiscard]] ChairModel* at(int row) const;                // nullptr: no such row
    [[nodiscard]] const std::vector<ChairModel*>& all() const { return chairs_; }

    // How the chair is called where it is read from afar: its number alone while no other chair has that.
    Q_INVOKABLE QString badge(const QString& name) const;
    [[nodiscard]] int count() const { return static_cast<int>(chairs_.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void removing(chairside::ui::ChairModel* chair);

private:
    void refreshBadges();

    std::vector<ChairModel*> chairs_;
    bool shortNames_ = true;  // no two chairs would be called the same
};

}  // namespace chairside::ui
