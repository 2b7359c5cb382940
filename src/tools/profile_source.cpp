#include "tools/profile_source.h"

#include "codec/profile_file.h"
#include "codec/text_file.h"

namespace chairside::tools {
namespace {

bool namesFile(const std::string& name) { return name.find_first_of("./") != std::string::npos; }

Result<std::string> hashInForce(const v1::ProfilesReply& reply) {
    if (reply.in_force().empty()) return Error{"the station does not know which version is in force", ""};
    return reply.in_force(0).hash();
}

}  // namespace

Result<v1::ProfilesReply> ProfileSource::ask(const std::string& version) {
    v1::ClientFrame question;
    question.mutable_profiles_request()->set_version(version);
    auto reply = call_.ask(std::move(question));
    if (!reply) return reply.error();
    return reply.value().profiles_reply();
}

Result<v1::ProfilesReply> ProfileSource::versions() { return ask({}); }

Result<ProfileText> ProfileSource::version(const std::string& name) {
    std::string wanted = name;
    if (name == kInForce) {
        const auto known = versions();
        if (!known) return known.error();
        auto hash = hashInForce(known.value());
        if (!hash) return hash.error();
        wanted = std::move(hash).value();
    }
    const auto reply = ask(wanted);
    if (!reply) return reply.error();
    for (const v1::ProfileVersion& version : reply.value().versions()) {
        if (!version.text().empty()) return ProfileText{version.hash(), version.hash(), version.text()};
    }
    return Error{"no version, or several, begin like that: `profile list` names them", name};
}

Result<ProfileText> ProfileSource::find(const std::string& name) {
    if (!namesFile(name)) return version(name);
    auto text = codec::readTextFile(name);
    if (!text) return text.error();
    std::string hash = codec::sha256Hex(text.value());
    return ProfileText{name, std::move(hash), std::move(text).value()};
}

Result<std::pair<ProfileText, std::string>> ProfileSource::beforeTheOneInForce() {
    const auto known = versions();
    if (!known) return known.error();
    if (known.value().in_force_size() < 2) return Error{"no other version was in force before", ""};
    auto before = version(known.value().in_force(1).hash());
    if (!before) return before.error();
    return std::pair{std::move(before).value(), known.value().in_force(0).hash()};
}

}  // namespace chairside::tools
