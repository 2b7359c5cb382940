#include "record/journal_inputs.h"

#include "record/sqlite.h"

namespace chairside::record {
namespace {

constexpr std::int64_t kRowsAtOnce = 8192;  // then the file is let go, so that its writer can tidy up

// Pages are looked at where the system holds them, not copied: what is asked for is a third of the file.
constexpr const char* kMapped = "PRAGMA mmap_size=2147418112";

enum class Reading : std::uint8_t { More, FileEnds, Stop };

class InputScan {
public:
    explicit InputScan(const std::function<bool(const InputEntry&)>& fn) : fn_(fn) {}

    [[nodiscard]] bool readFile(const std::filesystem::path& file) {
        Database database(file, Access::ReadOnly);
        database.run(kMapped);
        if (database.number("PRAGMA user_version") == 0) return true;  // its making is under way: nothing in it yet
        Reading reading = Reading::More;
        while (reading == Reading::More) reading = readSome(database);
        return reading == Reading::FileEnds;
    }

private:
    [[nodiscard]] Reading readSome(const Database& database) {
        Statement row(database, "SELECT seq,instant_ms,wall_ms,input FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?");
        row.bind(1, static_cast<std::int64_t>(next_)).bind(2, kRowsAtOnce);
        std::int64_t rows = 0;
        while (row.step()) {
            ++rows;
            const InputEntry entry{static_cast<std::uint64_t>(row.integer(0)), Instant{row.integer(1)},
                                   WallTime{row.integer(2)}, row.bytes(3)};
            next_ = entry.sequence + 1;
            if (!fn_(entry)) return Reading::Stop;
        }
        return rows < kRowsAtOnce ? Reading::FileEnds : Reading::More;
    }

    const std::function<bool(const InputEntry&)>& fn_;
    std::uint64_t next_ = 0;
};

}  // namespace

Outcome forEachInput(const std::filesystem::path& dataDir, Day from, const std::function<bool(const InputEntry&)>& fn) {
    InputScan scan{fn};
    for (const JournalFile& file : listJournal(dataDir)) {
        if (file.day < from) continue;
        try {
            if (!scan.readFile(file.path)) return Done{};
        } catch (const SqliteError& error) { return Error{error.what(), file.path.string()}; }
    }
    return Done{};
}

}  // namespace chairside::record
