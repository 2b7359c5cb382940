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

}  // namespace

Result<engine::Configuration> loadConfiguration(const std::filesystem::path& path) {
    const Result<std::string> text = readTextFile(path);
    if (!text) return text.error();
    Findings findings{path.string()};
    const TextFile<v1::StationConfiguration> file{text.value(), findings};
    if (findings.empty()) checkConfiguration(file.message(), file.places(), findings);
    if (!findings.empty()) return findings.error();
    auto configuration = fromProto(file.message());
    if (!configuration) return configuration.error();
    // The dialects are for the listener, but what is wrong with them must stop a reload too.
    if (const auto dialects = loadDialects(path); !dialects) return dialects.error();
    fillDefaults(configuration.value());
    const std::string& profileName = file.message().alarm_profile();
    auto profile =
        profileName.empty() ? Result<alarm::Profile>{builtInProfile()} : loadProfile(path.parent_path() / profileName);
    if (!profile) return profile.error();
    configuration.value().profile = std::move(profile).value();
    configuration.value().profileFileHash = configuration.value().profile.hash;
    return configuration;
}

engine::Configuration automaticConfiguration() {
    engine::Configuration configuration;
    fillDefaults(configuration);
    configuration.profile = builtInProfile();
    configuration.profileFileHash = configuration.profile.hash;
    return configuration;
}

}  // namespace chairside::codec
