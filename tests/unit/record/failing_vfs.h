// An SQLite file system whose disk can be made to fail or to hang. Registered as "failing"; the state is the
// process's.
#pragma once

#include <functional>

namespace chairside::record {

enum class Disk {
    Works,
    Full,       // writes fail
    ReadOnly,   // as after "errors=remount-ro": writes fail, files open for reading only, none can be made
    FailsSync,  // fsync fails
    Hangs,      // fsync does not return until the disk works again
};

inline constexpr const char* kFailingVfs = "failing";

void registerFailingVfs();
void setDisk(Disk disk);
void waitUntilHanging();                           // until an fsync hangs
void beforeEachWrite(std::function<void()> look);  // in the writing thread; set while nothing is written

}  // namespace chairside::record
