#include "station/data_folder.h"

#include <spdlog/spdlog.h>

#include "record/files.h"

namespace chairside::station {
namespace {

namespace fs = std::filesystem;

constexpr fs::perms kOthers = fs::perms::group_all | fs::perms::others_all;

// A disk of its own has a lost+found at its top. A first start that was interrupted leaves checkpoints without journal.
Outcome checkIsOurs(const fs::path& folder) {
    std::error_code error;
    bool empty = true;
    fs::directory_iterator entries{folder, error};
    if (error) return Error{error.message(), folder.string()};
    for (; entries != fs::directory_iterator{}; entries.increment(error)) {
        const fs::path name = entries->path().filename();
        if (name == "journal" || name == "checkpoints") return Done{};
        empty = empty && name == "lost+found";
    }
    if (error) return Error{error.message(), folder.string()};
    if (empty) return Done{};
    return Error{"holds other files and no journal: name a folder of the station's own, or an empty one",
                 folder.string()};
}

void keepOthersOut(const fs::path& folder) {
    std::error_code failed;
    fs::permissions(folder, fs::perms::owner_all, failed);
    if (!failed) return;
    std::error_code unknown;
    const fs::perms now = fs::status(folder, unknown).permissions();
    if (!unknown && (now & kOthers) == fs::perms::none) return;
    spdlog::error("{} holds patients' data and is open to others on this machine: {}", folder.string(),
                  failed.message());
}

}  // namespace

Outcome prepareDataFolder(const fs::path& folder) {
    std::error_code unknown;
    const bool wasThere = fs::exists(folder, unknown);
    if (const Outcome made = record::makeFolder(folder); !made) return made;
    if (wasThere) {
        if (const Outcome ours = checkIsOurs(folder); !ours) return ours;
    }
    keepOthersOut(folder);
    return Done{};
}

}  // namespace chairside::station
