#include "session/checks.h"

#include <algorithm>

#include "session/counted.h"

namespace chairside::session {
namespace {

const ScheduleRow* rowOf(const Protocol& protocol, CheckKind check, ChairPhase phase, Duration inStretch) {
    const ScheduleRow* found = nullptr;
    for (const ScheduleRow& row : protocol.schedule) {
        if (row.check != check || std::ranges::find(row.phases, phase) == row.phases.end()) continue;
        if (row.from <= inStretch && (found == nullptr || row.from > found->from)) found = &row;
    }
    return found;
}

std::optional<DueCheck> dueOf(const Protocol& protocol, const Standing& standing, CheckKind check, Instant now) {
    const ScheduleRow* row = rowOf(protocol, check, standing.phase, now - standing.stretchSince);
    if (row == nullptr) return std::nullopt;
    const auto& done = standing.done[std::size_t(check)];
    const Instant since = done ? std::max(*done, standing.stretchSince) : standing.stretchSince;
    DueCheck due{check, since + row->every, row->every};
    const bool raised = row->afterRateIncrease > Duration{} && standing.rateRaised && underDrug(standing.phase);
    if (raised && (!done || *done <= *standing.rateRaised)) {
        due.due = std::min(due.due, *standing.rateRaised + row->afterRateIncrease);
    }
    return due;
}

// Walks one check through the entries: what was due when each was made.
class History {
public:
    History(const Session& session, CheckKind check) : session_(session), check_(check) {}

    std::vector<CheckRecord> run(Instant until) {
        for (const Entry& entry : countedByTime(session_.entries)) {
            if (started_) passTo(entry.at);
            follow(standing_, entry);
            started_ = true;
            settle(entry.at);
        }
        if (!standing_.ended) passTo(until);
        if (open_ && !standing_.ended) records_.push_back({check_, open_->due, std::nullopt, Outcome::Open});
        return std::move(records_);
    }

private:
    // Every due time that is a whole interval past and was not met is missed.
    void passTo(Instant at) {
        while (open_ && at - open_->due >= open_->every) {
            records_.push_back({check_, open_->due, std::nullopt, Outcome::Missed});
            open_->due = open_->due + open_->every;
        }
    }

    void settle(Instant at) {
        const auto& done = standing_.done[std::size_t(check_)];
        const bool doneNow = done && done != doneBefore_;
        const auto next = dueOf(session_.protocol, standing_, check_, at);
        if (open_ && doneNow) {
            const bool late = *done > open_->due + session_.protocol.grace;
            records_.push_back({check_, open_->due, done, late ? Outcome::Late : Outcome::Done});
        }
        const bool newStretch = standing_.stretchSince != stretch_;
        doneBefore_ = done;
        stretch_ = standing_.stretchSince;
        if (!next) {
            open_.reset();
        } else if (doneNow || newStretch || !open_ || next->due < planned_) {
            open_ = *next;
            planned_ = next->due;
        } else {
            open_->every = next->every;
        }
    }

    const Session& session_;
    CheckKind check_;
    Standing standing_;
    bool started_ = false;
    std::optional<DueCheck> open_;
    Instant planned_;  // when it was first due; what was missed is due again an interval later
    std::optional<Instant> doneBefore_;
    Instant stretch_;
    std::vector<CheckRecord> records_;
};

}  // namespace

std::vector<DueCheck> dueChecks(const Session& session, Instant now) {
    std::vector<DueCheck> due;
    for (const CheckKind check : kAllChecks) {
        if (const auto found = dueOf(session.protocol, session.now, check, now)) due.push_back(*found);
    }
    return due;
}

std::optional<Duration> intervalOf(const Session& session, CheckKind check, Instant now) {
    const auto due = dueOf(session.protocol, session.now, check, now);
    return due ? std::optional{due->every} : std::nullopt;
}

bool isOverdue(const Protocol& protocol, const DueCheck& check, Instant now) {
    return now > check.due + protocol.grace;
}

std::vector<CheckRecord> checkHistory(const Session& session, Instant until) {
    std::vector<CheckRecord> all;
    for (const CheckKind check : kAllChecks) {
        auto records = History{session, check}.run(until);
        all.insert(all.end(), records.begin(), records.end());
    }
    return all;
}

}  // namespace chairside::session
