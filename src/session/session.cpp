#include "session/session.h"

#include "base/check.h"

namespace chairside::session {
namespace {

constexpr Duration kManualHoldsFor = std::chrono::minutes{15};

}  // namespace

const Entry& append(Session& session, Entry entry) {
    entry.number = std::uint32_t(session.entries.size()) + 1;
    session.entries.push_back(std::move(entry));
    const Entry& added = session.entries.back();
    if (std::holds_alternative<Correct>(added.what)) {
        session.now = reckon(session.entries);
    } else {
        follow(session.now, added);
    }
    return added;
}

const Entry& append(Session& session, const Situation& at, Act what) {
    return append(session, Entry{0, at.now, at.wall, at.wall, "station", std::move(what)});
}

std::optional<Quantity> known(const Session& session, const Situation& at, Vital vital) {
    const bool isSpo2 = vital == Vital::Spo2;
    if (const auto& live = isSpo2 ? at.spo2 : at.rate) return live;
    const auto newest = [&](std::initializer_list<Vital> vitals) {
        const Assessed* found = nullptr;
        for (const Vital v : vitals) {
            const auto& entered = session.now.manual[slot(v)];
            if (entered && (found == nullptr || entered->at > found->at)) found = &*entered;
        }
        return found;
    };
    const Assessed* entered =
        isSpo2 ? newest({Vital::Spo2}) : newest({Vital::Rate, Vital::HeartRate, Vital::PulseRate});
    if (entered == nullptr || at.now - entered->at > kManualHoldsFor) return std::nullopt;
    return entered->value;
}

std::optional<Instant> monitoredSince(const Session& session) {
    for (const Entry& entry : session.entries) {
        const auto* went = std::get_if<PhaseWent>(&entry.what);
        if (went != nullptr && went->phase == ChairPhase::Baseline) return entry.at;
        if (std::holds_alternative<StartDrug>(entry.what)) return entry.at;
    }
    return std::nullopt;
}

}  // namespace chairside::session
