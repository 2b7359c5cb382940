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
    Repeater {
        model: root.chair.alarms
        delegate: AlarmStrip {
            required property int index
            Layout.fillWidth: true
            visible: index < 3  // the list beside the trends has them all
            station: root.station
            keyed: index === 0
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
            Layout.preferredWidth: (filling ? 720 : 500) * Theme.u
            Layout.maximumWidth: (filling ? 720 : 500) * Theme.u
            Layout.fillHeight: true
            chair: root.chair
            station: root.station
        }
    }
}
