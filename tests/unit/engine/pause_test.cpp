// The audio pause: one at a station, bounded, only for what sounded when it was pressed.
#include <gtest/gtest.h>

#include "unit/engine/attended_clinic.h"

namespace chairside::engine {
namespace {

using alarm::Phase;
using alarm::Signal;

TEST(AudioPause, IsOnlyForWhatSoundsWhenItIsPressed) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    EXPECT_EQ(clinic.does(PauseAudio{}), "");
    const auto paused = clinic.alarmOf("sbp-high");
    EXPECT_EQ(paused->signal, Signal::Paused);
    EXPECT_EQ(paused->pausedUntil, clinic.wall() + 120s);
    EXPECT_EQ(paused->signalBy, "unverified:Ana");
    clinic.hears("4", {{Vital::NibpSystolic, 165}});
    int sounding = 0;
    for (const auto& o : clinic.engine.snapshot().alarms) sounding += o.signal == Signal::Sounding ? 1 : 0;
    EXPECT_EQ(sounding, 1) << "what begins meanwhile sounds";
}

TEST(AudioPause, EndsByItselfAndIsSeenUntilThen) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    clinic.does(PauseAudio{20s});
    EXPECT_EQ(clinic.engine.snapshot().audioPausedUntil, clinic.wall() + 20s);
    EXPECT_EQ(clinic.engine.snapshot().audioPausedBy, "unverified:Ana");
    clinic.waitAndTick(20s);
    EXPECT_FALSE(clinic.engine.snapshot().audioPausedUntil);
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Sounding);
    EXPECT_EQ(clinic.toldOf("sbp-high", Phase::Continue), 1);
    EXPECT_EQ(Clinic::count<AudioPauseChanged>(clinic.all), 2);
}

TEST(AudioPause, IsNeverLongerThanTheProfileSaysAndNeverMadeLonger) {
    AttendedClinic clinic;
    EXPECT_NE(clinic.does(PauseAudio{}), "") << "nothing sounds";
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    EXPECT_NE(clinic.does(PauseAudio{121s}), "");
    EXPECT_EQ(clinic.does(PauseAudio{}), "");
    clinic.wait(100s);
    EXPECT_NE(clinic.does(PauseAudio{}).find("cannot be made longer"), std::string::npos);
    clinic.waitAndTick(20s);
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Sounding);
    EXPECT_NE(clinic.alarmOf("sbp-high")->level, 0U) << "the time to answer ran on";
}

TEST(AudioPause, CanBeEndedByHand) {
    AttendedClinic clinic;
    EXPECT_NE(clinic.does(EndPause{}), "");
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    clinic.does(PauseAudio{});
    EXPECT_EQ(clinic.does(EndPause{}, "Bo"), "");
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Sounding);
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signalBy, "unverified:Bo");
}

TEST(AudioPause, NeverStopsTheCallForSomebody) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.does(PauseAudio{});
    clinic.waitAndTick(30s);
    EXPECT_EQ(clinic.alarmOf("sbp-very-high")->signal, Signal::Sounding) << "30 s and nobody acknowledged";
    EXPECT_EQ(clinic.summonsFor("sbp-very-high"), 1);
}

TEST(AudioPause, WorseBreaksThrough) {
    AttendedClinic clinic;
    clinic.hearsFor(12s, "3", {{Vital::Spo2, 86}});
    clinic.does(PauseAudio{});
    clinic.hearsFor(1s, "3", {{Vital::Spo2, 83}});
    EXPECT_EQ(clinic.alarmOf("spo2-very-low")->signal, Signal::Sounding);
}

TEST(AudioPause, RanOutWhileTheStationWasAway) {
    AttendedClinic clinic;
    clinic.hears("3", {{Vital::NibpSystolic, 165}});
    clinic.does(PauseAudio{});
    clinic.wait(5min);
    clinic.take(Started{"1", clinic.wall(), 5min, false, true, false});
    EXPECT_FALSE(clinic.engine.snapshot().audioPausedUntil);
    EXPECT_EQ(clinic.alarmOf("sbp-high")->signal, Signal::Sounding);
}

TEST(AudioPause, WhatGetsWorseMeanwhileIsSpokenForByNobody) {
    Configuration both = Clinic::automatic();
    both.profile.rules.push_back({"dbp-very-high",
                                  Vital::NibpDiastolic,
                                  alarm::AtOrAbove{Quantity::whole(110)},
                                  Quantity::whole(5),
                                  0s,
                                  0s,
                                  alarm::Priority::High,
                                  {}});
    both.profile.signals.worseBy = {{Vital::NibpDiastolic, Quantity::whole(10)}};
    AttendedClinic clinic(both);
    clinic.hears("3", {{Vital::NibpSystolic, 185}, {Vital::NibpDiastolic, 112}});
    ASSERT_TRUE(clinic.alarmOf("dbp-very-high")->outvoiced);
    clinic.does(PauseAudio{});
    clinic.wait(20s);
    clinic.hears("3", {{Vital::NibpSystolic, 185}, {Vital::NibpDiastolic, 122}});
    EXPECT_EQ(clinic.alarmOf("dbp-very-high")->signal, Signal::Sounding);
    EXPECT_FALSE(clinic.alarmOf("dbp-very-high")->outvoiced);
}

TEST(AudioPause, AfterItTheProofIsDueOnASilentChairToo) {
    AttendedClinic clinic;
    clinic.take(AnnunciatorLink{"dashboard@desk", true, 9});
    clinic.hears("3", {{Vital::NibpSystolic, 185}});
    clinic.does(PauseAudio{5s});
    clinic.waitAndTick(5s);
    clinic.waitAndTick(9s);
    EXPECT_FALSE(clinic.alarmOf("nobody-annunciates"));
    clinic.waitAndTick(1s);
    EXPECT_TRUE(clinic.alarmOf("nobody-annunciates"));
}

}  // namespace
}  // namespace chairside::engine
