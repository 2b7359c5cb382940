// What a client asks for, and the answers.
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <utility>

#include "codec/protocol_codec.h"
#include "codec/protocol_file.h"
#include "link/server/distributor.h"
#include "link/server/server_session.h"

namespace chairside::link {
namespace {

namespace asio = boost::asio;

constexpr std::uint32_t kProtocol = 1;

v1::CommandOutcome outcomeOf(const engine::Receipt& receipt) {
    if (!receipt.commandAccepted) return v1::REFUSED;
    switch (receipt.taken) {
        case engine::Taken::Durable: return v1::SAVED;
        case engine::Taken::NotSaved: return v1::APPLIED_NOT_SAVED;
        case engine::Taken::Refused: return v1::REFUSED;
    }
    return v1::REFUSED;
}

v1::StationFrame commandResult(const std::string& id, const engine::Receipt& receipt) {
    v1::StationFrame frame;
    v1::CommandResult& result = *frame.mutable_command_result();
    result.set_command_id(id);
    result.set_outcome(outcomeOf(receipt));
    if (result.outcome() != v1::SAVED) result.set_reason(receipt.reason);
    return frame;
}

v1::StationFrame batchResult(const std::string& batch, const engine::Receipt& receipt) {
    v1::StationFrame frame;
    v1::BatchResult& result = *frame.mutable_batch_result();
    result.set_batch(batch);
    result.set_durable(receipt.taken == engine::Taken::Durable);
    if (!result.durable()) result.set_reason(receipt.reason.empty() ? "not saved" : receipt.reason);
    return frame;
}

v1::StationFrame refusedFrame(const Error& why) {
    v1::StationFrame frame;
    frame.mutable_refused()->set_reason(why.what);
    frame.mutable_refused()->set_where(why.where);
    return frame;
}

}  // namespace

void ServerSession::take(const v1::ClientFrame& frame) {
    silence_ = {};
    if (phase_ == Phase::AwaitHello) return takeHello(frame);
    if (identity_.annunciates && !annunciating_) hearAnnunciatorAgain();
    takeRequest(frame);
}

void ServerSession::takeHello(const v1::ClientFrame& frame) {
    if (!frame.has_hello()) return refuseAndClose(frame.request(), Error{"the first frame must be Hello", ""});
    auto hello = readHello(frame.hello(), peer_);
    if (!hello) return refuseAndClose(frame.request(), hello.error());
    identity_ = std::move(hello).value();
    phase_ = Phase::Ready;
    log(spdlog::level::info, "connected");
    v1::StationFrame welcome;
    *welcome.mutable_welcome() = station_.view.welcome();
    welcome.mutable_welcome()->set_protocol(kProtocol);
    answer(frame.request(), 0, std::move(welcome));
    if (identity_.annunciates) tellAnnunciator(true);
}

void ServerSession::takeRequest(const v1::ClientFrame& frame) {
    const std::uint64_t request = frame.request();
    switch (frame.kind_case()) {
        case v1::ClientFrame::kHello: return refuseAndClose(request, Error{"Hello comes once", ""});
        case v1::ClientFrame::kSubscribe: return subscribe(request);
        case v1::ClientFrame::kCommand: return takeCommand(request, frame.command());
        case v1::ClientFrame::kReadingBatch: return takeBatch(request, frame.reading_batch());
        case v1::ClientFrame::kSnapshotRequest: return askSnapshot(request);
        case v1::ClientFrame::kHistoryRequest: return askHistory(request, frame.history_request());
        case v1::ClientFrame::kAlarmLogRequest: return askAlarmLog(request, frame.alarm_log_request());
        case v1::ClientFrame::kMonitorsRequest: return askMonitors(request);
        case v1::ClientFrame::kUnmappedRequest: return askUnmapped(request);
        case v1::ClientFrame::kProfilesRequest: return askProfiles(request, frame.profiles_request());
        case v1::ClientFrame::kSessionsRequest: return askSessions(request, frame.sessions_request());
        case v1::ClientFrame::kProtocolsRequest: return askProtocols(request);
        case v1::ClientFrame::kStatisticsRequest: return askStatistics(request, frame.statistics_request());
        case v1::ClientFrame::kTapRequest: return beginTap(request, frame.tap_request());
        case v1::ClientFrame::kStillHere: saidStillHere_ = true; return;
        case v1::ClientFrame::KIND_NOT_SET: break;
    }
    ++unanswered_;
    refuse(request, 1, Error{"this station does not know that request", ""});
}

// The callback runs on the engine's strand: that is what makes snapshot and stream fit together without a gap.
void ServerSession::subscribe(std::uint64_t request) {
    if (subscribed_) {
        ++unanswered_;
        return refuse(request, 1, Error{"already subscribed", ""});
    }
    subscribed_ = true;
    station_.view.snapshot([self = shared_from_this(), request](v1::Snapshot snapshot) {
        self->distributor_->subscribe(self, request, std::move(snapshot));
    });
}

engine::Lane ServerSession::lane() {
    if (!lane_) lane_ = station_.intake.newLane();
    return *lane_;
}

void ServerSession::takeCommand(std::uint64_t request, const v1::Command& command) {
    ++unanswered_;
    auto input = readCommand(command, identity_);
    if (!input) {
        engine::Receipt refused{engine::Taken::Refused, input.error().text(), false};
        return answer(request, 1, commandResult(command.command_id(), refused));
    }
    if (std::holds_alternative<engine::ReportSound>(input.value().action)) soundReport_ = input.value();
    auto done = [self = shared_from_this(), request, id = command.command_id()](const engine::Receipt& receipt) {
        self->answerSoon(request, 1, commandResult(id, receipt));
    };
    station_.intake.submit(lane(), std::move(input).value(), {}, std::move(done));
}

void ServerSession::takeBatch(std::uint64_t request, const v1::ReadingBatch& batch) {
    ++unanswered_;
    auto message = readBatch(batch, identity_, station_.view.demoAllowed());
    if (!message) return rejectBatch(request, batch, message.error());
    monitorIsThere();
    auto done = [self = shared_from_this(), request, id = batch.batch()](const engine::Receipt& receipt) {
        self->answerSoon(request, 1, batchResult(id, receipt));
    };
    message.value().connection = lane();
    station_.intake.submit(lane(), std::move(message).value(), {}, std::move(done));
}

// Counted and in the tray as any message that cannot be read: who sends it may tell nobody.
void ServerSession::rejectBatch(std::uint64_t request, const v1::ReadingBatch& batch, const Error& why) {
    v1::StationFrame frame = batchResult(batch.batch(), {engine::Taken::Refused, why.text(), false});
    frame.mutable_batch_result()->set_invalid(true);
    auto done = [self = shared_from_this(), request, frame = std::move(frame)](const engine::Receipt&) {
        self->answerSoon(request, 1, frame);
    };
    engine::MessageRejected rejected{senderOf(batch, identity_), why.what, why.where};
    station_.intake.submit(lane(), std::move(rejected), {}, std::move(done));
}

void ServerSession::monitorIsThere() {
    if (monitorThere_) return;
    monitorThere_ = true;
    MonitorIdentity monitor{"", "", peer_};
    engine::MonitorLink connected{std::move(monitor), true, "", lane()};
    station_.intake.submit(lane(), std::move(connected), {}, [](const engine::Receipt&) {});
}

// A look counts as two at most: what waited while this process itself stood still is read after it.
void ServerSession::listenForAnnunciator(Steady::time_point now) {
    silence_ += std::min<Steady::duration>(now - std::exchange(lookedAt_, now), 2 * options_.heartbeat);
    if (full()) silence_ = {};  // it is we who do not read
    if (annunciating_ && saidStillHere_ && silence_ > options_.annunciatorSilenceMax) missAnnunciator();
}

void ServerSession::missAnnunciator() {
    spdlog::warn("link: {} at {} says nothing any more and does not count as annunciating", identity_.client, peer_);
    tellAnnunciator(false);
}

// The engine forgot with the annunciator what it had said of its sound, and the client does not know that: it is told
// again, under an id of its own, for an id acts once.
void ServerSession::hearAnnunciatorAgain() {
    spdlog::info("link: {} at {} is heard again and counts as annunciating", identity_.client, peer_);
    tellAnnunciator(true);
    if (!soundReport_) return;
    engine::Command again = *soundReport_;
    std::string id = again.id.value();
    again.id = CommandId{id.append(1, '+').append(std::to_string(++returns_))};
    station_.intake.submit(lane(), std::move(again), {}, [](const engine::Receipt&) {});
}

void ServerSession::tellAnnunciator(bool connected) {
    annunciating_ = connected;
    engine::AnnunciatorLink told{identity_.client, connected, lane()};
    station_.intake.submit(lane(), std::move(told), {}, [](const engine::Receipt&) {});
}

void ServerSession::askSnapshot(std::uint64_t request) {
    unanswered_ += kLargeAnswer;
    station_.view.snapshot([self = shared_from_this(), request](v1::Snapshot snapshot) {
        v1::StationFrame frame;
        *frame.mutable_snapshot() = std::move(snapshot);
        self->answerSoon(request, kLargeAnswer, std::move(frame));
    });
}

void ServerSession::askMonitors(std::uint64_t request) {
    unanswered_ += kLargeAnswer;
    station_.view.monitors([self = shared_from_this(), request](v1::MonitorsReply reply) {
        v1::StationFrame frame;
        *frame.mutable_monitors_reply() = std::move(reply);
        self->answerSoon(request, kLargeAnswer, std::move(frame));
    });
}

void ServerSession::askUnmapped(std::uint64_t request) {
    unanswered_ += kLargeAnswer;
    station_.view.unmapped([self = shared_from_this(), request](v1::UnmappedReply reply) {
        v1::StationFrame frame;
        *frame.mutable_unmapped_reply() = std::move(reply);
        self->answerSoon(request, kLargeAnswer, std::move(frame));
    });
}

void ServerSession::takeQuestion(std::uint64_t request, std::function<void()> ask) {
    if (questionsAsked_ + questions_.size() >= kQuestionsMax) {
        ++unanswered_;
        return refuse(request, 1, Error{"too many questions are open", ""});
    }
    questions_.push_back(std::move(ask));
    askRecord();
}

void ServerSession::askRecord() {
    while (open() && !full() && questionsAsked_ < kQuestionsAtOnce && !questions_.empty()) {
        const std::function<void()> ask = std::move(questions_.front());
        questions_.pop_front();
        ++questionsAsked_;
        ask();
    }
}

// What takes the record's answer, on any thread.
template <class Reply>
auto ServerSession::told(std::uint64_t request, Reply* (v1::StationFrame::*field)()) {
    return [self = shared_from_this(), request, field](Result<Reply> reply) {
        v1::StationFrame frame;
        if (reply) *(frame.*field)() = std::move(reply).value();
        if (!reply) frame = refusedFrame(reply.error());
        asio::post(self->socket_.get_executor(), [self, request, frame = std::move(frame)]() mutable {
            self->answerQuestion(request, std::move(frame));
        });
    };
}

// From now until it is written it counts like every large answer: who does not read them is not read.
void ServerSession::answerQuestion(std::uint64_t request, v1::StationFrame frame) {
    --questionsAsked_;
    unanswered_ += kLargeAnswer;
    answer(request, kLargeAnswer, std::move(frame));
    askRecord();
}

void ServerSession::askHistory(std::uint64_t request, const v1::HistoryRequest& asked) {
    takeQuestion(request, [this, request, asked] {
        station_.view.history(asked, told(request, &v1::StationFrame::mutable_history_reply));
    });
}

void ServerSession::askAlarmLog(std::uint64_t request, const v1::AlarmLogRequest& asked) {
    takeQuestion(request, [this, request, asked] {
        station_.view.alarmLog(asked, told(request, &v1::StationFrame::mutable_alarm_log_reply));
    });
}

void ServerSession::askProfiles(std::uint64_t request, const v1::ProfilesRequest& asked) {
    takeQuestion(request, [this, request, asked] {
        station_.view.profiles(asked, told(request, &v1::StationFrame::mutable_profiles_reply));
    });
}

void ServerSession::askSessions(std::uint64_t request, const v1::SessionsRequest& asked) {
    takeQuestion(request, [this, request, asked] {
        station_.view.sessions(asked, told(request, &v1::StationFrame::mutable_sessions_reply));
    });
}

void ServerSession::askStatistics(std::uint64_t request, const v1::StatisticsRequest& asked) {
    takeQuestion(request, [this, request, asked] {
        station_.view.statistics(asked, told(request, &v1::StationFrame::mutable_statistics_reply));
    });
}

void ServerSession::askProtocols(std::uint64_t request) {
    ++unanswered_;
    v1::StationFrame frame;
    for (const session::Protocol& protocol : codec::builtInProtocols()) {
        codec::toProto(protocol, *frame.mutable_protocols_reply()->add_protocols());
    }
    answer(request, 1, std::move(frame));
}

void ServerSession::answerSoon(std::uint64_t request, std::size_t weight, v1::StationFrame frame) {
    asio::post(socket_.get_executor(),
               [self = shared_from_this(), request, weight, frame = std::move(frame)]() mutable {
                   self->answer(request, weight, std::move(frame));
               });
}

void ServerSession::answer(std::uint64_t request, std::size_t weight, v1::StationFrame frame) {
    if (!open()) return;
    frame.set_request(request);
    auto bytes = encodeFrame(frame);
    if (!bytes) {
        Error tooLarge{"the answer does not fit a frame: ask for a shorter time or fewer points", ""};
        return refuse(request, weight, tooLarge);
    }
    queue_.pushAnswer(std::make_shared<const std::string>(std::move(bytes).value()), weight);
    writeNext();
}

void ServerSession::refuse(std::uint64_t request, std::size_t weight, const Error& why) {
    answer(request, weight, refusedFrame(why));
}

}  // namespace chairside::link
