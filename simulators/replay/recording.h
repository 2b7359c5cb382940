// Recording: vital signs read from a CSV file. First line: names of columns, t_min first; then one row a moment.
//   t_min                          minutes from the start, whole or decimal, never going back
//   HR, SpO2, RR                   /min, %, /min
//   NIBP_SYS, NIBP_DIA, NIBP_MEAN  mmHg
//   ABP_*                          an arterial line: no simulated monitor has one, ignored
// An empty cell was not measured then. Any other column, a cell that is no number, or a row of another length is an
// Error that says file, line and column: nothing is played then.
#pragma once

#include <istream>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "vitals/quantity.h"
#include "vitals/vital.h"

namespace chairside::sim {

struct RecordedRow {
    Duration at{};                                   // from the start of the recording
    std::vector<std::pair<Vital, Quantity>> values;  // never empty
};

struct Recording {
    std::vector<RecordedRow> rows;            // by time; rows without a value are left out
    std::vector<std::string> ignoredColumns;  // ABP_*
};

// `name` is the file's name, for errors. At most 1,000,000 rows.
[[nodiscard]] Result<Recording> readRecording(std::istream& text, const std::string& name);
[[nodiscard]] Result<Recording> readRecordingFile(const std::string& path);

}  // namespace chairside::sim
