// The engine's own strand: takes what the edges hand in, stamps it, lets the engine decide, sends the events on their
// way and the entry to the journal. Alarm first, ack after: events leave before the disk is asked.
//
//   lanes ─▶ [strand: stamp ─▶ engine.apply ─▶ publish ─▶ journal.append] ─▶ receipt when durable
//
// submit() and the queries are thread-safe; everything else of it runs on the strand.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "engine/engine.h"
#include "engine/intake.h"
#include "record/journal_writer.h"
#include "station/checkpoint_keeper.h"
#include "station/intake_lanes.h"
#include "station/receipts.h"
#include "station/recovery.h"
#include "station/time_axis.h"
#include "station/unheard_frames.h"

namespace chairside::station {

class EngineStrand final : public engine::Intake {
public:
    using Publish = std::function<void(std::uint64_t, std::shared_ptr<const engine::Events>)>;

    struct Status {
        std::uint64_t sequence = 0;
        Instant now;
        WallTime wall;
        std::optional<WallTime> audioPausedUntil;
    };

    EngineStrand(boost::asio::io_context& io, const Clock& clock, Recovered recovered);

    // Before the io_context runs: where entries and events go, and the first inputs (Started, configuration).
    void open(record::JournalWriter& journal, Publish publish);
    void takeFirst(engine::Input input);
    [[nodiscard]] std::uint64_t lastSequence() const { return sequence_; }
    [[nodiscard]] const engine::Engine& engineBeforeRun() const { return engine_; }

    [[nodiscard]] engine::Lane newLane() override { return lanes_.open(); }
    void submit(engine::Lane lane, engine::Input input, std::string rawFrame, engine::OnTaken done) override;
    void closeLane(engine::Lane lane, engine::Heard heard) override;
    void submitOwn(engine::Input input);  // the station's own: clock, storage, configuration
    // Runs `decide` on the strand and takes the input it makes of what the engine knows: no other comes in between.
    // None: nothing is taken.
    void takeDecided(std::function<std::optional<engine::Input>(const engine::State&)> decide);

    // The engine's state, given to `keep` once every entry it knows is durable, and not at all when that takes too
    // long: a checkpoint must not know what the journal does not have.
    void checkpoint(std::function<void(Checkpoint)> keep);

    // Runs `look` on the strand, between two inputs.
    void withEngine(std::function<void(const engine::Engine&)> look);
    [[nodiscard]] Status status() const;  // any thread
    // How often it ticked so far: stands still when the strand does. Any thread.
    [[nodiscard]] std::uint64_t ticks() const { return ticks_; }

    void startTicking();  // deadlines, clock samples, signs of life
    void stopTicking();

private:
    void pump();
    void process(Waiting waiting);
    void journalEntry(const engine::Input& input, engine::Stamp at, WallTime wall, const engine::Events& events,
                      std::string rawFrame, engine::OnTaken done);
    void fireDeadline();
    void armDeadline();
    void tick();
    void armTick();
    void noteStatus(engine::Stamp at, WallTime wall);
    void markResend(Waiting& waiting);
    void noteLost(const engine::Input& input, std::uint64_t sequence);
    void noteTaken();

    boost::asio::strand<boost::asio::io_context::executor_type> strand_;
    boost::asio::steady_timer deadlineTimer_;
    boost::asio::steady_timer tickTimer_;
    const Clock& clock_;
    TimeAxis axis_;
    engine::Engine engine_;
    IntakeLanes lanes_;
    Receipts receipts_;
    UnheardFrames unheard_;
    record::JournalWriter* journal_ = nullptr;
    Publish publish_;
    engine::Lane ownLane_;
    std::uint64_t sequence_;
    std::optional<Instant> armedFor_;
    std::optional<engine::EntriesLost> lost_;     // the engine is not told of yet
    std::optional<engine::EntriesLost> refused_;  // since the journal last took an entry
    Instant lastEntryAt_;
    Instant lastSampleAt_;
    bool ticking_ = false;

    std::atomic<std::uint64_t> ticks_{0};
    std::atomic<std::uint64_t> statusSequence_{0};
    std::atomic<std::int64_t> statusInstantMs_{0};
    std::atomic<std::int64_t> statusWallMs_{0};
    std::atomic<std::int64_t> statusPausedUntilMs_{0};  // 0: not paused
};

}  // namespace chairside::station
