import QtQuick
import Chairside.Dashboard

// A chair's name: a square for a number, wider for a word.
Rectangle {
    id: root
    required property string text
    property real size: 40
    property real widest: 400
    property color ink: Theme.text
    readonly property bool wordy: text.indexOf(" ") > 0
    property real fill: 0.56  // how much of the height the name takes

    implicitHeight: size
    implicitWidth: Math.min(widest, Math.max(size, name.implicitWidth + size * 0.5))
    radius: Math.min(10, size * 0.2)
    color: Theme.raised

    Label {
        id: name
        anchors.fill: parent
        anchors.leftMargin: root.size * 0.12
        anchors.rightMargin: root.size * 0.12
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        color: root.ink
        font.pixelSize: root.size * root.fill
        font.weight: Font.Bold
        wrapMode: root.wordy ? Text.WordWrap : Text.NoWrap
        maximumLineCount: 2
        lineHeight: root.wordy ? 0.9 : 1
        fontSizeMode: root.wordy ? Text.Fit : Text.HorizontalFit
        minimumPixelSize: Math.max(9, root.size * 0.26)
    }
}
