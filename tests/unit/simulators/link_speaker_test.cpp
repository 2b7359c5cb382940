#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "chairside/v1/link.pb.h"
#include "link/client/frame.h"
#include "simulators/monitor/speaker.h"
#include "unit/simulators/floor_of_samples.h"

namespace chairside::sim {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;
using std::chrono::seconds;

enum class Answer { Durable, NotDurable, Close };

struct ScriptedStation {
    ScriptedStation(asio::io_context& io, std::vector<Answer> answers)
        : acceptor(io, {asio::ip::address_v4::loopback(), 0}), script(std::move(answers)) {}

    tcp::acceptor acceptor;
    std::vector<Answer> script;  // past its end everything is durable
    std::vector<v1::ReadingBatch> batches;
    int connections = 0;
};

// The station's frame for this one; none: close the connection.
std::optional<v1::StationFrame> answerTo(ScriptedStation& station, const v1::ClientFrame& frame) {
    v1::StationFrame answer;
    answer.set_request(frame.request());
    if (frame.has_hello()) {
        answer.mutable_welcome()->set_protocol(1);
        return answer;
    }
    const std::size_t turn = station.batches.size();
    station.batches.push_back(frame.reading_batch());
    const Answer kind = turn < station.script.size() ? station.script[turn] : Answer::Durable;
    if (kind == Answer::Close) return std::nullopt;
    answer.mutable_batch_result()->set_batch(frame.reading_batch().batch());
    answer.mutable_batch_result()->set_durable(kind == Answer::Durable);
    return answer;
}

asio::awaitable<void> serveOne(std::shared_ptr<ScriptedStation> station, std::shared_ptr<tcp::socket> socket) {
    link::FrameReader reader;
    for (;;) {
        error_code error;
        const auto space = reader.prepare();
        const std::size_t n = co_await socket->async_read_some(asio::buffer(space.data(), space.size()),
                                                               asio::redirect_error(asio::use_awaitable, error));
        if (error) co_return;
        reader.commit(n);
        for (auto next = reader.next(); next && next.value(); next = reader.next()) {
            v1::ClientFrame frame;
            frame.ParseFromArray(next.value()->data(), static_cast<int>(next.value()->size()));
            const auto answer = answerTo(*station, frame);
            if (!answer) co_return;
            const std::string bytes = link::encodeFrame(*answer).value();
            co_await asio::async_write(*socket, asio::buffer(bytes), asio::redirect_error(asio::use_awaitable, error));
        }
    }
}

asio::awaitable<void> serve(std::shared_ptr<ScriptedStation> station) {
    for (;;) {
        error_code error;
        const auto socket = std::make_shared<tcp::socket>(station->acceptor.get_executor());
        co_await station->acceptor.async_accept(*socket, asio::redirect_error(asio::use_awaitable, error));
        if (error) co_return;
        ++station->connections;
        co_await serveOne(station, socket);
        socket->close(error);
    }
}

class Talk {
public:
    explicit Talk(std::vector<Answer> script) : station(std::make_shared<ScriptedStation>(io_, std::move(script))) {
        asio::co_spawn(io_, serve(station), [](std::exception_ptr) {});
    }

    Counts run(int samples, std::vector<Fault> faults = {}, Duration interval = Duration{0}) {
        SpeakerOptions options;
        options.port = station->acceptor.local_endpoint().port();
        options.seed = 7;
        options.programStart = kProgramStart;
        options.retryFirst = milliseconds{5};
        options.retryMost = milliseconds{20};
        Feed feed({{"CHAIR-1", "02", ""}, FaultSchedule(std::move(faults)), Pace{}, {}},
                  std::make_unique<ScriptedSource>(samples, interval));
        const auto speaker = makeLinkSpeaker(io_, options, std::move(feed));
        speaker->start([this] { station->acceptor.close(); });
        io_.run_for(seconds{30});
        return speaker->counts();
    }

private:
    asio::io_context io_{1};

public:
    std::shared_ptr<ScriptedStation> station;
};

TEST(LinkSpeaker, SendsBatchesInOrder) {
    Talk talk({});
    EXPECT_EQ(talk.run(3), (Counts{.sent = 3, .acked = 3}));
    ASSERT_EQ(talk.station->batches.size(), 3U);
    EXPECT_EQ(talk.station->batches[2].batch(), "7-1768487405120-CHAIR-1-3");
    EXPECT_EQ(talk.station->connections, 1);
}

TEST(LinkSpeaker, SendsABatchAgainUntilItIsDurable) {
    Talk talk({Answer::NotDurable, Answer::Close, Answer::Durable});
    EXPECT_EQ(talk.run(2), (Counts{.sent = 2, .acked = 2, .resent = 2}));
    ASSERT_EQ(talk.station->batches.size(), 4U);
    EXPECT_EQ(talk.station->batches[0].SerializeAsString(), talk.station->batches[2].SerializeAsString());
    EXPECT_EQ(talk.station->connections, 2);
}

TEST(LinkSpeaker, GivesUpABatchThatIsRefusedFiveTimes) {
    Talk talk(std::vector<Answer>(5, Answer::NotDurable));
    EXPECT_EQ(talk.run(2), (Counts{.sent = 2, .acked = 1, .resent = 4, .refused = 1}));
}

TEST(LinkSpeaker, ACutLinkClosesAndSendsWhatWaitedAfterwards) {
    Talk talk({});
    const Counts counts =
        talk.run(6, {{FaultKind::LinkCut, milliseconds{750}, milliseconds{3000}, 0}}, milliseconds{500});
    EXPECT_EQ(counts.acked, 6U);
    EXPECT_EQ(talk.station->connections, 2);
}

}  // namespace
}  // namespace chairside::sim
