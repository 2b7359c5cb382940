// Checkpoints of other versions of the program: an upgrade must not forget what only they know.
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "chairside/v1/checkpoint.pb.h"
#include "codec/checkpoint_codec.h"
#include "engine/engine.h"
#include "engine/state.h"

namespace chairside::codec {
namespace {

std::string emptyOf(const std::string& version) {
    v1::Checkpoint checkpoint;
    EXPECT_TRUE(checkpoint.ParseFromString(encodeCheckpoint(engine::State{})));
    checkpoint.set_engine_version(version);
    return checkpoint.SerializeAsString();
}

std::string refusalOf(const std::string& version) {
    const auto read = decodeCheckpoint(emptyOf(version));
    return read.ok() ? "read" : read.error().text();
}

TEST(CheckpointVersion, OlderOnesAreReadAndNewerOnesRefused) {
    EXPECT_EQ(refusalOf(std::string{engine::kEngineVersion}), "read");
    EXPECT_EQ(refusalOf("9"), "read") << "numbers, not texts: 9 is older than 10";
    const std::string newer = std::to_string(std::stoi(std::string{engine::kEngineVersion}) + 1);
    EXPECT_NE(refusalOf(newer).find("a newer program wrote it"), std::string::npos) << refusalOf(newer);
    EXPECT_NE(refusalOf("100").find("a newer program wrote it"), std::string::npos);
    EXPECT_NE(refusalOf("2").find("too old"), std::string::npos);
    for (const char* wrong : {"", "x", "9x", "-1"}) {
        EXPECT_NE(refusalOf(wrong).find("not a version"), std::string::npos) << wrong;
    }
}

TEST(Checkpoint, KnowsThatAMonitorWasTurnedAway) {
    engine::State state;
    state.turnedAway = Instant{61'000};
    const auto read = decodeCheckpoint(encodeCheckpoint(state));
    ASSERT_TRUE(read.ok()) << read.error().text();
    EXPECT_EQ(read.value().turnedAway, Instant{61'000});
}

v1::Checkpoint golden(const std::string& name) {
    std::ifstream file(std::filesystem::path(CHAIRSIDE_SOURCE_DIR) / "tests/golden/checkpoints" / name);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    v1::Checkpoint checkpoint;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &checkpoint)) << name;
    return checkpoint;
}

// Chairs of a simulated clinic, one with a running session, as older versions wrote them.
class GoldenCheckpoint : public testing::TestWithParam<const char*> {};

TEST_P(GoldenCheckpoint, IsRead) {
    const v1::Checkpoint written = golden(GetParam());
    const auto read = decodeCheckpoint(written.SerializeAsString());
    ASSERT_TRUE(read.ok()) << read.error().text();
    const engine::State& state = read.value();
    EXPECT_EQ(state.last.sequence, written.sequence());
    EXPECT_EQ(state.configuration.site, written.configuration().site());
    EXPECT_EQ(state.configuration.profile.hash, written.profile_hash());
    EXPECT_EQ(int(state.configuration.profile.rules.size()), written.profile().rules_size());
    EXPECT_EQ(int(state.chairs.size()), written.chairs_size());
    EXPECT_EQ(int(state.monitors.size()), written.monitors_size());
    const auto has = [&](auto&& what) {
        return std::ranges::any_of(state.chairs, [&](const auto& known) { return what(known.second); });
    };
    EXPECT_TRUE(has([](const engine::Chair& chair) { return chair.session.has_value(); }));
    EXPECT_TRUE(has([](const engine::Chair& chair) {
        return std::ranges::any_of(chair.rules,
                                   [](const engine::Guard& guard) { return guard.occurrence.has_value(); });
    })) << "an active alarm";
}

INSTANTIATE_TEST_SUITE_P(Versions, GoldenCheckpoint,
                         testing::Values("engine-10.textproto", "engine-11.textproto", "engine-12.textproto",
                                         "engine-13.textproto", "engine-14.textproto"),
                         [](const auto& version) { return std::string(version.param).substr(7, 2); });

}  // namespace
}  // namespace chairside::codec
