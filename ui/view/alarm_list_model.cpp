#include "ui/view/alarm_list_model.h"

#include <algorithm>

namespace chairside::ui {

void AlarmListModel::show(const std::vector<v1::Occurrence>& occurrences, const Dress& dress) {
    const bool same = sameRows(occurrences);
    if (!same) rebuild(occurrences);
    for (std::size_t i = 0; i < rows_.size(); ++i) dress(*rows_[i], occurrences[i]);
    if (!same) Q_EMIT countChanged();
}

bool AlarmListModel::sameRows(const std::vector<v1::Occurrence>& occurrences) const {
    return std::equal(rows_.begin(), rows_.end(), occurrences.begin(), occurrences.end(),
                      [](const AlarmModel* row, const v1::Occurrence& o) {
                          return row->occurrence() == QString::fromStdString(o.id());
                      });
}

void AlarmListModel::rebuild(const std::vector<v1::Occurrence>& occurrences) {
    beginResetModel();
    std::vector<AlarmModel*> kept;
    for (const v1::Occurrence& o : occurrences) {
        const QString id = QString::fromStdString(o.id());
        const auto mine = std::find_if(rows_.begin(), rows_.end(), [&](const AlarmModel* row) {
            return row != nullptr && row->occurrence() == id;
        });
        if (mine == rows_.end()) {
            kept.push_back(new AlarmModel(this));
        } else {
            kept.push_back(*mine);
            *mine = nullptr;
        }
    }
    std::swap(rows_, kept);
    endResetModel();
    for (AlarmModel* gone : kept) {
        if (gone != nullptr) gone->deleteLater();
    }
}

int AlarmListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AlarmListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != AlarmRole) return {};
    return QVariant::fromValue(at(index.row()));
}

QHash<int, QByteArray> AlarmListModel::roleNames() const { return {{AlarmRole, "alarm"}}; }

}  // namespace chairside::ui
