#include "codec/configuration_file.h"

#include "codec/configuration_check.h"
#include "codec/configuration_codec.h"
#include "codec/dialect_file.h"
#include "codec/profile_file.h"
#include "codec/text_file.h"

namespace chairside::codec {
namespace {

constexpr Duration kDefaultInterval = std::chrono::seconds{10};

void fillDefaults(engine::Configuration& configuration) {
    if (configuration.site.empty()) configuration.site = "site";
    if (configuration.station.empty()) configuration.station = "station";
    if (configuration.timeZone.empty()) configuration.timeZone = "UTC";
    if (configuration.expected.empty()) {
        configuration.expected = {{Vital::Spo2, kDefaultInterval}, {Vital::Rate, kDefaultInterval}};
    }
}

struct Parsed {
    engine::Configuration configuration;
    std::string profile;  // the file it names; empty: the built-in one
};

Result<Parsed> parse(std::string_view text, const std::string& fileName) {
    Findings findings{fileName};
    const TextFile<v1::StationConfiguration> file{text, findings};
    if (findings.empty()) checkConfiguration(file.message(), file.places(), findings);
    if (!findings.empty()) return findings.error();
    auto configuration = fromProto(file.message());
    if (!configuration) return configuration.error();
    return Parsed{std::move(configuration).value(), file.message().alarm_profile()};
}

}  // namespace

Result<engine::Configuration> parseConfiguration(std::string_view text, const std::string& fileName) {
    auto parsed = parse(text, fileName);
    if (!parsed) return parsed.error();
    return std::move(parsed).value().configuration;
}

Result<engine::Configuration> loadConfiguration(const std::filesystem::path& path) {
    const Result<std::string> text = readTextFile(path);
    if (!text) return text.error();
    auto parsed = parse(text.value(), path.string());
    if (!parsed) return parsed.error();
    engine::Configuration& configuration = parsed.value().configuration;
    // The dialects are for the listener, but what is wrong with them must stop a reload too.
    if (const auto dialects = loadDialects(path); !dialects) return dialects.error();
    fillDefaults(configuration);
    const std::string& profileName = parsed.value().profile;
    auto profile =
        profileName.empty() ? Result<alarm::Profile>{builtInProfile()} : loadProfile(path.parent_path() / profileName);
    if (!profile) return profile.error();
    configuration.profile = std::move(profile).value();
    configuration.profileFileHash = configuration.profile.hash;
    return std::move(parsed).value().configuration;
}

engine::Configuration automaticConfiguration() {
    engine::Configuration configuration;
    fillDefaults(configuration);
    configuration.profile = builtInProfile();
    configuration.profileFileHash = configuration.profile.hash;
    return configuration;
}

}  // namespace chairside::codec
