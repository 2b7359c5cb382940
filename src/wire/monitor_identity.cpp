#include "wire/monitor_identity.h"

#include <algorithm>

#include "wire/ascii_text.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kNameMax = 96;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// An IPv4 address as one number, as Mindray writes it: "3232237756".
bool isAddressNumber(std::string_view text) {
    return text.size() >= 7 && text.size() <= 10 && std::all_of(text.begin(), text.end(), isDigit);
}

// PL-3 holds a bed name, a name with its owner (HD: "B1&1.2.3&ISO"), with numbers that nobody explains (Philips IIC:
// "B1&0&0"), or, from Mindray and Comen, several things at once: department&bed&address&port, where the bed comes
// second and the address may be empty.
std::string_view bedInComponent(std::string_view component, char subcomponent) {
    if (component.find(subcomponent) == std::string_view::npos) return component;
    const std::string_view first = withoutNull(trimBlanks(hl7Part(component, subcomponent, 1)));
    const std::string_view second = withoutNull(trimBlanks(hl7Part(component, subcomponent, 2)));
    const std::string_view third = trimBlanks(hl7Part(component, subcomponent, 3));
    const bool isMindray = isAddressNumber(third) || (third.empty() && !hl7Part(component, subcomponent, 4).empty());
    return !second.empty() && (first.empty() || isMindray) ? second : first;
}

bool isHexDigit(char c) { return isDigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// Nothing, only zeros, or an EUI-48 or EUI-64 with only zeros after the maker's own six digits ("00A037000000", and as
// an EUI-64 "00A037FFFE000000"): several monitors say it, and taken for an id it would make one of them.
bool isNobodysId(std::string_view id) {
    constexpr std::size_t kMaker = 6;
    const bool isEui64 = id.size() == 16;
    const bool mayBeEui = (isEui64 || id.size() == 12) && id.ends_with("000000");
    if (mayBeEui && std::all_of(id.begin(), id.end(), isHexDigit)) {
        id.remove_prefix(kMaker);
        if (isEui64 && startsWithoutCase(id, "FFFE")) id.remove_prefix(4);
    }
    return id.find_first_not_of('0') == std::string_view::npos;
}

// "KC575235977G", "080019FFFE134535"; not "MINDRAY", "patient monitor", "GE Healthcare".
bool looksLikeSerial(std::string_view text) {
    const bool isOneWord = text.find(' ') == std::string_view::npos;
    return isOneWord && std::count_if(text.begin(), text.end(), isDigit) >= 4 && !isNobodysId(text);
}

std::string_view equipmentId(const Hl7Message& message, const ChartedPatient& patient) {
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (!segment.is("OBX") || !patient.owns(i)) continue;
        if (const std::string_view id = withoutNull(segment.component(18, 1)); !isNobodysId(id)) return id;
    }
    return {};
}

// ORC-18: where Philips Efficia and SureSigns have their serial number.
std::string_view enteringDevice(const Hl7Message& message, const ChartedPatient& patient) {
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (segment.is("ORC") && patient.owns(i)) return segment.component(18, 1);
        if (segment.is("OBX")) break;
    }
    return {};
}

std::string_view deviceField(const Hl7Message& message, const ChartedPatient& patient) {
    if (const std::string_view equipment = equipmentId(message, patient); !equipment.empty()) return equipment;
    const Hl7Segment header = message.header();
    // "^EfficiaCM" is a product's name, not the id that belongs to one.
    const std::string_view id = withoutNull(header.component(3, 2));
    if (!isNobodysId(id) && (!withoutNull(header.component(3, 1)).empty() || looksLikeSerial(id))) return id;
    if (const std::string_view serial = enteringDevice(message, patient); looksLikeSerial(serial)) return serial;
    for (const std::size_t field : {std::size_t{4}, std::size_t{3}}) {
        if (const std::string_view name = header.component(field, 1); looksLikeSerial(name)) return name;
    }
    return {};
}

}  // namespace

std::string_view bedOf(const Hl7Segment& pv1, const Hl7Separators& separators) {
    const std::string_view third = withoutNull(pv1.component(3, 3));
    if (!third.empty()) return bedInComponent(third, separators.subcomponent);
    const std::string_view location = hl7Part(pv1.field(3), separators.repetition, 1);
    const std::size_t end = location.find(separators.component);
    const bool alone =
        location.find_first_not_of(separators.component, std::min(end, location.size())) == std::string_view::npos;
    return alone ? withoutNull(trimBlanks(location.substr(0, end))) : std::string_view{};
}

MonitorIdentity identifyMonitor(const Hl7Message& message, const std::string& peer) {
    return identifyMonitor(message, ChartedPatient{message}, peer);
}

MonitorIdentity identifyMonitor(const Hl7Message& message, const ChartedPatient& patient, const std::string& peer) {
    MonitorIdentity identity;
    identity.peer = peer;
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (!segment.is("PV1") || !patient.owns(i)) continue;
        identity.bed = message.text(bedOf(segment, message.separators()), kNameMax);
        break;
    }
    identity.device = message.text(deviceField(message, patient), kNameMax);
    return identity;
}

}  // namespace chairside::wire
