// monitors, unmapped.
#include <iostream>

#include "tools/commands.h"
#include "tools/exit_code.h"
#include "tools/rows.h"

namespace chairside::tools {

int showMonitors(const StationAddress& station, const Output& output) {
    StationCall call{station};
    v1::ClientFrame question;
    question.mutable_monitors_request();
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    Table table = monitorTable();
    for (const v1::MonitorView& monitor : reply.value().monitors_reply().monitors()) {
        if (output.json) {
            std::cout << monitorJson(monitor) << '\n';
        } else {
            addMonitor(table, monitor, reply.value().monitors_reply().station_unix_ms());
        }
    }
    if (output.json) return kDone;
    std::cout << (table.empty() ? std::string("no monitor was heard yet\n") : table.str(output.colour));
    return kDone;
}

int showUnmapped(const StationAddress& station, const Output& output) {
    StationCall call{station};
    v1::ClientFrame question;
    question.mutable_unmapped_request();
    const auto reply = call.ask(std::move(question));
    if (!reply) return explain(call, reply.error());
    const v1::UnmappedReply& tray = reply.value().unmapped_reply();
    Table table = unmappedTable();
    for (const v1::UnmappedView& item : tray.items()) {
        if (output.json) {
            std::cout << unmappedJson(item) << '\n';
        } else {
            addUnmapped(table, item);
        }
    }
    if (tray.dropped() > 0) std::cerr << "chairsidectl: the tray was full; " << tray.dropped() << " kinds fell out\n";
    if (output.json) return kDone;
    std::cout << (table.empty() ? std::string("everything was charted\n") : table.str(output.colour));
    return kDone;
}

}  // namespace chairside::tools
