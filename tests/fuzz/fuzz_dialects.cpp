// Every dialect on any message: what comes out is fit to be shown and charted, whatever came in, and comes back from
// the journal as it was; the choice of the dialect depends on nothing but the message; every answer is a message.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "codec/input_codec.h"
#include "unit/wire/wire_test_support.h"
#include "wire/hl7_answer.h"
#include "wire/hl7_text.h"

namespace {

using namespace chairside;
using namespace chairside::wire;

void require(bool holds) {
    if (!holds) std::abort();
}

void requireText(std::string_view text, std::size_t bytesMax) {
    require(text.size() <= bytesMax);
    require(displayText(text, Hl7Charset::Utf8, text.size() * 3) == text);
}

void requireSane(const DeviceMessage& message) {
    unsigned seen = 0;
    const Observation* last = nullptr;
    for (const Observation& observation : message.observations) {
        const bool another = !last || last->vital != observation.vital;
        require((!another && !isCuff(observation.vital)) || (seen & (1u << slot(observation.vital))) == 0);
        require(observation.vital != Vital::Rate);
        seen |= 1u << slot(observation.vital);
        last = &observation;
    }
    for (const DeviceAlert& alert : message.alerts) {
        require(!alert.code.empty());
        requireText(alert.code, 200);
        requireText(alert.text, kDeviceAlertTextBytesMax);
    }
    for (const Unmapped& item : message.unmapped) {
        require(!item.reason.empty());
        requireText(item.code, 96);
        requireText(item.sample, 96);
        requireText(item.reason, 256);
    }
}

void requireKept(const DeviceMessage& message) {
    const auto back = codec::decodeInput(codec::encodeInput(message));
    require(back.ok() && back.value() == engine::Input{message});
}

void requireAnswers(const Hl7Message& message) {
    const std::string lines = linesForAnswer(message);
    const auto asked = Hl7Message::parse(lines);
    require(asked.ok());
    require(answersAsked(asked.value(), AckCode::Accept) == answersAsked(message, AckCode::Accept));
    for (const AckCode code : {AckCode::Accept, AckCode::Reject}) {
        for (const std::string& answer : buildAnswers(asked.value(), {code, {"why", "where"}, "1", WallTime{}})) {
            require(Hl7Message::parse(answer).ok());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto message = Hl7Message::parse(bytes);
    if (!message) return 0;
    requireAnswers(message.value());
    // West of Greenwich: the end of the year 9999 there is after it in UTC.
    const ZoneRules west = [](LocalTime local) -> Result<WallTime> { return WallTime{local.ms + 5 * 3'600'000}; };
    const MappingOptions options{"10.0.0.7", [&](const MonitorIdentity&) { return &west; }, true};
    const auto book = test::shippedBook();
    for (const DialectIndex& dialect : book->all()) {
        const auto mapped = mapHl7(message.value(), dialect, options);
        if (!mapped) continue;
        requireSane(mapped.value().message);
        requireKept(mapped.value().message);
    }
    const auto once = test::mapRecognised(message.value(), options);
    const auto again = test::mapRecognised(message.value(), options);
    require(once.ok() == again.ok());
    if (once) require(once.value().message == again.value().message);
    return 0;
}
