// A recorded session as CSV, JSON or a FHIR R4 bundle.
#pragma once

#include <string>

#include "tools/commands.h"
#include "tools/session_dossier.h"

namespace chairside::tools {

struct ExportWish {
    std::string format = "csv";
    std::string file;  // empty: standard output; never overwritten
    std::string timeZone = "UTC";
};

int exportSession(const StationAddress& station, const Output& output, const std::string& session,
                  const ExportWish& wish);

[[nodiscard]] bool isTimeZone(const std::string& name);  // of the IANA database

// One row a moment: ISO 8601 with the zone's offset, seconds of session, vitals with their units in the header, what
// happened. Cells that a spreadsheet would take for a formula begin with an apostrophe. An Error: no such zone.
[[nodiscard]] Result<std::string> toCsv(const Dossier& dossier, const std::string& timeZone);
[[nodiscard]] std::string csvCell(const std::string& text);

// The contract's messages in JSON: {"session": SessionRecord, "readings": [...], "alarms": [...]}.
[[nodiscard]] std::string toJson(const Dossier& dossier);

// FHIR R4, docs/wire-formats.md.
[[nodiscard]] std::string toFhir(const Dossier& dossier);

}  // namespace chairside::tools
