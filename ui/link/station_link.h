// The dashboard's line to the station: runs link::Client on a thread of its own and hands everything over to the GUI
// thread. The GUI may hang without hurting the link, and the link may die without the GUI waiting.
#pragma once

#include <QObject>
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <memory>
#include <thread>

#include "link/client/client.h"
#include "ui/link/frame_inbox.h"
#include "ui/view/station_port.h"

namespace chairside::ui {

class StationLink : public QObject, public StationPort {
    Q_OBJECT

public:
    explicit StationLink(link::ClientOptions options, QObject* parent = nullptr);
    ~StationLink() override;  // stops and joins
    StationLink(const StationLink&) = delete;
    StationLink& operator=(const StationLink&) = delete;

    void start();
    void request(v1::ClientFrame frame, Answer answer) override;

Q_SIGNALS:
    // All on the GUI thread.
    void welcomed(const chairside::v1::Welcome& welcome);
    void lost(const std::string& why);
    void frame(const chairside::v1::StationFrame& frame);

private:
    void timerEvent(QTimerEvent* event) override;
    void put(v1::StationFrame frame);
    void drain();
    void askForSnapshot();

    FrameInbox inbox_;
    bool connected_ = false;  // as the GUI was told
    // When the GUI thread last came round: the station is told that we annunciate only while it does.
    std::atomic<std::chrono::steady_clock::time_point> turnedAt_ = std::chrono::steady_clock::now();
    boost::asio::io_context io_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    std::unique_ptr<link::Client> client_;
    std::thread thread_;
};

}  // namespace chairside::ui
