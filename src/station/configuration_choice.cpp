#include "station/configuration_choice.h"

#include <spdlog/spdlog.h>

#include <utility>
#include <vector>

#include "station/chairs_in_use.h"
#include "station/file_or_program.h"

namespace chairside::station {

engine::Configuration chooseAtStart(const engine::State& known, const engine::Configuration& file) {
    auto chosen = takeFile(known.configuration, file);
    if (!chosen.ok()) spdlog::error("{}", chosen.error().text());
    engine::Configuration next = chosen.ok() ? std::move(chosen).value() : keepProfile(known.configuration, file);
    const std::vector<ChairId> kept = chairsTakenAway(known, next);
    if (kept.empty()) return next;
    for (const ChairId& chair : kept) putBack(known, chair, next);
    spdlog::error(
        "{}: not in the file any more, but in use, and kept until the file is read again after that, with its monitors "
        "and their lines; a dialect that was fixed for them is not",
        inWords(kept));
    return next;
}

Result<engine::Configuration> chooseAtReload(const engine::State& known, const engine::Configuration& file,
                                             const std::string& path) {
    const std::vector<ChairId> taken = chairsTakenAway(known, file);
    if (taken.empty()) return takeFile(known.configuration, file);
    return Error{inWords(taken) +
                     ": not in the file any more, but a session runs there or the patient has a HIGH alarm. End it "
                     "first, or put the chair back into the file",
                 path};
}

}  // namespace chairside::station
