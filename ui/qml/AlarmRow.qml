import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// An alarm in a list: when, what, how it stands.
RowLayout {
    id: root
    required property AlarmModel alarm
    property bool past: false

    spacing: 10 * Theme.u
    Accessible.role: Accessible.ListItem
    Accessible.name: alarm.started + ", " + alarm.spoken + ", " + alarm.status
    Label {
        Layout.preferredWidth: 48 * Theme.u
        text: root.alarm.mark
        color: root.past || !Theme.dark ? Theme.secondary : Theme.priority(root.alarm.priority)
        font.pixelSize: Math.max(10, 13 * Theme.u)
    }
    Label {
        Layout.preferredWidth: 78 * Theme.u
        text: root.alarm.started
        color: Theme.secondary
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    Column {
        Layout.fillWidth: true
        Label {
            width: parent.width
            text: root.alarm.sentence
            color: root.past ? Theme.secondary : Theme.text
            font.weight: root.past ? Font.Normal : Font.DemiBold
            font.pixelSize: Math.max(11, 16 * Theme.u)
        }
        Label {
            width: parent.width
            text: root.alarm.commandAndStatus
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            color: Theme.secondary
            font.pixelSize: Math.max(11, 13 * Theme.u)
        }
    }
}
