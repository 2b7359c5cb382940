#include "codec/event_codec.h"

#include <gtest/gtest.h>

#include "codec/protocol_file.h"
#include "unit/codec/samples.h"

namespace chairside::codec {
namespace {

engine::Events oneOfEachKind() {
    const ChairId chair{"CHAIR-3"};
    const Instant at{86'400'001};
    const WallTime wall{1'795'301'583'120};
    return {
        {at, wall, engine::ChairAdded{chair}},
        {at, wall, engine::ReadingTaken{chair, samples::reading(), true}},
        {at, wall, engine::ReadingAged{chair, samples::reading()}},
        {at, wall, engine::AlarmChanged{alarm::Phase::Escalate, samples::occurrence()}},
        {at, wall, engine::CommandAnswered{CommandId{"0198c2b0"}, true, "already acknowledged"}},
        {at, wall, engine::GapRecorded{WallTime{1}, WallTime{2}, "station was off"}},
        {at, wall, engine::ChairLinkChanged{chair, true, "bed 3, 10.0.0.7", "connected"}},
        {at, wall, engine::ConfigurationInForce{"Ketamine infusion, adult", "9f86", "file"}},
        {at, wall, engine::ClockStepped{Duration{-3'600'000}}},
        {at, wall, engine::ChairRemoved{chair}},
        {at, wall,
         engine::PhaseChanged{chair, ChairPhase::Baseline, ChairPhase::Infusing, "unverified:Ana", "no cuff"}},
        {at, wall, engine::BaselineSet{chair, Vital::NibpSystolic, Quantity::whole(128), "unverified:Ana"}},
        {at, wall, engine::ObservationEntered{chair, Scale::Rass, Quantity::whole(-3), "unverified:Ana"}},
        {at, wall, engine::RecheckDue{chair, wall}},
        {at, wall, engine::LimitChanged{chair, "spo2-low", Quantity::whole(88), Quantity::whole(91), "unverified:Ana"}},
        {at, wall, engine::AudioPauseChanged{wall, "unverified:Ana"}},
        {at, wall,
         engine::Summoned{engine::SummonsWhy::NobodyAnnunciates, {9, 1}, chair, "spo2-low", alarm::Priority::High, 2}},
        {at, wall, engine::StandbyChanged{chair, wall, "bathroom", "unverified:Ana"}},
        {at, wall, engine::HookRan{{{9, 1}, 2, engine::HookOutcome::TimedOut, 0, Duration{10'000}}}},
        {at, wall,
         engine::SessionRecorded{chair,
                                 "7",
                                 {2, Instant{5}, wall, wall, "unverified:Ana", session::PauseDrug{"why"}},
                                 builtInProtocol("esketamine")}}};
}

TEST(EventCodec, everyKindComesBackWholeAndInOrder) {
    const auto events = oneOfEachKind();
    ASSERT_EQ(events.size(), std::variant_size_v<decltype(engine::Event::what)>) << "a new kind needs a row";
    for (std::size_t kind = 0; kind < events.size(); ++kind) ASSERT_EQ(events[kind].what.index(), kind);
    const auto back = decodeEvents(encodeEvents(events));
    ASSERT_TRUE(back.ok()) << back.error().text();
    ASSERT_EQ(back.value().size(), events.size());
    for (std::size_t i = 0; i < events.size(); ++i) EXPECT_TRUE(back.value()[i] == events[i]) << "kind " << i;
}

TEST(EventCodec, oneEventOnTheLinkComesBackWhole) {
    for (const engine::Event& event : oneOfEachKind()) {
        v1::Event message;
        toProto(event, message);
        EXPECT_TRUE(fromProto(message).value() == event);
    }
}

TEST(EventCodec, equalEventsGiveEqualBytes) { EXPECT_EQ(encodeEvents(oneOfEachKind()), encodeEvents(oneOfEachKind())); }

TEST(EventCodec, noEventsAreNoBytes) {
    EXPECT_EQ(encodeEvents({}), "");
    EXPECT_TRUE(decodeEvents("").value().empty());
}

TEST(EventCodec, aListLargerThanTheFirstArenaBlockComesBackWhole) {
    engine::Events events;
    for (int i = 0; i < 500; ++i) {
        for (engine::Event& event : oneOfEachKind()) events.push_back(std::move(event));
    }
    EXPECT_TRUE(decodeEvents(encodeEvents(events)).value() == events);
}

TEST(EventCodec, damageIsAnErrorThatNamesThePlace) {
    EXPECT_FALSE(decodeEvents("\xFF").ok());
    v1::EventList list;
    list.add_events()->mutable_chair_added()->set_chair("3");
    list.add_events()->mutable_reading_taken()->mutable_reading()->set_vital(static_cast<v1::Vital>(77));
    EXPECT_EQ(decodeEvents(list.SerializeAsString()).error().text(), "events[1].vital: number 77 is not known");
    list.mutable_events(1)->clear_kind();
    EXPECT_EQ(decodeEvents(list.SerializeAsString()).error().where, "events[1].kind");
}

}  // namespace
}  // namespace chairside::codec
