import QtQuick
import Chairside.Dashboard

// Takes an alarm on in one tap; for a minute the same place undoes it. What became of it stands with the alarm.
AcknowledgeButton {
    id: root
    property bool keyed: false
    readonly property bool undo: alarm.acknowledged

    objectName: undo ? "undo" : "acknowledge"
    visible: !undo || alarm.undoable || alarm.busy
    enabled: !alarm.busy && (!undo || alarm.undoable)
    ground: undo ? Theme.raised : alarm.latched ? Theme.raised : Theme.ink
    ink: undo || alarm.latched ? Theme.text : "#F0F4F8"
    text: alarm.busy ? alarm.commandText : undo ? qsTr("Undo") : qsTr("Acknowledge")
    hint: keyed && !undo && !alarm.busy ? "A" : ""
    onTaken: if (undo) station.actions.undoAcknowledge(alarm.occurrence)
}
