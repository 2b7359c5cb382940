import QtQuick
import Chairside.Dashboard

// A session from check-in to its end and its replay: pressed on the screen, recorded by a real station, shown again.
SessionCase {
    id: test
    name: "Session"

    function test_1_checkInAsksForWhatIsMissingAndBeginsASession() {
        press("checkIn");
        tryVerify(() => says("sessionForm", "Missing: Name"), patience);
        type("name", "Ada Byron");
        type("secondId", "MRN 17");
        type("born", "1984");
        type("weight", "80");
        press("indication=1");
        for (const letter of "lape")  // the keys of screens, alarms and notes, elsewhere
            keyClick(letter);
        compare(find("field:name").text, "Ada Byron", "letters are words while a form is open");
        verify(shown(find("sessionForm")));
        press("formRecord");
        tryVerify(() => says("formAnswer", "refused: the date of birth is not like 1984-05-30"), patience, "the station judges");
        type("born", "1984-05-30");
        record();
        tryVerify(() => model().session.running && says("sessionCard", "Ada Byron"), patience);
        phase("CHECK-IN");
        compare(model().session.initials, "AB");
    }
    function test_2_theChecklistIsTickedOrOverriddenWithAReason() {
        press("tick:consent");
        tryVerify(() => model().session.checklist.find(item => item.id === "consent").done, patience);
        press("tick:escort");
        type("value", "Charles, 555 0101");
        record();
        tryVerify(() => model().session.checklist.find(item => item.id === "escort").value === "Charles, 555 0101", patience);
        press("ask:3");
        compare(find("formRecord").enabled, false);
        type("reason", "the rest was done at the desk");
        record();
    }
    function test_3_vitalsByHandAndTheChoiceOfABaseline() {
        for (const systolic of ["128", "141", "127", "142"]) {
            ask(12, "");
            type("systolic", systolic);
            type("diastolic", "80");
            type("rate", "72");
            record();
            tryVerify(() => model().pressure.text === systolic + "/80", patience, "charted");
        }
        phase("BASELINE");
        tryVerify(() => says("baselineNeed", "a person chooses"), patience);
        press("ask:5");
        tryVerify(() => shown(find("formFields")), patience);
        const first = findChild(find("sessionForm"), "formFields");
        const choice = texts(first).find(text => text.indexOf("128/80") >= 0);
        verify(choice !== undefined, "the readings are offered");
        pressText(first, choice);
        type("reason", "calm by then");
        record();
        tryVerify(() => model().session.baseline === "", patience);
    }
    function test_4_theStartShowsItsArithmeticAndAsksAtTheGate() {
        verify(monitors.sendSpo2(chair, 97));
        press("ask:6");
        type("prescriber", "Dr Grey");
        type("mgPerMl", "1");
        type("ml", "50");
        type("mlPerHour", "60");
        tryVerify(() => says("sessionForm", "The numbers do not agree"), patience);
        type("ml", "40");
        tryVerify(() => says("sessionForm", "40 mL × 1 mg/mL = 40 mg  ✓") && says("sessionForm", "40 mL in 40 min = 60 mL/h  ✓"), patience);
        if (shown(find("field:gateReason")))
            type("gateReason", "pulse felt");
        record();
        phase("INFUSING");
        tryVerify(() => model().session.part >= 0 && says("phaseClock", " of 40:00"), patience, "the ring runs");
        tryVerify(() => shown(find("mark:start, 60 mL/h")), patience, "the trend marks it");
        tryVerify(() => model().pressure.due.length > 0, patience, "the next cuff is due");
    }
    function test_5_symptomsAreTwoTapsAndChecksTickThemselvesOff() {
        press("ask:11:1");
        press("severity=1");
        tryVerify(() => !shown(find("sessionForm")), patience);
        press("check:4");
        press("value:4");
        tryVerify(() => says("chairPanel", "MOAA/S 4"), patience);
    }
    function test_6_rateLimbsPauseAndStop() {
        press("ask:7");
        type("mlPerHour", "200");
        tryVerify(() => shown(find("field:second")), patience, "above the ceiling a second person signs");
        type("mlPerHour", "30");
        record();
        tryVerify(() => model().session.drug.indexOf("30 mL/h") >= 0, patience);
        ask(14, "");
        press("cuff=1");
        press("iv=1");
        tryVerify(() => says("sessionForm", "Cuff and IV share a limb"), patience);
        record();
        tryVerify(() => model().session.warnings.length > 0, patience);
        press("ask:8");
        type("reason", "bathroom");
        record();
        phase("PAUSED");
        press("ask:9");
        record();
        phase("INFUSING");
        press("ask:10");
        record();
        phase("OBSERVATION");
        tryVerify(() => model().session.criteria.length > 5, patience, "what has to be met before leaving");
    }
    function test_7_criteriaAreSaidByPeopleAndLive() {
        press("criterion:5");
        record();
        tryVerify(() => model().session.criteria.find(row => row.criterion === 5).met, patience, "walks steadily");
        ask(16, "6");
        for (let item = 1; item <= 5; ++item)
            press("item" + item + "=2");
        tryVerify(() => says("sessionForm", "10 of 10 points"), patience);
        record();
        tryVerify(() => model().session.criteria.find(row => row.criterion === 12).met, patience, "Aldrete");
    }
    function test_8_anEntryIsCorrectedAndTheSessionMoves() {
        ask(22, "");
        tryVerify(() => says("formFields", "Nausea, mild"), patience, "the entries came");
        pressText(find("formFields"), texts(find("formFields")).find(text => text.indexOf("Nausea, mild") >= 0));
        press("how=2");
        const severe = texts(find("formFields")).indexOf("severe");
        verify(severe >= 0, "what was entered can be changed");
        pressText(find("formFields"), "severe");
        type("reason", "worse than that");
        record();
        tryVerify(() => model().session.form.open === false && shown(find("mark:Nausea, severe")), patience, "the trend says what counts");
        ask(22, "");
        tryVerify(() => says("formFields", "Nausea, mild"), patience);
        pressText(find("formFields"), texts(find("formFields")).find(text => text.indexOf("Nausea, mild") >= 0));
        press("how=0");
        type("reason", "other chair");
        record();
        tryVerify(() => find("mark:Nausea, severe") === null, patience, "and no more once it did not happen");
        ask(20, "");
        press("chair=CHAIR-2");
        record();
        tryVerify(() => !model().session.running, patience);
        navigationModel.openChair("CHAIR-2");
        tryVerify(() => model().session.running && model().phase === "OBSERVATION", patience);
    }
    function test_9_dischargeWithAnOverrideThenReplayAndReport() {
        press("ask:17");
        type("signature", "Nora");
        type("override", "Dr Grey");
        type("overrideReason", "escort waits");
        record();
        tryVerify(() => !model().session.running && isWithoutSession(), patience);
        dashboard.forceActiveFocus();
        keyClick(Qt.Key_S);
        tryVerify(() => shown(find("sessions")) && says("sessionList", "Ada Byron"), patience);
        verify(says("sessionList", "discharged"));
        press("searchInput");
        for (const letter of "nobody")
            keyClick(letter);
        tryVerify(() => stationModel.sessionBook.count === 0, patience);
        stationModel.sessionBook.search = "byron";
        tryCompare(stationModel.sessionBook, "count", 1, patience);
        const id = stationModel.sessionBook.data(stationModel.sessionBook.index(0, 0), 257);
        press("report:" + id);
        tryVerify(() => says("reportText", "saved: ") && shown(find("openReport")), patience, "the report");
        press("replay:" + id);
        tryVerify(() => shown(find("replay")) && says("pastRibbon", "PAST SESSION · NOT LIVE · Ada Byron"), patience);
        tryVerify(() => stationModel.replay.state === "", patience, "all is loaded");
        stationModel.replay.seek(1);
        tryVerify(() => says("replayEntries", "Pump stopped") && shown(find("mark:stopped")) && stationModel.replay.chair.pressure.text.length > 3, patience);
        stationModel.replay.seek(0);
        tryVerify(() => !says("replayEntries", "Pump stopped") && find("mark:stopped") === null, patience, "nothing of later is shown");
        press("replayPlay");
        tryVerify(() => stationModel.replay.part > 0, patience, "it plays");
        keyClick(Qt.Key_Escape);
        tryVerify(() => shown(find("sessions")) && !shown(find("replay")), patience);
    }
}
