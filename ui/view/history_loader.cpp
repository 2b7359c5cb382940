#include "ui/view/history_loader.h"

#include <QPointer>
#include <array>

namespace chairside::ui {

namespace {
constexpr std::array kDrawn = {v1::SPO2,          v1::RATE,           v1::HEART_RATE, v1::PULSE_RATE,
                               v1::NIBP_SYSTOLIC, v1::NIBP_DIASTOLIC, v1::NIBP_MEAN};
}  // namespace

HistoryLoader::HistoryLoader(StationPort& port, Deliver deliver, QObject* parent)
    : QObject(parent), port_(port), deliver_(std::move(deliver)) {}

void HistoryLoader::load(Wish wish) {
    wishes_.push_back(std::move(wish));
    if (wishes_.size() > kWishesMax) wishes_.pop_front();
    if (!waiting_) next();
}

void HistoryLoader::next() {
    if (wishes_.empty()) return;
    const Wish wish = std::move(wishes_.front());
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
                  [self, pointsMax = wish.pointsMax, asked = generation_](const Result<v1::StationFrame>& answer) {
                      if (!self) return;
                      self->waiting_ = false;
                      const bool wanted = asked == self->generation_;
                      if (wanted && answer.ok() && answer.value().has_history_reply()) {
                          self->deliver_(answer.value().history_reply(), pointsMax);
                      }
                      self->next();
                  });
}

}  // namespace chairside::ui
