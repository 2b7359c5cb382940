#include <algorithm>
#include <cstdlib>

#include "session/counted.h"
#include "session/leave.h"
#include "tools/entry_text.h"
#include "tools/report/report.h"

namespace chairside::tools {
namespace {

using namespace session;

QString qs(const std::string& text) { return QString::fromStdString(text); }

QString pressure(const CuffReading* reading, const LocalTime& local) {
    if (reading == nullptr) return "not recorded";
    return qs(toText(reading->cuff.systolic)) + '/' + qs(toText(reading->cuff.diastolic)) + " at " +
           local.clock(reading->wall);
}

// The cuff reading nearest to `at`, at most ten minutes away.
const CuffReading* nearest(const std::vector<CuffReading>& cuffs, Instant at) {
    const CuffReading* best = nullptr;
    for (const CuffReading& reading : cuffs) {
        const auto off = std::llabs((reading.at - at).count());
        if (off > 600'000) continue;
        if (best == nullptr || off < std::llabs((best->at - at).count())) best = &reading;
    }
    return best;
}

struct Effect {
    bool assessed = false;
    std::optional<WallTime> onset, resolved;
};

// From the first assessment after the dose that shows it to the first later one that does not.
// `shows`: nothing for an assessment of something else.
template <class Shows>
Effect effectOf(const Dossier& d, Shows shows) {
    Effect effect;
    for (const Entry& entry : countedByTime(d.session.entries)) {
        const auto* seen = std::get_if<Assess>(&entry.what);
        if (seen == nullptr || entry.at < d.session.now.infusion->started) continue;
        const std::optional<bool> now = shows(*seen);
        if (!now) continue;
        effect.assessed = true;
        if (*now && !effect.onset) effect.onset = entry.wall;
        if (*now) effect.resolved.reset();
        if (!*now && effect.onset && !effect.resolved) effect.resolved = entry.wall;
    }
    return effect;
}

// Clinics use one of the two scales, or change between them.
std::optional<bool> isSedated(const Assess& seen) {
    if (seen.scale == Scale::Moaas) return seen.value < Quantity::whole(5);
    if (seen.scale == Scale::Rass) return seen.value < Quantity{};
    return std::nullopt;
}

std::optional<bool> isDissociated(const Assess& seen) {
    if (seen.scale != Scale::Dissociation) return std::nullopt;
    return seen.value > Quantity{};
}

QString inWords(const Effect& effect, const LocalTime& local) {
    if (!effect.assessed) return "not assessed after the dose";
    if (!effect.onset) return "No";
    return "Yes, onset " + local.clock(*effect.onset) +
           (effect.resolved ? ", resolved " + local.clock(*effect.resolved) : QString(", resolution not recorded"));
}

QString checklistValue(const Dossier& d, const std::string& item) {
    const auto found = d.session.now.checklist.find(item);
    return found == d.session.now.checklist.end() || found->second.value.empty() ? QString("not recorded")
                                                                                 : qs(found->second.value);
}

QString timeToReady(const Dossier& d, const LocalTime& local) {
    std::optional<WallTime> ready;
    for (const Entry& entry : countedByTime(d.session.entries)) {
        const auto* went = std::get_if<PhaseWent>(&entry.what);
        if (went == nullptr) continue;
        if (went->phase == ChairPhase::Ready) ready = entry.wall;
        if (went->phase == ChairPhase::Observation) ready.reset();
    }
    return ready ? local.clock(*ready) + " (all criteria met)" : QString("not reached");
}

}  // namespace

void writeEsketamineSheet(Paper& paper, const Dossier& d, const LocalTime& local) {
    const auto& infusion = d.session.now.infusion;
    if (!infusion || d.session.protocol.drug.route != Route::Intranasal) return;
    paper.newPage();
    paper.title("Esketamine monitoring sheet");
    paper.paragraph(
        "The fields that a REMS patient monitoring form asks for, as far as the record has them. It is no "
        "official form: check each field, complete it, and submit the form within 7 days.");
    paper.paragraph("Times are of " + local.zone(d.from, d.to) + ".");
    const auto& cuffs = d.session.now.cuffs;
    const CuffReading* before = nullptr;
    for (const CuffReading& reading : cuffs) {
        if (reading.at <= infusion->started) before = &reading;
    }
    const auto minutes = (d.to - infusion->startedWall).count() / 60'000;
    const Effect sedation = effectOf(d, isSedated);
    const Effect dissociation = effectOf(d, isDissociated);
    paper.facts({{"Patient", qs(d.session.now.begun.patient.name)},
                 {"Date of birth", qs(d.session.now.begun.patient.born)},
                 {"Date of treatment", local.day(d.from)},
                 {"Dose", qs(toText(infusion->dose.mg)) + " mg"},
                 {"Dose given at", local.clock(infusion->startedWall)},
                 {"Total treatment time", QString("%1 min").arg(minutes)},
                 {"Medicines today (sedatives, stimulants, MAOI)", checklistValue(d, "medicines")},
                 {"Escort", checklistValue(d, "escort")}});
    paper.heading("Vital signs");
    paper.facts(
        {{"Blood pressure before", pressure(before, local)},
         {"About 40 minutes after", pressure(nearest(cuffs, infusion->started + std::chrono::minutes{40}), local)},
         {"Before the end", pressure(cuffs.empty() ? nullptr : &cuffs.back(), local)},
         {"Gate before the dose", [&d] {
              for (const Entry& entry : d.session.entries) {
                  const auto* warned = std::get_if<Warned>(&entry.what);
                  if (warned != nullptr && warned->warning == Warning::GateOverridden)
                      return "overridden: " + qs(warned->detail);
              }
              return QString("acceptable");
          }()}});
    paper.heading("Effects");
    paper.facts({{"Sedation (MOAA/S below 5 or RASS below 0)", inWords(sedation, local)},
                 {"Dissociation", inWords(dissociation, local)},
                 {"Ready to leave", timeToReady(d, local)},
                 {"Left", d.session.now.ended ? local.clock(d.to) : QString("still here")}});
    std::vector<QStringList> symptoms;
    for (const Entry& entry : countedByTime(d.session.entries)) {
        if (std::holds_alternative<NoteSymptom>(entry.what))
            symptoms.push_back({local.clock(entry.wall), qs(entryText(entry))});
    }
    if (!symptoms.empty()) paper.table({{"time", 1}, {"symptom", 5}}, symptoms);
}

}  // namespace chairside::tools
