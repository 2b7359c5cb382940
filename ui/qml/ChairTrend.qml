import QtQuick
import QtCharts
import Chairside.Dashboard

// One large trend: bands where a rule alarms, hatching where nothing was measured, the line or the bars, the crosshair.
Card {
    id: root
    required property ChairModel chair
    required property StationModel station
    required property string title
    required property color colour
    required property TrendSpan span
    property ReplayModel replay: null  // of the past; null: now
    property bool oxygen: false
    property bool pressure: false
    property bool dated: false
    property real cursor: -1  // place of the crosshair, 0 to 1; below 0: none
    signal pointed(real place)

    readonly property real axisWidth: 64 * Theme.u
    Accessible.role: Accessible.Chart
    Accessible.name: root.title + ", " + feed.accessibleText

    TrendFeed {
        id: feed
        station: root.station
        chair: root.chair
        replay: root.replay
        shown: root.visible && plot.width > 20 && plot.height > 10
        columns: Math.round(plot.width)
        seconds: root.span.seconds
        untilMs: root.span.untilMs
        letterWidth: letters.averageCharacterWidth
        spo2Share: root.oxygen ? 1 : 0
        spo2Series: root.oxygen ? line : null
        rateSeries: root.oxygen || root.pressure ? null : line
        barSeries: root.pressure ? bars : null
        meanSeries: root.pressure ? means : null
        onDrawn: root.redrawn++
    }
    property int redrawn: 0
    readonly property real rowHeight: Math.ceil(letters.height * 1.05)
    readonly property real dotBand: Math.max(7, 9 * Theme.u)  // below the words: dots that have no room for theirs
    FontMetrics {
        id: letters
        font.family: Theme.family
        font.pixelSize: Math.max(11, 13 * Theme.u)
    }
    function markColour(mark): color {
        return mark.kind === 0 ? Theme.accent : mark.kind === 1 ? Theme.event : Theme.priority(mark.priority);
    }

    Label {
        id: caption
        anchors { left: parent.left; top: parent.top; leftMargin: 14 * Theme.u; topMargin: 8 * Theme.u }
        text: root.title
        color: root.colour
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    Rectangle {
        id: plot
        anchors { left: parent.left; right: parent.right; top: caption.bottom; bottom: parent.bottom; leftMargin: 14 * Theme.u; rightMargin: root.axisWidth; topMargin: 6 * Theme.u + (root.pressure && feed.marked ? 2 * root.rowHeight + root.dotBand : 0); bottomMargin: root.dated ? 30 * Theme.u : 12 * Theme.u }
        color: Theme.plot
        clip: true
        opacity: root.station.status.heard || root.replay !== null ? 1 : 0.5

        Repeater {
            model: feed.phases
            delegate: Rectangle {
                required property var modelData
                x: modelData.place * plot.width
                width: modelData.extent * plot.width
                height: plot.height
                color: modelData.tone === 1 ? Theme.accent : Theme.secondary
                opacity: modelData.tone === 0 ? 0 : modelData.tone === 3 ? 0.06 : 0.12
            }
        }
        Repeater {
            model: feed.bands
            delegate: Rectangle {
                required property var modelData
                y: modelData.depth * plot.height
                width: plot.width
                height: modelData.extent * plot.height
                color: Theme.priority(modelData.priority)
                opacity: Theme.dark ? 0.10 : 0.14
            }
        }
        Repeater {
            model: feed.gaps
            delegate: HatchItem {
                required property var modelData
                visible: !root.pressure
                x: modelData.place * plot.width
                width: modelData.extent * plot.width
                height: plot.height
                color: Theme.dark ? "#4A5866" : "#B9C3CC"
                step: 9 * Theme.u
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
            }
        }
        Repeater {
            model: feed.times
            delegate: Rectangle {
                required property var modelData
                x: Math.round(modelData.place * plot.width)
                width: 1
                height: plot.height
                color: Theme.line
            }
        }
        Repeater {
            model: feed.limits
            delegate: Rectangle {
                required property var modelData
                y: Math.round(modelData.depth * plot.height)
                width: plot.width
                height: 1
                color: Theme.priority(modelData.priority)
                opacity: 0.6
            }
        }
        Repeater {
            model: feed.baselines
            delegate: Rectangle {
                required property var modelData
                y: Math.round(modelData.depth * plot.height)
                width: plot.width
                height: Math.max(1, Math.round(1.5 * Theme.u))
                color: Theme.secondary
            }
        }
        Repeater {
            model: feed.phases
            delegate: Rectangle {
                required property var modelData
                x: Math.round(modelData.place * plot.width)
                width: modelData.begins ? Math.max(1, Math.round(2 * Theme.u)) : 0
                height: plot.height
                color: modelData.tone === 1 ? Theme.accent : Theme.secondary
                Label {
                    anchors { left: parent.right; leftMargin: 6 * Theme.u; bottom: parent.bottom; bottomMargin: 4 * Theme.u }
                    visible: root.pressure
                    text: parent.modelData.text
                    color: parent.modelData.tone === 1 ? Theme.accent : Theme.secondary
                    font.pixelSize: letters.font.pixelSize
                }
            }
        }
        Repeater {
            model: feed.marks
            delegate: Rectangle {
                required property var modelData
                visible: modelData.kind < 2  // an alarm has its bar
                x: Math.round(modelData.place * plot.width)
                width: 1
                height: plot.height
                color: root.markColour(modelData)
                opacity: 0.4
            }
        }
        ChartView {
            anchors.fill: parent
            legend.visible: false
            backgroundColor: "transparent"
            plotAreaColor: "transparent"
            margins { left: 0; right: 0; top: 0; bottom: 0 }
            plotArea: Qt.rect(0, 0, width, height)
            antialiasing: true
            ValuesAxis { id: time; min: -root.span.seconds; max: 0; visible: false }
            ValuesAxis { id: value; min: root.oxygen ? feed.spo2Low : feed.mainLow; max: root.oxygen ? feed.spo2High : feed.mainHigh; visible: false }
            LineSeries { id: bars; axisX: time; axisY: value; color: root.colour; width: Math.max(4, 8 * Theme.u); capStyle: Qt.FlatCap }
            LineSeries { id: means; axisX: time; axisY: value; color: Theme.plot; width: Math.max(4, 8 * Theme.u); capStyle: Qt.FlatCap }
            LineSeries { id: line; axisX: time; axisY: value; color: root.colour; width: 2 }
        }
        Repeater {
            model: feed.byHand
            delegate: Rectangle {  // entered by hand, not measured
                required property var modelData
                x: modelData.place * plot.width - width / 2
                y: modelData.depth * plot.height - height / 2
                width: Math.max(7, 11 * Theme.u)
                height: width
                rotation: 45
                color: Theme.plot
                border.width: 2
                border.color: root.colour
            }
        }
        Repeater {
            model: feed.alarms
            delegate: Rectangle {
                required property var modelData
                x: modelData.place * plot.width
                width: Math.max(3, modelData.extent * plot.width)
                height: Math.max(4, 6 * Theme.u)
                color: Theme.priority(modelData.priority)
            }
        }
        Label {
            visible: feed.empty
            anchors.centerIn: parent
            text: qsTr("nothing measured in this time")
            color: Theme.secondary
            font.pixelSize: 16 * Theme.u
        }
        Rectangle {
            visible: root.cursor >= 0
            x: root.cursor * plot.width
            width: 1
            height: plot.height
            color: Theme.secondary
        }
        Rectangle {
            id: tag
            readonly property string words: root.cursor >= 0 && root.redrawn >= 0 ? feed.readingAt(root.cursor) : ""
            visible: words.length > 0
            x: Math.max(0, Math.min(plot.width - width, root.cursor * plot.width + 8 * Theme.u))
            y: plot.height - height - 6 * Theme.u
            width: tagWords.implicitWidth + 16 * Theme.u
            height: tagWords.implicitHeight + 8 * Theme.u
            radius: 4
            color: Theme.raised
            Label {
                id: tagWords
                anchors.centerIn: parent
                text: tag.words
                font.pixelSize: Math.max(11, 15 * Theme.u)
                font.weight: Font.DemiBold
            }
        }
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => root.span.zoom(event.angleDelta.y > 0 ? 0.8 : 1.25, event.x / plot.width)
        }
        PinchHandler {
            target: null
            property real before: 1
            onActiveChanged: before = 1
            onActiveScaleChanged: {
                root.span.zoom(before / activeScale, centroid.position.x / plot.width);
                before = activeScale;
            }
        }
        DragHandler {
            target: null
            property real before: 0
            onActiveChanged: before = 0
            onTranslationChanged: {
                root.span.move((translation.x - before) / plot.width);
                before = translation.x;
            }
        }
        HoverHandler {
            onPointChanged: root.pointed(hovered ? point.position.x / plot.width : -1)
            onHoveredChanged: if (!hovered) root.pointed(-1)
        }
        PointHandler {
            acceptedDevices: PointerDevice.TouchScreen
            onPointChanged: if (active) root.pointed(Math.max(0, Math.min(1, point.position.x / plot.width)))
        }
    }
    Repeater {
        model: root.pressure ? feed.marks : []
        delegate: Item {
            id: mark
            required property var modelData
            objectName: "mark:" + modelData.text
            x: plot.x + modelData.place * plot.width
            y: plot.y - root.dotBand - (modelData.row < 0 ? 0 : modelData.row + 1) * root.rowHeight
            height: root.rowHeight
            Rectangle {
                id: dot
                x: -width / 2
                y: mark.modelData.row < 0 ? (root.dotBand - height) / 2 : (parent.height - height) / 2
                width: mark.modelData.row < 0 ? 5 : letters.averageCharacterWidth
                height: width
                radius: width / 2
                color: root.markColour(mark.modelData)
            }
            Label {
                x: mark.modelData.before ? -width - letters.averageCharacterWidth : letters.averageCharacterWidth
                height: parent.height
                visible: mark.modelData.row >= 0
                text: mark.modelData.text
                color: mark.modelData.kind === 2 ? Theme.secondary : root.markColour(mark.modelData)
                font: letters.font
            }
        }
    }
    Repeater {
        model: feed.grid
        delegate: Label {
            required property var modelData
            x: plot.x + plot.width + 10 * Theme.u
            y: plot.y + modelData.depth * plot.height - height / 2
            text: modelData.text
            color: Theme.secondary
            font.pixelSize: Math.max(11, Math.min(14 * Theme.u, 0.7 * plot.height / (feed.grid.length + 1)))
        }
    }
    Repeater {
        model: root.dated ? feed.times : []
        delegate: Label {
            required property var modelData
            x: plot.x + Math.max(0, Math.min(plot.width - width, modelData.place * plot.width - width / 2))
            y: plot.y + plot.height + 4 * Theme.u
            text: modelData.text
            color: Theme.secondary
            font.pixelSize: Math.max(11, 14 * Theme.u)
        }
    }
}
