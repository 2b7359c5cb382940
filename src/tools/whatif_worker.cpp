#include "tools/whatif_worker.h"

#include <utility>

#include "codec/input_codec.h"

namespace chairside::tools {

WhatIfWorker::WhatIfWorker(const alarm::Profile& profile) : whatIf_(profile), thread_([this] { run(); }) {}

WhatIfWorker::~WhatIfWorker() { finish(); }

void WhatIfWorker::put(const JournaledInput& input) {
    filling_.items.push_back({input.sequence, input.at, input.bytes.size(), input.counts});
    filling_.bytes.append(input.bytes);
    if (filling_.items.size() == kBatch) hand();
}

void WhatIfWorker::hand() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.size() < kBatchesWaiting || failed_; });
    waiting_.push_back(std::exchange(filling_, {}));
    if (!spare_.empty()) {
        filling_ = std::move(spare_.back());
        spare_.pop_back();
    }
    changed_.notify_all();
}

bool WhatIfWorker::failed() const {
    const std::scoped_lock lock(mutex_);
    return failed_;
}

void WhatIfWorker::finish() {
    if (!thread_.joinable()) return;
    hand();
    {
        const std::scoped_lock lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }
    thread_.join();
}

void WhatIfWorker::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return !waiting_.empty() || closed_; });
        if (waiting_.empty()) return;
        Batch batch = std::move(waiting_.front());
        waiting_.pop_front();
        changed_.notify_all();
        lock.unlock();
        run(batch);
        batch.items.clear();
        batch.bytes.clear();
        lock.lock();
        spare_.push_back(std::move(batch));
        if (!error_) continue;
        failed_ = true;
        changed_.notify_all();
    }
}

void WhatIfWorker::run(const Batch& batch) {
    std::string_view rest = batch.bytes;
    for (const Batch::Item& item : batch.items) {
        if (error_) return;
        take({item.sequence, item.at, rest.substr(0, item.size), item.counts});
        rest.remove_prefix(item.size);
    }
}

void WhatIfWorker::take(const JournaledInput& input) {
    const auto decoded = codec::decodeInput(input.bytes);
    if (!decoded) {
        error_ = Error{decoded.error().text(), "journal entry " + std::to_string(input.sequence)};
        return;
    }
    if (!countsInOpenLoop(decoded.value())) return;
    const auto* message = std::get_if<DeviceMessage>(&decoded.value());
    if (message != nullptr && input.counts) readings_ += message->observations.size();
    const engine::Stamp at{input.sequence, input.at};
    // A limit that the station refused was never in force, whatever the other profile would have allowed.
    if (recorded_.take(decoded.value(), at)) whatIf_.take(decoded.value(), at);
}

}  // namespace chairside::tools
