#include "ui/view/hatch_item.h"

#include <QPainter>

namespace chairside::ui {

void HatchItem::paint(QPainter* painter) {
    painter->setPen(QPen(color_, 1));
    painter->setRenderHint(QPainter::Antialiasing, true);
    const double slope = 0.5;  // steep strokes stay apart from any measured line
    for (double x = -height() * slope; x < width(); x += step_) {
        painter->drawLine(QPointF(x, height()), QPointF(x + height() * slope, 0));
    }
}

void HatchItem::setColor(const QColor& color) {
    if (color == color_) return;
    color_ = color;
    Q_EMIT colorChanged();
    update();
}

void HatchItem::setStep(double step) {
    if (step <= 1 || step == step_) return;
    step_ = step;
    Q_EMIT stepChanged();
    update();
}

}  // namespace chairside::ui
