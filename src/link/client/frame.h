// The link's frames, without I/O: a 4-byte big-endian length, then that many bytes of one protobuf message.
//
//   +--------+--------+--------+--------+----------------------+
//   |  length of the message, big-endian | message ...          |
//   +--------+--------+--------+--------+----------------------+
//
// Used by both sides of the link. Not thread-safe.
#pragma once

#include <google/protobuf/message_lite.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace chairside::link {

inline constexpr std::size_t kFrameHeader = 4;
inline constexpr std::size_t kFrameMax = 8u << 20;  // bytes of one message

// The frame's bytes, or an error when the message is larger than kFrameMax.
[[nodiscard]] Result<std::string> encodeFrame(const google::protobuf::MessageLite& message);

// Cuts a byte stream into frames. Read into prepare(), say how much came with commit(), then take next() until it
// holds nothing. Memory follows the frames that really come: a length alone reserves nothing beyond kReadStep.
class FrameReader {
public:
    static constexpr std::size_t kReadStep = 64u << 10;

    [[nodiscard]] std::span<char> prepare();
    void commit(std::size_t bytes);
    // One message's bytes, valid until the next call of any member; none: more bytes are needed. An error (a length of
    // zero or above kFrameMax) is final: the stream cannot be understood any more.
    [[nodiscard]] Result<std::optional<std::string_view>> next();
    // Bytes of a frame that is not complete yet are waiting.
    [[nodiscard]] bool partial() const { return end_ > begin_; }

private:
    std::string buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}  // namespace chairside::link
