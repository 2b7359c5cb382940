// What can be recorded of a chair now, as rows for a screen: the next steps of its session, and what people assess.
// Worded as records: Chairside drives no pump. GUI thread.
#pragma once

#include <QVariantList>
#include <cstdint>
#include <map>

#include "chairside/v1/link.pb.h"

namespace chairside::ui {

// {phase, text, says}: the button, and what will be recorded.
[[nodiscard]] QVariantList stepRows(v1::ChairPhase phase);
// {reason, text}: why a patient is away; the reason is recorded in English, whatever the screen's language.
[[nodiscard]] QVariantList standbyRows();
// {scale, text, last, values}: with what was entered last, and the values that can be.
[[nodiscard]] QVariantList scaleRows(const std::map<v1::Scale, v1::ObservationView>& entered, std::int64_t nowUnixMs);

}  // namespace chairside::ui
