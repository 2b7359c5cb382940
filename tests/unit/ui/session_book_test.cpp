// The list of recorded sessions: what it says of one whose end it was not told, and when it asks again.
#include <string>

#include "ui/model/session_words.h"
#include "ui/view/navigation.h"
#include "unit/ui/station_model_fixture.h"

namespace chairside::ui {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kHour = 3'600'000;

class SessionBookTest : public StationModelTest {
protected:
    [[nodiscard]] SessionBook& book() { return *station_->sessionBook(); }
    // What the station tells when that session runs on chair 3; empty: none does.
    [[nodiscard]] v1::StationFrame running(const std::string& session, std::int64_t later = 0) const {
        v1::StationFrame told = snapshot({"3"}, sequence_);
        told.mutable_snapshot()->set_station_unix_ms(kUnix + later);
        if (!session.empty()) told.mutable_snapshot()->mutable_chairs(0)->mutable_session()->set_id(session);
        return told;
    }
    static v1::StationFrame listOf(const std::string& session, std::int64_t begunMs, bool ended = false) {
        v1::StationFrame list;
        v1::SessionRecord& record = *list.mutable_sessions_reply()->add_sessions();
        record.set_id(session);
        v1::SessionEntry& begun = *record.add_entries();
        begun.set_at_unix_ms(begunMs);
        begun.mutable_act()->mutable_begin();
        if (!ended) return list;
        v1::SessionEntry& end = *record.add_entries();
        end.set_at_unix_ms(kUnix);
        end.mutable_act()->mutable_end()->set_ending(v1::ENDED_DISCHARGED);
        return list;
    }
    void recorded(bool left) {
        v1::StationFrame frame;
        frame.mutable_events()->set_sequence(++sequence_);
        if (left) {
            v1::PhaseChanged& change = *frame.mutable_events()->add_events()->mutable_phase_changed();
            change.set_chair("3");
            change.set_phase(v1::PHASE_DISCHARGED);
        }
        frame.mutable_events()->add_events()->mutable_session_recorded();
        station_->take(frame);
    }
    [[nodiscard]] std::vector<std::size_t> lists() const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < port_.sent.size(); ++i) {
            if (port_.sent[i].has_sessions_request()) found.push_back(i);
        }
        return found;
    }
    void tell(const Result<v1::StationFrame>& frame) {
        const StationPort::Answer told = port_.answers[lists().back()];
        told(frame);
    }
    // The snapshot that the station is asked for when an entry was recorded.
    void tellSnapshot(const v1::StationFrame& frame) {
        for (std::size_t i = port_.sent.size(); i-- > 0;) {
            if (!port_.sent[i].has_snapshot_request()) continue;
            const StationPort::Answer told = port_.answers[i];
            return told(frame);
        }
        FAIL() << "none was asked for";
    }
    [[nodiscard]] std::string how(int row = 0) {
        return book().data(book().index(row, 0), SessionBook::How).toString().toStdString();
    }

    std::uint64_t sequence_ = 10;
};

TEST_F(SessionBookTest, aSessionThatIsDischargedWhileSomebodyLooksIsAskedForAgain) {
    welcome();
    station_->take(running("s1"));
    Navigation navigation(*station_);
    navigation.openSessions();
    tell(listOf("s1", kUnix - kHour));
    EXPECT_EQ(how(), "running");
    recorded(true);
    EXPECT_EQ(how(), "running") << "how it ended is not known here yet";
    pass(1s);
    ASSERT_EQ(lists().size(), 2U);
    tell(listOf("s1", kUnix - kHour, true));
    EXPECT_EQ(how(), endingWord(v1::ENDED_DISCHARGED).toStdString());
}

TEST_F(SessionBookTest, aSessionThatEndsBeforeTheAnswerCameIsNoLostEnd) {
    welcome();
    station_->take(running("s1"));
    Navigation navigation(*station_);
    navigation.openSessions();
    recorded(true);
    tell(listOf("s1", kUnix - kHour));
    EXPECT_EQ(how(), "running") << "the answer is of before";
    pass(1s);
    ASSERT_EQ(lists().size(), 2U);
    tell(listOf("s1", kUnix - kHour, true));
    EXPECT_EQ(how(), endingWord(v1::ENDED_DISCHARGED).toStdString());
}

TEST_F(SessionBookTest, aSessionThatBeganSinceTheChairsWereToldIsNoLostEnd) {
    welcome();
    station_->take(running(""));
    Navigation navigation(*station_);
    navigation.openSessions();
    tell(listOf("s1", kUnix + 50));
    EXPECT_EQ(how(), "running");
    recorded(false);
    pass(1s);
    tellSnapshot(running("s1", 1000));
    tell(listOf("s1", kUnix + 50));
    EXPECT_EQ(how(), "running");
}

TEST_F(SessionBookTest, anEndThatTheRecordStillLacksWhenAskedAfterwardsIsSaidToBeLost) {
    welcome();
    station_->take(running("s1"));
    Navigation navigation(*station_);
    navigation.openSessions();
    tell(listOf("s1", kUnix - kHour));
    int changes = 0;
    QObject::connect(&book(), &SessionBook::dataChanged, &book(), [&] { ++changes; });
    station_->take(running("", 1000));
    EXPECT_EQ(how(), "running");
    pass(1s);
    ASSERT_EQ(lists().size(), 2U);
    tell(listOf("s1", kUnix - kHour));
    EXPECT_EQ(how(), "end not recorded");
    EXPECT_GT(changes, 0) << "or the row on the screen stays as it was";
}

TEST_F(SessionBookTest, isAskedAgainOnceASecondAtMostAndOnlyWhileSomebodyLooks) {
    welcome();
    station_->take(running("s1"));
    Navigation navigation(*station_);
    navigation.openSessions();
    tell(listOf("s1", kUnix - kHour));
    for (int i = 0; i < 20; ++i) {
        recorded(false);
        pass(100ms);
        if (lists().size() > 1) tell(listOf("s1", kUnix - kHour));
    }
    EXPECT_EQ(lists().size(), 3U) << "of two seconds, one asking each";
    station_->take(running("s1"));
    pass(1s);
    const std::size_t before = lists().size();
    pass(1s);
    EXPECT_EQ(lists().size(), before) << "nothing was recorded";
    navigation.openFloor();
    recorded(false);
    station_->take(running("s1"));
    pass(1s);
    EXPECT_EQ(lists().size(), before) << "nobody looks";
}

TEST_F(SessionBookTest, anAnswerThatFailedIsWantedAgain) {
    welcome();
    station_->take(running("s1"));
    Navigation navigation(*station_);
    navigation.openSessions();
    tell(listOf("s1", kUnix - kHour));
    recorded(true);
    pass(1s);
    ASSERT_EQ(lists().size(), 2U);
    tell(Error{"the record is behind", {}});
    EXPECT_EQ(how(), "running");
    pass(1s);
    EXPECT_EQ(lists().size(), 3U);
}

// A list that is read does not jump, and a button that is pressed is not taken away.
TEST_F(SessionBookTest, theSameSessionsToldAgainStayTheSameRows) {
    welcome();
    station_->take(running("s1"));
    Navigation navigation(*station_);
    navigation.openSessions();
    tell(listOf("s1", kUnix - kHour));
    int resets = 0;
    QObject::connect(&book(), &SessionBook::modelReset, &book(), [&] { ++resets; });
    recorded(true);
    pass(1s);
    tell(listOf("s1", kUnix - kHour, true));
    EXPECT_EQ(how(), endingWord(v1::ENDED_DISCHARGED).toStdString());
    EXPECT_EQ(resets, 0);
}

TEST_F(SessionBookTest, saysHowManyCannotBeRead) {
    welcome();
    station_->take(running(""));
    Navigation navigation(*station_);
    navigation.openSessions();
    v1::StationFrame list = listOf("s1", kUnix - kHour, true);
    list.mutable_sessions_reply()->set_unreadable(2);
    tell(list);
    EXPECT_EQ(book().status(), "left out, because they cannot be read: 2");
}

}  // namespace
}  // namespace chairside::ui
