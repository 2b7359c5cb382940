import QtQuick
import QtCharts
import Chairside.Dashboard

// The session so far, without one the last forty minutes: SpO2 in a lane and scale of its own above, rate and BP bars below.
Item {
    id: root
    required property ChairModel chair
    required property StationModel station
    property real k: 1
    readonly property bool labelled: height > 84
    readonly property real labelSize: Math.max(10, 10 * k)
    readonly property real gutter: labelled ? labelSize * 2.6 : 0

    opacity: station.status.heard ? 1 : 0.4
    Accessible.role: Accessible.Chart
    Accessible.name: feed.accessibleText

    TrendFeed {
        id: feed
        station: root.station
        chair: root.chair
        shown: root.visible && root.width > 20 && root.height > 20
        columns: Math.round(chart.width)
        seconds: root.chair.sessionSeconds > 0 ? root.chair.sessionSeconds : 2400
        spo2Series: spo2Line
        rateSeries: rateLine
        barSeries: bars
        meanSeries: means
    }
    Rectangle {
        id: plot
        anchors { fill: parent; rightMargin: root.gutter }
        color: Theme.plot
        clip: true

        Repeater {
            model: feed.gaps
            delegate: HatchItem {
                required property var modelData
                x: modelData.place * plot.width
                width: modelData.extent * plot.width
                height: plot.height
                color: Theme.line
                step: 7
            }
        }
        Repeater {
            model: feed.grid
            delegate: Rectangle {
                required property var modelData
                y: Math.round(modelData.depth * plot.height)
                width: plot.width
                height: 1
                color: Theme.line
                opacity: 0.6
            }
        }
        Repeater {
            model: feed.limits
            delegate: Rectangle {
                required property var modelData
                x: modelData.rate ? plot.width - width : 0
                y: Math.round(modelData.depth * plot.height)
                width: modelData.rate ? 10 * root.k : plot.width
                height: modelData.rate ? 2 : 1
                color: modelData.rate ? Theme.rate : Theme.priority(modelData.priority)
                opacity: modelData.rate ? 0.7 : 0.38
            }
        }
        Repeater {
            model: feed.baselines
            delegate: Rectangle {
                required property var modelData
                y: Math.round(modelData.depth * plot.height)
                width: plot.width
                height: 1
                color: Theme.secondary
            }
        }
        Rectangle {
            y: Math.round(feed.spo2Share * plot.height) - 1
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
            model: feed.byHand
            delegate: Rectangle {  // entered by hand, not measured
                required property var modelData
                x: modelData.place * plot.width - width / 2
                y: modelData.depth * plot.height - height / 2
                width: Math.max(6, 8 * root.k)
                height: width
                rotation: 45
                color: Theme.plot
                border.width: 2
                border.color: modelData.lane === 0 ? Theme.spo2 : modelData.lane === 1 ? Theme.rate : Theme.pressure
            }
        }
    }
    Repeater {
        model: root.labelled ? feed.grid : []
        delegate: Label {
            required property var modelData
            readonly property bool sparse: !modelData.spo2 || modelData.value % 10 === 0
            visible: sparse
            x: plot.width + root.labelSize * 0.5
            y: Math.max(0, Math.min(root.height - height, modelData.depth * root.height - height / 2))
            text: modelData.text
            color: Theme.secondary
            font.pixelSize: root.labelSize
        }
    }
    Label {
        visible: feed.empty
        anchors.centerIn: plot
        text: qsTr("no trend yet")
        color: Theme.secondary
        font.pixelSize: Math.max(11, 13 * root.k)
    }
    Label {
        visible: root.height > 150
        anchors { left: parent.left; bottom: parent.bottom; leftMargin: 6; bottomMargin: 2 }
        text: feed.spanText
        color: Theme.secondary
        opacity: 0.8
        font.pixelSize: root.labelSize
    }
}
