#include "ui/view/ring_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace chairside::ui {

namespace {
constexpr double kStep = 1.0 / 240;
constexpr int kTop = 90 * 16;
constexpr int kWhole = 360 * 16;
}  // namespace

void RingItem::paint(QPainter* painter) {
    const double side = std::min(width(), height());
    const double thick = std::max(2.0, side * 0.18);
    const QRectF ring(thick / 2, thick / 2, side - thick, side - thick);
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(QPen(track_, thick, Qt::SolidLine, Qt::FlatCap));
    painter->drawArc(ring, 0, kWhole);
    painter->setPen(QPen(color_, thick, Qt::SolidLine, Qt::FlatCap));
    painter->drawArc(ring, kTop, -static_cast<int>(std::lround(part_ * kWhole)));
}

void RingItem::setColor(const QColor& color) {
    if (color == color_) return;
    color_ = color;
    Q_EMIT changed();
    update();
}

void RingItem::setTrack(const QColor& track) {
    if (track == track_) return;
    track_ = track;
    Q_EMIT changed();
    update();
}

void RingItem::setPart(double part) {
    const double whole = std::clamp(part, 0.0, 1.0);
    if (std::abs(whole - part_) < kStep && whole != 1.0 && whole != 0.0) return;
    if (whole == part_) return;
    part_ = whole;
    Q_EMIT changed();
    update();
}

}  // namespace chairside::ui
