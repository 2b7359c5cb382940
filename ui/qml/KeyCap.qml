import QtQuick
import Chairside.Dashboard

// A key of the keyboard, and what it does.
Row {
    id: root
    required property string key
    required property string text
    spacing: 14 * Theme.u
    Rectangle {
        width: 92 * Theme.u
        height: 34 * Theme.u
        radius: 6
        color: Theme.raised
        border.width: 1
        border.color: Theme.line
        Label {
            anchors.centerIn: parent
            text: root.key
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 16 * Theme.u)
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 106 * Theme.u
        text: root.text
        wrapMode: Text.WordWrap
        font.pixelSize: Math.max(11, 16 * Theme.u)
    }
}
