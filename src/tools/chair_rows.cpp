#include <chrono>

#include "link/client/reading_text.h"
#include "tools/json_line.h"
#include "tools/rows.h"
#include "vitals/quantity.h"

namespace chairside::tools {
namespace {

constexpr const char* kNothing = "—";

std::optional<std::int64_t> heardMs(const v1::ChairView& chair, const StationNow& now) {
    if (!chair.has_last_heard_instant_ms()) return std::nullopt;
    return std::max<std::int64_t>(0, now.instantMs - chair.last_heard_instant_ms());
}

std::string vitalsJson(const v1::ChairView& chair, const StationNow& now) {
    JsonLine vitals;
    for (const v1::Reading& reading : chair.readings()) {
        if (reading.vital() == v1::RATE) continue;  // derived: it would say heart or pulse rate twice
        JsonLine one;
        one.milliOrNull("value", reading.state() == v1::NONE ? std::nullopt : std::optional(reading.value_milli()));
        one.text("unit", link::ucumUnit(reading.vital())).text("state", v1::ReadingState_Name(reading.state()));
        one.seconds("ageSeconds", ageMs(reading, now));
        vitals.raw(v1::Vital_Name(reading.vital()), one.str());
    }
    return vitals.str();
}

bool isLive(const v1::Reading* reading) { return reading != nullptr && reading->state() == v1::VALID; }

// As rules see it: the heart rate while it is live, else the pulse rate.
const v1::Reading* rateOf(const v1::ChairView& chair) {
    const v1::Reading* const heart = readingOf(chair, v1::HEART_RATE);
    const v1::Reading* const pulse = readingOf(chair, v1::PULSE_RATE);
    if (isLive(heart) || pulse == nullptr) return heart;
    return isLive(pulse) || heart == nullptr ? pulse : heart;
}

// "CHECK_IN"; a station that tells none has chairs in watch.
std::string phaseText(const v1::ChairView& chair) {
    const std::string name =
        chair.phase() == v1::CHAIR_PHASE_UNSPECIFIED ? "PHASE_WATCH" : v1::ChairPhase_Name(chair.phase());
    return name.substr(std::string_view{"PHASE_"}.size());
}

std::string lowered(std::string text) {
    for (char& c : text) c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return text;
}

std::string quantityText(std::int64_t milli) { return toText(Quantity::fromMilli(milli)); }

// Where people must know that something is other than usual.
std::string notesText(const v1::ChairView& chair) {
    std::string notes;
    const auto add = [&notes](const std::string& note) {
        if (note.empty()) return;
        notes += (notes.empty() ? "" : ", ") + note;
    };
    add(chair.monitored() ? "" : "not monitored");
    if (chair.phase() > v1::PHASE_WATCH) add(lowered(phaseText(chair)));
    if (chair.demo()) add("DEMO");
    add(link::slowText(chair));
    for (const v1::RuleView& rule : chair.rules()) {
        if (rule.pending()) add(rule.rule() + " pending");
        if (!rule.has_limit()) continue;
        add(rule.rule() + ' ' + quantityText(rule.limit().value_milli()) + " instead of " +
            quantityText(rule.limit().before_milli()) + " by " + rule.limit().by());
    }
    return notes;
}

std::string limitsJson(const v1::ChairView& chair) {
    std::string limits;
    for (const v1::RuleView& rule : chair.rules()) {
        if (!rule.has_limit()) continue;
        JsonLine line;
        line.text("rule", rule.rule()).milliOrNull("value", rule.limit().value_milli());
        line.milliOrNull("before", rule.limit().before_milli()).text("by", rule.limit().by());
        limits += (limits.empty() ? "" : ",") + line.timeOrNull("at", rule.limit().at_unix_ms()).str();
    }
    return '[' + limits + ']';
}

}  // namespace

const v1::Reading* readingOf(const v1::ChairView& chair, v1::Vital vital) {
    if (vital == v1::RATE) return rateOf(chair);
    for (const v1::Reading& reading : chair.readings()) {
        if (reading.vital() == vital) return &reading;
    }
    return nullptr;
}

std::string liveText(const v1::ChairView& chair, v1::Vital vital) {
    const v1::Reading* const reading = readingOf(chair, vital);
    return isLive(reading) ? link::valueText(*reading) : kNothing;
}

std::string pressureText(const v1::ChairView& chair) {
    const auto* systolic = readingOf(chair, v1::NIBP_SYSTOLIC);
    const auto* diastolic = readingOf(chair, v1::NIBP_DIASTOLIC);
    const auto* mean = readingOf(chair, v1::NIBP_MEAN);
    if (!isLive(systolic) && !isLive(diastolic) && !isLive(mean)) return kNothing;
    // What another inflation measured does not belong beside it.
    const auto ofOne = [&](const v1::Reading* other) {
        return isLive(other) && (!isLive(systolic) || link::sameCuff(*other, *systolic));
    };
    std::string text = liveText(chair, v1::NIBP_SYSTOLIC);
    text.append("/").append(ofOne(diastolic) ? link::valueText(*diastolic) : kNothing);
    if (ofOne(mean)) text.append(" (").append(link::valueText(*mean)).append(")");
    return text;
}

std::string chairJson(const v1::ChairView& chair, const StationNow& now) {
    JsonLine line;
    line.text("chair", chair.chair()).text("link", chair.link_connected() ? "UP" : "DOWN");
    line.textOrNull("monitor", chair.monitor()).flag("monitored", chair.monitored());
    line.text("phase", phaseText(chair));
    line.seconds("lastHeardSeconds", heardMs(chair, now)).flag("demo", chair.demo());
    line.textOrNull("standby", chair.standby().reason()).textOrNull("slow", link::slowText(chair));
    line.raw("limits", limitsJson(chair));
    return line.raw("vitals", vitalsJson(chair, now)).str();
}

Table chairTable() {
    return Table{{{"Chair"},
                  {"Link"},
                  {"Heard", Align::Right},
                  {"Rate", Align::Right},
                  {"SpO₂", Align::Right},
                  {"BP", Align::Right},
                  {"RR", Align::Right},
                  {"Temp", Align::Right},
                  {"EtCO₂", Align::Right},
                  {"Monitor"},
                  {"Notes"}}};
}

void addChair(Table& table, const v1::ChairView& chair, const StationNow& now) {
    const auto heard = heardMs(chair, now);
    table.add({chair.chair(), chair.link_connected() ? "up" : "DOWN",
               heard ? link::ageText(std::chrono::milliseconds{*heard}) : "never", liveText(chair, v1::RATE),
               liveText(chair, v1::SPO2), pressureText(chair), liveText(chair, v1::RESPIRATORY_RATE),
               liveText(chair, v1::TEMPERATURE), liveText(chair, v1::ETCO2), chair.monitor(), notesText(chair)});
}

}  // namespace chairside::tools
