import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// One field of a form: words, a number, one of a few, or something to be read.
Item {
    id: root
    required property string key
    required property string label
    required property int kind
    required property string value
    required property string unit
    required property var options
    required property int index
    readonly property bool typed: kind === FormModel.Text || kind === FormModel.Number
    signal entered(string words)
    signal confirmed
    signal reached(real top, real bottom)

    implicitHeight: line.implicitHeight
    ColumnLayout {
        id: line
        width: parent.width
        spacing: 4 * Theme.u
        Label {
            Layout.fillWidth: true
            text: root.label
            color: root.kind === FormModel.Note ? Theme.text : Theme.secondary
            wrapMode: Text.WordWrap
            font.weight: root.kind === FormModel.Note ? Font.DemiBold : Font.Normal
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Flow {
            Layout.fillWidth: true
            visible: root.kind === FormModel.Choice
            spacing: 6 * Theme.u
            Repeater {
                model: root.options
                delegate: ActionButton {
                    required property var modelData
                    readonly property bool chosen: root.value === modelData.value
                    objectName: root.key + "=" + modelData.value
                    implicitWidth: Math.max(Theme.touch, Math.ceil(implicitContentWidth) + 1 + 28 * Theme.u)
                    width: Math.min(implicitWidth, root.width)
                    text: modelData.text
                    textSize: 16 * Theme.u
                    ground: chosen ? Theme.tint(Theme.accent, 0.3) : Theme.raised
                    edge: chosen ? Theme.accent : "transparent"
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    Accessible.name: root.label + ": " + modelData.text
                    onClicked: root.entered(modelData.value)
                    onActiveFocusChanged: if (activeFocus) root.reached(root.y, root.y + root.height)
                }
            }
        }
        RowLayout {
            visible: root.typed
            Layout.fillWidth: true
            spacing: 8 * Theme.u
            Rectangle {
                Layout.fillWidth: root.kind === FormModel.Text
                Layout.preferredWidth: root.kind === FormModel.Number ? 160 * Theme.u : -1
                implicitHeight: Theme.touch
                radius: 8
                color: Theme.raised
                border.width: input.activeFocus ? 2 : 1
                border.color: input.activeFocus ? Theme.accent : Theme.line
                TextInput {
                    id: input
                    objectName: "field:" + root.key
                    anchors { fill: parent; leftMargin: 12 * Theme.u; rightMargin: 12 * Theme.u }
                    verticalAlignment: TextInput.AlignVCenter
                    activeFocusOnTab: true
                    maximumLength: 200
                    clip: true
                    color: Theme.text
                    selectionColor: Theme.accent
                    selectByMouse: true
                    font.family: Theme.family
                    font.pixelSize: Math.max(13, 18 * Theme.u)
                    inputMethodHints: root.kind === FormModel.Number ? Qt.ImhFormattedNumbersOnly : Qt.ImhNoPredictiveText
                    Accessible.role: Accessible.EditableText
                    Accessible.name: root.unit.length > 0 ? root.label + ", " + root.unit : root.label
                    onTextEdited: root.entered(text)
                    onAccepted: root.confirmed()
                    onActiveFocusChanged: if (activeFocus) root.reached(root.y, root.y + root.height)
                    Component.onCompleted: {
                        text = root.value;
                        if (root.index === 0 && root.typed)
                            forceActiveFocus();
                    }
                }
                TapHandler {
                    onTapped: input.forceActiveFocus()
                }
            }
            Label {
                visible: root.unit.length > 0
                text: root.unit
                color: Theme.secondary
                font.pixelSize: Math.max(12, 16 * Theme.u)
            }
        }
    }
}
