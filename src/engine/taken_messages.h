// Messages the engine has taken and may be sent again: their keys, with the journal entry each is in. Bounded; the
// oldest is forgotten. Plain values, equal for the same past.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>

namespace chairside::engine {

template <class Key>
struct TakenMessages {
    struct Taken {
        std::uint64_t sequence = 0;
        bool suspect = false;  // its sender may not have heard that it was taken
        bool undated = false;  // it does not tell when it was sent: the same bytes may well be a new reading
        bool operator==(const Taken&) const = default;
    };
    std::unordered_map<Key, Taken> byKey;     // asked, never walked: it has no order
    std::map<std::uint64_t, Key> bySequence;  // the same, oldest first

    [[nodiscard]] Taken* find(const Key& key) {
        const auto found = byKey.find(key);
        return found == byKey.end() ? nullptr : &found->second;
    }
    void take(const Key& key, const Taken& taken, std::size_t most) {
        const auto [known, isNew] = byKey.try_emplace(key, taken);
        if (!isNew) {
            bySequence.erase(known->second.sequence);
            known->second = taken;
        }
        bySequence.emplace_hint(bySequence.end(), taken.sequence, key);
        if (bySequence.size() <= most) return;
        byKey.erase(bySequence.begin()->second);
        bySequence.erase(bySequence.begin());
    }
    // Of the undated ones only the newest: what their senders say again is nearly always new.
    void suspectAll(std::size_t undatedMost) {
        std::size_t undated = 0;
        for (auto newest = bySequence.rbegin(); newest != bySequence.rend(); ++newest) {
            Taken& taken = byKey.at(newest->second);
            taken.suspect = !taken.undated || ++undated <= undatedMost;
        }
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
