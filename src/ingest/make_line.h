// The reader for a protocol.
#pragma once

#include <memory>
#include <string>

#include "ingest/line_options.h"
#include "ingest/line_reader.h"

namespace chairside::ingest {

[[nodiscard]] std::unique_ptr<LineReader> makeLine(const LineOptions& options, const std::string& peer);

}  // namespace chairside::ingest
