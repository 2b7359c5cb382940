#include "record/profile_query.h"

#include <algorithm>

namespace chairside::record {
namespace {

std::string textOf(const Statement& row, int column) { return std::string{row.bytes(column)}; }

void readVersions(Database& record, v1::ProfilesReply& reply) {
    Statement row(record,
                  "SELECT hash, name, made_ms, person, client, reason FROM profile_version "
                  "ORDER BY seq DESC, hash LIMIT ?");
    row.bind(1, kProfileVersionsMax);
    while (row.step()) {
        v1::ProfileVersion& version = *reply.add_versions();
        version.set_hash(textOf(row, 0));
        version.set_name(textOf(row, 1));
        version.set_made_unix_ms(row.integer(2));
        version.set_person(textOf(row, 3));
        version.set_client(textOf(row, 4));
        version.set_reason(textOf(row, 5));
    }
}

// A configuration that left the profile as it was does not count.
void readInForce(Database& record, v1::ProfilesReply& reply) {
    Statement row(record,
                  "SELECT profile_hash, at_ms, actor, reason FROM ("
                  "SELECT seq, ordinal, profile_hash, at_ms, actor, reason, "
                  "lag(profile_hash) OVER (ORDER BY seq, ordinal) AS before FROM configuration) "
                  "WHERE before IS NULL OR before <> profile_hash ORDER BY seq DESC, ordinal DESC LIMIT ?");
    row.bind(1, kProfileVersionsMax);
    while (row.step()) {
        v1::ProfileInForce& inForce = *reply.add_in_force();
        inForce.set_hash(textOf(row, 0));
        inForce.set_from_unix_ms(row.integer(1));
        inForce.set_person(textOf(row, 2));
        inForce.set_reason(textOf(row, 3));
    }
}

void readText(Database& record, const std::string& wanted, v1::ProfilesReply& reply) {
    if (wanted.size() < kVersionCharactersMin) return;
    v1::ProfileVersion* found = nullptr;
    for (v1::ProfileVersion& version : *reply.mutable_versions()) {
        if (!version.hash().starts_with(wanted)) continue;
        if (found != nullptr) return;
        found = &version;
    }
    if (found == nullptr) return;
    Statement row(record, "SELECT text FROM profile_version WHERE hash = ?");
    row.bindText(1, found->hash());
    if (row.step()) found->set_text(textOf(row, 0));
}

}  // namespace

v1::ProfilesReply readProfiles(Database& record, const v1::ProfilesRequest& request) {
    v1::ProfilesReply reply;
    readVersions(record, reply);
    readInForce(record, reply);
    readText(record, request.version(), reply);
    return reply;
}

}  // namespace chairside::record
