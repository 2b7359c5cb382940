#include "wire/charted_patient.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "wire/monitor_identity.h"

namespace chairside::wire {

ChartedPatient::ChartedPatient(const Hl7Message& message) : message_(&message), stretches_(1) {
    std::optional<std::size_t> first;
    for (std::size_t i = 1; i < message.size(); ++i) {
        const Hl7Segment segment = message.segment(i);
        if (segment.is("OBX")) {
            stretches_.back().hasLine = true;
            if (!first) first = stretches_.size() - 1;
        } else if (segment.is("PID")) {
            takePid(i);
        } else if (segment.is("PV1")) {
            takePv1(i);
        } else if (segment.is("ORC") || segment.is("OBR")) {
            stretches_.back().hasOrder = true;
        }
    }
    charted_ = first.value_or(0);
}

// A PV1 just before it is its own: some senders turn the two round.
void ChartedPatient::takePid(std::size_t index) {
    const Stretch& before = stretches_.back();
    const bool another = before.hasOwnPid || before.hasLine || (before.pv1 != 0 && before.hasOrder);
    if (another) stretches_.emplace_back().begin = index;
    stretches_.back().pid = index;
    stretches_.back().hasOwnPid = true;
}

void ChartedPatient::takePv1(std::size_t index) {
    const Stretch& before = stretches_.back();
    const std::size_t pid = before.pid;
    if (before.pv1 != 0 || before.hasLine) {
        Stretch& next = stretches_.emplace_back();
        next.begin = index;
        next.pid = pid;
    }
    stretches_.back().pv1 = index;
}

bool ChartedPatient::isCharted(std::size_t segment) const {
    const auto next = std::ranges::upper_bound(stretches_, segment, {}, &Stretch::begin);
    const Stretch& its = *std::prev(next);
    const Stretch& charted = stretches_[charted_];
    if (&its == &charted) return true;
    const bool samePerson = field(its.pid, 3) == field(charted.pid, 3) && field(its.pid, 5) == field(charted.pid, 5);
    return samePerson && field(its.pv1, 3) == field(charted.pv1, 3) && namesSomebody(its);
}

bool ChartedPatient::namesSomebody(const Stretch& stretch) const {
    const Hl7Segment pid = message_->segment(stretch.pid);
    const auto tells = [&](std::size_t n) { return !withoutNull(pid.component(n, 1)).empty(); };
    const bool aPerson = stretch.pid != 0 && (tells(3) || tells(5));
    return aPerson || (stretch.pv1 != 0 && !bedOf(message_->segment(stretch.pv1), message_->separators()).empty());
}

std::string_view ChartedPatient::field(std::size_t segment, std::size_t n) const {
    return segment == 0 ? std::string_view{} : message_->segment(segment).field(n);
}

}  // namespace chairside::wire
