// The floor's grid for QML: columns, rows and size of so many tiles in so much room, and whether the reason on one can
// be read from the declared distance.
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
    Q_PROPERTY(double gap MEMBER gap_ NOTIFY changed)
    Q_PROPERTY(double afar MEMBER afar_ NOTIFY changed)
    Q_PROPERTY(int columns READ columns NOTIFY changed)
    Q_PROPERTY(double tileWidth READ tileWidth NOTIFY changed)
    Q_PROPERTY(double tileHeight READ tileHeight NOTIFY changed)
    Q_PROPERTY(bool readAfar READ readAfar NOTIFY changed)

public:
    using QObject::QObject;
    [[nodiscard]] int columns() const { return shape().columns; }
    [[nodiscard]] double tileWidth() const { return (width_ - gap_ * (shape().columns - 1)) / shape().columns; }
    [[nodiscard]] double tileHeight() const { return (height_ - gap_ * (shape().rows - 1)) / shape().rows; }
    // `afar` is the height of a capital letter that can be read from there.
    [[nodiscard]] bool readAfar() const {
        return count_ <= kReadMax && reasonHeight(tileWidth(), tileHeight()) >= afar_;
    }

Q_SIGNALS:
    void changed();

private:
    static constexpr int kReadMax = 6;  // more tiles are not looked through from afar
    [[nodiscard]] GridShape shape() const { return gridFor(count_, width_, height_); }

    int count_ = 0;
    double width_ = 1;
    double height_ = 1;
    double gap_ = 0;
    double afar_ = 0;
};

}  // namespace chairside::ui
