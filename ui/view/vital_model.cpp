#include "ui/view/vital_model.h"

namespace chairside::ui {

void VitalModel::show(const Face& face) {
    if (face == face_) return;
    face_ = face;
    Q_EMIT changed();
}

QString VitalModel::caption() const {
    if (face_.extra.isEmpty() || note().isEmpty()) return face_.extra + note();
    return face_.extra + QStringLiteral("  ") + note();
}

QString VitalModel::spoken() const {
    return QStringLiteral("%1 %2 %3 %4").arg(label(), text(), unit(), caption()).trimmed();
}

VitalModel::Look VitalModel::look() const {
    switch (face_.shown.look) {
        case ui::Look::Live: return Live;
        case ui::Look::Dim: return Dim;
        case ui::Look::Gone: return Gone;
        case ui::Look::Invalid: return Invalid;
        case ui::Look::Absent: return Absent;
    }
    return Absent;
}

}  // namespace chairside::ui
