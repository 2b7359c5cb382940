// Where chairsidectl takes a profile from: a file, or a version the station keeps.
#pragma once

#include <string>

#include "base/result.h"
#include "chairside/v1/link.pb.h"
#include "tools/station_call.h"

namespace chairside::tools {

inline constexpr const char* kInForce = "in-force";  // names whatever version is in force

struct ProfileText {
    std::string name;  // the file's, or the version's hash
    std::string hash;
    std::string text;
};

class ProfileSource {
public:
    explicit ProfileSource(StationCall& call) : call_(call) {}

    [[nodiscard]] Result<v1::ProfilesReply> versions();
    // A version's hash or its beginning (6 characters or more), "in-force", or a file: what has a dot or a slash.
    [[nodiscard]] Result<ProfileText> find(const std::string& name);
    [[nodiscard]] Result<ProfileText> version(const std::string& name);  // no file
    // The one that was in force before the one that is now.
    [[nodiscard]] Result<std::pair<ProfileText, std::string>> beforeTheOneInForce();

private:
    [[nodiscard]] Result<v1::ProfilesReply> ask(const std::string& version);
    StationCall& call_;
};

}  // namespace chairside::tools
