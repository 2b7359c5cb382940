import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// One alarm of the chair that is looked at, with what to do about it.
Rectangle {
    id: root
    required property AlarmModel alarm
    required property StationModel station
    property bool keyed: false

    implicitHeight: Math.max(Theme.touch + 12 * Theme.u, 62 * Theme.u, what.implicitHeight + 10 * Theme.u, toDo.implicitHeight + 10 * Theme.u)
    radius: 10
    color: open ? look.fill : Theme.tint(look.colour, 0.07)
    border.width: open ? 3 : 2
    border.color: open ? look.edge : look.colour
    clip: true
    readonly property bool open: alarm.look === AlarmModel.Sounding
    readonly property color ink: open ? Theme.ink : Theme.text
    Accessible.role: Accessible.AlertMessage
    Accessible.name: alarm.spoken + ". " + alarm.advice

    AlarmLook {
        id: look
        alarm: root.alarm
        flash: root.station.flash
    }
    HatchItem {
        visible: root.alarm.latched
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 2 }
        width: 12 * Theme.u
        color: look.colour
        step: 6
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 18 * Theme.u
        anchors.rightMargin: 8 * Theme.u
        spacing: 16 * Theme.u
        Label {
            text: root.alarm.mark
            color: !root.open && Theme.dark ? look.colour : root.ink
            font.pixelSize: 20 * Theme.u
        }
        Column {
            id: what
            Layout.fillWidth: true
            Layout.preferredWidth: toDo.visible ? 56 : 100
            Label {
                objectName: "stripSentence"
                width: parent.width
                text: root.alarm.sentence
                color: root.ink
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                lineHeight: 0.95
                font.weight: Font.Bold
                font.pixelSize: Math.max(14, 26 * Theme.u)
            }
            Label {
                width: parent.width
                text: (root.alarm.unanswered.length > 0 ? root.alarm.unanswered + " · " : "") + qsTr("since %1 · %2").arg(root.alarm.started).arg(root.alarm.commandAndStatus)
                color: root.open ? root.ink : Theme.secondary
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                font.pixelSize: Math.max(11, 14 * Theme.u)
            }
        }
        Label {
            id: toDo
            visible: text.length > 0
            Layout.fillWidth: true
            Layout.preferredWidth: 44
            text: root.alarm.advice
            color: root.ink
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 17 * Theme.u)
            wrapMode: Text.WordWrap
            maximumLineCount: 3
            lineHeight: 0.95
        }
        AlarmButton {
            alarm: root.alarm
            station: root.station
            keyed: root.keyed
        }
    }
}
