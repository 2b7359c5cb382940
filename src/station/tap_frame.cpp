#include "station/tap_frame.h"

#include "codec/text.h"

namespace chairside::station {
namespace {

v1::TapKind kindOf(ingest::TapEvent::Kind kind) {
    switch (kind) {
        case ingest::TapEvent::Kind::Opened: return v1::TAP_OPENED;
        case ingest::TapEvent::Kind::Received: return v1::TAP_RECEIVED;
        case ingest::TapEvent::Kind::Sent: return v1::TAP_SENT;
        case ingest::TapEvent::Kind::Closed: return v1::TAP_CLOSED;
    }
    return v1::TAP_KIND_UNSPECIFIED;
}

}  // namespace

v1::TapFrame toFrame(const ingest::TapEvent& event) {
    v1::TapFrame frame;
    frame.set_kind(kindOf(event.kind));
    frame.set_connection(event.connection);
    frame.set_address(event.peer);
    frame.set_at_unix_ms(event.at.unixMs());
    frame.set_raw(event.raw);
    frame.set_size(event.size);
    frame.set_protocol(event.protocol);
    frame.set_dialect(codec::toUtf8(event.dialect));
    frame.set_verdict(codec::toUtf8(event.verdict));
    frame.set_skipped(event.skipped);
    for (const ingest::TapFate& fate : event.fates) {
        v1::TapFate& to = *frame.add_fates();
        to.set_line(codec::toUtf8(fate.line));
        to.set_fate(codec::toUtf8(fate.words));
    }
    return frame;
}

}  // namespace chairside::station
