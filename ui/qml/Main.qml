import QtQuick
import Chairside.Dashboard

Window {
    id: root
    required property StationModel station
    required property Navigation navigation

    visible: true
    minimumWidth: 640
    minimumHeight: 400
    title: qsTr("Chairside")
    color: Theme.background
    DashboardView {
        anchors.fill: parent
        station: root.station
        navigation: root.navigation
    }
}
