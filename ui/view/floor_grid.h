// The floor's grid for QML: columns and rows for so many tiles in so much room.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "ui/model/grid_shape.h"

namespace chairside::ui {

class FloorGrid : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count MEMBER count_ NOTIFY changed)
    Q_PROPERTY(double width MEMBER width_ NOTIFY changed)
    Q_PROPERTY(double height MEMBER height_ NOTIFY changed)
    Q_PROPERTY(int columns READ columns NOTIFY changed)
    Q_PROPERTY(int rows READ rows NOTIFY changed)

public:
    using QObject::QObject;
    [[nodiscard]] int columns() const { return gridFor(count_, width_, height_).columns; }
    [[nodiscard]] int rows() const { return gridFor(count_, width_, height_).rows; }

Q_SIGNALS:
    void changed();

private:
    int count_ = 0;
    double width_ = 1;
    double height_ = 1;
};

}  // namespace chairside::ui
