#include "codec/batch_codec.h"

#include <gtest/gtest.h>

#include <functional>

#include "codec/input_codec.h"
#include "codec/reading_codec.h"
#include "unit/codec/samples.h"

namespace chairside::codec {
namespace {

v1::ReadingBatch goodBatch() {
    v1::ReadingBatch batch;
    batch.set_batch("gateway-1/17");
    DeviceMessage message = samples::deviceMessage();
    message.protocol.clear();
    toProto(message, *batch.mutable_message());
    return batch;
}

TEST(Batch, aGoodOneBecomesALinkMessage) {
    const auto message = fromProto(goodBatch());
    ASSERT_TRUE(message.ok()) << message.error().text();
    EXPECT_EQ(message.value().protocol, "link");
    EXPECT_EQ(message.value().messageId, "gateway-1/17");
    EXPECT_EQ(message.value().observations, samples::deviceMessage().observations);
}

TEST(Batch, theClientDoesNotSayWhereItConnectsFrom) { EXPECT_EQ(fromProto(goodBatch()).value().monitor.peer, ""); }

struct HostileRow {
    const char* name;
    std::function<void(v1::ReadingBatch&)> spoil;
    const char* where;
    const char* what;
};

class HostileBatch : public testing::TestWithParam<HostileRow> {};

TEST_P(HostileBatch, isRefusedNamingTheField) {
    v1::ReadingBatch batch = goodBatch();
    GetParam().spoil(batch);
    const auto message = fromProto(batch);
    ASSERT_FALSE(message.ok());
    EXPECT_EQ(message.error().where, GetParam().where);
    EXPECT_EQ(message.error().what, GetParam().what);
}

v1::Observation& second(v1::ReadingBatch& batch) { return *batch.mutable_message()->mutable_observations(1); }

INSTANTIATE_TEST_SUITE_P(
    Rows, HostileBatch,
    testing::Values(
        HostileRow{"noBatchId", [](auto& b) { b.clear_batch(); }, "batch", "is missing"},
        HostileRow{"longBatchId", [](auto& b) { b.set_batch(std::string(257, 'b')); }, "batch",
                   "has 257 bytes, at most 256 are allowed"},
        HostileRow{"nobodysMessage",
                   [](auto& b) {
                       b.mutable_message()->mutable_monitor()->clear_bed();
                       b.mutable_message()->mutable_monitor()->clear_device();
                   },
                   "message.monitor", "has neither bed nor device"},
        HostileRow{"nothingInIt",
                   [](auto& b) {
                       b.mutable_message()->clear_observations();
                       b.mutable_message()->clear_unmapped();
                       b.mutable_message()->clear_alerts();
                       b.mutable_message()->clear_cuff_inflating();
                       b.mutable_message()->clear_cuff_failed_unix_ms();
                       b.mutable_message()->clear_lists_told();
                   },
                   "message.observations", "has none, and nothing else is told"},
        HostileRow{"longBed", [](auto& b) { b.mutable_message()->mutable_monitor()->set_bed(std::string(300, 'x')); },
                   "message.monitor.bed", "has 300 bytes, at most 256 are allowed"},
        HostileRow{"noVital", [](auto& b) { second(b).clear_vital(); }, "message.observations[1].vital", "is missing"},
        HostileRow{"unknownVital", [](auto& b) { second(b).set_vital(static_cast<v1::Vital>(99)); },
                   "message.observations[1].vital", "number 99 is not known"},
        HostileRow{"negativeVital", [](auto& b) { second(b).set_vital(static_cast<v1::Vital>(-1)); },
                   "message.observations[1].vital", "number -1 is not known"},
        HostileRow{"aVitalThatIsOneModulo256", [](auto& b) { second(b).set_vital(static_cast<v1::Vital>(256 + 3)); },
                   "message.observations[1].vital", "number 259 is not known"},
        HostileRow{"derivedRate", [](auto& b) { second(b).set_vital(v1::RATE); }, "message.observations[1].vital",
                   "RATE is derived by the station, a monitor sends HEART_RATE or PULSE_RATE"},
        HostileRow{"hugeValue", [](auto& b) { second(b).set_value_milli(1'000'000'001); },
                   "message.observations[1].value_milli", "is beyond 1000000 units"},
        HostileRow{"hugeNegativeValue", [](auto& b) { second(b).set_value_milli(INT64_MIN); },
                   "message.observations[1].value_milli", "is beyond 1000000 units"},
        HostileRow{"timeBeforeTime", [](auto& b) { second(b).set_measured_unix_ms(INT64_MIN); },
                   "message.observations[1].measured_unix_ms", "is not a time between the years 1 and 9999"},
        HostileRow{"timeAfterTime", [](auto& b) { b.mutable_message()->set_sent_unix_ms(INT64_MAX); },
                   "message.sent_unix_ms", "is not a time between the years 1 and 9999"},
        HostileRow{"cuffFailedAfterTime", [](auto& b) { b.mutable_message()->set_cuff_failed_unix_ms(INT64_MAX); },
                   "message.cuff_failed_unix_ms", "is not a time between the years 1 and 9999"},
        HostileRow{"noQuality", [](auto& b) { second(b).clear_quality(); }, "message.observations[1].quality",
                   "is missing"},
        HostileRow{"noOrigin", [](auto& b) { second(b).clear_origin(); }, "message.observations[1].origin",
                   "is missing"},
        HostileRow{"longUnmappedSample",
                   [](auto& b) { b.mutable_message()->mutable_unmapped(0)->set_sample(std::string(257, 's')); },
                   "message.unmapped[0].sample", "has 257 bytes, at most 256 are allowed"},
        HostileRow{"tooManyObservations",
                   [](auto& b) {
                       while (b.message().observations_size() < 4097) {
                           *b.mutable_message()->add_observations() = b.message().observations(0);
                       }
                   },
                   "message.observations", "has 4097 entries, at most 4096 are allowed"},
        HostileRow{"tooManyUnmapped",
                   [](auto& b) {
                       while (b.message().unmapped_size() < 4097) b.mutable_message()->add_unmapped();
                   },
                   "message.unmapped", "has 4097 entries, at most 4096 are allowed"}),
    [](const auto& row) { return row.param.name; });

// What a gateway may have to tell when no value is there.
TEST(Batch, oneThatCarriesNoValueIsTaken) {
    struct Row {
        const char* name;
        std::function<void(v1::DeviceMessage&)> tell;
    };
    v1::DeviceMessage empty = goodBatch().message();
    empty.clear_observations();
    empty.clear_unmapped();
    empty.clear_alerts();
    empty.clear_cuff_inflating();
    empty.clear_cuff_failed_unix_ms();
    empty.clear_lists_told();
    const auto alarm = [](v1::DeviceMessage& message) {
        v1::DeviceAlert& alert = *message.add_alerts();
        alert.set_code("lead-off");
        alert.set_phase(v1::DEVICE_ALERT_STARTED);
    };
    for (const Row& row : {Row{"an alarm", alarm}, Row{"that a list is empty", [](auto& m) { m.add_lists_told("54"); }},
                           Row{"a cuff that inflates", [](auto& m) { m.set_cuff_inflating(true); }},
                           Row{"a cuff that failed", [](auto& m) { m.set_cuff_failed_unix_ms(1'795'000'000'000); }}}) {
        v1::ReadingBatch batch = goodBatch();
        *batch.mutable_message() = empty;
        ASSERT_FALSE(fromProto(batch).ok());
        row.tell(*batch.mutable_message());
        const auto message = fromProto(batch);
        EXPECT_TRUE(message.ok()) << row.name << ": " << message.error().text();
    }
}

TEST(Batch, itsLimitsThemselvesAreAllowed) {
    v1::ReadingBatch batch = goodBatch();
    batch.set_batch(std::string(256, 'b'));
    second(batch).set_value_milli(-1'000'000'000);
    while (batch.message().observations_size() < 4096) {
        *batch.mutable_message()->add_observations() = batch.message().observations(0);
    }
    EXPECT_TRUE(fromProto(batch).ok());
}

v1::Command goodCommand() {
    v1::Command command;
    command.set_command_id("0198c2b0-1111-7000-8000-000000000001");
    command.mutable_actor()->set_person("unverified:Grace");
    command.mutable_acknowledge()->set_occurrence("1234-0");
    return command;
}

struct CommandRow {
    const char* name;
    std::function<void(v1::Command&)> spoil;
    const char* where;
};

class HostileCommand : public testing::TestWithParam<CommandRow> {};

TEST_P(HostileCommand, isRefusedNamingTheField) {
    v1::Command command = goodCommand();
    ASSERT_TRUE(fromProto(command).ok());
    GetParam().spoil(command);
    const auto read = fromProto(command);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().where, GetParam().where);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, HostileCommand,
    testing::Values(
        CommandRow{"noId", [](auto& c) { c.clear_command_id(); }, "command_id"},
        CommandRow{"longId", [](auto& c) { c.set_command_id(std::string(65, 'c')); }, "command_id"},
        CommandRow{"longPerson", [](auto& c) { c.mutable_actor()->set_person(std::string(257, 'p')); }, "actor.person"},
        CommandRow{"noAction", [](auto& c) { c.clear_action(); }, "action"},
        CommandRow{"noOccurrence", [](auto& c) { c.mutable_acknowledge()->clear_occurrence(); },
                   "acknowledge.occurrence"},
        CommandRow{"oddOccurrence", [](auto& c) { c.mutable_acknowledge()->set_occurrence("1-x"); },
                   "acknowledge.occurrence"},
        CommandRow{"oddPriority",
                   [](auto& c) { c.mutable_acknowledge()->set_priority_seen(static_cast<v1::Priority>(9)); },
                   "acknowledge.priority_seen"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace chairside::codec
