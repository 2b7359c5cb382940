import QtQuick
import QtQuick.Templates as T
import Chairside.Dashboard

// A thing to press: with a finger, the mouse, or Space when it has the focus.
T.AbstractButton {
    id: root
    property color ground: Theme.raised
    property color ink: Theme.text
    property color edge: "transparent"
    property string hint
    property real textSize: 17 * Theme.u

    implicitHeight: Theme.touch
    implicitWidth: Math.max(Theme.touchLeast, Math.ceil(implicitContentWidth) + 1 + leftPadding + rightPadding)
    leftPadding: 14 * Theme.u
    rightPadding: 14 * Theme.u
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    background: Rectangle {
        radius: 8
        color: root.ground
        border.width: root.visualFocus ? 3 : (root.edge.a > 0 ? 2 : 0)
        border.color: root.visualFocus ? Theme.accent : root.edge
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root.ink
            opacity: root.down ? 0.22 : (root.hovered ? 0.08 : 0)
        }
    }
    contentItem: Label {
        text: root.hint.length > 0 ? root.text + "  " + root.hint : root.text
        color: root.ink
        opacity: root.enabled ? 1 : 0.6
        horizontalAlignment: Text.AlignHCenter
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(11, root.textSize)
        wrapMode: Text.WordWrap
        maximumLineCount: 2
        fontSizeMode: Text.Fit
        minimumPixelSize: 10
    }
}
