import QtQuick
import Chairside.Dashboard

// The colours of one alarm at this beat: flashing while it sounds, steady once somebody has taken it on.
QtObject {
    id: root
    required property AlarmModel alarm
    required property FlashClock flash

    readonly property bool lit: !root.alarm.sounding || (root.alarm.priority === 3 ? root.flash.highLit : root.alarm.priority === 2 ? root.flash.mediumLit : true)
    readonly property color colour: Theme.priority(root.alarm.priority)
    readonly property color fill: Theme.fill(root.alarm.priority, root.lit)
    readonly property color edge: root.lit ? root.colour : Theme.tint(root.colour, 0.15)
}
