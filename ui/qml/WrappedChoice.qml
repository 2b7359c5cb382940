import QtQuick
import Chairside.Dashboard

// As Choice, in as many lines as there have to be.
Flow {
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
