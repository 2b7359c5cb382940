// What the window shows: readable from afar, and as in the reviewed pictures of docs/images/screens. Pictures are
// compared roughly, as someone does who looks at them from a step away: numbers, clocks and trends move.
//   CHAIRSIDE_TAKE_PICTURES=1 screens_test    takes them anew; look at each before committing it
#include <gtest/gtest.h>
#include <QDir>
#include <QQuickItem>
#include <cmath>

#include "ui/screen.h"

namespace chairside::test {
namespace {

// The declared screen and distance.
struct Declared {
    QSize pixels{1920, 1080};
    double inches = 24;
    double metres = 4;
    [[nodiscard]] double millimetresPerPixel() const {
        return inches * 25.4 / std::hypot(pixels.width(), pixels.height());
    }
    [[nodiscard]] double sixteenArcminutes() const { return metres * 4.654; }  // in millimetres
};

constexpr double kMayDiffer = 0.04;  // of a picture: what moves, and letters of another version of a font

QRect placeOf(QQuickItem* item) {
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())).toAlignedRect();
}

// How high, in millimetres, the strokes are that differ from the item's ground (the colour at its left edge).
double inkHeight(const QImage& picture, QRect place, const Declared& declared) {
    place = place.intersected(picture.rect());
    const QRgb ground = picture.pixel(place.left() + 2, place.center().y());
    const auto differs = [&](QRgb c) {
        return std::abs(qRed(c) - qRed(ground)) + std::abs(qGreen(c) - qGreen(ground)) +
                   std::abs(qBlue(c) - qBlue(ground)) >
               240;
    };
    int top = -1;
    int bottom = -1;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        bool inked = false;
        for (int x = place.left() + 2; x < place.right() - 2 && !inked; ++x) inked = differs(picture.pixel(x, y));
        if (inked && top < 0) top = y;
        if (inked) bottom = y;
    }
    return top < 0 ? 0 : (bottom - top + 1) * declared.millimetresPerPixel();
}

// Without the frame around a badge, which is no stroke.
QRect inside(QRect place) { return place.adjusted(12, 4, -12, -4); }

// Once the screen has come to rest.
void expectReadable(Screen& screen, const std::function<QRect()>& place, const std::string& what,
                    const Declared& declared = {}) {
    double height = 0;
    const auto readable = [&] {
        height = inkHeight(screen.picture(), place(), declared);
        return height >= declared.sixteenArcminutes() - 0.05;
    };
    EXPECT_TRUE(screen.until(readable, 30000)) << what << ": " << height << " mm";
}

struct Afar {
    const char* scene;
    const char* chair;
    int chairs;
};

TEST(FromFourMetres, chairAndBreachAreReadOnATile) {
    // A name such as CHAIR-1 is shown by its number alone: as high as a number.
    for (const auto& [scene, chair, chairs] :
         {Afar{"calm", "1", 1}, Afar{"calm", "1", 6}, Afar{"simulated", "CHAIR-1", 6}}) {
        Screen screen(scene, chairs, {1920, 1080});
        ASSERT_TRUE(screen.settled());
        screen.station().setCentre(chair, 97, 80, 196);
        screen.station().raiseAlarm(chair, "sbp-very-high", v1::NIBP_SYSTOLIC, 3, 196, 180, true, 9000);
        screen.station().raiseAlarm(chair, "rate-high", v1::RATE, 2, 121, 120, true, 5000);
        QQuickItem* tile = nullptr;
        ASSERT_TRUE(screen.until([&] {
            tile = screen.find(QStringLiteral("tile:%1").arg(chair));
            return tile != nullptr && screen.model().chairs()->at(0)->worst()->headline().contains("SBP");
        }));
        auto* headline = findItem(tile, "headline");
        auto* badge = findItem(tile, "reasonChair");
        ASSERT_TRUE(headline != nullptr && badge != nullptr);
        expectReadable(
            screen, [&] { return placeOf(headline); }, std::string("value on ") + scene + std::to_string(chairs));
        expectReadable(
            screen, [&] { return inside(placeOf(badge)); }, std::string("chair on ") + scene + std::to_string(chairs));
    }
}

TEST(FromFourMetres, theWorstOfManyIsReadInTheBanner) {
    for (const auto& [scene, chair, chairs] :
         {Afar{"calm", "7", 7}, Afar{"calm", "7", 9}, Afar{"calm", "7", 11}, Afar{"calm", "7", 12},
          Afar{"calm", "7", 24}, Afar{"simulated", "CHAIR-17", 24}}) {
        Screen screen(scene, chairs, {1920, 1080});
        ASSERT_TRUE(screen.settled());
        screen.station().setCentre(chair, 97, 80, 196);
        screen.station().raiseAlarm(chair, "sbp-very-high", v1::NIBP_SYSTOLIC, 3, 196, 180, true, 9000);
        ASSERT_TRUE(screen.until([&] { return screen.model().worst()->headline().contains("SBP"); }));
        const auto headline = [&] { return placeOf(screen.find("bannerHeadline")); };
        const auto badge = [&] { return inside(placeOf(screen.find("bannerChair"))); };
        expectReadable(screen, headline, std::string("value above ") + scene + std::to_string(chairs));
        expectReadable(screen, badge, std::string("chair above ") + scene + std::to_string(chairs));
    }
}

TEST(FromTheDeclaredDistance, theWorstIsReadOnTheFloor) {
    struct Row {
        Declared declared;
        int chairs;
    };
    for (const auto& [declared, chairs] :
         {Row{{{1920, 1080}, 24, 6}, 6}, Row{{{1920, 1080}, 24, 6}, 12}, Row{{{1920, 1080}, 15, 3}, 4},
          Row{{{1280, 800}, 10.1, 3}, 6}, Row{{{1280, 800}, 10.1, 3}, 12}, Row{{{3840, 2160}, 43, 8}, 24}}) {
        Screen screen("calm", chairs, declared.pixels);
        screen.theme().setDiagonal(declared.inches);
        screen.theme().setDistance(declared.metres);
        ASSERT_TRUE(screen.theme().readable());
        ASSERT_TRUE(screen.settled());
        screen.station().setCentre("1", 97, 80, 196);
        screen.station().raiseAlarm("1", "sbp-very-high", v1::NIBP_SYSTOLIC, 3, 196, 180, true, 9000);
        ASSERT_TRUE(screen.until([&] { return screen.model().worst()->headline().contains("SBP"); }));
        const std::string where = std::to_string(declared.inches) + " inch at " + std::to_string(declared.metres) +
                                  " m, " + std::to_string(chairs) + " chairs";
        const auto headline = [&] { return placeOf(screen.find("bannerHeadline")); };
        const auto badge = [&] { return inside(placeOf(screen.find("bannerChair"))); };
        ASSERT_TRUE(screen.until([&] { return screen.find("bannerHeadline")->isVisible(); })) << where;
        expectReadable(screen, headline, "value, " + where, declared);
        expectReadable(screen, badge, "chair, " + where, declared);
    }
}

TEST(FromTheDeclaredDistance, fewLargeTilesNeedNoBanner) {
    Screen screen("calm", 6, {1920, 1080});
    ASSERT_TRUE(screen.settled());
    screen.station().raiseAlarm("1", "sbp-very-high", v1::NIBP_SYSTOLIC, 3, 196, 180, true, 9000);
    ASSERT_TRUE(screen.until([&] { return screen.model().worst()->headline().contains("SBP"); }));
    EXPECT_FALSE(screen.find("bannerHeadline")->isVisible());
}

struct View {
    const char* name;
    const char* scene;
    int chairs;
    QSize size;
    ui::Theme::Mode mode;
    const char* screen;
};

void PrintTo(const View& view, std::ostream* to) { *to << view.name; }

class Pictures : public testing::TestWithParam<View> {
protected:
    void open(Screen& screen) {
        const QString wanted = GetParam().screen;
        if (wanted.startsWith("chair:")) screen.navigation().openChair(wanted.mid(6));
        if (wanted == "alarms") screen.navigation().openAlarms();
        if (wanted == "help") screen.navigation().setHelping(true);
        if (wanted == "sessions") {
            screen.navigation().openSessions();
            screen.model().sessionBook()->setDays(0);
            EXPECT_TRUE(screen.until([&] { return screen.find("replay:s5") != nullptr; }));
        }
        if (wanted == "replay") {
            screen.navigation().openReplay("s5");
            ui::ReplayModel& replay = *screen.model().replay();
            EXPECT_TRUE(screen.until([&] { return replay.isOpen() && replay.state().isEmpty(); }));
            replay.seek(0.6);
        }
        if (wanted == "form") {
            screen.navigation().openChair("6");
            screen.model().sessions()->ask(screen.navigation().chair(), ui::FormModel::BeginSession, {});
        }
        if (wanted == "lost-chair") {
            screen.navigation().openChair("2");
            const ui::TrendBuffer& past = screen.navigation().chair()->record().spo2();
            EXPECT_TRUE(screen.until([&] { return past.points().size() > 1000; })) << "its past is loaded";
        }
        if (wanted.startsWith("lost")) {
            screen.station().setSilent(true);
            EXPECT_TRUE(screen.until([&] { return !screen.model().status()->heard(); }));
        }
    }
};

QImage fromAStepAway(const QImage& picture) {
    return picture.convertToFormat(QImage::Format_RGB32)
        .scaled(64, 40, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

// The share of the picture, in sixty-fourths by fortieths, that looks different.
double difference(const QImage& a, const QImage& b) {
    const QImage x = fromAStepAway(a);
    const QImage y = fromAStepAway(b);
    int different = 0;
    for (int row = 0; row < x.height(); ++row) {
        for (int column = 0; column < x.width(); ++column) {
            const QRgb p = x.pixel(column, row);
            const QRgb q = y.pixel(column, row);
            const int off =
                std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
            if (off > 56) ++different;
        }
    }
    return static_cast<double>(different) / (x.width() * x.height());
}

TEST_P(Pictures, lookAsReviewed) {
    const View& wanted = GetParam();
    Screen screen(wanted.scene, wanted.chairs, wanted.size, wanted.mode);
    if (QLatin1String(wanted.screen) == "first-run")
        screen.station().setSilent(true);
    else if (wanted.chairs == 0)
        ASSERT_TRUE(screen.until([&] { return screen.model().status()->heard(); }));
    else
        ASSERT_TRUE(screen.settled());
    open(screen);
    const auto look = [&] { return screen.picture().scaledToWidth(1280, Qt::SmoothTransformation); };
    const QString file = QStringLiteral(CHAIRSIDE_PICTURES "/%1.jpg").arg(wanted.name);
    if (qEnvironmentVariableIsSet("CHAIRSIDE_TAKE_PICTURES")) {
        screen.run(5000);  // until each trend has been drawn
        ASSERT_TRUE(QDir().mkpath(CHAIRSIDE_PICTURES) && look().save(file, "JPG", 80));
        return;
    }
    const QImage reviewed(file);
    ASSERT_FALSE(reviewed.isNull()) << file.toStdString() << " is missing: take it, and look at it";
    QImage taken;
    const auto alike = [&] {
        screen.run(250);
        taken = look();
        return difference(taken, reviewed) <= kMayDiffer;
    };
    if (screen.until(alike, 30'000)) return;
    const QString kept = QDir::temp().filePath(QStringLiteral("chairside-%1.png").arg(wanted.name));
    taken.save(kept);
    FAIL() << difference(taken, reviewed) << " of it looks different: see " << kept.toStdString();
}

constexpr QSize kDesk{1920, 1080};
constexpr QSize kTablet{1280, 800};
constexpr QSize kWall{3840, 2160};

INSTANTIATE_TEST_SUITE_P(All, Pictures,
                         testing::Values(View{"floor-1", "calm", 1, kDesk, ui::Theme::Quiet, "floor"},
                                         View{"floor-6", "alarms", 6, kDesk, ui::Theme::Quiet, "floor"},
                                         View{"floor-6-day", "alarms", 6, kTablet, ui::Theme::Day, "floor"},
                                         View{"floor-12", "alarms", 12, kTablet, ui::Theme::Quiet, "floor"},
                                         View{"floor-24-storm", "storm", 24, kDesk, ui::Theme::Quiet, "floor"},
                                         View{"floor-names", "names", 6, kTablet, ui::Theme::Quiet, "floor"},
                                         View{"floor-lost", "calm", 6, kTablet, ui::Theme::Quiet, "lost"},
                                         View{"chair", "alarms", 6, kDesk, ui::Theme::Quiet, "chair:2"},
                                         View{"chair-day", "alarms", 6, kTablet, ui::Theme::Day, "chair:5"},
                                         View{"alarms", "alarms", 6, kDesk, ui::Theme::Quiet, "alarms"},
                                         View{"alarms-day", "alarms", 6, kTablet, ui::Theme::Day, "alarms"},
                                         View{"floor-large", "clinic", 12, kWall, ui::Theme::Day, "floor"},
                                         View{"chair-infusing", "clinic", 6, kDesk, ui::Theme::Quiet, "chair:3"},
                                         View{"form", "clinic", 6, kDesk, ui::Theme::Quiet, "form"},
                                         View{"form-day", "clinic", 6, kTablet, ui::Theme::Day, "form"},
                                         View{"sessions", "clinic", 6, kDesk, ui::Theme::Quiet, "sessions"},
                                         View{"sessions-day", "clinic", 6, kTablet, ui::Theme::Day, "sessions"},
                                         View{"replay", "clinic", 6, kDesk, ui::Theme::Quiet, "replay"},
                                         View{"replay-day", "clinic", 6, kTablet, ui::Theme::Day, "replay"},
                                         View{"first-run", "calm", 6, kDesk, ui::Theme::Quiet, "first-run"},
                                         View{"first-run-day", "calm", 6, kTablet, ui::Theme::Day, "first-run"},
                                         View{"help", "calm", 6, kDesk, ui::Theme::Quiet, "help"},
                                         View{"help-day", "calm", 6, kTablet, ui::Theme::Day, "help"},
                                         View{"floor-empty", "calm", 0, kDesk, ui::Theme::Quiet, "empty"},
                                         View{"lost-chair-day", "calm", 6, kTablet, ui::Theme::Day, "lost-chair"},
                                         View{"help-contrast", "calm", 6, kTablet, ui::Theme::Contrast, "help"}),
                         [](const auto& taken) {
                             std::string name = taken.param.name;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace chairside::test
