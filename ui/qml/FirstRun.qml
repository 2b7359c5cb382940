import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// No station was ever heard: how to get one. Goes away by itself as soon as there is one.
Item {
    id: root
    required property StationStatus status
    readonly property var steps: [[qsTr("To try it, with six simulated chairs:"), "scripts/run"], [qsTr("A station on this computer:"), "chairside-station --data ~/chairside"], [qsTr("A station on another computer, through an SSH tunnel:"), "ssh -N -L 7411:127.0.0.1:7411 STATION"]]

    Accessible.role: Accessible.StaticText
    Accessible.name: title.text + ". " + detail.text
    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width * 0.9, 980 * Theme.u)
        height: words.implicitHeight + 72 * Theme.u
        ColumnLayout {
            id: words
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 40 * Theme.u }
            spacing: 16 * Theme.u
            Label {
                id: title
                Layout.fillWidth: true
                text: qsTr("No station answers at %1").arg(root.status.address)
                font.weight: Font.Bold
                font.pixelSize: 34 * Theme.u
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
            }
            Label {
                id: detail
                Layout.fillWidth: true
                text: qsTr("The dashboard keeps looking, and shows the chairs as soon as one answers.")
                color: Theme.secondary
                wrapMode: Text.WordWrap
                font.pixelSize: Math.max(12, 18 * Theme.u)
            }
            Repeater {
                model: root.steps
                delegate: ColumnLayout {
                    id: step
                    required property var modelData
                    Layout.fillWidth: true
                    spacing: 6 * Theme.u
                    Label {
                        Layout.fillWidth: true
                        text: step.modelData[0]
                        wrapMode: Text.WordWrap
                        font.pixelSize: Math.max(12, 18 * Theme.u)
                    }
                    Rectangle {
                        Layout.fillWidth: true
                        implicitHeight: command.implicitHeight + 18 * Theme.u
                        radius: 6
                        color: Theme.raised
                        TextEdit {
                            id: command
                            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 14 * Theme.u }
                            readOnly: true
                            selectByMouse: true
                            text: step.modelData[1]
                            color: Theme.text
                            font.family: "monospace"
                            font.pixelSize: Math.max(12, 17 * Theme.u)
                        }
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Another address: chairside-dashboard --station ADDRESS:PORT")
                color: Theme.secondary
                font.pixelSize: Math.max(12, 16 * Theme.u)
            }
        }
    }
}
