import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// What every key does and every symbol means, and how this screen looks. Lies over the screen; alarms keep sounding.
Rectangle {
    id: root
    required property Navigation navigation
    readonly property string version: Qt.application.version
    readonly property var keys: [["1 – 9", qsTr("open the chair in that place")], ["A", qsTr("acknowledge the worst alarm of the selected chair")], ["P", qsTr("pause what sounds, or end the pause")], ["L", qsTr("alarms: now, before, response times")], ["S, /", qsTr("sessions: today and before, search, replay, report")], ["E", qsTr("note on the selected chair")], ["F, Esc", qsTr("back to the floor")], ["Tab", qsTr("next chair or button")], ["Return", qsTr("open the chair that has the focus")], ["F1", qsTr("this help")]]
    readonly property var priorities: [[3, "▲▲▲", qsTr("High: act now. Red, flashes twice a second, ten pulses")], [2, "▲▲", qsTr("Medium: act soon. Yellow, flashes every two seconds, three pulses")], [1, "▲", qsTr("Low: be aware. Cyan, steady, two pulses, once")]]
    readonly property var words: [["◇", qsTr("technical: about our ability to know, not about the patient")], ["--", qsTr("nothing measured, or too old to be shown")], ["?", qsTr("the monitor sent something that is no measurement")], ["●  ○", qsTr("the monitor is heard; it is not")], ["(96)", qsTr("mean pressure")], ["+2", qsTr("more alarms of this chair")]]
    readonly property var looks: [[AlarmModel.Sounding, qsTr("filled, flashing: nobody has taken it on")], [AlarmModel.Acknowledged, qsTr("outlined: somebody has, with the name and how long ago")], [AlarmModel.Latched, qsTr("hatched edge: over, but nobody took it on; with what it was and when")]]

    readonly property var marks: [["act", qsTr("what was done with the drug: start, pause, rate, stop")], ["seen", qsTr("what was seen and noted: symptoms, scales, oxygen, notes")], ["alarm", qsTr("an alarm: where it began, and the bar while it stood")], ["phase", qsTr("toned ground: the drug runs; paler: it is paused, or is over")], ["baseline", qsTr("this patient's baseline")], ["limit", qsTr("beyond a limit")], ["hand", qsTr("entered by hand; its number has a line below and says MANUAL")], ["gap", qsTr("nothing was measured")]]

    color: Theme.background
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Help")
    TapHandler {}
    Flickable {
        anchors.fill: parent
        anchors.margins: 24 * Theme.u
        contentHeight: columns.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        RowLayout {
            id: columns
            width: parent.width
            spacing: 36 * Theme.u
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 30
                spacing: 12 * Theme.u
                Label { text: qsTr("Keys"); font.weight: Font.DemiBold; font.pixelSize: 24 * Theme.u }
                Repeater {
                    model: root.keys
                    delegate: KeyCap {
                        required property var modelData
                        Layout.fillWidth: true
                        key: modelData[0]
                        text: modelData[1]
                    }
                }
                Label { text: qsTr("How this screen looks"); font.weight: Font.DemiBold; font.pixelSize: 24 * Theme.u; topPadding: 16 * Theme.u }
                Choice {
                    name: qsTr("Theme")
                    value: Theme.mode
                    options: [{ "value": Theme.Quiet, "text": qsTr("Quiet") }, { "value": Theme.Day, "text": qsTr("Day") }, { "value": Theme.Contrast, "text": qsTr("High contrast") }]
                    onChosen: value => Theme.mode = value
                }
                Choice {
                    name: qsTr("Text size")
                    value: Math.round(Theme.fontScale * 100)
                    options: [{ "value": 80, "text": "80 %" }, { "value": 100, "text": "100 %" }, { "value": 120, "text": "120 %" }, { "value": 140, "text": "140 %" }, { "value": 160, "text": "160 %" }]
                    onChosen: value => Theme.fontScale = value / 100
                }
                Choice {
                    name: qsTr("Brightness of alarms")
                    value: Math.round(Theme.fillLevel * 100)
                    options: [{ "value": 86, "text": qsTr("alarms 86 %") }, { "value": 96, "text": "96 %" }, { "value": 100, "text": "100 %" }]
                    onChosen: value => Theme.fillLevel = value / 100
                }
                WrappedChoice {
                    Layout.fillWidth: true
                    name: qsTr("Diagonal of the screen")
                    value: Theme.diagonal
                    options: Theme.diagonals
                    onChosen: value => Theme.diagonal = value
                }
                WrappedChoice {
                    Layout.fillWidth: true
                    name: qsTr("Distance from which alarms are read")
                    value: Theme.distance
                    options: Theme.distances
                    onChosen: value => Theme.distance = value
                }
                Label {
                    objectName: "unreadable"
                    visible: !Theme.readable
                    Layout.fillWidth: true
                    text: qsTr("From there no alarm can be read on a screen of this size.")
                    wrapMode: Text.WordWrap
                    font.weight: Font.DemiBold
                    font.pixelSize: Math.max(11, 16 * Theme.u)
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 36
                spacing: 12 * Theme.u
                Label { text: qsTr("Alarms"); font.weight: Font.DemiBold; font.pixelSize: 24 * Theme.u }
                Repeater {
                    model: root.priorities
                    delegate: Row {
                        id: line
                        required property var modelData
                        Layout.fillWidth: true
                        spacing: 14 * Theme.u
                        Rectangle {
                            width: 92 * Theme.u
                            height: 40 * Theme.u
                            radius: 6
                            color: Theme.fill(line.modelData[0], true)
                            Label { anchors.centerIn: parent; text: line.modelData[1]; color: Theme.ink; font.pixelSize: Math.max(11, 17 * Theme.u) }
                        }
                        Label { anchors.verticalCenter: parent.verticalCenter; width: line.width - 106 * Theme.u; text: line.modelData[2]; wrapMode: Text.WordWrap; font.pixelSize: Math.max(11, 16 * Theme.u) }
                    }
                }
                Repeater {
                    model: root.looks
                    delegate: Row {
                        id: sample
                        required property var modelData
                        readonly property int look: modelData[0]
                        Layout.fillWidth: true
                        spacing: 14 * Theme.u
                        Rectangle {
                            width: 92 * Theme.u
                            height: 40 * Theme.u
                            radius: 6
                            clip: true
                            color: sample.look === AlarmModel.Sounding ? Theme.fill(2, true) : Theme.tint(Theme.priority(2), 0.07)
                            border.width: 2
                            border.color: Theme.priority(2)
                            HatchItem {
                                visible: sample.look === AlarmModel.Latched
                                anchors { left: parent.left; top: parent.top; bottom: parent.bottom; margins: 2 }
                                width: 18 * Theme.u
                                color: Theme.priority(2)
                                step: 6
                            }
                        }
                        Label { anchors.verticalCenter: parent.verticalCenter; width: sample.width - 106 * Theme.u; text: sample.modelData[1]; wrapMode: Text.WordWrap; font.pixelSize: Math.max(11, 16 * Theme.u) }
                    }
                }
                Row {
                    Layout.fillWidth: true
                    spacing: 14 * Theme.u
                    Row {
                        width: 92 * Theme.u
                        spacing: 8 * Theme.u
                        Bell { size: 24 * Theme.u }
                        Bell { size: 24 * Theme.u; paused: true }
                        Bell { size: 24 * Theme.u; broken: true }
                    }
                    Label { width: parent.width - 106 * Theme.u; text: qsTr("sound on; paused, comes back by itself; no sound here"); wrapMode: Text.WordWrap; font.pixelSize: Math.max(11, 16 * Theme.u) }
                }
                Repeater {
                    model: root.words
                    delegate: KeyCap {
                        required property var modelData
                        Layout.fillWidth: true
                        key: modelData[0]
                        text: modelData[1]
                    }
                }
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 30
                spacing: 12 * Theme.u
                Label { text: qsTr("Trends"); font.weight: Font.DemiBold; font.pixelSize: 24 * Theme.u; bottomPadding: Math.max(30 * Theme.u, Theme.touch - 40 * Theme.u) }
                Repeater {
                    model: root.marks
                    delegate: MarkSample {
                        required property var modelData
                        objectName: "mark:" + modelData[0]
                        Layout.fillWidth: true
                        kind: modelData[0]
                        text: modelData[1]
                    }
                }
                Label { text: qsTr("About"); font.weight: Font.DemiBold; font.pixelSize: 24 * Theme.u; topPadding: 16 * Theme.u }
                Label {
                    objectName: "about"
                    Layout.fillWidth: true
                    text: "Chairside " + root.version + " · GNU GPL 3"
                    wrapMode: Text.WordWrap
                    font.pixelSize: Math.max(11, 16 * Theme.u)
                }
                Label {
                    Layout.fillWidth: true
                    text: qsTr("Chairside is experimental and no medical device. The bedside monitors' own alarms stay on.")
                    wrapMode: Text.WordWrap
                    font.weight: Font.DemiBold
                    font.pixelSize: Math.max(11, 16 * Theme.u)
                }
            }
        }
    }
    ActionButton {
        objectName: "closeHelp"
        anchors { right: parent.right; top: parent.top; margins: 16 * Theme.u }
        text: qsTr("Close")
        hint: "Esc"
        onClicked: root.navigation.helping = false
    }
}
