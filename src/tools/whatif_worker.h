// One worker of a what-if run: takes the inputs of its chairs, in order, from a bounded queue, on a thread of its own.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/result.h"
#include "tools/whatif_loop.h"

namespace chairside::tools {

struct JournaledInput {
    std::uint64_t sequence = 0;
    Instant at;
    std::string_view bytes;  // v1::Input; copied by put()
    bool counts = false;     // its readings are of the period that is asked about
};

class WhatIfWorker {
public:
    static constexpr std::size_t kBatch = 1024;        // inputs
    static constexpr std::size_t kBatchesWaiting = 8;  // past it put() waits

    explicit WhatIfWorker(const alarm::Profile& profile);
    ~WhatIfWorker();  // finish()
    WhatIfWorker(const WhatIfWorker&) = delete;
    WhatIfWorker& operator=(const WhatIfWorker&) = delete;

    // The giving thread's: all of these, in this order.
    void put(const JournaledInput& input);
    [[nodiscard]] bool failed() const;
    void finish();  // waits until everything put was run
    [[nodiscard]] const std::optional<Error>& error() const { return error_; }
    [[nodiscard]] const OpenLoop& recorded() const { return recorded_; }
    [[nodiscard]] const OpenLoop& whatIf() const { return whatIf_; }
    [[nodiscard]] std::uint64_t readings() const { return readings_; }
    std::set<std::string> chairs;  // whose results count: the others only follow the configuration

private:
    // Inputs and, one after the other, their bytes: two blocks of memory, used again and again.
    struct Batch {
        struct Item {
            std::uint64_t sequence = 0;
            Instant at;
            std::size_t size = 0;
            bool counts = false;
        };
        std::vector<Item> items;
        std::string bytes;
    };
    void hand();
    void run();
    void run(const Batch& batch);
    void take(const JournaledInput& input);

    OpenLoop recorded_{std::nullopt};
    OpenLoop whatIf_;
    std::uint64_t readings_ = 0;
    std::optional<Error> error_;
    Batch filling_;

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Batch> waiting_;
    std::vector<Batch> spare_;  // empty
    bool closed_ = false;
    bool failed_ = false;
    std::thread thread_;
};

}  // namespace chairside::tools
