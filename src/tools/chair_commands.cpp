// chairs, readings.
#include <iostream>

#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/rows.h"
#include "tools/since.h"

namespace chairside::tools {
namespace {

Result<v1::Snapshot> askSnapshot(StationCall& call) {
    v1::ClientFrame question;
    question.mutable_snapshot_request();
    auto reply = call.ask(std::move(question));
    if (!reply) return reply.error();
    if (!reply.value().has_snapshot()) return Error{"the station answered something else", ""};
    return std::move(*reply.value().mutable_snapshot());
}

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

int showHistory(StationCall& call, const Output& output, const std::string& chair, WallTime from, StationNow now) {
    v1::ClientFrame question;
    question.mutable_history_request()->set_chair(chair);
    question.mutable_history_request()->set_from_unix_ms(from.unixMs());
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    ReadingPrinter printer{output, now};
    for (const v1::HistorySeries& series : reply.value().history_reply().series()) {
        for (const v1::Reading& reading : series.readings()) printer.add(series.chair(), reading);
    }
    printer.finish();
    if (reply.value().history_reply().truncated()) {
        std::cerr << "chairsidectl: not everything: the station cut the answer; ask for a shorter time or one chair\n";
    }
    return kDone;
}

}  // namespace

int explain(const StationCall& call, const Error& why) {
    std::cerr << "chairsidectl: " << why.text() << '\n';
    return call.refused() ? kRefused : kNoAnswer;
}

int showChairs(const StationAddress& station, const Output& output) {
    StationCall call{station};
    const auto snapshot = askSnapshot(call);
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
    const auto snapshot = askSnapshot(call);
    if (!snapshot) return explain(call, snapshot.error());
    const StationNow now = nowOf(snapshot.value());
    if (!since.empty()) {
        const auto from = sinceWhen(since, WallTime{now.unixMs});
        if (!from) {
            std::cerr << "chairsidectl: " << from.error().text() << '\n';
            return kUsage;
        }
        return showHistory(call, output, chair, from.value(), now);
    }
    ReadingPrinter printer{output, now};
    bool found = chair.empty();
    for (const v1::ChairView& view : snapshot.value().chairs()) {
        if (!chair.empty() && view.chair() != chair) continue;
        found = true;
        for (const v1::Reading& reading : view.readings()) printer.add(view.chair(), reading);
    }
    if (!found) {
        std::cerr << "chairsidectl: there is no chair \"" << printable(chair) << "\"\n";
        return kRefused;
    }
    printer.finish();
    return kDone;
}

}  // namespace chairside::tools
