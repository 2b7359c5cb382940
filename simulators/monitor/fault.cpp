#include "simulators/monitor/fault.h"

#include <algorithm>
#include <charconv>

namespace chairside::sim {
namespace {

using Kind = FaultKind;

const FaultWords* wordsFor(std::string_view name) {
    const auto& all = faultWords();
    const auto at = std::find_if(all.begin(), all.end(), [&](const FaultWords& w) { return w.name == name; });
    return at == all.end() ? nullptr : &*at;
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Error wrong(std::string_view text, std::string what) {
    return Error{std::move(what) + "; expected KIND[=LEVEL]@CHAIR:START+DURATION", std::string(text)};
}

std::string namesOfKinds() {
    std::string names;
    for (const FaultWords& words : faultWords()) {
        names += names.empty() ? "" : ", ";
        names += words.name;
    }
    return names;
}

}  // namespace

const std::vector<FaultWords>& faultWords() {
    static const std::vector<FaultWords> all = {
        {Kind::Desaturation, "desaturation", 84, 50, 95, "SpO2 falls to the level and comes back"},
        {Kind::Hypertension, "hypertension", 192, 140, 260, "systolic rises to the level; a cuff then, and after it"},
        {Kind::Hypotension, "hypotension", 78, 50, 100, "systolic falls to the level; a cuff then, and after it"},
        {Kind::Bradycardia, "bradycardia", 38, 20, 60, "the rate falls to the level"},
        {Kind::Tachycardia, "tachycardia", 146, 90, 220, "the rate rises to the level"},
        {Kind::SlowBreathing, "slow-breathing", 6, 2, 12, "the respiratory rate falls to the level"},
        {Kind::Vagal, "vagal", 0, 0, 0, "a faint: rate and pressure fall together; a cuff then, and after it"},
        {Kind::SetSpo2, "set-spo2", 95, 40, 100, "SpO2 is the level"},
        {Kind::SetRate, "set-rate", 80, 20, 250, "the rate is the level"},
        {Kind::SetSystolic, "set-systolic", 125, 50, 260, "systolic is the level"},
        {Kind::SetBreaths, "set-breaths", 14, 2, 60, "the respiratory rate is the level"},
        {Kind::ProbeOff, "probe-off", 0, 0, 0, "the oximeter measures nothing"},
        {Kind::Motion, "motion", 0, 0, 0, "the finger moves: SpO2 and pulse are wrong"},
        {Kind::CuffFail, "cuff-fail", 0, 0, 0, "no measurement of the cuff succeeds"},
        {Kind::CuffNow, "cuff-now", 0, 0, 0, "somebody presses the cuff key"},
        {Kind::Bathroom, "bathroom", 0, 0, 0, "all sensors are off, the monitor is on"},
        {Kind::LinkCut, "link-cut", 0, 0, 0, "the connection is closed for that time; what waited is sent afterwards"},
        {Kind::HalfOpen, "half-open", 0, 0, 0, "the connection is dead but open; afterwards there is a new one"},
        {Kind::Freeze, "freeze", 0, 0, 0, "the monitor says nothing, with its connection open"},
        {Kind::SlowLink, "slow-link", 6, 1, 25, "each message takes so many seconds"},
        {Kind::Duplicate, "duplicate", 0, 0, 0, "each message is sent twice"},
        {Kind::Reorder, "reorder", 0, 0, 0, "each second message is sent before the first"},
        {Kind::Garbage, "garbage", 0, 0, 0, "noise between messages, and frames that are no message"},
        {Kind::ClockSkew, "clock-skew", 120, -86400, 86400, "the monitor's clock is wrong by so many seconds"},
        {Kind::WrongChair, "wrong-chair", 0, 0, 0, "the monitor names another chair: wrong-chair=NAME"},
        {Kind::AlarmStorm, "alarm-storm", 60, 1, 600, "the monitor reports so many alarms of its own a minute"},
    };
    return all;
}

std::optional<Duration> parseSpan(std::string_view text) {
    int unitS = 1;
    if (!text.empty() && (text.back() == 's' || text.back() == 'm' || text.back() == 'h')) {
        if (text.back() == 'm') unitS = 60;
        if (text.back() == 'h') unitS = 3600;
        text.remove_suffix(1);
    }
    const std::optional<int> count = wholeNumber(text);
    if (!count || *count < 0 || *count > 1'000'000) return std::nullopt;
    return std::chrono::seconds{static_cast<std::int64_t>(*count) * unitS};
}

Result<Fault> parseFaultKind(std::string_view text) {
    const std::size_t equals = text.find('=');
    const FaultWords* words = wordsFor(text.substr(0, equals));
    if (words == nullptr) {
        return wrong(text,
                     "no fault is called \"" + std::string(text.substr(0, equals)) + "\" (" + namesOfKinds() + ")");
    }
    Fault fault;
    fault.kind = words->kind;
    fault.level = words->level;
    const std::string_view said = equals == std::string_view::npos ? std::string_view{} : text.substr(equals + 1);
    if (words->kind == Kind::WrongChair) {
        if (said.empty()) return wrong(text, "wrong-chair needs the other chair's name");
        fault.text = std::string(said);
        return fault;
    }
    if (equals == std::string_view::npos) return fault;
    const std::optional<int> level = wholeNumber(said);
    if (!level || *level < words->lowest || *level > words->highest || words->lowest == words->highest) {
        return wrong(text, "the level of " + std::string(words->name) + " does not fit");
    }
    fault.level = *level;
    return fault;
}

Result<ChairFault> parseFault(std::string_view text) {
    const std::size_t at = text.find('@');
    const std::size_t plus = text.rfind('+');
    const std::size_t colon = text.rfind(':', plus);
    const bool inOrder = at != std::string_view::npos && colon != std::string_view::npos &&
                         plus != std::string_view::npos && at < colon && colon < plus;
    if (!inOrder) return wrong(text, "cannot read the fault");
    Result<Fault> kind = parseFaultKind(text.substr(0, at));
    if (!kind) return Error{kind.error().what, std::string(text)};
    ChairFault result{std::string(text.substr(at + 1, colon - at - 1)), kind.value()};
    const std::optional<Duration> start = parseSpan(text.substr(colon + 1, plus - colon - 1));
    const std::optional<Duration> length = parseSpan(text.substr(plus + 1));
    if (result.chair.empty()) return wrong(text, "no chair named");
    if (!start || !length || *length == Duration{0}) return wrong(text, "start or duration is not a time");
    result.fault.start = *start;
    result.fault.length = *length;
    return result;
}

std::vector<ChairFault> demoFaults() {
    using std::chrono::seconds;
    return {
        {"2", {Kind::Desaturation, seconds{40}, seconds{75}, 90}},
        {"4", {Kind::ProbeOff, seconds{80}, seconds{60}}},
        {"3", {Kind::Hypertension, seconds{90}, seconds{240}, 192}},
    };
}

}  // namespace chairside::sim
