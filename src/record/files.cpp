#include "record/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace chairside::record {
namespace {

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return value_; }
    [[nodiscard]] int release() { return std::exchange(value_, -1); }

private:
    int value_;
};

Error systemError(const char* doing, const std::filesystem::path& path) {
    return Error{std::string(doing) + ": " + std::generic_category().message(errno), path.string()};
}

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Outcome syncDirectory(const std::filesystem::path& directory) {
    const Descriptor opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() < 0) return systemError("opening the folder", directory);
    if (::fsync(opened.get()) != 0) return systemError("syncing the folder", directory);
    return Done{};
}

// A folder above ours need not be readable for us; then its owner made what is in it, and keeps it.
Outcome syncAbove(const std::filesystem::path& directory) {
    if (::access(directory.c_str(), R_OK) != 0 && errno == EACCES) return Done{};
    return syncDirectory(directory);
}

Outcome makeFolder(const std::filesystem::path& folder) {
    const std::filesystem::path above = std::filesystem::absolute(folder).parent_path();
    std::error_code error;
    if (!std::filesystem::exists(above, error) && above != folder) {
        if (Outcome made = makeFolder(above); !made) return made;
    }
    std::filesystem::create_directory(folder, error);
    if (error) return Error{"making the folder: " + error.message(), folder.string()};
    if (Outcome synced = syncAbove(above); !synced) return synced;
    return syncAbove(above.parent_path());
}

Outcome writeAtomically(const std::filesystem::path& file, std::string_view bytes) {
    const std::filesystem::path temporary = file.string() + ".tmp";
    {
        const Descriptor opened(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640));
        if (opened.get() < 0) return systemError("making the file", temporary);
        if (!writeAll(opened.get(), bytes)) return systemError("writing", temporary);
        if (::fsync(opened.get()) != 0) return systemError("syncing", temporary);
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0) return systemError("renaming", temporary);
    return syncDirectory(file.parent_path());
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

Result<FileLock> FileLock::take(const std::filesystem::path& file) {
    Descriptor opened(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640));
    if (opened.get() < 0) return systemError("opening the lock", file);
    if (::flock(opened.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return Error{"another process writes here", file.string()};
        return systemError("locking", file);
    }
    FileLock lock;
    lock.descriptor_ = opened.release();
    return lock;
}

}  // namespace chairside::record
