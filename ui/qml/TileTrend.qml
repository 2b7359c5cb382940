import QtQuick
import QtCharts
import Chairside.Dashboard

// The last forty minutes: SpO2 in a lane and scale of its own above, rate and BP bars below.
Rectangle {
    id: root
    required property ChairModel chair
    required property StationModel station
    property real k: 1
    readonly property bool labelled: height > 84
    readonly property real labelSize: Math.max(10, 10 * k)

    color: Theme.plot
    radius: 4
    clip: true
    Accessible.role: Accessible.Chart
    Accessible.name: feed.accessibleText

    TrendFeed {
        id: feed
        station: root.station
        chair: root.chair
        shown: root.visible && root.width > 20 && root.height > 20
        columns: Math.round(chart.width)
        seconds: 2400
        spo2Series: spo2Line
        rateSeries: rateLine
        barSeries: bars
        meanSeries: means
    }
    Repeater {
        model: feed.gaps
        delegate: HatchItem {
            required property var modelData
            x: modelData.place * root.width
            width: modelData.extent * root.width
            height: root.height
            color: Theme.line
            step: 7
        }
    }
    Repeater {
        model: feed.grid
        delegate: Rectangle {
            required property var modelData
            y: Math.round(modelData.depth * root.height)
            width: root.width
            height: 1
            color: Theme.line
            opacity: 0.6
        }
    }
    Repeater {
        model: feed.limits
        delegate: Rectangle {
            required property var modelData
            x: modelData.rate ? root.width - width : 0
            y: Math.round(modelData.depth * root.height)
            width: modelData.rate ? 10 * root.k : root.width
            height: modelData.rate ? 2 : 1
            color: modelData.rate ? Theme.rate : Theme.priority(modelData.priority)
            opacity: modelData.rate ? 0.7 : 0.45
        }
    }
    Rectangle {
        y: Math.round(feed.spo2Share * root.height) - 1
        width: parent.width
        height: 2
        color: Theme.tile
    }
    ChartView {
        id: chart
        anchors.fill: parent
        legend.visible: false
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        margins { left: 0; right: 0; top: 0; bottom: 0 }
        plotArea: Qt.rect(0, 0, width, height)
        antialiasing: true

        ValuesAxis { id: time; min: -feed.seconds; max: 0; visible: false }
        ValuesAxis { id: spo2Axis; min: feed.spo2Low; max: feed.spo2High; visible: false }
        ValuesAxis { id: mainAxis; min: feed.mainLow; max: feed.mainHigh; visible: false }
        LineSeries { id: bars; axisX: time; axisY: mainAxis; color: Theme.pressure; width: Math.max(3, 5 * root.k); capStyle: Qt.FlatCap }
        LineSeries { id: means; axisX: time; axisY: mainAxis; color: Theme.plot; width: Math.max(3, 5 * root.k); capStyle: Qt.FlatCap }
        LineSeries { id: rateLine; axisX: time; axisY: mainAxis; color: Theme.rate; width: 2 }
        LineSeries { id: spo2Line; axisX: time; axisY: spo2Axis; color: Theme.spo2; width: 2 }
    }
    Repeater {
        model: root.labelled ? feed.grid : []
        delegate: Label {
            required property var modelData
            anchors.right: parent?.right
            anchors.rightMargin: 14 * root.k
            y: Math.max(0, modelData.depth * root.height - height - 1)
            text: modelData.text
            color: Theme.secondary
            opacity: 0.8
            font.pixelSize: root.labelSize
        }
    }
    Label {
        visible: feed.empty
        anchors.centerIn: parent
        text: qsTr("no trend yet")
        color: Theme.secondary
        font.pixelSize: Math.max(11, 13 * root.k)
    }
    Label {
        visible: root.labelled
        anchors { left: parent.left; bottom: parent.bottom; leftMargin: 6; bottomMargin: 2 }
        text: qsTr("40 min")
        color: Theme.secondary
        opacity: 0.8
        font.pixelSize: root.labelSize
    }
}
