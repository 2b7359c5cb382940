// Messages the engine has taken and may be sent again: their keys, with the journal entry each is in. Bounded; the
// oldest is forgotten. Plain values, equal for the same past.
#pragma once

#include <cstdint>
#include <map>

namespace chairside::engine {

template <class Key>
struct TakenMessages {
    struct Taken {
        std::uint64_t sequence = 0;
        bool suspect = false;  // its sender may not have heard that it was taken
        bool operator==(const Taken&) const = default;
    };
    std::map<Key, Taken> byKey;
    std::map<std::uint64_t, Key> bySequence;  // the same; derived, not in a checkpoint

    [[nodiscard]] Taken* find(const Key& key) {
        const auto found = byKey.find(key);
        return found == byKey.end() ? nullptr : &found->second;
    }
    void take(const Key& key, const Taken& taken, std::size_t most) {
        if (const Taken* before = find(key)) bySequence.erase(before->sequence);
        byKey[key] = taken;
        bySequence[taken.sequence] = key;
        if (bySequence.size() <= most) return;
        byKey.erase(bySequence.begin()->second);
        bySequence.erase(bySequence.begin());
    }
    // Their entries are in no journal: sent again they are new.
    void forget(std::uint64_t from, std::uint64_t to) {
        auto it = bySequence.lower_bound(from);
        while (it != bySequence.end() && it->first <= to) {
            byKey.erase(it->second);
            it = bySequence.erase(it);
        }
    }
    bool operator==(const TakenMessages&) const = default;
};

}  // namespace chairside::engine
