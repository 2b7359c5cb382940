#include "simulators/scenario/check_run.h"

#include <array>

#include "simulators/monitor/names.h"

namespace chairside::sim {
namespace {

using namespace std::chrono_literals;

constexpr auto kConnect = 10s;
constexpr auto kQuiet = 60s;          // for what can be said at one moment of a stepped clock
constexpr auto kDrain = 30s;          // for what waits at the end
constexpr auto kRecordFollows = 30s;  // the record behind the journal
constexpr auto kLastAlarms = 700ms;   // the station looks at its deadlines four times a second
constexpr auto kLook = 200ms;
constexpr std::int64_t kDayMs = 86'400'000;

constexpr std::array kCharted = {v1::HEART_RATE, v1::PULSE_RATE,      v1::SPO2, v1::NIBP_SYSTOLIC, v1::NIBP_DIASTOLIC,
                                 v1::NIBP_MEAN,  v1::RESPIRATORY_RATE};

}  // namespace

CheckRun::CheckRun(Scenario scenario, CheckOptions options)
    : scenario_(std::move(scenario)), options_(std::move(options)) {}

CheckRun::~CheckRun() {
    for (const auto& speaker : speakers_) speaker->stop();
    if (client_) client_->stop();
    io_.restart();
    io_.run_for(1s);
}

Counts CheckRun::counts() const {
    Counts sum;
    for (const auto& speaker : speakers_) sum += speaker->counts();
    return sum;
}

Result<Judgement> CheckRun::run() {
    if (const Outcome connected = connect(); !connected) return connected.error();
    stage();
    if (const Outcome played = play(); !played) return played.error();
    if (const Outcome read = readHistory(); !read) return read.error();
    judgeAlarms(scenario_, alarms_.seen(), judgement_);
    judgeTaken(taken_, counts(), scenario_.allowTwice, judgement_);
    return judgement_;
}

Outcome CheckRun::connect() {
    link::ClientOptions options;
    options.host = options_.linkHost;
    options.port = options_.linkPort;
    options.client = "chairside-sim@check";
    options.person = "simulated-nurse";
    options.annunciates = true;
    options.stillHereEvery = 0ms;  // its hand moves the clock: nobody may count the seconds that it needs for that
    options.silenceMax = 30s;      // a stepped station answers, but a busy machine may be late
    link::ClientHandlers handlers;
    handlers.welcome = [this](const v1::Welcome& welcome) { welcome_ = welcome; };
    handlers.lost = [this](const Error& error) { lost_ = error; };
    handlers.frame = [this](const v1::StationFrame& frame) { take(frame); };
    client_ = std::make_unique<link::Client>(io_, std::move(options), std::move(handlers));
    client_->start();
    const bool there = runUntil([this] { return snapshot_ && speed_ > 0; }, kConnect);
    if (!there) return Error{lost_ ? lost_->text() : "the station says nothing", "--station"};
    lost_.reset();
    if (!welcome_ || !welcome_->demo_allowed()) {
        return Error{"this station watches patients: it does not allow demonstration data", "--station"};
    }
    return Done{};
}

void CheckRun::take(const v1::StationFrame& frame) {
    if (frame.has_heartbeat()) {
        speed_ = frame.heartbeat().clock_speed() > 0 ? frame.heartbeat().clock_speed() : 1;
        beat_ = {std::chrono::steady_clock::now(), WallTime{frame.heartbeat().station_unix_ms()}};
    }
    if (frame.has_snapshot()) {
        snapshot_ = frame.snapshot();
        for (const v1::Occurrence& occurrence : frame.snapshot().alarms()) takeAlarm(occurrence);
    }
    for (const v1::Event& event : frame.events().events()) {
        if (event.has_alarm_changed()) takeAlarm(event.alarm_changed().occurrence());
    }
}

void CheckRun::takeAlarm(const v1::Occurrence& occurrence) {
    alarms_.take(occurrence);
    confirm(occurrence);
}

// As a dashboard does: what is HIGH is confirmed.
void CheckRun::confirm(const v1::Occurrence& occurrence) {
    const bool toConfirm = occurrence.priority() == v1::HIGH && !occurrence.has_ended_unix_ms() &&
                           occurrence.annunciated_by().empty() && confirmed_.insert(occurrence.id()).second;
    if (!toConfirm) return;
    v1::ClientFrame frame;
    frame.mutable_command()->set_command_id("annunciated-" + occurrence.id());
    frame.mutable_command()->mutable_actor()->set_person("simulated-nurse");
    frame.mutable_command()->mutable_annunciated()->set_occurrence(occurrence.id());
    ++commandsWaiting_;
    client_->request(
        std::move(frame), [this](const Result<v1::StationFrame>&) { --commandsWaiting_; }, 30s);
}

void CheckRun::stage() {
    if (options_.step) {
        zero_ = WallTime{snapshot_->station_unix_ms()};
        pace_ = Pace{SteadyTime{}, 1, steppedTo_};
    } else {
        // The station's time runs on between its heartbeats.
        pace_ = Pace{beat_.first, speed_, {}};
        const Duration since = pace_.simulated(std::chrono::steady_clock::now());
        zero_ = beat_.second + since;
        pace_.start = std::chrono::steady_clock::now();
    }
    alarms_.startAt(zero_);
    SpeakerOptions speaking;
    speaking.seed = scenario_.seed;
    speaking.programStart = zero_;
    for (StagedChair& chair : scenario_.chairs) {
        BedsideOptions bedside = chair.bedside;
        bedside.start = zero_;
        Feed::Options options{{chair.bed, deviceId(scenario_.seed, chair.monitor), ""},
                              bedside.faults,
                              pace_,
                              scenario_.length,
                              chair.dialect,
                              [this, where = chair.chair, bed = chair.bed, dialect = chair.dialect](const Outgoing& o) {
                                  taken_.take(o, o.bed == bed ? where : o.bed, dialect);
                              }};
        Feed feed(std::move(options), std::make_unique<BedsideMonitor>(std::move(bedside)));
        const bool link = chair.dialect == Dialect::Link;
        speaking.host = link ? options_.linkHost : options_.mllpHost;
        speaking.port = link ? options_.linkPort : options_.mllpPort;
        speakers_.push_back(link ? makeLinkSpeaker(io_, speaking, std::move(feed))
                                 : makeHl7Speaker(io_, speaking, std::move(feed)));
    }
    speaking_ = speakers_.size();
    for (const auto& speaker : speakers_) speaker->start([this] { --speaking_; });
}

Outcome CheckRun::play() {
    if (const Outcome played = options_.step ? playSteps() : playAtSpeed(); !played) return played.error();
    // A feed that has ended lets its connection go: the alarm that follows is later than the scenario.
    runUntil([this] { return speaking_ == 0; }, kDrain);
    for (const auto& speaker : speakers_) speaker->stop();
    runUntil([] { return false; }, kLastAlarms);
    if (lost_) return Error{"the station went away: " + lost_->text(), "--station"};
    return Done{};
}

Outcome CheckRun::playSteps() {
    while (*steppedTo_ < scenario_.length) {
        if (const Outcome heard = hearAlarms(); !heard) return heard.error();
        const Duration step = std::min(scenario_.step, scenario_.length - *steppedTo_);
        if (const Outcome stepped = options_.step(step); !stepped) return stepped.error();
        *steppedTo_ += step;
        commandUntil(*steppedTo_);
        for (const auto& speaker : speakers_) speaker->wake();
    }
    return hearAlarms();
}

// What alarms at this moment of the clock is confirmed at this moment: their events have a connection of their own, on
// which they may come after the monitors' answers, when the clock has moved on.
Outcome CheckRun::hearAlarms() {
    if (const Outcome quiet = untilQuiet(); !quiet) return quiet.error();
    v1::ClientFrame frame;
    frame.mutable_snapshot_request();
    ++commandsWaiting_;
    const auto take = [this](const Result<v1::StationFrame>& answer) {
        --commandsWaiting_;
        if (!answer) return;
        for (const v1::Occurrence& occurrence : answer.value().snapshot().alarms()) confirm(occurrence);
    };
    client_->request(std::move(frame), take, 30s);
    return untilQuiet();
}

Outcome CheckRun::untilQuiet() {
    const bool quiet = runUntil([this] { return lost_ || (!anyBusy() && commandsWaiting_ == 0); }, kQuiet);
    if (lost_) return Error{"the station went away: " + lost_->text(), "--station"};
    if (!quiet) return Error{"something was not answered within a minute at " + clockText(*steppedTo_), "--station"};
    return Done{};
}

Outcome CheckRun::playAtSpeed() {
    const auto now = [this] { return pace_.simulated(std::chrono::steady_clock::now()); };
    while (now() < scenario_.length && !lost_) {
        commandUntil(now());
        runUntil([this] { return lost_.has_value(); }, 20ms);
    }
    if (lost_) return Error{"the station went away: " + lost_->text(), "--station"};
    return Done{};
}

bool CheckRun::anyBusy() const {
    for (const auto& speaker : speakers_) {
        if (speaker->busy()) return true;
    }
    return false;
}

void CheckRun::commandUntil(Duration now) {
    for (; nextCommand_ < scenario_.nurse.size() && scenario_.nurse[nextCommand_].at <= now; ++nextCommand_) {
        command(scenario_.nurse[nextCommand_]);
    }
}

void CheckRun::command(const NurseStep& step) {
    v1::ClientFrame frame;
    *frame.mutable_command() = step.command;
    frame.mutable_command()->set_command_id(std::to_string(zero_.unixMs()) + "-" + std::to_string(nextCommand_));
    frame.mutable_command()->mutable_actor()->set_person("simulated-nurse");
    ++commandsWaiting_;
    const auto take = [this, refused = step.refused, at = step.at](const Result<v1::StationFrame>& answer) {
        --commandsWaiting_;
        const bool said = answer && answer.value().has_command_result();
        const bool no = said && answer.value().command_result().outcome() == v1::REFUSED;
        if (said && no == refused) return;
        const std::string why = said ? answer.value().command_result().reason()
                                     : (answer ? answer.value().refused().reason() : answer.error().text());
        judgement_.findings.push_back(
            {false, "the nurse's command at " + clockText(at) + (refused ? " was not refused" : " failed: " + why)});
    };
    client_->request(std::move(frame), take, 30s);
}

// The record follows the journal: looked at until everything is there, or it has had its time.
Outcome CheckRun::readHistory() {
    const SteadyTime limit = std::chrono::steady_clock::now() + kRecordFollows;
    for (;;) {
        taken_.forgetFound();
        for (const std::string& chair : taken_.chairs()) {
            if (const Outcome read = readChair(chair); !read) return read.error();
        }
        if (taken_.missing() == 0 || std::chrono::steady_clock::now() > limit) return Done{};
        runUntil([] { return false; }, kLook);
    }
}

Outcome CheckRun::readChair(const std::string& chair) {
    for (const v1::Vital vital : kCharted) {
        v1::ClientFrame frame;
        v1::HistoryRequest& request = *frame.mutable_history_request();
        request.set_chair(chair);
        request.add_vitals(vital);
        request.set_from_unix_ms(zero_.unixMs() - kDayMs);
        request.set_to_unix_ms((zero_ + scenario_.length).unixMs() + kDayMs);
        std::optional<Result<v1::StationFrame>> answer;
        client_->request(
            std::move(frame), [&](const Result<v1::StationFrame>& a) { answer = a; }, 30s);
        runUntil([&] { return answer.has_value(); }, 31s);
        if (!answer || !*answer) return Error{"no history: " + (answer ? answer->error().text() : ""), chair};
        if (!answer->value().has_history_reply()) return Error{answer->value().refused().reason(), chair};
        for (const v1::HistorySeries& series : answer->value().history_reply().series()) taken_.found(series);
    }
    return Done{};
}

bool CheckRun::runUntil(const std::function<bool()>& over, std::chrono::milliseconds limit) {
    const SteadyTime deadline = std::chrono::steady_clock::now() + limit;
    io_.restart();
    io_.poll();
    while (!over()) {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left <= SteadyTime::duration{0}) return false;
        if (io_.stopped()) io_.restart();
        io_.run_one_for(std::min<SteadyTime::duration>(left, 50ms));
    }
    return true;
}

}  // namespace chairside::sim
