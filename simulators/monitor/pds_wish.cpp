#include "simulators/monitor/pds_wish.h"

#include "wire/hl7_message.h"

namespace chairside::sim {

bool PdsWish::covers(std::string_view kind) const {
    if (kind == "54") return physiologicalAlarms;
    if (kind == "56") return technicalAlarms;
    return parameters;
}

std::optional<PdsWish> readPdsQuery(std::string_view message) {
    const Result<wire::Hl7Message> parsed = wire::Hl7Message::parse(message);
    if (!parsed) return std::nullopt;
    const wire::Hl7Message& hl7 = parsed.value();
    if (hl7.header().component(9, 1) != "QRY" || hl7.header().component(9, 2) != "R02") return std::nullopt;
    PdsWish wish;
    for (std::size_t i = 1; i < hl7.size(); ++i) {
        const wire::Hl7Segment segment = hl7.segment(i);
        if (!segment.is("QRF")) continue;
        // QRF-5: 0&0 (the monitor itself) ^ what ^ ...
        const std::string_view what = segment.component(5, 2);
        wish.parameters = wish.parameters || what == "1";
        wish.physiologicalAlarms = wish.physiologicalAlarms || what == "3";
        wish.technicalAlarms = wish.technicalAlarms || what == "4";
    }
    return wish;
}

}  // namespace chairside::sim
