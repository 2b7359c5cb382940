#include "ingest/make_line.h"

#include "base/check.h"
#include "ingest/hl7_line.h"
#include "ingest/serial_lines.h"

namespace chairside::ingest {

std::string_view name(LineProtocol protocol) {
    switch (protocol) {
        case LineProtocol::Hl7: return "mllp";
        case LineProtocol::MindrayPds: return "mindray-pds";
        case LineProtocol::MasimoAscii: return "masimo-ascii";
        case LineProtocol::Dinamap: return "dinamap";
    }
    return "";
}

std::unique_ptr<LineReader> makeLine(const LineOptions& options, const std::string& peer) {
    switch (options.protocol) {
        case LineProtocol::Hl7:
        case LineProtocol::MindrayPds: return std::make_unique<Hl7Line>(options, peer);
        case LineProtocol::MasimoAscii: return std::make_unique<MasimoAsciiLine>(options, peer);
        case LineProtocol::Dinamap: return std::make_unique<DinamapLine>(options, peer);
    }
    check(false, "every protocol has a reader");
    return nullptr;
}

}  // namespace chairside::ingest
