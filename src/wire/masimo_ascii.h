// Masimo pulse oximeters' serial text ("ASCII 1"), one line a second:
//
//   02/22/16 22:47:45 SN=0000056661 SPO2=098% BPM=097 PI=03.60% ... ALARM=0000 EXC=000800
//
// Models differ in which fields they send (a Rad-5 has no SN), in their widths and in "---" for no value; so fields are
// found by name. EXC holds the exceptions; its low twelve bits are from the operator's manuals (Rad-8, Rad-57: "Trend
// data format"). With a sensor off the numbers go on: EXC decides whether they are good. No I/O; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "vitals/observation.h"
#include "wire/hl7_time.h"
#include "wire/obx_fate.h"

namespace chairside::wire {

struct MasimoEvent {
    enum class Kind : std::uint8_t {
        Line,     // `bytes` is a whole line, without its end
        Garbage,  // what is no such line, or longer than one; several together
    };
    Kind kind = Kind::Line;
    std::string_view bytes;  // valid until the next feed(), next() or finish()
    std::size_t count = 0;   // how many bytes there were; of Garbage at most kGarbageMax are shown
};

// Cuts a stream into lines (CR, LF or both). After noise, or in the middle of a line, it finds the next one. Memory is
// bounded by kGarbageMax plus one feed().
class MasimoFramer {
public:
    static constexpr std::size_t kLineMax = 512;
    static constexpr std::size_t kGarbageMax = 4096;  // reported at the latest after so many bytes

    void feed(std::string_view bytes);
    [[nodiscard]] std::optional<MasimoEvent> next();
    [[nodiscard]] std::optional<MasimoEvent> finish();
    [[nodiscard]] bool unfinished() const { return begin_ < buffer_.size(); }

private:
    [[nodiscard]] std::optional<std::string_view> cutLine();
    [[nodiscard]] MasimoEvent takeGarbage();

    std::string buffer_;
    std::size_t begin_ = 0;
    std::string garbage_;  // not told yet
    std::string told_;     // the garbage told last
};

// True for a date, a time and an EXC field: a whole line of such a device.
[[nodiscard]] bool isMasimoLine(std::string_view line);

struct MasimoContext {
    std::string peer;
    const ZoneRules* zone = nullptr;  // of the device's clock; null: its times are unknown
    TraceFate trace{};                // told of every field; null: nobody asks
};

// Charts SpO2, pulse rate and perfusion index. Fails when the line is none (isMasimoLine).
[[nodiscard]] Result<DeviceMessage> mapMasimoLine(std::string_view line, const MasimoContext& context);

}  // namespace chairside::wire
