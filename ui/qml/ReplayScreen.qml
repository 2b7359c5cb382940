import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Chairside.Dashboard

// A past session on the Chair screen: framed, hatched and named as the past, so that nobody takes it for now.
Rectangle {
    id: root
    required property StationModel station
    required property Navigation navigation
    readonly property ReplayModel replay: station.replay
    readonly property bool ready: replay.chair !== null

    color: Theme.tint(Theme.accent, 0.10)
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Past session, not live")
    Keys.onSpacePressed: root.replay.playing ? root.replay.pause() : root.replay.play()
    Keys.onLeftPressed: root.replay.skip(-30)
    Keys.onRightPressed: root.replay.skip(30)
    focus: true
    Component.onCompleted: forceActiveFocus()
    HatchItem {
        anchors.fill: parent
        color: Theme.tint(Theme.accent, 0.4)
        step: 14
    }
    ColumnLayout {
        anchors { fill: parent; margins: 14 * Theme.u }
        spacing: 10 * Theme.u
        Rectangle {
            objectName: "pastRibbon"
            Layout.fillWidth: true
            implicitHeight: Theme.touch
            radius: 10
            color: Theme.accent
            Accessible.role: Accessible.StaticText
            Accessible.name: words.text
            Label {
                id: words
                anchors.centerIn: parent
                width: parent.width - 20
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("PAST SESSION · NOT LIVE · %1 · %2").arg(root.replay.title).arg(root.replay.clock)
                color: Theme.background
                font.weight: Font.Bold
                font.pixelSize: Math.max(14, 22 * Theme.u)
            }
        }
        Label {
            objectName: "replayState"
            visible: text.length > 0
            text: root.replay.state
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(12, 16 * Theme.u)
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            active: root.ready
            sourceComponent: ColumnLayout {
                spacing: 10 * Theme.u
                ChairHeader {
                    Layout.fillWidth: true
                    past: true
                    flash: root.replay.flash
                    chair: root.replay.chair
                    station: root.station
                    navigation: root.navigation
                }
                RowLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    spacing: 14 * Theme.u
                    ChairTrends {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        replay: root.replay
                        chair: root.replay.chair
                        station: root.station
                    }
                    ColumnLayout {
                        Layout.preferredWidth: 460 * Theme.u
                        Layout.maximumWidth: 460 * Theme.u
                        Layout.fillHeight: true
                        spacing: 10 * Theme.u
                        AlarmsCard {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredHeight: 40
                            chair: root.replay.chair
                            replayed: true
                        }
                        Card {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredHeight: 60
                            ListView {
                                id: entries
                                objectName: "replayEntries"
                                anchors.fill: parent
                                anchors.margins: 14 * Theme.u
                                model: root.replay.entries.length
                                spacing: 6 * Theme.u
                                clip: true
                                boundsBehavior: Flickable.StopAtBounds
                                delegate: RowLayout {
                                    id: entry
                                    required property int index
                                    readonly property var row: root.replay.entries[index] ?? ({})
                                    width: entries.width
                                    spacing: 12 * Theme.u
                                    Label {
                                        Layout.alignment: Qt.AlignTop
                                        text: entry.row.time ?? ""
                                        color: Theme.secondary
                                        font.pixelSize: Math.max(11, 15 * Theme.u)
                                    }
                                    Label {
                                        Layout.fillWidth: true
                                        text: entry.row.by ? entry.row.text + " · " + entry.row.by : entry.row.text ?? ""
                                        wrapMode: Text.WordWrap
                                        font.pixelSize: Math.max(11, 15 * Theme.u)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 10 * Theme.u
            ActionButton {
                objectName: "replayBack"
                text: qsTr("‹ Sessions")
                onClicked: root.navigation.openSessions()
            }
            ActionButton {
                objectName: "replayPlay"
                Layout.preferredWidth: 130 * Theme.u
                enabled: root.ready
                edge: Theme.accent
                text: root.replay.playing ? qsTr("Pause") : qsTr("Play")
                onClicked: root.replay.playing ? root.replay.pause() : root.replay.play()
            }
            Choice {
                name: qsTr("Speed")
                value: root.replay.speed
                options: [{ "value": 1, "text": "×1" }, { "value": 10, "text": "×10" }, { "value": 60, "text": "×60" }, { "value": 300, "text": "×300" }]
                onChosen: value => root.replay.speed = value
            }
            T.Slider {
                id: scrub
                objectName: "scrub"
                Layout.fillWidth: true
                implicitHeight: Theme.touch
                enabled: root.ready
                value: root.replay.part
                focusPolicy: Qt.StrongFocus
                Accessible.name: qsTr("Moment of the session")
                onMoved: root.replay.seek(value)
                background: Rectangle {
                    y: (scrub.height - height) / 2
                    width: scrub.width
                    height: 8 * Theme.u
                    radius: height / 2
                    color: Theme.raised
                    border.width: scrub.visualFocus ? 2 : 1
                    border.color: scrub.visualFocus ? Theme.accent : Theme.line
                    Rectangle {
                        width: scrub.visualPosition * parent.width
                        height: parent.height
                        radius: parent.radius
                        color: Theme.accent
                    }
                }
                handle: Rectangle {
                    x: scrub.visualPosition * (scrub.width - width)
                    y: (scrub.height - height) / 2
                    width: 30 * Theme.u
                    height: width
                    radius: width / 2
                    color: Theme.text
                }
            }
        }
    }
}
