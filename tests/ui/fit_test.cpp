// Every screen, form and alarm in every language, on the smallest and the usual screen, and with large letters: words
// are whole, within what holds them, and nothing lies over another.
//   CHAIRSIDE_KEEP_PICTURES=FOLDER fit_test    keeps a picture of each, to be looked at
#include <gtest/gtest.h>
#include <QDir>
#include <map>

#include "ui/fit.h"
#include "ui/screen.h"

namespace chairside::test {
namespace {

constexpr int kRestMs = 1500;  // within that every screen has come to rest

struct Setting {
    const char* name;
    const char* language;
    QSize size;
    double letters;
    ui::Theme::Mode mode = ui::Theme::Quiet;
    double inches = 24;
    double metres = 4;
};
void PrintTo(const Setting& setting, std::ostream* to) { *to << setting.name; }

class Fits : public testing::TestWithParam<Setting> {
protected:
    [[nodiscard]] static std::unique_ptr<Screen> screenOf(const QString& scene, int chairs) {
        const Setting& setting = GetParam();
        auto screen = std::make_unique<Screen>(scene, chairs, setting.size, setting.mode, QString(setting.language));
        screen->theme().setFontScale(setting.letters);
        screen->theme().setDiagonal(setting.inches);
        screen->theme().setDistance(setting.metres);
        return screen;
    }
    // What is shown now, under that name.
    static void expectFit(Screen& screen, const QString& name) {
        QQuickItem* root = screen.view().rootObject();
        QStringList faults;
        screen.until(
            [&] {
                faults = misfits(root);
                return faults.isEmpty();
            },
            kRestMs);
        if (!faults.isEmpty()) {
            screen.view().grabWindow();  // lays everything out that still waits for a frame
            faults = misfits(root);
        }
        EXPECT_TRUE(faults.isEmpty()) << name.toStdString() << ":\n  " << faults.join("\n  ").toStdString();
        const QString folder = qEnvironmentVariable("CHAIRSIDE_KEEP_PICTURES");
        if (folder.isEmpty()) return;
        screen.run(300);
        QDir().mkpath(folder);
        screen.picture().save(QStringLiteral("%1/%2-%3.png").arg(folder, QString(GetParam().name), name));
    }
    static void press(Screen& screen, const QString& name) {
        QQuickItem* item = screen.find(name);
        ASSERT_NE(item, nullptr) << name.toStdString();
        QMetaObject::invokeMethod(item, "clicked");
    }
    static void openChair(Screen& screen, const QString& chair) {
        screen.navigation().openChair(chair);
        ASSERT_TRUE(screen.until([&] { return screen.find("chairPanel") != nullptr; }));
    }
};

struct FloorView {
    const char* scene;
    int chairs;
};
constexpr FloorView kFloors[] = {{"calm", 1},    {"calm", 24},   {"alarms", 6},      {"alarms", 12},
                                 {"alarms", 24}, {"storm", 1},   {"storm", 6},       {"storm", 12},
                                 {"storm", 24},  {"names", 6},   {"names", 24},      {"demo", 12},
                                 {"clinic", 6},  {"clinic", 12}, {"clinic demo", 6}, {"clinic demo", 24}};

TEST_P(Fits, floors) {
    for (const FloorView& floor : kFloors) {
        if (GetParam().inches < 12 && floor.chairs > 12) continue;  // no floor to be held in the hand
        auto screen = screenOf(floor.scene, floor.chairs);
        ASSERT_TRUE(screen->settled());
        expectFit(*screen, QStringLiteral("floor-%1-%2").arg(QString(floor.scene).replace(' ', '_')).arg(floor.chairs));
    }
}

TEST_P(Fits, withoutAStation) {
    auto screen = screenOf("calm", 6);
    screen->station().setSilent(true);
    screen->run(1500);
    expectFit(*screen, "first-run");
    auto lost = screenOf("calm", 6);
    ASSERT_TRUE(lost->settled());
    lost->station().setSilent(true);
    ASSERT_TRUE(lost->until([&] { return !lost->model().status()->heard(); }));
    expectFit(*lost, "floor-lost");
    openChair(*lost, "2");
    expectFit(*lost, "chair-lost");
}

struct FormView {
    const char* name;
    const char* chair;
    ui::Ask ask;
    const char* subject = "";
    std::map<const char*, const char*> values = {};
};

const FormView kForms[] = {
    {"begin", "6", ui::Ask::Begin},
    {"begin-pounds", "6", ui::Ask::Begin, "", {{"unit", "2"}, {"weight", "176"}}},
    {"tick", "1", ui::Ask::Tick, "medicines"},
    {"skip-checklist", "1", ui::Ask::SkipChecklist},
    {"adopt-cuff", "1", ui::Ask::AdoptCuff},
    {"abort", "1", ui::Ask::Abort},
    {"choose-baseline", "2", ui::Ask::ChooseBaseline},
    {"start", "2", ui::Ask::Start, "", {{"mgPerMl", "1"}, {"ml", "39.9"}, {"mlPerHour", "59.85"}}},
    {"start-above", "2", ui::Ask::Start, "", {{"mgPerKg", "1.5"}, {"mgPerMl", "1"}, {"ml", "40"}, {"mlPerHour", "90"}}},
    {"rate", "3", ui::Ask::ChangeRate},
    {"rate-above", "3", ui::Ask::ChangeRate, "", {{"mlPerHour", "120"}}},
    {"pause", "3", ui::Ask::Pause},
    {"resume", "4", ui::Ask::Resume},
    {"stop", "3", ui::Ask::Stop},
    {"symptom", "3", ui::Ask::NoteSymptom, "7"},
    {"symptom-other", "3", ui::Ask::NoteSymptom, "9"},
    {"vitals", "3", ui::Ask::Vitals, "", {{"systolic", "abc"}}},
    {"note", "3", ui::Ask::Remark},
    {"limbs", "3", ui::Ask::Limbs, "", {{"cuff", "1"}, {"probe", "1"}, {"iv", "1"}}},
    {"attest-gait", "5", ui::Ask::Attest, "5"},
    {"attest-escort", "5", ui::Ask::Attest, "8"},
    {"phq9", "5", ui::Ask::AnswerScale, "1"},
    {"gad7", "5", ui::Ask::AnswerScale, "2"},
    {"pcl5", "5", ui::Ask::AnswerScale, "3"},
    {"cssrs", "5", ui::Ask::AnswerScale, "4"},
    {"pain", "5", ui::Ask::AnswerScale, "5"},
    {"aldrete", "5", ui::Ask::AnswerScale, "6"},
    {"padss", "5", ui::Ask::AnswerScale, "7"},
    {"discharge", "5", ui::Ask::Discharge},
    {"transfer", "3", ui::Ask::Transfer},
    {"move", "3", ui::Ask::Move},
    {"swap-monitor", "3", ui::Ask::SwapMonitor},
    {"correct", "3", ui::Ask::Correct},
    {"correct-symptom", "3", ui::Ask::Correct, "", {{"entry", "5"}, {"how", "2"}}},
    {"correct-score", "3", ui::Ask::Correct, "", {{"entry", "11"}, {"how", "2"}}},
    {"correct-time", "3", ui::Ask::Correct, "", {{"entry", "6"}, {"how", "1"}}},
};

TEST_P(Fits, forms) {
    auto screen = screenOf("clinic", 6);
    ASSERT_TRUE(screen->settled());
    for (const FormView& view : kForms) {
        openChair(*screen, view.chair);
        ui::ChairModel& chair = *screen->navigation().chair();
        screen->run(250);  // the record of its session comes
        screen->model().sessions()->ask(&chair, static_cast<int>(view.ask), view.subject);
        ASSERT_TRUE(chair.session()->form()->open()) << view.name;
        if (view.ask == ui::Ask::Correct) {
            ASSERT_TRUE(screen->until([&] { return !chair.record().entries().empty(); }));
        }
        for (const auto& [key, value] : view.values) chair.session()->form()->set(key, value);
        expectFit(*screen, QStringLiteral("form-%1").arg(view.name));
        chair.session()->form()->close();
    }
    openChair(*screen, "6");
    ui::ChairModel& chair = *screen->navigation().chair();
    screen->station().setOutcome(v1::REFUSED, "a session runs on chair 3");
    screen->model().sessions()->ask(&chair, static_cast<int>(ui::Ask::Begin), {});
    for (const auto& [key, value] : std::map<const char*, const char*>{
             {"name", "Ada"}, {"secondId", "MRN 1"}, {"born", "1984-05-30"}, {"weight", "80"}, {"indication", "1"}}) {
        chair.session()->form()->set(key, value);
    }
    chair.session()->form()->send();
    ASSERT_TRUE(screen->until(
        [&] { return !chair.session()->form()->answer().isEmpty() && !chair.session()->form()->busy(); }));
    expectFit(*screen, "form-refused");
}

TEST_P(Fits, panels) {
    auto screen = screenOf("clinic", 6);
    ASSERT_TRUE(screen->settled());
    for (const char* chair : {"1", "2", "3", "4", "5", "6"}) {
        openChair(*screen, chair);
        expectFit(*screen, QStringLiteral("chair-%1").arg(chair));
        if (QQuickItem* card = screen->find("sessionCard"); card != nullptr && card->isVisible()) {
            press(*screen, "sessionMore");
            QQuickItem* flick = screen->find("panelFlick");
            screen->run(100);
            flick->setProperty("contentY",
                               std::max(0.0, flick->property("contentHeight").toDouble() - flick->height()));
            expectFit(*screen, QStringLiteral("chair-%1-more").arg(chair));
        }
    }
    press(*screen, "phaseOnly");
    expectFit(*screen, "chair-6-phase");
    press(*screen, "standby");
    expectFit(*screen, "chair-6-standby");
    press(*screen, "notNow");
    screen->run(50);
    press(*screen, "scale:1");
    expectFit(*screen, "chair-6-scale");
    press(*screen, "notNow");
    for (const char* tab : {"alarms", "limits", "series"}) {
        openChair(*screen, "3");
        screen->find("chairPanel")->setProperty("tab", tab);
        screen->run(400);
        expectFit(*screen, QStringLiteral("chair-3-%1").arg(tab));
    }
    screen->find("chairPanel")->setProperty("tab", "limits");
    screen->run(50);
    press(*screen, "changeLimits");
    expectFit(*screen, "chair-3-change-limits");
}

TEST_P(Fits, otherScreens) {
    auto screen = screenOf("alarms", 6);
    ASSERT_TRUE(screen->settled());
    screen->navigation().openAlarms();
    expectFit(*screen, "alarms");
    screen->navigation().setHelping(true);
    screen->run(100);
    expectFit(*screen, "help");
    auto clinic = screenOf("clinic", 6);
    ASSERT_TRUE(clinic->settled());
    clinic->navigation().openSessions();
    clinic->model().sessionBook()->setDays(0);
    ASSERT_TRUE(clinic->until([&] { return clinic->find("replay:s5") != nullptr; }));
    expectFit(*clinic, "sessions");
    press(*clinic, "series:s5");
    clinic->run(400);
    expectFit(*clinic, "sessions-series");
    clinic->station().addWithoutEnd("lost");
    clinic->model().sessionBook()->setDays(90);
    ASSERT_TRUE(clinic->until([&] { return clinic->find("series:lost") != nullptr; }));
    press(*clinic, "series:lost");  // closes that patient's series
    press(*clinic, "series:lost");
    clinic->run(400);
    expectFit(*clinic, "sessions-end-lost");
    clinic->model().sessionBook()->setSearch("nobody is called so");
    expectFit(*clinic, "sessions-none");
    clinic->navigation().openReplay("s5");
    ASSERT_TRUE(clinic->until(
        [&] { return clinic->model().replay()->isOpen() && clinic->model().replay()->state().isEmpty(); }));
    clinic->model().replay()->seek(0.8);
    expectFit(*clinic, "replay");
}

// What everybody has to read at once: the alarm.
v1::Occurrence limitAlarm(const char* rule, v1::Vital vital, v1::Priority priority, int value, int limit, bool upper) {
    v1::Occurrence o;
    o.set_rule(rule);
    o.set_kind(v1::PHYSIOLOGICAL);
    o.set_priority(priority);
    o.set_vital(vital);
    o.set_value_milli(value * 1000);
    o.set_limit_milli(limit * 1000);
    o.set_limit_is_upper(upper);
    return o;
}

std::vector<v1::Occurrence> everyAlarm() {
    std::vector<v1::Occurrence> all;
    all.push_back(limitAlarm("sbp-very-high", v1::NIBP_SYSTOLIC, v1::HIGH, 196, 180, true));
    v1::Occurrence change = limitAlarm("sbp-rise", v1::NIBP_SYSTOLIC, v1::MEDIUM, 172, 170, true);
    change.set_condition(v1::BASELINE_CHANGE);
    change.set_reference_milli(130'000);
    change.set_session_limit(true);
    all.push_back(change);
    change.set_condition_unknown(true);
    all.push_back(change);
    all.push_back(limitAlarm("spo2-very-low", v1::SPO2, v1::HIGH, 92, 88, false));  // inside again
    for (int cause = v1::VITAL_LOST; cause <= v1::CUFF_CYCLE; ++cause) {
        v1::Occurrence o;
        o.set_rule("technical");
        o.set_kind(v1::TECHNICAL);
        o.set_cause(static_cast<v1::TechnicalCause>(cause));
        o.set_priority(v1::MEDIUM);
        o.set_vital(cause == v1::OVERDUE || cause == v1::CUFF_FAILED ? v1::NIBP_SYSTOLIC : v1::SPO2);
        o.set_value_milli(cause == v1::CUFF_CYCLE ? 900'000 : 97'000);
        o.set_limit_milli(300'000);
        if (cause == v1::DISK_LOW) o.set_text("1.9 GB of 64.0 GB are free at /var/lib/chairside");
        if (cause == v1::AUDIO_MISSING) o.set_text("chairside-dashboard@desk-2: no audio output device");
        all.push_back(o);
    }
    for (const v1::TechnicalCause cause :
         {v1::RECORD_DAMAGED, v1::NOBODY_ANNUNCIATES, v1::CHECKS_OVERDUE, v1::STANDBY_OVER}) {
        v1::Occurrence o;
        o.set_kind(v1::TECHNICAL);
        o.set_cause(cause);
        o.set_priority(v1::MEDIUM);
        o.set_text("unconfirmed");
        all.push_back(o);
    }
    v1::Occurrence help;
    help.set_kind(v1::HELP);
    help.set_priority(v1::HIGH);
    all.push_back(help);
    v1::Occurrence bedside;
    bedside.set_kind(v1::BEDSIDE);
    bedside.set_priority(v1::MEDIUM);
    bedside.set_text("**RESP RATE LOW   8 < 10, leads off");
    all.push_back(bedside);
    return all;
}

TEST_P(Fits, alarmsOfAChair) {
    auto screen = screenOf("calm", 12);
    ASSERT_TRUE(screen->settled());
    int nth = 0;
    for (v1::Occurrence alarm : everyAlarm()) {
        alarm.set_chair("2");
        alarm.set_level(nth % 3 == 0 ? 1 : 0);
        openChair(*screen, "2");
        const QString id = screen->station().raise(alarm, 75'000);
        ui::ChairModel& chair = *screen->navigation().chair();
        ASSERT_TRUE(screen->until([&] { return chair.alarms()->count() == 1; }));
        expectFit(*screen, QStringLiteral("alarm-%1-chair").arg(nth));
        openChair(*screen, "3");
        ASSERT_TRUE(screen->until([&] { return screen->find("elsewhere")->isVisible(); }));
        expectFit(*screen, QStringLiteral("alarm-%1-elsewhere").arg(nth));
        screen->navigation().openFloor();
        expectFit(*screen, QStringLiteral("alarm-%1-floor").arg(nth));
        screen->station().setAcknowledged(id, "unverified:A. Rivera", 42'000);
        openChair(*screen, "2");
        ASSERT_TRUE(screen->until([&] { return chair.worst()->acknowledged(); }));
        expectFit(*screen, QStringLiteral("alarm-%1-taken").arg(nth));
        screen->station().endAlarm(id);
        ASSERT_TRUE(screen->until([&] { return chair.alarms()->count() == 0; }));
        ++nth;
    }
}

TEST_P(Fits, theBar) {
    auto screen = screenOf("alarms", 6);
    ASSERT_TRUE(screen->settled());
    openChair(*screen, "1");
    screen->station().setSaving(false, "the disk is full");
    screen->station().heartbeat();
    screen->model().toggleAudioPause();
    v1::Occurrence own;
    own.set_kind(v1::TECHNICAL);
    own.set_cause(v1::NOT_SAVED);
    own.set_priority(v1::MEDIUM);
    screen->station().raise(own, 9000);
    ASSERT_TRUE(screen->until(
        [&] { return screen->model().ownAlarms()->count() == 1 && !screen->model().status()->notSaving().isEmpty(); }));
    expectFit(*screen, "bar");
}

constexpr QSize kTablet{1280, 800};
constexpr QSize kDesk{1920, 1080};

INSTANTIATE_TEST_SUITE_P(All, Fits,
                         testing::Values(Setting{"en_tablet", "en", kTablet, 1}, Setting{"es_tablet", "es", kTablet, 1},
                                         Setting{"de_tablet", "de", kTablet, 1}, Setting{"en_desk", "en", kDesk, 1},
                                         Setting{"es_desk", "es", kDesk, 1}, Setting{"de_desk", "de", kDesk, 1},
                                         Setting{"en_large", "en", kDesk, 1.6}, Setting{"es_large", "es", kDesk, 1.6},
                                         Setting{"de_large", "de", kDesk, 1.6}),
                         [](const auto& setting) { return std::string(setting.param.name); });

// In the hand what is pressed is larger by itself.
INSTANTIATE_TEST_SUITE_P(Small, Fits,
                         testing::Values(Setting{"en_hand", "en", kTablet, 1, ui::Theme::Quiet, 10.1, 1},
                                         Setting{"es_hand", "es", kTablet, 1, ui::Theme::Day, 10.1, 3},
                                         Setting{"de_hand", "de", kTablet, 1, ui::Theme::Quiet, 10.1, 2}),
                         [](const auto& setting) { return std::string(setting.param.name); });

}  // namespace
}  // namespace chairside::test
