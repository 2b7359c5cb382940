import QtQuick
import Chairside.Dashboard

// Small things to press, side by side: {ask, subject, text}.
Flow {
    id: root
    required property var offers
    signal chosen(int what, string subject)

    spacing: 6 * Theme.u
    Repeater {
        model: root.offers
        delegate: ActionButton {
            required property var modelData
            objectName: "ask:" + modelData.ask + ":" + modelData.subject
            implicitHeight: Theme.touchRow
            leftPadding: 10 * Theme.u
            rightPadding: 10 * Theme.u
            textSize: 15 * Theme.u
            text: modelData.text
            onClicked: root.chosen(modelData.ask, modelData.subject)
        }
    }
}
