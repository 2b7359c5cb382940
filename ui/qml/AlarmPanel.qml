import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Why this chair calls: readable at four metres, with one tap to take it on.
Rectangle {
    id: root
    required property ChairModel chair
    required property StationModel station
    property real k: 1
    property bool compact: false
    readonly property AlarmModel alarm: chair.worst
    readonly property real edge: compact ? 6 : 12 * k

    radius: 10
    color: look.fill
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.alarm.spoken

    AlarmLook {
        id: look
        alarm: root.alarm
        flash: root.station.flash
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: root.edge
        spacing: root.compact ? 2 : 4 * root.k

        RowLayout {
            visible: !root.compact
            Layout.fillWidth: true
            Label {
                text: root.alarm.mark
                color: Theme.ink
                font.pixelSize: 24 * root.k
            }
            Item { Layout.fillWidth: true }
            Label {
                text: root.alarm.duration
                color: Theme.ink
                font.pixelSize: 16 * root.k
                font.weight: Font.DemiBold
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: root.compact ? 5 : 12 * root.k
            Badge {
                id: badge
                Layout.alignment: Qt.AlignVCenter
                text: root.chair.name
                size: Math.max(24, Math.min(parent.height * 0.98, root.width * 0.24, 84 * root.k))
                widest: root.width * 0.34
                color: Theme.ink
                ink: look.colour
            }
            Label {
                visible: root.compact
                text: root.alarm.mark
                color: Theme.ink
                font.pixelSize: Math.max(11, 20 * root.k)
            }
            Label {
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: root.alarm.headline
                color: Theme.ink
                font.weight: Font.Bold
                font.pixelSize: Math.max(18, Math.min(84 * root.k, height * 0.9))
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 14
            }
        }
        Label {
            Layout.fillWidth: true
            text: root.compact ? [root.alarm.reason, root.alarm.duration].filter(part => part.length > 0).join(" · ") : root.alarm.reason
            visible: text.length > 0
            color: Theme.ink
            font.weight: Font.Bold
            font.pixelSize: Math.max(11, 18 * root.k)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 10
        }
        Label {
            Layout.fillWidth: true
            visible: root.chair.more.length > 0 && root.height > 150
            text: root.chair.more
            color: Theme.ink
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 14 * root.k)
        }
        ActionButton {
            objectName: "acknowledge"
            Layout.fillWidth: true
            Layout.preferredHeight: root.compact ? Math.max(32, Math.min(Theme.touch, root.height * 0.42)) : Theme.touch
            enabled: !root.alarm.busy
            ground: Theme.ink
            ink: "#F0F4F8"
            textSize: root.compact ? 14 : 17 * root.k
            text: root.alarm.commandText.length > 0 ? root.alarm.commandText : qsTr("Acknowledge")
            Accessible.description: root.alarm.spoken
            onClicked: root.station.acknowledge(root.alarm.occurrence)
        }
    }
}
