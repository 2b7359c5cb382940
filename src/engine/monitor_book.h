// The monitors the station hears: which chair each belongs to, how its clock differs, how often it speaks; and the
// tray of what could not be charted. Functions on plain state, run inside a Turn.
#pragma once

#include <optional>
#include <string>

#include "engine/turn.h"

namespace chairside::engine {

// What a monitor is known by: its bed field, else its device id, else its address.
[[nodiscard]] std::string monitorKey(const MonitorIdentity& identity);
[[nodiscard]] std::string inWords(const MonitorIdentity& identity);  // "bed 3, device 0123, 10.0.0.7"

// The monitor's entry, made when new. Of kMonitorsMax known, the one that is unheard longest, for a day at least, and
// serves no chair is forgotten for it: it is learned anew when it speaks. None when all of them are needed.
[[nodiscard]] Monitor* findMonitor(Turn& turn, const MonitorIdentity& identity);

// Who said the message. Monitors put neither their bed nor their id into each alarm: one that names no bed is of the
// only monitor that measures on its connection. Where that is not sure it is of the name it gives, as all else is.
[[nodiscard]] Monitor* speakerOf(Turn& turn, const DeviceMessage& message);

// Why the configuration has no chair for this monitor; empty when it names one, and in automatic mode.
[[nodiscard]] std::string whyNoChair(const Configuration& configuration, const MonitorIdentity& monitor);

// Its chair: from the configuration, or in automatic mode the chair of its name, made when new. None: why is in
// `whyNoChair`, and nothing of it is charted by guess.
[[nodiscard]] Chair* chairOf(Turn& turn, Monitor& monitor);

// The same without making a chair: for a monitor that does not speak at the moment. Its chair is empty when the
// configuration names none, or the one of its name is not there.
void bind(const State& state, Monitor& monitor);

// A message came: counts it and learns the interval.
void hear(Turn& turn, Monitor& monitor, const DeviceMessage& message);

// Two devices speak in turns under the bed this monitor is known by.
[[nodiscard]] bool isShared(const Turn& turn, const Chair& chair, const Monitor& monitor);

// Difference of the clocks now, receive - device, once something with a device time was heard.
[[nodiscard]] std::optional<Duration> smallestOffset(const Monitor& monitor);

// How much later than the quickest recent message something with this device time came; zero: nothing is known.
[[nodiscard]] Duration delayOf(const Turn& turn, const Monitor& monitor, WallTime deviceTime);
// The same, and learns from the time: once for a message, from its newest, for older ones in it tell nothing of the
// clocks. `grain`: by how much the time may be too early, of times to the minute.
Duration learnDelay(Turn& turn, Monitor& monitor, WallTime deviceTime, Duration grain = Duration::zero());
// The station's clock was moved: by how much is known, so the differences of the clocks are, too.
void moveOffsets(Monitor& monitor, Duration by);

void putInTray(Turn& turn, const MonitorIdentity& monitor, const Unmapped& item);

// Puts all of a message into the tray that is charted nowhere, for the reason `why`.
void keepUncharted(Turn& turn, const Monitor& monitor, const DeviceMessage& message, const std::string& why);

}  // namespace chairside::engine
