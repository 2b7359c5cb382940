// A journal with real entries, and a record that follows it.
#pragma once

#include <functional>
#include <future>

#include "chairside/v1/journal.pb.h"
#include "record/record_file.h"
#include "record/record_keeper.h"
#include "record/sqlite.h"
#include "unit/record/journal_fixture.h"

namespace chairside::record {

inline StoredEntry storedEntry(std::uint64_t sequence, std::int64_t wall, const v1::EventList& events,
                               const v1::Input& input = {}) {
    return StoredEntry{sequence, Instant{wall}, WallTime{wall}, input.SerializeAsString(), events.SerializeAsString()};
}

inline void addReading(v1::EventList& list, const std::string& chair, v1::Vital vital, std::int64_t at,
                       std::int64_t value, bool fresh = true) {
    v1::Event& event = *list.add_events();
    event.set_at_unix_ms(at);
    v1::ReadingTaken& taken = *event.mutable_reading_taken();
    taken.set_chair(chair);
    taken.set_fresh(fresh);
    v1::Reading& reading = *taken.mutable_reading();
    reading.set_vital(vital);
    reading.set_value_milli(value);
    reading.set_state(v1::VALID);
    reading.set_measured_unix_ms(at);
    reading.set_received_unix_ms(at + 50);
    reading.set_source("monitor 7");
}

inline StoredEntry readingEntry(std::uint64_t sequence, std::int64_t at, std::int64_t value) {
    v1::EventList list;
    addReading(list, "3", v1::SPO2, at, value);
    return storedEntry(sequence, at, list);
}

inline StoredEntry alarmEntry(std::uint64_t sequence, std::int64_t at, const std::string& id, v1::AlarmPhase phase,
                              std::int64_t startedAt) {
    v1::EventList list;
    v1::Event& event = *list.add_events();
    event.set_at_unix_ms(at);
    event.mutable_alarm_changed()->set_phase(phase);
    v1::Occurrence& occurrence = *event.mutable_alarm_changed()->mutable_occurrence();
    occurrence.set_id(id);
    occurrence.set_chair("3");
    occurrence.set_rule("spo2-low");
    occurrence.set_started_unix_ms(startedAt);
    if (phase == v1::END) occurrence.set_ended_unix_ms(at);
    return storedEntry(sequence, at, list);
}

class RecordFixture : public JournalFixture {
protected:
    [[nodiscard]] std::int64_t count(const std::string& sql) const {
        return Database(recordPath(folder_.path()), Access::ReadOnly).number(sql);
    }
    [[nodiscard]] RecordOptions recordOptions() const {
        RecordOptions chosen;
        chosen.dataDir = folder_.path();
        chosen.batchAgeMax = Duration{5};
        chosen.queryWaitMax = std::chrono::minutes{1};  // its thread gives way to everything else
        return chosen;
    }
    void startKeeper(RecordOptions chosen) {
        auto started = RecordKeeper::start(std::move(chosen));
        ASSERT_TRUE(started.ok()) << started.error().text();
        keeper_ = std::move(started).value();
    }
    void startKeeper() { startKeeper(recordOptions()); }
    // Makes them durable in the journal, and posts them when there is a keeper.
    void journal(std::vector<StoredEntry> entries) {
        if (!writer_) start();
        for (const StoredEntry& entry : entries) {
            append(Entry{entry.sequence, entry.at, entry.wall, entry.input, entry.events, {}});
        }
        appended_ += entries.size();
        ASSERT_TRUE(saved_.waitFor(appended_));
        if (keeper_) keeper_->post(std::move(entries));
    }
    [[nodiscard]] v1::HistoryReply history(std::uint64_t atLeast, v1::HistoryRequest request = {}) {
        return answered<v1::HistoryReply>([&](auto tell) { keeper_->history(request, atLeast, tell); });
    }
    [[nodiscard]] Result<v1::AlarmLogReply> alarmLog(std::uint64_t atLeast, bool all, std::int64_t from = 0) {
        std::promise<Result<v1::AlarmLogReply>> told;
        v1::AlarmLogRequest request;
        request.set_all(all);
        request.set_from_unix_ms(from);
        keeper_->alarmLog(request, atLeast, [&](Result<v1::AlarmLogReply> reply) { told.set_value(std::move(reply)); });
        return told.get_future().get();
    }
    [[nodiscard]] v1::AlarmLogReply alarmLog(std::uint64_t atLeast, v1::AlarmLogRequest request) {
        return answered<v1::AlarmLogReply>([&](auto tell) { keeper_->alarmLog(request, atLeast, tell); });
    }
    // The record gives way to everything else: on a busy computer it may still be catching up when it is asked first.
    template <class Reply>
    [[nodiscard]] static Reply answered(const std::function<void(std::function<void(Result<Reply>)>)>& ask) {
        std::string why;
        for (int attempt = 0; attempt < 20; ++attempt) {
            std::promise<Result<Reply>> told;
            ask([&](Result<Reply> reply) { told.set_value(std::move(reply)); });
            Result<Reply> reply = told.get_future().get();
            if (reply.ok()) return std::move(reply).value();
            why = reply.error().text();
        }
        ADD_FAILURE() << why;
        return Reply{};
    }
    // What a reader sees in the only series of the record.
    [[nodiscard]] std::vector<std::int64_t> values(std::uint64_t atLeast) {
        std::vector<std::int64_t> all;
        const v1::HistoryReply reply = history(atLeast);
        EXPECT_LE(reply.series_size(), 1);
        EXPECT_FALSE(reply.truncated());
        EXPECT_FALSE(reply.behind());
        for (const auto& series : reply.series()) {
            for (const v1::Reading& reading : series.readings()) all.push_back(reading.value_milli());
        }
        return all;
    }

    std::size_t appended_ = 0;
    std::unique_ptr<RecordKeeper> keeper_;
};

inline std::vector<StoredEntry> readingEntries(std::uint64_t from, std::uint64_t to) {
    std::vector<StoredEntry> entries;
    for (std::uint64_t sequence = from; sequence <= to; ++sequence) {
        const auto number = static_cast<std::int64_t>(sequence);
        entries.push_back(readingEntry(sequence, kNoon + number * 1000, number));
    }
    return entries;
}

inline std::vector<std::int64_t> numbers(std::int64_t from, std::int64_t to) {
    std::vector<std::int64_t> all;
    for (std::int64_t number = from; number <= to; ++number) all.push_back(number);
    return all;
}

}  // namespace chairside::record
