#include "vitals/reading.h"

#include "base/check.h"

namespace chairside {

std::string_view name(ReadingState state) {
    switch (state) {
        case ReadingState::None: return "NONE";
        case ReadingState::Valid: return "VALID";
        case ReadingState::Late: return "LATE";
        case ReadingState::Stale: return "STALE";
        case ReadingState::Invalid: return "INVALID";
    }
    checkFailed("no such reading state", std::source_location::current());
}

std::string_view name(InvalidWhy why) {
    switch (why) {
        case InvalidWhy::NotInvalid: return "";
        case InvalidWhy::Implausible: return "IMPLAUSIBLE";
        case InvalidWhy::Contradictory: return "CONTRADICTORY";
        case InvalidWhy::BadQuality: return "BAD_QUALITY";
    }
    checkFailed("no such reason", std::source_location::current());
}

}  // namespace chairside
