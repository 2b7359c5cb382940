// The report of one session, page by page. Needs a QGuiApplication; one thread.
#pragma once

#include "tools/report/local_time.h"
#include "tools/report/paper.h"
#include "tools/session_dossier.h"

namespace chairside::tools {

// The rules of the alarm profile that judged the session, as the record keeps it.
struct JudgingRules {
    QString name, version;
    std::vector<QStringList> limits;  // rule, condition, delay, priority; empty: the record does not have the version
};

// Writes everything about the session. `judged`: one for each profile version, in their order.
void writeReport(Paper& paper, const Dossier& dossier, const LocalTime& local, const std::vector<JudgingRules>& judged);

// What a REMS monitoring form asks for, filled from the record. Only for an intranasal protocol.
void writeEsketamineSheet(Paper& paper, const Dossier& dossier, const LocalTime& local);

}  // namespace chairside::tools
