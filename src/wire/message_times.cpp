#include "wire/message_times.h"

#include <algorithm>

namespace chairside::wire {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kSampleMax = 96;
constexpr Duration kMinuteAndLate = 60s + 10s;  // a time told to the minute may be 60 s early; late: decision 0006

}  // namespace

MessageTimes::MessageTimes(const Hl7Message& message, const ZoneRules* zone, std::vector<Unmapped>& notes)
    : message_(&message), zone_(zone), notes_(&notes) {
    const std::string_view sent = trimBlanks(message.header().field(7));
    // An offset in MSH-7 holds for all times of the message that have none (HL7 v2.5, 2.16.9.7).
    headerOffset_ = hl7TimeOffset(firstComponent(sent));
    sent_ = told(sent);
}

std::optional<WallTime> MessageTimes::measuredWithin(WallTime minute) const {
    if (!sent_) return std::nullopt;
    if (sent_->at - minute > kMinuteAndLate) return minute;
    return sent_->hasSeconds ? std::optional{sent_->at} : std::nullopt;
}

std::optional<ToldTime> MessageTimes::told(std::string_view field) {
    if (isNoHl7Time(field)) return std::nullopt;
    for (std::size_t i = 0; i < knownCount_; ++i) {
        if (known_[i].first == field) return known_[i].second;
    }
    const Result<ToldTime> resolved = resolve(field);
    std::optional<ToldTime> time;
    if (resolved) {
        time = resolved.value();
    } else {
        note(field, resolved.error());
    }
    if (knownCount_ < kKnownMax) known_[knownCount_++] = {field, time};
    return time;
}

void MessageTimes::note(std::string_view field, const Error& error) {
    const bool isNoted = std::ranges::find(unreadable_, field) != unreadable_.end();
    if (isNoted || unreadable_.size() >= kUnreadableMax) return;
    unreadable_.push_back(field);
    notes_->push_back({"time", message_->text(field, kSampleMax), "time not understood: " + error.what});
}

Result<ToldTime> MessageTimes::resolve(std::string_view field) const {
    auto parsed = parseHl7Time(firstComponent(field));
    if (!parsed) return parsed.error();
    Hl7Time& time = parsed.value();
    if (!time.hasMinutes) return Error{"it has no hour and minute", ""};
    if (!time.offsetMinutes) time.offsetMinutes = headerOffset_;
    static const ZoneRules kUnknown;
    const Result<WallTime> at = resolveHl7Time(time, zone_ ? *zone_ : kUnknown);
    if (!at) return at.error();
    return ToldTime{at.value(), time.hasSeconds};
}

std::string_view MessageTimes::firstComponent(std::string_view field) const {
    const Hl7Separators& separators = message_->separators();
    return trimBlanks(hl7Part(hl7Part(field, separators.repetition, 1), separators.component, 1));
}

}  // namespace chairside::wire
