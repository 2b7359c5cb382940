#include "codec/configuration_codec.h"

#include "codec/text.h"

namespace chairside::codec {
namespace {

struct MatchToProto {
    v1::MonitorMatch& to;
    // Each alternative is a oneof member: it is set even when its text is empty.
    void operator()(const engine::ByBed& from) const { to.set_bed(toUtf8(from.bed)); }
    void operator()(const engine::ByDevice& from) const { to.set_device(toUtf8(from.device)); }
    void operator()(const engine::ByAddress& from) const { to.set_address(toUtf8(from.address)); }
};

void toProto(const engine::ExpectedVital& from, v1::ExpectedVital& to) {
    to.set_vital(toV1(from.vital));
    putDuration(*to.mutable_interval(), from.interval);
}

void toProto(const engine::ChairConfiguration& from, v1::ChairConfiguration& to) {
    putText(to, &v1::ChairConfiguration::mutable_chair, from.chair.value());
    for (const engine::MonitorMatch& match : from.monitors) std::visit(MatchToProto{*to.add_monitors()}, match);
    for (const engine::ExpectedVital& vital : from.expected) toProto(vital, *to.add_expected());
    putText(to, &v1::ChairConfiguration::mutable_time_zone, from.timeZone);
    to.set_probe_on_cuff_arm(from.probeOnCuffArm);
}

void toProto(const engine::Retention& from, v1::Retention& to) {
    putDuration(*to.mutable_raw_frames(), from.rawFrames);
    putDuration(*to.mutable_full_rate(), from.fullRate);
    putDuration(*to.mutable_alarms(), from.alarms);
    if (from.sessions) putDuration(*to.mutable_sessions(), *from.sessions);
}

void toProto(const engine::MonitorLine& from, v1::MonitorLine& to) {
    to.set_protocol(static_cast<v1::LineProtocol>(from.protocol));
    v1::LineEnd& end = from.dials ? *to.mutable_dial() : *to.mutable_listen();
    putText(end, &v1::LineEnd::mutable_host, from.address);
    end.set_port(from.port);
    putText(to, &v1::MonitorLine::mutable_bed, from.bed);
    putText(to, &v1::MonitorLine::mutable_device, from.device);
}

engine::MonitorLine read(const v1::MonitorLine& from, FieldReader& reader) {
    engine::MonitorLine to;
    to.protocol = reader.enumerator<engine::LineProtocol>(from.protocol(), "protocol");
    to.dials = !from.has_listen();
    const v1::LineEnd& end = to.dials ? from.dial() : from.listen();
    to.address = reader.text(end.host(), "host");
    const bool pds = to.protocol == engine::LineProtocol::MindrayPds;
    to.port = end.port() == 0 && to.dials && pds ? kMindrayPdsPort : static_cast<std::uint16_t>(end.port());
    to.bed = reader.text(from.bed(), "bed");
    to.device = reader.text(from.device(), "device");
    return to;
}

void toProto(const engine::Hook& from, v1::Hook& to) {
    for (const std::string& word : from.command) to.add_command(toUtf8(word));
    putDuration(*to.mutable_time_limit(), from.timeLimit);
    to.set_at_once(from.atOnce);
}

engine::Hook read(const v1::Hook& from, FieldReader& reader) {
    engine::Hook to;
    for (const std::string& word : from.command()) to.command.push_back(reader.text(word, "command"));
    if (from.has_time_limit()) to.timeLimit = reader.duration(from.time_limit(), "time_limit");
    if (from.at_once() != 0) to.atOnce = from.at_once();
    return to;
}

engine::ExpectedVital read(const v1::ExpectedVital& from, FieldReader& reader) {
    return {.vital = reader.enumerator<Vital>(from.vital(), "vital"),
            .interval = reader.duration(from.interval(), "interval")};
}

engine::MonitorMatch read(const v1::MonitorMatch& from, FieldReader& reader) {
    switch (from.by_case()) {
        case v1::MonitorMatch::kBed: return engine::ByBed{reader.text(from.bed(), "bed")};
        case v1::MonitorMatch::kDevice: return engine::ByDevice{reader.text(from.device(), "device")};
        case v1::MonitorMatch::kAddress: return engine::ByAddress{reader.text(from.address(), "address")};
        case v1::MonitorMatch::BY_NOT_SET: break;
    }
    reader.fail("by", "is missing: bed, device or address");
    return engine::ByBed{};
}

engine::ChairConfiguration read(const v1::ChairConfiguration& from, FieldReader& reader) {
    engine::ChairConfiguration to;
    to.chair = ChairId{reader.text(from.chair(), "chair")};
    for (int i = 0; i < from.monitors_size(); ++i) {
        const FieldReader::Inside match{reader, "monitors", i};
        to.monitors.push_back(read(from.monitors(i), reader));
    }
    for (int i = 0; i < from.expected_size(); ++i) {
        const FieldReader::Inside expected{reader, "expected", i};
        to.expected.push_back(read(from.expected(i), reader));
    }
    to.probeOnCuffArm = from.probe_on_cuff_arm();
    to.timeZone = reader.text(from.time_zone(), "time_zone");
    return to;
}

engine::Retention read(const v1::Retention& from, FieldReader& reader) {
    engine::Retention to;
    if (from.has_raw_frames()) to.rawFrames = reader.duration(from.raw_frames(), "raw_frames");
    if (from.has_full_rate()) to.fullRate = reader.duration(from.full_rate(), "full_rate");
    if (from.has_alarms()) to.alarms = reader.duration(from.alarms(), "alarms");
    if (from.has_sessions()) to.sessions = reader.duration(from.sessions(), "sessions");
    return to;
}

}  // namespace

void toProto(const engine::Configuration& from, v1::StationConfiguration& to) {
    putText(to, &v1::StationConfiguration::mutable_site, from.site);
    putText(to, &v1::StationConfiguration::mutable_station, from.station);
    for (const engine::ChairConfiguration& chair : from.chairs) toProto(chair, *to.add_chairs());
    for (const engine::ExpectedVital& vital : from.expected) toProto(vital, *to.add_expected());
    putText(to, &v1::StationConfiguration::mutable_time_zone, from.timeZone);
    toProto(from.retention, *to.mutable_retention());
    for (const engine::MonitorLine& line : from.lines) toProto(line, *to.add_lines());
    toProto(from.hook, *to.mutable_hook());
}

engine::Configuration read(const v1::StationConfiguration& from, FieldReader& reader) {
    engine::Configuration to;
    to.site = reader.text(from.site(), "site");
    to.station = reader.text(from.station(), "station");
    for (int i = 0; i < from.chairs_size(); ++i) {
        const FieldReader::Inside chair{reader, "chairs", i};
        to.chairs.push_back(read(from.chairs(i), reader));
    }
    for (int i = 0; i < from.expected_size(); ++i) {
        const FieldReader::Inside expected{reader, "expected", i};
        to.expected.push_back(read(from.expected(i), reader));
    }
    to.timeZone = reader.text(from.time_zone(), "time_zone");
    for (int i = 0; i < from.lines_size(); ++i) {
        const FieldReader::Inside line{reader, "lines", i};
        to.lines.push_back(read(from.lines(i), reader));
    }
    {
        const FieldReader::Inside hook{reader, "hook"};
        to.hook = read(from.hook(), reader);
    }
    const FieldReader::Inside retention{reader, "retention"};
    to.retention = read(from.retention(), reader);
    return to;
}

Result<engine::Configuration> fromProto(const v1::StationConfiguration& from) {
    return readWhole<engine::Configuration>(from, Trust::Journal);
}

}  // namespace chairside::codec
