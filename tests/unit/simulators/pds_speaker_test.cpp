#include "simulators/monitor/pds_speaker.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/write.hpp>

#include "unit/simulators/floor_of_samples.h"
#include "wire/hl7_message.h"

namespace chairside::sim {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr const char* kHead = "MSH|^~\\&|||||||QRY^R02|1203|P|2.3.1\rQRD|20260115143015|R|I|Q143015|||||RES\r";

// Calls a monitor, hears what it says, asks when told to.
struct Caller {
    explicit Caller(asio::io_context& io) : socket(io) {}

    tcp::socket socket;
    wire::MllpFramer framer;
    std::array<char, 4096> incoming{};
    std::vector<std::string> kinds;  // MSH-10 of each message
    bool ended = false;

    void call(std::uint16_t port) {
        socket.connect({asio::ip::address_v4::loopback(), port});
        read();
    }
    void tryToCall(std::uint16_t port) {
        error_code error;
        socket.connect({asio::ip::address_v4::loopback(), port}, error);
        ended = error.failed();
        if (!error) read();
    }
    void ask(const std::string& wishes) { asio::write(socket, asio::buffer(wire::frameMllp(kHead + wishes))); }
    [[nodiscard]] bool heard(std::string_view kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }

private:
    void read() {
        socket.async_read_some(asio::buffer(incoming), [this](const error_code& error, std::size_t count) {
            if (error == asio::error::operation_aborted) return;  // this caller is no more
            if (error) {
                ended = true;
                return;
            }
            framer.feed({incoming.data(), count});
            while (const auto event = framer.next()) {
                const auto message = wire::Hl7Message::parse(event->bytes);
                if (message) kinds.emplace_back(message.value().header().component(10, 1));
            }
            read();
        });
    }
};

struct Waiting {
    explicit Waiting(int samples, std::vector<Fault> faults = {}, Pace pace = {}, SpeakerOptions options = {}) {
        options.programStart = kProgramStart;
        Feed feed({{"CHAIR-1", "02", ""}, FaultSchedule(std::move(faults)), pace, {}, Dialect::MindrayPds},
                  std::make_unique<ScriptedSource>(samples, milliseconds{20}));
        monitor = std::make_shared<PdsSpeaker>(io, options, std::move(feed));
        EXPECT_TRUE(monitor->listen());
        monitor->start([this] { ended = true; });
    }
    ~Waiting() {
        monitor->stop();
        io.run_for(seconds{5});
    }

    [[nodiscard]] bool until(const std::function<bool()>& condition, milliseconds limit = seconds{20}) {
        const auto deadline = std::chrono::steady_clock::now() + limit;
        while (!condition() && std::chrono::steady_clock::now() < deadline) io.run_one_for(milliseconds{20});
        return condition();
    }

    asio::io_context io{1};
    std::shared_ptr<PdsSpeaker> monitor;
    bool ended = false;
};

TEST(PdsSpeaker, TellsWhoItIsAndSpeaksWhenItWasAsked) {
    Waiting waiting(100'000);
    Caller caller(waiting.io);
    caller.call(waiting.monitor->port());
    caller.ask("QRF|MON||||0&0^1^1^1^\r");  // at once: overheard
    ASSERT_TRUE(waiting.until([&] { return caller.heard("103") && caller.heard("106"); }));
    ASSERT_TRUE(waiting.until([&] { return std::ranges::count(caller.kinds, "106") >= 2; }));
    EXPECT_FALSE(caller.heard("204"));
    EXPECT_EQ(waiting.monitor->counts(), Counts{}) << "nothing is kept for later";
    caller.ask("QRF|MON||||0&0^1^1^0^101&160\r");
    EXPECT_TRUE(waiting.until([&] { return caller.heard("204"); }));
    EXPECT_GT(waiting.monitor->counts().acked, 0U);
}

TEST(PdsSpeaker, ANewCallTakesTheOldOnesPlace) {
    Waiting waiting(100'000);
    Caller first(waiting.io), second(waiting.io);
    first.call(waiting.monitor->port());
    ASSERT_TRUE(waiting.until([&] { return first.heard("103"); }));
    second.call(waiting.monitor->port());
    EXPECT_TRUE(waiting.until([&] { return first.ended && second.heard("103"); }));
}

TEST(PdsSpeaker, NobodyCanCallWhileTheCableIsOut) {
    Waiting waiting(100'000, {{FaultKind::LinkCut, milliseconds{1000}, milliseconds{3000}, 0}});
    Caller caller(waiting.io);
    caller.call(waiting.monitor->port());
    ASSERT_TRUE(waiting.until([&] { return caller.ended; }));
    Caller meanwhile(waiting.io);
    EXPECT_THROW(meanwhile.call(waiting.monitor->port()), boost::system::system_error);
    Caller again(waiting.io);
    ASSERT_TRUE(waiting.until([&] {
        error_code error;
        if (!again.socket.is_open())
            again.socket.connect({asio::ip::address_v4::loopback(), waiting.monitor->port()}, error);
        if (error) again.socket.close();
        return again.socket.is_open();
    }));
}

TEST(PdsSpeaker, HangsUpOnACallerThatTakesNothing) {
    Pace fast;
    fast.speed = 200;
    SpeakerOptions options;
    options.silenceMost = milliseconds{400};
    Waiting waiting(100'000'000, {}, fast, options);
    tcp::socket caller(waiting.io);
    caller.open(tcp::v4());
    caller.set_option(asio::socket_base::receive_buffer_size(4096));
    caller.connect({asio::ip::address_v4::loopback(), waiting.monitor->port()});
    std::string query{kHead};
    query += "QRF|MON||||0&0^1^1^1^\r";
    const std::string framed = wire::frameMllp(query);
    // It asks again and again, so it gives signs of life; but it reads nothing.
    EXPECT_TRUE(waiting.until([&] {
        error_code error;
        asio::write(caller, asio::buffer(framed), error);
        return error.failed();
    }));
}

// No file descriptor from the lowest free one on, as long as this lives.
class NoMoreFiles {
public:
    NoMoreFiles() {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        const int lowestFree = ::dup(STDERR_FILENO);
        ::close(lowestFree);
        const rlimit none{static_cast<rlim_t>(lowestFree), before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    NoMoreFiles(const NoMoreFiles&) = delete;
    NoMoreFiles& operator=(const NoMoreFiles&) = delete;

private:
    rlimit before_{};
};

TEST(PdsSpeaker, CanBeCalledAgainAfterACallItCouldNotTake) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "UBSan needs file descriptors to look at objects";
#endif
    Waiting waiting(100'000);
    Caller refused(waiting.io);
    refused.socket.open(tcp::v4());
    {
        const NoMoreFiles none;
        refused.call(waiting.monitor->port());
        EXPECT_TRUE(waiting.until([&] { return refused.ended; }));
    }
    // It may still be about to close the line on which the first call waited.
    std::vector<std::unique_ptr<Caller>> calls;
    EXPECT_TRUE(waiting.until([&] {
        if (calls.empty() || calls.back()->ended) {
            calls.push_back(std::make_unique<Caller>(waiting.io));
            calls.back()->tryToCall(waiting.monitor->port());
        }
        return calls.back()->heard("103");
    }));
}

TEST(PdsSpeaker, EndsWhenThereIsNothingMoreToSay) {
    Waiting waiting(3);
    EXPECT_TRUE(waiting.until([&] { return waiting.ended; }));
}

TEST(PdsWish, IsReadFromAQueryAndNothingElse) {
    std::string query{kHead};
    query += "QRF|MON||||0&0^1^1^1^\rQRF|MON||||0&0^4^1^1^\r";
    const auto wish = readPdsQuery(query);
    ASSERT_TRUE(wish);
    EXPECT_TRUE(wish->covers("204"));
    EXPECT_TRUE(wish->covers("503"));
    EXPECT_FALSE(wish->covers("54"));
    EXPECT_TRUE(wish->covers("56"));
    EXPECT_FALSE(readPdsQuery("MSH|^~\\&|||||||ORU^R01|106|P|2.3.1|\r"));
    EXPECT_FALSE(readPdsQuery("noise"));
}

}  // namespace
}  // namespace chairside::sim
