#include "unit/record/power_loss.h"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <iterator>
#include <utility>

namespace chairside::record {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kSector = 512;
std::atomic<PowerLoss*> watcher{nullptr};

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::map<std::string, ino_t> namesIn(const fs::path& folder) {
    std::map<std::string, ino_t> names;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        struct stat about {};
        if (::stat(it->path().c_str(), &about) == 0) names[it->path().filename().string()] = about.st_ino;
    }
    return names;
}

bool coin(std::mt19937& random) { return (random() & 1U) != 0; }

// Each sector old or new, and so the length.
std::string mixed(const std::string& before, const std::string& now, std::mt19937& random) {
    std::string bytes = coin(random) ? before : now;
    for (std::size_t at = 0; at < bytes.size(); at += kSector) {
        const std::string& from = coin(random) ? before : now;
        const std::size_t size = std::min(kSector, bytes.size() - at);
        for (std::size_t i = at; i < at + size; ++i) bytes[i] = i < from.size() ? from[i] : '\0';
    }
    return bytes;
}

}  // namespace

PowerLoss::PowerLoss(fs::path root) : root_(std::move(root)) { watcher = this; }
PowerLoss::~PowerLoss() { watcher = nullptr; }
PowerLoss* PowerLoss::watching() { return watcher; }

bool PowerLoss::synced(int descriptor) {
    std::error_code error;
    const fs::path path = fs::read_symlink("/proc/self/fd/" + std::to_string(descriptor), error);
    if (error || !path.string().starts_with(root_.string())) return true;
    if (onSync) onSync();
    if (lies && lies(path)) return false;
    struct stat about {};
    ::fstat(descriptor, &about);
    const std::lock_guard lock(mutex_);
    if (S_ISDIR(about.st_mode)) {
        safeNames_[path] = namesIn(path);
    } else {
        safeBytes_[about.st_ino] = bytesOf(path);
    }
    return true;
}

PowerLoss::Image PowerLoss::image(Survives survives, std::mt19937& random) const {
    const std::lock_guard lock(mutex_);
    Image image;
    addFolder(image, root_, survives, random);
    return image;
}

void PowerLoss::addFolder(Image& into, const fs::path& folder, Survives survives, std::mt19937& random) const {
    const Names now = namesIn(folder);
    const auto known = safeNames_.find(folder);
    Names names = known == safeNames_.end() ? Names{} : known->second;
    if (survives == Survives::Written) names = now;
    if (survives == Survives::Parts) {
        std::erase_if(names, [&](const auto& name) { return !now.contains(name.first) && coin(random); });
        for (const auto& [name, inode] : now) {
            if (coin(random)) names[name] = inode;
        }
    }
    for (const auto& [name, inode] : names) {
        const fs::path path = folder / name;
        if (fs::is_directory(path)) {
            into[fs::relative(path, root_).string() + '/'];
            addFolder(into, path, survives, random);
        } else {
            into[fs::relative(path, root_).string()] = content(folder, inode, survives, random);
        }
    }
}

std::string PowerLoss::content(const fs::path& folder, ino_t inode, Survives survives, std::mt19937& random) const {
    const auto known = safeBytes_.find(inode);
    const std::string safe = known == safeBytes_.end() ? std::string{} : known->second;
    if (survives == Survives::Synced) return safe;
    for (const auto& [name, number] : namesIn(folder)) {
        if (number != inode) continue;
        const std::string now = bytesOf(folder / name);
        return survives == Survives::Written ? now : mixed(safe, now, random);
    }
    return safe;
}

void PowerLoss::write(const Image& image, const fs::path& to) {
    for (const auto& [name, bytes] : image) {
        if (name.ends_with('/')) {
            fs::create_directories(to / name);
        } else {
            std::ofstream(to / name, std::ios::binary) << bytes;
        }
    }
}

}  // namespace chairside::record

// The program's own come before the system's, for SQLite's library too.
extern "C" int fsync(int descriptor) {
    auto* watching = chairside::record::PowerLoss::watching();
    if (watching == nullptr) return static_cast<int>(::syscall(SYS_fsync, descriptor));
    watching->synced(descriptor);
    return 0;
}

extern "C" int fdatasync(int descriptor) { return fsync(descriptor); }
