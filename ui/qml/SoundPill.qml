import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Chairside.Dashboard

// How sound stands, with its countdown; press it to pause what sounds, or to end the pause.
T.AbstractButton {
    id: root
    property real u: Theme.u
    required property StationModel station
    property bool hinting: true
    readonly property SoundModel sound: station.sound
    readonly property bool broken: sound.state === SoundModel.Broken
    readonly property color ink: broken ? Theme.background : Theme.text

    objectName: "sound"
    implicitHeight: Theme.touch
    implicitWidth: implicitContentWidth + 26 * root.u
    focusPolicy: Qt.StrongFocus
    enabled: sound.state === SoundModel.On || sound.paused
    Accessible.role: Accessible.Button
    Accessible.name: sound.text + " " + sound.detail
    Accessible.description: sound.paused ? qsTr("Ends the pause") : qsTr("Pauses what sounds, for two minutes at most")
    Accessible.onPressAction: root.clicked()
    onClicked: station.toggleAudioPause()

    background: Rectangle {
        radius: 8
        color: root.broken ? Theme.text : Theme.raised
        border.width: root.visualFocus ? 3 : root.sound.paused ? 2 : 0
        border.color: root.visualFocus ? Theme.accent : Theme.text
    }
    contentItem: RowLayout {
        spacing: 10 * root.u
        Item { Layout.fillWidth: true }
        Bell {
            size: Math.max(15, 22 * root.u)
            color: root.ink
            paused: root.sound.paused
            broken: root.broken || root.sound.state === SoundModel.Viewer
        }
        Column {
            Label {
                text: root.sound.text
                color: root.ink
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 16 * root.u)
            }
            Label {
                visible: text.length > 0
                text: root.sound.detail
                color: root.ink
                font.pixelSize: Math.max(11, 12 * root.u)
                width: Math.min(implicitWidth, 230 * root.u)
            }
        }
        Label {
            visible: root.enabled && root.hinting
            text: root.sound.paused ? qsTr("P ends") : qsTr("P pauses")
            color: Theme.secondary
            font.pixelSize: Math.max(11, 13 * root.u)
        }
        Item { Layout.fillWidth: true }
    }
}
