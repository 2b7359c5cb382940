import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// The limits in force, from the station's profile.
Card {
    id: root
    required property StationModel station
    implicitHeight: rows.implicitHeight + 28 * Theme.u

    ColumnLayout {
        id: rows
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.u }
        spacing: 7 * Theme.u
        RowLayout {
            Layout.fillWidth: true
            Label {
                text: qsTr("Limits in force")
                color: Theme.secondary
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: root.station.status.profile
                color: Theme.secondary
                font.pixelSize: Math.max(11, 14 * Theme.u)
            }
        }
        Repeater {
            model: root.station.limits
            delegate: RowLayout {
                id: row
                required property var modelData
                Layout.fillWidth: true
                spacing: 14 * Theme.u
                Label {
                    Layout.preferredWidth: 56 * Theme.u
                    Layout.alignment: Qt.AlignTop
                    text: row.modelData.label
                    font.pixelSize: Math.max(11, 16 * Theme.u)
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: 12 * Theme.u
                    Repeater {
                        model: row.modelData.limits
                        delegate: Label {
                            required property var modelData
                            text: modelData.mark + " " + modelData.text
                            color: Theme.secondary
                            font.pixelSize: Math.max(11, 15 * Theme.u)
                        }
                    }
                }
            }
        }
        Label {
            visible: root.station.limits.length === 0
            text: qsTr("the station told of none")
            color: Theme.secondary
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
    }
}
