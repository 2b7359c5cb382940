// What is confirmed to the station, and what the sound indicator says.
#include <gtest/gtest.h>

#include "ui/view/sound_model.h"
#include "unit/ui/fake_port.h"

namespace chairside::ui {
namespace {

using namespace std::chrono_literals;

struct FakeSpeaker : Speaker {
    int plays = 0;
    int stops = 0;
    QString why;
    bool works = true;  // now; `taken`: it did when it was last played
    bool taken = false;
    void play(const std::vector<std::int16_t>&) override {
        ++plays;
        taken = works;
    }
    int which = 0;
    void stop() override { ++stops; }
    [[nodiscard]] int device() const override { return which; }
    [[nodiscard]] QString trouble() const override { return why; }
    [[nodiscard]] bool proved() const override { return taken; }
};

class SoundModelTest : public testing::Test {
protected:
    void add(const std::string& id, v1::Priority priority, v1::SignalState signal = v1::SOUNDING) {
        v1::Occurrence o;
        o.set_id(id);
        o.set_priority(priority);
        o.set_kind(v1::PHYSIOLOGICAL);
        o.set_signal(signal);
        active_.push_back(o);
    }
    void step(std::chrono::milliseconds time = 250ms) {
        now_ += time;
        SoundModel::Scene scene;
        scene.now = now_;
        scene.unixMs = kUnix + std::chrono::duration_cast<std::chrono::milliseconds>(now_.time_since_epoch()).count();
        scene.active = &active_;
        scene.heard = heard_;
        scene.lost = lost_;
        sound_.step(scene);
    }
    [[nodiscard]] std::vector<std::string> confirmed() const {
        std::vector<std::string> ids;
        for (const v1::Command& command : port_.commands()) {
            if (command.has_annunciated()) ids.push_back(command.annunciated().occurrence());
        }
        return ids;
    }
    static constexpr std::int64_t kUnix = 1'700'000'000'000;
    SoundDirector::Steady now_{};
    FakePort port_;
    FakeSpeaker speaker_;
    SoundModel sound_{&speaker_, port_, "dashboard@test", nullptr};
    std::vector<v1::Occurrence> active_;
    bool heard_ = false;
    bool lost_ = false;
};

TEST_F(SoundModelTest, confirmsEachHighAlarmThatSoundsAndIsShownOnce) {
    add("1-0", v1::HIGH);
    add("2-0", v1::HIGH);
    add("3-0", v1::MEDIUM);
    add("4-0", v1::HIGH, v1::SignalState::ACKNOWLEDGED);
    step();
    step();
    EXPECT_EQ(confirmed(), (std::vector<std::string>{"1-0", "2-0"}));
    EXPECT_EQ(port_.commands()[0].actor().client(), "dashboard@test");
}

TEST_F(SoundModelTest, confirmsNothingThatNobodyCanHearOrSee) {
    add("1-0", v1::HIGH);
    speaker_.why = "no audio device";
    step();
    EXPECT_TRUE(confirmed().empty());
    EXPECT_EQ(sound_.state(), SoundModel::Broken);
    EXPECT_EQ(sound_.text(), "NO SOUND");
    EXPECT_EQ(sound_.detail(), "no audio device");
    speaker_.why.clear();
    sound_.setShown(false);
    for (int i = 0; i < 40; ++i) step();
    EXPECT_TRUE(confirmed().empty()) << "the window is hidden";
    sound_.setShown(true);
    for (int i = 0; i < 40; ++i) step();
    EXPECT_EQ(confirmed().size(), 1U);
}

TEST_F(SoundModelTest, onAnotherDeviceTheAlarmSoundsAtOnceAndItAloneIsConfirmed) {
    sound_.selfTest();
    step(10s);
    add("1-0", v1::HIGH);
    step();
    const int before = speaker_.plays;
    speaker_.which = 1;
    speaker_.taken = false;
    speaker_.works = false;
    port_.sent.clear();
    step();
    EXPECT_EQ(speaker_.plays, before + 1) << "one burst, no soft test before it";
    EXPECT_TRUE(confirmed().empty()) << "nobody heard it there";
    speaker_.taken = true;
    step();
    EXPECT_EQ(confirmed(), std::vector<std::string>{"1-0"});
}

TEST_F(SoundModelTest, aDeviceThatWorkedBeforeAndTakesNothingNowConfirmsNothing) {
    sound_.selfTest();
    step(10s);
    ASSERT_EQ(sound_.state(), SoundModel::On);
    speaker_.works = false;
    add("1-0", v1::HIGH);
    for (int i = 0; i < 8; ++i) step();
    EXPECT_TRUE(confirmed().empty());
    speaker_.taken = true;
    step();
    EXPECT_EQ(confirmed().size(), 1U);
}

TEST_F(SoundModelTest, aConfirmationThatDidNotArriveIsSentAgain) {
    add("1-0", v1::HIGH);
    step();
    ASSERT_EQ(confirmed().size(), 1U);
    port_.answers.back()(Error{"lost", {}});
    step();
    EXPECT_EQ(confirmed().size(), 2U);
}

TEST_F(SoundModelTest, theSelfTestEndsInSoundOn) {
    sound_.selfTest();
    speaker_.taken = false;
    step();
    EXPECT_EQ(sound_.state(), SoundModel::Testing);
    speaker_.taken = true;
    step();
    EXPECT_EQ(sound_.state(), SoundModel::On);
    EXPECT_EQ(sound_.text(), "Sound on");
    EXPECT_EQ(speaker_.plays, 1);
}

TEST_F(SoundModelTest, soundIsNotSaidToBeOnBeforeTheDeviceHasProvedIt) {
    speaker_.works = false;
    sound_.selfTest();
    for (int i = 0; i < 40; ++i) step();
    EXPECT_EQ(sound_.state(), SoundModel::Testing);
    EXPECT_EQ(sound_.detail(), "not heard to work yet");
    speaker_.taken = true;
    step();
    EXPECT_EQ(sound_.state(), SoundModel::On);
    speaker_.taken = false;
    step();
    EXPECT_EQ(sound_.state(), SoundModel::On) << "the next burst has only begun";
    speaker_.why = "the audio device fails";
    step();
    speaker_.why.clear();
    step();
    EXPECT_EQ(sound_.state(), SoundModel::Testing) << "after trouble it is to be proved again";
}

TEST_F(SoundModelTest, anotherDeviceIsTestedAgain) {
    sound_.selfTest();
    step();
    ASSERT_EQ(sound_.state(), SoundModel::On);
    speaker_.which = 1;
    speaker_.works = false;
    step();
    EXPECT_EQ(speaker_.plays, 2);
    EXPECT_EQ(sound_.state(), SoundModel::Testing);
}

TEST_F(SoundModelTest, aPauseCountsDownAndEndsByItself) {
    sound_.selfTest();
    sound_.setPause(kUnix + 120'000, "unverified:Ana");
    step(30s);
    EXPECT_EQ(sound_.state(), SoundModel::Paused);
    EXPECT_EQ(sound_.text(), "Sound paused 1:30");
    EXPECT_EQ(sound_.detail(), "Ana (unverified)");
    step(91s);
    EXPECT_EQ(sound_.state(), SoundModel::On);
}

TEST_F(SoundModelTest, aPauseIsShownWhereThereIsNoSound) {
    speaker_.why = "no audio device";
    sound_.setPause(kUnix + 120'000, "unverified:Ana");
    step(30s);
    EXPECT_EQ(sound_.state(), SoundModel::Broken);
    EXPECT_TRUE(sound_.paused());
    EXPECT_EQ(sound_.detail(), "Sound paused 1:30 · no audio device");
    step(91s);
    EXPECT_FALSE(sound_.paused());
    EXPECT_EQ(sound_.detail(), "no audio device");
}

TEST_F(SoundModelTest, aLostStationIsLoudUntilSomebodyPausesIt) {
    lost_ = true;
    step();
    EXPECT_EQ(speaker_.plays, 1);
    sound_.toggleLostPause(now_);
    step();
    EXPECT_EQ(speaker_.stops, 1);
    EXPECT_EQ(sound_.state(), SoundModel::Paused);
    step(60s);
    EXPECT_EQ(speaker_.plays, 1);
    step(61s);
    EXPECT_EQ(speaker_.plays, 2) << "two minutes at most";
    EXPECT_TRUE(confirmed().empty());
}

TEST_F(SoundModelTest, thePauseOfALostStationEndsAndIsNeverMadeLonger) {
    lost_ = true;
    sound_.setPause(kUnix + 120'000, "unverified:Ana");
    step();
    EXPECT_NE(sound_.state(), SoundModel::Paused) << "that pause was of other alarms";
    sound_.toggleLostPause(now_);
    step(60s);
    EXPECT_EQ(sound_.state(), SoundModel::Paused);
    sound_.toggleLostPause(now_);
    step();
    EXPECT_EQ(speaker_.plays, 2) << "loud again";
    EXPECT_FALSE(sound_.paused());
}

TEST_F(SoundModelTest, theStationIsToldWhetherThereIsSoundOnEachConnectionAndWhenItChanges) {
    const auto told = [this] {
        std::vector<std::pair<bool, std::string>> all;
        for (const v1::Command& c : port_.commands()) {
            if (c.has_report_sound()) all.emplace_back(c.report_sound().works(), c.report_sound().reason());
        }
        return all;
    };
    using Told = std::vector<std::pair<bool, std::string>>;
    speaker_.why = "no audio device";
    step();
    EXPECT_TRUE(told().empty()) << "no station yet";
    heard_ = true;
    step();
    step();
    EXPECT_EQ(told(), (Told{{false, "no audio device"}}));
    speaker_.why.clear();
    step();
    EXPECT_EQ(told().size(), 1U) << "not known to work before it played";
    sound_.selfTest();
    step();
    EXPECT_EQ(told().back(), (std::pair<bool, std::string>{true, ""}));
    heard_ = false;
    step();
    heard_ = true;
    step();
    EXPECT_EQ(told().size(), 3U) << "another connection";
}

TEST(SilentSoundModel, saysThatItIsSilent) {
    FakePort port;
    SoundModel sound(nullptr, port, "viewer", nullptr);
    const std::vector<v1::Occurrence> none;
    SoundModel::Scene scene;
    scene.active = &none;
    sound.selfTest();
    sound.step(scene);
    EXPECT_EQ(sound.state(), SoundModel::Viewer);
    EXPECT_EQ(sound.detail(), "alarms do not sound here");
}

TEST(SilentSoundModel, showsAPauseOfOthersThatCanBeEndedThere) {
    FakePort port;
    SoundModel sound(nullptr, port, "viewer", nullptr);
    const std::vector<v1::Occurrence> none;
    SoundModel::Scene scene;
    scene.active = &none;
    sound.setPause(90'000, "unverified:Ana");
    sound.step(scene);
    EXPECT_EQ(sound.state(), SoundModel::Viewer);
    EXPECT_TRUE(sound.paused());
    EXPECT_EQ(sound.detail(), "Sound paused 1:30 · alarms do not sound here");
    sound.setPause(std::nullopt, {});
    sound.step(scene);
    EXPECT_FALSE(sound.paused());
    scene.lost = true;
    sound.toggleLostPause(scene.now);
    sound.step(scene);
    EXPECT_FALSE(sound.paused()) << "nothing sounds here that could be paused";
}

}  // namespace
}  // namespace chairside::ui
