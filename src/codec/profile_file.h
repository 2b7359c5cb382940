// Alarm profiles as people write them: protobuf text format of v1::AlarmProfile, checked whole before use.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "alarm/profile.h"
#include "base/result.h"

namespace chairside::codec {

// The profile in `text`, its hash the SHA-256 of the text, which it keeps. Or an Error with everything that is wrong
// with it, one finding a line, each `fileName:line:column: rule "id", field: what`. See profile_check.h for what is
// demanded.
[[nodiscard]] Result<alarm::Profile> parseProfile(std::string_view text, const std::string& fileName);
[[nodiscard]] Result<alarm::Profile> loadProfile(const std::filesystem::path& path);

// "Ketamine infusion, adult", compiled in. Its numbers and their sources: docs/clinical-numbers.md.
[[nodiscard]] alarm::Profile builtInProfile();
[[nodiscard]] std::string_view builtInProfileText();

// Every profile that is compiled in, the default one first.
struct ShippedProfile {
    std::string_view fileName;
    std::string_view text;
};
[[nodiscard]] const std::vector<ShippedProfile>& shippedProfiles();

// Lower-case hex.
[[nodiscard]] std::string sha256Hex(std::string_view text);

}  // namespace chairside::codec
