#include "ui/view/history_loader.h"

#include <QPointer>
#include <algorithm>
#include <array>

namespace chairside::ui {

namespace {
constexpr std::array kDrawn = {v1::SPO2,          v1::RATE,           v1::HEART_RATE, v1::PULSE_RATE,
                               v1::NIBP_SYSTOLIC, v1::NIBP_DIASTOLIC, v1::NIBP_MEAN};
}  // namespace

HistoryLoader::HistoryLoader(StationPort& port, Deliver deliver, QObject* parent)
    : QObject(parent), port_(port), deliver_(std::move(deliver)) {}

void HistoryLoader::keep(std::deque<Wish>& wishes, Wish wish) {
    if (std::find(wishes.begin(), wishes.end(), wish) != wishes.end()) return;
    wishes.push_back(std::move(wish));
    if (wishes.size() > kWishesMax) wishes.pop_front();
}

void HistoryLoader::load(Wish wish) {
    keep(wishes_, std::move(wish));
    if (!waiting_) next();
}

void HistoryLoader::forget() {
    wishes_.clear();
    unfinished_.clear();
    again_.reset();
    pause_ = kPauseMin;
    ++generation_;
}

void HistoryLoader::tick(Steady now, bool heard) {
    if (unfinished_.empty() || waiting_ || !heard) return;
    if (!again_.has_value()) again_ = now + pause_;
    if (now < *again_) return;
    again_.reset();
    pause_ = std::min(2 * pause_, kPauseMax);
    wishes_.push_back(std::move(unfinished_.front()));
    unfinished_.pop_front();
    next();
}

void HistoryLoader::take(const Wish& wish, const v1::HistoryReply& reply) {
    deliver_(reply, wish);
    if (reply.behind()) return keep(unfinished_, wish);
    // The record holds all by now: what came in part before is asked for with no more pause.
    again_.reset();
    pause_ = kPauseMin;
    for (Wish& rest : unfinished_) keep(wishes_, std::move(rest));
    unfinished_.clear();
}

void HistoryLoader::next() {
    if (wishes_.empty()) return;
    Wish wish = std::move(wishes_.front());
    wishes_.pop_front();
    waiting_ = true;
    v1::ClientFrame frame;
    v1::HistoryRequest& request = *frame.mutable_history_request();
    request.set_chair(wish.chair);
    for (const v1::Vital vital : kDrawn) request.add_vitals(vital);
    request.set_from_unix_ms(wish.fromUnixMs);
    request.set_to_unix_ms(wish.toUnixMs);
    request.set_points_max(wish.pointsMax);
    const QPointer<HistoryLoader> self(this);
    port_.request(std::move(frame),
                  [self, wish = std::move(wish), asked = generation_](const Result<v1::StationFrame>& answer) {
                      if (!self) return;
                      self->waiting_ = false;
                      const bool wanted = asked == self->generation_;
                      if (wanted && answer.ok() && answer.value().has_history_reply()) {
                          self->take(wish, answer.value().history_reply());
                      }
                      self->next();
                  });
}

}  // namespace chairside::ui
