import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// On every screen: what waits, where to go, how the station is, what time it is there, who is here.
Rectangle {
    id: root
    required property StationModel station
    required property Navigation navigation
    readonly property real u: Math.min(Theme.u, width / 1700)  // large letters grow only as far as all fit in
    readonly property bool crowded: station.ownAlarms.count > 0 || station.status.notSaving.length > 0 || width < 1800 * Theme.u  // words before hints
    readonly property bool onFloor: navigation.screen === Navigation.Floor && !navigation.helping

    implicitHeight: Theme.touch + 14 * root.u
    color: Theme.background
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14 * root.u
        anchors.rightMargin: 14 * root.u
        spacing: 10 * root.u

        Row {
            spacing: 10 * root.u
            Repeater {
                model: root.station.counts
                delegate: CountPill {
                    u: root.u
                    required property var modelData
                    priority: modelData.priority
                    mark: modelData.mark
                    word: modelData.word
                    total: modelData.total
                    open: modelData.open
                }
            }
        }
        ActionButton {
            objectName: "elsewhere"
            visible: !root.onFloor && root.station.elsewhere.present
            ground: elsewhereLook.fill
            ink: Theme.ink
            textSize: 16 * root.u
            Layout.fillWidth: true
            Layout.minimumWidth: 90 * root.u
            Layout.maximumWidth: Math.min(Math.ceil(implicitWidth) + 1, root.width * 0.3)
            text: qsTr("%1 chair %2: %3").arg(root.station.elsewhere.mark).arg(root.station.elsewhere.badge).arg(root.station.elsewhere.sentence)
            onClicked: root.navigation.openChair(root.station.elsewhere.chair)
            AlarmLook {
                id: elsewhereLook
                alarm: root.station.elsewhere
                flash: root.station.flash
            }
        }
        Row {
            id: own
            readonly property int total: root.station.ownAlarms.count
            readonly property real share: (width - (total - 1) * spacing) / Math.max(1, total)
            readonly property real wanted: Array.from(children).reduce((sum, child) => child.implicitWidth > 0 ? sum + Math.ceil(child.implicitWidth) + 1 + spacing : sum, -spacing)
            visible: total > 0
            spacing: 10 * root.u
            Layout.fillWidth: true
            Layout.minimumWidth: 90 * root.u * total
            Layout.preferredWidth: Layout.maximumWidth
            Layout.maximumWidth: Math.min(Math.max(wanted, 1), root.width * 0.25 * total)
            Repeater {
                model: root.station.ownAlarms
                delegate: AcknowledgeButton {
                    width: Math.min(Math.ceil(implicitWidth) + 1, own.share)
                    station: root.station
                    ground: alarm.acknowledged ? "transparent" : Theme.fill(alarm.priority, true)
                    edge: Theme.priority(alarm.priority)
                    ink: alarm.acknowledged ? Theme.text : Theme.ink
                    enabled: !alarm.busy && !alarm.acknowledged
                    textSize: 15 * root.u
                    text: alarm.mark + " " + (alarm.commandText.length > 0 ? alarm.commandText : alarm.headline)
                    hint: alarm.acknowledged ? "" : qsTr("acknowledge")
                }
            }
        }
        Label {
            objectName: "notSaving"
            visible: root.station.status.notSaving.length > 0
            Layout.fillWidth: true
            Layout.minimumWidth: 90 * root.u
            Layout.maximumWidth: Math.min(Math.ceil(implicitWidth) + 1, root.width * 0.25)
            Layout.fillHeight: true
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            fontSizeMode: Text.Fit
            minimumPixelSize: 10
            text: "◇ " + root.station.status.notSaving
            font.weight: Font.Bold
            font.pixelSize: 16 * root.u
        }
        Item { Layout.fillWidth: true }
        NavButton {
            objectName: "navFloor"
            here: root.onFloor
            text: qsTr("Floor")
            u: root.u
            hint: root.crowded ? "" : "F"
            onClicked: root.navigation.openFloor()
        }
        NavButton {
            objectName: "navAlarms"
            here: root.navigation.screen === Navigation.Alarms && !root.navigation.helping
            text: qsTr("Alarms")
            u: root.u
            hint: root.crowded ? "" : "L"
            onClicked: root.navigation.openAlarms()
        }
        NavButton {
            objectName: "navSessions"
            here: (root.navigation.screen === Navigation.Sessions || root.navigation.screen === Navigation.Replay) && !root.navigation.helping
            text: qsTr("Sessions")
            u: root.u
            hint: root.crowded ? "" : "S"
            onClicked: root.navigation.openSessions()
        }
        NavButton {
            objectName: "navHelp"
            here: root.navigation.helping
            text: qsTr("Help")
            u: root.u
            hint: root.crowded ? "" : "F1"
            onClicked: root.navigation.helping = !root.navigation.helping
        }
        Item { Layout.fillWidth: true }
        SoundPill {
            u: root.u
            station: root.station
            hinting: !root.crowded
        }
        Rectangle {
            implicitWidth: 10 * root.u
            implicitHeight: 10 * root.u
            radius: 5 * root.u
            color: root.station.status.heard ? Theme.text : "transparent"
            border.width: 2
            border.color: root.station.status.heard ? Theme.text : Theme.secondary
        }
        Column {
            Layout.fillWidth: true
            Layout.minimumWidth: Math.min(Layout.maximumWidth, root.width * 0.115)
            Layout.maximumWidth: Math.min(Math.ceil(Math.max(heard.implicitWidth, person.implicitWidth)) + 1, root.width * 0.18)
            Label {
                id: heard
                objectName: "stationLink"
                width: parent.width
                text: root.station.status.stationAndLink
                color: root.station.status.heard ? Theme.text : Theme.secondary
                font.pixelSize: Math.max(11, Math.min(15 * root.u, root.width / 100))
            }
            Label {
                id: person
                objectName: "person"
                width: parent.width
                text: root.station.status.person
                color: Theme.secondary
                font.pixelSize: Math.max(11, Math.min(15 * root.u, root.width / 100))
            }
        }
        DigitText {
            text: root.station.status.clock
            size: 22 * root.u
            color: root.station.status.heard ? Theme.text : Theme.secondary
        }
    }
}
