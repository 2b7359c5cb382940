// The newest reading of each chair and vital that a client has not been sent yet. Plain values, not thread-safe.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "chairside/v1/link.pb.h"

namespace chairside::link {

class LiveValues {
public:
    void add(const std::string& chair, const v1::Reading& reading, std::int64_t heardInstantMs);
    void add(const v1::LiveFrame& frame);
    void forget(const std::string& chair);
    [[nodiscard]] bool empty() const { return chairs_.empty(); }
    // Hands everything over, ordered by chair and vital, and is empty then.
    [[nodiscard]] v1::LiveFrame take();

private:
    // A late reading never takes the place of a live one, not even here.
    using Key = std::pair<v1::Vital, bool>;
    struct Chair {
        std::map<Key, v1::Reading> readings;
        std::int64_t heardInstantMs = 0;
    };
    std::map<std::string, Chair> chairs_;
    std::uint64_t sequence_ = 0;
};

}  // namespace chairside::link
