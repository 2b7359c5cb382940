// Which chair a journaled message is for, before it is decoded. Follows the configuration as the engine does.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/configuration.h"

namespace chairside::tools {

class ChairRouter {
public:
    void configure(engine::Configuration configuration);

    // The chair of a device message's bytes (v1::Input); none: it is no device message, or belongs to no chair.
    // `isMessage` tells which.
    [[nodiscard]] std::optional<std::string> chairOf(std::string_view input, bool& isMessage);

private:
    [[nodiscard]] std::optional<std::string> lookUp(std::string_view monitor) const;

    engine::Configuration configuration_;
    std::map<std::string, std::optional<std::string>, std::less<>> known_;  // by the monitor's bytes
};

}  // namespace chairside::tools
