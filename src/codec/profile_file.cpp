#include "codec/profile_file.h"

#include <openssl/evp.h>

#include <array>

#include "base/check.h"
#include "codec/profile_check.h"
#include "codec/profile_codec.h"
#include "codec/text_file.h"
#include "embedded/esketamine.h"
#include "embedded/ketamineAdult.h"
#include "embedded/ketamineHypertension.h"

namespace chairside::codec {

std::string sha256Hex(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    const int done = EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr);
    check(done == 1 && length == 32, "SHA-256 is always there");
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned i = 0; i < length; ++i) {
        hex += kDigits[digest[i] >> 4U];
        hex += kDigits[digest[i] & 0xFU];
    }
    return hex;
}

Result<alarm::Profile> parseProfile(std::string_view text, const std::string& fileName) {
    Findings findings{fileName};
    const TextFile<v1::AlarmProfile> file{text, findings};
    if (findings.empty()) checkProfile(file.message(), file.places(), findings);
    if (!findings.empty()) return findings.error();
    Result<alarm::Profile> profile = fromProto(file.message(), sha256Hex(text));
    if (profile) profile.value().text = text;
    return profile;
}

Result<alarm::Profile> loadProfile(const std::filesystem::path& path) {
    const Result<std::string> text = readTextFile(path);
    if (!text) return text.error();
    return parseProfile(text.value(), path.string());
}

std::string_view builtInProfileText() { return embedded::ketamineAdult; }

const std::vector<ShippedProfile>& shippedProfiles() {
    static const std::vector<ShippedProfile> all = {{"ketamine_adult.textproto", embedded::ketamineAdult},
                                                    {"ketamine_hypertension.textproto", embedded::ketamineHypertension},
                                                    {"esketamine.textproto", embedded::esketamine}};
    return all;
}

alarm::Profile builtInProfile() {
    auto profile = parseProfile(builtInProfileText(), "ketamine_adult.textproto");
    check(profile.ok(), "the profile that is compiled in is valid");
    return std::move(profile).value();
}

}  // namespace chairside::codec
