// Colours, type and measures of every screen: three themes, one unit that follows the window, and what follows the
// declared screen: what is pressed and what is read from afar. A QML singleton.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <array>

namespace chairside::ui {

class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(chairside::ui::Theme::Mode mode READ mode WRITE setMode NOTIFY changed)
    Q_PROPERTY(bool dark READ dark NOTIFY changed)
    Q_PROPERTY(QColor background READ background NOTIFY changed)
    Q_PROPERTY(QColor tile READ tile NOTIFY changed)
    Q_PROPERTY(QColor raised READ raised NOTIFY changed)
    Q_PROPERTY(QColor line READ line NOTIFY changed)
    Q_PROPERTY(QColor text READ text NOTIFY changed)
    Q_PROPERTY(QColor secondary READ secondary NOTIFY changed)
    Q_PROPERTY(QColor rate READ rate NOTIFY changed)
    Q_PROPERTY(QColor spo2 READ spo2 NOTIFY changed)
    Q_PROPERTY(QColor pressure READ pressure NOTIFY changed)
    Q_PROPERTY(QColor accent READ accent NOTIFY changed)
    Q_PROPERTY(QColor event READ event NOTIFY changed)
    Q_PROPERTY(QColor plot READ plot NOTIFY changed)
    Q_PROPERTY(QColor ink READ ink CONSTANT)
    Q_PROPERTY(QString family READ family CONSTANT)
    Q_PROPERTY(double u READ u NOTIFY measured)
    Q_PROPERTY(double touch READ touch NOTIFY measured)
    Q_PROPERTY(double touchRow READ touchRow NOTIFY measured)
    Q_PROPERTY(double touchLeast READ touchLeast NOTIFY measured)
    Q_PROPERTY(double afar READ afar NOTIFY measured)
    Q_PROPERTY(double diagonal READ diagonal WRITE setDiagonal NOTIFY measured)
    Q_PROPERTY(double distance READ distance WRITE setDistance NOTIFY measured)
    Q_PROPERTY(QVariantList diagonals READ diagonals CONSTANT)
    Q_PROPERTY(QVariantList distances READ distances CONSTANT)
    Q_PROPERTY(double bannerHeight READ bannerHeight NOTIFY measured)
    Q_PROPERTY(bool readable READ readable NOTIFY measured)
    Q_PROPERTY(double fillLevel READ fillLevel WRITE setFillLevel NOTIFY changed)
    Q_PROPERTY(double fontScale READ fontScale WRITE setFontScale NOTIFY measured)

public:
    enum Mode { Quiet, Day, Contrast };
    Q_ENUM(Mode)

    static constexpr double kDiagonalMin = 7;  // inches
    static constexpr double kDiagonalMax = 100;
    static constexpr double kDistanceMin = 0.5;  // metres
    static constexpr double kDistanceMax = 10;
    static constexpr double kFillMin = 0.86;  // the dark text on red is at 4.5:1 still

    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] Mode mode() const { return mode_; }
    void setMode(Mode mode);
    [[nodiscard]] bool dark() const { return mode_ != Day; }
    [[nodiscard]] QColor background() const;
    [[nodiscard]] QColor tile() const;
    [[nodiscard]] QColor raised() const;  // a button or badge on a tile
    [[nodiscard]] QColor line() const;
    [[nodiscard]] QColor text() const;
    [[nodiscard]] QColor secondary() const;
    [[nodiscard]] QColor rate() const;
    [[nodiscard]] QColor spo2() const;
    [[nodiscard]] QColor pressure() const;
    [[nodiscard]] QColor accent() const;
    [[nodiscard]] QColor event() const;  // what people saw and noted
    [[nodiscard]] QColor plot() const;   // the ground of a trend
    [[nodiscard]] QColor ink() const;    // dark text on an alarm's fill
    [[nodiscard]] QString family() const { return family_; }
    // One unit: a pixel of a 1920x1080 window, scaled with the window and the reader's font scale.
    [[nodiscard]] double u() const { return unit_; }
    // How high a thing to press is, in pixels: at least 12 mm on the declared screen (our number, docs/dashboard.md);
    // the usual height, that of things in rows, and the least.
    [[nodiscard]] double touch() const;
    [[nodiscard]] double touchRow() const;
    [[nodiscard]] double touchLeast() const;
    // How high, in pixels, a capital letter is that subtends 16 arcminutes (our number) at the declared distance.
    [[nodiscard]] double afar() const;
    // Of the screen in inches, and from how many metres its alarms are to be read.
    [[nodiscard]] double diagonal() const { return diagonal_; }
    void setDiagonal(double inches);
    [[nodiscard]] double distance() const { return distance_; }
    void setDistance(double metres);
    // To choose from, {value, text}: the usual ones and the one in force when it is asked for.
    [[nodiscard]] QVariantList diagonals() const;
    [[nodiscard]] QVariantList distances() const;
    // Of the floor's banner with the worst alarm: so high that it is read from afar, where that leaves room for the
    // chairs.
    [[nodiscard]] double bannerHeight() const;
    // Whether an alarm can be read from there at all.
    [[nodiscard]] bool readable() const;
    // How bright an alarm's fill may be, kFillMin to 1: it lights a dim room, and its text must stay readable.
    [[nodiscard]] double fillLevel() const { return fillLevel_; }
    void setFillLevel(double level);
    [[nodiscard]] double fontScale() const { return fontScale_; }
    void setFontScale(double scale);

    // The colour of a priority (3 high, 2 medium, 1 low); the line colour for anything else.
    Q_INVOKABLE QColor priority(int priority) const;
    // A priority's fill, as bright as fillLevel and `lit` allow: the other half of a flash is dimmer.
    Q_INVOKABLE QColor fill(int priority, bool lit) const;
    // A colour at part of its strength over the tile: for bands, tints and dimmed numbers.
    Q_INVOKABLE QColor tint(const QColor& colour, double strength) const;
    // Of the window and of the screen it is on, in pixels.
    Q_INVOKABLE void measure(double width, double height, double screenWidth, double screenHeight);

Q_SIGNALS:
    void scaled();  // by its reader
    void changed();
    void measured();

private:
    [[nodiscard]] double pixelsPerMillimetre() const;
    // In the order of Mode.
    [[nodiscard]] QColor of(const std::array<QRgb, 3>& colours) const;

    Mode mode_ = Quiet;
    double unit_ = 1;
    double base_ = 1;
    double fontScale_ = 1;
    double diagonal_ = 24;
    double distance_ = 4;
    double across_ = 2203;  // pixels of the screen's diagonal
    double height_ = 1080;
    double fillLevel_ = 0.96;
    QString family_;
};

}  // namespace chairside::ui
