import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// The limits in force, from the station's profile.
Card {
    id: root
    required property ChairModel chair
    required property StationModel station
    property bool changing: false
    property string session  // that ran when the changing began
    onChairChanged: changing = false
    // The next patient's limits are not those that were being changed.
    Connections {
        target: root.chair.session
        function onChanged() {
            if (root.chair.session.id !== root.session)
                root.changing = false;
        }
    }
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
                visible: !root.changing
                text: root.station.status.profile
                color: Theme.secondary
                font.pixelSize: Math.max(11, 14 * Theme.u)
            }
            ActionButton {
                objectName: "changeLimits"
                visible: root.chair.changeable.length > 0
                Layout.alignment: Qt.AlignRight
                implicitHeight: Theme.touchRow
                ground: "transparent"
                ink: Theme.accent
                textSize: 15 * Theme.u
                text: root.changing ? qsTr("Done") : qsTr("Change")
                onClicked: {
                    root.session = root.chair.session.id;
                    root.changing = !root.changing;
                }
            }
        }
        Label {
            visible: root.changing
            Layout.fillWidth: true
            text: qsTr("For this session only. Records who, when, before and after.")
            color: Theme.secondary
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 14 * Theme.u)
        }
        Column {
            id: editors
            visible: root.changing
            Layout.fillWidth: true
            spacing: rows.spacing
            Repeater {
                model: root.changing ? root.chair.changeable : []
                delegate: LimitEditor {
                    width: editors.width
                    chair: root.chair
                    station: root.station
                    session: root.session
                }
            }
        }
        Column {
            id: limits
            visible: !root.changing
            Layout.fillWidth: true
            spacing: rows.spacing
            Repeater {
                model: root.changing ? [] : root.chair.limits
                delegate: RowLayout {
                    id: row
                    required property var modelData
                    width: limits.width
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
                                text: modelData.mark + " " + modelData.text + (modelData.ofSession ? " ✎" : "")
                                color: modelData.ofSession ? Theme.text : Theme.secondary
                                font.weight: modelData.ofSession ? Font.Bold : Font.Normal
                                font.pixelSize: Math.max(11, 15 * Theme.u)
                            }
                        }
                    }
                }
            }
        }
        Label {
            visible: root.chair.limits.length === 0
            text: qsTr("the station told of none")
            color: Theme.secondary
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
    }
}
