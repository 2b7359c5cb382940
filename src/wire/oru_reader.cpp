#include "wire/oru_reader.h"

#include <algorithm>

#include "wire/alarm_reader.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kListNameMax = 32;

bool isSegmentName(std::string_view name) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto fits = [&](char c) { return upper(c) || (c >= '0' && c <= '9'); };
    return name.size() == 3 && upper(name[0]) && fits(name[1]) && fits(name[2]);
}

std::string chartedAs(const Observation& observation) {
    std::string words = "charted as ";
    words += name(observation.vital);
    words += ' ' + toText(observation.value) + ' ';
    words += unit(observation.vital);
    if (observation.measuredAt) words += ", measured " + toIso8601(*observation.measuredAt);
    if (isCuff(observation.vital) && !observation.measuredAt) words += ", age unknown (the cuff told no time)";
    if (observation.quality == Quality::Bad) words += "; the monitor says it is no good: shown as invalid";
    if (observation.quality == Quality::Questionable) words += "; the monitor doubts it";
    if (observation.demo) words += "; demo data";
    return words;
}

bool takesCuffTime(const CodeMapping& mapping) { return isCuff(mapping.vital) || mapping.fromCuff; }

// "1.1.9.150301" -> "1.1.9": values of one cuff measurement share it, and its container line is it (IHE PCD TF-2,
// OBX-4).
std::string_view parentOf(std::string_view subId) {
    const std::size_t dot = subId.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : subId.substr(0, dot);
}

// Mindray PDS: MSH-10 is no id but the kind of message.
bool isListOfAlarms(const Hl7Message& message, const DialectIndex& dialect) {
    const auto& ids = dialect.alarmLines().controlIds;
    if (ids.empty()) return false;
    return std::find(ids.begin(), ids.end(), message.header().component(10, 1)) != ids.end();
}

}  // namespace

OruReader::OruReader(const Hl7Message& message, const DialectIndex& dialect, const ZoneRules* zone, bool demoAllowed,
                     DeviceMessage& out, const TraceFate& trace)
    : message_(message),
      dialect_(dialect),
      out_(out),
      times_(message, zone, out.unmapped),
      trace_(trace),
      demoAllowed_(demoAllowed),
      demoMessage_(saysDemo(message)),
      listOfAlarms_(isListOfAlarms(message, dialect)),
      listIsWhole_(listOfAlarms_) {
    candidates_.reserve(kVitalSlots);
    groups_.reserve(4);
    groups_.emplace_back();
}

void OruReader::read() {
    out_.sentAt = times_.sentAt();
    for (std::size_t i = 1; i < message_.size(); ++i) takeSegment(i);
    if (tooManyAlarms_ > 0) out_.unmapped.push_back(tooManyAlarms(tooManyAlarms_));
    tellList();
    choose();
}

void OruReader::takeSegment(std::size_t index) {
    const Hl7Segment segment = message_.segment(index);
    if (segment.is("OBX")) return takeObx(index);
    if (segment.is("OBR")) {
        groups_.push_back({trimBlanks(segment.field(7)), false});
        return;
    }
    // A message with several patients would need several identities: only the first is charted.
    if (segment.is("PID") || segment.is("PV1")) {
        otherPatient_ = otherPatient_ || sawObx_;
        return;
    }
    if (isSegmentName(segment.name())) return;
    listIsWhole_ = false;
    out_.unmapped.push_back({message_.text(segment.name().substr(0, 8), 16), "", "a line that is no HL7 segment"});
}

void OruReader::takeObx(std::size_t index) {
    sawObx_ = true;
    const ObxLine line = readObx(message_, index, dialect_);
    if (isAlarmLine(line, dialect_, listOfAlarms_)) return takeAlarm(line);
    // Only the line that ends a list is known there and not charted.
    listIsWhole_ = listIsWhole_ && dialect_.findNotCharted(line.coded) != nullptr;
    // An unknown number counts too: the OBR's time may be its time. Attributes (battery, limits) do not.
    const bool other = line.mapping ? !takesCuffTime(*line.mapping)
                                    : line.type == "NM" && line.coded.name.find("_ATTR_") == std::string_view::npos;
    if (other) groups_.back().hasOthers = true;

    Judgement judgement = judgeObx(line, dialect_, message_.separators());
    noteFailedCuff(line, judgement);
    if (auto* refused = std::get_if<Refused>(&judgement)) return refuse(line, std::move(refused->reason));
    if (std::holds_alternative<Nothing>(judgement)) {
        if (trace_) tell(line.segment, "carries no value");
        if (!line.time.empty()) containers_.push_back({groups_.size() - 1, line.subId, line.time});
        return;
    }
    takeMeasurement(line, std::get<Measurement>(judgement));
}

// HL7 table 0085, X: results cannot be obtained.
void OruReader::noteFailedCuff(const ObxLine& line, const Judgement& judgement) {
    const auto* refused = std::get_if<Refused>(&judgement);
    const bool noValue = line.status == "X" || (refused != nullptr && refused->noValue);
    if (!noValue || !line.mapping || !isCuff(line.mapping->vital) || failedCuff_) return;
    if (otherPatient_ || (demoMessage_ && !demoAllowed_)) return;
    Candidate failed;
    failed.mapping = line.mapping;
    failed.group = static_cast<std::uint32_t>(groups_.size() - 1);
    failed.subId = line.subId;
    failed.time = line.time;
    failedCuff_ = failed;
}

void OruReader::takeMeasurement(const ObxLine& line, const Measurement& measurement) {
    const bool demo = measurement.demo || demoMessage_;
    if (otherPatient_) return refuse(line, "belongs to another patient of the same message");
    if (demo && !demoAllowed_) return refuse(line, "demo data (not allowed at this station)");
    Candidate& candidate = candidates_.emplace_back();
    candidate.mapping = line.mapping;
    candidate.measurement.value = measurement.value;
    candidate.measurement.quality = measurement.quality;
    candidate.measurement.demo = demo;
    candidate.group = static_cast<std::uint32_t>(groups_.size() - 1);
    candidate.segment = static_cast<std::uint32_t>(line.index);
    candidate.subId = line.subId;
    candidate.time = line.time;
    auto& best = chosen_[slot(line.mapping->vital)];
    if (!best || better(candidates_.back(), candidates_[*best])) best = candidates_.size() - 1;
}

// Also an empty one: it ends what it named before. Without any line, of another patient too, of a monitor in training
// or with lines that were not taken it says nothing of what it does not name.
void OruReader::tellList() {
    if (!listIsWhole_ || !sawObx_ || otherPatient_ || (demoMessage_ && !demoAllowed_)) return;
    if (out_.alerts.size() != alarmLines_) return;
    out_.listsTold.push_back(message_.text(message_.header().component(10, 1), kListNameMax));
}

void OruReader::takeAlarm(const ObxLine& line) {
    ++alarmLines_;
    if (otherPatient_) return refuse(line, "belongs to another patient of the same message");
    if (!dialect_.isChartable(line.status)) return refuse(line, "alarm with " + statusReason(line.status));
    if (out_.alerts.size() >= kAlarmsOfOneMessageMax) {
        ++tooManyAlarms_;
        if (trace_) tell(line.segment, "not charted: too many alarms in one message");
        return;
    }
    DeviceAlert alert = readAlarmLine(line, message_, dialect_);
    alert.demo = alert.demo || demoMessage_;
    if (listOfAlarms_) alert.list = message_.text(message_.header().component(10, 1), kListNameMax);
    if (alert.demo && !demoAllowed_) return refuse(line, "demo alarm (not allowed at this station)");
    alert.at = times_.read(line.time);
    if (!alert.at) alert.at = times_.read(groups_.back().time);
    if (!alert.at) alert.at = times_.sentAt();
    if (trace_) tell(line.segment, "alarm of the monitor: " + alert.text);
    out_.alerts.push_back(std::move(alert));
}

void OruReader::refuse(const ObxLine& line, std::string reason) {
    if (trace_) tell(line.segment, "not charted: " + reason);
    out_.unmapped.push_back(toUnmapped(line, message_, std::move(reason)));
}

void OruReader::tell(const Hl7Segment& segment, std::string words) const { trace_({segment.text(), std::move(words)}); }

void OruReader::refuse(const Candidate& candidate, std::string reason) {
    refuse(readObx(message_, candidate.segment, dialect_), std::move(reason));
}

// What the monitor itself calls bad never displaces another value; then the lower rank; then the first.
bool OruReader::better(const Candidate& one, const Candidate& other) const {
    const bool oneBad = one.measurement.quality == Quality::Bad;
    const bool otherBad = other.measurement.quality == Quality::Bad;
    if (oneBad != otherBad) return otherBad;
    return one.mapping->rank < other.mapping->rank;
}

void OruReader::choose() {
    const auto isOfCuff = [](const Candidate& candidate) { return isCuff(candidate.mapping->vital); };
    if (failedCuff_ && std::ranges::none_of(candidates_, isOfCuff)) out_.cuffFailedAt = timeOf(*failedCuff_);
    out_.observations.reserve(candidates_.size());
    for (const Candidate& candidate : candidates_) {
        const Candidate& winner = candidates_[*chosen_[slot(candidate.mapping->vital)]];
        if (&winner == &candidate) {
            chart(candidate);
        } else if (winner.measurement.value != candidate.measurement.value) {
            refuse(candidate, "second " + std::string{name(candidate.mapping->vital)} + " in one message (sub-id " +
                                  std::string{candidate.subId.substr(0, 48)} + ")");
        } else if (trace_) {
            tell(message_.segment(candidate.segment), "says the same again as the line that is charted");
        }
    }
}

void OruReader::chart(const Candidate& candidate) {
    const CodeMapping& mapping = *candidate.mapping;
    const auto measuredAt = timeOf(candidate);
    // Monitors repeat the last cuff's pulse for minutes; without its time it would pass for a live one.
    if (mapping.fromCuff && !isCuff(mapping.vital) && !measuredAt) {
        return refuse(candidate, "measured by the cuff, without a time of its own");
    }
    Observation& observation = out_.observations.emplace_back();
    observation.vital = mapping.vital;
    observation.value = candidate.measurement.value;
    observation.measuredAt = measuredAt;
    observation.quality = candidate.measurement.quality;
    observation.demo = candidate.measurement.demo;
    if (trace_) tell(message_.segment(candidate.segment), chartedAs(out_.observations.back()));
}

std::optional<WallTime> OruReader::timeOf(const Candidate& candidate) {
    if (takesCuffTime(*candidate.mapping)) return cuffTimeOf(candidate);
    if (const auto own = times_.read(candidate.time)) return own;
    if (const auto group = times_.read(groups_[candidate.group].time)) return group;
    return times_.sentAt();
}

std::optional<WallTime> OruReader::cuffTimeOf(const Candidate& candidate) {
    if (const auto own = times_.read(candidate.time)) return own;
    const std::string_view parent = parentOf(candidate.subId);
    for (const Candidate& sibling : candidates_) {
        const bool same =
            sibling.group == candidate.group && takesCuffTime(*sibling.mapping) && parentOf(sibling.subId) == parent;
        if (!same) continue;
        if (const auto time = times_.read(sibling.time)) return time;
    }
    for (const Container& container : containers_) {
        const bool mine = container.group == candidate.group && !parent.empty() && container.subId == parent;
        if (!mine) continue;
        if (const auto time = times_.read(container.time)) return time;
    }
    const Group& group = groups_[candidate.group];
    return group.hasOthers ? std::nullopt : times_.read(group.time);
}

}  // namespace chairside::wire
