#include "tools/session_dossier.h"

#include <algorithm>

#include "codec/protocol_codec.h"

namespace chairside::tools {
namespace {

constexpr Duration kAlarmsBefore = std::chrono::hours{24};  // one that began earlier may still have been on

Result<v1::SessionRecord> askRecord(StationCall& call, const std::string& session) {
    v1::ClientFrame question;
    question.mutable_sessions_request()->set_session(session);
    auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    if (reply.value().sessions_reply().sessions_size() != 1) return Error{"is not recorded", "session " + session};
    return reply.value().sessions_reply().sessions(0);
}

Outcome addReadings(StationCall& call, const ChairStretch& stretch, Dossier& dossier) {
    v1::ClientFrame question;
    v1::HistoryRequest& asked = *question.mutable_history_request();
    asked.set_chair(stretch.chair);
    asked.set_from_unix_ms(stretch.from.unixMs());
    asked.set_to_unix_ms(stretch.to.unixMs());
    const auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    dossier.truncated = dossier.truncated || reply.value().history_reply().truncated();
    for (const v1::HistorySeries& series : reply.value().history_reply().series()) {
        auto& all = dossier.readings[series.vital()];
        for (const v1::Reading& reading : series.readings()) {
            if (reading.state() == v1::VALID || reading.state() == v1::LATE) all.push_back(reading);
        }
    }
    return Done{};
}

bool during(const v1::Occurrence& alarm, const ChairStretch& stretch) {
    const bool ended = alarm.has_ended_unix_ms() && alarm.ended_unix_ms() < stretch.from.unixMs();
    return alarm.chair() == stretch.chair && alarm.started_unix_ms() <= stretch.to.unixMs() && !ended;
}

Outcome addAlarms(StationCall& call, Dossier& dossier) {
    v1::ClientFrame question;
    question.mutable_alarm_log_request()->set_all(true);
    question.mutable_alarm_log_request()->set_from_unix_ms((dossier.from - kAlarmsBefore).unixMs());
    const auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    for (const v1::Occurrence& alarm : reply.value().alarm_log_reply().occurrences()) {
        const auto here = [&](const ChairStretch& stretch) { return during(alarm, stretch); };
        if (std::ranges::any_of(dossier.chairs, here)) dossier.alarms.push_back(alarm);
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

Result<Dossier> askDossier(StationCall& call, const std::string& session) {
    auto record = askRecord(call, session);
    if (!record) return record.error();
    Dossier dossier;
    dossier.record = std::move(record).value();
    auto read = codec::readWhole<session::Session>(dossier.record, codec::Trust::Journal);
    if (!read) return read.error();
    dossier.session = std::move(read).value();
    dossier.from = dossier.session.now.begunWall;
    dossier.to = dossier.session.entries.back().wall;
    for (const session::Entry& entry : dossier.session.entries) dossier.to = std::max(dossier.to, entry.wall);
    // A running session's open gap is not in the record: what is closed counts.
    const Instant newest = dossier.instantOf(dossier.to);
    if (!dossier.session.now.ended) dossier.session.spo2.lastGood = dossier.session.rate.lastGood = newest;
    dossier.chairs = chairsOf(dossier.session, dossier.record.chair(), dossier.to);
    for (const ChairStretch& stretch : dossier.chairs) {
        if (const Outcome added = addReadings(call, stretch, dossier); !added) return added.error();
    }
    if (const Outcome added = addAlarms(call, dossier); !added) return added.error();
    return dossier;
}

}  // namespace chairside::tools
