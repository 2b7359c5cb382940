// journal verify, journal replay.
#include <iostream>

#include "engine/engine.h"
#include "record/journal_reader.h"
#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/json_line.h"
#include "tools/replay.h"
#include "tools/rows.h"

namespace chairside::tools {
namespace {

int explainJournal(const Error& why) {
    std::cerr << "chairsidectl: " << why.text() << '\n';
    return kRefused;
}

void printProblem(const Output& output, const record::JournalProblem& problem) {
    if (output.json) {
        JsonLine line;
        line.text("problem", problem.what).text("file", problem.file);
        std::cout << line.number("sequence", std::int64_t(problem.sequence)).str() << '\n';
        return;
    }
    std::cout << problem.file << (problem.sequence > 0 ? ", entry " + std::to_string(problem.sequence) : "") << ": "
              << printable(problem.what) << '\n';
}

void printGap(const Output& output, const record::NotSaved& gap) {
    if (output.json) {
        JsonLine line;
        line.text("notSaved", gap.reason).number("fromSequence", std::int64_t(gap.fromSequence));
        line.number("toSequence", std::int64_t(gap.toSequence)).timeOrNull("fromAt", gap.fromWall.unixMs());
        std::cout << line.timeOrNull("toAt", gap.toWall.unixMs()).str() << '\n';
        return;
    }
    std::cout << "not saved: entries " << gap.fromSequence << " to " << gap.toSequence << ", "
              << timeForPeople(gap.fromWall.unixMs()) << " to " << timeForPeople(gap.toWall.unixMs()) << " UTC ("
              << printable(gap.reason) << ")\n";
}

void printReport(const Output& output, const record::JournalReport& report) {
    if (output.json) {
        JsonLine line;
        line.flag("sound", report.sound()).number("files", std::int64_t(report.files));
        line.number("entries", std::int64_t(report.entries))
            .number("firstSequence", std::int64_t(report.firstSequence));
        line.number("lastSequence", std::int64_t(report.lastSequence));
        std::cout << line.number("problems", std::int64_t(report.problems.size())).str() << '\n';
        return;
    }
    std::cout << (report.sound() ? "sound: " : "DAMAGED: ") << report.entries << " entries in " << report.files
              << " files, sequence " << report.firstSequence << " to " << report.lastSequence << '\n';
}

void printDifference(const Output& output, const Difference& difference) {
    if (output.json) {
        for (const bool stored : {true, false}) {
            for (const std::string& event : stored ? difference.events.stored : difference.events.replayed) {
                JsonLine line;
                line.number("sequence", std::int64_t(difference.sequence)).text("side", stored ? "stored" : "replayed");
                std::cout << line.text("event", event).str() << '\n';
            }
        }
        return;
    }
    std::cout << "entry " << difference.sequence << '\n';
    for (const std::string& event : difference.events.stored) std::cout << "  - " << printable(event) << '\n';
    for (const std::string& event : difference.events.replayed) std::cout << "  + " << printable(event) << '\n';
}

void printSummary(const Output& output, const Replay& replay) {
    if (output.json) {
        JsonLine line;
        line.number("entries", std::int64_t(replay.entries())).number("events", std::int64_t(replay.events()));
        line.number("differences", std::int64_t(replay.differences())).text("engineVersion", engine::kEngineVersion);
        std::cout << line.textOrNull("writtenBy", replay.writtenBy()).str() << '\n';
        return;
    }
    std::cout << replay.entries() << " entries, " << replay.events() << " events: "
              << (replay.differences() == 0 ? "all as stored"
                                            : std::to_string(replay.differences()) + " entries differ")
              << '\n';
    if (replay.writtenBy().empty() || replay.writtenBy() == engine::kEngineVersion) return;
    std::cout << "written by engine version " << printable(replay.writtenBy()) << ", replayed by "
              << engine::kEngineVersion << ": differences are expected\n";
}

}  // namespace

int verifyJournal(const std::string& dataDir, const Output& output) {
    if (const auto journal = record::JournalReader::open(dataDir); !journal) return explainJournal(journal.error());
    const record::JournalReport report = record::JournalReader::verify(dataDir);
    for (const record::JournalProblem& problem : report.problems) printProblem(output, problem);
    for (const record::NotSaved& gap : report.notSaved) printGap(output, gap);
    printReport(output, report);
    return report.sound() ? kDone : kRefused;
}

int replayJournal(const std::string& dataDir, const Output& output, std::size_t differencesShown) {
    const auto journal = record::JournalReader::open(dataDir);
    if (!journal) return explainJournal(journal.error());
    Replay replay;
    Outcome followed = Done{};
    const auto differs = [&](const Difference& difference) {
        if (replay.differences() <= differencesShown) printDifference(output, difference);
    };
    const Outcome readable = journal.value().forEach(0, [&](const record::StoredEntry& entry) {
        followed = replay.take(entry, differs);
        return followed.ok();
    });
    printSummary(output, replay);
    if (!readable) return explainJournal(readable.error());
    if (!followed) return explainJournal(followed.error());
    return replay.differences() == 0 ? kDone : kRefused;
}

}  // namespace chairside::tools
