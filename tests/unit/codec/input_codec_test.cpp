#include "codec/input_codec.h"

#include <gtest/gtest.h>

#include <vector>

#include "codec/profile_file.h"
#include "codec/protocol_file.h"
#include "unit/codec/samples.h"

namespace chairside::codec {
namespace {

std::vector<engine::Input> oneOfEachKind() {
    return {engine::Started{.engineVersion = "1",
                            .wall = WallTime{1'795'301'583'120},
                            .gap = std::chrono::minutes{7},
                            .cleanStop = false,
                            .clockIsReal = false,
                            .demoAllowed = true},
            engine::ClockSample{WallTime{-5}},
            engine::Alive{},
            engine::ConfigurationChanged{samples::configuration(), samples::actor()},
            samples::deviceMessage(),
            engine::MonitorLink{samples::monitor(), true, "connected", 18'446'744'073'709'551'615U},
            engine::MessageRejected{samples::monitor(), "no MSH segment", "byte 0"},
            engine::Command{CommandId{"0198c2b0"}, samples::actor(),
                            engine::Acknowledge{{.sequence = 9, .ordinal = 1}, alarm::Priority::High}},
            engine::StorageState{false, "disk full", "entries 7 to 9 are missing"},
            engine::Health{alarm::TechnicalCause::DiskLow, true, "1 GB left"},
            engine::EntriesLost{7, 9, true},
            engine::AnnunciatorLink{"dashboard@desk", true, 7},
            engine::HookFinished{{9, 1}, 2, engine::HookOutcome::Failed, -9, Duration{12}}};
}

TEST(InputCodec, everyKindComesBackWhole) {
    const auto inputs = oneOfEachKind();
    ASSERT_EQ(inputs.size(), std::variant_size_v<engine::Input>) << "a new kind of input needs a row";
    for (std::size_t kind = 0; kind < inputs.size(); ++kind) {
        ASSERT_EQ(inputs[kind].index(), kind);
        const auto back = decodeInput(encodeInput(inputs[kind]));
        ASSERT_TRUE(back.ok()) << "kind " << kind << ": " << back.error().text();
        EXPECT_TRUE(back.value() == inputs[kind]) << "kind " << kind;
    }
}

TEST(InputCodec, everyCommandComesBackWhole) {
    const std::vector<decltype(engine::Command::action)> actions = {
        engine::Acknowledge{{.sequence = 9, .ordinal = 1}, alarm::Priority::High},
        engine::SetPhase{ChairId{"3"}, ChairPhase::Infusing, "cuff is on its way"},
        engine::SetBaseline{ChairId{"3"}, Vital::NibpSystolic, Quantity::fromMilli(128'500)},
        engine::EnterObservation{ChairId{"3"}, Scale::Rass, Quantity::whole(-3), "1234-0"},
        engine::DraftProfile{builtInProfile(), "why"},
        engine::ActivateProfile{builtInProfile(), "before", "why", true},
        engine::ChangeLimit{ChairId{"3"}, "spo2-low", Quantity::whole(88), "1234-0"},
        engine::Unacknowledge{{.sequence = 9, .ordinal = 1}},
        engine::PauseAudio{Duration{60'000}},
        engine::EndPause{},
        engine::BeginStandby{ChairId{"3"}, "bathroom", Duration{300'000}},
        engine::EndStandby{ChairId{"3"}},
        engine::CallHelp{ChairId{"3"}},
        engine::EndHelp{ChairId{"3"}},
        engine::Annunciated{{.sequence = 9, .ordinal = 1}},
        engine::ReportSound{false, "no device"},
        engine::SessionAct{ChairId{"3"}, session::Begin{}, WallTime{5}, builtInProtocol("pain-4h"), builtInProfile(),
                           "1234"}};
    ASSERT_EQ(actions.size(), std::variant_size_v<decltype(engine::Command::action)>) << "a new action needs a row";
    for (std::size_t i = 0; i < actions.size(); ++i) {
        ASSERT_EQ(actions[i].index(), i);
        const engine::Input input = engine::Command{CommandId{"c"}, samples::actor(), actions[i]};
        EXPECT_TRUE(decodeInput(encodeInput(input)).value() == input) << "action " << i;
    }
}

TEST(InputCodec, anAcknowledgementNeedNotSayWhatItSaw) {
    const engine::Input input = engine::Command{CommandId{"c"}, {}, engine::Acknowledge{{1, 0}, std::nullopt}};
    EXPECT_TRUE(decodeInput(encodeInput(input)).value() == input);
}

TEST(InputCodec, equalInputsGiveEqualBytes) {
    const auto first = oneOfEachKind();
    const auto second = oneOfEachKind();
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_EQ(encodeInput(first[i]), encodeInput(second[i]));
}

// Journals that exist hold these bytes: a change here is a change of the contract.
TEST(InputCodec, theBytesAreTheContracts) {
    const engine::Input input =
        DeviceMessage{.monitor = {.bed = "3", .device = "", .peer = "::1"},
                      .protocol = "hl7",
                      .dialect = "",
                      .messageId = "7",
                      .sentAt = WallTime{1000},
                      .observations = {{.vital = Vital::Spo2, .value = Quantity::whole(97), .measuredAt = WallTime{0}}},
                      .unmapped = {}};
    using namespace std::string_literals;
    const std::string expected =
        "\x2A\x23"s
        "\x0A\x08\x0A\x01"s
        "3"s
        "\x1A\x03"s
        "::1"s  // monitor
        "\x12\x03"s
        "hl7"s
        "\x22\x01"s
        "7"s             // protocol, message_id
        "\x28\xE8\x07"s  // sent_unix_ms
        "\x32\x0C\x08\x03\x10\xD0\xEB\x0B\x18\x00\x20\x01\x28\x01"s;
    EXPECT_EQ(encodeInput(input), expected);
}

TEST(InputCodec, aMonitorsWordsThatAreNoUtf8StayReadable) {
    DeviceMessage message = samples::deviceMessage();
    message.unmapped[0].sample =
        "36,5 \xB0"
        "C \xC3";
    const auto back = decodeInput(encodeInput(message));
    ASSERT_TRUE(back.ok()) << "one bad byte must not make the journal unreadable";
    EXPECT_EQ(std::get<DeviceMessage>(back.value()).unmapped[0].sample, "36,5 ?C ?");
}

TEST(InputCodec, theJournalGivesBackWhatAStrangerCouldNotSend) {
    DeviceMessage message = samples::deviceMessage();
    message.monitor.device = std::string(1000, 'd');
    message.observations[0].value = Quantity::whole(9'000'000'000'000);
    const engine::Input input = message;
    EXPECT_TRUE(decodeInput(encodeInput(input)).value() == input);
}

// Entries like this are in journals of stations that let such times in: one must not keep the station from starting.
TEST(InputCodec, aTimeBeyondTheYear9999StaysReadableAsTheLastThereIs) {
    const WallTime beyond{kUnixMsMax + 1};
    DeviceMessage message = samples::deviceMessage();
    message.sentAt = message.cuffFailedAt = message.observations[0].measuredAt = message.alerts[0].at = beyond;
    const auto back = decodeInput(encodeInput(message));
    ASSERT_TRUE(back.ok()) << back.error().text();
    message.sentAt = message.cuffFailedAt = message.observations[0].measuredAt = message.alerts[0].at =
        WallTime{kUnixMsMax};
    EXPECT_TRUE(std::get<DeviceMessage>(back.value()) == message);
}

TEST(InputCodec, everyCutOfItsBytesIsAnErrorOrAnotherInputNeverACrash) {
    for (const engine::Input& input : oneOfEachKind()) {
        const std::string bytes = encodeInput(input);
        for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 200) {
            const auto back = decodeInput(std::string_view{bytes}.substr(0, length));
            EXPECT_FALSE(back.ok() && back.value() == input);
        }
    }
}

TEST(InputCodec, aStrangersProfileIsReadFromItsText) {
    v1::Command command;
    command.set_command_id("a");
    command.mutable_draft_profile()->set_text(std::string{builtInProfileText()});
    command.mutable_draft_profile()->set_profile_hash("made up");
    EXPECT_EQ(fromProto(command, Trust::Stranger).error().where, "draft_profile.reason");
    command.mutable_draft_profile()->set_reason("why");
    const auto read = fromProto(command, Trust::Stranger);
    ASSERT_TRUE(read.ok()) << read.error().text();
    EXPECT_TRUE(std::get<engine::DraftProfile>(read.value().action).profile == builtInProfile());
    command.mutable_draft_profile()->set_text("rules {");
    EXPECT_EQ(fromProto(command, Trust::Stranger).error().where, "draft_profile.text");
}

TEST(InputCodec, noKindIsAnError) {
    EXPECT_EQ(decodeInput("").error().where, "kind");
    EXPECT_FALSE(decodeInput("\xFF\xFF\xFF").ok());
}

TEST(InputCodec, aKindOfANewerProgramIsAnError) {
    EXPECT_EQ(decodeInput(std::string_view{"\x82\x01\x00", 3}).error().where, "kind") << "field 16";
}

}  // namespace
}  // namespace chairside::codec
