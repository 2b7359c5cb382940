#include "simulators/monitor/fault.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace chairside::sim {
namespace {

constexpr Duration kRampLongest{20'000};
constexpr Duration kCuffAfterEnd{15'000};

struct KindFacts {
    FaultKind kind;
    std::string_view name;
    double level;  // 0: has none
    double levelLowest;
    double levelHighest;
};

constexpr std::array kKinds = {
    KindFacts{FaultKind::ProbeOff, "probe-off", 0, 0, 0},
    KindFacts{FaultKind::Desaturation, "desaturation", 84, 50, 95},
    KindFacts{FaultKind::Hypertension, "hypertension", 192, 140, 260},
    KindFacts{FaultKind::Bradycardia, "bradycardia", 38, 20, 60},
    KindFacts{FaultKind::LinkCut, "link-cut", 0, 0, 0},
    KindFacts{FaultKind::Freeze, "freeze", 0, 0, 0},
};

const KindFacts* kindNamed(std::string_view name) {
    const auto at = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindFacts& k) { return k.name == name; });
    return at == kKinds.end() ? nullptr : &*at;
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<Duration> parseSpan(std::string_view text) {
    int unitS = 1;
    if (!text.empty() && (text.back() == 's' || text.back() == 'm' || text.back() == 'h')) {
        if (text.back() == 'm') unitS = 60;
        if (text.back() == 'h') unitS = 3600;
        text.remove_suffix(1);
    }
    const std::optional<int> count = wholeNumber(text);
    if (!count || *count > 1'000'000) return std::nullopt;
    return std::chrono::seconds{static_cast<std::int64_t>(*count) * unitS};
}

// From 0 to 1 while the fault sets in, 1 while it lasts, back to 0 before it ends.
double envelope(const Fault& fault, Duration t) {
    const double ramp = static_cast<double>(std::min(kRampLongest, fault.length / 3).count());
    const double in = static_cast<double>((t - fault.start).count());
    const double out = static_cast<double>((fault.end() - t).count());
    if (ramp <= 0) return 1;
    return std::clamp(std::min(in, out) / ramp, 0.0, 1.0);
}

Error wrong(std::string_view text, std::string what) {
    return Error{std::move(what) + "; expected KIND[=LEVEL]@CHAIR:START+DURATION", std::string(text)};
}

Result<Fault> parseKind(std::string_view text, std::string_view whole) {
    const std::size_t equals = text.find('=');
    const KindFacts* facts = kindNamed(text.substr(0, equals));
    if (facts == nullptr) {
        return wrong(whole, "no fault is called \"" + std::string(text.substr(0, equals)) +
                                "\" (probe-off, desaturation, hypertension, bradycardia, link-cut, freeze)");
    }
    Fault fault{facts->kind, {}, {}, facts->level};
    if (equals == std::string_view::npos) return fault;
    const std::optional<int> level = wholeNumber(text.substr(equals + 1));
    if (!level || *level < facts->levelLowest || *level > facts->levelHighest || facts->level == 0) {
        return wrong(whole, "the level of " + std::string(facts->name) + " does not fit");
    }
    fault.level = *level;
    return fault;
}

}  // namespace

Result<ChairFault> parseFault(std::string_view text) {
    const std::size_t at = text.find('@');
    const std::size_t plus = text.rfind('+');
    const std::size_t colon = text.rfind(':', plus);
    const bool inOrder = at != std::string_view::npos && colon != std::string_view::npos &&
                         plus != std::string_view::npos && at < colon && colon < plus;
    if (!inOrder) return wrong(text, "cannot read the fault");
    Result<Fault> kind = parseKind(text.substr(0, at), text);
    if (!kind) return kind.error();
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
        {"2", {FaultKind::Desaturation, seconds{40}, seconds{75}, 90}},
        {"4", {FaultKind::ProbeOff, seconds{80}, seconds{60}, 0}},
        {"3", {FaultKind::Hypertension, seconds{120}, seconds{240}, 192}},
    };
}

bool FaultSchedule::active(FaultKind kind, Duration t) const {
    return std::any_of(faults_.begin(), faults_.end(), [&](const Fault& f) { return f.kind == kind && f.activeAt(t); });
}

std::optional<Duration> FaultSchedule::endOf(FaultKind kind, Duration t) const {
    std::optional<Duration> end;
    for (const Fault& fault : faults_) {
        if (fault.kind == kind && fault.activeAt(t)) end = std::max(end.value_or(fault.end()), fault.end());
    }
    return end;
}

std::optional<Duration> FaultSchedule::nextStart(FaultKind kind, Duration t) const {
    std::optional<Duration> next;
    for (const Fault& fault : faults_) {
        if (fault.kind == kind && fault.start > t) next = std::min(next.value_or(fault.start), fault.start);
    }
    return next;
}

Physiology FaultSchedule::apply(Physiology body, Duration t) const {
    for (const Fault& fault : faults_) {
        if (!fault.activeAt(t)) continue;
        const double share = envelope(fault, t);
        switch (fault.kind) {
            case FaultKind::Desaturation: {
                const double fall = share * std::max(0.0, body.spo2 - fault.level);
                body.spo2 -= fall;
                body.respiratoryRate -= std::clamp(body.respiratoryRate - 6.0, 0.0, 0.3 * fall);
                body.heartRate += 0.6 * fall;
                break;
            }
            case FaultKind::Hypertension: {
                const double rise = share * std::max(0.0, fault.level - body.systolic);
                body.systolic += rise;
                body.diastolic += 0.45 * rise;
                break;
            }
            case FaultKind::Bradycardia: body.heartRate += share * (fault.level - body.heartRate); break;
            case FaultKind::ProbeOff:
            case FaultKind::LinkCut:
            case FaultKind::Freeze: break;
        }
    }
    return body;
}

bool FaultSchedule::cuffPressed(Duration after, Duration until) const {
    const auto within = [&](Duration t) { return after < t && t <= until; };
    return std::any_of(faults_.begin(), faults_.end(), [&](const Fault& f) {
        if (f.kind != FaultKind::Hypertension) return false;
        return within(f.start + std::min(kRampLongest, f.length / 3)) || within(f.end() + kCuffAfterEnd);
    });
}

}  // namespace chairside::sim
