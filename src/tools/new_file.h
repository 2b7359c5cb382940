// A file that must not be there yet, for its owner only (0600): what is there is somebody's record. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace chairside::tools {

enum class NewFile {
    Written,
    NotMade,   // it is there already, or its folder cannot be written
    NotWhole,  // the disk filled or failed: what was written of it is removed again
};

[[nodiscard]] NewFile writeNewFile(std::string_view bytes, const std::string& file);

// Why not, as the rest of a sentence that begins with the file's name.
[[nodiscard]] std::string_view inWords(NewFile outcome);

}  // namespace chairside::tools
