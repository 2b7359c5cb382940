// Keeps checkpoints on a thread of its own: a disk that hangs holds up nothing but the next checkpoint.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "record/checkpoint_store.h"
#include "record/own_thread.h"

namespace chairside::station {

struct Checkpoint {
    std::uint64_t sequence = 0;
    std::string bytes;
};

class CheckpointKeeper {
public:
    // `onKept` is called on the keeper's thread, or by saveNow().
    CheckpointKeeper(const std::filesystem::path& dataDir, std::function<void(std::uint64_t)> onKept);
    ~CheckpointKeeper();  // stop(0)

    // Any thread, does not wait: only the newest one that waits is saved.
    void saveSoon(Checkpoint checkpoint);
    // Any thread that may wait for the disk.
    Outcome saveNow(const Checkpoint& checkpoint);
    // Saves what waits; gives up on a disk that takes longer than `limit`. True: saved.
    bool stop(Duration limit);

private:
    // Shared with the thread, which may be left behind in a dead disk.
    struct Desk {
        std::mutex mutex;
        std::condition_variable wake;
        std::optional<Checkpoint> waiting;
        bool stopping = false;
        std::mutex storeMutex;  // held while the disk works
        record::CheckpointStore store;
        std::function<void(std::uint64_t)> onKept;  // none any more after stop()

        explicit Desk(const std::filesystem::path& dataDir) : store(dataDir) {}
        void work();
        Outcome save(const Checkpoint& checkpoint);
    };
    std::shared_ptr<Desk> desk_;
    record::OwnThread thread_;
};

}  // namespace chairside::station
