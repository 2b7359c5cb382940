#include "codec/session_command_codec.h"

#include "codec/act_codec.h"
#include "codec/profile_codec.h"
#include "codec/profile_file.h"
#include "codec/protocol_codec.h"
#include "codec/protocol_file.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

std::string shippedIds() {
    std::string all;
    for (const session::Protocol& protocol : builtInProtocols()) {
        if (!all.empty()) all += ", ";
        all += protocol.id;
    }
    return all;
}

std::optional<session::Protocol> protocolOf(const v1::SessionCommand& from, const std::string& id,
                                            FieldReader& reader) {
    if (!from.protocol_text().empty()) {
        auto parsed = parseProtocol(from.protocol_text(), "protocol");
        if (parsed) return std::move(parsed).value();
        reader.fail("protocol_text", '\n' + parsed.error().text());
        return std::nullopt;
    }
    auto shipped = builtInProtocol(id);
    if (!shipped) reader.fail("begin.protocol", "is none of " + shippedIds());
    return shipped;
}

// A protocol may name a shipped alarm profile; without a name the one in force judges.
std::optional<alarm::Profile> profileOf(const session::Protocol& protocol, FieldReader& reader) {
    if (protocol.alarmProfile.empty()) return std::nullopt;
    for (const ShippedProfile& shipped : shippedProfiles()) {
        auto profile = parseProfile(shipped.text, std::string{shipped.fileName});
        if (profile && profile.value().name == protocol.alarmProfile) return std::move(profile).value();
    }
    reader.fail("begin.protocol", "names the alarm profile \"" + protocol.alarmProfile + "\", which is not shipped");
    return std::nullopt;
}

void resolve(const v1::SessionCommand& from, engine::SessionAct& to, FieldReader& reader) {
    const auto* begin = std::get_if<session::Begin>(&to.what);
    if (begin == nullptr || !reader.ok()) return;
    to.protocol = protocolOf(from, begin->protocol, reader);
    if (to.protocol) to.profile = profileOf(*to.protocol, reader);
}

void readStored(const v1::SessionCommand& from, engine::SessionAct& to, FieldReader& reader) {
    if (from.has_protocol()) {
        to.protocol = read(from.protocol(), reader);
        to.protocol->hash = from.protocol_hash();
        to.protocol->text = from.protocol_text();
    }
    if (from.has_profile()) {
        to.profile = read(from.profile(), reader);
        to.profile->hash = from.profile_hash();
        to.profile->text = from.profile_text();
    }
}

}  // namespace

void toProto(const engine::SessionAct& from, v1::SessionCommand& to) {
    putText(to, &v1::SessionCommand::mutable_chair, from.chair.value());
    toProto(from.what, *to.mutable_act());
    if (from.happened) to.set_happened_unix_ms(from.happened->unixMs());
    if (!from.session.empty()) putText(to, &v1::SessionCommand::mutable_session, from.session);
    if (from.protocol) {
        toProto(*from.protocol, *to.mutable_protocol());
        putText(to, &v1::SessionCommand::mutable_protocol_hash, from.protocol->hash);
        putText(to, &v1::SessionCommand::mutable_protocol_text, from.protocol->text);
    }
    if (from.profile) {
        toProto(*from.profile, *to.mutable_profile());
        putText(to, &v1::SessionCommand::mutable_profile_hash, from.profile->hash);
        putText(to, &v1::SessionCommand::mutable_profile_text, from.profile->text);
    }
}

engine::SessionAct read(const v1::SessionCommand& from, FieldReader& reader) {
    engine::SessionAct to;
    to.chair = ChairId{reader.text(from.chair(), "session.chair")};
    to.what = read(from.act(), reader);
    to.session = reader.text(from.session(), "session.session");
    if (from.has_happened_unix_ms()) to.happened = reader.wall(from.happened_unix_ms(), "session.happened_unix_ms");
    if (reader.fromStranger()) {
        resolve(from, to, reader);
    } else {
        readStored(from, to, reader);
    }
    return to;
}

void toProto(const engine::SessionRecorded& from, v1::SessionRecorded& to) {
    putText(to, &v1::SessionRecorded::mutable_chair, from.chair.value());
    putText(to, &v1::SessionRecorded::mutable_session, from.session);
    toProto(from.entry, *to.mutable_entry());
    if (!from.protocol) return;
    toProto(*from.protocol, *to.mutable_protocol());
    putText(to, &v1::SessionRecorded::mutable_protocol_hash, from.protocol->hash);
    putText(to, &v1::SessionRecorded::mutable_protocol_text, from.protocol->text);
}

engine::SessionRecorded read(const v1::SessionRecorded& from, FieldReader& reader) {
    engine::SessionRecorded to;
    to.chair = ChairId{reader.text(from.chair(), "chair")};
    to.session = reader.text(from.session(), "session");
    to.entry = read(from.entry(), reader);
    if (!from.has_protocol()) return to;
    to.protocol = read(from.protocol(), reader);
    to.protocol->hash = from.protocol_hash();
    to.protocol->text = from.protocol_text();
    return to;
}

}  // namespace chairside::codec
