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
        delegate: ChoiceButton {
            name: root.name
            value: root.value
            onClicked: root.chosen(modelData.value)
        }
    }
}
