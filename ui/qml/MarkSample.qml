import QtQuick
import Chairside.Dashboard

// A mark as it stands on the trends, and what it means.
Row {
    id: root
    required property string kind  // "act", "seen", "alarm", "phase", "baseline", "limit", "hand", "gap"
    required property string text
    readonly property color markColour: kind === "act" ? Theme.accent : kind === "seen" ? Theme.event : Theme.priority(2)

    spacing: 14 * Theme.u
    Rectangle {
        width: 92 * Theme.u
        height: 34 * Theme.u
        radius: 6
        color: Theme.plot
        border.width: 1
        border.color: Theme.line
        clip: true
        Rectangle {
            visible: root.kind === "act" || root.kind === "seen" || root.kind === "alarm"
            anchors.centerIn: parent
            width: 12 * Theme.u
            height: width
            radius: width / 2
            color: root.markColour
        }
        Rectangle {
            visible: root.kind === "alarm"
            x: parent.width * 0.5
            y: 2
            width: parent.width * 0.4
            height: Math.max(4, 6 * Theme.u)
            color: root.markColour
        }
        Rectangle {
            visible: root.kind === "phase"
            x: 1
            y: 1
            width: parent.width * 0.6
            height: parent.height - 2
            color: Theme.accent
            opacity: 0.25
        }
        Rectangle {
            visible: root.kind === "baseline"
            y: parent.height / 2
            width: parent.width
            height: Math.max(1, Math.round(1.5 * Theme.u))
            color: Theme.secondary
        }
        Rectangle {
            visible: root.kind === "limit"
            y: 1
            width: parent.width
            height: parent.height * 0.5
            color: Theme.priority(3)
            opacity: Theme.dark ? 0.25 : 0.3
        }
        Rectangle {
            visible: root.kind === "hand"
            anchors.centerIn: parent
            width: 12 * Theme.u
            height: width
            rotation: 45
            color: Theme.plot
            border.width: 2
            border.color: Theme.spo2
        }
        HatchItem {
            visible: root.kind === "gap"
            anchors { fill: parent; margins: 1 }
            color: Theme.dark ? "#4A5866" : "#B9C3CC"
            step: 9 * Theme.u
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
