#include "record/session_query.h"

#include <spdlog/spdlog.h>

#include <string>

namespace chairside::record {
namespace {

std::string textOf(const Statement& row, int column) { return std::string{row.bytes(column)}; }

// What of it cannot be read; empty: nothing.
std::string readEntries(Database& record, bool whole, v1::SessionRecord& session) {
    Statement row(record, whole ? "SELECT blob, number FROM session_entry WHERE session=?1 ORDER BY number"
                                : "SELECT blob, number FROM session_entry WHERE session=?1 AND number IN (1, "
                                  "(SELECT max(number) FROM session_entry WHERE session=?1)) ORDER BY number");
    row.bindText(1, session.id());
    while (row.step()) {
        v1::SessionEntry& entry = *session.add_entries();
        if (!entry.ParseFromString(textOf(row, 0))) {
            return "entry " + std::to_string(row.integer(1)) + " of session " + session.id();
        }
    }
    return {};
}

std::uint32_t supersededOf(Database& record, const std::string& session) {
    Statement row(record, "SELECT count(*) FROM session_entry_superseded WHERE session=?");
    row.bindText(1, session);
    return row.step() ? static_cast<std::uint32_t>(row.integer(0)) : 0;
}

// As queryFor() selects them. Returns what cannot be read; empty: nothing.
std::string readSession(Database& record, const Statement& row, bool whole, v1::SessionRecord& session) {
    session.set_id(textOf(row, 0));
    session.set_chair(textOf(row, 1));
    if (!session.mutable_protocol()->ParseFromString(textOf(row, 2))) return "the protocol of session " + session.id();
    session.set_protocol_hash(textOf(row, 3));
    if (whole) session.set_protocol_text(textOf(row, 4));
    session.mutable_spo2()->set_cause(v1::NO_VALUE);
    session.mutable_rate()->set_cause(v1::NO_VALUE);
    if (!row.isNull(5)) {
        session.set_removed_unix_ms(row.integer(5));
        return {};
    }
    session.set_superseded(supersededOf(record, session.id()));
    return readEntries(record, whole, session);
}

// Each finds its rows by an index: one WHERE for all of them would read the whole table.
std::string_view queryFor(const v1::SessionsRequest& request) {
    if (!request.session().empty()) {
        return "SELECT id, chair, protocol, protocol_hash, protocol_text, removed_ms FROM session "
               "WHERE id = ?1 AND (?2 = '' OR second_id = ?2) AND begun_ms >= ?3 LIMIT ?4";
    }
    if (!request.second_id().empty()) {
        return "SELECT id, chair, protocol, protocol_hash, protocol_text, removed_ms FROM session "
               "WHERE second_id = ?2 AND begun_ms >= ?3 ORDER BY begun_ms DESC, id LIMIT ?4";
    }
    return "SELECT id, chair, protocol, protocol_hash, protocol_text, removed_ms FROM session "
           "WHERE begun_ms >= ?3 ORDER BY begun_ms DESC, id LIMIT ?4";
}

}  // namespace

v1::SessionsReply readSessions(Database& record, const v1::SessionsRequest& request) {
    v1::SessionsReply reply;
    const bool whole = request.whole() || !request.session().empty();
    const int most = whole ? kWholeSessionsMax : kSessionsMax;
    Statement row(record, queryFor(request));
    row.bindText(1, request.session()).bindText(2, request.second_id()).bind(3, request.from_unix_ms());
    row.bind(4, most + 1);
    for (int rows = 0; row.step(); ++rows) {
        if (rows == most) {
            reply.set_truncated(true);
            break;
        }
        const std::string unreadable = readSession(record, row, whole, *reply.add_sessions());
        if (unreadable.empty()) continue;
        if (whole) throw unreadableRow(unreadable);
        spdlog::error("record: {} cannot be read; the session is left out of the list", unreadable);
        reply.mutable_sessions()->RemoveLast();
        reply.set_unreadable(reply.unreadable() + 1);
    }
    return reply;
}

}  // namespace chairside::record
