#include "wire/alarm_reader.h"

#include <algorithm>

#include "wire/ascii_text.h"
#include "wire/hl7_text.h"

namespace chairside::wire {
namespace {

constexpr std::size_t kCodeMax = 96;

// IHE PCD TF-2, PCD-04: the lines of an alarm, by MDC code.
constexpr std::string_view kPhase = "68481";
constexpr std::string_view kState = "68482";
constexpr std::string_view kInactivation = "68483";
constexpr std::string_view kPriority = "68484";
constexpr std::string_view kAlertType = "68485";

bool isAttribute(std::string_view code) {
    return code == kPhase || code == kState || code == kInactivation || code == kPriority || code == kAlertType;
}

bool maySayWhatHappened(const ObxLine& line) {
    const bool words = line.type == "ST" || line.type == "CWE" || line.type == "CE" || line.type == "TX";
    return words && !isAttribute(line.coded.code);
}

std::string_view parentOf(std::string_view subId) {
    const std::size_t dot = subId.rfind('.');
    return dot == std::string_view::npos ? subId : subId.substr(0, dot);
}

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

bool hasWord(std::string_view text, std::string_view word) {
    for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
        const bool begins = at == 0 || !isWordByte(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !isWordByte(text[at + word.size()]);
        if (begins && ends && equalWithoutCase(text.substr(at, word.size()), word)) return true;
    }
    return false;
}

std::optional<Vital> subjectOf(std::string_view text, const DialectIndex& dialect) {
    for (const AlarmSubject& subject : dialect.alarmLines().subjects) {
        if (hasWord(text, subject.word)) return subject.vital;
    }
    return std::nullopt;
}

DeviceAlertPriority priorityOf(std::string_view name, std::string_view text, const DialectIndex& dialect) {
    for (const AlarmPriority& one : dialect.alarmLines().priorities) {
        if (containsWithoutCase(name, one.word) || startsWithoutCase(text, one.word)) return one.priority;
    }
    return DeviceAlertPriority::Unknown;
}

// IHE PCD-04, OBX-8 and MDC_ATTR_ALARM_PRIORITY: no, low, medium, high.
std::optional<DeviceAlertPriority> pcdPriority(std::string_view code) {
    if (code == "PN") return DeviceAlertPriority::Unknown;
    if (code == "PL") return DeviceAlertPriority::Low;
    if (code == "PM") return DeviceAlertPriority::Medium;
    if (code == "PH") return DeviceAlertPriority::High;
    return std::nullopt;
}

// Texts often end with the value of the moment ("SpO2 High, SpO2=98 %"): the code of the alarm must not.
std::string_view withoutValue(std::string_view text) { return trimBlanks(text.substr(0, text.find_first_of(",=<>"))); }

std::string_view withoutMarks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('*'), text.size()));
    return trimBlanks(text);
}

std::string cutText(std::string text, std::size_t bytesMax) {
    if (text.size() <= bytesMax) return text;
    return displayText(text, Hl7Charset::Utf8, bytesMax);
}

}  // namespace

Unmapped tooManyAlarms(std::size_t lines) {
    return {"(alarms)", std::to_string(lines) + " lines", "too many alarms in one message"};
}

bool isAlarmLine(const ObxLine& line, const DialectIndex& dialect, bool listOfAlarms) {
    const AlarmLines& lines = dialect.alarmLines();
    if (!lines.system.empty() && equalWithoutCase(line.coded.system, lines.system)) return !line.value.empty();
    return listOfAlarms && !line.value.empty() && dialect.findNotCharted(line.coded) == nullptr;
}

DeviceAlert readAlarmLine(const ObxLine& line, const Hl7Message& message, const DialectIndex& dialect) {
    const char component = message.separators().component;
    // "10076^**T1 Too Low": number and text; else all of it is the text.
    const std::string_view second = trimBlanks(hl7Part(line.value, component, 2));
    const std::string_view raw = second.empty() ? line.value : second;
    DeviceAlert alert;
    alert.text = message.text(withoutMarks(raw), kDeviceAlertTextBytesMax);
    alert.priority = priorityOf(line.coded.name, raw, dialect);
    alert.vital = subjectOf(raw, dialect);
    forEachFlag(line.flags, message.separators(),
                [&](std::string_view flag) { alert.demo = alert.demo || isDemoFlag(flag); });
    std::string code;
    if (!second.empty()) code = message.text(trimBlanks(hl7Part(line.value, component, 1)), kCodeMax);
    if (code.empty()) {
        code = message.text(line.coded.code, kCodeMax);
        code.append(" ").append(message.text(withoutValue(raw), kCodeMax));
    }
    alert.code = cutText(std::move(code), kCodeMax);
    return alert;
}

AlarmReader::AlarmReader(const Hl7Message& message, const DialectIndex& dialect, const ZoneRules* zone,
                         bool demoAllowed, DeviceMessage& out, const TraceFate& trace)
    : message_(message),
      dialect_(dialect),
      out_(out),
      times_(message, zone, out.unmapped),
      trace_(trace),
      demoAllowed_(demoAllowed) {}

void AlarmReader::read() {
    out_.sentAt = times_.sentAt();
    for (std::size_t i = 1; i < message_.size(); ++i) {
        const Hl7Segment segment = message_.segment(i);
        if (segment.is("OBR")) {
            ++group_;
            groupTime_ = trimBlanks(segment.field(7));
        }
        // As in an ORU^R01: only the first patient's are this monitor's.
        if (segment.is("PID") || segment.is("PV1")) otherPatient_ = otherPatient_ || sawObx_;
        if (segment.is("OBX")) takeLine(readObx(message_, i, dialect_));
    }
    for (Alarm& alarm : alarms_) finish(alarm);
    if (tooMany_ > 0) out_.unmapped.push_back(tooManyAlarms(tooMany_));
}

AlarmReader::Alarm* AlarmReader::alarmOf(const ObxLine& line) {
    const std::string_view parent = parentOf(line.subId);
    const auto known = std::find_if(alarms_.rbegin(), alarms_.rend(), [&](const Alarm& alarm) {
        return alarm.group == group_ && alarm.parent == parent;
    });
    const bool isKnown = known != alarms_.rend();
    const bool another = isKnown && line.subId.empty() && maySayWhatHappened(line) && !known->event.empty();
    if (isKnown && !another) return &*known;
    if (alarms_.size() >= kAlarmsOfOneMessageMax) return nullptr;
    Alarm alarm;
    alarm.line = line.index;
    alarm.group = group_;
    alarm.parent = parent;
    alarm.time = groupTime_;
    return &alarms_.emplace_back(std::move(alarm));
}

void AlarmReader::takeLine(const ObxLine& line) {
    sawObx_ = true;
    if (line.value.empty()) return tell(line.segment, "carries no value");  // devices and containers
    if (otherPatient_) return refuse(line, "belongs to another patient of the same message");
    Alarm* const alarm = alarmOf(line);
    if (alarm == nullptr) {
        ++tooMany_;
        return tell(line.segment, "not charted: too many alarms in one message");
    }
    if (takeAttribute(line, *alarm)) return tell(line.segment, "says more of an alarm");
    if (maySayWhatHappened(line) && alarm->event.empty()) return takeEvent(line, *alarm);
    takeSource(line, *alarm);
}

bool AlarmReader::takeAttribute(const ObxLine& line, Alarm& alarm) const {
    const std::string_view code = line.coded.code;
    if (!isAttribute(code)) return false;
    const std::string_view value = hl7Part(line.value, message_.separators().component, 1);
    if (code == kPhase) alarm.ended = alarm.ended || equalWithoutCase(value, "end");
    if (code == kState) alarm.ended = alarm.ended || equalWithoutCase(value, "inactive");
    const auto priority = code == kPriority ? pcdPriority(value) : std::nullopt;
    if (priority) alarm.alert.priority = *priority;
    return true;
}

void AlarmReader::takeEvent(const ObxLine& line, Alarm& alarm) {
    const char component = message_.separators().component;
    const bool coded = line.type == "CWE" || line.type == "CE";
    alarm.line = line.index;
    if (!line.time.empty()) alarm.time = line.time;
    takeFlags(line.flags, alarm);
    // MDC_EVT_ALARM only says that it is one: then OBX-5 is the event. Else OBX-3 is, and OBX-5 has the words.
    if (!coded) {
        alarm.event = message_.text(line.coded.code, kCodeMax);
        alarm.text = message_.text(line.value, kDeviceAlertTextBytesMax);
        return;
    }
    const std::string_view said = trimBlanks(hl7Part(line.value, component, 2));
    const std::string_view own = trimBlanks(hl7Part(line.value, component, 9));  // CWE-9: original text
    alarm.event = message_.text(trimBlanks(hl7Part(line.value, component, 1)), kCodeMax);
    alarm.text = message_.text(own.empty() ? said : own, kDeviceAlertTextBytesMax);
    if (alarm.text.empty()) alarm.text = alarm.event;
}

void AlarmReader::takeSource(const ObxLine& line, Alarm& alarm) {
    takeFlags(line.flags, alarm);
    if (alarm.source.empty()) alarm.source = line.coded.code;
    if (line.mapping && !alarm.alert.vital) alarm.alert.vital = line.mapping->vital;
    refuse(line, "value of an alarm message: evidence, not a measurement to chart");
}

void AlarmReader::takeFlags(std::string_view flags, Alarm& alarm) const {
    forEachFlag(flags, message_.separators(), [&](std::string_view flag) {
        if (const auto priority = pcdPriority(flag)) alarm.alert.priority = *priority;
        alarm.alert.demo = alarm.alert.demo || isDemoFlag(flag);
    });
}

void AlarmReader::finish(Alarm& alarm) {
    if (alarm.event.empty()) {
        const ObxLine first = readObx(message_, alarm.line, dialect_);
        out_.unmapped.push_back(toUnmapped(first, message_, "lines of an alarm that do not say what happened"));
        return;
    }
    DeviceAlert& alert = alarm.alert;
    // The same event of two sources is two alarms; where no source is told, its place in the device tells them apart.
    const std::string source = message_.text(alarm.source.empty() ? alarm.parent : alarm.source, kCodeMax);
    alert.code = source.empty() ? std::move(alarm.event) : cutText(alarm.event + ' ' + source, kCodeMax);
    alert.text = std::move(alarm.text);
    if (!alert.vital) alert.vital = subjectOf(alert.text, dialect_);
    // Each message is one event: "continue" and "update" are no list of what is on.
    alert.phase = alarm.ended ? DeviceAlertPhase::Ended : DeviceAlertPhase::Started;
    alert.demo = alert.demo || saysDemo(message_);
    if (alert.demo && !demoAllowed_) {
        const std::string_view reason = "demo alarm (not allowed at this station)";
        tell(message_.segment(alarm.line), "not charted: " + std::string{reason});
        out_.unmapped.push_back({alert.code, cutText(alert.text, kCodeMax), std::string{reason}});
        return;
    }
    alert.at = times_.read(alarm.time);
    if (!alert.at) alert.at = times_.sentAt();
    tell(message_.segment(alarm.line), "alarm of the monitor: " + alert.text);
    out_.alerts.push_back(std::move(alert));
}

void AlarmReader::refuse(const ObxLine& line, std::string reason) {
    tell(line.segment, "not charted: " + reason);
    out_.unmapped.push_back(toUnmapped(line, message_, std::move(reason)));
}

void AlarmReader::tell(const Hl7Segment& segment, std::string words) const {
    if (trace_) trace_({segment.text(), std::move(words)});
}

}  // namespace chairside::wire
