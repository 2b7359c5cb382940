import QtQuick
import Chairside.Dashboard

// Takes on the alarm that stood there when the finger came down; when another one took its place meanwhile, nothing.
ActionButton {
    id: root
    required property AlarmModel alarm
    required property StationModel station
    signal taken

    enabled: !alarm.busy
    Accessible.description: alarm.spoken
    onPressed: root.alarm.press()
    onCanceled: root.alarm.meant()
    onClicked: {
        if (root.alarm.meant())
            root.taken();
    }
    onTaken: if (!root.alarm.acknowledged) root.station.actions.acknowledge(root.alarm.occurrence)
}
