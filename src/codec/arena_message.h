// One message that lives for one call, and its bytes. Small ones never touch the heap.
#pragma once

#include <google/protobuf/arena.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <array>
#include <climits>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/check.h"

namespace chairside::codec {

template <class Message>
class ArenaMessage {
public:
    ArenaMessage() : arena_(options(block_)), message_(google::protobuf::Arena::CreateMessage<Message>(&arena_)) {}
    ArenaMessage(const ArenaMessage&) = delete;
    ArenaMessage& operator=(const ArenaMessage&) = delete;

    Message& operator*() { return *message_; }
    Message* operator->() { return message_; }

    [[nodiscard]] std::string deterministicBytes() {
        const std::size_t size = message_->ByteSizeLong();
        check(size <= INT_MAX, "no message of ours has gigabytes");
        std::string bytes(size, '\0');
        google::protobuf::io::ArrayOutputStream stream{bytes.data(), int(size)};
        google::protobuf::io::CodedOutputStream coded{&stream};
        coded.SetSerializationDeterministic(true);
        message_->SerializeWithCachedSizes(&coded);
        return bytes;
    }
    [[nodiscard]] bool parse(std::string_view bytes) {
        return bytes.size() <= INT_MAX && message_->ParseFromArray(bytes.data(), int(bytes.size()));
    }

private:
    using Block = std::array<char, 8192>;
    static google::protobuf::ArenaOptions options(Block& block) {
        google::protobuf::ArenaOptions options;
        options.initial_block = block.data();
        options.initial_block_size = block.size();
        return options;
    }

    alignas(std::max_align_t) Block block_;
    google::protobuf::Arena arena_;
    Message* message_;
};

}  // namespace chairside::codec
