import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Sessions of today and before: search, play one again, have its report made.
ColumnLayout {
    id: root
    required property StationModel station
    required property Navigation navigation
    readonly property SessionBook book: station.sessionBook
    property string seriesOf  // the patient whose sessions stand beside each other

    spacing: 12 * Theme.u
    Component.onCompleted: search.take()
    RowLayout {
        Layout.fillWidth: true
        spacing: 18 * Theme.u
        Label {
            text: qsTr("Sessions")
            font.weight: Font.DemiBold
            font.pixelSize: 22 * Theme.u
        }
        SearchField {
            id: search
            objectName: "search"
            Layout.fillWidth: true
            Layout.maximumWidth: 620 * Theme.u
            hint: qsTr("Search: name, identifier, chair, protocol")
            text: root.book.search
            onEdited: words => root.book.search = words
            Keys.onEscapePressed: root.navigation.openFloor()
        }
        Item { Layout.fillWidth: true }
        Choice {
            name: qsTr("Days")
            value: root.book.days
            options: [{ "value": 1, "text": qsTr("Today") }, { "value": 7, "text": qsTr("7 days") }, { "value": 90, "text": qsTr("90 days") }, { "value": 0, "text": qsTr("All") }]
            onChosen: value => root.book.days = value
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.station.reports.text.length > 0
        spacing: 12 * Theme.u
        Label {
            objectName: "reportText"
            Layout.fillWidth: true
            text: root.station.reports.text
            elide: Text.ElideMiddle
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(12, 16 * Theme.u)
        }
        ActionButton {
            objectName: "openReport"
            visible: root.station.reports.file.length > 0
            edge: Theme.accent
            text: qsTr("Open the report")
            onClicked: root.station.reports.open()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 12 * Theme.u
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                id: list
                objectName: "sessionList"
                anchors.fill: parent
                anchors.margins: 10 * Theme.u
                model: root.book
                spacing: 6 * Theme.u
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                delegate: Rectangle {
                    id: row
                    readonly property real u: Math.min(Theme.u, list.width / 1250)  // large letters grow as far as all fit in
                    required property string session
                    required property string name
                    required property string chair
                    required property string begun
                    required property string lasted
                    required property string how
                    required property string protocol
                    required property int number
                    required property string secondId
                    width: list.width
                    implicitHeight: Theme.touch + 14 * row.u
                    radius: 8
                    color: Theme.raised
                    Accessible.role: Accessible.ListItem
                    Accessible.name: row.name + ", " + row.begun + ", " + row.how
                    RowLayout {
                        anchors { fill: parent; leftMargin: 14 * row.u; rightMargin: 8 * row.u }
                        spacing: 16 * row.u
                        Label {
                            Layout.preferredWidth: 210 * row.u
                            text: row.begun
                            font.pixelSize: Math.max(12, 17 * row.u)
                        }
                        Badge {
                            text: root.station.chairs.badge(row.chair)
                            size: 40 * row.u
                            widest: 150 * row.u
                            color: Theme.tile
                        }
                        Column {
                            Layout.fillWidth: true
                            Label {
                                width: parent.width
                                text: row.name
                                font.weight: Font.DemiBold
                                font.pixelSize: Math.max(13, 19 * row.u)
                            }
                            Label {
                                width: parent.width
                                text: qsTr("%1 · session %2").arg(row.protocol).arg(row.number)
                                color: Theme.secondary
                                font.pixelSize: Math.max(11, 14 * row.u)
                            }
                        }
                        Label {
                            Layout.preferredWidth: 210 * row.u
                            text: row.lasted.length > 0 ? row.how + " · " + row.lasted : row.how
                            color: Theme.secondary
                            font.pixelSize: Math.max(12, 16 * row.u)
                        }
                        ActionButton {
                            objectName: "series:" + row.session
                            visible: row.secondId.length > 0
                            ground: root.seriesOf === row.secondId ? Theme.tint(Theme.accent, 0.3) : Theme.tile
                            textSize: 17 * row.u
                            text: qsTr("Series")
                            Accessible.name: qsTr("All sessions of %1").arg(row.name)
                            onClicked: {
                                root.seriesOf = root.seriesOf === row.secondId ? "" : row.secondId;
                                if (root.seriesOf.length > 0)
                                    root.station.series.open(row.secondId, row.session);
                            }
                        }
                        ActionButton {
                            objectName: "replay:" + row.session
                            ground: Theme.tile
                            textSize: 17 * row.u
                            text: qsTr("Replay")
                            Accessible.name: qsTr("Replay the session of %1").arg(row.name)
                            onClicked: root.navigation.openReplay(row.session)
                        }
                        ActionButton {
                            objectName: "report:" + row.session
                            ground: Theme.tile
                            enabled: !root.station.reports.busy
                            textSize: 17 * row.u
                            text: qsTr("Report")
                            Accessible.name: qsTr("Report of the session of %1").arg(row.name)
                            onClicked: root.station.reports.make(row.session)
                        }
                    }
                }
            }
            Label {
                anchors.centerIn: parent
                visible: list.count === 0
                text: root.book.status.length > 0 ? root.book.status : root.book.search.length > 0 ? qsTr("none that fits") : qsTr("no session in this time")
                color: Theme.secondary
                font.pixelSize: Math.max(13, 18 * Theme.u)
            }
        }
        Loader {
            active: root.seriesOf.length > 0
            visible: active
            Layout.preferredWidth: Math.min(560 * Theme.u, root.width * 0.36)
            Layout.maximumWidth: Math.min(560 * Theme.u, root.width * 0.36)
            Layout.fillHeight: true
            sourceComponent: SeriesCard {
                objectName: "seriesCard"
                series: root.station.series
                Component.onDestruction: series.close()
            }
        }
    }
    Label {
        visible: list.count > 0 && text.length > 0
        text: root.book.status
        color: Theme.secondary
        font.pixelSize: Math.max(11, 15 * Theme.u)
    }
}
