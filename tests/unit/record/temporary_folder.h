// A folder of the test's own, gone afterwards. In memory where that can be, as each commit is synced; TMPDIR chooses
// another place.
#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace chairside::record {

class TemporaryFolder {
public:
    TemporaryFolder() {
        const bool inMemory = ::getenv("TMPDIR") == nullptr && ::access("/dev/shm", W_OK) == 0;
        const std::filesystem::path parent = inMemory ? "/dev/shm" : std::filesystem::temp_directory_path();
        std::string name = (parent / "chairside-record-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace chairside::record
