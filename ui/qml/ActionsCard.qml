import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// What can be recorded of this chair now; each says what it records, and what became of it.
Card {
    id: root
    required property ChairModel chair
    required property StationModel station
    property bool asking: false

    implicitHeight: rows.implicitHeight + 28 * Theme.u
    ColumnLayout {
        id: rows
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.u }
        spacing: 8 * Theme.u
        RowLayout {
            visible: !root.asking
            Layout.fillWidth: true
            spacing: 8 * Theme.u
            ActionButton {
                objectName: "help"
                Layout.fillWidth: true
                Layout.preferredWidth: 100
                enabled: !root.chair.busy
                edge: Theme.text
                text: root.chair.helpCalled ? qsTr("End the call for help") : qsTr("Call for help")
                onClicked: root.chair.helpCalled ? root.station.actions.endHelp(root.chair.name) : root.station.actions.callHelp(root.chair.name)
            }
            ActionButton {
                objectName: "standby"
                Layout.fillWidth: true
                Layout.preferredWidth: 100
                enabled: !root.chair.busy
                text: root.chair.standby.length > 0 ? qsTr("Record: patient is back") : qsTr("Patient away…")
                onClicked: root.chair.standby.length > 0 ? root.station.actions.endStandby(root.chair.name) : root.asking = true
            }
        }
        Label {
            visible: root.asking
            Layout.fillWidth: true
            text: qsTr("Records standby: no technical sound for 10 minutes at most. Why?")
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Flow {
            visible: root.asking
            Layout.fillWidth: true
            spacing: 8 * Theme.u
            Repeater {
                model: [qsTr("Bathroom"), qsTr("Transfer"), qsTr("Other room")]
                delegate: ActionButton {
                    required property string modelData
                    objectName: "standby:" + modelData
                    text: modelData
                    edge: Theme.accent
                    onClicked: {
                        root.station.actions.beginStandby(root.chair.name, modelData);
                        root.asking = false;
                    }
                }
            }
            ActionButton {
                text: qsTr("Not now")
                ground: "transparent"
                ink: Theme.secondary
                onClicked: root.asking = false
            }
        }
        Label {
            objectName: "chairCommand"
            visible: text.length > 0
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            text: root.chair.commandText
            color: Theme.secondary
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
    }
}
