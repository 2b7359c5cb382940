// The open form: rows stay while somebody types, nothing is sent while something is missing, refused stays open.
#include <gtest/gtest.h>

#include "ui/view/form_model.h"

namespace chairside::ui {
namespace {

class FormModelTest : public testing::Test {
protected:
    void begin(Ask ask, const std::string& subject = {}) {
        form_.begin(ask, subject, {}, [this](v1::SessionCommand command) {
            if (busyElsewhere_) return false;
            sent_.push_back(std::move(command));
            return true;
        });
    }
    FormModel form_{nullptr};
    std::vector<v1::SessionCommand> sent_;
    bool busyElsewhere_ = false;
};

TEST_F(FormModelTest, sendsOnceNothingIsMissing) {
    begin(Ask::Pause);
    EXPECT_TRUE(form_.open());
    form_.send();
    EXPECT_TRUE(sent_.empty());
    form_.set("reason", "bathroom");
    EXPECT_EQ(form_.missing(), "");
    form_.send();
    ASSERT_EQ(sent_.size(), 1U);
    EXPECT_EQ(sent_[0].act().pause_drug().reason(), "bathroom");
}

TEST_F(FormModelTest, aFieldThatComesLaterStartsWithWhatWasEntered) {
    FormScene scene;
    v1::SessionEntry& seen = scene.entries.emplace_back();
    seen.set_number(4);
    seen.mutable_act()->mutable_remark()->set_text("gave watr");
    form_.begin(Ask::Correct, {}, scene, [](const v1::SessionCommand&) { return true; });
    form_.set("entry", "4");
    form_.set("how", "2");
    EXPECT_EQ(form_.value("4.text"), "gave watr");
    form_.set("4.text", "");
    EXPECT_EQ(form_.value("4.text"), "") << "what somebody cleared stays cleared";
}

TEST_F(FormModelTest, closesOnceTheStationHasItAndStaysWhenRefused) {
    begin(Ask::Pause);
    form_.set("reason", "bathroom");
    form_.follow({CommandPhase::Saved, {}});
    EXPECT_TRUE(form_.open()) << "that was another command";
    form_.send();
    form_.follow({CommandPhase::Refused, "it does not run"});
    EXPECT_TRUE(form_.open());
    EXPECT_EQ(form_.answer(), "refused: it does not run");
    form_.set("reason", "bathroom again");
    EXPECT_EQ(form_.answer(), "") << "the answer was about other words";
    form_.send();
    form_.follow({CommandPhase::Saved, {}});
    EXPECT_FALSE(form_.open());
}

TEST_F(FormModelTest, aRefusalStaysUntilSomethingElseIsEntered) {
    begin(Ask::Pause);
    form_.set("reason", "bathroom");
    form_.send();
    form_.follow({CommandPhase::Refused, "it does not run"});
    form_.follow({});  // it is told no more after a while
    EXPECT_EQ(form_.answer(), "refused: it does not run");
}

TEST_F(FormModelTest, whatCouldNotBeSentIsNotTakenForSaved) {
    begin(Ask::Pause);
    form_.set("reason", "bathroom");
    busyElsewhere_ = true;
    form_.send();
    EXPECT_NE(form_.answer(), "");
    form_.follow({CommandPhase::Saved, {}});
    EXPECT_TRUE(form_.open()) << "what was saved was another command";
    busyElsewhere_ = false;
    form_.send();
    ASSERT_EQ(sent_.size(), 1U);
}

TEST_F(FormModelTest, whatIsOnItsWayIsNotChangedAnyMore) {
    begin(Ask::Pause);
    form_.set("reason", "bathroom");
    form_.send();
    form_.follow({CommandPhase::Sending, {}});
    form_.set("reason", "asked for it");
    EXPECT_EQ(form_.value("reason"), "bathroom");
}

TEST_F(FormModelTest, isNotAboutTheNextPatient) {
    FormScene ada;
    ada.session.emplace().set_id("17");
    FormScene ben;
    ben.session.emplace().set_id("18");
    form_.begin(Ask::Pause, {}, ada, [](const v1::SessionCommand&) { return true; });
    form_.renew(ada);
    EXPECT_TRUE(form_.open());
    form_.renew(ben);
    EXPECT_FALSE(form_.open());
}

TEST_F(FormModelTest, aFieldThatComesLeavesTheOthersWhereTheyAre) {
    begin(Ask::Correct);
    int reset = 0;
    int inserted = 0;
    QObject::connect(&form_, &QAbstractItemModel::modelReset, [&] { ++reset; });
    QObject::connect(&form_, &QAbstractItemModel::rowsInserted, [&] { ++inserted; });
    const int before = form_.rowCount();
    form_.set("how", "1");
    EXPECT_EQ(form_.rowCount(), before + 1);
    form_.set("how", "0");
    EXPECT_EQ(form_.rowCount(), before);
    EXPECT_EQ(reset, 0);
    EXPECT_EQ(inserted, 1);
}

TEST_F(FormModelTest, aSignatureThatIsNoLongerAskedForIsNotSent) {
    FormScene scene;
    scene.chair = "3";
    scene.session.emplace();
    scene.session->mutable_begin()->set_weight_g(80'000);
    v1::DrugPlan& drug = *scene.session->mutable_protocol_in_force()->mutable_drug();
    drug.set_route(v1::INTRAVENOUS);
    drug.set_ceiling_mg_per_kg(1);
    drug.set_ceiling_mg_per_kg_per_hour(1);
    drug.set_ceiling_mg(100);
    drug.set_tolerance_percent(2);
    form_.begin(Ask::Start, {}, scene, [this](v1::SessionCommand command) {
        sent_.push_back(std::move(command));
        return true;
    });
    const auto fill = [this](std::initializer_list<std::pair<const char*, const char*>> values) {
        for (const auto& [key, value] : values) form_.set(key, value);
    };
    const auto asks = [this](const QString& key) {
        for (int row = 0; row < form_.rowCount(); ++row) {
            if (form_.data(form_.index(row), FormModel::Key).toString() == key) return true;
        }
        return false;
    };
    fill({{"prescriber", "Dr Grey"}, {"kg", "80"}, {"mgPerMl", "1"}, {"mlPerHour", "60"}, {"minutes", "40"}});
    fill({{"mgPerKg", "1.5"}, {"ml", "120"}});
    ASSERT_TRUE(asks("second"));
    fill({{"second", "Ben"}, {"secondReason", "checked"}});
    fill({{"mgPerKg", "0.5"}, {"ml", "40"}});
    ASSERT_FALSE(asks("second"));
    EXPECT_EQ(form_.missing(), "");
    form_.send();
    ASSERT_EQ(sent_.size(), 1U);
    EXPECT_EQ(sent_[0].act().start_drug().second().person(), "");
}

TEST_F(FormModelTest, aSymptomIsTwoTaps) {
    begin(Ask::NoteSymptom, "1");
    form_.set("severity", "1");
    ASSERT_EQ(sent_.size(), 1U);
    EXPECT_EQ(sent_[0].act().note_symptom().symptom(), v1::NAUSEA);
}

}  // namespace
}  // namespace chairside::ui
