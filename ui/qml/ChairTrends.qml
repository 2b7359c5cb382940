import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Pressure, rate and SpO2 on one time axis, and how much of it is shown.
ColumnLayout {
    id: root
    required property ChairModel chair
    required property StationModel station
    property ReplayModel replay: null
    readonly property TrendSpan span: TrendSpan {
        pinnedMs: root.replay !== null ? root.replay.atMs : 0
        station: root.station
        chair: root.chair
    }
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
        replay: root.replay
        span: root.span
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
        replay: root.replay
        span: root.span
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
        replay: root.replay
        span: root.span
        cursor: root.cursor
        onPointed: place => root.cursor = place
    }
    RowLayout {
        spacing: 8 * Theme.u
        Repeater {
            model: [{ "seconds": 600, "text": qsTr("10 min") }, { "seconds": 1800, "text": qsTr("30 min") }, { "seconds": 0, "text": root.chair.sessionSeconds > 0 ? qsTr("Session") : "4 h" }]
            delegate: ActionButton {
                required property var modelData
                objectName: "range:" + modelData.seconds
                Layout.preferredWidth: 120 * Theme.u
                text: modelData.text
                readonly property bool chosen: (root.span.live || root.replay !== null) && (modelData.seconds > 0 ? root.span.seconds === modelData.seconds && !root.span.whole : root.span.whole)
                Accessible.checked: chosen
                ground: chosen ? Theme.tint(Theme.accent, 0.3) : Theme.raised
                onClicked: modelData.seconds > 0 ? root.span.show(modelData.seconds) : root.span.showWhole()
            }
        }
        ActionButton {
            objectName: "goLive"
            visible: !root.span.live && root.replay === null
            edge: Theme.accent
            text: qsTr("Back to now")
            onClicked: root.span.goLive()
        }
        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            spare: root.span.live  // a hint
            text: root.span.live ? qsTr("drag to move, wheel or pinch to zoom") : root.span.text
            color: root.span.live ? Theme.secondary : Theme.text
            font.weight: root.span.live ? Font.Normal : Font.DemiBold
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
    }
}
