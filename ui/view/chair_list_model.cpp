#include "ui/view/chair_list_model.h"

#include <algorithm>
#include <set>

#include "ui/model/words.h"

namespace chairside::ui {

ChairModel* ChairListModel::add(const QString& name) {
    if (ChairModel* known = find(name); known != nullptr) return known;
    const auto place = std::find_if(chairs_.begin(), chairs_.end(),
                                    [&](const ChairModel* chair) { return naturallyBefore(name, chair->name()); });
    const int row = static_cast<int>(place - chairs_.begin());
    auto* chair = new ChairModel(name, this);
    beginInsertRows({}, row, row);
    chairs_.insert(place, chair);
    endInsertRows();
    refreshBadges();
    Q_EMIT countChanged();
    return chair;
}

void ChairListModel::remove(const QString& name) {
    const auto at =
        std::find_if(chairs_.begin(), chairs_.end(), [&](const ChairModel* c) { return c->name() == name; });
    if (at == chairs_.end()) return;
    ChairModel* chair = *at;
    Q_EMIT removing(chair);
    const int row = static_cast<int>(at - chairs_.begin());
    beginRemoveRows({}, row, row);
    chairs_.erase(at);
    endRemoveRows();
    refreshBadges();
    Q_EMIT countChanged();
    chair->deleteLater();
}

void ChairListModel::refreshBadges() {
    std::set<QString> called;
    for (const ChairModel* chair : chairs_) called.insert(shortChairName(chair->name()));
    shortNames_ = called.size() == chairs_.size();
    for (ChairModel* chair : chairs_) chair->setBadge(badge(chair->name()));
}

QString ChairListModel::badge(const QString& name) const { return shortNames_ ? shortChairName(name) : name; }

ChairModel* ChairListModel::find(const QString& name) const {
    const auto at =
        std::find_if(chairs_.begin(), chairs_.end(), [&](const ChairModel* c) { return c->name() == name; });
    return at == chairs_.end() ? nullptr : *at;
}

ChairModel* ChairListModel::at(int row) const {
    return row >= 0 && row < count() ? chairs_[static_cast<std::size_t>(row)] : nullptr;
}

int ChairListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ChairListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != ChairRole) return {};
    return QVariant::fromValue(at(index.row()));
}

QHash<int, QByteArray> ChairListModel::roleNames() const { return {{ChairRole, "chair"}}; }

}  // namespace chairside::ui
