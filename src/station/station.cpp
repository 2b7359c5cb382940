#include "station/station.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <future>
#include <random>

#include "codec/checkpoint_codec.h"
#include "codec/configuration_file.h"
#include "codec/dialect_file.h"
#include "engine/state.h"
#include "station/configuration_choice.h"
#include "station/data_folder.h"
#include "station/open_files.h"

namespace chairside::station {
namespace {

using namespace std::chrono_literals;

constexpr auto kCheckpointEach = 60s;  // real time
constexpr auto kHooksWithin = 1s;      // of a hook that runs when the station stops
constexpr Duration kStopWithin = 5s;   // of the journal, and again of the record
constexpr auto kStrandAnswers = 5s;    // real time; the strand never waits for the disk

const Actor kFile{"file", "chairside-station"};

std::string newEpoch() {
    std::random_device random;
    return std::to_string((std::uint64_t{random()} << 32U) | random());
}

Result<engine::Configuration> configurationOf(const Options& options) {
    if (!options.config) return codec::automaticConfiguration();
    return codec::loadConfiguration(*options.config);
}

record::RetentionPolicy policyOf(const engine::Retention& retention) {
    return {.rawFrames = retention.rawFrames,
            .fullRate = retention.fullRate,
            .alarms = retention.alarms,
            .sessions = retention.sessions};
}

void sayOpenFiles(std::size_t openFiles, std::size_t ofMonitors) {
    const bool few = ofMonitors < ingest::LineLimits{}.connectionsMax;
    spdlog::log(few ? spdlog::level::warn : spdlog::level::info,
                "{} open files are allowed: {} connections of monitors at most, the rest is kept for everything else",
                openFiles, ofMonitors);
}

bool isOn(const engine::State& state, alarm::TechnicalCause cause) {
    return std::ranges::any_of(state.stationTechnical,
                               [cause](const auto& known) { return known.first.cause == cause; });
}

}  // namespace

Station::Station(Options options, std::shared_ptr<Clock> clock)
    : options_(std::move(options)),
      clock_(std::move(clock)),
      budget_(std::make_shared<ingest::ConnectionBudget>(filesForMonitors(options_.openFiles))) {}

Station::~Station() { stop(); }

Result<std::unique_ptr<Station>> Station::start(Options options, std::shared_ptr<Clock> clock) {
    std::unique_ptr<Station> station{new Station(std::move(options), std::move(clock))};
    const Outcome opened = station->open();
    if (!opened.ok()) return opened.error();
    return Result<std::unique_ptr<Station>>{std::move(station)};
}

Outcome Station::open() {
    auto wrong = checkOptions(options_);
    if (!wrong.ok()) return wrong;
    auto configuration = configurationOf(options_);
    if (!configuration.ok()) return configuration.error();
    configuration_ = configuration.value();
    auto dialects = codec::loadDialects(options_.config.value_or(std::filesystem::path{}));
    if (!dialects.ok()) return dialects.error();
    dialects_ = std::move(dialects).value();
    if (const Outcome folder = prepareDataFolder(options_.data); !folder) return folder;
    sayOpenFiles(options_.openFiles, budget_->most());

    // The journal is opened first: it makes sure that no other station writes here.
    auto journal = openJournal(configuration_);
    if (!journal.ok()) return journal;
    auto recovered = recover(options_.data, options_.onRecovering);
    if (!recovered.ok()) return recovered.error();
    Recovered& before = recovered.value();
    compare(before);
    const Recovered facts{.engine = engine::Engine{},
                          .lastSequence = before.lastSequence,
                          .lastInstant = before.lastInstant,
                          .lastWall = before.lastWall,
                          .cleanStop = before.cleanStop,
                          .replayed = before.replayed,
                          .differing = before.differing};
    engine_ = std::make_unique<EngineStrand>(io_, *clock_, std::move(before));
    desk_ = std::make_unique<StationDesk>(
        *engine_, *clock_,
        StationDesk::Facts{configuration_.site, configuration_.station, newEpoch(), options_.allowDemoData});
    auto record = openRecord(configuration_);
    if (!record.ok()) return record;
    link_ = std::make_unique<link::LinkServer>(
        io_,
        link::LinkServerOptions{
            .address = options_.link.address, .port = options_.link.port, .insecure = options_.insecure},
        *engine_, *desk_);
    hooks_ = std::make_unique<HookRunner>(
        configuration_.hook, [this](const engine::HookFinished& finished) { engine_->submitOwn(finished); });
    engine_->open(*journal_, [this](std::uint64_t sequence, std::shared_ptr<const engine::Events> events) {
        for (const engine::Event& event : *events) {
            const auto* summoned = std::get_if<engine::Summoned>(&event.what);
            if (summoned != nullptr) hooks_->call(*summoned);
        }
        link_->publish(sequence, std::move(events));
    });
    takeFirstInputs(facts, configuration_);
    watchDisk();
    auto listeners = openListeners();
    if (!listeners.ok()) return listeners;
    engine_->startTicking();
    armCheckpoint();
    for (int i = 0; i < kThreads; ++i) threads_.emplace_back([this] { io_.run(); });
    strandWatch_ = std::make_unique<StrandWatch>(
        limitsFor(options_.strandStuckAfter), [this] { return engine_->ticks(); },
        [] { endHung("the engine does not move any more"); });
    ready_.set_value();
    return Done{};
}

Outcome Station::openJournal(const engine::Configuration& configuration) {
    checkpoints_ = std::make_unique<CheckpointKeeper>(options_.data, [this](std::uint64_t sequence) {
        if (record_) record_->setNewestCheckpoint(sequence);
    });
    record::JournalOptions options;
    options.dataDir = options_.data;
    options.engineVersion = std::string{engine::kEngineVersion};
    options.site = configuration.site;
    options.station = configuration.station;
    record::JournalHooks hooks;
    hooks.onState = [this](const record::SavingState& state) { noteSaving(state); };
    hooks.onSaved = [this](std::vector<record::StoredEntry> entries) {
        if (record_) record_->post(std::move(entries));
    };
    hooks.beforeNotSaved = [this](const record::NotSaved& lost) { return checkpointBeyond(lost); };
    auto journal = record::JournalWriter::start(std::move(options), std::move(hooks));
    if (!journal.ok()) return journal.error();
    journal_ = std::move(journal).value();
    const std::scoped_lock lock(savingMutex_);
    saving_ = journal_->state();
    return Done{};
}

// The checkpoint may know more than the journal has: its end is missing, or the power went between a checkpoint and
// the note of an interval that was lost.
void Station::compare(Recovered& before) {
    damage_ = before.damage;
    // The record gets once more what runs and what is open: they may lie behind a hole.
    const bool wasNotSaved = isOn(before.engine.state(), alarm::TechnicalCause::NotSaved);
    if (const std::scoped_lock lock(savingMutex_); wasNotSaved || !damage_.empty() || !saving_.damage.empty())
        lostBeforeStart_ = engine::EntriesLost{.over = true};
    const std::uint64_t durable = journal_->lastDurableSequence();
    if (before.lastSequence <= durable || !before.lastWall) {
        before.lastSequence = durable;  // behind damage: no number is given twice
        return;
    }
    const WallTime until = *before.lastWall;
    record::NotSaved lost{durable + 1, before.lastSequence, until, until,
                          "the journal ended with entry " + std::to_string(durable)};
    if (damage_.empty()) {
        damage_ = "entries " + std::to_string(lost.fromSequence) + " to " + std::to_string(lost.toSequence) +
                  " are not in the journal";
        spdlog::error("{}; the checkpoint after them is used", damage_);
    }
    journal_->noteLost(lost);
    lostBeforeStart_ = engine::EntriesLost{lost.fromSequence, lost.toSequence, true};
}

void Station::noteSaving(const record::SavingState& state) {
    const std::scoped_lock lock(savingMutex_);
    if (state.saving != saving_.saving && state.saving) spdlog::info("the journal saves again");
    if (state.saving != saving_.saving && !state.saving) {
        spdlog::error("the journal does not save: {}", state.reason);
    }
    saving_ = state;
    if (savingIsTold_) tellSaving();
}

// Before the first inputs are taken, or on the record's thread.
void Station::noteDamagedRecord(const std::string& what) {
    const std::scoped_lock lock(savingMutex_);
    if (damage_.empty()) damage_ = what;
    if (savingIsTold_) tellSaving();
}

void Station::tellSaving() {
    const std::string& damage = saving_.damage.empty() ? damage_ : saving_.damage;
    desk_->setSaving(saving_.saving, saving_.reason);
    engine_->submitOwn(engine::StorageState{saving_.saving, saving_.reason, damage});
}

// The first look is told only when it changes what the engine knew before this run.
void Station::watchDisk() {
    const bool wasLow = isOn(engine_->engineBeforeRun().state(), alarm::TechnicalCause::DiskLow);
    disk_ = std::make_unique<DiskWatch>(options_.data, wasLow, [this](const DiskRoom& room) {
        spdlog::log(room.low ? spdlog::level::warn : spdlog::level::info, "disk: {}", inWords(room));
        // Only crossings are told: a number would stand in the alarm long after it was true.
        engine_->submitOwn(engine::Health{alarm::TechnicalCause::DiskLow, room.low, {}});
    });
}

// On the journal's thread.
Outcome Station::checkpointBeyond(const record::NotSaved& lost) {
    Result<Checkpoint> now = checkpointNow();
    if (!now) return now.error();
    if (now.value().sequence < lost.toSequence) return Error{"the engine is not beyond them yet", "checkpoint"};
    return checkpoints_->saveNow(now.value());
}

Result<Checkpoint> Station::checkpointNow() {
    const auto take = [](const engine::Engine& engine) {
        return Checkpoint{engine.state().last.sequence, codec::encodeCheckpoint(engine.state())};
    };
    if (engineRests_) return take(engine_->engineBeforeRun());
    while (isReady_.wait_for(100ms) != std::future_status::ready) {
        if (stopped_) return Error{"the station did not start", "checkpoint"};
    }
    auto taken = std::make_shared<std::promise<Checkpoint>>();
    auto answer = taken->get_future();
    engine_->withEngine([take, taken](const engine::Engine& engine) { taken->set_value(take(engine)); });
    if (answer.wait_for(kStrandAnswers) != std::future_status::ready) return Error{"the engine is busy", "checkpoint"};
    return answer.get();
}

Outcome Station::openRecord(const engine::Configuration& configuration) {
    record::RecordOptions options;
    options.dataDir = options_.data;
    options.retention = policyOf(configuration.retention);
    options.lastSequence = engine_->lastSequence();
    options.onDamaged = [this](const std::string& what) { noteDamagedRecord(what); };
    auto record = record::RecordKeeper::start(std::move(options));
    if (!record.ok()) return record.error();
    record_ = std::move(record).value();
    desk_->open(*record_);
    return Done{};
}

void Station::takeFirstInputs(const Recovered& before, const engine::Configuration& file) {
    const WallTime wall = clock_->read().wall;
    const Duration gap = before.lastWall ? std::max(Duration::zero(), wall - *before.lastWall) : Duration::zero();
    engine_->takeFirst(engine::Started{.engineVersion = std::string{engine::kEngineVersion},
                                       .wall = wall,
                                       .gap = gap,
                                       .cleanStop = before.cleanStop,
                                       .clockIsReal = clock_->isReal(),
                                       .demoAllowed = options_.allowDemoData});
    // What only the checkpoint knew of is not on disk: when it comes again it is new.
    if (lostBeforeStart_) engine_->takeFirst(*lostBeforeStart_);
    engine::Configuration configuration = chooseAtStart(engine_->engineBeforeRun().state(), file);
    zones_ = std::make_shared<const Zones>(configuration);
    if (engine_->engineBeforeRun().state().configuration != configuration || before.lastSequence == 0) {
        engine_->takeFirst(engine::ConfigurationChanged{std::move(configuration), kFile});
    }
    {
        const std::scoped_lock lock(savingMutex_);
        savingIsTold_ = true;
        // What the run before said of its storage is over when nothing is wrong now.
        const engine::State& known = engine_->engineBeforeRun().state();
        const bool wasWrong =
            isOn(known, alarm::TechnicalCause::NotSaved) || isOn(known, alarm::TechnicalCause::RecordDamaged);
        if (wasWrong || !saving_.saving || !saving_.damage.empty() || !damage_.empty()) tellSaving();
    }
    spdlog::info("recovered: {} entries replayed after the checkpoint, {} s away, the run before {}", before.replayed,
                 gap.count() / 1000, before.cleanStop ? "stopped by itself" : "was interrupted");
}

ingest::LineOptions Station::mllpOptions() const {
    ingest::LineOptions options;
    options.address = options_.mllp.address;
    options.port = options_.mllp.port;
    options.allow = options_.mllpAllow;
    options.dialects = [this] { return dialects_.load(); };
    options.zoneOf = [this](const MonitorIdentity& monitor) { return zones_.load()->nameFor(monitor); };
    options.whyNoChair = [this](const MonitorIdentity& monitor) { return zones_.load()->whyNoChair(monitor); };
    options.demoAllowed = options_.allowDemoData;
    options.tap = tap_;
    options.budget = budget_;
    return options;
}

Outcome Station::openListeners() {
    desk_->setTap(tap_);
    mllp_ = ingest::MonitorListener::create(io_.get_executor(), mllpOptions(), *engine_, *clock_);
    const auto mllp = mllp_->open();
    if (!mllp.ok()) return mllp.error();
    const ingest::MonitorConnection::Edge edge{*engine_, *clock_};
    lines_ = std::make_unique<ingest::MonitorLines>(io_.get_executor(), mllpOptions(), edge);
    desk_->setLines(*lines_);
    auto lines = lines_->follow(configuration_.lines);
    if (!lines.ok()) return lines;
    // And those of chairs that are kept although the file has them no more: no reason not to start.
    follow(engine_->engineBeforeRun().state().configuration.lines);
    const auto link = link_->start();
    if (!link.ok()) return link.error();
    ports_ = Ports{mllp.value(), link.value()};
    return Done{};
}

void Station::follow(const std::vector<engine::MonitorLine>& lines) {
    const Outcome opened = lines_->follow(lines);
    if (!opened.ok()) spdlog::error("a line of the configuration cannot be opened: {}", opened.error().text());
}

Outcome Station::reload() {
    auto configuration = configurationOf(options_);
    if (!configuration.ok()) return configuration.error();
    auto dialects = codec::loadDialects(options_.config.value_or(std::filesystem::path{}));
    if (!dialects.ok()) return dialects.error();
    // Nobody is checked in between the choice and the change.
    struct Choice {
        std::promise<Result<engine::Configuration>> made;
        std::atomic<bool> over{false};  // made, or not waited for any more
    };
    const auto choice = std::make_shared<Choice>();
    auto made = choice->made.get_future();
    engine_->takeDecided([choice, file = std::move(configuration).value(),
                          path = options_.config.value_or("").string()](const engine::State& known) {
        std::optional<engine::Input> change;
        if (choice->over.exchange(true)) return change;
        auto chosen = chooseAtReload(known, file, path);
        if (chosen.ok()) change = engine::ConfigurationChanged{chosen.value(), kFile};
        choice->made.set_value(std::move(chosen));
        return change;
    });
    const bool inTime = made.wait_for(kStrandAnswers) == std::future_status::ready;
    if (!inTime && !choice->over.exchange(true)) return Error{"the engine does not answer", ""};
    const auto chosen = made.get();
    if (!chosen.ok()) return chosen.error();
    dialects_ = std::move(dialects).value();
    zones_ = std::make_shared<const Zones>(chosen.value());
    hooks_->configure(chosen.value().hook);
    follow(chosen.value().lines);
    record_->setRetention(policyOf(chosen.value().retention));
    saveCheckpointSoon();
    return Done{};
}

void Station::armCheckpoint() {
    checkpointTimer_.expires_after(kCheckpointEach);
    checkpointTimer_.async_wait([this](const boost::system::error_code& error) {
        if (error || stopped_) return;
        saveCheckpointSoon();
        armCheckpoint();
    });
}

// The state is copied into bytes on the strand; the disk is waited for elsewhere.
void Station::saveCheckpointSoon() {
    engine_->checkpoint([this](Checkpoint checkpoint) { checkpoints_->saveSoon(std::move(checkpoint)); });
}

void Station::stop() {
    if (stopped_.exchange(true)) return;
    strandWatch_.reset();
    StopLimit limited{limitsFor(options_.stopStuckAfter)};
    limited.step("the watch over the disk");
    disk_.reset();
    limited.step("hooks");
    if (hooks_) hooks_->stop(kHooksWithin);
    limited.step("connections");
    if (mllp_) mllp_->stop();
    if (lines_) lines_->stop();
    if (link_) link_->stop();
    if (engine_) engine_->stopTicking();
    boost::asio::post(io_, [this] { checkpointTimer_.cancel(); });
    // What was posted runs out; then nothing touches the engine any more.
    const auto limit = std::chrono::steady_clock::now() + kStopWithin;
    while (!threads_.empty() && !io_.stopped() && std::chrono::steady_clock::now() < limit)
        std::this_thread::sleep_for(5ms);
    limited.step("the engine");
    io_.stop();
    for (std::thread& thread : threads_) thread.join();
    engineRests_ = engine_ != nullptr;
    limited.step("the journal");
    const bool allSaved = journal_ && journal_->stop(kStopWithin);
    if (journal_ && !allSaved) spdlog::error("not everything was saved before the stop");
    limited.step("the last checkpoint");
    if (allSaved && !threads_.empty()) checkpoints_->saveSoon(checkpointNow().value());
    if (checkpoints_ && !checkpoints_->stop(kStopWithin)) spdlog::error("the last checkpoint was not saved");
    limited.step("the record");
    if (record_) (void)record_->stop(kStopWithin);
    spdlog::info("stopped");
}

}  // namespace chairside::station
