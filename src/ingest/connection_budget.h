// How many connections of monitors may be open at once, over all listeners: each takes an open file, and journal,
// checkpoint, hooks and the link need some too. Thread-safe.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace chairside::ingest {

// Always held by a shared_ptr.
class ConnectionBudget : public std::enable_shared_from_this<ConnectionBudget> {
public:
    explicit ConnectionBudget(std::size_t most = SIZE_MAX) : most_(most) {}

    // One place, given back when the last copy goes; null: all are taken.
    [[nodiscard]] std::shared_ptr<void> take() {
        std::size_t taken = taken_;
        while (taken < most_) {
            if (!taken_.compare_exchange_weak(taken, taken + 1)) continue;
            return {this, [self = shared_from_this()](void*) { --self->taken_; }};
        }
        return nullptr;
    }
    [[nodiscard]] std::size_t most() const { return most_; }

private:
    const std::size_t most_;
    std::atomic<std::size_t> taken_ = 0;
};

}  // namespace chairside::ingest
