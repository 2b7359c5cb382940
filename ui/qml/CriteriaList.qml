import QtQuick
import Chairside.Dashboard

// What has to be met before the patient leaves, live, each with its value; what only a person can say is said here.
Column {
    id: root
    required property ChairModel chair
    required property StationModel station
    readonly property var rows: chair.session.criteria

    visible: rows.length > 0
    spacing: 4 * Theme.u
    Label {
        width: root.width
        text: root.station.status.heard ? qsTr("To leave") : qsTr("To leave: as it was, the station is not heard")
        color: Theme.secondary
        font.weight: Font.DemiBold
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
    Repeater {
        model: root.rows.length
        delegate: ActionButton {
            id: row
            required property int index
            readonly property var state: root.rows[index] ?? ({})
            objectName: "criterion:" + row.state.criterion
            width: root.width
            opacity: root.station.status.heard ? 1 : 0.6
            implicitHeight: Math.max(row.state.attested ? Theme.touchRow : 30 * Theme.u, implicitContentHeight + 8 * Theme.u)
            enabled: row.state.attested === true
            ground: enabled ? Theme.raised : "transparent"
            text: (row.state.met ? qsTr("met: ") : qsTr("not met: ")) + row.state.text + " " + row.state.value
            onClicked: root.station.sessions.ask(root.chair, FormModel.AttestCriterion, String(row.state.criterion))
            contentItem: Label {
                text: (row.state.met ? "✓  " : "○  ") + (row.state.value ? row.state.text + "  " + row.state.value : row.state.text ?? "") + (row.state.met === true ? "" : "\n" + (row.state.wanted ?? ""))
                color: row.state.met ? Theme.secondary : Theme.text
                wrapMode: Text.WordWrap
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
        }
    }
}
