// A neutral hatching over what was not measured.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QQuickPaintedItem>

namespace chairside::ui {

class HatchItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(double step READ step WRITE setStep NOTIFY stepChanged)

public:
    explicit HatchItem(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
    void paint(QPainter* painter) override;

    [[nodiscard]] QColor color() const { return color_; }
    void setColor(const QColor& color);
    [[nodiscard]] double step() const { return step_; }
    void setStep(double step);

Q_SIGNALS:
    void colorChanged();
    void stepChanged();

private:
    QColor color_;
    double step_ = 8;
};

}  // namespace chairside::ui
