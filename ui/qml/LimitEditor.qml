import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// One limit of this session: down, up within the profile's bounds, and what will be recorded before it is.
RowLayout {
    id: root
    required property var modelData
    required property ChairModel chair
    required property StationModel station
    required property string session  // whose limit it is
    property real wanted: modelData.value
    readonly property bool differs: wanted !== modelData.value

    spacing: 6 * Theme.u
    Label {
        Layout.preferredWidth: 130 * Theme.u
        text: root.modelData.mark + "  " + root.modelData.label
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    ActionButton {
        objectName: "down:" + root.modelData.rule
        enabled: root.wanted > root.modelData.lowest
        text: "−"
        Accessible.name: qsTr("lower")
        onClicked: root.wanted = Math.max(root.modelData.lowest, root.wanted - 1)
    }
    DigitText {
        Layout.preferredWidth: 52 * Theme.u
        text: String(root.wanted)
        size: Math.max(13, 20 * Theme.u)
        color: root.differs || root.modelData.changed ? Theme.text : Theme.secondary
    }
    ActionButton {
        objectName: "up:" + root.modelData.rule
        enabled: root.wanted < root.modelData.highest
        text: "+"
        Accessible.name: qsTr("higher")
        onClicked: root.wanted = Math.min(root.modelData.highest, root.wanted + 1)
    }
    ActionButton {
        objectName: "record:" + root.modelData.rule
        Layout.fillWidth: true
        visible: root.differs
        enabled: !root.chair.busy
        edge: Theme.accent
        textSize: 14 * Theme.u
        text: qsTr("Record %1, was %2").arg(root.wanted).arg(root.modelData.value)
        onClicked: root.station.actions.changeLimit(root.chair.name, root.session, root.modelData.rule, root.wanted)
    }
    ActionButton {
        objectName: "reset:" + root.modelData.rule
        Layout.fillWidth: true
        visible: !root.differs && root.modelData.changed
        enabled: !root.chair.busy
        ground: "transparent"
        ink: Theme.accent
        textSize: 14 * Theme.u
        text: qsTr("Back to %1 (set by %2)").arg(root.modelData.usual).arg(root.modelData.by)
        onClicked: root.station.actions.resetLimit(root.chair.name, root.session, root.modelData.rule)
    }
    Label {
        Layout.fillWidth: true
        visible: !root.differs && !root.modelData.changed
        text: qsTr("%1 to %2").arg(root.modelData.lowest).arg(root.modelData.highest)
        color: Theme.secondary
        font.pixelSize: Math.max(11, 14 * Theme.u)
    }
}
