import QtQuick
import Chairside.Dashboard

// The colours of one alarm at this beat: flashing while nobody has taken it on, steady afterwards.
QtObject {
    id: root
    required property AlarmModel alarm
    required property FlashClock flash

    readonly property bool lit: !root.alarm.flashing || (root.alarm.priority === 3 ? root.flash.highLit : root.alarm.priority === 2 ? root.flash.mediumLit : true)
    readonly property color colour: Theme.priority(root.alarm.priority)
    readonly property color fill: Theme.fill(root.alarm.priority, root.lit)
    readonly property color edge: root.lit ? root.colour : Theme.tint(root.colour, 0.15)
}
