#include "wire/masimo_ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "wire/hl7_text.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kSampleMax = 96;
constexpr std::size_t kStampLength = 17;  // "02/22/16 22:47:45"

// The exceptions of the operator's manuals.
constexpr std::uint64_t kNoSensor = 0x001, kDefectiveSensor = 0x002, kLowPerfusion = 0x004, kPulseSearch = 0x008;
constexpr std::uint64_t kInterference = 0x010, kSensorOff = 0x020, kAmbientLight = 0x040, kUnknownSensor = 0x080;
constexpr std::uint64_t kLowSignalIq = 0x400, kFullAlgorithm = 0x800;
constexpr std::uint64_t kBad = kNoSensor | kDefectiveSensor | kSensorOff | kUnknownSensor;
constexpr std::uint64_t kFine = kFullAlgorithm;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// "02/22/16 22:47:45"
bool isStamp(std::string_view text) {
    if (text.size() < kStampLength) return false;
    constexpr std::string_view kShape = "dd/dd/dd dd:dd:dd";
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        if (kShape[i] == 'd' ? !isDigit(text[i]) : text[i] != kShape[i]) return false;
    }
    return true;
}

// Month/day/year of this century.
Result<Hl7Time> timeOf(std::string_view stamp) {
    const auto two = [&](std::size_t at) { return std::string{stamp.substr(at, 2)}; };
    const std::string digits = "20" + two(6) + two(0) + two(3) + two(9) + two(12) + two(15);
    return parseHl7Time(digits);
}

struct Field {
    std::string_view name, value;
};

// The next NAME=VALUE of what is left.
std::optional<Field> nextField(std::string_view& rest) {
    while (!rest.empty()) {
        const std::size_t begin = rest.find_first_not_of(' ');
        if (begin == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(begin);
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(word.size());
        const std::size_t sign = word.find('=');
        if (sign != std::string_view::npos && sign > 0) return Field{word.substr(0, sign), word.substr(sign + 1)};
    }
    return std::nullopt;
}

std::optional<std::string_view> fieldNamed(std::string_view line, std::string_view name) {
    std::string_view rest = line;
    while (const auto field = nextField(rest)) {
        if (field->name == name) return field->value;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> exceptionsOf(std::string_view line) {
    const auto text = fieldNamed(line, "EXC");
    if (!text || text->empty()) return std::nullopt;
    std::uint64_t value = 0;
    const char* const end = text->data() + text->size();
    const auto [stopped, problem] = std::from_chars(text->data(), end, value, 16);
    return problem == std::errc{} && stopped == end ? std::optional{value} : std::nullopt;
}

// "---", "--.-%", "+--"
bool isNoValue(std::string_view value) {
    return value.find('-') != std::string_view::npos && std::none_of(value.begin(), value.end(), isDigit);
}

Quality qualityOf(std::uint64_t exceptions) {
    if ((exceptions & kBad) != 0) return Quality::Bad;
    return (exceptions & ~kFine) != 0 ? Quality::Questionable : Quality::Good;
}

std::string inWords(std::uint64_t exceptions) {
    constexpr std::array<std::pair<std::uint64_t, std::string_view>, 9> kNames{{{kNoSensor, "no sensor"},
                                                                                {kDefectiveSensor, "defective sensor"},
                                                                                {kLowPerfusion, "low perfusion"},
                                                                                {kPulseSearch, "pulse search"},
                                                                                {kInterference, "interference"},
                                                                                {kSensorOff, "sensor off"},
                                                                                {kAmbientLight, "ambient light"},
                                                                                {kUnknownSensor, "unknown sensor"},
                                                                                {kLowSignalIq, "low signal IQ"}}};
    std::string words;
    for (const auto& [bit, text] : kNames) {
        if ((exceptions & bit) == 0) continue;
        words += words.empty() ? ": " : ", ";
        words += text;
        exceptions &= ~bit;
    }
    if ((exceptions & ~kFine) != 0) words += words.empty() ? ": not in the manual" : ", others not in the manual";
    return words;
}

std::optional<Vital> vitalOf(std::string_view name) {
    if (name == "SPO2") return Vital::Spo2;
    if (name == "BPM") return Vital::PulseRate;
    if (name == "PI") return Vital::PerfusionIndex;
    return std::nullopt;
}

// Fields about the device itself.
bool saysNoVital(std::string_view name) { return name == "SN" || name == "ALARM" || name == "EXC1"; }

class MasimoLine {
public:
    MasimoLine(std::string_view line, const MasimoContext& context) : line_(line), context_(context) {
        const auto exceptions = exceptionsOf(line);
        exceptionsReadable_ = exceptions.has_value();
        exceptions_ = exceptions.value_or(0);
        out_.monitor.peer = context.peer;
        out_.protocol = "masimo-ascii";
        out_.dialect = "masimo-ascii";
    }

    DeviceMessage read() {
        readTime();
        std::string_view rest = line_.substr(kStampLength);
        while (const auto field = nextField(rest)) take(*field);
        return std::move(out_);
    }

private:
    void readTime() {
        const std::string_view stamp = line_.substr(0, kStampLength);
        const auto time = timeOf(stamp);
        const auto utc = time ? resolveHl7Time(time.value(), context_.zone ? *context_.zone : ZoneRules{})
                              : Result<WallTime>{time.error()};
        if (utc) {
            out_.sentAt = utc.value();
            tell(stamp, "the device's time: " + toIso8601(utc.value()));
        } else {
            refuse(stamp, "time", stamp, utc.error().text());
        }
    }

    void take(const Field& field) {
        const std::string_view whole{field.name.data(), field.name.size() + 1 + field.value.size()};
        if (field.name == "SN" && !isNoValue(field.value)) {
            out_.monitor.device = displayText(field.value, Hl7Charset::Unsaid, kSampleMax);
        }
        if (field.name == "EXC") return takeExceptions(field, whole);
        if (saysNoVital(field.name)) return tell(whole, "about the device");
        const auto vital = vitalOf(field.name);
        if (!vital) {
            if (isNoValue(field.value)) return tell(whole, "carries no value");
            return refuse(whole, field.name, field.value, "not charted by this station");
        }
        if (isNoValue(field.value)) return refuse(whole, field.name, field.value, "no value: ---");
        chart(*vital, field, whole);
    }

    void takeExceptions(const Field& field, std::string_view whole) {
        if (!exceptionsReadable_) return refuse(whole, "EXC", field.value, "exceptions that cannot be read");
        tell(whole, "exceptions" + (qualityOf(exceptions_) == Quality::Good ? ": none" : inWords(exceptions_)));
        if ((exceptions_ & kBad) != 0) note("EXC", field.value, "exceptions" + inWords(exceptions_));
    }

    void chart(Vital vital, const Field& field, std::string_view whole) {
        std::string_view number = field.value;
        if (number.ends_with('%')) number.remove_suffix(1);
        const auto value = parseQuantity(number);
        if (!value) return refuse(whole, field.name, field.value, "not a number");
        const bool twice = std::ranges::find(out_.observations, vital, &Observation::vital) != out_.observations.end();
        if (twice) return refuse(whole, field.name, field.value, "said twice in one line");
        // Without exceptions nobody knows whether the sensor is on.
        const Quality quality = exceptionsReadable_ ? qualityOf(exceptions_) : Quality::Questionable;
        out_.observations.push_back({vital, *value, out_.sentAt, quality, Origin::Monitor, false});
        std::string words = "charted as ";
        words += name(vital);
        words += ' ' + toText(*value) + ' ';
        words += unit(vital);
        if (quality == Quality::Bad) words += "; the device says it is no good: shown as invalid";
        if (quality == Quality::Questionable) words += "; the device doubts it";
        if (context_.trace) context_.trace({whole, std::move(words), true});
    }

    void refuse(std::string_view whole, std::string_view code, std::string_view sample, const std::string& reason) {
        tell(whole, "not charted: " + reason);
        note(code, sample, reason);
    }

    void note(std::string_view code, std::string_view sample, const std::string& reason) {
        out_.unmapped.push_back({displayText(code, Hl7Charset::Unsaid, kSampleMax),
                                 displayText(sample, Hl7Charset::Unsaid, kSampleMax), reason});
    }

    void tell(std::string_view whole, std::string words) const {
        if (context_.trace) context_.trace({whole, std::move(words)});
    }

    std::string_view line_;
    const MasimoContext& context_;
    bool exceptionsReadable_ = false;
    std::uint64_t exceptions_ = 0;
    DeviceMessage out_;
};

}  // namespace

bool isMasimoLine(std::string_view line) {
    return isStamp(line) && line.size() > kStampLength && line[kStampLength] == ' ' &&
           fieldNamed(line.substr(kStampLength), "EXC").has_value();
}

Result<DeviceMessage> mapMasimoLine(std::string_view line, const MasimoContext& context) {
    if (!isMasimoLine(line)) return Error{"not a line of a Masimo oximeter", "masimo-ascii"};
    return MasimoLine{line, context}.read();
}

void MasimoFramer::feed(std::string_view bytes) {
    buffer_.erase(0, begin_);
    begin_ = 0;
    buffer_ += bytes;
}

// The next line without its end; longer ones are cut at kLineMax. No value: none is complete.
std::optional<std::string_view> MasimoFramer::cutLine() {
    while (begin_ < buffer_.size() && (buffer_[begin_] == '\r' || buffer_[begin_] == '\n')) ++begin_;
    const std::string_view rest = std::string_view{buffer_}.substr(begin_);
    const std::size_t end = rest.substr(0, kLineMax + 1).find_first_of("\r\n");
    if (end == std::string_view::npos && rest.size() <= kLineMax) return std::nullopt;
    const std::string_view line = rest.substr(0, std::min(end, kLineMax));
    begin_ += line.size();
    return line;
}

MasimoEvent MasimoFramer::takeGarbage() {
    told_ = std::exchange(garbage_, {});
    return {MasimoEvent::Kind::Garbage, told_, told_.size()};
}

std::optional<MasimoEvent> MasimoFramer::next() {
    while (const auto line = cutLine()) {
        if (isMasimoLine(*line)) {
            if (garbage_.empty()) return MasimoEvent{MasimoEvent::Kind::Line, *line, line->size()};
            begin_ -= line->size();  // it comes again, after the garbage before it
            return takeGarbage();
        }
        garbage_ += *line;
        if (garbage_.size() + kLineMax > kGarbageMax) return takeGarbage();
    }
    return std::nullopt;
}

std::optional<MasimoEvent> MasimoFramer::finish() {
    garbage_ += std::string_view{buffer_}.substr(begin_);
    begin_ = buffer_.size();
    if (garbage_.empty()) return std::nullopt;
    return takeGarbage();
}

}  // namespace chairside::wire
