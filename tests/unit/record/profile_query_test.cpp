// Versions of the alarm profile and alarm statistics, from a record's tables.
#include "record/profile_query.h"

#include <gmock/gmock.h>

#include <utility>
#include <vector>

#include "chairside/v1/journal.pb.h"
#include "record/alarm_statistics.h"
#include "record/record_file.h"
#include "unit/record/record_fixture.h"
#include "unit/record/temporary_folder.h"

namespace chairside::record {
namespace {

constexpr std::int64_t kNoon = 1'795'000'000'000;

class Tables : public testing::Test {
protected:
    void put(const v1::Input& input, const v1::EventList& events) {
        ++sequence_;
        const StoredEntry entry = storedEntry(sequence_, kNoon + std::int64_t(sequence_), events, input);
        record_.apply(std::span(&entry, 1));
    }
    // As the station does: input and event name the same version.
    void inForce(const std::string& hash, const std::string& text, const std::string& person) {
        v1::Input input;
        v1::ConfigurationChanged& changed = *input.mutable_configuration_changed();
        changed.set_profile_hash(hash);
        changed.set_profile_text(text);
        changed.mutable_profile()->set_name("Adult");
        changed.mutable_actor()->set_person(person);
        put(input, inForceEvent(hash, person, ""));
    }
    v1::EventList inForceEvent(const std::string& hash, const std::string& person, const std::string& reason) const {
        v1::EventList list;
        v1::Event& event = *list.add_events();
        event.set_at_unix_ms(kNoon + std::int64_t(sequence_) + 1);
        event.mutable_configuration_in_force()->set_profile_hash(hash);
        event.mutable_configuration_in_force()->set_actor(person);
        event.mutable_configuration_in_force()->set_reason(reason);
        return list;
    }
    v1::EventList answered(v1::Command& command, const std::string& id, bool accepted) const {
        command.set_command_id(id);
        command.mutable_actor()->set_person("unverified:Ana");
        v1::EventList list;
        list.add_events()->mutable_command_answered()->set_command_id(id);
        list.mutable_events(0)->mutable_command_answered()->set_accepted(accepted);
        return list;
    }
    void draft(const std::string& id, const std::string& hash, bool accepted = true) {
        v1::Input input;
        v1::DraftProfile& draft = *input.mutable_command()->mutable_draft_profile();
        draft.set_profile_hash(hash);
        draft.set_text("text of " + hash);
        draft.set_reason("trial");
        const v1::EventList events = answered(*input.mutable_command(), id, accepted);
        put(input, events);
    }
    void alarm(const std::string& rule, std::int64_t start, std::optional<std::int64_t> end,
               std::optional<std::int64_t> acknowledged) {
        v1::EventList list;
        v1::Occurrence& occurrence = *list.add_events()->mutable_alarm_changed()->mutable_occurrence();
        occurrence.set_id(std::to_string(++sequence_) + "-0");
        occurrence.set_chair("3");
        occurrence.set_rule(rule);
        occurrence.set_priority(v1::MEDIUM);
        occurrence.set_started_unix_ms(start);
        if (end) occurrence.set_ended_unix_ms(*end);
        if (acknowledged) occurrence.set_acknowledged_unix_ms(*acknowledged);
        put({}, list);
    }
    // One occurrence from its start on: what each of its events says of an acknowledgement.
    void story(const std::string& rule, std::int64_t start, std::optional<std::int64_t> end,
               const std::vector<std::pair<v1::AlarmPhase, std::optional<std::int64_t>>>& told) {
        v1::EventList list;
        for (const auto& [phase, acknowledged] : told) {
            v1::AlarmChanged& changed = *list.add_events()->mutable_alarm_changed();
            changed.set_phase(phase);
            v1::Occurrence& occurrence = *changed.mutable_occurrence();
            occurrence.set_id(std::to_string(sequence_ + 1) + "-0");
            occurrence.set_rule(rule);
            occurrence.set_started_unix_ms(start);
            const bool over = phase == v1::END || phase == v1::RESET;
            if (over && end) occurrence.set_ended_unix_ms(*end);
            if (acknowledged) occurrence.set_acknowledged_unix_ms(*acknowledged);
        }
        put({}, list);
    }
    [[nodiscard]] v1::StatisticsReply statistics() {
        v1::StatisticsRequest request;
        request.set_from_unix_ms(kNoon);
        request.set_to_unix_ms(kNoon + 1'000'000);
        return readStatistics(record_.database(), request, std::chrono::steady_clock::time_point::max());
    }
    [[nodiscard]] v1::ProfilesReply profiles(const std::string& version = {}) {
        v1::ProfilesRequest request;
        request.set_version(version);
        return readProfiles(record_.database(), request);
    }

    TemporaryFolder folder_;
    RecordFile record_{folder_.path(), {}};
    std::uint64_t sequence_ = 0;
};

TEST_F(Tables, EachVersionEverInForceIsKeptWithItsText) {
    inForce("aaaaaa1", "first", "file");
    inForce("bbbbbb2", "second", "file");
    inForce("bbbbbb2", "second", "file");  // chairs changed, the profile did not
    inForce("aaaaaa1", "first", "unverified:Ana");
    const v1::ProfilesReply reply = profiles("aaaaaa");
    ASSERT_EQ(reply.versions_size(), 2);
    EXPECT_EQ(reply.versions(1).hash(), "aaaaaa1");
    EXPECT_EQ(reply.versions(1).person(), "file") << "who made it first stays its maker";
    EXPECT_EQ(reply.versions(1).text(), "first");
    EXPECT_EQ(reply.versions(0).text(), "") << "only the one asked for";
    ASSERT_EQ(reply.in_force_size(), 3);
    EXPECT_EQ(reply.in_force(0).hash(), "aaaaaa1");
    EXPECT_EQ(reply.in_force(0).person(), "unverified:Ana");
    EXPECT_EQ(reply.in_force(1).hash(), "bbbbbb2");
}

TEST_F(Tables, ADraftIsAVersionThatIsNotInForce) {
    inForce("aaaaaa1", "first", "file");
    draft("c1", "cccccc3");
    draft("c2", "dddddd4", false);
    const v1::ProfilesReply reply = profiles("cccccc3");
    ASSERT_EQ(reply.versions_size(), 2) << "what was refused is none";
    EXPECT_EQ(reply.versions(0).text(), "text of cccccc3");
    EXPECT_EQ(reply.versions(0).reason(), "trial");
    EXPECT_EQ(reply.in_force(0).hash(), "aaaaaa1");
}

TEST_F(Tables, AnActivationByAPersonHasItsReason) {
    inForce("aaaaaa1", "first", "file");
    v1::Input input;
    v1::ActivateProfile& activate = *input.mutable_command()->mutable_activate_profile();
    activate.set_profile_hash("cccccc3");
    activate.set_text("third");
    activate.set_reason("fewer false alarms");
    v1::EventList events = inForceEvent("cccccc3", "unverified:Ana", "fewer false alarms");
    *events.add_events() = answered(*input.mutable_command(), "c1", true).events(0);
    put(input, events);
    const v1::ProfilesReply reply = profiles("cccccc3");
    EXPECT_EQ(reply.versions(0).text(), "third");
    EXPECT_EQ(reply.in_force(0).reason(), "fewer false alarms");
}

TEST_F(Tables, AVersionCannotBeChanged) {
    inForce("aaaaaa1", "first", "file");
    EXPECT_THROW(record_.database().run("UPDATE profile_version SET text='other'"), SqliteError);
}

TEST_F(Tables, ABeginningThatSeveralShareNamesNone) {
    inForce("aaaaaa1", "first", "file");
    inForce("aaaaaa2", "second", "file");
    const v1::ProfilesReply several = profiles("aaaaaa");
    for (const v1::ProfileVersion& version : several.versions()) EXPECT_EQ(version.text(), "");
    EXPECT_EQ(profiles("aaaaaa2").versions(0).text(), "second");
}

TEST_F(Tables, StatisticsCountByRule) {
    alarm("spo2-low", kNoon, kNoon + 10'000, {});                // cleared by itself
    alarm("spo2-low", kNoon + 1, kNoon + 15'001, {});            // just so
    alarm("spo2-low", kNoon + 2, kNoon + 15'003, {});            // just not
    alarm("spo2-low", kNoon + 3, kNoon + 9'000, kNoon + 4'003);  // somebody was needed
    alarm("spo2-low", kNoon + 4, {}, {});                        // goes on
    alarm("sbp-high", kNoon - 60'000, kNoon + 1, {});            // began before
    v1::StatisticsRequest request;
    request.set_from_unix_ms(kNoon);
    request.set_to_unix_ms(kNoon + 1'000'000);
    const auto reply = readStatistics(record_.database(), request, std::chrono::steady_clock::time_point::max());
    ASSERT_EQ(reply.rules_size(), 1);
    const v1::RuleStatistics& rule = reply.rules(0);
    EXPECT_EQ(rule.occurrences(), 5U);
    EXPECT_EQ(rule.ended(), 4U);
    EXPECT_EQ(rule.acknowledged(), 1U);
    EXPECT_EQ(rule.cleared_by_itself(), 2U);
    EXPECT_EQ(rule.longest_ms(), 15'001);
    EXPECT_NEAR(double(rule.acknowledge_median_ms()), 4000, 250);
    EXPECT_EQ(rule.total_ms(), 10'000 + 15'000 + 15'001 + 8'997);
}

TEST_F(Tables, WhoResetsALatchedAlarmHasNotTakenItOn) {
    story("spo2-low", kNoon, kNoon + 9'000, {{v1::START, {}}, {v1::END, {}}, {v1::RESET, kNoon + 120'000}});
    const auto reply = statistics();
    ASSERT_EQ(reply.rules_size(), 1);
    EXPECT_EQ(reply.rules(0).cleared_by_itself(), 1U);
    EXPECT_EQ(reply.rules(0).acknowledged(), 0U);
}

TEST_F(Tables, TheFirstAcknowledgementCountsWhateverCameAfterIt) {
    story("undone", kNoon, kNoon + 9'000,
          {{v1::START, {}}, {v1::UPDATE, kNoon + 4'000}, {v1::UPDATE, {}}, {v1::END, {}}});
    story("worse", kNoon, kNoon + 99'000,
          {{v1::START, {}},
           {v1::UPDATE, kNoon + 4'000},
           {v1::ESCALATE, {}},
           {v1::UPDATE, kNoon + 60'000},
           {v1::END, kNoon + 60'000}});
    const auto reply = statistics();
    ASSERT_EQ(reply.rules_size(), 2);
    for (const v1::RuleStatistics& rule : reply.rules()) {
        EXPECT_EQ(rule.acknowledged(), 1U) << rule.rule();
        EXPECT_NEAR(double(rule.acknowledge_longest_ms()), 4000, 1) << rule.rule();
        EXPECT_EQ(rule.cleared_by_itself(), 0U) << rule.rule();
    }
}

TEST_F(Tables, AChairCountsByTheMinutesThatHoldReadings) {
    v1::EventList list;
    for (const int second : {0, 1, 59, 120, 121}) addReading(list, "3", v1::SPO2, kNoon + second * 1000, 97'000);
    addReading(list, "4", v1::NIBP_SYSTOLIC, kNoon, 120'000);
    put({}, list);
    v1::StatisticsRequest request;
    request.set_from_unix_ms(kNoon - 1000);
    request.set_to_unix_ms(kNoon + 1'000'000);
    const auto reply = readStatistics(record_.database(), request, std::chrono::steady_clock::time_point::max());
    ASSERT_EQ(reply.chairs_size(), 1) << "a cuff alone watches nobody";
    EXPECT_EQ(reply.chairs(0).chair(), "3");
    EXPECT_GE(reply.chairs(0).monitored_ms(), 120'000);
    EXPECT_LE(reply.chairs(0).monitored_ms(), 180'000);
}

TEST_F(Tables, StatisticsEndInTime) {
    for (int i = 0; i < 2000; ++i) alarm("spo2-low", kNoon + i, {}, {});
    EXPECT_THROW((void)readStatistics(record_.database(), {}, std::chrono::steady_clock::time_point::min()),
                 SqliteError);
}

}  // namespace
}  // namespace chairside::record
