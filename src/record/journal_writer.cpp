#include "record/journal_writer.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <exception>
#include <limits>
#include <set>
#include <span>
#include <stdexcept>
#include <utility>

#include "record/files.h"
#include "record/journal_day.h"
#include "record/journal_queue.h"
#include "record/journal_scan.h"
#include "record/own_thread.h"

namespace chairside::record {
namespace {

constexpr std::size_t kPieceEntriesMax = 8192;
constexpr std::size_t kPieceBytesMax = std::size_t{16} << 20;
constexpr Duration kStopLimit = std::chrono::seconds(5);
// More than a day can hold: numbers a damaged file may have given are not given again.
constexpr std::uint64_t kNumbersSkipped = 1'000'000'000;

// The newest entry that can be read without writing anything. A file that is damaged, or whose making was cut short,
// is passed over.
ChainPoint lastReadable(const std::vector<JournalFile>& files) {
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        try {
            JournalFileReader reader(file->path);
            if (reader.made()) return reader.before(std::numeric_limits<std::int64_t>::max());
        } catch (const SqliteError& problem) {
            if (!problem.fileIsDamaged()) throw;
        }
    }
    return {};
}

}  // namespace

// Owned by the writer and by its two threads: a thread stuck in a dead disk may outlive the writer.
class JournalWriter::Impl {
public:
    using Items = std::span<JournalQueue::Item* const>;

    Impl(JournalOptions options, JournalHooks hooks) : options_(std::move(options)), hooks_(std::move(hooks)) {}

    Outcome open();
    static void begin(const std::shared_ptr<Impl>& self);
    bool append(Entry entry, OnDurable done);
    void noteLost(const NotSaved& lost) { queue_->note(lost); }
    [[nodiscard]] SavingState state();
    bool stop(Duration limit);
    [[nodiscard]] JournalMetrics metrics() const;
    [[nodiscard]] std::uint64_t lastDurable() const { return lastDurable_.load(); }

private:
    void save();
    void watch();
    [[nodiscard]] std::size_t sameDay(Items items);
    bool savePiece(Items items);
    void write(Items items);
    void openFor(WallTime wall);
    void openFile(const std::filesystem::path& file, Day day);
    void setAside(const SqliteError& error);
    [[nodiscard]] NotSaved lostToDamage() const;
    void finish(std::size_t count);
    void tell(std::vector<JournalQueue::Item> items);
    void failed(const std::string& why);
    void announce();

    const JournalOptions options_;
    const JournalHooks hooks_;
    FileLock lock_;
    std::optional<JournalQueue> queue_;

    // The saving thread's own.
    std::unique_ptr<JournalDay> day_;
    Day openDay_{};
    std::filesystem::path openPath_;
    std::set<std::filesystem::path> damaged_;
    ChainPoint last_;

    OwnThread saving_, watching_;
    std::atomic<std::uint64_t> lastDurable_{0}, commits_{0}, saved_{0};
    std::atomic<double> lastCommitMs_{0};

    std::mutex callMutex_;  // held while callbacks run: they come in order, and none after stop()
    bool announcedSaving_ = true;
    std::string announcedDamage_;
    bool stopped_ = false;
    std::mutex healthMutex_;
    std::string failure_;  // why the last commit failed; empty when it did not
    std::string damage_;   // what was set aside, in words
    std::optional<JournalQueue::Steady::time_point> commitSince_;
    std::condition_variable watchWake_;
    bool watchEnds_ = false;
};

Outcome JournalWriter::Impl::open() {
    const std::filesystem::path folder = journalFolder(options_.dataDir);
    if (Outcome made = makeFolder(folder); !made) return made;
    Result<FileLock> lock = FileLock::take(folder / "writer.lock");
    if (!lock) return lock.error();
    lock_ = std::move(lock).value();
    const std::vector<JournalFile> files = listJournal(options_.dataDir);
    last_ = lastReadable(files);
    std::optional<NotSaved> lost;
    if (!files.empty()) {
        const JournalFile& newest = files.back();
        try {
            openFile(newest.path, newest.day);
        } catch (const SqliteError& problem) {
            if (problem.fileIsDamaged()) {
                setAside(problem);
                lost = lostToDamage();
            } else if (problem.diskMayRecover()) {
                failed(problem.what());
            } else {
                return Error{problem.what(), newest.path.string()};
            }
        }
    }
    lastDurable_ = lost ? lost->toSequence : last_.sequence;
    queue_.emplace(options_.waitingBytesMax, options_.waitingAgeMax, lastDurable_);
    if (lost) queue_->note(*lost);
    return Done{};
}

void JournalWriter::Impl::begin(const std::shared_ptr<Impl>& self) {
    self->saving_ = OwnThread([self] { self->save(); });
    self->watching_ = OwnThread([self] { self->watch(); });
}

bool JournalWriter::Impl::append(Entry entry, OnDurable done) {
    if (queue_->push(entry, done)) return true;
    watchWake_.notify_one();
    if (done) done(false);
    return false;
}

bool JournalWriter::Impl::stop(Duration limit) {
    queue_->close();
    const bool ended = saving_.joinWithin(limit);
    const std::vector<OnDurable> left = queue_->abandon();
    {
        const std::lock_guard lock(callMutex_);
        stopped_ = true;
    }
    for (const OnDurable& done : left) done(false);
    {
        const std::lock_guard lock(healthMutex_);
        watchEnds_ = true;
    }
    watchWake_.notify_one();
    watching_.joinWithin(limit);
    return ended && left.empty();
}

JournalMetrics JournalWriter::Impl::metrics() const {
    JournalMetrics now;
    queue_->fill(now);
    now.lastCommitMs = lastCommitMs_.load();
    now.commits = commits_.load();
    now.saved = saved_.load();
    return now;
}

void JournalWriter::Impl::save() {
    Duration pause = options_.retryMin;
    for (;;) {
        const std::vector<JournalQueue::Item*> items = queue_->take(kPieceEntriesMax, kPieceBytesMax);
        if (items.empty()) break;
        const Items piece = Items(items).first(sameDay(items));
        if (savePiece(piece)) {
            pause = options_.retryMin;
            finish(piece.size());
            continue;
        }
        announce();
        queue_->rest(pause);
        pause = std::min(pause * 2, options_.retryMax);
    }
    day_.reset();
    lock_ = FileLock{};
}

// How many of the items go into one file. A day before the open one goes there too: the day never goes back. What
// follows a lost interval waits for its checkpoint.
std::size_t JournalWriter::Impl::sameDay(Items items) {
    const auto dayOfItem = [this](const JournalQueue::Item& item) {
        return std::max(openDay_, dayOf(item.lost ? item.lost->fromWall : item.entry.wall));
    };
    const Day first = dayOfItem(*items.front());
    std::size_t count = 1;
    while (count < items.size() && !items[count]->lost && dayOfItem(*items[count]) <= first) ++count;
    return count;
}

bool JournalWriter::Impl::savePiece(Items items) {
    const auto since = JournalQueue::Steady::now();
    {
        const std::lock_guard lock(healthMutex_);
        commitSince_ = since;
    }
    std::string why;
    try {
        write(items);
    } catch (const SqliteError& problem) {
        why = problem.what();
        day_.reset();
        if (problem.fileIsDamaged()) setAside(problem);
    } catch (const std::exception& problem) {
        why = problem.what();
        day_.reset();
    }
    const std::chrono::duration<double, std::milli> took = JournalQueue::Steady::now() - since;
    lastCommitMs_ = took.count();
    failed(why);
    return why.empty();
}

void JournalWriter::Impl::write(Items items) {
    const JournalQueue::Item& first = *items.front();
    if (first.lost && hooks_.beforeNotSaved) {
        const Outcome made = hooks_.beforeNotSaved(*first.lost);
        if (!made) throw std::runtime_error("the checkpoint after lost entries: " + made.error().text());
    }
    openFor(first.lost ? first.lost->fromWall : first.entry.wall);
    day_->begin();
    for (const JournalQueue::Item* item : items) {
        if (item->lost)
            day_->note(*item->lost);
        else
            day_->add(item->entry, item->rawFrame);
    }
    day_->commit();
    last_ = day_->last();
}

void JournalWriter::Impl::failed(const std::string& why) {
    if (!why.empty()) spdlog::warn("journal: not saved, trying again: {}", why);
    const std::lock_guard lock(healthMutex_);
    commitSince_.reset();
    failure_ = why;
}

void JournalWriter::Impl::openFor(WallTime wall) {
    const Day day = std::max(openDay_, dayOf(wall));
    if (day_ && day == openDay_) return;
    day_.reset();
    const std::vector<JournalFile> files = listJournal(options_.dataDir);
    if (!files.empty() && files.back().day >= day) {
        const JournalFile& newest = files.back();
        if (!damaged_.contains(newest.path)) return openFile(newest.path, newest.day);
        return openFile(journalPath(options_.dataDir, newest.day, newest.part + 1), newest.day);
    }
    openFile(journalPath(options_.dataDir, day, 0), day);
}

void JournalWriter::Impl::openFile(const std::filesystem::path& file, Day day) {
    openPath_ = file;
    openDay_ = day;
    day_ = std::make_unique<JournalDay>(file, JournalFileOptions{options_.vfs, options_.logPagesMax}, last_,
                                        JournalIdentity{options_.engineVersion, options_.site, options_.station});
    last_ = day_->last();  // the new file's name is safe: SQLite syncs the folder with its log
}

// A damaged file is never written again, and never removed: the day goes on in another.
void JournalWriter::Impl::setAside(const SqliteError& error) {
    spdlog::error("journal: {} is damaged and stays as it is; going on in a new file: {}",
                  openPath_.filename().string(), error.what());
    damaged_.insert(openPath_);
    const std::lock_guard lock(healthMutex_);
    damage_ = openPath_.filename().string() + " is damaged: " + error.what();
}

NotSaved JournalWriter::Impl::lostToDamage() const {
    const WallTime day{std::chrono::duration_cast<Duration>(openDay_.time_since_epoch()).count()};
    return NotSaved{last_.sequence + 1, last_.sequence + kNumbersSkipped, day, day, damage_};
}

void JournalWriter::Impl::finish(std::size_t count) {
    {
        const std::lock_guard lock(callMutex_);
        tell(queue_->drop(count));
    }
    announce();
}

void JournalWriter::Impl::tell(std::vector<JournalQueue::Item> items) {
    // What was noted as lost counts too: its numbers are never given again, and the file's last entry is before them.
    lastDurable_ = std::max(lastDurable_.load(), last_.sequence);
    ++commits_;
    std::vector<StoredEntry> entries;
    entries.reserve(items.size());
    for (JournalQueue::Item& item : items) {
        if (item.done) item.done(true);
        if (!item.lost) entries.push_back(std::move(item.entry));
    }
    saved_ += entries.size();
    if (hooks_.onSaved && !entries.empty()) hooks_.onSaved(std::move(entries));
}

SavingState JournalWriter::Impl::state() {
    SavingState now;
    {
        const std::lock_guard lock(healthMutex_);
        now.damage = damage_;
        if (!failure_.empty())
            now.reason = failure_;
        else if (commitSince_ && JournalQueue::Steady::now() - *commitSince_ > options_.slowCommit)
            now.reason = "the disk does not answer";
    }
    if (now.reason.empty() && queue_->refusing()) now.reason = "more is waiting than fits into memory";
    now.saving = now.reason.empty();
    if (!now.saving) now.oldestWaiting = queue_->oldest();
    return now;
}

void JournalWriter::Impl::announce() {
    const std::lock_guard lock(callMutex_);
    const SavingState now = state();
    if (stopped_ || (now.saving == announcedSaving_ && now.damage == announcedDamage_)) return;
    if (now.saving && !announcedSaving_) spdlog::info("journal: saving again");
    announcedSaving_ = now.saving;
    announcedDamage_ = now.damage;
    if (hooks_.onState) hooks_.onState(now);
}

// The saving thread cannot tell that it hangs.
void JournalWriter::Impl::watch() {
    std::unique_lock lock(healthMutex_);
    while (!watchEnds_) {
        watchWake_.wait_for(lock, options_.slowCommit / 4);
        if (watchEnds_) break;
        lock.unlock();
        announce();
        lock.lock();
    }
}

Result<std::unique_ptr<JournalWriter>> JournalWriter::start(JournalOptions options, JournalHooks hooks) {
    try {
        auto impl = std::make_shared<Impl>(std::move(options), std::move(hooks));
        if (const Outcome opened = impl->open(); !opened) return opened.error();
        Impl::begin(impl);
        return std::unique_ptr<JournalWriter>(new JournalWriter(std::move(impl)));
    } catch (const std::exception& problem) { return Error{problem.what(), "journal"}; }
}

JournalWriter::JournalWriter(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
JournalWriter::~JournalWriter() { stop(kStopLimit); }
bool JournalWriter::append(Entry entry, OnDurable done) { return impl_->append(std::move(entry), std::move(done)); }
void JournalWriter::noteLost(const NotSaved& lost) { impl_->noteLost(lost); }
SavingState JournalWriter::state() const { return impl_->state(); }
bool JournalWriter::stop(Duration limit) { return impl_->stop(limit); }
JournalMetrics JournalWriter::metrics() const { return impl_->metrics(); }
std::uint64_t JournalWriter::lastDurableSequence() const { return impl_->lastDurable(); }

}  // namespace chairside::record
