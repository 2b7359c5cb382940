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

Outcome writeAndSync(const std::filesystem::path& file, std::string_view bytes) {
    const Descriptor opened(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640));
    if (opened.get() < 0) return systemError("making the file", file);
    if (!writeAll(opened.get(), bytes)) return systemError("writing", file);
    if (::fsync(opened.get()) != 0) return systemError("syncing", file);
    return Done{};
}

// The error's number; 0: synced.
int trySync(const std::filesystem::path& directory) {
    const Descriptor opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.get() >= 0 && ::fsync(opened.get()) == 0 ? 0 : errno;
}

Error folderError(int number, const std::filesystem::path& directory) {
    return Error{"syncing the folder: " + std::generic_category().message(number), directory.string()};
}

// A folder above ours need not be readable for us; then its owner made what is in it, and keeps it. Nor need it be on
// a disk: a read-only image and an automounter cannot be synced.
Outcome syncAbove(const std::filesystem::path& directory) {
    const int failed = trySync(directory);
    if (failed != 0 && failed != EACCES && failed != EINVAL) return folderError(failed, directory);
    return Done{};
}

}  // namespace

Outcome syncDirectory(const std::filesystem::path& directory) {
    if (const int failed = trySync(directory); failed != 0) return folderError(failed, directory);
    return Done{};
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
    const std::filesystem::path temporary = file.string() + std::string(kUnfinished);
    Outcome written = writeAndSync(temporary, bytes);
    if (written && ::rename(temporary.c_str(), file.c_str()) != 0) written = systemError("renaming", temporary);
    if (!written) {
        ::unlink(temporary.c_str());
        return written;
    }
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
