import QtQuick
import Chairside.Dashboard

// One session of a patient: when, what was given, baseline, peaks, scores.
Rectangle {
    id: root
    required property var session
    readonly property string words: [session.baseline, session.peak].filter(text => text.length > 0).join(" · ")

    implicitHeight: rows.height + 16 * Theme.u
    radius: 8
    color: Theme.raised
    border.width: root.session.here ? 2 : 0
    border.color: Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: root.session.title + ", " + root.session.state + ", " + root.session.dose + ", " + root.words + ", " + root.session.scores
    Column {
        id: rows
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 8 * Theme.u; leftMargin: 12 * Theme.u; rightMargin: 12 * Theme.u }
        spacing: 2 * Theme.u
        Item {
            width: rows.width
            height: title.height
            Label {
                id: title
                width: parent.width - dose.width - 8 * Theme.u
                text: root.session.title + " · " + root.session.state
                wrapMode: Text.WordWrap
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 16 * Theme.u)
            }
            Label {
                id: dose
                anchors.right: parent.right
                text: root.session.dose
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 16 * Theme.u)
            }
        }
        Label {
            width: rows.width
            visible: text.length > 0
            text: root.words
            color: Theme.secondary
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 14 * Theme.u)
        }
        Label {
            width: rows.width
            visible: text.length > 0
            text: root.session.scores
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 14 * Theme.u)
        }
    }
}
