import QtQuick
import Chairside.Dashboard

// Every chair in its fixed place, all of them without scrolling.
Item {
    id: root
    required property StationModel station
    required property Navigation navigation
    readonly property bool crowded: station.chairs.count > 6  // no tile is read from four metres any more
    readonly property real gap: crowded ? 8 * Theme.u : 14 * Theme.u

    AlarmBanner {
        id: banner
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: root.crowded && root.station.worst.present
        height: visible ? 120 * Theme.u : 0
        alarm: root.station.worst
        station: root.station
        navigation: root.navigation
    }
    Item {
        id: room
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; top: banner.bottom; topMargin: banner.visible ? root.gap : 0 }
        FloorGrid {
            id: shape
            count: root.station.chairs.count
            width: room.width
            height: room.height
        }
        Grid {
            columns: shape.columns
            spacing: root.gap
            Repeater {
                model: root.station.chairs
                delegate: ChairTile {
                    objectName: "tile:" + chair.name
                    width: (room.width - root.gap * (shape.columns - 1)) / shape.columns
                    height: (room.height - root.gap * (shape.rows - 1)) / shape.rows
                    station: root.station
                    navigation: root.navigation
                }
            }
        }
        FirstRun {
            objectName: "firstRun"
            anchors.fill: parent
            visible: root.station.status.neverHeard
            status: root.station.status
        }
        Label {
            visible: root.station.chairs.count === 0 && root.station.status.heard
            anchors.centerIn: parent
            text: qsTr("No chairs yet. A chair appears when its monitor is heard.")
            color: Theme.secondary
            font.pixelSize: 24 * Theme.u
        }
    }
}
