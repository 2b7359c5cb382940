import QtQuick
import Chairside.Dashboard

// One of a few things to choose from.
ActionButton {
    required property var modelData
    required property string name   // of what is chosen
    required property var value     // that is chosen now
    readonly property bool chosen: value === modelData.value

    objectName: name + ":" + modelData.value
    text: modelData.text
    textSize: 15 * Theme.u
    ground: chosen ? Theme.tint(Theme.accent, 0.3) : Theme.raised
    edge: chosen ? Theme.accent : "transparent"
    Accessible.checked: chosen
}
