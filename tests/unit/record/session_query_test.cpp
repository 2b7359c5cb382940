// Recorded sessions: entries as they came, once, by session and by patient.
#include "record/session_query.h"

#include <gtest/gtest.h>

#include "record/record_file.h"
#include "record/record_retention.h"
#include "unit/record/record_fixture.h"
#include "unit/record/temporary_folder.h"

namespace chairside::record {
namespace {

constexpr std::int64_t kNoon = 1'795'000'000'000;

class Sessions : public testing::Test {
protected:
    v1::SessionEntry& recorded(const std::string& session, std::uint32_t number) {
        list_.Clear();
        v1::SessionRecorded& what = *list_.add_events()->mutable_session_recorded();
        what.set_chair("3");
        what.set_session(session);
        what.mutable_entry()->set_number(number);
        what.mutable_entry()->set_at_unix_ms(kNoon + number);
        return *what.mutable_entry();
    }
    void put() {
        ++sequence_;
        const StoredEntry entry = storedEntry(sequence_, kNoon + std::int64_t(sequence_), list_);
        record_.apply(std::span(&entry, 1));
    }
    void begin(const std::string& session, const std::string& secondId) {
        recorded(session, 1).mutable_act()->mutable_begin()->mutable_patient()->set_second_id(secondId);
        v1::SessionRecorded& what = *list_.mutable_events(0)->mutable_session_recorded();
        what.mutable_protocol()->set_id("depression-40");
        for (int i = 0; i < 20; ++i)
            what.mutable_protocol()->add_checklist()->set_text("no short text, so that it is kept on the heap");
        put();
    }
    void note(const std::string& session, std::uint32_t number) {
        recorded(session, number).mutable_act()->mutable_remark()->set_text("note");
        put();
    }
    void end(const std::string& session, std::uint32_t number) {
        recorded(session, number).mutable_act()->mutable_end()->set_ending(v1::ENDED_DISCHARGED);
        put();
    }
    // The journal ends there: what the record has behind it happened to nobody.
    void rewind(std::uint64_t sequence) {
        record_.rewind(sequence, WallTime{kNoon + std::int64_t(sequence)});
        sequence_ = sequence;
    }
    v1::SessionsReply ofPatient(const std::string& secondId) {
        v1::SessionsRequest request;
        request.set_second_id(secondId);
        request.set_whole(true);
        return ask(request);
    }
    v1::SessionsReply ask(v1::SessionsRequest request) { return readSessions(record_.database(), request); }

    TemporaryFolder folder_;
    RecordFile record_{folder_.path(), {}};
    v1::EventList list_;
    std::uint64_t sequence_ = 0;
};

TEST_F(Sessions, AreFoundByIdWithAllEntries) {
    begin("7", "MRN 17");
    note("7", 2);
    end("7", 3);
    v1::SessionsRequest request;
    request.set_session("7");
    const auto reply = ask(request);
    ASSERT_EQ(reply.sessions_size(), 1);
    EXPECT_EQ(reply.sessions(0).entries_size(), 3);
    EXPECT_EQ(reply.sessions(0).chair(), "3");
    EXPECT_EQ(reply.sessions(0).protocol().id(), "depression-40");
}

TEST_F(Sessions, OfAPatientAreTheSeries) {
    begin("7", "MRN 17");
    begin("8", "MRN 18");
    begin("9", "MRN 17");
    end("9", 2);
    v1::SessionsRequest request;
    request.set_second_id("MRN 17");
    const auto reply = ask(request);
    ASSERT_EQ(reply.sessions_size(), 2);
    for (const auto& session : reply.sessions()) EXPECT_LE(session.entries_size(), 2) << "first and last only";
}

TEST_F(Sessions, BehindTheEndOfAShorterJournalAreForgotten) {
    begin("1", "MRN 17");
    begin("2", "MRN 18");
    note("2", 2);
    note("1", 2);
    rewind(1);
    EXPECT_EQ(ofPatient("MRN 18").sessions_size(), 0);
    ASSERT_EQ(ofPatient("MRN 17").sessions_size(), 1) << "it began before";
    EXPECT_EQ(ofPatient("MRN 17").sessions(0).entries_size(), 1);
    begin("2", "MRN 19");
    EXPECT_EQ(ofPatient("MRN 18").sessions_size(), 0);
    ASSERT_EQ(ofPatient("MRN 19").sessions_size(), 1);
    const auto session = ofPatient("MRN 19").sessions(0);
    ASSERT_EQ(session.entries_size(), 1) << "none of who had this number before";
    EXPECT_EQ(session.entries(0).act().begin().patient().second_id(), "MRN 19");
}

TEST_F(Sessions, WhoseTimeIsOverLeaveThatTheyWere) {
    using namespace std::chrono_literals;
    begin("7", "MRN 17");
    note("7", 2);
    end("7", 3);
    begin("8", "MRN 17");
    const auto tidyUp = [&](std::optional<Duration> kept) {
        RetentionPolicy policy;
        policy.sessions = kept;
        Retention retention{folder_.path(), policy};
        ASSERT_TRUE(retention.due(WallTime{kNoon} + 1000h));
        for (int steps = 0; retention.step(record_.database(), record_.applied(), 0); ++steps) ASSERT_LT(steps, 100);
    };
    tidyUp({});
    tidyUp(1001h);
    const auto before = ask({});
    for (const v1::SessionRecord& session : before.sessions()) EXPECT_FALSE(session.entries().empty());
    tidyUp(999h);
    const auto all = ask({});
    ASSERT_EQ(all.sessions_size(), 2);
    for (const v1::SessionRecord& session : all.sessions()) {
        const bool removed = session.id() == "7";
        EXPECT_EQ(session.removed_unix_ms(), removed ? (WallTime{kNoon} + 1000h).unixMs() : 0) << session.id();
        EXPECT_EQ(session.entries().empty(), removed) << "what still runs stays";
        EXPECT_EQ(session.chair(), "3");
    }
    v1::SessionsRequest patient;
    patient.set_second_id("MRN 17");
    EXPECT_EQ(ask(patient).sessions_size(), 1);
    EXPECT_EQ(record_.database().number("SELECT count(*) FROM session_entry WHERE session='7'"), 0);
}

TEST_F(Sessions, AnEntryIsAFactThatIsKeptAsItCameFirst) {
    begin("7", "MRN 17");
    note("7", 2);
    note("7", 2);  // said once more behind a hole
    v1::SessionsRequest request;
    request.set_session("7");
    const auto reply = ask(request);
    ASSERT_EQ(reply.sessions(0).entries_size(), 2);
    EXPECT_EQ(reply.sessions(0).entries(1).act().remark().text(), "note");
    EXPECT_EQ(record_.database().number("SELECT seq FROM session_entry WHERE number=2"), 2);
    EXPECT_THROW(record_.database().run("UPDATE session_entry SET at_ms=0"), SqliteError);
}

// Behind a damaged journal file the engine knows less than the record did, and gives the numbers again.
TEST_F(Sessions, AnEntryIsRecordedThoughALostOneHadItsNumber) {
    begin("7", "MRN 17");
    note("7", 2);
    note("7", 3);
    recorded("7", 2).mutable_act()->mutable_remark()->set_text("another");
    put();
    v1::SessionsRequest request;
    request.set_session("7");
    const auto reply = ask(request);
    ASSERT_EQ(reply.sessions(0).entries_size(), 2) << "what came after the lost one is of another story";
    EXPECT_EQ(reply.sessions(0).entries(1).act().remark().text(), "another");
    EXPECT_EQ(reply.sessions(0).superseded(), 2U);
    EXPECT_EQ(record_.database().number("SELECT seq FROM session_entry WHERE number=2"), 4) << "what it came from";
    EXPECT_EQ(record_.database().number("SELECT count(*) FROM session_entry_superseded WHERE seq < 4"), 2)
        << "nothing that was acknowledged is gone";
    note("7", 3);
    EXPECT_EQ(ask(request).sessions(0).superseded(), 2U) << "now its own";
}

TEST_F(Sessions, AnEntryThatCannotBeReadIsNoDamageOfTheFile) {
    begin("7", "MRN 17");
    note("7", 2);
    begin("8", "MRN 18");
    record_.database().run(
        "REPLACE INTO session_entry SELECT session, number, at_ms, x'ff', seq FROM session_entry "
        "WHERE session='7' AND number=2");
    try {
        (void)ofPatient("MRN 17");
        FAIL() << "a session with a hole that nobody sees";
    } catch (const SqliteError& error) {
        EXPECT_FALSE(error.fileIsDamaged());
        EXPECT_STREQ(error.what(), "entry 2 of session 7 cannot be read");
    }
    EXPECT_EQ(ofPatient("MRN 18").sessions_size(), 1);
    const v1::SessionsReply list = ask({});
    ASSERT_EQ(list.sessions_size(), 1) << "one does not hide the others";
    EXPECT_EQ(list.sessions(0).id(), "8");
    EXPECT_EQ(list.unreadable(), 1U);
}

}  // namespace
}  // namespace chairside::record
