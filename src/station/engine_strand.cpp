#include "station/engine_strand.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>

#include "codec/checkpoint_codec.h"
#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "engine/state.h"

namespace chairside::station {
namespace {

using namespace std::chrono_literals;

constexpr int kInputsATurn = 128;    // then others on the strand get their turn
constexpr Duration kAliveEach = 5s;  // so that a gap is known to about this long
constexpr Duration kSampleEach = 60s;
constexpr Duration kStepNoticed = 100ms;  // of the wall clock against the boot clock
constexpr auto kTickEach = 250ms;         // real time
constexpr auto kSavedWithin = 3s;         // later: "not saved yet"

engine::Receipt receiptOf(const engine::Events& events) {
    engine::Receipt receipt;
    for (const engine::Event& event : events) {
        const auto* answer = std::get_if<engine::CommandAnswered>(&event.what);
        if (answer == nullptr) continue;
        receipt.commandAccepted = answer->accepted;
        receipt.reason = answer->reason;
    }
    return receipt;
}

// The edges do not know lanes as connections; the engine does.
void stampConnection(engine::Input& input, engine::Lane lane) {
    if (auto* message = std::get_if<DeviceMessage>(&input)) message->connection = lane;
    if (auto* link = std::get_if<engine::MonitorLink>(&input)) link->connection = lane;
    if (auto* annunciator = std::get_if<engine::AnnunciatorLink>(&input)) annunciator->connection = lane;
}

// What tells the wall clock tells that of its own stamp: a moment in between would look as if somebody had set it.
void stampWall(engine::Input& input, WallTime wall) {
    if (auto* started = std::get_if<engine::Started>(&input)) started->wall = wall;
    if (auto* sample = std::get_if<engine::ClockSample>(&input)) sample->wall = wall;
}

}  // namespace

EngineStrand::EngineStrand(boost::asio::io_context& io, const Clock& clock, Recovered recovered)
    : strand_(boost::asio::make_strand(io)),
      deadlineTimer_(strand_),
      tickTimer_(strand_),
      clock_(clock),
      axis_(clock, recovered.lastInstant + (recovered.lastWall
                                                ? std::max(Duration::zero(), clock.read().wall - *recovered.lastWall)
                                                : Duration{1})),
      engine_(std::move(recovered.engine)),
      lanes_(recovered.lastSequence + 1),
      receipts_(kSavedWithin),
      ownLane_(lanes_.open()),
      sequence_(recovered.lastSequence) {}

void EngineStrand::open(record::JournalWriter& journal, Publish publish) {
    journal_ = &journal;
    publish_ = std::move(publish);
}

void EngineStrand::takeFirst(engine::Input input) { process({ownLane_, std::move(input), {}, {}}); }

void EngineStrand::submit(engine::Lane lane, engine::Input input, std::string rawFrame, engine::OnTaken done) {
    Waiting waiting{lane, std::move(input), std::move(rawFrame), std::move(done)};
    stampConnection(waiting.input, lane);
    markResend(waiting);
    switch (lanes_.put(waiting)) {
        case IntakeLanes::Put::Taken: return;
        case IntakeLanes::Put::TakenFirst: boost::asio::post(strand_, [this] { pump(); }); return;
        case IntakeLanes::Put::Full: break;
    }
    if (waiting.done) waiting.done({engine::Taken::Refused, "too many messages of this connection are waiting", false});
}

void EngineStrand::closeLane(engine::Lane lane, engine::Heard heard) {
    unheard_.ended(lane, heard);
    lanes_.close(lane);
}

// An HL7 message has no name of its own and is known by its bytes; its answer tells whether its sender heard of it. On
// lines that are never answered nothing is sent again: the same bytes are a new reading.
void EngineStrand::markResend(Waiting& waiting) {
    auto* message = std::get_if<DeviceMessage>(&waiting.input);
    if (message == nullptr || message->protocol != "hl7" || waiting.rawFrame.empty() || !waiting.done) return;
    message->digest = UnheardFrames::digest(message->monitor.peer, waiting.rawFrame);
    if (unheard_.came(waiting.lane, message->digest)) message->mayBeResent = true;
    const UnheardFrames::Frame frame{waiting.lane, message->digest, message->sentAt.has_value()};
    waiting.done = [this, frame, done = std::move(waiting.done)](const engine::Receipt& receipt) {
        unheard_.answered(frame, receipt.taken == engine::Taken::Durable);
        done(receipt);
    };
}

void EngineStrand::submitOwn(engine::Input input) { submit(ownLane_, std::move(input), {}, {}); }

void EngineStrand::takeDecided(std::function<std::optional<engine::Input>(const engine::State&)> decide) {
    boost::asio::post(strand_, [this, decide = std::move(decide)] {
        fireDeadline();  // an alarm whose time has come is known
        std::optional<engine::Input> input = decide(engine_.state());
        if (!input) return;
        process({ownLane_, *std::move(input), {}, {}});
        armDeadline();
    });
}

void EngineStrand::withEngine(std::function<void(const engine::Engine&)> look) {
    boost::asio::post(strand_, [this, look = std::move(look)] { look(engine_); });
}

void EngineStrand::pump() {
    for (int i = 0; i < kInputsATurn; ++i) {
        auto waiting = lanes_.take();
        if (!waiting) {
            armDeadline();
            return;
        }
        process(*std::move(waiting));
    }
    armDeadline();
    boost::asio::post(strand_, [this] { pump(); });
}

void EngineStrand::process(Waiting waiting) {
    while (lost_) {
        const engine::EntriesLost lost = *std::exchange(lost_, std::nullopt);
        process({ownLane_, lost, {}, {}});
    }
    const TimeAxis::Now now = axis_.now();
    const engine::Stamp at{++sequence_, now.instant};
    stampWall(waiting.input, now.wall);
    auto events = std::make_shared<engine::Events>();
    engine_.apply(waiting.input, at, *events);
    noteStatus(at, now.wall);
    lastEntryAt_ = now.instant;
    if (publish_) publish_(at.sequence, events);
    journalEntry(waiting.input, at, now.wall, *events, std::move(waiting.rawFrame), std::move(waiting.done));
}

void EngineStrand::journalEntry(const engine::Input& input, engine::Stamp at, WallTime wall,
                                const engine::Events& events, std::string rawFrame, engine::OnTaken done) {
    record::Entry entry{at.sequence,        at.now, wall, codec::encodeInput(input), codec::encodeEvents(events),
                        std::move(rawFrame)};
    record::JournalWriter::OnDurable onDurable;
    if (done) {
        auto promise = receipts_.promise(std::move(done), receiptOf(events), Receipts::Steady::now());
        onDurable = [promise = std::move(promise)](bool saved) {
            promise->keep(saved ? engine::Taken::Durable : engine::Taken::NotSaved,
                          saved ? "" : "not saved: the disk does not work");
        };
    }
    if (journal_->append(std::move(entry), std::move(onDurable))) return noteTaken();
    noteLost(input, at.sequence);
}

// Its sender is told so and sends it again: then it is new. Only messages are recognised when they come again.
void EngineStrand::noteLost(const engine::Input& input, std::uint64_t sequence) {
    if (std::holds_alternative<DeviceMessage>(input)) lost_ = engine::EntriesLost{sequence, sequence};
    refused_ = engine::EntriesLost{refused_ ? refused_->from : sequence, sequence, true};
}

// The hole is over: with the next entry the engine says again what the record cannot know of.
void EngineStrand::noteTaken() {
    if (refused_) lost_ = *std::exchange(refused_, std::nullopt);
}

void EngineStrand::checkpoint(std::function<void(Checkpoint)> keep) {
    boost::asio::post(strand_, [this, keep = std::move(keep)] {
        const engine::State& state = engine_.state();
        auto now = std::make_shared<Checkpoint>(Checkpoint{state.last.sequence, codec::encodeCheckpoint(state)});
        process({ownLane_, engine::Alive{}, {}, [keep, now](const engine::Receipt& receipt) {
                     if (receipt.taken == engine::Taken::Durable) keep(std::move(*now));
                 }});
        armDeadline();
    });
}

void EngineStrand::noteStatus(engine::Stamp at, WallTime wall) {
    statusSequence_.store(at.sequence);
    statusInstantMs_.store(at.now.ms());
    statusWallMs_.store(wall.unixMs());
    const auto& pause = engine_.state().pause;
    statusPausedUntilMs_.store(pause ? engine_.wallAt(pause->until).unixMs() : 0);
}

EngineStrand::Status EngineStrand::status() const {
    Status status{statusSequence_.load(), Instant{statusInstantMs_.load()}, WallTime{statusWallMs_.load()}, {}};
    const std::int64_t pausedUntil = statusPausedUntilMs_.load();
    if (pausedUntil != 0) status.audioPausedUntil = WallTime{pausedUntil};
    return status;
}

void EngineStrand::startTicking() {
    boost::asio::post(strand_, [this] {
        ticking_ = true;
        lastSampleAt_ = axis_.now().instant;
        armTick();
        armDeadline();
    });
}

void EngineStrand::stopTicking() {
    boost::asio::post(strand_, [this] {
        ticking_ = false;
        tickTimer_.cancel();
        deadlineTimer_.cancel();
    });
}

void EngineStrand::armDeadline() {
    // Readings move deadlines later all the time: the timer that was set may fire early, and is set again then.
    if (armedFor_ && *armedFor_ <= engine_.quietUntil()) return;
    const auto due = engine_.nextDeadline();
    if (!ticking_ || due == armedFor_) return;
    armedFor_ = due;
    if (!due) {
        deadlineTimer_.cancel();
        return;
    }
    const Duration wait = std::max(Duration::zero(), *due - axis_.now().instant);
    deadlineTimer_.expires_after(clock_.realWait(wait));
    deadlineTimer_.async_wait([this](const boost::system::error_code& error) {
        if (!error) fireDeadline();
    });
}

// What a deadline does goes into the journal with an Alive, so that each event belongs to an entry.
void EngineStrand::fireDeadline() {
    armedFor_.reset();
    const auto due = engine_.nextDeadline();
    if (due && *due <= axis_.now().instant) process({ownLane_, engine::Alive{}, {}, {}});
    armDeadline();
}

void EngineStrand::armTick() {
    tickTimer_.expires_after(kTickEach);
    tickTimer_.async_wait([this](const boost::system::error_code& error) {
        if (!error) tick();
    });
}

void EngineStrand::tick() {
    ++ticks_;
    receipts_.expire(Receipts::Steady::now());
    const TimeAxis::Now now = axis_.now();
    const Duration off = now.wall - engine_.wallAt(now.instant);
    const bool stepped = off > kStepNoticed || off < -kStepNoticed;
    if (stepped || now.instant - lastSampleAt_ >= kSampleEach) {
        lastSampleAt_ = now.instant;
        process({ownLane_, engine::ClockSample{now.wall}, {}, {}});
    } else if (now.instant - lastEntryAt_ >= kAliveEach) {
        process({ownLane_, engine::Alive{}, {}, {}});
    }
    noteStatus({sequence_, now.instant}, now.wall);
    armDeadline();
    if (ticking_) armTick();
}

}  // namespace chairside::station
