#include "ingest/message_reader.h"

#include <algorithm>

#include "ingest/charted_words.h"
#include "wire/hl7_answer.h"
#include "wire/hl7_mapping.h"
#include "wire/monitor_identity.h"

namespace chairside::ingest {
namespace {

// Gathers what became of each OBX, and puts it into the order of the lines. Where they are too many, those that are
// charted are told first: they come last, when the message has been read.
class Fates {
public:
    [[nodiscard]] wire::TraceFate sink() {
        return [this](const wire::ObxFate& fate) {
            if (fates_.size() < kTapFatesMax) return fates_.push_back(fate);
            ++leftOut_;
            if (!fate.charted) return;
            const auto last = std::find_if(fates_.rbegin(), fates_.rend(), [](const auto& f) { return !f.charted; });
            if (last != fates_.rend()) *last = fate;
        };
    }
    [[nodiscard]] std::size_t leftOut() const { return leftOut_; }

    [[nodiscard]] std::vector<TapFate> inOrder() {
        std::stable_sort(fates_.begin(), fates_.end(),
                         [](const auto& a, const auto& b) { return a.line.data() < b.line.data(); });
        std::vector<TapFate> told;
        for (wire::ObxFate& fate : fates_) {
            told.push_back({std::string{fate.line.substr(0, kTapLineMax)}, std::move(fate.words), fate.charted});
        }
        return told;
    }

private:
    std::vector<wire::ObxFate> fates_;
    std::size_t leftOut_ = 0;
};

// A sender whose MLLP is switched off says whole messages and no byte of a frame.
std::string reasonOf(const wire::MllpEvent& event) {
    const bool unframed = event.kind == wire::MllpEvent::Kind::Garbage &&
                          event.bytes.find("MSH|") != std::string_view::npos &&
                          event.bytes.find('\x1C') == std::string_view::npos;
    return unframed ? "HL7 without MLLP framing: switch MLLP on at the monitor" : std::string{event.reason};
}

std::string inWords(const wire::Mapped& mapped, const std::string& whyNoChair) {
    const DeviceMessage& message = mapped.message;
    switch (mapped.kind) {
        case wire::MessageKind::Acknowledgement: return "an acknowledgement: neither charted nor answered";
        case wire::MessageKind::Query:
        case wire::MessageKind::NotObservation:
            return message.unmapped.empty() ? "not an observation" : message.unmapped.front().reason;
        case wire::MessageKind::Alarms:
        case wire::MessageKind::Observations: break;
    }
    // Without a chair everything goes there.
    std::size_t toTray = message.unmapped.size();
    if (!whyNoChair.empty()) toTray += message.observations.size() + message.alerts.size();
    std::string words = chartedInWords(message.observations.size(), whyNoChair) + ", " + std::to_string(toTray) +
                        " to the unmapped tray";
    if (const std::size_t alarms = message.alerts.size(); alarms > 0) {
        words += ", " + std::to_string(alarms) + (alarms == 1 ? " alarm" : " alarms") + " of the monitor";
        if (!whyNoChair.empty()) words += alarms == 1 ? " that reaches no chair" : " that reach no chair";
    }
    words += "; from";
    if (!message.monitor.bed.empty()) words += " bed " + message.monitor.bed;
    if (!message.monitor.device.empty()) words += " device " + message.monitor.device;
    return words + " address " + message.monitor.peer;
}

}  // namespace

MessageReader::MessageReader(const LineOptions& options, std::string peer)
    : dialects_(options.dialects),
      peer_(std::move(peer)),
      demoAllowed_(options.demoAllowed),
      dialled_(options.protocol == LineProtocol::MindrayPds),
      bed_(options.bed),
      device_(options.device),
      zones_(options.zoneOf, peer_),
      whyNoChair_(options.whyNoChair) {}

ReadMessage MessageReader::read(const wire::MllpEvent& event, Account* account) {
    using Kind = wire::MllpEvent::Kind;
    if (account != nullptr) {
        account->raw = event.bytes.substr(0, kTapRawMax);
        account->size = event.count;
    }
    const Error why{reasonOf(event), "MLLP, " + std::to_string(event.count) + " bytes"};
    if (account != nullptr) account->verdict = "refused: " + why.text();
    switch (event.kind) {
        case Kind::Message: return readMessage(event.bytes, account);
        case Kind::Garbage:
        case Kind::Rejected: return rejected(nullptr, event.bytes, wire::AckCode::Reject, why, true);
        case Kind::TooLong: {
            const auto start = wire::Hl7Message::parse(event.bytes);
            return rejected(start ? &start.value() : nullptr, event.bytes, wire::AckCode::Reject, why, false);
        }
    }
    return {};
}

ReadMessage MessageReader::readMessage(std::string_view bytes, Account* account) {
    const auto message = wire::Hl7Message::parse(bytes);
    if (!message) {
        if (account != nullptr) account->verdict = "refused: " + message.error().text();
        return rejected(nullptr, bytes, wire::AckCode::Reject, message.error(), false);
    }
    if (dialled_ && message.value().size() == 1) {
        if (account != nullptr) account->verdict = "a sign of life: nothing to chart";
        return {};
    }
    return mapped(message.value(), bytes, account);
}

ReadMessage MessageReader::mapped(const wire::Hl7Message& message, std::string_view bytes, Account* account) {
    Fates fates;
    wire::MappingOptions options;
    options.peer = peer_;
    options.zoneOf = [this](const MonitorIdentity& monitor) {
        return zones_.rulesFor(isNamed() ? MonitorIdentity{bed_, device_, peer_} : monitor);
    };
    options.demoAllowed = demoAllowed_;
    if (account != nullptr) options.trace = fates.sink();
    const std::shared_ptr<const wire::DialectBook> book = dialects_();
    const wire::DialectSource dialectOf = [&](const wire::Hl7Message& from,
                                              const MonitorIdentity& monitor) -> const wire::DialectIndex& {
        return book->choose(from, isNamed() ? MonitorIdentity{bed_, device_, peer_} : monitor);
    };
    auto mapped = wire::mapHl7(message, dialectOf, options);
    if (!mapped) {
        if (account != nullptr) account->verdict = "refused: " + mapped.error().text();
        return rejected(&message, bytes, wire::AckCode::Error, mapped.error(), false);
    }
    MonitorIdentity& monitor = mapped.value().message.monitor;
    if (isNamed()) monitor = {bed_, device_, peer_};
    if (dialled_) mapped.value().message.protocol = name(LineProtocol::MindrayPds);
    if (account != nullptr) {
        const DeviceMessage& told = mapped.value().message;
        // An alarm that names no bed may be another's: the engine knows whose.
        const bool concerns = !told.observations.empty() || (!told.alerts.empty() && !monitor.bed.empty());
        const std::string why = whyNoChair_ && concerns ? whyNoChair_(monitor) : std::string{};
        account->dialect = told.dialect;
        account->verdict = inWords(mapped.value(), why);
        if (fates.leftOut() > 0) account->verdict += "; " + std::to_string(fates.leftOut()) + " more lines not shown";
        account->fates = fates.inOrder();
        if (!why.empty()) sayNotCharted(account->fates);
    }
    if (mapped.value().kind == wire::MessageKind::Acknowledgement) return {};
    return ReadMessage{std::move(mapped).value().message, std::string{bytes},
                       Answer{wire::linesForAnswer(message), wire::AckCode::Accept, {}, dialled_}};
}

ReadMessage MessageReader::rejected(const wire::Hl7Message* message, std::string_view bytes, wire::AckCode code,
                                    Error why, bool silent) const {
    engine::MessageRejected input;
    input.monitor =
        message && !dialled_ ? wire::identifyMonitor(*message, peer_) : MonitorIdentity{bed_, device_, peer_};
    input.reason = why.what;
    input.where = why.where;
    Answer answer{message ? wire::linesForAnswer(*message) : std::string{}, code, std::move(why), silent || dialled_};
    return {std::move(input), std::string{bytes}, std::move(answer)};
}

}  // namespace chairside::ingest
