import QtQuick
import Chairside.Dashboard

// One of a few: `options` are {value, text}.
Row {
    id: root
    required property var options
    property var value
    property string name
    signal chosen(var value)

    spacing: 6 * Theme.u
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name
    Repeater {
        model: root.options
        delegate: ActionButton {
            required property var modelData
            objectName: root.name + ":" + modelData.value
            text: modelData.text
            textSize: 15 * Theme.u
            checkable: false
            ground: root.value === modelData.value ? Theme.tint(Theme.accent, 0.3) : Theme.raised
            edge: root.value === modelData.value ? Theme.accent : "transparent"
            Accessible.checked: root.value === modelData.value
            onClicked: root.chosen(modelData.value)
        }
    }
}
