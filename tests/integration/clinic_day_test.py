#!/usr/bin/env python3
"""A clinic's day by script, at 60 times its speed: twelve patients in infusion sessions against the simulator. Most go as planned, one is aborted before the
drug, one becomes hypertensive and is stopped and kept under watch, one moves to another chair, checks that nobody does alarm, the station is killed in the
middle. Reports and exports of what was recorded."""

import csv
import io
import json
import re
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

import harness

SPEED = 60
CHAIRS = [str(n) for n in range(1, 14)]  # the thirteenth is free at first
DOSE = ("--prescriber", "Dr Grey", "--mg-per-kg", "0.5", "--weight", "80kg", "--mg-per-ml", "1", "--ml", "40", "--ml-per-hour", "60", "--minutes", "40")
AWAKE = (("check", "moaas", "5"), ("check", "dissociation", "0"), ("check", "criterion", "gait", "yes"), ("check", "criterion", "nausea", "yes"),
         ("check", "criterion", "iv-out", "yes"), ("check", "criterion", "instructions", "yes"), ("check", "criterion", "escort", "yes", "Charles"),
         ("check", "scale", "cssrs", "0,0,0,0,0,0,0"), ("check", "scale", "aldrete", "2,2,2,2,2"))


class Floor:
    """The station and the simulator, and what people say to them."""

    def __init__(self, station: harness.Station):
        self.station = station
        self.simulator = None
        self.control = ""

    def connect(self):
        self.simulator = subprocess.Popen([harness.BIN / "chairside-sim", "--station", self.station.mllp, "--chairs", str(len(CHAIRS)), "--speed", str(SPEED),
                                           "--interval-ms", "10000", "--control", "0", "--seed", "7"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
                                          stderr=subprocess.DEVNULL)
        self.control = next(found.group(1) for line in self.simulator.stdout if (found := re.search(r"control=(\S+)", line)))

    def disconnect(self):
        if self.simulator:
            self.simulator.terminate()
            self.simulator.wait(timeout=harness.LIMIT_S)
            self.simulator.stdout.close()
            self.simulator = None

    def tell(self, *words: str):
        """What happens to a simulated patient."""
        told = subprocess.run([harness.BIN / "chairside-sim", "tell", "--at", self.control, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=harness.LIMIT_S)
        if told.returncode != 0:
            raise AssertionError(f"tell {words}: {told.stdout} {told.stderr}")

    def pressure_rises(self, chair: str):
        self.tell("set", chair, "systolic", "198")
        self.tell("start", "cuff-now", chair, "30s")

    def says(self, what: str, chair: str, *words: str) -> str:
        """What a nurse says; gives the reason of a refusal, else nothing."""
        run = harness.ctl("--station", self.station.link, "--json", "session", what, chair, "--by", "Nora", *words)
        if run.returncode not in (0, 1):
            raise AssertionError(f"{what} {chair} {words}: {run.stderr}")
        return "" if run.returncode == 0 else json.loads(run.stdout)["reason"] if run.stdout.strip() else run.stderr

    def stands(self, chair: str) -> dict:
        run = harness.ctl("--station", self.station.link, "--json", "session", "show", chair)
        if run.returncode == 0:
            return json.loads(run.stdout)
        return {"phase": "none" if run.returncode == 1 else "not told", "baseline": "not told", "nextCuffInSeconds": 1}

    def reaches(self, chair: str, phase: str):
        return harness.wait_until(lambda: self.stands(chair)["phase"] == phase, f"chair {chair} reaches {phase}", 240)


class ClinicDayTest(unittest.TestCase):
    def setUp(self):
        self.station = harness.Station("--clock", str(SPEED), "--allow-demo-data")
        self.station.start()
        self.addCleanup(self.station.__exit__)
        self.floor = Floor(self.station)
        self.floor.connect()
        self.addCleanup(self.floor.disconnect)

    def name(self, number: int) -> str:
        """The simulator's name of a chair."""
        names = sorted((row["chair"] for row in self.station.ctl("chairs")), key=lambda n: (len(n), n))
        return names[number]

    def check_in(self, chair: str, number: int):
        self.assertEqual(self.floor.says("start", chair, "--protocol", "depression-40", "--name", f"Patient {number}", "--second-id", f"MRN {number}",
                                         "--born", "1984-05-30", "--weight", "80kg"), "")
        for item in ("identity", "consent", "contraindications", "fasting", "medicines", "suicide-screen", "escort", "iv"):
            self.assertEqual(self.floor.says("check", chair, "item", item, "Charles, 555"), "")

    def baseline(self, chair: str):
        """Cuff readings by hand, when the station waits for one: at this speed the monitor's own may lie too far apart. A person chooses when they do not agree."""
        def found():
            shown = self.floor.stands(chair)
            if shown["baseline"] == "BASELINE_IS_FOUND":
                return True
            if shown["baseline"] == "PERSON_CHOOSES":
                self.floor.says("check", chair, "baseline", str(shown["cuffs"][0]["entry"]), "--reason", "calm then")
            elif (shown["nextCuffInSeconds"] or 0) <= 0:
                self.floor.says("check", chair, "bp", "122/74")
            return False
        harness.wait_until(found, f"baseline of chair {chair}", 120)

    def start_drug(self, chair: str):
        self.assertEqual(self.floor.says("phase", chair, "infusing", *DOSE, "--reason", "seen", "--prescriber-signs", "Dr Grey"), "")

    def wake_up(self, chair: str):
        for what, *words in AWAKE:
            self.assertEqual(self.floor.says(what, chair, *words), "")

    def leave(self, chair: str):
        """Blood pressure by hand until the patient may go, then the signature. As a nurse would: a HIGH alarm is attended to and waited for, a criterion that
        fails at the last moment is waited for too, and in the end overridden by the prescriber."""
        stood = {"refusal": ""}

        def gone():
            shown = self.floor.stands(chair)
            if shown["phase"] == "none":
                return True
            for alarm in (a for a in self.station.ctl("alarms") if a["chair"] == chair and a["priority"] == "HIGH"):
                harness.ctl("--station", self.station.link, "ack", alarm["occurrence"], "--by", "Nora")
            if shown["phase"] == "PHASE_READY":
                stood["refusal"] = self.floor.says("discharge", chair)
            elif stood["refusal"]:  # it was ready, and fell back
                stood["refusal"] = self.floor.says("discharge", chair, "--override-by", "Dr Grey", "--reason", "seen")
            else:
                self.floor.says("check", chair, "bp", "121/75")
            return False

        try:
            harness.wait_until(gone, "the patient may go", 240)
        except AssertionError as late:
            raise AssertionError(f"chair {chair}: {late}: {stood['refusal']} {self.floor.stands(chair)}") from None

    def test_a_day(self):
        harness.wait_until(lambda: len(self.station.ctl("chairs")) == len(CHAIRS), "thirteen monitors", 120)
        chairs = [self.name(n) for n in range(len(CHAIRS))]
        free, patients = chairs[12], chairs[:12]
        aborted, hypertensive, moving, neglected = patients[0], patients[1], patients[2], patients[3]
        for number, chair in enumerate(patients):
            self.check_in(chair, number)
        self.assertEqual(self.floor.says("discharge", aborted, "--abort", "--reason", "fever"), "")
        running = patients[1:]
        workers = [threading.Thread(target=self.baseline, args=(chair,)) for chair in running]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        for chair in running:
            self.start_drug(chair)
        # Hypertensive: the alarm, the stop, and no way out while the pressure is up.
        self.floor.pressure_rises(hypertensive)
        self.assertEqual(self.floor.says("check", hypertensive, "bp", "196/114"), "")
        harness.wait_until(lambda: self.high(hypertensive), "a HIGH alarm of the pressure")
        self.assertEqual(self.floor.says("phase", hypertensive, "stopped", "--reason", "192/112"), "")
        self.wake_up(hypertensive)
        refused = self.floor.says("discharge", hypertensive, "--override-by", "Dr Grey", "--reason", "wants to go")
        self.assertIn("HIGH alarm", refused, self.station.ctl("alarms", "--all")[-40:])
        # Another chair.
        self.assertEqual(self.floor.says("move", moving, free), "")
        self.assertEqual(self.floor.stands(free)["phase"], "PHASE_INFUSING")
        self.assertEqual(self.floor.stands(moving)["phase"], "none")
        running[running.index(moving)] = free
        # The station dies in the middle and comes back.
        self.floor.disconnect()
        self.station.kill()
        self.station.start()
        harness.wait_until(lambda: self.unheard() >= set(running), "nothing is heard of any patient", 120)
        self.floor.connect()
        self.floor.pressure_rises(hypertensive)
        self.floor.tell("start", "desaturation=86", patients[5], "90s")
        self.floor.tell("start", "probe-off", patients[6], "120s")
        for chair in running[1:]:
            self.assertEqual(self.floor.stands(chair)["phase"], "PHASE_INFUSING", chair)
        # Nobody looks after one of them: overdue checks alarm.
        harness.wait_until(lambda: [a for a in self.station.ctl("alarms", "--all") if a["chair"] == neglected and "overdue" in a["rule"]],
                           "an alarm that checks are overdue", 120)
        going = [chair for chair in running if chair != hypertensive]
        harness.wait_until(lambda: all((self.floor.stands(chair).get("plannedEndInSeconds") or 0) <= 0 for chair in going), "the planned ends", 240)
        for chair in going:
            self.assertEqual(self.floor.stands(chair)["phase"], "PHASE_INFUSING", "the planned end only advises")
            self.assertEqual(self.floor.says("phase", chair, "stopped", "--reason", "planned end"), "")
            self.wake_up(chair)
        workers = [threading.Thread(target=self.leave, args=(chair,)) for chair in going]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        self.assertEqual(self.floor.stands(hypertensive)["phase"], "PHASE_OBSERVATION", "kept under watch")
        self.look_back(going)

    def unheard(self) -> set[str]:
        return {a["chair"] for a in self.station.ctl("alarms") if a["rule"] in ("link-lost", "vital-lost")}

    def high(self, chair: str) -> list[dict]:
        return [a for a in self.station.ctl("alarms") if a["chair"] == chair and a["rule"] in ("sbp-very-high", "dbp-very-high")]

    def look_back(self, going: list[str]):
        sessions = harness.wait_until(lambda: (rows := self.station.ctl("session", "list")) and sum(r["state"] != "runs" for r in rows) == 11 and rows, "the record of it")
        self.assertEqual(len(sessions), 12)
        self.assertEqual(sorted(r["state"] for r in sessions), sorted(["aborted"] + ["discharged"] * 10 + ["runs"]))
        done = next(r["session"] for r in sessions if r["state"] == "discharged")
        entries = self.station.ctl("session", "show", done)
        # A fast clock starts anew with its station: how long it was dead does not show, that nothing came does.
        gaps = [e["what"] for e in entries if e["kind"] == "gap"]
        self.assertTrue(any("nothing came from the monitor" in gap or "the station did not run" in gap for gap in gaps), gaps)
        with tempfile.TemporaryDirectory() as folder:
            out = {name: Path(folder) / f"s.{name}" for name in ("csv", "json", "fhir", "pdf")}
            for name in ("csv", "json", "fhir"):
                run = harness.ctl("--station", self.station.link, "session", "export", done, "--format", name, "--out", out[name], "--time-zone", "Europe/Berlin")
                self.assertEqual(run.returncode, 0, run.stderr)
            rows = list(csv.DictReader(io.StringIO(out["csv"].read_text())))
            self.assertTrue(any(row["kind"] == "drug" for row in rows))
            self.assertRegex(rows[0]["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:?\d\d$")
            whole = json.loads(out["json"].read_text())
            self.assertGreater(len(whole["session"]["entries"]), 20)
            bundle = json.loads(out["fhir"].read_text())
            kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]}
            self.assertLessEqual({"Patient", "Encounter", "Procedure", "Observation", "MedicationAdministration", "QuestionnaireResponse"}, kinds)
            if (harness.BIN / "chairside-report").exists():
                run = subprocess.run([harness.BIN / "chairside-report", done, "--station", self.station.link, "--out", out["pdf"]], stdin=subprocess.DEVNULL,
                                     capture_output=True, text=True, timeout=harness.LIMIT_S)
                self.assertEqual(run.returncode, 0, run.stderr)
                self.assertTrue(out["pdf"].read_bytes().startswith(b"%PDF-"))


if __name__ == "__main__":
    harness.main()
