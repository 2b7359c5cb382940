// What must be seen: the beat of alarms, and text that stands out from its ground in every theme.
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/view/flash_clock.h"
#include "ui/view/theme.h"

namespace chairside::ui {
namespace {

constexpr double kReadable = 4.5;  // of text to its ground: docs/clinical-numbers.md

struct Beat {
    double perSecond = 0;
    double litShare = 0;
};

Beat measure(bool (FlashClock::*lit)() const) {
    constexpr int kBeats = 4 * 60;  // a minute of quarters of a second
    FlashClock clock;
    int begun = 0;
    int on = 0;
    bool before = false;
    for (int i = 0; i < kBeats; ++i) {
        clock.beat();
        const bool now = (clock.*lit)();
        if (now && !before) ++begun;
        if (now) ++on;
        before = now;
    }
    return {begun / 60.0, static_cast<double>(on) / kBeats};
}

TEST(FlashClock, highFlashesTwiceASecondAndMediumEachTwoSeconds) {
    const Beat high = measure(&FlashClock::highLit);
    EXPECT_NEAR(high.perSecond, 2, 0.05);
    const Beat medium = measure(&FlashClock::mediumLit);
    EXPECT_NEAR(medium.perSecond, 0.5, 0.05);
    for (const Beat& beat : {high, medium}) {
        EXPECT_GE(beat.litShare, 0.2);
        EXPECT_LE(beat.litShare, 0.6);
    }
}

TEST(FlashClock, tellsEachChangeAndNoMore) {
    FlashClock clock;
    int high = 0;
    int medium = 0;
    QObject::connect(&clock, &FlashClock::highChanged, [&] { ++high; });
    QObject::connect(&clock, &FlashClock::mediumChanged, [&] { ++medium; });
    bool before = clock.mediumLit();
    int changes = 0;
    for (int i = 0; i < 40; ++i) {
        clock.beat();
        if (clock.mediumLit() != before) ++changes;
        before = clock.mediumLit();
    }
    EXPECT_EQ(high, 40);
    EXPECT_EQ(medium, changes);
}

double luminance(const QColor& colour) {
    const auto linear = [](float part) {
        return part <= 0.04045F ? part / 12.92 : std::pow((static_cast<double>(part) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

// Fonts need an application.
class Application {
    struct Platform {
        Platform() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    };
    int argc_ = 1;
    char name_[11] = "theme_test";
    char* argv_[2] = {name_, nullptr};
    Platform platform_;
    QGuiApplication app_{argc_, argv_};
};

class DeclaredScreen : public testing::Test {
    Application application_;

protected:
    Theme theme_;
};

class ThemeContrast : public testing::TestWithParam<Theme::Mode> {
protected:
    ThemeContrast() { theme_.setMode(GetParam()); }
    void expectReadable(const char* what, const QColor& ink, const QColor& ground) const {
        EXPECT_GE(contrast(ink, ground), kReadable)
            << what << ": " << ink.name().toStdString() << " on " << ground.name().toStdString();
    }

private:
    Application application_;

protected:
    Theme theme_;
};

TEST_F(DeclaredScreen, whatIsPressedIs12MillimetresOnTheDeclaredScreen) {
    theme_.measure(1920, 1080, 1920, 1080);
    EXPECT_NEAR(theme_.touchLeast(), 43.4, 0.1) << "24 inch";
    theme_.setDiagonal(10.1);
    theme_.measure(1280, 800, 1280, 800);
    EXPECT_NEAR(theme_.touchLeast(), 12 / (10.1 * 25.4 / std::hypot(1280, 800)), 0.01);
    EXPECT_GE(theme_.touch(), theme_.touchLeast());
    EXPECT_GE(theme_.touchRow(), theme_.touchLeast());
    theme_.measure(640, 400, 1280, 800);
    EXPECT_NEAR(theme_.touchLeast(), 70.6, 0.1) << "a window that is a part of its screen";
}

TEST_F(DeclaredScreen, whatIsReadFromAfarSubtends16ArcminutesAtTheDeclaredDistance) {
    theme_.measure(1920, 1080, 1920, 1080);
    EXPECT_NEAR(theme_.afar(), 67.3, 0.1) << "18.6 mm at 4 m";
    theme_.setDistance(2);
    EXPECT_NEAR(theme_.afar(), 33.6, 0.1);
    EXPECT_TRUE(theme_.readable());
    theme_.setDistance(10);
    theme_.setDiagonal(10);
    EXPECT_FALSE(theme_.readable());
}

TEST_F(DeclaredScreen, offersWhatIsDeclaredToo) {
    theme_.setDiagonal(21.5);
    const QVariantList offers = theme_.diagonals();
    EXPECT_TRUE(std::any_of(offers.begin(), offers.end(),
                            [](const QVariant& offer) { return offer.toMap().value("value").toDouble() == 21.5; }));
    theme_.setDiagonal(1000);
    EXPECT_EQ(theme_.diagonal(), Theme::kDiagonalMax);
}

TEST_P(ThemeContrast, wordsAndNumbersStandOutFromEachGround) {
    const std::pair<const char*, QColor> inks[] = {
        {"text", theme_.text()},   {"secondary", theme_.secondary()}, {"rate", theme_.rate()},
        {"spo2", theme_.spo2()},   {"pressure", theme_.pressure()},   {"accent", theme_.accent()},
        {"event", theme_.event()},
    };
    for (const auto& [name, ink] : inks) {
        for (const QColor& ground : {theme_.background(), theme_.tile(), theme_.raised(), theme_.plot()}) {
            expectReadable(name, ink, ground);
        }
    }
    // In the dark themes a priority's colour is the colour of its words, too.
    for (const int priority : {1, 2, 3}) {
        if (!theme_.dark()) continue;
        for (const QColor& ground : {theme_.background(), theme_.tile()}) {
            expectReadable("priority", theme_.priority(priority), ground);
        }
    }
}

TEST_P(ThemeContrast, theWordsOfAnAlarmStandOutFromItsFillAtEachBeatAndBrightness) {
    for (const double level : {0.0, 0.9, 0.96, 1.0}) {
        theme_.setFillLevel(level);
        for (const int priority : {1, 2, 3}) {
            for (const bool lit : {true, false}) expectReadable("ink", theme_.ink(), theme_.fill(priority, lit));
        }
    }
}

TEST_P(ThemeContrast, theWordsOfAnAlarmThatIsTakenOnStandOutFromItsTint) {
    for (const int priority : {1, 2, 3}) {
        const QColor ground = theme_.tint(theme_.priority(priority), 0.07);
        expectReadable("text", theme_.text(), ground);
        expectReadable("secondary", theme_.secondary(), ground);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Modes, ThemeContrast, testing::Values(Theme::Quiet, Theme::Day, Theme::Contrast), [](const auto& mode) {
        return std::string(mode.param == Theme::Quiet ? "Quiet" : mode.param == Theme::Day ? "Day" : "Contrast");
    });

}  // namespace
}  // namespace chairside::ui
