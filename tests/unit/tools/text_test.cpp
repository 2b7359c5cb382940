// JSON lines, tables, times.
#include <gtest/gtest.h>

#include "tools/event_diff.h"
#include "tools/json_line.h"
#include "tools/since.h"
#include "tools/table.h"

namespace chairside::tools {
namespace {

TEST(JsonLine, KeepsOrderAndEscapes) {
    JsonLine line;
    line.text("a", "quote \" back \\ tab \t end").textOrNull("b", "").number("c", -5).flag("d", true);
    line.milliOrNull("e", 36'600).milliOrNull("f", std::nullopt).timeOrNull("g", 0);
    EXPECT_EQ(line.str(), R"({"a":"quote \" back \\ tab \u0009 end","b":null,"c":-5,"d":true,"e":36.6,"f":null,)"
                          R"("g":"1970-01-01T00:00:00.000Z"})");
}

TEST(JsonLine, OfNothingIsAnEmptyObject) { EXPECT_EQ(JsonLine{}.str(), "{}"); }

TEST(Table, AlignsByTerminalColumnsNotBytes) {
    Table table{{{"Name"}, {"n", Align::Right}, {"last"}}};
    table.add({"SpO₂", "5", "x"});
    table.add({"a", "100", ""});
    EXPECT_EQ(table.str(), "Name    n  last\nSpO₂    5  x\na     100\n");
}

TEST(Table, ShowsNoTerminalCommands) {
    Table table{{{"T"}}};
    table.add({"\x1b[2Jboo\n"});
    EXPECT_EQ(table.str(), "T\n·[2Jboo·\n");
}

TEST(TerminalWidth, CountsWhatIsSeen) {
    EXPECT_EQ(terminalWidth("SpO₂ 87 ≤ 88"), 12u);
    EXPECT_EQ(terminalWidth("椅子"), 4u);
    EXPECT_EQ(terminalWidth("e\xcc\x81"), 1u);
    EXPECT_EQ(terminalWidth("\xff\xfe"), 2u);
    EXPECT_EQ(cutToWidth("SpO₂ lost", 5), "SpO₂…");
    EXPECT_EQ(cutToWidth("椅子椅子", 4), "椅…");
    EXPECT_EQ(cutToWidth("abc", 3), "abc");
    EXPECT_EQ(cutToWidth("abc", 0), "");
}

TEST(SinceWhen, TakesDurationsAndTimes) {
    const WallTime now{1'000'000'000};
    const std::pair<const char*, std::int64_t> rows[] = {{"90s", 1'000'000'000 - 90'000},
                                                         {"15m", 1'000'000'000 - 900'000},
                                                         {"2h", 1'000'000'000 - 7'200'000},
                                                         {"1d", 1'000'000'000 - 86'400'000},
                                                         {"0s", 1'000'000'000},
                                                         {"1970-01-02T00:00:00Z", 86'400'000},
                                                         {"1970-01-01T01:00:00+01:00", 0}};
    for (const auto& [text, ms] : rows) {
        const auto when = sinceWhen(text, now);
        ASSERT_TRUE(when.ok()) << text;
        EXPECT_EQ(when.value().unixMs(), ms) << text;
    }
    for (const char* bad :
         {"", "m", "15", "15x", "-5m", "1.5h", "15 m", "yesterday", "99999999999999d", "1970-01-02"}) {
        EXPECT_FALSE(sinceWhen(bad, now).ok()) << bad;
    }
}

}  // namespace
}  // namespace chairside::tools
