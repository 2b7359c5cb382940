#include "wire/oru_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "wire/alarm_reader.h"

namespace chairside::wire {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kListNameMax = 32;
constexpr std::size_t kValuesOfOneMessageMax = 1024;  // a hundred samples of all that a monitor measures
constexpr Duration kOneCuffWithin = 15s;              // a cuff is not that quick; its values may be told seconds apart

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

// Philips Efficia and SureSigns, OBR-4.1: the group's alarms have just begun. It is no list of what is on: the next
// such message names others, and no message tells an end.
bool tellsAlarmsAsTheyCome(const Hl7Segment& obr) { return obr.component(4, 1) == "ALARM"; }

// "1.1.9.150301" -> "1.1.9": values of one cuff measurement share it, and its container line is it (IHE PCD TF-2,
// OBX-4).
std::string_view parentOf(std::string_view subId) {
    const std::size_t dot = subId.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : subId.substr(0, dot);
}

// Whether a line holds something that the cuff does not measure: then the OBR's time may be its time. An unknown number
// may be such; attributes (battery, limits) are not.
bool isOfOthers(const ObxLine& line, const DialectIndex& dialect) {
    const auto isOther = [](const CodeMapping* mapping) {
        return mapping != nullptr && !isCuff(mapping->vital) && !mapping->fromCuff;
    };
    if (line.fromCuff) return false;
    if (line.mapping) return isOther(line.mapping);
    // Which of a cuff's numbers it is nobody knows, but a cuff's it is.
    if (!line.contradiction.empty()) return isOther(dialect.find(line.coded)) || isOther(dialect.find(line.alternate));
    return line.type == "NM" && line.coded.name.find("_ATTR_") == std::string_view::npos;
}

// Mindray PDS: MSH-10 is no id but the kind of message.
bool isListOfAlarms(const Hl7Message& message, const DialectIndex& dialect) {
    const auto& ids = dialect.alarmLines().controlIds;
    if (ids.empty()) return false;
    return std::find(ids.begin(), ids.end(), message.header().component(10, 1)) != ids.end();
}

}  // namespace

OruReader::OruReader(const Hl7Message& message, const ChartedPatient& patient, const DialectIndex& dialect,
                     const ZoneRules* zone, bool demoAllowed, DeviceMessage& out, const TraceFate& trace)
    : message_(message),
      patient_(patient),
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
    if (tooManyValues_ > 0) {
        const std::string lines = std::to_string(tooManyValues_) + " lines";
        out_.unmapped.push_back({"(values)", lines, "too many values in one message"});
    }
    tellList();
    choose();
}

void OruReader::takeSegment(std::size_t index) {
    const Hl7Segment segment = message_.segment(index);
    const bool others = !patient_.owns(index);
    if (others) listIsWhole_ = false;  // a list that comes with another's is not this one's
    if (segment.is("OBX")) return others ? takeOthers(index) : takeObx(index);
    if (segment.is("OBR")) {
        if (!others) groups_.push_back({trimBlanks(segment.field(7)), false, tellsAlarmsAsTheyCome(segment)});
        return;
    }
    auto damaged = damagedLine(segment, message_);
    if (!damaged) return;
    listIsWhole_ = false;
    out_.unmapped.push_back(std::move(*damaged));
}

// Of a patient who is not charted.
void OruReader::takeOthers(std::size_t index) {
    const ObxLine line = readObx(message_, index, dialect_);
    if (!line.value.empty()) return refuse(line, "belongs to another patient of the same message");
    if (trace_) tell(line.segment, "carries no value");
}

void OruReader::takeObx(std::size_t index) {
    sawObx_ = true;
    const ObxLine line = readObx(message_, index, dialect_);
    if (isAlarmLine(line, dialect_, listOfAlarms_)) return takeAlarm(line);
    // Only the line that ends a list is known there and not charted; a number is of no list.
    listIsWhole_ = listIsWhole_ && line.type != "NM" && dialect_.findNotCharted(line.coded) != nullptr;
    if (isOfOthers(line, dialect_)) groups_.back().hasOthers = true;

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
    if (demoMessage_ && !demoAllowed_) return;
    Candidate failed;
    failed.mapping = line.mapping;
    failed.group = static_cast<std::uint32_t>(groups_.size() - 1);
    failed.subId = line.subId;
    failed.time = line.time;
    failedCuff_ = failed;
}

void OruReader::takeMeasurement(const ObxLine& line, const Measurement& measurement) {
    const bool demo = measurement.demo || demoMessage_;
    if (demo && !demoAllowed_) return refuse(line, "demo data (not allowed at this station)");
    if (candidates_.size() >= kValuesOfOneMessageMax) {
        ++tooManyValues_;
        if (trace_) tell(line.segment, "not charted: too many values in one message");
        return;
    }
    Candidate& candidate = candidates_.emplace_back();
    candidate.mapping = line.mapping;
    candidate.measurement.value = measurement.value;
    candidate.measurement.quality = measurement.quality;
    candidate.measurement.demo = demo;
    candidate.fromCuff = line.fromCuff;
    candidate.group = static_cast<std::uint32_t>(groups_.size() - 1);
    candidate.segment = static_cast<std::uint32_t>(line.index);
    candidate.subId = line.subId;
    candidate.time = line.time;
}

// Also an empty one: it ends what it named before. Without any line, of another patient too, of a monitor in training
// or with lines that were not taken it says nothing of what it does not name.
void OruReader::tellList() {
    if (!listIsWhole_ || !sawObx_ || (demoMessage_ && !demoAllowed_)) return;
    if (out_.alerts.size() != alarmLines_) return;
    out_.listsTold.push_back(message_.text(message_.header().component(10, 1), kListNameMax));
}

void OruReader::takeAlarm(const ObxLine& line) {
    ++alarmLines_;
    if (!dialect_.isChartable(line.status)) return refuse(line, "alarm with " + statusReason(line.status));
    if (out_.alerts.size() >= kAlarmsOfOneMessageMax) {
        ++tooManyAlarms_;
        if (trace_) tell(line.segment, "not charted: too many alarms in one message");
        return;
    }
    DeviceAlert alert = readAlarmLine(line, message_, dialect_);
    alert.demo = alert.demo || demoMessage_;
    if (listOfAlarms_) {
        alert.list = message_.text(message_.header().component(10, 1), kListNameMax);
    } else if (groups_.back().tellsAsItComes) {
        alert.list = alert.code;  // a list of its own: only the alarm itself states it again
    }
    if (alert.demo && !demoAllowed_) return refuse(line, "demo alarm (not allowed at this station)");
    alert.at = times_.read(line.time);
    if (!alert.at) alert.at = times_.read(groups_.back().time);
    if (!alert.at) alert.at = times_.sentAt();
    if (trace_) trace_({line.segment.text(), "alarm of the monitor: " + alert.text, true});
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

// What the monitor itself calls bad never displaces another value, nor the cuff's pulse a pulse of now; then the lower
// rank; then the first.
bool OruReader::better(const Candidate& one, const Candidate& other) {
    const bool oneBad = one.measurement.quality == Quality::Bad;
    const bool otherBad = other.measurement.quality == Quality::Bad;
    if (oneBad != otherBad) return otherBad;
    if (one.fromCuff != other.fromCuff) return other.fromCuff;
    if (one.mapping->rank != other.mapping->rank) return one.mapping->rank < other.mapping->rank;
    return one.segment < other.segment;
}

bool OruReader::takesCuffTime(const Candidate& candidate) {
    return isCuff(candidate.mapping->vital) || candidate.fromCuff;
}

void OruReader::date(Candidate& candidate) {
    if (takesCuffTime(candidate)) {
        candidate.toldAt = candidate.measuredAt = cuffTimeOf(candidate);
        return;
    }
    auto told = times_.told(candidate.time);
    if (!told) told = times_.told(groups_[candidate.group].time);
    if (!told) told = times_.sent();
    if (!told) return;
    candidate.toldAt = told->at;
    candidate.measuredAt = times_.measuredAt(*told);
}

// What could only be charted as something that it is not: a pulse of no known age, and of several cuff measurements
// all but the newest. The engine takes one a message, and values of two make a pair that never was.
void OruReader::leaveOut() {
    std::optional<WallTime> newest;
    std::optional<WallTime> oldest;
    for (const Candidate& candidate : candidates_) {
        if (!isCuff(candidate.mapping->vital) || !candidate.measuredAt) continue;
        newest = std::max(newest.value_or(*candidate.measuredAt), *candidate.measuredAt);
        oldest = std::min(oldest.value_or(*candidate.measuredAt), *candidate.measuredAt);
    }
    const bool several = newest && *newest - *oldest > kOneCuffWithin;
    const auto why = [&](const Candidate& candidate) -> std::string_view {
        const auto& at = candidate.measuredAt;
        if (!isCuff(candidate.mapping->vital)) {
            // Monitors repeat the last cuff's pulse for minutes; without its time it would pass for a live one.
            const bool ofNoAge = candidate.fromCuff && !at;
            return ofNoAge ? "measured by the cuff, without a time of its own" : "";
        }
        if (!several) return "";
        if (!at) return "the cuff told no time, and the message has several measurements of it";
        return *newest - *at > kOneCuffWithin ? "another cuff measurement of the same message is newer" : "";
    };
    std::erase_if(candidates_, [&](const Candidate& candidate) {
        const std::string_view reason = why(candidate);
        if (!reason.empty()) refuse(candidate, std::string{reason});
        return !reason.empty();
    });
}

// One source of each vital. Whatever else it says of other times in the same message is charted too: a gateway that
// gathers samples sends several. Values of another source never stand between them.
void OruReader::choose() {
    const auto isOfCuff = [](const Candidate& candidate) { return isCuff(candidate.mapping->vital); };
    if (failedCuff_ && std::ranges::none_of(candidates_, isOfCuff)) out_.cuffFailedAt = cuffTimeOf(*failedCuff_);
    for (Candidate& candidate : candidates_) date(candidate);
    leaveOut();
    std::array<const Candidate*, kVitalSlots> chosen{};
    for (const Candidate& candidate : candidates_) {
        const Candidate*& best = chosen[slot(candidate.mapping->vital)];
        if (best == nullptr || better(candidate, *best)) best = &candidate;
    }
    std::vector<const Candidate*> samples;
    samples.reserve(candidates_.size());
    for (const Candidate& candidate : candidates_) {
        const Candidate& best = *chosen[slot(candidate.mapping->vital)];
        if (&candidate == &best || sameSource(candidate, best)) {
            samples.push_back(&candidate);
        } else {
            notChosen(candidate, best);
        }
    }
    chartInOrder(std::move(samples));
}

// Vitals in the order of the lines, samples of one in the order of time.
void OruReader::chartInOrder(std::vector<const Candidate*> samples) {
    std::array<std::uint32_t, kVitalSlots> first{};
    bool severalOfOne = false;
    for (const Candidate* sample : samples) {
        std::uint32_t& line = first[slot(sample->mapping->vital)];
        severalOfOne = severalOfOne || line != 0;
        if (line == 0) line = sample->segment;
    }
    const auto before = [&](const Candidate* one, const Candidate* other) {
        const Vital vital = one->mapping->vital;
        if (vital != other->mapping->vital) return first[slot(vital)] < first[slot(other->mapping->vital)];
        return one->toldAt != other->toldAt ? one->toldAt < other->toldAt : better(*one, *other);
    };
    if (severalOfOne) std::ranges::sort(samples, before);
    out_.observations.reserve(samples.size());
    const Candidate* last = nullptr;
    for (const Candidate* sample : samples) {
        if (last != nullptr && last->mapping->vital == sample->mapping->vital && last->toldAt == sample->toldAt) {
            notChosen(*sample, *last);
            continue;
        }
        chart(*sample);
        last = sample;
    }
}

// Two probes say the same code with different sub-ids. A device that is told once is told for the lines after it.
bool OruReader::sameSource(const Candidate& one, const Candidate& other) const {
    if (isCuff(one.mapping->vital) || one.mapping != other.mapping || one.subId != other.subId) return false;
    if (one.fromCuff != other.fromCuff) return false;
    const std::string_view device = message_.segment(one.segment).component(18, 1);
    const std::string_view otherDevice = message_.segment(other.segment).component(18, 1);
    return device.empty() || otherDevice.empty() || device == otherDevice;
}

void OruReader::notChosen(const Candidate& candidate, const Candidate& chosen) {
    if (chosen.measurement.value != candidate.measurement.value) {
        refuse(candidate, "second " + std::string{name(candidate.mapping->vital)} + " in one message (sub-id " +
                              std::string{candidate.subId.substr(0, 48)} + ")");
    } else if (trace_) {
        tell(message_.segment(candidate.segment), "says the same again as the line that is charted");
    }
}

void OruReader::chart(const Candidate& candidate) {
    Observation& observation = out_.observations.emplace_back();
    observation.vital = candidate.mapping->vital;
    observation.value = candidate.measurement.value;
    observation.measuredAt = candidate.measuredAt;
    observation.quality = candidate.measurement.quality;
    observation.demo = candidate.measurement.demo;
    if (trace_) trace_({message_.segment(candidate.segment).text(), chartedAs(observation), true});
}

std::optional<WallTime> OruReader::cuffTimeOf(const Candidate& candidate) {
    if (const auto own = times_.read(candidate.time)) return own;
    const std::string_view parent = parentOf(candidate.subId);
    for (const Candidate& sibling : candidates_) {
        const bool same =
            sibling.group == candidate.group && takesCuffTime(sibling) && parentOf(sibling.subId) == parent;
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
