import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// One alarm of the chair that is looked at, with what to do about it.
Rectangle {
    id: root
    required property AlarmModel alarm
    required property StationModel station
    property bool keyed: false

    implicitHeight: Math.max(Theme.touch + 12 * Theme.u, 62 * Theme.u)
    radius: 10
    color: alarm.acknowledged ? Theme.tint(look.colour, 0.07) : look.fill
    border.width: alarm.acknowledged ? 2 : 3
    border.color: alarm.acknowledged ? look.colour : look.edge
    readonly property color ink: alarm.acknowledged ? Theme.text : Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: alarm.spoken + ". " + alarm.advice

    AlarmLook {
        id: look
        alarm: root.alarm
        flash: root.station.flash
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 18 * Theme.u
        anchors.rightMargin: 8 * Theme.u
        spacing: 16 * Theme.u
        Label {
            text: root.alarm.mark
            color: root.alarm.acknowledged && Theme.quiet ? look.colour : root.ink
            font.pixelSize: 20 * Theme.u
        }
        Label {
            text: root.alarm.sentence
            color: root.ink
            font.weight: Font.Bold
            font.pixelSize: 26 * Theme.u
            Layout.maximumWidth: root.width * 0.34
        }
        Column {
            Layout.fillWidth: true
            Label {
                width: parent.width
                visible: text.length > 0
                text: root.alarm.advice
                color: root.ink
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 17 * Theme.u)
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                lineHeight: 0.95
            }
            Label {
                width: parent.width
                text: qsTr("since %1 · %2").arg(root.alarm.started).arg(root.alarm.status)
                color: root.alarm.acknowledged ? Theme.secondary : root.ink
                font.pixelSize: Math.max(11, 14 * Theme.u)
            }
        }
        ActionButton {
            objectName: "stripAcknowledge"
            visible: !root.alarm.acknowledged
            enabled: !root.alarm.busy
            ground: Theme.ink
            ink: "#F0F4F8"
            text: root.alarm.commandText.length > 0 ? root.alarm.commandText : qsTr("Acknowledge")
            hint: root.keyed && root.alarm.commandText.length === 0 ? qsTr("A") : ""
            onClicked: root.station.acknowledge(root.alarm.occurrence)
        }
        Label {
            visible: root.alarm.acknowledged && root.alarm.commandText.length > 0
            Layout.rightMargin: 10 * Theme.u
            text: root.alarm.commandText
            color: Theme.secondary
            font.pixelSize: 16 * Theme.u
        }
    }
}
