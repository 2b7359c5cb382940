// Session protocols as people write them: protobuf text format of v1::SessionProtocol, checked whole before use.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "session/protocol.h"

namespace chairside::codec {

// The protocol in `text`, its hash the SHA-256 of the text, which it keeps. Or an Error with everything that is wrong
// with it, one finding a line, each `fileName:line:column: field: what`.
[[nodiscard]] Result<session::Protocol> parseProtocol(std::string_view text, const std::string& fileName);
[[nodiscard]] Result<session::Protocol> loadProtocol(const std::filesystem::path& path);

// Compiled in: depression-40, pain-4h, esketamine, maintenance, recovery. Numbers: docs/clinical-numbers.md.
[[nodiscard]] const std::vector<session::Protocol>& builtInProtocols();
[[nodiscard]] std::optional<session::Protocol> builtInProtocol(std::string_view id);

}  // namespace chairside::codec
