// What people write, read as each kind of file there is: no crash, and whatever is refused says in which file and line.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "codec/configuration_file.h"
#include "codec/dialect_file.h"
#include "codec/profile_file.h"
#include "codec/protocol_file.h"
#include "simulators/scenario/scenario.h"

namespace {

using namespace chairside;

constexpr std::string_view kFile = "some.textproto";

void require(bool holds) {
    if (!holds) std::abort();
}

template <typename T>
void requireSaid(const Result<T>& read) {
    if (read) return;
    const std::string text = read.error().text();
    std::string_view findings = text;
    while (!findings.empty()) {
        const auto end = findings.find('\n');
        require(findings.substr(0, end).starts_with(kFile));
        findings.remove_prefix(end == std::string_view::npos ? findings.size() : end + 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    requireSaid(codec::parseProfile(text, std::string{kFile}));
    requireSaid(codec::parseDialect(text, std::string{kFile}, codec::shippedDialects()));
    requireSaid(codec::parseProtocol(text, std::string{kFile}));
    requireSaid(codec::parseConfiguration(text, std::string{kFile}));
    requireSaid(sim::readScenario(text, std::string{kFile}));
    return 0;
}
