// Dialects as people write them: protobuf text format of v1::Dialect, checked whole before use.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "wire/dialect.h"
#include "wire/dialect_book.h"

namespace chairside::codec {

// The dialect in `text`, with all that it extends taken in; or an Error with everything that is wrong with it, one
// finding a line, each `fileName:line:column: code "150456", field: what`. `bases` are what it may extend.
[[nodiscard]] Result<wire::Dialect> parseDialect(std::string_view text, const std::string& fileName,
                                                 std::span<const wire::Dialect> bases);
[[nodiscard]] Result<wire::Dialect> parseDialect(std::string_view text, const std::string& fileName);

// Those compiled in, as they are resolved; the default, ihe-pcd01, last. Any thread.
[[nodiscard]] const std::vector<wire::Dialect>& shippedDialects();
[[nodiscard]] const wire::Dialect& ihePcd01();

// What a station reads messages with: the site's dialects (they may replace shipped ones of the same name and extend
// each other in the order of the file), then the shipped ones, and which monitor has which. `configuration` is the
// path of a station's configuration; an empty path is a station without one.
[[nodiscard]] Result<std::shared_ptr<const wire::DialectBook>> loadDialects(const std::filesystem::path& configuration);

}  // namespace chairside::codec
