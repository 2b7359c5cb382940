#include "tools/replay.h"

#include "codec/event_codec.h"
#include "codec/input_codec.h"

namespace chairside::tools {

Outcome Replay::take(const record::StoredEntry& entry, const std::function<void(const Difference&)>& differs) {
    const std::string where = "entry " + std::to_string(entry.sequence);
    if (entry.sequence != last_.sequence + 1) {
        return Error{"does not follow entry " + std::to_string(last_.sequence) +
                         ": what is between was not saved or is no longer kept, so nothing after it can be compared",
                     where};
    }
    if (entries_ > 0 && entry.at < last_.now) return Error{"goes back in time", where};
    const auto input = codec::decodeInput(entry.input);
    if (!input) return Error{input.error().text(), where};
    if (const auto* started = std::get_if<engine::Started>(&input.value())) writtenBy_ = started->engineVersion;

    last_ = {entry.sequence, entry.at};
    engine::Events events;
    engine_.apply(input.value(), last_, events);
    ++entries_;
    events_ += events.size();
    const std::string bytes = codec::encodeEvents(events);
    if (bytes == entry.events) return Done{};
    ++differences_;
    differs(Difference{entry.sequence, diffEvents(entry.events, bytes)});
    return Done{};
}

}  // namespace chairside::tools
