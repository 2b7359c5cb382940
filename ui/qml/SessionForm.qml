import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// What is asked before an act of a session is recorded: in place, once, saying what will be recorded and what became of it.
Card {
    id: root
    required property FormModel form

    Accessible.role: Accessible.Grouping
    Accessible.name: root.form.title
    Keys.onEscapePressed: root.form.close()
    ColumnLayout {
        anchors { fill: parent; margins: 16 * Theme.u }
        spacing: 10 * Theme.u
        Label {
            Layout.fillWidth: true
            text: root.form.title
            wrapMode: Text.WordWrap
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(14, 22 * Theme.u)
        }
        Label {
            Layout.fillWidth: true
            text: root.form.says
            color: Theme.secondary
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Flickable {
            id: flick
            objectName: "formFields"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: fields.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            Column {
                id: fields
                width: parent.width
                spacing: 8 * Theme.u
                Repeater {
                    model: root.form
                    delegate: FormRow {
                        width: fields.width
                        enabled: !root.form.busy
                        onEntered: words => root.form.set(key, words)
                        onConfirmed: root.form.send()
                        onReached: (top, bottom) => flick.contentY = Math.max(0, Math.min(Math.max(flick.contentY, bottom - flick.height), top))
                    }
                }
                Repeater {
                    model: root.form.sums
                    delegate: Label {
                        required property string modelData
                        width: fields.width
                        text: modelData
                        wrapMode: Text.WordWrap
                        font.weight: Font.DemiBold
                        font.pixelSize: Math.max(12, 17 * Theme.u)
                    }
                }
            }
        }
        Label {
            objectName: "formAnswer"
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.form.answer
            wrapMode: Text.WordWrap
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(12, 16 * Theme.u)
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 8 * Theme.u
            ActionButton {
                objectName: "formRecord"
                Layout.fillWidth: true
                Layout.preferredWidth: 200
                enabled: !root.form.busy && root.form.missing.length === 0
                edge: enabled ? Theme.accent : "transparent"
                text: root.form.missing.length > 0 ? root.form.missing : root.form.record
                onClicked: root.form.send()
            }
            ActionButton {
                objectName: "formClose"
                ground: "transparent"
                ink: Theme.secondary
                text: qsTr("Not now")
                hint: "Esc"
                onClicked: root.form.close()
            }
        }
    }
}
