// The signal against docs/alarm-states.md: one row of its second table is one test of one cell.
#include "alarm/signal.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chairside::alarm {
namespace {

using namespace std::chrono_literals;

constexpr Instant kNow{1'000'000};

struct Row {
    std::string signal, input, becomes, tells;
};

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    const auto to = text.find_last_not_of(' ');
    return from == std::string::npos ? "" : text.substr(from, to - from + 1);
}

Row rowOf(const std::string& line) {
    std::istringstream cells(line.substr(1));
    Row row;
    for (std::string* cell : {&row.signal, &row.input, &row.becomes, &row.tells}) {
        std::getline(cells, *cell, '|');
        *cell = trimmed(*cell);
    }
    return row;
}

// The table below its head "| signal | input | ...".
std::vector<Row> rowsOfTheDocument() {
    std::ifstream file(CHAIRSIDE_SOURCE_DIR "/docs/alarm-states.md");
    std::vector<Row> rows;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() != '|') {
            inside = false;
            continue;
        }
        if (line.find("---") != std::string::npos) continue;
        const Row row = rowOf(line);
        if (inside) rows.push_back(row);
        if (row.signal == "signal") inside = true;
    }
    return rows;
}

constexpr std::array<std::pair<const char*, Signal>, 6> kSignals{{{"silent", Signal::Silent},
                                                                  {"sounding", Signal::Sounding},
                                                                  {"paused", Signal::Paused},
                                                                  {"acknowledged", Signal::Acknowledged},
                                                                  {"reminding", Signal::Reminding},
                                                                  {"latched", Signal::Latched}}};

constexpr std::array<std::pair<const char*, SignalInput>, 13> kInputs{{{"begins", SignalInput::Begins},
                                                                       {"ends", SignalInput::Ends},
                                                                       {"ends, latching", SignalInput::EndsLatching},
                                                                       {"acknowledge", SignalInput::Acknowledge},
                                                                       {"undo", SignalInput::Undo},
                                                                       {"pause", SignalInput::Pause},
                                                                       {"pause ends", SignalInput::PauseEnds},
                                                                       {"reminder due", SignalInput::ReminderDue},
                                                                       {"reminder over", SignalInput::ReminderOver},
                                                                       {"worse", SignalInput::Worse},
                                                                       {"raised", SignalInput::Raised},
                                                                       {"new cuff", SignalInput::NewCuff},
                                                                       {"nobody answers", SignalInput::NobodyAnswers}}};

constexpr std::array<std::pair<const char*, Told>, 8> kTold{{{"-", Told::Nothing},
                                                             {"start", Told::Start},
                                                             {"continue", Told::Continue},
                                                             {"end", Told::End},
                                                             {"update", Told::Update},
                                                             {"escalate", Told::Escalate},
                                                             {"reset", Told::Reset},
                                                             {"refused", Told::Refused}}};

template <class Names, class Value>
std::string nameOf(const Names& names, Value value) {
    for (const auto& [name, known] : names) {
        if (known == value) return name;
    }
    return "?";
}

template <class Names>
auto valueOf(const Names& names, const std::string& text) {
    for (const auto& [name, known] : names) {
        if (text == name) return known;
    }
    ADD_FAILURE() << "the document says \"" << text << '"';
    return names.front().second;
}

constexpr std::string_view kLouder = ", louder";

bool isLouder(const Row& row) { return row.signal.ends_with(kLouder); }

std::string plain(const Row& row) {
    return isLouder(row) ? row.signal.substr(0, row.signal.size() - kLouder.size()) : row.signal;
}

TEST(AlarmSignal, DoesWhatEachCellOfTheDocumentSays) {
    for (const Row& row : rowsOfTheDocument()) {
        SignalMachine machine{valueOf(kSignals, plain(row)), kNow - 20s, kNow - 20s, isLouder(row) ? kLevelMax : 0};
        const Told told = step(machine, valueOf(kInputs, row.input), kNow);
        const std::string becomes = nameOf(kSignals, machine.state).append(machine.level > 0 ? kLouder : "");
        EXPECT_EQ(becomes, row.becomes) << row.signal << " / " << row.input;
        EXPECT_EQ(nameOf(kTold, told), row.tells) << row.signal << " / " << row.input;
    }
}

TEST(AlarmSignal, EveryCellHasARow) {
    std::set<std::pair<std::string, std::string>> cells;
    for (const Row& row : rowsOfTheDocument()) {
        if (isLouder(row)) continue;  // a few of the cells, when nobody has answered before
        EXPECT_TRUE(cells.emplace(row.signal, row.input).second) << "twice: " << row.signal << " / " << row.input;
    }
    for (const auto& [signal, state] : kSignals) {
        for (const auto& [input, what] : kInputs) {
            EXPECT_TRUE(cells.contains({signal, input})) << signal << " / " << input;
        }
    }
    EXPECT_EQ(cells.size(), kSignals.size() * kInputs.size());
}

TEST(AlarmSignal, TheTimeToAnswerRunsOnThroughAPause) {
    SignalMachine machine;
    (void)step(machine, SignalInput::Begins, kNow);
    (void)step(machine, SignalInput::Pause, kNow + 10s);
    const auto due = nextDue(machine, Priority::High, SignalPolicy{});
    ASSERT_TRUE(due);
    EXPECT_EQ(due->at, kNow + 30s);
    EXPECT_EQ(due->what, SignalInput::NobodyAnswers);
    (void)step(machine, SignalInput::PauseEnds, kNow + 20s);
    EXPECT_EQ(nextDue(machine, Priority::High, SignalPolicy{})->at, kNow + 30s);
}

TEST(AlarmSignal, OnlyWhatIsHeardCanBeLeftUnanswered) {
    SignalMachine machine;
    (void)step(machine, SignalInput::Begins, kNow);
    setHeard(machine, false, kNow);
    EXPECT_FALSE(nextDue(machine, Priority::High, SignalPolicy{}));
    setHeard(machine, true, kNow + 60s);
    EXPECT_EQ(nextDue(machine, Priority::High, SignalPolicy{})->at, kNow + 90s);
    EXPECT_EQ(nextDue(machine, Priority::Medium, SignalPolicy{})->at, kNow + 180s);
    EXPECT_FALSE(nextDue(machine, Priority::Low, SignalPolicy{}));
}

TEST(AlarmSignal, TheCallGrowsLouderAFewTimesAndStaysSo) {
    SignalMachine machine;
    (void)step(machine, SignalInput::Begins, kNow);
    Instant now = kNow;
    for (std::uint32_t level = 1; level <= kLevelMax; ++level) {
        now = nextDue(machine, Priority::High, SignalPolicy{})->at;
        EXPECT_EQ(step(machine, SignalInput::NobodyAnswers, now), Told::Escalate);
        EXPECT_EQ(machine.level, level);
    }
    EXPECT_EQ(now, kNow + 90s);
    EXPECT_FALSE(nextDue(machine, Priority::High, SignalPolicy{}));
    EXPECT_EQ(machine.state, Signal::Sounding);
}

TEST(AlarmSignal, WhoTakesItOnHasAnsweredAndTheNextCallIsTheFirstAgain) {
    SignalMachine machine{Signal::Sounding, kNow, kNow, kLevelMax};
    (void)step(machine, SignalInput::Acknowledge, kNow);
    (void)step(machine, SignalInput::Worse, kNow + 10min);
    ASSERT_TRUE(nextDue(machine, Priority::High, SignalPolicy{}));
    EXPECT_EQ(nextDue(machine, Priority::High, SignalPolicy{})->at, kNow + 10min + 30s);
}

TEST(AlarmSignal, OnlyAHighRemindsAndOnlyForAMoment) {
    SignalMachine machine;
    (void)step(machine, SignalInput::Begins, kNow);
    (void)step(machine, SignalInput::Acknowledge, kNow);
    EXPECT_FALSE(nextDue(machine, Priority::Medium, SignalPolicy{}));
    const auto due = nextDue(machine, Priority::High, SignalPolicy{});
    ASSERT_TRUE(due);
    EXPECT_EQ(due->at, kNow + 3min);
    (void)step(machine, due->what, due->at);
    const auto over = nextDue(machine, Priority::High, SignalPolicy{});
    ASSERT_TRUE(over);
    EXPECT_EQ(over->at, kNow + 3min + 6s);
    (void)step(machine, over->what, over->at);
    EXPECT_EQ(machine.state, Signal::Acknowledged);
    EXPECT_EQ(nextDue(machine, Priority::High, SignalPolicy{})->at, kNow + 6min + 6s);
}

}  // namespace
}  // namespace chairside::alarm
