import QtQuick
import Chairside.Dashboard

// Where one can go; where one is, is underlined.
ActionButton {
    id: root
    property real u: Theme.u
    property bool here: false
    ground: "transparent"
    ink: here ? Theme.text : Theme.secondary
    textSize: 16 * root.u
    leftPadding: 9 * root.u
    rightPadding: 9 * root.u
    Accessible.checked: here
    Rectangle {
        visible: root.here
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 8 * root.u }
        height: 2
        color: Theme.text
    }
}
