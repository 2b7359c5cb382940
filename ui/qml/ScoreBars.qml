import QtQuick
import Chairside.Dashboard

// One questionnaire over time: a bar a session, as high as its points are of all that there can be.
Column {
    id: root
    required property var score
    readonly property real room: 44 * Theme.u

    spacing: 4 * Theme.u
    Label {
        width: root.width
        text: qsTr("%1, of %2").arg(root.score.text).arg(root.score.most)
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    Row {
        spacing: 8 * Theme.u
        Repeater {
            model: root.score.points
            delegate: Item {
                id: point
                required property var modelData
                width: Math.max(40 * Theme.u, when.implicitWidth)
                height: root.room + value.height + when.height
                Accessible.role: Accessible.StaticText
                Accessible.name: root.score.text + ", " + point.modelData.when + ": " + point.modelData.value
                Rectangle {
                    y: value.height
                    width: parent.width
                    height: root.room
                    radius: 3
                    color: Theme.raised
                }
                Rectangle {
                    y: value.height + root.room - height
                    width: parent.width
                    height: Math.max(2, point.modelData.part * root.room)
                    radius: 3
                    color: Theme.accent
                    opacity: 0.8
                }
                Label {
                    id: value
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: point.modelData.value
                    font.weight: Font.DemiBold
                    font.pixelSize: Math.max(11, 15 * Theme.u)
                }
                Label {
                    id: when
                    anchors { bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                    text: point.modelData.when
                    color: Theme.secondary
                    font.pixelSize: Math.max(10, 12 * Theme.u)
                }
            }
        }
    }
}
