// Looks from time to time how much room is left where the station saves, and says when it becomes low or is enough
// again. On a thread of its own: a disk that hangs holds up nothing else.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "base/result.h"
#include "record/own_thread.h"

namespace chairside::station {

// docs/clinical-numbers.md, DISK_LOW: a busy clinic writes about 1.5 GB a week.
inline constexpr std::uint64_t kRoomLow = std::uint64_t{2} << 30U;
inline constexpr std::uint64_t kRoomEnough = kRoomLow + kRoomLow / 4;  // again, so that it does not flicker

struct DiskRoom {
    bool low = false;
    std::uint64_t bytes = 0;  // available to us
};

// What was known of the room, and what it is with so many bytes left.
[[nodiscard]] DiskRoom judgeRoom(const DiskRoom& before, std::uint64_t bytesLeft);
[[nodiscard]] std::string inWords(const DiskRoom& room);  // "1.4 GiB left"

class DiskWatch {
public:
    // `onChange` is called on the watch's thread with each change, at first from `wasLow`. What cannot be looked at
    // says nothing: that the record is not saved is told by the journal.
    DiskWatch(std::filesystem::path folder, bool wasLow, std::function<void(const DiskRoom&)> onChange,
              Duration each = std::chrono::seconds{30});
    ~DiskWatch();
    DiskWatch(const DiskWatch&) = delete;
    DiskWatch& operator=(const DiskWatch&) = delete;

private:
    // Shared with the thread, which may be left behind in a dead disk.
    struct Desk {
        std::filesystem::path folder;
        Duration each{};
        DiskRoom known;
        std::mutex mutex;
        std::condition_variable wake;
        bool stopping = false;
        std::function<void(const DiskRoom&)> onChange;  // none any more after the end

        void work();
        void look();
        [[nodiscard]] bool rest();  // false: it is over
    };
    std::shared_ptr<Desk> desk_ = std::make_shared<Desk>();
    record::OwnThread thread_;
};

}  // namespace chairside::station
