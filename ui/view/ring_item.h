// How much of a planned time is over, as a ring that fills clockwise from the top.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QQuickPaintedItem>

namespace chairside::ui {

class RingItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor track READ track WRITE setTrack NOTIFY changed)
    Q_PROPERTY(double part READ part WRITE setPart NOTIFY changed)

public:
    explicit RingItem(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
    void paint(QPainter* painter) override;

    [[nodiscard]] QColor color() const { return color_; }
    void setColor(const QColor& color);
    [[nodiscard]] QColor track() const { return track_; }
    void setTrack(const QColor& track);
    [[nodiscard]] double part() const { return part_; }
    // 0 to 1; drawn anew only when it moved by a visible step.
    void setPart(double part);

Q_SIGNALS:
    void changed();

private:
    QColor color_;
    QColor track_;
    double part_ = 0;
};

}  // namespace chairside::ui
