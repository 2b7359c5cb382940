// What a person fills in to have an act of a session recorded: the fields, what is missing, the arithmetic, and the
// command it becomes. One description for each ask; a screen shows any of them the same way. Pure values; the station
// judges.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "chairside/v1/link.pb.h"

namespace chairside::ui {

enum class Ask {
    None,
    Begin,
    Tick,
    SkipChecklist,
    AdoptCuff,
    ChooseBaseline,
    Start,
    ChangeRate,
    Pause,
    Resume,
    Stop,
    NoteSymptom,
    Vitals,
    Remark,
    Limbs,
    Attest,
    AnswerScale,
    Discharge,
    Transfer,
    Abort,
    Move,
    SwapMonitor,
    Correct,
};

enum class FieldKind { Text, Number, Choice, Note };

struct FieldOption {
    std::string value;
    QString text;
    bool operator==(const FieldOption&) const = default;
};

struct FormField {
    std::string key;
    QString label;
    FieldKind kind = FieldKind::Text;
    QString unit = {};
    std::vector<FieldOption> options = {};
    bool optional = false;
    bool operator==(const FormField&) const = default;
};

using FormValues = std::map<std::string, QString>;

// What the forms of a chair are filled in against.
struct FormScene {
    std::string chair;
    std::optional<v1::SessionView> session;
    std::vector<v1::SessionProtocol> protocols;
    std::vector<std::string> otherChairs;
    std::vector<v1::SessionEntry> entries;  // of this session, for corrections; may be empty
    std::int64_t weightBeforeG = 0;         // of this patient's last session; 0: not known
    std::int64_t nowUnixMs = 0;
};

struct Form {
    QString title;
    QString says;    // what will be recorded
    QString record;  // on the button
    std::vector<FormField> fields;
    QStringList sums;      // arithmetic and warnings, to be read
    QString missing;       // what is not there yet; empty: it can be recorded
    FormValues beginning;  // what the fields start with
};

// `subject`: what it is about (a checklist item's id, a symptom's, criterion's or questionnaire's number); may be
// empty.
[[nodiscard]] Form formOf(Ask ask, const std::string& subject, const FormValues& values, const FormScene& scene);
// The command, once nothing is missing.
[[nodiscard]] v1::SessionCommand actOf(Ask ask, const std::string& subject, const FormValues& values,
                                       const FormScene& scene);

}  // namespace chairside::ui
