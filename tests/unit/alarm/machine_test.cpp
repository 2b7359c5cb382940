// The machine against docs/alarm-states.md: one row of the table is one test of one cell.
#include "alarm/machine.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace chairside::alarm {
namespace {

using namespace std::chrono_literals;

struct Row {
    std::string state, input, becomes, tells;
};

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    const auto to = text.find_last_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, to - from + 1);
}

std::vector<Row> rowsOfTheDocument() {
    std::ifstream file(CHAIRSIDE_SOURCE_DIR "/docs/alarm-states.md");
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("# The signal")) break;  // the second table: signal_test.cpp
        if (line.empty() || line.front() != '|' || line.find("---") != std::string::npos) continue;
        std::istringstream cells(line.substr(1));
        Row row;
        for (std::string* cell : {&row.state, &row.input, &row.becomes, &row.tells}) {
            std::getline(cells, *cell, '|');
            *cell = trimmed(*cell);
        }
        if (row.state != "state") rows.push_back(row);
    }
    return rows;
}

constexpr Delays kDelays{.on = 10s, .off = 5s};
constexpr Instant kNow{1'000'000};

Machine machineIn(const std::string& state) {
    Machine machine{.state = ConditionState::Quiet, .unknown = false, .lostPending = false, .since = kNow - 1s};
    if (state.starts_with("rising")) machine.state = ConditionState::Rising;
    if (state == "active") machine.state = ConditionState::Active;
    if (state == "falling") machine.state = ConditionState::Falling;
    machine.unknown = state == "rising, unknown" || state == "rising, lost";
    machine.lostPending = state == "rising, lost";
    return machine;
}

std::string nameOf(const Machine& machine) {
    switch (machine.state) {
        case ConditionState::Quiet: return "quiet";
        case ConditionState::Rising: return machine.lostPending ? "rising, lost" : "rising";
        case ConditionState::Active: return "active";
        case ConditionState::Falling: return "falling";
    }
    return "?";
}

std::string nameOf(Change change) {
    switch (change) {
        case Change::None: return "-";
        case Change::Starts: return "starts";
        case Change::Ends: return "ends";
        case Change::LosesPending: return "loses pending";
        case Change::FindsPending: return "finds pending";
        case Change::StartsFound: return "starts found";
    }
    return "?";
}

Judgement judgementOf(const std::string& input) {
    if (input.starts_with("holds")) return Judgement::Holds;
    if (input.starts_with("between")) return Judgement::Between;
    if (input.starts_with("clear")) return Judgement::Clear;
    return Judgement::Unknown;
}

Change feed(Machine& machine, const std::string& input) {
    if (input.ends_with("delay ends")) return expire(machine);
    const Delays delays = input.find("no o") == std::string::npos ? kDelays : Delays{};
    return step(machine, delays, judgementOf(input), kNow);
}

TEST(AlarmMachine, DoesWhatEachCellOfTheDocumentSays) {
    for (const Row& row : rowsOfTheDocument()) {
        Machine machine = machineIn(row.state);
        const Change change = feed(machine, row.input);
        EXPECT_EQ(nameOf(machine), row.becomes) << row.state << " / " << row.input;
        EXPECT_EQ(nameOf(change), row.tells) << row.state << " / " << row.input;
    }
}

TEST(AlarmMachine, EveryCellHasARow) {
    std::set<std::pair<std::string, std::string>> cells;
    for (const Row& row : rowsOfTheDocument()) cells.emplace(row.state, row.input);
    for (const char* state : {"quiet", "rising", "rising, lost", "active", "falling"}) {
        for (const char* input : {"holds", "between", "clear", "unknown"}) {
            EXPECT_TRUE(cells.contains({state, input})) << state << " / " << input;
        }
    }
    struct Cell {
        const char* state;
        const char* input;
    };
    for (const Cell& cell : {Cell{"quiet", "holds, no on-delay"}, Cell{"rising", "on-delay ends"},
                             Cell{"rising, unknown", "on-delay ends"}, Cell{"active", "clear, no off-delay"},
                             Cell{"falling", "off-delay ends"}}) {
        EXPECT_TRUE(cells.contains({cell.state, cell.input})) << cell.state << " / " << cell.input;
    }
}

TEST(AlarmMachine, DelaysRunFromWhenTheConditionBeganToHold) {
    Machine machine{.state = ConditionState::Quiet, .unknown = false, .lostPending = false, .since = {}};
    (void)step(machine, kDelays, Judgement::Holds, kNow);
    (void)step(machine, kDelays, Judgement::Holds, kNow + 4s);
    EXPECT_EQ(deadline(machine, kDelays), kNow + 10s);
    (void)step(machine, kDelays, Judgement::Between, kNow + 5s);
    EXPECT_EQ(deadline(machine, kDelays), std::nullopt);
    (void)step(machine, kDelays, Judgement::Holds, kNow + 6s);
    EXPECT_EQ(deadline(machine, kDelays), kNow + 16s);
}

TEST(AlarmMachine, AMachineThatLostItsPendingValueWaitsForAGoodOne) {
    const Machine machine{.state = ConditionState::Rising, .unknown = true, .lostPending = true, .since = kNow};
    EXPECT_EQ(deadline(machine, kDelays), std::nullopt);
}

TEST(Judge, LimitsAreInclusiveAndClearByTheMargin) {
    struct Case {
        Condition condition;
        int value;
        Judgement expected;
    };
    const Condition low = AtOrBelow{Quantity::whole(91)};
    const Condition high = AtOrAbove{Quantity::whole(160)};
    const Quantity margin = Quantity::whole(2);
    for (const Case& c :
         {Case{low, 90, Judgement::Holds}, Case{low, 91, Judgement::Holds}, Case{low, 92, Judgement::Between},
          Case{low, 93, Judgement::Clear}, Case{high, 161, Judgement::Holds}, Case{high, 160, Judgement::Holds},
          Case{high, 159, Judgement::Between}, Case{high, 158, Judgement::Clear}}) {
        EXPECT_EQ(judge(c.condition, margin, Quantity::whole(c.value)), c.expected) << c.value;
    }
    EXPECT_EQ(judge(low, Quantity{}, Quantity::fromMilli(91'001)), Judgement::Clear) << "no margin: just inside clears";
}

}  // namespace
}  // namespace chairside::alarm
