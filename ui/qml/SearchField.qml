import QtQuick
import Chairside.Dashboard

// A line to type what is looked for.
Rectangle {
    id: root
    property alias text: input.text
    property string hint
    signal edited(string words)

    implicitHeight: Theme.touch
    radius: 8
    color: Theme.raised
    border.width: input.activeFocus ? 2 : 1
    border.color: input.activeFocus ? Theme.accent : Theme.line
    function take() {
        input.forceActiveFocus();
    }
    TextInput {
        id: input
        objectName: "searchInput"
        anchors { fill: parent; leftMargin: 14 * Theme.u; rightMargin: 14 * Theme.u }
        verticalAlignment: TextInput.AlignVCenter
        activeFocusOnTab: true
        maximumLength: 80
        clip: true
        color: Theme.text
        selectByMouse: true
        font.family: Theme.family
        font.pixelSize: Math.max(13, 18 * Theme.u)
        Accessible.role: Accessible.EditableText
        Accessible.name: root.hint
        onTextEdited: root.edited(text)
        Label {
            anchors.fill: parent
            visible: input.text.length === 0
            text: root.hint
            spare: true
            color: Theme.secondary
            font.pixelSize: input.font.pixelSize
        }
    }
    TapHandler {
        onTapped: input.forceActiveFocus()
    }
}
