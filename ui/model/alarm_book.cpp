#include "ui/model/alarm_book.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "link/client/alarm_text.h"
#include "ui/model/alarm_words.h"

namespace chairside::ui {

void AlarmBook::sort() { std::stable_sort(active_.begin(), active_.end(), speaksBefore); }

void AlarmBook::apply(const v1::AlarmChanged& change) {
    const v1::Occurrence& told = change.occurrence();
    std::erase_if(active_, [&](const v1::Occurrence& o) { return o.id() == told.id(); });
    if (link::isOver(told)) {
        remember(told);
        return;
    }
    active_.push_back(told);
    sort();
}

void AlarmBook::follow(const std::function<const ChairRecord*(const std::string&)>& chairNamed) {
    for (v1::Occurrence& o : active_) {
        const ChairRecord* chair = chairNamed(o.chair());
        const v1::Reading* reading = chair == nullptr ? nullptr : chair->reading(o.vital());
        if (reading != nullptr) link::follow(o, *reading, chair->rateSource());
    }
}

void AlarmBook::remember(const v1::Occurrence& ended) {
    if (!link::isOver(ended)) return;
    std::erase_if(ended_, [&](const v1::Occurrence& o) { return o.id() == ended.id(); });
    const auto at = std::find_if(ended_.begin(), ended_.end(), [&](const v1::Occurrence& o) {
        return o.started_unix_ms() <= ended.started_unix_ms();
    });
    ended_.insert(at, ended);
    if (ended_.size() > kEndedMax) ended_.pop_back();
}

const v1::Occurrence* AlarmBook::find(const std::string& id) const {
    const auto at = std::find_if(active_.begin(), active_.end(), [&](const v1::Occurrence& o) { return o.id() == id; });
    return at == active_.end() ? nullptr : &*at;
}

std::vector<v1::Occurrence> AlarmBook::byChair() const {
    std::vector<v1::Occurrence> grouped;
    std::set<std::string> done;
    for (const v1::Occurrence& first : active_) {
        if (!done.insert(first.chair()).second) continue;
        for (v1::Occurrence& o : ofChair(first.chair())) grouped.push_back(std::move(o));
    }
    return grouped;
}

std::vector<v1::Occurrence> AlarmBook::ofChair(const std::string& chair) const {
    std::vector<v1::Occurrence> own;
    std::copy_if(active_.begin(), active_.end(), std::back_inserter(own),
                 [&](const v1::Occurrence& o) { return o.chair() == chair; });
    return own;
}

}  // namespace chairside::ui
