// What is wrong with a dialect file. One thread.
#pragma once

#include <set>
#include <span>

#include "chairside/v1/dialect.pb.h"
#include "codec/text_file.h"
#include "wire/dialect.h"

namespace chairside::codec {

// `bases` are the dialects it may extend. Everything found goes to `findings`, with its place.
void checkDialect(const v1::Dialect& dialect, std::span<const wire::Dialect> bases, const FieldPlaces& places,
                  Findings& findings);

}  // namespace chairside::codec
