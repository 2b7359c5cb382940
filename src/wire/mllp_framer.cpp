#include "wire/mllp_framer.h"

#include <algorithm>

namespace chairside::wire {
namespace {

constexpr char kStart = '\x0B';
constexpr char kEnd = '\x1C';

constexpr std::string_view kOutside = "bytes outside an MLLP frame (no VT before them)";
constexpr std::string_view kUnfinished = "the connection ended inside a message";
constexpr std::string_view kRestarted = "a new message began before this one ended";
constexpr std::string_view kTooLong = "the message is longer than allowed";

}  // namespace

void MllpFramer::feed(std::string_view bytes) {
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        scanned_ -= begin_;
        begin_ = 0;
    }
    buffer_.append(bytes);
}

std::optional<MllpEvent> MllpFramer::next() { return state_ == State::Between ? between() : inside(); }

std::optional<MllpEvent> MllpFramer::between() {
    skipLineEnds();
    const std::size_t start = std::min(buffer_.find(kStart, scanned_), buffer_.size());
    scanned_ = start;
    const std::size_t lost = start - begin_;
    if (start == buffer_.size()) {
        if (lost < kGarbageMax) return std::nullopt;
        return take(MllpEvent::Kind::Garbage, start, 0, kOutside);
    }
    if (lost > 0) return take(MllpEvent::Kind::Garbage, start, 0, kOutside);
    begin_ = scanned_ = start + 1;
    state_ = State::Inside;
    return inside();
}

std::optional<MllpEvent> MllpFramer::inside() {
    // Two searches for one byte each run several times faster than one search for either.
    const std::string_view fresh = std::string_view{buffer_}.substr(scanned_);
    const std::string_view upToEnd = fresh.substr(0, std::min(fresh.find(kEnd), fresh.size()));
    const std::size_t edge = scanned_ + std::min(upToEnd.find(kStart), upToEnd.size());
    scanned_ = edge;
    if (edge - begin_ > messageMax_) {
        state_ = State::Between;
        return take(MllpEvent::Kind::TooLong, edge, 0, kTooLong);
    }
    if (edge == buffer_.size()) return std::nullopt;
    if (buffer_[edge] == kEnd) {
        state_ = State::Between;
        return take(MllpEvent::Kind::Message, edge, 1, {});
    }
    return take(MllpEvent::Kind::Rejected, edge, 1, kRestarted);
}

// CR and LF after a frame belong to it, or harm nobody.
void MllpFramer::skipLineEnds() {
    while (begin_ == scanned_ && begin_ < buffer_.size() && (buffer_[begin_] == '\r' || buffer_[begin_] == '\n')) {
        scanned_ = ++begin_;
    }
}

std::optional<MllpEvent> MllpFramer::finish() {
    const bool unfinished = state_ == State::Inside;
    if (!unfinished) skipLineEnds();
    const std::size_t left = buffer_.size() - begin_;
    state_ = State::Between;
    if (left == 0) return std::nullopt;
    return take(unfinished ? MllpEvent::Kind::Rejected : MllpEvent::Kind::Garbage, buffer_.size(), 0,
                unfinished ? kUnfinished : kOutside);
}

MllpEvent MllpFramer::take(MllpEvent::Kind kind, std::size_t end, std::size_t skip, std::string_view reason) {
    const std::size_t count = end - begin_;
    const std::size_t shown = kind == MllpEvent::Kind::Message ? count : std::min(count, kSampleMax);
    const MllpEvent event{kind, std::string_view{buffer_}.substr(begin_, shown), count, reason};
    begin_ = scanned_ = end + skip;
    return event;
}

std::string frameMllp(std::string_view message) {
    std::string frame;
    frame.reserve(message.size() + 3);
    frame += kStart;
    frame += message;
    frame += kEnd;
    frame += '\r';
    return frame;
}

}  // namespace chairside::wire
