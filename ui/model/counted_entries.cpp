#include "ui/model/counted_entries.h"

#include <algorithm>
#include <map>

namespace chairside::ui {

std::vector<v1::SessionEntry> countedEntries(const std::vector<v1::SessionEntry>& entries) {
    std::map<std::uint32_t, const v1::CorrectEntry*> wrong;  // the last correction of an entry is what counts
    for (const v1::SessionEntry& entry : entries) {
        if (entry.act().has_correct()) wrong[entry.act().correct().entry()] = &entry.act().correct();
    }
    std::vector<v1::SessionEntry> counted;
    counted.reserve(entries.size());
    for (const v1::SessionEntry& entry : entries) {
        const auto found = wrong.find(entry.number());
        if (found == wrong.end()) {
            counted.push_back(entry);
            continue;
        }
        const v1::CorrectEntry& correct = *found->second;
        if (!correct.has_instead()) continue;
        v1::SessionEntry& replaced = counted.emplace_back(entry);
        *replaced.mutable_act() = correct.instead();
        if (correct.has_happened_unix_ms()) replaced.set_at_unix_ms(correct.happened_unix_ms());
    }
    std::stable_sort(counted.begin(), counted.end(), [](const v1::SessionEntry& a, const v1::SessionEntry& b) {
        return a.at_unix_ms() < b.at_unix_ms();
    });
    return counted;
}

}  // namespace chairside::ui
