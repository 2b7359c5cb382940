import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// It is over, and nobody took it on: hatched, still, with what it was and when, until a person has seen it.
Rectangle {
    id: root
    required property ChairModel chair
    required property StationModel station
    property real k: 1
    property bool compact: false
    property real room: 400  // how high it may be
    readonly property AlarmModel alarm: chair.worst
    readonly property color colour: Theme.priority(alarm.priority)
    readonly property bool narrow: width < 230

    implicitHeight: lines.implicitHeight + (compact ? 10 : 20 * k)
    radius: 8
    color: Theme.tint(colour, 0.07)
    border.width: 2
    border.color: colour
    clip: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.alarm.spoken + ", " + root.alarm.duration + ", " + root.alarm.status

    HatchItem {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 2 }
        width: root.compact ? 12 : 22 * root.k
        color: root.colour
        step: 6
    }
    ColumnLayout {
        id: lines
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: root.compact ? 18 : 32 * root.k; rightMargin: root.compact ? 6 : 10 * root.k }
        spacing: root.compact ? 1 : 4 * root.k
        Item {  // no layout: in Qt 6.4 one inside another may stay as it was before it was shown
            id: top
            readonly property real gap: root.compact ? 5 : 8 * root.k
            Layout.fillWidth: true
            implicitHeight: headline.implicitHeight
            Label {
                id: mark
                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                text: root.alarm.mark
                color: Theme.dark ? root.colour : Theme.text
                font.pixelSize: Math.max(11, 16 * root.k)
            }
            Label {
                id: headline
                anchors { left: mark.right; right: duration.visible ? duration.left : parent.right; leftMargin: top.gap; rightMargin: duration.visible ? top.gap : 0 }
                text: root.alarm.headline
                font.weight: Font.Bold
                font.pixelSize: Math.max(14, 30 * root.k)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 12
            }
            Label {
                id: duration
                visible: !root.narrow
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                text: root.alarm.duration
                color: Theme.secondary
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 15 * root.k)
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.narrow ? root.room > 90 : !root.compact
            text: root.narrow ? root.alarm.duration : root.alarm.commandAndStatus
            color: Theme.secondary
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            font.pixelSize: Math.max(11, 12 * root.k)
        }
        Label {
            Layout.fillWidth: true
            visible: root.chair.more.length > 0 && (!root.compact || root.room > 110)
            text: root.chair.more
            spare: true  // the Chair screen has them all
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 14 * root.k)
            elide: Text.ElideRight
        }
        AcknowledgeButton {
            objectName: "acknowledgeLatched"
            alarm: root.alarm
            station: root.station
            visible: !root.compact || root.room > 36 + Theme.touchLeast  // else on the Chair screen, or by A
            Layout.fillWidth: true
            Layout.preferredHeight: root.compact ? Math.max(Theme.touchLeast, 30) : Theme.touchRow
            textSize: root.compact ? 13 : 15 * root.k
            text: root.alarm.commandText.length > 0 ? root.alarm.commandText : qsTr("Seen: acknowledge")
        }
    }
}
