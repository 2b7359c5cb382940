import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Nothing on this screen is live: said in words, above everything, without a box to press away.
Rectangle {
    id: root
    required property StationStatus status

    readonly property bool wanted: status.banner.length > 0
    implicitHeight: wanted ? 58 * Theme.u : 0
    visible: wanted
    radius: 10
    color: Theme.priority(3)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: status.banner

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 20 * Theme.u
        anchors.rightMargin: 20 * Theme.u
        spacing: 16 * Theme.u
        Label {
            text: "◇"
            color: Theme.ink
            font.pixelSize: 28 * Theme.u
        }
        Label {
            Layout.fillWidth: true
            text: root.status.banner
            color: Theme.ink
            font.weight: Font.Bold
            font.pixelSize: 28 * Theme.u
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
        }
        Label {
            Layout.maximumWidth: root.width * 0.4
            Layout.fillHeight: true
            wrapMode: Text.WordWrap
            maximumLineCount: 2
            fontSizeMode: Text.Fit
            minimumPixelSize: 10
            text: root.status.bannerDetail
            color: Theme.ink
            font.pixelSize: 17 * Theme.u
        }
    }
}
