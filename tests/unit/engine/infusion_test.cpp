// An infusion session inside the engine: acts, readings and time move the chair; nothing from before the binding
// counts.
#include <gtest/gtest.h>

#include <utility>

#include "codec/checkpoint_codec.h"
#include "codec/profile_file.h"
#include "codec/protocol_file.h"
#include "engine/chair_alarms.h"
#include "unit/engine/clinic.h"

namespace chairside::engine {
namespace {

namespace act = chairside::session;

constexpr Quantity q(int whole) { return Quantity::whole(whole); }

class InfusionSession : public testing::Test {
protected:
    std::string does(const std::string& chair, act::Act what, std::optional<WallTime> happened = {},
                     std::string session = {}) {
        SessionAct wanted{ChairId{chair}, std::move(what), happened, {}, {}, std::move(session)};
        if (std::holds_alternative<act::Begin>(wanted.what)) wanted.protocol = codec::builtInProtocol("depression-40");
        const Events events = clinic.take(
            Command{CommandId{"s" + std::to_string(++commands)}, {"unverified:Nora", "test"}, std::move(wanted)});
        for (const Event& event : events) {
            const auto* answer = std::get_if<CommandAnswered>(&event.what);
            if (answer != nullptr) return answer->accepted ? "" : answer->reason;
        }
        return "no answer";
    }
    static act::Begin ada() {
        act::Begin begin;
        begin.protocol = "depression-40";
        begin.patient = {"Ada Byron", "MRN 17", "1984-05-30"};
        begin.weight = 80'000;
        return begin;
    }
    static act::StartDrug halfAMilligram() {
        act::StartDrug start;
        start.dose.prescriber = "Dr Grey";
        start.dose.mgPerKg = Quantity::fromMilli(500);
        start.dose.weight = 80'000;
        start.dose.mgPerMl = q(1);
        start.dose.ml = q(40);
        start.dose.mlPerHour = q(60);
        start.dose.planned = 40min;
        return start;
    }
    // The rules of the test clinic are few: these are all.
    void judgeByTheShippedProfile() {
        clinic.configuration.profile = codec::builtInProfile();
        clinic.take(ConfigurationChanged{clinic.configuration, {"file", ""}});
    }
    void hears(const std::string& bed, int spo2 = 97) {
        clinic.hears(bed, {{Vital::Spo2, spo2}, {Vital::HeartRate, 70}});
    }
    void watchFor(Duration time, const std::string& bed, int spo2 = 97) {
        for (Duration passed{}; passed < time; passed += 10s) {
            clinic.wait(10s);
            hears(bed, spo2);
        }
    }
    // A cuff that tells its time, as timed cuffs do.
    void cuff(const std::string& bed, int systolic, int diastolic) {
        clinic.hears(bed, {{Vital::Spo2, 97, clinic.wall()},
                           {Vital::NibpSystolic, systolic, clinic.wall()},
                           {Vital::NibpDiastolic, diastolic, clinic.wall()}});
    }
    void checklist(const std::string& chair) {
        const auto protocol = codec::builtInProtocol("depression-40");
        for (const auto& item : protocol->checklist) EXPECT_EQ(does(chair, act::TickItem{item.id, true, "yes"}), "");
    }
    void toInfusing() {
        hears("3");
        ASSERT_EQ(does("3", ada()), "");
        checklist("3");
        hears("3");
        cuff("3", 122, 74);
        watchFor(3min, "3");
        cuff("3", 124, 76);
        ASSERT_EQ(does("3", halfAMilligram()), "");
    }
    const ChairView& chair(const std::string& name) {
        shown = clinic.engine.snapshot();
        return *std::ranges::find(shown.chairs, ChairId{name}, &ChairView::chair);
    }

    Clinic clinic;
    Snapshot shown;
    int commands = 0;
};

TEST_F(InfusionSession, MovesTheChairsPhaseAndBaseline) {
    toInfusing();
    const ChairView& view = chair("3");
    EXPECT_EQ(view.phase, ChairPhase::Infusing);
    ASSERT_TRUE(view.session);
    EXPECT_EQ(view.session->now.baseline->systolic, q(123));
    const auto systolic = std::ranges::find(view.baselines, Vital::NibpSystolic, &BaselineView::vital);
    ASSERT_NE(systolic, view.baselines.end());
    EXPECT_EQ(systolic->value, q(123));
    EXPECT_TRUE(view.session->gate.empty());
}

TEST_F(InfusionSession, TakesNothingMeasuredBeforeTheBinding) {
    cuff("3", 150, 90);
    clinic.wait(2min);
    hears("3");
    ASSERT_EQ(does("3", ada()), "");
    EXPECT_TRUE(chair("3").session->now.cuffs.empty());
    EXPECT_EQ(chair("3").phase, ChairPhase::CheckIn);
    cuff("3", 150, 90);  // the same measurement, told again with the newer time of its message
    EXPECT_LE(chair("3").session->now.cuffs.size(), 1U);
    EXPECT_EQ(does("3", act::AdoptCuff{}).substr(0, 8), "there is") << "the newest is of this session already";
}

TEST_F(InfusionSession, AdoptsATimedCuffThatANurseConfirms) {
    cuff("3", 128, 80);
    clinic.wait(4min);
    ASSERT_EQ(does("3", ada()), "");
    EXPECT_EQ(does("3", act::AdoptCuff{}), "");
    ASSERT_EQ(chair("3").session->now.cuffs.size(), 1U);
    EXPECT_TRUE(chair("3").session->now.cuffs.front().cuff.adopted);
}

TEST_F(InfusionSession, PhasesAreNotSetByHandMeanwhile) {
    toInfusing();
    const Events events = clinic.take(
        Command{CommandId{"x"}, {"unverified:Nora", "test"}, SetPhase{ChairId{"3"}, ChairPhase::Ready, "why not"}});
    EXPECT_EQ(std::get<CommandAnswered>(events.back().what).reason,
              "a session runs on this chair: its acts move the phase");
    EXPECT_EQ(does("3", ada()), "a session runs on this chair");
}

// What the journal refused is in no record: behind the hole it gets whole sessions and what is open from here.
TEST_F(InfusionSession, IsSaidAgainBehindAHoleOfTheJournal) {
    toInfusing();
    watchFor(2min, "3", 60);
    const std::vector<alarm::Occurrence> open = openOccurrences(clinic.engine.state());
    ASSERT_FALSE(open.empty());
    const std::vector<act::Entry> entries = clinic.engine.state().chairs.at(ChairId{"3"}).session->entries;
    EXPECT_TRUE(clinic.take(EntriesLost{1, 2}).empty()) << "not while they are still refused";

    std::vector<act::Entry> saidAgain;
    std::vector<alarm::Occurrence> alarms;
    for (const Event& event : clinic.take(EntriesLost{1, 2, true})) {
        if (const auto* changed = std::get_if<AlarmChanged>(&event.what)) {
            EXPECT_EQ(changed->phase, alarm::Phase::Update);
            alarms.push_back(changed->occurrence);
            continue;
        }
        const auto& recorded = std::get<SessionRecorded>(event.what);
        EXPECT_EQ(recorded.chair, ChairId{"3"});
        EXPECT_EQ(recorded.protocol.has_value(), saidAgain.empty());
        saidAgain.push_back(recorded.entry);
    }
    EXPECT_EQ(saidAgain, entries);
    EXPECT_EQ(alarms, open);
}

// Its readings of before the move are those of a chair that is not in its entries: better none than another patient's.
TEST_F(InfusionSession, ThatMovedIsSaidAgainWithoutItsFirstChair) {
    toInfusing();
    hears("4");
    ASSERT_EQ(does("3", act::Move{ChairId{"4"}}), "");
    const Events events = clinic.take(EntriesLost{1, 2, true});
    const auto first = std::ranges::find_if(
        events, [](const Event& event) { return std::holds_alternative<SessionRecorded>(event.what); });
    ASSERT_NE(first, events.end());
    EXPECT_EQ(std::get<SessionRecorded>(first->what).chair, ChairId{"?"});
}

TEST_F(InfusionSession, EnteredObservationsAreItsEntries) {
    toInfusing();
    clinic.take(
        Command{CommandId{"o"}, {"unverified:Nora", "test"}, EnterObservation{ChairId{"3"}, Scale::Moaas, q(4)}});
    EXPECT_EQ(Clinic::count<SessionRecorded>(clinic.last), 1);
    EXPECT_EQ(Clinic::count<ObservationEntered>(clinic.last), 1);
    EXPECT_EQ(chair("3").session->now.assessed[slot(Scale::Moaas)]->value, q(4));
}

TEST_F(InfusionSession, AValueOrALimitThatIsMeantForAnotherSessionIsRefused) {
    judgeByTheShippedProfile();
    toInfusing();
    const auto answered = [this](Action action) {
        const CommandId id{"m" + std::to_string(++commands)};
        clinic.take(Command{id, {"unverified:Nora", "test"}, std::move(action)});
        return std::get<CommandAnswered>(clinic.last.back().what).reason;
    };
    const auto sedation = [&](const char* chairId, const std::string& session) {
        return answered(EnterObservation{ChairId{chairId}, Scale::Moaas, q(4), session});
    };
    const auto limit = [&](const char* chairId, const std::string& session) {
        return answered(ChangeLimit{ChairId{chairId}, "sbp-high", q(165), session});
    };
    const std::string running = chair("3").session->id;
    EXPECT_EQ(sedation("3", "1-0"), "chair 3 is in another session by now");
    EXPECT_EQ(limit("3", "1-0"), "chair 3 is in another session by now");
    EXPECT_FALSE(chair("3").session->now.assessed[slot(Scale::Moaas)]);
    EXPECT_EQ(sedation("3", running), "");
    EXPECT_EQ(limit("3", running), "");
    hears("4");
    EXPECT_EQ(does("3", act::Move{ChairId{"4"}}), "");
    EXPECT_EQ(sedation("3", running), "this session is on chair 4 by now");
    EXPECT_EQ(limit("3", running), "this session is on chair 4 by now");
    EXPECT_EQ(sedation("3", "1-0"), "the session that is meant runs on no chair");
    EXPECT_EQ(sedation("3", ""), "") << "of nobody's session";
}

TEST_F(InfusionSession, WhatIsEnteredForBeforeEndsNoAlarm) {
    toInfusing();
    watchFor(10min, "3");
    EXPECT_EQ(does("3", act::Assess{Scale::Moaas, q(2)}), "");
    EXPECT_EQ(does("3", act::Assess{Scale::Moaas, q(5)}, clinic.wall() - 5min), "");
    EXPECT_EQ(clinic.engine.state().chairs.at(ChairId{"3"}).observations[slot(Scale::Moaas)]->value, q(2));
    clinic.wait(1s);
    EXPECT_EQ(does("3", act::Assess{Scale::Rass, q(0)}), "") << "on the other scale, and newer";
    EXPECT_FALSE(clinic.engine.state().chairs.at(ChairId{"3"}).observations[slot(Scale::Moaas)]);
}

TEST_F(InfusionSession, BeginsWithoutWhatWasEnteredBefore) {
    hears("3");
    clinic.take(
        Command{CommandId{"o"}, {"unverified:Nora", "test"}, EnterObservation{ChairId{"3"}, Scale::Oxygen, q(4)}});
    ASSERT_TRUE(clinic.engine.state().chairs.at(ChairId{"3"}).observations[slot(Scale::Oxygen)]);
    ASSERT_EQ(does("3", ada()), "");
    EXPECT_FALSE(clinic.engine.state().chairs.at(ChairId{"3"}).observations[slot(Scale::Oxygen)]);
}

TEST_F(InfusionSession, ManualVitalsAreChartedAndJudged) {
    toInfusing();
    EXPECT_EQ(does("3", act::ManualVitals{{{Vital::NibpSystolic, q(190)}, {Vital::NibpDiastolic, q(95)}}}), "");
    EXPECT_EQ(clinic.reading("3", Vital::NibpSystolic)->origin, Origin::Manual);
    EXPECT_TRUE(clinic.alarmOf("sbp-very-high"));
    EXPECT_EQ(chair("3").session->now.cuffs.back().cuff.origin, Origin::Manual);
}

// The values of one cuff that a person enters are one measurement, as a monitor's are.
TEST_F(InfusionSession, OneEnteredCuffConfirmsNoRuleOverItsValues) {
    alarm::AnyOf high;
    for (const auto& [vital, limit] : {std::pair{Vital::NibpSystolic, 160}, std::pair{Vital::NibpDiastolic, 100}}) {
        alarm::Condition part = alarm::AtOrAbove{q(limit)};
        part.vital = vital;
        high.parts.push_back(part);
    }
    alarm::Rule rule;
    rule.id = "pressure-high";
    rule.condition = high;
    rule.confirmReadings = 2;
    rule.confirmWithin = 10min;
    clinic.configuration.profile.rules = {rule};
    clinic.take(ConfigurationChanged{clinic.configuration, {"file", ""}});
    toInfusing();
    EXPECT_EQ(does("3", act::ManualVitals{{{Vital::NibpSystolic, q(190)}, {Vital::NibpDiastolic, q(110)}}}), "");
    EXPECT_FALSE(clinic.alarmOf("pressure-high"));
    watchFor(2min, "3");
    EXPECT_EQ(does("3", act::ManualVitals{{{Vital::NibpSystolic, q(190)}, {Vital::NibpDiastolic, q(110)}}}), "");
    EXPECT_TRUE(clinic.alarmOf("pressure-high"));
}

TEST_F(InfusionSession, ChecksThatNobodyDoesAreAnAlarm) {
    clinic.configuration.profile.technical.push_back(
        {alarm::TechnicalCause::ChecksOverdue, alarm::Priority::Medium, 0s, {}});
    clinic.take(ConfigurationChanged{clinic.configuration, {"file", ""}});
    toInfusing();
    for (int i = 0; i < 3; ++i) {
        watchFor(5min, "3");
        cuff("3", 124 + i, 76);
    }
    EXPECT_FALSE(clinic.alarmOf("checks-overdue"));
    watchFor(70s, "3");
    ASSERT_TRUE(clinic.alarmOf("checks-overdue")) << "sedation and breaths were due after 15 minutes";
    EXPECT_EQ(does("3", act::Assess{Scale::Moaas, q(4)}), "");
    EXPECT_EQ(does("3", act::Assess{Scale::CountedBreaths, q(14)}), "");
    EXPECT_FALSE(clinic.alarmOf("checks-overdue"));
}

TEST_F(InfusionSession, TheNewerOfTwoScalesSaysHowSedatedThePatientIs) {
    judgeByTheShippedProfile();
    toInfusing();
    const auto isOn = [this](const std::string& rule) {
        const auto alarms = clinic.engine.snapshot().alarms;
        return std::ranges::any_of(alarms, [&](const alarm::Occurrence& o) { return o.rule == rule && !o.endedAt; });
    };
    EXPECT_EQ(does("3", act::Assess{Scale::Moaas, q(2)}), "");
    EXPECT_TRUE(isOn("oversedated"));
    EXPECT_EQ(does("3", act::Assess{Scale::Moaas, q(4)}), "");
    EXPECT_FALSE(isOn("oversedated")) << "nobody has used RASS";
    EXPECT_EQ(does("3", act::Assess{Scale::Rass, q(-4)}), "");
    EXPECT_TRUE(isOn("oversedated"));
    EXPECT_EQ(does("3", act::Assess{Scale::Moaas, q(5)}), "");
    EXPECT_FALSE(isOn("oversedated"));
}

TEST_F(InfusionSession, LimitsOfTheSessionAreItsEntriesAndGoAlong) {
    judgeByTheShippedProfile();
    toInfusing();
    clinic.take(Command{CommandId{"l"}, {"unverified:Nora", "test"}, ChangeLimit{ChairId{"3"}, "sbp-high", q(165)}});
    EXPECT_EQ(Clinic::count<SessionRecorded>(clinic.last), 1);
    hears("4");
    EXPECT_EQ(does("3", act::Move{ChairId{"4"}}), "");
    const auto& rules = chair("4").rules;
    const auto rule = std::ranges::find(rules, "sbp-high", &RuleView::rule);
    ASSERT_NE(rule, rules.end());
    EXPECT_EQ(rule->limit, q(165));
    const auto& old = chair("3").rules;
    EXPECT_TRUE(std::ranges::none_of(old, [](const RuleView& r) { return r.limit.has_value(); }));
}

TEST_F(InfusionSession, AProtocolsOwnProfileJudgesItsSessionOnly) {
    hears("3");
    hears("4");
    act::Begin begin = ada();
    begin.protocol = "esketamine";
    SessionAct wanted{ChairId{"3"}, begin, {}, codec::builtInProtocol("esketamine"), codec::builtInProfile()};
    wanted.profile->name = "Esketamine";
    wanted.profile->hash = "own";
    clinic.take(Command{CommandId{"e"}, {"unverified:Nora", "test"}, wanted});
    EXPECT_EQ(chair("3").profileHash, "own");
    ASSERT_EQ(shown.otherProfiles.size(), 1U);
    EXPECT_EQ(shown.otherProfiles.front().name, "Esketamine");
    EXPECT_NE(chair("4").profileHash, "own");
    alarm::Profile next = clinic.configuration.profile;
    const std::string before = next.hash;
    next.hash = "next";
    clinic.take(Command{CommandId{"a"}, {"unverified:Nora", "test"}, ActivateProfile{next, before, "why", true}});
    EXPECT_EQ(chair("3").profileHash, "own");
    EXPECT_EQ(does("3", act::End{act::Ending::Aborted, {}, {}, "fever", false}), "");
    EXPECT_EQ(chair("3").profileHash, "next");
    EXPECT_TRUE(shown.otherProfiles.empty());
}

TEST_F(InfusionSession, TakesNothingThatWasMeantForAnother) {
    const auto gait = [&](const std::string& on, const std::string& meant) {
        return does(on, act::Attest{act::Criterion::Gait, true, {}}, {}, meant);
    };
    toInfusing();
    const std::string ada1 = chair("3").session->id;
    EXPECT_EQ(gait("3", ada1), "");
    EXPECT_EQ(gait("3", ""), "") << "whichever runs there";
    hears("4");
    ASSERT_EQ(does("3", act::Move{ChairId{"4"}}, {}, ada1), "");
    EXPECT_EQ(gait("3", ada1), "this session is on chair 4 by now");
    ASSERT_EQ(does("3", ada()), "");
    const std::uint32_t before = chair("3").session->entries;
    EXPECT_EQ(gait("3", ada1), "this session is on chair 4 by now");
    EXPECT_EQ(does("3", act::Move{ChairId{"4"}}, {}, ada1), "this session is on chair 4 by now");
    ASSERT_EQ(does("4", act::End{act::Ending::Transferred, {}, {}, "hospital", false}, {}, ada1), "");
    EXPECT_EQ(gait("3", ada1), "chair 3 is in another session by now");
    EXPECT_EQ(gait("4", ada1), "the session that is meant runs on no chair");
    EXPECT_EQ(chair("3").session->entries, before) << "nothing of it is in the next patient's session";
}

TEST_F(InfusionSession, MovesToAnotherChair) {
    toInfusing();
    hears("4");
    EXPECT_EQ(does("3", act::Move{ChairId{"9"}}), "there is no chair \"9\"");
    EXPECT_EQ(does("3", act::Move{ChairId{"4"}}), "");
    EXPECT_EQ(chair("3").phase, ChairPhase::Watch);
    EXPECT_FALSE(chair("3").session);
    EXPECT_TRUE(chair("3").baselines.empty());
    EXPECT_EQ(chair("4").phase, ChairPhase::Infusing);
    ASSERT_TRUE(chair("4").session);
    EXPECT_FALSE(chair("4").baselines.empty());
    EXPECT_EQ(does("4", act::StopDrug{"done"}), "");
    EXPECT_EQ(does("3", act::StopDrug{"done"}), "no session runs on this chair");
}

TEST_F(InfusionSession, MovedToAChairWithoutAMonitorIsNotTakenForCalm) {
    clinic.configuration.chairs = {{ChairId{"3"}, {ByBed{"3"}}, {}, ""}, {ChairId{"4"}, {ByBed{"4"}}, {}, ""}};
    clinic.take(ConfigurationChanged{clinic.configuration, {"file", ""}});
    toInfusing();
    EXPECT_EQ(does("3", act::Move{ChairId{"4"}}), "");
    clinic.waitAndTick(24s);
    EXPECT_FALSE(clinic.alarmOf("link-lost"));
    clinic.waitAndTick(1s);
    const auto lost = clinic.alarmOf("link-lost");
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->chair.value(), "4");
}

TEST_F(InfusionSession, EndsInWatchAndForgetsThePatient) {
    toInfusing();
    watchFor(1min, "3");
    EXPECT_EQ(does("3", act::End{act::Ending::Transferred, {}, {}, "hospital", false}), "");
    EXPECT_EQ(chair("3").phase, ChairPhase::Watch);
    EXPECT_FALSE(chair("3").session);
    EXPECT_TRUE(chair("3").baselines.empty());
}

TEST_F(InfusionSession, KeepsItsGaps) {
    toInfusing();
    watchFor(30s, "3");
    clinic.waitAndTick(41s);
    hears("3");
    const auto& spo2 = chair("3").session->spo2;
    EXPECT_EQ(spo2.longestGap, 41s);
    EXPECT_EQ(spo2.total - spo2.covered, 41s);
}

TEST_F(InfusionSession, SurvivesARestartInEveryPhase) {
    const auto restart = [this] {
        auto back = codec::decodeCheckpoint(codec::encodeCheckpoint(clinic.engine.state()));
        ASSERT_TRUE(back.ok()) << back.error().text();
        const auto before = chair("3");
        Engine restored{std::move(back).value()};
        EXPECT_EQ(restored.state().chairs.at(ChairId{"3"}).session,
                  clinic.engine.state().chairs.at(ChairId{"3"}).session);
        EXPECT_EQ(restored.nextDeadline(), clinic.engine.nextDeadline());
        clinic.engine = std::move(restored);
        clinic.wait(20s);
        clinic.take(Started{"6", clinic.wall(), 20s, false, true, false});
        EXPECT_EQ(chair("3").phase, before.phase);
        hears("3");
    };
    hears("3");
    ASSERT_EQ(does("3", ada()), "");
    restart();
    checklist("3");
    restart();
    cuff("3", 122, 74);
    watchFor(3min, "3");
    cuff("3", 124, 76);
    ASSERT_EQ(does("3", halfAMilligram()), "");
    restart();
    ASSERT_EQ(does("3", act::PauseDrug{"nausea"}), "");
    restart();
    ASSERT_EQ(does("3", act::StopDrug{"enough"}), "");
    restart();
    EXPECT_EQ(chair("3").phase, ChairPhase::Observation);
}

}  // namespace
}  // namespace chairside::engine
