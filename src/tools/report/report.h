// The report of one session, page by page. Needs a QGuiApplication; one thread.
#pragma once

#include "tools/report/paper.h"
#include "tools/session_dossier.h"

namespace chairside::tools {

// Which limits were in force during the session, and by whom.
struct LimitsInForce {
    std::vector<v1::ProfileInForce> changes;  // during the session, oldest first; the first was in force when it began
    std::vector<QStringList> limits;          // of that one: rule, condition, delay, priority
    std::string name;
};

// Writes everything about the session.
void writeReport(Paper& paper, const Dossier& dossier, const LimitsInForce& limits);

// What a REMS monitoring form asks for, filled from the record. Only for an intranasal protocol.
void writeEsketamineSheet(Paper& paper, const Dossier& dossier);

}  // namespace chairside::tools
