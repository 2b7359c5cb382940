import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// The worst alarm that nobody has taken on, in full, for floors whose tiles are too small to be read from afar.
Rectangle {
    id: root
    required property AlarmModel alarm
    required property StationModel station
    required property Navigation navigation

    readonly property real u: Math.min(Theme.u, width / 1560)  // large letters grow only as far as all fit in
    // Read from farther away than the window is made for: the button stands below what is read nearby.
    readonly property bool stacked: height > Math.max(140 * u, Theme.touch + 80 * u)
    readonly property real large: Math.max(97 * u, Math.min(height * 0.81, Theme.afar / 0.69))

    radius: 10
    color: look.fill
    border.width: 3
    border.color: look.edge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.alarm.spoken

    AlarmLook {
        id: look
        alarm: root.alarm
        flash: root.station.flash
    }
    TapHandler {
        onTapped: root.navigation.openChair(root.alarm.chair)
    }
    RowLayout {
        anchors.fill: parent
        anchors { leftMargin: 5 * root.u; rightMargin: 14 * root.u }
        spacing: 20 * root.u
        Badge {
            objectName: "bannerChair"
            visible: root.alarm.chair.length > 0
            text: root.alarm.badge
            size: root.height - 10 * root.u
            widest: root.width * (root.stacked ? 0.2 : 0.26)
            fill: 0.88
            color: Theme.ink
            ink: look.colour
        }
        Label {
            text: root.alarm.mark
            color: Theme.ink
            font.pixelSize: 34 * root.u
        }
        Label {
            objectName: "bannerHeadline"
            Layout.fillHeight: true
            Layout.maximumWidth: root.width * (root.stacked ? 0.46 : 0.5)
            text: root.alarm.headline
            color: Theme.ink
            font.weight: Font.Bold
            font.pixelSize: root.large
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 20
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: root.stacked ? 10 * root.u : 0
            Layout.bottomMargin: root.stacked ? 10 * root.u : 0
            columns: root.stacked ? 2 : 3
            columnSpacing: 20 * root.u
            rowSpacing: 4 * root.u
            Label {
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: root.alarm.reason
                color: Theme.ink
                font.weight: Font.Bold
                wrapMode: Text.WordWrap
                fontSizeMode: Text.Fit
                minimumPixelSize: 12
                font.pixelSize: 34 * root.u
                lineHeight: 0.9
            }
            Label {
                Layout.maximumWidth: root.stacked ? root.width * 0.2 : -1
                text: root.alarm.unanswered.length > 0 ? root.alarm.unanswered + "\n" + root.alarm.duration : root.alarm.duration
                color: Theme.ink
                font.weight: Font.DemiBold
                font.pixelSize: 24 * root.u
            }
            AcknowledgeButton {
                objectName: "bannerAcknowledge"
                alarm: root.alarm
                station: root.station
                Layout.fillWidth: root.stacked
                Layout.columnSpan: root.stacked ? 2 : 1
                Layout.preferredWidth: 220 * root.u
                Layout.preferredHeight: Math.max(Theme.touch, 60 * root.u)
                ground: Theme.ink
                ink: "#F0F4F8"
                textSize: 20 * root.u
                text: root.alarm.commandText.length > 0 ? root.alarm.commandText : qsTr("Acknowledge")
            }
        }
    }
}
