#include "record/record_keeper.h"

#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <future>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

#include "record/alarm_statistics.h"
#include "record/journal_reader.h"
#include "record/own_thread.h"
#include "record/profile_query.h"
#include "record/query_desk.h"
#include "record/record_file.h"
#include "record/record_query.h"
#include "record/record_queue.h"
#include "record/session_query.h"

namespace chairside::record {
namespace {

constexpr Duration kStopLimit = std::chrono::seconds(5);
constexpr Duration kIdle = std::chrono::seconds(1);
constexpr Duration kBetweenSteps{20};  // of retention: the disk is for the journal first
constexpr Duration kRetryMin{100}, kRetryMax{2000};
constexpr int kSetAsideMax = 3;  // in a run: a disk that damages all that is written is not filled with copies

std::filesystem::path freeName(const std::filesystem::path& file) {
    for (int number = 1;; ++number) {
        std::filesystem::path name = file.string() + fmt::format(".damaged-{}", number);
        if (!std::filesystem::exists(name)) return name;
    }
}

// A damaged record is derived again; the old file stays for whoever wants to look. Says so.
std::string setAside(const std::filesystem::path& file) {
    const std::filesystem::path aside = freeName(file);
    std::string what = fmt::format("{} is damaged; kept as {}, and derived again from the journal",
                                   file.filename().string(), aside.filename().string());
    spdlog::error("record: {}", what);
    std::filesystem::rename(file, aside);
    std::error_code ignored;  // of what is not there
    std::filesystem::rename(file.string() + "-wal", aside.string() + "-wal", ignored);
    std::filesystem::remove(file.string() + "-wal", ignored);
    std::filesystem::remove(file.string() + "-shm", ignored);
    return what;
}

// None: it is damaged.
std::unique_ptr<RecordFile> openWhole(const std::filesystem::path& dataDir, const std::string& vfs) {
    try {
        return std::make_unique<RecordFile>(dataDir, vfs);
    } catch (const SqliteError& error) {
        if (!error.fileIsDamaged()) throw;
    }
    return nullptr;
}

std::optional<StoredEntry> lastInJournal(const std::filesystem::path& dataDir) {
    const Result<JournalReader> reader = JournalReader::open(dataDir);
    if (!reader) return std::nullopt;
    auto last = reader.value().lastEntry();
    return last.ok() ? std::move(last).value() : std::nullopt;
}

std::optional<StoredEntry> firstInJournal(const std::filesystem::path& dataDir) {
    const Result<JournalReader> reader = JournalReader::open(dataDir);
    if (!reader) return std::nullopt;
    std::optional<StoredEntry> first;
    const auto takeFirst = [&first](const StoredEntry& entry) {
        first = entry;
        return false;
    };
    (void)reader.value().forEach(0, takeFirst, OnDamage::PassOver);
    return first;
}

// Entries with numbers the record has seen already would be passed over for ever. Of a missing day only those are
// forgotten whose numbers are given again.
void followJournal(RecordFile& record, const RecordOptions& options) {
    const std::uint64_t given = options.lastSequence.value_or(0);
    if (given >= record.applied()) return;
    const std::optional<StoredEntry> last = lastInJournal(options.dataDir);
    const std::uint64_t journaled = last ? last->sequence : 0;
    const std::uint64_t known = std::max(given, journaled);
    if (known == 0 || known >= record.applied()) return;
    spdlog::error("record: it is at entry {}, but the journal goes on after {}; what came after is forgotten",
                  record.applied(), known);
    // What is not in the journal does not come again, and is not folded again.
    record.rewind(known, known == journaled ? last->wall : record.appliedWall());
}

}  // namespace

// Owned by the keeper and by its two threads.
class RecordKeeper::Impl {
public:
    explicit Impl(RecordOptions options)
        : options_(std::move(options)), retention_(options_.dataDir, options_.retention) {}

    void open();
    static void begin(const std::shared_ptr<Impl>& self);
    bool stop(Duration limit);

    [[nodiscard]] RecordQueue& queue() { return *queue_; }
    [[nodiscard]] QueryDesk& desk() { return *desk_; }
    [[nodiscard]] const RecordOptions& options() const { return options_; }
    [[nodiscard]] std::chrono::steady_clock::time_point waitUntil() const {
        return std::chrono::steady_clock::now() + options_.queryWaitMax;
    }
    void setRetention(const RetentionPolicy& policy);
    std::atomic<std::uint64_t> checkpoint{0};

private:
    void openFile();
    void makeAnew();
    void sayDamaged(const std::string& what);
    void sayThatItWasGone();
    void followPolicy();
    void follow();
    void retry(const char* why, Duration& pause);
    void work();
    void catchUp();
    void applyQueued(Duration idle);

    const RecordOptions options_;
    std::unique_ptr<RecordFile> file_;
    bool wasOpen_ = false;
    Retention retention_;
    std::mutex policyMutex_;
    std::optional<RetentionPolicy> newPolicy_;
    std::optional<RecordQueue> queue_;
    std::optional<QueryDesk> desk_;
    bool isDamaged_ = false;  // found while it was written
    int setAside_ = 0;
    std::mutex callMutex_;  // held while onDamaged runs
    bool silent_ = false;
    std::promise<void> answered_;  // nobody reads the record any more
    OwnThread following_, answering_;
};

void RecordKeeper::Impl::open() {
    std::filesystem::create_directories(options_.dataDir);
    try {
        openFile();
    } catch (const SqliteError& problem) {
        // A station whose disk is full must alarm all the same.
        if (!problem.diskMayRecover()) throw;
        spdlog::error("record: not opened, trying again: {}", problem.what());
    }
    const RecordQueue::Limits limits{options_.queueEntriesMax, options_.queueBytesMax, options_.batchMax,
                                     options_.batchAgeMax};
    queue_.emplace(limits, file_ ? file_->applied() : 0);
    desk_.emplace(recordPath(options_.dataDir), options_.queriesMax, *queue_);
}

void RecordKeeper::Impl::openFile() {
    auto file = openWhole(options_.dataDir, options_.vfs);
    if (!file) {
        if (setAside_ >= kSetAsideMax)
            throw std::runtime_error("it is damaged again, and has been set aside often enough");
        makeAnew();
        file = std::make_unique<RecordFile>(options_.dataDir, options_.vfs);
    }
    if (!wasOpen_) {
        if (file->applied() == 0 && setAside_ == 0) sayThatItWasGone();
        followJournal(*file, options_);
        retention_.begin(file->applied() > 0 ? std::optional{file->appliedWall()} : std::nullopt);
        wasOpen_ = true;
    }
    file_ = std::move(file);
}

// An empty record beside a journal whose first entries are no more: it had what nothing can derive again.
void RecordKeeper::Impl::sayThatItWasGone() {
    const std::optional<StoredEntry> first = firstInJournal(options_.dataDir);
    if (!first || first->sequence <= 1) return;
    const std::string what = fmt::format(
        "record.sqlite was not there; it is derived again from the journal, which begins at entry {}", first->sequence);
    spdlog::error("record: {}", what);
    sayDamaged(what);
}

// Until the new one is as far, questions wait; the old one answers none any more.
void RecordKeeper::Impl::makeAnew() {
    file_.reset();
    if (queue_) queue_->forget();
    const std::string what = setAside(recordPath(options_.dataDir));
    if (desk_) desk_->reopen();
    isDamaged_ = false;
    ++setAside_;
    sayDamaged(what);
}

void RecordKeeper::Impl::sayDamaged(const std::string& what) {
    const std::lock_guard lock(callMutex_);
    if (options_.onDamaged && !silent_) options_.onDamaged(what);
}

void RecordKeeper::Impl::begin(const std::shared_ptr<Impl>& self) {
    self->following_ = OwnThread([self] { self->follow(); }, Urgency::GivesWay);
    self->answering_ = OwnThread([self] {
        self->desk_->run();
        self->answered_.set_value();
    });
}

bool RecordKeeper::Impl::stop(Duration limit) {
    desk_->close();
    queue_->close();
    const bool followed = following_.joinWithin(limit);
    answering_.joinWithin(limit);
    desk_->silence();
    const std::lock_guard lock(callMutex_);
    silent_ = true;
    return followed;
}

void RecordKeeper::Impl::follow() {
    Duration pause = kRetryMin;
    while (!queue_->finished()) {
        try {
            work();
            pause = kRetryMin;
        } catch (const SqliteError& problem) {
            isDamaged_ = isDamaged_ || problem.fileIsDamaged();
            retry(problem.what(), pause);
        } catch (const std::exception& problem) { retry(problem.what(), pause); }
    }
    // The last to close folds the write-ahead log into the file; of two that close at once none does.
    answered_.get_future().wait_for(kStopLimit);
    file_.reset();
}

void RecordKeeper::Impl::retry(const char* why, Duration& pause) {
    spdlog::warn("record: not written, trying again: {}", why);
    file_.reset();
    queue_->fallBehind();
    queue_->rest(pause);
    pause = std::min(pause * 2, kRetryMax);
}

void RecordKeeper::Impl::setRetention(const RetentionPolicy& policy) {
    const std::lock_guard lock(policyMutex_);
    newPolicy_ = policy;
}

void RecordKeeper::Impl::followPolicy() {
    const std::lock_guard lock(policyMutex_);
    if (newPolicy_) retention_.follow(*std::exchange(newPolicy_, std::nullopt));
}

void RecordKeeper::Impl::work() {
    followPolicy();
    if ((isDamaged_ || desk_->foundDamage()) && setAside_ < kSetAsideMax) makeAnew();
    if (!file_) {
        openFile();
        queue_->setApplied(file_->applied());
    }
    if (queue_->behind()) return catchUp();
    const bool tidying = file_->applied() > 0 && retention_.due(file_->appliedWall()) &&
                         retention_.step(file_->database(), file_->applied(), checkpoint.load());
    applyQueued(tidying ? kBetweenSteps : kIdle);
}

void RecordKeeper::Impl::catchUp() {
    const std::uint64_t before = file_->applied();
    const std::uint64_t posted = queue_->newestPosted();
    file_->catchUp(options_.dataDir, options_.batchMax, [this] {
        queue_->setApplied(file_->applied());
        return !queue_->closed();
    });
    if (queue_->closed() || queue_->caughtUp(file_->applied() > before, posted)) return;
    spdlog::error("record: an entry after {} was posted that the journal does not have", before);
}

void RecordKeeper::Impl::applyQueued(Duration idle) {
    const std::vector<StoredEntry> batch = queue_->take(idle);
    if (batch.empty()) return;
    file_->apply(batch);
    queue_->setApplied(file_->applied());
}

Result<std::unique_ptr<RecordKeeper>> RecordKeeper::start(RecordOptions options) {
    try {
        auto impl = std::make_shared<Impl>(std::move(options));
        impl->open();
        Impl::begin(impl);
        return std::unique_ptr<RecordKeeper>(new RecordKeeper(std::move(impl)));
    } catch (const std::exception& problem) { return Error{problem.what(), "record"}; }
}

RecordKeeper::RecordKeeper(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
RecordKeeper::~RecordKeeper() { stop(kStopLimit); }
void RecordKeeper::post(std::vector<StoredEntry> entries) { impl_->queue().post(std::move(entries)); }
void RecordKeeper::setNewestCheckpoint(std::uint64_t sequence) { impl_->checkpoint = sequence; }
std::uint64_t RecordKeeper::appliedSequence() const { return impl_->queue().applied(); }
void RecordKeeper::setRetention(const RetentionPolicy& policy) { impl_->setRetention(policy); }
bool RecordKeeper::stop(Duration limit) { return impl_->stop(limit); }

bool RecordKeeper::waitUntilApplied(std::uint64_t sequence, Duration limit) {
    return impl_->queue().waitApplied(sequence, std::chrono::steady_clock::now() + limit);
}

void RecordKeeper::history(v1::HistoryRequest request, std::uint64_t atLeast, OnHistory done) {
    const Duration time = impl_->options().queryTimeMax;
    impl_->desk().ask(
        {atLeast, impl_->waitUntil(),
         [request = std::move(request), time, done](Database& record, bool upToDate) -> std::function<void()> {
             v1::HistoryReply reply = readHistory(record, request, std::chrono::steady_clock::now() + time);
             reply.set_behind(!upToDate);
             return [done, reply = std::move(reply)] { done(reply); };
         },
         [done](Error why) { done(std::move(why)); }});
}

// An answer with holes would be a lie: an Error while the record is behind.
template <class Reply, class Read>
void RecordKeeper::askWhole(std::uint64_t atLeast, Read read, std::function<void(Result<Reply>)> done) {
    impl_->desk().ask({atLeast, impl_->waitUntil(),
                       [read = std::move(read), done](Database& record, bool upToDate) -> std::function<void()> {
                           if (!upToDate)
                               return [done] {
                                   done(Error{"the record is still catching up with the journal", "record"});
                               };
                           return [done, reply = read(record)] { done(reply); };
                       },
                       [done](Error why) { done(std::move(why)); }});
}

void RecordKeeper::alarmLog(v1::AlarmLogRequest request, std::uint64_t atLeast, OnAlarmLog done) {
    askWhole(
        atLeast, [request = std::move(request)](Database& record) { return readAlarmLog(record, request); },
        std::move(done));
}

void RecordKeeper::profiles(v1::ProfilesRequest request, std::uint64_t atLeast, OnProfiles done) {
    askWhole(
        atLeast, [request = std::move(request)](Database& record) { return readProfiles(record, request); },
        std::move(done));
}

void RecordKeeper::sessions(v1::SessionsRequest request, std::uint64_t atLeast, OnSessions done) {
    askWhole(
        atLeast, [request = std::move(request)](Database& record) { return readSessions(record, request); },
        std::move(done));
}

void RecordKeeper::statistics(v1::StatisticsRequest request, std::uint64_t atLeast, OnStatistics done) {
    const Duration time = impl_->options().queryTimeMax;
    const auto read = [request = std::move(request), time](Database& record) {
        return readStatistics(record, request, std::chrono::steady_clock::now() + time);
    };
    askWhole(atLeast, read, std::move(done));
}

Outcome RecordKeeper::rebuild(const std::filesystem::path& dataDir) {
    try {
        const std::optional<StoredEntry> first = firstInJournal(dataDir);
        if (!first) return Error{"the journal holds no entries", journalFolder(dataDir).string()};
        std::unique_ptr<RecordFile> record = openWhole(dataDir, {});
        if (!record) {
            setAside(recordPath(dataDir));
            record = std::make_unique<RecordFile>(dataDir, std::string{});
        }
        record->rewind(first->sequence - 1, first->wall);
        record->catchUp(dataDir, RecordOptions{}.batchMax, [] { return true; });
        return Done{};
    } catch (const std::exception& problem) { return Error{problem.what(), "record"}; }
}

}  // namespace chairside::record
