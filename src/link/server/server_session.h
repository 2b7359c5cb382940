// One client of the link, on a strand of its own.
//
//   AwaitHello ──Hello──▶ Ready ──refused / garbage──▶ Closing ──all sent, or the time is up──▶ Closed
//        └──────────────────┴── socket error, too slow, stop() ──────────────────────────────────▲
//
#pragma once

#include <spdlog/common.h>

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chairside/v1/link.pb.h"
#include "engine/intake.h"
#include "link/client/frame.h"
#include "link/server/client_input.h"
#include "link/server/outgoing_queue.h"
#include "link/server/server_options.h"
#include "link/server/station_view.h"

namespace chairside::link {

class Distributor;

class ServerSession : public std::enable_shared_from_this<ServerSession> {
public:
    struct Station {
        engine::Intake& intake;
        StationView& view;
    };
    // What may be unanswered at once; past it the socket is not read. Two places of the lane stay free for the
    // monitor's coming and going. Large answers (a snapshot, what the record told) weigh more than one.
    static constexpr std::size_t kUnansweredMax = engine::Intake::kLaneDepth - 2;
    static constexpr std::size_t kLargeAnswer = 16;
    // Questions to the record count apart until it answers, for it may be behind, or hang: a call for help must not
    // wait for it. So many are asked at once; the next wait for their turn, and more than kQuestionsMax are refused.
    static constexpr std::size_t kQuestionsAtOnce = 3;
    static constexpr std::size_t kQuestionsMax = 16;
    static constexpr std::size_t kHandedInMax = 8192;  // broadcasts on their way to this strand

    // The socket's executor is the session's strand.
    ServerSession(boost::asio::ip::tcp::socket socket, std::string peer, Station station,
                  std::shared_ptr<Distributor> distributor, const LinkServerOptions& options);

    // Any thread, all of these: they post.
    void start();
    void close(const std::string& why);
    void begin(std::uint64_t request, const v1::Snapshot& snapshot);
    void deliver(std::shared_ptr<const Broadcast> broadcast);
    void pulse(FrameBytes heartbeat);

private:
    using Self = std::shared_ptr<ServerSession>;
    using Steady = std::chrono::steady_clock;
    enum class Phase : std::uint8_t { AwaitHello, Ready, Closing, Closed };

    static boost::asio::awaitable<void> readFrames(Self self);
    void takeFrames();
    void take(const v1::ClientFrame& frame);
    void takeHello(const v1::ClientFrame& frame);
    void takeRequest(const v1::ClientFrame& frame);
    void subscribe(std::uint64_t request);
    void takeCommand(std::uint64_t request, const v1::Command& command);
    void takeBatch(std::uint64_t request, const v1::ReadingBatch& batch);
    void askSnapshot(std::uint64_t request);
    void askMonitors(std::uint64_t request);
    void askUnmapped(std::uint64_t request);
    void askHistory(std::uint64_t request, const v1::HistoryRequest& asked);
    void askAlarmLog(std::uint64_t request, const v1::AlarmLogRequest& asked);
    void askProfiles(std::uint64_t request, const v1::ProfilesRequest& asked);
    void askSessions(std::uint64_t request, const v1::SessionsRequest& asked);
    void askProtocols(std::uint64_t request);
    void askStatistics(std::uint64_t request, const v1::StatisticsRequest& asked);
    void takeQuestion(std::uint64_t request, std::function<void()> ask);
    void askRecord();
    template <class Reply>
    [[nodiscard]] auto told(std::uint64_t request, Reply* (v1::StationFrame::*field)());
    void answerQuestion(std::uint64_t request, v1::StationFrame frame);
    void beginTap(std::uint64_t request, const v1::TapRequest& asked);
    void showTap(const v1::TapFrame& frame);
    void endTap();

    [[nodiscard]] engine::Lane lane();
    void rejectBatch(std::uint64_t request, const v1::ReadingBatch& batch, const Error& why);
    void monitorIsThere();
    void tellAnnunciator(bool connected);
    void listenForAnnunciator(Steady::time_point now);
    void missAnnunciator();
    void hearAnnunciatorAgain();
    void answer(std::uint64_t request, std::size_t weight, v1::StationFrame frame);
    void answerSoon(std::uint64_t request, std::size_t weight, v1::StationFrame frame);  // any thread
    void refuse(std::uint64_t request, std::size_t weight, const Error& why);
    void refuseAndClose(std::uint64_t request, const Error& why);
    void keep(FrameBytes bytes);
    void checkTimes();
    void writeNext();
    void written(const boost::system::error_code& failed);
    void shut(const std::string& why);
    void log(spdlog::level::level_enum level, const std::string& what) const;  // of its coming and going
    [[nodiscard]] bool full() const { return unanswered_ >= kUnansweredMax; }
    [[nodiscard]] bool open() const { return phase_ == Phase::AwaitHello || phase_ == Phase::Ready; }

    boost::asio::ip::tcp::socket socket_;
    boost::asio::steady_timer resume_;
    std::string peer_;
    Station station_;
    std::shared_ptr<Distributor> distributor_;
    LinkServerOptions options_;
    Phase phase_ = Phase::AwaitHello;
    ClientIdentity identity_;
    FrameReader reader_;
    OutgoingQueue queue_;
    std::vector<OutgoingQueue::Item> inWrite_;
    std::vector<boost::asio::const_buffer> buffers_;
    std::size_t unanswered_ = 0;
    std::deque<std::function<void()>> questions_;  // to the record, that wait for their turn
    std::size_t questionsAsked_ = 0;               // and those it has not answered
    std::optional<engine::Lane> lane_;
    bool monitorThere_ = false;
    bool annunciating_ = false;   // the engine counts on it
    bool saidStillHere_ = false;  // once: from then on its silence says something
    Steady::duration silence_{};  // of the client, while we could hear it
    Steady::time_point lookedAt_ = Steady::now();
    std::optional<engine::Command> soundReport_;  // the last one
    std::uint32_t returns_ = 0;
    bool subscribed_ = false;
    std::uint64_t snapshotSequence_ = 0;
    std::atomic<std::size_t> handedIn_ = 0;
    std::shared_ptr<void> tap_;  // while it lives, what monitors send is shown to this client
    Steady::time_point tapUntil_;
    Steady::time_point openedAt_ = Steady::now();
    Steady::time_point closingSince_;
    std::optional<Steady::time_point> partialSince_;
    std::optional<Steady::time_point> writeSince_;
};

}  // namespace chairside::link
