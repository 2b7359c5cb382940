import QtQuick
import Chairside.Dashboard

// These are not, or need not be, real patients: on every screen, always.
Rectangle {
    id: root
    required property StationStatus status

    visible: status.demo.length > 0
    implicitHeight: visible ? Math.max(22, 28 * Theme.u) : 0
    color: Theme.tint(Theme.accent, 0.18)
    Accessible.role: Accessible.StaticText
    Accessible.name: status.demo

    HatchItem {
        anchors.fill: parent
        color: Theme.tint(Theme.accent, 0.34)
        step: 14
    }
    Rectangle {
        anchors.centerIn: parent
        width: words.implicitWidth + 40 * Theme.u
        height: parent.height
        color: Theme.tint(Theme.accent, 0.18)
        Label {
            id: words
            anchors.centerIn: parent
            text: root.status.demo
            color: Theme.dark ? Theme.text : Theme.accent
            font.weight: Font.Bold
            font.pixelSize: Math.max(12, 16 * Theme.u)
            font.letterSpacing: 1
        }
    }
}
