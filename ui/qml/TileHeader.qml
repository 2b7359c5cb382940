import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Which chair this is and who sits there, whether its monitor is heard, what is due, and the phase.
RowLayout {
    id: root
    required property ChairModel chair
    property real k: 1
    property bool compact: false
    readonly property bool telling: chair.standby.length + chair.unguarded.length + chair.session.firstDue.length > 0

    spacing: Math.max(6, 10 * k)
    Badge {
        text: root.chair.badge
        size: root.compact ? Math.max(22, 40 * root.k) : 38 * root.k
        widest: root.width * 0.42
    }
    Column {
        id: column
        Layout.fillWidth: true
        Row {
            id: line
            readonly property real demoRoom: column.width - (initials.visible ? initials.implicitWidth : 0) - link.width - dot.width - 4 * spacing - 12
            spacing: Math.max(6, 8 * root.k)
            Label {
                id: initials
                visible: text.length > 0
                text: root.chair.session.initials
                font.pixelSize: Math.max(11, (root.compact ? 18 : 15) * root.k)
                font.weight: Font.Bold
                Accessible.name: qsTr("Patient %1").arg(text)
            }
            Rectangle {
                id: dot
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(7, 8 * root.k)
                height: width
                radius: width / 2
                color: root.chair.linked ? Theme.text : "transparent"
                border.width: 1.5
                border.color: root.chair.linked ? Theme.text : Theme.secondary
            }
            Label {
                id: link
                anchors.verticalCenter: parent.verticalCenter
                readonly property string instead: !root.compact ? "" : root.chair.standby.length > 0 ? root.chair.standby : root.chair.unguarded
                width: instead.length > 0 ? Math.min(implicitWidth, column.width - (initials.visible ? initials.implicitWidth + line.spacing : 0) - dot.width - line.spacing) : implicitWidth
                spare: instead.length > 0  // the Chair screen has it whole
                text: instead.length > 0 ? instead : root.chair.link
                color: root.chair.linked || instead.length > 0 ? Theme.text : Theme.secondary
                font.pixelSize: Math.max(11, (root.compact ? 19 : 13) * root.k)
            }
            Rectangle {
                visible: root.chair.demo.length > 0
                anchors.verticalCenter: parent.verticalCenter
                implicitWidth: demo.implicitWidth + 12
                implicitHeight: demo.implicitHeight + 2
                radius: 4
                color: "transparent"
                border.color: Theme.accent
                border.width: 1
                Label {
                    id: demo
                    anchors.centerIn: parent
                    text: !root.compact && whole.implicitWidth < line.demoRoom ? root.chair.demo : qsTr("DEMO")
                    color: Theme.accent
                    font.pixelSize: Math.max(10, 10 * root.k)
                    font.weight: Font.DemiBold
                }
                Label {
                    id: whole
                    visible: false
                    text: root.chair.demo
                    font: demo.font
                }
            }
        }
        Label {
            visible: !root.compact
            width: parent.width
            spare: !root.telling  // the monitor's names stand whole on the Chair screen
            text: root.chair.standby.length > 0 ? root.chair.standby : root.chair.unguarded.length > 0 ? root.chair.unguarded : root.chair.session.firstDue.length > 0 ? root.chair.session.firstDue : root.chair.monitor
            color: root.chair.unguarded.length + root.chair.standby.length > 0 || root.chair.session.anyOverdue ? Theme.text : Theme.secondary
            font.pixelSize: Math.max(11, 11 * root.k)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 9
        }
    }
    PhaseClock {
        visible: !root.compact || root.width > 190
        chair: root.chair
        size: Math.max(10, (root.compact ? 16 : 12) * root.k)
        wordy: !planned || root.width > 300
    }
}
