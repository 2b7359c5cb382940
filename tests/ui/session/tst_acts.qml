import QtQuick
import Chairside.Dashboard

// The acts of a session that come up less often: a nasal dose, an adopted cuff, oxygen, notes, questionnaires, another
// monitor, transfer and abort; and the sessions of one patient beside each other.
SessionCase {
    id: test
    name: "Acts"

    function beforeAnybodyLooks() {
        verify(monitors.sendCuff(chair, 124, 78), "a cuff before check-in");
    }
    function answered(name) {
        return model().session.form.open === false && says("chairPanel", name);
    }

    function test_1_theCuffBeforeCheckInIsTakenOver() {
        checkIn("Grace Hopper", "MRN 44", "esketamine");
        verify(says("sessionCard", "79.8 kg"), "a weight as people say it");
        press("ask:3");
        type("reason", "done at the desk");
        record();
        ask(4, "");
        record();
        phase("BASELINE");
        tryVerify(() => says("baselineNeed", "Baseline"), patience);
        ask(4, "");
        press("formRecord");
        tryVerify(() => says("formAnswer", "refused"), patience, "once is enough");
        press("formClose");
    }
    function test_2_questionnairesAreAddedUp() {
        ask(16, "1");
        for (let item = 1; item <= 9; ++item)
            press("item" + item + "=" + (item < 9 ? 2 : 0));
        tryVerify(() => says("sessionForm", "16 of 27 points"), patience);
        record();
        ask(16, "4");
        for (let item = 1; item <= 7; ++item)
            press("item" + item + "=" + (item <= 2 ? 1 : 0));
        record();
        tryVerify(() => model().session.warnings.length > 0, patience, "an answer that points to a risk is said");
    }
    function test_3_aNoteOxygenAndAnotherMonitor() {
        dashboard.forceActiveFocus();
        keyClick(Qt.Key_E);
        tryVerify(() => shown(find("sessionForm")), patience, "a note by its key");
        press("kind=2");
        type("text", "gave water");
        record();
        tryVerify(() => shown(find("mark:gave water")), patience, "marked on the trend");
        press("scale:6");
        press("value:2");
        tryVerify(() => says("chairPanel", "Oxygen 2"), patience);
        tryVerify(() => shown(find("mark:O₂ 2 L")), patience);
        ask(21, "");
        type("reason", "battery");
        record();
        tryVerify(() => shown(find("mark:other monitor")), patience);
    }
    function test_4_theNasalDoseIsGiven() {
        verify(monitors.sendSpo2(chair, 97));
        chooseBaseline(["118", "131", "117", "132"]);
        press("ask:6");
        type("prescriber", "Dr Grey");
        verify(says("sessionForm", "mg"), "a dose, no rate");
        if (shown(find("field:gateReason")))
            type("gateReason", "pulse felt");
        record();
        phase("INFUSING");
        tryVerify(() => says("sessionCard", "56 mg given"), patience);
        tryVerify(() => shown(find("mark:56 mg given")), patience);
        verify(find("ask:7") === null, "a nasal dose has no rate");
        press("ask:10");
        record();
        phase("OBSERVATION");
    }
    function test_5_transferEndsTheSessionAndSaysWhereTo() {
        ask(18, "");
        compare(find("formRecord").enabled, false, "not without where to");
        type("reason", "emergency department, syncope");
        record();
        tryVerify(() => !model().session.running && isWithoutSession(), patience);
    }
    function test_6_abortBeforeTheDrug() {
        checkIn("Grace Hopper", "MRN 44", "");
        ask(16, "1");
        for (let item = 1; item <= 9; ++item)
            press("item" + item + "=1");
        record();
        press("tab:series");
        tryVerify(() => says("seriesCard", "PHQ-9, of 27") && says("seriesCard", "56.0 mg"), patience, "earlier sessions stand beside this one");
        tryVerify(() => says("seriesCard", "BP up to 132/78"), patience);
        press("tab:session");
        ask(19, "");
        press("left=1");
        type("reason", "did not want it today");
        record();
        tryVerify(() => !model().session.running, patience);
    }
    function test_7_theListShowsASeries() {
        dashboard.forceActiveFocus();
        keyClick(Qt.Key_S);
        tryVerify(() => says("sessionList", "transferred") && says("sessionList", "aborted"), patience);
        const id = stationModel.sessionBook.data(stationModel.sessionBook.index(0, 0), 257);
        press("series:" + id);
        tryVerify(() => shown(find("seriesCard")) && stationModel.series.rows.length === 2, patience);
        tryVerify(() => stationModel.series.status === "", patience);
        const points = stationModel.series.scores.find(score => score.text === "PHQ-9").points.map(point => point.value);
        compare(points, [16, 9], "the oldest first");
        press("series:" + id);
        tryVerify(() => find("seriesCard") === null && stationModel.series.rows.length === 0, patience, "nothing of a patient is kept");
    }
}
