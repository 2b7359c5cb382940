import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// An alarm that somebody has taken on: outlined, still, and saying who.
Rectangle {
    id: root
    required property ChairModel chair
    required property StationModel station
    property real k: 1
    property bool compact: false
    property real room: 400  // how high it may be
    readonly property bool tight: compact && room < 90
    readonly property AlarmModel alarm: chair.worst

    implicitHeight: lines.implicitHeight + (compact ? 8 : 16 * k)
    radius: 8
    color: Theme.tint(Theme.priority(alarm.priority), 0.07)
    border.width: 2
    border.color: Theme.priority(alarm.priority)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.alarm.spoken + ", " + root.alarm.status

    ColumnLayout {
        id: lines
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: root.compact ? 6 : 10 * root.k }
        spacing: 0
        RowLayout {
            Layout.fillWidth: true
            spacing: root.compact ? 5 : 8 * root.k
            Label {
                text: root.alarm.mark
                color: Theme.dark ? Theme.priority(root.alarm.priority) : Theme.text
                font.pixelSize: Math.max(11, 16 * root.k)
            }
            Label {
                Layout.fillWidth: true
                text: root.tight ? root.alarm.headline : root.alarm.sentence
                font.weight: Font.Bold
                font.pixelSize: Math.max(13, 22 * root.k)
                spare: root.compact
                wrapMode: Text.WordWrap
                maximumLineCount: root.tight ? 1 : 2
            }
        }
        RowLayout {
            visible: !root.compact || root.room > 48
            Layout.fillWidth: true
            Label {
                Layout.fillWidth: true
                text: root.alarm.commandAndStatus
                spare: root.compact
                color: Theme.secondary
                wrapMode: Text.WordWrap
                maximumLineCount: root.tight ? 1 : 2
                font.pixelSize: Math.max(11, 12 * root.k)
            }
            ActionButton {
                objectName: "undo"
                visible: root.alarm.undoable && !root.compact
                implicitHeight: Theme.touchLeast
                enabled: !root.alarm.busy
                textSize: Math.max(11, 13 * root.k)
                text: qsTr("Undo")
                Accessible.description: root.alarm.spoken
                onClicked: root.station.actions.undoAcknowledge(root.alarm.occurrence)
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.chair.more.length > 0 && !root.compact
            text: root.chair.more
            spare: true  // the Chair screen has them all
            color: Theme.secondary
            font.pixelSize: Math.max(11, 12 * root.k)
        }
    }
}
