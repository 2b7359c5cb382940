#include "simulators/scenario/scenario.h"

#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "simulators/monitor/names.h"

namespace chairside::sim {
namespace {

constexpr std::size_t kChairsMost = 256;
constexpr Duration kLongest = std::chrono::hours{24 * 7};

// Keeps the first thing that protobuf finds wrong.
class FirstError final : public google::protobuf::io::ErrorCollector {
public:
    explicit FirstError(std::string file) : file_(std::move(file)) {}
    void AddError(int line, google::protobuf::io::ColumnNumber column, const std::string& message) override {
        if (error.what.empty())
            error = {message, file_ + ":" + std::to_string(line + 1) + ":" + std::to_string(column + 1)};
    }
    Error error;

private:
    std::string file_;
};

// Turns the parsed file into a Scenario; keeps where it is, for errors.
class Stage {
public:
    Stage(const v1::Scenario& file, std::string fileName) : file_(file), fileName_(std::move(fileName)) {}

    Result<Scenario> build() {
        scenario_.name = file_.name();
        scenario_.about = file_.about();
        scenario_.allowTwice = file_.allow_twice();
        scenario_.seed = file_.seed() == 0 ? 1 : file_.seed();
        if (file_.name().empty()) wrong("name", "is missing");
        scenario_.length = span("length", file_.length(), std::nullopt);
        scenario_.step = span("step", file_.step(), Duration{1000});
        if (scenario_.length <= Duration{0} || scenario_.length > kLongest) wrong("length", "is not 1 s to 7 days");
        if (scenario_.step <= Duration{0}) wrong("step", "is not above 0");
        addChairs();
        addEvents();
        addNurse();
        addExpectations();
        if (error_) return *error_;
        return std::move(scenario_);
    }

private:
    void wrong(const std::string& where, const std::string& what) {
        if (error_) return;
        error_ = Error{what, fileName_ + ", " + where};
        // What the file says must not begin a line of its own.
        std::ranges::replace_if(
            error_->what, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, '?');
    }

    Duration span(const std::string& where, const std::string& text, std::optional<Duration> usual) {
        if (text.empty() && usual) return *usual;
        const std::optional<Duration> read = parseSpan(text);
        if (!read) wrong(where, text.empty() ? "is missing" : "\"" + text + "\" is no time (90, 90s, 2m, 1h)");
        return read.value_or(Duration{0});
    }

    void addChairs() {
        for (int i = 0; i < file_.chairs_size(); ++i) {
            const v1::ScenarioChair& chair = file_.chairs(i);
            const std::string where = "chairs " + std::to_string(i + 1);
            for (std::uint32_t n = 1; n <= std::max(1U, std::min(chair.count(), 257U)); ++n) {
                const std::string name = chair.count() == 0 ? chair.chair() : chair.chair() + std::to_string(n);
                addChair(chair, name, where);
            }
        }
        if (scenario_.chairs.empty()) wrong("chairs", "there is none");
        if (scenario_.chairs.size() > kChairsMost) wrong("chairs", "more than 256");
    }

    void addChair(const v1::ScenarioChair& chair, const std::string& name, const std::string& where) {
        StagedChair staged;
        staged.chair = name;
        staged.bed = chair.bed().empty() ? name : chair.bed();
        staged.monitor = chair.monitor().empty() ? name : chair.monitor();
        for (const std::string& one : {staged.chair, staged.bed, staged.monitor}) {
            if (const Outcome fits = checkChairName(one); !fits) wrong(where, fits.error().text());
        }
        const bool taken = std::ranges::any_of(
            scenario_.chairs, [&](const StagedChair& other) { return other.monitor == staged.monitor; });
        if (taken) wrong(where, "two monitors are called " + staged.monitor);
        const Result<Dialect> dialect = dialectNamed(chair.speaks().empty() ? "pcd01" : chair.speaks());
        if (dialect) {
            staged.dialect = dialect.value();
        } else {
            wrong(where, dialect.error().text());
        }
        staged.bedside = bedsideOf(chair, where);
        scenario_.chairs.push_back(std::move(staged));
    }

    BedsideOptions bedsideOf(const v1::ScenarioChair& chair, const std::string& where) {
        BedsideOptions bedside;
        bedside.seed = scenario_.seed;
        bedside.chairIndex = scenario_.chairs.size();
        bedside.interval = span(where, chair.interval(), Duration{1000});
        if (bedside.interval < Duration{1000}) wrong(where, "the interval is less than a second");
        if (!chair.into_visit().empty()) bedside.intoVisit = span(where, chair.into_visit(), std::nullopt);
        if (bedside.intoVisit && *bedside.intoVisit >= std::chrono::seconds{kVisitS})
            wrong(where, "the visit is over by then");
        if (!chair.cuff_every().empty()) bedside.cuffEvery = span(where, chair.cuff_every(), std::nullopt);
        if (bedside.cuffEvery && *bedside.cuffEvery < std::chrono::minutes{1})
            wrong(where, "a cuff needs a minute for a cycle and its rest");
        bedside.doseMgPerKg = chair.dose_mg_per_kg() == 0 ? kUsualDose : chair.dose_mg_per_kg();
        if (!(bedside.doseMgPerKg > 0 && bedside.doseMgPerKg <= 5)) wrong(where, "a dose is above 0, at most 5 mg/kg");
        bedside.history = chair.history() == v1::HISTORY_HYPERTENSION ? History::Hypertension
                          : chair.history() == v1::HISTORY_HEALTHY    ? History::Healthy
                                                                      : History::Any;
        bedside.calm = !chair.by_chance();
        bedside.sameArm = chair.same_arm();
        bedside.ownAlarms = chair.own_alarms();
        return bedside;
    }

    void addEvents() {
        for (int i = 0; i < file_.events_size(); ++i) {
            const v1::ScenarioEvent& event = file_.events(i);
            const std::string where = "events " + std::to_string(i + 1);
            const Result<Fault> kind = parseFaultKind(event.what());
            if (!kind) return wrong(where, kind.error().text());
            Fault fault = kind.value();
            fault.start = span(where, event.at(), std::nullopt);
            fault.length = span(where, event.lasts(), std::nullopt);
            if (fault.length <= Duration{0}) wrong(where, "lasts no time");
            bool known = false;
            for (StagedChair& chair : scenario_.chairs) {
                const bool meant =
                    event.chair().empty() || event.chair() == chair.chair || event.chair() == chair.monitor;
                if (meant) chair.bedside.faults.add(fault);
                known = known || meant;
            }
            if (!known) wrong(where, "there is no chair " + event.chair());
        }
    }

    void addNurse() {
        for (int i = 0; i < file_.nurse_size(); ++i) {
            const v1::NurseAction& action = file_.nurse(i);
            const std::string where = "nurse " + std::to_string(i + 1);
            if (action.command().action_case() == v1::Command::ACTION_NOT_SET) wrong(where, "there is no command");
            scenario_.nurse.push_back({span(where, action.at(), std::nullopt), action.command(), action.refused()});
        }
        std::ranges::stable_sort(scenario_.nurse, {}, &NurseStep::at);
    }

    void addExpectations() {
        for (int i = 0; i < file_.expect_size(); ++i) {
            const v1::Expectation& e = file_.expect(i);
            const std::string where = "expect " + std::to_string(i + 1);
            Expected expected{e.chair(),
                              e.rule(),
                              e.priority(),
                              span(where, e.from(), Duration{0}),
                              span(where, e.within(), std::nullopt),
                              std::nullopt};
            if (e.rule().empty()) wrong(where, "names no rule");
            if (!e.ends_within().empty()) expected.endsWithin = span(where, e.ends_within(), std::nullopt);
            if (expected.from + expected.within > scenario_.length) wrong(where, "is later than the scenario's end");
            scenario_.expected.push_back(std::move(expected));
        }
        for (const v1::AllowedAlarm& allowed : file_.allow()) scenario_.allowed.push_back(allowed);
    }

    const v1::Scenario& file_;
    std::string fileName_;
    Scenario scenario_;
    std::optional<Error> error_;
};

}  // namespace

std::string clockText(Duration t) {
    const std::int64_t all = t.count() / 1000;
    const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const std::string minutes = all >= 3600 ? two(all / 60 % 60) : std::to_string(all / 60);
    return (all >= 3600 ? std::to_string(all / 3600) + ":" : std::string()) + minutes + ":" + two(all % 60);
}

std::string Expected::text() const {
    std::string text = rule;
    if (priority != v1::PRIORITY_UNSPECIFIED) text += " (" + v1::Priority_Name(priority) + ")";
    text += chair.empty() ? " of the station" : " on " + chair;
    text += " between " + clockText(from) + " and " + clockText(from + within);
    if (endsWithin) text += ", ending within " + clockText(*endsWithin);
    return text;
}

Result<Scenario> readScenario(std::string_view text, const std::string& fileName) {
    v1::Scenario file;
    FirstError first(fileName);
    google::protobuf::TextFormat::Parser parser;
    parser.RecordErrorsTo(&first);
    if (!parser.ParseFromString(std::string(text), &file)) {
        return first.error.what.empty() ? Error{"is no scenario", fileName} : first.error;
    }
    return Stage(file, fileName).build();
}

Result<Scenario> readScenarioFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{"cannot open the scenario", path};
    std::ostringstream text;
    text << file.rdbuf();
    return readScenario(text.str(), path);
}

}  // namespace chairside::sim
