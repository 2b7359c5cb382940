#include "wire/obx_line.h"

#include <array>
#include <utility>

#include "wire/ascii_text.h"
#include "wire/byte_scan.h"
#include "wire/hl7_text.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kSampleMax = 96;

// The first components of the first repetition, each put where it belongs. One pass: this is most of what reading a
// line costs.
template <std::size_t N>
void cut(std::string_view text, const Hl7Separators& separators, const std::array<std::string_view*, N>& parts) {
    std::size_t part = 0;
    std::size_t begin = 0;
    scanFor(text, separators.component, separators.repetition, separators.repetition, [&](std::size_t at) {
        if (part == N) return;
        *parts[part++] = trimBlanks(text.substr(begin, at - begin));
        begin = at + 1;
        if (text[at] == separators.repetition) part = N;
    });
    if (part < N) *parts[part] = trimBlanks(text.substr(begin));
}

bool isSegmentName(std::string_view name) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto fits = [&](char c) { return upper(c) || (c >= '0' && c <= '9'); };
    return name.size() == 3 && upper(name[0]) && fits(name[1]) && fits(name[2]);
}

bool isWaveform(const ObxLine& line) {
    return line.type == "NA" || line.type == "MA" || line.coded.name.find("WAVEFORM") != std::string_view::npos;
}

bool mayHoldNumber(std::string_view type) { return type == "NM" || type == "ST" || type.empty(); }

// OBX-8 as IHE PCD-01 uses it, and Welch Allyn's "?" for an invalid value (Connex CS HL7 Interface Guide). Limits,
// abnormality and priority (H, L, A, PM ...) are not about quality.
void applyFlag(std::string_view flag, Measurement& measurement) {
    const bool bad = flag == "INV" || flag == "NAV" || flag == "CAL" || flag == "OFF" || flag == "NI" || flag == "?";
    const bool doubtful = flag == "QUES" || flag == "EARLY" || flag == "BUSY" || flag == "<" || flag == ">";
    if (bad) measurement.quality = Quality::Bad;
    if (doubtful && measurement.quality == Quality::Good) measurement.quality = Quality::Questionable;
    if (isDemoFlag(flag)) measurement.demo = true;
}

// No vital can be below zero: each negative number is some monitor's mark for "no value" (-1, -999, -99.9 are in use).
bool isNoValue(std::string_view text, std::optional<Quantity> sent, const DialectIndex& dialect) {
    if (!sent) return dialect.isSentinel(text);
    return *sent < Quantity{} || dialect.isSentinel(*sent);
}

Judgement measure(const ObxLine& line, const DialectIndex& dialect, const Hl7Separators& separators) {
    if (!mayHoldNumber(line.type))
        return Refused{"value type " + std::string{line.type.substr(0, 8)} + " holds no number"};
    const auto sent = parseQuantity(line.value);
    if (isNoValue(line.value, sent, dialect))
        return Refused{"no value: sentinel " + std::string{line.value.substr(0, 16)}, true};
    if (!sent) return Refused{"not a number"};
    const Vital vital = line.mapping->vital;
    const auto value = dialect.convert(vital, *sent, line.unitCode, line.unitName);
    if (!value) {
        const std::string_view unit = line.unitName.empty() ? line.unitCode : line.unitName;
        return Refused{"unit " + (unit.empty() ? "missing" : std::string{unit.substr(0, 32)} + " not known") + " for " +
                       std::string{name(vital)}};
    }
    Judgement judgement{Measurement{*value, Quality::Good, false}};
    auto& measurement = std::get<Measurement>(judgement);
    forEachFlag(line.flags, separators, [&](std::string_view flag) { applyFlag(flag, measurement); });
    return judgement;
}

// Where a word begins: "Média" is no "dia", "radial" neither. "NIBPSYS" is two words without a blank.
bool beginsWord(std::string_view name, std::size_t at) {
    if (at == 0 || !mayBeLetter(name[at - 1])) return true;
    return at > 1 && lowerAscii(name[at - 1]) == 'p' && lowerAscii(name[at - 2]) == 'b';
}

bool hasWordThatBegins(std::string_view name, std::string_view begin) {
    for (std::size_t at = 0; at + begin.size() <= name.size(); ++at) {
        if (beginsWord(name, at) && startsWithoutCase(name.substr(at), begin)) return true;
    }
    return false;
}

// One public map has the cuff's codes shifted by one (150020 systolic, 150021 diastolic ...): of a code and a name that
// are different parts of a blood pressure nobody knows which is meant.
bool namesAnotherPart(std::string_view name, Vital vital) {
    constexpr std::array<std::pair<Vital, std::string_view>, 3> kParts{
        {{Vital::NibpSystolic, "SYS"}, {Vital::NibpDiastolic, "DIA"}, {Vital::NibpMean, "MEAN"}}};
    if (!isCuff(vital)) return false;
    bool another = false;
    for (const auto& [part, word] : kParts) {
        if (!hasWordThatBegins(name, word)) continue;
        if (part == vital) return false;
        another = true;
    }
    return another;
}

// Of one code; marks the line when its name is another vital.
const CodeMapping* believed(const CodedName& coded, ObxLine& line, const DialectIndex& dialect) {
    const CodeMapping* const mapping = dialect.find(coded);
    if (!mapping || !namesAnotherPart(coded.name, mapping->vital)) return mapping;
    line.contradiction = "its code and its name are different vitals";
    return nullptr;
}

// Of two codes; marks the line when they are different vitals. A code left out on purpose says what the value is, so
// its other code makes it nothing else: an arterial pressure stays one beside LOINC's plain "systolic".
const CodeMapping* agreed(ObxLine& line, const DialectIndex& dialect) {
    const CodeMapping* const primary = line.mapping;
    const CodeMapping* const alternate = believed(line.alternate, line, dialect);
    if (!line.contradiction.empty()) return nullptr;
    if (primary && alternate) {
        if (primary->vital == alternate->vital || alternate->yieldsTo == primary->vital) return primary;
        if (primary->yieldsTo == alternate->vital) return alternate;
        line.contradiction = "its two codes are different vitals";
        return nullptr;
    }
    const bool leftOut = dialect.findNotCharted(primary ? line.alternate : line.coded) != nullptr;
    if (leftOut) return nullptr;
    return primary ? primary : alternate;
}

// OBX-17 of a pulse: with which sensor it was measured. Philips writes the code or the name of the cuff's pressure.
bool namesCuff(const Hl7Segment& segment, const DialectIndex& dialect) {
    if (trimBlanks(segment.field(17)).empty()) return false;
    const CodedName method{segment.component(17, 1), segment.component(17, 2), segment.component(17, 3)};
    const CodeMapping* const mapping = dialect.find(method);
    if (mapping && isCuff(mapping->vital)) return true;
    return containsWithoutCase(method.name, "NBP") || containsWithoutCase(method.name, "NIBP");
}

bool isPulseOfCuff(const ObxLine& line, const DialectIndex& dialect) {
    if (!line.mapping) return false;
    return line.mapping->fromCuff || (line.mapping->vital == Vital::PulseRate && namesCuff(line.segment, dialect));
}

std::string whyNotCharted(const ObxLine& line, const DialectIndex& dialect) {
    const bool firstIsMapped = dialect.find(line.coded) != nullptr;
    const NotCharted* known = firstIsMapped ? nullptr : dialect.findNotCharted(line.coded);
    if (!known) known = dialect.findNotCharted(line.alternate);
    return known ? known->reason : "code not in dialect " + dialect.name();
}

}  // namespace

// HL7 table 0085.
std::string statusReason(std::string_view status) {
    if (status.empty()) return "status empty (OBX-11 does not say that this was measured)";
    std::string reason = "status ";
    reason += status.substr(0, 8);
    if (status == "D") reason += " (deleted)";
    if (status == "X") reason += " (no value)";
    if (status == "S") reason += " (partial)";
    if (status == "U") reason += " (changed to final without sending it again)";
    if (status == "W") reason += " (sent for the wrong patient)";
    if (status == "I" || status == "O") reason += " (not measured yet)";
    return reason;
}

bool saysDemo(const Hl7Message& message) {
    const std::string_view processing = message.header().component(11, 1);
    return processing == "D" || processing == "T";
}

ObxLine readObx(const Hl7Message& message, std::size_t index, const DialectIndex& dialect) {
    const Hl7Separators& separators = message.separators();
    ObxLine line{message, index};
    const Hl7Segment& segment = line.segment;
    line.type = trimBlanks(segment.field(2));
    const std::string_view id = segment.field(3);
    auto& [code, name, system] = line.coded;
    cut(id, separators, std::array{&code, &name, &system});
    line.subId = trimBlanks(segment.field(4));
    line.value = trimBlanks(segment.field(5));
    cut(segment.field(6), separators, std::array{&line.unitCode, &line.unitName});
    line.flags = segment.field(8);
    line.status = segment.component(11, 1);
    line.time = trimBlanks(segment.field(14));
    line.mapping = believed(line.coded, line, dialect);
    const bool mayHaveAlternate = id.size() > code.size() + name.size() + system.size() + 2;
    if (mayHaveAlternate) {
        auto& [otherCode, otherName, otherSystem] = line.alternate;
        cut(id, separators, std::array{&code, &name, &system, &otherCode, &otherName, &otherSystem});
        line.mapping = agreed(line, dialect);
    }
    line.fromCuff = isPulseOfCuff(line, dialect);
    return line;
}

Judgement judgeObx(const ObxLine& line, const DialectIndex& dialect, const Hl7Separators& separators) {
    const bool chartable = dialect.isChartable(line.status);
    if (line.value.empty()) {
        if (line.mapping && chartable) return Refused{"no value: empty", true};
        return Nothing{};
    }
    if (isWaveform(line)) return Refused{"waveform"};
    if (!chartable) return Refused{statusReason(line.status)};
    if (!line.contradiction.empty()) return Refused{std::string{line.contradiction}};
    if (!line.mapping) return Refused{whyNotCharted(line, dialect)};
    return measure(line, dialect, separators);
}

Unmapped toUnmapped(const ObxLine& line, const Hl7Message& message, std::string reason) {
    std::string sample = message.text(line.value, kSampleMax);
    const std::string_view unit = line.unitName.empty() ? line.unitCode : line.unitName;
    if (!unit.empty() && sample.size() + 1 < kSampleMax) {
        sample += ' ';
        sample += message.text(unit, kSampleMax - sample.size());
    }
    // A reason quotes the message: what it quotes must be fit for people too.
    if (!isPlainAscii(reason, '\0')) reason = displayText(reason, message.charset(), 2 * kSampleMax);
    return {message.text(line.segment.field(3), kSampleMax), std::move(sample), std::move(reason)};
}

std::optional<Unmapped> damagedLine(const Hl7Segment& segment, const Hl7Message& message) {
    if (isSegmentName(segment.name())) return std::nullopt;
    return Unmapped{message.text(segment.name().substr(0, 8), 16), "", "a line that is no HL7 segment"};
}

}  // namespace chairside::wire
