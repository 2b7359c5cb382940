#include "tools/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace chairside::tools {
namespace {

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(file, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return false;
        bytes.remove_prefix(std::size_t(wrote));
    }
    return true;
}

}  // namespace

NewFile writeNewFile(std::string_view bytes, const std::string& file) {
    const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (out < 0) return NewFile::NotMade;
    const bool whole = writeAll(out, bytes) && ::fsync(out) == 0;
    const bool closed = ::close(out) == 0;
    if (whole && closed) return NewFile::Written;
    ::unlink(file.c_str());
    return NewFile::NotWhole;
}

std::string_view inWords(NewFile outcome) {
    switch (outcome) {
        case NewFile::Written: return "was written";
        case NewFile::NotMade: return "cannot be made, or is there already";
        case NewFile::NotWhole: return "was not written whole, and is removed again";
    }
    return {};
}

}  // namespace chairside::tools
