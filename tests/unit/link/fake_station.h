// A station without an engine: sequences and snapshots under one lock, which stands for the engine's strand; inputs are
// kept, and answered when the test says so.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <vector>

#include "engine/intake.h"
#include "link/server/link_server.h"

namespace chairside::link {

class FakeStation final : public engine::Intake, public StationView {
public:
    struct Submitted {
        engine::Lane lane;
        engine::Input input;
        engine::OnTaken done;
    };

    engine::Lane newLane() override {
        const std::lock_guard lock{mutex_};
        return ++lanes_;
    }
    void submit(engine::Lane lane, engine::Input input, std::string, engine::OnTaken done) override {
        std::unique_lock lock{mutex_};
        submitted_.push_back({lane, std::move(input), done});
        if (!answerAtOnce_) return;
        const engine::Receipt receipt = *answerAtOnce_;
        lock.unlock();
        done(receipt);
    }
    void closeLane(engine::Lane, engine::Heard) override {
        const std::lock_guard lock{mutex_};
        ++lanesClosed_;
    }

    v1::Welcome welcome() const override {
        v1::Welcome welcome;
        welcome.set_station("fake");
        welcome.set_epoch("e1");
        return welcome;
    }
    v1::Heartbeat status() const override {
        ++waiting_;
        const std::lock_guard held{beats_};
        --waiting_;
        v1::Heartbeat beat;
        beat.set_saving(true);
        return beat;
    }
    bool demoAllowed() const override { return demoAllowed_; }
    void snapshot(std::function<void(v1::Snapshot)> done) override {
        const std::lock_guard lock{mutex_};
        v1::Snapshot snapshot;
        snapshot.set_sequence(sequence_);
        done(snapshot);
        ++snapshots_;
    }
    void monitors(std::function<void(v1::MonitorsReply)> done) override { done({}); }
    void unmapped(std::function<void(v1::UnmappedReply)> done) override { done({}); }
    std::shared_ptr<void> tap(const std::string& address, std::function<void(v1::TapFrame)> sink) override {
        const std::lock_guard lock{mutex_};
        tapped_ = address;
        tapSink_ = std::move(sink);
        return std::make_shared<int>(0);
    }
    void showTap(const v1::TapFrame& frame) {
        const std::lock_guard lock{mutex_};
        tapSink_(frame);
    }
    void history(v1::HistoryRequest request, std::function<void(Result<v1::HistoryReply>)> done) override {
        if (request.chair() == "unanswered") {
            const std::lock_guard lock{mutex_};
            historiesOpen_.push_back(std::move(done));
            return;
        }
        if (request.chair() == "huge") return done(hugeHistory());
        done(Error{"no history here", "chair"});
    }
    void alarmLog(v1::AlarmLogRequest, std::function<void(Result<v1::AlarmLogReply>)> done) override {
        v1::AlarmLogReply reply;
        reply.add_occurrences()->set_id("1-0");
        done(reply);
    }
    void profiles(v1::ProfilesRequest, std::function<void(Result<v1::ProfilesReply>)> done) override {
        done(Error{"no profiles here", ""});
    }
    void sessions(v1::SessionsRequest, std::function<void(Result<v1::SessionsReply>)> done) override {
        done(v1::SessionsReply{});
    }
    void statistics(v1::StatisticsRequest, std::function<void(Result<v1::StatisticsReply>)> done) override {
        done(Error{"no statistics here", ""});
    }

    std::uint64_t publish(LinkServer& server, engine::Events events) {
        const std::lock_guard lock{mutex_};
        server.publish(++sequence_, std::make_shared<const engine::Events>(std::move(events)));
        return sequence_;
    }
    void answerAll(const engine::Receipt& receipt) {
        std::vector<Submitted> waiting;
        {
            const std::lock_guard lock{mutex_};
            waiting = std::exchange(submitted_, {});
        }
        for (const Submitted& one : waiting) one.done(receipt);
    }
    void answerAtOnce(engine::Receipt receipt) {
        const std::lock_guard lock{mutex_};
        answerAtOnce_ = std::move(receipt);
    }
    [[nodiscard]] std::size_t historiesOpen() const {
        const std::lock_guard lock{mutex_};
        return historiesOpen_.size();
    }
    void answerHistories() {
        std::vector<std::function<void(Result<v1::HistoryReply>)>> waiting;
        {
            const std::lock_guard lock{mutex_};
            waiting = std::exchange(historiesOpen_, {});
        }
        for (const auto& done : waiting) done(v1::HistoryReply{});
    }
    // While it is held, whoever asks for a heartbeat waits: the distributor's strand stands still.
    [[nodiscard]] std::unique_lock<std::mutex> holdBeats() { return std::unique_lock{beats_}; }
    [[nodiscard]] bool waitsForABeat() const { return waiting_ > 0; }
    [[nodiscard]] std::vector<Submitted> submitted() const {
        const std::lock_guard lock{mutex_};
        return submitted_;
    }
    [[nodiscard]] int snapshots() const {
        const std::lock_guard lock{mutex_};
        return snapshots_;
    }
    [[nodiscard]] int lanesClosed() const {
        const std::lock_guard lock{mutex_};
        return lanesClosed_;
    }
    void allowDemo() { demoAllowed_ = true; }

private:
    static v1::HistoryReply hugeHistory() {
        v1::HistoryReply reply;
        reply.add_series()->set_chair(std::string(9u << 20, 'x'));
        return reply;
    }

    mutable std::mutex mutex_;
    mutable std::mutex beats_;
    mutable std::atomic<int> waiting_ = 0;  // for beats_
    std::string tapped_;
    std::function<void(v1::TapFrame)> tapSink_;
    std::uint64_t sequence_ = 0;
    engine::Lane lanes_ = 0;
    int lanesClosed_ = 0;
    int snapshots_ = 0;
    std::vector<Submitted> submitted_;
    std::optional<engine::Receipt> answerAtOnce_;
    std::vector<std::function<void(Result<v1::HistoryReply>)>> historiesOpen_;
    bool demoAllowed_ = false;
};

}  // namespace chairside::link
