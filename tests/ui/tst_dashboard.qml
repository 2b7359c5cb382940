import QtQuick
import QtTest
import Chairside.Dashboard

// What a person sees and does, against a fake station. Vitals by their numbers in vitals.proto.
TestCase {
    id: test
    name: "Dashboard"
    when: windowShown
    width: 1280
    height: 800
    visible: true

    readonly property int spo2: 3
    readonly property int systolic: 4
    readonly property int diastolic: 5
    readonly property int rate: 1
    readonly property int stale: 3
    readonly property int invalid: 4
    property Item dashboard: null

    Component {
        id: factory
        DashboardView {
            width: test.width
            height: test.height
            station: stationModel
            navigation: navigationModel
        }
    }
    function init() {
        failOnWarning(/.?/);
        fake.reset();
        fake.addChair("1");
        fake.addChair("2");
        fake.nameMonitors();
        navigationModel.openFloor();
        dashboard = createTemporaryObject(factory, test);
        tryVerify(() => stationModel.status.station === fake.name && stationModel.status.heard && stationModel.chairs.count === 2, 30000);
        // The chairs of the test before stay until then, under the same names.
        tryVerify(() => find("tile:1") !== null && find("tile:1").chair.monitor === fake.name, 30000, "a fresh snapshot");
    }
    function find(name) {
        return findChild(dashboard, name);
    }
    function shown(item) {
        return item !== null && item.visible;
    }
    // Presses it where it is once everything has found its place.
    function press(parent, name) {
        const item = findChild(parent, name);
        verify(item !== null, name);
        waitForRendering(dashboard);
        mouseClick(item);
    }
    function texts(item, found) {
        const all = found ?? [];
        if (item.visible === false)
            return all;
        if (item.text !== undefined && item.text.length > 0)
            all.push(item.text);
        for (let i = 0; i < item.children.length; ++i)
            texts(item.children[i], all);
        return all;
    }
    function says(item, words) {
        return item !== null && texts(item).some(text => text.indexOf(words) >= 0);
    }
    function live(chair) {
        fake.sendReading(chair, spo2, 97);
        fake.sendReading(chair, rate, 88);
        fake.sendReading(chair, systolic, 148);
        fake.sendReading(chair, diastolic, 92);
    }

    function test_numbersAppear() {
        live("1");
        const tile = find("tile:1");
        tryVerify(() => says(tile, "97") && says(tile, "88") && says(tile, "148/92"), 30000);
        verify(!says(find("tile:2"), "97"));
    }
    function test_alarmGivesTheTileToTheReason() {
        live("2");
        fake.sendReading("2", spo2, 87);
        fake.raiseAlarm("2", "spo2-very-low", spo2, 3, 87, 88, false, 18000);
        const tile = find("tile:2");
        tryVerify(() => says(tile, "SpO₂ 87") && says(tile, "≤ 88") && says(tile, "▲▲▲"), 30000);
        verify(shown(findChild(tile, "acknowledge")));
        verify(!shown(findChild(find("tile:1"), "acknowledge")));
    }
    function test_acknowledgeArrivesAndTheTileCalms() {
        const occurrence = fake.raiseAlarm("2", "spo2-very-low", spo2, 3, 87, 88, false, 0);
        const tile = find("tile:2");
        tryVerify(() => shown(findChild(tile, "acknowledge")), 30000);
        mouseClick(findChild(tile, "acknowledge"));
        tryCompare(fake, "commands", 1, 30000);
        compare(fake.lastOccurrence, occurrence);
        compare(fake.lastPerson, "A. Rivera");
        tryVerify(() => !shown(findChild(tile, "acknowledge")), 30000);
        tryVerify(() => says(tile, "acknowledged by A. Rivera (unverified)"), 30000);
        compare(navigationModel.screen, Navigation.Floor, "pressing the button does not open the chair");
    }
    function test_aHighAlarmIsConfirmedToTheStation() {
        const occurrence = fake.raiseAlarm("2", "spo2-very-low", spo2, 3, 87, 88, false, 0);
        tryCompare(fake, "annunciated", occurrence, 30000);
    }
    function test_refusedSaysWhy() {
        fake.setOutcome(3, "it is HIGH now");
        fake.raiseAlarm("1", "spo2-low", spo2, 2, 90, 91, false, 0);
        const tile = find("tile:1");
        tryVerify(() => shown(findChild(tile, "acknowledge")), 30000);
        mouseClick(findChild(tile, "acknowledge"));
        tryVerify(() => says(tile, "refused: it is HIGH now"), 30000);
    }
    function test_notSavedYetIsSaid() {
        fake.setSaving(false, "disk full");
        fake.setOutcome(2, "");
        fake.heartbeat();
        tryVerify(() => says(find("notSaving"), "NOT SAVED: disk full"), 30000);
        fake.raiseAlarm("1", "spo2-low", spo2, 2, 90, 91, false, 0);
        const tile = find("tile:1");
        tryVerify(() => shown(findChild(tile, "acknowledge")), 30000);
        mouseClick(findChild(tile, "acknowledge"));
        tryVerify(() => says(tile, "applied, not saved yet"), 30000);
        fake.setSaving(true, "");
        fake.heartbeat();
        tryVerify(() => says(tile, "saved ·"), 30000);
    }
    function test_keysOpenAcknowledgeAndReturn() {
        fake.raiseAlarm("2", "sbp-very-high", systolic, 3, 182, 180, true, 0);
        tryVerify(() => says(find("tile:2"), "SBP 182"), 30000);
        dashboard.forceActiveFocus();
        keyClick(Qt.Key_2);
        tryVerify(() => shown(find("chair")), 30000);
        verify(says(find("chair"), "Pause the infusion, repeat the cuff, call the prescriber."));
        keyClick(Qt.Key_A);
        tryCompare(fake, "commands", 1, 30000);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !shown(find("chair")) && shown(find("floor")), 30000);
    }
    function test_chairScreenNamesTheAlarmElsewhere() {
        fake.raiseAlarm("1", "spo2-low", spo2, 2, 90, 91, false, 0);
        navigationModel.openChair("2");
        tryVerify(() => shown(find("elsewhere")) && says(find("elsewhere"), "chair 1: SpO₂ 90 ≤ 91"), 30000);
        mouseClick(find("elsewhere"));
        tryVerify(() => navigationModel.chair.name === "1", 30000);
        verify(!shown(find("elsewhere")));
    }
    function test_undoGivesItBack() {
        fake.raiseAlarm("1", "spo2-low", spo2, 2, 90, 91, false, 0);
        navigationModel.openChair("1");
        tryVerify(() => shown(findChild(find("chair"), "acknowledge")), 30000);
        press(find("chair"), "acknowledge");
        tryVerify(() => shown(findChild(find("chair"), "undo")) && findChild(find("chair"), "undo").enabled, 30000);
        press(find("chair"), "undo");
        verify(fake.lastAction !== "unacknowledge", "the second tap of a hurried hand takes nothing back");
        tryVerify(() => navigationModel.chair.worst.settled(), 30000);
        press(find("chair"), "undo");
        tryCompare(fake, "lastAction", "unacknowledge", 30000);
        tryVerify(() => says(find("chair"), "sounding"), 30000);
    }
    function test_latchedSaysWhatItWasAndWhen() {
        const occurrence = fake.raiseAlarm("2", "spo2-very-low", spo2, 3, 90, 88, false, 60000);
        fake.latchAlarm(occurrence, 86, 30000);
        const tile = find("tile:2");
        tryVerify(() => says(tile, "SpO₂ was 86"), 30000);
        mouseClick(findChild(tile, "acknowledgeLatched"));
        tryCompare(fake, "lastOccurrence", occurrence, 30000);
    }
    function test_soundIsPausedWithACountdownByKey() {
        fake.raiseAlarm("1", "spo2-low", spo2, 2, 90, 91, false, 0);
        dashboard.forceActiveFocus();
        tryVerify(() => says(find("sound"), "Sound on"), 30000);
        keyClick(Qt.Key_P);
        tryCompare(fake, "lastAction", "pause_audio", 30000);
        tryVerify(() => says(find("sound"), "Sound paused 1:"), 30000);
        verify(says(find("sound"), "A. Rivera (unverified)"));
        keyClick(Qt.Key_P);
        tryCompare(fake, "lastAction", "end_pause", 30000);
        tryVerify(() => says(find("sound"), "Sound on"), 30000);
    }
    function test_standbyAsksOnceInPlaceForItsReason() {
        navigationModel.openChair("2");
        tryVerify(() => shown(find("chair")), 30000);
        press(find("chair"), "standby");
        tryVerify(() => shown(findChild(find("chair"), "standby:bathroom")), 30000);
        compare(fake.commands, 0, "nothing is recorded before there is a reason");
        press(find("chair"), "standby:bathroom");
        tryCompare(fake, "lastAction", "begin_standby 2 bathroom", 30000);
        tryVerify(() => says(find("chair"), "Standby 10:00: Bathroom") || says(find("chair"), "Standby 9:5"), 30000);
        press(find("chair"), "standby");
        tryCompare(fake, "lastAction", "end_standby 2", 30000);
    }
    function test_helpIsCalledFromTheChair() {
        navigationModel.openChair("2");
        tryVerify(() => shown(find("chair")), 30000);
        press(find("chair"), "help");
        tryCompare(fake, "lastAction", "call_help 2", 30000);
        tryVerify(() => says(find("chair"), "Help · called from the chair"), 30000);
        press(find("chair"), "help");
        compare(fake.lastAction, "call_help 2", "a second, hurried press takes nothing back");
        tryVerify(() => shown(findChild(find("chair"), "endHelp")), 30000);
        press(find("chair"), "endHelp");
        tryCompare(fake, "lastAction", "end_help 2", 30000);
    }
    function test_helpIsOneTapAwayWhateverIsAskedOrFilledIn() {
        navigationModel.openChair("2");
        tryVerify(() => shown(find("chair")), 30000);
        press(find("chair"), "standby");
        press(find("chair"), "helpMeanwhile");
        tryCompare(fake, "lastAction", "call_help 2", 30000);
        navigationModel.openChair("1");
        tryVerify(() => navigationModel.chair.name === "1", 30000);
        press(find("chair"), "checkIn");
        tryVerify(() => shown(findChild(find("chair"), "helpBesideForm")), 30000);
        press(find("chair"), "helpBesideForm");
        tryCompare(fake, "lastAction", "call_help 1", 30000);
        verify(navigationModel.chair.session.form.open, "nothing that was typed is lost");
        keyClick(Qt.Key_Escape);
        tryVerify(() => !navigationModel.chair.session.form.open, 30000);
    }
    function test_stepsAreRecordedOnceAskedAndRefusalsSayWhy() {
        navigationModel.openChair("2");
        tryVerify(() => shown(find("chair")), 30000);
        const chair = find("chair");
        press(chair, "phaseOnly");
        press(chair, "step:2");
        tryVerify(() => shown(findChild(chair, "recordStep")) && says(chair, "Records that a session begins"), 30000);
        compare(fake.commands, 0, "asked first");
        press(chair, "recordStep");
        tryCompare(fake, "lastAction", "phase PHASE_CHECK_IN ", 30000);
        tryVerify(() => says(chair, "CHECK-IN") && shown(findChild(chair, "step:3")), 30000);
        press(chair, "step:3");
        press(chair, "recordStep");
        tryVerify(() => shown(findChild(chair, "step:4")), 30000);
        fake.setOutcome(3, "not live: SpO2");
        press(chair, "step:4");
        press(chair, "recordStep");
        tryVerify(() => says(chair, "refused: not live: SpO2") && shown(findChild(chair, "overrideReason")), 30000);
        verify(!findChild(chair, "recordStep").enabled, "no reason yet");
        press(chair, "overrideReason");
        for (const letter of "pulse felt")
            keyClick(letter);
        compare(navigationModel.screen, Navigation.Chair, "letters are no commands while typing");
        fake.setOutcome(1, "");
        press(chair, "recordStep");
        tryCompare(fake, "lastAction", "phase PHASE_INFUSING pulse felt", 30000);
        tryVerify(() => says(chair, "INFUSING"), 30000);
    }
    function test_aQuestionBelongsToTheChairItWasAskedFor() {
        navigationModel.openChair("1");
        tryVerify(() => shown(find("chair")), 30000);
        press(find("chair"), "phaseOnly");
        press(find("chair"), "step:2");
        tryVerify(() => shown(findChild(find("chair"), "recordStep")), 30000);
        navigationModel.openChair("2");
        tryVerify(() => !shown(findChild(find("chair"), "recordStep")) && shown(findChild(find("chair"), "phaseOnly")), 30000);
        compare(fake.commands, 0);
    }
    function test_whatPeopleSeeIsNotedInTwoTaps() {
        navigationModel.openChair("1");
        tryVerify(() => shown(find("chair")), 30000);
        press(find("chair"), "scale:3");
        tryVerify(() => shown(findChild(find("chair"), "value:4")), 30000);
        press(find("chair"), "value:4");
        tryCompare(fake, "lastAction", "observe 3 4", 30000);
        tryVerify(() => says(find("chair"), "saved"), 30000);
    }
    function test_limitsOfThisSessionStayWithinTheirBounds() {
        navigationModel.openChair("1");
        tryVerify(() => shown(find("chair")), 30000);
        const chair = find("chair");
        press(chair, "tab:limits");
        press(chair, "changeLimits");
        tryVerify(() => shown(findChild(chair, "down:spo2-low")), 30000);
        press(chair, "down:spo2-low");
        press(chair, "record:spo2-low");
        tryCompare(fake, "lastAction", "limit spo2-low 90", 30000);
        tryVerify(() => says(chair, "Back to 91 (set by A. Rivera (unverified))"), 30000);
        press(chair, "changeLimits");
        tryVerify(() => says(chair, "≤ 90") && says(chair, "✎"), 30000);
    }
    function test_alarmsScreenTellsNowAndBefore() {
        const occurrence = fake.raiseAlarm("2", "spo2-low", spo2, 2, 90, 91, false, 20000);
        dashboard.forceActiveFocus();
        keyClick(Qt.Key_L);
        tryVerify(() => shown(find("alarms")) && says(find("activeAlarms"), "SpO₂ 90 ≤ 91"), 30000);
        verify(says(find("elsewhere"), "chair 2"), "the worst is named here too");
        fake.endAlarm(occurrence);
        tryVerify(() => says(find("alarmLog"), "SpO₂ 90 ≤ 91") && says(find("alarmLog"), "ended by itself"), 30000);
        mouseClick(findChild(find("alarms"), "Priority:3"));
        tryVerify(() => !says(find("alarmLog"), "SpO₂ 90"), 30000);
        mouseClick(findChild(find("alarms"), "Priority:1"));
    }
    function test_helpOpensAndCloses() {
        dashboard.forceActiveFocus();
        keyClick(Qt.Key_F1);
        tryVerify(() => shown(find("helpScreen")) && says(find("helpScreen"), "hatched edge"), 30000);
        mouseClick(findChild(find("helpScreen"), "Theme:1"));
        tryCompare(Theme, "mode", Theme.Day, 30000);
        mouseClick(findChild(find("helpScreen"), "Theme:0"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("helpScreen") === null, 30000);
    }
    function test_helpNamesAlarmsAndKeepsKeysFromWhatIsBehindIt() {
        dashboard.forceActiveFocus();
        keyClick(Qt.Key_S);
        tryVerify(() => shown(find("sessions")), 30000);
        const search = findChild(find("sessions"), "search");
        search.take();
        keyClick(Qt.Key_M);
        compare(search.text, "m");
        keyClick(Qt.Key_F1);
        tryVerify(() => shown(find("helpScreen")), 30000);
        keyClick(Qt.Key_N);
        keyClick(Qt.Key_Escape);
        tryVerify(() => find("helpScreen") === null, 30000);
        compare(navigationModel.screen, Navigation.Sessions, "the help was closed, nothing behind it");
        compare(search.text, "m");
        navigationModel.openFloor();
        keyClick(Qt.Key_F1);
        fake.raiseAlarm("2", "spo2-low", spo2, 2, 90, 91, false, 20000);
        tryVerify(() => shown(find("elsewhere")) && says(find("elsewhere"), "chair 2"), 30000);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !shown(find("elsewhere")), 30000, "the floor shows it");
    }
    function test_lostStationIsSaidAndNothingStaysLive() {
        live("1");
        const tile = find("tile:1");
        tryVerify(() => says(tile, "97"), 30000);
        fake.setSilent(true);
        tryVerify(() => shown(find("stationBanner")) && says(find("stationBanner"), "STATION LOST since"), 30000);
        compare(stationModel.chairs.data(stationModel.chairs.index(0, 0), 257).spo2.look, VitalModel.Dim);
        fake.setSilent(false);
        tryVerify(() => !shown(find("stationBanner")), 10000, "comes back by itself");
    }
    function test_staleDimsThenTurnsToDashes() {
        live("1");
        const tile = find("tile:1");
        tryVerify(() => says(tile, "97"), 30000);
        fake.skip(20000);
        fake.sendReading("1", spo2, 97, stale, 20000);
        const chair = stationModel.chairs.data(stationModel.chairs.index(0, 0), 257);
        tryVerify(() => chair.spo2.look === VitalModel.Dim && says(tile, "97"), 30000);
        fake.skip(15000);
        tryVerify(() => chair.spo2.look === VitalModel.Gone && !says(tile, "97"), 30000);
        verify(says(tile, "none for"));
    }
    function test_implausibleIsAQuestionMark() {
        live("1");
        fake.sendReading("1", spo2, 30, invalid);
        const chair = stationModel.chairs.data(stationModel.chairs.index(0, 0), 257);
        tryVerify(() => chair.spo2.look === VitalModel.Invalid && says(find("tile:1"), "?"), 30000);
        verify(says(find("tile:1"), "implausible"));
        verify(!says(find("tile:1"), "30"));
    }
    function test_demoIsSaidEverywhere() {
        verify(!shown(find("demoRibbon")));
        fake.setDemo(false, 60);
        fake.dropConnections();
        tryVerify(() => shown(find("demoRibbon")) && says(find("demoRibbon"), "DEMO · clock ×60"), 10000);
        tryVerify(() => says(find("tile:1"), "DEMO"), 30000);
        navigationModel.openChair("1");
        tryVerify(() => shown(find("chair")) && shown(find("demoRibbon")) && says(find("chair"), "DEMO"), 30000);
    }
    function test_chairsKeepTheirPlaces() {
        fake.addChair("10");
        fake.addChair("3");
        tryCompare(stationModel.chairs, "count", 4, 30000);
        const names = [0, 1, 2, 3].map(row => stationModel.chairs.data(stationModel.chairs.index(row, 0), 257).name);
        compare(names, ["1", "2", "3", "10"]);
    }
}
