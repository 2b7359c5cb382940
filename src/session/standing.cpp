#include "session/standing.h"

#include <algorithm>

#include "base/check.h"
#include "session/counted.h"
#include "session/dose.h"

namespace chairside::session {
namespace {

bool sameStretch(ChairPhase a, ChairPhase b) {
    const bool leaving = (a == ChairPhase::Observation || a == ChairPhase::Ready) &&
                         (b == ChairPhase::Observation || b == ChairPhase::Ready);
    return (underDrug(a) && underDrug(b)) || leaving;
}

void enter(Standing& to, ChairPhase phase, Instant at) {
    if (!sameStretch(to.phase, phase)) to.stretchSince = at;
    to.phase = phase;
    to.phaseSince = at;
}

void note(Standing& to, CheckKind check, Instant at) {
    auto& done = to.done[std::size_t(check)];
    if (!done || *done < at) done = at;
}

// An entry dated back never replaces what was measured after it; of the same time the later entry counts.
template <class Place, class Seen>
void keepNewer(Place& place, Seen seen) {
    if (!place || place->at <= seen.at) place = std::move(seen);
}

template <class Key, class Seen>
void keepNewer(std::map<Key, Seen>& places, Key key, Seen seen) {
    const auto [place, added] = places.try_emplace(key, seen);
    if (!added && place->second.at <= seen.at) place->second = std::move(seen);
}

void addRate(Infusion& infusion, Instant at, Quantity mlPerHour) { infusion.rates.push_back({at, mlPerHour}); }

Quantity newestRate(const Infusion& infusion) {
    for (auto it = infusion.rates.rbegin(); it != infusion.rates.rend(); ++it) {
        if (it->mlPerHour > Quantity{}) return it->mlPerHour;
    }
    return {};
}

struct Follow {
    Standing& to;
    const Entry& entry;

    void operator()(const Begin& what) const {
        to = Standing{};
        to.begun = what;
        to.begunAt = to.boundSince = to.phaseSince = to.stretchSince = entry.at;
        to.begunWall = entry.wall;
    }
    void operator()(const TickItem& what) const { to.checklist[what.item] = {what.done, what.value, entry.by}; }
    void operator()(const SkipChecklist&) const { to.checklistSkipped = true; }
    void operator()(const ManualVitals& what) const {
        for (const EnteredVital& vital : what.vitals) {
            keepNewer(to.manual[slot(vital.vital)], Assessed{vital.value, entry.at, entry.wall, entry.by});
            if (vital.vital == Vital::Spo2) note(to, CheckKind::Spo2, entry.at);
            if (vital.vital == Vital::RespiratoryRate) note(to, CheckKind::CountedBreaths, entry.at);
            const bool rate = vital.vital == Vital::HeartRate || vital.vital == Vital::PulseRate;
            if (rate || vital.vital == Vital::Rate) note(to, CheckKind::Rate, entry.at);
        }
    }
    void operator()(const AdoptCuff&) const {}
    void operator()(const ChooseBaseline&) const {}
    void operator()(const StartDrug& what) const {
        Infusion& infusion = to.infusion.emplace();
        infusion.dose = what.dose;
        infusion.started = entry.at;
        infusion.startedWall = entry.wall;
        infusion.by = entry.by;
        addRate(infusion, entry.at, what.dose.mlPerHour);
        enter(to, ChairPhase::Infusing, entry.at);
    }
    void operator()(const ChangeRate& what) const {
        if (what.mlPerHour > newestRate(*to.infusion)) to.rateRaised = entry.at;
        addRate(*to.infusion, entry.at, what.mlPerHour);
    }
    void operator()(const PauseDrug&) const {
        to.infusion->paused = entry.at;
        addRate(*to.infusion, entry.at, {});
        enter(to, ChairPhase::Paused, entry.at);
    }
    void operator()(const ResumeDrug&) const {
        Infusion& infusion = *to.infusion;
        infusion.pausedBefore += entry.at - infusion.paused.value_or(entry.at);
        infusion.paused.reset();
        addRate(infusion, entry.at, newestRate(infusion));
        enter(to, ChairPhase::Infusing, entry.at);
    }
    void operator()(const StopDrug&) const {
        Infusion& infusion = *to.infusion;
        if (infusion.paused) infusion.pausedBefore += std::max(Duration{}, entry.at - *infusion.paused);
        infusion.paused.reset();
        infusion.stopped = entry.at;
        infusion.stoppedWall = entry.wall;
        enter(to, ChairPhase::Observation, entry.at);
    }
    void operator()(const NoteSymptom&) const {}
    void operator()(const Assess& what) const {
        keepNewer(to.assessed[slot(what.scale)], Assessed{what.value, entry.at, entry.wall, entry.by});
        if (what.scale == Scale::Moaas) sedated(what.scale, Scale::Rass);
        if (what.scale == Scale::Rass) sedated(what.scale, Scale::Moaas);
        if (what.scale == Scale::Dissociation) note(to, CheckKind::Dissociation, entry.at);
        if (what.scale == Scale::CountedBreaths) note(to, CheckKind::CountedBreaths, entry.at);
    }
    void operator()(const Remark&) const {}
    void operator()(const PlaceLimbs& what) const {
        if (what.cuff) to.limbs.cuff = what.cuff;
        if (what.probe) to.limbs.probe = what.probe;
        if (what.iv) to.limbs.iv = what.iv;
    }
    void operator()(const Attest& what) const {
        keepNewer(to.attested, what.criterion, Attested{what.met, what.value, entry.by, entry.at});
    }
    void operator()(const AnswerScale& what) const {
        const Result<Score> score = scoreOf(what.scale, what.items);
        check(score.ok(), "an answered scale was checked before it was taken");
        keepNewer(to.scored, what.scale, Scored{score.value(), entry.at, entry.by});
    }
    void operator()(const End& what) const {
        to.ended = what;
        enter(to, what.ending == Ending::Aborted ? ChairPhase::Aborted : ChairPhase::Discharged, entry.at);
    }
    void operator()(const Move&) const { bind(); }
    void operator()(const SwapMonitor&) const { bind(); }
    void operator()(const Correct&) const {}
    void operator()(const CuffTaken& what) const {
        const auto after = std::ranges::upper_bound(to.cuffs, entry.at, {}, &CuffReading::at);
        to.cuffs.insert(after, {entry.number, entry.at, entry.wall, what});
        note(to, CheckKind::BloodPressure, entry.at);
    }
    void operator()(const PhaseWent& what) const { enter(to, what.phase, entry.at); }
    void operator()(const BaselineFound& what) const { to.baseline = what; }
    void operator()(const GapClosed&) const {}
    void operator()(const Warned&) const {}
    void operator()(const Judged&) const {}
    void operator()(const LimitSet&) const {}

    void sedated(Scale scale, Scale other) const {
        note(to, CheckKind::Sedation, entry.at);
        const auto& onOther = to.assessed[slot(other)];
        if (!onOther || onOther->at <= entry.at) to.sedation = scale;
    }

    // A swap that is dated back unbinds nothing.
    void bind() const { to.boundSince = std::max(to.boundSince, entry.at); }
};

struct InPlace {
    std::optional<Act> operator()(const std::monostate&) const { return std::nullopt; }
    template <class What>
    std::optional<Act> operator()(const What& what) const {
        return Act{what};
    }
};

// What the last correction of an entry put in its place; corrections of corrections are corrections of the first.
std::map<std::uint32_t, const Entry*> corrections(const std::vector<Entry>& entries) {
    std::map<std::uint32_t, const Entry*> found;
    for (const Entry& entry : entries) {
        if (const auto* correct = std::get_if<Correct>(&entry.what)) found[correct->entry] = &entry;
    }
    return found;
}

}  // namespace

std::vector<std::uint32_t> corrected(const std::vector<Entry>& entries) {
    std::vector<std::uint32_t> numbers;
    for (const auto& [number, correcting] : corrections(entries)) numbers.push_back(number);
    return numbers;
}

void follow(Standing& standing, const Entry& entry) { std::visit(Follow{standing, entry}, entry.what); }

std::vector<Entry> countedEntries(const std::vector<Entry>& entries) {
    const auto wrong = corrections(entries);
    std::vector<Entry> counted;
    counted.reserve(entries.size());
    for (const Entry& entry : entries) {
        const auto found = wrong.find(entry.number);
        if (found == wrong.end()) {
            counted.push_back(entry);
            continue;
        }
        const Entry& correcting = *found->second;
        const auto& correct = std::get<Correct>(correcting.what);
        auto instead = std::visit(InPlace{}, correct.instead);
        if (!instead) continue;
        Entry& replaced = counted.emplace_back(entry);
        replaced.what = std::move(*instead);
        if (correct.happened) {  // by the clock of the one who corrects: it may have been set since
            replaced.at = correcting.at - (correcting.wall - *correct.happened);
            replaced.wall = *correct.happened;
        }
    }
    return counted;
}

std::vector<Entry> countedByTime(const std::vector<Entry>& entries) {
    std::vector<Entry> counted = countedEntries(entries);
    if (!counted.empty()) std::ranges::stable_sort(counted.begin() + 1, counted.end(), {}, &Entry::at);
    return counted;
}

Standing reckon(const std::vector<Entry>& entries) {
    check(!entries.empty() && std::holds_alternative<Begin>(entries.front().what), "a session begins with Begin");
    Standing standing;
    for (const Entry& entry : countedEntries(entries)) follow(standing, entry);
    return standing;
}

std::optional<Instant> plannedEnd(const Infusion& infusion, Instant now) {
    if (infusion.stopped) return std::nullopt;
    const Duration held = infusion.paused ? now - *infusion.paused : Duration{};
    return infusion.started + infusion.dose.planned + infusion.pausedBefore + held;
}

Quantity givenMl(const Infusion& infusion, Instant now) {
    const Instant end = infusion.stopped.value_or(now);
    Quantity given;
    for (std::size_t i = 0; i < infusion.rates.size(); ++i) {
        const RateStretch& stretch = infusion.rates[i];
        const Instant to = std::min(end, i + 1 < infusion.rates.size() ? infusion.rates[i + 1].from : end);
        if (to > stretch.from) given = given + mlIn(to - stretch.from, stretch.mlPerHour);
    }
    return std::min(given, infusion.dose.ml);
}

Quantity givenMg(const Drug& drug, const Infusion& infusion, Instant now) {
    if (drug.route == Route::Intranasal) return infusion.dose.mg;
    const Quantity ml = givenMl(infusion, now);
    return Quantity::fromMilli((ml.milli() * infusion.dose.mgPerMl.milli() + 500) / 1000);
}

bool checklistDone(const Protocol& protocol, const Standing& standing) {
    if (standing.checklistSkipped) return true;
    return std::ranges::all_of(protocol.checklist, [&](const ChecklistItem& item) {
        const auto found = standing.checklist.find(item.id);
        return found != standing.checklist.end() && found->second.done;
    });
}

}  // namespace chairside::session
