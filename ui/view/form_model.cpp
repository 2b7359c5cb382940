#include "ui/view/form_model.h"

#include <QVariantMap>
#include <algorithm>

namespace chairside::ui {

namespace {
std::string idOf(const FormScene& scene) { return scene.session.has_value() ? scene.session->id() : std::string{}; }
}  // namespace

void FormModel::begin(Ask ask, std::string subject, FormScene scene, Send send) {
    close();
    ask_ = ask;
    subject_ = std::move(subject);
    scene_ = std::move(scene);
    send_ = std::move(send);
    values_ = formOf(ask_, subject_, {}, scene_).beginning;
    reckon();
}

void FormModel::renew(FormScene scene) {
    if (!open()) return;
    if (idOf(scene) != idOf(scene_)) return close();
    scene_ = std::move(scene);
    reckon();
}

void FormModel::follow(const CommandState& state) {
    // What is not told any more after a while stays in the form: who fetches the prescriber finds the reason again.
    if (!open() || !sent_ || state == state_ || state.phase == CommandPhase::None) return;
    state_ = state;
    if (state.phase == CommandPhase::Saved || state.phase == CommandPhase::NotSaved) return close();
    Q_EMIT changed();
}

void FormModel::set(const QString& key, const QString& value) {
    if (!open() || busy()) return;  // what is on its way is not changed any more
    values_[key.toStdString()] = value;
    state_ = {};  // the answer was about other words
    sent_ = false;
    reckon();
    if (ask_ == Ask::NoteSymptom && key == QLatin1String("severity")) send();  // the second tap says it all
    if (key == QLatin1String("secondId")) Q_EMIT idEntered(value);
}

void FormModel::send() {
    if (!open() || busy() || !form_.missing.isEmpty()) return;
    sent_ = true;  // before: the desk tells at once
    if (send_(actOf(ask_, subject_, shownValues(), scene_))) return;
    sent_ = false;
    state_ = {CommandPhase::Unanswered, tr("another entry is being saved")};
    Q_EMIT changed();
}

// A field that went, such as a second signature for a dose corrected since, says nothing any more.
FormValues FormModel::shownValues() const {
    FormValues shown;
    for (const FormField& field : form_.fields) {
        const auto at = values_.find(field.key);
        if (at != values_.end()) shown.insert(*at);
    }
    return shown;
}

void FormModel::close() {
    if (!open()) return;
    ask_ = Ask::None;
    form_ = {};
    values_.clear();
    state_ = {};
    sent_ = false;
    takeFields({});
    Q_EMIT changed();
}

void FormModel::reckon() {
    form_ = formOf(ask_, subject_, values_, scene_);
    const std::size_t before = values_.size();
    values_.insert(form_.beginning.begin(), form_.beginning.end());  // of fields that came later, too
    if (values_.size() != before) form_ = formOf(ask_, subject_, values_, scene_);
    takeFields(form_.fields);
    Q_EMIT changed();
}

// Row by row, so that the field somebody types in stays.
void FormModel::takeFields(const std::vector<FormField>& fields) {
    const auto later = [&](const FormField& row, std::size_t from) {
        return std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(from), fields.end(),
                           [&](const FormField& field) { return field.key == row.key; });
    };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const int at = static_cast<int>(i);
        while (i < rows_.size() && rows_[i].key != fields[i].key && !later(rows_[i], i)) {
            beginRemoveRows({}, at, at);
            rows_.erase(rows_.begin() + at);
            endRemoveRows();
        }
        if (i < rows_.size() && rows_[i].key == fields[i].key) {
            if (rows_[i] == fields[i]) continue;
            rows_[i] = fields[i];
            Q_EMIT dataChanged(index(at), index(at));
            continue;
        }
        beginInsertRows({}, at, at);
        rows_.insert(rows_.begin() + at, fields[i]);
        endInsertRows();
    }
    if (rows_.size() > fields.size()) {
        beginRemoveRows({}, static_cast<int>(fields.size()), static_cast<int>(rows_.size()) - 1);
        rows_.resize(fields.size());
        endRemoveRows();
    }
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1), {Value});
}

QString FormModel::value(const std::string& key) const {
    const auto at = values_.find(key);
    return at == values_.end() ? QString() : at->second;
}

int FormModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant FormModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FormField& field = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Key: return QString::fromStdString(field.key);
        case Label: return field.label;
        case Kind: return static_cast<int>(field.kind);
        case Value: return value(field.key);
        case Unit: return field.unit;
        case Options: break;
        default: return {};
    }
    QVariantList options;
    for (const FieldOption& option : field.options) {
        options << QVariantMap{{QStringLiteral("value"), QString::fromStdString(option.value)},
                               {QStringLiteral("text"), option.text}};
    }
    return options;
}

QHash<int, QByteArray> FormModel::roleNames() const {
    return {{Key, "key"}, {Label, "label"}, {Kind, "kind"}, {Value, "value"}, {Unit, "unit"}, {Options, "options"}};
}

}  // namespace chairside::ui
