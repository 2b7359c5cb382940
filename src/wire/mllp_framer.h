// MLLP framing, without I/O:   VT (0x0B)  message  FS (0x1C)  CR (0x0D)
// Feed it whatever a socket gave, take events until there are none. Tolerates FS without CR, several messages in
// one read, a message cut anywhere, bytes between messages; every byte ends up in exactly one event (only the
// framing bytes and CR/LF between messages are silent). Not thread-safe; never fails; memory is bounded by
// messageMax plus one feed().
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chairside::wire {

struct MllpEvent {
    enum class Kind : std::uint8_t {
        Message,   // `bytes` is the whole message, without framing
        Garbage,   // bytes outside any frame
        Rejected,  // a frame that was never finished
        TooLong,   // a frame longer than allowed; the rest of it comes as Garbage
    };
    Kind kind = Kind::Message;
    std::string_view bytes;   // valid until the next feed(), next() or finish(); cut at kSampleMax unless Message
    std::size_t count = 0;    // how many bytes there were
    std::string_view reason;  // why, unless Message
};

class MllpFramer {
public:
    static constexpr std::size_t kMessageMax = std::size_t{1} << 20;
    static constexpr std::size_t kSampleMax = 4096;                   // of what was refused, this much is shown
    static constexpr std::size_t kGarbageMax = std::size_t{1} << 16;  // reported at the latest after so many bytes

    explicit MllpFramer(std::size_t messageMax = kMessageMax) : messageMax_(messageMax) {}

    void feed(std::string_view bytes);
    // What can be told from the bytes so far; no value: feed more.
    [[nodiscard]] std::optional<MllpEvent> next();
    // The connection ended: what was left over, as one event. The framer is as new afterwards.
    [[nodiscard]] std::optional<MllpEvent> finish();
    // A message was begun and its end has not come.
    [[nodiscard]] bool unfinished() const { return state_ == State::Inside; }
    // After next() gave none: bytes outside any frame wait to be told, by what comes or by finish().
    [[nodiscard]] bool hasStrays() const { return state_ == State::Between && begin_ < buffer_.size(); }

private:
    enum class State : std::uint8_t { Between, Inside };

    void skipLineEnds();
    [[nodiscard]] std::optional<MllpEvent> between();
    [[nodiscard]] std::optional<MllpEvent> inside();
    [[nodiscard]] MllpEvent take(MllpEvent::Kind kind, std::size_t end, std::size_t skip, std::string_view reason);

    std::string buffer_;
    std::size_t begin_ = 0;    // first byte no event has told of
    std::size_t scanned_ = 0;  // bytes before this were looked at
    std::size_t messageMax_;
    State state_ = State::Between;
};

// VT message FS CR.
[[nodiscard]] std::string frameMllp(std::string_view message);

}  // namespace chairside::wire
