#include "codec/field_reader.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace chairside::codec {

FieldReader::Inside::Inside(FieldReader& reader, const char* field, int index) : reader_(reader) {
    check(reader.depth_ < reader.steps_.size(), "messages nest deeper than the contracts do");
    reader.steps_[reader.depth_++] = {field, index};
}

std::string FieldReader::pathOf(const char* field) const {
    std::string path;
    for (std::size_t i = 0; i < depth_; ++i) {
        path += steps_[i].field;
        if (steps_[i].index >= 0) path += '[' + std::to_string(steps_[i].index) + ']';
        path += '.';
    }
    return path + field;
}

void FieldReader::fail(const char* field, std::string what) {
    if (!error_) error_ = Error{std::move(what), pathOf(field)};
}

void FieldReader::failUnknown(int value, const char* field) {
    fail(field, value == 0 ? "is missing" : "number " + std::to_string(value) + " is not known");
}

std::string FieldReader::text(const std::string& value, const char* field) {
    if (fromStranger() && value.size() > kTextBytesMax) {
        fail(field, "has " + std::to_string(value.size()) + " bytes, at most " + std::to_string(kTextBytesMax) +
                        " are allowed");
        return {};
    }
    return value;
}

// Of the journal the nearest time there is: with an entry that cannot be read no station starts.
WallTime FieldReader::wall(std::int64_t unixMs, const char* field) {
    const std::int64_t possible = std::clamp(unixMs, kUnixMsMin, kUnixMsMax);
    if (possible != unixMs && fromStranger()) fail(field, "is not a time between the years 1 and 9999");
    return WallTime{possible};
}

Instant FieldReader::instant(std::int64_t ms, const char* field) { return Instant{milliseconds(ms, field).count()}; }

Duration FieldReader::milliseconds(std::int64_t ms, const char* field) {
    if (ms < -kUnixMsMax || ms > kUnixMsMax) {
        fail(field, "is longer than any time");
        return {};
    }
    return Duration{ms};
}

Duration FieldReader::duration(const google::protobuf::Duration& value, const char* field) {
    const auto ms = toMilliseconds(value);
    if (!ms) fail(field, "is not a duration in whole milliseconds of at most a century");
    return ms ? *ms : Duration{};
}

Quantity FieldReader::milli(std::int64_t value, const char* field) {
    const std::int64_t most = fromStranger() ? kMilliMax : kJournalMilliMax;
    if (value < -most || value > most) {
        fail(field, "is beyond " + std::to_string(most / 1000) + " units");
        return {};
    }
    return Quantity::fromMilli(value);
}

Quantity FieldReader::quantity(double value, const char* field) {
    const auto exact = toQuantity(value);
    if (!exact) fail(field, "is not a number of at most three decimals within a million units");
    return exact ? *exact : Quantity{};
}

void FieldReader::atMost(int count, int max, const char* field) {
    if (fromStranger() && count > max) {
        fail(field, "has " + std::to_string(count) + " entries, at most " + std::to_string(max) + " are allowed");
    }
}

void putDuration(google::protobuf::Duration& to, Duration from) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(from);
    to.set_seconds(seconds.count());
    to.set_nanos(static_cast<std::int32_t>((from - seconds).count()) * 1'000'000);
}

std::optional<Duration> toMilliseconds(const google::protobuf::Duration& from) {
    constexpr std::int32_t kNanosPerMs = 1'000'000;
    const bool signsDiffer = (from.seconds() > 0 && from.nanos() < 0) || (from.seconds() < 0 && from.nanos() > 0);
    if (signsDiffer || from.nanos() % kNanosPerMs != 0 || from.nanos() <= -1'000'000'000 ||
        from.nanos() >= 1'000'000'000 || from.seconds() > kDurationSecondsMax ||
        from.seconds() < -kDurationSecondsMax) {
        return std::nullopt;
    }
    return Duration{from.seconds() * 1000 + from.nanos() / kNanosPerMs};
}

std::optional<Quantity> toQuantity(double value) {
    if (!std::isfinite(value) || std::abs(value) > double(kMilliMax) / 1000.0) return std::nullopt;
    const double milli = value * 1000.0;
    const double whole = std::round(milli);
    // A decimal of three places times 1000 misses its whole number by rounding alone, far below this.
    if (std::abs(milli - whole) > 1e-6) return std::nullopt;
    return Quantity::fromMilli(std::int64_t(whole));
}

}  // namespace chairside::codec
