#include "engine/technical_rules.h"

#include "base/check.h"

namespace chairside::engine {
namespace {

using alarm::Kind;
using alarm::Occurrence;
using alarm::TechnicalCause;
using alarm::TechnicalRule;

std::string_view causeName(TechnicalCause cause) {
    switch (cause) {
        case TechnicalCause::VitalLost: return "vital-lost";
        case TechnicalCause::LinkLost: return "link-lost";
        case TechnicalCause::PendingLost: return "pending-lost";
        case TechnicalCause::NoBelievablePulse: return "no-believable-pulse";
        case TechnicalCause::ClockStep: return "clock-step";
        case TechnicalCause::NotSaved: return "not-saved";
        case TechnicalCause::Overdue: return "overdue";
        case TechnicalCause::CuffFailed: return "cuff-failed";
        case TechnicalCause::Implausible: return "implausible";
        case TechnicalCause::Conflicting: return "conflicting";
        case TechnicalCause::ClockSkew: return "clock-skew";
        case TechnicalCause::TwoMonitors: return "two-monitors";
        case TechnicalCause::UnknownMonitor: return "unknown-monitor";
        case TechnicalCause::DemoData: return "demo-data";
        case TechnicalCause::DiskLow: return "disk-low";
        case TechnicalCause::StationRestarted: return "station-restarted";
        case TechnicalCause::AudioMissing: return "audio-missing";
        case TechnicalCause::CuffCycle: return "cuff-cycle";
        case TechnicalCause::NobodyAnnunciates: return "nobody-annunciates";
        case TechnicalCause::StandbyOver: return "standby-over";
        case TechnicalCause::ChecksOverdue: return "checks-overdue";
        case TechnicalCause::RecordDamaged: return "record-damaged";
    }
    checkFailed("no such technical cause", std::source_location::current());
}

std::string ruleName(const TechnicalKey& key) {
    std::string text{causeName(key.cause)};
    if (!key.rule.empty()) return text + ':' + key.rule;
    if (key.vital) text.append(":").append(name(*key.vital));
    return text;
}

}  // namespace

alarm::Delays delays(const alarm::Profile& profile, const TechnicalKey& key) {
    const TechnicalRule* rule = alarm::technicalRule(profile, key.cause);
    if (rule == nullptr) return {};
    return {rule->onDelay, rule->offDelay, 1, {}};
}

Occurrence technical(const TechnicalKey& key, const TechnicalRule& rule) {
    Occurrence o;
    o.rule = ruleName(key);
    o.kind = Kind::Technical;
    o.priority = rule.priority;
    o.vital = key.vital;
    o.cause = key.cause;
    return o;
}

}  // namespace chairside::engine
