// chairs, readings.
#include <algorithm>
#include <iostream>
#include <set>

#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/rows.h"
#include "tools/since.h"
#include "vitals/vital.h"

namespace chairside::tools {
namespace {

StationNow nowOf(const v1::Snapshot& snapshot) { return {snapshot.station_instant_ms(), snapshot.station_unix_ms()}; }

class ReadingPrinter {
public:
    ReadingPrinter(const Output& output, StationNow now) : output_(output), now_(now) {}
    void add(const std::string& chair, const v1::Reading& reading) {
        if (reading.vital() == v1::RATE) return;  // derived: it would say heart or pulse rate twice
        if (output_.json) {
            std::cout << readingJson(chair, reading, now_) << '\n';
        } else {
            addReading(table_, chair, reading, now_);
        }
    }
    void finish() const {
        if (!output_.json) std::cout << table_.str(output_.colour);
    }

private:
    Output output_;
    StationNow now_;
    Table table_ = readingTable();
};

Result<v1::HistoryReply> askHistory(StationCall& call, const v1::HistoryRequest& request) {
    v1::ClientFrame question;
    *question.mutable_history_request() = request;
    auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    return std::move(*reply.value().mutable_history_reply());
}

void add(ReadingPrinter& printer, const v1::HistoryReply& reply) {
    for (const v1::HistorySeries& series : reply.series()) {
        for (const v1::Reading& reading : series.readings()) printer.add(series.chair(), reading);
    }
}

// Tells which chairs there are in an answer that is too long, also those that the station has no more.
Result<v1::HistoryReply> askFewPoints(StationCall& call, v1::HistoryRequest request) {
    request.set_points_max(1);
    return askHistory(call, request);
}

void sayIncomplete(bool truncated, bool behind) {
    if (truncated) std::cerr << "chairsidectl: not everything: the station cut an answer; ask for a shorter time\n";
    if (behind) {
        std::cerr << "chairsidectl: not everything: the record is still catching up with the journal; ask again\n";
    }
}

// One answer holds 100,000 readings; what is more is asked for chair by chair and vital by vital.
Outcome addPiecewise(StationCall& call, v1::HistoryRequest request, const v1::Snapshot& snapshot,
                     ReadingPrinter& printer) {
    bool truncated = false;
    bool behind = false;
    std::set<std::string> chairs;
    if (request.chair().empty()) {
        const auto few = askFewPoints(call, request);
        if (!few) return few.error();
        truncated = few.value().truncated();
        behind = few.value().behind();
        for (const v1::HistorySeries& series : few.value().series()) chairs.insert(series.chair());
        for (const v1::ChairView& view : snapshot.chairs()) chairs.insert(view.chair());
    } else {
        chairs.insert(request.chair());
    }
    for (const std::string& chair : chairs) {
        request.set_chair(chair);
        for (const Vital vital : kAllVitals) {
            request.clear_vitals();
            request.add_vitals(static_cast<v1::Vital>(slot(vital)));
            const auto reply = askHistory(call, request);
            if (!reply) return reply.error();
            add(printer, reply.value());
            truncated = truncated || reply.value().truncated();
            behind = behind || reply.value().behind();
        }
    }
    sayIncomplete(truncated, behind);
    return Done{};
}

bool has(const v1::Snapshot& snapshot, const std::string& chair) {
    return std::ranges::any_of(snapshot.chairs(), [&](const v1::ChairView& view) { return view.chair() == chair; });
}

int noSuchChair(const std::string& chair) {
    std::cerr << "chairsidectl: there is no chair \"" << printable(chair) << "\"\n";
    return kRefused;
}

int showHistory(StationCall& call, const Output& output, const v1::HistoryRequest& request,
                const v1::Snapshot& snapshot) {
    ReadingPrinter printer{output, nowOf(snapshot)};
    const auto whole = askHistory(call, request);
    if (!whole && call.unanswered()) return explain(call, whole.error());
    const bool behind = whole.ok() && whole.value().behind();
    // Each answer of a record that is behind takes its time: no more than one.
    if (whole.ok() && (behind || !whole.value().truncated())) {
        const bool unknown = !request.chair().empty() && whole.value().series().empty();
        if (unknown && !behind && !has(snapshot, request.chair())) return noSuchChair(request.chair());
        add(printer, whole.value());
        sayIncomplete(whole.value().truncated(), behind);
    } else if (const Outcome added = addPiecewise(call, request, snapshot, printer); !added) {
        return explain(call, added.error());
    }
    printer.finish();
    return kDone;
}

}  // namespace

int explain(const StationCall& call, const Error& why) {
    std::cerr << "chairsidectl: " << why.text() << '\n';
    return call.unanswered() ? kNoAnswer : kRefused;
}

void tellUnreadable(std::uint32_t count, const std::string& what) {
    if (count == 0) return;
    std::cerr << "chairsidectl: " << what << " left out: " << count << ", not readable; the station's log names them\n";
}

int showChairs(const StationAddress& station, const Output& output) {
    StationCall call{station};
    const auto snapshot = call.askSnapshot();
    if (!snapshot) return explain(call, snapshot.error());
    const StationNow now = nowOf(snapshot.value());
    Table table = chairTable();
    for (const v1::ChairView& chair : snapshot.value().chairs()) {
        if (output.json) {
            std::cout << chairJson(chair, now) << '\n';
        } else {
            addChair(table, chair, now);
        }
    }
    if (!output.json) std::cout << table.str(output.colour);
    return kDone;
}

int showReadings(const StationAddress& station, const Output& output, const std::string& chair,
                 const std::string& since) {
    StationCall call{station};
    const auto snapshot = call.askSnapshot();
    if (!snapshot) return explain(call, snapshot.error());
    const StationNow now = nowOf(snapshot.value());
    if (!since.empty()) {
        const auto from = sinceWhen(since, WallTime{now.unixMs});
        if (!from) {
            std::cerr << "chairsidectl: " << from.error().text() << '\n';
            return kUsage;
        }
        v1::HistoryRequest request;
        request.set_chair(chair);
        request.set_from_unix_ms(from.value().unixMs());
        return showHistory(call, output, request, snapshot.value());
    }
    ReadingPrinter printer{output, now};
    if (!chair.empty() && !has(snapshot.value(), chair)) return noSuchChair(chair);
    for (const v1::ChairView& view : snapshot.value().chairs()) {
        if (!chair.empty() && view.chair() != chair) continue;
        for (const v1::Reading& reading : view.readings()) printer.add(view.chair(), reading);
    }
    printer.finish();
    return kDone;
}

}  // namespace chairside::tools
