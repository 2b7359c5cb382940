// watch: the live floor. On a terminal it redraws in place, at most four times a second, until q or Ctrl-C; else it
// prints a plain frame each second, or with --json each reading and alarm as it comes.
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <functional>
#include <iostream>

#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/floor_state.h"
#include "tools/floor_view.h"
#include "tools/json_line.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

namespace asio = boost::asio;
using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

constexpr milliseconds kFrameTime{250};
constexpr milliseconds kPlainFrameTime{1000};
constexpr std::size_t kPlainColumns = 160;

// The other screen of the terminal, so that what was there before comes back.
class TerminalScreen {
public:
    TerminalScreen() { std::cout << "\x1b[?1049h\x1b[?25l" << std::flush; }
    ~TerminalScreen() { std::cout << "\x1b[?25h\x1b[?1049l" << std::flush; }
    TerminalScreen(const TerminalScreen&) = delete;
    TerminalScreen& operator=(const TerminalScreen&) = delete;

    static Screen size(bool colour) {
        winsize window{};
        if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0) return {80, 24, colour};
        return {window.ws_col, window.ws_row, colour};
    }
    static void draw(const std::vector<std::string>& lines) {
        std::string text = "\x1b[H";
        for (std::size_t i = 0; i < lines.size(); ++i) text += (i > 0 ? "\r\n" : "") + lines[i] + "\x1b[K";
        std::cout << text << "\x1b[J" << std::flush;
    }
};

// Keys as they are pressed, without Enter and unseen; the terminal gets its own way back. Does nothing without one.
class TerminalKeys {
public:
    explicit TerminalKeys(asio::io_context& io) : input_(io) {
        if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios keys = before_;
        keys.c_lflag &= tcflag_t(~(ICANON | ECHO));
        changed_ = tcsetattr(STDIN_FILENO, TCSANOW, &keys) == 0;
        // An opening of its own: asio makes it non-blocking, and what we print to must not become so with it.
        const int own = changed_ ? ::open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC) : -1;
        if (own >= 0) input_.assign(own);
    }
    ~TerminalKeys() {
        if (changed_) (void)tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    }
    TerminalKeys(const TerminalKeys&) = delete;
    TerminalKeys& operator=(const TerminalKeys&) = delete;

    void onQuit(std::function<void()> quit) {
        if (!input_.is_open()) return;
        input_.async_read_some(asio::buffer(&key_, 1),
                               [this, quit = std::move(quit)](const boost::system::error_code& failed, std::size_t) {
                                   if (failed) return;
                                   if (key_ == 'q' || key_ == 'Q') return quit();
                                   onQuit(quit);
                               });
    }

private:
    asio::posix::stream_descriptor input_;
    termios before_{};
    bool changed_ = false;
    char key_ = 0;
};

class Watch {
public:
    Watch(const StationAddress& station, const Output& output)
        : output_(output),
          terminal_(!output.json && isatty(STDOUT_FILENO) != 0),
          timer_(io_),
          signals_(io_, SIGINT, SIGTERM) {
        link::ClientOptions options;
        options.host = station.host;
        options.port = station.port;
        options.client = clientName();
        link::ClientHandlers handlers;
        handlers.welcome = [this](const v1::Welcome& welcome) { welcomed(welcome); };
        handlers.lost = [this](const Error& why) { lost(why); };
        handlers.frame = [this](const v1::StationFrame& frame) { take(frame); };
        client_ = std::make_unique<link::Client>(io_, options, std::move(handlers));
    }

    int run() {
        std::optional<TerminalScreen> screen;
        std::optional<TerminalKeys> keys;
        if (terminal_) {
            screen.emplace();
            keys.emplace(io_).onQuit([this] { io_.stop(); });
        }
        signals_.async_wait([this](const boost::system::error_code& failed, int) {
            if (!failed) io_.stop();
        });
        client_->start();
        if (!output_.json) draw();
        io_.run();
        return kDone;
    }

private:
    void welcomed(const v1::Welcome& welcome) {
        floor_.welcomed(welcome, SteadyClock::now());
        if (!output_.json) return;
        print(JsonLine{}
                  .text("event", "station")
                  .text("state", "CONNECTED")
                  .text("site", welcome.site())
                  .text("station", welcome.station()));
    }

    void lost(const Error& why) {
        const bool news = !floor_.lostSince();
        floor_.lost(why, SteadyClock::now());
        if (!output_.json || !news) return;
        print(JsonLine{}.text("event", "station").text("state", "LOST").text("reason", why.text()));
    }

    // Each heartbeat tells: a station whose time stands still is as good as lost.
    void printStanding() {
        const bool stands = floor_.standsStill(SteadyClock::now());
        if (stands == stood_) return;
        stood_ = stands;
        JsonLine line;
        line.text("event", "station").text("state", stands ? "LOST" : "CONNECTED");
        if (stands) {
            line.text("reason", "its time stands still");
        } else {
            line.text("site", floor_.welcome().site()).text("station", floor_.welcome().station());
        }
        print(line);
    }

    void take(const v1::StationFrame& frame) {
        floor_.apply(frame, SteadyClock::now());
        if (!output_.json) return;
        printStanding();
        for (const v1::ChairView& chair : frame.snapshot().chairs()) printReadings(chair.chair(), chair.readings());
        for (const v1::ChairReadings& chair : frame.live().chairs()) printReadings(chair.chair(), chair.readings());
        for (const v1::Occurrence& alarm : frame.snapshot().alarms()) printAlarm(alarm);
        for (const v1::Event& event : frame.events().events()) {
            if (event.has_alarm_changed()) printAlarm(event.alarm_changed().occurrence());
        }
        std::cout << std::flush;
    }

    template <class Readings>
    void printReadings(const std::string& chair, const Readings& readings) {
        const auto now = SteadyClock::now();
        const StationNow station{floor_.time().instantMs(now), floor_.time().unixMs(now)};
        for (const v1::Reading& reading : readings) {
            if (reading.vital() == v1::RATE) continue;
            print(JsonLine{}.text("event", "reading").raw("reading", readingJson(chair, reading, station)));
        }
    }

    static void printAlarm(const v1::Occurrence& alarm) {
        print(JsonLine{}.text("event", "alarm").raw("alarm", alarmJson(alarm)));
    }

    static void print(const JsonLine& line) { std::cout << line.str() << std::endl; }

    void draw() {
        const auto now = SteadyClock::now();
        if (terminal_) {
            TerminalScreen::draw(floorLines(floor_, now, TerminalScreen::size(output_.colour)));
        } else {
            for (const std::string& line : floorLines(floor_, now, {kPlainColumns, 0, false}))
                std::cout << line << '\n';
            std::cout << std::endl;
        }
        if (!std::cout) return io_.stop();  // whoever read us is gone: no frame may stand there for ever
        timer_.expires_after(terminal_ ? kFrameTime : kPlainFrameTime);
        timer_.async_wait([this](const boost::system::error_code& failed) {
            if (!failed) draw();
        });
    }

    Output output_;
    bool terminal_;
    asio::io_context io_;
    asio::steady_timer timer_;
    asio::signal_set signals_;
    FloorState floor_;
    bool stood_ = false;  // said so last
    std::unique_ptr<link::Client> client_;
};

}  // namespace

int watchFloor(const StationAddress& station, const Output& output) { return Watch{station, output}.run(); }

}  // namespace chairside::tools
