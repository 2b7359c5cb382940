import QtQuick
import QtQuick.Layouts
import Chairside.Dashboard

// Everything inside the window: what must always be said above and below, one screen between.
FocusScope {
    id: root
    required property StationModel station
    required property Navigation navigation

    focus: true
    function measure() {
        Theme.measure(width, height, Screen.width, Screen.height);
    }
    onWidthChanged: measure()
    onHeightChanged: measure()
    Screen.onWidthChanged: measure()
    Screen.onHeightChanged: measure()
    Component.onCompleted: measure()

    // While somebody fills in a form its letters are words, wherever the focus is.
    function fillsIn(): bool {
        const chair = root.navigation.screen === Navigation.Chair && !root.navigation.helping ? root.navigation.chair : null;
        return chair !== null && chair.session.form.open;
    }
    Keys.onPressed: event => {
        if (root.fillsIn() && event.key !== Qt.Key_F1) {
            event.accepted = event.key === Qt.Key_Escape;
            if (event.accepted)
                root.navigation.chair.session.form.close();
            return;
        }
        if (event.isAutoRepeat || event.modifiers & ~(Qt.KeypadModifier | Qt.ShiftModifier) || event.modifiers & Qt.ShiftModifier && event.key !== Qt.Key_Slash)
            return;
        if (event.key >= Qt.Key_1 && event.key <= Qt.Key_9)
            root.navigation.openNth(event.key - Qt.Key_0);
        else if (event.key === Qt.Key_A)
            root.navigation.acknowledgeSelected();
        else if (event.key === Qt.Key_P)
            root.station.toggleAudioPause();
        else if (event.key === Qt.Key_E)
            root.station.sessions.askNote(root.navigation.openNoteChair());
        else if (event.key === Qt.Key_S || event.key === Qt.Key_Slash)
            root.navigation.openSessions();
        else if (event.key === Qt.Key_L)
            root.navigation.openAlarms();
        else if (event.key === Qt.Key_F1)
            root.navigation.helping = !root.navigation.helping;
        else if (event.key === Qt.Key_Escape)
            root.navigation.back();
        else if (event.key === Qt.Key_F)
            root.navigation.openFloor();
        else
            return;
        event.accepted = true;
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        DemoRibbon {
            objectName: "demoRibbon"
            Layout.fillWidth: true
            status: root.station.status
        }
        StationBanner {
            objectName: "stationBanner"
            Layout.fillWidth: true
            Layout.margins: wanted ? 8 * Theme.u : 0
            Layout.bottomMargin: 0
            status: root.station.status
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            FloorScreen {
                objectName: "floor"
                anchors.fill: parent
                anchors.margins: 14 * Theme.u
                visible: root.navigation.screen === Navigation.Floor
                enabled: !root.navigation.helping  // keys and presses are not for what is behind the help
                opacity: enabled ? 1 : 0
                station: root.station
                navigation: root.navigation
            }
            Loader {
                anchors.fill: parent
                anchors.margins: 14 * Theme.u
                active: root.navigation.screen === Navigation.Alarms
                enabled: !root.navigation.helping
                opacity: enabled ? 1 : 0
                sourceComponent: AlarmsScreen {
                    objectName: "alarms"
                    station: root.station
                    navigation: root.navigation
                }
            }
            Loader {
                anchors.fill: parent
                anchors.margins: 14 * Theme.u
                active: root.navigation.screen === Navigation.Sessions
                enabled: !root.navigation.helping
                opacity: enabled ? 1 : 0
                sourceComponent: SessionsScreen {
                    objectName: "sessions"
                    station: root.station
                    navigation: root.navigation
                }
            }
            Loader {
                anchors.fill: parent
                active: root.navigation.screen === Navigation.Replay
                enabled: !root.navigation.helping
                opacity: enabled ? 1 : 0
                sourceComponent: ReplayScreen {
                    objectName: "replay"
                    station: root.station
                    navigation: root.navigation
                }
            }
            Loader {
                anchors.fill: parent
                z: 2
                active: root.navigation.helping
                sourceComponent: HelpScreen {
                    objectName: "helpScreen"
                    navigation: root.navigation
                }
            }
            Loader {
                anchors.fill: parent
                anchors.margins: 14 * Theme.u
                active: root.navigation.screen === Navigation.Chair && root.navigation.chair !== null
                enabled: !root.navigation.helping
                opacity: enabled ? 1 : 0
                sourceComponent: ChairScreen {
                    objectName: "chair"
                    chair: root.navigation.chair
                    station: root.station
                    navigation: root.navigation
                }
            }
        }
        BottomBar {
            Layout.fillWidth: true
            station: root.station
            navigation: root.navigation
        }
    }
}
