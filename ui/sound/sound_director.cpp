#include "ui/sound/sound_director.h"

#include <algorithm>

namespace chairside::ui {

namespace {

// Between bursts of different alarms, the shortest that is allowed.
constexpr std::chrono::milliseconds kQuietMin{2500};

const Voice* named(const std::vector<Voice>& voices, const std::string& id) {
    const auto at = std::find_if(voices.begin(), voices.end(), [&](const Voice& v) { return v.id == id; });
    return at == voices.end() ? nullptr : &*at;
}

std::chrono::milliseconds milliseconds(double seconds) {
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

}  // namespace

v1::Priority SoundDirector::sounding(Steady now) const {
    return last_.has_value() && now < last_->ends ? last_->priority : v1::PRIORITY_UNSPECIFIED;
}

const Voice* SoundDirector::next(const std::vector<Voice>& voices) const {
    const Voice* best = nullptr;
    const auto before = [this](const Voice& a, const Voice& b) {
        if (a.priority != b.priority) return a.priority > b.priority;
        return !heard_.contains(a.id) && heard_.contains(b.id);
    };
    for (const Voice& voice : voices) {
        const bool speaks = voice.loud && !(voice.priority == v1::LOW && heard_.contains(voice.id));
        if (speaks && (best == nullptr || before(voice, *best))) best = &voice;
    }
    return best;
}

bool SoundDirector::due(Steady now, const Voice& voice) const {
    if (!last_.has_value() || voice.priority > last_->priority) return true;
    const bool known = heard_.contains(voice.id);
    const auto quiet = known ? std::max(kQuietMin, milliseconds(quietAfter(voice.priority))) : kQuietMin;
    return now >= last_->ends + quiet;
}

SoundDirector::Orders SoundDirector::whilePlaying(Steady now, const std::vector<Voice>& voices) {
    const Voice* top = next(voices);
    if (top != nullptr && top->priority > last_->priority) return {true, start(now, *top)};
    // A person took it on or paused it: quiet at once. One that ended by itself is heard to the end of its burst.
    const Voice* playing = named(voices, last_->id);
    const bool silenced = playing != nullptr && !playing->loud;
    if (silenced && (top == nullptr || top->priority < last_->priority)) {
        last_->ends = now;
        return {true, std::nullopt};
    }
    return {};
}

Cue SoundDirector::start(Steady now, const Voice& voice) {
    const Cue cue{voice.priority, voice.tune, voice.louder};
    last_ = Playing{voice.id, voice.priority, now + milliseconds(burstOf(cue.priority, cue.tune).length())};
    heard_.insert(voice.id);
    return cue;
}

SoundDirector::Orders SoundDirector::step(Steady now, const std::vector<Voice>& voices) {
    std::erase_if(heard_, [&](const std::string& id) {
        const Voice* voice = named(voices, id);
        return voice == nullptr || !voice->loud;
    });
    if (sounding(now) != v1::PRIORITY_UNSPECIFIED) return whilePlaying(now, voices);
    const Voice* top = next(voices);
    if (top == nullptr || !due(now, *top)) return {};
    return {false, start(now, *top)};
}

}  // namespace chairside::ui
