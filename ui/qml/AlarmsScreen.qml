import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// What stands, what was, and how it was answered.
RowLayout {
    id: root
    required property StationModel station
    required property Navigation navigation
    readonly property AlarmLog log: station.log

    spacing: 14 * Theme.u
    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 46
        spacing: 10 * Theme.u
        Label {
            text: root.station.alarms.count === 0 ? qsTr("No alarm stands") : qsTr("Alarms now")
            font.weight: Font.DemiBold
            font.pixelSize: 22 * Theme.u
        }
        ListView {
            id: active
            objectName: "activeAlarms"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.station.alarms
            spacing: 8 * Theme.u
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            delegate: ActiveAlarm {
                width: active.width
                station: root.station
                navigation: root.navigation
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 54
        spacing: 10 * Theme.u
        RowLayout {
            Layout.fillWidth: true
            spacing: 18 * Theme.u
            Label {
                Layout.minimumWidth: implicitWidth
                text: qsTr("Before")
                font.weight: Font.DemiBold
                font.pixelSize: 22 * Theme.u
            }
            Item { Layout.fillWidth: true }
            Choice {
                name: qsTr("Hours")
                value: root.log.hours
                options: [{ "value": 1, "text": qsTr("1 h") }, { "value": 4, "text": qsTr("4 h") }, { "value": 24, "text": qsTr("24 h") }]
                onChosen: value => root.log.hours = value
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 18 * Theme.u
            Choice {
                name: qsTr("Priority")
                value: root.log.leastPriority
                options: [{ "value": 1, "text": qsTr("All") }, { "value": 2, "text": "▲▲ " + qsTr("and up") }, { "value": 3, "text": "▲▲▲" }]
                onChosen: value => root.log.leastPriority = value
            }
            Choice {
                name: qsTr("Kind")
                value: root.log.kind
                options: [{ "value": AlarmLog.Every, "text": qsTr("Every kind") }, { "value": AlarmLog.OfPatients, "text": qsTr("Patients") }, { "value": AlarmLog.Technical, "text": "◇ " + qsTr("Technical") }]
                onChosen: value => root.log.kind = value
            }
            ActionButton {
                objectName: "ownChairOnly"
                visible: root.navigation.chair !== null || on
                readonly property string own: root.navigation.chair !== null ? root.navigation.chair.name : ""
                readonly property bool on: root.log.chair.length > 0
                text: on ? qsTr("Only chair %1").arg(root.log.chair) : qsTr("Every chair")
                textSize: 15 * Theme.u
                ground: on ? Theme.tint(Theme.accent, 0.3) : Theme.raised
                onClicked: root.log.chair = on ? "" : own
            }
        }
        Label {
            objectName: "logSummary"
            Layout.fillWidth: true
            text: root.log.summary
            color: Theme.secondary
            wrapMode: Text.WordWrap
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 62
            ListView {
                id: past
                objectName: "alarmLog"
                anchors.fill: parent
                anchors.margins: 14 * Theme.u
                model: root.log
                spacing: 10 * Theme.u
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                delegate: AlarmLogRow {
                    width: past.width
                    badge: root.station.chairs.badge(chair)
                }
            }
            Label {
                visible: past.count === 0
                anchors.centerIn: parent
                text: qsTr("none that fits")
                color: Theme.secondary
                font.pixelSize: Math.max(12, 17 * Theme.u)
            }
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 38
            BurdenTable {
                anchors.fill: parent
                anchors.margins: 14 * Theme.u
                burden: root.station.burden
            }
        }
    }
}
