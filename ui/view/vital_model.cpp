#include "ui/view/vital_model.h"

#include <QStringList>

namespace chairside::ui {

void VitalModel::show(const Face& face) {
    if (face == face_) return;
    face_ = face;
    Q_EMIT changed();
}

QString VitalModel::caption() const {
    QStringList parts;
    if (face_.unconfirmed) parts << tr("unconfirmed");
    if (!face_.extra.isEmpty() && !face_.unconfirmed) parts << face_.extra;
    if (!note().isEmpty()) parts << note();
    return parts.join(QStringLiteral("  "));
}

QString VitalModel::spoken() const {
    return QStringLiteral("%1 %2 %3 %4 %5").arg(label(), text(), unit(), caption(), due()).trimmed();
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
