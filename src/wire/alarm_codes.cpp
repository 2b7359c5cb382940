#include "wire/alarm_codes.h"

#include <charconv>

#include "wire/hl7_message.h"

namespace chairside::wire {
namespace {

struct AttributeCode {
    std::string_view code;  // number or name
    AlarmAttribute attribute;
};

// IHE has the numbers from 68480 on; Draeger and GE Mural send those from 68164 on, with the same names or their own.
constexpr AttributeCode kAttributes[] = {
    {"68480", AlarmAttribute::Source},
    {"68164", AlarmAttribute::Source},
    {"MDC_ATTR_ALERT_SOURCE", AlarmAttribute::Source},
    {"68481", AlarmAttribute::Phase},
    {"68165", AlarmAttribute::Phase},
    {"MDC_ATTR_EVENT_PHASE", AlarmAttribute::Phase},
    {"MDC_ATTR_EVT_PHASE", AlarmAttribute::Phase},
    {"68482", AlarmAttribute::State},
    {"68166", AlarmAttribute::State},
    {"MDC_ATTR_ALARM_STATE", AlarmAttribute::State},
    {"MDC_ATTR_ALERT_STATE", AlarmAttribute::State},
    {"68483", AlarmAttribute::Inactivation},
    {"68167", AlarmAttribute::Inactivation},
    {"MDC_ATTR_ALARM_INACTIVATION_STATE", AlarmAttribute::Inactivation},
    {"68484", AlarmAttribute::Priority},
    {"68168", AlarmAttribute::Priority},
    {"MDC_ATTR_ALARM_PRIORITY", AlarmAttribute::Priority},
    {"MDC_ATTR_ALERT_PRIORITY", AlarmAttribute::Priority},
    {"68485", AlarmAttribute::Type},
    {"MDC_ATTR_ALERT_TYPE", AlarmAttribute::Type},
    {"68546", AlarmAttribute::Text},
    {"MDC_ATTR_ALERT_TEXT", AlarmAttribute::Text},
};

// ISO/IEEE 11073-10101: a number is partition * 65536 + term; terms from 0xF000 on are the makers' own.
constexpr std::uint32_t kPartition = 0x10000;
constexpr std::uint32_t kPrivateTerm = 0xF000;
constexpr std::uint32_t kObjects = 1;         // devices and attributes
constexpr std::uint32_t kInfrastructure = 8;  // versions, serial numbers, certificates

// Some write the name where the number belongs and the number where the name does.
bool says(const CodedName& coded, std::string_view code) { return coded.code == code || coded.name == code; }

std::optional<std::uint32_t> mdcNumber(const CodedName& coded) {
    std::uint32_t number = 0;
    const char* const end = coded.code.data() + coded.code.size();
    const auto [stop, error] = std::from_chars(coded.code.data(), end, number);
    if (error != std::errc{} || stop != end || coded.system != "MDC") return std::nullopt;
    return number;
}

}  // namespace

std::optional<AlarmAttribute> attributeOf(const CodedName& coded) {
    for (const AttributeCode& known : kAttributes) {
        if (says(coded, known.code)) return known.attribute;
    }
    return std::nullopt;
}

bool isAnyAlarm(const CodedName& coded) { return says(coded, "196616") || says(coded, "MDC_EVT_ALARM"); }

bool isOfDevice(const CodedName& coded) {
    const auto isAttribute = [](std::string_view text) { return text.find("_ATTR_") != std::string_view::npos; };
    if (isAttribute(coded.code) || isAttribute(coded.name)) return true;
    const auto number = mdcNumber(coded);
    if (!number || *number % kPartition >= kPrivateTerm) return false;
    return *number / kPartition == kObjects || *number / kPartition == kInfrastructure;
}

bool isOfLimit(const CodedName& coded) {
    // MDC_EVT_HI, _HI_GT_LIM, _HI_VAL_GT_LIM; MDC_EVT_LO, _LO_LT_LIM, _LO_VAL_LT_LIM. Some send no names.
    for (const std::string_view number : {"196648", "196650", "196652", "196670", "196672", "196674"}) {
        if (coded.code == number) return true;
    }
    return coded.name.ends_with("_GT_LIM") || coded.name.ends_with("_LT_LIM");
}

// Draeger: 258047^MDC_EVT_ACTIVE, 196614 in a later version, 0^MDC_EVT_WATCHDOG as its description has it.
bool isSignOfLife(const CodedName& coded) {
    return mdcNumber(coded) == 258047 || says(coded, "MDC_EVT_ACTIVE") || says(coded, "MDC_EVT_WATCHDOG");
}

CodedName codedValue(std::string_view value, char component) {
    const auto part = [&](std::size_t n) { return trimBlanks(hl7Part(value, component, n)); };
    return {part(1), part(2), part(3)};
}

// Who has no number of MDC writes 0 or one of its own, the same for all, and the name tells.
std::string_view codeOf(const CodedName& coded) {
    const auto number = mdcNumber(coded);
    const bool isNone = coded.code.empty() || coded.code == "0" || (number && *number < kPartition);
    return isNone && !coded.name.empty() ? coded.name : coded.code;
}

}  // namespace chairside::wire
