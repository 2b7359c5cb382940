import QtQuick
import Chairside.Dashboard

// The sessions of one patient: scores over time above, then each session with dose, baseline, peaks and scores.
Card {
    id: root
    required property SeriesModel series

    Flickable {
        anchors { fill: parent; margins: 14 * Theme.u }
        contentHeight: rows.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: rows
            width: parent.width
            spacing: 10 * Theme.u
            Label {
                width: rows.width
                text: root.series.patient.length > 0 ? qsTr("Sessions of %1").arg(root.series.patient) : qsTr("Sessions of this patient")
                color: Theme.secondary
                font.weight: Font.DemiBold
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
            Label {
                objectName: "seriesStatus"
                width: rows.width
                visible: text.length > 0
                text: root.series.status
                color: Theme.secondary
                wrapMode: Text.WordWrap
                font.pixelSize: Math.max(11, 15 * Theme.u)
            }
            Repeater {
                model: root.series.scores
                delegate: ScoreBars {
                    required property var modelData
                    width: rows.width
                    score: modelData
                }
            }
            Repeater {
                model: root.series.rows
                delegate: SeriesRow {
                    required property var modelData
                    width: rows.width
                    session: modelData
                }
            }
        }
    }
}
