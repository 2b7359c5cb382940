// Says what must be true of infusion sessions, by its own reckoning from the entries that were told: not with the
// session's code.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/event.h"
#include "engine/state.h"
#include "session/machine.h"

namespace chairside::simulation {

class SessionOracle {
public:
    using Complain = std::function<void(const std::string&)>;
    using Open = std::map<alarm::OccurrenceId, alarm::Occurrence>;
    explicit SessionOracle(Complain complain) : complain_(std::move(complain)) {}

    // Each event in its order; `open`: the alarms that were on before it.
    void see(const engine::Event& event, const Open& open);
    // After each input.
    void check(const engine::State& state, const Open& open);

private:
    struct Visit {
        std::string chair;
        std::uint32_t entries = 0;
        std::size_t checked = 0;  // entries, by standsAsEntered()
        bool infuses = true;
        bool baseline = false, started = false, stopped = false, ended = false;
        Instant boundSince;
        std::map<Vital, Instant> gapEnds;
        std::optional<Instant> sedationFrom;  // of a 15-minute check while the drug runs
        Duration sedationEvery{}, grace{};
        std::set<std::uint32_t> assessments;
    };

    void entered(Visit& visit, const session::Entry& entry, const std::string& chair, const Open& open);
    void drug(Visit& visit, const session::Entry& entry);
    void ends(Visit& visit, const session::End& end, const std::string& chair, const Open& open);
    void found(Visit& visit, const session::Entry& entry);
    void overdueIsSaid(const std::string& id, const Visit& visit, const engine::State& state, const Open& open);
    void standsAsEntered(Visit& visit, const engine::Chair& chair, Instant now);
    void wrong(const std::string& session, const std::string& what) { complain_("session " + session + ": " + what); }

    Complain complain_;
    std::string current_;
    std::map<std::string, Visit> visits_;
};

}  // namespace chairside::simulation
