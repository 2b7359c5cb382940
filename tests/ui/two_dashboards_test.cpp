// Two dashboards on one real station: what one person does, the other sees at once, with the name.
#include <gtest/gtest.h>
#include <QApplication>
#include <QTimer>

#include "ui/link/station_link.h"
#include "ui/quiet_line.h"
#include "ui/real_station.h"
#include "ui/view/station_model.h"

namespace chairside::ui {
namespace {

using test::QuietSpeaker;
using test::sendSpo2;
using test::Station;
using test::until;

class Dashboard {
public:
    Dashboard(const Station& station, const std::string& person) {
        link::ClientOptions line;
        line.port = station.link;
        line.client = "chairside-dashboard@" + person;
        line.person = person;
        link_ = std::make_unique<StationLink>(line);
        StationModel::Options options;
        options.address = "127.0.0.1";
        options.person = person;
        options.client = line.client;
        options.speaker = &speaker_;
        model_ = std::make_unique<StationModel>(*link_, options);
        QObject::connect(link_.get(), &StationLink::welcomed, model_.get(), &StationModel::welcomed);
        QObject::connect(link_.get(), &StationLink::lost, model_.get(), &StationModel::lost);
        QObject::connect(link_.get(), &StationLink::frame, model_.get(), &StationModel::take);
        QObject::connect(&tick_, &QTimer::timeout, model_.get(), &StationModel::tick);
        tick_.start(50);
        link_->start();
    }
    ~Dashboard() {
        tick_.stop();
        link_.reset();
    }
    [[nodiscard]] StationModel& model() { return *model_; }
    [[nodiscard]] ChairModel* chair() { return model_->chairs()->find("CHAIR-1"); }
    [[nodiscard]] bool alarms() { return chair() != nullptr && chair()->worst()->present(); }

private:
    QuietSpeaker speaker_;
    QTimer tick_;
    std::unique_ptr<StationLink> link_;
    std::unique_ptr<StationModel> model_;
};

class TwoDashboards : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(station_.start());
        here_ = std::make_unique<Dashboard>(station_, "A. Rivera");
        there_ = std::make_unique<Dashboard>(station_, "B. Okafor");
        ASSERT_TRUE(sendSpo2(station_, "CHAIR-1", 86));
        ASSERT_TRUE(until([&] { return here_->alarms() && there_->alarms(); }));
    }
    Station station_;
    std::unique_ptr<Dashboard> here_;
    std::unique_ptr<Dashboard> there_;
};

TEST_F(TwoDashboards, whatOneTakesOnTheOtherSeesWithTheName) {
    const QString occurrence = here_->chair()->worst()->occurrence();
    EXPECT_EQ(there_->chair()->worst()->occurrence(), occurrence);
    here_->model().actions()->acknowledge(occurrence);
    ASSERT_TRUE(until([&] { return there_->chair()->worst()->acknowledged(); }));
    EXPECT_TRUE(there_->chair()->worst()->status().contains("A. Rivera"))
        << there_->chair()->worst()->status().toStdString();
    ASSERT_TRUE(until([&] { return here_->chair()->worst()->undoable() && !here_->chair()->worst()->busy(); }));

    there_->model().actions()->undoAcknowledge(occurrence);
    EXPECT_TRUE(until([&] { return !here_->chair()->worst()->acknowledged(); })) << "and given back from there";
}

TEST_F(TwoDashboards, whatOnePausesIsPausedOnTheOtherWithTheName) {
    here_->model().toggleAudioPause();
    ASSERT_TRUE(until([&] { return there_->model().sound()->paused(); }));
    EXPECT_TRUE(there_->model().sound()->detail().contains("A. Rivera"));
}

TEST_F(TwoDashboards, aLateOneSeesWhoTookItOn) {
    here_->model().actions()->acknowledge(here_->chair()->worst()->occurrence());
    ASSERT_TRUE(until([&] { return here_->chair()->worst()->acknowledged() && !here_->chair()->worst()->busy(); }));
    Dashboard late(station_, "C. Late");
    ASSERT_TRUE(until([&] { return late.alarms(); }));
    EXPECT_TRUE(late.chair()->worst()->acknowledged());
    EXPECT_TRUE(late.chair()->worst()->status().contains("A. Rivera"));
}

}  // namespace
}  // namespace chairside::ui

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
