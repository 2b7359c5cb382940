import QtQuick
import Chairside.Dashboard

// The running session: who, what was given, what is due, what is missing, what can be recorded.
Card {
    id: root
    required property ChairModel chair
    required property StationModel station
    readonly property SessionModel session: chair.session
    property bool moreOpen: false
    signal scaleWanted(int scale)

    implicitHeight: rows.implicitHeight + 28 * Theme.u
    onChairChanged: moreOpen = false
    function ask(what, subject) {
        root.station.sessions.ask(root.chair, what, subject);
    }
    Column {
        id: rows
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 14 * Theme.u }
        spacing: 8 * Theme.u
        Label {
            width: rows.width
            text: root.session.patient
            wrapMode: Text.WordWrap
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(12, 16 * Theme.u)
        }
        Label {
            width: rows.width
            text: root.session.drug.length > 0 ? root.session.protocol + " · " + root.session.drug : root.session.protocol
            color: Theme.secondary
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Label {
            objectName: "baselineNeed"
            width: rows.width
            visible: text.length > 0
            text: root.session.baseline
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 16 * Theme.u)
        }
        Repeater {
            model: root.session.gate
            delegate: Label {
                required property var modelData
                width: rows.width
                text: modelData.prescriber ? qsTr("Gate: %1 · the prescriber signs").arg(modelData.text) : qsTr("Gate: %1").arg(modelData.text)
                wrapMode: Text.WordWrap
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
        }
        Repeater {
            model: root.session.warnings
            delegate: Label {
                required property string modelData
                width: rows.width
                text: "! " + modelData
                wrapMode: Text.WordWrap
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
        }
        Flow {
            id: steps
            width: rows.width
            spacing: 8 * Theme.u
            Repeater {
                model: root.session.steps
                delegate: ActionButton {
                    required property var modelData
                    required property int index
                    objectName: "ask:" + modelData.ask
                    width: index === root.session.steps.length - 1 && index % 2 === 0 ? steps.width : Math.floor((steps.width - steps.spacing) / 2)
                    edge: modelData.first ? Theme.accent : "transparent"
                    text: modelData.text
                    onClicked: root.ask(modelData.ask, modelData.subject)
                }
            }
        }
        Repeater {
            model: root.session.checks.length
            delegate: ActionButton {
                id: due
                required property int index
                readonly property var row: root.session.checks[index] ?? ({})
                objectName: "check:" + due.row.check
                width: rows.width
                implicitHeight: Theme.touchRow
                edge: due.row.overdue ? Theme.text : "transparent"
                text: (due.row.overdue ? "! " : "") + due.row.text + "  " + due.row.due
                textSize: 16 * Theme.u
                onClicked: {
                    if (due.row.scale > 0)
                        root.scaleWanted(due.row.scale);
                    else
                        root.ask(FormModel.VitalsByHand, "");
                }
            }
        }
        Checklist {
            width: rows.width
            chair: root.chair
            station: root.station
        }
        CriteriaList {
            width: rows.width
            chair: root.chair
            station: root.station
        }
        Label {
            text: qsTr("Symptoms")
            color: Theme.secondary
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Chips {
            width: rows.width
            offers: root.session.symptoms
            onChosen: (what, subject) => root.ask(what, subject)
        }
        Label {
            visible: text.length > 0
            width: rows.width
            text: root.session.coverage.length > 0 ? qsTr("SpO₂ %1").arg(root.session.coverage) : ""
            color: Theme.secondary
            font.pixelSize: Math.max(11, 14 * Theme.u)
        }
        ActionButton {
            objectName: "sessionMore"
            width: rows.width
            implicitHeight: Theme.touchRow
            text: root.moreOpen ? qsTr("Less") : qsTr("More to record…")
            textSize: 15 * Theme.u
            ground: "transparent"
            ink: Theme.accent
            onClicked: root.moreOpen = !root.moreOpen
        }
        Chips {
            width: rows.width
            visible: root.moreOpen
            offers: root.session.further
            onChosen: (what, subject) => root.ask(what, subject)
        }
    }
}
