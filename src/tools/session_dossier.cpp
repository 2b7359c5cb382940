#include "tools/session_dossier.h"

#include <algorithm>

#include "codec/protocol_codec.h"

namespace chairside::tools {
namespace {

Result<v1::SessionRecord> askRecord(StationCall& call, const std::string& session) {
    v1::ClientFrame question;
    question.mutable_sessions_request()->set_session(session);
    auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    if (reply.value().sessions_reply().sessions_size() != 1) return Error{"is not recorded", "session " + session};
    return reply.value().sessions_reply().sessions(0);
}

struct Running {
    v1::SessionView view;
    WallTime asOf;
};

Result<std::optional<Running>> askRunning(StationCall& call, const std::string& session) {
    const auto snapshot = call.askSnapshot();
    if (!snapshot) return snapshot.error();
    for (const v1::ChairView& chair : snapshot.value().chairs()) {
        if (!chair.has_session() || chair.session().id() != session) continue;
        return std::optional{Running{chair.session(), WallTime{snapshot.value().station_unix_ms()}}};
    }
    return std::optional<Running>{};
}

Outcome addReadings(StationCall& call, const ChairStretch& stretch, v1::Vital vital, Dossier& dossier) {
    v1::ClientFrame question;
    v1::HistoryRequest& asked = *question.mutable_history_request();
    asked.set_chair(stretch.chair);
    asked.add_vitals(vital);
    asked.set_from_unix_ms(stretch.from.unixMs());
    asked.set_to_unix_ms(stretch.to.unixMs());
    const auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    dossier.truncated = dossier.truncated || reply.value().history_reply().truncated();
    dossier.behind = dossier.behind || reply.value().history_reply().behind();
    for (const v1::HistorySeries& series : reply.value().history_reply().series()) {
        dossier.thinned = dossier.thinned || series.decimated();
        auto& all = dossier.readings[series.vital()];
        for (const v1::Reading& reading : series.readings()) {
            if (reading.state() != v1::VALID && reading.state() != v1::LATE) continue;
            dossier.demo = dossier.demo || reading.demo();
            all.push_back(reading);
        }
    }
    return Done{};
}

// One question a vital: an answer holds so many readings, and no vital may take the room of another.
Outcome addReadings(StationCall& call, const ChairStretch& stretch, Dossier& dossier) {
    for (int vital = 1; vital <= v1::Vital_MAX; ++vital) {
        if (!v1::Vital_IsValid(vital)) continue;
        const Outcome added = addReadings(call, stretch, static_cast<v1::Vital>(vital), dossier);
        if (!added) return added;
    }
    return Done{};
}

Outcome addAlarms(StationCall& call, const ChairStretch& stretch, Dossier& dossier) {
    v1::ClientFrame question;
    v1::AlarmLogRequest& asked = *question.mutable_alarm_log_request();
    asked.set_all(true);
    asked.set_chair(stretch.chair);
    asked.set_from_unix_ms(stretch.from.unixMs());
    asked.set_to_unix_ms(stretch.to.unixMs());
    const auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    dossier.alarmsTruncated = dossier.alarmsTruncated || reply.value().alarm_log_reply().truncated();
    dossier.alarmsUnreadable = std::max(dossier.alarmsUnreadable, reply.value().alarm_log_reply().unreadable());
    for (const v1::Occurrence& alarm : reply.value().alarm_log_reply().occurrences()) {
        const auto same = [&](const v1::Occurrence& other) { return other.id() == alarm.id(); };
        if (during(alarm, stretch) && std::ranges::none_of(dossier.alarms, same)) dossier.alarms.push_back(alarm);
    }
    return Done{};
}

}  // namespace

std::vector<ChairStretch> chairsOf(const session::Session& session, const std::string& first, WallTime to) {
    std::vector<ChairStretch> all{{first, session.now.begunWall, to}};
    for (const session::Entry& entry : session.entries) {
        const auto* move = std::get_if<session::Move>(&entry.what);
        if (move == nullptr) continue;
        all.back().to = entry.wall;
        all.push_back({move->to.value(), entry.wall, to});
    }
    return all;
}

WallTime endOf(const session::Session& session) {
    WallTime newest = session.entries.back().wall;
    for (const session::Entry& entry : session.entries) {
        if (std::holds_alternative<session::End>(entry.what)) return entry.wall;
        newest = std::max(newest, entry.wall);
    }
    return newest;
}

bool during(const v1::Occurrence& alarm, const ChairStretch& stretch) {
    if (alarm.chair() != stretch.chair || alarm.started_unix_ms() > stretch.to.unixMs()) return false;
    if (alarm.started_unix_ms() >= stretch.from.unixMs()) return true;
    const bool ended = alarm.has_ended_unix_ms() && alarm.ended_unix_ms() < stretch.from.unixMs();
    return alarm.kind() == v1::TECHNICAL && !ended;
}

std::vector<std::string> caveatsOf(const Dossier& dossier) {
    std::vector<std::string> all;
    std::uint32_t before = 0;
    for (const session::Entry& entry : dossier.session.entries) {
        if (entry.number != before + 1) {
            all.push_back("Entries " + std::to_string(before + 1) + " to " + std::to_string(entry.number - 1) +
                          " were never saved: what they say, and what follows from it, is missing.");
        }
        before = entry.number;
    }
    if (!dossier.session.now.ended && !dossier.running) {
        all.emplace_back("How it ended was never saved: it runs on no chair.");
    }
    if (dossier.demo) all.emplace_back("Contains demo data: these are not a patient's values.");
    if (dossier.truncated) all.emplace_back("Readings are missing: one answer of the station does not hold them all.");
    if (dossier.behind) all.emplace_back("Readings are missing: the record is still catching up with the journal.");
    if (dossier.thinned) all.emplace_back("Old readings are thinned: of each minute the lowest and the highest.");
    if (dossier.record.superseded() > 0) {
        all.push_back(
            "The session went on without entries that a damaged journal file had. The record keeps them "
            "apart, they are not shown here: " +
            std::to_string(dossier.record.superseded()) + ".");
    }
    if (dossier.alarmsUnreadable > 0) all.emplace_back("Alarms may be missing: some of this chair cannot be read.");
    if (dossier.alarmsTruncated) all.emplace_back("Alarms are missing: one answer holds the newest only.");
    return all;
}

Result<Dossier> askDossier(StationCall& call, const std::string& session) {
    // First: a session that ends between two questions must not look as if its end were lost.
    auto running = askRunning(call, session);
    if (!running) return running.error();
    auto record = askRecord(call, session);
    if (!record) return record.error();
    Dossier dossier;
    dossier.record = std::move(record).value();
    if (dossier.record.removed_unix_ms() != 0) return Error{"was removed, its time was over", "session " + session};
    auto read = codec::readRecorded(dossier.record);
    if (!read) return read.error();
    dossier.session = std::move(read).value();
    dossier.from = dossier.session.now.begunWall;
    dossier.to = endOf(dossier.session);
    // A running session's open gap and how late it is are not in the record: the station knows them.
    if (!dossier.session.now.ended && running.value()) {
        dossier.running = running.value()->view;
        dossier.to = std::max(dossier.to, running.value()->asOf);
    }
    dossier.chairs = chairsOf(dossier.session, dossier.record.chair(), dossier.to);
    for (const ChairStretch& stretch : dossier.chairs) {
        if (const Outcome added = addReadings(call, stretch, dossier); !added) return added.error();
        if (const Outcome added = addAlarms(call, stretch, dossier); !added) return added.error();
    }
    std::ranges::stable_sort(dossier.alarms, {}, &v1::Occurrence::started_unix_ms);
    return dossier;
}

}  // namespace chairside::tools
