#include "tools/floor_view.h"

#include <algorithm>
#include <array>

#include "link/client/alarm_text.h"
#include "link/client/reading_text.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

using std::chrono::milliseconds;

// 256-colour SGR: the fills of the design's priorities (red, yellow, cyan) with dark text; never used for anything
// else.
constexpr const char* kHigh = "\x1b[30;48;5;203m";
constexpr const char* kMedium = "\x1b[30;48;5;221m";
constexpr const char* kLow = "\x1b[30;48;5;80m";
constexpr const char* kLoud = "\x1b[1;97;48;5;160m";
constexpr const char* kDim = "\x1b[2m";
constexpr const char* kBold = "\x1b[1m";
constexpr const char* kPlain = "\x1b[0m";

// A stale number is dimmed first, then gone: it must not just stand still. Cuffs measure every few minutes.
constexpr std::int64_t kDashesAfterMs = 60'000;
constexpr std::int64_t kCuffDashesAfterMs = 30 * 60'000;

struct Cell {
    std::string text;
    const char* style = "";
};

struct FloorColumn {
    const char* title;
    std::size_t width;
    bool right;
};

constexpr FloorColumn kColumns[] = {{"Chair", 14, false}, {"Alarm", 30, false},  {"Rate", 5, true},
                                    {"SpO₂", 5, true},    {"BP", 13, true},      {"cuff", 8, true},
                                    {"RR", 5, true},      {"Temp", 5, true},     {"EtCO₂", 5, true},
                                    {"heard", 8, true},   {"Monitor", 28, false}};
constexpr std::size_t kColumnCount = std::size(kColumns);

class Painter {
public:
    Painter(const FloorState& floor, FloorState::Steady now, const Screen& screen)
        : floor_(floor), screen_(screen), now_{floor.time().instantMs(now), floor.time().unixMs(now)}, steady_(now) {}

    std::vector<std::string> lines() {
        header();
        alarms();
        chairs();
        if (screen_.rows > 0 && lines_.size() > screen_.rows) {
            const std::size_t hidden = lines_.size() - screen_.rows + 1;
            lines_.resize(screen_.rows - 1);
            add(kDim, "… " + std::to_string(hidden) + " more lines: make the window taller");
        }
        return std::move(lines_);
    }

private:
    void add(const char* style, const std::string& text) { lines_.push_back(styled(style, cut(text))); }
    [[nodiscard]] std::string cut(const std::string& text) const {
        return cutToWidth(printable(text), screen_.columns);
    }
    [[nodiscard]] std::string styled(const char* style, const std::string& text) const {
        return screen_.colour && *style != '\0' ? style + text + kPlain : text;
    }

    void header() {
        const v1::Welcome& welcome = floor_.welcome();
        std::string title = "chairside";
        if (!welcome.station().empty()) title += " " + welcome.site() + "/" + welcome.station();
        if (floor_.time().known()) title += "  " + timeForPeople(now_.unixMs) + " UTC";
        title += "  chairs " + std::to_string(floor_.chairs().size());
        add(kBold, title);
        if (!floor_.live(steady_)) lostLine();
        if (!welcome.data_notice().empty()) add(kBold, "! " + welcome.data_notice());
        const double speed = floor_.heartbeat().clock_speed();
        if (speed > 0 && speed != 1) add(kBold, "! the station's clock is not real: " + cutNumber(speed) + " x");
        if (floor_.connected() && floor_.time().known() && heartbeatSaysNotSaving()) {
            add(kLoud, " RECORD NOT BEING SAVED: " + floor_.heartbeat().not_saving_reason() + " ");
        }
    }

    static std::string cutNumber(double value) {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
        return text;
    }

    [[nodiscard]] bool heartbeatSaysNotSaving() const {
        return floor_.heartbeat().station_unix_ms() > 0 && !floor_.heartbeat().saving();
    }

    void lostLine() {
        if (floor_.standsStill(steady_)) return lostLine(floor_.movedAt(), "its time stands still");
        if (floor_.connected()) return add(kBold, "connected, loading: nothing below is live");
        if (!floor_.lostSince()) return add(kBold, "connecting ...");
        lostLine(*floor_.lostSince(), floor_.lostWhy());
    }

    void lostLine(FloorState::Steady since, const std::string& why) {
        const auto ago = std::chrono::duration_cast<milliseconds>(steady_ - since);
        add(kLoud, " STATION LOST for " + link::ageText(ago) + ": nothing below is live. " + why + " ");
    }

    void alarms() {
        const auto alarms = floor_.alarmsWorstFirst();
        lines_.emplace_back();
        pauseLine();
        if (alarms.empty()) add(kDim, "no alarms");
        for (const v1::Occurrence& alarm : alarms) alarmLine(alarm);
        lines_.emplace_back();
    }

    void alarmLine(const v1::Occurrence& alarm) {
        const std::string age = link::ageText(milliseconds{now_.unixMs - alarm.started_unix_ms()});
        const std::string place = alarm.chair().empty() ? "station" : alarm.chair();
        std::string text = padRight(link::alarmShape(alarm), 4) + " " + padRight(place, 10) + " " +
                           padRight(link::alarmText(alarm), 34) + " " + padLeft(age, 10);
        const std::string signal = link::signalText(alarm, now_.unixMs);
        if (!signal.empty()) text += "  " + signal;
        text += "  " + alarm.id();
        add(lookStyle(alarm), text);
    }

    // Sounding: filled. Acknowledged: outlined, here bold. Latched: told, no more.
    static const char* lookStyle(const v1::Occurrence& alarm) {
        switch (link::alarmLook(alarm)) {
            case link::AlarmLook::Sounding:
            case link::AlarmLook::Paused: return priorityStyle(alarm.priority());
            case link::AlarmLook::Acknowledged: return kBold;
            case link::AlarmLook::Latched:
            case link::AlarmLook::Over: return kDim;
        }
        return kBold;
    }

    void pauseLine() {
        const auto until = floor_.pausedUntilUnixMs();
        if (!until) return;
        const auto left = milliseconds{std::max<std::int64_t>(0, *until - now_.unixMs)};
        add(kBold, "SOUND PAUSED by " + floor_.pausedBy() + ", " + link::ageText(left) +
                       " left: only what sounded then is quiet");
    }

    static const char* priorityStyle(v1::Priority priority) {
        switch (static_cast<int>(priority)) {
            case v1::HIGH: return kHigh;
            case v1::MEDIUM: return kMedium;
            case v1::LOW: return kLow;
        }
        return kBold;
    }

    void chairs() {
        std::array<Cell, kColumnCount> titles;
        for (std::size_t i = 0; i < kColumnCount; ++i) titles[i] = {kColumns[i].title, kDim};
        chairLine(titles);
        for (const auto& [name, chair] : floor_.chairs()) chairLine(cells(chair));
        if (floor_.chairs().empty()) add(kDim, "no chair yet: waiting for a monitor to send");
    }

    // Columns that do not fit any more are left out, from the right.
    void chairLine(const std::array<Cell, kColumnCount>& cells) {
        std::string line;
        std::size_t used = 0;
        for (std::size_t i = 0; i < kColumnCount; ++i) {
            const std::size_t width = kColumns[i].width;
            if (used + width + 1 > screen_.columns) break;
            const std::string text = cutToWidth(printable(cells[i].text), width);
            if (used > 0) line += ' ';
            line += styled(cells[i].style, kColumns[i].right ? padLeft(text, width) : padRight(text, width));
            used += width + 1;
        }
        if (!screen_.colour) line.erase(line.find_last_not_of(' ') + 1);
        lines_.push_back(line);
    }

    [[nodiscard]] std::array<Cell, kColumnCount> cells(const v1::ChairView& chair) const {
        const Cell alarm = alarmCell(chair);
        return {Cell{chair.chair() + (chair.demo() ? " DEMO" : ""), kBold},
                alarm,
                vital(chair, v1::RATE),
                vital(chair, v1::SPO2),
                pressure(chair),
                cuffAge(chair),
                vital(chair, v1::RESPIRATORY_RATE),
                vital(chair, v1::TEMPERATURE),
                vital(chair, v1::ETCO2),
                heard(chair),
                Cell{chair.link_connected() ? chair.monitor() : "LINK DOWN " + chair.monitor(), kDim}};
    }

    [[nodiscard]] Cell alarmCell(const v1::ChairView& chair) const {
        const auto all = floor_.alarmsWorstFirst();
        const auto worst = std::find_if(all.begin(), all.end(),
                                        [&](const v1::Occurrence& one) { return one.chair() == chair.chair(); });
        if (worst == all.end() && chair.has_standby()) return {standbyText(chair.standby()), kBold};
        if (worst == all.end()) return {chair.monitored() ? link::slowText(chair) : "not monitored", kDim};
        return {link::alarmShape(*worst) + " " + link::alarmText(*worst), lookStyle(*worst)};
    }

    [[nodiscard]] std::string standbyText(const v1::StandbyView& standby) const {
        const std::int64_t left = standby.until_unix_ms() - now_.unixMs;
        if (left <= 0) return "standby OVER: " + standby.reason();
        return "standby " + link::ageText(milliseconds{left}) + ": " + standby.reason();
    }

    // Whether there is a number that was once live.
    [[nodiscard]] static bool told(const v1::Reading* reading) {
        return reading != nullptr && link::hasValue(*reading) && reading->state() != v1::LATE;
    }

    [[nodiscard]] Cell shown(const v1::Reading* reading, const std::string& text) const {
        if (!told(reading)) return {"—", kDim};
        if (reading->state() == v1::VALID && floor_.live(steady_)) return {text, ""};
        const bool cuff = reading->vital() >= v1::NIBP_SYSTOLIC && reading->vital() <= v1::NIBP_MEAN;
        const std::int64_t age = now_.instantMs - reading->since_instant_ms();
        if (age > (cuff ? kCuffDashesAfterMs : kDashesAfterMs)) return {"—", kDim};
        return {text, kDim};
    }

    [[nodiscard]] Cell vital(const v1::ChairView& chair, v1::Vital which) const {
        const v1::Reading* const reading = readingOf(chair, which);
        return shown(reading, reading == nullptr ? "" : link::valueText(*reading));
    }

    // What stands for the cuff: of its newest inflation the first pressure with a number.
    [[nodiscard]] static const v1::Reading* cuffOf(const v1::ChairView& chair) {
        const v1::Reading* best = nullptr;
        for (const v1::Vital which : {v1::NIBP_SYSTOLIC, v1::NIBP_DIASTOLIC, v1::NIBP_MEAN}) {
            const v1::Reading* const one = readingOf(chair, which);
            if (one == nullptr || one->state() == v1::NONE || one->state() == v1::LATE) continue;
            const bool newer = best == nullptr || one->since_instant_ms() > best->since_instant_ms();
            if (newer || (link::sameCuff(*one, *best) && !told(best))) best = one;
        }
        return best;
    }

    [[nodiscard]] Cell pressure(const v1::ChairView& chair) const {
        const v1::Reading* const cuff = cuffOf(chair);
        // What another inflation measured does not belong beside it.
        const auto part = [&](v1::Vital which) -> std::string {
            const v1::Reading* const one = readingOf(chair, which);
            return told(one) && link::sameCuff(*one, *cuff) ? link::valueText(*one) : "—";
        };
        if (cuff == nullptr) return shown(cuff, "");
        const std::string mean = part(v1::NIBP_MEAN);
        const std::string pair = part(v1::NIBP_SYSTOLIC) + "/" + part(v1::NIBP_DIASTOLIC);
        return shown(cuff, mean == "—" ? pair : pair + " (" + mean + ")");
    }

    [[nodiscard]] Cell cuffAge(const v1::ChairView& chair) const {
        const v1::Reading* const cuff = cuffOf(chair);
        if (cuff == nullptr) return {"", kDim};
        const auto age = ageMs(*cuff, now_);
        return {age ? link::ageText(milliseconds{*age}) : "age ?", kDim};
    }

    [[nodiscard]] Cell heard(const v1::ChairView& chair) const {
        if (!chair.has_last_heard_instant_ms()) return {"never", kDim};
        return {link::ageText(milliseconds{now_.instantMs - chair.last_heard_instant_ms()}), kDim};
    }

    const FloorState& floor_;
    Screen screen_;
    StationNow now_;
    FloorState::Steady steady_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> floorLines(const FloorState& floor, FloorState::Steady now, const Screen& screen) {
    return Painter{floor, now, screen}.lines();
}

}  // namespace chairside::tools
