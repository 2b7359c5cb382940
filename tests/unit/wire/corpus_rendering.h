// A mapped message as tests/corpus/expected.txt writes it: who, what is charted (+), alarms of the monitor (!), the
// tray
// (-), each line once with how often it came.
#pragma once

#include <string>
#include <vector>

#include "unit/wire/wire_test_support.h"

namespace chairside::wire::test {

inline std::string describe(const DeviceAlert& alert) {
    constexpr const char* kPriorities[] = {"unknown", "low", "medium", "high"};
    constexpr const char* kPhases[] = {"", "present", "started", "ended"};
    std::string text = alert.text + " [" + alert.code + "] " + kPriorities[int(alert.priority)] + " " +
                       kPhases[int(alert.phase)] + " ";
    text += alert.vital ? std::string{name(*alert.vital)} : "-";
    text += alert.at ? " @" + toIso8601(*alert.at) : " @none";
    return alert.demo ? text + " demo" : text;
}

inline std::string render(const Result<Mapped>& mapped) {
    if (!mapped) return "refused " + mapped.error().text() + "\n";
    const DeviceMessage& message = mapped.value().message;
    std::string out = "dialect " + message.dialect + "\n";
    if (!message.monitor.bed.empty()) out += "bed " + message.monitor.bed + "\n";
    if (!message.monitor.device.empty()) out += "device " + message.monitor.device + "\n";
    for (const Observation& observation : message.observations) out += "+ " + describe(observation) + "\n";
    for (const DeviceAlert& alert : message.alerts) out += "! " + describe(alert) + "\n";
    std::vector<std::pair<std::string, int>> tray;
    for (const Unmapped& item : message.unmapped) {
        const auto known =
            std::find_if(tray.begin(), tray.end(), [&](const auto& e) { return e.first == item.reason; });
        if (known == tray.end())
            tray.emplace_back(item.reason, 1);
        else
            ++known->second;
    }
    for (const auto& [reason, count] : tray) out += "- " + std::to_string(count) + " " + reason + "\n";
    return out;
}

}  // namespace chairside::wire::test
