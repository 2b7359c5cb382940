#include "record/query_desk.h"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

namespace chairside::record {

void QueryDesk::ask(Question question) {
    {
        const std::lock_guard lock(mutex_);
        if (!closed_ && questions_.size() < questionsMax_) {
            questions_.push_back(std::move(question));
            wake_.notify_one();
            return;
        }
    }
    question.failed(Error{"too many questions wait for the record", ""});
}

std::optional<QueryDesk::Question> QueryDesk::take() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return closed_ || !questions_.empty(); });
    if (questions_.empty()) return std::nullopt;
    Question next = std::move(questions_.front());
    questions_.pop_front();
    return next;
}

void QueryDesk::run() {
    while (const std::optional<Question> question = take()) answer(*question);
    database_.reset();
}

void QueryDesk::answer(const Question& question) {
    const bool upToDate = queue_.waitApplied(question.atLeast, question.waitUntil);
    std::unique_lock lock(mutex_);
    const bool stopping = closed_;
    lock.unlock();
    if (stopping) return fail(question, "the station is stopping");
    std::function<void()> tell;
    try {
        if (reopens_.exchange(false)) database_.reset();
        if (!database_) database_ = std::make_unique<Database>(file_, Access::ReadOnly);
        tell = question.read(*database_, upToDate);
        if (database_->sleeping()) database_.reset();  // the record may be written again
    } catch (const std::exception& problem) {
        noteDamage(problem);
        database_.reset();
        spdlog::warn("record: a question was not answered: {}", problem.what());
        return fail(question, problem.what());
    }
    const std::lock_guard calling(callMutex_);
    if (!silent_) tell();
}

// Not of one that was replaced meanwhile. Who reads while nobody is thought to write sees things half done.
void QueryDesk::noteDamage(const std::exception& problem) {
    const auto* error = dynamic_cast<const SqliteError*>(&problem);
    if (error == nullptr || !error->fileIsDamaged()) return;
    if (reopens_ || (database_ && database_->sleeping())) return;
    foundDamage_ = true;
    queue_.forget();
}

void QueryDesk::reopen() {
    reopens_ = true;
    foundDamage_ = false;
}

void QueryDesk::fail(const Question& question, const std::string& why) {
    const std::lock_guard lock(callMutex_);
    if (!silent_) question.failed(Error{why, "record"});
}

void QueryDesk::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    wake_.notify_all();
}

void QueryDesk::silence() {
    const std::lock_guard lock(callMutex_);
    silent_ = true;
}

}  // namespace chairside::record
