#include "ingest/make_line.h"

#include "base/check.h"
#include "ingest/hl7_line.h"

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
    return std::make_unique<Hl7Line>(options, peer);
}

}  // namespace chairside::ingest
