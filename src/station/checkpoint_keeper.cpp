#include "station/checkpoint_keeper.h"

#include <spdlog/spdlog.h>

#include <utility>

#include "engine/engine.h"

namespace chairside::station {

CheckpointKeeper::CheckpointKeeper(const std::filesystem::path& dataDir, std::function<void(std::uint64_t)> onKept)
    : desk_(std::make_shared<Desk>(dataDir)) {
    desk_->onKept = std::move(onKept);
    thread_ = record::OwnThread([desk = desk_] { desk->work(); });
}

CheckpointKeeper::~CheckpointKeeper() { stop(Duration::zero()); }

void CheckpointKeeper::saveSoon(Checkpoint checkpoint) {
    {
        const std::scoped_lock lock(desk_->mutex);
        desk_->waiting = std::move(checkpoint);
    }
    desk_->wake.notify_one();
}

Outcome CheckpointKeeper::saveNow(const Checkpoint& checkpoint) {
    const std::shared_ptr<Desk> desk = desk_;  // the caller may be left behind in a dead disk
    return desk->save(checkpoint);
}

bool CheckpointKeeper::stop(Duration limit) {
    {
        const std::scoped_lock lock(desk_->mutex);
        desk_->stopping = true;
    }
    desk_->wake.notify_one();
    const bool ended = thread_.joinWithin(limit);
    const std::scoped_lock lock(desk_->mutex);
    desk_->onKept = nullptr;
    return ended;
}

void CheckpointKeeper::Desk::work() {
    for (;;) {
        std::optional<Checkpoint> next;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return stopping || waiting; });
            next.swap(waiting);
        }
        if (!next) return;
        (void)save(*next);
    }
}

Outcome CheckpointKeeper::Desk::save(const Checkpoint& checkpoint) {
    {
        const std::scoped_lock lock(storeMutex);
        Outcome saved = store.save(checkpoint.sequence, engine::kEngineVersion, checkpoint.bytes);
        if (!saved) {
            spdlog::error("checkpoint {} was not saved: {}", checkpoint.sequence, saved.error().text());
            return saved;
        }
    }
    const std::scoped_lock lock(mutex);
    if (onKept) onKept(checkpoint.sequence);
    return Done{};
}

}  // namespace chairside::station
