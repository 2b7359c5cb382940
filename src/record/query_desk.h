// The record's query thread: answers questions one after another on a read-only connection of its own.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/result.h"
#include "record/own_thread.h"
#include "record/record_queue.h"
#include "record/sqlite.h"

namespace chairside::record {

class QueryDesk {
public:
    struct Question {
        std::uint64_t atLeast = 0;
        std::chrono::steady_clock::time_point waitUntil{};
        // Reads, and returns what tells the asker. When reading throws, failed is called instead.
        std::function<std::function<void()>(Database& record, bool upToDate)> read;
        std::function<void(Error)> failed;
    };

    // `queue` tells how far the record is, and must live as long as the desk.
    QueryDesk(std::filesystem::path file, std::size_t questionsMax, RecordQueue& queue)
        : file_(std::move(file)), questionsMax_(questionsMax), queue_(queue) {}

    void ask(Question question);  // any thread; refused at once when too many wait
    void run();                   // the query thread, until close()
    void close();                 // questions that still wait fail
    void silence();               // nothing is called any more when this returned

    // Any thread. Whether a question met damage in the record; what is asked later waits until it is made anew.
    [[nodiscard]] bool foundDamage() const { return foundDamage_; }
    void reopen();  // another file has the name now

private:
    [[nodiscard]] std::optional<Question> take();
    void answer(const Question& question);
    void fail(const Question& question, const std::string& why);
    void noteDamage(const std::exception& problem);

    const std::filesystem::path file_;
    const std::size_t questionsMax_;
    RecordQueue& queue_;
    std::unique_ptr<Database> database_;  // the query thread's own
    std::atomic<bool> foundDamage_{false}, reopens_{false};

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Question> questions_;
    bool closed_ = false;
    std::mutex callMutex_;  // held while a callback runs
    bool silent_ = false;
};

}  // namespace chairside::record
