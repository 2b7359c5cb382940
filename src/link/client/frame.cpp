#include "link/client/frame.h"

#include <cstdint>
#include <cstring>

namespace chairside::link {
namespace {

// A buffer that grew for one large frame goes back when it is empty.
constexpr std::size_t kKeptBuffer = 1u << 20;

std::uint32_t readLength(const char* at) {
    std::uint32_t length = 0;
    for (std::size_t i = 0; i < kFrameHeader; ++i) length = (length << 8) | static_cast<unsigned char>(at[i]);
    return length;
}

void writeLength(std::uint32_t length, char* at) {
    for (std::size_t i = 0; i < kFrameHeader; ++i) at[i] = static_cast<char>((length >> (24 - 8 * i)) & 0xffu);
}

}  // namespace

Result<std::string> encodeFrame(const google::protobuf::MessageLite& message) {
    const std::size_t size = message.ByteSizeLong();
    if (size > kFrameMax) {
        return Error{
            "a message of " + std::to_string(size) + " bytes is above the limit of " + std::to_string(kFrameMax), ""};
    }
    std::string frame(kFrameHeader + size, '\0');
    writeLength(static_cast<std::uint32_t>(size), frame.data());
    check(message.SerializeToArray(frame.data() + kFrameHeader, static_cast<int>(size)), "a frame is serialisable");
    return frame;
}

std::span<char> FrameReader::prepare() {
    if (begin_ == end_ && buffer_.size() > kKeptBuffer) {
        buffer_ = {};
        begin_ = end_ = 0;
    }
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() < end_ + kReadStep) buffer_.resize(end_ + kReadStep);
    return {buffer_.data() + end_, buffer_.size() - end_};
}

void FrameReader::commit(std::size_t bytes) {
    check(bytes <= buffer_.size() - end_, "no more bytes than were prepared for");
    end_ += bytes;
}

Result<std::optional<std::string_view>> FrameReader::next() {
    using Frame = std::optional<std::string_view>;
    if (end_ - begin_ < kFrameHeader) return Frame{};
    const std::size_t length = readLength(buffer_.data() + begin_);
    if (length == 0 || length > kFrameMax) {
        return Error{"frame length " + std::to_string(length) + " is not within 1 to " + std::to_string(kFrameMax) +
                         ": not the link's protocol",
                     ""};
    }
    if (end_ - begin_ < kFrameHeader + length) return Frame{};
    const std::string_view message{buffer_.data() + begin_ + kFrameHeader, length};
    begin_ += kFrameHeader + length;
    return Frame{message};
}

}  // namespace chairside::link
