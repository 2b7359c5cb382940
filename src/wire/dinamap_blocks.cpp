#include "wire/dinamap_blocks.h"

#include <algorithm>
#include <utility>

namespace chairside::wire {
namespace {

constexpr std::uint8_t kPolynomial = 0xA1;  // x^8 + x^7 + x^2 + 1, reflected
constexpr unsigned kWarning = 0x20;
constexpr unsigned kCrisis = 0x40;

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool carriesNumbers(std::string_view block) { return block[12] != 0 || block[13] != 0 || block[14] != 0; }

DeviceAlert alertOf(const char* code, const char* text, DeviceAlertPriority priority) {
    DeviceAlert alert;
    alert.code = code;
    alert.text = text;
    alert.priority = priority;
    alert.phase = DeviceAlertPhase::Present;
    return alert;
}

}  // namespace

std::uint8_t dinamapChecksum(std::string_view bytes) {
    unsigned crc = 0;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? (crc >> 1U) ^ kPolynomial : crc >> 1U;
    }
    return static_cast<std::uint8_t>(crc);
}

bool isDinamapBlock(std::string_view bytes) {
    if (bytes.size() < kDinamapBlock) return false;
    const unsigned sequence = byteAt(bytes, 0);
    if (sequence >= kDinamapSequences || (sequence ^ byteAt(bytes, 17)) != 0xFF) return false;
    return (byteAt(bytes, 15) ^ byteAt(bytes, 16)) == 0xFF && byteAt(bytes, 15) == dinamapChecksum(bytes.substr(1, 14));
}

void DinamapFramer::feed(std::string_view bytes) {
    buffer_.erase(0, begin_);
    begin_ = 0;
    buffer_ += bytes;
}

void DinamapFramer::skip(std::size_t count) {
    const std::size_t shown = std::min(count, kGarbageShown - garbage_.size());
    garbage_.append(buffer_, begin_, shown);
    garbageCount_ += count;
    begin_ += count;
}

DinamapEvent DinamapFramer::takeGarbage() {
    told_ = std::exchange(garbage_, {});
    return {DinamapEvent::Kind::Garbage, told_, std::exchange(garbageCount_, 0)};
}

std::optional<DinamapEvent> DinamapFramer::next() {
    while (buffer_.size() - begin_ >= kDinamapBlock) {
        const std::string_view here = std::string_view{buffer_}.substr(begin_, kDinamapBlock);
        if (isDinamapBlock(here)) {
            if (garbageCount_ > 0) return takeGarbage();
            begin_ += kDinamapBlock;
            return DinamapEvent{DinamapEvent::Kind::Block, here, kDinamapBlock};
        }
        skip(1);
        if (garbageCount_ >= kGarbageMax) return takeGarbage();
    }
    return std::nullopt;
}

std::optional<DinamapEvent> DinamapFramer::finish() {
    if (begin_ < buffer_.size()) skip(buffer_.size() - begin_);
    if (garbageCount_ == 0) return std::nullopt;
    return takeGarbage();
}

std::optional<DeviceMessage> DinamapCycle::add(std::string_view block) {
    const unsigned sequence = byteAt(block, 0);
    const bool follows = last_ && sequence == (*last_ + 1) % kDinamapSequences;
    std::optional<DeviceMessage> done;
    if (last_ && !follows) {
        missing_ += (sequence + kDinamapSequences - *last_ - 1) % kDinamapSequences;
        if (sequence / kDinamapCycle != *last_ / kDinamapCycle && blocks_ > 0) done = finish();
    }
    last_ = sequence;
    ++blocks_;
    warning_ = warning_ || (byteAt(block, 1) & kWarning) != 0;
    crisis_ = crisis_ || (byteAt(block, 1) & kCrisis) != 0;
    if (carriesNumbers(block)) raw_ += block;
    // A number that does not move would never come to the end of its cycle.
    if (sequence % kDinamapCycle == kDinamapCycle - 1 || blocks_ >= kDinamapCycle) {
        if (done) return done;  // a cycle of one block: told with the next
        done = finish();
    }
    return done;
}

DeviceMessage DinamapCycle::finish() {
    DeviceMessage message;
    message.monitor.peer = peer_;
    message.protocol = "dinamap";
    message.dialect = "dinamap";
    if (!raw_.empty()) {
        message.unmapped.push_back({"dinamap native numeric data",
                                    std::to_string(raw_.size() / kDinamapBlock) + " blocks",
                                    "what these bytes mean is not known to this station: nothing is charted"});
    }
    if (crisis_) message.alerts.push_back(alertOf("dinamap-crisis", "Crisis alarm", DeviceAlertPriority::High));
    if (warning_) message.alerts.push_back(alertOf("dinamap-warning", "Warning alarm", DeviceAlertPriority::Medium));
    message.listsTold.emplace_back();  // its only one: each block has both bits
    if (missing_ > 0) {
        message.unmapped.push_back({"dinamap blocks missing", std::to_string(missing_), "lost on the line"});
    }
    blocks_ = 0;
    missing_ = 0;
    warning_ = crisis_ = false;
    lastRaw_ = std::exchange(raw_, {});
    return message;
}

std::string DinamapCycle::takeRaw() { return std::exchange(lastRaw_, {}); }

}  // namespace chairside::wire
