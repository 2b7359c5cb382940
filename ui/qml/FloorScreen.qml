import QtQuick
import Chairside.Dashboard

// Every chair in its fixed place, all of them without scrolling.
Item {
    id: root
    required property StationModel station
    required property Navigation navigation
    readonly property bool crowded: !whole.readAfar  // the banner is what is read from afar
    readonly property real gap: (station.chairs.count > 6 ? 8 : 14) * Theme.u

    FloorGrid {
        id: whole
        count: root.station.chairs.count
        width: root.width
        height: root.height
        gap: root.gap
        afar: Theme.afar
    }

    AlarmBanner {
        id: banner
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: root.crowded && root.station.worst.present
        height: visible ? Theme.bannerHeight : 0
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
            gap: root.gap
        }
        Grid {
            columns: shape.columns
            spacing: root.gap
            Repeater {
                model: root.station.chairs
                delegate: ChairTile {
                    objectName: "tile:" + chair.name
                    width: shape.tileWidth
                    height: shape.tileHeight
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
