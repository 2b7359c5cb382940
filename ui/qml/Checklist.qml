import QtQuick
import Chairside.Dashboard

// What is checked before the drug. One tap ticks an item; what needs words asks for them.
Column {
    id: root
    required property ChairModel chair
    required property StationModel station
    readonly property var items: chair.session.checklist
    readonly property int open: items.filter(item => !item.done).length

    visible: items.length > 0 && chair.session.drug.length === 0
    spacing: 4 * Theme.u
    Label {
        objectName: "checklistOpen"
        width: root.width
        text: root.open > 0 ? qsTr("Checklist, %n to do", "", root.open) : qsTr("Checklist done")
        color: Theme.secondary
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    Repeater {
        model: root.items.length
        delegate: ActionButton {
            id: row
            required property int index
            readonly property var item: root.items[index] ?? ({})
            objectName: "tick:" + row.item.id
            width: root.width
            implicitHeight: Math.max(Theme.touchRow, implicitContentHeight + 10 * Theme.u)
            enabled: !root.chair.busy
            text: row.item.text ?? ""
            Accessible.checkable: true
            Accessible.checked: row.item.done === true
            onClicked: {
                if (row.item.needsValue && !row.item.done)
                    root.station.sessions.ask(root.chair, FormModel.TickItem, row.item.id);
                else
                    root.station.sessions.tickItem(root.chair, row.item.id, !row.item.done);
            }
            contentItem: Label {
                text: (row.item.done ? "✓  " : "○  ") + (row.item.value ? row.item.text + ": " + row.item.value : row.item.text ?? "")
                color: row.item.done ? Theme.secondary : Theme.text
                wrapMode: Text.WordWrap
                maximumLineCount: 3
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
        }
    }
}
