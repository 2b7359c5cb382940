// What a disk holds after the power went. While a PowerLoss lives, every fsync and fdatasync of this process, SQLite's
// as well as ours, is noted: a file's bytes are safe once the file was synced, its name once its folder was. Everything
// else may be lost, may be there, or may be there in parts.
//
//   real files under `root` ──fsync──▶ safe bytes by inode ┐
//   real folders            ──fsync──▶ safe names          ├─▶ image(): one of the disks that may be found afterwards
//   what was written since  ─────────── kept by chance ────┘
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <random>
#include <string>

namespace chairside::record {

enum class Survives {
    Synced,   // nothing of what was not synced
    Written,  // all of it: only the program died
    Parts,    // any of its sectors, any of its names
};

class PowerLoss {
public:
    using Image = std::map<std::string, std::string>;  // path below root -> bytes; a folder ends with '/'

    // One at a time. `root` must exist, and counts as safe.
    explicit PowerLoss(std::filesystem::path root);
    ~PowerLoss();
    PowerLoss(const PowerLoss&) = delete;
    PowerLoss& operator=(const PowerLoss&) = delete;

    // A disk that lies: syncs of paths for which this holds do nothing and report success. Set before any.
    std::function<bool(const std::filesystem::path&)> lies;
    // Called in the syncing thread, before each sync.
    std::function<void()> onSync;

    [[nodiscard]] Image image(Survives survives, std::mt19937& random) const;
    static void write(const Image& image, const std::filesystem::path& to);

    // For the replaced fsync. False: the disk lies.
    bool synced(int descriptor);
    static PowerLoss* watching();

private:
    using Names = std::map<std::string, ino_t>;

    void addFolder(Image& into, const std::filesystem::path& folder, Survives survives, std::mt19937& random) const;
    [[nodiscard]] std::string content(const std::filesystem::path& folder, ino_t inode, Survives survives,
                                      std::mt19937& random) const;

    const std::filesystem::path root_;
    mutable std::mutex mutex_;
    std::map<ino_t, std::string> safeBytes_;
    std::map<std::filesystem::path, Names> safeNames_;
};

}  // namespace chairside::record
