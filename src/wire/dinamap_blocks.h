// GE DINAMAP PRO 1000, host communications, native binary mode: 50 blocks a second of 18 bytes each.
//
//    0     sequence number, 0 to 199
//    1     waveform status: changes of bits 1-2 mark a QRS, of bits 3-4 a breath; bit 5 warning, bit 6 crisis alarm
//    2-6   waveform 1, 7-11 waveform 2 (four 10-bit samples each)
//   12-14  a piece of the numeric data, which is spread over 50 blocks
//   15     CRC-8 of bytes 1-14 (reflected, polynomial 0xA1, from 0; found from a capture, true of all its 1152 blocks)
//   16     its complement
//   17     complement of the sequence number
//
// What each numeric byte means is in a manual we do not have: nothing is charted from it, by guess least of all. No
// I/O; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "vitals/observation.h"

namespace chairside::wire {

inline constexpr std::size_t kDinamapBlock = 18;
inline constexpr std::size_t kDinamapCycle = 50;  // blocks that carry one set of numeric data
inline constexpr unsigned kDinamapSequences = 200;

// 18 bytes whose sequence number, its complement, the checksum and its complement agree.
[[nodiscard]] bool isDinamapBlock(std::string_view bytes);
[[nodiscard]] std::uint8_t dinamapChecksum(std::string_view bytes);  // CRC-8

struct DinamapEvent {
    enum class Kind : std::uint8_t { Block, Garbage };
    Kind kind = Kind::Block;
    std::string_view bytes;  // valid until the next feed(), next() or finish(); of Garbage a part
    std::size_t count = 0;
};

// Finds the blocks, after noise too: any 18 bytes may be the next block. Memory is bounded by one feed().
class DinamapFramer {
public:
    static constexpr std::size_t kGarbageShown = 256;
    static constexpr std::size_t kGarbageMax = 4096;  // told at the latest after so many bytes

    void feed(std::string_view bytes);
    [[nodiscard]] std::optional<DinamapEvent> next();
    [[nodiscard]] std::optional<DinamapEvent> finish();
    [[nodiscard]] bool unfinished() const { return begin_ < buffer_.size(); }

private:
    void skip(std::size_t count);
    [[nodiscard]] DinamapEvent takeGarbage();

    std::string buffer_;
    std::size_t begin_ = 0;
    std::string garbage_;  // the first of it
    std::size_t garbageCount_ = 0;
    std::string told_;
};

// Gathers blocks into one message a cycle (a second): who, that it is alive, what its alarm bits say, how many blocks
// are missing.
class DinamapCycle {
public:
    explicit DinamapCycle(std::string peer) : peer_(std::move(peer)) {}

    // A value when this block ends a cycle, or the stream jumped to another.
    [[nodiscard]] std::optional<DeviceMessage> add(std::string_view block);
    [[nodiscard]] std::string takeRaw();  // the blocks of the last message that carried numeric data

private:
    [[nodiscard]] DeviceMessage finish();

    std::string peer_;
    std::optional<unsigned> last_;  // sequence number
    std::size_t blocks_ = 0;
    std::size_t missing_ = 0;
    bool warning_ = false;
    bool crisis_ = false;
    std::string raw_, lastRaw_;
};

}  // namespace chairside::wire
