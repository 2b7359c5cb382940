// monitors test: what monitors send as it comes. Ends when the time is up, or with Ctrl-C.
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <iostream>

#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/tap_text.h"

namespace chairside::tools {
namespace {

namespace asio = boost::asio;

constexpr std::chrono::seconds kLimit{5};  // of the answer whether there is anything to see

class TapView {
public:
    TapView(const StationAddress& station, const Output& output, std::string address, std::uint32_t seconds)
        : output_(output), address_(std::move(address)), seconds_(seconds), signals_(io_, SIGINT, SIGTERM) {
        link::ClientOptions options;
        options.host = station.host;
        options.port = station.port;
        options.client = clientName();
        options.subscribe = false;
        options.reconnect = false;
        link::ClientHandlers handlers;
        handlers.welcome = [this](const v1::Welcome&) { ask(); };
        handlers.lost = [this](const Error& why) { stop(kNoAnswer, "no station: " + why.text()); };
        handlers.frame = [this](const v1::StationFrame& frame) { take(frame); };
        client_ = std::make_unique<link::Client>(io_, options, std::move(handlers));
    }

    int run() {
        signals_.async_wait([this](const boost::system::error_code& failed, int) {
            if (!failed) stop(kDone, {});
        });
        client_->start();
        io_.run();
        return exitCode_;
    }

private:
    void ask() {
        v1::ClientFrame question;
        question.mutable_tap_request()->set_address(address_);
        question.mutable_tap_request()->set_seconds(seconds_);
        const auto late = std::chrono::steady_clock::now() + kLimit;
        const auto answered = [this, late](const Result<v1::StationFrame>& answer) {
            const bool inTime = client_->connected() && std::chrono::steady_clock::now() < late;
            if (!answer) return stop(inTime ? kRefused : kNoAnswer, answer.error().text());
            std::cerr << "shows what " << (address_.empty() ? "every monitor" : address_) << " sends for " << seconds_
                      << " s; raw messages may name patients; Ctrl-C ends it\n";
        };
        client_->request(std::move(question), answered, kLimit);
    }

    void take(const v1::StationFrame& frame) {
        if (!frame.has_tap_frame()) return;
        if (frame.tap_frame().kind() == v1::TAP_ENDED) return stop(kDone, {});
        if (output_.json) {
            std::cout << tapJson(frame.tap_frame()) << std::endl;
        } else {
            std::cout << tapText(frame.tap_frame()) << std::endl;
        }
        if (!std::cout) stop(kDone, {});  // whoever read us is gone
    }

    void stop(int exitCode, const std::string& why) {
        if (!why.empty()) std::cerr << "chairsidectl: " << why << '\n';
        exitCode_ = exitCode;
        io_.stop();
    }

    Output output_;
    std::string address_;
    std::uint32_t seconds_;
    int exitCode_ = kNoAnswer;
    asio::io_context io_;
    asio::signal_set signals_;
    std::unique_ptr<link::Client> client_;
};

}  // namespace

int testMonitors(const StationAddress& station, const Output& output, const std::string& address,
                 std::uint32_t seconds) {
    return TapView{station, output, address, seconds}.run();
}

}  // namespace chairside::tools
