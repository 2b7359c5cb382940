#include "codec/hook_codec.h"

#include "codec/occurrence_codec.h"

namespace chairside::codec {

void toProto(const engine::HookFinished& from, v1::HookFinished& to) {
    to.set_occurrence(alarm::toText(from.occurrence));
    to.set_level(from.level);
    to.set_outcome(toV1(from.outcome));
    to.set_exit_code(from.exitCode);
    to.set_took_ms(from.took.count());
}

engine::HookFinished read(const v1::HookFinished& from, FieldReader& reader) {
    return {.occurrence = readOccurrenceId(from.occurrence(), "occurrence", reader),
            .level = from.level(),
            .outcome = reader.enumerator<engine::HookOutcome>(from.outcome(), "outcome"),
            .exitCode = from.exit_code(),
            .took = reader.milliseconds(from.took_ms(), "took_ms")};
}

}  // namespace chairside::codec
