#include "tools/report/report.h"

#include <algorithm>

#include "link/client/alarm_text.h"
#include "session/checks.h"
#include "session/dose.h"
#include "session/machine.h"
#include "tools/entry_text.h"
#include "tools/report/trend_chart.h"

namespace chairside::tools {
namespace {

using namespace session;

QString qs(const std::string& text) { return QString::fromStdString(text); }
QString qs(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }
QString number(Quantity q) { return qs(toText(q)); }
QString orNone(const QString& text) { return text.isEmpty() ? QString("not recorded") : text; }

QString span(Duration d) {
    const auto seconds = d.count() / 1000;
    return QString("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar('0'));
}

// As things stood at the end: what the criteria were judged by.
Situation lastSituation(const Dossier& d) {
    Situation at{d.instantOf(d.to), d.to, {}, {}, false, {}};
    const auto newest = [&](std::initializer_list<v1::Vital> vitals) -> std::optional<Quantity> {
        for (const v1::Vital vital : vitals) {
            const auto found = d.readings.find(vital);
            if (found == d.readings.end() || found->second.empty()) continue;
            const v1::Reading& last = found->second.back();
            if (d.to.unixMs() - last.received_unix_ms() > 60'000) continue;
            return Quantity::fromMilli(last.value_milli());
        }
        return std::nullopt;
    };
    at.spo2 = newest({v1::SPO2});
    at.rate = newest({v1::HEART_RATE, v1::PULSE_RATE});
    at.highAlarm = std::ranges::any_of(d.alarms, [&](const v1::Occurrence& alarm) {
        const bool open = !alarm.has_ended_unix_ms() || alarm.ended_unix_ms() > d.to.unixMs();
        return open && alarm.priority() == v1::HIGH && alarm.chair() == d.chairs.back().chair;
    });
    return at;
}

QString stateText(const Dossier& d, const LocalTime& local) {
    const auto& ended = d.session.now.ended;
    if (!ended && d.running) return "still runs, as of " + local.time(d.to);
    if (!ended) return "no end is recorded; the newest entry is of " + local.time(d.to);
    const QString state = qs(inWords(ended->ending)) + ", " + local.time(d.to);
    return ended->reason.empty() ? state : state + ": " + qs(ended->reason);
}

void writeWho(Paper& paper, const Dossier& d, const LocalTime& local) {
    const Begin& begun = d.session.now.begun;
    QString chairs;
    for (const ChairStretch& stretch : d.chairs) chairs += (chairs.isEmpty() ? "" : ", then ") + qs(stretch.chair);
    QString weight = begun.weight > 0 ? number(Quantity::fromMilli(begun.weight)) + " kg" : QString();
    if (begun.weightUnit == WeightUnit::Pounds) weight += " (entered in lb)";
    paper.facts({{"Patient", qs(begun.patient.name)},
                 {"Second identifier", qs(begun.patient.secondId)},
                 {"Date of birth", qs(begun.patient.born)},
                 {"Weight", orNone(weight)},
                 {"Indication", qs(inWords(begun.indication))},
                 {"Session of the series", QString::number(begun.number)},
                 {"Chair", chairs},
                 {"Begun", local.time(d.from)},
                 {"Ended", stateText(d, local)},
                 {"Protocol", qs(d.session.protocol.name) + QString(", version %1").arg(d.session.protocol.version)},
                 {"Session", qs(d.session.id)},
                 {"Protocol's SHA-256", qs(d.session.protocol.hash.substr(0, 16)) + "..."}});
}

void writeDose(Paper& paper, const Dossier& d, const LocalTime& local) {
    paper.heading("What was given");
    const auto& infusion = d.session.now.infusion;
    if (!infusion) return paper.paragraph("No drug was recorded as started.");
    const Drug& drug = d.session.protocol.drug;
    const Dose& dose = infusion->dose;
    const Instant end = d.instantOf(d.to);
    const bool pump = drug.route == Route::Intravenous;
    std::vector<std::pair<QString, QString>> facts = {
        {"Drug", qs(drug.name)},
        {"Prescribed by", qs(dose.prescriber)},
        {pump ? "Pump started (recorded)" : "Dose begun (recorded)",
         local.clock(infusion->startedWall) + " by " + qs(infusion->by)},
        {pump ? "Pump stopped (recorded)" : "Dose ended (recorded)",
         infusion->stoppedWall ? local.clock(*infusion->stoppedWall) : QString("not recorded")}};
    if (pump) {
        facts.push_back({"Dose", number(dose.mgPerKg) + " mg/kg for " + number(Quantity::fromMilli(dose.weight)) +
                                     " kg = " + number(doseMg(drug, dose)) + " mg"});
        facts.push_back({"Preparation", number(dose.ml) + " mL of " + number(dose.mgPerMl) + " mg/mL"});
        facts.push_back({"Rate at the start", number(dose.mlPerHour) + " mL/h"});
        facts.push_back({"Given, by the recorded rates",
                         number(givenMg(drug, *infusion, end)) + " mg in " + number(givenMl(*infusion, end)) + " mL"});
    } else {
        facts.push_back({"Dose", number(dose.mg) + " mg, intranasal"});
    }
    facts.push_back({"Planned", QString("%1 min").arg(dose.planned.count() / 60'000)});
    if (pump) facts.push_back({"In pauses", span(infusion->pausedBefore) + " min:s"});
    paper.facts(facts);
}

Coverage coverageIn(const v1::CoverageView& view) {
    return {Duration{view.total_ms()}, Duration{view.covered_ms()}, Duration{view.longest_gap_ms()}};
}

QStringList coverageRow(const Dossier& d, Vital vital, const QString& name) {
    if (!d.session.now.ended && !d.running) return {name, "not known: it just ended", "", ""};
    Coverage coverage;
    if (d.session.now.ended) {
        coverage = coverageOf(d.session, vital, d.instantOf(d.to));
    } else {
        coverage = coverageIn(vital == Vital::Spo2 ? d.running->spo2() : d.running->rate());
    }
    if (coverage.total <= Duration{}) return {name, "not monitored", "", ""};
    const Quantity percent = Quantity::fromMilli(coverage.percent().milli() / 100 * 100);
    return {name, number(percent) + " %", span(coverage.total), span(coverage.longestGap)};
}

void writeCoverage(Paper& paper, const Dossier& d, const LocalTime& local) {
    paper.heading("How well it was monitored");
    std::vector<QStringList> rows;
    for (const auto& [vital, name] : {std::pair{Vital::Spo2, "SpO2"}, std::pair{Vital::Rate, "heart or pulse rate"}}) {
        rows.push_back(coverageRow(d, vital, name));
    }
    paper.table({{"vital", 2}, {"covered", 1}, {"monitored for (min:s)", 1}, {"longest gap (min:s)", 1}}, rows);
    std::vector<QStringList> gaps;
    for (const Entry& entry : d.session.entries) {
        const auto* gap = std::get_if<GapClosed>(&entry.what);
        if (gap == nullptr) continue;
        gaps.push_back({local.clock(entry.wall - gap->lasted), local.clock(entry.wall), span(gap->lasted),
                        qs(shortName(gap->vital)), qs(inWords(gap->cause))});
    }
    if (!gaps.empty()) {
        paper.table({{"gap from", 1}, {"to", 1}, {"min:s", 0.7}, {"vital", 0.7}, {"cause", 3}}, gaps);
    }
}

QString outcome(session::Outcome what) {
    switch (what) {
        case session::Outcome::Done: return "done";
        case session::Outcome::Late: return "late";
        case session::Outcome::Missed: return "MISSED";
        case session::Outcome::Open: return "open";
    }
    return {};
}

void writeChecks(Paper& paper, const Dossier& d, const LocalTime& local) {
    paper.heading("Checks");
    std::vector<QStringList> summary, bad;
    const auto history = checkHistory(d.session, d.instantOf(d.to));
    for (const CheckKind kind : kAllChecks) {
        int counts[5] = {};
        for (const CheckRecord& record : history) {
            if (record.check == kind) ++counts[int(record.outcome)];
        }
        if (counts[1] + counts[2] + counts[3] + counts[4] == 0) continue;
        summary.push_back({qs(inWords(kind)), QString::number(counts[1]), QString::number(counts[2]),
                           QString::number(counts[3]), QString::number(counts[4])});
    }
    for (const CheckRecord& record : history) {
        if (record.outcome == session::Outcome::Done || record.outcome == session::Outcome::Open) continue;
        const WallTime due = d.from + (record.due - d.session.now.begunAt);
        QString done = "-";
        if (record.done) done = local.clock(d.from + (*record.done - d.session.now.begunAt));
        bad.push_back({qs(inWords(record.check)), local.clock(due), done, outcome(record.outcome)});
    }
    if (summary.empty()) return paper.paragraph("None was due.");
    paper.table({{"check", 2}, {"in time", 1}, {"late", 1}, {"missed", 1}, {"open", 1}}, summary);
    if (!bad.empty()) paper.table({{"late or missed", 2}, {"due", 1}, {"done", 1}, {"outcome", 1}}, bad);
}

void writeCriteria(Paper& paper, const Dossier& d) {
    paper.heading("Criteria to leave, as things stood at the end");
    const bool given = d.session.now.infusion || !d.session.protocol.infuses;
    if (!given) return paper.paragraph("No drug was given: none are asked.");
    std::vector<QStringList> rows;
    for (const CriterionState& state : criteriaOf(d.session, lastSituation(d))) {
        rows.push_back({qs(inWords(state.criterion)), state.met ? "met" : "NOT MET",
                        state.value.empty() ? QString("nothing known") : qs(state.value), qs(state.wanted)});
    }
    paper.table({{"criterion", 1.3}, {"at the end", 0.8}, {"found", 2}, {"wanted", 3}}, rows);
    const auto& ended = d.session.now.ended;
    if (ended && ended->override.given()) {
        paper.paragraph("Overridden by " + qs(ended->override.person) + " (" + qs(ended->override.role) +
                            "): " + qs(ended->override.reason),
                        true);
    }
}

// Until its end, or until the patient left that chair or the session with the alarm still on.
QString lasted(const Dossier& d, const v1::Occurrence& alarm) {
    const WallTime start{alarm.started_unix_ms()};
    WallTime left = d.to;
    for (const ChairStretch& stretch : d.chairs) {
        if (stretch.chair == alarm.chair() && start <= stretch.to) left = stretch.to;
        if (stretch.chair == alarm.chair() && start <= stretch.to) break;
    }
    if (alarm.has_ended_unix_ms() && alarm.ended_unix_ms() <= left.unixMs()) {
        return span(WallTime{alarm.ended_unix_ms()} - start);
    }
    return span(left - start) + ", still on";
}

void writeAlarms(Paper& paper, const Dossier& d, const LocalTime& local) {
    paper.heading("Alarms");
    std::vector<QStringList> rows;
    for (const v1::Occurrence& alarm : d.alarms) {
        const WallTime start{alarm.started_unix_ms()};
        QString value = alarm.has_start_value_milli() ? number(Quantity::fromMilli(alarm.start_value_milli())) : "";
        if (alarm.has_extreme_milli()) value += " (" + number(Quantity::fromMilli(alarm.extreme_milli())) + ")";
        const QString limit = alarm.has_limit_milli() ? number(Quantity::fromMilli(alarm.limit_milli())) : "";
        const std::string by = alarm.acknowledged_by();
        rows.push_back({local.clock(start), lasted(d, alarm), qs(v1::Priority_Name(alarm.priority())),
                        qs(link::alarmText(alarm)), value, limit + (alarm.session_limit() ? " (this session's)" : ""),
                        by.empty() ? QString("nobody") : qs(by)});
    }
    if (rows.empty()) paper.paragraph("None.");
    if (!rows.empty()) {
        paper.table({{"start", 0.8},
                     {"min:s", 1},
                     {"priority", 0.9},
                     {"alarm", 2.2},
                     {"value (extreme)", 1.1},
                     {"limit", 0.9},
                     {"acknowledged by", 1.5}},
                    rows);
    }
}

// What was changed for this session, and by whom; then the rules as they stand in the profile.
void writeLimits(Paper& paper, const Dossier& d, const LocalTime& local, const std::vector<JudgingRules>& judged) {
    paper.heading("Limits in force and their changes");
    std::vector<QStringList> rows;
    for (const Entry& entry : d.session.entries) {
        const bool limits = std::holds_alternative<Judged>(entry.what) || std::holds_alternative<LimitSet>(entry.what);
        if (limits) rows.push_back({local.clock(entry.wall), qs(entryText(entry)), qs(entry.by)});
    }
    if (!rows.empty()) paper.table({{"from", 0.8}, {"what", 4.4}, {"by", 1.4}}, rows);
    for (const JudgingRules& rules : judged) {
        paper.keepTogether(110);
        paper.paragraph(rules.name + ", version " + rules.version + ":", true);
        if (rules.limits.empty()) {
            paper.paragraph("The record does not have this version's text.");
        } else {
            paper.table({{"rule", 1.4}, {"condition", 3.4}, {"delay", 0.6}, {"priority", 0.8}}, rules.limits);
        }
    }
}

void writeEntries(Paper& paper, const Dossier& d, const LocalTime& local) {
    paper.heading("What happened, and who recorded it");
    const auto wrong = corrected(d.session.entries);
    const bool sprays = d.session.protocol.drug.route == Route::Intranasal;  // no pump: "Pump started", "Pump stopped"
    std::vector<QStringList> rows;
    for (const Entry& entry : d.session.entries) {
        QString text = qs(entryText(entry));
        if (sprays && std::holds_alternative<StartDrug>(entry.what)) text.replace(0, 12, "Dose begun");
        if (sprays && std::holds_alternative<StopDrug>(entry.what)) text.replace(0, 12, "Dose ended");
        if (std::ranges::find(wrong, entry.number) != wrong.end()) text += "  (corrected later)";
        QString when = local.clock(entry.wall);
        if (entry.entered - entry.wall > std::chrono::seconds{60})
            when += " (entered " + local.clock(entry.entered) + ")";
        rows.push_back({QString::number(entry.number), when, text, qs(entry.by)});
    }
    paper.table({{"no.", 0.4}, {"time", 1.1}, {"what", 4.6}, {"recorded by", 1.4}}, rows);
}

void writeSignature(Paper& paper, const Dossier& d, const LocalTime& local) {
    paper.heading("Signatures");
    const auto& ended = d.session.now.ended;
    if (!ended) return paper.paragraph("The session still runs: nothing is signed.");
    paper.paragraph(qs(inWords(ended->ending)) + ", signed by " + qs(ended->signature.person) + " at " +
                    local.time(d.to) + ".");
    paper.paragraph("Names marked \"unverified\" were typed in: nobody signs in to this station yet.");
}

}  // namespace

void writeReport(Paper& paper, const Dossier& d, const LocalTime& local, const std::vector<JudgingRules>& judged) {
    paper.title("Infusion session");
    paper.paragraph(
        "Chairside is experimental and no medical device. It records what people did; it drives no pump and "
        "no cuff.");
    paper.paragraph("Times are of " + local.zone(d.from, d.to) + ".");
    for (const std::string& caveat : caveatsOf(d)) paper.paragraph(qs(caveat), true);
    writeWho(paper, d, local);
    writeDose(paper, d, local);
    paper.heading("Course");
    paper.picture(520, [&d](QPainter& painter, const QRectF& area) { drawTrend(painter, area, d); });
    paper.paragraph(
        "Grey: nothing valid of that vital was measured; a gap that is still open is not drawn. Rate: heart rate, "
        "else pulse rate; M: measured by hand. Bars: cuff, from diastolic to systolic; dotted: the baseline. Dashed "
        "lines carry the number of the entry below. What was before the session stands at the left edge.");
    writeCoverage(paper, d, local);
    writeChecks(paper, d, local);
    writeCriteria(paper, d);
    writeAlarms(paper, d, local);
    writeLimits(paper, d, local, judged);
    writeEntries(paper, d, local);
    writeSignature(paper, d, local);
}

}  // namespace chairside::tools
