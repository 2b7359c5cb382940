#include "ui/view/theme.h"

#include <QFontDatabase>
#include <QLocale>
#include <QStringList>
#include <QVariantMap>
#include <algorithm>
#include <cmath>
#include <vector>

namespace chairside::ui {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kTouchMillimetres = 12;
constexpr double kMillimetresPerMetreAway = 4.654;  // 16 arcminutes: 1000 * tan(16 / 60 degrees)

constexpr double kBannerShare = 0.3;     // of the window's height, at most
constexpr double kBannerLetters = 0.56;  // its capital letters by its height

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

// What a number in force is chosen from; the first one says what it is.
QVariantList choices(std::vector<double> usual, double inForce, const QString& text, const QString& first) {
    if (std::find(usual.begin(), usual.end(), inForce) == usual.end()) usual.push_back(inForce);
    std::sort(usual.begin(), usual.end());
    QVariantList all;
    for (const double value : usual) {
        const QString& words = all.isEmpty() ? first : text;
        all << QVariantMap{{QStringLiteral("value"), value},
                           {QStringLiteral("text"), words.arg(QLocale().toString(value))}};
    }
    return all;
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), family_(bestFamily()) {}

void Theme::setMode(Mode mode) {
    mode_ = mode;
    Q_EMIT changed();
}

QColor Theme::background() const { return of({0x0E1318, 0xF3F5F7, 0x000000}); }
QColor Theme::tile() const { return of({0x171E26, 0xFFFFFF, 0x000000}); }
QColor Theme::raised() const { return of({0x222C37, 0xE9EDF1, 0x262626}); }
QColor Theme::line() const { return of({0x2A3541, 0xD5DCE3, 0x8C8C8C}); }
QColor Theme::text() const { return of({0xE6EDF3, 0x16202A, 0xFFFFFF}); }
QColor Theme::secondary() const { return of({0x8FA0B0, 0x5B6B7A, 0xDADADA}); }
QColor Theme::rate() const { return of({0x58D68D, 0x1A7A42, 0x7CFFB2}); }
QColor Theme::spo2() const { return of({0x5DC8F0, 0x116EA1, 0x8ADFFF}); }
QColor Theme::pressure() const { return of({0xF0F4F8, 0x2B3A48, 0xFFFFFF}); }
QColor Theme::accent() const { return of({0x7C9CFF, 0x2F54EB, 0xA9BEFF}); }
QColor Theme::event() const { return of({0xB99CFF, 0x6B3FC9, 0xD6C4FF}); }
QColor Theme::plot() const { return of({0x1B2430, 0xF5F7F9, 0x101010}); }
QColor Theme::of(const std::array<QRgb, 3>& colours) const {
    return QColor(colours.at(static_cast<std::size_t>(mode_)));
}
QColor Theme::ink() const { return QColor(0x0E1318); }

QColor Theme::priority(int priority) const {
    if (priority >= 3) return QColor(0xFF4D4F);
    if (priority == 2) return QColor(0xFFC53D);
    if (priority == 1) return QColor(0x36CFC9);
    return line();
}

QColor Theme::fill(int priority, bool lit) const {
    const double level = std::max((mode_ == Quiet ? fillLevel_ : 1.0) * (lit ? 1.0 : 0.88), kFillMin);
    return mixed(this->priority(priority), tile(), level);
}

QColor Theme::tint(const QColor& colour, double strength) const { return mixed(colour, tile(), strength); }

void Theme::measure(double width, double height, double screenWidth, double screenHeight) {
    // A window may be drawn where there is no screen, or reach over more than one.
    across_ = std::max({std::hypot(width, height), std::hypot(screenWidth, screenHeight), 1.0});
    height_ = height;
    base_ = std::clamp(std::min(width / 1920.0, height / 1080.0), 0.6, 3.0);
    unit_ = base_ * fontScale_;
    Q_EMIT measured();
}

double Theme::pixelsPerMillimetre() const { return across_ / (diagonal_ * kMillimetresPerInch); }

double Theme::touchLeast() const { return kTouchMillimetres * pixelsPerMillimetre(); }

double Theme::touch() const { return std::max({46.0, 50.0 * base_, touchLeast()}); }

double Theme::touchRow() const { return std::max(touch() * 0.86, touchLeast()); }

double Theme::afar() const { return kMillimetresPerMetreAway * distance_ * pixelsPerMillimetre(); }

double Theme::bannerHeight() const {
    return std::min(std::max(120 * unit_, afar() / kBannerLetters), kBannerShare * height_);
}

bool Theme::readable() const { return afar() <= kBannerShare * height_ * kBannerLetters; }

void Theme::setDiagonal(double inches) {
    diagonal_ = std::clamp(inches, kDiagonalMin, kDiagonalMax);
    Q_EMIT measured();
    Q_EMIT scaled();
}

void Theme::setDistance(double metres) {
    distance_ = std::clamp(metres, kDistanceMin, kDistanceMax);
    Q_EMIT measured();
    Q_EMIT scaled();
}

QVariantList Theme::diagonals() const {
    return choices({10, 13, 15, 19, 24, 27, 32, 43}, diagonal_, QStringLiteral("%1″"), tr("screen %1″"));
}

QVariantList Theme::distances() const {
    return choices({1, 2, 3, 4, 6}, distance_, QStringLiteral("%1 m"), tr("read from %1 m"));
}

void Theme::setFillLevel(double level) {
    fillLevel_ = std::clamp(level, kFillMin, 1.0);
    Q_EMIT changed();
}

void Theme::setFontScale(double scale) {
    fontScale_ = std::clamp(scale, 0.8, 1.6);
    unit_ = base_ * fontScale_;
    Q_EMIT measured();
    Q_EMIT scaled();
}

}  // namespace chairside::ui
