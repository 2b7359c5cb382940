// Loads a running station over real sockets and reports, as JSON, how it held: open-loop sending (a slow station does
// not slow the senders down), time to each durable acknowledgement, and time from sending a reading to a subscribed
// client having it.
//
//   station_load --mllp 127.0.0.1:2575 --link 127.0.0.1:7411 --monitors 64 --rate 2000 --seconds 20
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/asio.hpp>
#include <chrono>
#include <cstdio>
#include <deque>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/time.h"
#include "link/client/client.h"
#include "wire/mllp_framer.h"

namespace {

namespace asio = boost::asio;
using namespace chairside;
using asio::ip::tcp;
using Steady = std::chrono::steady_clock;

struct Settings {
    std::string mllp = "127.0.0.1:2575", link;
    int monitors = 64, seconds = 10;
    double rate = 64;
    int messageBytes = 1500;
};

struct Report {
    std::uint64_t sent = 0, acked = 0, refused = 0, seen = 0;
    std::vector<double> ackMs, seenMs;
};

double percentile(std::vector<double>& values, double share) {
    if (values.empty()) return 0;
    const auto at = std::size_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
    return values[at];
}

double msSince(Steady::time_point then) {
    return std::chrono::duration<double, std::milli>(Steady::now() - then).count();
}

std::string dtmNow() {
    const std::string iso = toIso8601(WallTime{
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count()});
    std::string text;
    for (const char c : iso) {
        if (c >= '0' && c <= '9') text += c;
        if (c == '.') text += c;
    }
    return text + "+0000";
}

// A PCD-01 message of about `bytes`: the heart rate is the number the live stream is watched for.
std::string message(const std::string& bed, std::uint64_t id, int heartRate, int bytes) {
    const std::string now = dtmNow();
    std::string m = "MSH|^~\\&|LOAD^00A0000000000001^EUI-64|||" + std::string{"|"} + now + "||ORU^R01^ORU_R01|" +
                    std::to_string(id) + "|P|2.6|||AL|NE||UNICODE UTF-8\rPV1||U|LOAD^^" + bed +
                    "\rOBR|1|||182777000^monitoring of patient^SCT|||" + now + "\r";
    const auto obx = [&](int n, const char* code, int value, const char* unit) {
        m += "OBX|" + std::to_string(n) + "|NM|" + code + "|1.1.1." + std::to_string(n) + '|' + std::to_string(value) +
             '|' + unit + "|||||R|||" + now + '\r';
    };
    obx(1, "147842^MDC_ECG_HEART_RATE^MDC", heartRate, "264864^MDC_DIM_BEAT_PER_MIN^MDC");
    obx(2, "150456^MDC_PULS_OXIM_SAT_O2^MDC", 97, "262688^MDC_DIM_PERCENT^MDC");
    obx(3, "149530^MDC_PULS_OXIM_PULS_RATE^MDC", 72, "264864^MDC_DIM_BEAT_PER_MIN^MDC");
    obx(4, "151562^MDC_RESP_RATE^MDC", 14, "264928^MDC_DIM_RESP_PER_MIN^MDC");
    for (int n = 5; int(m.size()) < bytes; ++n)
        m +=
            "OBX|" + std::to_string(n) + "||70675^MDC_DEV_PULS_RATE_CHAN^MDC|1.2." + std::to_string(n) + ".0|||||||X\r";
    return m;
}

class Monitor {
public:
    Monitor(asio::io_context& io, const Settings& settings, Report& report, int number)
        : socket_(io), settings_(settings), report_(report), bed_("L" + std::to_string(number)) {}

    void connect(const tcp::endpoint& to) {
        socket_.connect(to);
        socket_.set_option(tcp::no_delay(true));
        read();
    }
    void send() {
        heartRate_ = heartRate_ >= 110 ? 60 : heartRate_ + 1;
        sentAt_.push_back(Steady::now());
        lastSent_ = {heartRate_, sentAt_.back()};
        outgoing_ += wire::frameMllp(message(bed_, ++id_, heartRate_, settings_.messageBytes));
        ++report_.sent;
        write();
    }
    void seen(double heartRate) {
        if (!lastSent_.second || int(heartRate) != lastSent_.first) return;
        report_.seenMs.push_back(msSince(*lastSent_.second));
        lastSent_.second.reset();
        ++report_.seen;
    }
    [[nodiscard]] const std::string& bed() const { return bed_; }

private:
    void write() {
        if (!writing_.empty() || outgoing_.empty()) return;
        writing_.swap(outgoing_);
        asio::async_write(socket_, asio::buffer(writing_), [this](const boost::system::error_code& error, std::size_t) {
            writing_.clear();
            if (!error) write();
        });
    }
    void read() {
        socket_.async_read_some(asio::buffer(bytes_),
                                [this](const boost::system::error_code& error, std::size_t count) {
                                    if (error) return;
                                    framer_.feed({bytes_.data(), count});
                                    while (const auto event = framer_.next()) {
                                        if (event->kind == wire::MllpEvent::Kind::Message) acknowledged(event->bytes);
                                    }
                                    read();
                                });
    }
    void acknowledged(std::string_view ack) {
        if (sentAt_.empty()) return;
        report_.ackMs.push_back(msSince(sentAt_.front()));
        sentAt_.pop_front();
        // Which one depends on what the message asks for in MSH-15 and MSH-16.
        const auto says = [&](std::string_view code) { return ack.find(code) != std::string_view::npos; };
        if (says("MSA|AA") || says("MSA|CA")) {
            ++report_.acked;
        } else {
            ++report_.refused;
        }
    }

    tcp::socket socket_;
    const Settings& settings_;
    Report& report_;
    std::string bed_;
    wire::MllpFramer framer_;
    std::array<char, 65536> bytes_{};
    std::string outgoing_, writing_;
    std::deque<Steady::time_point> sentAt_;
    std::pair<int, std::optional<Steady::time_point>> lastSent_;
    std::uint64_t id_ = 0;
    int heartRate_ = 60;
};

class Load {
public:
    explicit Load(Settings settings) : settings_(std::move(settings)), timer_(io_) {
        const auto at = link::parseHostPort(settings_.mllp).value();
        const tcp::endpoint to(asio::ip::make_address(at.first), at.second);
        for (int i = 0; i < settings_.monitors; ++i) {
            monitors_.push_back(std::make_unique<Monitor>(io_, settings_, report_, i));
            monitors_.back()->connect(to);
            byBed_[monitors_.back()->bed()] = monitors_.back().get();
        }
        if (!settings_.link.empty()) subscribe();
    }

    Report& run() {
        begun_ = Steady::now();
        tick();
        io_.run_for(std::chrono::seconds(settings_.seconds + 5));
        if (client_) client_->stop();
        return report_;
    }

private:
    void subscribe() {
        const auto at = link::parseHostPort(settings_.link).value();
        link::ClientOptions options{.host = at.first, .port = at.second, .client = "station_load", .person = "load"};
        client_ = std::make_unique<link::Client>(
            io_, options, link::ClientHandlers{{}, {}, [this](const v1::StationFrame& f) { watch(f); }});
        client_->start();
    }
    void watch(const v1::StationFrame& frame) {
        for (const v1::ChairReadings& chair : frame.live().chairs()) {
            const auto monitor = byBed_.find(chair.chair());
            if (monitor == byBed_.end()) continue;
            for (const v1::Reading& r : chair.readings()) {
                if (r.vital() == v1::HEART_RATE) monitor->second->seen(double(r.value_milli()) / 1000);
            }
        }
    }
    void tick() {
        const double passed = std::chrono::duration<double>(Steady::now() - begun_).count();
        const auto due = std::uint64_t(std::min(passed, double(settings_.seconds)) * settings_.rate);
        while (report_.sent < due) monitors_[report_.sent % monitors_.size()]->send();
        const bool over = passed > settings_.seconds && report_.acked + report_.refused >= report_.sent;
        if (over || passed > settings_.seconds + 4) {
            io_.stop();
            return;
        }
        timer_.expires_after(std::chrono::milliseconds{1});
        timer_.async_wait([this](const boost::system::error_code& error) {
            if (!error) tick();
        });
    }

    Settings settings_;
    asio::io_context io_;
    asio::steady_timer timer_;
    Report report_;
    std::vector<std::unique_ptr<Monitor>> monitors_;
    std::map<std::string, Monitor*> byBed_;
    std::unique_ptr<link::Client> client_;
    Steady::time_point begun_;
};

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Loads a station and reports how it held."};
    Settings settings;
    app.add_option("--mllp", settings.mllp, "ADDRESS:PORT of the station's MLLP listener");
    app.add_option("--link", settings.link, "ADDRESS:PORT of its link; given: reading-to-client times too");
    app.add_option("--monitors", settings.monitors, "connections, one bed each")->check(CLI::Range(1, 10000));
    app.add_option("--rate", settings.rate, "messages a second, all together");
    app.add_option("--seconds", settings.seconds, "how long")->check(CLI::Range(1, 86400));
    app.add_option("--bytes", settings.messageBytes, "size of a message");
    CLI11_PARSE(app, argc, argv);
    Load load{settings};
    Report& r = load.run();
    std::printf(
        "{\"sent\":%llu,\"acked\":%llu,\"refused\":%llu,\"unanswered\":%llu,\"perSecond\":%.0f,"
        "\"ackMs\":{\"p50\":%.2f,\"p99\":%.2f,\"max\":%.2f},\"seen\":%llu,\"seenMs\":{\"p50\":%.2f,\"p99\":%.2f,"
        "\"max\":%.2f}}\n",
        (unsigned long long)r.sent, (unsigned long long)r.acked, (unsigned long long)r.refused,
        (unsigned long long)(r.sent - r.acked - r.refused), double(r.acked) / settings.seconds,
        percentile(r.ackMs, 0.5), percentile(r.ackMs, 0.99), percentile(r.ackMs, 1.0), (unsigned long long)r.seen,
        percentile(r.seenMs, 0.5), percentile(r.seenMs, 0.99), percentile(r.seenMs, 1.0));
    return r.refused == 0 && r.sent == r.acked ? 0 : 1;
}
