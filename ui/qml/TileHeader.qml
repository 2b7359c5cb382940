import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Which chair this is, whether its monitor is heard, and the phase.
RowLayout {
    id: root
    required property ChairModel chair
    property real k: 1
    property bool compact: false

    spacing: Math.max(6, 10 * k)
    Badge {
        text: root.chair.badge
        size: root.compact ? Math.max(22, 40 * root.k) : 38 * root.k
        widest: root.width * 0.42
    }
    Column {
        Layout.fillWidth: true
        Row {
            spacing: 6
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(7, 8 * root.k)
                height: width
                radius: width / 2
                color: root.chair.linked ? Theme.text : "transparent"
                border.width: 1.5
                border.color: root.chair.linked ? Theme.text : Theme.secondary
            }
            Label {
                text: root.chair.link
                color: root.chair.linked ? Theme.text : Theme.secondary
                font.pixelSize: Math.max(11, (root.compact ? 19 : 13) * root.k)
            }
        }
        Label {
            visible: !root.compact
            width: parent.width
            text: root.chair.standby.length > 0 ? root.chair.standby : root.chair.unguarded.length > 0 ? root.chair.unguarded : root.chair.session.firstDue.length > 0 ? root.chair.session.firstDue : root.chair.monitor
            color: root.chair.unguarded.length + root.chair.standby.length > 0 || root.chair.session.anyOverdue ? Theme.text : Theme.secondary
            font.pixelSize: Math.max(11, 11 * root.k)
        }
    }
    Rectangle {
        visible: root.chair.demo.length > 0
        implicitWidth: demo.implicitWidth + 12
        implicitHeight: demo.implicitHeight + 4
        radius: 4
        color: "transparent"
        border.color: Theme.accent
        border.width: 1
        Label {
            id: demo
            anchors.centerIn: parent
            text: root.compact ? qsTr("DEMO") : root.chair.demo
            color: Theme.accent
            font.pixelSize: Math.max(10, 10 * root.k)
            font.weight: Font.DemiBold
        }
    }
    Label {
        visible: text.length > 0
        text: root.chair.session.initials
        font.pixelSize: Math.max(11, (root.compact ? 18 : 15) * root.k)
        font.weight: Font.Bold
        Accessible.name: qsTr("Patient %1").arg(text)
    }
    PhaseClock {
        visible: !root.compact || root.width > 190
        chair: root.chair
        size: Math.max(10, (root.compact ? 16 : 12) * root.k)
        wordy: !planned || root.width > 300
    }
}
