#include "unit/record/failing_vfs.h"

#include <sqlite3.h>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace chairside::record {
namespace {

// Never destroyed: a writer that was left behind on a hanging disk still waits here when the program ends.
std::mutex& diskMutex = *new std::mutex;
std::condition_variable& diskChanged = *new std::condition_variable;
Disk disk = Disk::Works;
int hanging = 0;
std::function<void()> lookBeforeWrite;

// The real file follows right behind.
struct File {
    sqlite3_file base;
    [[nodiscard]] static sqlite3_file* real(sqlite3_file* file) {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
    }
};

sqlite3_vfs* under() { return sqlite3_vfs_find(nullptr); }

bool isReadOnly() {
    const std::lock_guard lock(diskMutex);
    return disk == Disk::ReadOnly;
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    if (lookBeforeWrite) lookBeforeWrite();
    {
        const std::lock_guard lock(diskMutex);
        if (disk == Disk::Full) return SQLITE_FULL;
        if (disk == Disk::ReadOnly) return SQLITE_IOERR_WRITE;  // what SQLite's own makes of EROFS
    }
    return File::real(file)->pMethods->xWrite(File::real(file), bytes, size, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (isReadOnly()) return SQLITE_IOERR_TRUNCATE;
    return File::real(file)->pMethods->xTruncate(File::real(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    {
        std::unique_lock lock(diskMutex);
        if (disk == Disk::FailsSync) return SQLITE_IOERR_FSYNC;
        ++hanging;
        diskChanged.notify_all();
        diskChanged.wait(lock, [] { return disk != Disk::Hangs; });
        --hanging;
    }
    return File::real(file)->pMethods->xSync(File::real(file), flags);
}

const sqlite3_io_methods kMethods = {
    2,
    [](sqlite3_file* f) { return File::real(f)->pMethods->xClose(File::real(f)); },
    [](sqlite3_file* f, void* bytes, int size, sqlite3_int64 at) {
        return File::real(f)->pMethods->xRead(File::real(f), bytes, size, at);
    },
    writeFile,
    truncateFile,
    syncFile,
    [](sqlite3_file* f, sqlite3_int64* size) { return File::real(f)->pMethods->xFileSize(File::real(f), size); },
    [](sqlite3_file* f, int level) { return File::real(f)->pMethods->xLock(File::real(f), level); },
    [](sqlite3_file* f, int level) { return File::real(f)->pMethods->xUnlock(File::real(f), level); },
    [](sqlite3_file* f, int* out) { return File::real(f)->pMethods->xCheckReservedLock(File::real(f), out); },
    [](sqlite3_file* f, int op, void* arg) { return File::real(f)->pMethods->xFileControl(File::real(f), op, arg); },
    [](sqlite3_file* f) { return File::real(f)->pMethods->xSectorSize(File::real(f)); },
    [](sqlite3_file* f) { return File::real(f)->pMethods->xDeviceCharacteristics(File::real(f)); },
    [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
        return File::real(f)->pMethods->xShmMap(File::real(f), page, size, extend, out);
    },
    [](sqlite3_file* f, int offset, int n, int flags) {
        return File::real(f)->pMethods->xShmLock(File::real(f), offset, n, flags);
    },
    [](sqlite3_file* f) { File::real(f)->pMethods->xShmBarrier(File::real(f)); },
    [](sqlite3_file* f, int remove) { return File::real(f)->pMethods->xShmUnmap(File::real(f), remove); },
    nullptr,
    nullptr};

// Asked to write, SQLite's own opens for reading when there is no more to have.
int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    if (isReadOnly()) flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    const int code = under()->xOpen(under(), name, File::real(file), flags, outFlags);
    if (code == SQLITE_OK) file->pMethods = &kMethods;
    return code;
}

}  // namespace

void registerFailingVfs() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *under();
        made.pNext = nullptr;
        made.zName = kFailingVfs;
        made.szOsFile = static_cast<int>(sizeof(File)) + under()->szOsFile;
        made.xOpen = openFile;
        made.xDelete = [](sqlite3_vfs*, const char* name, int syncFolder) {
            return isReadOnly() ? SQLITE_IOERR_DELETE : under()->xDelete(under(), name, syncFolder);
        };
        return made;
    }();
    sqlite3_vfs_register(&vfs, 0);
    setDisk(Disk::Works);
}

void setDisk(Disk now) {
    {
        const std::lock_guard lock(diskMutex);
        disk = now;
    }
    diskChanged.notify_all();
}

void beforeEachWrite(std::function<void()> look) { lookBeforeWrite = std::move(look); }

void waitUntilHanging() {
    std::unique_lock lock(diskMutex);
    diskChanged.wait(lock, [] { return hanging > 0; });
}

}  // namespace chairside::record
