#include "station/file_or_program.h"

#include <utility>

namespace chairside::station {
namespace {

std::string described(const alarm::Profile& profile) { return '"' + profile.name + "\" " + profile.hash.substr(0, 12); }

}  // namespace

engine::Configuration keepProfile(const engine::Configuration& inForce, engine::Configuration file) {
    file.profile = inForce.profile;
    file.profileFileHash = inForce.profileFileHash;
    return file;
}

Result<engine::Configuration> takeFile(const engine::Configuration& inForce, engine::Configuration file) {
    const bool first = inForce.profileFileHash.empty();
    const bool fileChanged = file.profile.hash != inForce.profileFileHash;
    const bool programChanged = inForce.profile.hash != inForce.profileFileHash;
    const bool agree = file.profile.hash == inForce.profile.hash;
    if (first || agree || (fileChanged && !programChanged)) return Result<engine::Configuration>{std::move(file)};
    if (!fileChanged) return keepProfile(inForce, std::move(file));
    return Error{"the alarm profile changed both in its file, now " + described(file.profile) +
                     ", and by the program, which has " + described(inForce.profile) +
                     " in force. The one in force stays. To take the file's: `chairsidectl profile draft` it and "
                     "activate it. To keep the one in force: write it into the file (`chairsidectl profile show " +
                     inForce.profile.hash.substr(0, 12) + "`)",
                 ""};
}

}  // namespace chairside::station
