// Rows that go while the window changes its size. In Qt 6.4 a Layout that is resized in the turn in which a Repeater
// inside it lost rows lays out items that are gone, and crashes: no Layout of ours holds such rows itself.
#include <gtest/gtest.h>
#include <QQuickItem>

#include "ui/screen.h"

namespace chairside::test {
namespace {

constexpr int kRounds = 60;

// A session with `rows` of everything that a person sees of it as a list.
v1::ChairView sessionWith(int rows) {
    v1::ChairView view;
    view.set_chair("1");
    v1::SessionView& session = *view.mutable_session();
    session.set_id("s");
    for (int i = 0; i < rows; ++i) {
        const std::string number = std::to_string(i);
        auto* item = session.add_checklist();
        item->set_id(number);
        item->set_text("item " + number);
        session.add_gate()->set_text("finding " + number);
        session.add_criteria()->set_criterion(static_cast<v1::Criterion>(1 + i));
        session.add_warnings("warning " + number);
        session.add_checks()->set_check(v1::CHECK_SEDATION);
    }
    return view;
}

class RowsThatGo : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(screen_.settled()); }
    // In this very turn, before anything is laid out anew.
    void resize(int round) {
        const QSizeF sizes[] = {{1280, 800}, {1920, 1080}, {1400, 900}};
        screen_.view().rootObject()->setSize(sizes[round % 3]);
    }
    [[nodiscard]] ui::ChairModel& chair() { return *screen_.model().chairs()->at(0); }

    Screen screen_{"calm", 2, {1280, 800}};
};

TEST_F(RowsThatGo, OfASession) {
    screen_.navigation().openChair("1");
    ASSERT_TRUE(screen_.until([&] { return screen_.find("chairPanel") != nullptr; }));
    int round = 0;
    QObject::connect(chair().session(), &ui::SessionModel::listsChanged, &chair(), [&] { resize(round); });
    QObject::connect(chair().session(), &ui::SessionModel::changed, &chair(), [&] { resize(round); });
    for (; round < kRounds; ++round) {
        chair().record().takeSession(sessionWith(round % 2 == 0 ? 6 : round % 5));
        screen_.model().tick();
        screen_.run(10);
    }
    EXPECT_EQ(round, kRounds);
}

TEST_F(RowsThatGo, OfAlarmsAndLimits) {
    screen_.navigation().openChair("1");
    ASSERT_TRUE(screen_.until([&] { return screen_.find("chairPanel") != nullptr; }));
    screen_.find("chairPanel")->setProperty("tab", "limits");
    int round = 0;
    QObject::connect(chair().alarms(), &ui::AlarmListModel::countChanged, &chair(), [&] { resize(round); });
    QObject::connect(&chair(), &ui::ChairModel::limitsChanged, &chair(), [&] { resize(round); });
    for (; round < kRounds / 2; ++round) {
        const QString worst = screen_.station().raiseAlarm("1", "sbp-very-high", v1::NIBP_SYSTOLIC, 3, 186, 180, true);
        const QString other = screen_.station().raiseAlarm("1", "rate-high", v1::RATE, 2, 121, 120, true);
        ASSERT_TRUE(screen_.until([&] { return chair().alarms()->count() == 2; }));
        screen_.station().endAlarm(worst);
        screen_.station().endAlarm(other);
        ASSERT_TRUE(screen_.until([&] { return chair().alarms()->count() == 0; }));
    }
    EXPECT_EQ(round, kRounds / 2);
}

}  // namespace
}  // namespace chairside::test
