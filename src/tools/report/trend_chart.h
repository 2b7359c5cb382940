// The course of a session as a picture: phases, alarms, blood pressure, rate, SpO2, what happened, and where nothing
// was measured. A chart draws what was measured: no line crosses a gap.
#pragma once

#include <QFont>
#include <QPainter>

#include "tools/session_dossier.h"

namespace chairside::tools {

void drawTrend(QPainter& painter, const QRectF& area, const Dossier& dossier);

}  // namespace chairside::tools
