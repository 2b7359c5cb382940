#include "ingest/serial_lines.h"

#include <utility>

#include "base/check.h"
#include "ingest/charted_words.h"

namespace chairside::ingest {
namespace {

constexpr std::size_t kCutBeginning = 512;  // of the line that was on its way when we connected

// Bytes that are none of the protocol's. The first after connecting are usually the rest of a line or block: no fault.
ReadMessage garbage(MonitorIdentity monitor, std::string_view bytes, std::size_t count, bool first, const char* what,
                    Account* account) {
    const Error why{what, "line, " + std::to_string(count) + " bytes"};
    const bool cut = first && count <= kCutBeginning;
    if (account != nullptr) {
        account->raw = bytes;
        account->size = count;
        account->verdict = cut ? "the rest of what was on its way: passed over" : "refused: " + why.text();
    }
    if (cut) return {};
    engine::MessageRejected input{std::move(monitor), why.what, why.where};
    return {std::move(input), std::string{bytes}, Answer{{}, wire::AckCode::Reject, why, true}};
}

Answer noAnswer() { return Answer{{}, wire::AckCode::Accept, {}, true}; }

}  // namespace

MasimoAsciiLine::MasimoAsciiLine(const LineOptions& options, std::string peer)
    : peer_(std::move(peer)),
      bed_(options.bed),
      device_(options.device),
      zones_(options.zoneOf, peer_),
      whyNoChair_(options.whyNoChair) {}

std::optional<ReadMessage> MasimoAsciiLine::next(Account* account) {
    const auto event = framer_.next();
    if (!event) return std::nullopt;
    const bool first = !std::exchange(began_, true);
    if (event->kind == wire::MasimoEvent::Kind::Line) return readLine(event->bytes, account);
    return garbage({bed_, device_, peer_}, event->bytes, event->count, first, "not a line of a Masimo oximeter",
                   account);
}

std::optional<ReadMessage> MasimoAsciiLine::finish(Account* account) {
    const auto left = framer_.finish();
    if (!left) return std::nullopt;
    return garbage({bed_, device_, peer_}, left->bytes, left->count, true, "a line without an end", account);
}

ReadMessage MasimoAsciiLine::readLine(std::string_view line, Account* account) {
    wire::MasimoContext context;
    context.peer = peer_;
    context.zone = zones_.rulesFor({bed_, device_, peer_});
    if (account != nullptr) {
        context.trace = [account](const wire::ObxFate& fate) {
            if (account->fates.size() >= kTapFatesMax) return;
            account->fates.push_back({std::string{fate.line.substr(0, kTapLineMax)}, fate.words, fate.charted});
        };
    }
    auto message = wire::mapMasimoLine(line, context);
    check(message.ok(), "the framer gives only such lines");
    MonitorIdentity& monitor = message.value().monitor;
    monitor.bed = bed_;
    if (!device_.empty()) monitor.device = device_;
    if (account != nullptr) {
        account->raw = line;
        account->dialect = message.value().dialect;
        const std::string why = whyNoChair_ ? whyNoChair_(monitor) : std::string{};
        account->verdict = chartedInWords(message.value().observations.size(), why);
        if (!why.empty()) sayNotCharted(account->fates);
    }
    return {std::move(message).value(), std::string{line}, noAnswer()};
}

DinamapLine::DinamapLine(const LineOptions& options, std::string peer)
    : peer_(std::move(peer)), bed_(options.bed), device_(options.device), cycle_(peer_) {}

std::optional<ReadMessage> DinamapLine::next(Account* account) {
    while (const auto event = framer_.next()) {
        const bool first = !std::exchange(began_, true);
        if (event->kind == wire::DinamapEvent::Kind::Garbage) {
            return garbage({bed_, device_, peer_}, event->bytes, event->count, first, "no DINAMAP block", account);
        }
        auto message = cycle_.add(event->bytes);
        if (!message) continue;
        message->monitor = {bed_, device_, peer_};
        std::string raw = cycle_.takeRaw();
        if (account != nullptr) {
            account->raw = raw;
            account->dialect = message->dialect;
            account->verdict = "a second of blocks; checksums right; nothing is charted from them";
            for (const Unmapped& item : message->unmapped) {
                account->fates.push_back({item.code + ": " + item.sample, item.reason});
            }
        }
        return ReadMessage{*std::move(message), std::move(raw), noAnswer()};
    }
    return std::nullopt;
}

std::optional<ReadMessage> DinamapLine::finish(Account* account) {
    const auto left = framer_.finish();
    if (!left) return std::nullopt;
    return garbage({bed_, device_, peer_}, left->bytes, left->count, true, "a block without an end", account);
}

}  // namespace chairside::ingest
