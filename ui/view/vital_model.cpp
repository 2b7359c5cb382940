#include "ui/view/vital_model.h"

namespace chairside::ui {

void VitalModel::show(const Face& face) {
    if (face == face_) return;
    face_ = face;
    Q_EMIT changed();
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
