// A new version of the alarm profile, put in force by a person.
#include <gmock/gmock.h>

#include "codec/checkpoint_codec.h"
#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

alarm::Profile stricter() {
    alarm::Profile profile = Clinic::profile();
    profile.hash = "h2";
    profile.text = "as written";
    profile.rules[1].condition = alarm::AtOrBelow{Quantity::whole(94)};  // spo2-low
    return profile;
}

Command activation(alarm::Profile profile, const std::string& replaces, const std::string& id = "p1") {
    return {CommandId{id}, {"unverified:Ana", "test"}, ActivateProfile{std::move(profile), replaces, "why", false}};
}

template <class What>
const What* only(const Events& events) {
    for (const Event& event : events) {
        if (const auto* what = std::get_if<What>(&event.what)) return what;
    }
    return nullptr;
}

TEST(Profiles, AVersionPutInForceJudgesFromThenOn) {
    Clinic clinic;
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 93}});
    EXPECT_FALSE(clinic.alarmOf("spo2-low"));
    const Events events = clinic.take(activation(stricter(), "h1"));
    const auto* inForce = only<ConfigurationInForce>(events);
    ASSERT_NE(inForce, nullptr);
    EXPECT_EQ(*inForce, (ConfigurationInForce{"test", "h2", "unverified:Ana", "why"}));
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 93}});
    const auto alarm = clinic.alarmOf("spo2-low");
    ASSERT_TRUE(alarm);
    EXPECT_EQ(alarm->profileHash, "h2");
}

TEST(Profiles, ItNamesWhatItReplaces) {
    Clinic clinic;
    const Events events = clinic.take(activation(stricter(), "h0"));
    const auto* answer = only<CommandAnswered>(events);
    ASSERT_NE(answer, nullptr);
    EXPECT_FALSE(answer->accepted);
    EXPECT_THAT(answer->reason, testing::HasSubstr("h1"));
    EXPECT_EQ(clinic.engine.snapshot().profile.hash, "h1");
}

TEST(Profiles, AResentActivationActsOnce) {
    Clinic clinic;
    clinic.take(activation(stricter(), "h1"));
    const Events again = clinic.take(activation(stricter(), "h1"));
    EXPECT_TRUE(only<CommandAnswered>(again)->accepted) << "answered as before, not judged again";
    EXPECT_EQ(only<ConfigurationInForce>(again), nullptr);
}

TEST(Profiles, ADraftChangesNothing) {
    Clinic clinic;
    const State before = clinic.engine.state();
    const Events events =
        clinic.take(Command{CommandId{"d"}, {"unverified:Ana", "test"}, DraftProfile{stricter(), "why"}});
    EXPECT_TRUE(only<CommandAnswered>(events)->accepted);
    EXPECT_EQ(clinic.engine.state().configuration, before.configuration);
}

TEST(Profiles, AnActiveAlarmOfTheSameRuleGoesOn) {
    Clinic clinic;
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 90}});
    const auto before = clinic.alarmOf("spo2-low");
    ASSERT_TRUE(before);
    clinic.take(activation(stricter(), "h1"));
    const auto after = clinic.alarmOf("spo2-low");
    ASSERT_TRUE(after);
    EXPECT_EQ(after->id, before->id);
    EXPECT_EQ(after->profileHash, "h1") << "the version it began under";
}

Command phase(const std::string& chair, ChairPhase phase, const std::string& id) {
    return {CommandId{id}, {"unverified:Ana", "test"}, SetPhase{ChairId{chair}, phase, "in a test"}};
}

std::string judgedBy(const Clinic& clinic, const std::string& chair) {
    for (const ChairView& view : clinic.engine.snapshot().chairs) {
        if (view.chair.value() == chair) return view.profileHash;
    }
    return "no such chair";
}

TEST(Profiles, ARunningSessionKeepsItsVersionUntilItEnds) {
    Clinic clinic;
    clinic.hearsFor(1s, "1", {{Vital::Spo2, 97}});
    clinic.hearsFor(1s, "2", {{Vital::Spo2, 97}});
    clinic.take(phase("1", ChairPhase::CheckIn, "a"));
    clinic.take(activation(stricter(), "h1"));
    EXPECT_EQ(judgedBy(clinic, "1"), "h1");
    EXPECT_EQ(judgedBy(clinic, "2"), "h2") << "no session runs there";
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 93}});
    EXPECT_FALSE(clinic.alarmOf("spo2-low")) << "93 is fine by the version of its session";
    clinic.take(phase("1", ChairPhase::Discharged, "b"));
    EXPECT_EQ(judgedBy(clinic, "1"), "h2");
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 93}});
    EXPECT_TRUE(clinic.alarmOf("spo2-low"));
}

TEST(Profiles, RunningSessionsFollowWhenTold) {
    Clinic clinic;
    clinic.hearsFor(1s, "1", {{Vital::Spo2, 97}});
    clinic.take(phase("1", ChairPhase::CheckIn, "a"));
    Command forced = activation(stricter(), "h1");
    std::get<ActivateProfile>(forced.action).runningSessions = true;
    clinic.take(forced);
    EXPECT_EQ(judgedBy(clinic, "1"), "h2");
}

TEST(Profiles, AFileDoesNotDisturbARunningSessionEither) {
    Clinic clinic;
    clinic.hearsFor(1s, "1", {{Vital::Spo2, 97}});
    clinic.take(phase("1", ChairPhase::CheckIn, "a"));
    Configuration next = Clinic::automatic();
    next.profile = stricter();
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    EXPECT_EQ(judgedBy(clinic, "1"), "h1");
}

TEST(Profiles, TheEndOfASessionEndsNoAlarmOfAnOlderVersion) {
    Clinic clinic;
    clinic.hearsFor(1s, "1", {{Vital::Spo2, 97}});
    clinic.take(phase("1", ChairPhase::CheckIn, "a"));
    alarm::Profile without = stricter();
    std::erase_if(without.rules, [](const alarm::Rule& rule) { return rule.id == "spo2-low"; });
    clinic.take(activation(without, "h1"));
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 90}});
    ASSERT_TRUE(clinic.alarmOf("spo2-low"));
    clinic.take(phase("1", ChairPhase::Discharged, "b"));
    EXPECT_TRUE(clinic.alarmOf("spo2-low")) << "a phase change ends nothing";
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 97}});
    EXPECT_FALSE(clinic.alarmOf("spo2-low"));
    EXPECT_EQ(judgedBy(clinic, "1"), "h2");
}

// A chair whose session ran under the version that has spo2-low; the one in force has not.
struct OlderVersion : AttendedClinic {
    explicit OlderVersion(const Configuration& older) : AttendedClinic(older) {
        hearsFor(1s, "1", {{Vital::Spo2, 97}, {Vital::HeartRate, 70}});
        take(phase("1", ChairPhase::CheckIn, "a"));
        alarm::Profile without = stricter();
        std::erase_if(without.rules, [](const alarm::Rule& rule) { return rule.id == "spo2-low"; });
        take(activation(without, "h1"));
    }
};

TEST(Profiles, TheEndOfASessionTakesNoLatchedAlarmAway) {
    OlderVersion clinic(AttendedClinic::latching("spo2-low"));
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 90}});
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 97}});
    ASSERT_TRUE(clinic.alarmOf("spo2-low"));
    ASSERT_EQ(clinic.alarmOf("spo2-low")->signal, alarm::Signal::Latched);
    clinic.take(phase("1", ChairPhase::Discharged, "b"));
    ASSERT_TRUE(clinic.alarmOf("spo2-low")) << "a person takes it away";
    EXPECT_EQ(clinic.does(Acknowledge{clinic.alarmOf("spo2-low")->id, alarm::Priority::Medium}), "");
    EXPECT_FALSE(clinic.alarmOf("spo2-low"));
    EXPECT_EQ(judgedBy(clinic, "1"), "h2");
}

TEST(Profiles, TheEndOfASessionEndsNothingThatWasLostPastALimit) {
    Configuration slow = Clinic::automatic();
    slow.profile.rules[1].onDelay = 60s;
    OlderVersion clinic(slow);
    clinic.hears("1", {{Vital::Spo2, 90}});
    clinic.hearsFor(70s, "1", {{Vital::HeartRate, 70}});
    ASSERT_TRUE(clinic.alarmOf("pending-lost:spo2-low"));
    clinic.take(phase("1", ChairPhase::Discharged, "b"));
    EXPECT_TRUE(clinic.alarmOf("pending-lost:spo2-low")) << "only a good value ends it";
    clinic.hearsFor(1s, "1", {{Vital::Spo2, 97}});
    EXPECT_FALSE(clinic.alarmOf("pending-lost:spo2-low"));
    EXPECT_EQ(judgedBy(clinic, "1"), "h2");
}

TEST(Profiles, ACheckpointKeepsWhatJudgesEachChair) {
    Clinic clinic;
    clinic.hearsFor(1s, "1", {{Vital::Spo2, 97}});
    clinic.hearsFor(1s, "2", {{Vital::Spo2, 97}});
    clinic.take(phase("1", ChairPhase::CheckIn, "a"));
    clinic.take(activation(stricter(), "h1"));
    auto state = codec::decodeCheckpoint(codec::encodeCheckpoint(clinic.engine.state()));
    ASSERT_TRUE(state.ok()) << state.error().text();
    clinic.engine = Engine{std::move(state).value()};
    EXPECT_EQ(judgedBy(clinic, "1"), "h1");
    EXPECT_EQ(judgedBy(clinic, "2"), "h2");
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 93}});
    EXPECT_FALSE(clinic.alarmOf("spo2-low"));
}

TEST(Profiles, ARestartEndsNoAlarmOfAnOlderVersionEither) {
    Clinic clinic;
    clinic.hearsFor(1s, "1", {{Vital::Spo2, 97}});
    clinic.take(phase("1", ChairPhase::CheckIn, "a"));
    Configuration next = Clinic::automatic();
    next.profile = stricter();
    std::erase_if(next.profile.rules, [](const alarm::Rule& rule) { return rule.id == "spo2-low"; });
    clinic.take(activation(next.profile, "h1"));
    clinic.hearsFor(20s, "1", {{Vital::Spo2, 90}});
    clinic.take(phase("1", ChairPhase::Discharged, "b"));
    ASSERT_TRUE(clinic.alarmOf("spo2-low"));
    clinic.take(Started{"1", clinic.wall(), 0s, true, true, false});
    clinic.take(ConfigurationChanged{next, {"file", ""}});
    EXPECT_TRUE(clinic.alarmOf("spo2-low"));
}

}  // namespace
}  // namespace chairside::engine
