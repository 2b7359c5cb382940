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
constexpr std::uint32_t kConfirm = 2;
constexpr Duration kConfirmWithin = 2min;
constexpr Instant kNow{1'000'000};

Machine machineIn(const std::string& state) {
    Machine machine{
        .state = ConditionState::Quiet, .unknown = false, .lostPending = false, .readings = 0, .since = kNow - 1s};
    if (state.starts_with("rising")) machine.state = ConditionState::Rising;
    if (state.starts_with("rising")) machine.readings = state.starts_with("rising, unconfirmed") ? 1 : 2;
    if (state == "active") machine.state = ConditionState::Active;
    if (state == "falling") machine.state = ConditionState::Falling;
    machine.unknown = state.ends_with("unknown") || state == "rising, lost";
    machine.lostPending = state == "rising, lost";
    return machine;
}

std::string nameOf(const Machine& machine, std::uint32_t confirm) {
    switch (machine.state) {
        case ConditionState::Quiet: return "quiet";
        case ConditionState::Rising:
            if (machine.lostPending) return "rising, lost";
            return machine.readings < confirm ? "rising, unconfirmed" : "rising";
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

bool isConfirmed(const Row& row) {
    return row.input.find("to be confirmed") != std::string::npos || row.state.starts_with("rising");
}

Change feed(Machine& machine, const std::string& input) {
    if (input.ends_with("ends")) return expire(machine);
    Delays delays = kDelays;
    if (input.find("no on-delay") != std::string::npos) delays.on = 0s;
    if (input.find("no off-delay") != std::string::npos) delays.off = 0s;
    const bool confirms = input.find("to be confirmed") != std::string::npos || machine.state == ConditionState::Rising;
    if (confirms) delays.confirm = kConfirm;
    if (confirms) delays.confirmWithin = kConfirmWithin;
    const bool measured = input.find("nothing measured") == std::string::npos;
    const bool atOnce = input.find("at once") != std::string::npos;
    return step(machine, delays, {judgementOf(input), measured, atOnce}, kNow);
}

TEST(AlarmMachine, DoesWhatEachCellOfTheDocumentSays) {
    for (const Row& row : rowsOfTheDocument()) {
        Machine machine = machineIn(row.state);
        const Change change = feed(machine, row.input);
        EXPECT_EQ(nameOf(machine, isConfirmed(row) ? kConfirm : 1), row.becomes) << row.state << " / " << row.input;
        EXPECT_EQ(nameOf(change), row.tells) << row.state << " / " << row.input;
    }
}

TEST(AlarmMachine, EveryCellHasARow) {
    std::set<std::pair<std::string, std::string>> cells;
    for (const Row& row : rowsOfTheDocument()) cells.emplace(row.state, row.input);
    for (const char* state : {"quiet", "rising, unconfirmed", "rising", "rising, lost", "active", "falling"}) {
        for (const char* input : {"holds", "holds at once", "between", "clear", "unknown"}) {
            EXPECT_TRUE(cells.contains({state, input})) << state << " / " << input;
        }
    }
    struct Cell {
        const char* state;
        const char* input;
    };
    for (const Cell& cell :
         {Cell{"quiet", "holds, no on-delay"}, Cell{"quiet", "holds, to be confirmed"},
          Cell{"rising, unconfirmed", "holds, nothing measured"}, Cell{"rising, unconfirmed", "holds, no on-delay"},
          Cell{"rising, unconfirmed", "time to confirm ends"},
          Cell{"rising, unconfirmed, unknown", "time to confirm ends"}, Cell{"rising", "on-delay ends"},
          Cell{"rising, unknown", "on-delay ends"}, Cell{"active", "clear, no off-delay"},
          Cell{"falling", "off-delay ends"}}) {
        EXPECT_TRUE(cells.contains({cell.state, cell.input})) << cell.state << " / " << cell.input;
    }
}

TEST(AlarmMachine, DelaysRunFromWhenTheConditionBeganToHold) {
    Machine machine{.state = ConditionState::Quiet, .unknown = false, .lostPending = false, .readings = 0, .since = {}};
    (void)step(machine, kDelays, {Judgement::Holds}, kNow);
    (void)step(machine, kDelays, {Judgement::Holds}, kNow + 4s);
    EXPECT_EQ(deadline(machine, kDelays), kNow + 10s);
    (void)step(machine, kDelays, {Judgement::Between}, kNow + 5s);
    EXPECT_EQ(deadline(machine, kDelays), std::nullopt);
    (void)step(machine, kDelays, {Judgement::Holds}, kNow + 6s);
    EXPECT_EQ(deadline(machine, kDelays), kNow + 16s);
}

TEST(AlarmMachine, AMachineThatLostItsPendingValueWaitsForAGoodOne) {
    const Machine machine{
        .state = ConditionState::Rising, .unknown = true, .lostPending = true, .readings = 1, .since = kNow};
    EXPECT_EQ(deadline(machine, kDelays), std::nullopt);
}

TEST(AlarmMachine, TheConfirmationIsWaitedForFromTheFirstMeasurement) {
    const Delays delays{.on = 10s, .off = 0s, .confirm = 2, .confirmWithin = 2min};
    Machine machine;
    (void)step(machine, delays, {Judgement::Holds}, kNow);
    EXPECT_EQ(deadline(machine, delays), kNow + 2min);
    (void)step(machine, delays, {Judgement::Holds}, kNow + 4s);
    EXPECT_EQ(deadline(machine, delays), kNow + 10s) << "confirmed: only the on-delay is left";
}

}  // namespace
}  // namespace chairside::alarm
