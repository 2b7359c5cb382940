// The panel as a person uses it, offscreen, against the control port of simulated chairs.
#include "simulators/panel/panel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <boost/asio/io_context.hpp>
#include <functional>
#include <thread>

#include "simulators/control/control_server.h"
#include "simulators/panel/chair_table.h"

namespace chairside::sim {
namespace {

constexpr int kLimitMs = 20'000;
constexpr int kGoingOn = 5;  // column

// Two chairs behind a control port, on a thread of their own.
class Chairs {
public:
    Chairs() : server_(io_, FloorControl({chair("CHAIR-1", 97), chair("CHAIR-2", 95)}, Pace{}), [] {}) {
        EXPECT_TRUE(server_.listen(0));
        port = server_.port();
        thread_ = std::thread([this] { io_.run(); });
    }
    ~Chairs() {
        io_.stop();
        thread_.join();
    }
    std::uint16_t port = 0;

private:
    static std::shared_ptr<ControlledChair> chair(const std::string& name, int spo2) {
        auto made = std::make_shared<ControlledChair>();
        made->name = name;
        made->last.measurements = {{Vital::Spo2, Quantity::whole(spo2), {}},
                                   {Vital::PulseRate, Quantity::whole(70), {}}};
        return made;
    }

    boost::asio::io_context io_{1};
    ControlServer server_;
    std::thread thread_;
};

class PanelTest : public testing::Test {
protected:
    PanelTest() : panel(chairs.port), table(panel.findChild<ChairTable*>("chairs")) {
        EXPECT_TRUE(until([this] { return table->rowCount() == 2 && combo("events")->count() > 10; }));
        table->selectRow(1);
    }

    static bool until(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, kLimitMs); }
    [[nodiscard]] QString goingOn(int row) const { return table->item(row, kGoingOn)->text(); }
    [[nodiscard]] QComboBox* combo(const char* name) const { return panel.findChild<QComboBox*>(name); }
    void click(const char* name) const { panel.findChild<QPushButton*>(name)->click(); }

    Chairs chairs;
    Panel panel;
    ChairTable* table;
};

TEST_F(PanelTest, ShowsEachChairInColumnsAndTheVitalsOfTheChosenOne) {
    EXPECT_EQ(table->item(0, 0)->text(), "CHAIR-1");
    EXPECT_EQ(table->item(0, 1)->text(), "97");
    EXPECT_EQ(panel.findChild<QLabel*>("spo2-value")->text(), "95");
    EXPECT_EQ(panel.findChild<QSlider*>("spo2")->value(), 95);
    table->selectRow(0);
    EXPECT_EQ(panel.findChild<QSlider*>("spo2")->value(), 97);
}

TEST_F(PanelTest, ADraggedVitalIsSetUntilItIsReleased) {
    auto* const slider = panel.findChild<QSlider*>("spo2");
    slider->setSliderDown(true);
    slider->setSliderPosition(83);
    slider->setSliderDown(false);
    EXPECT_TRUE(until([this] { return goingOn(1) == "SpO₂ set"; }));
    EXPECT_EQ(goingOn(0), "");
    EXPECT_EQ(panel.findChild<QLabel*>("said")->text(), "CHAIR-2: SpO₂ % is 83 until released.");
    click("release");
    EXPECT_TRUE(until([this] { return goingOn(1).isEmpty(); }));
}

TEST_F(PanelTest, AnEventIsStartedWithItsLevel) {
    combo("events")->setCurrentIndex(combo("events")->findText("hypertension", Qt::MatchStartsWith));
    EXPECT_EQ(panel.findChild<QSpinBox*>("level")->value(), 192);
    panel.findChild<QSpinBox*>("level")->setValue(205);
    click("start");
    EXPECT_TRUE(until([this] { return goingOn(1) == "hypertension"; }));
    panel.findChild<QSpinBox*>("level")->setValue(999);
    click("start");
    EXPECT_TRUE(until([this] { return panel.findChild<QLabel*>("said")->text().startsWith("Not done: "); }));
}

TEST_F(PanelTest, TheCableIsPulledAndPluggedIn) {
    click("cable");
    EXPECT_TRUE(until([this] { return goingOn(1) == "cable out"; }));
    EXPECT_EQ(panel.findChild<QPushButton*>("cable")->text(), "Plug the cable in");
    click("cable");
    EXPECT_TRUE(until([this] { return goingOn(1).isEmpty(); }));
}

}  // namespace
}  // namespace chairside::sim

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
