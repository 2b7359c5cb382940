// SQLite with owners for its handles. Inside `record` only: errors are SqliteError here, and become Result
// at the public classes. One Database and its statements belong to one thread at a time.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace chairside::record {

class SqliteError : public std::runtime_error {
public:
    SqliteError(int code, const std::string& what) : std::runtime_error(what), code_(code) {}
    [[nodiscard]] int code() const { return code_; }
    // The file itself is not what SQLite wrote; trying again does not help.
    [[nodiscard]] bool fileIsDamaged() const {
        return (code_ & 0xff) == SQLITE_CORRUPT || (code_ & 0xff) == SQLITE_NOTADB;
    }
    // Not the file's fault: it will work again.
    [[nodiscard]] bool diskMayRecover() const;

private:
    int code_;
};

enum class Access {
    ReadOnly,   // also of a file that a writer has open; of a read-only or full medium when it was closed cleanly
    ReadWrite,  // makes the file when there is none
};

class Database {
public:
    // `vfs` names a registered sqlite3_vfs; empty is the system's.
    Database(const std::filesystem::path& file, Access access, const std::string& vfs = {});

    void run(const std::string& sql);                           // any number of statements, results ignored
    [[nodiscard]] std::int64_t number(const std::string& sql);  // first column of the first row; 0 when there is none
    [[nodiscard]] std::int64_t changes() const { return sqlite3_changes64(handle_.get()); }
    void waitWhenBusy(int milliseconds) { sqlite3_busy_timeout(handle_.get(), milliseconds); }

    // Moves every committed page from the write-ahead log into the file and syncs both. False: not all of them, because
    // a reader still needs an old page; then the log may not be synced.
    [[nodiscard]] bool checkpointAll();

    // Opened as a file that nobody writes: what is written later is not seen, or seen in part. Not to be kept.
    [[nodiscard]] bool sleeping() const { return sleeping_; }

    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
    [[noreturn]] void fail(int code, const char* doing) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
    bool sleeping_ = false;
};

class Statement {
public:
    Statement(const Database& database, std::string_view sql);

    // Texts and blobs are not copied: they must live until the statement was run or reset.
    Statement& bind(int index, std::int64_t value);
    Statement& bindText(int index, std::string_view text);
    Statement& bindBlob(int index, std::string_view bytes);
    Statement& bindNull(int index);

    [[nodiscard]] bool step();  // true: a row is there
    void run();                 // to its end, then reset
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
    [[nodiscard]] bool isNull(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
    [[nodiscard]] std::string_view bytes(int column) const;  // text or blob, until the next step

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    void expect(int code, const char* doing) const;

    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

// A row that is there but does not parse. Whoever asks for it fails; the file is not damaged: it may hold years that
// the journal has no more.
[[nodiscard]] inline SqliteError unreadableRow(const std::string& which) {
    return {SQLITE_MISMATCH, which + " cannot be read"};
}

// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(&database) { database.run("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database* database_;
};

}  // namespace chairside::record
