#include "ui/view/theme.h"

#include <QFontDatabase>
#include <QStringList>
#include <algorithm>

namespace chairside::ui {

namespace {

QColor mixed(const QColor& over, const QColor& ground, double strength) {
    const auto part = [strength](float a, float b) { return static_cast<float>(a * strength + b * (1 - strength)); };
    return QColor::fromRgbF(part(over.redF(), ground.redF()), part(over.greenF(), ground.greenF()),
                            part(over.blueF(), ground.blueF()));
}

QString bestFamily() {
    const QStringList families = QFontDatabase::families();
    for (const char* wanted : {"Inter", "Noto Sans", "Open Sans", "DejaVu Sans"}) {
        if (families.contains(QLatin1String(wanted))) return QLatin1String(wanted);
    }
    return {};
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), family_(bestFamily()) {}

void Theme::setQuiet(bool quiet) {
    quiet_ = quiet;
    Q_EMIT changed();
}

QColor Theme::background() const { return quiet_ ? QColor(0x0E1318) : QColor(0xF3F5F7); }
QColor Theme::tile() const { return quiet_ ? QColor(0x171E26) : QColor(0xFFFFFF); }
QColor Theme::raised() const { return quiet_ ? QColor(0x222C37) : QColor(0xE9EDF1); }
QColor Theme::line() const { return quiet_ ? QColor(0x2A3541) : QColor(0xD5DCE3); }
QColor Theme::text() const { return quiet_ ? QColor(0xE6EDF3) : QColor(0x16202A); }
QColor Theme::secondary() const { return quiet_ ? QColor(0x8FA0B0) : QColor(0x5B6B7A); }
QColor Theme::rate() const { return quiet_ ? QColor(0x58D68D) : QColor(0x1E8449); }
QColor Theme::spo2() const { return quiet_ ? QColor(0x5DC8F0) : QColor(0x1273A8); }
QColor Theme::pressure() const { return quiet_ ? QColor(0xF0F4F8) : QColor(0x2B3A48); }
QColor Theme::accent() const { return quiet_ ? QColor(0x7C9CFF) : QColor(0x2F54EB); }
QColor Theme::plot() const { return quiet_ ? QColor(0x1B2430) : QColor(0xF5F7F9); }
QColor Theme::ink() const { return QColor(0x0E1318); }

QColor Theme::priority(int priority) const {
    if (priority >= 3) return QColor(0xFF4D4F);
    if (priority == 2) return QColor(0xFFC53D);
    if (priority == 1) return QColor(0x36CFC9);
    return line();
}

QColor Theme::fill(int priority, bool lit) const {
    const double level = (quiet_ ? fillLevel_ : 1.0) * (lit ? 1.0 : 0.88);
    return mixed(this->priority(priority), tile(), level);
}

QColor Theme::tint(const QColor& colour, double strength) const { return mixed(colour, tile(), strength); }

void Theme::measure(double width, double height) {
    base_ = std::clamp(std::min(width / 1920.0, height / 1080.0), 0.6, 3.0);
    unit_ = base_ * fontScale_;
    Q_EMIT measured();
}

double Theme::touch() const { return std::max(46.0, 50.0 * base_); }

void Theme::setFillLevel(double level) {
    fillLevel_ = std::clamp(level, 0.7, 1.0);
    Q_EMIT changed();
}

void Theme::setFontScale(double scale) {
    fontScale_ = std::clamp(scale, 0.8, 1.6);
    unit_ = base_ * fontScale_;
    Q_EMIT measured();
}

}  // namespace chairside::ui
