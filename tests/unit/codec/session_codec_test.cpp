// A session comes back from its bytes as it was, whatever happened in it; strangers say only what people may.
#include <gtest/gtest.h>

#include "codec/act_codec.h"
#include "codec/protocol_codec.h"
#include "unit/session/visit.h"

namespace chairside::codec {
namespace {

using namespace session;

const std::vector<Act>& everyAct() {
    static const std::vector<Act> kActs = {
        ada(),
        TickItem{"escort", true, "Charles, 555"},
        SkipChecklist{"why"},
        ManualVitals{{{Vital::Spo2, q(97)}, {Vital::NibpSystolic, q(120)}}},
        AdoptCuff{},
        ChooseBaseline{7, "calm"},
        StartDrug{halfAMilligram(), "gate", {"Grey", "prescriber", "seen"}, {"Ben", "nurse", "checked"}},
        ChangeRate{q(70), "slow", {"Ben", "nurse", "checked"}},
        PauseDrug{"nausea"},
        ResumeDrug{},
        StopDrug{"enough"},
        NoteSymptom{Symptom::ChestPain, Severity::Severe, "left"},
        Assess{Scale::Rass, q(-2)},
        Remark{RemarkKind::Intervention, "raised the head"},
        PlaceLimbs{Limb::LeftArm, std::nullopt, Limb::RightArm},
        Attest{Criterion::Escort, true, "Charles"},
        AnswerScale{Questionnaire::PainNrs, {4}},
        End{Ending::Transferred, {"Grey", "prescriber", "r"}, {"Hall", "prescriber", "o"}, "hospital", true},
        Move{ChairId{"7"}},
        SwapMonitor{"broken"},
        Correct{4, "slip", Assess{Scale::Moaas, q(4)}, WallTime{1'795'000'000'000}},
        Correct{4, "slip", {}, {}},
        CuffTaken{q(120), q(70), q(90), Origin::Manual, true, "hl7 1"},
        PhaseWent{ChairPhase::Baseline},
        BaselineFound{q(120), q(70), q(66), q(97), true},
        GapClosed{Vital::Rate, 41s, GapCause::StationDown},
        Warned{Warning::SuicideItem, "PHQ-9 item 9"},
        Judged{"Ketamine infusion, adult", "abc123"},
        LimitSet{"sbp-high", q(170), q(160)},
        LimitSet{"sbp-high", {}, q(170)}};
    return kActs;
}

TEST(Act, ComesBackAsItWas) {
    for (const Act& act : everyAct()) {
        v1::SessionAct message;
        toProto(act, message);
        const auto back = readWhole<Act>(message, Trust::Journal);
        ASSERT_TRUE(back.ok()) << back.error().text();
        EXPECT_EQ(back.value(), act) << message.ShortDebugString();
    }
}

TEST(Act, OfTheStationIsNotTakenFromAStranger) {
    int refused = 0;
    for (const Act& act : everyAct()) {
        v1::SessionAct message;
        toProto(act, message);
        refused += readWhole<Act>(message, Trust::Stranger).ok() ? 0 : 1;
    }
    EXPECT_EQ(refused, 8);
}

TEST(Act, CorrectsOnlyWhatCanBeCorrected) {
    v1::SessionAct message;
    message.mutable_correct()->mutable_instead()->mutable_resume_drug();
    EXPECT_FALSE(readWhole<Act>(message, Trust::Stranger).ok());
    message.mutable_correct()->mutable_instead()->mutable_correct();
    EXPECT_FALSE(readWhole<Act>(message, Trust::Stranger).ok());
}

TEST(SessionRecord, ComesBackAsItWas) {
    Visit v;
    v.toReady();
    noteGood(v.session, Vital::Spo2, q(97), v.now, v.situation());
    (void)v.does(NoteSymptom{Symptom::Nausea, Severity::Mild, "a little"});
    (void)v.does(Correct{std::uint32_t(v.session.entries.size()), "no", {}, {}});
    v1::SessionRecord record;
    toProto(v.session, record);
    const auto back = readWhole<Session>(record, Trust::Journal);
    ASSERT_TRUE(back.ok()) << back.error().text();
    EXPECT_EQ(back.value(), v.session);
}

// A record may lack what was never saved; an engine that goes on with a session may not.
TEST(SessionRecord, WithAHoleIsReadWhereItIsOnlyLookedAt) {
    Visit v;
    v.toReady();
    v1::SessionRecord record;
    toProto(v.session, record);
    record.mutable_entries()->DeleteSubrange(2, 3);
    EXPECT_FALSE(readWhole<Session>(record, Trust::Journal).ok());
    const auto read = readRecorded(record);
    ASSERT_TRUE(read.ok()) << read.error().text();
    EXPECT_EQ(read.value().entries.size(), v.session.entries.size() - 3);
    EXPECT_EQ(read.value().entries[2].number, 6U);
    record.mutable_entries()->SwapElements(1, 2);
    EXPECT_FALSE(readRecorded(record).ok()) << "out of order";
}

TEST(SessionRecord, ThatIsNoSessionIsAnError) {
    Visit v;
    v1::SessionRecord record;
    toProto(v.session, record);
    record.mutable_entries(0)->set_number(2);
    EXPECT_FALSE(readWhole<Session>(record, Trust::Journal).ok());
    record.clear_entries();
    EXPECT_FALSE(readWhole<Session>(record, Trust::Journal).ok());
}

}  // namespace
}  // namespace chairside::codec
