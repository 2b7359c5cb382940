import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// How often each rule alarmed, how fast it was answered, and how often it ended by itself.
ColumnLayout {
    id: root
    required property AlarmBurden burden
    readonly property var columns: [{ "text": qsTr("Rule"), "field": "rule", "width": 34 }, { "text": qsTr("Alarms"), "field": "count", "width": 12 }, { "text": qsTr("Answered after"), "field": "answer", "width": 18 }, { "text": qsTr("Longest"), "field": "longest", "width": 14 }, { "text": qsTr("Ended by itself"), "field": "byItself", "width": 18 }]

    spacing: 6 * Theme.u
    RowLayout {
        Layout.fillWidth: true
        Label {
            text: qsTr("Response times")
            color: Theme.secondary
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
        Label {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            text: root.burden.problem.length > 0 ? root.burden.problem : root.burden.rate
            color: Theme.secondary
            font.pixelSize: Math.max(11, 15 * Theme.u)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8 * Theme.u
        Repeater {
            model: root.columns
            delegate: Label {
                required property var modelData
                Layout.fillWidth: true
                Layout.preferredWidth: modelData.width
                text: modelData.text
                wrapMode: Text.WordWrap
                maximumLineCount: 2
                color: Theme.secondary
                font.pixelSize: Math.max(11, 13 * Theme.u)
            }
        }
    }
    ListView {
        id: rows
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: root.burden.rows
        spacing: 5 * Theme.u
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        delegate: RowLayout {
            id: row
            required property var modelData
            width: rows.width
            spacing: 8 * Theme.u
            Repeater {
                model: root.columns
                delegate: Label {
                    required property var modelData
                    required property int index
                    Layout.fillWidth: true
                    Layout.preferredWidth: modelData.width
                    text: (index === 0 ? row.modelData.mark + "  " : "") + row.modelData[modelData.field]
                    font.pixelSize: Math.max(11, 15 * Theme.u)
                }
            }
        }
    }
}
