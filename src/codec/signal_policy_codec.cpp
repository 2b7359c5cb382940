#include "codec/signal_policy_codec.h"

#include <set>

namespace chairside::codec {
namespace {

using namespace std::chrono_literals;
using google::protobuf::Duration;

// One row a time: where it is in the contract and in the policy, and what people may choose.
struct Time {
    const char* field;
    bool (v1::SignalPolicy::*has)() const;
    const Duration& (v1::SignalPolicy::*get)() const;
    Duration* (v1::SignalPolicy::*put)();
    chairside::Duration alarm::SignalPolicy::*value;
    chairside::Duration atLeast, atMost;
};

#define CHAIRSIDE_TIME(field, value, atLeast, atMost)                                                         \
    {                                                                                                         \
#field, &v1::SignalPolicy::has_##field, &v1::SignalPolicy::field, &v1::SignalPolicy::mutable_##field, \
            &alarm::SignalPolicy::value, atLeast, atMost                                                      \
    }

constexpr Time kTimes[] = {
    CHAIRSIDE_TIME(remind_every, remindEvery, 60s, 10min),
    CHAIRSIDE_TIME(reminder_lasts, reminderLasts, 4s, 30s),
    CHAIRSIDE_TIME(undo_within, undoWithin, 5s, 10min),
    CHAIRSIDE_TIME(audio_pause, audioPause, 5s, 120s),
    CHAIRSIDE_TIME(unanswered_high, unansweredHigh, 10s, 120s),
    CHAIRSIDE_TIME(unanswered_medium, unansweredMedium, 30s, 600s),
    CHAIRSIDE_TIME(annunciate_within, annunciateWithin, 3s, 30s),
    CHAIRSIDE_TIME(standby, standby, 60s, 10min),
    CHAIRSIDE_TIME(standby_over_high, standbyOverHigh, 30s, 10min),
    CHAIRSIDE_TIME(signal_back, signalBack, 5s, 60s),
};
#undef CHAIRSIDE_TIME

std::string seconds(chairside::Duration time) { return std::to_string(time.count() / 1000) + " s"; }

}  // namespace

void toProto(const alarm::SignalPolicy& from, v1::SignalPolicy& to) {
    for (const Time& time : kTimes) putDuration(*(to.*time.put)(), from.*time.value);
    for (const alarm::WorseBy& worse : from.worseBy) {
        v1::WorseBy& by = *to.add_worse_by();
        by.set_vital(toV1(worse.vital));
        by.set_amount(worse.amount.toDouble());
    }
}

alarm::SignalPolicy read(const v1::SignalPolicy& from, FieldReader& reader) {
    alarm::SignalPolicy to;
    for (const Time& time : kTimes) {
        if ((from.*time.has)()) to.*time.value = reader.duration((from.*time.get)(), time.field);
    }
    if (from.worse_by_size() > 0) to.worseBy.clear();
    for (int i = 0; i < from.worse_by_size(); ++i) {
        const FieldReader::Inside inside{reader, "worse_by", i};
        to.worseBy.push_back({reader.enumerator<Vital>(from.worse_by(i).vital(), "vital"),
                              reader.quantity(from.worse_by(i).amount(), "amount")});
    }
    return to;
}

void checkSignalPolicy(const v1::SignalPolicy& policy, const FieldPlaces& places, Findings& findings) {
    for (const Time& time : kTimes) {
        if (!(policy.*time.has)()) continue;
        const auto value = toMilliseconds((policy.*time.get)());
        if (value && *value >= time.atLeast && *value <= time.atMost) continue;
        findings.add(places.at(time.field), std::string{"signals."} + time.field,
                     "must be from " + seconds(time.atLeast) + " to " + seconds(time.atMost));
    }
    std::set<int> seen;
    for (int i = 0; i < policy.worse_by_size(); ++i) {
        const v1::WorseBy& worse = policy.worse_by(i);
        const FieldPlaces at = places.below("worse_by", i);
        if (!known(worse.vital())) {
            findings.add(at.self(), "signals.worse_by.vital", "is missing");
        } else if (!seen.insert(worse.vital()).second) {
            findings.add(at.at("vital"), "signals.worse_by.vital", v1::Vital_Name(worse.vital()) + " is named twice");
        }
        const auto amount = toQuantity(worse.amount());
        if (amount && *amount > Quantity{}) continue;
        findings.add(at.self(), "signals.worse_by.amount", "must be above 0, with at most three decimals");
    }
}

}  // namespace chairside::codec
