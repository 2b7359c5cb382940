// The dashboard's link and models against the real station, which is killed and started again under them.
#include <gtest/gtest.h>
#include <QApplication>
#include <QTimer>

#include "ui/link/station_link.h"
#include "ui/real_station.h"
#include "ui/view/station_model.h"

namespace chairside::ui {
namespace {

using test::sendSpo2;
using test::Station;
using test::until;

class KilledStationTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(station_.start());
        link::ClientOptions line;
        line.port = station_.link;
        line.client = "chairside-dashboard@test";
        line.person = "A. Rivera";
        link_ = std::make_unique<StationLink>(line);
        StationModel::Options options;
        options.address = "127.0.0.1";
        options.person = line.person;
        options.client = line.client;
        model_ = std::make_unique<StationModel>(*link_, options);
        QObject::connect(link_.get(), &StationLink::welcomed, model_.get(), &StationModel::welcomed);
        QObject::connect(link_.get(), &StationLink::lost, model_.get(), &StationModel::lost);
        QObject::connect(link_.get(), &StationLink::frame, model_.get(), &StationModel::take);
        QObject::connect(&tick_, &QTimer::timeout, model_.get(), &StationModel::tick);
        tick_.start(50);
        link_->start();
    }
    void TearDown() override {
        tick_.stop();
        link_.reset();
    }
    [[nodiscard]] ChairModel* chair() { return model_->chairs()->find("CHAIR-1"); }
    [[nodiscard]] bool shows(const char* spo2, VitalModel::Look look) {
        return chair() != nullptr && chair()->spo2()->text() == spo2 && chair()->spo2()->look() == look;
    }

    Station station_;
    QTimer tick_;
    std::unique_ptr<StationLink> link_;
    std::unique_ptr<StationModel> model_;
};

TEST_F(KilledStationTest, IsSaidAndComesBackWithWhatWasAcknowledged) {
    ASSERT_TRUE(sendSpo2(station_, "CHAIR-1", 86));
    ASSERT_TRUE(until([&] { return shows("86", VitalModel::Live) && chair()->worst()->present(); }));
    const QString occurrence = chair()->worst()->occurrence();
    model_->actions()->acknowledge(occurrence);
    ASSERT_TRUE(until([&] { return chair()->worst()->acknowledged() && !chair()->worst()->busy(); }));

    station_.kill();
    ASSERT_TRUE(until([&] { return model_->status()->banner().contains("STATION LOST"); }));
    EXPECT_NE(chair()->spo2()->look(), VitalModel::Live);

    ASSERT_TRUE(station_.start());
    ASSERT_TRUE(until([&] { return model_->status()->banner().isEmpty(); }));
    ASSERT_TRUE(until([&] { return chair() != nullptr && chair()->worst()->present(); }));
    EXPECT_EQ(chair()->worst()->occurrence(), occurrence);
    EXPECT_TRUE(chair()->worst()->acknowledged());

    ASSERT_TRUE(sendSpo2(station_, "CHAIR-1", 79));
    EXPECT_TRUE(until([&] { return shows("79", VitalModel::Live); }))
        << "it shows " << chair()->spo2()->spoken().toStdString() << ", banner "
        << model_->status()->banner().toStdString();
}

}  // namespace
}  // namespace chairside::ui

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
