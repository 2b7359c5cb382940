#include "station/receipts.h"

namespace chairside::station {

void Promise::keep(engine::Taken taken, const char* reason) {
    engine::OnTaken done;
    {
        const std::scoped_lock lock(mutex_);
        done.swap(done_);
    }
    if (!done) return;
    receipt_.taken = taken;
    if (receipt_.reason.empty()) receipt_.reason = reason;
    done(receipt_);
}

std::shared_ptr<Promise> Receipts::promise(engine::OnTaken done, engine::Receipt durable, Steady::time_point now) {
    auto made = std::make_shared<Promise>(std::move(done), std::move(durable));
    const std::scoped_lock lock(mutex_);
    waiting_.push_back({now, made});
    return made;
}

void Receipts::expire(Steady::time_point now) {
    std::deque<Waiting> late;
    {
        const std::scoped_lock lock(mutex_);
        while (!waiting_.empty() && (waiting_.front().promise.expired() || now - waiting_.front().since > limit_)) {
            late.push_back(std::move(waiting_.front()));
            waiting_.pop_front();
        }
    }
    for (const Waiting& w : late) {
        if (const auto promise = w.promise.lock())
            promise->keep(engine::Taken::NotSaved, "not saved yet: the disk is late");
    }
}

}  // namespace chairside::station
