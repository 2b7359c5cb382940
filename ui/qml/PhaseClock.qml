import QtQuick
import Chairside.Dashboard

// The phase, with a ring of its planned time: "23:10 of 40:00".
Row {
    id: root
    required property ChairModel chair
    property real size: 12
    property bool wordy: true
    readonly property SessionModel session: chair.session
    readonly property bool planned: session.part >= 0

    spacing: size * 0.5
    Accessible.role: Accessible.StaticText
    Accessible.name: root.chair.phase + " " + (root.planned ? root.session.clock : root.chair.phaseTime)
    RingItem {
        visible: root.planned
        anchors.verticalCenter: parent.verticalCenter
        width: root.size * 1.7
        height: width
        part: Math.max(0, root.session.part)
        color: root.session.over ? Theme.text : Theme.accent
        track: Theme.line
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: root.planned ? root.session.clock : root.chair.phaseTime
        visible: text.length > 0
        color: root.session.over ? Theme.text : Theme.secondary
        font.pixelSize: root.size
        font.weight: Font.DemiBold
    }
    Label {
        visible: root.wordy
        anchors.verticalCenter: parent.verticalCenter
        text: root.chair.phase
        color: Theme.secondary
        font.pixelSize: root.size
        font.weight: Font.DemiBold
        font.letterSpacing: 1
    }
}
