#include "codec/configuration_check.h"

#include <arpa/inet.h>
#include <date/tz.h>

#include <algorithm>
#include <map>
#include <set>

#include "codec/configuration_codec.h"
#include "codec/field_reader.h"
#include "codec/text.h"

namespace chairside::codec {
namespace {

constexpr Duration kIntervalMin = std::chrono::seconds{1};
constexpr Duration kIntervalMax = std::chrono::hours{1};
constexpr Duration kHookTimeMin = std::chrono::seconds{1};
constexpr Duration kHookTimeMax = std::chrono::seconds{60};
constexpr int kHookWordsMax = 32;
constexpr std::uint32_t kHooksAtOnceMax = 16;
constexpr std::size_t kChairCharactersMax = 24;
constexpr std::size_t kNameCharactersMax = 64;
constexpr std::uint32_t kPortMax = 65'535;

bool isZone(const std::string& name) {
    try {
        return date::locate_zone(name) != nullptr;
    } catch (const std::runtime_error&) { return false; }
}

bool isNumericAddress(const std::string& text) {
    in6_addr address{};  // holds either kind
    return inet_pton(AF_INET, text.c_str(), &address) == 1 || inet_pton(AF_INET6, text.c_str(), &address) == 1;
}

bool isPrintable(const std::string& text) {
    return std::ranges::none_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

// "bed 3": also what two matches that would take the same monitor have in common.
std::string matchText(const v1::MonitorMatch& match) {
    switch (match.by_case()) {
        case v1::MonitorMatch::kBed: return match.bed().empty() ? "" : "bed " + match.bed();
        case v1::MonitorMatch::kDevice: return match.device().empty() ? "" : "device " + match.device();
        case v1::MonitorMatch::kAddress: return match.address().empty() ? "" : "address " + match.address();
        case v1::MonitorMatch::BY_NOT_SET: break;
    }
    return "";
}

class ConfigurationCheck {
public:
    ConfigurationCheck(const v1::StationConfiguration& configuration, const FieldPlaces& places, Findings& findings)
        : configuration_(configuration), places_(places), findings_(findings) {}

    void run() {
        checkName(configuration_.site(), "site");
        checkName(configuration_.station(), "station");
        checkZone(configuration_.time_zone(), places_, "station, time_zone");
        for (int i = 0; i < configuration_.expected_size(); ++i) {
            checkExpected(configuration_.expected(i), places_.below("expected", i), "station");
        }
        checkTwice(configuration_.expected(), places_, "station");
        for (int i = 0; i < configuration_.chairs_size(); ++i) checkChair(configuration_.chairs(i), i);
        for (int i = 0; i < configuration_.lines_size(); ++i) checkLine(configuration_.lines(i), i);
        if (configuration_.has_hook()) checkHook(configuration_.hook(), places_.below("hook"));
        if (configuration_.has_retention()) checkRetention(configuration_.retention(), places_.below("retention"));
    }

private:
    using ExpectedList = google::protobuf::RepeatedPtrField<v1::ExpectedVital>;

    void checkName(const std::string& value, const char* field) {
        if (countCharacters(value) <= kNameCharactersMax && isPrintable(value)) return;
        findings_.add(places_.at(field), field, "must be at most 64 printable characters");
    }

    void checkZone(const std::string& zone, const FieldPlaces& places, const std::string& subject) {
        if (zone.empty() || isZone(zone)) return;
        findings_.add(places.at("time_zone"), subject, "\"" + zone + "\" is no IANA time zone");
    }

    void checkChair(const v1::ChairConfiguration& chair, int index) {
        const FieldPlaces places = places_.below("chairs", index);
        const std::string who =
            chair.chair().empty() ? "chair #" + std::to_string(index + 1) : "chair \"" + chair.chair() + '"';
        checkChairId(chair.chair(), places.at("chair"), who);
        if (chair.monitors().empty()) {
            findings_.add(places.self(), who + ", monitors", "has none: name a bed, a device or an address");
        }
        for (int i = 0; i < chair.monitors_size(); ++i) checkMatch(chair.monitors(i), places.below("monitors", i), who);
        for (int i = 0; i < chair.expected_size(); ++i) {
            checkExpected(chair.expected(i), places.below("expected", i), who);
        }
        checkTwice(chair.expected(), places, who);
        checkZone(chair.time_zone(), places, who + ", time_zone");
    }

    void checkChairId(const std::string& id, TextPlace at, const std::string& who) {
        if (id.empty()) {
            findings_.add(at, who + ", chair", "is missing");
        } else if (countCharacters(id) > kChairCharactersMax || !isPrintable(id)) {
            findings_.add(at, who + ", chair", "must be at most 24 printable characters");
        } else if (!chairs_.insert(id).second) {
            findings_.add(at, who + ", chair", "another chair has this name");
        }
    }

    void checkMatch(const v1::MonitorMatch& match, const FieldPlaces& places, const std::string& who) {
        const std::string text = matchText(match);
        if (text.empty()) {
            return findings_.add(places.self(), who + ", monitors", "name a bed, a device or an address");
        }
        const auto [other, isNew] = monitors_.emplace(text, who);
        if (isNew) return;
        findings_.add(places.self(), who + ", monitors", text + " is already that of " + other->second);
    }

    void checkExpected(const v1::ExpectedVital& expected, const FieldPlaces& places, const std::string& who) {
        if (!known(expected.vital())) findings_.add(places.at("vital"), who + ", expected.vital", "is missing");
        const auto interval = toMilliseconds(expected.interval());
        if (interval && *interval >= kIntervalMin && *interval <= kIntervalMax) return;
        findings_.add(places.at("interval"), who + ", expected.interval", "must be from 1 s to 1 h");
    }

    void checkTwice(const ExpectedList& list, const FieldPlaces& places, const std::string& who) {
        std::set<int> seen;
        for (int i = 0; i < list.size(); ++i) {
            if (!known(list[i].vital()) || seen.insert(list[i].vital()).second) continue;
            findings_.add(places.below("expected", i).at("vital"), who + ", expected.vital",
                          v1::Vital_Name(list[i].vital()) + " is named twice");
        }
    }

    void checkLine(const v1::MonitorLine& line, int index) {
        const FieldPlaces places = places_.below("lines", index);
        const std::string who = "line #" + std::to_string(index + 1);
        if (!known(line.protocol())) {
            findings_.add(places.at("protocol"), who + ", protocol",
                          "is missing: MINDRAY_PDS, MASIMO_ASCII or DINAMAP");
        }
        switch (line.way_case()) {
            case v1::MonitorLine::kDial: checkEnd(line, line.dial(), places.below("dial"), who + ", dial"); break;
            case v1::MonitorLine::kListen:
                checkEnd(line, line.listen(), places.below("listen"), who + ", listen");
                if (line.protocol() == v1::MINDRAY_PDS) {
                    findings_.add(places.self(), who, "a MINDRAY_PDS monitor waits to be called: use dial");
                }
                break;
            case v1::MonitorLine::WAY_NOT_SET: findings_.add(places.self(), who, "needs dial or listen"); break;
        }
        if (countCharacters(line.bed()) > kNameCharactersMax || !isPrintable(line.bed())) {
            findings_.add(places.at("bed"), who + ", bed", "must be at most 64 printable characters");
        }
        if (countCharacters(line.device()) > kNameCharactersMax || !isPrintable(line.device())) {
            findings_.add(places.at("device"), who + ", device", "must be at most 64 printable characters");
        }
    }

    void checkEnd(const v1::MonitorLine& line, const v1::LineEnd& end, const FieldPlaces& places,
                  const std::string& who) {
        if (!isNumericAddress(end.host())) {
            findings_.add(places.at("host"), who + ".host", "must be a numeric address, as 10.20.0.31");
        }
        const bool hasDefault = line.protocol() == v1::MINDRAY_PDS && line.has_dial();
        if (end.port() > kPortMax || (end.port() == 0 && !hasDefault)) {
            findings_.add(places.at("port"), who + ".port", "must be from 1 to 65535");
        }
        const std::uint32_t port = end.port() == 0 ? kMindrayPdsPort : end.port();
        const std::string text = end.host() + ' ' + std::to_string(port) + (line.has_dial() ? " dial" : " listen");
        const auto [other, isNew] = lines_.emplace(text, who);
        if (!isNew) findings_.add(places.self(), who, "is already " + other->second);
    }

    void checkHook(const v1::Hook& hook, const FieldPlaces& places) {
        if (hook.command().empty() || !hook.command(0).starts_with('/')) {
            findings_.add(places.self(), "hook.command", "must begin with the absolute path of a program");
        }
        if (hook.command_size() > kHookWordsMax) {
            findings_.add(places.self(), "hook.command", "has more than 32 words");
        }
        const auto limit = toMilliseconds(hook.time_limit());
        if (hook.has_time_limit() && (!limit || *limit < kHookTimeMin || *limit > kHookTimeMax)) {
            findings_.add(places.at("time_limit"), "hook.time_limit", "must be from 1 s to 60 s");
        }
        if (hook.at_once() > kHooksAtOnceMax) {
            findings_.add(places.at("at_once"), "hook.at_once", "must be at most 16");
        }
    }

    void checkRetention(const v1::Retention& retention, const FieldPlaces& places) {
        if (retention.has_raw_frames()) checkKept(retention.raw_frames(), places, "raw_frames");
        if (retention.has_full_rate()) checkKept(retention.full_rate(), places, "full_rate");
        if (retention.has_alarms()) checkKept(retention.alarms(), places, "alarms");
        if (retention.has_sessions()) checkSessionsKept(retention, places);
    }

    // Removed is what is nowhere any more: the journal, from which the record can be made anew, keeps whole days.
    void checkSessionsKept(const v1::Retention& retention, const FieldPlaces& places) {
        checkKept(retention.sessions(), places, "sessions");
        const auto sessions = toMilliseconds(retention.sessions());
        const auto journal =
            retention.has_full_rate() ? toMilliseconds(retention.full_rate()) : engine::Retention{}.fullRate;
        if (!sessions || !journal || *sessions >= *journal + std::chrono::hours{24}) return;
        findings_.add(places.at("sessions"), "retention.sessions",
                      "must be at least a day longer than full_rate: the journal keeps them for so long");
    }

    void checkKept(const google::protobuf::Duration& time, const FieldPlaces& places, const char* field) {
        const auto kept = toMilliseconds(time);
        if (kept && *kept > Duration{}) return;
        findings_.add(places.at(field), std::string{"retention."} + field, "must be above 0 and at most a century");
    }

    const v1::StationConfiguration& configuration_;
    const FieldPlaces& places_;
    Findings& findings_;
    std::set<std::string> chairs_;
    std::map<std::string, std::string> monitors_;
    std::map<std::string, std::string> lines_;
};

}  // namespace

void checkConfiguration(const v1::StationConfiguration& configuration, const FieldPlaces& places, Findings& findings) {
    ConfigurationCheck{configuration, places, findings}.run();
}

}  // namespace chairside::codec
