import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Pressure, rate and SpO2 on one time axis, and how much of it is shown.
ColumnLayout {
    id: root
    required property ChairModel chair
    required property StationModel station
    property int seconds: 1800
    property real cursor: -1

    spacing: 10 * Theme.u
    ChairTrend {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 50
        title: qsTr("BP  mmHg")
        colour: Theme.pressure
        pressure: true
        chair: root.chair
        station: root.station
        seconds: root.seconds
        cursor: root.cursor
        onPointed: place => root.cursor = place
    }
    ChairTrend {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 30
        title: root.chair.rate.label + "  " + root.chair.rate.unit
        colour: Theme.rate
        chair: root.chair
        station: root.station
        seconds: root.seconds
        cursor: root.cursor
        onPointed: place => root.cursor = place
    }
    ChairTrend {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 33
        title: qsTr("SpO₂  %")
        colour: Theme.spo2
        oxygen: true
        dated: true
        chair: root.chair
        station: root.station
        seconds: root.seconds
        cursor: root.cursor
        onPointed: place => root.cursor = place
    }
    RowLayout {
        spacing: 8 * Theme.u
        Repeater {
            model: [{ "seconds": 600, "text": qsTr("10 min") }, { "seconds": 1800, "text": qsTr("30 min") }, { "seconds": 14400, "text": qsTr("4 hours") }]
            delegate: ActionButton {
                required property var modelData
                objectName: "range:" + modelData.seconds
                Layout.preferredWidth: 120 * Theme.u
                text: modelData.text
                checkable: true
                checked: root.seconds === modelData.seconds
                ground: checked ? Theme.tint(Theme.accent, 0.3) : Theme.raised
                onClicked: root.seconds = modelData.seconds
            }
        }
    }
}
