// The files this process may have open, and what monitors may take of them.
#pragma once

#include <cstddef>

namespace chairside::station {

// Raises the soft limit to the hard one, at most 65,536; gives the limit that is in force then. At the start of main,
// before anything is open.
[[nodiscard]] std::size_t raiseOpenFiles();

// How many connections of monitors leave enough for 64 clients of the link, journal, record, checkpoints and hooks.
[[nodiscard]] std::size_t filesForMonitors(std::size_t openFiles);

}  // namespace chairside::station
