// What the C++ library does not offer of files: syncing them, and a lock that dies with its process.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace chairside::record {

Outcome syncDirectory(const std::filesystem::path& directory);

// Makes the folder and those above it that are missing. When it succeeded, neither `folder` nor the one it is in is
// lost with the power; also when they were made by somebody who did not get as far as syncing them.
Outcome makeFolder(const std::filesystem::path& folder);

inline constexpr std::string_view kUnfinished = ".tmp";  // behind the name of a file that is being written

// Writes `file` so that after a crash at any moment either the old or the whole new content is there. A crash may leave
// an unfinished file beside it; an Error does not: on a full disk each attempt would take more of what is left.
Outcome writeAtomically(const std::filesystem::path& file, std::string_view bytes);

// An exclusive lock on `file` (made when missing), held until destroyed or the process ends.
class FileLock {
public:
    FileLock() = default;
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    static Result<FileLock> take(const std::filesystem::path& file);

private:
    int descriptor_ = -1;
};

}  // namespace chairside::record
