import QtQuick
import Chairside.Dashboard

// Why this chair calls: readable at four metres, with one tap to take it on.
Rectangle {
    id: root
    required property ChairModel chair
    required property StationModel station
    property real k: 1
    property bool compact: false
    readonly property AlarmModel alarm: chair.worst
    readonly property real edge: compact ? 6 : 12 * k

    radius: 10
    color: look.fill
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.alarm.spoken

    AlarmLook {
        id: look
        alarm: root.alarm
        flash: root.station.flash
    }
    Badge {
        id: badge
        objectName: "reasonChair"
        anchors { left: parent.left; top: parent.top; leftMargin: root.edge; topMargin: root.compact ? 2 : root.edge }
        readonly property real room: lines.y - y - 4
        text: root.chair.badge
        size: Math.max(20, Math.min(room, root.width * 0.3, 150 * root.k))
        widest: root.width * 0.34
        fill: 0.8
        color: Theme.ink
        ink: look.colour
    }
    Item {
        id: topLine
        visible: !root.compact
        anchors { left: badge.right; right: parent.right; top: badge.top; leftMargin: root.edge; rightMargin: root.edge }
        height: visible ? 24 * root.k : 0
        Label {
            anchors.left: parent.left
            height: parent.height
            text: root.alarm.mark
            color: Theme.ink
            font.pixelSize: 22 * root.k
        }
        Label {
            anchors.right: parent.right
            height: parent.height
            text: root.alarm.unanswered.length > 0 ? root.alarm.unanswered + " · " + root.alarm.duration : root.alarm.duration
            color: Theme.ink
            font.pixelSize: 16 * root.k
            font.weight: Font.DemiBold
        }
    }
    Item {
        id: big
        anchors { left: badge.right; right: parent.right; top: topLine.bottom; bottom: lines.top; leftMargin: root.compact ? root.edge * 0.8 : root.edge; rightMargin: root.edge; bottomMargin: 2 }
        Label {
            id: smallMark
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: root.compact ? implicitWidth : 0
            visible: root.compact
            text: root.alarm.mark
            color: Theme.ink
            font.pixelSize: Math.max(10, 20 * root.k)
        }
        // Digits fill the height: what hangs below the line reaches into the space under it.
        Label {
            objectName: "headline"
            anchors { left: smallMark.right; right: parent.right; leftMargin: root.compact ? root.edge * 0.8 : 0; verticalCenter: parent.verticalCenter }
            height: parent.height
            text: root.alarm.headline
            color: Theme.ink
            font.weight: Font.Bold
            font.pixelSize: Math.max(16, Math.min(120 * root.k, big.height * 1.12))
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 12
        }
    }
    Column {
        id: lines
        anchors { left: parent.left; right: parent.right; bottom: button.top; leftMargin: root.edge; rightMargin: root.edge; bottomMargin: root.compact ? 3 : 8 * root.k }
        Label {
            width: parent.width
            text: root.compact ? root.alarm.reasonAndDuration : root.alarm.reason
            visible: text.length > 0
            color: Theme.ink
            font.weight: Font.Bold
            font.pixelSize: Math.max(11, (root.compact ? 26 : 18) * root.k)
            spare: root.station.chairs.count >= 12  // the banner has it whole
            wrapMode: Text.WordWrap
            maximumLineCount: 2
        }
        Label {
            width: parent.width
            visible: root.chair.more.length > 0 && root.height > 120
            text: root.chair.more
            spare: true  // the Chair screen has them all
            color: Theme.ink
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, (root.compact ? 20 : 14) * root.k)
        }
    }
    AcknowledgeButton {
        id: button
        alarm: root.alarm
        station: root.station
        objectName: "acknowledge"
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: root.edge }
        height: root.compact ? Math.min(Theme.touch, Math.max(30, Theme.touchLeast, root.height * 0.4), root.height * 0.45) : Theme.touch
        ground: Theme.ink
        ink: "#F0F4F8"
        textSize: root.compact ? 14 : 17 * root.k
        text: root.alarm.commandText.length > 0 ? root.alarm.commandText : qsTr("Acknowledge")
    }
}
