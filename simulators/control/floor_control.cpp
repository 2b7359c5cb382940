#include "simulators/control/floor_control.h"

#include <algorithm>
#include <array>

namespace chairside::sim {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr Duration kUntilReleased = hours{24 * 365};
constexpr Duration kUsualTime = seconds{60};

struct Settable {
    std::string_view word;
    std::string_view fault;
};
constexpr std::array kSettable = {Settable{"spo2", "set-spo2"}, Settable{"rate", "set-rate"},
                                  Settable{"systolic", "set-systolic"}, Settable{"breaths", "set-breaths"}};

std::vector<std::string> wordsOf(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : line) {
        if (c != ' ' && c != '\t' && c != '\r') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string listOfEvents() {
    std::string text;
    for (const FaultWords& words : faultWords()) {
        if (!text.empty()) text += '\n';
        text += words.name;
        if (words.lowest != words.highest) text += "=" + std::to_string(static_cast<int>(words.level));
        text += "  ";
        text += words.help;
    }
    return text;
}

std::string shown(const Sample& sample, Vital vital) {
    for (const Measurement& measurement : sample.measurements) {
        if (measurement.vital == vital) return measurement.value ? toText(*measurement.value) : "---";
    }
    return "-";
}

}  // namespace

Result<std::string> FloorControl::obey(std::string_view line) {
    const Words words = wordsOf(line);
    if (words.empty()) return Error{"no command", ""};
    if (words[0] == "events") return listOfEvents();
    if (words[0] == "start") return start(words);
    if (words[0] == "set") return set(words);
    if (words[0] != "chairs") return simple(words);
    std::string text;
    for (const auto& chair : chairs_) text += (text.empty() ? "" : "\n") + describe(*chair);
    return text;
}

Result<ControlledChair*> FloorControl::chairCalled(const std::string& name) {
    for (std::size_t i = 0; i < chairs_.size(); ++i) {
        if (chairs_[i]->name == name || std::to_string(i + 1) == name) return chairs_[i].get();
    }
    return Error{"there is no chair " + name, ""};
}

// "CHAIR-2 spo2=97 rate=72 breaths=14 bp=121/74 taken=130 now=probe-off,link-cut"
std::string FloorControl::describe(const ControlledChair& chair) const {
    std::string text =
        chair.name + " spo2=" + shown(chair.last, Vital::Spo2) + " rate=" + shown(chair.last, Vital::PulseRate) +
        " breaths=" + shown(chair.last, Vital::RespiratoryRate) + " bp=" + shown(chair.last, Vital::NibpSystolic) +
        "/" + shown(chair.last, Vital::NibpDiastolic) + " taken=" + std::to_string(chair.taken) + " now=";
    const std::size_t before = text.size();
    for (const FaultWords& words : faultWords()) {
        if (!chair.faults.active(words.kind, now())) continue;
        if (text.size() > before) text += ',';
        text += words.name;
    }
    return text.size() == before ? text + "-" : text;
}

Result<std::string> FloorControl::start(const Words& words) {
    if (words.size() < 3 || words.size() > 4) return Error{"start EVENT[=LEVEL] CHAIR [TIME]", ""};
    const Result<Fault> kind = parseFaultKind(words[1]);
    if (!kind) return kind.error();
    const Result<ControlledChair*> chair = chairCalled(words[2]);
    if (!chair) return chair.error();
    const std::optional<Duration> lasts = words.size() == 4 ? parseSpan(words[3]) : kUsualTime;
    if (!lasts || *lasts <= Duration{0}) return Error{"not a time: " + words[3], ""};
    Fault fault = kind.value();
    fault.start = now();
    fault.length = *lasts;
    chair.value()->faults.add(std::move(fault));
    return describe(*chair.value());
}

Result<std::string> FloorControl::set(const Words& words) {
    if (words.size() != 4) return Error{"set CHAIR spo2|rate|systolic|breaths VALUE", ""};
    const Result<ControlledChair*> chair = chairCalled(words[1]);
    if (!chair) return chair.error();
    const auto settable = std::ranges::find(kSettable, std::string_view(words[2]), &Settable::word);
    if (settable == kSettable.end()) return Error{"what can be set: spo2, rate, systolic, breaths", ""};
    const Result<Fault> kind = parseFaultKind(std::string(settable->fault) + "=" + words[3]);
    if (!kind) return kind.error();
    Fault fault = kind.value();
    FaultSchedule& faults = chair.value()->faults;
    // From one setting to the next the value does not fall back to the body's.
    fault.start = faults.active(fault.kind, now()) ? now() - seconds{10} : now();
    fault.length = kUntilReleased;
    faults.end(fault.kind, now());
    faults.add(std::move(fault));
    return describe(*chair.value());
}

Result<std::string> FloorControl::simple(const Words& words) {
    const bool known = words[0] == "release" || words[0] == "pull" || words[0] == "plug";
    if (!known || words.size() != 2) {
        return Error{"no such command (chairs, events, start, set, release CHAIR, pull CHAIR, plug CHAIR)", ""};
    }
    const Result<ControlledChair*> chair = chairCalled(words[1]);
    if (!chair) return chair.error();
    FaultSchedule& faults = chair.value()->faults;
    if (words[0] == "release") faults.endAll(now());
    if (words[0] == "plug") faults.end(FaultKind::LinkCut, now());
    if (words[0] == "pull") {
        faults.end(FaultKind::LinkCut, now());
        faults.add({FaultKind::LinkCut, now(), kUntilReleased});
    }
    return describe(*chair.value());
}

}  // namespace chairside::sim
