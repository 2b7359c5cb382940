// On every screen, all that can be pressed or typed into has a role and a name for a screen reader, and is large enough
// for a finger: 12 mm on the declared screen.
#include <gtest/gtest.h>
#include <QAccessible>
#include <QQuickItem>
#include <algorithm>

#include "ui/screen.h"

namespace chairside::test {
namespace {

bool hasTapHandler(const QQuickItem& item) {
    const QObjectList& children = item.children();
    return std::any_of(children.begin(), children.end(),
                       [](const QObject* child) { return child->inherits("QQuickTapHandler"); });
}

bool isInput(const QQuickItem& item) { return item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit"); }

// A frame that only hands the focus to the field inside it is that field.
const QQuickItem* spokenFor(const QQuickItem& item) {
    if (!hasTapHandler(item)) return &item;
    for (const QQuickItem* child : item.childItems()) {
        if (isInput(*child)) return child;
    }
    return &item;
}

struct Told {
    int pressable = 0;
    double least = 0;  // pixels that a finger hits; 0: that is not asked for
    QStringList faults;
};

// What only hands the focus to what is in it, or lies over the whole screen, is no target of a finger.
void measure(const QQuickItem& item, const QString& what, Told& told) {
    constexpr double kSlack = 0.6;  // of roundings
    if (item.inherits("QQuickAbstractButton") && !item.isEnabled()) return;
    if (item.height() >= told.least - kSlack && item.width() >= told.least - kSlack) return;
    told.faults << what + QStringLiteral(": %1x%2 of %3 px").arg(item.width()).arg(item.height()).arg(told.least);
}

void check(const QQuickItem& item, Told& told) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(spokenFor(item)));
    const QString what =
        QStringLiteral("%1 \"%2\"").arg(QLatin1String(item.metaObject()->className()), item.objectName());
    ++told.pressable;
    if (told.least > 0) return measure(item, what, told);
    if (spoken == nullptr) {
        told.faults << what + QStringLiteral(": nothing is told of it");
        return;
    }
    const QAccessible::Role role = spoken->role();
    const bool button = item.inherits("QQuickAbstractButton");
    const bool known = button ? role == QAccessible::Button || role == QAccessible::CheckBox ||
                                    role == QAccessible::RadioButton || role == QAccessible::PageTab
                              : role != QAccessible::NoRole && role != QAccessible::Client;
    if (!known) told.faults << what + QStringLiteral(": role %1").arg(role);
    if (isInput(*spokenFor(item)) && role != QAccessible::EditableText) {
        told.faults << what + QStringLiteral(": no field");
    }
    if (spoken->text(QAccessible::Name).trimmed().isEmpty()) told.faults << what + QStringLiteral(": no name");
}

void walk(const QQuickItem& item, Told& told) {
    if (!item.isVisible() || item.width() <= 0 || item.height() <= 0) {
        if (!item.isVisible()) return;
    } else if (item.inherits("QQuickAbstractButton") || isInput(item) || hasTapHandler(item)) {
        check(item, told);
    }
    for (const QQuickItem* child : item.childItems()) walk(*child, told);
}

struct Place {
    const char* name;
    const char* scene;
    int chairs;
    const char* screen;  // as the navigation opens it; "chair:TAB"; "form"
};

class ScreenReader : public testing::TestWithParam<Place> {
protected:
    static void open(Screen& screen, const QString& wanted) {
        ui::Navigation& navigation = screen.navigation();
        if (wanted == QLatin1String("alarms")) navigation.openAlarms();
        if (wanted == QLatin1String("sessions")) navigation.openSessions();
        if (wanted == QLatin1String("help")) navigation.setHelping(true);
        if (wanted == QLatin1String("replay")) {
            navigation.openReplay("s5");
            EXPECT_TRUE(screen.until([&] { return screen.model().replay()->isOpen(); }));
        }
        if (wanted == QLatin1String("form") || wanted.startsWith(QLatin1String("chair"))) navigation.openChair("2");
        screen.run(500);
        if (wanted == QLatin1String("form")) {
            ui::ChairModel* chair = screen.navigation().chair();
            screen.model().sessions()->ask(chair, ui::FormModel::BeginSession, QString());
            screen.run(500);
        }
        if (!wanted.startsWith(QLatin1String("chair:"))) return;
        screen.find("chairPanel")->setProperty("tab", wanted.section(QLatin1Char(':'), 1));
        screen.run(500);
    }
};

TEST_P(ScreenReader, isToldOfAllThatCanBePressed) {
    const Place& place = GetParam();
    Screen screen(place.scene, place.chairs, {1920, 1080});
    ASSERT_TRUE(screen.settled());
    open(screen, QLatin1String(place.screen));
    Told told;
    walk(*screen.view().rootObject(), told);
    EXPECT_GE(told.pressable, 5) << "the bar below alone has more";
    EXPECT_TRUE(told.faults.isEmpty()) << told.faults.join(QLatin1Char('\n')).toStdString();
}

TEST_P(ScreenReader, isLargeEnoughForAFinger) {
    struct Declared {
        QSize pixels;
        double inches;
    };
    for (const Declared& declared :
         {Declared{{1920, 1080}, 24}, Declared{{1280, 800}, 24}, Declared{{1280, 800}, 10.1}}) {
        const Place& place = GetParam();
        // Twelve tiles on a tablet are smaller than that, and each is a target itself: it opens its chair.
        if (place.chairs > 6 && declared.inches < 12) continue;
        Screen screen(place.scene, place.chairs, declared.pixels);
        screen.theme().setDiagonal(declared.inches);
        ASSERT_TRUE(screen.settled());
        open(screen, QLatin1String(place.screen));
        Told told;
        told.least = screen.theme().touchLeast();
        walk(*screen.view().rootObject(), told);
        EXPECT_TRUE(told.faults.isEmpty()) << declared.inches << " inch, " << declared.pixels.width() << " px:\n"
                                           << told.faults.join(QLatin1Char('\n')).toStdString();
    }
}

struct Form {
    const char* chair;
    ui::Ask ask;
    const char* subject = "";
};

// One of each kind of field, and those with the most of them.
constexpr Form kForms[] = {{"6", ui::Ask::Begin},
                           {"1", ui::Ask::Tick, "medicines"},
                           {"2", ui::Ask::Start},
                           {"2", ui::Ask::ChooseBaseline},
                           {"3", ui::Ask::Vitals},
                           {"3", ui::Ask::Limbs},
                           {"3", ui::Ask::NoteSymptom, "9"},
                           {"5", ui::Ask::AnswerScale, "3"},
                           {"5", ui::Ask::Discharge},
                           {"3", ui::Ask::Move},
                           {"3", ui::Ask::Correct}};

TEST(Forms, areToldAndLargeEnough) {
    Screen screen("clinic", 6, {1280, 800});
    screen.theme().setDiagonal(12);
    ASSERT_TRUE(screen.settled());
    for (const Form& form : kForms) {
        screen.navigation().openChair(form.chair);
        screen.run(250);
        ui::ChairModel& chair = *screen.navigation().chair();
        screen.model().sessions()->ask(&chair, static_cast<int>(form.ask), form.subject);
        ASSERT_TRUE(chair.session()->form()->open());
        screen.run(300);
        for (const double least : {0.0, screen.theme().touchLeast()}) {
            Told told;
            told.least = least;
            walk(*screen.view().rootObject(), told);
            EXPECT_TRUE(told.faults.isEmpty()) << static_cast<int>(form.ask) << ":\n"
                                               << told.faults.join(QLatin1Char('\n')).toStdString();
        }
        chair.session()->form()->close();
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, ScreenReader,
                         testing::Values(Place{"floor", "alarms", 6, "floor"}, Place{"crowd", "storm", 12, "floor"},
                                         Place{"chair", "alarms", 6, "chair"},
                                         Place{"chairAlarms", "alarms", 6, "chair:alarms"},
                                         Place{"chairLimits", "alarms", 6, "chair:limits"},
                                         Place{"chairSeries", "alarms", 6, "chair:series"},
                                         Place{"form", "calm", 6, "form"}, Place{"alarms", "alarms", 6, "alarms"},
                                         Place{"sessions", "clinic", 6, "sessions"},
                                         Place{"replay", "clinic", 6, "replay"}, Place{"session", "clinic", 6, "chair"},
                                         Place{"help", "alarms", 6, "help"}),
                         [](const auto& place) { return std::string(place.param.name); });

}  // namespace
}  // namespace chairside::test
