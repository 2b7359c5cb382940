#include "simulation/clinic_day.h"

#include <algorithm>
#include <utility>

#include "codec/checkpoint_codec.h"
#include "codec/configuration_file.h"
#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "simulation/session_play.h"

namespace chairside::simulation {
namespace {

using namespace std::chrono_literals;

engine::Configuration clinic(const Plan& plan) {
    engine::Configuration configuration = codec::automaticConfiguration();
    for (engine::ExpectedVital& expected : configuration.expected)
        expected.interval = std::max(plan.interval, 10'000ms);
    return configuration;
}

// The same rules with limits of a little more or less.
alarm::Profile another(const alarm::Profile& profile, Random& random) {
    alarm::Profile changed = profile;
    for (alarm::Rule& rule : changed.rules) {
        const Quantity by = Quantity::whole(random.between(-2, 2));
        if (auto* low = std::get_if<alarm::AtOrBelow>(&rule.condition.kind)) low->limit = low->limit + by;
        if (auto* high = std::get_if<alarm::AtOrAbove>(&rule.condition.kind)) high->limit = high->limit + by;
    }
    changed.hash = "h" + std::to_string(random.next());
    return changed;
}

}  // namespace

ClinicDay::ClinicDay(std::uint64_t seed, const Plan& plan)
    : seed_(seed),
      plan_(plan),
      random_(seed),
      oracle_([this](const std::string& what) { complain(what); }),
      phases_([this](const std::string& what) { complain(what); }) {
    for (int i = 0; i < plan.chairs; ++i) {
        Bed& bed = beds_.emplace_back(random_);
        bed.name = std::to_string(i + 1);
        bed.tellsTime = random_.oneIn(2);
        bed.clockOff = Duration{random_.between(-100'000, 100'000)};
        bed.keepsBacklog = bed.tellsTime && random_.oneIn(2);
        bed.tellsApart = (seed + std::uint64_t(i)) % 3 == 0;
        bed.hasEcg = !random_.oneIn(3);
        bed.hasPulse = !bed.hasEcg || random_.oneIn(2);
        bed.saysLeadsOff = random_.oneIn(2);
    }
}

void ClinicDay::complain(const std::string& what) {
    if (report_.complaints.size() >= kComplaintsMax) return;
    report_.complaints.push_back("seed " + std::to_string(seed_) + ", entry " + std::to_string(entries_.size() + 1) +
                                 ", " + std::to_string((now_ - Instant{1'000'000}).count()) + " ms: " + what);
}

void ClinicDay::put(const engine::Input& input, const std::vector<Said>& said) {
    engine::Events events;
    const engine::Stamp at{entries_.size() + 1, now_};
    if (const auto* started = std::get_if<engine::Started>(&input)) oracle_.gap(started->gap);
    phases_.before(engine_.state());
    engine_.apply(input, at, events);
    phases_.check(input, events, engine_.state());
    const auto due = engine_.nextDeadline();
    if (due && *due < engine_.quietUntil()) complain("a deadline lies before the time until which all is quiet");
    oracle_.check(said, events, engine_.state());
    entries_.push_back({at, codec::encodeInput(input), codec::encodeEvents(events)});
    if (const auto* message = std::get_if<DeviceMessage>(&input)) report_.readings += message->observations.size();
    ++report_.steps;
}

// As the station does: what a deadline does has an entry of its own, at its time.
void ClinicDay::fireDeadlines(Instant until) {
    for (auto due = engine_.nextDeadline(); due && *due <= until; due = engine_.nextDeadline()) {
        now_ = std::max(now_, *due);
        put(engine::Alive{});
    }
    now_ = until;
}

DeviceMessage ClinicDay::message(Bed& bed) {
    DeviceMessage m;
    m.monitor = {bed.name, "", "10.0.0." + bed.name};
    m.protocol = "hl7";
    m.connection = bed.connection;
    if (bed.tellsTime) m.sentAt = trueWall() + bed.clockOff;
    const auto say = [&](Vital vital, int value) {
        Observation o;
        o.vital = vital;
        o.value = Quantity::whole(value);
        if (bed.tellsTime) o.measuredAt = m.sentAt;
        m.observations.push_back(o);
    };
    const int spo2 = bed.patient.spo2.move(random_);
    const int rate = bed.patient.rate.move(random_);
    if (!random_.oneIn(50)) say(Vital::Spo2, random_.oneIn(200) ? 0 : spo2);
    moveRates(bed);
    if (const auto heart = heartRate(bed, rate)) say(Vital::HeartRate, *heart);
    if (const auto pulse = pulseRate(bed, rate)) say(Vital::PulseRate, *pulse);
    if (random_.oneIn(120)) {
        const int systolic = bed.patient.systolic.move(random_);
        say(Vital::NibpSystolic, systolic);
        say(Vital::NibpDiastolic, systolic - int(random_.between(-3, 60)));
    }
    if (random_.oneIn(300)) bedsideAlarm(m);
    return m;
}

// Leads come off and are put on again, the pulse is not found for a while.
void ClinicDay::moveRates(Bed& bed) {
    if (random_.oneIn(400)) bed.ecgOffUntil = now_ + Duration{random_.between(1'000, 300'000)};
    if (random_.oneIn(600)) bed.noPulseUntil = now_ + Duration{random_.between(1'000, 90'000)};
}

std::optional<int> ClinicDay::heartRate(const Bed& bed, int rate) {
    if (!bed.hasEcg || random_.oneIn(50)) return std::nullopt;
    if (now_ < bed.ecgOffUntil) return bed.saysLeadsOff ? std::optional{0} : std::nullopt;
    return random_.oneIn(200) ? 0 : rate;
}

std::optional<int> ClinicDay::pulseRate(const Bed& bed, int rate) {
    if (!bed.hasPulse || random_.oneIn(50)) return std::nullopt;
    return now_ < bed.noPulseUntil || random_.oneIn(200) ? 0 : rate + int(random_.between(-2, 2));
}

// In the monitor's own words: they come, change and go.
void ClinicDay::bedsideAlarm(DeviceMessage& message) {
    DeviceAlert alert;
    alert.code = "code " + std::to_string(random_.below(3));
    alert.text = "ASYSTOLE?";
    alert.priority = static_cast<DeviceAlertPriority>(random_.below(4));
    alert.phase = static_cast<DeviceAlertPhase>(random_.between(1, 3));
    message.alerts.push_back(alert);
}

void ClinicDay::send(Bed& bed, const DeviceMessage& message, Duration age) {
    std::vector<Said> said;
    for (const Observation& o : message.observations) {
        said.push_back({bed.name, o.vital, o.value, age, age == 0ms && !isCuff(o.vital)});
    }
    const bool known = bed.clockIsLearned || age == 0ms;
    put(message, known ? said : std::vector<Said>{});
    if (age == 0ms) bed.clockIsLearned = true;
    if (!random_.oneIn(100)) return;
    DeviceMessage batch = message;  // a gateway that resends what was not acknowledged
    batch.protocol = "link";
    batch.messageId = "gateway/" + bed.name + "-" + std::to_string(bed.batch++);
    put(batch);
    put(batch);
}

// As its parameter modules tell it, one message each, back to back; a cuff's values stay together.
std::vector<DeviceMessage> ClinicDay::inParts(const Bed& bed, const DeviceMessage& message) {
    if (!bed.tellsApart || message.observations.empty()) return {message};
    std::vector<DeviceMessage> parts;
    for (const Observation& o : message.observations) {
        const bool sameCuff = !parts.empty() && isCuff(o.vital) && isCuff(parts.back().observations.front().vital);
        if (!sameCuff) {
            parts.push_back(message);
            parts.back().observations.clear();
            if (parts.size() > 1) parts.back().alerts.clear();
        }
        parts.back().observations.push_back(o);
    }
    return parts;
}

void ClinicDay::speak(Bed& bed) {
    const DeviceMessage said = message(bed);
    if (now_ < bed.silentUntil) {
        if (bed.keepsBacklog) bed.backlog.emplace_back(now_, said);
        return;
    }
    for (const auto& [measured, late] : std::exchange(bed.backlog, {})) send(bed, late, now_ - measured);
    for (const DeviceMessage& part : inParts(bed, said)) send(bed, part, 0ms);
}

ChairId ClinicDay::anyChair() { return ChairId{beds_[std::size_t(random_.below(std::int64_t(beds_.size())))].name}; }

engine::Action ClinicDay::aboutAnAlarm() {
    if (oracle_.open().empty()) return engine::EndPause{};
    auto chosen = oracle_.open().begin();
    std::advance(chosen, random_.below(std::int64_t(oracle_.open().size())));
    if (random_.oneIn(6)) return engine::Unacknowledge{chosen->first};
    return engine::Acknowledge{chosen->first, chosen->second.priority};
}

engine::Action ClinicDay::aboutASession() {
    switch (random_.below(5)) {
        case 0: return engine::SetBaseline{anyChair(), Vital::Spo2, Quantity::whole(random_.between(85, 100))};
        case 1: return engine::SetBaseline{anyChair(), Vital::NibpSystolic, Quantity::whole(random_.between(100, 150))};
        case 2: {
            const Scale scale = kAllScales[std::size_t(random_.below(std::int64_t(kAllScales.size())))];
            return engine::EnterObservation{anyChair(), scale, Quantity::whole(random_.between(-5, 10))};
        }
        default:
            return engine::SetPhase{anyChair(), kAllPhases[std::size_t(random_.below(std::int64_t(kAllPhases.size())))],
                                    "why"};
    }
}

// A little more than is allowed now and then.
engine::Action ClinicDay::aboutAChair() {
    switch (random_.below(6)) {
        case 0: return engine::BeginStandby{anyChair(), "bathroom", Duration{random_.between(0, 660'000)}};
        case 1: return engine::EndStandby{anyChair()};
        case 2: return engine::CallHelp{anyChair()};
        case 3: return engine::EndHelp{anyChair()};
        case 4: return engine::EndPause{};
        default: return engine::PauseAudio{Duration{random_.between(0, 130'000)}};
    }
}

engine::Action ClinicDay::aboutALimit() {
    const auto& rules = engine_.state().configuration.profile.rules;
    const alarm::Rule& rule = rules[std::size_t(random_.below(std::int64_t(rules.size())))];
    engine::ChangeLimit change{anyChair(), rule.id, std::nullopt};
    if (!rule.sessionBounds || random_.oneIn(4)) return change;
    const auto whole = [](Quantity q) { return q.milli() / 1000; };
    change.value =
        Quantity::whole(random_.between(whole(rule.sessionBounds->lowest) - 1, whole(rule.sessionBounds->highest) + 1));
    return change;
}

engine::Action ClinicDay::aboutTheProfile() {
    const alarm::Profile& inForce = engine_.state().configuration.profile;
    const bool running = random_.oneIn(2);
    oracle_.alsoRunningSessions(running);
    return engine::ActivateProfile{another(inForce, random_), inForce.hash, "why", running};
}

void ClinicDay::command() {
    if (!given_.empty() && random_.oneIn(5))
        return put(given_[std::size_t(random_.below(std::int64_t(given_.size())))]);
    const std::int64_t about = random_.below(24);
    if (about == 0) return give(aboutTheProfile());
    if (about < 3) return give(aboutASession());
    if (about < 6) return give(sessionAct(engine_.state(), anyChair(), random_));
    if (about < 8) return give(aboutALimit());
    give(about < 14 ? aboutAChair() : aboutAnAlarm());
}

void ClinicDay::give(engine::Action action, const std::string& client) {
    engine::Command command;
    command.id = CommandId{std::to_string(given_.size())};
    command.actor = {"unverified:Ana", client};
    command.action = std::move(action);
    given_.push_back(command);
    put(command);
}

// It comes and goes, now and then it cannot sound, and it confirms most of what it is to annunciate.
void ClinicDay::dashboard() {
    if (random_.oneIn(400)) {
        const bool comes = !dashboard_;
        const std::uint64_t connection = dashboard_ ? *dashboard_ : ++dashboards_;
        dashboard_ = comes ? std::optional{connection} : std::nullopt;
        put(engine::AnnunciatorLink{"desk", comes, connection});
    }
    if (!dashboard_) return;
    if (random_.oneIn(600)) give(engine::ReportSound{random_.oneIn(2), "no device"}, "desk");
    std::vector<alarm::OccurrenceId> unconfirmed;
    for (const auto& [id, o] : oracle_.open()) {
        const bool waits = o.priority == alarm::Priority::High && o.annunciatedBy.empty();
        if (waits && random_.oneIn(3)) unconfirmed.push_back(id);
    }
    for (const alarm::OccurrenceId id : unconfirmed) give(engine::Annunciated{id}, "desk");
}

// From a checkpoint, through its bytes. That nothing was lost shows when everything is replayed without.
void ClinicDay::restart() {
    auto state = codec::decodeCheckpoint(codec::encodeCheckpoint(engine_.state()));
    if (!state) return complain("a checkpoint cannot be read: " + state.error().text());
    engine_ = engine::Engine{std::move(state).value()};
    if (random_.oneIn(2)) return;  // the same run goes on
    const Duration gap{random_.between(0, 120'000)};
    now_ = now_ + gap;
    engine::Started started;
    started.engineVersion = std::string{engine::kEngineVersion};
    started.wall = engine_.wallAt(now_);
    started.gap = gap;
    started.cleanStop = random_.oneIn(2);
    dashboard_.reset();
    put(started);
    for (Bed& bed : beds_) ++bed.connection;
}

void ClinicDay::trouble() {
    Bed& bed = beds_[std::size_t(random_.below(std::int64_t(beds_.size())))];
    switch (random_.below(16)) {
        case 0:
            put(engine::MonitorLink{{"", "", "10.0.0." + bed.name}, false, "closed", bed.connection});
            ++bed.connection;
            [[fallthrough]];
        case 1:
            bed.silentUntil = now_ + Duration{random_.between(1'000, random_.oneIn(8) ? 2'400'000 : 90'000)};
            return;
        case 2: return restart();
        case 3:
            for (Bed& forgotten : beds_) forgotten.clockIsLearned = false;
            return put(engine::ClockSample{engine_.wallAt(now_) + Duration{random_.between(-90'000, 90'000)}});
        case 4: return put(engine::ClockSample{engine_.wallAt(now_) + Duration{random_.between(-90, 90)}});
        case 5: return put(engine::StorageState{random_.oneIn(2), "disk full", {}});
        case 6: return put(engine::Health{alarm::TechnicalCause::DiskLow, random_.oneIn(2), "1 GiB left"});
        default: return command();
    }
}

Report ClinicDay::run() {
    engine::Started started;
    started.engineVersion = std::string{engine::kEngineVersion};
    started.wall = trueWall();
    put(started);
    put(engine::ConfigurationChanged{clinic(plan_), {"file", ""}});
    const Instant end = now_ + plan_.length;
    Instant next = now_;
    while (now_ < end && report_.complaints.empty()) {
        next = std::max(next, now_) + plan_.interval;
        fireDeadlines(next);
        for (Bed& bed : beds_) speak(bed);
        dashboard();
        if (random_.oneIn(plan_.trouble)) trouble();
        if (random_.oneIn(60)) put(engine::ClockSample{engine_.wallAt(now_)});
    }
    replay();
    report_.occurrences = oracle_.occurrences();
    return std::move(report_);
}

// From the start, without any of the restarts' checkpoints: the same events, and the same state in the end.
void ClinicDay::replay() {
    engine::Engine again;
    for (const Entry& entry : entries_) {
        const auto input = codec::decodeInput(entry.input);
        if (!input) return complain("an input cannot be read: " + input.error().text());
        engine::Events events;
        again.apply(input.value(), entry.at, events);
        if (codec::encodeEvents(events) == entry.events) continue;
        return complain("the replay of entry " + std::to_string(entry.at.sequence) + " gives other events");
    }
    if (codec::encodeCheckpoint(again.state()) != codec::encodeCheckpoint(engine_.state())) {
        complain("the replay ends in another state");
    }
}

}  // namespace chairside::simulation
