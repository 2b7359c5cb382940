// Dialects as people write them: protobuf text format of v1::Dialect, checked whole before use.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "wire/dialect.h"

namespace chairside::codec {

// The dialect in `text`, or an Error with everything that is wrong with it, one finding a line, each
// `fileName:line:column: code "150456", field: what`.
[[nodiscard]] Result<wire::Dialect> parseDialect(std::string_view text, const std::string& fileName);

// The IHE PCD-01 dialect that is compiled in. Any thread.
[[nodiscard]] const wire::Dialect& ihePcd01();

}  // namespace chairside::codec
