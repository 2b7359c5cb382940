#include "wire/monitor_identity.h"

#include <algorithm>

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
std::string_view bedOf(std::string_view component, char subcomponent) {
    if (component.find(subcomponent) == std::string_view::npos) return component;
    const std::string_view first = trimBlanks(hl7Part(component, subcomponent, 1));
    const std::string_view second = trimBlanks(hl7Part(component, subcomponent, 2));
    const std::string_view third = trimBlanks(hl7Part(component, subcomponent, 3));
    const bool isMindray = isAddressNumber(third) || (third.empty() && !hl7Part(component, subcomponent, 4).empty());
    return !second.empty() && (first.empty() || isMindray) ? second : first;
}

std::string_view bedField(const Hl7Segment& pv1, const Hl7Separators& separators) {
    const std::string_view third = pv1.component(3, 3);
    if (!third.empty()) return bedOf(third, separators.subcomponent);
    const std::string_view location = hl7Part(pv1.field(3), separators.repetition, 1);
    const std::size_t end = location.find(separators.component);
    const bool alone =
        location.find_first_not_of(separators.component, std::min(end, location.size())) == std::string_view::npos;
    return alone ? trimBlanks(location.substr(0, end)) : std::string_view{};
}

// "KC575235977G", "080019FFFE134535"; not "MINDRAY", "patient monitor", "GE Healthcare".
bool looksLikeSerial(std::string_view text) {
    return text.find(' ') == std::string_view::npos && std::count_if(text.begin(), text.end(), isDigit) >= 4;
}

std::string_view equipmentId(const Hl7Message& message) {
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (!segment.is("OBX")) continue;
        if (const std::string_view id = segment.component(18, 1); !id.empty()) return id;
    }
    return {};
}

// ORC-18: where Philips Efficia and SureSigns have their serial number.
std::string_view enteringDevice(const Hl7Message& message) {
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (segment.is("ORC")) return segment.component(18, 1);
        if (segment.is("OBX")) break;
    }
    return {};
}

std::string_view deviceField(const Hl7Message& message) {
    if (const std::string_view equipment = equipmentId(message); !equipment.empty()) return equipment;
    const Hl7Segment header = message.header();
    // "^EfficiaCM" is a product's name, not the id that belongs to one.
    const std::string_view id = header.component(3, 2);
    if (!id.empty() && (!header.component(3, 1).empty() || looksLikeSerial(id))) return id;
    if (const std::string_view serial = enteringDevice(message); looksLikeSerial(serial)) return serial;
    for (const std::size_t field : {std::size_t{4}, std::size_t{3}}) {
        if (const std::string_view name = header.component(field, 1); looksLikeSerial(name)) return name;
    }
    return {};
}

}  // namespace

MonitorIdentity identifyMonitor(const Hl7Message& message, const std::string& peer) {
    MonitorIdentity identity;
    identity.peer = peer;
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (!segment.is("PV1")) continue;
        identity.bed = message.text(bedField(segment, message.separators()), kNameMax);
        break;
    }
    identity.device = message.text(deviceField(message), kNameMax);
    return identity;
}

}  // namespace chairside::wire
