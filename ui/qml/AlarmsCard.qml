import QtQuick
import Chairside.Dashboard

// The alarms of this chair: those that stand, then those that ended.
Card {
    id: root
    required property ChairModel chair
    property bool replayed: false

    Label {
        id: title
        anchors { left: parent.left; top: parent.top; margins: 14 * Theme.u }
        text: qsTr("Alarms of this chair")
        color: Theme.secondary
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    Flickable {
        anchors { left: parent.left; right: parent.right; top: title.bottom; bottom: parent.bottom; margins: 14 * Theme.u; topMargin: 8 * Theme.u }
        contentHeight: rows.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: rows
            width: parent.width
            spacing: 8 * Theme.u
            Repeater {
                model: root.chair.alarms
                delegate: AlarmRow {
                    width: rows.width
                }
            }
            Repeater {
                model: root.chair.ended
                delegate: AlarmRow {
                    width: rows.width
                    past: true
                }
            }
            Label {
                visible: root.chair.alarms.count + root.chair.ended.count === 0
                text: root.replayed ? qsTr("none until then") : qsTr("none in the last 4 hours")
                color: Theme.secondary
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
        }
    }
}
