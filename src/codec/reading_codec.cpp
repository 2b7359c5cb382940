#include "codec/reading_codec.h"

#include "codec/text.h"

namespace chairside::codec {

void toProto(const MonitorIdentity& from, v1::MonitorIdentity& to) {
    putText(to, &v1::MonitorIdentity::mutable_bed, from.bed);
    putText(to, &v1::MonitorIdentity::mutable_device, from.device);
    putText(to, &v1::MonitorIdentity::mutable_peer, from.peer);
}

void toProto(const Actor& from, v1::Actor& to) {
    putText(to, &v1::Actor::mutable_person, from.person);
    putText(to, &v1::Actor::mutable_client, from.client);
}

void toProto(const Observation& from, v1::Observation& to) {
    to.set_vital(toV1(from.vital));
    to.set_value_milli(from.value.milli());
    if (from.measuredAt) to.set_measured_unix_ms(from.measuredAt->unixMs());
    to.set_quality(toV1(from.quality));
    to.set_origin(toV1(from.origin));
    to.set_demo(from.demo);
}

void toProto(const DeviceAlert& from, v1::DeviceAlert& to) {
    putText(to, &v1::DeviceAlert::mutable_code, from.code);
    putText(to, &v1::DeviceAlert::mutable_text, from.text);
    to.set_priority(toV1(from.priority));
    to.set_phase(toV1(from.phase));
    if (from.vital) to.set_vital(toV1(*from.vital));
    if (from.at) to.set_at_unix_ms(from.at->unixMs());
    to.set_demo(from.demo);
    putText(to, &v1::DeviceAlert::mutable_list, from.list);
}

void toProto(const Unmapped& from, v1::UnmappedItem& to) {
    putText(to, &v1::UnmappedItem::mutable_code, from.code);
    putText(to, &v1::UnmappedItem::mutable_sample, from.sample);
    putText(to, &v1::UnmappedItem::mutable_reason, from.reason);
}

void toProto(const DeviceMessage& from, v1::DeviceMessage& to) {
    toProto(from.monitor, *to.mutable_monitor());
    putText(to, &v1::DeviceMessage::mutable_protocol, from.protocol);
    putText(to, &v1::DeviceMessage::mutable_dialect, from.dialect);
    putText(to, &v1::DeviceMessage::mutable_message_id, from.messageId);
    if (from.sentAt) to.set_sent_unix_ms(from.sentAt->unixMs());
    to.set_connection(from.connection);
    to.set_digest(from.digest);
    to.set_may_be_resent(from.mayBeResent);
    to.set_cuff_inflating(from.cuffInflating);
    if (from.cuffFailedAt) to.set_cuff_failed_unix_ms(from.cuffFailedAt->unixMs());
    to.mutable_observations()->Reserve(int(from.observations.size()));
    for (const Observation& observation : from.observations) toProto(observation, *to.add_observations());
    to.mutable_unmapped()->Reserve(int(from.unmapped.size()));
    for (const Unmapped& item : from.unmapped) toProto(item, *to.add_unmapped());
    for (const DeviceAlert& alert : from.alerts) toProto(alert, *to.add_alerts());
    for (const std::string& list : from.listsTold) to.add_lists_told(list);
}

void toProto(const Reading& from, v1::Reading& to) {
    to.set_vital(toV1(from.vital));
    to.set_value_milli(from.value.milli());
    to.set_state(toV1(from.state));
    to.set_invalid_why(toV1(from.invalidWhy));
    if (from.measuredAt) to.set_measured_unix_ms(from.measuredAt->unixMs());
    if (from.deviceTime) to.set_device_unix_ms(from.deviceTime->unixMs());
    to.set_received_unix_ms(from.receivedAt.unixMs());
    to.set_since_instant_ms(from.since.ms());
    to.set_quality(toV1(from.quality));
    to.set_origin(toV1(from.origin));
    to.set_demo(from.demo);
    putText(to, &v1::Reading::mutable_source, from.source);
}

MonitorIdentity read(const v1::MonitorIdentity& from, FieldReader& reader) {
    return {.bed = reader.text(from.bed(), "bed"),
            .device = reader.text(from.device(), "device"),
            .peer = reader.text(from.peer(), "peer")};
}

Actor read(const v1::Actor& from, FieldReader& reader) {
    return {.person = reader.text(from.person(), "person"), .client = reader.text(from.client(), "client")};
}

Observation read(const v1::Observation& from, FieldReader& reader) {
    Observation to;
    to.vital = reader.enumerator<Vital>(from.vital(), "vital");
    if (to.vital == Vital::Rate && reader.fromStranger()) {
        reader.fail("vital", "RATE is derived by the station, a monitor sends HEART_RATE or PULSE_RATE");
    }
    to.value = reader.milli(from.value_milli(), "value_milli");
    if (from.has_measured_unix_ms()) to.measuredAt = reader.wall(from.measured_unix_ms(), "measured_unix_ms");
    to.quality = reader.enumerator<Quality>(from.quality(), "quality");
    to.origin = reader.enumerator<Origin>(from.origin(), "origin");
    to.demo = from.demo();
    return to;
}

DeviceAlert read(const v1::DeviceAlert& from, FieldReader& reader) {
    DeviceAlert to;
    to.code = reader.text(from.code(), "code");
    to.text = reader.text(from.text(), "text");
    if (reader.fromStranger() && to.code.empty()) reader.fail("code", "is missing");
    if (reader.fromStranger() && to.text.size() > kDeviceAlertTextBytesMax) {
        reader.fail("text", "is longer than " + std::to_string(kDeviceAlertTextBytesMax) + " bytes");
    }
    to.priority = reader.enumerator<DeviceAlertPriority>(from.priority(), "priority");
    to.phase = reader.enumerator<DeviceAlertPhase>(from.phase(), "phase");
    if (from.has_vital()) to.vital = reader.enumerator<Vital>(from.vital(), "vital");
    if (from.has_at_unix_ms()) to.at = reader.wall(from.at_unix_ms(), "at_unix_ms");
    to.demo = from.demo();
    to.list = reader.text(from.list(), "list");
    return to;
}

Unmapped read(const v1::UnmappedItem& from, FieldReader& reader) {
    return {.code = reader.text(from.code(), "code"),
            .sample = reader.text(from.sample(), "sample"),
            .reason = reader.text(from.reason(), "reason")};
}

DeviceMessage read(const v1::DeviceMessage& from, FieldReader& reader) {
    DeviceMessage to;
    {
        const FieldReader::Inside monitor{reader, "monitor"};
        to.monitor = read(from.monitor(), reader);
    }
    to.protocol = reader.text(from.protocol(), "protocol");
    to.dialect = reader.text(from.dialect(), "dialect");
    to.messageId = reader.text(from.message_id(), "message_id");
    if (from.has_sent_unix_ms()) to.sentAt = reader.wall(from.sent_unix_ms(), "sent_unix_ms");
    to.connection = from.connection();
    to.digest = from.digest();
    to.mayBeResent = from.may_be_resent();
    to.cuffInflating = from.cuff_inflating();
    if (from.has_cuff_failed_unix_ms()) {
        to.cuffFailedAt = reader.wall(from.cuff_failed_unix_ms(), "cuff_failed_unix_ms");
    }
    reader.atMost(from.observations_size(), kObservationsMax, "observations");
    reader.atMost(from.unmapped_size(), kUnmappedMax, "unmapped");
    reader.atMost(from.alerts_size(), kObservationsMax, "alerts");
    reader.atMost(from.lists_told_size(), int(kListsToldMax), "lists_told");
    if (!reader.ok()) return to;
    to.observations.reserve(std::size_t(from.observations_size()));
    for (int i = 0; i < from.observations_size(); ++i) {
        const FieldReader::Inside observation{reader, "observations", i};
        to.observations.push_back(read(from.observations(i), reader));
    }
    to.unmapped.reserve(std::size_t(from.unmapped_size()));
    for (int i = 0; i < from.unmapped_size(); ++i) {
        const FieldReader::Inside item{reader, "unmapped", i};
        to.unmapped.push_back(read(from.unmapped(i), reader));
    }
    to.alerts.reserve(std::size_t(from.alerts_size()));
    for (int i = 0; i < from.alerts_size(); ++i) {
        const FieldReader::Inside alert{reader, "alerts", i};
        to.alerts.push_back(read(from.alerts(i), reader));
    }
    for (const std::string& list : from.lists_told()) to.listsTold.push_back(reader.text(list, "lists_told"));
    return to;
}

Reading read(const v1::Reading& from, FieldReader& reader) {
    Reading to;
    to.vital = reader.enumerator<Vital>(from.vital(), "vital");
    to.value = reader.milli(from.value_milli(), "value_milli");
    to.state = reader.enumerator<ReadingState>(from.state(), "state");
    to.invalidWhy = reader.enumerator<InvalidWhy>(from.invalid_why(), "invalid_why");
    if (from.has_measured_unix_ms()) to.measuredAt = reader.wall(from.measured_unix_ms(), "measured_unix_ms");
    if (from.has_device_unix_ms()) to.deviceTime = reader.wall(from.device_unix_ms(), "device_unix_ms");
    to.receivedAt = reader.wall(from.received_unix_ms(), "received_unix_ms");
    to.since = reader.instant(from.since_instant_ms(), "since_instant_ms");
    to.quality = reader.enumerator<Quality>(from.quality(), "quality");
    to.origin = reader.enumerator<Origin>(from.origin(), "origin");
    to.demo = from.demo();
    to.source = reader.text(from.source(), "source");
    return to;
}

Result<MonitorIdentity> fromProto(const v1::MonitorIdentity& from, Trust trust) {
    return readWhole<MonitorIdentity>(from, trust);
}
Result<Actor> fromProto(const v1::Actor& from, Trust trust) { return readWhole<Actor>(from, trust); }
Result<Observation> fromProto(const v1::Observation& from, Trust trust) { return readWhole<Observation>(from, trust); }
Result<DeviceAlert> fromProto(const v1::DeviceAlert& from, Trust trust) { return readWhole<DeviceAlert>(from, trust); }
Result<DeviceMessage> fromProto(const v1::DeviceMessage& from, Trust trust) {
    return readWhole<DeviceMessage>(from, trust);
}
Result<Reading> fromProto(const v1::Reading& from, Trust trust) { return readWhole<Reading>(from, trust); }

}  // namespace chairside::codec
