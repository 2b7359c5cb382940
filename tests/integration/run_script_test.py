#!/usr/bin/env python3
"""scripts/run, with programs that only say what they were told: it goes by what this run's station says, and keeps out
of a folder in which another one is at work."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "run"
STATION = """#!/bin/sh
echo "chairside-station ready mllp=127.0.0.1:2 link=127.0.0.1:3 data=x"
exec sleep 60
"""
SIMULATOR = """#!/bin/sh
echo "$@" >>"$CALLS"
exec sleep 60
"""
WATCH = """#!/bin/sh
while [ ! -s "$CALLS" ]; do sleep 0.01; done
[ -z "$HOLD" ] || read -r held <"$HOLD"
"""


class RunTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="chairside-run-")
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        programs = self.root / "build" / "release" / "bin"
        programs.mkdir(parents=True)
        (self.root / "scripts").mkdir()
        shutil.copy(SCRIPT, self.root / "scripts" / "run")
        for name, text in (("chairside-station", STATION), ("chairside-sim", SIMULATOR), ("chairsidectl", WATCH)):
            (programs / name).write_text(text)
            (programs / name).chmod(0o755)
        self.data = self.root / "data"
        self.calls = self.root / "calls"
        self.station_said = self.data / "logs" / "station.out"

    def start(self, hold: str = "") -> subprocess.Popen:
        command = [str(self.root / "scripts" / "run"), "--no-build", "--no-install", "--watch", "--data", str(self.data)]
        environment = {**os.environ, "CALLS": str(self.calls), "HOLD": hold}
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)

    def test_the_ports_of_the_last_run_are_forgotten(self):
        self.station_said.parent.mkdir(parents=True)
        for _ in range(20):
            self.station_said.write_text("chairside-station ready mllp=127.0.0.1:8 link=127.0.0.1:9 data=x\n")
            self.calls.unlink(missing_ok=True)
            run = self.start()
            said, _ = run.communicate(timeout=harness.LIMIT_S)
            self.assertEqual(run.returncode, 0, said)
            self.assertIn("127.0.0.1:2", self.calls.read_text())
            self.assertNotIn("127.0.0.1:9", said)

    def test_a_second_one_does_not_touch_what_the_first_uses(self):
        hold = self.root / "hold"
        os.mkfifo(hold)
        first = self.start(str(hold))
        try:
            harness.wait_until(lambda: self.calls.exists() and self.calls.read_text(), "the simulator is called")
            before = self.station_said.read_text()
            second = self.start()
            said, _ = second.communicate(timeout=harness.LIMIT_S)
            self.assertEqual(second.returncode, 1, said)
            self.assertIn("another scripts/run", said)
            self.assertEqual(self.station_said.read_text(), before)
        finally:
            hold.write_text("go on\n")
            first.communicate(timeout=harness.LIMIT_S)
        self.assertEqual(first.returncode, 0)


if __name__ == "__main__":
    harness.main()
