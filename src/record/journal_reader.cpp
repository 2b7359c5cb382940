#include "record/journal_reader.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <system_error>

#include "record/journal_scan.h"

namespace chairside::record {
namespace {

constexpr std::size_t kProblemsMax = 1000;

Error errorOf(const JournalProblem& problem) {
    const std::string where =
        problem.sequence == 0 ? problem.file : fmt::format("{}, entry {}", problem.file, problem.sequence);
    return Error{problem.what, where};
}

}  // namespace

std::string JournalProblem::text() const { return errorOf(*this).text(); }

Result<JournalReader> JournalReader::open(const std::filesystem::path& dataDir) {
    std::error_code error;
    if (!std::filesystem::is_directory(journalFolder(dataDir), error)) {
        return Error{"there is no journal here", journalFolder(dataDir).string()};
    }
    return JournalReader(dataDir);
}

Outcome JournalReader::forEach(std::uint64_t fromSequence, const std::function<bool(const StoredEntry&)>& fn,
                               OnDamage onDamage, const std::function<void(const JournalProblem&)>& onProblem) const {
    std::optional<Error> broken;
    std::exception_ptr thrown;  // of `fn`, whose own file may fail: no damage of the journal
    JournalScan scan;
    scan.onEntry = [&](const StoredEntry& entry) {
        try {
            return fn(entry);
        } catch (...) { thrown = std::current_exception(); }
        return false;
    };
    scan.leavesOut = onDamage == OnDamage::PassOver;
    scan.onProblem = [&](const JournalProblem& problem, bool breaksChain) {
        spdlog::warn("journal: {}", problem.text());
        if (onProblem) onProblem(problem);
        if (!breaksChain || onDamage != OnDamage::Stop) return true;
        broken = errorOf(problem);
        return false;
    };
    scan.run(dataDir_, fromSequence);
    if (thrown) std::rethrow_exception(thrown);
    if (broken) return *broken;
    return Done{};
}

Result<std::optional<StoredEntry>> JournalReader::lastEntry() const {
    const std::vector<JournalFile> files = listJournal(dataDir_);
    std::optional<Error> unreadable;
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        try {
            if (auto newest = JournalFileReader(file->path).newest()) return newest;
        } catch (const SqliteError& error) {
            unreadable = Error{error.what(), file->path.string()};
            spdlog::warn("journal: {}", unreadable->text());
        }
    }
    if (unreadable) return *unreadable;
    return std::optional<StoredEntry>{};
}

Result<std::optional<std::string>> JournalReader::rawFrame(std::uint64_t sequence) const {
    const std::vector<JournalFile> files = listJournal(dataDir_);
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        try {
            JournalFileReader reader(file->path);
            if (reader.made() && reader.start().sequence < sequence) return reader.rawFrame(sequence);
        } catch (const SqliteError& error) { return Error{error.what(), file->path.string()}; }
    }
    return std::optional<std::string>{};
}

std::vector<NotSaved> JournalReader::notSaved(std::uint64_t fromSequence) const {
    std::vector<NotSaved> all;
    for (const JournalFile& file : listJournal(dataDir_)) {
        try {
            for (NotSaved& lost : JournalFileReader(file.path).notSaved()) {
                if (lost.toSequence >= fromSequence) all.push_back(std::move(lost));
            }
        } catch (const SqliteError& error) {
            spdlog::warn("journal: the notes in {} cannot be read: {}", file.path.filename().string(), error.what());
        }
    }
    return all;
}

JournalReport JournalReader::verify(const std::filesystem::path& dataDir) {
    JournalReport report;
    report.files = listJournal(dataDir).size();
    if (const auto opened = open(dataDir); !opened)
        report.problems.push_back({opened.error().where, 0, opened.error().what});
    JournalScan scan;
    scan.wholeFiles = true;
    scan.onEntry = [&](const StoredEntry& entry) {
        if (report.entries == 0) report.firstSequence = entry.sequence;
        report.lastSequence = entry.sequence;
        ++report.entries;
        return true;
    };
    scan.onProblem = [&](const JournalProblem& problem, bool) {
        if (report.problems.size() < kProblemsMax) report.problems.push_back(problem);
        return true;
    };
    scan.onNotSaved = [&](const std::vector<NotSaved>& lost) {
        report.notSaved.insert(report.notSaved.end(), lost.begin(), lost.end());
    };
    scan.run(dataDir, 0);
    return report;
}

}  // namespace chairside::record
