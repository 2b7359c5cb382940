#include "codec/protocol_file.h"

#include <algorithm>

#include "base/check.h"
#include "codec/profile_file.h"
#include "codec/protocol_check.h"
#include "codec/protocol_codec.h"
#include "codec/text_file.h"
#include "embedded/protocolDepression.h"
#include "embedded/protocolEsketamine.h"
#include "embedded/protocolMaintenance.h"
#include "embedded/protocolPain.h"
#include "embedded/protocolRecovery.h"

namespace chairside::codec {

Result<session::Protocol> parseProtocol(std::string_view text, const std::string& fileName) {
    Findings findings{fileName};
    const TextFile<v1::SessionProtocol> file{text, findings};
    if (findings.empty()) checkProtocol(file.message(), file.places(), findings);
    if (!findings.empty()) return findings.error();
    Result<session::Protocol> protocol = readWhole<session::Protocol>(file.message(), Trust::Journal);
    if (protocol) {
        protocol.value().hash = sha256Hex(text);
        protocol.value().text = text;
    }
    return protocol;
}

Result<session::Protocol> loadProtocol(const std::filesystem::path& path) {
    const Result<std::string> text = readTextFile(path);
    if (!text) return text.error();
    return parseProtocol(text.value(), path.string());
}

const std::vector<session::Protocol>& builtInProtocols() {
    static const std::vector<session::Protocol> kProtocols = [] {
        std::vector<session::Protocol> all;
        for (const std::string_view text :
             {embedded::protocolDepression, embedded::protocolPain, embedded::protocolEsketamine,
              embedded::protocolMaintenance, embedded::protocolRecovery}) {
            auto protocol = parseProtocol(text, "protocol");
            check(protocol.ok(), "a protocol that is compiled in is valid");
            all.push_back(std::move(protocol).value());
        }
        return all;
    }();
    return kProtocols;
}

std::optional<session::Protocol> builtInProtocol(std::string_view id) {
    const auto& all = builtInProtocols();
    const auto found = std::ranges::find(all, id, &session::Protocol::id);
    return found == all.end() ? std::nullopt : std::optional{*found};
}

}  // namespace chairside::codec
