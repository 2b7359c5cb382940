import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// An alarm that ended: when, where, how bad it got, who answered and how fast.
RowLayout {
    id: root
    required property string mark
    required property int priority
    required property string chair
    property string badge: chair
    required property string started
    required property string sentence
    required property string status
    required property string spoken

    spacing: 14 * Theme.u
    Accessible.role: Accessible.ListItem
    Accessible.name: started + ", " + spoken + ", " + qsTr("chair %1").arg(badge) + ", " + sentence + ", " + status
    Label {
        Layout.preferredWidth: 86 * Theme.u
        text: root.started
        color: Theme.secondary
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    Badge {
        Layout.preferredWidth: implicitWidth
        text: root.chair.length > 0 ? root.badge : "◇"
        size: Math.max(20, 30 * Theme.u)
        widest: 110 * Theme.u
    }
    Label {
        Layout.preferredWidth: 54 * Theme.u
        text: root.mark
        color: Theme.dark ? Theme.priority(root.priority) : Theme.text
        font.pixelSize: Math.max(10, 13 * Theme.u)
    }
    Label {
        Layout.fillWidth: true
        Layout.preferredWidth: 200
        text: root.sentence
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(11, 16 * Theme.u)
    }
    Label {
        Layout.fillWidth: true
        Layout.preferredWidth: 260
        text: root.status
        color: Theme.secondary
        wrapMode: Text.WordWrap
        maximumLineCount: 3
        font.pixelSize: Math.max(11, 14 * Theme.u)
    }
}
