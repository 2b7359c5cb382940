#!/usr/bin/env python3
"""Every shipped scenario passes against a fresh station whose clock is stepped: the same on any machine, however busy.

With an argument only those whose names begin so; without one the quick ones."""

import re
import subprocess
import sys
import unittest
from pathlib import Path

import harness

SCENARIOS = Path(__file__).resolve().parents[2] / "simulators/scenarios"
LONG = {"soak_day", "busy_clinic"}


def check(station: harness.Station, *arguments, stepped: bool = True, limit_s: float = 900) -> subprocess.CompletedProcess:
    """Runs chairside-sim check; on a stepped clock it moves the station's through the station's own pipes."""
    command = [str(harness.BIN / "chairside-sim"), "check", "--station", station.link, "--mllp", station.mllp, *map(str, arguments)]
    if not stepped:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=limit_s)
    return subprocess.run(command + ["--stepped"], stdin=station.process.stdout, stdout=station.process.stdin, stderr=subprocess.PIPE, text=True, timeout=limit_s)


class Fresh(harness.Station):
    """A new station on a stepped clock, its data in memory."""

    def __init__(self, *options):
        self.kept = harness.in_memory()
        super().__init__("--clock", "stepped", "--allow-demo-data", *options, data=Path(self.kept.name), stepped=True)

    def __exit__(self, *what):
        super().__exit__(*what)
        self.kept.cleanup()


class ScenarioTest(unittest.TestCase):
    def play(self, name: str):
        configuration = SCENARIOS / f"{name}.station"
        with Fresh(*(["--config", configuration] if configuration.exists() else [])) as station:
            run = check(station, SCENARIOS / f"{name}.textproto")
            self.assertEqual(run.returncode, 0, f"{run.stderr}\n{station.logged()[-1500:]}")
            self.assertIn("passed: ", run.stderr)


def add(name: str):
    setattr(ScenarioTest, f"test_{name}", lambda self: self.play(name))


wanted = set(sys.argv[1:])
for file in sorted(SCENARIOS.glob("*.textproto")):
    if file.stem in wanted or (not wanted and file.stem not in LONG):
        add(file.stem)


class CheckTest(unittest.TestCase):
    """That a failing station is found: a conformance suite that cannot fail is none."""

    def written(self, station, text: str) -> Path:
        path = Path(station.folder.name) / "own.textproto"
        path.write_text('name: "own" length: "40s" chairs { chair: "A" into_visit: "20m" history: HISTORY_HEALTHY }\n' + text)
        return path

    def test_what_does_not_happen_fails(self):
        with Fresh() as station:
            run = check(station, self.written(station, 'expect { chair: "A" rule: "spo2-low" within: "30s" }'))
            self.assertEqual(run.returncode, 1, run.stderr)
            self.assertRegex(run.stderr, r"FAIL +expected spo2-low on A between 0:00 and 0:30; there was none")

    def test_what_nobody_expected_fails(self):
        with Fresh() as station:
            run = check(station, self.written(station, 'events { what: "probe-off" at: "1" lasts: "38s" }'))
            self.assertEqual(run.returncode, 1, run.stderr)
            self.assertRegex(run.stderr, r"FAIL +not expected: vital-lost\S* \(\w+\) on A at 0:[12]\d")

    def test_a_scaled_clock_is_followed(self):
        with harness.Station("--clock", "10", "--allow-demo-data") as station:
            run = check(station, self.written(station, 'allow { rule: "*" }'), "--json", stepped=False)
            self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
            self.assertTrue(re.search(r'"passed":true', run.stdout), run.stdout)

    def test_a_station_that_watches_patients_is_left_alone(self):
        with harness.Station() as station:
            run = check(station, self.written(station, ""), stepped=False)
            self.assertEqual(run.returncode, 3, run.stderr)
            self.assertIn("demonstration data", run.stderr)

    def test_a_wrong_scenario_is_said_with_its_place(self):
        with harness.Station("--allow-demo-data") as station:
            run = check(station, self.written(station, "nonsense: 1"), stepped=False)
            self.assertEqual(run.returncode, 2)
            self.assertRegex(run.stderr, r"own.textproto:2:\d+: .*nonsense")
            run = check(station, self.written(station, 'events { what: "sneeze" at: "1" lasts: "2" }'), stepped=False)
            self.assertEqual(run.returncode, 2)
            self.assertRegex(run.stderr, r"events 1: .*sneeze")


if wanted:
    del CheckTest

if __name__ == "__main__":
    harness.main()
