import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// What can be recorded of this chair now. Each asks once, in place, says what it will record, and what became of it.
Card {
    id: root
    required property ChairModel chair
    required property StationModel station
    property string asking  // "", "standby", "step", "scale", "endHelp"
    property var asked: ({})
    property string session  // that ran when a scale was asked for
    property bool phaseOnly: false  // steps without a session's record, for clinics that keep it elsewhere
    property bool refused: false  // the step that is asked for: it stays said until it is done or given up

    implicitHeight: rows.implicitHeight + 28 * Theme.u
    Connections {
        target: root.chair
        function onStepsChanged() {
            if (root.asking === "step")
                root.close();
        }
        function onChanged() {
            if (root.asking === "step" && root.chair.refused)
                root.refused = true;
            if (root.asking === "endHelp" && !root.chair.helpCalled)
                root.close();
        }
    }
    Connections {
        target: root.chair.session
        function onChanged() {
            if (root.asking === "scale" && root.chair.session.id !== root.session)
                root.close();
        }
    }
    // A question belongs to the chair it was asked for.
    onChairChanged: {
        phaseOnly = false;
        close();
    }
    function askScale(scale) {
        for (const row of root.chair.scales) {
            if (row.scale === scale)
                asked = row;
        }
        session = root.chair.session.id;
        asking = "scale";
    }
    function close() {
        asking = "";
        refused = false;
        reason.clear();
    }
    ColumnLayout {
        id: rows
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.u }
        spacing: 8 * Theme.u
        Flow {
            id: acts
            readonly property real half: Math.floor((width - spacing) / 2)
            visible: root.asking === ""
            Layout.fillWidth: true
            spacing: 8 * Theme.u
            ActionButton {
                objectName: "checkIn"
                visible: root.chair.idle && !root.chair.session.running
                width: acts.width
                edge: Theme.accent
                text: qsTr("Check in a patient…")
                onClicked: root.station.sessions.ask(root.chair, FormModel.BeginSession, "")
            }
            ActionButton {
                objectName: "phaseOnly"
                visible: root.chair.idle && !root.chair.session.running && !root.phaseOnly
                width: acts.width
                implicitHeight: Theme.touchRow
                ground: "transparent"
                ink: Theme.secondary
                textSize: 15 * Theme.u
                text: qsTr("Only the phase, without a record…")
                onClicked: root.phaseOnly = true
            }
            Repeater {
                model: root.chair.session.running || root.chair.idle && !root.phaseOnly ? [] : root.chair.steps
                delegate: ActionButton {
                    required property var modelData
                    required property int index
                    objectName: "step:" + modelData.phase
                    width: root.chair.steps.length === 1 ? acts.width : acts.half
                    enabled: !root.chair.busy
                    edge: index === 0 ? Theme.accent : "transparent"
                    text: modelData.text
                    onClicked: {
                        root.station.actions.askAnew(root.chair.name);
                        root.asked = modelData;
                        root.asking = "step";
                    }
                }
            }
            ActionButton {
                objectName: "takeBaseline"
                visible: root.chair.baselining && !root.chair.session.running
                width: acts.width
                enabled: !root.chair.busy
                text: qsTr("Record these numbers as baseline")
                onClicked: root.station.takeBaseline(root.chair)
            }
            ActionButton {
                objectName: "help"
                width: acts.half
                edge: Theme.text
                text: root.chair.helpCalled ? qsTr("End the call for help") : qsTr("Call for help")
                // Ending asks: a second, hurried press must not take the call back.
                onClicked: root.chair.helpCalled ? root.asking = "endHelp" : root.station.actions.callHelp(root.chair.name)
            }
            ActionButton {
                objectName: "standby"
                width: acts.half
                enabled: !root.chair.busy
                text: root.chair.standby.length > 0 ? qsTr("Record: patient is back") : qsTr("Patient away…")
                onClicked: root.chair.standby.length > 0 ? root.station.actions.endStandby(root.chair.name) : root.asking = "standby"
            }
        }
        Label {
            visible: root.asking === ""
            text: qsTr("Note what you see")
            color: Theme.secondary
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Flow {
            visible: root.asking === ""
            Layout.fillWidth: true
            spacing: 6 * Theme.u
            Repeater {
                model: root.chair.scales
                delegate: ActionButton {
                    required property var modelData
                    objectName: "scale:" + modelData.scale
                    implicitHeight: Theme.touchRow
                    leftPadding: 10 * Theme.u
                    rightPadding: 10 * Theme.u
                    textSize: 15 * Theme.u
                    enabled: !root.chair.busy
                    text: modelData.last.length > 0 ? modelData.text + " " + modelData.last : modelData.text
                    onClicked: {
                        root.asked = modelData;
                        root.session = root.chair.session.id;
                        root.asking = "scale";
                    }
                }
            }
        }
        Label {
            visible: root.asking !== ""
            Layout.fillWidth: true
            text: root.asking === "standby" ? qsTr("Records standby: no technical sound for 10 minutes at most. Why?") : root.asking === "step" ? root.asked.says : root.asking === "endHelp" ? qsTr("Ends the call for help: help is here, or not needed any more") : qsTr("Records %1 as you see it now").arg(root.asked.text ?? "")
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 16 * Theme.u)
        }
        Flow {
            visible: root.asking === "standby"
            Layout.fillWidth: true
            spacing: 8 * Theme.u
            Repeater {
                model: root.chair.standbyReasons
                delegate: ActionButton {
                    required property var modelData
                    objectName: "standby:" + modelData.reason
                    text: modelData.text
                    edge: Theme.accent
                    onClicked: {
                        root.station.actions.beginStandby(root.chair.name, modelData.reason);
                        root.asking = "";
                    }
                }
            }
        }
        Flow {
            visible: root.asking === "scale"
            Layout.fillWidth: true
            spacing: 6 * Theme.u
            Repeater {
                model: root.asking === "scale" ? root.asked.values : []
                delegate: ActionButton {
                    required property var modelData
                    objectName: "value:" + modelData
                    implicitHeight: root.asked.values.length > 16 ? Theme.touchLeast : Theme.touch
                    implicitWidth: Math.max(Theme.touchLeast, 44 * Theme.u)
                    leftPadding: 2
                    rightPadding: 2
                    text: String(modelData)
                    edge: Theme.accent
                    onClicked: {
                        root.station.actions.observe(root.chair.name, root.session, root.asked.scale, modelData);
                        root.asking = "";
                    }
                }
            }
        }
        Rectangle {
            visible: root.refused
            Layout.fillWidth: true
            implicitHeight: Theme.touch
            radius: 8
            color: Theme.raised
            border.width: reason.activeFocus ? 2 : 1
            border.color: reason.activeFocus ? Theme.accent : Theme.line
            TextInput {
                id: reason
                objectName: "overrideReason"
                anchors { fill: parent; leftMargin: 12 * Theme.u; rightMargin: 12 * Theme.u }
                verticalAlignment: TextInput.AlignVCenter
                activeFocusOnTab: true
                maximumLength: 200
                color: Theme.text
                selectByMouse: true
                font.family: Theme.family
                font.pixelSize: Math.max(12, 16 * Theme.u)
                Accessible.role: Accessible.EditableText
                Accessible.name: question.text
                Label {
                    id: question
                    anchors.fill: parent
                    visible: reason.text.length === 0
                    text: qsTr("why it is recorded all the same")
                    color: Theme.secondary
                    font.pixelSize: reason.font.pixelSize
                }
            }
        }
        ActionButton {
            objectName: "helpMeanwhile"
            visible: root.asking !== "" && !root.chair.helpCalled
            Layout.fillWidth: true
            edge: Theme.text
            text: qsTr("Call for help")
            onClicked: root.station.actions.callHelp(root.chair.name)
        }
        RowLayout {
            visible: root.asking !== ""
            Layout.fillWidth: true
            spacing: 8 * Theme.u
            ActionButton {
                objectName: "endHelp"
                visible: root.asking === "endHelp"
                Layout.fillWidth: true
                edge: Theme.accent
                text: qsTr("End the call for help")
                onClicked: {
                    root.station.actions.endHelp(root.chair.name);
                    root.close();
                }
            }
            ActionButton {
                objectName: "recordStep"
                visible: root.asking === "step"
                Layout.fillWidth: true
                enabled: !root.chair.busy && (!root.refused || reason.text.trim().length > 0)
                edge: Theme.accent
                text: root.refused ? qsTr("Record all the same") : qsTr("Record")
                onClicked: root.station.actions.setPhase(root.chair.name, root.asked.phase, root.refused ? reason.text : "")
            }
            ActionButton {
                objectName: "notNow"
                Layout.fillWidth: root.asking !== "step" && root.asking !== "endHelp"
                text: qsTr("Not now")
                ground: "transparent"
                ink: Theme.secondary
                onClicked: root.close()
            }
        }
    }
}
