#include "station/file_or_program.h"

#include <gmock/gmock.h>

namespace chairside::station {
namespace {

alarm::Profile profile(const std::string& hash) { return {.name = "P", .hash = hash, .rules = {}, .technical = {}}; }

engine::Configuration inForce(const std::string& profileHash, const std::string& fileHash) {
    engine::Configuration configuration;
    configuration.profile = profile(profileHash);
    configuration.profileFileHash = fileHash;
    return configuration;
}

engine::Configuration file(const std::string& hash) {
    engine::Configuration configuration = inForce(hash, hash);
    configuration.site = "new site";
    return configuration;
}

struct Row {
    const char* what;
    const char* profile;   // in force
    const char* lastFile;  // as the file was taken last
    const char* file;      // as it is now
    const char* becomes;   // null: refused
    const char* fileAfter;
};

TEST(FileOrProgram, WhoChangedItLastIsRightAndBothIsRefused) {
    const Row rows[] = {
        {"the first start", "", "", "f1", "f1", "f1"},
        {"nothing changed", "f1", "f1", "f1", "f1", "f1"},
        {"the file changed", "f1", "f1", "f2", "f2", "f2"},
        {"a person activated another", "p1", "f1", "f1", "p1", "f1"},
        {"a person activated what the file has by now", "f2", "f1", "f2", "f2", "f2"},
        {"both changed", "p1", "f1", "f2", nullptr, nullptr},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.what);
        const auto taken = takeFile(inForce(row.profile, row.lastFile), file(row.file));
        ASSERT_EQ(taken.ok(), row.becomes != nullptr);
        if (row.becomes == nullptr) {
            EXPECT_THAT(taken.error().text(), testing::AllOf(testing::HasSubstr("p1"), testing::HasSubstr("f2")));
            continue;
        }
        EXPECT_EQ(taken.value().profile.hash, row.becomes);
        EXPECT_EQ(taken.value().profileFileHash, row.fileAfter);
        EXPECT_EQ(taken.value().site, "new site") << "the rest of the file is taken in any case";
    }
}

TEST(FileOrProgram, AtAStartTheOneInForceGoesOn) {
    const engine::Configuration kept = keepProfile(inForce("p1", "f1"), file("f2"));
    EXPECT_EQ(kept.profile.hash, "p1");
    EXPECT_EQ(kept.profileFileHash, "f1") << "still unsettled at the next start";
    EXPECT_EQ(kept.site, "new site");
}

}  // namespace
}  // namespace chairside::station
