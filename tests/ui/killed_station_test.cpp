// The dashboard's link and models against the real station, which is killed and started again under them.
#include <gtest/gtest.h>
#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include "ui/link/station_link.h"
#include "ui/view/station_model.h"

namespace chairside::ui {
namespace {

constexpr int kPatienceMs = 60'000;  // of every wait; a promise of time is the unit tests' to check

bool until(const std::function<bool()>& holds) {
    QElapsedTimer since;
    since.start();
    while (!holds() && since.elapsed() < kPatienceMs) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return holds();
}

// A chairside-station of one's own; its ports stay the same when it is started again.
class Station {
public:
    ~Station() { kill(); }
    [[nodiscard]] bool start() {
        process_.setProgram(QCoreApplication::applicationDirPath() + "/chairside-station");
        process_.setArguments(
            {"--data", folder_.filePath("data"), "--listen-mllp", address(mllp), "--listen-link", address(link)});
        process_.setProcessChannelMode(QProcess::SeparateChannels);
        process_.start();
        QByteArray said;
        const bool ready = until([&] {
            said += process_.readAllStandardOutput();
            return said.contains("ready") && said.contains('\n');
        });
        const auto found = QRegularExpression("mllp=127.0.0.1:(\\d+) link=127.0.0.1:(\\d+)").match(said);
        if (!ready || !found.hasMatch()) return false;
        mllp = found.captured(1).toUShort();
        link = found.captured(2).toUShort();
        return true;
    }
    void kill() {
        process_.kill();  // SIGKILL
        process_.waitForFinished(kPatienceMs);
    }

    quint16 mllp = 0;
    quint16 link = 0;

private:
    static QString address(quint16 port) { return QStringLiteral("127.0.0.1:%1").arg(port); }
    QTemporaryDir folder_;
    QProcess process_;
};

// Sends one message as a bedside monitor does; true when the station has it on disk.
bool sendSpo2(const Station& station, const char* chair, int percent) {
    const QByteArray now = QDateTime::currentDateTimeUtc().toString("yyyyMMddHHmmss").toLatin1() + "+0000";
    const QByteArray message = "MSH|^~\\&|MON^0123456789ABCDEF^EUI-64||||" + now +
                               "||ORU^R01^ORU_R01|1|P|2.6\rPV1||I|UNIT^^" + chair + "\rOBR|1||||||" + now +
                               "\rOBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1|" + QByteArray::number(percent) +
                               "|262688^MDC_DIM_PERCENT^MDC|||||R|||" + now + "\r";
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", station.mllp);
    if (!socket.waitForConnected(kPatienceMs)) return false;
    socket.write("\x0b" + message + "\x1c\r");
    QByteArray answer;
    while (!answer.contains('\x1c') && socket.waitForReadyRead(kPatienceMs)) answer += socket.readAll();
    return answer.contains("MSA|AA|");
}

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
