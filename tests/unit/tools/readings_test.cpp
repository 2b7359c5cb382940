// `readings --since`, asked of a scripted station.
#include <gmock/gmock.h>

#include <iostream>
#include <sstream>
#include <thread>

#include "tools/commands.h"
#include "tools/exit_code.h"
#include "unit/link/raw_peer.h"

namespace chairside::tools {
namespace {

using boost::asio::ip::tcp;
using testing::HasSubstr;
using testing::Not;

void addSeries(v1::HistoryReply& reply, const std::string& chair) {
    v1::HistorySeries& series = *reply.add_series();
    series.set_chair(chair);
    series.set_vital(v1::SPO2);
    v1::Reading& reading = *series.add_readings();
    reading.set_vital(v1::SPO2);
    reading.set_value_milli(97'000);
    reading.set_state(v1::VALID);
    reading.set_measured_unix_ms(1'700'000'000'000);
}

// A floor with chair 1, and a history that also has the chair "gone". It is too long for one answer.
v1::StationFrame answerTo(const v1::ClientFrame& asked) {
    v1::StationFrame answer;
    answer.set_request(asked.request());
    if (asked.has_hello()) answer.mutable_welcome()->set_protocol(1);
    if (asked.has_snapshot_request()) {
        answer.mutable_snapshot()->set_station_unix_ms(1'700'000'100'000);
        answer.mutable_snapshot()->add_chairs()->set_chair("1");
    }
    if (!asked.has_history_request()) return answer;
    const v1::HistoryRequest& wanted = asked.history_request();
    v1::HistoryReply& reply = *answer.mutable_history_reply();
    const bool whole = wanted.chair().empty() && wanted.points_max() == 0;
    reply.set_truncated(whole);
    const bool spo2 = wanted.vitals().empty() || wanted.vitals(0) == v1::SPO2;
    for (const char* chair : {"1", "gone"}) {
        const bool meant = wanted.chair().empty() || wanted.chair() == chair;
        if (meant && spo2 && !(whole && reply.series_size() == 1)) addSeries(reply, chair);
    }
    return answer;
}

class ReadingsTest : public testing::Test {
protected:
    // The exit code; what was printed is in out_ and err_.
    int ask(const std::string& chair) {
        std::thread station{[this] {
            link::RawPeer peer;
            peer.accept(acceptor_);
            while (const auto asked = peer.read<v1::ClientFrame>()) peer.send(answerTo(*asked));
        }};
        std::ostringstream out, err;
        std::streambuf* const stdOut = std::cout.rdbuf(out.rdbuf());
        std::streambuf* const stdErr = std::cerr.rdbuf(err.rdbuf());
        const int code = showReadings({"127.0.0.1", acceptor_.local_endpoint().port(), ""}, {true, false}, chair, "1h");
        std::cout.rdbuf(stdOut);
        std::cerr.rdbuf(stdErr);
        station.join();
        out_ = out.str();
        err_ = err.str();
        return code;
    }

    boost::asio::io_context io_;
    tcp::acceptor acceptor_{io_, {boost::asio::ip::address_v4::loopback(), 0}};
    std::string out_, err_;
};

TEST_F(ReadingsTest, ALongHistoryHasTheChairsThatAreGone) {
    EXPECT_EQ(ask(""), kDone) << err_;
    EXPECT_THAT(out_, HasSubstr(R"({"chair":"1")"));
    EXPECT_THAT(out_, HasSubstr(R"({"chair":"gone")"));
    EXPECT_EQ(err_, "") << "nothing is left out";
}

TEST_F(ReadingsTest, AChairThatIsGoneCanBeAskedFor) {
    EXPECT_EQ(ask("gone"), kDone) << err_;
    EXPECT_THAT(out_, HasSubstr(R"({"chair":"gone")"));
    EXPECT_THAT(out_, Not(HasSubstr(R"({"chair":"1")")));
}

TEST_F(ReadingsTest, AChairThatNeverWasIsSaidSo) {
    EXPECT_EQ(ask("33"), kRefused);
    EXPECT_EQ(out_, "");
    EXPECT_THAT(err_, HasSubstr("there is no chair \"33\""));
}

}  // namespace
}  // namespace chairside::tools
