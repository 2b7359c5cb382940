import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Beside the trends: what can be recorded, the chair's alarms, its limits; or the form that is being filled in.
Item {
    id: root
    required property ChairModel chair
    required property StationModel station
    property string tab: "session"
    readonly property bool filling: chair.session.form.open
    onChairChanged: {
        tab = "session";
        flick.contentY = 0;
    }
    onTabChanged: flick.contentY = 0

    SessionForm {
        objectName: "sessionForm"
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: help.top; bottomMargin: 10 * Theme.u }
        visible: root.filling
        form: root.chair.session.form
    }
    ActionButton {
        id: help
        objectName: "helpBesideForm"  // help is one tap away whatever is being filled in
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: root.filling
        enabled: !root.chair.helpCalled
        edge: Theme.text
        text: root.chair.helpCalled ? qsTr("Help is called") : qsTr("Call for help")
        onClicked: root.station.actions.callHelp(root.chair.name)
    }
    ColumnLayout {
        anchors.fill: parent
        visible: !root.filling
        spacing: 10 * Theme.u
        RowLayout {
            Layout.fillWidth: true
            spacing: 6 * Theme.u
            Repeater {
                model: ["session", "alarms", "limits", "series"]
                delegate: ActionButton {
                    required property string modelData
                    readonly property bool here: root.tab === modelData
                    objectName: "tab:" + modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: 100
                    implicitHeight: Theme.touchRow
                    text: modelData === "session" ? qsTr("Session") : modelData === "limits" ? qsTr("Limits") : modelData === "series" ? qsTr("Series") : root.chair.alarms.count > 0 ? qsTr("Alarms %1").arg(root.chair.alarms.count) : qsTr("Alarms")
                    textSize: 15 * Theme.u
                    ground: here ? Theme.tint(Theme.accent, 0.3) : Theme.raised
                    Accessible.role: Accessible.PageTab
                    Accessible.checked: here
                    onClicked: root.tab = modelData
                }
            }
        }
        Label {
            objectName: "chairCommand"
            visible: text.length > 0
            Layout.fillWidth: true
            wrapMode: Text.WordWrap
            text: root.chair.commandText
            font.weight: Font.DemiBold
            font.pixelSize: Math.max(11, 16 * Theme.u)
        }
        Flickable {
            id: flick
            objectName: "panelFlick"
            visible: root.tab === "session" || root.tab === "limits"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: content.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            ColumnLayout {
                id: content
                width: flick.width
                spacing: 10 * Theme.u
                SessionCard {
                    objectName: "sessionCard"
                    visible: root.tab === "session" && root.chair.session.running
                    Layout.fillWidth: true
                    chair: root.chair
                    station: root.station
                    onScaleWanted: scale => {
                        actions.askScale(scale);
                        flick.contentY = Math.max(0, actions.y - 20);
                    }
                }
                ActionsCard {
                    id: actions
                    visible: root.tab === "session"
                    Layout.fillWidth: true
                    chair: root.chair
                    station: root.station
                }
                LimitsCard {
                    visible: root.tab === "limits"
                    Layout.fillWidth: true
                    chair: root.chair
                    station: root.station
                }
            }
        }
        AlarmsCard {
            visible: root.tab === "alarms"
            Layout.fillWidth: true
            Layout.fillHeight: true
            chair: root.chair
        }
        Loader {
            visible: active
            active: root.tab === "series"
            Layout.fillWidth: true
            Layout.fillHeight: true
            sourceComponent: SeriesCard {
                objectName: "seriesCard"
                // The next patient's series is not this one's.
                readonly property string of: root.chair.session.id
                series: root.station.series
                onOfChanged: series.open(root.chair.session.secondId, of)
                Component.onCompleted: series.open(root.chair.session.secondId, of)
                Component.onDestruction: series.close()
            }
        }
    }
}
