// What-if: two runs compared, and a real journal judged by another profile.
#include <gmock/gmock.h>

#include "codec/configuration_file.h"
#include "codec/event_codec.h"
#include "codec/input_codec.h"
#include "codec/profile_file.h"
#include "codec/protocol_file.h"
#include "engine/engine.h"
#include "engine/state.h"
#include "record/journal_writer.h"
#include "tools/chair_router.h"
#include "tools/whatif_run.h"
#include "unit/record/temporary_folder.h"

namespace chairside::tools {
namespace {

using namespace std::chrono_literals;
using testing::SizeIs;

const WallTime kNine{1'795'420'800'000};

Found found(const char* rule, const char* chair, int start, std::optional<int> end) {
    Found f;
    f.rule = rule;
    f.chair = chair;
    f.start = kNine + start * 1s;
    if (end) f.end = kNine + *end * 1s;
    return f;
}

TEST(WhatIfCompare, WhatOverlapsIsTheSameAlarm) {
    const auto rules =
        compareRuns({found("a", "1", 10, 20), found("a", "1", 40, 50), found("a", "1", 90, {})},
                    {found("a", "1", 15, 18), found("a", "1", 60, 70), found("a", "1", 95, {})}, {kNine, kNine + 100s});
    ASSERT_THAT(rules, SizeIs(1));
    ASSERT_THAT(rules[0].both, SizeIs(2));
    EXPECT_EQ(rules[0].both[0].later(), 5s);
    EXPECT_EQ(rules[0].both[1].later(), 5s) << "one that goes on lasts until the recording ends";
    ASSERT_THAT(rules[0].lost, SizeIs(1));
    EXPECT_EQ(rules[0].lost[0].start, kNine + 40s);
    ASSERT_THAT(rules[0].added, SizeIs(1));
    EXPECT_EQ(rules[0].added[0].start, kNine + 60s);
}

TEST(WhatIfCompare, OtherChairsAndRulesAreOtherAlarms) {
    const auto rules =
        compareRuns({found("a", "1", 10, 20)}, {found("a", "2", 10, 20), found("b", "1", 10, 20)}, {kNine, kNine});
    ASSERT_THAT(rules, SizeIs(2));
    EXPECT_THAT(rules[0].lost, SizeIs(1));
    EXPECT_THAT(rules[0].added, SizeIs(1));
    EXPECT_THAT(rules[1].added, SizeIs(1));
}

TEST(WhatIfCompare, WhatBeganBeforeThePeriodMakesNothingAddedOrLost) {
    const auto rules = compareRuns({found("a", "1", 98, 120), found("b", "1", 103, 120)},
                                   {found("a", "1", 102, 120), found("b", "1", 97, 120), found("b", "1", 50, 60)},
                                   {kNine + 100s, kNine + 200s});
    ASSERT_THAT(rules, SizeIs(1)) << "of a nothing recorded began in the period";
    EXPECT_EQ(rules[0].rule, "b");
    EXPECT_EQ(rules[0].recorded(), 1U);
    EXPECT_TRUE(rules[0].added.empty() && rules[0].lost.empty());
}

TEST(ChairRouter, FindsTheChairInTheBytes) {
    DeviceMessage message;
    message.monitor = {"7", "dev", "10.0.0.1"};
    const std::string bytes = codec::encodeInput(message);
    ChairRouter router;
    bool isMessage = false;
    EXPECT_EQ(router.chairOf(bytes, isMessage), "7") << "automatic: the bed";
    EXPECT_TRUE(isMessage);
    engine::Configuration configuration;
    configuration.chairs = {{ChairId{"A"}, {engine::ByDevice{"dev"}}, {}, {}}};
    router.configure(configuration);
    EXPECT_EQ(router.chairOf(bytes, isMessage), "A");
    message.monitor.device = "other";
    EXPECT_EQ(router.chairOf(codec::encodeInput(message), isMessage), std::nullopt);
    EXPECT_TRUE(isMessage);
    EXPECT_EQ(router.chairOf(codec::encodeInput(engine::Alive{}), isMessage), std::nullopt);
    EXPECT_FALSE(isMessage);
}

class WhatIf : public testing::Test {
protected:
    WhatIf() {
        record::JournalOptions options;
        options.dataDir = folder_.path();
        auto started = record::JournalWriter::start(std::move(options), {});
        EXPECT_TRUE(started.ok());
        journal_ = std::move(started).value();
        engine::Started begin;
        begin.wall = kNine;
        put(begin);
        put(engine::ConfigurationChanged{codec::automaticConfiguration(), {"file", ""}});
    }
    void put(const engine::Input& input) {
        events_.clear();
        engine_.apply(input, {++sequence_, now_}, events_);
        journal_->append(
            {sequence_, now_, kNine + (now_ - Instant{}), codec::encodeInput(input), codec::encodeEvents(events_), {}},
            [](bool) {});
    }
    void hearsFor(Duration d, const std::string& bed, int spo2) {
        for (Duration passed{}; passed < d; passed += 1s) {
            now_ = now_ + 1s;
            DeviceMessage message;
            message.monitor = {bed, "", "10.0.0.1"};
            message.protocol = "hl7";
            message.observations.emplace_back().vital = Vital::Spo2;
            message.observations.back().value = Quantity::whole(spo2);
            put(message);
        }
    }
    void pressure(const std::string& bed, int systolic, int diastolic) {
        now_ = now_ + 1s;
        DeviceMessage message;
        message.monitor = {bed, "", "10.0.0.1"};
        message.protocol = "hl7";
        for (const auto& [vital, value] :
             {std::pair{Vital::NibpSystolic, systolic}, {Vital::NibpDiastolic, diastolic}}) {
            message.observations.emplace_back().vital = vital;
            message.observations.back().value = Quantity::whole(value);
            message.observations.back().measuredAt = kNine + (now_ - Instant{});
        }
        put(message);
    }
    void does(decltype(engine::Command::action) action) {
        put(engine::Command{
            CommandId{"c" + std::to_string(++commands_)}, {"unverified:Ana", "test"}, std::move(action)});
        const auto& answer = std::get<engine::CommandAnswered>(events_.back().what);
        ASSERT_TRUE(answer.accepted) << answer.reason;
    }
    // As a dashboard says it: meant for the session that runs there.
    void acts(const std::string& chair, session::Act what) {
        const auto& running = engine_.state().chairs.at(ChairId{chair}).session;
        engine::SessionAct act{ChairId{chair}, std::move(what), {}, {}, {}};
        if (running) act.session = running->id;
        if (!running) act.protocol = codec::builtInProtocol("depression-40");
        does(std::move(act));
    }
    void begins(const std::string& chair) {
        session::Begin begin;
        begin.protocol = "depression-40";
        begin.patient = {"A B", "1", "1980-01-01"};
        begin.weight = 70'000;
        acts(chair, begin);
    }
    [[nodiscard]] std::size_t recordedOf(const WhatIfResult& result, const std::string& rule) const {
        const auto found = std::ranges::find(result.rules, rule, &RuleComparison::rule);
        return found == result.rules.end() ? 0 : found->recorded();
    }
    // SpO2 limits move by so much.
    static alarm::Profile shifted(int by) {
        alarm::Profile profile = codec::builtInProfile();
        profile.hash = "shifted";
        for (alarm::Rule& rule : profile.rules) {
            auto* low = std::get_if<alarm::AtOrBelow>(&rule.condition.kind);
            if (low != nullptr && rule.vital == Vital::Spo2) low->limit = low->limit + Quantity::whole(by);
        }
        return profile;
    }
    WhatIfResult ask(alarm::Profile profile, std::optional<WallTime> since = {}, unsigned workers = 2) {
        EXPECT_TRUE(journal_->stop(10s));
        WhatIfOptions options;
        options.dataDir = folder_.path();
        options.profile = std::move(profile);
        options.since = since;
        options.workers = workers;
        auto result = runWhatIf(options);
        EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().text());
        return result.ok() ? std::move(result).value() : WhatIfResult{};
    }
    static std::size_t count(const WhatIfResult& result, std::size_t (RuleComparison::*what)() const) {
        std::size_t all = 0;
        for (const RuleComparison& rule : result.rules) all += (rule.*what)();
        return all;
    }

    record::TemporaryFolder folder_;
    std::unique_ptr<record::JournalWriter> journal_;
    engine::Engine engine_;
    engine::Events events_;
    Instant now_{};
    std::uint64_t sequence_ = 0;
    int commands_ = 0;
};

TEST_F(WhatIf, TheSameProfileGivesTheSameAlarms) {
    hearsFor(40s, "1", 90);
    hearsFor(40s, "1", 97);
    hearsFor(40s, "2", 85);
    const WhatIfResult result = ask(codec::builtInProfile());
    EXPECT_EQ(result.readings, 120U);
    EXPECT_EQ(result.chairs, 2U);
    EXPECT_THAT(result.profilesInForce, testing::ElementsAre(codec::builtInProfile().hash));
    EXPECT_GE(count(result, &RuleComparison::recorded), 2U);
    for (const RuleComparison& rule : result.rules) {
        EXPECT_TRUE(rule.added.empty() && rule.lost.empty()) << rule.rule;
        for (const Pair& pair : rule.both) EXPECT_EQ(pair.later(), 0s);
    }
}

TEST_F(WhatIf, AnotherProfileAddsAndLoses) {
    hearsFor(40s, "1", 97);
    hearsFor(40s, "1", 93);
    hearsFor(40s, "2", 97);
    const WhatIfResult stricter = ask(shifted(+3));
    EXPECT_EQ(count(stricter, &RuleComparison::whatIf), count(stricter, &RuleComparison::recorded) + 1);
    const auto added = std::ranges::find_if(stricter.rules, [](const auto& rule) { return !rule.added.empty(); });
    ASSERT_NE(added, stricter.rules.end());
    EXPECT_EQ(added->added[0].chair, "1");
    EXPECT_EQ(added->added[0].value, Quantity::whole(93));
}

TEST_F(WhatIf, AcknowledgementsChangeNothingAndEveryWorkerCountSaysTheSame) {
    hearsFor(40s, "1", 90);
    const auto open = engine_.snapshot().alarms;
    ASSERT_FALSE(open.empty());
    put(engine::Command{CommandId{"c"}, {"Ana", ""}, engine::Acknowledge{open[0].id, {}}});
    hearsFor(40s, "2", 90);
    hearsFor(40s, "3", 90);
    const WhatIfResult one = ask(shifted(-3), {}, 1);
    const WhatIfResult three = ask(shifted(-3), {}, 3);
    EXPECT_EQ(count(one, &RuleComparison::recorded), count(three, &RuleComparison::recorded));
    ASSERT_EQ(one.rules.size(), three.rules.size());
    for (std::size_t i = 0; i < one.rules.size(); ++i) EXPECT_EQ(one.rules[i].lost.size(), three.rules[i].lost.size());
}

TEST_F(WhatIf, WhatIsSaidOfASessionCountsWhicheverChairsWereHeardBefore) {
    hearsFor(5s, "2", 97);
    hearsFor(5s, "1", 97);
    begins("1");
    acts("1", session::Assess{Scale::Rass, Quantity::whole(-5)});
    hearsFor(5s, "1", 97);
    const auto alarms = engine_.snapshot().alarms;
    const auto seen = std::ranges::find(alarms, ChairId{"1"}, &alarm::Occurrence::chair);
    ASSERT_NE(seen, alarms.end());
    EXPECT_EQ(recordedOf(ask(codec::builtInProfile()), seen->rule), 1U);
}

TEST_F(WhatIf, ASessionTakesItsBaselineToAnotherChairWhicheverWorkerHasThat) {
    hearsFor(5s, "1", 97);
    hearsFor(5s, "2", 97);
    begins("1");
    acts("1", session::SkipChecklist{"in a test"});
    pressure("1", 120, 70);
    now_ = now_ + 150s;
    pressure("1", 122, 72);
    acts("1", session::Move{ChairId{"2"}});
    for (const int systolic : {172, 174, 173}) {
        now_ = now_ + 60s;
        pressure("2", systolic, 80);
    }
    ASSERT_TRUE(std::ranges::any_of(engine_.snapshot().alarms, [](const auto& o) { return o.rule == "sbp-rise"; }));
    for (const unsigned workers : {1U, 2U, 3U}) {
        EXPECT_EQ(recordedOf(ask(codec::builtInProfile(), {}, workers), "sbp-rise"), 1U) << workers;
    }
}

TEST_F(WhatIf, ALimitOfASessionIsKeptWhateverTheOtherProfilesBounds) {
    hearsFor(5s, "1", 97);
    begins("1");
    const std::string session = engine_.state().chairs.at(ChairId{"1"}).session->id;
    does(engine::ChangeLimit{ChairId{"1"}, "spo2-low", Quantity::whole(93)});
    hearsFor(40s, "1", 93);
    ASSERT_TRUE(std::ranges::any_of(engine_.snapshot().alarms, [](const auto& o) { return o.rule == "spo2-low"; }));
    alarm::Profile unbound = shifted(0);
    for (alarm::Rule& rule : unbound.rules) rule.sessionBounds.reset();
    const WhatIfResult kept = ask(unbound);
    const auto low = std::ranges::find(kept.rules, "spo2-low", &RuleComparison::rule);
    ASSERT_NE(low, kept.rules.end());
    ASSERT_THAT(low->both, SizeIs(1));
    EXPECT_TRUE(low->both[0].whatIf.sessionLimit);
    EXPECT_EQ(low->both[0].whatIf.session, session);
    EXPECT_EQ(kept.limitsNotKept, 0U);
}

TEST_F(WhatIf, ALimitThatWouldPassAnotherIsCounted) {
    hearsFor(5s, "1", 97);
    hearsFor(5s, "2", 97);
    begins("1");
    does(engine::ChangeLimit{ChairId{"1"}, "spo2-low", Quantity::whole(88)});
    EXPECT_EQ(ask(shifted(0)).limitsNotKept, 0U);
    EXPECT_EQ(ask(shifted(+5)).limitsNotKept, 1U) << "its HIGH limit is above 88 now; each worker heard of it";
}

TEST_F(WhatIf, ALimitThatTheStationRefusedWasNeverInForce) {
    hearsFor(5s, "1", 97);
    begins("1");
    put(engine::Command{CommandId{"too high"},
                        {"unverified:Ana", "test"},
                        engine::ChangeLimit{ChairId{"1"}, "spo2-low", Quantity::whole(97)}});
    const auto& answer = std::get<engine::CommandAnswered>(events_.back().what);
    ASSERT_FALSE(answer.accepted) << "outside the bounds of the profile in force";
    hearsFor(40s, "1", 96);
    const WhatIfResult result = ask(codec::builtInProfile());
    EXPECT_EQ(result.limitsNotKept, 0U);
    for (const RuleComparison& rule : result.rules) {
        EXPECT_TRUE(rule.added.empty() && rule.lost.empty()) << rule.rule;
    }
}

TEST_F(WhatIf, SinceCountsOnlyWhatBeganThen) {
    hearsFor(40s, "1", 90);
    hearsFor(40s, "1", 97);
    const WallTime since = kNine + (now_ - Instant{}) + 1ms;
    hearsFor(40s, "1", 97);
    const WhatIfResult result = ask(shifted(-3), since);
    EXPECT_EQ(count(result, &RuleComparison::recorded), 0U);
    EXPECT_EQ(result.readings, 40U) << "those before are read, not counted";
    EXPECT_EQ(result.from, since);
}

TEST_F(WhatIf, ADamagedEntryIsAnErrorThatNamesIt) {
    journal_->append({++sequence_, now_, kNine, "\xff\xff", {}, {}}, [](bool) {});
    EXPECT_TRUE(journal_->stop(10s));
    const auto result = runWhatIf({.dataDir = folder_.path(), .profile = shifted(0), .since = {}, .progress = {}});
    ASSERT_FALSE(result.ok());
}

TEST(WhatIfRun, NoJournalIsAnError) {
    const record::TemporaryFolder folder;
    EXPECT_FALSE(runWhatIf({.dataDir = folder.path(), .profile = {}, .since = {}, .progress = {}}).ok());
}

}  // namespace
}  // namespace chairside::tools
