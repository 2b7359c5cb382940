#!/usr/bin/env python3
"""The service's unit as docs/running-a-station.md shows it: systemd understands it, and never gives up on the station."""

import configparser
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "running-a-station.md"


class ServiceTest(unittest.TestCase):
    def setUp(self):
        text = DOCUMENT.read_text()
        begin = text.index("```ini\n") + len("```ini\n")
        self.text = text[begin:text.index("```", begin)]

    def test_it_is_started_again_for_as_long_as_it_takes(self):
        unit = configparser.ConfigParser(strict=True, interpolation=None)
        unit.optionxform = str
        unit.read_string(self.text)
        self.assertEqual(unit["Unit"]["StartLimitIntervalSec"], "0", "five quick failures would be the end")
        self.assertEqual(unit["Service"]["Restart"], "always")
        self.assertGreaterEqual(int(unit["Service"]["LimitNOFILE"]), 1280, "fewer files than monitors may take")

    def test_systemd_understands_it(self):
        if not shutil.which("systemd-analyze"):
            raise unittest.SkipTest("no systemd-analyze")
        with tempfile.TemporaryDirectory(prefix="chairside-unit-") as folder:
            unit = Path(folder) / "chairside-station.service"
            unit.write_text(self.text.replace("/usr/local/bin/chairside-station", "/bin/true").replace("User=chairside", "User=root"))
            run = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, timeout=harness.LIMIT_S)
            self.assertNotIn(str(unit), run.stderr)


if __name__ == "__main__":
    harness.main()
