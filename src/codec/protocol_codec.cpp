#include "codec/protocol_codec.h"

#include <algorithm>

#include "codec/act_codec.h"
#include "codec/enums.h"
#include "codec/session_enums.h"
#include "codec/text.h"
#include "session/scores.h"

namespace chairside::codec {
namespace {

using namespace session;

// Nothing is written of a text that is not translated: protocols from before are stored as they were.
template <class Message>
void putTranslations(const Translations& from, Message& to, v1::Translations* (Message::*field)()) {
    if (from == Translations{}) return;
    v1::Translations& added = *(to.*field)();
    putText(added, &v1::Translations::mutable_es, from.es);
    putText(added, &v1::Translations::mutable_de, from.de);
}

Translations readTranslations(const v1::Translations& from, FieldReader& reader, const char* where) {
    return {.es = reader.text(from.es(), where), .de = reader.text(from.de(), where)};
}

void put(const BaselineRule& from, v1::BaselineRule& to) {
    to.set_readings(from.readings);
    putDuration(*to.mutable_apart_min(), from.apartMin);
    putDuration(*to.mutable_apart_max(), from.apartMax);
    to.set_within_mmhg(from.within.toDouble());
    to.set_choose_after(from.chooseAfter);
}

void put(const Gate& from, v1::Gate& to) {
    to.set_nurse_systolic_max(from.nurseSystolicMax.toDouble());
    to.set_nurse_diastolic_max(from.nurseDiastolicMax.toDouble());
    to.set_rate_min(from.rateMin.toDouble());
    to.set_rate_max(from.rateMax.toDouble());
    to.set_nurse_spo2_min(from.nurseSpo2Min.toDouble());
    to.set_prescriber_systolic_max(from.prescriberSystolicMax.toDouble());
    to.set_prescriber_diastolic_max(from.prescriberDiastolicMax.toDouble());
    to.set_prescriber_systolic_min(from.prescriberSystolicMin.toDouble());
    to.set_prescriber_spo2_min(from.prescriberSpo2Min.toDouble());
}

void put(const Drug& from, v1::DrugPlan& to) {
    putText(to, &v1::DrugPlan::mutable_name, from.name);
    putTranslations(from.nameIn, to, &v1::DrugPlan::mutable_name_in);
    to.set_route(toV1(from.route));
    to.set_mg_per_kg(from.mgPerKg.toDouble());
    to.set_fixed_mg(from.fixedMg.toDouble());
    putDuration(*to.mutable_planned(), from.planned);
    putDuration(*to.mutable_planned_min(), from.plannedMin);
    putDuration(*to.mutable_planned_max(), from.plannedMax);
    to.set_ceiling_mg_per_kg(from.ceiling.mgPerKg.toDouble());
    to.set_ceiling_mg_per_kg_per_hour(from.ceiling.mgPerKgPerHour.toDouble());
    to.set_ceiling_mg(from.ceiling.mg.toDouble());
    to.set_tolerance_percent(from.tolerancePercent.toDouble());
}

void put(const ScheduleRow& from, v1::ScheduleRow& to) {
    to.set_check(toV1(from.check));
    for (const ChairPhase phase : from.phases) to.add_phases(toV1(phase));
    putDuration(*to.mutable_every(), from.every);
    putDuration(*to.mutable_from(), from.from);
    putDuration(*to.mutable_after_rate_increase(), from.afterRateIncrease);
}

void put(const LeaveRule& from, v1::LeaveRule& to) {
    for (const Criterion criterion : from.criteria) to.add_criteria(toV1(criterion));
    putDuration(*to.mutable_readings_apart(), from.readingsApart);
    to.set_systolic_min(from.systolicMin.toDouble());
    to.set_systolic_max(from.systolicMax.toDouble());
    to.set_systolic_rise_percent(from.systolicRisePercent.toDouble());
    to.set_diastolic_max(from.diastolicMax.toDouble());
    to.set_spo2_min(from.spo2Min.toDouble());
    to.set_dissociation_max(from.dissociationMax.toDouble());
    putDuration(*to.mutable_after_end(), from.afterEnd);
    putDuration(*to.mutable_after_dose(), from.afterDose);
    if (from.score) to.set_score(toV1(*from.score));
    to.set_score_min(from.scoreMin.toDouble());
    putText(to, &v1::LeaveRule::mutable_override_by, from.overrideBy);
}

BaselineRule readBaseline(const v1::BaselineRule& from, FieldReader& reader) {
    return {from.readings(), reader.duration(from.apart_min(), "apart_min"),
            reader.duration(from.apart_max(), "apart_max"), reader.quantity(from.within_mmhg(), "within_mmhg"),
            from.choose_after()};
}

Gate readGate(const v1::Gate& from, FieldReader& reader) {
    const auto number = [&reader](double value) { return reader.quantity(value, "gate"); };
    return {number(from.nurse_systolic_max()),
            number(from.nurse_diastolic_max()),
            number(from.rate_min()),
            number(from.rate_max()),
            number(from.nurse_spo2_min()),
            number(from.prescriber_systolic_max()),
            number(from.prescriber_diastolic_max()),
            number(from.prescriber_systolic_min()),
            number(from.prescriber_spo2_min())};
}

Drug readDrug(const v1::DrugPlan& from, FieldReader& reader, bool infuses) {
    const auto number = [&reader](double value) { return reader.quantity(value, "drug"); };
    Drug to;
    to.name = reader.text(from.name(), "drug.name");
    to.nameIn = readTranslations(from.name_in(), reader, "drug.name_in");
    if (infuses) to.route = reader.enumerator<Route>(from.route(), "drug.route");
    to.mgPerKg = number(from.mg_per_kg());
    to.fixedMg = number(from.fixed_mg());
    to.planned = reader.duration(from.planned(), "drug.planned");
    to.plannedMin = reader.duration(from.planned_min(), "drug.planned_min");
    to.plannedMax = reader.duration(from.planned_max(), "drug.planned_max");
    to.ceiling = {number(from.ceiling_mg_per_kg()), number(from.ceiling_mg_per_kg_per_hour()),
                  number(from.ceiling_mg())};
    to.tolerancePercent = number(from.tolerance_percent());
    return to;
}

ScheduleRow readRow(const v1::ScheduleRow& from, FieldReader& reader) {
    ScheduleRow to;
    to.check = reader.enumerator<CheckKind>(from.check(), "check");
    for (const int phase : from.phases()) {
        to.phases.push_back(reader.enumerator<ChairPhase>(v1::ChairPhase(phase), "phases"));
    }
    to.every = reader.duration(from.every(), "every");
    to.from = reader.duration(from.from(), "from");
    to.afterRateIncrease = reader.duration(from.after_rate_increase(), "after_rate_increase");
    return to;
}

LeaveRule readLeave(const v1::LeaveRule& from, FieldReader& reader) {
    const auto number = [&reader](double value) { return reader.quantity(value, "leave"); };
    LeaveRule to;
    for (const int criterion : from.criteria()) {
        to.criteria.push_back(reader.enumerator<Criterion>(v1::Criterion(criterion), "criteria"));
    }
    to.readingsApart = reader.duration(from.readings_apart(), "readings_apart");
    to.systolicMin = number(from.systolic_min());
    to.systolicMax = number(from.systolic_max());
    to.systolicRisePercent = number(from.systolic_rise_percent());
    to.diastolicMax = number(from.diastolic_max());
    to.spo2Min = number(from.spo2_min());
    to.dissociationMax = number(from.dissociation_max());
    to.afterEnd = reader.duration(from.after_end(), "after_end");
    to.afterDose = reader.duration(from.after_dose(), "after_dose");
    if (from.score() != v1::QUESTIONNAIRE_UNSPECIFIED) {
        to.score = reader.enumerator<Questionnaire>(from.score(), "score");
    }
    to.scoreMin = number(from.score_min());
    to.overrideBy = reader.text(from.override_by(), "override_by");
    return to;
}

void put(const Watched& from, v1::WatchedState& to) {
    if (from.lastGood) to.set_last_good_instant_ms(from.lastGood->ms());
    if (from.gapSince) to.set_gap_since_instant_ms(from.gapSince->ms());
    to.set_cause(toV1(from.cause));
    if (from.lowest) to.set_lowest_milli(from.lowest->milli());
    if (from.highest) to.set_highest_milli(from.highest->milli());
}

Watched readWatched(const v1::WatchedState& from, FieldReader& reader) {
    Watched to;
    if (from.has_last_good_instant_ms()) to.lastGood = reader.instant(from.last_good_instant_ms(), "last_good");
    if (from.has_gap_since_instant_ms()) to.gapSince = reader.instant(from.gap_since_instant_ms(), "gap_since");
    to.cause = reader.enumerator<GapCause>(from.cause(), "cause");
    if (from.has_lowest_milli()) to.lowest = reader.milli(from.lowest_milli(), "lowest_milli");
    if (from.has_highest_milli()) to.highest = reader.milli(from.highest_milli(), "highest_milli");
    return to;
}

enum class Holes : std::uint8_t { None, Allowed };

bool areNumbered(const std::vector<Entry>& entries, Holes holes) {
    std::uint32_t before = 0;
    for (const Entry& entry : entries) {
        if (holes == Holes::None ? entry.number != before + 1 : entry.number <= before) return false;
        before = entry.number;
    }
    return true;
}

// Whether the entries can be reckoned: numbered from 1, begun once, each change of the infusion after its start.
std::string whyNoSession(const std::vector<Entry>& entries, Holes holes) {
    if (entries.empty() || !std::holds_alternative<Begin>(entries.front().what)) return "do not begin a session";
    if (!areNumbered(entries, holes)) return "are not numbered in order";
    bool started = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Act& what = entries[i].what;
        if (i > 0 && std::holds_alternative<Begin>(what)) return "begin twice";
        started = started || std::holds_alternative<StartDrug>(what);
        const bool ofDrug = std::holds_alternative<ChangeRate>(what) || std::holds_alternative<PauseDrug>(what) ||
                            std::holds_alternative<ResumeDrug>(what) || std::holds_alternative<StopDrug>(what);
        if (ofDrug && !started) return "change a drug that was not started";
        const auto* answer = std::get_if<AnswerScale>(&what);
        if (answer != nullptr && !scoreOf(answer->scale, answer->items)) return "hold an impossible answer";
    }
    return {};
}

Session readEntries(const v1::SessionRecord& from, FieldReader& reader, Holes holes) {
    Session to;
    to.id = reader.text(from.id(), "id");
    to.protocol = read(from.protocol(), reader);
    to.protocol.hash = from.protocol_hash();
    to.protocol.text = from.protocol_text();
    reader.atMost(from.entries_size(), int(kEntriesMax), "entries");
    for (int i = 0; i < from.entries_size() && reader.ok(); ++i) {
        const FieldReader::Inside entry{reader, "entries", i};
        to.entries.push_back(read(from.entries(i), reader));
    }
    to.spo2 = readWatched(from.spo2(), reader);
    to.rate = readWatched(from.rate(), reader);
    const std::string why = whyNoSession(to.entries, holes);
    if (!why.empty()) reader.fail("entries", why);
    if (reader.ok()) to.now = reckon(to.entries);
    return to;
}

}  // namespace

void toProto(const Protocol& from, v1::SessionProtocol& to) {
    putText(to, &v1::SessionProtocol::mutable_id, from.id);
    putText(to, &v1::SessionProtocol::mutable_name, from.name);
    putTranslations(from.nameIn, to, &v1::SessionProtocol::mutable_name_in);
    to.set_version(from.version);
    putText(to, &v1::SessionProtocol::mutable_alarm_profile, from.alarmProfile);
    to.set_without_drug(!from.infuses);
    for (const ChecklistItem& item : from.checklist) {
        v1::ChecklistItem& added = *to.add_checklist();
        putText(added, &v1::ChecklistItem::mutable_id, item.id);
        putText(added, &v1::ChecklistItem::mutable_text, item.text);
        putTranslations(item.textIn, added, &v1::ChecklistItem::mutable_text_in);
        added.set_needs_value(item.needsValue);
    }
    put(from.baseline, *to.mutable_baseline());
    put(from.gate, *to.mutable_gate());
    put(from.drug, *to.mutable_drug());
    for (const ScheduleRow& row : from.schedule) put(row, *to.add_schedule());
    putDuration(*to.mutable_grace(), from.grace);
    put(from.leave, *to.mutable_leave());
}

Protocol read(const v1::SessionProtocol& from, FieldReader& reader) {
    Protocol to;
    to.id = reader.text(from.id(), "id");
    to.name = reader.text(from.name(), "name");
    to.nameIn = readTranslations(from.name_in(), reader, "name_in");
    to.version = from.version();
    to.alarmProfile = reader.text(from.alarm_profile(), "alarm_profile");
    to.infuses = !from.without_drug();
    for (const v1::ChecklistItem& item : from.checklist()) {
        to.checklist.push_back({reader.text(item.id(), "checklist.id"), reader.text(item.text(), "checklist.text"),
                                item.needs_value(), readTranslations(item.text_in(), reader, "checklist.text_in")});
    }
    to.baseline = readBaseline(from.baseline(), reader);
    to.gate = readGate(from.gate(), reader);
    to.drug = readDrug(from.drug(), reader, to.infuses);
    for (int i = 0; i < from.schedule_size(); ++i) {
        const FieldReader::Inside row{reader, "schedule", i};
        to.schedule.push_back(readRow(from.schedule(i), reader));
    }
    to.grace = reader.duration(from.grace(), "grace");
    to.leave = readLeave(from.leave(), reader);
    return to;
}

void toProto(const Session& from, v1::SessionRecord& to) {
    putText(to, &v1::SessionRecord::mutable_id, from.id);
    toProto(from.protocol, *to.mutable_protocol());
    putText(to, &v1::SessionRecord::mutable_protocol_hash, from.protocol.hash);
    putText(to, &v1::SessionRecord::mutable_protocol_text, from.protocol.text);
    for (const Entry& entry : from.entries) toProto(entry, *to.add_entries());
    put(from.spo2, *to.mutable_spo2());
    put(from.rate, *to.mutable_rate());
}

Session read(const v1::SessionRecord& from, FieldReader& reader) { return readEntries(from, reader, Holes::None); }

Result<Session> readRecorded(const v1::SessionRecord& from) {
    FieldReader reader{Trust::Journal};
    Session session = readEntries(from, reader, Holes::Allowed);
    return std::move(reader).result(std::move(session));
}

}  // namespace chairside::codec
