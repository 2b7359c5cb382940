#!/usr/bin/env python3
"""chairside-sim against a station: changed while it runs, playing a journal again, loading."""

import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness

SIM = harness.BIN / "chairside-sim"


class Simulator:
    """A running chairside-sim."""

    def __init__(self, *options):
        self.process = subprocess.Popen([str(SIM), *map(str, options)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.ready = self.process.stdout.readline()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(timeout=harness.LIMIT_S)
        self.process.stdout.close()

    def ended(self) -> int:
        return self.process.wait(timeout=harness.LIMIT_S)

    def tell(self, *words) -> subprocess.CompletedProcess:
        at = re.search(r"control=(\S+)", self.ready).group(1)
        return subprocess.run([str(SIM), "tell", "--at", at, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)


def value(station, chair: str, vital: str):
    rows = [r for r in station.ctl("readings") if r["chair"] == chair and r["vital"] == vital and r["state"] == "VALID"]
    return rows[0]["value"] if rows else None


class ControlTest(unittest.TestCase):
    def test_what_a_person_sets_is_what_the_station_hears(self):
        with harness.Station("--allow-demo-data") as station, \
                Simulator("--station", station.mllp, "--chairs", 2, "--control", 0, "--interval-ms", 250, "--speed", 5) as sim:
            harness.wait_until(lambda: value(station, "CHAIR-2", "SPO2") or None, "a reading")
            said = sim.tell("set", "2", "spo2", "83")
            self.assertEqual(said.returncode, 0, said.stderr)
            self.assertIn("set-spo2", said.stdout)
            harness.wait_until(lambda: value(station, "CHAIR-2", "SPO2") == 83, "the value that was set")
            self.assertGreater(value(station, "CHAIR-1", "SPO2"), 88)
            self.assertEqual(sim.tell("release", "CHAIR-2").returncode, 0)
            harness.wait_until(lambda: (value(station, "CHAIR-2", "SPO2") or 0) > 90, "the body's own value")

    def test_a_cable_is_pulled_and_plugged_in(self):
        with harness.Station("--allow-demo-data") as station, Simulator("--station", station.mllp, "--chairs", 1, "--control", 0) as sim:
            link = lambda: [c["link"] for c in station.ctl("chairs")]
            harness.wait_until(lambda: link() == ["UP"], "the chair")
            self.assertEqual(sim.tell("pull", "1").returncode, 0)
            harness.wait_until(lambda: link() == ["DOWN"], "the link lost")
            self.assertIn("link-cut", sim.tell("chairs").stdout)
            self.assertEqual(sim.tell("plug", "1").returncode, 0)
            harness.wait_until(lambda: link() == ["UP"], "the link back")

    def test_wrong_words_are_refused(self):
        with harness.Station("--allow-demo-data") as station, Simulator("--station", station.mllp, "--chairs", 1, "--control", 0) as sim:
            for words in (["start", "sneeze", "1"], ["start", "probe-off", "9"], ["set", "1", "mood", "3"], ["set", "1", "spo2", "300"], ["dance"], ["start", "probe-off", "1", "soon"]):
                said = sim.tell(*words)
                self.assertEqual((said.returncode, said.stdout), (1, ""), words)
                self.assertTrue(said.stderr.strip(), words)
            self.assertIn("desaturation=84", sim.tell("events").stdout)


class CalledMonitorTest(unittest.TestCase):
    def test_mindrays_wait_and_the_station_calls_them(self):
        with Simulator("--protocol", "mindray-pds", "--wait-at", "127.0.0.1:0", "--chairs", 2, "--control", 0, "--own-alarms") as sim, \
                tempfile.TemporaryDirectory(prefix="chairside-pds-") as folder:
            ports = [place.rsplit(":", 1)[1] for place in re.search(r"waits=(\S+)", sim.ready).group(1).split(",")]
            path = Path(folder) / "station.textproto"
            path.write_text("".join(
                f'chairs {{ chair: "{n}" monitors {{ bed: "LINE-{n}" }} }}\n'
                f'lines {{ protocol: MINDRAY_PDS dial {{ host: "127.0.0.1" port: {port} }} bed: "LINE-{n}" }}\n' for n, port in enumerate(ports, 1)))
            with harness.Station("--allow-demo-data", "--config", path) as station:
                links = lambda: {c["chair"]: c["link"] for c in station.ctl("chairs")}
                for chair in "12":
                    harness.wait_until(lambda: value(station, chair, "RESPIRATORY_RATE"), "a reading of a monitor that was called")
                    self.assertIsNotNone(value(station, chair, "SPO2"))
                self.assertEqual(sim.tell("start", "probe-off", "1", "1h").returncode, 0)
                harness.wait_until(lambda: [a for a in station.ctl("alarms") if a["kind"] == "BEDSIDE" and "Sensor Off" in json.dumps(a)], "its own alarm, by message 56")
                self.assertEqual(sim.tell("pull", "2").returncode, 0)
                harness.wait_until(lambda: links() == {"1": "UP", "2": "DOWN"}, "the link of one lost, the other's not")
                self.assertEqual(sim.tell("plug", "2").returncode, 0)
                harness.wait_until(lambda: links()["2"] == "UP", "called again")

    def test_others_do_not_wait(self):
        run = subprocess.run([str(SIM), "--protocol", "ge", "--wait-at", "127.0.0.1:0"], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)
        self.assertEqual((run.returncode, "mindray-pds" in run.stderr), (2, True))


class JournalReplayTest(unittest.TestCase):
    def test_a_journal_plays_as_the_chairs_it_was_made_by(self):
        with harness.Station("--clock", "20", "--allow-demo-data") as first:
            with Simulator("--station", first.mllp, "--chairs", 3, "--speed", 20, "--duration", 3, "--seed", 11) as sim:
                self.assertEqual(sim.ended(), 0)
            counted = lambda station: {c["chair"]: len(station.ctl("readings", c["chair"], "--since", "1h")) for c in station.ctl("chairs")}
            before = harness.wait_until(lambda: counted(first) if len(counted(first)) == 3 and min(counted(first).values()) > 60 else None, "three chairs")
            self.assertEqual(first.stop(), 0)
            with harness.Station("--clock", "20", "--allow-demo-data") as second:
                with Simulator("--station", second.mllp, "--replay", first.data, "--speed", 20) as sim:
                    self.assertIn("chairs=3", sim.ready)
                    self.assertEqual(sim.ended(), 0)
                harness.wait_until(lambda: counted(second).keys() == before.keys() and all(counted(second)[c] >= before[c] * 0.9 for c in before), "the same readings again")

    def test_a_folder_without_a_journal_is_an_error(self):
        run = subprocess.run([str(SIM), "--replay", "/"], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)
        self.assertEqual(run.returncode, 2)
        self.assertTrue(run.stderr.strip())


class LoadTest(unittest.TestCase):
    def test_everything_is_acknowledged_once_and_counted(self):
        with harness.in_memory() as kept, harness.Station("--allow-demo-data", data=Path(kept)) as station:
            run = subprocess.run([str(SIM), "load", "--mllp", station.mllp, "--link", station.link, "--monitors", "30", "--connections", "10", "--rate", "60",
                                  "--seconds", "3", "--threads", "2"], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)
            self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
            report = json.loads(run.stdout)
            self.assertEqual((report["acked"], report["lost"], report["duplicates"]), (report["sent"], 0, 0))
            self.assertGreater(report["sent"], 150)
            self.assertGreater(report["ackMs"]["p99"], 0)
            self.assertGreater(report["seen"], 0)
            self.assertEqual(sum(row["messages"] for row in station.ctl("monitors")), report["sent"])

    def test_no_station_is_an_error(self):
        run = subprocess.run([str(SIM), "load", "--mllp", "127.0.0.1:1"], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S)
        self.assertEqual(run.returncode, 3)


if __name__ == "__main__":
    harness.main()
