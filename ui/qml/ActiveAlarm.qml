import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// One alarm that stands, in full: whose, what, since when, who has it, what to do.
Rectangle {
    id: root
    required property AlarmModel alarm
    required property StationModel station
    required property Navigation navigation
    readonly property bool open: alarm.look === AlarmModel.Sounding
    readonly property color ink: open ? Theme.ink : Theme.text
    readonly property color faint: open ? Theme.ink : Theme.secondary

    implicitHeight: Math.max(line.implicitHeight + 20 * Theme.u, Theme.touch + 20 * Theme.u)
    radius: 10
    color: open ? look.fill : Theme.tint(look.colour, 0.07)
    border.width: 2
    border.color: open ? look.edge : look.colour
    clip: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: alarm.spoken + ", " + alarm.status + ". " + alarm.advice

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
    TapHandler {
        onTapped: root.navigation.openChair(root.alarm.chair)
    }
    RowLayout {
        id: line
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 20 * Theme.u; rightMargin: 10 * Theme.u }
        spacing: 14 * Theme.u
        Badge {
            visible: root.alarm.chair.length > 0
            text: root.alarm.badge
            size: 52 * Theme.u
            widest: 150 * Theme.u
            color: root.open ? Theme.ink : Theme.raised
            ink: root.open ? look.colour : Theme.text
        }
        Label {
            text: root.alarm.mark
            color: root.open ? Theme.ink : Theme.dark ? look.colour : Theme.text
            font.pixelSize: Math.max(11, 18 * Theme.u)
        }
        Column {
            Layout.fillWidth: true
            spacing: 2
            Label {
                width: parent.width
                text: root.alarm.sentence
                color: root.ink
                font.weight: Font.Bold
                font.pixelSize: 26 * Theme.u
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 13
            }
            Label {
                width: parent.width
                text: root.alarm.unanswered.length > 0 ? root.alarm.unanswered + " · " + root.alarm.commandAndStatus : root.alarm.commandAndStatus
                color: root.faint
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                font.weight: root.alarm.unanswered.length > 0 ? Font.Bold : Font.Normal
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
            Label {
                width: parent.width
                visible: text.length > 0
                text: root.alarm.advice
                color: root.faint
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
        }
        AlarmButton {
            alarm: root.alarm
            station: root.station
        }
    }
}
