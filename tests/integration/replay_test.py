#!/usr/bin/env python3
"""Recordings of real patients, played at 60 times their speed through MLLP into a station whose clock runs as fast: every
value that was measured arrives once, in order, on its chair; the arterial line's never; the dashboard shows it."""

import csv
import os
import struct
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness

SPEED, MINUTES = 60, 45
COLUMNS = {"HR": "HEART_RATE", "SpO2": "SPO2", "NIBP_SYS": "NIBP_SYSTOLIC", "NIBP_DIA": "NIBP_DIASTOLIC", "NIBP_MEAN": "NIBP_MEAN", "RR": "RESPIRATORY_RATE"}
RECORDINGS = {"RESTLESS": "mimic3demo-icustay210989.csv", "HYPERTENSIVE": "mimic3demo-icustay217724.csv"}


def clip(source: Path, target: Path) -> dict[str, list[float]]:
    """Writes the first minutes of a recording; gives the values of each vital in it."""
    with open(source, newline="", encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if float(row["t_min"]) <= MINUTES]
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return {vital: values for column, vital in COLUMNS.items() if (values := [float(r[column]) for r in rows if r.get(column)])}


def png_size(file: Path) -> tuple[int, int]:
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n"), file
    return struct.unpack(">II", data[16:24])


class ReplayTest(unittest.TestCase):
    def test_every_value_arrives_once_and_is_shown(self):
        with tempfile.TemporaryDirectory() as folder, \
                harness.Station("--clock", str(SPEED), "--allow-demo-data") as station:
            clips, measured = [], {}
            for chair, name in RECORDINGS.items():
                clips.append(Path(folder) / f"{chair}.csv")
                measured[chair] = clip(harness.corpus("vitals", name), clips[-1])
            self.play(station, list(measured), clips)
            for chair, vitals in measured.items():
                charted = {}
                for row in sorted(station.ctl("readings", chair, "--since", "6h"), key=lambda r: r["measuredAt"] or r["receivedAt"]):
                    self.assertTrue(row["demo"])
                    charted.setdefault(row["vital"], []).append(row["value"])
                self.assertEqual(charted, vitals, chair)
            self.assertIn("sbp-very-high", {row["rule"] for row in station.ctl("alarms", "--all") if row["chair"] == "HYPERTENSIVE"})
            self.picture(station, Path(folder) / "floor.png")

    def play(self, station, chairs: list[str], clips: list[Path]):
        command = [harness.BIN / "chairside-sim", "--protocol", "hl7", "--station", station.mllp, "--speed", SPEED, "--chairs-named", ",".join(chairs)]
        for file in clips:
            command += ["--replay", file]
        run = subprocess.run(list(map(str, command)), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=4 * harness.LIMIT_S)
        self.assertEqual(run.returncode, 0, run.stderr + run.stdout)

    def picture(self, station, file: Path):
        dashboard = harness.BIN / "chairside-dashboard"
        if not dashboard.exists():
            return
        command = [dashboard, "--station", station.link, "--size", "1280x800", "--screenshot", file, "--after", "3"]
        run = subprocess.run(list(map(str, command)), stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=harness.LIMIT_S,
                             env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(png_size(file), (1280, 800))


if __name__ == "__main__":
    harness.main()
