#include "record/sqlite.h"

#include <system_error>

namespace chairside::record {
namespace {

// A path as an SQLite URI that promises nobody writes the file: lets a cleanly closed file be read from a
// medium on which no shared-memory file can be made.
std::string immutableUri(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        switch (c) {
            case '%': uri += "%25"; break;
            case '?': uri += "%3f"; break;
            case '#': uri += "%23"; break;
            default: uri += c;
        }
    }
    return uri + "?immutable=1";
}

// No shared-memory file can be made beside it: the medium is read-only or full.
bool cannotBeMapped(int code) {
    const int kind = code & 0xff;
    return kind == SQLITE_CANTOPEN || kind == SQLITE_READONLY || kind == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE ||
           code == SQLITE_IOERR_SHMOPEN || code == SQLITE_IOERR_SHMMAP;
}

// Everything is in the file itself: there is no log, or nothing was ever written to it.
bool isClosed(const std::filesystem::path& file) {
    std::error_code failed;
    if (!std::filesystem::exists(file, failed)) return false;
    const std::filesystem::path log = file.string() + "-wal";
    if (!std::filesystem::exists(log, failed)) return true;
    return std::filesystem::file_size(log, failed) == 0 && !failed;
}

int openHandle(const std::string& name, int flags, const std::string& vfs, sqlite3** handle) {
    return sqlite3_open_v2(name.c_str(), handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                           vfs.empty() ? nullptr : vfs.c_str());
}

}  // namespace

bool SqliteError::diskMayRecover() const {
    const int code = code_ & 0xff;
    const bool isDisk =
        code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_READONLY || code == SQLITE_CANTOPEN;
    return isDisk || code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

Database::Database(const std::filesystem::path& file, Access access, const std::string& vfs) {
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    int code = openHandle(file.string(), flags, vfs, &handle);
    handle_.reset(handle);
    if (code == SQLITE_OK && access == Access::ReadOnly) {
        waitWhenBusy(2000);
        // The file is opened by the first statement only.
        code = sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
        if (cannotBeMapped(code) && isClosed(file)) {
            code = openHandle(immutableUri(file), flags | SQLITE_OPEN_URI, vfs, &handle);
            handle_.reset(handle);
            sleeping_ = true;
        }
    }
    if (code != SQLITE_OK) fail(code, "opening");
}

void Database::fail(int code, const char* doing) const {
    const char* why = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
    throw SqliteError(code, std::string(doing) + ": " + why);
}

void Database::run(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, "running a statement");
}

std::int64_t Database::number(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Database::checkpointAll() {
    int inLog = 0;
    int moved = 0;
    const int code = sqlite3_wal_checkpoint_v2(handle_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &inLog, &moved);
    if ((code & 0xff) == SQLITE_BUSY) return false;
    if (code != SQLITE_OK) fail(code, "checkpointing");
    return inLog == moved;
}

Statement::Statement(const Database& database, std::string_view sql) {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) database.fail(code, "preparing a statement");
}

void Statement::expect(int code, const char* doing) const {
    if (code == SQLITE_OK) return;
    throw SqliteError(code, std::string(doing) + ": " + sqlite3_errmsg(sqlite3_db_handle(handle_.get())));
}

Statement& Statement::bind(int index, std::int64_t value) {
    expect(sqlite3_bind_int64(handle_.get(), index, value), "binding");
    return *this;
}

Statement& Statement::bindText(int index, std::string_view text) {
    expect(sqlite3_bind_text64(handle_.get(), index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                               SQLITE_UTF8),
           "binding");
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes) {
    expect(sqlite3_bind_blob64(handle_.get(), index, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC),
           "binding");
    return *this;
}

Statement& Statement::bindNull(int index) {
    expect(sqlite3_bind_null(handle_.get(), index), "binding");
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    const std::string why = sqlite3_errmsg(sqlite3_db_handle(handle_.get()));
    reset();
    throw SqliteError(code, why);
}

void Statement::run() {
    while (step()) {}
    reset();
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

std::string_view Statement::bytes(int column) const {
    const void* data = sqlite3_column_blob(handle_.get(), column);
    const int size = sqlite3_column_bytes(handle_.get(), column);
    return data == nullptr ? std::string_view{}
                           : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

Transaction::~Transaction() {
    if (database_ != nullptr) sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_->run("COMMIT");
    database_ = nullptr;
}

}  // namespace chairside::record
