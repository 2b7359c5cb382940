import QtQuick
import Chairside.Dashboard

// How many alarms of one priority: filled while one is waiting for a person, outlined when all are taken on.
Rectangle {
    id: root
    property real u: Theme.u
    required property int priority
    required property string mark
    required property string word
    required property int total
    required property int open

    implicitWidth: Math.max(64 * root.u, words.implicitWidth + 24 * root.u)
    implicitHeight: Math.max(28, 36 * root.u)
    radius: 6
    color: open > 0 ? Theme.fill(priority, true) : "transparent"
    border.width: open > 0 ? 0 : total > 0 ? 2 : 1
    border.color: total > 0 ? Theme.priority(priority) : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2 alarms, %3 not acknowledged").arg(total).arg(word).arg(open)

    Row {
        id: words
        anchors.centerIn: parent
        spacing: 8 * root.u
        Label {
            text: root.mark
            color: root.open > 0 ? Theme.ink : root.total > 0 && Theme.dark ? Theme.priority(root.priority) : Theme.secondary
            font.pixelSize: Math.max(10, 14 * root.u)
            anchors.verticalCenter: parent.verticalCenter
        }
        DigitText {
            text: String(root.total)
            size: Math.max(12, 17 * root.u)
            color: root.open > 0 ? Theme.ink : root.total > 0 ? Theme.text : Theme.secondary
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
