import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// One chair in large.
ColumnLayout {
    id: root
    required property ChairModel chair
    required property StationModel station
    required property Navigation navigation

    spacing: 10 * Theme.u
    ChairHeader {
        Layout.fillWidth: true
        chair: root.chair
        station: root.station
        navigation: root.navigation
    }
    Column {
        id: strips
        visible: root.chair.alarms.count > 0
        Layout.fillWidth: true
        spacing: root.spacing
        Repeater {
            model: root.chair.alarms
            delegate: AlarmStrip {
                required property int index
                width: strips.width
                visible: index < 3  // the list beside the trends has them all
                station: root.station
                keyed: index === 0
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 14 * Theme.u
        ChairTrends {
            Layout.fillWidth: true
            Layout.fillHeight: true
            chair: root.chair
            station: root.station
        }
        ChairPanel {
            objectName: "chairPanel"
            // Always as wide: nothing jumps under a finger.
            Layout.preferredWidth: 600 * Theme.u
            Layout.maximumWidth: 600 * Theme.u
            Layout.fillHeight: true
            chair: root.chair
            station: root.station
        }
    }
}
