import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Who and what, in numbers that are read across the room.
Card {
    id: root
    required property ChairModel chair
    required property StationModel station
    required property Navigation navigation
    property FlashClock flash: station.flash
    readonly property real u: Math.min(Theme.u, width / 1560)  // large letters grow only as far as all fit in
    property bool past: false  // what is shown was, and is not

    AlarmLook {
        id: look
        alarm: root.chair.worst
        flash: root.flash
    }
    border.width: chair.worst.present ? 3 : 1
    border.color: !chair.worst.present ? Theme.line : chair.worst.flashing ? look.edge : look.colour
    implicitHeight: 128 * root.u

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 16 * root.u
        anchors.rightMargin: 20 * root.u
        spacing: 24 * root.u
        ActionButton {
            objectName: "back"
            visible: !root.past
            text: qsTr("‹ Floor")
            ground: "transparent"
            ink: Theme.accent
            onClicked: root.navigation.openFloor()
        }
        Badge {
            text: root.past ? root.station.chairs.badge(root.chair.name) : root.chair.badge
            size: 76 * root.u
            widest: 260 * root.u
        }
        Column {
            Layout.fillWidth: true
            Layout.minimumWidth: 60 * root.u
            spacing: root.chair.session.running ? 1 : 4 * root.u
            Label {
                objectName: "headerName"
                width: parent.width
                visible: text.length > 0
                text: root.chair.session.name
                font.pixelSize: Math.max(14, 24 * root.u)
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 12
            }
            Label {
                width: parent.width
                visible: root.chair.session.running
                text: root.chair.session.identity
                color: Theme.secondary
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                font.pixelSize: Math.max(11, 15 * root.u)
            }
            Label {
                width: parent.width
                text: root.past ? qsTr("as it was then") : root.chair.linked ? qsTr("monitor heard %1 ago").arg(root.chair.link) : root.chair.link
                color: root.chair.linked ? Theme.text : Theme.secondary
                font.pixelSize: root.chair.session.running ? Math.max(11, 15 * root.u) : Math.max(11, 18 * root.u)
                font.weight: Font.DemiBold
            }
            Label {
                width: parent.width
                visible: !root.chair.session.running || root.chair.standby.length + root.chair.unguarded.length === 0
                spare: true
                text: root.chair.monitor
                color: Theme.secondary
                font.pixelSize: 15 * root.u
            }
            Label {
                width: parent.width
                visible: text.length > 0
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 10
                text: root.chair.standby.length > 0 ? root.chair.standby : root.chair.unguarded
                font.weight: Font.DemiBold
                font.pixelSize: 15 * root.u
            }
        }
        NumberCell {
            vital: root.chair.spo2
            flash: root.flash
            colour: Theme.spo2
            size: 62 * root.u
            labelSize: Math.max(11, 15 * root.u)
        }
        NumberCell {
            vital: root.chair.rate
            flash: root.flash
            colour: Theme.rate
            size: 62 * root.u
            labelSize: Math.max(11, 15 * root.u)
        }
        NumberCell {
            Layout.minimumWidth: 320 * root.u  // so that age and due stand in one line
            vital: root.chair.pressure
            flash: root.flash
            colour: Theme.pressure
            size: 58 * root.u
            lineSize: 62 * root.u
            labelSize: Math.max(11, 15 * root.u)
        }
        Row {
            visible: root.chair.others.length > 0
            spacing: 24 * root.u
            Repeater {
                model: root.chair.others
                delegate: NumberCell {
                    required property VitalModel modelData
                    vital: modelData
                    flash: root.flash
                    size: 38 * root.u
                    lineSize: 62 * root.u
                    labelSize: Math.max(11, 14 * root.u)
                }
            }
        }
        Column {
            Layout.alignment: Qt.AlignVCenter
            spacing: 6 * root.u
            PhaseClock {
                objectName: "phaseClock"
                anchors.right: parent.right
                chair: root.chair
                size: Math.max(12, 18 * root.u)
            }
            Label {
                anchors.right: parent.right
                visible: root.chair.demo.length > 0
                text: root.chair.demo
                color: Theme.accent
                font.pixelSize: 14 * root.u
                font.weight: Font.DemiBold
            }
        }
    }
}
