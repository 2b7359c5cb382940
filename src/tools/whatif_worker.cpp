#include "tools/whatif_worker.h"

#include "codec/input_codec.h"

namespace chairside::tools {

WhatIfWorker::WhatIfWorker(const alarm::Profile& profile) : whatIf_(profile), thread_([this] { run(); }) {
    filling_.reserve(kBatch);
}

WhatIfWorker::~WhatIfWorker() { finish(); }

void WhatIfWorker::put(JournaledInput input) {
    filling_.push_back(std::move(input));
    if (filling_.size() == kBatch) hand();
}

void WhatIfWorker::hand() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.size() < kBatchesWaiting || failed_; });
    waiting_.push_back(std::exchange(filling_, {}));
    filling_.reserve(kBatch);
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
    for (;;) {
        Batch batch;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return !waiting_.empty() || closed_; });
            if (waiting_.empty()) return;
            batch = std::move(waiting_.front());
            waiting_.pop_front();
            changed_.notify_all();
        }
        for (const JournaledInput& input : batch) {
            if (!error_) take(input);
        }
        if (!error_) continue;
        const std::scoped_lock lock(mutex_);
        failed_ = true;
        changed_.notify_all();
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
    recorded_.take(decoded.value(), input.at);
    whatIf_.take(decoded.value(), input.at);
}

}  // namespace chairside::tools
