// What the station's numbered events say about one chair, put into its record. GUI thread.
#pragma once

#include "ui/view/chair_list_model.h"

namespace chairside::ui {

// False: the event is about something else.
bool takeChairEvent(const v1::Event& event, const v1::AlarmProfile& profile, ChairListModel& chairs);

// Which profile judges each chair of the snapshot, and the limits that follow from it.
void takeJudging(const v1::Snapshot& snapshot, ChairListModel& chairs);

}  // namespace chairside::ui
