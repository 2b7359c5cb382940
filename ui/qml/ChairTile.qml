import QtQuick
import Chairside.Dashboard

// One chair on the floor. Press it to open the chair; A acknowledges what it calls for while it has the focus.
FocusScope {
    id: root
    required property ChairModel chair
    required property StationModel station
    required property Navigation navigation

    readonly property real k: Math.min(width / 470, height / 365)
    readonly property bool compact: k < (calling ? 0.85 : 0.72)  // a reason needs room
    readonly property bool calling: chair.worst.present && chair.worst.look === AlarmModel.Sounding
    readonly property bool latched: chair.worst.present && chair.worst.latched
    readonly property bool calm: chair.worst.present && chair.worst.acknowledged
    readonly property bool marked: activeFocus || navigation.chair === chair  // what A acts on
    readonly property real edge: compact ? 8 : 14 * k

    activeFocusOnTab: true
    onActiveFocusChanged: if (activeFocus) navigation.select(chair.name)
    Keys.onReturnPressed: navigation.openChair(chair.name)
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Chair %1").arg(chair.name)
    Accessible.description: chair.worst.present ? chair.worst.spoken : ""
    Accessible.onPressAction: navigation.openChair(chair.name)

    AlarmLook {
        id: look
        alarm: root.chair.worst
        flash: root.station.flash
    }
    Card {
        anchors.fill: parent
        border.width: root.calling ? 4 : root.calm || root.latched || root.marked ? 2 : 1
        border.color: root.calling ? look.edge : root.calm || root.latched ? look.colour : root.marked ? Theme.accent : Theme.line
    }
    Rectangle {
        visible: root.marked && root.chair.worst.present
        anchors { fill: parent; margins: -4 }
        color: "transparent"
        radius: 13
        border.width: 2
        border.color: Theme.accent
    }
    Rectangle {
        anchors.fill: parent
        radius: 10
        color: Theme.text
        opacity: press.pressed ? 0.07 : 0
    }
    TapHandler {
        id: press
        onTapped: root.navigation.openChair(root.chair.name)
    }
    TileHeader {
        id: header
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: root.edge }
        chair: root.chair
        k: root.k
        compact: root.compact
    }
    Item {
        id: numbers
        readonly property real size: root.compact ? Math.min((root.calling ? 38 : 56) * root.k, width * 0.115) : 50 * root.k  // a rate of three digits keeps its distance
        readonly property real labelSize: Math.max(11, (root.compact ? 18 : 12.5) * root.k)
        readonly property bool bare: root.compact && root.calling
        readonly property bool noted: !bare && !(root.compact && root.height < 150 && (root.calm || root.latched))
        anchors { left: parent.left; right: parent.right; top: header.bottom; leftMargin: root.edge; rightMargin: root.edge; topMargin: root.compact ? 2 : 12 * root.k }
        height: Math.max(spo2Cell.implicitHeight, rateCell.implicitHeight, pressureCell.implicitHeight)
        NumberCell {
            id: spo2Cell
            width: parent.width * 0.25
            vital: root.chair.spo2
            flash: root.station.flash
            colour: Theme.spo2
            size: numbers.size
            labelSize: numbers.labelSize
            labelled: !numbers.bare
            noted: numbers.noted
        }
        NumberCell {
            id: rateCell
            x: parent.width * 0.26
            width: parent.width * 0.26
            vital: root.chair.rate
            flash: root.station.flash
            colour: Theme.rate
            size: numbers.size
            labelSize: numbers.labelSize
            labelled: !numbers.bare
            noted: numbers.noted
        }
        NumberCell {
            id: pressureCell
            x: parent.width * 0.535
            width: parent.width * 0.465
            vital: root.chair.pressure
            flash: root.station.flash
            colour: Theme.pressure
            size: numbers.size * 0.88
            lineSize: numbers.size
            labelSize: numbers.labelSize
            labelled: !numbers.bare
            noted: numbers.noted
        }
    }
    Item {
        id: area
        anchors { left: parent.left; right: parent.right; top: numbers.bottom; bottom: parent.bottom; margins: root.edge; topMargin: root.compact ? 4 : 10 * root.k }
        CalmPanel {
            id: calmPanel
            visible: root.calm
            width: parent.width
            chair: root.chair
            station: root.station
            k: root.k
            compact: root.compact
            room: area.height
        }
        LatchedPanel {
            id: latchedPanel
            visible: root.latched
            width: parent.width
            chair: root.chair
            station: root.station
            k: root.k
            compact: root.compact
            room: area.height
        }
        TileTrend {
            visible: !root.calling && height > 28
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; top: root.calm ? calmPanel.bottom : root.latched ? latchedPanel.bottom : parent.top; topMargin: root.calm || root.latched ? 6 : 0 }
            chair: root.chair
            station: root.station
            k: root.k
        }
    }
    AlarmPanel {
        visible: root.calling
        anchors { left: parent.left; right: parent.right; top: numbers.bottom; bottom: parent.bottom; topMargin: root.compact ? 2 : 8 * root.k }
        chair: root.chair
        station: root.station
        k: root.k
        compact: root.compact
    }
}
