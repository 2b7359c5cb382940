// Readings and what they are made of, to the contracts' form and back. toProto expects an empty message. fromProto
// takes messages from strangers and checks all of them; read() is fromProto for a codec that reads a bigger message.
#pragma once

#include "base/result.h"
#include "chairside/v1/vitals.pb.h"
#include "codec/field_reader.h"
#include "vitals/reading.h"

namespace chairside::codec {

void toProto(const MonitorIdentity& from, v1::MonitorIdentity& to);
void toProto(const Actor& from, v1::Actor& to);
void toProto(const Observation& from, v1::Observation& to);
void toProto(const DeviceAlert& from, v1::DeviceAlert& to);
void toProto(const Unmapped& from, v1::UnmappedItem& to);
void toProto(const DeviceMessage& from, v1::DeviceMessage& to);
void toProto(const Reading& from, v1::Reading& to);

[[nodiscard]] Result<MonitorIdentity> fromProto(const v1::MonitorIdentity& from, Trust trust = Trust::Stranger);
[[nodiscard]] Result<Actor> fromProto(const v1::Actor& from, Trust trust = Trust::Stranger);
[[nodiscard]] Result<Observation> fromProto(const v1::Observation& from, Trust trust = Trust::Stranger);
[[nodiscard]] Result<DeviceAlert> fromProto(const v1::DeviceAlert& from, Trust trust = Trust::Stranger);
// A stranger may send at most kObservationsMax observations and as many alerts, never RATE (it is derived), texts up to
// kTextBytesMax, values within kMilliMax.
[[nodiscard]] Result<DeviceMessage> fromProto(const v1::DeviceMessage& from, Trust trust = Trust::Stranger);
[[nodiscard]] Result<Reading> fromProto(const v1::Reading& from, Trust trust = Trust::Journal);

[[nodiscard]] MonitorIdentity read(const v1::MonitorIdentity& from, FieldReader& reader);
[[nodiscard]] Actor read(const v1::Actor& from, FieldReader& reader);
[[nodiscard]] Observation read(const v1::Observation& from, FieldReader& reader);
[[nodiscard]] DeviceAlert read(const v1::DeviceAlert& from, FieldReader& reader);
[[nodiscard]] Unmapped read(const v1::UnmappedItem& from, FieldReader& reader);
[[nodiscard]] DeviceMessage read(const v1::DeviceMessage& from, FieldReader& reader);
[[nodiscard]] Reading read(const v1::Reading& from, FieldReader& reader);

}  // namespace chairside::codec
