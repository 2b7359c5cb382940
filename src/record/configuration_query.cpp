#include "record/configuration_query.h"

#include "record/record_file.h"
#include "record/sqlite.h"

namespace chairside::record {
namespace {

using MaybeConfiguration = std::optional<v1::ConfigurationChanged>;

MaybeConfiguration newestWhole(const Database& record, WallTime at) {
    Statement row(record,
                  "SELECT blob FROM configuration WHERE at_ms <= ? AND length(blob) > 0 "
                  "ORDER BY seq DESC, ordinal DESC LIMIT 1");
    row.bind(1, at.unixMs());
    if (!row.step()) return std::nullopt;
    v1::ConfigurationChanged configuration;
    const std::string_view blob = row.bytes(0);
    if (!configuration.ParseFromArray(blob.data(), static_cast<int>(blob.size()))) {
        throw unreadableRow("a configuration");
    }
    return configuration;
}

void takeProfileInForce(const Database& record, WallTime at, v1::ConfigurationChanged& configuration) {
    Statement row(record,
                  "SELECT v.hash, v.text FROM configuration c JOIN profile_version v ON v.hash = c.profile_hash "
                  "WHERE c.at_ms <= ? ORDER BY c.seq DESC, c.ordinal DESC LIMIT 1");
    row.bind(1, at.unixMs());
    if (!row.step() || row.bytes(0) == configuration.profile_hash()) return;
    configuration.set_profile_hash(std::string{row.bytes(0)});
    configuration.set_profile_text(std::string{row.bytes(1)});
    configuration.clear_profile();  // to be read from the text
}

}  // namespace

Result<MaybeConfiguration> configurationAt(const std::filesystem::path& dataDir, WallTime at) {
    std::error_code error;
    if (!std::filesystem::exists(recordPath(dataDir), error)) return MaybeConfiguration{};
    try {
        const Database record(recordPath(dataDir), Access::ReadOnly);
        MaybeConfiguration configuration = newestWhole(record, at);
        if (configuration) takeProfileInForce(record, at, *configuration);
        return Result<MaybeConfiguration>{std::move(configuration)};
    } catch (const SqliteError& problem) { return Error{problem.what(), recordPath(dataDir).string()}; }
}

}  // namespace chairside::record
