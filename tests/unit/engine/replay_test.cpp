// Golden replay: the same journal gives the same events, byte for byte; a checkpoint plus the rest gives the same as
// everything from the start. The day is seeded and random: readings, drop-outs, resends, commands, restarts.
#include <gtest/gtest.h>

#include <google/protobuf/util/message_differencer.h>

#include <random>
#include <set>

#include "chairside/v1/checkpoint.pb.h"
#include "codec/checkpoint_codec.h"
#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "codec/protocol_file.h"
#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

struct Entry {
    Stamp at;
    std::string input;
    std::string events;
};

class Day {
public:
    explicit Day(std::uint64_t seed) : random_(seed) {}

    void run(int steps) {
        put(Started{"1", kMorning, 0s, true, true, false});
        put(ConfigurationChanged{configuration(), {"file", ""}});
        for (int i = 0; i < steps; ++i) {
            now_ = now_ + Duration{below(3000)};
            step(below(100));
        }
    }

    std::vector<Entry> entries;
    Engine engine;
    std::set<std::size_t> kinds;  // of the entries that sessions had

private:
    static Configuration configuration() {
        Configuration c = Clinic::automatic();
        for (alarm::Rule& rule : c.profile.rules) rule.latching = rule.priority == alarm::Priority::High;
        return c;
    }

    std::int64_t below(int n) { return std::int64_t(random_() % std::uint64_t(n)); }

    void put(const Input& input) {
        Events events;
        const Stamp at{entries.size() + 1, now_};
        engine.apply(input, at, events);
        for (const Event& e : events) remember(e);
        entries.push_back({at, codec::encodeInput(input), codec::encodeEvents(events)});
    }

    void remember(const Event& e) {
        const auto* changed = std::get_if<AlarmChanged>(&e.what);
        if (changed != nullptr && changed->phase == alarm::Phase::Start) seen_.push_back(changed->occurrence);
        const auto* recorded = std::get_if<SessionRecorded>(&e.what);
        if (recorded != nullptr) kinds.insert(recorded->entry.what.index());
    }

    DeviceMessage message() {
        DeviceMessage m;
        m.monitor = {std::to_string(1 + below(4)), below(2) == 0 ? "A" : "B", "10.0.0.1"};
        if (below(4) == 0) m.cuffFailedAt = kMorning + Duration{60'000 * below(3)};
        m.protocol = "hl7";
        m.connection = std::uint64_t(1 + below(2));
        m.digest = std::uint64_t(below(40));
        m.mayBeResent = below(3) == 0;
        m.cuffInflating = below(10) == 0;
        if (below(5) == 0) m.protocol = "link", m.messageId = std::to_string(below(40));
        const WallTime wall = engine.wallAt(now_) - Duration{below(15'000)};
        if (below(2) == 0) m.sentAt = wall;
        const auto say = [&](Vital vital, std::int64_t value) {
            Observation o;
            o.vital = vital;
            o.value = Quantity::whole(value);
            if (below(3) == 0) o.measuredAt = wall;
            m.observations.push_back(o);
        };
        if (below(4) != 0) say(Vital::Spo2, 80 + below(21));
        if (below(4) != 0) say(Vital::HeartRate, below(200));
        if (below(10) == 0) say(Vital::NibpSystolic, 90 + below(120));
        if (below(10) == 0) {
            const auto phase = static_cast<DeviceAlertPhase>(1 + below(3));
            const auto priority = static_cast<DeviceAlertPriority>(below(4));
            m.alerts.push_back({.code = std::to_string(below(3)),
                                .text = "words",
                                .priority = priority,
                                .phase = phase,
                                .vital = {},
                                .at = {},
                                .list = below(2) == 0 ? "54" : ""});
        }
        if (below(10) == 0) m.listsTold.emplace_back(below(2) == 0 ? "54" : "");
        if (below(20) == 0) m.unmapped.push_back({"1^X", "1", "code not in dialect"});
        return m;
    }

    static session::Begin begins() {
        session::Begin begin;
        begin.protocol = "depression-40";
        begin.patient = {"A B", "1", "1984-05-30"};
        begin.weight = 80'000;
        return begin;
    }

    session::StartDrug startsDrug() {
        session::StartDrug start;
        start.dose.prescriber = "Dr Grey";
        start.dose.mgPerKg = Quantity::fromMilli(500);
        start.dose.weight = 80'000;
        start.dose.mgPerMl = Quantity::whole(1);
        start.dose.ml = Quantity::whole(40);
        start.dose.mlPerHour = Quantity::whole(60);
        start.dose.planned = 40min;
        start.gateReason = "seen";
        if (below(4) != 0) start.prescriber = {"Dr Grey", "prescriber", "seen"};
        return start;
    }

    session::ManualVitals pressure() {
        return {{{Vital::NibpSystolic, Quantity::whole(118 + below(6))},
                 {Vital::NibpDiastolic, Quantity::whole(70 + below(8))}}};
    }

    // What a person would do next on this chair.
    session::Act fitting(const ChairId& chair) {
        const auto found = engine.state().chairs.find(chair);
        const ChairPhase phase = found == engine.state().chairs.end() ? ChairPhase::Watch : found->second.phase;
        switch (phase) {
            case ChairPhase::CheckIn: return session::SkipChecklist{"why"};
            case ChairPhase::Baseline: return startsDrug();
            case ChairPhase::Infusing:
                if (below(3) == 0) return session::ChangeRate{Quantity::whole(30 + below(60)), "nausea", {}};
                if (below(3) == 0) return session::StopDrug{"planned end"};
                return session::PauseDrug{"bathroom"};
            case ChairPhase::Paused: return session::ResumeDrug{};
            case ChairPhase::Observation:
            case ChairPhase::Ready:
                if (below(3) == 0) return session::End{session::Ending::Transferred, {}, {}, "hospital", false};
                return session::Remark{session::RemarkKind::Note, "n"};
            case ChairPhase::Watch:
            case ChairPhase::Discharged:
            case ChairPhase::Aborted:
            case ChairPhase::Unoccupied: break;
        }
        return begins();
    }

    session::Act seen() {
        switch (below(8)) {
            case 0: return session::TickItem{"escort", below(4) != 0, "Charles"};
            case 1: return session::Assess{Scale::Moaas, Quantity::whole(below(6))};
            case 2: return session::Correct{std::uint32_t(1 + below(30)), "slip", {}, {}};
            case 3: return session::Attest{session::Criterion::Gait, below(2) == 0, {}};
            case 4: return session::AnswerScale{session::Questionnaire::Cssrs, {0, 0, 0, 0, 0, 0, 0}};
            case 5: return session::PlaceLimbs{session::Limb::LeftArm, {}, session::Limb::LeftArm};
            case 6: return session::NoteSymptom{session::Symptom::Nausea, session::Severity::Mild, {}};
            default: return session::Remark{session::RemarkKind::Note, "n"};
        }
    }

    // A free one, when there is one.
    ChairId anotherChair() {
        for (const auto& [id, chair] : engine.state().chairs) {
            if (!inSession(chair.phase)) return id;
        }
        return ChairId{std::to_string(1 + below(4))};
    }

    session::Act ofPlace() {
        switch (below(6)) {
            case 0: return session::Move{anotherChair()};
            case 1: return session::SwapMonitor{"battery"};
            case 2: return session::AdoptCuff{};
            case 3: return session::ChooseBaseline{std::uint32_t(1 + below(30)), "calm then"};
            case 4:
                if (below(3) == 0) return session::End{session::Ending::Transferred, {}, {}, "hospital", false};
                [[fallthrough]];
            default: return session::Remark{session::RemarkKind::Intervention, "raised the head"};
        }
    }

    SessionAct personActs(const ChairId& chair) {
        SessionAct wanted{chair, session::SkipChecklist{"why"}, {}, {}, {}};
        switch (below(8)) {
            case 0: wanted.what = begins(); break;
            case 1: break;
            case 2:
            case 3: wanted.what = pressure(); break;
            case 4:
            case 5: wanted.what = fitting(chair); break;
            case 6: wanted.what = seen(); break;
            default: wanted.what = ofPlace();
        }
        if (std::holds_alternative<session::Begin>(wanted.what)) {
            wanted.protocol = codec::builtInProtocol("depression-40");
        }
        if (below(6) == 0) wanted.happened = engine.wallAt(now_) - Duration{below(90'000)};
        if (below(10) == 0) wanted.session = std::to_string(1 + below(400));
        return wanted;
    }

    Command personSays() {
        const ChairId chair{std::to_string(1 + below(4))};
        Command command{CommandId{"p" + std::to_string(below(100'000))}, {"unverified:Ana", "test"}, {}};
        switch (below(8)) {
            case 3:
            case 4:
            case 5:
            case 6:
            case 7: command.action = personActs(chair); break;
            case 0:
                command.action = SetPhase{chair, kAllPhases[std::size_t(below(10))], below(2) == 0 ? "why" : ""};
                break;
            case 1:
                command.action = SetBaseline{chair, kAllVitals[std::size_t(below(11))], Quantity::whole(below(200))};
                break;
            default:
                command.action =
                    EnterObservation{chair, kAllScales[std::size_t(below(6))], Quantity::whole(below(10) - 5)};
        }
        return command;
    }

    void step(std::int64_t dice) {
        if (dice < 68) return put(message());
        if (dice < 80) return put(personSays());
        if (dice < 85) return put(Alive{});
        if (dice < 88) return put(ClockSample{engine.wallAt(now_) + Duration{below(300)}});
        if (dice < 92) return put(MonitorLink{{"", "", "10.0.0.1"}, false, "closed", std::uint64_t(1 + below(2))});
        if (dice < 93) now_ = now_ + 40s;
        if (dice < 94) return put(Started{"1", engine.wallAt(now_), 30s, false, true, false});
        if (dice == 94)
            return put(EntriesLost{entries.size() - std::min<std::size_t>(entries.size(), 5), entries.size()});
        if (below(20) == 0) return put(AnnunciatorLink{"desk", below(2) == 0, std::uint64_t(1 + below(2))});
        if (below(20) == 0) return put(Health{alarm::TechnicalCause::DiskLow, below(2) == 0, "1 GiB left"});
        if (below(40) == 0) return put(HookFinished{{1, 2}, 1, HookOutcome::Failed, 3, 20ms});
        if (dice < 96) return put(MessageRejected{{"", "", "10.0.0.1"}, "no MSH", "byte 0"});
        if (dice < 97) return put(personSays());
        put(Command{CommandId{std::to_string(below(500))}, {"unverified:Ana", "test"}, action()});
    }

    Action action() {
        const std::int64_t dice = below(18);
        const ChairId chair{std::to_string(1 + below(4))};
        if (dice == 17) return ReportSound{below(2) == 0, "no device"};
        if (dice == 16) return ChangeLimit{chair, "spo2-low", Quantity::whole(85 + below(10))};
        if (dice == 15) return CallHelp{chair};
        if (dice == 14) return EndHelp{chair};
        if (dice == 13) return BeginStandby{chair, "bathroom", Duration{below(600'000)}};
        if (dice == 12) return EndStandby{chair};
        if (dice == 0 || seen_.empty()) return PauseAudio{Duration{below(130'000)}};
        if (dice == 1) return EndPause{};
        const alarm::Occurrence& o =
            seen_[seen_.size() - 1 - std::size_t(below(int(std::min<std::size_t>(seen_.size(), 8))))];
        if (dice == 11 || dice == 10) return Annunciated{o.id};
        if (dice == 2) return Unacknowledge{o.id};
        return Acknowledge{o.id, dice == 3 ? alarm::Priority::Low : o.priority};
    }

    std::mt19937_64 random_;
    Instant now_{5'000};
    std::vector<alarm::Occurrence> seen_;
};

void replay(Engine& engine, const std::vector<Entry>& entries, std::size_t from) {
    for (std::size_t i = from; i < entries.size(); ++i) {
        const auto input = codec::decodeInput(entries[i].input);
        ASSERT_TRUE(input.ok()) << input.error().text();
        Events events;
        engine.apply(input.value(), entries[i].at, events);
        ASSERT_TRUE(codec::encodeEvents(events) == entries[i].events) << "entry " << entries[i].at.sequence;
    }
}

testing::AssertionResult sameState(const Engine& a, const Engine& b) {
    v1::Checkpoint left, right;
    left.ParseFromString(codec::encodeCheckpoint(a.state()));
    right.ParseFromString(codec::encodeCheckpoint(b.state()));
    std::string difference;
    google::protobuf::util::MessageDifferencer differencer;
    differencer.ReportDifferencesToString(&difference);
    if (differencer.Compare(left, right)) return testing::AssertionSuccess();
    return testing::AssertionFailure() << difference;
}

TEST(Replay, TheSameJournalGivesTheSameEventsByteForByte) {
    std::set<std::size_t> kinds;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Day day(seed);
        day.run(3000);
        Engine again;
        replay(again, day.entries, 0);
        EXPECT_TRUE(sameState(again, day.engine));
        kinds.merge(day.kinds);
    }
    for (const session::Act& what :
         {session::Act{session::StartDrug{}}, session::Act{session::ChangeRate{}}, session::Act{session::PauseDrug{}},
          session::Act{session::ResumeDrug{}}, session::Act{session::StopDrug{}}, session::Act{session::Move{}},
          session::Act{session::SwapMonitor{}}, session::Act{session::CuffTaken{}},
          session::Act{session::BaselineFound{}}, session::Act{session::GapClosed{}}, session::Act{session::End{}}}) {
        EXPECT_TRUE(kinds.contains(what.index())) << "a day without entries of kind " << what.index();
    }
}

TEST(Replay, ACheckpointPlusTheRestIsTheSameAsEverything) {
    for (const std::size_t cut : {1U, 2U, 100U, 777U, 1500U}) {
        SCOPED_TRACE("checkpoint after " + std::to_string(cut));
        Day day(4);
        day.run(2000);
        Engine first;
        std::vector<Entry> head(day.entries.begin(), day.entries.begin() + std::ptrdiff_t(cut));
        replay(first, head, 0);
        auto state = codec::decodeCheckpoint(codec::encodeCheckpoint(first.state()));
        ASSERT_TRUE(state.ok()) << state.error().text();
        Engine second(std::move(state).value());
        replay(second, day.entries, cut);
        EXPECT_TRUE(sameState(second, day.engine));
    }
}

TEST(Replay, ADamagedCheckpointIsRefused) {
    Day day(5);
    day.run(50);
    const std::string bytes = codec::encodeCheckpoint(day.engine.state());
    EXPECT_FALSE(codec::decodeCheckpoint(bytes.substr(0, bytes.size() / 2)).ok());
    EXPECT_FALSE(codec::decodeCheckpoint("").ok()) << "no version";
}

}  // namespace
}  // namespace chairside::engine
