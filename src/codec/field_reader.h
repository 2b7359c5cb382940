// Reads the fields of a message that came from outside. The first field that is not as it must be is kept as the
// Error, with its path ("observations[3].vital"); reading goes on with harmless values, so that a codec reads
// straight through and asks once, at its end. One thread.
#pragma once

#include <google/protobuf/duration.pb.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "base/time.h"
#include "codec/enums.h"

namespace chairside::codec {

// Stranger: bytes from a socket, with limits of size and magnitude. Journal: what this station wrote itself; it has
// to be readable whatever was once let in, so only its meaning is checked.
enum class Trust : std::uint8_t { Stranger, Journal };

inline constexpr std::size_t kTextBytesMax = 256;                          // of any text in a stranger's message
inline constexpr int kObservationsMax = 4096;                              // of one message
inline constexpr int kUnmappedMax = 4096;                                  // of one message
inline constexpr std::int64_t kMilliMax = 1'000'000'000;                   // a million units: beyond any vital
inline constexpr std::int64_t kJournalMilliMax = 10'000'000'000'000'000;   // beyond what parseQuantity takes
inline constexpr std::int64_t kUnixMsMin = -62'135'596'800'000;            // 0001-01-01
inline constexpr std::int64_t kUnixMsMax = 253'402'300'799'999;            // 9999-12-31
inline constexpr std::int64_t kDurationSecondsMax = 100LL * 366 * 86'400;  // a century

class FieldReader {
public:
    explicit FieldReader(Trust trust) : trust_(trust) {}

    // While it lives, errors are named below `field` (or `field[index]`), a literal.
    class Inside {
    public:
        Inside(FieldReader& reader, const char* field, int index = -1);
        ~Inside() { --reader_.depth_; }
        Inside(const Inside&) = delete;
        Inside& operator=(const Inside&) = delete;

    private:
        FieldReader& reader_;
    };

    template <class Domain, class Proto>
    [[nodiscard]] Domain enumerator(Proto value, const char* field) {
        if (known(value)) [[likely]]
            return static_cast<Domain>(value);
        failUnknown(value, field);
        return Domain{1};
    }
    [[nodiscard]] std::string text(const std::string& value, const char* field);
    [[nodiscard]] WallTime wall(std::int64_t unixMs, const char* field);
    [[nodiscard]] Instant instant(std::int64_t ms, const char* field);
    [[nodiscard]] Duration milliseconds(std::int64_t ms, const char* field);
    [[nodiscard]] Duration duration(const google::protobuf::Duration& value, const char* field);
    [[nodiscard]] Quantity milli(std::int64_t value, const char* field);
    [[nodiscard]] Quantity quantity(double value, const char* field);
    void atMost(int count, int max, const char* field);

    void fail(const char* field, std::string what);
    [[nodiscard]] bool ok() const { return !error_; }
    [[nodiscard]] bool fromStranger() const { return trust_ == Trust::Stranger; }

    // What was read, or the first error.
    template <class T>
    [[nodiscard]] Result<T> result(T value) && {
        if (error_) return *std::move(error_);
        return Result<T>{std::move(value)};
    }

private:
    struct Step {
        const char* field;
        int index;
    };
    void failUnknown(int value, const char* field);
    [[nodiscard]] std::string pathOf(const char* field) const;

    Trust trust_;
    std::array<Step, 8> steps_{};
    std::size_t depth_ = 0;
    std::optional<Error> error_;
};

// The whole of a fromProto: read() finds the overload for the message.
template <class Domain, class Message>
[[nodiscard]] Result<Domain> readWhole(const Message& from, Trust trust) {
    FieldReader reader{trust};
    Domain value = read(from, reader);
    return std::move(reader).result(std::move(value));
}

// A duration in the contracts' form, and back: whole milliseconds. No value when it is finer than that, or out of
// range.
void putDuration(google::protobuf::Duration& to, Duration from);
[[nodiscard]] std::optional<Duration> toMilliseconds(const google::protobuf::Duration& from);

// A quantity people wrote: no value when it is not a number, has more than three decimals or is beyond kMilliMax.
[[nodiscard]] std::optional<Quantity> toQuantity(double value);

}  // namespace chairside::codec
