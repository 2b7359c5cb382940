#include "codec/configuration_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "codec/configuration_codec.h"
#include "codec/profile_file.h"
#include "unit/codec/samples.h"
#include "unit/record/temporary_folder.h"

namespace chairside::codec {
namespace {

class ConfigurationFile : public testing::Test {
protected:
    std::filesystem::path write(const std::string& name, std::string_view text) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream{folder_ / name, std::ios::binary} << text;
        return folder_ / name;
    }
    Result<engine::Configuration> load(std::string_view text) const {
        return loadConfiguration(write("clinic.textproto", text));
    }
    // The findings without the folder.
    std::string findings(std::string_view text) const {
        const auto loaded = load(text);
        if (loaded.ok()) return "no findings";
        std::string found = loaded.error().text();
        const std::string folder = folder_.string() + '/';
        for (auto at = found.find(folder); at != std::string::npos; at = found.find(folder)) {
            found.erase(at, folder.size());
        }
        return found;
    }

    const record::TemporaryFolder temporary_;
    const std::filesystem::path& folder_ = temporary_.path();
};

TEST_F(ConfigurationFile, anEmptyOneIsAutomatic) {
    const auto loaded = load("");
    ASSERT_TRUE(loaded.ok()) << loaded.error().text();
    EXPECT_EQ(loaded.value(), automaticConfiguration());
}

TEST_F(ConfigurationFile, aWholeOneIsRead) {
    const auto loaded = load(R"(
        site: "Lisbon"
        station: "second floor"
        time_zone: "Europe/Lisbon"
        expected { vital: SPO2 interval { seconds: 1 } }
        chairs {
          chair: "3"
          monitors { bed: "3" }
          monitors { device: "0123" }
          monitors { address: "10.0.0.7" }
          expected { vital: NIBP_SYSTOLIC interval { seconds: 300 } }
          time_zone: "America/New_York"
        }
        retention { raw_frames { seconds: 3600 } sessions { seconds: 315360000 } }
    )");
    ASSERT_TRUE(loaded.ok()) << loaded.error().text();
    engine::Configuration expected;
    expected.site = "Lisbon";
    expected.station = "second floor";
    expected.timeZone = "Europe/Lisbon";
    expected.expected = {{Vital::Spo2, std::chrono::seconds{1}}};
    expected.chairs = {{.chair = ChairId{"3"},
                        .monitors = {engine::ByBed{"3"}, engine::ByDevice{"0123"}, engine::ByAddress{"10.0.0.7"}},
                        .expected = {{Vital::NibpSystolic, std::chrono::minutes{5}}},
                        .timeZone = "America/New_York"}};
    expected.retention.rawFrames = std::chrono::hours{1};
    expected.retention.sessions = std::chrono::hours{24 * 3650};
    expected.profile = builtInProfile();
    expected.profileFileHash = expected.profile.hash;
    EXPECT_EQ(loaded.value(), expected);
}

TEST_F(ConfigurationFile, itsLinesAreRead) {
    const auto loaded = load(R"(
        lines { protocol: MINDRAY_PDS dial { host: "10.0.0.7" } bed: "3" }
        lines { protocol: MASIMO_ASCII listen { host: "::1" port: 4100 } device: "rad8" }
    )");
    ASSERT_TRUE(loaded.ok()) << loaded.error().text();
    const std::vector<engine::MonitorLine> expected{
        {engine::LineProtocol::MindrayPds, true, "10.0.0.7", 4601, "3", ""},
        {engine::LineProtocol::MasimoAscii, false, "::1", 4100, "", "rad8"}};
    EXPECT_EQ(loaded.value().lines, expected);
    v1::StationConfiguration message;
    toProto(loaded.value(), message);
    EXPECT_EQ(fromProto(message).value().lines, expected);
}

TEST_F(ConfigurationFile, itsProfileIsFoundBesideIt) {
    std::string text{builtInProfileText()};
    text.replace(text.find("name: \"Ketamine"), 15, "name: \"Our drug");
    write("profiles/ours.textproto", text);
    const auto loaded = load("alarm_profile: \"profiles/ours.textproto\"");
    ASSERT_TRUE(loaded.ok()) << loaded.error().text();
    EXPECT_EQ(loaded.value().profile.name, "Our drug infusion, adult");
    EXPECT_EQ(loaded.value().profile.hash, sha256Hex(text));
}

TEST_F(ConfigurationFile, aFaultyProfileTellsItsOwnFindings) {
    write("profiles/ours.textproto", "name: \"x\"\nrules { priority: 9 }\n");
    EXPECT_THAT(findings("alarm_profile: \"profiles/ours.textproto\""),
                testing::HasSubstr("profiles/ours.textproto:2:1: rule #1, id: is missing"));
}

TEST_F(ConfigurationFile, aProfileThatIsNotThereIsTold) {
    EXPECT_THAT(findings("alarm_profile: \"none.textproto\""), testing::StartsWith("none.textproto: cannot be read: "));
}

TEST_F(ConfigurationFile, oneThatIsNotThereIsTold) {
    EXPECT_THAT(loadConfiguration(folder_ / "none").error().text(), testing::HasSubstr("none: cannot be read: "));
    EXPECT_FALSE(loadConfiguration(folder_).ok()) << "a folder is no file";
}

TEST_F(ConfigurationFile, oneTooLargeIsRefused) {
    EXPECT_THAT(findings(std::string((1 << 20) + 1, '#')), testing::HasSubstr("is larger than a megabyte"));
}

struct FaultRow {
    const char* name;
    const char* text;
    const char* findings;
};

class FaultyConfiguration : public ConfigurationFile, public testing::WithParamInterface<FaultRow> {};

TEST_P(FaultyConfiguration, isRefusedWithPlaceEntryAndField) {
    EXPECT_EQ(findings(GetParam().text), GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, FaultyConfiguration,
    testing::Values(
        FaultRow{"syntax", "site: Lisbon", "clinic.textproto:1:7: Expected string, got: Lisbon"},
        FaultRow{"unknownField", "\n  chair { }",
                 "clinic.textproto:2:9: Message type \"chairside.v1.StationConfiguration\" has no field named "
                 "\"chair\"."},
        FaultRow{"twoSites", "site: \"a\"\nsite: \"b\"",
                 "clinic.textproto:2:5: Non-repeated field \"site\" is specified multiple times."},
        FaultRow{"stationZone", "time_zone: \"Europe/Lisboa\"",
                 "clinic.textproto:1:1: station, time_zone: \"Europe/Lisboa\" is no IANA time zone"},
        FaultRow{"zoneOutsideTheDatabase", "time_zone: \"../../etc/passwd\"",
                 "clinic.textproto:1:1: station, time_zone: \"../../etc/passwd\" is no IANA time zone"},
        FaultRow{"chairZone", "chairs { chair: \"3\" monitors { bed: \"3\" }\n time_zone: \"CEST\" }",
                 "clinic.textproto:2:2: chair \"3\", time_zone: \"CEST\" is no IANA time zone"},
        FaultRow{"noChairId", "chairs { monitors { bed: \"3\" } }",
                 "clinic.textproto:1:1: chair #1, chair: is missing"},
        FaultRow{"longChairId", "chairs { chair: \"a chair of 25 characters!\" monitors { bed: \"3\" } }",
                 "clinic.textproto:1:10: chair \"a chair of 25 characters!\", chair: must be at most 24 printable "
                 "characters"},
        FaultRow{"controlInChairId", "chairs { chair: \"3\\n\" monitors { bed: \"3\" } }",
                 "clinic.textproto:1:10: chair \"3?\", chair: must be at most 24 printable characters"},
        FaultRow{"chairTwice",
                 "chairs { chair: \"3\" monitors { bed: \"3\" } }\nchairs { chair: \"3\" monitors { bed: \"4\" } }",
                 "clinic.textproto:2:10: chair \"3\", chair: another chair has this name"},
        FaultRow{"noMonitor", "chairs { chair: \"3\" }",
                 "clinic.textproto:1:1: chair \"3\", monitors: has none: name a bed, a device or an address"},
        FaultRow{"emptyMonitor", "chairs { chair: \"3\" monitors { } }",
                 "clinic.textproto:1:21: chair \"3\", monitors: name a bed, a device or an address"},
        FaultRow{"emptyBed", "chairs { chair: \"3\" monitors { bed: \"\" } }",
                 "clinic.textproto:1:21: chair \"3\", monitors: name a bed, a device or an address"},
        FaultRow{"monitorOfTwoChairs",
                 "chairs { chair: \"3\" monitors { bed: \"b\" } }\nchairs { chair: \"4\" monitors { bed: \"b\" } }",
                 "clinic.textproto:2:21: chair \"4\", monitors: bed b is already that of chair \"3\""},
        FaultRow{"expectedTooOften", "expected { vital: SPO2 interval { nanos: 999000000 } }",
                 "clinic.textproto:1:24: station, expected.interval: must be from 1 s to 1 h"},
        FaultRow{"expectedTooSeldom", "expected { vital: SPO2 interval { seconds: 3601 } }",
                 "clinic.textproto:1:24: station, expected.interval: must be from 1 s to 1 h"},
        FaultRow{"expectedWithoutInterval", "chairs { chair: \"3\" monitors { bed: \"3\" } expected { vital: SPO2 } }",
                 "clinic.textproto:1:43: chair \"3\", expected.interval: must be from 1 s to 1 h"},
        FaultRow{"expectedNothing", "expected { interval { seconds: 1 } }",
                 "clinic.textproto:1:1: station, expected.vital: is missing"},
        FaultRow{"expectedTwice",
                 "expected { vital: SPO2 interval { seconds: 1 } }\nexpected { vital: SPO2 interval { seconds: 2 } }",
                 "clinic.textproto:2:12: station, expected.vital: SPO2 is named twice"},
        FaultRow{"lineWithoutWay", "lines { protocol: DINAMAP }",
                 "clinic.textproto:1:1: line #1: needs dial or listen"},
        FaultRow{"lineWithoutProtocol", "lines { dial { host: \"10.0.0.7\" port: 1 } }",
                 "clinic.textproto:1:1: line #1, protocol: is missing: MINDRAY_PDS, MASIMO_ASCII or DINAMAP"},
        FaultRow{"lineToAName", "lines { protocol: MINDRAY_PDS\n dial { host: \"monitor\" } }",
                 "clinic.textproto:2:9: line #1, dial.host: must be a numeric address, as 10.20.0.31"},
        FaultRow{"lineWithoutPort", "lines { protocol: MASIMO_ASCII\n dial { host: \"10.0.0.7\" } }",
                 "clinic.textproto:2:2: line #1, dial.port: must be from 1 to 65535"},
        FaultRow{"lineWithALargePort", "lines { protocol: DINAMAP\n listen { host: \"10.0.0.7\" port: 65536 } }",
                 "clinic.textproto:2:28: line #1, listen.port: must be from 1 to 65535"},
        FaultRow{"lineThatIsNeverCalled", "lines { protocol: MINDRAY_PDS listen { host: \"10.0.0.7\" port: 1 } }",
                 "clinic.textproto:1:1: line #1: a MINDRAY_PDS monitor waits to be called: use dial"},
        FaultRow{"lineTwice",
                 "lines { protocol: MINDRAY_PDS dial { host: \"10.0.0.7\" } }\n"
                 "lines { protocol: DINAMAP dial { host: \"10.0.0.7\" port: 4601 } }",
                 "clinic.textproto:2:27: line #2, dial: is already line #1, dial"},
        FaultRow{"hookWithoutPath", "hook { command: \"page\" }",
                 "clinic.textproto:1:1: hook.command: must begin with the absolute path of a program"},
        FaultRow{"hookTooPatient", "hook { command: \"/bin/true\"\n time_limit { seconds: 61 } at_once: 17 }",
                 "clinic.textproto:2:2: hook.time_limit: must be from 1 s to 60 s\n"
                 "clinic.textproto:2:29: hook.at_once: must be at most 16"},
        FaultRow{"keepsNothing", "retention {\n full_rate { seconds: 0 } }",
                 "clinic.textproto:2:2: retention.full_rate: must be above 0 and at most a century"},
        FaultRow{"removesWhatTheJournalKeeps", "retention { sessions { seconds: 7776000 } }",
                 "clinic.textproto:1:13: retention.sessions: must be at least a day longer than full_rate: the journal "
                 "keeps them for so long"},
        FaultRow{"keepsNegative", "retention { alarms { seconds: -1 } raw_frames { seconds: 99999999999 } }",
                 "clinic.textproto:1:13: retention.alarms: must be above 0 and at most a century\n"
                 "clinic.textproto:1:36: retention.raw_frames: must be above 0 and at most a century"}),
    [](const auto& row) { return row.param.name; });

TEST_F(ConfigurationFile, theSameTextOfTwoKindsIsNotTheSameMonitor) {
    EXPECT_TRUE(
        load("chairs { chair: \"3\" monitors { bed: \"x\" } } chairs { chair: \"4\" monitors { device: \"x\" } }")
            .ok());
}

TEST(AutomaticConfiguration, expectsOxygenAndRateEveryTenSeconds) {
    const auto configuration = automaticConfiguration();
    EXPECT_TRUE(configuration.automatic());
    const std::vector<engine::ExpectedVital> expected = {{Vital::Spo2, std::chrono::seconds{10}},
                                                         {Vital::Rate, std::chrono::seconds{10}}};
    EXPECT_EQ(configuration.expected, expected);
    EXPECT_EQ(configuration.timeZone, "UTC");
    EXPECT_EQ(configuration.profile.name, "Ketamine infusion, adult");
}

TEST(ConfigurationCodec, comesBackExactlyWithoutItsProfile) {
    engine::Configuration from = samples::configuration();
    v1::StationConfiguration message;
    toProto(from, message);
    from.profile = {};
    EXPECT_EQ(fromProto(message).value(), from);
}

}  // namespace
}  // namespace chairside::codec
