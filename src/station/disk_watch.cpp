#include "station/disk_watch.h"

#include <utility>

#include "vitals/quantity.h"

namespace chairside::station {
namespace {

constexpr std::uint64_t kTenthOfGib = (std::uint64_t{1} << 30U) / 10;

}  // namespace

DiskRoom judgeRoom(const DiskRoom& before, std::uint64_t bytesLeft) {
    const std::uint64_t enough = before.low ? kRoomEnough : kRoomLow;
    return {bytesLeft < enough, bytesLeft};
}

std::string inWords(const DiskRoom& room) {
    return toText(Quantity::fromMilli(static_cast<std::int64_t>(room.bytes / kTenthOfGib) * 100)) + " GiB left";
}

DiskWatch::DiskWatch(std::filesystem::path folder, bool wasLow, std::function<void(const DiskRoom&)> onChange,
                     Duration each) {
    desk_->known.low = wasLow;
    desk_->folder = std::move(folder);
    desk_->onChange = std::move(onChange);
    desk_->each = each;
    thread_ = record::OwnThread([desk = desk_] { desk->work(); });
}

DiskWatch::~DiskWatch() {
    {
        const std::scoped_lock lock(desk_->mutex);
        desk_->stopping = true;
        desk_->onChange = nullptr;
    }
    desk_->wake.notify_one();
    (void)thread_.joinWithin(std::chrono::seconds{1});
}

void DiskWatch::Desk::work() {
    do look();
    while (rest());
}

void DiskWatch::Desk::look() {
    std::error_code error;
    const std::filesystem::space_info space = std::filesystem::space(folder, error);
    if (error) return;
    const DiskRoom now = judgeRoom(known, space.available);
    const bool changed = now.low != known.low;
    known = now;
    if (!changed) return;
    const std::scoped_lock lock(mutex);
    if (onChange) onChange(known);
}

bool DiskWatch::Desk::rest() {
    std::unique_lock lock(mutex);
    return !wake.wait_for(lock, each, [this] { return stopping; });
}

}  // namespace chairside::station
