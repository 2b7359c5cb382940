#include "ui/link/station_link.h"

#include <QMetaObject>
#include <QPointer>
#include <QTimer>
#include <boost/asio/post.hpp>

namespace chairside::ui {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds kTurnEvery{1};
constexpr std::chrono::seconds kTurnWithin{3};  // else what shows and sounds alarms hangs
constexpr int kAskAgainMs = 1'000;

}  // namespace

StationLink::StationLink(link::ClientOptions options, QObject* parent)
    : QObject(parent), io_(1), work_(boost::asio::make_work_guard(io_)) {
    link::ClientHandlers handlers;
    // Welcome and loss go the same way as frames, so that the GUI sees all in the order in which it happened.
    handlers.welcome = [this](const v1::Welcome& welcome) {
        v1::StationFrame frame;
        *frame.mutable_welcome() = welcome;
        put(std::move(frame));
    };
    handlers.lost = [this](const Error& error) {
        v1::StationFrame frame;
        frame.mutable_refused()->set_reason(error.what);
        frame.mutable_refused()->set_where(error.where);
        put(std::move(frame));
    };
    handlers.frame = [this](const v1::StationFrame& frame) { put(frame); };
    handlers.stillAnnunciates = [this] { return Steady::now() - turnedAt_.load() < kTurnWithin; };
    startTimer(kTurnEvery);
    client_ = std::make_unique<link::Client>(io_, std::move(options), std::move(handlers));
}

StationLink::~StationLink() {
    client_->stop();
    work_.reset();
    if (thread_.joinable()) {
        boost::asio::post(io_, [this] { io_.stop(); });
        thread_.join();
    }
}

void StationLink::start() {
    client_->start();
    thread_ = std::thread([this] { io_.run(); });
}

void StationLink::timerEvent(QTimerEvent* /*event*/) { turnedAt_ = Steady::now(); }

void StationLink::put(v1::StationFrame frame) {
    if (inbox_.put(std::move(frame))) QMetaObject::invokeMethod(this, &StationLink::drain, Qt::QueuedConnection);
}

void StationLink::drain() {
    const FrameInbox::Taken taken = inbox_.takeAll();
    for (const v1::StationFrame& told : taken.frames) {
        if (told.has_welcome()) {
            connected_ = true;
            Q_EMIT welcomed(told.welcome());
        } else if (told.has_refused()) {
            connected_ = false;
            Q_EMIT lost(told.refused().reason());
        } else {
            Q_EMIT frame(told);
        }
    }
    if (taken.overflowed) askForSnapshot();
}

void StationLink::askForSnapshot() {
    v1::ClientFrame wish;
    wish.mutable_snapshot_request();
    request(std::move(wish), [this](const Result<v1::StationFrame>& answer) {
        // Events were given up: without the snapshot the alarms would stay as they were. While there is no connection
        // it is not needed: each one begins with a snapshot.
        if (answer.ok())
            Q_EMIT frame(answer.value());
        else if (connected_)
            QTimer::singleShot(kAskAgainMs, this, &StationLink::askForSnapshot);
    });
}

void StationLink::request(v1::ClientFrame frame, Answer answer) {
    // The answer's closure is made, run and destroyed on the GUI thread only; the link's thread just carries it.
    auto held = std::make_shared<Answer>(std::move(answer));
    boost::asio::post(io_, [this, wish = std::move(frame), held = std::move(held)]() mutable {
        client_->request(std::move(wish), [this, held](const Result<v1::StationFrame>& told) {
            QMetaObject::invokeMethod(
                this, [held, told] { (*held)(told); }, Qt::QueuedConnection);
        });
    });
}

}  // namespace chairside::ui
