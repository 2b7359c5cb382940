// profile list, show, diff, validate, draft, activate, rollback.
#include <iostream>

#include "codec/profile_file.h"
#include "codec/text_file.h"
#include "tools/command_call.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/profile_diff.h"
#include "tools/profile_source.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

constexpr std::size_t kHashShown = 12;

const v1::ProfileInForce* inForce(const v1::ProfilesReply& reply) {
    return reply.in_force().empty() ? nullptr : &reply.in_force(0);
}

std::string versionJson(const v1::ProfileVersion& version, bool isInForce) {
    JsonLine line;
    line.text("version", version.hash()).text("name", version.name()).flag("inForce", isInForce);
    line.timeOrNull("madeAt", version.made_unix_ms()).text("by", version.person());
    return line.textOrNull("client", version.client()).textOrNull("reason", version.reason()).str();
}

std::string periodJson(const v1::ProfileInForce& period) {
    JsonLine line;
    line.text("inForceFrom", toIso8601(WallTime{period.from_unix_ms()})).text("version", period.hash());
    return line.text("by", period.person()).textOrNull("reason", period.reason()).str();
}

void printJson(const v1::ProfilesReply& reply) {
    const v1::ProfileInForce* now = inForce(reply);
    for (const v1::ProfileVersion& version : reply.versions()) {
        std::cout << versionJson(version, now != nullptr && now->hash() == version.hash()) << '\n';
    }
    for (const v1::ProfileInForce& period : reply.in_force()) std::cout << periodJson(period) << '\n';
}

void printTables(const v1::ProfilesReply& reply, const Output& output) {
    const v1::ProfileInForce* now = inForce(reply);
    Table versions{{{""}, {"Version"}, {"Name"}, {"Made (UTC)"}, {"By"}, {"Reason"}}};
    for (const v1::ProfileVersion& version : reply.versions()) {
        versions.add({now != nullptr && now->hash() == version.hash() ? "▶" : "", version.hash().substr(0, kHashShown),
                      version.name(), timeForPeople(version.made_unix_ms()), version.person(), version.reason()});
    }
    Table periods{{{"In force from (UTC)"}, {"Version"}, {"By"}, {"Reason"}}};
    for (const v1::ProfileInForce& period : reply.in_force()) {
        periods.add({timeForPeople(period.from_unix_ms()), period.hash().substr(0, kHashShown), period.person(),
                     period.reason()});
    }
    std::cout << versions.str(output.colour) << '\n' << periods.str(output.colour);
}

// An old version may not fulfil what is demanded today: it is read, not judged.
Result<v1::AlarmProfile> parsed(const ProfileText& profile) {
    codec::Findings findings{profile.name};
    const codec::TextFile<v1::AlarmProfile> file{profile.text, findings};
    if (!findings.empty()) return findings.error();
    return file.message();
}

int explainFile(const Error& why) {
    std::cerr << why.text() << '\n';
    return kRefused;
}

int activateText(const StationAddress& station, const Output& output, const ProfileText& profile,
                 const std::string& replaces, const ProfileOrder& order) {
    v1::Command command;
    v1::ActivateProfile& activate = *command.mutable_activate_profile();
    activate.set_text(profile.text);
    activate.set_replaces(replaces);
    activate.set_reason(order.reason);
    activate.set_running_sessions(order.runningSessions);
    return giveCommand(station, output, std::move(command), "version", profile.hash);
}

}  // namespace

int listProfiles(const StationAddress& station, const Output& output) {
    StationCall call{station};
    const auto reply = ProfileSource{call}.versions();
    if (!reply) return explain(call, reply.error());
    if (output.json) {
        printJson(reply.value());
    } else {
        printTables(reply.value(), output);
    }
    return kDone;
}

int showProfile(const StationAddress& station, const Output& output, const std::string& version) {
    StationCall call{station};
    const auto profile = ProfileSource{call}.version(version);
    if (!profile) return explain(call, profile.error());
    if (!output.json) {
        std::cout << profile.value().text;
        return kDone;
    }
    JsonLine line;
    std::cout << line.text("version", profile.value().hash).text("text", profile.value().text).str() << '\n';
    return kDone;
}

int diffProfiles(const StationAddress& station, const Output& output, const std::string& before,
                 const std::string& after) {
    StationCall call{station};
    ProfileSource source{call};
    const auto was = source.find(before);
    if (!was) return explain(call, was.error());
    const auto is = source.find(after);
    if (!is) return explain(call, is.error());
    const auto wasParsed = parsed(was.value());
    if (!wasParsed) return explainFile(wasParsed.error());
    const auto isParsed = parsed(is.value());
    if (!isParsed) return explainFile(isParsed.error());
    const auto changes = diffProfiles(wasParsed.value(), isParsed.value());
    for (const ProfileChange& change : changes) {
        std::cout << (output.json ? changeJson(change) : printable(changeText(change))) << '\n';
    }
    if (changes.empty() && !output.json) std::cout << "no rule differs\n";
    return kDone;
}

int validateProfile(const Output& output, const std::string& file) {
    const auto profile = codec::loadProfile(file);
    if (!profile) return explainFile(profile.error());
    if (output.json) {
        JsonLine line;
        line.text("name", profile.value().name).text("version", profile.value().hash);
        std::cout << line.number("rules", std::int64_t(profile.value().rules.size())).str() << '\n';
        return kDone;
    }
    std::cout << file << ": valid: \"" << printable(profile.value().name) << "\", " << profile.value().rules.size()
              << " rules, version " << profile.value().hash.substr(0, kHashShown) << '\n';
    return kDone;
}

int draftProfile(const StationAddress& station, const Output& output, const std::string& file,
                 const ProfileOrder& order) {
    const auto profile = codec::loadProfile(file);  // here too: the findings then name the file
    if (!profile) return explainFile(profile.error());
    v1::Command command;
    command.mutable_draft_profile()->set_text(profile.value().text);
    command.mutable_draft_profile()->set_reason(order.reason);
    return giveCommand(station, output, std::move(command), "version", profile.value().hash);
}

int activateProfile(const StationAddress& station, const Output& output, const std::string& version,
                    const std::string& replaces, const ProfileOrder& order) {
    StationCall call{station};
    ProfileSource source{call};
    const auto profile = source.version(version);
    if (!profile) return explain(call, profile.error());
    const auto replaced = source.version(replaces);
    if (!replaced) return explain(call, replaced.error());
    return activateText(station, output, profile.value(), replaced.value().hash, order);
}

int rollbackProfile(const StationAddress& station, const Output& output, const ProfileOrder& order) {
    StationCall call{station};
    const auto found = ProfileSource{call}.beforeTheOneInForce();
    if (!found) return explain(call, found.error());
    const auto& [before, now] = found.value();
    return activateText(station, output, before, now, order);
}

}  // namespace chairside::tools
